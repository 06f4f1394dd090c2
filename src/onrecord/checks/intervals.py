"""Holds the time told between two events against the days that the record gives them."""

import re
from datetime import date

from msgspec import Struct, structs

from onrecord.checks.measures import at_action, events, evidence, finding, nothing
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.claims.model import Body, Event, Interval
from onrecord.mentions.dates.forms import find_dates
from onrecord.mentions.dates.resolve import resolve_dates
from onrecord.mentions.model import Grain
from onrecord.record.model import Action, Measure, MeasureText, RollCall
from onrecord.record.protocol import Record

_WORD = re.compile(r"[A-Za-z][\w’'-]{3,}")
_COMMON = frozenset(
    "that this with from have been were they their first after when which about would there also more than many members people government reported".split()
)
_PAGE = "page"  # the day of the page, from which "a year ago" is counted
_GIVEN = re.compile(r"\d{4}-\d\d-\d\d")  # a day that the page itself gives for an event
_ENOUGH = 3  # words that a recital must share with an event's, set so that a newspaper's name and one deed suffice


class _Day(Struct, frozen=True, kw_only=True):
    """A day on which an event happened, and the proof."""

    day: date
    proof: Evidence


def check_interval(claim: Interval, record: Record, as_of: AsOf) -> Finding:
    """Hold the days told between two events against the days that the record gives them.

    Events are introduction, floor votes, committee acts, presentment, signature, veto, or what only a recital of the measure
    dates. Supported: some pair of the days fits; contradicted: both events are on record and none does.
    """
    said = f"{claim.low} days" if claim.low == claim.high else f"{claim.low} to {claim.high} days"
    earlier, later = _days(claim.earlier, claim, record, as_of), _days(claim.later, claim, record, as_of)
    for event, days in ((claim.earlier, earlier), (claim.later, later)):
        if not days:
            return nothing(_missing(event), claimed=said)
    pairs = [((b.day - a.day).days, a, b) for a in earlier for b in later if b.day >= a.day]
    if not pairs:
        why = f"The record puts {later[0].day} before {earlier[0].day}, the other way round."
        return nothing(why, claimed=said, evidence=(earlier[0].proof, later[0].proof))
    if not any(count for count, _, _ in pairs) and claim.low:
        return nothing("The record gives one day for both events, so another event may be meant.", claimed=said)
    pairs.sort(key=lambda p: p[0])
    fitting = [p for p in pairs if claim.low <= p[0] <= claim.high]
    if not fitting and claim.guessed and (other := _another(claim, earlier, later, record, as_of)):
        why = f"The words do not say from what is counted; {other.day} would fit: {other.proof.value}"
        return nothing(why, claimed=said, evidence=(other.proof,))
    count, first, second = fitting[0] if fitting else _closest(pairs, claim)
    if not fitting and claim.guessed and not count:
        return nothing("The words do not say from what is counted.", claimed=said, evidence=(first.proof,))
    why = f"From {first.day} to {second.day} are {count} days."
    verdict = Verdict.SUPPORTED if fitting else Verdict.CONTRADICTED
    return finding(verdict, why, said, f"{count} days ({first.day} to {second.day})", first.proof, second.proof)


def _closest(pairs: list[tuple[int, _Day, _Day]], claim: Interval) -> tuple[int, _Day, _Day]:
    return min(pairs, key=lambda p: min(abs(p[0] - claim.low), abs(p[0] - claim.high)))


def _another(claim: Interval, earlier: list[_Day], later: list[_Day], record: Record, as_of: AsOf) -> _Day | None:
    """Return a day of the measure, or of another that the events may be of, from which the time told leads to the end that the words do give."""
    ids = dict.fromkeys(
        (claim.measure, claim.earlier.measure, claim.later.measure, *claim.earlier.others, *claim.later.others)
    )
    known = {end.day for end in (later if claim.guessed == "later" else (*earlier, *later))}
    for measure in filter(None, (record.measure(i) for i in ids if i)):
        for action in measure.actions:
            if action.day in known or (as_of.day is not None and action.day > as_of.day):
                continue
            apart = (
                [(end.day - action.day).days for end in later]
                if claim.guessed == "earlier"
                else [(action.day - end.day).days for end in earlier]
            )
            if any(claim.low <= days <= claim.high for days in apart):
                return _Day(day=action.day, proof=_proof(measure, action.day, action))
    return None


def _missing(event: Event) -> str:
    what = f"“{event.words}”" if event.words else f"the event “{event.what}”"
    where = f" of {event.measure}" if event.measure else ""
    return f"The record gives no day for {what}{where}, so the time between was not computed."


def _days(event: Event, claim: Interval, record: Record, as_of: AsOf) -> list[_Day]:
    if event.words:
        return _recited(event, claim, record)
    if event.what == _PAGE:
        return (
            [_Day(day=as_of.day, proof=Evidence(document="the page", locator="published", value=str(as_of.day)))]
            if as_of.day
            else []
        )
    if _GIVEN.fullmatch(event.what):
        return [
            _Day(
                day=date.fromisoformat(event.what),
                proof=Evidence(document="the page", locator="date", value=event.what),
            )
        ]
    if claim.tentative:
        return _any_of(event, claim, record, as_of)
    own = [event.measure] if event.measure else [*claim.measures] or ([claim.measure] if claim.measure else [])
    for measure_id in (*own, *event.others):
        measure = record.measure(measure_id) if measure_id else None
        found = _happened(measure, event, record, as_of) if measure else []
        if found:
            return found
    return []


def _any_of(event: Event, claim: Interval, record: Record, as_of: AsOf) -> list[_Day]:
    """Return the days of several kinds of event; of introduction and votes, those of the article's other measures too."""
    found: list[_Day] = []
    for what in event.what.split("|"):
        others = event.others if what in ("introduced", "passed") else ()
        for measure_id in dict.fromkeys((claim.measure, *others)):
            measure = record.measure(measure_id) if measure_id else None
            found += _happened(measure, structs.replace(event, what=what), record, as_of) if measure else []
    return sorted(found, key=lambda d: d.day)


def _happened(measure: Measure, event: Event, record: Record, as_of: AsOf) -> list[_Day]:
    found = events(measure, event.what, event.body)
    days = [_Day(day=day, proof=_proof(measure, day, action)) for day, action in found]
    if event.what == "passed":
        days += [
            _Day(day=r.day, proof=_roll(r))
            for r in record.roll_calls(measure.id)
            if event.body not in (Body.HOUSE, Body.SENATE) or event.body == r.chamber.value
        ]
    return [d for d in days if as_of.day is None or d.day <= as_of.day]


def _proof(measure: Measure, day: date, action: Action | None) -> Evidence:
    return at_action(measure, action) if action else evidence(measure, "bill/introducedDate", str(day))


def _roll(roll: RollCall) -> Evidence:
    """Point at a roll call, for measures whose file lacks the vote."""
    file = roll.document
    value = f"{roll.day}: {roll.question} {roll.result} {roll.yeas}-{roll.nays}"
    return Evidence(
        document=file.name, locator="vote-date", value=value, url=file.url, sha256=file.sha256, retrieved=file.retrieved
    )


def _recited(event: Event, claim: Interval, record: Record) -> list[_Day]:
    """Find the day that a measure's own recitals give an event, by the names and words they share."""
    wanted = _words(event.words)
    names = {w.lower() for w in re.findall(r"\b[A-Z][\w’'-]{2,}", event.words)}
    best: tuple[int, MeasureText, int, date] | None = None
    for text in record.texts(event.measure or claim.measure or ""):
        for index, recital in enumerate(text.recitals):
            shared = wanted & _words(recital)
            day = _only_day(recital)
            if (
                day
                and len(shared) >= _ENOUGH
                and names & {w.lower() for w in shared}
                and (best is None or len(shared) > best[0])
            ):
                best = (len(shared), text, index, day)
    if best is None:
        return []
    _, text, index, day = best
    file = text.document
    proof = Evidence(
        document=file.name,
        locator=f"recitals[{index}]",
        value=text.recitals[index],
        url=file.url,
        sha256=file.sha256,
        retrieved=file.retrieved,
    )
    return [_Day(day=day, proof=proof)]


def _words(text: str) -> set[str]:
    return {re.sub(r"(?:[’']s|s|ed|ing)$", "", w.lower()) for w in _WORD.findall(text) if w.lower() not in _COMMON}


def _only_day(text: str) -> date | None:
    """Return the first full date of a recital."""
    dates = resolve_dates(text, find_dates(text), None)
    return next((d.first for d in dates if d.first and d.grain is Grain.DAY and d.expression == "absolute"), None)
