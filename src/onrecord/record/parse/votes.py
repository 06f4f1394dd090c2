"""Roll calls: House Clerk XML, Senate LIS XML and unitedstates/congress JSON."""

import re
from collections import Counter
from datetime import date, datetime
from typing import Any

import msgspec
from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import Chamber, Document, MeasureType, Position, RollCall
from onrecord.record.parse.words import words_of
from onrecord.record.parse.xml import root_of

_VOTES = {
    "yea": "yea", "aye": "yea", "yes": "yea", "guilty": "yea", "nay": "nay", "no": "nay", "not guilty": "nay", "present": "present",
    "present, giving live pair": "present", "not voting": "not voting",
}  # fmt: skip
_LEGIS = re.compile(r"^(?P<type>[A-Z. ]+?)\s*(?P<number>\d+)$")


def year_of(congress: int, session: int) -> int:
    """Return the year of a session: the first session of the 115th Congress is 2017."""
    return 1787 + 2 * congress + session - 1


def measure_id(words: str, congress: int) -> str | None:
    """Return the id that `H RES 351` or `S.J.Res. 7` names, or None for what is no measure (`QUORUM 1`, `PN 12`)."""
    match = _LEGIS.match(words.strip().upper())
    kind = re.sub(r"[^a-z]", "", match["type"].lower()) if match else ""
    return f"{kind}{match['number']}-{congress}" if match and kind in set(MeasureType) else None


def _vote(words: str) -> str:
    return _VOTES.get(words.strip().lower(), "present")


def _int(words: str | None) -> int:
    return int(words) if words and words.strip().isdigit() else 0


def parse_clerk(data: bytes, document: Document) -> RollCall:
    """Read a House Clerk roll call. Members before 2003 bear no id; their names stand in its place."""
    root = root_of(data, document.name)
    head = root.find("vote-metadata")
    if root.tag != "rollcall-vote" or head is None:
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <rollcall-vote> with <vote-metadata>")
    leaf = {e.tag: words_of(e) for e in head if isinstance(e.tag, str)}
    congress, number = _int(leaf.get("congress")), _int(leaf.get("rollcall-num"))
    session = 2 if leaf.get("session", "").startswith("2") else 1
    try:
        day = datetime.strptime(leaf.get("action-date", ""), "%d-%b-%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise SourceError(f"{document.name}: action-date {leaf.get('action-date')!r}, expected a day like 26-Jan-2023") from None
    positions = tuple(_clerk_position(v) for v in root.iter("recorded-vote"))
    counts = Counter(p.vote for p in positions)
    return RollCall(
        id=f"h{number}-{congress}.{day.year}", chamber=Chamber.HOUSE, congress=congress, session=session, year=day.year, number=number, day=day,
        question=leaf.get("vote-question", ""), result=leaf.get("vote-result", ""), requires="2/3" if "2/3" in leaf.get("vote-type", "") else None,
        measure=measure_id(leaf.get("legis-num", ""), congress), yeas=counts["yea"], nays=counts["nay"], present=counts["present"],
        absent=counts["not voting"], positions=positions, document=document,
    )  # fmt: skip


def _clerk_position(vote: etree._Element) -> Position:
    member = vote.find("legislator")
    answer = vote.findtext("vote") or ""
    if member is None:
        return Position(person="", name="", party="", state="", vote=_vote(answer))
    name = words_of(member)
    return Position(person=member.get("name-id") or name, name=name, party=member.get("party", ""), state=member.get("state", ""), vote=_vote(answer))


def parse_senate(data: bytes, document: Document) -> RollCall:
    """Read a Senate roll call. `Position.person` is the LIS id (`S213`); the store maps it to the Bioguide id."""
    root = root_of(data, document.name)
    leaf = {e.tag: words_of(e) for e in root if isinstance(e.tag, str)}
    if root.tag != "roll_call_vote" or not leaf.get("vote_number", "").isdigit():
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <roll_call_vote> with <vote_number>")
    congress, session, number = _int(leaf["congress"]), _int(leaf["session"]), _int(leaf["vote_number"])
    document_of = root.find("document")
    named = f"{document_of.findtext('document_type') or ''} {document_of.findtext('document_number') or ''}" if document_of is not None else ""
    positions = tuple(_senate_position(m) for m in root.iter("member"))
    counts = Counter(p.vote for p in positions)
    tie = root.find("tie_breaker")
    extra = _vote(tie.findtext("tie_breaker_vote") or "") if tie is not None and tie.findtext("tie_breaker_vote") else ""
    year = year_of(congress, session)
    return RollCall(
        id=f"s{number}-{congress}.{year}", chamber=Chamber.SENATE, congress=congress, session=session, year=year, number=number,
        day=_senate_day(leaf.get("vote_date", ""), document), question=leaf.get("vote_question_text") or leaf.get("question", ""),
        result=leaf.get("vote_result", ""), requires=leaf.get("majority_requirement"), measure=measure_id(named, congress),
        yeas=counts["yea"] + (extra == "yea"), nays=counts["nay"] + (extra == "nay"), present=counts["present"], absent=counts["not voting"],
        positions=positions, document=document,
    )  # fmt: skip


def _senate_position(member: etree._Element) -> Position:
    leaf = {e.tag: (e.text or "").strip() for e in member if isinstance(e.tag, str)}
    return Position(
        person=leaf.get("lis_member_id", ""), name=leaf.get("member_full") or leaf.get("last_name", ""), party=leaf.get("party", ""),
        state=leaf.get("state", ""), vote=_vote(leaf.get("vote_cast", "")),
    )  # fmt: skip


def _senate_day(words: str, document: Document) -> date:
    match = re.match(r"([A-Z][a-z]+ \d{1,2}, \d{4})", words)
    try:
        return datetime.strptime(match[1] if match else words, "%B %d, %Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise SourceError(f"{document.name}: vote_date {words!r}, expected a day like July 25, 2017") from None


def parse_votes_json(data: bytes, document: Document) -> RollCall:
    """Read a data.json of unitedstates/congress; Senate ids are LIS ids, the vice president's tie-break is counted."""
    try:
        raw: dict[str, Any] = msgspec.json.decode(data)
        congress, year, number = int(raw["congress"]), int(raw["date"][:4]), int(raw["number"])
        votes: dict[str, list[Any]] = raw["votes"]
        day = date.fromisoformat(raw["date"][:10])
    except (msgspec.DecodeError, KeyError, TypeError, ValueError) as error:
        raise SourceError(f"{document.name}: not a vote of unitedstates/congress ({error})") from None
    chamber = Chamber.HOUSE if raw.get("chamber") == "h" else Chamber.SENATE
    positions = tuple(
        Position(person=v["id"], name=v.get("display_name", ""), party=v.get("party", ""), state=v.get("state", ""), vote=_vote(answer))
        for answer, people in votes.items() for v in people if isinstance(v, dict)
    )  # fmt: skip
    extra = Counter(_vote(answer) for answer, people in votes.items() for v in people if v == "VP")
    counts = Counter(p.vote for p in positions) + extra
    bill = raw.get("bill") or {}
    measure = f"{bill['type']}{bill['number']}-{bill['congress']}" if {"type", "number", "congress"} <= set(bill) else None
    return RollCall(
        id=f"{raw.get('chamber', 'h')}{number}-{congress}.{int(raw.get('session') or year)}", chamber=chamber, congress=congress,
        session=2 - year % 2, year=year, number=number, day=day, question=raw.get("question", ""), result=raw.get("result", ""),
        requires=raw.get("requires"), measure=measure, yeas=counts["yea"], nays=counts["nay"], present=counts["present"],
        absent=counts["not voting"], positions=positions, document=document,
    )  # fmt: skip
