"""What a page says of itself in its head: headline, description, day, address, outlet."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape
from typing import Any, TypeVar

import msgspec
from lxml import etree
from msgspec import Struct

from onrecord.article.dates import machine_date

T = TypeVar("T")

_MAX_JSON = 500_000
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|PressRelease|StatementBy|Document)$")
_META_TITLE = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "headline", "title")
_META_DESCRIPTION = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description")
_META_DATE = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "dc.date", "publishdate", "publish-date", "publish_date", "published_time", "pubdate", "publication_date",
    "originalpublicationdate", "article_date_original", "cxenseparse:recs:publishtime", "og:published_time", "release_date", "date",
)  # fmt: skip
_META_OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site")
_BARS = re.compile(r"\s+(?:[|»·•–—:-]|::)\s+")
_SPACE = re.compile(r"\s+")


class Metadata(Struct, frozen=True, kw_only=True):
    """A page's own words about itself; titles are candidates, best first, with the outlet's name taken off."""

    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None
    outlet: str | None = None


def read_metadata(root: "etree._Element") -> Metadata:
    """Read JSON-LD, meta, link and title elements; where they disagree, JSON-LD is believed."""
    metas = _metas(root)
    linked = tuple(_json_ld(root))
    outlet = _first(_outlet(item) for item in linked) or _first(metas.get(name) for name in _META_OUTLET)
    title = root.find(".//title")
    titles = [_words(item.get("headline")) for item in linked]
    titles += [metas.get(name) for name in _META_TITLE]
    titles.append(_words(title.text) if title is not None else None)
    return Metadata(
        titles=tuple(dict.fromkeys(without_outlet(t, outlet) for t in titles if t)),
        descriptions=tuple(
            dict.fromkeys(
                d
                for d in (*(_words(i.get("description")) for i in linked), *(metas.get(n) for n in _META_DESCRIPTION))
                if d
            )
        ),
        published=_first(machine_date(_words(item.get("datePublished"))) for item in linked)
        or _first(machine_date(metas.get(name)) for name in _META_DATE),
        url=_address(root, metas),
        outlet=outlet,
    )


def without_outlet(title: str, outlet: str | None) -> str:
    """Take the outlet's name off a page title ("House votes | The Post" is "House votes")."""
    parts = _BARS.split(title)
    if len(parts) < 2:
        return title
    bars = list(_BARS.finditer(title))
    if outlet and _key(parts[-1]) == _key(outlet):
        return title[: bars[-1].start()]
    if outlet and _key(parts[0]) == _key(outlet):
        return title[bars[0].end() :]
    if outlet and _key(title).endswith(_key(outlet)):
        return next((title[: bar.start()] for bar in bars if _key(title[bar.end() :]) == _key(outlet)), title)
    if "|" in bars[-1].group() or (
        len(parts[-1].split()) <= 4 < len(parts[0].split()) and bars[-1].group().strip() != ":"
    ):
        return title[: bars[-1].start()]
    return title


def _metas(root: "etree._Element") -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        value = _words(meta.get("content"))
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _json_ld(root: "etree._Element") -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD scripts that describe an article, first those that say so by their type."""
    for script in root.iter("script"):
        text = script.text or ""
        if (script.get("type") or "").strip().lower() == "application/ld+json" and len(text) < _MAX_JSON:
            try:
                yield from _articles(msgspec.json.decode(_bare(text)))
            except (msgspec.DecodeError, RecursionError):
                continue


def _bare(text: str) -> str:
    """Drop the comment marks and raw line ends that some systems leave around and inside JSON-LD."""
    return (
        re.sub(
            r"[\n\r\t]",
            " ",
            text.replace("<!--", "").replace("-->", "").replace("//<![CDATA[", "").replace("//]]>", ""),
        )
        .strip()
        .rstrip(";")
    )


def _articles(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 4:
        for item in data[:50]:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict) and depth < 4:
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and _ARTICLE_TYPE.search(name) for name in names):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)
        yield from _articles(data.get("mainEntity"), depth + 1)


def _outlet(item: dict[str, Any]) -> str | None:
    publisher = item.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    return _words(publisher.get("name") if isinstance(publisher, dict) else publisher)


def _address(root: "etree._Element", metas: dict[str, str]) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and (link.get("href") or "").startswith("http"):
            return (link.get("href") or "").strip()
    return _first(u for u in (metas.get("og:url"), metas.get("twitter:url")) if u and u.startswith("http"))


def _words(value: object) -> str | None:
    return (_SPACE.sub(" ", unescape(value)).strip() or None) if isinstance(value, str) else None


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value), None)
