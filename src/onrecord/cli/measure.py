"""`onrecord measure`: one measure on one screen."""

import click

from onrecord.cli.options import examples, json_option, record_option


@click.command(
    epilog=examples(
        "onrecord measure hres351-115",
        'onrecord measure "H.R. 3364" --record record.db',
        "onrecord measure https://www.congress.gov/bill/115th-congress/house-resolution/351 --json",
    ),
    short_help="Show one measure: where it stands, who backs it, what it asks of whom.",
)
@click.argument("name", metavar="ID")
@record_option
@json_option
def measure(name: str, store: str | None, as_json: bool) -> int:
    """Show one measure on one screen.

    ID in any usual form: hres351-115, 115-hres-351, BILLS-115hres351eh, a congress.gov or govinfo address, or
    "H.Res. 351" where the record knows only one.
    """
    raise NotImplementedError((name, store, as_json))
