"""The demands that a ledger may speak of: those that the record's texts hold, by their ids."""

from datetime import date
from weakref import WeakKeyDictionary

from msgspec import Struct

from onrecord.demands.ledger.model import measure_of
from onrecord.demands.model import Demand
from onrecord.demands.read import demands_of_text
from onrecord.demands.versions import in_order
from onrecord.errors import LedgerError
from onrecord.record.floor import dispositions
from onrecord.record.model import Measure, MeasureText
from onrecord.record.protocol import Record
from onrecord.record.status import PASSED


class Asked(Struct, frozen=True, kw_only=True):
    """One demand as the ledger knows it. `addressee` is None where a clause asks nobody ("condemns"): nothing is tracked then."""

    id: str
    clause: str
    verb: str
    addressee: str | None
    act: str
    quote: str
    deadline: date | None = None


class Asking(Struct, frozen=True, kw_only=True):
    """A measure as somebody who asks: since when, in which version, and each demand by its id.

    `since` is the day a House first agreed to it, or else the day it was introduced; `agreed` tells which.
    """

    measure: Measure
    since: date | None
    agreed: bool
    text: MeasureText | None
    demands: tuple[Asked, ...]


def asking(measure_id: str, record: Record) -> Asking:
    """Return what a measure asks in the version furthest along. Raises LedgerError where the record has no such measure."""
    measure = record.measure(measure_id)
    if measure is None:
        raise LedgerError(f"{measure_id} is not in this record; `onrecord record info` says what it holds")
    text = next(iter(in_order(record.texts(measure_id), None)), None)
    agreed = agreed_on(measure)
    return Asking(
        measure=measure,
        since=agreed or measure.introduced,
        agreed=agreed is not None,
        text=text,
        demands=asked_in(measure, text) if text else (),
    )


def asked_in(measure: Measure, text: MeasureText) -> tuple[Asked, ...]:
    """Return the demands of one version with their ids, in the order of its clauses."""
    return tuple(
        Asked(
            id=d.id,
            clause=d.clause,
            verb=d.verb,
            addressee=d.addressee,
            act=d.act,
            quote=d.quote,
            deadline=_deadline(d),
        )
        for d in demands_of_text(measure, text)
    )


def agreed_on(measure: Measure) -> date | None:
    """Return the day on which a House first passed or agreed to a measure, or None."""
    return next((d.day for d in dispositions(measure) if d.outcome in PASSED), None)


def demand_of(demand: str, record: Record) -> tuple[Measure, Asked]:
    """Return a demand by its id, with its measure.

    Raises LedgerError where the record knows no such measure, holds no words of that version, or the version has no such demand.
    """
    name, _, rest = demand.partition("/")
    version, _, place = rest.partition("/")
    if not place:
        raise LedgerError(
            f"{demand[:80]!r} is no demand; write it like hres351-115/eh/3/1 (measure/version/clause/number)"
        )
    measure = record.measure(measure_of(demand))
    if measure is None:
        raise LedgerError(f"{name[:80]} is not in this record; `onrecord record info` says what it holds")
    text = record.text(name, version)
    if text is None:
        held = ", ".join(t.version for t in record.texts(name)) or "none"
        raise LedgerError(f"this record holds no words of {name} in version {version[:20]!r}; it has: {held}")
    known = _known(record, measure, text)
    found = known.get(demand)
    if found is None:
        some = ", ".join(d.id.removeprefix(f"{name}/{version}/") for d in known.values()) or "none"
        raise LedgerError(f"{name} ({version}) has no demand {place[:20]!r}; it has: {some[:300]}")
    return measure, found


_READ: "WeakKeyDictionary[Record, dict[tuple[str, str], dict[str, Asked]]]" = WeakKeyDictionary()


def _known(record: Record, measure: Measure, text: MeasureText) -> dict[str, Asked]:
    """Return the demands of a version by id; a text is read once however many entries of an import speak of it."""
    read = _READ.setdefault(record, {})
    name = (text.measure, text.version)
    if name not in read:
        read[name] = {d.id: d for d in asked_in(measure, text)}
    return read[name]


def _deadline(demand: Demand) -> date | None:
    return demand.deadline.day if demand.deadline else None
