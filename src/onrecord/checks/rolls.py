"""The list of cosponsors as of a day, and whether it may be taken as complete."""

import re
from datetime import date, timedelta

from msgspec import Struct

from onrecord.record.floor import dispositions
from onrecord.record.model import Measure, Sponsorship

_GRACE = timedelta(days=3)
_CLOSING = frozenset(("passed", "failed", "tabled"))
_AMENDED = re.compile(
    r"\bAmdt\.|\([AS]\d{3,4}\)|\bamendment SA\b|Amendment (?:agreed|SA|\(A)|amendment (?:agreed to|offered|\(A|proposed)",
    re.IGNORECASE,
)
_PARTY = {"Republican": ("R",), "Democrat": ("D",), "Independent": ("I", "ID")}


class Roll(Struct, frozen=True, kw_only=True):
    """Cosponsors as of a day. `complete`: nobody can be missing; `unlisted`: an empty list that proves nothing."""

    entries: tuple[Sponsorship, ...]
    day: date | None
    complete: bool
    unlisted: bool
    caution: str

    @property
    def count(self) -> int:
        """How many are listed."""
        return len(self.entries)

    @property
    def words(self) -> str:
        """The list in words, for instance "7 cosponsors: Rep. Hoyer, Steny H. [D-MD-5], …"."""
        if not self.entries:
            return "no cosponsors listed"
        names = "; ".join(e.name for e in self.entries[:4])
        return f"{self.count} cosponsor{'s' * (self.count != 1)}: {names}{'; …' if self.count > 4 else ''}"

    def counts(self, party: str | None = None, *, original: bool = False) -> list[int]:
        """Return the counts of the day and of the last known day, of one party where it is named."""
        held = [e for e in self.entries if party is None or (e.party or "").upper() in _PARTY.get(party, (party[:1],))]
        if original:
            return [sum(e.original is True for e in held)]
        then = [e for e in held if not _absent(e, self.day)]
        lasting = [e for e in held if e.withdrawn is None]
        return sorted({len(then), len(lasting), len(held)})


def _absent(entry: Sponsorship, day: date | None) -> bool:
    return bool(day and ((entry.day and entry.day > day) or (entry.withdrawn and entry.withdrawn <= day)))


def roll_of(measure: Measure, day: date | None) -> Roll:
    """Return a measure's cosponsors as of a day.

    The list is complete for the day when the file reaches it, or reaches the vote after which no name can be added. An empty
    list of a measure that was amended is not taken for none: some files leave out the names where amendments bear their own.
    """
    reach = _reach(measure)
    closed = next((d.day for d in dispositions(measure) if d.outcome in _CLOSING), None)
    complete = reach is not None and (
        (day is not None and reach >= day) or (closed is not None and reach + _GRACE >= closed)
    )
    unlisted = not measure.cosponsors and any(_AMENDED.search(a.text) for a in measure.actions)
    caution = (
        "measures amended on the floor may lack the list in the file, so it proves nothing."
        if unlisted
        else f"the list on file reaches {reach}, and names may have been added later."
    )
    return Roll(
        entries=measure.cosponsors, day=day, complete=complete and not unlisted, unlisted=unlisted, caution=caution
    )


def _reach(measure: Measure) -> date | None:
    """Return the last day that the list of cosponsors is known to cover: a printed version, or a name's own day."""
    days = [v.day for v in measure.versions if v.day] + [c.day for c in measure.cosponsors if c.day]
    return max(days + ([measure.introduced] if measure.introduced else []), default=None)
