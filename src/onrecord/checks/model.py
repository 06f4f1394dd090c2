"""Checks: the verdict on a claim, and the evidence for it."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from onrecord.claims.model import Claim


class Verdict(StrEnum):
    """What the record says of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    PARTLY = "partly"
    NOT_ON_RECORD = "not-on-record"


class Evidence(Struct, frozen=True, kw_only=True):
    """The place that decides: a document, the place inside it, and the value found there."""

    document: str
    locator: str
    value: str
    url: str | None = None
    sha256: str | None = None
    retrieved: str | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """What a check found: the verdict, claimed and recorded values in plain form, one sentence of why, and the evidence."""

    verdict: Verdict
    why: str
    claimed: str = ""
    recorded: str | None = None
    evidence: tuple[Evidence, ...] = ()
    odd: str = ""  # the words of a longer claim that differ from the record's, where only they do


_WORST_FIRST = (Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD, Verdict.PARTLY, Verdict.SUPPORTED)


def worst(findings: Iterable[Finding]) -> Finding:
    """Return the finding that decides a claim about several measures: it holds only if it holds of each."""
    return min(findings, key=lambda f: _WORST_FIRST.index(f.verdict))


class Check(Struct, frozen=True, kw_only=True):
    """A claim with its finding."""

    claim: Claim
    finding: Finding


class AsOf(Struct, frozen=True, kw_only=True):
    """The day a claim is read as of; None where the page has no date and the record suggests none."""

    day: date | None
    source: str = ""
