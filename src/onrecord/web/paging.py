"""Lists by pages: how many rows, and the cursor of the page that follows."""

import base64
import binascii

from starlette.requests import Request

from onrecord.web.problems import ProblemError

MOST = 100  # rows of one page of a list
USUAL = 20
DEEPEST = 1_000  # hits that a search can be paged through
_FROM, _AFTER = "from", "after"


def limit_of(request: Request) -> int:
    """Return how many rows are asked for. Raises ProblemError 400."""
    text = request.query_params.get("limit", str(USUAL))
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST):
        raise ProblemError(400, f"limit is a number from 1 to {MOST}")
    return int(text)


def start_of(request: Request, most: int | None = DEEPEST) -> int:
    """Return the row that the cursor begins with, for lists that are made whole. Raises ProblemError 400."""
    number = _value(request, _FROM)
    if not number:
        return 0
    if not (number.isascii() and number.isdigit()) or (most and int(number[:9]) >= most):
        raise _strange()
    return int(number)


def last_of(request: Request) -> str:
    """Return the id that the cursor goes on after, or nothing; such a list may grow while it is read. Raises ProblemError 400."""
    return _value(request, _AFTER)


def from_row(start: int) -> str:
    """Return the cursor of a page that begins with a row."""
    return _packed(_FROM, str(start))


def after(last: str) -> str:
    """Return the cursor of the page that follows an id."""
    return _packed(_AFTER, last)


def _packed(word: str, value: str) -> str:
    return base64.urlsafe_b64encode(f"{word}:{value}".encode()).decode().rstrip("=")


def _value(request: Request, expected: str) -> str:
    text = request.query_params.get("cursor")
    if text is None:
        return ""
    try:
        word, _, value = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().partition(":")
    except (binascii.Error, ValueError):
        raise _strange() from None
    if word != expected or not value:
        raise _strange()
    return value


def _strange() -> ProblemError:
    return ProblemError(400, "cursor is not one that this API gave; leave it out to begin anew")
