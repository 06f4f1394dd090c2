"""The one door through which official XML comes in: no entities, no network, no document type, bounded depth."""

from lxml import etree

from onrecord.errors import SourceError

_HEAD = 4096


def root_of(data: bytes, name: str) -> etree._Element:
    """Parse bytes to their root element; raise SourceError where they are no plain XML document.

    Entity declarations are refused before parsing, external ones are never resolved.
    """
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head:
        raise SourceError(f"{name}: empty file, expected an XML document")
    if head[:14].lower().startswith((b"<!doctype html", b"<html")):
        raise SourceError(f"{name}: an HTML page, expected an XML document (was an error page saved?)")
    if not head.startswith(b"<"):
        raise SourceError(f"{name}: begins with {head[:12]!r}, expected an XML document")
    if b"<!ENTITY" in data[: 16 * _HEAD]:
        raise SourceError(f"{name}: declares entities, which no official document does; refused")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"{name}: not well-formed XML ({error.msg})") from None
