"""Offers kept beside a ledger: what was found, and what a person decided. They are no part of the chain."""

from datetime import datetime

import msgspec
from msgspec import Struct

from onrecord.demands.ledger.admit import Draft
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.suggest.model import Offer

ANSWERS = (
    State.ACKNOWLEDGED,
    State.IN_PROGRESS,
    State.DONE_IN_PART,
    State.DONE,
    State.REFUSED,
    State.CONTRADICTED,
    State.OVERTAKEN,
    State.LAPSED,
)  # what an offer can be taken as
_DECODER = msgspec.json.Decoder(Offer)


def draft_of(offer: Offer, state: State, by: str) -> Draft:
    """Return the draft of the entry that an accepted offer becomes; its note says what the offer's score was made of."""
    return Draft(
        demands=offer.demands, state=state.value, day=str(offer.day), what=offer.what, actor=offer.actor, address=offer.address,
        sha256=offer.sha256, quote=offer.quote, by=by, note=f"offered with {offer.score:.2f}: {'; '.join(r.rule for r in offer.reasons)}",
    )  # fmt: skip


class Kept(Struct, frozen=True, kw_only=True):
    """An offer with the day it was found and what was decided ("accepted", "refused", or nothing yet)."""

    id: str
    offer: Offer
    found: str
    decision: str | None


class Offers:
    """The offers of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._connection = ledger.connection

    def keep(self, offers: tuple[Offer, ...], now: datetime) -> tuple[Offer, ...]:
        """Keep offers that are not known yet and return them; one that was refused is not offered again."""
        new: list[Offer] = []
        for offer in offers:
            made = self._connection.execute(
                "INSERT OR IGNORE INTO offer VALUES (?, ?, ?, ?, ?, NULL, NULL)",
                (offer.id, offer.measure, msgspec.json.encode(offer), offer.score, _time(now)),
            )
            if made.rowcount:
                new.append(offer)
        return tuple(new)

    def decide(self, offer: str, decision: str, now: datetime) -> None:
        """Note what a person decided of an offer."""
        self._connection.execute(
            "UPDATE offer SET decision = ?, decided = ? WHERE id = ?", (decision, _time(now), offer)
        )

    def open(self, measure: str | None = None) -> tuple[Kept, ...]:
        """Return the offers that nobody has decided on, the likeliest first."""
        return tuple(k for k in self.all(measure) if k.decision is None)

    def all(self, measure: str | None = None) -> tuple[Kept, ...]:
        """Return all offers, of one measure or of all, the likeliest first."""
        found = self._connection.execute(
            "SELECT id, data, found, decision FROM offer WHERE ? IS NULL OR measure = ? ORDER BY score DESC, id",
            (measure, measure),
        )
        return tuple(Kept(id=i, offer=_DECODER.decode(d), found=f, decision=c) for i, d, f, c in found)

    def watch(self, measures: tuple[str, ...], now: datetime) -> None:
        """Have measures watched from now on."""
        self._connection.executemany("INSERT OR IGNORE INTO watched VALUES (?, ?)", ((m, _time(now)) for m in measures))

    def unwatch(self, measures: tuple[str, ...]) -> None:
        """Have measures watched no longer."""
        self._connection.executemany("DELETE FROM watched WHERE measure = ?", ((m,) for m in measures))

    def watched(self) -> tuple[str, ...]:
        """Return the measures that are watched."""
        return tuple(r[0] for r in self._connection.execute("SELECT measure FROM watched ORDER BY measure"))

    def delivered(self, address: str) -> frozenset[str]:
        """Return the events that an address has received."""
        return frozenset(
            r[0] for r in self._connection.execute("SELECT event FROM delivery WHERE address = ?", (address,))
        )

    def deliver(self, address: str, event: str, now: datetime) -> None:
        """Note that an address has received an event."""
        self._connection.execute("INSERT OR IGNORE INTO delivery VALUES (?, ?, ?)", (address, event, _time(now)))


def _time(now: datetime) -> str:
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")
