"""What a look over the record found, as text and as JSON."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from onrecord.record.oddities.model import Oddity, Rule
from onrecord.report.text import Line, heading, more

SHOWN = 10


class RuleView(Struct, frozen=True, kw_only=True):
    """A rule with what it found."""

    rule: str
    about: str
    found: tuple[Oddity, ...]


class DoctorView(Struct, frozen=True, kw_only=True):
    """What the doctor found in a store; as JSON these are the fields."""

    store: str
    measures: int
    roll_calls: int
    oddities: int
    rules: tuple[RuleView, ...]


def doctor_view(
    store: str, measures: int, roll_calls: int, rules: Sequence[Rule], found: Sequence[Oddity]
) -> DoctorView:
    """Gather what each rule found, in the order of the rules."""
    by_rule = {r.name: tuple(o for o in found if o.rule == r.name) for r in rules}
    return DoctorView(
        store=store,
        measures=measures,
        roll_calls=roll_calls,
        oddities=sum(map(len, by_rule.values())),
        rules=tuple(RuleView(rule=r.name, about=r.about, found=by_rule[r.name]) for r in rules),
    )


def doctor_json(view: DoctorView) -> bytes:
    """Return the view as one line of JSON."""
    return msgspec.json.encode(view)


def doctor_lines(view: DoctorView, *, whole: bool = False) -> Iterator[Line]:
    """Yield the view as lines of text: each rule that found something, at most ten of its cases unless `whole`."""
    looked = f"{view.measures:,} measures and {view.roll_calls:,} roll calls looked at by {len(view.rules)} rules"
    yield Line(text=f"{view.store}: {view.oddities:,} disagreements", style="bold")
    yield Line(text=looked)
    for row in view.rules:
        if not row.found:
            continue
        yield from heading(f"{row.rule}: {len(row.found):,}")
        yield Line(text=row.about, style="dim")
        shown = row.found if whole else row.found[:SHOWN]
        for case in shown:
            yield Line(lead="-", text=f"{case.subject}: {case.words}", indent=2)
        if len(shown) < len(row.found):
            yield Line(text=more(len(row.found) - len(shown), "more case"), indent=2, style="dim")
    quiet = ", ".join(r.rule for r in view.rules if not r.found)
    if quiet:
        yield from heading("Nothing found by")
        yield Line(text=quiet)
