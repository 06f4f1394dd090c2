"""`onrecord person`: one member of Congress or holder of an office."""

import sys
from datetime import UTC, datetime

import click

from onrecord.cli.options import examples, json_option, record_option


@click.command(
    epilog=examples(
        "onrecord person Ros-Lehtinen",
        "onrecord person R000435 --on 2017-06-27",
        'onrecord person "Rex Tillerson" --json',
    ),
    short_help="Show one person: terms, offices, measures, votes.",
)
@click.argument("words", metavar="NAME|BIOGUIDE", nargs=-1, required=True)
@click.option(
    "--on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="As of this day (2017-06-27). Default: today."
)
@click.option("--all", "everything", is_flag=True, help="Show long lists to their end.")
@record_option
@json_option
def person(words: tuple[str, ...], day: datetime | None, everything: bool, store: str | None, as_json: bool) -> int:
    """Show one person: terms, names and parties by date, offices, committee seats, what they sponsored and how they voted.

    Only members of Congress and holders of the offices that the program knows can be looked up.
    """
    from onrecord.cli.stores import reading
    from onrecord.errors import RecordError
    from onrecord.report.person import person_json, person_lines, view_person
    from onrecord.report.text import show_lines

    name = " ".join(words)
    with reading(store) as record:
        found = record.person(name)
        if found is None:
            held = record.coverage().members
            raise RecordError(
                f"nobody called {name[:80]!r} is on this record; searched the names of {held:,} members and the holders of offices"
            )
        view = view_person(found, record, (day or datetime.now(UTC)).date())
    if as_json:
        click.echo(person_json(view))
    else:
        show_lines(person_lines(view, everything=everything), sys.stdout)
    return 0
