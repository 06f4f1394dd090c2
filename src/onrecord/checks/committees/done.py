"""Holds what a committee is said to have done against the committee actions and referrals of a measure's status file."""

from onrecord.checks.committees.acts import Act, acts_of, in_chamber, written
from onrecord.checks.committees.lacking import denied, lacking, not_involved
from onrecord.checks.committees.lower import NO_SUB, another, freed, of_another
from onrecord.checks.committees.panel import Panel, panel_of
from onrecord.checks.committees.told import as_dated, near, reported_by
from onrecord.checks.committees.words import norm, norm_words
from onrecord.checks.measures import at_action, each, finding, nothing, said_days
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.claims.model import CommitteeClaim, Modality
from onrecord.record.model import Measure
from onrecord.record.protocol import Record

# acts in the record that bear a claimed act out
_BEARS: dict[str, tuple[str, ...]] = {
    "referred": ("referred",), "pending": ("referred",), "approved": ("reported",), "reported": ("reported",), "released": ("discharged", "petition", "reported"), "filed": ("filed",), "rejected": (), "handled": ("hearing", "markup", "reported", "forwarded"), "markup": ("markup", "reported"),
    "hearing": ("hearing",), "discharged": ("discharged", "petition"), "petition": ("petition", "discharged"), "ruled": ("ruled",), "any": ("referred", "markup", "hearing", "reported", "discharged"),
}  # fmt: skip
_BEARS_LOWER: dict[str, tuple[str, ...]] = {
    "referred": ("referred",), "pending": ("referred",), "approved": ("forwarded",), "reported": ("forwarded",), "markup": ("markup", "forwarded"),
    "hearing": ("hearing",), "discharged": ("discharged",), "handled": ("hearing", "markup", "forwarded"), "any": ("referred", "markup", "hearing", "forwarded", "discharged"),
}  # fmt: skip
_FULL = 4  # characters of the code of a full committee
_VERB = {"referred": "was referred to", "pending": "was before", "approved": "was approved by", "reported": "was reported by", "filed": "was the subject of a report by", "rejected": "was rejected by", "released": "was let go by", "handled": "was taken in hand by", "markup": "was marked up by",
         "hearing": "had a hearing in", "discharged": "was discharged from", "petition": "was the subject of a petition to discharge", "ruled": "was given a rule by", "any": "was dealt with by"}  # fmt: skip


def check_committee(claim: CommitteeClaim, record: Record, as_of: AsOf) -> Finding:
    """Hold what a committee is said to have done, or not done, against referrals and committee actions.

    Contradicted: the measure went to other committees only, the committee was discharged without reporting, or the day or count
    is another. A hearing or a vote that the record merely lacks is not on record; "no markup" is supported where it shows none.
    """
    said = " ".join(
        x for x in (_VERB.get(claim.act, claim.act), claim.name or "a committee", said_days(claim.when)) if x
    )
    said = f"not: {said}" if claim.modality is Modality.DENIED else said
    return each(claim, record, said, lambda measure: _one(claim, said, measure, record, as_of))


def _one(claim: CommitteeClaim, said: str, measure: Measure, record: Record, as_of: AsOf) -> Finding:
    panel = panel_of(claim, measure, record)
    acts = [a for a in acts_of(measure, panel) if as_of.day is None or a.action.day <= as_of.day]
    bearing = [
        a
        for a in acts
        if a.did in _BEARS.get(claim.act, ())
        and a.ours is not False
        and in_chamber(a, panel)
        and not (a.lower and claim.act in ("discharged", "released"))
    ]
    if claim.name.startswith("Subcommittee") and not claim.codes:
        bearing = [a for a in bearing if norm_words(claim.name) in norm_words(a.action.text)]
        return (
            as_dated(claim, said, measure, bearing)
            if bearing
            else nothing(NO_SUB.format(measure.cite, claim.name), claimed=said)
        )
    if claim.lower or (claim.codes and all(len(c) > _FULL for c in claim.codes)):
        return _of_subcommittee(claim, said, measure, panel, acts, record)
    if claim.modality is Modality.DENIED:
        return denied(claim, said, measure, panel, acts, bearing)
    if claim.reporter and (told := reported_by(claim, said, measure, bearing)):
        return told
    if claim.act == "ruled":
        return _ruled(claim, said, measure, acts)
    if claim.count:
        return _several(claim, claim.count, said, measure, bearing)
    if panel.named and not panel.involved:
        return not_involved(claim, said, measure, panel, acts)
    return _known(claim, said, measure, panel, acts, bearing)


def _known(
    claim: CommitteeClaim, said: str, measure: Measure, panel: Panel, acts: list[Act], bearing: list[Act]
) -> Finding:
    """Hold what a committee that had the measure, or any committee, is said to have done against the acts that bear it out."""
    if claim.still and (left := _left(panel, acts)):
        why = f"{measure.cite}, {left.action.day}: {left.action.text}"
        return finding(Verdict.CONTRADICTED, why, said, left.action.text, at_action(measure, left.action))
    if bearing and _unsure(claim, measure, bearing):
        why = (
            f"{measure.cite}, {bearing[0].action.day}: {bearing[0].action.text} Which committee's it was, is not told."
        )
        return nothing(why, claimed=said, recorded=written(bearing))
    if bearing:
        return as_dated(claim, said, measure, bearing)
    return lacking(claim, said, measure, panel, acts)


def _of_subcommittee(
    claim: CommitteeClaim, said: str, measure: Measure, panel: Panel, acts: list[Act], record: Record
) -> Finding:
    """Hold what a subcommittee is said to have done against the acts that the record tells of subcommittees."""
    if panel.named and not panel.involved and claim.modality is not Modality.DENIED:
        return not_involved(claim, said, measure, panel, acts)
    did = _BEARS_LOWER.get(claim.act, ())
    lower = [a for a in acts if a.lower and in_chamber(a, panel)]
    field = claim.field or (claim.name if claim.codes and all(len(c) > _FULL for c in claim.codes) else "")
    if field and claim.modality is not Modality.DENIED and (other := another(field, lower, measure, record)):
        return of_another(claim, said, measure, other)
    bearing = [a for a in lower if a.did in did]
    if not bearing:
        return freed(claim, said, measure, lower)
    if claim.modality is Modality.DENIED:
        return denied(claim, said, measure, panel, acts, bearing)
    return as_dated(claim, said, measure, bearing)


def _left(panel: Panel, acts: list[Act]) -> Act | None:
    """Return the discharge of a committee after which it did not get the measure again."""
    own = [a for a in acts if a.ours and a.did in ("referred", "discharged") and not a.lower and in_chamber(a, panel)]
    return own[-1] if own and own[-1].did == "discharged" else None


def _unsure(claim: CommitteeClaim, measure: Measure, bearing: list[Act]) -> bool:
    """Say whether a hearing on record may be another's of several committees that had the measure."""
    alike = [c for c in measure.committees if c.chamber is bearing[0].chamber]
    return claim.act == "hearing" and bool(claim.codes) and len(alike) > 1 and not any(a.ours for a in bearing)


def _ruled(claim: CommitteeClaim, said: str, measure: Measure, acts: list[Act]) -> Finding:
    """Look for the rule under which a measure came to the floor; that a committee let it there in another way is not on record."""
    rule = next((a for a in acts if a.did == "ruled"), None)
    if rule is None:
        return nothing(f"The record of {measure.cite} shows no rule for its debate.", claimed=said)
    why = f"{measure.cite}, {rule.action.day}: {rule.action.text}"
    return finding(Verdict.SUPPORTED, why, said, rule.action.text, at_action(measure, rule.action))


def _several(claim: CommitteeClaim, count: int, said: str, measure: Measure, bearing: list[Act]) -> Finding:
    """Hold "two committees" against how many committees the measure was before: never contradicted, for they may be counted otherwise."""
    chambers = {a.chamber for a in bearing}
    codes = {norm(c)[:4] for a in bearing for c in a.action.committees}
    listed = {
        norm(w.code)[:4]
        for w in measure.committees
        if w.code[:1].upper() in {c.value[0].upper() for c in chambers if c}
    }
    fitting = [a for a in bearing if claim.when is None or near(a.action.day, claim.when)]
    whole = (len(codes),) if codes and claim.act in ("approved", "reported", "filed") else (len(codes), len(listed))
    if fitting and count in whole and len(chambers) == 1:
        why = f"{measure.cite} went to {count} committees: {fitting[0].action.day}: {fitting[0].action.text}"
        return finding(Verdict.SUPPORTED, why, said, str(count), at_action(measure, fitting[0].action))
    return nothing(
        f"The record of {measure.cite} does not show that it was {count} committees.",
        claimed=said,
        recorded=written(bearing),
    )
