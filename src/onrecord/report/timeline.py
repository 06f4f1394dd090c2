"""One measure on one line of time: what was reported, what Congress did and asked, what others did since."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

import msgspec
from msgspec import Struct

from onrecord.demands.ledger.asked import Asking, agreed_on
from onrecord.demands.ledger.care import Public, blank
from onrecord.demands.ledger.model import Row, State
from onrecord.demands.ledger.states import standing_rows
from onrecord.record.floor import dispositions
from onrecord.record.identifiers import ordinal
from onrecord.record.model import Action, Measure
from onrecord.report.ledger import NO_CAUSE
from onrecord.report.text import Line

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(rf"\b[Oo]n ((?:{_MONTHS}) \d{{1,2}}, \d{{4}})")
_MAX_TITLE, _MAX_DETAIL = 260, 400
_STEPS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (kind, title, re.compile(words))
    for kind, title, words in (
        ("introduced", "introduced", r"Introduced in (?:House|Senate)"),
        ("committee", "referred to committee", r"(?:Read twice and r|R)eferred to the|Referred to"),
        ("markup", "marked up in committee", r".*Mark-?up Session Held"),
        ("markup", "ordered to be reported", r".*[Oo]rdered to be [Rr]eported"),
        ("committee", "reported by committee", r"Reported\b|.*Committee.* [Rr]eported"),
        ("law", "presented to the President", r"Presented to (?:the )?President"),
        ("law", "signed by the President", r"Signed by (?:the )?President"),
        ("law", "vetoed", r"(?:Pocket )?[Vv]etoed by (?:the )?President"),
        ("law", "became law", r"Became (?:Public|Private) Law"),
    )
)
_OUTCOMES = {"passed": "agreed to", "concurred": "agreed to the other House's amendment", "failed": "did not agree to it", "tabled": "tabled it",
             "override-passed": "passed it over the veto", "override-failed": "did not override the veto",
             "conference-agreed": "agreed to the conference report"}  # fmt: skip
MARKS = {"report": "◇", "introduced": "○", "committee": "○", "markup": "○", "passage": "●", "law": "●", "demand": "?", "related": "◐", "answer": "■",
         "silence": "□", "article": "◇"}  # fmt: skip
WORDS = {"report": "Reported", "introduced": "Congress", "committee": "Congress", "markup": "Congress", "passage": "Congress", "law": "Law",
         "demand": "Asked", "related": "Related", "answer": "Answer", "silence": "Search", "article": "Press"}  # fmt: skip


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened on a day: its kind, a title, and the source. `since` counts days from the day the measure asked."""

    day: date
    kind: str
    title: str
    detail: str = ""
    address: str = ""
    sha256: str = ""
    since: int | None = None


class Article(Struct, frozen=True, kw_only=True):
    """A news article that was checked: its day, title and address."""

    day: date
    title: str
    address: str


class Timeline(Struct, frozen=True, kw_only=True):
    """A measure's line of time; as JSON these are the fields."""

    measure: str
    cite: str
    congress: int
    title: str
    since: date | None
    agreed: bool
    events: tuple[Event, ...]


def view_timeline(
    asking: Asking,
    rows: Sequence[Row],
    related: Iterable[Measure],
    articles: Iterable[Article] = (),
    public: Public = lambda _: False,
) -> Timeline:
    """Put everything known of a measure on one line, the earliest first.

    `related` are the measures that the record relates to it. Names of people who seem private are taken out of recitals.
    """
    measure = asking.measure
    events = [*_recitals(asking, public), *_acts(measure), *_asked(asking), *_answers(rows)]
    events += [e for m in related for e in _related(m)]
    events += [Event(day=a.day, kind="article", title=a.title, address=a.address) for a in articles]
    order = list(MARKS)
    ordered = sorted(events, key=lambda e: (e.day, order.index(e.kind)))
    since = asking.since if asking.agreed else None
    counted = (msgspec.structs.replace(e, since=(e.day - since).days if since else None) for e in ordered)
    return Timeline(
        measure=measure.id, cite=measure.cite, congress=measure.congress, title=measure.title, since=asking.since,
        agreed=asking.agreed, events=tuple(dict.fromkeys(counted)),
    )  # fmt: skip


def timeline_json(view: Timeline) -> bytes:
    """Return the view as one line of JSON."""
    return msgspec.json.encode(view)


def timeline_lines(view: Timeline) -> Iterator[Line]:
    """Yield the line of time as text, an event a paragraph, the days counted from the day the measure was agreed to."""
    yield Line(text=f"{view.cite}, {ordinal(view.congress)} Congress: {view.title}", style="bold")
    yield Line()
    last: int | None = None
    for event in view.events:
        if event.since is not None and last is not None and event.since - last > 1:
            yield Line(text="│", indent=17, style="dim")
        last = event.since
        style = "bold" if event.kind in ("passage", "law", "answer") else ""
        yield Line(
            lead=f"{event.day} {_offset(event):>6} {MARKS[event.kind]}", text=event.title + counted(event), style=style
        )
        if event.detail:
            yield Line(text=event.detail, indent=20, style="dim")
        if event.address and event.kind in ("answer", "article"):
            copy = f" copy {event.sha256[:12]}" if event.sha256 else ""
            yield Line(text=f"<{event.address}>{copy}", indent=20, style="dim")
    if not view.events:
        yield Line(text="The record holds no dated event of it.")
    yield Line()
    yield Line(text=NO_CAUSE, style="dim")


def counted(event: Event) -> str:
    """Return how long after the measure was agreed to an answer or a related act came: ", 176 days after"."""
    if event.since is None or event.since <= 0 or event.kind not in ("answer", "related", "law"):
        return ""
    return f", {event.since:,} day{'' if event.since == 1 else 's'} after"


def _offset(event: Event) -> str:
    return f"{event.since:+d}d" if event.since is not None else ""


def _recitals(asking: Asking, public: Public) -> Iterator[Event]:
    text = asking.text
    for recital in text.recitals if text else ():
        for found in _DATED.finditer(recital):
            try:
                day = datetime.strptime(found[1], "%B %d, %Y").date()  # noqa: DTZ007 - a day has no time zone
            except ValueError:
                continue
            words = re.sub(r"^Whereas,?\s*", "", blank(recital, public)).rstrip(";: ").removesuffix("; and")
            yield Event(
                day=day, kind="report", title=_short(words[:1].upper() + words[1:], _MAX_TITLE), detail="named in the preamble",
                address=(text.document.url or "") if text else "", sha256=(text.document.sha256 or "") if text else "",
            )  # fmt: skip
            break


def _acts(measure: Measure) -> Iterator[Event]:
    url, seal = measure.document.url or "", measure.document.sha256 or ""
    seen: set[tuple[date, str]] = set()
    for act in dispositions(measure):
        verb = _OUTCOMES.get(act.outcome)
        if verb:
            what = (
                "passed it"
                if act.outcome == "passed" and measure.type.can_be_law
                else verb
                if act.outcome != "passed"
                else "agreed to it"
            )
            yield Event(
                day=act.day, kind="passage", title=f"The {act.chamber.value.title()} {what}", address=url, sha256=seal
            )
    for action in measure.actions:
        step = next(((k, t) for k, t, pattern in _STEPS if pattern.match(action.text)), None)
        if step and (action.day, step[1]) not in seen:
            seen.add((action.day, step[1]))
            yield Event(day=action.day, kind=step[0], title=_named(action, step[1], measure), address=url, sha256=seal)


def _named(action: Action, title: str, measure: Measure) -> str:
    if title == "introduced" and measure.sponsors:
        return f"{measure.cite} introduced by {measure.sponsors[0].name}"
    if title == "referred to committee":
        return _short(action.text.rstrip("."), _MAX_TITLE)
    return f"{measure.cite} {title}"


def _asked(asking: Asking) -> Iterator[Event]:
    if asking.since is None or asking.text is None:
        return
    for demand in asking.demands:
        if demand.addressee:
            words = f"{demand.clause} {demand.verb} {demand.addressee}: {demand.act}".strip()
            yield Event(day=asking.since, kind="demand", title=_short(words, _MAX_TITLE), address=asking.text.document.url or "",
                        sha256=asking.text.document.sha256 or "")  # fmt: skip
            if demand.deadline:
                yield Event(
                    day=demand.deadline, kind="demand", title=_short(f"{demand.clause} due: {demand.act}", _MAX_TITLE)
                )


def _related(measure: Measure) -> Iterator[Event]:
    url, seal = measure.document.url or "", measure.document.sha256 or ""
    if measure.introduced:
        yield Event(
            day=measure.introduced,
            kind="related",
            title=f"{measure.cite} introduced: {_short(measure.title.rstrip('.'), 90)}",
            address=url,
            sha256=seal,
        )
    agreed = agreed_on(measure)
    if agreed:
        verb = "passed" if measure.type.can_be_law else "agreed to"
        yield Event(
            day=agreed,
            kind="related",
            title=f"{measure.cite} {verb} by the {measure.type.chamber.value.title()}",
            address=url,
            sha256=seal,
        )


def _answers(rows: Sequence[Row]) -> Iterator[Event]:
    for row in standing_rows(rows):
        entry, source = row.entry, row.entry.source
        clauses = ", ".join(dict.fromkeys(d.partition("/")[2] for d in entry.demands))
        silent = entry.state is State.NO_ANSWER
        title = f"searched {', '.join(entry.searched)}" if silent else entry.what
        who = f"{entry.actor}; " if entry.actor else ""
        yield Event(
            day=entry.day, kind="silence" if silent else "answer", title=_short(f"{entry.state}: {title}", _MAX_DETAIL),
            detail=f"{who}on {clauses}", address=source.address if source else "", sha256=source.sha256 if source else "",
        )  # fmt: skip


def _short(words: str, most: int) -> str:
    return textwrap.shorten(words, most, placeholder=" …")
