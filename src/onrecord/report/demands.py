"""Demands for people and programs: those of a measure, what a search found, counts, and what changed between texts."""

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from onrecord.demands.companions import Companion
from onrecord.demands.compare import Comparison
from onrecord.demands.index import Held
from onrecord.demands.ledger.exchange import guarded
from onrecord.demands.model import Addressee, Deadline, Demand, Place, SpeechAct, Strength
from onrecord.demands.search import Count, States
from onrecord.record.identifiers import cited
from onrecord.record.model import Measure, MeasureText
from onrecord.report.text import Line, heading

_STRENGTHS = {
    Strength.LAW: "law: binding",
    Strength.IF_ENACTED: "binding only once it is law",
    Strength.ORDER_OF_THE_HOUSE: "an order of the House or Senate to its own",
    Strength.EXPRESSED: "agreed to; an opinion, not binding",
    Strength.PROPOSED: "proposed; not agreed to",
}
_MAX_ACT = 300


class DemandRow(Struct, frozen=True, kw_only=True):
    """What a measure asks of whom, in which clause of which version. `state` is the ledger's word, where it has one."""

    measure: str
    version: str
    clause: str
    verb: str
    addressee: str | None
    act: str
    quote: str
    binding: bool
    id: str
    speech_act: SpeechAct
    addressees: tuple[Addressee, ...]
    does: str
    object: str
    condition: str | None
    deadline: Deadline | None
    strength: Strength
    places: tuple[Place, ...]
    state: str | None = None


class FoundRow(DemandRow, frozen=True, kw_only=True):
    """A demand that a search found, with its measure's title, who asked, and when."""

    title: str
    congress: int
    asker: str
    introduced: date | None
    agreed: date | None


class MeasureDemands(Struct, frozen=True, kw_only=True):
    """The demands of one version of a measure, as `onrecord demands ID --json` prints them."""

    measure: str
    title: str
    version: str
    versions: tuple[str, ...]
    day: date | None
    demands: tuple[DemandRow, ...]
    companions: tuple[str, ...] = ()


class ComparisonRow(Struct, frozen=True, kw_only=True):
    """What the later text asks beside the earlier."""

    before: str
    after: str
    added: tuple[DemandRow, ...]
    dropped: tuple[DemandRow, ...]
    changed: tuple[tuple[DemandRow, DemandRow], ...]
    kept: int


def clause_name(label: str) -> str:
    """Return a clause's label with its first part bare, the way clauses are cited: `(3)` as `3`, `(1)(A)` as `1(A)`."""
    first, closed, rest = label.removeprefix("(").partition(")")
    return first + rest if label.startswith("(") and closed else label


def demand_row(demand: Demand, states: States | None = None) -> DemandRow:
    """Return a demand in the form that is printed."""
    return DemandRow(**_fields(demand, states))


def _fields(demand: Demand, states: States | None) -> dict[str, Any]:
    told = states(demand.id) if states else None
    fields = {f: getattr(demand, f) for f in DemandRow.__struct_fields__ if f != "state"}
    return {**fields, "clause": clause_name(demand.clause), "state": told[0] if told else None}


def found_row(held: Held, states: States | None = None) -> FoundRow:
    """Return what a search found in the form that is printed."""
    return FoundRow(
        **_fields(held.demand, states), title=held.title, congress=held.congress, asker=held.asker, introduced=held.introduced,
        agreed=held.agreed,
    )  # fmt: skip


def measure_demands_json(
    measure: Measure,
    text: MeasureText,
    versions: Sequence[str],
    demands: Sequence[Demand],
    states: States | None = None,
    companions: Sequence[Companion] = (),
) -> bytes:
    """Return the demands of one version as one line of JSON."""
    return msgspec.json.encode(
        MeasureDemands(
            measure=measure.id, title=measure.title, version=text.version, versions=tuple(versions), day=text.day,
            demands=tuple(demand_row(d, states) for d in demands), companions=tuple(c.measure.id for c in companions),
        )
    )  # fmt: skip


def companion_words(companion: Companion) -> str:
    """Return a companion with what shows that it is one: "S.Res. 211 (Senate; the same title)"."""
    measure = companion.measure
    return f"{measure.cite} ({measure.type.chamber.value.title()}; {'; '.join(companion.reasons)})"


def measure_demands_lines(
    measure: Measure,
    text: MeasureText,
    versions: Sequence[str],
    demands: Sequence[Demand],
    states: States | None = None,
    companions: Sequence[Companion] = (),
) -> Iterator[Line]:
    """Yield the demands of one version, clause by clause."""
    yield Line(text=f"{cited(measure.id)}: {measure.title}", style="bold")
    others = [v for v in versions if v != text.version]
    also = f"; also held: {', '.join(others)}" if others else ""
    yield Line(text=f"Version {text.version}{f' of {text.day}' if text.day else ''}{also}.", style="dim")
    if companions:
        more = f" and {len(companions) - 1} more" if len(companions) > 1 else ""
        yield Line(text=f"Companion: {companion_words(companions[0])}{more}; --companion compares.", style="dim")
    if demands:
        yield Line(text=f"An id reads {demands[-1].id}: measure, version, clause, number.", style="dim")
    forces = dict.fromkeys(_STRENGTHS[d.strength] for d in demands)
    if len(forces) == 1:
        yield Line(text=f"Force of the words: {next(iter(forces))}.", style="dim")
    clause = None
    for demand in demands:
        if demand.clause != clause:
            clause = demand.clause
            yield from heading(f"Clause {clause}" if clause else "Resolving clause")
        yield from _demand_lines(demand, states, force=len(forces) > 1)
    if not demands:
        yield from heading("No clause of this version was read.")


def _demand_lines(demand: Demand, states: States | None, *, force: bool = False) -> Iterator[Line]:
    who = "; ".join(f"{a.name} ({a.kind.value})" for a in demand.addressees)
    lead = "/".join(demand.id.split("/")[2:])
    said = f"{demand.verb} {who}".strip() if who else demand.verb
    yield Line(lead=lead, text=f"{said}: {textwrap.shorten(demand.act, _MAX_ACT, placeholder=' …')}", indent=2)
    told = states(demand.id) if states else None
    facts = [
        f"by when: {_when(demand.deadline)}" if demand.deadline else "",
        f"condition: {textwrap.shorten(demand.condition, 120, placeholder=' …')}" if demand.condition else "",
        f"force: {_STRENGTHS[demand.strength]}" if force else "",
        f"ledger: {told[0]}" if told else "",
    ]
    if shown := " · ".join(f for f in facts if f):
        yield Line(text=shown, indent=5, style="dim")


def _when(deadline: Deadline) -> str:
    if deadline.day:
        return f"{deadline.day} ({deadline.words})" if deadline.count else str(deadline.day)
    return deadline.words


def found_lines(found: Sequence[Held], total: int, states: States | None = None) -> Iterator[Line]:
    """Yield what a search found, measure by measure, and how much there is beyond."""
    measure = None
    for held in found:
        if held.demand.measure != measure:
            measure = held.demand.measure
            agreed = f"agreed to {held.agreed}" if held.agreed else "not agreed to"
            yield from heading(f"{cited(measure)}, {agreed}: {textwrap.shorten(held.title, 160, placeholder=' …')}")
        place = held.demand.clause or "resolving clause"
        yield Line(text=f"{held.demand.id}, {place}", indent=2, style="dim")
        yield from _demand_lines(held.demand, states)
    yield Line()
    rest = f"; --limit {total} shows all" if total > len(found) else ""
    yield Line(text=f"{len(found):,} of {total:,} demand{'s' if total != 1 else ''}{rest}", style="dim")


def count_lines(counts: Sequence[Count], fields: Sequence[str], total: int) -> Iterator[Line]:
    """Yield counts as a table."""
    names = (*fields, "demands", "measures")
    rows = [(*c.values, f"{c.demands:,}", f"{c.measures:,}") for c in counts]
    widths = [max(len(r[n]) for r in (names, *rows)) for n in range(len(names))]
    for number, row in enumerate((names, *rows)):
        cells = [
            c.rjust(w) if n >= len(fields) else c.ljust(w) for n, (c, w) in enumerate(zip(row, widths, strict=True))
        ]
        yield Line(lead="  ".join(cells), lead_style="bold" if not number else "")
    if total > len(counts):
        yield Line(text=f"{len(counts):,} of {total:,} rows; --limit {total} shows all", style="dim")


def comparison_lines(comparison: Comparison) -> Iterator[Line]:
    """Yield what changed between two texts."""
    yield Line(text=f"{comparison.before} → {comparison.after}", style="bold")
    yield Line(text=f"{comparison.kept} the same", style="dim")
    for title, mark, demands in (("Added", "+", comparison.added), ("Dropped", "-", comparison.dropped)):
        if demands:
            yield from heading(title)
        for demand in demands:
            yield Line(lead=mark, text=_told(demand), indent=2)
    if comparison.changed:
        yield from heading("Changed")
    for change in comparison.changed:
        yield Line(lead="-", text=_told(change.before), indent=2)
        yield Line(lead="+", text=_told(change.after), indent=2)


def _told(demand: Demand) -> str:
    who = f" {demand.addressee}:" if demand.addressee else ""
    return f"{demand.id} {demand.verb}{who} {textwrap.shorten(demand.act, _MAX_ACT, placeholder=' …')}"


def comparisons_json(comparisons: Iterable[Comparison]) -> bytes:
    """Return comparisons as one line of JSON, a list."""
    return msgspec.json.encode(
        [
            ComparisonRow(
                before=c.before, after=c.after, kept=c.kept, added=tuple(map(demand_row, c.added)), dropped=tuple(map(demand_row, c.dropped)),
                changed=tuple((demand_row(p.before), demand_row(p.after)) for p in c.changed),
            )
            for c in comparisons
        ]
    )  # fmt: skip


def found_json(found: Iterable[Held], states: States | None = None) -> bytes:
    """Return what a search found as JSON lines."""
    return b"".join(msgspec.json.encode(found_row(h, states)) + b"\n" for h in found)


def counts_json(counts: Iterable[Count], fields: Sequence[str]) -> bytes:
    """Return counts as one line of JSON, a list of objects."""
    return msgspec.json.encode(
        [{**dict(zip(fields, c.values, strict=True)), "demands": c.demands, "measures": c.measures} for c in counts]
    )


_COLUMNS = ("id", "measure", "congress", "asker", "agreed", "clause", "verb", "addressees", "act", "condition", "deadline", "strength", "state")  # fmt: skip


def found_csv(found: Iterable[Held], states: States | None = None) -> str:
    """Return what a search found as CSV; cells that a spreadsheet would run as a formula get an apostrophe in front."""
    return _csv(_COLUMNS, (_cells(h, states) for h in found))


def _cells(held: Held, states: States | None) -> tuple[str, ...]:
    row = found_row(held, states)
    told = (
        row.id, row.measure, row.congress, row.asker, row.agreed, row.clause, row.verb, "; ".join(a.name for a in row.addressees), row.act,
        row.condition, _when(row.deadline) if row.deadline else "", row.strength.value, row.state,
    )  # fmt: skip
    return tuple("" if t is None else str(t) for t in told)


def counts_csv(counts: Iterable[Count], fields: Sequence[str]) -> str:
    """Return counts as CSV, guarded like `found_csv`."""
    return _csv((*fields, "demands", "measures"), ((*c.values, str(c.demands), str(c.measures)) for c in counts))


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([guarded(c) for c in row] for row in rows)
    return out.getvalue()
