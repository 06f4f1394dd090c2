"""What Congress did later: companions, reintroductions, laws that take up the words, further actions, and the end of a Congress."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.demands.ledger.asked import Asked, Asking, agreed_on, asked_in
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.suggest.model import Offer, Reason
from onrecord.demands.ledger.suggest.words import likeness, overlap, proper, shown, stems
from onrecord.demands.versions import in_order
from onrecord.record.identifiers import cited
from onrecord.record.model import Measure, MeasureText, MeasureType
from onrecord.record.protocol import Record
from onrecord.record.status import standing
from onrecord.record.titles import key

ALIKE = 0.5  # of two acts' words together, from which one repeats the other
ALIKE_TITLES = 0.4
TAKEN_UP = 0.6  # of a demand's words in one clause of a law, from which the law takes it up
_MOST = 25
_NOTHING_NEW = re.compile(
    r"Motion to reconsider|The (?:title|preamble)|(?:Received|Message) (?:in|on)|Held at the desk|Pursuant to",
    re.IGNORECASE,
)


def related_measures(asking: Asking, record: Record) -> Iterator[Offer]:
    """Yield later measures that ask the same, or laws that take up the words of a demand."""
    since = asking.since
    if since is None:
        return
    tracked = tuple(d for d in asking.demands if d.addressee)
    for measure in _candidates(asking, record, since):
        text = next(iter(in_order(record.texts(measure.id), None)), None)
        agreed = agreed_on(measure)
        day = agreed or measure.introduced
        if text is None or day is None or day < since:
            continue
        if measure.laws and measure.type.can_be_law:
            yield from _taken_up(asking, tracked, measure, text)
        yield from _asked_again(asking, tracked, measure, text, day=day, agreed=agreed is not None)


def later_actions(asking: Asking) -> Iterator[Offer]:
    """Yield what Congress did with the same measure after it asked, but for formalities."""
    measure, demands = asking.measure, tuple(d.id for d in asking.demands if d.addressee)
    for action in measure.actions:
        if (
            asking.agreed
            and asking.since
            and action.day > asking.since
            and demands
            and not _NOTHING_NEW.match(action.text)
        ):
            reason = Reason("later action", 0.35, f"an action on {measure.cite} itself")
            yield _offer(
                asking, demands, measure, kind="later action", day=action.day, what=action.text[:280], reasons=(reason,)
            )


def end_of_congress(asking: Asking, today: date) -> Iterator[Offer]:
    """Yield that the demands lapsed, where the measure was never agreed to and its Congress has ended."""
    found = standing(asking.measure, today)
    demands = tuple(d.id for d in asking.demands if d.addressee)
    if found.key == "died" and found.since and not asking.agreed and demands:
        reason = Reason("end of the Congress", 0.99, found.sentence)
        yield _offer(asking, demands, asking.measure, kind="lapse", day=found.since, what=f"{asking.measure.cite} {found.sentence}",
                     reasons=(reason,), state=State.LAPSED)  # fmt: skip


def _candidates(asking: Asking, record: Record, since: date) -> tuple[Measure, ...]:
    measure = asking.measure
    ids = {r.measure: None for r in measure.related}
    titles = {key(t) for t in (measure.title, *(t.text for t in measure.titles))}
    for found in record.titled([t for t in titles if t]).values():
        ids |= dict.fromkeys(found)
    words = [w for d in asking.demands for w in proper(d.act).values()] + [
        *proper(measure.title).values(),
        *re.findall(r"[a-z]{5,}", measure.title),
    ]
    for types in ((), [t for t in MeasureType if t.can_be_law]):
        ids |= dict.fromkeys(
            m
            for m, _ in record.ranked([w.lower() for w in dict.fromkeys(words)], types=types, since=since, limit=_MOST)
        )
    ids.pop(measure.id, None)
    return tuple(m for i in ids if (m := record.measure(i)))


def _asked_again(
    asking: Asking, tracked: tuple[Asked, ...], measure: Measure, text: MeasureText, *, day: date, agreed: bool
) -> Iterator[Offer]:
    theirs = [(stems(d.act), d) for d in asked_in(measure, text) if d.addressee]
    same = {
        d: best for d in tracked if (best := max((likeness(stems(d.act), s) for s, _ in theirs), default=0.0)) >= ALIKE
    }
    if not same or not (subject := _subject(asking, measure, text)):
        return
    related = next((r.kind for r in asking.measure.related if r.measure == measure.id), None)
    again = measure.congress != asking.measure.congress
    reasons = [
        Reason(
            "same words",
            round(0.6 * max(same.values()), 2),
            f"{len(same)} of {len(tracked)} demands are repeated there",
        )
    ]
    reasons.append(subject)
    if related:
        reasons.append(Reason("related on record", 0.5, f"the record lists it as “{related}”"))
    if agreed:
        reasons.append(Reason("agreed to", 0.3, f"the {measure.type.chamber.value.title()} agreed to it on {day}"))
    verb = ("passed" if measure.type.can_be_law else "agreed to") if agreed else "introduced"
    what = f"{cited(measure.id)} {verb} in the {measure.type.chamber.value.title()}, which asks the same"
    yield _offer(
        asking,
        tuple(d.id for d in same),
        measure,
        kind="reintroduction" if again else "companion",
        day=day,
        what=what,
        reasons=tuple(reasons),
    )


def _subject(asking: Asking, measure: Measure, text: MeasureText) -> Reason | None:
    """Return what shows that two measures share their subject: relation on record, title, or the names in it; else None."""
    mine = asking.measure
    if key(measure.title).removeprefix("resolution ") == key(mine.title).removeprefix("resolution "):
        return Reason("same title", 0.3, f"“{measure.title}”")
    names = proper(mine.title)
    shared = [names[n] for n in names if n in proper(f"{measure.title} {' '.join(c.text for c in text.clauses)}")]
    if shared:
        return Reason("same names", 0.3, shown(shared))
    alike = likeness(stems(mine.title), stems(measure.title))
    if alike >= ALIKE_TITLES:
        return Reason("like title", round(0.3 * alike, 2), f"“{measure.title}”")
    listed = any(r.measure == measure.id for r in mine.related)
    return Reason("listed", 0.1, "another subject by its title, but listed by the record") if listed else None


def _taken_up(asking: Asking, tracked: tuple[Asked, ...], measure: Measure, text: MeasureText) -> Iterator[Offer]:
    day = max((a.day for a in measure.actions), default=None)
    clauses = [stems(c.text) for c in text.clauses]
    for demand in tracked:
        asked = stems(demand.act)
        part = max((overlap(asked, c) for c in clauses), default=0.0)
        names = set(proper(demand.act)) & set(proper(" ".join(c.text for c in text.clauses)))
        if day and len(asked) > 3 and part >= TAKEN_UP:
            reasons = [
                Reason(
                    "words taken up",
                    round(0.7 * part, 2),
                    f"{part:.0%} of the demand's words stand in one clause of the law",
                )
            ]
            if names:
                reasons.append(Reason("names", 0.3, shown(proper(demand.act)[n] for n in names)))
            law = measure.laws[0]
            yield _offer(asking, (demand.id,), measure, kind="law", day=day, what=f"{cited(measure.id)} became {law.kind} {law.number}",
                         reasons=tuple(reasons), state=State.IN_PROGRESS)  # fmt: skip


def _offer(
    asking: Asking, demands: tuple[str, ...], measure: Measure, *, kind: str, day: date, what: str, reasons: tuple[Reason, ...],
    state: State = State.ACKNOWLEDGED,
) -> Offer:  # fmt: skip
    when = asking.since
    after = (
        (Reason("soon after", 0.1, f"{(day - when).days} days after"),)
        if when and timedelta(0) <= day - when <= timedelta(days=366)
        else ()
    )
    return Offer(
        measure=asking.measure.id, demands=tuple(sorted(demands)), kind=kind, state=state, day=day, what=what, actor="Congress",
        address=measure.document.url or "", sha256=measure.document.sha256 or "", reasons=(*reasons, *after),
    )  # fmt: skip
