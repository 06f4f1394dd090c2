"""Where every measure of a store stands, counted by Congress, with the odd cases: run after any change to the rules of status.

    python eval/standings.py STORE [--on DAY] [--congress N ...] [--odd N]

Prints how many measures of each Congress stand how, beside what is known from elsewhere (public and private laws and vetoes, from
congress.gov), and lists what does not fit together. Exit code 1 where a rule contradicts the order of things.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from onrecord.record.congresses import congress_over
from onrecord.record.floor import dispositions
from onrecord.record.model import Chamber, Measure
from onrecord.record.standings import STANDINGS
from onrecord.record.status import Standing, milestones, standing
from onrecord.record.store import Store

LAWS = {
    115: 443,
    116: 344,
}  # public and private laws: Public Law 115-1 to 115-442 and Private Law 115-1; Public Law 116-1 to 116-344
VETOES = {115: 0, 116: 10}  # senate.gov, vetoes by President Donald J. Trump
_LIKE_LAW = ("law", "overridden", "signed")


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--on", type=date.fromisoformat, default=date(2026, 9, 1), metavar="DAY")
    parser.add_argument("--congress", type=int, nargs="*", default=[115, 116, 119])
    parser.add_argument("--odd", type=int, default=8, help="odd cases to list of each kind")
    given = parser.parse_args()
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    vetoes: Counter[int] = Counter()
    odd: dict[str, list[str]] = defaultdict(list)
    wrong: dict[str, list[str]] = defaultdict(list)
    with Store.open(given.store) as store:
        marks = ",".join("?" * len(given.congress))
        ids = store.connection.execute(
            f"SELECT id FROM measure WHERE congress IN ({marks}) ORDER BY id",  # noqa: S608 - marks only
            given.congress,
        )
        for (measure_id,) in ids.fetchall():
            measure = store.measure(measure_id)
            if measure is None:
                continue
            now = standing(measure, given.on)
            counts[measure.congress][now.key] += 1
            vetoes[measure.congress] += "vetoed" in milestones(measure, given.on)
            for name in odd_of(measure, now, given.on):
                odd[name].append(measure_id)
            for name in wrong_of(measure, now, given.on):
                wrong[name].append(measure_id)
    show(counts, vetoes)
    listed("Odd: the record lacks or repeats something", odd, given.odd)
    listed("Wrong: a rule contradicts the order of things", wrong, given.odd)
    sys.exit(1 if wrong else 0)


def odd_of(measure: Measure, now: Standing, day: date) -> Iterator[str]:
    """Yield what is odd in a measure's own record."""
    over = congress_over(measure.congress, day)
    passed = {
        a.chamber
        for a in dispositions(measure)
        if a.outcome in ("passed", "concurred", "conference-agreed", "override-passed")
    }
    if now.key == "signed":
        yield "signed, and no law on record"
    if over and now.key in ("presented", "passed-both"):
        yield "its Congress is over, and what became of it is not on record"
    if now.key in _LIKE_LAW and len(passed) < len(Chamber):
        yield "a law whose passage by both Houses is not on record"
    if measure.laws and now.key not in _LIKE_LAW:
        yield "a law's number and no signature or law among the actions"
    if measure.laws and not measure.type.can_be_law:
        yield "a law's number on a resolution that cannot be one"
    if not measure.actions:
        yield "no actions"
    if now.key == "introduced":
        yield "introduced and nothing more"
    if measure.introduced and any(a.day < measure.introduced for a in measure.actions):
        yield "an action before the day of introduction"
    if any(
        congress_over(measure.congress, a.day) and not a.text.startswith(("Became", "Signed", "Presented", "Pocket"))
        for a in measure.actions
    ):
        yield "an action after its Congress"


def wrong_of(measure: Measure, now: Standing, day: date) -> Iterator[str]:
    """Yield what no measure may show: a final standing that is lost again, a standing from a later day, the wrong form for its type."""
    before: Standing | None = None
    for when in sorted({a.day for a in measure.actions if a.day <= day}):
        then = standing(measure, when)
        if then.since and then.since > when:
            yield "it stands somewhere since a day that is still to come"
        if before and before.key in ("law", "complete", "overridden") and then.key not in (before.key, "law"):
            yield f"{before.key}, and later {then.key}"
        before = then
    if measure.type.one_house and now.key in (
        "passed-one",
        "passed-both",
        "passed-differing",
        "presented",
        "signed",
        "law",
    ):
        yield f"a simple resolution that stands as {now.key}"
    if not measure.type.can_be_law and now.key in ("presented", "signed", "law", "vetoed"):
        yield f"a {measure.type.noun} that stands as {now.key}"
    if congress_over(measure.congress, day) and not STANDINGS[now.key].final:
        yield "its Congress is over, and it stands as if it went on"


def show(counts: dict[int, Counter[str]], vetoes: Counter[int]) -> None:
    """Print the counts, and those known from elsewhere."""
    print(f"{'':18}" + "".join(f"{c:>9}" for c in sorted(counts)))
    for key in STANDINGS:
        if any(counts[c][key] for c in counts):
            print(f"{key:18}" + "".join(f"{counts[c][key]:>9,}" for c in sorted(counts)))
    print(f"{'all':18}" + "".join(f"{counts[c].total():>9,}" for c in sorted(counts)))
    for congress in sorted(set(counts) & set(LAWS)):
        laws = sum(counts[congress][k] for k in (*_LIKE_LAW, "presented", "passed-both"))
        print(
            f"{congress}th: laws, signed, presented or agreed {laws} (laws made: {LAWS[congress]}); vetoes {vetoes[congress]} ({VETOES[congress]})"
        )


def listed(title: str, found: dict[str, list[str]], most: int) -> None:
    """Print what was found, with the first of each."""
    print(f"\n{title}" if found else f"\n{title}: none")
    for name, ids in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"  {len(ids):>6,} {name}: {', '.join(ids[:most])}{' …' if len(ids) > most else ''}")


if __name__ == "__main__":
    main()
