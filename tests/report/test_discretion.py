"""Whose names are kept back in what may be shared."""

import pytest

from onrecord.article.model import Article, Part, Span
from onrecord.attributions.model import Attribution, Attributions, Form
from onrecord.claims.model import OfficeClaim
from onrecord.mentions.model import Mention, Mentions, OfficeMention, PersonMention, Reference
from onrecord.report.discretion import UNNAMED, WITHHELD, Discretion
from onrecord.report.model import Report
from tests.report.build import assemble, at, chechnya, check


def report_on(
    sentence: str,
    name: str,
    source: str,
    *,
    office: str | None = None,
    person: str | None = None,
    recorded: str | None = None,
) -> Report:
    article = assemble(((Part.BODY, (sentence,)),))
    mentions: list[Mention] = [PersonMention(span=at(article, name), form=Reference.FULL, name=name, id=person)]
    if office:
        mentions.append(OfficeMention(span=at(article, office), office="other"))
    claim = OfficeClaim(span=at(article, name), office="other", name=name)
    quoted = Attribution(content=(), form=Form.DIRECT, source=at(article, source))
    return Report(
        input="a.txt",
        article=article,
        attributions=Attributions(attributions=(quoted,)),
        mentions=Mentions(mentions=tuple(sorted(mentions, key=lambda m: m.span))),
        checks=(check(claim, "not-on-record", f"Nothing on {name}.", recorded=recorded),),
    )


def test_a_witness_is_not_named_in_our_words() -> None:
    discretion = Discretion(
        report_on("“They beat me,” said a man named Ilya Petrov.", "Ilya Petrov", "a man named Ilya Petrov")
    )
    assert discretion.names == ("Ilya Petrov", "Petrov")
    assert (
        discretion.ours("Nothing on Ilya Petrov; Petrov’s office, Petrovich.")
        == f"Nothing on {UNNAMED}; {UNNAMED}’s office, Petrovich."
    )
    assert discretion.speaker(Span(21, 44)) == UNNAMED


@pytest.mark.parametrize(
    "report",
    [
        report_on(
            "“I am proud,” said Rep. David Cicilline.", "David Cicilline", "Rep. David Cicilline", person="C001084"
        ),
        report_on(
            "“We act,” said Secretary of State Rex Tillerson.",
            "Rex Tillerson",
            "Rex Tillerson",
            office="Secretary of State",
        ),
        report_on("“We act,” said Rex Tillerson.", "Rex Tillerson", "Rex Tillerson", recorded="Rex Tillerson"),
    ],
)
def test_public_people_are_named(report: Report) -> None:
    discretion = Discretion(report)
    assert discretion.names == ()
    assert discretion.places() == ()
    assert discretion.ours("Nothing on Rex Tillerson.") == "Nothing on Rex Tillerson."


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("a Chechen man named Ilya", ("Ilya",)),
        ("Maya, a junior who asked that we not print her last name", ("Maya",)),
        ("Ann Rivera, 34, of Tampa", ("Ann Rivera", "Rivera")),
        ("Mrs. Rivera", ("Rivera",)),
        ("Ann Rivera", ("Ann Rivera", "Rivera")),
        ("local resident Ann Rivera", ("Ann Rivera", "Rivera")),
        ("the White House", ()),
        ("Fortify Rights", ()),
        ("The American Legion", ()),
        ("Beijing", ()),
        ("aides", ()),
        ("reports gathered by journalists", ()),
    ],
)
def test_a_name_is_read_from_the_source_s_own_words(source: str, names: tuple[str, ...]) -> None:
    article = assemble(((Part.BODY, (f"“We saw it,” said {source}.",)),))
    quoted = Attribution(content=(), form=Form.DIRECT, source=at(article, source))
    report = Report(
        input="a.txt", article=article, attributions=Attributions(attributions=(quoted,)), mentions=Mentions()
    )
    assert Discretion(report).names == names
    assert Discretion(report).speaker(at(article, source)) == (UNNAMED if names else source)


def test_a_person_who_is_only_mentioned_is_no_witness() -> None:
    assert (
        Discretion(report_on("The bill honours Ada Lovelace, officials said.", "Ada Lovelace", "officials")).names == ()
    )


def test_a_source_that_names_a_member_may_be_quoted() -> None:
    report = chechnya()
    member, witness = (a.source for a in report.attributions.attributions)
    assert member is not None
    assert witness is not None
    assert Discretion(report).speaker(member) == "Rep. David Cicilline"
    assert Discretion(report).speaker(witness) == UNNAMED


def test_names_are_found_and_blanked_in_the_article() -> None:
    report = chechnya()
    (place,) = Discretion(report).places()
    assert report.article.quote(place) == "Ilya Petrov"
    assert Discretion(report).blank("a man named Ilya Petrov, who") == f"a man named {WITHHELD}, who"


def test_a_report_without_people_keeps_nothing_back() -> None:
    report = Report(input="a", article=Article(text="", title=""), attributions=Attributions(), mentions=Mentions())
    assert Discretion(report).blank("x") == "x"
