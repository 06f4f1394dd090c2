"""Whether words stand in the copy of a source."""

import re

from onrecord.demands.ledger.markup import bare, seen
from onrecord.errors import LedgerError

_MARKUP = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u00ad": None})
_BINARY = (b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff")


def words_of(body: bytes) -> str | None:
    """Return the words of a copy in HTML, XML, JSON or plain text on one line, or None where it is of another kind (a PDF)."""
    if body.startswith(_BINARY) or b"\0" in body[:4096]:
        return None
    text = body.decode("utf-8", "replace")
    return bare(seen(text)) if _MARKUP.match(body) else " ".join(text.split())


def must_hold(address: str, body: bytes, quote: str) -> None:
    """Raise LedgerError where the copy can be read and does not hold the quoted words; marks and spaces are not compared."""
    words = words_of(body) if quote else None
    if words is not None and _folded(quote) not in _folded(words):
        raise LedgerError(
            f"{address[:200]}: the quoted words are not in the copy kept; quote them exactly, or leave them out"
        )


def _folded(words: str) -> str:
    plain = _ESCAPE.sub(lambda m: chr(int(m[1], 16)), words).replace('\\"', '"').replace("\\/", "/")
    return "".join(plain.translate(_FOLD).split()).lower()
