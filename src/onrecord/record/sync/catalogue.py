"""What govinfo says it holds: sitemaps, and the JSON listing of a folder where a sitemap fails. Names to times of change."""

import json
import re
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.parse.xml import root_of
from onrecord.record.sync.sources import Scope

Catalogue = dict[str, str]
_SITEMAP = re.compile(r"/sitemap/bulkdata/BILLSTATUS/(\d{2,3})([a-z]+)/sitemap\.xml$")
_FILE = re.compile(r"BILLSTATUS-\d{2,3}[a-z]+\d{1,5}\.xml")
_LISTED = "%d-%b-%Y %H:%M"


def read_index(data: bytes) -> tuple[Scope, ...]:
    """Read the index of the sitemaps: the scopes it names. Raises SourceError where it is none, or empty."""
    found = [_SITEMAP.search(where) for where, _ in _entries(data, "sitemapindex.xml")]
    scopes = tuple(Scope(int(m[1]), m[2]) for m in found if m)
    if not scopes:
        raise SourceError("the index of the sitemaps names none")
    return scopes


def read_catalogue(data: bytes, scope: Scope) -> Catalogue:
    """Read a sitemap or a JSON listing: file names to the minute of their last change (`2019-04-18T10:00`).

    Raises SourceError where it is neither, or lists no file of the scope: govinfo's sitemaps have been empty for days.
    """
    pairs = _listing(data) if data.lstrip().startswith(b"{") else _entries(data, f"the sitemap of {scope.key}")
    named = ((where.rpartition("/")[2], when) for where, when in pairs)
    mine = f"BILLSTATUS-{scope.key}"
    found = {
        name: when[:16] for name, when in named if _FILE.fullmatch(name) and re.fullmatch(rf"{mine}\d+\.xml", name)
    }
    if not found:
        raise SourceError(f"the list of {scope.key} is empty")
    return found


def _entries(data: bytes, name: str) -> list[tuple[str, str]]:
    root = root_of(data, name)
    return [(_child(entry, "loc"), _child(entry, "lastmod")) for entry in root]


def _child(entry: etree._Element, tag: str) -> str:
    return (entry.findtext(f"{{*}}{tag}") or "").strip()


def _listing(data: bytes) -> list[tuple[str, str]]:
    try:
        rows: list[dict[str, Any]] = json.loads(data)["files"]
        return [(str(row["name"]), _minute(str(row.get("formattedLastModifiedTime", "")))) for row in rows]
    except (ValueError, LookupError, TypeError, AttributeError):
        raise SourceError('the listing is no JSON of {"files": […]}') from None


def _minute(words: str) -> str:
    try:
        return datetime.strptime(words, _LISTED).replace(tzinfo=UTC).isoformat()[:16]
    except ValueError:
        return ""
