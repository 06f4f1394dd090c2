"""`onrecord search`: measures by their words."""

import sys
from datetime import datetime

import click

from onrecord.cli.options import examples, json_option, record_option

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(
    epilog=examples(
        "onrecord search chechnya",
        'onrecord search "human rights" --type hres --status complete',
        "onrecord search sanctions russia --congress 115 --since 2017-06-01",
        "onrecord search --sponsor Ros-Lehtinen --committee 'foreign affairs' --json",
    ),
    short_help="Find measures by their words.",
)
@click.argument("words", metavar="WORDS...", nargs=-1)
@click.option(
    "--congress", "congresses", type=int, multiple=True, metavar="N", help="Only this Congress (115); may be repeated."
)
@click.option("--type", "kinds", multiple=True, metavar="TYPE", help="Only this type (hres, hr, …); may be repeated.")
@click.option("--sponsor", metavar="NAME", help="Only what this member sponsors: a name or a Bioguide id.")
@click.option("--cosponsor", metavar="NAME", help="Only what this member cosponsors.")
@click.option("--committee", metavar="NAME", help="Only what was before this committee: a name or a code (hsfa00).")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    metavar="STATUS",
    help="Only what stands so: law, passed-one, referred, died, … may be repeated.",
)
@click.option("--since", type=_DAY, metavar="DAY", help="Only what saw an action on or after this day (2017-05-23).")
@click.option("--until", type=_DAY, metavar="DAY", help="Only what was introduced by this day.")
@click.option("--limit", type=click.IntRange(1, 500), default=20, show_default=True, help="How many to show.")
@record_option
@json_option
def search(
    words: tuple[str, ...],
    congresses: tuple[int, ...],
    kinds: tuple[str, ...],
    sponsor: str | None,
    cosponsor: str | None,
    committee: str | None,
    statuses: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    limit: int,
    store: str | None,
    as_json: bool,
) -> int:
    """Find measures by the words of their titles, subjects, summaries and clauses, the best first.

    All words must be there, in any form ("sanction" finds "sanctions"). A "phrase" stands in quotation marks, begin* finds what begins
    so, -word leaves out what has it.
    """
    from onrecord.cli.stores import reading
    from onrecord.errors import UsageError
    from onrecord.report.search import found_json, found_lines
    from onrecord.report.text import show_lines

    asked = " ".join(_quoted(w) for w in words)
    if not (asked.strip() or congresses or kinds or sponsor or cosponsor or committee or statuses or since or until):
        raise UsageError("give words to search for, or a filter; `onrecord search --help` lists them")
    with reading(store) as record:
        found = record.search(
            asked, congress=congresses, kinds=kinds, sponsor=sponsor, cosponsor=cosponsor, committee=committee, status=statuses,
            since=since.date() if since else None, until=until.date() if until else None, limit=limit,
        )  # fmt: skip
    if as_json:
        click.echo(found_json(found))
    else:
        show_lines(found_lines(found), sys.stdout)
    return 0


def _quoted(word: str) -> str:
    """Keep as a phrase what the shell handed over as one word of several."""
    return f'"{word}"' if " " in word.strip() and '"' not in word and "-" not in word[:1] else word
