"""Roll calls as the data.json files of unitedstates/congress give them. Source: that project's wiki page on votes."""

from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.errors import SourceError
from onrecord.record.model import VICE_PRESIDENT, Chamber, Document, MeasureType, Position, RollCall
from onrecord.record.parse.answers import answer_of, tally, year_of


class _Voter(Struct):
    id: str = ""
    display_name: str = ""
    party: str | None = None
    state: str | None = None


class _Bill(Struct):
    type: str
    number: int
    congress: int


class _Amendment(Struct):
    type: str = ""
    number: int | str = ""


class _Vote(Struct):
    chamber: str
    congress: int
    number: int
    session: str
    date: str
    votes: dict[str, list[_Voter | str]]
    question: str = ""
    result: str = ""
    requires: str | None = None
    type: str | None = None
    subject: str | None = None
    bill: _Bill | None = None
    amendment: _Amendment | None = None


_DECODER = msgspec.json.Decoder(_Vote, strict=False)


def parse_votes_json(data: bytes, document: Document) -> RollCall:
    """Read one data.json. Raises SourceError where it is none.

    Ids are Bioguide ids (House) or LIS ids (Senate, as in `parse_senate`); the vice president is the person "VP".
    """
    try:
        raw = _DECODER.decode(data)
        day = date.fromisoformat(raw.date[:10])
    except (msgspec.DecodeError, ValueError) as error:
        raise SourceError(f"{document.name}: not a vote of unitedstates/congress ({error})") from None
    positions = tuple(_positions(raw))
    counted = tally(positions)
    year = _year(raw, document.name)
    return RollCall(
        id=f"{raw.chamber}{raw.number}-{raw.congress}.{year}",
        chamber=Chamber.HOUSE if raw.chamber == "h" else Chamber.SENATE,
        congress=raw.congress,
        session=year - year_of(raw.congress, 0),
        year=year,
        number=raw.number,
        day=day,
        question=raw.question,
        result=raw.result,
        requires=raw.requires,
        measure=_measure(raw.bill),
        yeas=counted["yea"],
        nays=counted["nay"],
        present=counted["present"],
        absent=counted["not voting"],
        positions=positions,
        time=raw.date[11:16] or None,
        kind=raw.type or None,
        description=raw.subject or "",
        amendment=f"{raw.amendment.type.upper()}.Amdt. {raw.amendment.number}" if raw.amendment else None,
        document=document,
    )


def _year(raw: _Vote, source: str) -> int:
    """Return the year of the session: these files call a session by its year (and by its number before 1941)."""
    if raw.chamber not in ("h", "s") or not raw.session.isdecimal():
        raise SourceError(f"{source}: chamber {raw.chamber!r}, session {raw.session!r}; expected h or s, and a year")
    session = int(raw.session)
    return session if session > 1788 else year_of(raw.congress, session)


def _positions(raw: _Vote) -> Iterator[Position]:
    for words, voters in raw.votes.items():
        answer = answer_of(words)
        for voter in voters:
            if isinstance(voter, str):
                yield Position(person=VICE_PRESIDENT, name="Vice President", party="", state="", vote=answer)
            else:
                yield Position(
                    person=voter.id,
                    name=voter.display_name,
                    party=voter.party or "",
                    state=voter.state or "",
                    vote=answer,
                )


def _measure(bill: _Bill | None) -> str | None:
    return f"{bill.type}{bill.number}-{bill.congress}" if bill and bill.type in set(MeasureType) else None
