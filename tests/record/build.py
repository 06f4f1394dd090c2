"""Builders of record data for the tests, and a small record: the real facts of H.Res. 351 of the 115th Congress."""

import hashlib
from datetime import date
from typing import Any

from onrecord.record import write
from onrecord.record.model import (
    Action,
    Affiliation,
    Chamber,
    Clause,
    Committee,
    Document,
    Measure,
    MeasureText,
    MeasureType,
    Member,
    Position,
    RollCall,
    Seat,
    Sponsorship,
    Term,
    Title,
)
from onrecord.record.store import Store

RETRIEVED = "2019-04-18T00:00:00Z"


def document(name: str) -> Document:
    return Document(name=name, sha256=hashlib.sha256(name.encode()).hexdigest(), retrieved=RETRIEVED)


def measure(kind: str, number: int, *actions: tuple[str, str], congress: int = 115, **fields: Any) -> Measure:
    """Make a measure of (day, words) actions."""
    made = tuple(Action(day=date.fromisoformat(day), text=words) for day, words in actions)
    return Measure(
        id=f"{kind}{number}-{congress}", congress=congress, type=MeasureType(kind), number=number, actions=made,
        introduced=made[0].day if made else None, document=document(f"BILLSTATUS-{congress}{kind}{number}.xml"),
        **{"title": f"A measure numbered {number}", **fields},
    )  # fmt: skip


def term(start: str | None, end: str | None, chamber: str, state: str, party: str, *changes: Affiliation) -> Term:
    return Term(
        start=date.fromisoformat(start) if start else None, end=date.fromisoformat(end) if end else None,
        chamber=Chamber(chamber), state=state, party=party, affiliations=changes,
    )  # fmt: skip


def member(person: str, first: str, last: str, *terms: Term, **fields: Any) -> Member:
    return Member(id=person, first=first, last=last, terms=terms, **fields)


def roll_call(letter: str, number: int, day: str, *positions: tuple[str, str], measure: str | None = None) -> RollCall:
    """Make a roll call of the 115th Congress from (person, vote) pairs."""
    when = date.fromisoformat(day)
    counts = {v: sum(1 for _, vote in positions if vote == v) for v in ("yea", "nay", "present", "not voting")}
    return RollCall(
        id=f"{letter}{number}-115.{when.year}", chamber=Chamber.HOUSE if letter == "h" else Chamber.SENATE, congress=115,
        session=when.year - 2016, year=when.year, number=number, day=when, question="On Passage", result="Passed", measure=measure,
        yeas=counts["yea"], nays=counts["nay"], present=counts["present"], absent=counts["not voting"],
        positions=tuple(Position(person=p, name=p, party="R", state="FL", vote=v) for p, v in positions),
        document=document(f"vote-{letter}{number}.xml"),
    )  # fmt: skip


def text(measure_id: str, version: str, day: str, *clauses: tuple[str, str]) -> MeasureText:
    return MeasureText(
        measure=measure_id, version=version, day=date.fromisoformat(day),
        clauses=tuple(Clause(label=label, text=words) for label, words in clauses), document=document(f"BILLS-{measure_id}{version}.xml"),
    )  # fmt: skip


CHECHNYA = "Condemning the violence and persecution in Chechnya."
ROS_LEHTINEN = member(
    "R000435", "Ileana", "Ros-Lehtinen", term("2017-01-03", "2019-01-03", "house", "FL", "Republican"), gender="F", official="Ileana Ros-Lehtinen"
)  # fmt: skip
ENGEL = member("E000179", "Eliot", "Engel", term("2017-01-03", "2019-01-03", "house", "NY", "Democrat"), gender="M")
RUBIO = member(
    "R000595", "Marco", "Rubio", term("2017-01-03", "2022-12-31", "senate", "FL", "Republican"), gender="M", lis="S350"
)
HRES351 = measure(
    "hres", 351,
    ("2017-05-23", "Introduced in House"),
    ("2017-05-23", "Referred to the House Committee on Foreign Affairs."),
    ("2017-06-27", "Ms. Ros-Lehtinen moved to suspend the rules and agree to the resolution, as amended."),
    ("2017-06-27", "On motion to suspend the rules and agree to the resolution, as amended Agreed to by voice vote. (text: CR H5214-5215)"),
    ("2017-06-27", "Passed/agreed to in House: On motion to suspend the rules and agree to the resolution, as amended Agreed to by voice vote."),
    ("2017-06-27", "Motion to reconsider laid on the table Agreed to without objection."),
    title=CHECHNYA, titles=(Title(CHECHNYA, "Official Title as Introduced"),),
    sponsors=(Sponsorship(person="R000435", name="Rep. Ros-Lehtinen, Ileana [R-FL-27]", party="R", state="FL", district=27),),
    cosponsors=(Sponsorship(person="E000179", name="Rep. Engel, Eliot L. [D-NY-16]", party="D", state="NY", day=date(2017, 5, 23)),),
)  # fmt: skip


def small() -> Store:
    """Return a store in memory that holds H.Res. 351, a neighbour and their people."""
    store = Store.memory()
    neighbour = measure("sres", 211, ("2017-06-29", "Introduced in Senate"), title="A resolution on abuses in Chechnya")
    write.put_measures(store.connection, [HRES351, neighbour])
    write.put_members(store.connection, [ROS_LEHTINEN, ENGEL, RUBIO])
    write.put_rolls(store.connection, [roll_call("s", 5, "2017-01-12", ("S350", "yea"), measure="sres211-115")])
    write.map_senators(store.connection)
    write.put_texts(store.connection, [text("hres351-115", "eh", "2017-06-27", ("(1)", "condemns the violence;"))])
    write.put_committees(
        store.connection, [Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE)]
    )
    days = (date(2017, 6, 28), date(2018, 6, 27))
    write.put_seats(
        store.connection,
        [Seat(committee="HSFA", person="E000179", title="Ranking Member", party="minority", day=d) for d in days],
    )
    return store
