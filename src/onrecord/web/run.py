"""Running the application under granian, in this process, until a signal stops it."""

import asyncio
import logging
import signal
from collections.abc import Callable
from contextlib import suppress

from onrecord.web.app import create_app
from onrecord.web.settings import Settings

STOPPING = 10  # seconds that requests under way get to end


def serve(settings: Settings, host: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM. Raises OSError where the port cannot be had, RecordError where the record cannot."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s", level=logging.INFO)
    logging.getLogger("_granian").setLevel(logging.WARNING)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(settings, host, port, ready))


async def _serve(settings: Settings, host: str, port: int, ready: Callable[[], None]) -> None:
    from granian.constants import Interfaces
    from granian.server.embed import Server

    app = create_app(settings)
    server = Server(
        app, host, port, interface=Interfaces.ASGI, websockets=False, log_enabled=False, backpressure=512, backlog=512
    )
    server.workers_kill_timeout = STOPPING
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, server.stop)
    running = asyncio.ensure_future(server.serve())
    ready()
    await running
