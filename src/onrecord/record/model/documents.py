"""Official documents as received, and what a store holds of them."""

from msgspec import Struct


class Document(Struct, frozen=True, kw_only=True):
    """An official document as received. `retrieved` is an ISO 8601 time in UTC."""

    name: str
    url: str | None = None
    sha256: str | None = None
    retrieved: str | None = None
    schema: str | None = None


class Coverage(Struct, frozen=True, kw_only=True):
    """What a store holds: counts by congress and type, roll calls by chamber and year, and members' days."""

    measures: dict[str, int] = {}
    texts: int = 0
    roll_calls: dict[str, int] = {}
    members: int = 0
    loaded: str | None = None
