"""Roll calls of the House in the Clerk's XML. Source: clerk.house.gov's vote.dtd v1.0 (20031119)."""

from collections.abc import Iterator
from datetime import date

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import Chamber, Document, Position, RollCall, Tally
from onrecord.record.parse.answers import answer_of, measure_id, required, tally, whole, year_of
from onrecord.record.parse.words import words_of
from onrecord.record.parse.xml import root_of

_MONTHS = {m: n for n, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_THRESHOLDS = {"2/3": "2/3", "3/5": "3/5", "QUORUM": "QUORUM"}
_TOTALS = {"yea": "yea-total", "nay": "nay-total", "present": "present-total", "not voting": "not-voting-total"}


def parse_clerk(data: bytes, document: Document) -> RollCall:
    """Read a roll call of the House or its Committee of the Whole. Raises SourceError where it is none or not whole.

    Totals are the file's own, counted only where it gives none (the election of a Speaker: no yeas and nays, and
    each position holds the candidate's name). Before 2003 no member bears an id: `person` is empty.
    """
    root = root_of(data, document.name)
    head = root.find("vote-metadata")
    if root.tag != "rollcall-vote" or head is None:
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <rollcall-vote> with <vote-metadata>")
    fields = {e.tag: words_of(e) for e in head if e.tag != "vote-totals"}
    congress, session, number = (required(fields, n, document.name) for n in ("congress", "session", "rollcall-num"))
    positions = tuple(_position(v) for v in root.iter("recorded-vote"))
    totals = _totals(head, positions)
    year = year_of(congress, session)
    return RollCall(
        id=f"h{number}-{congress}.{year}",
        chamber=Chamber.HOUSE,
        congress=congress,
        session=session,
        year=year,
        number=number,
        day=_day(fields.get("action-date", ""), document.name),
        question=fields.get("vote-question", ""),
        result=fields.get("vote-result", ""),
        requires=next((t for word, t in _THRESHOLDS.items() if word in fields.get("vote-type", "")), "1/2"),
        measure=measure_id(fields.get("legis-num", ""), congress),
        yeas=totals["yea"],
        nays=totals["nay"],
        present=totals["present"],
        absent=totals["not voting"],
        positions=positions,
        time=fields.get("action-time") or None,
        kind=fields.get("vote-type") or None,
        description=fields.get("vote-desc", ""),
        amendment=" ".join(w for n in ("amendment-num", "amendment-author") if (w := fields.get(n))) or None,
        stated=tuple(_stated(head)),
        document=document,
    )


def _position(vote: etree._Element) -> Position:
    member = vote.find("legislator")
    answer = answer_of(vote.findtext("vote") or "")
    if member is None:
        return Position(person="", name="", party="", state="", vote=answer)
    take = member.get
    return Position(
        person=take("name-id") or "",
        name=words_of(member),
        party=take("party", ""),
        state=take("state", ""),
        vote=answer,
    )


def _stated(head: etree._Element) -> Iterator[Tally]:
    """Yield the totals by party that the file states."""
    for element in head.iterfind("vote-totals/totals-by-party"):
        count = {answer: whole(element.findtext(name)) or 0 for answer, name in _TOTALS.items()}
        party = (element.findtext("party") or "").strip()
        yield Tally(
            party=party, yeas=count["yea"], nays=count["nay"], present=count["present"], absent=count["not voting"]
        )


def _totals(head: etree._Element, positions: tuple[Position, ...]) -> dict[str, int]:
    counted = tally(positions)
    given = head.find("vote-totals/totals-by-vote")
    if given is None:
        return {answer: counted[answer] for answer in _TOTALS}
    stated = {answer: whole(given.findtext(name)) for answer, name in _TOTALS.items()}
    return {answer: counted[answer] if found is None else found for answer, found in stated.items()}


def _day(words: str, source: str) -> date:
    day, _, rest = words.partition("-")
    month, _, year = rest.partition("-")
    try:
        return date(int(year), _MONTHS[month[:3].lower()], int(day))
    except (KeyError, ValueError):
        raise SourceError(f"{source}: <action-date> is {words!r}, expected a day like 26-Jan-2023") from None
