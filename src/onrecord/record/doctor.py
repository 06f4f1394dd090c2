"""Looking a whole store over for where official files disagree: every rule of `oddities`, and what only a store can show."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from onrecord.record.blobs import reader
from onrecord.record.model import Measure, MeasureText, Member, RollCall
from onrecord.record.oddities import RULES, of_measure, of_roll, of_text
from onrecord.record.oddities.model import Oddity, Rule
from onrecord.record.store import Store

Progress = Callable[[int], None]
_MEASURE, _TEXT, _ROLL, _MEMBER = reader(Measure), reader(MeasureText), reader(RollCall), reader(Member)
_STEP = 500


def _gaps(store: Store) -> Iterator[tuple[str, str]]:
    """Find the numbers missing among the roll calls of a chamber and year: each chamber numbers them through."""
    held: dict[tuple[str, int], set[int]] = defaultdict(set)
    for roll, chamber, year in store.connection.execute("SELECT id, chamber, year FROM roll"):
        held[chamber, year].add(int(roll[1:].partition("-")[0]))
    for (chamber, year), numbers in sorted(held.items()):
        missing = sorted(set(range(1, max(numbers))) - numbers)
        if missing:
            shown = ", ".join(map(str, missing[:5])) + (" …" if len(missing) > 5 else "")
            yield f"{chamber} {year}", f"{len(missing):,} numbers up to {max(numbers)} are not held ({shown})"


def _orphans(store: Store) -> Iterator[tuple[str, str]]:
    """Find texts and roll calls of measures whose Congress and type are held, but not the measure."""
    for table, what in (("text", "a text"), ("roll", "a roll call")):
        rows = store.connection.execute(
            f"SELECT DISTINCT o.measure FROM {table} o LEFT JOIN measure m ON m.id = o.measure "  # noqa: S608 - own names
            "WHERE o.measure IS NOT NULL AND m.id IS NULL ORDER BY o.measure"
        )
        kinds = {f"{k}-{c}" for k, c in store.connection.execute("SELECT DISTINCT type, congress FROM measure")}
        for (measure,) in rows:
            letters, _, congress = measure.partition("-")
            if f"{letters.rstrip('0123456789')}-{congress}" in kinds:
                yield measure, f"{what} is held, and no status of the measure"


STORE_RULES: tuple[tuple[Rule, Callable[[Store], Iterator[tuple[str, str]]]], ...] = (
    (Rule("roll-numbers", "the numbers of a chamber's roll calls in a year, without a gap", lambda _: iter(())), _gaps),
    (Rule("status-missing", "texts and roll calls against the measures held", lambda _: iter(())), _orphans),
)
ALL_RULES = (*RULES, *(rule for rule, _ in STORE_RULES))


def examine(store: Store, progress: Progress | None = None) -> Iterator[Oddity]:
    """Yield every disagreement in a store; `progress` is told the number of measures and roll calls looked at so far."""
    people: dict[str, Member] = dict(_people(store))
    measures = store.connection.execute("SELECT data FROM measure ORDER BY congress, type, number")
    done = 0
    for (blob,) in measures:
        measure = _MEASURE(blob)
        yield from of_measure(measure, people.get)
        texts = store.connection.execute("SELECT data FROM text WHERE measure = ? ORDER BY version", (measure.id,))
        for (text,) in texts:
            yield from of_text(measure, _TEXT(text))
        done = _tell(done, progress)
    for (blob,) in store.connection.execute("SELECT data FROM roll ORDER BY year, chamber, id"):
        roll = _ROLL(blob)
        yield from of_roll(roll, store.measure(roll.measure) if roll.measure else None, people.get)
        done = _tell(done, progress)
    for rule, find in STORE_RULES:
        for subject, words in find(store):
            yield Oddity(rule=rule.name, subject=subject, words=words)


def _people(store: Store) -> Iterator[tuple[str, Member]]:
    for person, blob in store.connection.execute("SELECT id, data FROM member"):
        yield person, _MEMBER(blob)


def _tell(done: int, progress: Progress | None) -> int:
    if progress and (done + 1) % _STEP == 0:
        progress(done + 1)
    return done + 1
