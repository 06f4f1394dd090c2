"""Holds who signed on to a measure, and how many did, against the list of cosponsors of its status file."""

from datetime import date

from onrecord.checks.measures import each, evidence, finding, nothing
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.checks.rolls import Roll, roll_of
from onrecord.claims.model import Cosponsor, CosponsorCount, Modality
from onrecord.mentions.numbers import fits
from onrecord.record.model import Chamber, Measure, Member, Sponsorship
from onrecord.record.protocol import Record


def check_cosponsor(claim: Cosponsor, record: Record, as_of: AsOf) -> Finding:
    """Hold a named member said to have cosponsored against the list of cosponsors.

    Not on the list is contradicted only where the list is complete for the day; a member of the other House cannot be on it.
    The sponsor called a cosponsor, or one who withdrew, is partly right.
    """
    if claim.state:
        return each(claim, record, claim.name, lambda measure: _senators(claim, measure, record, as_of))
    if claim.person is None:
        return nothing(
            f"“{claim.name}” leads to no single member, so the list of cosponsors was not searched.", claimed=claim.name
        )
    return each(
        claim, record, claim.name, lambda measure: _cosponsor(claim, claim.person or "", measure, record, as_of)
    )


def _cosponsor(claim: Cosponsor, person: str, measure: Measure, record: Record, as_of: AsOf) -> Finding:
    roll = roll_of(measure, as_of.day)
    entry = next((c for c in measure.cosponsors if c.person == person), None)
    denied = claim.modality is Modality.DENIED
    if entry:
        return _listed(claim, entry, measure, roll, denied)
    whole = evidence(measure, "bill/cosponsors", roll.words)
    sponsor = next((s for s in measure.sponsors if s.person == person), None)
    if sponsor and not denied:
        proof = evidence(measure, "bill/sponsors", sponsor.name)
        return finding(
            Verdict.PARTLY,
            f"{sponsor.name} is the sponsor of {measure.cite}, not a cosponsor.",
            claim.name,
            sponsor.name,
            proof,
        )
    wrong_house = _of_other_house(person, measure, record, as_of.day)
    if wrong_house and claim.inferred:
        why = f"{claim.name} sat in the {wrong_house.value.title()}; the measure meant may be another than {measure.cite}, which the sentence does not name."
        return nothing(why, claimed=claim.name)
    if wrong_house and not denied:
        why = f"{claim.name} sat in the {wrong_house.value.title()} and could not cosponsor {measure.cite}, a {measure.type.chamber.value.title()} measure."
        return finding(Verdict.CONTRADICTED, f"{why} The list does not hold the name.", claim.name, roll.words, whole)
    if not roll.complete:
        return nothing(
            f"{claim.name} is not on the list of cosponsors of {measure.cite}; {roll.caution}",
            claimed=claim.name,
            recorded=roll.words,
            evidence=(whole,),
        )
    verdict = Verdict.SUPPORTED if denied else Verdict.CONTRADICTED
    return finding(
        verdict,
        f"{claim.name} is not among the {roll.count} cosponsors of {measure.cite}.",
        claim.name,
        roll.words,
        whole,
    )


def _listed(claim: Cosponsor, entry: Sponsorship, measure: Measure, roll: Roll, denied: bool) -> Finding:
    proof = evidence(measure, f"bill/cosponsors[{measure.cosponsors.index(entry)}]", _entry(entry))
    if denied:
        return finding(
            Verdict.CONTRADICTED,
            f"{entry.name} is among the cosponsors of {measure.cite}.",
            claim.name,
            entry.name,
            proof,
        )
    if entry.withdrawn:
        return finding(
            Verdict.PARTLY,
            f"{entry.name} cosponsored {measure.cite} and withdrew on {entry.withdrawn}.",
            claim.name,
            _entry(entry),
            proof,
        )
    if roll.day and entry.day and entry.day > roll.day:
        return finding(
            Verdict.PARTLY,
            f"{entry.name} cosponsored {measure.cite} on {entry.day}, after the page.",
            claim.name,
            _entry(entry),
            proof,
        )
    if (
        claim.original
        and entry.original is False
        and entry.day
        and measure.introduced
        and entry.day > measure.introduced
    ):
        why = f"{entry.name} cosponsored {measure.cite} on {entry.day}, not from its introduction on {measure.introduced}."
        return finding(Verdict.PARTLY, why, claim.name, _entry(entry), proof)
    return finding(
        Verdict.SUPPORTED,
        f"{entry.name} is among the {len(measure.cosponsors)} cosponsors of {measure.cite}.",
        claim.name,
        _entry(entry),
        proof,
    )


def _entry(entry: Sponsorship) -> str:
    return (
        entry.name
        + (f", {entry.day}" if entry.day else "")
        + (f", withdrawn {entry.withdrawn}" if entry.withdrawn else "")
    )


def _of_other_house(person: str, measure: Measure, record: Record, day: date | None) -> Chamber | None:
    """Return the House a member sat in on the day, if it is not the measure's."""
    member = record.member(person)
    spot = day or measure.introduced
    held = {t.chamber for t in member.terms if _overlaps(measure, spot, t.start, t.end)} if member and spot else set()
    held.discard(None)
    return held.pop() if len(held) == 1 and measure.type.chamber not in held else None


def _overlaps(measure: Measure, day: date | None, start: date | None, end: date | None) -> bool:
    first, last = measure.introduced or day, day or measure.introduced
    return bool(first and last and start and start <= max(first, last) and (end is None or end >= min(first, last)))


def _senators(claim: Cosponsor, measure: Measure, record: Record, as_of: AsOf) -> Finding:
    day = as_of.day or measure.introduced
    if day is None or claim.state is None:
        return nothing(
            "The day of the page is not known, so the state's senators could not be named.", claimed=claim.name
        )
    members = record.delegation(claim.state, claim.chamber or measure.type.chamber, day)
    if not members:
        return nothing(f"The record does not say who represented {claim.state} on {day}.", claimed=claim.name)
    return _delegation(claim.name, members, measure, roll_of(measure, as_of.day))


def _delegation(said: str, members: tuple[Member, ...], measure: Measure, roll: Roll) -> Finding:
    on = {s.person for s in (*measure.cosponsors, *measure.sponsors) if not getattr(s, "withdrawn", None)}
    missing = [m for m in members if m.id not in on]
    proof = evidence(measure, "bill/cosponsors", roll.words)
    names = ", ".join(f"{m.first} {m.last}" for m in (missing or members))
    recorded = f"{len(members) - len(missing)} of {len(members)}"
    if not missing:
        return finding(
            Verdict.SUPPORTED, f"All {len(members)} are on the list of {measure.cite}: {names}.", said, recorded, proof
        )
    why = f"Of {len(members)}, {len(members) - len(missing)} sponsored {measure.cite}; not on the list: {names}."
    if not roll.complete:
        return nothing(f"{why} {roll.caution}", claimed=said, recorded=recorded, evidence=(proof,))
    return finding(Verdict.CONTRADICTED, why, said, recorded, proof)


def check_cosponsor_count(claim: CosponsorCount, record: Record, as_of: AsOf) -> Finding:
    """Hold how many cosponsors are claimed against the list, by party where the claim names one.

    Supported: the count of any day from the page's to the last known fits, with its bound ("more than 80"). Contradicted only
    where the list is complete for the day.
    """
    said = _said_count(claim)
    if claim.state:
        return each(claim, record, said, lambda measure: _whole(claim, said, measure, record, as_of))
    if claim.count is None:
        return nothing("The count could not be read.", claimed=said)
    return each(claim, record, said, lambda measure: _count(claim, claim.count or 0, said, measure, as_of))


def _said_count(claim: CosponsorCount) -> str:
    if claim.state:
        return f"all of {claim.state}"
    bound = {"over": "more than ", "under": "fewer than ", "near": "nearly ", "about": "about "}.get(claim.bound, "")
    return f"{bound}{claim.count}" + (f" {claim.party}" if claim.party else "")


def _count(claim: CosponsorCount, count: int, said: str, measure: Measure, as_of: AsOf) -> Finding:
    roll = roll_of(measure, as_of.day)
    counts = roll.counts(claim.party, original=claim.original)
    proof = evidence(measure, "bill/cosponsors", roll.words)
    recorded = str(counts[0]) if len(counts) == 1 else f"{min(counts)} to {max(counts)}"
    kind = f"{claim.party} cosponsors" if claim.party else "cosponsors"
    if roll.unlisted and count:
        return nothing(
            f"The status file of {measure.cite} lists no cosponsors; {roll.caution}", claimed=said, evidence=(proof,)
        )
    if any(fits(value, count, claim.bound) for value in range(min(counts), max(counts) + 1)):
        return finding(
            Verdict.SUPPORTED, f"The record lists {recorded} {kind} of {measure.cite}.", said, recorded, proof
        )
    if not roll.complete and count > max(counts):
        return nothing(
            f"The record lists {recorded} {kind} of {measure.cite}; {roll.caution}",
            claimed=said,
            recorded=recorded,
            evidence=(proof,),
        )
    if claim.then and count < max(counts):
        why = (
            f"The record lists {recorded} {kind} of {measure.cite}; how many there were on an earlier day is not told."
        )
        return nothing(why, claimed=said, recorded=recorded, evidence=(proof,))
    if claim.original:
        return _not_original(claim, count, said, measure, roll, proof)
    return finding(
        Verdict.CONTRADICTED, f"The record lists {recorded} {kind} of {measure.cite}.", said, recorded, proof
    )


def _not_original(
    claim: CosponsorCount, count: int, said: str, measure: Measure, roll: Roll, proof: Evidence
) -> Finding:
    """Decide a count of the first day that the record's is not: it may be that of all; else it is wrong where every name bears its day."""
    first, whole = roll.counts(claim.party, original=True)[0], roll.counts(claim.party)
    recorded = f"{first} of {whole[-1]}"
    why = f"The record lists {first} original cosponsors of {measure.cite}, and {whole[-1]} in all."
    if any(fits(value, count, claim.bound) for value in range(min(whole), max(whole) + 1)):
        return finding(Verdict.SUPPORTED, why, said, recorded, proof)
    if any(e.original is None for e in roll.entries) or not roll.complete:
        return nothing(why, claimed=said, recorded=recorded, evidence=(proof,))
    return finding(Verdict.CONTRADICTED, why, said, recorded, proof)


def _whole(claim: CosponsorCount, said: str, measure: Measure, record: Record, as_of: AsOf) -> Finding:
    day = as_of.day or measure.introduced
    members = record.delegation(claim.state or "", claim.chamber or measure.type.chamber, day) if day else ()
    if not members:
        return nothing(f"The record does not say who represented {claim.state} on {day}.", claimed=said)
    return _delegation(said, members, measure, roll_of(measure, as_of.day))
