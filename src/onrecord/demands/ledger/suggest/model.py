"""Offers: what may answer a demand, with the reasons that make up its score."""

import hashlib
from collections.abc import Iterable
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.demands.ledger.model import State


class Reason(Struct, frozen=True):
    """One thing that speaks for an offer: its rule, how much it weighs between 0 and 1, and what was seen."""

    rule: str
    weight: float
    seen: str


class Offer(Struct, frozen=True, kw_only=True):
    """Something that happened and may answer demands. `state` is what an entry would say of it; a person decides."""

    measure: str
    demands: tuple[str, ...]
    kind: str
    state: State
    day: date
    what: str
    actor: str
    address: str
    sha256: str = ""
    quote: str = ""
    reasons: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """The sha256 of what is offered, without its reasons: found again, it is the same offer."""
        said = (self.measure, self.demands, self.kind, self.day, self.what, self.address)
        return hashlib.sha256(msgspec.json.encode(said)).hexdigest()

    @property
    def score(self) -> float:
        """How likely it answers, 0 to 1: each reason takes its weight of what the others left open."""
        return score_of(self.reasons)


def score_of(reasons: Iterable[Reason]) -> float:
    """Return 1 - (1 - w1)(1 - w2)…, rounded to hundredths."""
    open_ = 1.0
    for reason in reasons:
        open_ *= 1.0 - reason.weight
    return round(1.0 - open_, 2)
