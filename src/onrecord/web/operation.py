"""What an operation of the API is: the addresses and the OpenAPI document are made from a table of these."""

from collections.abc import Awaitable, Callable
from typing import Any, Literal

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

Handler = Callable[[Request], Awaitable[Response]]


class Query(Struct, frozen=True, kw_only=True):
    """A parameter in the query string."""

    name: str
    schema: dict[str, Any]
    about: str
    required: bool = False


class Operation(Struct, frozen=True, kw_only=True):
    """One operation: `gives` is the type of its answer, `takes` of its body, `problems` the statuses of its errors."""

    method: Literal["GET", "POST"]
    path: str
    name: str
    about: str
    handler: Handler
    gives: Any
    takes: Any = None
    queries: tuple[Query, ...] = ()
    problems: tuple[int, ...] = ()
