"""The HTML report: one file that holds everything, escapes everything and asks nobody for anything."""

import base64
import hashlib
import itertools
import re

import lxml.html
import pytest
from hypothesis import given, settings
from lxml.html import HtmlElement

from onrecord.article.model import Article, Span
from onrecord.attributions.model import Attributions
from onrecord.checks.model import Evidence
from onrecord.claims.model import Introduced, PartyClaim
from onrecord.mentions.model import Mentions
from onrecord.report.discretion import WITHHELD
from onrecord.report.html import to_html
from onrecord.report.model import Report
from tests.report.build import chechnya, check
from tests.report.test_json import reports


def tree(document: str) -> HtmlElement:
    return lxml.html.document_fromstring(document)


def words_of(element: HtmlElement) -> str:
    """Return the article's own words in a block: all but the references to notes."""
    return "".join(element.xpath(".//text()[not(ancestor::a)]"))


def page(text: str, *spans: Span, why: str = "Why.", evidence: tuple[Evidence, ...] = ()) -> Report:
    checks = tuple(check(Introduced(span=s, when=None), "supported", why, *evidence) for s in spans)
    return Report(
        input="a.txt",
        article=Article(text=text, title=text[:40]),
        attributions=Attributions(),
        mentions=Mentions(),
        checks=checks,
    )


@pytest.fixture(scope="module")
def document() -> str:
    return to_html(chechnya())


@pytest.fixture(scope="module")
def root(document: str) -> HtmlElement:
    return tree(document)


def test_every_word_of_the_article_stands_in_order(root: HtmlElement) -> None:
    blocks = [words_of(b) for b in root.xpath("//*[contains(@class, 'words')]")]
    assert "\n\n".join(blocks) == chechnya().article.text


def test_every_claim_has_one_reference_and_one_note_that_link_to_each_other(root: HtmlElement) -> None:
    for number in range(1, 14):
        (note,) = root.xpath(f"//li[@id='note-{number}']")
        (reference,) = root.xpath(f"//a[@id='ref-{number}']")
        assert reference.get("href") == f"#note-{number}"
        assert note.xpath(f".//a[@href='#ref-{number}']")
        assert root.xpath(f"//span[contains(concat(@class, ' '), ' c{number} ')]")
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {h[1:] for h in root.xpath("//a/@href") if h.startswith("#")} <= set(ids)


def test_a_verdict_is_never_only_a_colour(root: HtmlElement) -> None:
    for note in root.xpath("//li[contains(@class, 'note ')]"):
        verdict = note.get("class").split()[1]
        assert note.xpath(".//strong")[0].text == {"partly": "partly supported", "not-on-record": "not on record"}.get(
            verdict, verdict
        )
    for reference in root.xpath("//a[contains(@class, 'ref')]"):
        assert re.match(
            r"[✓✗~?]\d+ (supported|contradicted|partly supported|not on record): \w", reference.text_content()
        )


def test_the_summary_links_to_what_is_contradicted(root: HtmlElement) -> None:
    (heading,) = root.xpath("//h1")
    assert heading.text == "3 of 13 claims contradicted"
    assert root.xpath("//ol[@class='findings']//a/@href") == ["#note-1", "#note-3", "#note-11"]
    assert "Congress Passes Resolution" in root.findtext("head/title", "")


def test_headings_stand_in_order_and_landmarks_are_there(root: HtmlElement) -> None:
    levels = [int(h.tag[1]) for h in root.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
    assert all(len(root.xpath(f"//{tag}")) == 1 for tag in ("header", "main", "footer", "article"))
    assert root.xpath("//body/a[1]/@href") == ["#article"]
    assert root.get("lang") == "en"


def test_nothing_is_asked_of_anybody(document: str, root: HtmlElement) -> None:
    assert not root.xpath("//script|//link|//img|//iframe|//object|//form|//base|//svg|//*[@style]|//@src|//@onclick")
    assert "url(" not in document
    assert "@import" not in document
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = root.xpath("//style/text()")
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


HOSTILE = [
    "<script>alert(1)</script>",
    '<svg onload="alert(1)"><style>*{color:red}</style></svg>',
    "</style><img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">x</a>',
    "{{ 7*7 }} {% raw %} &lt;b&gt;",
    "\x00\x1b[31m \u202eevil\u202c \u2066x",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_page_is_only_words(words: str) -> None:
    text = f"Before {words} after."
    evidence = Evidence(document=words, locator=words, value=words, url=f"javascript:{words}")
    document = to_html(page(text, Span(3, len(text) - 3), Span(9, 14), why=words, evidence=(evidence,)))
    root = tree(document)
    assert not root.xpath("//script|//svg|//img|//@onload|//@onerror|//a[starts-with(@href, 'javascript')]")
    assert len(root.xpath("//style")) == 1
    assert not any(c in document for c in "\x00\x1b\u202e\u2066")
    (block,) = root.xpath("//p[contains(@class, 'words')]")
    assert len(words_of(block)) == len(text)


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([], []),
        ([(0, 4)], [("abcd", "c1")]),
        ([(0, 8), (2, 4)], [("ab", "c1"), ("cd", "c1 c2"), ("efgh", "c1")]),
        ([(0, 4), (2, 8)], [("ab", "c1"), ("cd", "c1 c2"), ("efgh", "c2")]),
        ([(2, 4), (2, 4)], [("cd", "c1 c2")]),
        ([(0, 2), (2, 4)], [("ab", "c1"), ("cd", "c2")]),
        ([(0, 10)], [("abcdefghij", "c1")]),
    ],
)
def test_overlapping_claims_are_cut_at_every_boundary(
    spans: list[tuple[int, int]], pieces: list[tuple[str, str]]
) -> None:
    root = tree(to_html(page("abcdefghij", *(Span(*s) for s in spans))))
    found = [(e.text, e.get("class").split(maxsplit=2)[2]) for e in root.xpath("//*[contains(@class, 'words')]/span")]
    assert found == pieces
    assert len(root.xpath("//a[contains(@class, 'ref')]")) == len(spans)


def test_the_gravest_verdict_underlines() -> None:
    both = (
        check(Introduced(span=Span(0, 5), when=None), "supported", "Yes."),
        check(PartyClaim(span=Span(0, 5), party="Republican"), "contradicted", "No."),
    )
    root = tree(
        to_html(
            Report(
                input="a",
                article=Article(text="Hello there.", title=""),
                attributions=Attributions(),
                mentions=Mentions(),
                checks=both,
            )
        )
    )
    assert root.xpath("//*[contains(@class, 'words')]/span/@class") == ["claim contradicted c1 c2"]


def test_a_witness_is_not_named_in_the_notes(root: HtmlElement) -> None:
    (note,) = root.xpath("//li[@id='note-13']")
    assert "Petrov" not in note.text_content()
    assert "No office of a person quoted’s is on record." in note.text_content()
    assert "Petrov" in root.text_content()  # the article's own words stay as they are


def test_names_can_be_withheld_in_the_article_too() -> None:
    document = to_html(chechnya(), withhold_names=True)
    assert "Petrov" not in document
    assert f"a man named?13 not on record: office held {WITHHELD}, who fled." in tree(document).text_content()


def test_an_empty_report_is_a_page() -> None:
    root = tree(to_html(page("")))
    assert root.findtext(".//h1") == "No claim that the record of Congress could decide was found."
    assert not root.xpath("//li[contains(@class, 'note')]")


@settings(max_examples=40, deadline=None)
@given(reports())
def test_any_report_has_each_claim_once(report: Report) -> None:
    root = tree(to_html(report))
    notes, references = (
        root.xpath("//li[contains(@class, 'note ')]/@value"),
        root.xpath("//a[contains(@class, 'ref ')]/@id"),
    )
    count = len(report.checks) if report.article.text.strip() else 0
    assert sorted(map(int, notes)) == list(range(1, count + 1))
    assert sorted(references) == sorted(f"ref-{n}" for n in notes)


def test_a_page_of_many_claims_is_written_in_time() -> None:
    text = "word " * 20_000
    document = to_html(page(text, *(Span(i * 20, i * 20 + 30) for i in range(4_000))))
    assert document.count('class="note ') == 4_000
