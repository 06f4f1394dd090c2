"""Roll calls of the Senate in the XML of its Legislative Information System. Source: senate.gov's vote files, 1989 on."""

from datetime import date, datetime

from lxml import etree

from onrecord.errors import SourceError
from onrecord.record.model import VICE_PRESIDENT, Chamber, Document, Position, RollCall
from onrecord.record.parse.answers import answer_of, measure_id, required, tally, whole, year_of
from onrecord.record.parse.words import words_of
from onrecord.record.parse.xml import root_of

Fields = dict[str, str]


def parse_senate(data: bytes, document: Document) -> RollCall:
    """Read a roll call of the Senate. Raises SourceError where it is none or not whole.

    `Position.person` is the LIS id (`S213`), which the members' files map to a Bioguide id. A vice president's
    casting vote is a position of the person "VP" and counts among the yeas or nays.
    """
    root = root_of(data, document.name)
    if root.tag != "roll_call_vote":
        raise SourceError(f"{document.name}: root <{root.tag}>, expected <roll_call_vote>")
    fields = _fields(root)
    congress, session, number = (required(fields, n, document.name) for n in ("congress", "session", "vote_number"))
    members = tuple(_position(m) for m in root.iter("member"))
    casting = tuple(_casting(root.find("tie_breaker")))
    counted, given, extra = tally(members), _fields(root.find("count")), tally(casting)
    year = year_of(congress, session)
    return RollCall(
        id=f"s{number}-{congress}.{year}",
        chamber=Chamber.SENATE,
        congress=congress,
        session=session,
        year=year,
        number=number,
        day=senate_day(fields.get("vote_date", ""), document.name),
        question=fields.get("vote_question_text") or fields.get("question", ""),
        result=fields.get("vote_result") or fields.get("vote_result_text", ""),
        requires=fields.get("majority_requirement") or None,
        measure=_measure(root, congress),
        yeas=_count(given, "yeas", counted["yea"]) + extra["yea"],
        nays=_count(given, "nays", counted["nay"]) + extra["nay"],
        present=_count(given, "present", counted["present"]),
        absent=_count(given, "absent", counted["not voting"]),
        positions=members + casting,
        time=",".join(fields.get("vote_date", "").split(",")[2:]).strip() or None,
        kind=fields.get("question") or None,
        description=fields.get("vote_document_text", "") or fields.get("vote_title", ""),
        amendment=_fields(root.find("amendment")).get("amendment_number") or None,
        document=document,
    )


def senate_day(words: str, source: str) -> date:
    """Return the day of "November 17, 2004,  05:48 PM". Raises SourceError where it is none."""
    day = ",".join(words.split(",")[:2]).strip()
    try:
        return datetime.strptime(day, "%B %d, %Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise SourceError(f"{source}: <vote_date> is {words!r}, expected a day like July 25, 2017") from None


def _fields(element: etree._Element | None) -> Fields:
    return {} if element is None else {e.tag: words_of(e) for e in element if not len(e)}


def _count(given: Fields, name: str, counted: int) -> int:
    """Return the file's own count, or what its members answer where it leaves the count empty."""
    stated = whole(given.get(name))
    return counted if stated is None else stated


def _position(member: etree._Element) -> Position:
    fields = {e.tag: (e.text or "").strip() for e in member}
    return Position(
        person=fields.get("lis_member_id", ""),
        name=fields.get("member_full") or fields.get("last_name", ""),
        party=fields.get("party", ""),
        state=fields.get("state", ""),
        vote=answer_of(fields.get("vote_cast", "")),
    )


def _casting(tie: etree._Element | None) -> tuple[Position, ...]:
    fields = _fields(tie)
    if not fields.get("tie_breaker_vote"):
        return ()
    vote = answer_of(fields["tie_breaker_vote"])
    return (
        Position(person=VICE_PRESIDENT, name=fields.get("by_whom") or "Vice President", party="", state="", vote=vote),
    )


def _measure(root: etree._Element, congress: int) -> str | None:
    """Return the measure voted on; where the vote is on an amendment and names no document, the one it amends."""
    fields = _fields(root.find("document"))
    named = measure_id(
        f"{fields.get('document_type', '')} {fields.get('document_number', '')}",
        whole(fields.get("document_congress")) or congress,
    )
    return named or measure_id(_fields(root.find("amendment")).get("amendment_to_document_number", ""), congress)
