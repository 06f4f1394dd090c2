"""Checks of offices: the dated table of offices and the members' leadership roles."""

from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.checks.offices.rosters import committee_office
from onrecord.checks.offices.silent import PLAIN, TITLES, silent
from onrecord.claims.model import Modality, OfficeClaim
from onrecord.mentions.nicknames import alike
from onrecord.record.model import Chamber, Holder
from onrecord.record.names import key
from onrecord.record.protocol import Record

_SLACK = timedelta(days=7)  # days around a change of hands in which either name is fair
_SOON = timedelta(days=150)  # a designate or president-elect takes office within this time
_ELECTED = timedelta(days=66)  # the parties of a House choose who is to lead them from November on
_CONGRESS = timedelta(days=2 * 365)  # a role on file without an end lasts no longer than its Congress for certain
_LEADERS = ("majority-leader", "minority-leader", "majority-whip", "minority-whip")
_FAMILIES = {name: (f"house-{name}", f"senate-{name}") for name in _LEADERS} | {
    "leader": tuple(f"{c}-{n}" for n in _LEADERS for c in ("house", "senate"))
}
# offices whose past holders are called by them for years
_TOLD_LATER = frozenset({"president", "vice-president", "secretary-of-state", "ambassador-un"})
_TOLD_FOREVER = frozenset({"president", "vice-president"})


def check_office(claim: OfficeClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide who held an office on the day: presidents, secretaries of state, leaders by the dated table, chairs by rosters.

    Another person's name contradicts only where the table covers the office on that day and knows the person named; a
    roster contradicts only of the same Congress, and only a member whom it shows in another place. An office that no table
    covers is not on record. Within a week of a change of hands nothing is contradicted.
    """
    if claim.office in TITLES:
        return committee_office(claim, record, as_of)
    rows = list(_rows(claim, record))
    plain = PLAIN.get(claim.office, claim.office.replace("-", " "))
    if not rows:
        return silent(
            claim,
            f"No table of the record covers {plain}: the offices on file are presidents, vice presidents, secretaries of state, ambassadors to the UN and the leaders of both Houses.",
        )
    if as_of.day is None:
        return silent(claim, f"The page's day is not known, so who was {plain} then cannot be told.")
    return _held(claim, rows, record, as_of.day, plain)


def _rows(claim: OfficeClaim, record: Record) -> Iterable[Holder]:
    family = _FAMILIES.get(claim.office, (claim.office,))
    rows = [row for office in family for name in (office, f"acting-{office}") for row in record.holders(name)]
    yield from rows
    member = record.member(claim.person) if claim.person and not rows else None
    for role in member.roles if member else ():
        if member and role_key(role.title, role.chamber) in family:
            source = member.document.name if member.document else "members' file"
            end = role.end or role.start + _CONGRESS
            yield Holder(
                office=claim.office,
                name=member.official or member.last,
                person=member.id,
                start=role.start,
                end=end,
                source=f"{source}: {role.title}",
            )


def role_key(title: str, chamber: Chamber | None) -> str:
    """Return the key of a leadership role of the members' file: "House Minority Leader" → "house-minority-leader"."""
    words = key(title)
    if words.startswith("speaker"):
        return "speaker"
    if words.startswith("president pro tem"):
        return "president-pro-tempore"
    bare = words.removeprefix("house ").removeprefix("senate ").replace(" ", "-")
    return f"{chamber.value}-{bare}" if chamber and bare in _LEADERS else bare


def _held(claim: OfficeClaim, rows: list[Holder], record: Record, day: date, plain: str) -> Finding:
    own = [r for r in rows if _is(claim, r)]
    now = [r for r in rows if _covers(r, day)]
    if claim.former:
        return _formerly(claim, own, day, plain)
    if found := next((r for r in own if _covers(r, day)), None):
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"{found.name} was {plain} on {day}.",
            claimed=f"{claim.name}: {plain}",
            recorded=found.name,
            evidence=(_row(found),),
        )
    close = any(_covers(r, day + step) for r in own for step in (-_SLACK, _SLACK))
    known = (
        claim.person is not None
        or bool(own)
        or (len(_words(claim.name)) > 1 and any(_is(claim, r) for r in record.holders()))
    )
    early = (
        bool(own)
        and all(r.start > day for r in own)
        and min(r.start for r in own) <= day + (_ELECTED if claim.person and claim.office.endswith(_LEADERS) else _SOON)
    )  # called by the office to come
    past = (
        bool(own)
        and not early
        and not _serves(claim, record, day)
        and not (claim.present and claim.office not in _TOLD_FOREVER)
    )  # told of the time when it was so, as of a president before
    if (
        now
        and known
        and not close
        and not early
        and not past
        and claim.modality is Modality.ASSERTED
        and not _open(claim, now, record, day)
    ):
        names = " and ".join(dict.fromkeys(r.name for r in now))
        why = f"On {day} {names} was {plain}, not {claim.name}."
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=why,
            claimed=f"{claim.name}: {plain}",
            recorded=names,
            evidence=tuple(_row(r) for r in now[:2]),
        )
    return silent(claim, f"The table of offices does not settle whether {claim.name} was {plain} on {day}.")


def _open(claim: OfficeClaim, now: list[Holder], record: Record, day: date) -> bool:
    """Say whether the office is one of several and the words leave open which: a leader of a chamber not told."""
    family = _FAMILIES.get(claim.office)
    if not family:
        return False
    if claim.office == "leader":
        return True
    member = record.member(claim.person) if claim.person else None
    term = member.term_on(day) if member else None
    return not (term and term.chamber and any(r.office == f"{term.chamber.value}-{claim.office}" for r in now))


def _serves(claim: OfficeClaim, record: Record, day: date) -> bool:
    """Say whether a past leader still sits in Congress, where the old title is a slip and not a story of other times."""
    member = record.member(claim.person) if claim.person else None
    term = member.term_on(day) if member else None
    return bool(term and term.chamber) and claim.office not in _TOLD_LATER


def _formerly(claim: OfficeClaim, own: list[Holder], day: date, plain: str) -> Finding:
    held = [r for r in own if r.start <= day + _SOON]
    told = [r for r in held if any(_in_year(r, year) for year in claim.years)]
    row = next(iter(told or held), None)
    if row is None:
        return silent(claim, f"The table of offices has no time in which {claim.name} was {plain}.")
    why = f"{row.name} was {plain} from {row.start} to {row.end or 'today'}."
    if claim.years and not told:
        return silent(claim, f"{why} The sentence tells of {' and '.join(map(str, claim.years))}.")
    return Finding(
        verdict=Verdict.SUPPORTED,
        why=why,
        claimed=f"{claim.name}: {plain} at another time",
        recorded=row.name,
        evidence=(_row(row),),
    )


def _in_year(row: Holder, year: int) -> bool:
    return row.start.year <= year and (row.end is None or year <= row.end.year)


def _is(claim: OfficeClaim, row: Holder) -> bool:
    if claim.person and row.person:
        return claim.person == row.person
    said, held = _words(claim.name), _words(row.name)
    if not said or not held or said[-1] != held[-1]:
        return False
    return len(said) == 1 or any(alike(said[0], other) for other in held[:-1])


def _words(name: str) -> list[str]:
    return [
        w for w in key(name.replace(".", ". ")).split() if w not in ("jr", "sr", "ii", "iii", "mr", "ms", "mrs", "dr")
    ]


def _covers(row: Holder, day: date) -> bool:
    return row.start <= day and (row.end is None or day <= row.end)


def _row(row: Holder) -> Evidence:
    return Evidence(
        document="offices table",
        locator=f"offices/{row.office}/{row.start}",
        value=f"{row.name} ({row.start} to {row.end or 'today'})",
        url=row.source if row.source.startswith("http") else None,
    )
