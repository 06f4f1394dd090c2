from datetime import date

import msgspec

from onrecord.report.claimreview import Publication, claim_reviews, to_claimreview
from onrecord.report.json import page_row
from tests.report.build import chechnya

PUBLICATION = Publication(day=date(2026, 11, 28), address="https://desk.example/reports/a")


def test_every_decided_claim_is_one_review_with_its_own_address() -> None:
    page = page_row(chechnya())
    reviews = claim_reviews(page, PUBLICATION)
    assert len(reviews) == sum(c.verdict != "not-on-record" for c in page.checks)
    assert len({r["url"] for r in reviews}) == len(reviews)
    assert all(r["url"].startswith("https://desk.example/reports/a#note-") for r in reviews)


def test_a_review_has_what_the_type_requires() -> None:
    for review in claim_reviews(page_row(chechnya()), PUBLICATION):
        assert review["@type"] == "ClaimReview"
        assert review["claimReviewed"]
        assert review["datePublished"] == "2026-11-28"
        rating = review["reviewRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        assert rating["alternateName"] in ("supported", "contradicted", "partly supported")
        assert review["itemReviewed"]["appearance"]["headline"]


def test_a_contradicted_claim_has_the_lowest_rating() -> None:
    reviews = claim_reviews(page_row(chechnya()), PUBLICATION)
    assert {
        r["reviewRating"]["ratingValue"] for r in reviews if r["reviewRating"]["alternateName"] == "contradicted"
    } == {1}


def test_without_an_address_there_is_none_to_tell() -> None:
    graph = msgspec.json.decode(to_claimreview(page_row(chechnya()), Publication(day=date(2026, 1, 1))))["@graph"]
    assert graph
    assert all("url" not in r and "@id" not in r for r in graph)
