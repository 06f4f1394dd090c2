"""One page read against the record, end to end: the same story as other people would have written it."""

import os
from datetime import date
from pathlib import Path

import pytest

from onrecord.analyze import analyze
from onrecord.claims.model import Kind
from onrecord.errors import PageError
from onrecord.mentions.model import PersonMention
from onrecord.record.load import load
from onrecord.record.store import Store
from onrecord.report.model import Report

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))

BODY = (
    "{body} passed a bipartisan resolution on Tuesday that condemns persecution and violence in Chechnya.",
    "{number} was introduced on May 23 by Rep. Ileana Ros-Lehtinen, a Florida Republican.",
    "The resolution asks the United States government to “demand the release of individuals wrongly detained.”",
    "“They beat me for days,” said a man named Anzor, who fled the region and spoke to a radio station.",
    "“I am glad that the House passed this resolution,” said Rep. David Cicilline, Democrat of Rhode Island.",
    "The resolution comes nearly three months after the newspaper Novaya Gazeta first reported the arrests.",
)


def story(headline: str, number: str, body: str = "Congress") -> str:
    return headline + "\n\n" + "\n\n".join(p.format(number=number, body=body) for p in BODY) + "\n"


def page(headline: str, number: str) -> str:
    words = "".join(f"<p>{p.format(number=number, body='Congress')}</p>" for p in BODY)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{headline} | The Harbor Ledger</title></head><body>"
        "<div class='notice'>This browser is out of date. Please update it for a better experience.</div>"
        "<nav><a href='/'>Home</a> <a href='/world'>World</a> <a href='/sports'>Sports</a></nav>"
        f"<article><h1>{headline}</h1>{words}</article>"
        "<footer><p>Follow the Ledger on Facebook and Instagram</p><p>All rights reserved.</p></footer></body></html>"
    )


VARIANTS = {
    "as the House numbers it": story("Congress Passes Resolution on Chechnya", "House resolution 351"),
    "abbreviated": story("Lawmakers Rebuke Chechnya Over Persecution", "H. Res. 351"),
    "without a number": story("Congress Condemns Violence and Persecution in Chechnya", "The measure"),
    "saved as a page": page("Congress Passes Resolution on Chechnya", "H.Res. 351"),
    "a page without a number": page("Congress Condemns Persecution in Chechnya", "The resolution"),
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Store:
    into = tmp_path_factory.mktemp("record") / "record.db"
    load([ROOT / "samples/record"], into, workers=1)
    return Store.open(into)


@pytest.fixture(params=list(VARIANTS.values()), ids=list(VARIANTS))
def report(request: pytest.FixtureRequest, record: Store) -> Report:
    return analyze(str(request.param).encode(), record, name="story")


def verdicts(report: Report, kind: str) -> list[tuple[str, str]]:
    return [
        (report.article.quote(c.claim.span), c.finding.verdict.value) for c in report.checks if kind == c.claim.KIND
    ]


def found(report: Report, kind: str, words: str) -> str:
    """Return the verdict on the one claim of a kind whose words hold the given ones."""
    (verdict, *more) = [v for quote, v in verdicts(report, kind) if words in quote]
    assert not set(more) - {verdict}
    return verdict


def test_congress_is_contradicted_where_the_house_alone_acted(report: Report) -> None:
    assert found(report, "passage", "Congress passed") == "contradicted"
    assert found(report, "passage", "House passed") == "supported"


def test_the_day_without_a_date_on_the_page_comes_from_the_record(report: Report) -> None:
    assert found(report, "passage-date", "Tuesday") == "supported"
    assert report.mentions.as_of == date(2017, 6, 27)
    assert report.mentions.main == "hres351-115"


def test_the_sponsor_her_party_state_and_day_are_borne_out(report: Report) -> None:
    assert found(report, "introduced", "May 23") == "supported"
    assert found(report, "sponsor", "Ros-Lehtinen") == "supported"
    assert found(report, "party", "Ros-Lehtinen") == "supported"
    assert found(report, "state", "Ros-Lehtinen") == "supported"
    assert found(report, "bipartisan", "bipartisan") == "supported"


def test_the_altered_word_of_the_quotation_is_found(report: Report) -> None:
    assert found(report, "quotation", "wrongly detained") == "contradicted"


def test_the_interval_is_counted_from_the_recital(report: Report) -> None:
    assert found(report, "interval", "nearly three months") == "supported"


def test_the_witness_is_never_looked_up(report: Report) -> None:
    named = [m for m in report.mentions.mentions if isinstance(m, PersonMention) and "Anzor" in m.name]
    assert not [m for m in named if m.id or m.candidates]
    assert not [c for c in report.checks if "Anzor" in report.article.quote(c.claim.span)]


def test_the_page_around_the_story_is_left_alone(report: Report) -> None:
    assert "browser is out of date" not in report.article.text
    assert "Instagram" not in report.article.text


def test_every_verdict_has_a_reason_and_what_is_decided_has_evidence(report: Report) -> None:
    for check in report.checks:
        assert check.finding.why
        if check.finding.verdict in ("supported", "contradicted"):
            assert check.finding.evidence, check


def test_every_claim_is_a_stretch_of_the_article(report: Report) -> None:
    spans = [c.claim.span for c in report.checks]
    assert spans == sorted(spans)
    assert all(0 <= s.start < s.end <= len(report.article.text) for s in spans)


def test_a_truthful_story_is_accused_of_nothing(record: Store) -> None:
    text = story("House Condemns Persecution in Chechnya", "H. Res. 351", "The House").replace("wrongly", "wrongfully")
    report = analyze(text.encode(), record, published=date(2017, 6, 28))
    assert [c for c in report.checks if c.finding.verdict == "contradicted"] == []
    assert found(report, "quotation", "wrongfully detained") == "supported"


def test_a_story_about_something_else_is_accused_of_nothing(record: Store) -> None:
    text = "Council Passes Parking Rules\n\nThe city council passed a resolution on parking on Tuesday, 9-2, and the mayor signed it.\n"
    report = analyze(text.encode(), record)
    assert {c.finding.verdict.value for c in report.checks} <= {"not-on-record"}


def test_a_page_with_no_article_is_refused(record: Store) -> None:
    with pytest.raises(PageError):
        analyze(b"", record)


def test_the_real_page(tmp_path: Path) -> None:
    pages = sorted((SHARED / "seed").glob("*.txt"))
    if not pages:
        pytest.skip(f"no page at {SHARED / 'seed'}: set ONRECORD_SHARED to the folder that holds it")
    facts = [SHARED / "data/billstatus/hres351-115", ROOT / "samples/record/BILLS-115hres351eh.xml"]
    facts += sorted((SHARED / "data/legislators/unitedstates-congress-legislators").glob("legislators-*.csv"))
    load(facts, tmp_path / "record.db", workers=1)
    report = analyze(pages[0].read_bytes(), Store.open(tmp_path / "record.db"))
    assert len(report.checks) >= 25
    assert found(report, "passage", "Congress Passes") == "contradicted"
    assert found(report, "passage", "Congress passed a bipartisan") == "contradicted"
    assert found(report, "quotation", "wrongly detained") == "contradicted"
    assert found(report, "calls-on", "President Trump") != "supported"
    assert found(report, "introduced", "May 23") == "supported"
    assert found(report, "sponsor", "Ros-Lehtinen") == "supported"
    assert found(report, "passage-date", "on Tuesday") == "supported"
    assert found(report, "interval", "nearly three months") == "supported"
    assert found(report, "office", "Secretary of State Tillerson") == "supported"
    assert found(report, "office", "Nikki Haley") == "supported"
    assert not [m for m in report.mentions.mentions if isinstance(m, PersonMention) and m.name == "Ilya" and m.id]
    assert "IE 11" not in report.article.text
    assert "Follow NBC" not in report.article.text


WORDS = "demand the release of individuals wrongfully detained"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (f"Then there is this: “{WORDS}.” Nobody had to ask twice.", ["supported"]),
        (f"Then there is this: “{WORDS.replace('wrongfully', 'unlawfully')}.” Nobody asked.", ["contradicted"]),
        (f"“{WORDS.replace('wrongfully', 'unlawfully')},” said Rep. Eliot Engel.", []),
        ("Then there is this: “a very long day for everybody in the chamber.”", []),
    ],
)
def test_quoted_words_are_looked_for_in_the_measure(text: str, verdicts: list[str], record: Store) -> None:
    lead = "The House agreed to H.Res. 351 on Tuesday, and that was the end of a long day for all who came to see the vote. "
    report = analyze((lead + text).encode(), record, published=date(2017, 6, 28))
    found = [c.finding.verdict.value for c in report.checks if c.claim.KIND is Kind.QUOTATION]
    assert found == verdicts
