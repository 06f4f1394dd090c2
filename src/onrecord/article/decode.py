"""Page bytes to clean text: the character set, invisible characters, line ends."""

import codecs
import re
import unicodedata

from onrecord.errors import PageError

MAX_BYTES = 20_000_000
"""Larger than any article page; a book or a data dump is not an article."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image or a sound"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "an SQLite file"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a sound"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"\x00\x00\x00\x20ftyp", "a video"),
)
_DECLARED = re.compile(rb"(?i)charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-z0-9_:.-]{2,40})")
_SUPERSETS = {"ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252"}
"""Browsers read these names as windows-1252, so pages that declare them hold its curly quotes."""

_FAMILIES = ("cp", "windows-", "iso-8859-", "iso8859", "koi8", "mac", "gb", "big5", "euc", "shift", "sjis")
"""Families of character sets that pages use; Python knows others by name ("unicode_escape") that no page should reach."""

_INVISIBLE = "\u00ad\u061c\u180e\ufeff\ufffc\u200b-\u200f\u202a-\u202e\u2060-\u206f"
"""Soft hyphens, zero-width characters, byte order marks, and marks of writing direction."""
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_DROPPED = re.compile(f"[{_INVISIBLE}{_CONTROLS}]+")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def decode(page: bytes) -> str:
    """Return the text of a page, whatever its character set, without invisible characters, in NFC, with single-character line ends.

    Letters are never rewritten. Raises PageError where the page is empty, too large, or not text at all.
    """
    if len(page) > MAX_BYTES:
        raise PageError(
            f"the page is {len(page) // 1_000_000} MB long; an article page of at most {MAX_BYTES // 1_000_000} MB is expected"
        )
    _refuse_binary(page)
    text = clean(_to_text(page))
    if not text.strip():
        raise PageError("the page is empty; an article as HTML or plain text is expected")
    return text


def clean(text: str) -> str:
    """Drop invisible and control characters, make line ends one character, and compose accents (NFC)."""
    text = _DROPPED.sub("", _LINE_ENDS.sub("\n", text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


_STRANGE = bytes(
    byte for byte in range(32) if byte < 9 or 13 < byte < 27 or byte > 27
)  # but tabs, line ends and the escape


def _refuse_binary(page: bytes) -> None:
    for magic, what in _MAGIC:
        if page.startswith(magic):
            raise PageError(f"the page is {what}; an article as HTML or plain text is expected")
    if any(page.startswith(bom) for bom, _ in _BOMS):
        return
    head = page[:4096]
    if _looks_utf16(head):
        return
    strange = len(head) - len(head.translate(None, _STRANGE))
    if head.count(0) > len(head) // 3 or strange - head.count(0) > max(2, len(head) // 50):
        raise PageError("the page is binary data; an article as HTML or plain text is expected")


def _looks_utf16(head: bytes) -> bool:
    even, odd = head[::2].count(0), head[1::2].count(0)
    return len(head) >= 8 and max(even, odd) > len(head) // 3 and min(even, odd) * 8 < max(even, odd)


def _to_text(page: bytes) -> str:
    for bom, name in _BOMS:
        if page.startswith(bom):
            return page.decode(name, errors="replace")
    head = page[:4096]
    if _looks_utf16(head):
        return page.decode("utf-16-be" if head[::2].count(0) > head[1::2].count(0) else "utf-16-le", errors="replace")
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        return _declared_text(page)


def _declared_text(page: bytes) -> str:
    declared = _DECLARED.search(page[:8192])
    name = declared.group(1).decode("ascii").lower() if declared else "cp1252"
    name = _SUPERSETS.get(name, name)
    if name in {"utf-8", "utf8"}:
        return _mostly_utf8(page)
    known = name.startswith(_FAMILIES)
    try:
        return page.decode(name if known else "cp1252", errors="replace")
    except LookupError:
        return page.decode("cp1252", errors="replace")


def _mostly_utf8(page: bytes) -> str:
    """Read a page that says UTF-8 but breaks it: a few bad bytes are marked, many mean windows-1252."""
    text = page.decode("utf-8", errors="replace")
    multibyte = sum(ch > "\x7f" and ch != "\ufffd" for ch in text[:200_000])
    broken = text[:200_000].count("\ufffd")
    return text if multibyte >= broken else page.decode("cp1252", errors="replace")
