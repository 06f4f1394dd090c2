import msgspec
from msgspec.structs import replace

from onrecord.report.annotations import annotation_page, to_annotations
from onrecord.report.json import page_row
from tests.report.build import chechnya


def test_every_claim_is_tied_to_its_words() -> None:
    page = page_row(chechnya())
    items = annotation_page(page, "https://desk.example/reports/a")["items"]
    assert len(items) == len(page.checks)
    for item in items:
        selector = item["target"]["selector"]
        quote = selector[0] if isinstance(selector, list) else selector
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in page.article.text
        assert item["id"].startswith("https://desk.example/reports/a#note-")
        assert {b["purpose"] for b in item["body"]} >= {"classifying", "commenting"}


def test_an_article_with_an_address_is_the_target_itself() -> None:
    page = page_row(chechnya())
    there = replace(page, article=replace(page.article, url="https://news.example/story"))
    assert {i["target"]["source"] for i in annotation_page(there)["items"]} == {"https://news.example/story"}


def test_without_an_address_the_text_is_named_by_its_digest_and_positions_count() -> None:
    page = page_row(chechnya())
    bare = replace(page, article=replace(page.article, url=None))
    told = msgspec.json.decode(to_annotations(bare))
    assert told["id"].startswith("urn:sha-256:")
    for item in told["items"]:
        quote, position = item["target"]["selector"]
        assert page.article.text[position["start"] : position["end"]] == quote["exact"]
