"""Where a roll call disagrees with itself, or with the actions that cite it."""

from collections import Counter
from collections.abc import Iterator

from onrecord.record.floor import dispositions
from onrecord.record.model import Chamber, Measure, RollCall, Tally
from onrecord.record.oddities.model import FLOOR, Rule, bounds


def _total(roll: RollCall) -> Iterator[str]:
    answers = [p.vote for p in roll.positions]
    if not answers:
        yield "lists no position"
        return
    counted = (answers.count("yea"), answers.count("nay"), answers.count("present"), answers.count("not voting"))
    stated = (roll.yeas, roll.nays, roll.present, roll.absent)
    if sum(counted) == len(answers) and counted != stated:
        yield f"states {_tally(stated)} and lists {_tally(counted)}"


def _tally(counts: tuple[int, ...]) -> str:
    yeas, nays, present, absent = counts
    return f"{yeas} yea, {nays} nay, {present} present, {absent} not voting"


def _parties(roll: RollCall) -> Iterator[str]:
    if not roll.stated:
        return
    counted = {t.party: t for t in roll.by_party()}
    for stated in roll.stated:
        letter = stated.party[:1]
        held = counted.get(letter, Tally(party=letter))
        ours, theirs = _four(held), _four(stated)
        if ours != theirs:
            yield f"states of the party {stated.party}: {_tally(theirs)}; its positions give {_tally(ours)}"


def _four(tally: Tally) -> tuple[int, int, int, int]:
    return tally.yeas, tally.nays, tally.present, tally.absent


def _voters(roll: RollCall) -> Iterator[str]:
    twice = [p for p, times in Counter(p.person for p in roll.positions if p.person).items() if times > 1]
    if twice:
        yield f"lists {', '.join(twice[:3])} more than once"


_SEATS = {Chamber.HOUSE: 441, Chamber.SENATE: 101}  # 435 members, 6 delegates; 100 senators and the vice president


def _too_many(roll: RollCall) -> Iterator[str]:
    if len(roll.positions) > _SEATS[roll.chamber]:
        yield f"lists {len(roll.positions)} positions, more than the {FLOOR[roll.chamber]} has seats"


def _decision(roll: RollCall) -> Iterator[str]:
    low = roll.result.lower()
    lost = any(w in low for w in ("fail", "reject", "not agreed", "not invoked", "not sustained", "not passed"))
    won = not lost and any(w in low for w in ("passed", "agreed to", "confirmed", "invoked"))
    needed = {"1/2": (1, 2), "2/3": (2, 3), "3/5": (3, 5)}.get(roll.requires or "")
    cast = roll.yeas + roll.nays
    if needed is None or not cast or won == lost:
        return
    part, whole = needed
    total = 100 if roll.requires == "3/5" and roll.chamber is Chamber.SENATE else cast  # Rule XXII: of senators sworn
    enough = roll.yeas * whole >= total * part if roll.requires != "1/2" else roll.yeas > roll.nays
    if enough != won:
        yield f"says “{roll.result}” with {roll.yeas} to {roll.nays} where {roll.requires} is required"


def _roll_day(roll: RollCall) -> Iterator[str]:
    first, after = bounds(roll.congress)
    if not first <= roll.day < after:
        yield f"dated {roll.day}, outside the Congress it bears the number of"


def _cited(roll: RollCall, measure: Measure) -> Iterator[str]:
    told = set()
    for act in dispositions(measure):
        if act.roll == roll.id and act.yeas is not None and (act.yeas, act.nays) != (roll.yeas, roll.nays):
            told.add(
                f"an action of {measure.id} tells {act.yeas} to {act.nays}, the roll call {roll.yeas} to {roll.nays}"
            )
        if act.roll == roll.id and act.day != roll.day:
            told.add(f"an action of {measure.id} dates it {act.day}, the roll call {roll.day}")
    yield from sorted(told)


ROLL_RULES: tuple[Rule, ...] = (
    Rule("roll-total", "a roll call's totals against its positions", _total),
    Rule("roll-parties", "a roll call's totals by party against its positions", _parties),
    Rule("roll-doubles", "a person who answers twice", _voters),
    Rule("roll-too-many", "more positions than seats", _too_many),
    Rule("roll-decision", "the result against tally and threshold", _decision),
    Rule("roll-outside-its-congress", "the day against the term of the Congress", _roll_day),
)
CITED_RULES: tuple[Rule, ...] = (
    Rule("action-against-roll", "tally and day that an action tells of a roll call against the roll call", _cited),
)
