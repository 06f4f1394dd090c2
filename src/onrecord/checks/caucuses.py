"""Checks of caucuses: the dated table of caucus roles. Caucuses publish no official lists, so nothing is contradicted."""

from datetime import timedelta

from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.claims.model import CaucusClaim, Modality
from onrecord.mentions.caucuses import caucus_key
from onrecord.record.model import CaucusRole
from onrecord.record.protocol import Record

_AROUND = timedelta(days=2 * 365)  # a membership shown by one source on one day is taken to hold in that Congress
_LEADING = frozenset({"chair", "co-chair", "vice-chair"})


def check_caucus(claim: CaucusClaim, record: Record, as_of: AsOf) -> Finding:
    """Decide a caucus membership or role by the dated table; what is not in it is not on record."""
    wanted = caucus_key(claim.caucus)
    rows = [r for r in record.caucus_roles() if _same(caucus_key(r.caucus), wanted)]
    claimed = f"{claim.name}: {claim.role} of the {claim.caucus}"
    own = [r for r in rows if claim.person and r.person == claim.person and _holds(r, as_of)]
    found = next((r for r in own if _bears_out(r.role, claim.role)), None)
    if found and claim.modality is Modality.ASSERTED:
        why = f"A source of {found.start} shows {claim.name} as {found.role} of the {found.caucus}."
        evidence = Evidence(
            document="caucus table",
            locator=f"caucuses/{found.caucus}/{found.person}",
            value=f"{found.role} ({found.start})",
            url=found.source if found.source.startswith("http") else None,
        )
        return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claimed, recorded=found.role, evidence=(evidence,))
    known = (
        f"The table of caucuses has {len(rows)} rows of this caucus, none for {claim.name} in that role on the day"
        if rows
        else "The table of caucuses has no rows of this caucus"
    )
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=f"{known}; caucuses publish no official lists.", claimed=claimed)


def _same(a: str, b: str) -> bool:
    """Say whether two folded names are one caucus: "lgbt caucus" is the "lgbt equality caucus"."""
    return a == b or (set(a.split()) | {"equality"} == set(b.split()) | {"equality"} and "lgbt" in a)


def _holds(row: CaucusRole, as_of: AsOf) -> bool:
    if as_of.day is None:
        return False
    if (
        "found" in row.role.lower() or row.end is None or row.end == row.start
    ):  # one day's word: good for the time around it
        return abs(as_of.day - row.start) <= _AROUND
    return row.start <= as_of.day <= row.end


def _bears_out(shown: str, said: str) -> bool:
    plain = shown.lower().replace(" ", "-")
    if said == "member":
        return True
    return said in plain if said not in _LEADING else plain == said or (said == "chair" and plain == "co-chair")
