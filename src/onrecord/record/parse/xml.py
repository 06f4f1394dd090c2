"""The one door through which official XML comes in: no entities, no network, no document type, bounded depth."""

import re

from lxml import etree

from onrecord.errors import SourceError

_HEAD = 4096
_ENTITIES = "declares entities, which no official document does; refused"
_MARK = b"\xef\xbb\xbf"
_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']""")
_HTML = re.compile(rb"(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+)?html\b", re.IGNORECASE)
_ENCODINGS = frozenset((b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"))


def _parser(*, drop_blank: bool) -> etree.XMLParser:
    """Make a parser that keeps libxml2's own bounds (256 levels, 10 MB of text in one node) and reads nothing else."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_blank_text=drop_blank,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


_TEXT = _parser(drop_blank=False)
_DATA = _parser(drop_blank=True)


def root_of(data: bytes, name: str, *, blank: bool = True) -> etree._Element:
    """Parse bytes to their root element, without comments and processing instructions.

    Raises SourceError, in one line, where they are no whole and plain XML document: entity declarations are refused,
    none is ever resolved, nesting deeper than 256 levels is refused. `blank` False drops white
    space between elements, which no file of data needs.
    """
    if wrong := objection(data):
        raise SourceError(f"{name}: {wrong}")
    try:
        root = etree.fromstring(data, _TEXT if blank else _DATA)
    except etree.XMLSyntaxError as error:
        reason = " ".join((error.msg or "unknown error").split())[:160]
        raise SourceError(f"{name}: not well-formed XML ({reason}); fetch it again") from None
    subset = root.getroottree().docinfo.internalDTD
    if isinstance(subset, etree.DTD) and next(subset.iterentities(), None) is not None:  # type: ignore[attr-defined]
        raise SourceError(f"{name}: {_ENTITIES}")
    return root


def objection(data: bytes) -> str | None:
    """Say, by the first 4 KB, why bytes are no XML document that is parsed here; None where they may be one."""
    head = data[:_HEAD].removeprefix(_MARK).lstrip()
    if not head:
        return "empty file, expected an XML document; fetch it again"
    if _HTML.match(head):
        return "an HTML page, expected an XML document; was an error page saved?"
    if not head.startswith(b"<") or b"\x00" in head[:64]:
        return f"begins with {head[:12]!r}, expected an XML document in UTF-8"
    encoding = _ENCODING.match(head)
    if encoding and encoding[1].lower() not in _ENCODINGS:
        return f"declares the encoding {encoding[1].decode('ascii', 'replace')!r}, expected UTF-8"
    if b"<!ENTITY" in head:
        return _ENTITIES
    return None
