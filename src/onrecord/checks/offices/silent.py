"""What the checks of offices say where the record does not decide."""

from onrecord.checks.model import Finding, Verdict
from onrecord.claims.model import OfficeClaim

PLAIN = {"other": "this office", "ambassador-un": "ambassador to the United Nations"}
TITLES = {"committee-chair": ("chair",), "ranking-member": ("ranking",), "committee-top": ("chair", "ranking")}


def silent(claim: OfficeClaim, why: str) -> Finding:
    """Return the abstention on an office, with its reason."""
    return Finding(
        verdict=Verdict.NOT_ON_RECORD,
        why=why,
        claimed=f"{claim.name}: {PLAIN.get(claim.office, claim.office.replace('-', ' '))}",
    )
