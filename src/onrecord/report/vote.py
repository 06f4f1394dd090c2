"""One roll call: the question, the tally by party, what it needed, who broke a tie, and how each member voted."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.record.identifiers import cited
from onrecord.record.model import Chamber, Document, Position, RollCall
from onrecord.record.protocol import Record
from onrecord.report.text import Line, heading

_ANSWERS = ("yea", "nay", "present", "not voting")
_PARTIES = {"D": "Democrats", "R": "Republicans", "I": "Independents", "ID": "Independents", "L": "Libertarians"}
_CASTING = "VP"
_SHARES = {"1/2": (1, 2), "3/5": (3, 5), "2/3": (2, 3)}


class Threshold(Struct, frozen=True, kw_only=True):
    """What the question needed: the share as the roll call tells it, the votes that makes, of how many, and the rule behind it."""

    requires: str
    needed: int | None
    of: int
    basis: str
    source: str


class TieBreak(Struct, frozen=True, kw_only=True):
    """The casting vote of the Vice President."""

    name: str
    vote: str


class VoteView(Struct, frozen=True, kw_only=True):
    """What is shown of a roll call; as JSON these are the fields.

    `by_party` counts the answers of each party, `against_party` lists who voted against the majority of their own, `disagreements`
    say where the roll call's own totals differ from its positions.
    """

    id: str
    cite: str
    chamber: Chamber
    day: date
    question: str
    result: str
    measure: str | None
    title: str
    totals: dict[str, int]
    by_party: dict[str, dict[str, int]]
    threshold: Threshold | None
    tie_break: TieBreak | None
    positions: tuple[Position, ...]
    against_party: tuple[Position, ...]
    disagreements: tuple[str, ...]
    document: Document


def view_vote(roll: RollCall, record: Record) -> VoteView:
    """Gather what the record holds on a roll call."""
    members = tuple(p for p in roll.positions if p.person != _CASTING)
    measure = record.measure(roll.measure) if roll.measure else None
    totals = _totals(roll, members)
    by_party: dict[str, Counter[str]] = defaultdict(Counter)
    for position in members:
        by_party[position.party][position.vote] += 1
    return VoteView(
        id=roll.id,
        cite=f"{'House' if roll.chamber is Chamber.HOUSE else 'Senate'} roll call {roll.number} of {roll.year}",
        chamber=roll.chamber,
        day=roll.day,
        question=roll.question,
        result=roll.result,
        measure=roll.measure,
        title=measure.title if measure else "",
        totals=totals,
        by_party={p: dict(c) for p, c in sorted(by_party.items(), key=lambda item: -item[1].total())},
        threshold=_threshold(roll, totals),
        tie_break=_tie_break(roll, record),
        positions=members,
        against_party=tuple(_against(members, by_party)),
        disagreements=tuple(_disagreements(totals, members)),
        document=roll.document,
    )


def _totals(roll: RollCall, members: Sequence[Position]) -> dict[str, int]:
    """Return the members' totals: where a source counts the casting vote among them, it is taken out."""
    totals = {"yea": roll.yeas, "nay": roll.nays, "present": roll.present, "not voting": roll.absent}
    counted = Counter(p.vote for p in members)
    for cast in (p.vote for p in roll.positions if p.person == _CASTING):
        if totals.get(cast) == counted[cast] + 1:
            totals[cast] -= 1
    return totals


def vote_json(view: VoteView) -> bytes:
    """Return the view as one line of JSON."""
    return msgspec.json.encode(view)


def _threshold(roll: RollCall, totals: dict[str, int]) -> Threshold | None:
    """Say what a question needed. A roll call tells the share; the rules tell of whom.

    Two thirds (veto: Const. art. I sec. 7; suspension: House Rule XV cl. 1; treaty: Const. art. II sec. 2) and a majority are of those
    voting, a quorum being present. Three fifths in the Senate are of all senators sworn (Rule XXII, cloture), in the House of those
    voting (Rule XXI cl. 5).
    """
    share = next((s for s in _SHARES if (roll.requires or "").startswith(s)), None)
    if share is None:
        return None
    top, bottom = _SHARES[share]
    sworn = share == "3/5" and roll.chamber is Chamber.SENATE
    voting = totals["yea"] + totals["nay"]
    of = sum(totals.values()) if sworn else voting
    needed = of // 2 + 1 if share == "1/2" else -(-of * top // bottom)
    source = {
        "1/2": "a majority; a tie is lost unless the Vice President breaks it: U.S. Constitution, art. I, sec. 3",
        "2/3": "U.S. Constitution, art. I, sec. 7, and art. II, sec. 2; House Rule XV, cl. 1",
        "3/5": "Senate Rule XXII" if sworn else "House Rule XXI, cl. 5",
    }[share]
    decided = {p.vote for p in roll.positions} <= set(_ANSWERS)  # an election is by names
    return Threshold(
        requires=share,
        needed=needed if decided else None,
        of=of,
        basis="senators sworn" if sworn else "members voting",
        source=source,
    )


def _tie_break(roll: RollCall, record: Record) -> TieBreak | None:
    cast = next((p for p in roll.positions if p.person == _CASTING), None)
    if cast is None:
        return None
    held = [h for h in record.holders("vice-president") if h.start <= roll.day and (h.end is None or roll.day < h.end)]
    return TieBreak(name=held[0].name if len(held) == 1 else "the Vice President", vote=cast.vote)


def _against(members: Sequence[Position], by_party: dict[str, Counter[str]]) -> Iterator[Position]:
    for position in members:
        yeas, nays = by_party[position.party]["yea"], by_party[position.party]["nay"]
        if yeas != nays and position.vote == ("nay" if yeas > nays else "yea"):
            yield position


def _disagreements(totals: dict[str, int], members: Sequence[Position]) -> Iterator[str]:
    counted = Counter(p.vote for p in members)
    if not members or not set(counted) <= set(_ANSWERS):
        return
    for answer in _ANSWERS:
        if totals[answer] != counted[answer]:
            yield f"the roll call's total gives {totals[answer]} {answer}, its positions {counted[answer]}"


def vote_lines(view: VoteView) -> Iterator[Line]:
    """Yield the view as lines of text."""
    yield Line(text=f"{view.cite}, {view.day}: {view.question}", style="bold")
    yield Line(
        text=f"{view.result}, {view.totals['yea']} to {view.totals['nay']}.{_needed(view.threshold)}", style="bold"
    )
    if view.tie_break:
        yield Line(text=f"{view.tie_break.name}, as Vice President, voted {view.tie_break.vote} to break the tie.")
    if view.measure:
        yield Line(lead=f"{cited(view.measure)}:", lead_style="dim", text=view.title or "not in this record")
    yield from _table(view)
    for words in view.disagreements:
        yield Line(lead="!", text=f"The record disagrees with itself: {words}.", style="yellow")
    yield from _names("Against the majority of their party", view.against_party)
    answers = dict.fromkeys((*_ANSWERS, *sorted({p.vote for p in view.positions})))
    for answer in answers:
        yield from _names(answer.capitalize(), [p for p in view.positions if p.vote == answer])
    if not view.positions:
        yield Line(text="How each member voted is not in this record.", style="dim")
    yield Line()
    yield Line(text=_source(view.document), style="dim")


def _needed(threshold: Threshold | None) -> str:
    if threshold is None or threshold.needed is None:
        return ""
    return (
        f" Needed: {threshold.requires}, {threshold.needed} of {threshold.of} {threshold.basis} ({threshold.source})."
    )


def _table(view: VoteView) -> Iterator[Line]:
    answers = list(dict.fromkeys((*_ANSWERS, *(v for c in view.by_party.values() for v in c))))
    yield Line()
    yield Line(text=f"{'':<14}" + "".join(f"{a:>12}" for a in answers), style="dim")
    for party, counts in view.by_party.items():
        yield Line(text=f"{_PARTIES.get(party, party):<14}" + "".join(f"{counts.get(a, 0):>12}" for a in answers))
    yield Line(
        text=f"{'Total':<14}"
        + "".join(f"{view.totals.get(a, sum(c.get(a, 0) for c in view.by_party.values())):>12}" for a in answers)
    )


def _names(title: str, positions: Sequence[Position]) -> Iterator[Line]:
    if positions:
        yield from heading(f"{title}: {len(positions)}")
        yield Line(text=", ".join(f"{_plain(p.name)} ({p.party}-{p.state})" for p in positions), indent=2)


def _plain(name: str) -> str:
    return name.partition(" (")[0]


def _source(document: Document) -> str:
    when = f", as retrieved on {document.retrieved[:10]}" if document.retrieved else ""
    return f"From {document.name}{when}" + (f" <{document.url}>" if document.url else "")
