"""One measure on one screen: what it is, where it stands, who backs it, what it asks of whom."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.demands.model import Demand
from onrecord.demands.read import demands_in
from onrecord.demands.versions import version_in_force
from onrecord.record.identifiers import ordinal
from onrecord.record.model import Action, Document, Measure, Sponsorship, VersionRef
from onrecord.record.protocol import Record
from onrecord.record.status import Standing, standing
from onrecord.report.text import Line, demand_lines, heading, more

SHOWN_ACTIONS = 10
_MAX_ACTION = 170
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent", "ID": "Independent", "L": "Libertarian"}


class TextRow(Struct, frozen=True, kw_only=True):
    """A version of the text: its code, name and day, and whether its words are in the record."""

    version: str
    name: str
    day: date | None
    url: str | None
    held: bool


class MeasureView(Struct, frozen=True, kw_only=True):
    """What is shown of a measure; as JSON these are the fields. `cosponsors_by_party` counts those not withdrawn."""

    id: str
    cite: str
    congress: int
    kind: str
    title: str
    standing: Standing
    introduced: date | None
    sponsors: tuple[Sponsorship, ...]
    cosponsors_by_party: dict[str, int]
    cosponsors: tuple[Sponsorship, ...]
    committees: tuple[str, ...]
    actions: tuple[Action, ...]
    texts: tuple[TextRow, ...]
    laws: tuple[str, ...]
    demands_version: str | None
    demands: tuple[Demand, ...]
    document: Document


def view_measure(measure: Measure, record: Record, today: date) -> MeasureView:
    """Gather what the record holds on a measure: where it stands when its document was retrieved, or else today."""
    retrieved = measure.document.retrieved
    day = date.fromisoformat(retrieved[:10]) if retrieved else today
    texts = record.texts(measure.id)
    last = version_in_force(texts, None)
    held = frozenset(t.version for t in texts)
    return MeasureView(
        id=measure.id,
        cite=measure.cite,
        congress=measure.congress,
        kind=measure.type.noun,
        title=measure.title,
        standing=standing(measure, day),
        introduced=measure.introduced,
        sponsors=measure.sponsors,
        cosponsors_by_party=_by_party(measure.cosponsors),
        cosponsors=measure.cosponsors,
        committees=tuple(c.name for c in measure.committees),
        actions=measure.actions,
        texts=tuple(_text_rows(measure.versions, held)),
        laws=tuple(f"{law.kind} {law.number}" for law in measure.laws),
        demands_version=last.version if last else None,
        demands=demands_in(last) if last else (),
        document=measure.document,
    )


def measure_json(view: MeasureView) -> bytes:
    """Return the view as one line of JSON."""
    return msgspec.json.encode(view)


def measure_lines(view: MeasureView) -> Iterator[Line]:
    """Yield the view as lines of text; long lists are cut, and say so."""
    yield Line(text=f"{view.cite}, {ordinal(view.congress)} Congress: {view.title}", style="bold")
    yield Line(text=f"A {view.kind}. {_stands(view.standing)}", style="bold")
    yield Line()
    yield from _fact("Introduced", str(view.introduced or "no day on record"))
    yield from _fact("Sponsor", "; ".join(s.name for s in view.sponsors) or "none on record")
    yield from _fact("Cosponsors", _cosponsors(view))
    yield from _fact("Committees", "; ".join(dict.fromkeys(view.committees)))
    yield from _fact("Became", "; ".join(view.laws))
    yield from _actions(view)
    yield from _texts(view)
    yield from demand_lines(f"What it asks of whom ({view.demands_version})", view.demands)
    yield Line()
    yield Line(text=_source(view.document), style="dim")


def _by_party(cosponsors: Sequence[Sponsorship]) -> dict[str, int]:
    found: dict[str, int] = {}
    for member in cosponsors:
        if member.withdrawn is None:
            party = _PARTIES.get(member.party or "", member.party or "party not on record")
            found[party] = found.get(party, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _text_rows(versions: Sequence[VersionRef], held: frozenset[str]) -> Iterator[TextRow]:
    for ref in versions:
        yield TextRow(version=ref.code, name=ref.name, day=ref.day, url=ref.url, held=ref.code in held)
    for code in sorted(held - {ref.code for ref in versions}):
        yield TextRow(version=code, name="", day=None, url=None, held=True)


def _stands(found: Standing) -> str:
    since = f" ({found.since})" if found.since else ""
    following = f" Next: {found.next}." if found.next else ""
    return f"{found.sentence[:1].upper()}{found.sentence[1:]}{since}.{following}"


def _fact(name: str, value: str) -> Iterator[Line]:
    if value:
        yield Line(lead=f"{name + ':':<12}", lead_style="dim", text=value)


def _cosponsors(view: MeasureView) -> str:
    parties, withdrawn = view.cosponsors_by_party, sum(c.withdrawn is not None for c in view.cosponsors)
    total = sum(parties.values())
    split = ", ".join(
        f"{n} {party}{'s' if n > 1 and party in _PARTIES.values() else ''}" for party, n in parties.items()
    )
    left = f"; {withdrawn} withdrawn" if withdrawn else ""
    return (f"{total} ({split})" if total else "none") + left


def _actions(view: MeasureView) -> Iterator[Line]:
    seen = {(a.day, a.text): a for a in view.actions}
    actions = tuple(seen.values())
    if actions:
        yield from heading("Actions")
    if len(actions) > SHOWN_ACTIONS:
        yield Line(text=more(len(actions) - SHOWN_ACTIONS, "earlier action"), indent=2, style="dim")
    for action in actions[-SHOWN_ACTIONS:]:
        roll = f" [roll call {action.roll}]" if action.roll else ""
        yield Line(
            lead=str(action.day), text=textwrap.shorten(action.text, _MAX_ACTION, placeholder=" …") + roll, indent=2
        )


def _texts(view: MeasureView) -> Iterator[Line]:
    if view.texts:
        yield from heading("Texts")
    for row in view.texts:
        words = "" if row.held else "; words not in this record"
        yield Line(
            lead=str(row.day or "no day    "), text=f"{row.name or row.version} ({row.version}){words}", indent=2
        )


def _source(document: Document) -> str:
    when = f", as retrieved on {document.retrieved[:10]}" if document.retrieved else ""
    return f"From {document.name}{when}" + (f" <{document.url}>" if document.url else "")
