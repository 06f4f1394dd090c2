"""Holds who introduced a measure, and when, against the measure's status file."""

from datetime import timedelta

from onrecord.checks.measures import each, evidence, finding, nothing, said_days
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.claims.model import Introduced, Modality, Sponsor
from onrecord.mentions.model import Grain
from onrecord.record.model import Measure
from onrecord.record.protocol import Record


def check_introduced(claim: Introduced, record: Record, as_of: AsOf) -> Finding:
    """Hold the day a measure is said to have been introduced against `introducedDate` of its status file.

    A month or a year is supported when the day lies in it; a week is read with a day's grace on both sides.
    """
    said = said_days(claim.when)
    if claim.when is None:
        return nothing("The day named could not be settled, so it was not compared.", claimed=said)
    when = claim.when

    def one(measure: Measure) -> Finding:
        day = measure.introduced
        if day is None:
            return nothing(f"The status file of {measure.cite} gives no day of introduction.", claimed=said)
        proof = evidence(measure, "bill/introducedDate", str(day))
        grace = timedelta(days=1 if when.grain is Grain.WEEK else 0)
        inside = when.first - grace <= day <= when.last + grace
        if claim.modality is Modality.DENIED:
            inside = not inside
        why = f"The record gives {day} as the day {measure.cite} was introduced."
        return finding(Verdict.SUPPORTED if inside else Verdict.CONTRADICTED, why, said, str(day), proof)

    return each(claim, record, said, one)


def check_sponsor(claim: Sponsor, record: Record, as_of: AsOf) -> Finding:
    """Hold who is said to have introduced a measure against its sponsor.

    Someone else's name is contradicted; a cosponsor named beside the sponsor, or by weaker words ("X's bill"), is partly
    right; who drafted the words is not on record.
    """
    if claim.how == "drafted":
        return nothing(
            "Who drafted a measure's words is not on record; the record names its sponsor only.", claimed=claim.name
        )
    if claim.person is None:
        return nothing(
            f"“{claim.name}” leads to no single member, so the sponsor was not compared.", claimed=claim.name
        )
    return each(claim, record, claim.name, lambda measure: _sponsor(claim, measure, record, as_of))


def _sponsor(claim: Sponsor, measure: Measure, record: Record, as_of: AsOf) -> Finding:
    if not measure.sponsors:
        return nothing(f"The status file of {measure.cite} names no sponsor.", claimed=claim.name)
    names = "; ".join(s.name for s in measure.sponsors)
    proof = evidence(measure, "bill/sponsors", "; ".join(f"{s.name} {s.person}" for s in measure.sponsors))
    is_sponsor = any(s.person == claim.person for s in measure.sponsors)
    if is_sponsor:
        verdict = Verdict.CONTRADICTED if claim.modality is Modality.DENIED else Verdict.SUPPORTED
        return finding(verdict, f"The record names {names} as the sponsor of {measure.cite}.", claim.name, names, proof)
    if claim.modality is Modality.DENIED:
        return finding(Verdict.SUPPORTED, f"The sponsor of {measure.cite} is {names}.", claim.name, names, proof)
    return _not_sponsor(claim, measure, record, names, proof)


def _not_sponsor(claim: Sponsor, measure: Measure, record: Record, names: str, proof: Evidence) -> Finding:
    listed = next((c for c in measure.cosponsors if c.person == claim.person), None)
    twin = _sponsored_elsewhere(claim, measure, record)
    if twin:
        why = f"{claim.name} sponsored {twin.cite}, a related measure; the sponsor of {measure.cite} is {names}."
        return finding(Verdict.PARTLY, why, claim.name, names, proof, evidence(twin, "bill/sponsors", claim.name))
    if listed:
        joint = claim.joint or claim.how != "introduced"
        why = f"{listed.name} is a cosponsor of {measure.cite}; its sponsor is {names}."
        where = evidence(measure, f"bill/cosponsors[{measure.cosponsors.index(listed)}]", listed.name)
        return finding(Verdict.PARTLY if joint else Verdict.CONTRADICTED, why, claim.name, names, proof, where)
    other = _other_house(claim, measure, record)
    why = (
        f"The record names {names} as the sponsor of {measure.cite}, and does not list {claim.name} among its sponsors."
    )
    unlisted = claim.joint and not measure.cosponsors
    if other or unlisted or claim.how != "introduced":
        extra = (
            f" {claim.name} may have introduced a companion; none is tied to {measure.cite} in the record."
            if other
            else ""
        )
        return nothing(why + extra, claimed=claim.name, recorded=names, evidence=(proof,))
    return finding(Verdict.CONTRADICTED, why, claim.name, names, proof)


def _sponsored_elsewhere(claim: Sponsor, measure: Measure, record: Record) -> Measure | None:
    """Return a related measure that the person sponsored."""
    related = (record.measure(r.measure) for r in measure.related)
    return next((m for m in related if m and any(s.person == claim.person for s in m.sponsors)), None)


def _other_house(claim: Sponsor, measure: Measure, record: Record) -> bool:
    """Say whether the words speak of the other House than the measure's ("introduced in the Senate by …").

    A measure that was only carried over from the text before is not the one that a member of the other House brought in.
    """
    member = record.member(claim.person or "") if claim.inferred else None
    if member is not None and measure.introduced:
        term = member.term_on(measure.introduced)
        if term is not None and term.chamber is not measure.type.chamber:
            return True
    return claim.chamber is not None and claim.chamber is not measure.type.chamber
