"""The report as W3C Web Annotations: one for each claim, tied to the words (https://www.w3.org/TR/annotation-model/)."""

import hashlib
from typing import Any

import msgspec

from onrecord.checks.model import Verdict
from onrecord.report.json import CheckRow, PageRow, in_order
from onrecord.report.outline import VERDICTS

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
_AROUND = 32  # characters before and after the words that tell one place from another


def annotation_page(page: PageRow, address: str | None = None) -> dict[str, Any]:
    """Return the claims as one AnnotationPage; `address` is where the report can be read, if anywhere.

    The target is the article's address, or, where it has none, a name made from the sha256 of its text; only then do
    positions count, as they point into that text.
    """
    digest = hashlib.sha256(page.article.text.encode()).hexdigest()
    base = address or f"urn:sha-256:{digest}"
    items = [_annotation(page, check, f"{base}#note-{n}") for n, check in in_order(page)]
    return {"@context": CONTEXT, "id": base, "type": "AnnotationPage", "items": items}


def to_annotations(page: PageRow, address: str | None = None) -> bytes:
    """Return the annotations as JSON-LD."""
    return msgspec.json.encode(annotation_page(page, address))


def _annotation(page: PageRow, check: CheckRow, name: str) -> dict[str, Any]:
    words = VERDICTS[Verdict(check.verdict)]
    bodies: list[dict[str, Any]] = [
        {"type": "TextualBody", "value": words, "purpose": "classifying", "language": "en"},
        {"type": "TextualBody", "value": check.why, "purpose": "commenting", "language": "en", "format": "text/plain"},
    ]
    links = dict.fromkeys(e.url for e in check.evidence if e.url)
    bodies += [{"type": "SpecificResource", "source": url, "purpose": "linking"} for url in links]
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Software", "name": f"onrecord {page.onrecord}"},
        "body": bodies,
        "target": _target(page, check),
    }


def _target(page: PageRow, check: CheckRow) -> dict[str, Any]:
    text, start, end = page.article.text, check.start, check.end
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(start - _AROUND, 0) : start],
        "suffix": text[end : end + _AROUND],
    }
    if page.article.url:
        return {"source": page.article.url, "selector": quote}
    digest = hashlib.sha256(text.encode()).hexdigest()
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": f"urn:sha-256:{digest}", "selector": [quote, position]}
