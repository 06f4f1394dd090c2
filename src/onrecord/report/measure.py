"""One measure on one screen: what it is, where it stands, who backs it, what it asks of whom."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.demands.model import Demand
from onrecord.demands.read import demands_in
from onrecord.demands.versions import version_in_force
from onrecord.record.congresses import congress_over
from onrecord.record.identifiers import ordinal
from onrecord.record.model import Action, Document, Measure, RollCall, Sponsorship, VersionRef
from onrecord.record.protocol import Record
from onrecord.record.status import Standing, standing
from onrecord.report.text import Line, demand_lines, heading, more

SHOWN_ACTIONS = 10
SHOWN_SUBJECTS = 12
_MAX_ACTION = 170
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent", "ID": "Independent", "L": "Libertarian"}


class TextRow(Struct, frozen=True, kw_only=True):
    """A version of the text: its code, name and day, and whether its words are in the record."""

    version: str
    name: str
    day: date | None
    url: str | None
    held: bool


class VoteRow(Struct, frozen=True, kw_only=True):
    """A roll call on the measure that the record holds."""

    id: str
    day: date
    question: str
    result: str
    yeas: int
    nays: int


class MeasureView(Struct, frozen=True, kw_only=True):
    """What is shown of a measure as of a day; as JSON these are the fields. `cosponsors_by_party` counts those not withdrawn.

    `known_until` is set where the document was retrieved while the Congress sat that has ended by the day: what came between is not known.
    """

    id: str
    cite: str
    congress: int
    kind: str
    title: str
    as_of: date
    standing: Standing
    known_until: date | None
    introduced: date | None
    sponsors: tuple[Sponsorship, ...]
    cosponsors_by_party: dict[str, int]
    cosponsors: tuple[Sponsorship, ...]
    committees: tuple[str, ...]
    actions: tuple[Action, ...]
    votes: tuple[VoteRow, ...]
    texts: tuple[TextRow, ...]
    laws: tuple[str, ...]
    subjects: tuple[str, ...]
    related: tuple[str, ...]
    demands_version: str | None
    demands: tuple[Demand, ...]
    document: Document


def view_measure(measure: Measure, record: Record, day: date) -> MeasureView:
    """Gather what the record holds on a measure, and where it stands on a day: what came later is left out."""
    got = date.fromisoformat(measure.document.retrieved[:10]) if measure.document.retrieved else None
    texts = record.texts(measure.id)
    last = version_in_force(texts, day)
    held = frozenset(t.version for t in texts)
    cosponsors = tuple(_cosponsors_by(measure.cosponsors, day))
    stands = standing(measure, day)
    return MeasureView(
        id=measure.id,
        cite=measure.cite,
        congress=measure.congress,
        kind=measure.type.noun,
        title=measure.title,
        as_of=day,
        standing=stands,
        known_until=got
        if got and congress_over(measure.congress, day) and not congress_over(measure.congress, got)
        else None,
        introduced=measure.introduced,
        sponsors=measure.sponsors,
        cosponsors_by_party=_by_party(cosponsors),
        cosponsors=cosponsors,
        committees=tuple(c.name for c in measure.committees),
        actions=tuple(a for a in measure.actions if a.day <= day),
        votes=tuple(_votes(record.roll_calls(measure.id), day)),
        texts=tuple(r for r in _text_rows(measure.versions, held) if r.day is None or r.day <= day),
        laws=tuple(f"{law.kind} {law.number}" for law in measure.laws) if stands.key in ("law", "overridden") else (),
        subjects=measure.subjects,
        related=tuple(f"{r.measure}{f' ({r.kind})' if r.kind else ''}" for r in measure.related),
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
    if view.known_until:
        yield Line(
            text=f"This record knows it up to {view.known_until}; if it went further in that Congress, that is not shown.",
            style="yellow",
        )
    yield Line()
    yield from _fact("Introduced", str(view.introduced or "no day on record"))
    yield from _fact("Sponsor", "; ".join(s.name for s in view.sponsors) or "none on record")
    yield from _fact("Cosponsors", _cosponsors(view))
    yield from _fact("Committees", "; ".join(dict.fromkeys(view.committees)))
    yield from _fact("Became", "; ".join(view.laws))
    yield from _fact(
        "Subjects", "; ".join(view.subjects[:SHOWN_SUBJECTS]) + (" …" if len(view.subjects) > SHOWN_SUBJECTS else "")
    )
    yield from _fact("Related", "; ".join(view.related))
    yield from _actions(view)
    if view.votes:
        yield from heading("Roll calls")
    for vote in view.votes:
        yield Line(
            lead=str(vote.day), text=f"{vote.question}: {vote.result}, {vote.yeas} to {vote.nays} [{vote.id}]", indent=2
        )
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


def _cosponsors_by(cosponsors: Sequence[Sponsorship], day: date) -> Iterator[Sponsorship]:
    """Yield the cosponsors as of a day: those who withdrew later had not yet."""
    for member in cosponsors:
        if member.day is None or member.day <= day:
            later = member.withdrawn is not None and member.withdrawn > day
            yield msgspec.structs.replace(member, withdrawn=None) if later else member


def _votes(rolls: Sequence[RollCall], day: date) -> Iterator[VoteRow]:
    for roll in rolls:
        if roll.day <= day:
            yield VoteRow(
                id=roll.id, day=roll.day, question=roll.question, result=roll.result, yeas=roll.yeas, nays=roll.nays
            )


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
