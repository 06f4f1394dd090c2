"""The JSON form: every field of the contract, and spans that hold."""

import json
from datetime import date
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from onrecord.article.model import Article, Span
from onrecord.attributions.model import Attribution, Attributions, Form
from onrecord.checks.model import Check, Evidence, Finding, Verdict
from onrecord.claims.model import Introduced, Kind, PartyClaim
from onrecord.mentions.model import MeasureMention, Mentions, Reference
from onrecord.report.demands import clause_name
from onrecord.report.json import PageRow, to_json
from onrecord.report.model import Report
from tests.report.build import MEASURE, chechnya


class ContractSpan(Struct):
    """Words of the article."""

    quote: str
    start: int
    end: int


class ContractSource(ContractSpan):
    """A source."""

    person: str | None


class ContractMeasure(ContractSpan):
    """A named measure."""

    id: str


class ContractAttribution(Struct):
    """Who said what."""

    source: ContractSource | None
    cue: ContractSpan | None
    content: ContractSpan
    form: Literal["direct", "indirect", "mixed"]


class ContractEvidence(Struct):
    """A place in a document."""

    document: str
    url: str | None
    locator: str
    value: str
    sha256: str | None
    retrieved: str | None


class ContractCheck(ContractSpan):
    """A check."""

    kind: Kind
    verdict: Literal["supported", "contradicted", "partly", "not-on-record"]
    measure: str | None
    person: str | None
    claimed: str
    recorded: str | None
    why: str
    evidence: list[ContractEvidence]


class ContractDemand(Struct):
    """A demand."""

    measure: str
    version: str
    clause: str
    addressee: str | None
    act: str
    quote: str


class ContractArticle(Struct):
    """The article."""

    title: str
    published: date | None
    url: str | None
    text: str


class ContractPage(Struct):
    """The form that readers of the output rely on, written down a second time: what it requires must be printed."""

    input: str
    article: ContractArticle
    measures: list[ContractMeasure]
    attributions: list[ContractAttribution]
    checks: list[ContractCheck]
    demands: list[ContractDemand]


QUOTED = {"quote", "start", "end"}
PAGE = {"input", "article", "measures", "attributions", "checks", "demands"}
CHECK = QUOTED | {"kind", "verdict", "measure", "person", "claimed", "recorded", "why", "evidence"}
EVIDENCE = {"document", "url", "locator", "value", "sha256", "retrieved"}


def printed(report: Report) -> dict[str, Any]:
    line = to_json(report)
    assert b"\n" not in line
    page: dict[str, Any] = json.loads(line)
    return page


def holders_of_spans(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for item in value for found in holders_of_spans(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if value.keys() >= QUOTED else []
    return own + [found for item in value.values() for found in holders_of_spans(item)]


def test_a_page_has_every_field_of_the_contract() -> None:
    page = printed(chechnya())
    msgspec.json.decode(to_json(chechnya()), type=ContractPage)
    assert page.keys() >= PAGE
    assert page["article"].keys() >= {"title", "published", "url", "text"}
    assert (page["input"], page["article"]["published"], page["article"]["url"]) == (
        "chechnya.html",
        "2017-06-28",
        None,
    )
    assert all(check.keys() >= CHECK for check in page["checks"])
    assert all(evidence.keys() >= EVIDENCE for check in page["checks"] for evidence in check["evidence"])
    assert len(holders_of_spans(page)) > 20
    for row in holders_of_spans(page):
        assert row["quote"] == page["article"]["text"][row["start"] : row["end"]]


def test_a_check_is_printed_in_full() -> None:
    first = printed(chechnya())["checks"][0]
    assert first["kind"] == "passage"
    assert first["verdict"] == "contradicted"
    assert first["quote"] == "Congress Passes Resolution"
    assert (first["measure"], first["person"], first["claimed"], first["recorded"]) == (
        MEASURE,
        None,
        "Congress",
        "House",
    )
    assert first["evidence"][0]["locator"] == "bill/actions/item[3]"
    assert (first["part"], first["modality"], first["speaker"]) == ("headline", "asserted", None)


def test_measures_are_the_resolved_mentions() -> None:
    found = [(m["id"], m["quote"]) for m in printed(chechnya())["measures"]]
    assert found == [(MEASURE, "H. Res. 351"), (MEASURE, "this resolution"), ("sres211-115", "this resolution")]


def test_a_claim_about_several_measures_names_them_in_a_list() -> None:
    several = next(c for c in printed(chechnya())["checks"] if c["kind"] == "cosponsor-count")
    assert (several["measure"], several["measures"]) == (None, [MEASURE, "sres211-115"])


def test_a_source_carries_its_person_only_where_resolved() -> None:
    member, witness = printed(chechnya())["attributions"]
    assert (member["source"]["quote"], member["source"]["person"]) == ("Rep. David Cicilline", "C001084")
    assert (witness["source"]["person"], witness["cue"], witness["form"]) == (None, None, "direct")
    assert "pieces" not in witness


def test_content_in_pieces_runs_from_first_to_last() -> None:
    content, pieces = (printed(chechnya())["attributions"][0][key] for key in ("content", "pieces"))
    assert [p["quote"] for p in pieces] == ["“I am proud", "cosponsors,”"]
    assert (content["start"], content["end"]) == (pieces[0]["start"], pieces[1]["end"])


def test_a_source_that_names_two_people_has_no_person() -> None:
    report = chechnya()
    spans = [m.span for m in report.mentions.mentions if getattr(m, "id", None) in ("R000435", "C001084")]
    both = Attribution(content=(spans[0],), form=Form.INDIRECT, source=Span(spans[0].start, spans[1].end))
    page = printed(chechnya(attributions=Attributions(attributions=(both,))))
    assert page["attributions"][0]["source"]["person"] is None


@pytest.mark.parametrize(
    ("label", "name"), [("(3)", "3"), ("(1)(A)", "1(A)"), ("2(b)", "2(b)"), ("7", "7"), ("", ""), ("(open", "(open")]
)
def test_clauses_are_named_as_they_are_cited(label: str, name: str) -> None:
    assert clause_name(label) == name


texts = st.text(max_size=60)
verdicts = st.sampled_from(Verdict)
evidence = st.builds(Evidence, document=texts, locator=texts, value=texts, url=st.none() | texts)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Make reports with spans anywhere in any text."""
    text = draw(st.text(min_size=1, max_size=80))

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return Span(start, draw(st.integers(start, len(text))))

    def check() -> Check:
        finding = Finding(verdict=draw(verdicts), why=draw(texts), evidence=tuple(draw(st.lists(evidence, max_size=2))))
        claim = draw(st.sampled_from((Introduced(span=span(), when=None), PartyClaim(span=span(), party="Republican"))))
        return Check(claim=claim, finding=finding)

    def attribution() -> Attribution:
        content = tuple(span() for _ in range(draw(st.integers(0, 3))))
        return Attribution(
            content=content, form=draw(st.sampled_from(Form)), source=draw(st.sampled_from((None, span())))
        )

    return Report(
        input=draw(texts),
        article=Article(text=text, title=draw(texts), published=draw(st.none() | st.dates(max_value=date(2100, 1, 1)))),
        attributions=Attributions(attributions=tuple(attribution() for _ in range(draw(st.integers(0, 2))))),
        mentions=Mentions(mentions=(MeasureMention(span=span(), form=Reference.NUMBER, id=MEASURE),)),
        checks=tuple(check() for _ in range(draw(st.integers(0, 3)))),
    )


@given(reports())
def test_any_report_prints_in_the_form_and_its_quotes_hold(report: Report) -> None:
    line = to_json(report)
    again = msgspec.json.decode(line, type=PageRow)
    assert msgspec.json.encode(again) == line
    msgspec.json.decode(line, type=ContractPage)
    page = json.loads(line)
    assert page["article"]["text"] == report.article.text
    for row in holders_of_spans(page):
        assert row["quote"] == report.article.text[row["start"] : row["end"]]


def test_the_schema_of_the_form_requires_the_contract() -> None:
    schema = msgspec.json.schema(PageRow)["$defs"]
    assert set(schema["PageRow"]["required"]) >= PAGE
    assert set(schema["CheckRow"]["required"]) >= CHECK
    assert set(schema["Evidence"]["properties"]) == EVIDENCE
    assert set(schema["DemandRow"]["required"]) >= {"measure", "version", "clause", "addressee", "act", "quote"}
