"""The companion of a measure in the other House: found by what the record lists as related, and by title."""

from collections.abc import Iterator

from msgspec import Struct

from onrecord.demands.ledger.suggest.words import likeness, proper, stems
from onrecord.record.model import Measure
from onrecord.record.protocol import Record
from onrecord.record.titles import key

LIKE_TITLES = 0.4  # of two titles' words together, from which a measure that the record lists as related is a companion
SAME_SUBJECT = 0.75  # the same, where the record lists no relation
_IDENTICAL = "identical"
_FORMS = ("concurrent resolution", "joint resolution", "resolution", "bill", "act")
_MOST = 25


class Companion(Struct, frozen=True, kw_only=True):
    """A measure of the same Congress in the other House that takes up the same matter, and what shows that."""

    measure: Measure
    reasons: tuple[str, ...]
    score: float


def companions(measure: Measure, record: Record) -> tuple[Companion, ...]:
    """Return the companions of a measure, the likeliest first.

    The Congressional Research Service lists identical and related bills (BILLSTATUS, `relatedBills`); it lists many as related that
    ask something else, and few resolutions at all. So a listed relation counts with a title that is alike, or where it says
    "identical"; a title alone counts where it is the same, or nearly so.
    """
    found = (_judged(measure, other) for other in _candidates(measure, record))
    return tuple(sorted((c for c in found if c), key=lambda c: (-c.score, c.measure.id)))


def _candidates(measure: Measure, record: Record) -> Iterator[Measure]:
    ids = {r.measure: None for r in measure.related}
    keys = {
        k for title in _titles(measure) for k in (_bare(title), key(title), *(f"{f} {_bare(title)}" for f in _FORMS))
    }
    for named in record.titled(sorted(k for k in keys if k)).values():
        ids |= dict.fromkeys(named)
    words = [w.lower() for w in (*proper(measure.title).values(), *measure.title.split()) if len(w) > 4]
    ids |= dict.fromkeys(i for i, _ in record.ranked(list(dict.fromkeys(words)), limit=_MOST))
    for name in ids:
        other = record.measure(name)
        if other and other.congress == measure.congress and other.type.chamber is not measure.type.chamber:
            yield other


def _judged(measure: Measure, other: Measure) -> Companion | None:
    listed = [r for r in measure.related if r.measure == other.id] or [
        r for r in other.related if r.measure == measure.id
    ]
    kinds = [k or "related" for r in listed for k in (r.kind, *(d.kind for d in r.details))]
    same = bool({_bare(t) for t in _titles(measure)} & {_bare(t) for t in _titles(other)})
    alike = 1.0 if same else likeness(stems(_bare(measure.title)), stems(_bare(other.title)))
    identical = any(_IDENTICAL in k.lower() for k in kinds)
    if not (same or identical or alike >= (LIKE_TITLES if kinds else SAME_SUBJECT)):
        return None
    reasons = [f"the record lists it as “{kinds[0]}”"] if kinds else []
    reasons += (
        ["the same title"]
        if same
        else [f"a title that shares {alike:.0%} of its words"]
        if alike >= LIKE_TITLES
        else []
    )
    form = 0.1 * (measure.type.can_be_law == other.type.can_be_law and measure.type.one_house == other.type.one_house)
    return Companion(measure=other, reasons=tuple(reasons), score=round(alike + len(kinds[:1]) + identical + form, 3))


def _titles(measure: Measure) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for t in (measure.title, *(t.text for t in measure.titles)) if t))


def _bare(title: str) -> str:
    """Return a title's key without the form it begins with: the Senate writes "A resolution condemning …", the House "Condemning …"."""
    plain = key(title)
    return next((plain.removeprefix(f"{f} ") for f in _FORMS if plain.startswith(f"{f} ")), plain)
