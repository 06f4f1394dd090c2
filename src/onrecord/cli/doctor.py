"""`onrecord record doctor` and `onrecord record verify`: what disagrees in official files, and whether a store is whole."""

import sys
from functools import partial
from pathlib import Path

import click

from onrecord.cli.options import examples, json_option, record_option
from onrecord.cli.progress import Show, bar
from onrecord.errors import RecordError

SHOWN = 20


@click.command(
    short_help="List where official files disagree.",
    epilog=examples(
        "onrecord record doctor --record record.db", "onrecord record doctor --rule roll-total --rule cosponsors --json"
    ),
)
@record_option
@click.option("--rule", "names", multiple=True, metavar="NAME", help="Only what this rule finds; may be given again.")
@click.option("--all", "whole", is_flag=True, help="Print every case, not ten of a rule.")
@json_option
def doctor(store: str | None, names: tuple[str, ...], whole: bool, as_json: bool) -> int:
    """List where official files disagree with themselves or with each other.

    A simple resolution with a public law, a count against its list, a status against its actions, a text dated before its
    introduction, a roll call's total against its positions. Nothing is changed.
    """
    from onrecord.cli.stores import reading
    from onrecord.record.doctor import ALL_RULES, examine
    from onrecord.report.oddities import doctor_json, doctor_lines, doctor_view
    from onrecord.report.text import show_lines

    known = [r.name for r in ALL_RULES]
    if unknown := [n for n in names if n not in known]:
        raise RecordError(f"no rule is called {unknown[0]!r}; the rules are {', '.join(known)}")
    with reading(store) as record:
        held = record.coverage()
        measures, rolls = sum(held.measures.values()), sum(held.roll_calls.values())
        with bar("Looking") as show:
            progress = partial(_move, show, measures + rolls) if show else None
            found = [o for o in examine(record, progress) if not names or o.rule in names]
        rules = [r for r in ALL_RULES if not names or r.name in names]
        view = doctor_view(record.name, measures, rolls, rules, found)
    if as_json:
        click.echo(doctor_json(view))
    else:
        show_lines(doctor_lines(view, whole=whole), sys.stdout)
    return 0


@click.command(
    short_help="Say whether a store is whole.",
    epilog=examples("onrecord record verify --record record.db"),
)
@record_option
@click.option(
    "--archive", metavar="FOLDER", help="Also hold the archived documents against their digests and the store."
)
def verify(store: str | None, archive: str | None) -> int:
    """Say whether a store is whole: SQLite's own check, every object read and held against its row, every document told.

    Exit code 0 where it is, 2 where it is not, with what is wrong. The digest is that of what the store says: two stores with the
    same one say the same, whenever and in whatever order they were made.
    """
    from itertools import islice

    from onrecord.cli.stores import reading
    from onrecord.record.digest import content_digest
    from onrecord.record.verify import verify as look

    with reading(store) as record:
        wrong = list(islice(look(record, Path(archive) if archive else None), SHOWN + 1))
        held, name = record.coverage(), record.name
        digest = "" if wrong else content_digest(record)
    if wrong:
        for line in wrong[:SHOWN]:
            click.echo(line)
        count = (
            f"the first {SHOWN} faults" if len(wrong) > SHOWN else f"{len(wrong)} fault{'s' if len(wrong) > 1 else ''}"
        )
        raise RecordError(f"{name}: not whole ({count} above); load or sync it anew")
    measures, rolls = sum(held.measures.values()), sum(held.roll_calls.values())
    counts = f"measures {measures:,}, texts {held.texts:,}, roll calls {rolls:,}, members {held.members:,}"
    click.echo(f"{name}: whole ({counts})\ndigest {digest}")
    return 0


def _move(show: Show, total: int, done: int) -> None:
    show(done, total)
