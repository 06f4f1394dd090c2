"""Options that several commands share."""

import click

record_option = click.option(
    "--record",
    "store",
    metavar="PATH",
    envvar="ONRECORD_RECORD",
    help="The record: a store, or a folder of official files. Default: $ONRECORD_RECORD, else your own store.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def examples(*lines: str) -> str:
    """Return help text that shows command lines, one below the other."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
