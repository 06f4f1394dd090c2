"""One measure on one screen."""

import json
from datetime import date
from typing import Any, cast

import pytest

from onrecord.record.model import (
    Action,
    Clause,
    CommitteeWork,
    Document,
    Law,
    Measure,
    MeasureText,
    MeasureType,
    RollCall,
    Sponsorship,
    VersionRef,
)
from onrecord.record.protocol import Record
from onrecord.report.measure import MeasureView, measure_json, measure_lines, view_measure
from onrecord.report.text import plain

DOCUMENT = Document(
    name="BILLSTATUS-115hres351.xml", url="https://example.org/115hres351.xml", retrieved="2026-11-23T10:00:00Z"
)
COSPONSORS = (
    Sponsorship(person="L000480", name="Rep. Lowey, Nita M. [D-NY-17]", party="D", day=date(2017, 5, 23)),
    Sponsorship(person="C001084", name="Rep. Cicilline, David N. [D-RI-1]", party="D", day=date(2017, 5, 23)),
    Sponsorship(person="R000486", name="Rep. Roybal-Allard, Lucille [D-CA-40]", party="D", day=date(2017, 6, 2)),
    Sponsorship(person="D000600", name="Rep. Diaz-Balart, Mario [R-FL-25]", party="R", day=date(2017, 6, 2)),
    Sponsorship(
        person="X000001", name="Rep. Left, Al [R-FL-1]", party="R", day=date(2017, 6, 2), withdrawn=date(2017, 6, 5)
    ),
)
AGREED = Action(
    day=date(2017, 6, 27),
    text="On motion to suspend the rules and agree to the resolution, as amended, Agreed to by voice vote.",
    code="H37300",
)
REFERRED = Action(day=date(2017, 5, 23), text="Referred to the House Committee on Foreign Affairs.", code="H11100")


class Texts:
    """A record of texts alone."""

    def __init__(self, *texts: MeasureText) -> None:
        self._texts = texts

    def texts(self, _measure: str) -> tuple[MeasureText, ...]:
        return self._texts

    def roll_calls(self, _measure: str) -> tuple[RollCall, ...]:
        return ()


def view(*texts: MeasureText, on: date = date(2026, 11, 24), **fields: Any) -> MeasureView:
    defaults: dict[str, Any] = {
        "id": "hres351-115",
        "congress": 115,
        "type": MeasureType.HRES,
        "number": 351,
        "title": "Condemning the violence and persecution in Chechnya.",
        "introduced": date(2017, 5, 23),
        "sponsors": (Sponsorship(person="R000435", name="Rep. Ros-Lehtinen, Ileana [R-FL-27]", party="R"),),
        "cosponsors": COSPONSORS,
        "committees": (CommitteeWork(code="hsfa00", name="Foreign Affairs Committee"),),
        "actions": (REFERRED, AGREED, AGREED),
        "versions": (
            VersionRef(code="eh", name="Engrossed in House", day=date(2017, 6, 27)),
            VersionRef(code="ih", name="Introduced in House", day=date(2017, 5, 23)),
        ),
        "document": DOCUMENT,
    }
    return view_measure(Measure(**{**defaults, **fields}), cast("Record", Texts(*texts)), on)


def engrossed(*clauses: str) -> MeasureText:
    return MeasureText(
        measure="hres351-115",
        version="eh",
        clauses=tuple(Clause(label=f"({n})", text=words) for n, words in enumerate(clauses, 1)),
        document=DOCUMENT,
    )


def shown(*texts: MeasureText, **fields: Any) -> str:
    return plain(measure_lines(view(*texts, **fields)))


@pytest.mark.parametrize(
    "words",
    [
        "H.Res. 351, 115th Congress: Condemning the violence and persecution in Chechnya.\nA simple resolution. ",
        "Introduced:  2017-05-23\n",
        "Sponsor:     Rep. Ros-Lehtinen, Ileana [R-FL-27]\n",
        "Cosponsors:  4 (3 Democrats, 1 Republican); 1 withdrawn\n",
        "Committees:  Foreign Affairs Committee\n",
        "Actions\n  2017-05-23 Referred to the House Committee on Foreign Affairs.\n  2017-06-27 On motion",
        "  2017-06-27 Engrossed in House (eh)\n",
        "  2017-05-23 Introduced in House (ih); words not in this record\n",
        "What it asks of whom (eh)\n",
        "From BILLSTATUS-115hres351.xml, as retrieved on 2026-11-23 <https://example.org/115hres351.xml>\n",
    ],
)
def test_it_says(words: str) -> None:
    assert words in shown(
        engrossed("calls on the Government of the Russian Federation to protect all people from violence")
    )


@pytest.mark.parametrize(
    ("actions", "document", "words"),
    [
        (
            (AGREED,),
            DOCUMENT,
            "A simple resolution. Agreed to by the House; a simple resolution goes no further (2017-06-27).",
        ),
        ((REFERRED,), DOCUMENT, "A simple resolution. Died with the 115th Congress (2019-01-03)."),
        (
            (REFERRED,),
            Document(name="x", retrieved="2018-01-01"),
            "A simple resolution. Died with the 115th Congress (2019-01-03).",
        ),
        ((REFERRED,), Document(name="x"), "A simple resolution. Died with the 115th Congress (2019-01-03)."),
    ],
)
def test_it_says_where_the_measure_stands(actions: tuple[Action, ...], document: Document, words: str) -> None:
    assert shown(actions=actions, document=document).splitlines()[1] == words


def test_what_happened_after_the_document_was_retrieved_is_not_known() -> None:
    text = shown(actions=(REFERRED,), document=Document(name="x", retrieved="2018-01-01"))
    assert "This record knows it up to 2018-01-01; if it went further in that Congress" in text
    assert "This record knows it up to" not in shown(actions=(REFERRED,), document=DOCUMENT)


def test_it_is_shown_as_of_a_day() -> None:
    early = shown(on=date(2017, 6, 1), actions=(REFERRED, AGREED), laws=(Law("115-44"),))
    assert (
        "A simple resolution. In committee (2017-05-23). Next: action by the committee, then a vote of the House."
        in " ".join(early.split())
    )
    assert "Cosponsors:  2 (2 Democrats)\n" in early
    assert not any(words in early for words in ("2017-06-27", "Public Law", "Engrossed"))
    assert "Cosponsors:  5 (3 Democrats, 2 Republicans)\n" in shown(on=date(2017, 6, 3))


def test_demands_are_shown_before_clauses_that_ask_nobody() -> None:
    text = shown(
        engrossed(
            "condemns the violence in Chechnya", "calls on Chechen officials to cease the abduction of individuals"
        )
    )
    head, _, demands = text.partition("What it asks of whom (eh)\n")
    assert demands.index("(2) Chechen officials: cease the abduction") < demands.index("(1) condemns the violence")
    assert head.count("On motion to suspend the rules") == 1


def test_long_lists_are_cut_and_say_so() -> None:
    actions = tuple(Action(day=date(2017, 1, n), text=f"Step {n}.") for n in range(1, 31))
    text = shown(engrossed(*(f"calls on the Senate to take step {n}" for n in range(40))), actions=actions)
    assert "(20 earlier actions; JSON holds all)\n  2017-01-21 Step 21." in text
    assert "(28 more clauses; JSON holds all)" in text
    assert len(text.splitlines()) <= 50


def test_a_bare_measure_is_shown_without_empty_parts() -> None:
    text = shown(
        introduced=None,
        sponsors=(),
        cosponsors=(),
        committees=(),
        actions=(),
        versions=(),
        document=Document(name="x.xml"),
    )
    assert "Introduced:  no day on record\nSponsor:     none on record\nCosponsors:  none\n" in text
    assert not any(word in text for word in ("Committees", "Actions", "Texts", "asks of whom", "Became"))
    assert text.endswith("From x.xml\n")


def test_a_law_is_named() -> None:
    signed = Action(day=date(2017, 8, 2), text="Became Public Law No: 115-44.")
    assert "Became:      Public Law 115-44\n" in shown(laws=(Law("115-44"),), actions=(signed,))


def test_json_holds_everything() -> None:
    page = json.loads(measure_json(view(engrossed("calls on Chechen officials to cease the abduction of individuals"))))
    assert (page["id"], page["cite"], page["kind"], page["congress"]) == (
        "hres351-115",
        "H.Res. 351",
        "simple resolution",
        115,
    )
    assert page["cosponsors_by_party"] == {"Democrat": 3, "Republican": 1}
    assert len(page["cosponsors"]) == 5
    assert len(page["actions"]) == 3
    assert [(t["version"], t["held"]) for t in page["texts"]] == [("eh", True), ("ih", False)]
    assert page["demands"][0]["addressee"] == "Chechen officials"
    assert page["demands_version"] == "eh"
