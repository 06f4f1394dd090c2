"""From what somebody enters to an entry: every field read, limited and held against the record."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct

from onrecord.demands.ledger.asked import demand_of
from onrecord.demands.ledger.care import Doubt, actor_doubts, doubts
from onrecord.demands.ledger.model import Entry, Source, State
from onrecord.errors import LedgerError
from onrecord.record import names
from onrecord.record.protocol import Record

LIMITS = {
    "what": 300,
    "actor": 200,
    "address": 2000,
    "quote": 2000,
    "note": 2000,
    "by": 200,
    "searched": 200,
    "demands": 4000,
}
MOST_DEMANDS = 200
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WITHOUT_SOURCE = frozenset((State.NO_ANSWER, State.WITHDRAWN))


class Draft(Struct, frozen=True, kw_only=True):
    """An entry as somebody wrote it: plain words in every field, as a form, a CSV line or a JSON object gives them."""

    demands: tuple[str, ...] = ()
    state: str = ""
    day: str = ""
    what: str = ""
    actor: str = ""
    address: str = ""
    sha256: str = ""
    quote: str = ""
    first_seen: str = ""
    last_seen: str = ""
    searched: tuple[str, ...] = ()
    note: str = ""
    corrects: str = ""
    by: str = ""
    at: str = ""


def admit(draft: Draft, record: Record, now: datetime | None = None) -> Entry:
    """Return the entry that a draft makes. The source's copy must be kept already, so that its sha256 is known.

    Raises LedgerError, one line on the first thing that is wrong: an unknown measure, clause or state, a day before the measure
    or after today, words that are too long, a source that is missing.
    """
    now = now or datetime.now(UTC)
    fields = {name: _words(name, getattr(draft, name)) for name in ("what", "actor", "address", "quote", "note", "by")}
    state = state_of(draft.state)
    demands = tuple(sorted({_words("demands", d) for d in draft.demands}))
    searched = tuple(sorted({w for s in draft.searched if (w := _words("searched", s))}))
    if not demands:
        raise LedgerError("names no demand; write one or more like hres351-115/eh/3/1")
    if len(demands) > MOST_DEMANDS:
        raise LedgerError(f"names {len(demands)} demands, at most {MOST_DEMANDS} go into one entry; make several")
    day = day_of("day", draft.day, now)
    for demand in demands:
        _after(demand, day, record)
    _needs(state, fields, searched, draft.corrects)
    return Entry(
        demands=demands, state=state, day=day, what=fields["what"], actor=fields["actor"], note=fields["note"],
        source=_source(draft, fields, day, now) if fields["address"] else None, searched=searched, corrects=draft.corrects,
        by=fields["by"] or "unnamed", at=_time(draft.at, now),
    )  # fmt: skip


def questions(draft: Draft, record: Record) -> tuple[Doubt, ...]:
    """Return the names in a draft's free text that whoever enters it has to be asked about."""

    def public(name: str) -> bool:
        return is_public(name, record)

    text = (d for words in (draft.what, draft.quote, draft.note, draft.by) for d in doubts(_plain(words), public))
    found = {d.name: d for d in (*text, *actor_doubts(_plain(draft.actor), public))}
    return tuple(found.values())


def is_public(name: str, record: Record) -> bool:
    """Return whether a name is that of somebody who serves or served in Congress or holds an office in the record's table."""
    parts = [p for p in names.key(name).split() if len(p) > 1]  # without initials
    if not parts:
        return False
    members = (m for found in record.members_named([parts[-1]]).values() for m in found)
    people = [*(f"{m.first} {m.nickname} {m.last}" for m in members), *(h.name for h in record.holders())]
    return any(set(parts) <= set(names.key(p).split()) for p in people) and (len(parts) > 1)


def state_of(words: str) -> State:
    """Return a state by its words, with spaces or hyphens. Raises LedgerError with the words there are."""
    plain = " ".join(words.replace("-", " ").replace("_", " ").lower().split())
    for state in State:
        if plain in (
            state.value.lower(),
            state.name.lower().replace("_", " "),
            state.value.lower().removesuffix(" with the congress"),
        ):
            return state
    raise LedgerError(f"{words[:40]!r} is no state; one of these is expected: {', '.join(slugs())}")


def slugs() -> tuple[str, ...]:
    """Return the states as they are written in commands and files: "done-in-part"."""
    return tuple(s.value.lower().replace(" ", "-") for s in State)


def day_of(name: str, words: str, now: datetime) -> date:
    """Read a day, YYYY-MM-DD, no later than tomorrow (the world has time zones). Raises LedgerError."""
    try:
        found = date.fromisoformat(words) if _DAY.fullmatch(words) else None
    except ValueError:
        found = None
    if found is None:
        raise LedgerError(f"{name}: {words[:40]!r} is not a day; write it as YYYY-MM-DD, for instance 2017-12-20")
    if found > now.date() + timedelta(days=1):
        raise LedgerError(f"{name}: {words} has not come yet; an entry tells what has happened")
    return found


def _after(demand: str, day: date, record: Record) -> None:
    measure, _ = demand_of(demand, record)
    if measure.introduced and day < measure.introduced:
        raise LedgerError(
            f"{day} is before {measure.id}, which was introduced on {measure.introduced}; an answer comes after"
        )


def _needs(state: State, fields: dict[str, str], searched: tuple[str, ...], corrects: str) -> None:
    if corrects and not _SHA256.fullmatch(corrects):
        raise LedgerError(f"corrects: {corrects[:40]!r} is no row; the 64 characters of its hash are expected")
    if state is State.WITHDRAWN and not corrects:
        raise LedgerError("withdrawn: name the row that was a mistake (corrects)")
    if state is State.NO_ANSWER and not searched:
        raise LedgerError("no answer found: name the sources that were searched (searched), or say nothing")
    if state not in _WITHOUT_SOURCE and not fields["address"]:
        raise LedgerError(f"{state}: a source is missing; give the address where it is shown")
    if state not in _WITHOUT_SOURCE and not fields["what"]:
        raise LedgerError(f"{state}: say in a few words what happened (what)")


def _source(draft: Draft, fields: dict[str, str], day: date, now: datetime) -> Source:
    if not _SHA256.fullmatch(draft.sha256):
        raise LedgerError(f"{fields['address'][:200]}: no copy is kept; the sha256 of an archived copy is expected")
    first = day_of("first_seen", draft.first_seen, now) if draft.first_seen else max(day, now.date())
    last = day_of("last_seen", draft.last_seen, now) if draft.last_seen else first
    if last < first:
        raise LedgerError(f"last seen on {last}, before it was first seen on {first}")
    return Source(
        address=fields["address"], sha256=draft.sha256, quote=fields["quote"], first_seen=first, last_seen=last
    )


def _time(words: str, now: datetime) -> str:
    if not words:
        return now.strftime("%Y-%m-%dT%H:%M:%SZ")
    if not _TIME.fullmatch(words):
        raise LedgerError(f"at: {words[:40]!r} is no time; write it like 2017-12-20T14:05:00Z")
    day_of("at", words[:10], now)
    return words


def _words(name: str, words: str) -> str:
    plain, most = _plain(words), LIMITS[name]
    if len(plain) > most:
        raise LedgerError(f"{name} is {len(plain):,} characters long, at most {most:,} are kept; shorten it")
    return plain


def _plain(words: str) -> str:
    """Return words in one form: composed characters, single spaces, no controls."""
    return " ".join("".join(_printable(unicodedata.normalize("NFC", words))).split())


def _printable(words: str) -> Iterator[str]:
    for character in words:
        kind = unicodedata.category(character)
        if kind not in ("Cc", "Cf", "Cs", "Co", "Cn"):
            yield character
        elif kind == "Cc":
            yield " "
