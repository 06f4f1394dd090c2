"""The committee that a claim names, as the record knows it."""

from msgspec import Struct

from onrecord.checks.committees.words import NOT_OURS, chamber_of, names_topic, norm, topic_of
from onrecord.claims.model import CommitteeClaim
from onrecord.mentions.committees import aliases
from onrecord.record.floor import dispositions
from onrecord.record.model import Chamber, Measure
from onrecord.record.protocol import Record


class Panel(Struct, frozen=True, kw_only=True):
    """The committee claimed: its codes and names, the Houses it may belong to, and whether the measure ever went there."""

    codes: frozenset[str]
    topics: tuple[str, ...]
    chambers: frozenset[Chamber]
    involved: bool

    @property
    def named(self) -> bool:
        """Whether the claim names a committee that the record knows."""
        return bool(self.codes)


def panel_of(claim: CommitteeClaim, measure: Measure, record: Record) -> Panel:
    """Return the committee that a claim names, with every name under which the measure's actions may tell of it."""
    known = {c.code: c for c in record.committees()} if claim.codes else {}
    full = [known[k] for code in claim.codes if (k := code[:4]) in known]
    codes = frozenset(code[:4] for code in claim.codes)
    works = [w for w in measure.committees if norm(w.code)[:4] in codes]
    topics = (
        {topic_of(c.name) for c in full}
        | {topic_of(w.name) for w in works}
        | {a for c in codes for a in aliases(c) if " " in a}
    )
    chambers = frozenset(c.chamber for c in full if c.chamber) or (
        frozenset((claim.chamber,)) if claim.chamber else frozenset()
    )
    if measure.type.chamber in chambers and _at_home(measure):
        chambers = frozenset((measure.type.chamber,))
    elif len(chambers) > 1 and (
        seen := {c.chamber for w in works for c in full if c.code == norm(w.code)[:4] and c.chamber}
    ):
        chambers = frozenset(seen)  # of namesakes in both Houses, the one that had the measure
    named = tuple(sorted(t for t in topics if len(t) > 2))
    involved = bool(works) or any(
        names_topic(a.text, named) and chamber_of(a, measure) in (*chambers, None)
        for a in measure.actions
        if not NOT_OURS.search(a.text)
    )
    return Panel(codes=codes, topics=named, chambers=chambers, involved=involved)


def _at_home(measure: Measure) -> bool:
    """Say whether only committees of its own House can have had a measure: a simple resolution, or one that never passed there."""
    own = measure.type.chamber
    return measure.type.one_house or not any(d.chamber is own and d.outcome == "passed" for d in dispositions(measure))
