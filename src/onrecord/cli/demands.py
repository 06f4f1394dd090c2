"""`onrecord demands`: what measures ask of whom."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import examples, json_option, record_option
from onrecord.cli.progress import bar
from onrecord.errors import RecordError, UsageError

if TYPE_CHECKING:
    from onrecord.demands.model import Demand
    from onrecord.demands.search import Query, States
    from onrecord.record.model import Measure, MeasureText
    from onrecord.record.store import Store

_LIMIT = 50


@click.command(
    epilog=examples(
        "onrecord demands hres351-115",
        "onrecord demands hres351-115 --diff",
        "onrecord demands hres351-115 --companion",
        "onrecord demands hres351-115 --against hres935-114",
        'onrecord demands --addressee "Secretary of State" --act sanction --congress 115-119 --agreed --open',
        "onrecord demands --congress 115 --by addressee --limit 10",
        "onrecord demands --agreed --by asker,addressee,act --csv",
    ),
    short_help="List what measures ask of whom, search it, count it, compare it.",
)
@click.argument("words", metavar="[ID]...", nargs=-1)
@click.option(
    "--version", "version", metavar="CODE", help="The version to read (ih, eh, ats, …). Default: the furthest along."
)
@click.option("--diff", is_flag=True, help="What each version of the measure added, dropped and changed.")
@click.option(
    "--companion", is_flag=True, help="Compare with the measure's companion in the other House, found by itself."
)
@click.option("--against", metavar="ID", help="Compare with another measure: an earlier try, another companion.")
@click.option(
    "--addressee",
    default="",
    metavar="NAME",
    help="Only what is asked of them: a name in any form, or a kind (agency, congress, …).",
)
@click.option(
    "--act", default="", metavar="WORDS", help="Only acts with these words in any form (sanction finds sanctions)."
)
@click.option(
    "--verb",
    default="",
    metavar="VERB",
    help="Only this verb (urges, calls on, should) or class (request, order, recommendation).",
)
@click.option("--congress", default="", metavar="N", help="Only these Congresses: 115, 115-119, 115,117.")
@click.option("--agreed", is_flag=True, help="Only what was agreed to.")
@click.option("--open", "is_open", is_flag=True, help="Only what no entry of the ledger closes.")
@click.option(
    "--by",
    default="",
    metavar="FIELDS",
    help="Count instead of list, by asker, addressee, kind, act, verb, congress, measure.",
)
@click.option(
    "--limit", type=click.IntRange(min=1), help=f"How many to show; CSV and JSON have all. Default in text: {_LIMIT}."
)
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.option(
    "--ledger",
    "ledger",
    metavar="FILE",
    envvar="ONRECORD_LEDGER",
    help="The ledger. Default: $ONRECORD_LEDGER, else your own.",
)
@record_option
@json_option
def demands(
    words: tuple[str, ...], version: str | None, diff: bool, companion: bool, against: str | None, addressee: str, act: str, verb: str, congress: str,
    agreed: bool, is_open: bool, by: str, limit: int | None, as_csv: bool, ledger: str | None, store: str | None, as_json: bool,
) -> int:  # fmt: skip
    """List what a measure asks of whom, clause by clause; without ID, search what all measures of the record ask.

    A search reads the furthest version of every measure; the first one on a record reads them all and keeps the list in your cache.
    """
    from onrecord.cli.stores import reading
    from onrecord.demands.search import Query, congresses_of

    query = Query(
        addressee=addressee, act=act, verb=verb, congresses=congresses_of(congress) if congress else (), agreed=agreed, open=is_open
    )  # fmt: skip
    if as_csv and as_json:
        raise UsageError("--csv and --json are two forms; give one of them")
    if words and (query != Query() or by or as_csv):
        raise UsageError("an ID lists one measure; leave it out to search, count or print CSV")
    if not words and (diff or companion or against or version):
        raise UsageError("--version, --diff, --companion and --against need the ID of a measure")
    if diff + companion + bool(against) > 1:
        raise UsageError("--diff, --companion and --against are three comparisons; give one of them")
    with reading(store) as record, _states(ledger, needed=is_open) as states:
        if not words:
            _search(
                record,
                query,
                tuple(filter(None, by.split(","))),
                limit,
                states,
                "csv" if as_csv else "json" if as_json else "text",
            )
        elif companion:
            _compare_companion(record, " ".join(words), version, as_json=as_json)
        elif diff or against:
            _compare(record, " ".join(words), version, against, as_json=as_json)
        else:
            _show(record, " ".join(words), version, states, as_json=as_json)
    return 0


def _show(record: "Store", words: str, version: str | None, states: "States | None", *, as_json: bool) -> None:
    from onrecord.demands.companions import companions
    from onrecord.report.demands import measure_demands_json, measure_demands_lines
    from onrecord.report.text import show_lines

    measure, text, found = _read(record, words, version)
    versions, others = tuple(t.version for t in record.texts(measure.id)), companions(measure, record)
    if as_json:
        click.echo(measure_demands_json(measure, text, versions, found, states, others))
    else:
        show_lines(measure_demands_lines(measure, text, versions, found, states, others), sys.stdout)


def _read(record: "Store", words: str, version: str | None) -> "tuple[Measure, MeasureText, tuple[Demand, ...]]":
    """Return a measure, its version (None: the furthest along) and what it asks. Raises RecordError where one is not held."""
    from onrecord.cli.measure import named_measure
    from onrecord.demands.read import demands_of_text
    from onrecord.demands.versions import version_in_force

    measure = named_measure(words, record)
    texts = record.texts(measure.id)
    if not texts:
        raise RecordError(f"this record holds no words of {measure.id}; load its text (BILLS-….xml) into it")
    text = next((t for t in texts if t.version == version), None) if version else version_in_force(texts, None)
    if text is None:
        raise RecordError(
            f"this record holds no version {version!r} of {measure.id}; it has: {', '.join(t.version for t in texts)}"
        )
    return measure, text, demands_of_text(measure, text)


def _compare_companion(record: "Store", words: str, version: str | None, *, as_json: bool) -> None:
    """Compare with the likeliest companion whose words are held."""
    from onrecord.cli.measure import named_measure
    from onrecord.demands.companions import companions
    from onrecord.report.demands import companion_words

    measure = named_measure(words, record)
    found = companions(measure, record)
    held = next((c for c in found if record.texts(c.measure.id)), None)
    if held is None:
        which = f"no words of its companion {found[0].measure.id}" if found else "no companion of it in the other House"
        searched = "searched: the measures it lists as related, and the titles of its Congress in the other House"
        raise RecordError(f"{measure.id}: this record holds {which} ({searched})")
    _compare(record, words, version, held.measure.id, as_json=as_json, lead=f"Companion: {companion_words(held)}.")


def _compare(
    record: "Store", words: str, version: str | None, against: str | None, *, as_json: bool, lead: str = ""
) -> None:
    from onrecord.demands.companions import companions
    from onrecord.demands.compare import compare
    from onrecord.demands.read import demands_of_text
    from onrecord.demands.versions import in_order
    from onrecord.report.demands import companion_words, comparison_lines, comparisons_json
    from onrecord.report.text import Line, show_lines

    measure, text, found = _read(record, words, version)
    if against:
        texts = [(measure, text, found), _read(record, against, None)]
    else:
        ordered = in_order(record.texts(measure.id), None)[::-1]
        texts = [(measure, t, demands_of_text(measure, t)) for t in ordered]
    if len(texts) < 2:
        raise RecordError(f"this record holds one version of {measure.id} ({text.version}); a comparison needs two")
    pairs = pairwise(texts)
    comparisons = [compare(a[2], b[2], (f"{a[0].id}/{a[1].version}", f"{b[0].id}/{b[1].version}")) for a, b in pairs]
    if as_json:
        click.echo(comparisons_json(comparisons))
        return
    if lead:
        show_lines(iter([Line(text=lead, style="dim")]), sys.stdout)
    for number, comparison in enumerate(comparisons):
        show_lines((line for line in ([Line()] if number else [])), sys.stdout)
        show_lines(comparison_lines(comparison), sys.stdout)
    if not against and (found_too := companions(measure, record)):
        last = f"Companion: {companion_words(found_too[0])}; --companion compares."
        show_lines(iter([Line(), Line(text=last, style="dim")]), sys.stdout)


def _search(
    record: "Store", query: "Query", fields: tuple[str, ...], limit: int | None, states: "States | None", form: str
) -> None:
    import platformdirs

    from onrecord.demands.gather import in_processes
    from onrecord.demands.index import held_in, kept_in
    from onrecord.demands.search import count, search
    from onrecord.report import demands as forms
    from onrecord.report.text import show_lines

    folder = platformdirs.user_cache_path("onrecord", appauthor=False) / "demands"
    with bar("Reading clauses") as progress:
        held = held_in(
            record,
            record.worded(),
            kept_in(folder, Path(record.name)),
            progress,
            spread=partial(in_processes, Path(record.name)),
        )
    found = list(search(held, query, states))
    if fields:
        counts = count(found, fields, query.addressee)
        shown = counts[: limit or (_LIMIT if form == "text" else len(counts))]
        if form == "text":
            show_lines(forms.count_lines(shown, fields, len(counts)), sys.stdout)
        else:
            click.echo(
                forms.counts_csv(shown, fields) if form == "csv" else forms.counts_json(shown, fields), nl=form != "csv"
            )
        return
    rows = found[: limit or (_LIMIT if form == "text" else len(found))]
    if form == "text":
        show_lines(forms.found_lines(rows, len(found), states), sys.stdout)
    else:
        click.echo(forms.found_csv(rows, states) if form == "csv" else forms.found_json(rows, states), nl=False)


@contextmanager
def _states(path: str | None, *, needed: bool) -> "Iterator[States | None]":
    """Give what the ledger says of a demand; None where there is no ledger and none was named or needed."""
    from onrecord.cli.copies import ledger_path

    place = ledger_path(path)
    if not place.is_file() and not path:
        yield (lambda _: None) if needed else None
        return
    from onrecord.demands.ledger.store import Ledger

    with Ledger.open(place) as book:
        told = {s.demand: (s.state.value, s.closed) for s in book.standings()}
        yield told.get
