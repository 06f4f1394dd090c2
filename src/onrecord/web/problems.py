"""Errors in one shape: problem+json for programs (RFC 9457), one page for people."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from onrecord.errors import FetchError, LedgerError, OnrecordError, PageError, RecordError, UsageError

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "The request makes no sense",
    401: "A token is needed",
    403: "Not from this page",
    404: "Not in this record",
    405: "Not a way to ask here",
    406: "No such form",
    413: "Too large",
    415: "Not a kind that is read here",
    421: "Not this server",
    422: "It cannot be read",
    429: "Too many requests",
    500: "Something broke",
    502: "The address gave no page",
    503: "Too many checks at once",
    504: "The check took too long",
}
_STATUS: tuple[tuple[type[OnrecordError], int], ...] = (
    (FetchError, 502),
    (PageError, 422),
    (LedgerError, 422),
    (UsageError, 400),
    (RecordError, 500),
)


class Problem(Struct, frozen=True, kw_only=True):
    """What went wrong: `title` by status, `detail` what was found, what was expected, what to do."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


class ProblemError(Exception):
    """Ends a request with a problem."""

    def __init__(self, status: int, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.problem = Problem(title=TITLES[status], status=status, detail=detail)
        self.headers = dict(headers or {})


def problem_of(error: OnrecordError) -> ProblemError:
    """Return the problem that an expected failure of the program is to whoever asked."""
    status = next((s for kind, s in _STATUS if isinstance(error, kind)), 500)
    return ProblemError(status, " ".join(str(error).split()))


def encoded(problem: Problem) -> bytes:
    """Return a problem as JSON."""
    return msgspec.json.encode(problem)
