"""Where pages come from: files, standard input, addresses."""

import sys
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import PageError

MAX_PAGE = 20_000_000  # bytes; the longest news pages saved with everything inlined are near 10 MB


def is_address(page: str) -> bool:
    """Say whether a PAGE argument is an http(s) address."""
    return page.lower().startswith(("http://", "https://"))


def read_page(page: str, *, offline: bool = False) -> tuple[bytes, str | None]:
    """Return the bytes of a PAGE argument and the address they came from, if any.

    Raises PageError where a file cannot be read, FetchError where an address gives nothing.
    """
    if is_address(page):
        from onrecord.fetch import fetch_page

        fetched = fetch_page(page, offline=offline)
        return fetched.page, fetched.url
    if page == "-":
        return _capped(sys.stdin.buffer), None
    try:
        with Path(page).open("rb") as handle:
            return _capped(handle), None
    except IsADirectoryError:
        raise PageError("is a folder; give its pages one by one, for instance FOLDER/*.html") from None
    except FileNotFoundError:
        raise PageError("no such file") from None
    except (OSError, ValueError) as error:
        raise PageError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _capped(handle: BinaryIO) -> bytes:
    content = handle.read(MAX_PAGE + 1)
    if len(content) > MAX_PAGE:
        raise PageError(f"is larger than {MAX_PAGE // 1_000_000} MB; a news page is expected")
    return content
