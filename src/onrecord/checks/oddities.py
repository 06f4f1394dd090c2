"""What a check tells where the official files that it rests on disagree with themselves."""

from collections.abc import Iterator

from msgspec import structs

from onrecord.checks.model import Check, Verdict
from onrecord.claims.model import Kind
from onrecord.record.oddities import of_measure, of_roll, of_text
from onrecord.record.oddities.model import Oddity
from onrecord.record.protocol import Record

_FATE = frozenset((Kind.STATUS, Kind.PASSAGE, Kind.PASSAGE_DATE, Kind.INTERVAL))
_BACKERS = frozenset((Kind.SPONSOR, Kind.COSPONSOR, Kind.COSPONSOR_COUNT, Kind.BIPARTISAN, Kind.PARTY, Kind.STATE))
_BEGIN = frozenset((Kind.INTRODUCED, Kind.INTERVAL))
_VOTES = frozenset((Kind.VOTE_TALLY, Kind.VOTE_METHOD, Kind.MEMBER_VOTE, Kind.BIPARTISAN, Kind.PASSAGE))
# which claims a disagreement bears on; a rule that is not here is bookkeeping and told by the doctor alone
_BEARS_ON: dict[str, frozenset[Kind]] = {
    "law-of-one-house": _FATE, "law-without-action": _FATE, "passed-both-houses": _FATE, "one-house-only": _FATE, "latest-action": _FATE,
    "outside-its-congress": _FATE | _BEGIN, "tally-against-outcome": _FATE | _VOTES, "action-before-introduction": _BEGIN,
    "listed-before-introduction": _BEGIN, "text-before-introduction": _BEGIN, "cosponsors": _BACKERS, "cosponsor-days": _BACKERS,
    "backer-against-members": _BACKERS, "roll-total": _VOTES, "roll-parties": _VOTES, "roll-doubles": _VOTES, "roll-too-many": _VOTES,
    "roll-decision": _VOTES, "roll-outside-its-congress": _VOTES, "action-against-roll": _VOTES | {Kind.PASSAGE_DATE},
    "voter-against-members": _VOTES,
}  # fmt: skip
_NOTE = "The official files disagree with each other here:"


def noted(checks: tuple[Check, ...], record: Record) -> tuple[Check, ...]:
    """Add to the reason of each decided check what of the record it touches disagrees with itself."""
    found: dict[str, tuple[Oddity, ...]] = {}
    return tuple(_noted(check, record, found) for check in checks)


def _noted(check: Check, record: Record, found: dict[str, tuple[Oddity, ...]]) -> Check:
    measure = check.claim.measure
    if measure is None or check.finding.verdict is Verdict.NOT_ON_RECORD:
        return check
    if measure not in found:
        found[measure] = tuple(_of(measure, record))
    bearing = [o for o in found[measure] if check.claim.KIND in _BEARS_ON.get(o.rule, ())]
    if not bearing:
        return check
    words = "; ".join(dict.fromkeys(f"{o.subject} {o.words}" for o in bearing))
    return structs.replace(check, finding=structs.replace(check.finding, why=f"{check.finding.why} {_NOTE} {words}."))


def _of(measure_id: str, record: Record) -> Iterator[Oddity]:
    measure = record.measure(measure_id)
    if measure is None:
        return
    yield from of_measure(measure, record.member)
    for text in record.texts(measure_id):
        yield from of_text(measure, text)
    for roll in record.roll_calls(measure_id):
        yield from of_roll(roll, measure, record.member)
