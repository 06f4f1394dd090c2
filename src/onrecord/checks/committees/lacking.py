"""What the record says where a committee did not do what is told, or is said not to have done it."""

from onrecord.checks.committees.acts import Act, in_chamber, written
from onrecord.checks.committees.panel import Panel
from onrecord.checks.measures import at_action, evidence, finding, nothing
from onrecord.checks.model import Finding, Verdict
from onrecord.claims.model import CommitteeClaim
from onrecord.record.floor import dispositions
from onrecord.record.model import Action, Chamber, Measure


def not_involved(claim: CommitteeClaim, said: str, measure: Measure, panel: Panel, acts: list[Act]) -> Finding:
    """Contradict a committee that never had the measure, where the record shows which ones did."""
    if measure.type.one_house and panel.chambers and measure.type.chamber not in panel.chambers:
        why = f"{measure.cite} is a resolution of the {measure.type.chamber.value.title()} alone; no committee of the other House deals with it."
        return finding(
            Verdict.CONTRADICTED, why, said, written(acts), evidence(measure, "bill/type", measure.type.noun)
        )
    went = [a for a in acts if a.did in ("referred", "reported", "discharged") and in_chamber(a, panel)]
    floor = [d for d in dispositions(measure) if not panel.chambers or d.chamber in panel.chambers]
    if claim.owned or claim.act == "hearing" or not (went or floor) or not panel.topics:
        return nothing(
            f"The record of {measure.cite} shows no action of the {claim.name} committee; such an act may be missing from it.",
            claimed=said,
            recorded=written(acts),
        )
    if went:
        why = f"{measure.cite} was not before that committee: {went[0].action.day}: {went[0].action.text}"
        return finding(
            Verdict.CONTRADICTED, why, said, written(went), *(at_action(measure, a.action) for a in went[:2])
        )
    why = f"{measure.cite} came to the floor on {floor[0].day} without being referred to a committee."
    return finding(
        Verdict.CONTRADICTED, why, said, f"{floor[0].day}: {floor[0].action.text}", at_action(measure, floor[0].action)
    )


def lacking(claim: CommitteeClaim, said: str, measure: Measure, panel: Panel, acts: list[Act]) -> Finding:
    """Say that the record lacks the act of a committee that had the measure; contradict it where that was discharged."""
    ours = [a for a in acts if a.ours is not False and in_chamber(a, panel)]
    discharged = [a for a in ours if a.did == "discharged" and a.ours is not None and not a.lower]
    if discharged and claim.act in ("approved", "reported") and panel.named:
        why = f"The committee was discharged and did not report {measure.cite}: {discharged[0].action.day}: {discharged[0].action.text}"
        return finding(Verdict.CONTRADICTED, why, said, written(discharged), at_action(measure, discharged[0].action))
    reported = [a for a in ours if a.did == "reported"]
    if claim.act == "rejected":
        return _not_rejected(claim, said, measure, panel, reported)
    if reported and claim.act == "discharged" and panel.named:
        why = f"The committee reported {measure.cite}: {reported[0].action.day}: {reported[0].action.text}"
        return finding(Verdict.CONTRADICTED, why, said, written(reported), at_action(measure, reported[0].action))
    if claim.act in ("approved", "reported", "markup") and panel.named and (floor := _unreported(measure, panel, acts)):
        why = f"The record of {measure.cite} shows no markup or report of a House committee before the vote of {floor.day}."
        return finding(Verdict.CONTRADICTED, why, said, written(ours), at_action(measure, floor))
    if not acts and claim.act in ("referred", "pending") and not panel.named:
        return nothing(f"The record of {measure.cite} shows no referral.", claimed=said)
    why = f"The record of {measure.cite} shows no such act of the committee; committee acts may be missing from it."
    return nothing(
        why, claimed=said, recorded=written(ours), evidence=tuple(at_action(measure, a.action) for a in ours[:1])
    )


def _not_rejected(claim: CommitteeClaim, said: str, measure: Measure, panel: Panel, reported: list[Act]) -> Finding:
    """Contradict a committee's refusal of a measure that the record shows it to have reported; a refusal itself is not on record."""
    alike = [c for c in measure.committees if c.chamber is None or c.chamber in panel.chambers]
    own = [a for a in reported if a.ours or len(alike) == 1]
    if own and panel.named:
        why = f"The committee reported {measure.cite}: {own[0].action.day}: {own[0].action.text}"
        return finding(Verdict.CONTRADICTED, why, said, written(own), at_action(measure, own[0].action))
    why = f"The record of {measure.cite} shows no refusal by the committee; votes that fail are missing from it."
    return nothing(why, claimed=said)


def _crossed(measure: Measure, bearing: list[Act]) -> bool:
    """Say whether a measure had passed its own House, and only committees of that one are known to have dealt with it."""
    own = measure.type.chamber
    passed = any(d.chamber is own and d.outcome == "passed" for d in dispositions(measure))
    return passed and not measure.type.one_house and all(a.chamber in (own, None) for a in bearing)


_SINCE = 113  # Congresses whose status files hold the markups and reports of House committees


def _unreported(measure: Measure, panel: Panel, acts: list[Act]) -> Action | None:
    """Return the House's vote on a measure that no committee of the House had marked up or reported before, as the record shows."""
    if measure.congress < _SINCE or panel.chambers != frozenset((Chamber.HOUSE,)) or not panel.involved:
        return None
    floor = next(
        (d for d in dispositions(measure) if d.chamber is Chamber.HOUSE and d.outcome in ("passed", "failed")), None
    )
    told = [a for a in acts if a.did in ("markup", "reported", "forwarded") and a.chamber in (Chamber.HOUSE, None)]
    return floor.action if floor and not told else None


def denied(
    claim: CommitteeClaim, said: str, measure: Measure, panel: Panel, acts: list[Act], bearing: list[Act]
) -> Finding:
    """Hold "no markup", "never sent to a committee" against the record: supported where it shows none.

    A committee that is told to have kept a measure back must have had it.
    """
    if claim.kept and panel.named and not panel.involved:
        return not_involved(claim, said, measure, panel, acts)
    if bearing and not panel.named and claim.chamber is None and _crossed(measure, bearing):
        why = f"The record shows it of the House where {measure.cite} began; the other's committees may be meant."
        return nothing(why, claimed=said, recorded=written(bearing))
    if bearing:
        sure = panel.named is False or any(a.ours for a in bearing) or len(measure.committees) == 1
        why = f"The record shows it: {bearing[0].action.day}: {bearing[0].action.text}"
        if not sure:
            return nothing(why + " Which committee's act it is, is not told.", claimed=said, recorded=written(bearing))
        return finding(Verdict.CONTRADICTED, why, said, written(bearing), at_action(measure, bearing[0].action))
    if claim.act == "hearing":
        return nothing(
            f"The record of {measure.cite} shows no hearing; hearings are often missing from it.", claimed=said
        )
    why = f"The record of {measure.cite} shows no such action among its {len(measure.actions)}."
    return finding(
        Verdict.SUPPORTED,
        why,
        said,
        "no such action on record",
        evidence(measure, "bill/actions", f"{len(measure.actions)} actions searched"),
    )
