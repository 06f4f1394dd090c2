"""`onrecord vote`: one roll call."""

import sys

import click

from onrecord.cli.options import examples, json_option, record_option


@click.command(
    epilog=examples("onrecord vote h123-115.2017", "onrecord vote s54-115.2017 --json"),
    short_help="Show one roll call: by party, and how each voted.",
)
@click.argument("roll", metavar="ID")
@record_option
@json_option
def vote(roll: str, store: str | None, as_json: bool) -> int:
    """Show one roll call: the question, the tally by party, what it needed, who broke a tie, and how each member voted.

    ID is chamber, number, Congress and year: h123-115.2017 for the House's roll call 123 of 2017, s54-115.2017 for the Senate's.
    """
    from onrecord.cli.stores import reading
    from onrecord.errors import RecordError
    from onrecord.report.text import show_lines
    from onrecord.report.vote import view_vote, vote_json, vote_lines

    with reading(store) as record:
        found = record.vote(roll)
        if found is None:
            years = ", ".join(record.coverage().roll_calls) or "none"
            raise RecordError(f"{roll} is not in this record; the roll calls it holds are of: {years}")
        view = view_vote(found, record)
    if as_json:
        click.echo(vote_json(view))
    else:
        show_lines(vote_lines(view), sys.stdout)
    return 0
