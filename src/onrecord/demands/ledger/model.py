"""Entries of the ledger: one act, what it means for one or more demands, and the source that shows it."""

import hashlib
from datetime import date
from enum import StrEnum

import msgspec
from msgspec import Struct


class State(StrEnum):
    """What an entry says has become of a demand.

    The words are those of follow-up trackers (GAO's recommendation status, UN mandate registry); "not done" is none of them:
    silence is `NO_ANSWER`, with what was searched and when.
    """

    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in progress"
    DONE_IN_PART = "done in part"
    DONE = "done"
    REFUSED = "refused"
    CONTRADICTED = "contradicted"
    OVERTAKEN = "overtaken"
    LAPSED = "lapsed with the Congress"
    NO_ANSWER = "no answer found"
    WITHDRAWN = "withdrawn"  # only in a correction: the entry that it names was a mistake and nothing takes its place


CLOSING = frozenset((State.DONE, State.REFUSED, State.OVERTAKEN, State.LAPSED))
MEANINGS = {
    State.ACKNOWLEDGED: "somebody took up the demand in words: a reply, a hearing, the other House asking the same",
    State.IN_PROGRESS: "an act that serves the demand has begun",
    State.DONE_IN_PART: "some of what was asked has been done",
    State.DONE: "what was asked has been done",
    State.REFUSED: "whom it was asked of said no",
    State.CONTRADICTED: "whom it was asked of did the opposite",
    State.OVERTAKEN: "events or a later measure have taken the place of the demand",
    State.LAPSED: "the measure was never agreed to and its Congress ended",
    State.NO_ANSWER: "the sources named were searched on that day and hold no answer",
    State.WITHDRAWN: "an earlier entry was a mistake",
}


class Source(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where an entry is shown: the address, the sha256 of the copy kept, the exact words, and when they were seen there.

    `first_seen` and `last_seen` are the days on which the words were first and last read at the address.
    """

    address: str
    sha256: str
    quote: str = ""
    first_seen: date
    last_seen: date


class Entry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One dated row: on `day`, `what` happened (done by `actor`), which means `state` for each of `demands`.

    `demands` are ids ("hres351-115/eh/3/3"), sorted. `searched` names the sources that a search without an answer went through.
    `corrects` is the hash of the row that this one takes the place of. `by` entered it at `at` (ISO 8601, UTC).
    """

    demands: tuple[str, ...]
    state: State
    day: date
    what: str = ""
    actor: str = ""
    source: Source | None = None
    searched: tuple[str, ...] = ()
    note: str = ""
    corrects: str = ""
    by: str
    at: str

    @property
    def assertion(self) -> str:
        """The sha256 of what is said, without who says it and when it was seen: the same words twice are one assertion."""
        source = self.source
        said = (
            self.demands, self.state, self.day, self.what, self.actor, source and (source.address, source.quote),
            self.searched, self.note, self.corrects,
        )  # fmt: skip
        return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


class Row(Struct, frozen=True, kw_only=True):
    """An entry in its chain: `parents` are the hashes of the rows that nothing followed yet when it was written, sorted."""

    hash: str
    parents: tuple[str, ...]
    entry: Entry


def measure_of(demand: str) -> str:
    """Return the measure of a demand's id: "hres351-115/eh/3/3" → "hres351-115"."""
    return demand.partition("/")[0]
