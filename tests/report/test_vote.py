"""One roll call on one screen."""

import json
from datetime import date
from typing import Any

import pytest

from onrecord.record import write
from onrecord.record.api import Record
from onrecord.record.model import Chamber, Document, Position, RollCall
from onrecord.report.text import plain
from onrecord.report.vote import VoteView, view_vote, vote_json, vote_lines
from tests.record.build import measure


def positions(**votes: str) -> tuple[Position, ...]:
    """Make positions of party and answers: `R="yyn"` is two yeas and a nay of Republicans."""
    names = {"y": "yea", "n": "nay", "p": "present", "-": "not voting"}
    return tuple(
        Position(person=f"{party}{n}", name=f"{party}{n} ({party}-FL)", party=party, state="FL", vote=names[answer])
        for party, answers in votes.items()
        for n, answer in enumerate(answers)
    )


def view(
    *,
    chamber: str = "house",
    requires: str | None = "1/2",
    extra: tuple[Position, ...] = (),
    votes: dict[str, str],
    **fields: Any,
) -> VoteView:
    held = positions(**votes)
    counts = [sum(p.vote == v for p in held) for v in ("yea", "nay", "present", "not voting")]
    defaults: dict[str, Any] = {
        "id": "h5-115.2017", "chamber": Chamber(chamber), "congress": 115, "session": 1, "year": 2017, "number": 5, "day": date(2017, 2, 7),
        "question": "On Passage", "result": "Passed", "requires": requires, "measure": "hr7-115", "yeas": counts[0], "nays": counts[1], "present": counts[2],
        "absent": counts[3], "positions": (*held, *extra), "document": Document(name="roll005.xml", url="https://example.org/5", retrieved="2017-02-08T00:00:00Z"),
    }  # fmt: skip
    with Record.memory() as record:
        write.put_measures(
            record.connection, [measure("hr", 7, ("2017-01-05", "Introduced in House"), title="A named bill")]
        )
        return view_vote(RollCall(**{**defaults, **fields}), record)


def test_it_tells_the_tally_by_party_and_who_left_their_own() -> None:
    found = view(votes={"R": "yyyn", "D": "nny-"})
    assert found.by_party == {"R": {"yea": 3, "nay": 1}, "D": {"nay": 2, "yea": 1, "not voting": 1}}
    assert [p.person for p in found.against_party] == ["R3", "D2"]
    text = plain(vote_lines(found))
    assert (
        "House roll call 5 of 2017, 2017-02-07: On Passage\nPassed, 4 to 3. Needed: 1/2, 4 of 7 members voting" in text
    )
    assert "H.R. 7 (115th): A named bill" in text
    assert "Against the majority of their party: 2\n  R3 (R-FL), D2 (D-FL)" in text
    assert "Not voting: 1\n  D3 (D-FL)" in text
    assert text.endswith("From roll005.xml, as retrieved on 2017-02-08 <https://example.org/5>\n")


@pytest.mark.parametrize(
    ("chamber", "requires", "votes", "needed", "of"),
    [
        ("house", "1/2", "yyyn", 3, 4),
        ("house", "2/3", "yyyn", 3, 4),
        ("house", "2/3 Yea-And-Nay", "yyn", 2, 3),
        ("house", "2/3", "yyyyn", 4, 5),
        ("senate", "3/5", "yyynp-----", 6, 10),  # of all senators sworn
        ("house", "3/5", "yyynp-----", 3, 4),
        ("house", "QUORUM", "pp", None, None),
        ("house", None, "yn", None, None),
    ],
)
def test_what_a_question_needs(
    chamber: str, requires: str | None, votes: str, needed: int | None, of: int | None
) -> None:
    found = view(chamber=chamber, requires=requires, votes={"R": votes}).threshold
    assert (found.needed, found.of) == (needed, of) if found else needed is None


@pytest.mark.parametrize("counted", [0, 1])
def test_a_tie_broken_by_the_vice_president_counts_apart(counted: int) -> None:
    """Some sources count the casting vote among the yeas, others do not."""
    cast = Position(person="VP", name="Vice President", party="R", state="", vote="yea")
    found = view(chamber="senate", votes={"R": "yyn", "D": "ny", "I": "n"}, extra=(cast,), yeas=3 + counted)
    assert found.tie_break is not None
    assert (found.tie_break.name, found.tie_break.vote) == ("Mike Pence", "yea")
    assert (found.totals["yea"], found.totals["nay"], found.disagreements) == (3, 3, ())
    assert "Mike Pence, as Vice President, voted yea to break the tie." in plain(vote_lines(found))


def test_a_total_that_its_positions_deny_is_told() -> None:
    found = view(votes={"R": "yyn"}, yeas=3)
    assert found.disagreements == ("the roll call's total gives 3 yea, its positions 2",)
    assert "! The record disagrees with itself" in plain(vote_lines(found))


def test_an_election_is_by_names() -> None:
    votes = (
        Position(person="A", name="A", party="R", state="FL", vote="Ryan (WI)"),
        Position(person="B", name="B", party="D", state="FL", vote="Pelosi"),
    )
    found = view(votes={}, extra=votes, result="Ryan (WI)")
    assert found.threshold is not None
    assert found.threshold.needed is None
    assert "Ryan (wi): 1" in plain(vote_lines(found))


def test_without_positions_it_says_so_and_json_holds_everything() -> None:
    found = view(votes={}, measure=None, yeas=4, nays=3)
    assert "How each member voted is not in this record." in plain(vote_lines(found))
    assert json.loads(vote_json(found))["totals"] == {"yea": 4, "nay": 3, "present": 0, "not voting": 0}
