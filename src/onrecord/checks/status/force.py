"""What the type of a measure gives it: force of law, or none; what it still needs."""

from onrecord.checks.floor import action_evidence, evidence_of, name_of
from onrecord.checks.model import AsOf, Evidence
from onrecord.checks.status.standing import Decision, Standing
from onrecord.claims.model import Status


def type_evidence(standing: Standing) -> tuple[Evidence, ...]:
    """Point at the type of a measure, which decides what it can become."""
    return (
        evidence_of(
            standing.measure.document, "bill/type", f"{standing.measure.type.value}: {standing.measure.type.noun}"
        ),
    )


def never_presented(standing: Standing) -> Decision:
    """Say that a measure of its type does not go to the President."""
    what = "one House's own act" if standing.measure.type.one_house else "an act of both Houses"
    return (
        False,
        f"{standing.cite} is a {standing.measure.type.noun}, {what}; it is not presented to the President.",
        type_evidence(standing),
    )


def excluded_by_type(standing: Standing, claim: Status) -> tuple[str, tuple[Evidence, ...]] | None:
    """Say why the one who is said to act next has no part in a measure of its type; None where there is one, or may be."""
    kind = standing.measure.type
    if claim.ahead == "president" and not kind.can_be_law:
        _, why, evidence = never_presented(standing)
        return why, evidence
    if claim.ahead in ("house", "senate") and kind.one_house and kind.chamber.value != claim.ahead:
        why = f"{standing.cite} is a simple resolution of the {name_of(kind.chamber)}; the {claim.ahead.title()} has no part in it."
        return why, type_evidence(standing)
    return None


def is_nonbinding(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure has no force of law by its type; whether a bill's words bind is for its text."""
    if standing.measure.type.can_be_law:
        return (
            None,
            f"{standing.cite} is a {standing.measure.type.noun}; whether its words bind is for its text.",
            type_evidence(standing),
        )
    return True, f"{standing.cite} is a {standing.measure.type.noun} and has no force of law.", type_evidence(standing)


def is_binding(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure binds: by its type it can, and it is law."""
    truth, why, evidence = is_nonbinding(standing, claim, as_of)
    if truth:
        return False, why, evidence
    law = standing.step("law")
    return (
        (True, f"{standing.cite}: {law[0].text} ({law[0].day}).", (action_evidence(standing.measure, law[0]),))
        if law
        else (None, why, evidence)
    )


def is_complete(standing: Standing, claim: Status, as_of: AsOf) -> Decision:
    """Decide that a measure needs nothing more once a House has agreed to it."""
    if not standing.measure.type.can_be_law:
        return (
            True,
            f"{standing.cite} is a {standing.measure.type.noun}; it is never presented to the President.",
            type_evidence(standing),
        )
    return (
        False,
        f"{standing.cite} is a {standing.measure.type.noun}, which goes to the other House and to the President.",
        type_evidence(standing),
    )
