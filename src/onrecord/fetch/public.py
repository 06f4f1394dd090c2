"""Connections to public addresses alone, and what a site's robots.txt keeps from this program."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from onrecord.errors import FetchError

if TYPE_CHECKING:
    import httpx2
from onrecord.fetch.answers import USER_AGENT, Limits, body_of


def public_transport() -> "httpx2.HTTPTransport":
    """Return a transport that connects to public addresses only: the name is resolved once, and that very address is dialled."""
    import httpcore2
    import httpx2

    class Backend(httpcore2.SyncBackend):
        def connect_tcp(self, host: str, *args: Any, **kwargs: Any) -> "httpcore2.NetworkStream":
            return super().connect_tcp(public_address(host), *args, **kwargs)

        def connect_unix_socket(self, path: str, *_: Any, **__: Any) -> "httpcore2.NetworkStream":
            raise FetchError(f"leads to a socket, {path}; only public web servers are read")

    transport = httpx2.HTTPTransport(trust_env=False)
    transport._pool = httpcore2.ConnectionPool(ssl_context=httpx2.create_ssl_context(), network_backend=Backend())
    return transport


def public_address(host: str) -> str:
    """Return the first address of a host. Raises FetchError where any of its addresses is not on the public internet."""
    import socket

    try:
        found = [str(row[4][0]) for row in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        raise FetchError(f"no server is known by the name {host}") from None
    if not found or not all(is_public(address) for address in found):
        raise FetchError(f"{host} is not on the public internet; only public web servers are read")
    return found[0]


def is_public(address: str) -> bool:
    """Say whether an IP address is on the public internet, also where IPv6 wraps an IPv4 one (RFC 6890, 4291, 6052, 3056)."""
    import ipaddress

    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and (ip in ipaddress.ip_network("64:ff9b::/96") or ip in ipaddress.ip_network("::/96")):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    if ip.version == 4 and ip in ipaddress.ip_network(
        "192.0.0.0/24"
    ):  # IETF protocol assignments: some clouds keep their metadata there
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def allowed_by_robots(limits: Limits) -> "Callable[[httpx2.Request], None]":
    """Return a hook that refuses what a site's robots.txt (RFC 9309) keeps from this program; one that is not there allows all."""
    known: dict[str, Any] = {}

    def allowed(request: "httpx2.Request") -> None:
        origin = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
        if origin not in known:
            known[origin] = _robots(f"{origin}/robots.txt", limits)
        if not known[origin].can_fetch("onrecord", str(request.url)):
            raise FetchError(
                f"{request.url.host} asks programs not to read this page (robots.txt); save it and give the file"
            )

    return allowed


def _robots(address: str, limits: Limits) -> Any:
    from urllib.robotparser import RobotFileParser

    import httpx2

    rules = RobotFileParser()
    try:
        with httpx2.Client(
            transport=public_transport(), timeout=min(5.0, limits.seconds), headers={"User-Agent": USER_AGENT}, trust_env=False
        ) as client, client.stream("GET", address) as answer:  # fmt: skip
            lines = body_of(answer, Limits(size=500_000), time.monotonic() + 5) if answer.status_code == 200 else b""
    except httpx2.HTTPError:
        lines = b""
    rules.parse(lines.decode("utf-8", "replace").splitlines())
    return rules
