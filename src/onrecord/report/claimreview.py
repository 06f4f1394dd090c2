"""The report as schema.org ClaimReview: one review for each claim that the record decides (https://schema.org/ClaimReview).

A claim that is not on record gets no review: abstaining is no rating.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from onrecord.checks.model import Verdict
from onrecord.report.json import CheckRow, PageRow, in_order
from onrecord.report.outline import VERDICTS

CONTEXT = "https://schema.org"
RATINGS = {Verdict.CONTRADICTED: 1, Verdict.PARTLY: 2, Verdict.SUPPORTED: 3}  # on the scale 1 to 3, worst to best


class Publication(Struct, frozen=True, kw_only=True):
    """Who reviews, on which day, and where the report can be read; without an address the reviews have none either."""

    name: str = "onrecord"
    day: date
    address: str | None = None


def claim_reviews(page: PageRow, publication: Publication) -> list[dict[str, Any]]:
    """Return the reviews as JSON-LD objects, in order of the text; each has the address of its own note."""
    return list(_reviews(page, publication))


def to_claimreview(page: PageRow, publication: Publication) -> bytes:
    """Return the reviews as one JSON-LD document."""
    graph = [{k: v for k, v in review.items() if k != "@context"} for review in claim_reviews(page, publication)]
    return msgspec.json.encode({"@context": CONTEXT, "@graph": graph})


def _reviews(page: PageRow, publication: Publication) -> Iterator[dict[str, Any]]:
    for number, check in in_order(page):
        verdict = Verdict(check.verdict)
        if verdict in RATINGS:
            address = f"{publication.address}#note-{number}" if publication.address else None
            yield _present(
                {
                    "@context": CONTEXT,
                    "@type": "ClaimReview",
                    "@id": address,
                    "url": address,
                    "datePublished": publication.day.isoformat(),
                    "author": {"@type": "Organization", "name": publication.name},
                    "claimReviewed": check.quote,
                    "reviewBody": check.why,
                    "reviewRating": _rating(verdict),
                    "itemReviewed": _claim(page),
                    "citation": _citations(check),
                }
            )


def _rating(verdict: Verdict) -> dict[str, Any]:
    return {
        "@type": "Rating",
        "ratingValue": RATINGS[verdict],
        "worstRating": min(RATINGS.values()),
        "bestRating": max(RATINGS.values()),
        "alternateName": VERDICTS[verdict],
    }


def _claim(page: PageRow) -> dict[str, Any]:
    article = page.article
    outlet = {"@type": "Organization", "name": article.outlet} if article.outlet else None
    appearance = {
        "@type": "NewsArticle",
        "headline": article.title,
        "url": article.url,
        "datePublished": article.published,
        "publisher": outlet,
    }
    return _present(
        {"@type": "Claim", "datePublished": article.published, "author": outlet, "appearance": _present(appearance)}
    )


def _citations(check: CheckRow) -> list[dict[str, Any]]:
    return [
        _present({"@type": "CreativeWork", "name": e.document, "url": e.url, "text": e.value or None})
        for e in check.evidence
    ]


def _present(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
