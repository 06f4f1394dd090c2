"""`onrecord ledger suggest | review | watch`: what may answer a demand, offered to a person."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.ledger import (
    archive_option,
    by_option,
    ledger_option,
    measure_named,
    mirror_option,
    offline_option,
)
from onrecord.cli.options import json_option, record_option
from onrecord.cli.reviewing import offer_lines
from onrecord.errors import FetchError, LedgerError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.copies import Copies
    from onrecord.demands.ledger.offers import Offers
    from onrecord.demands.ledger.store import Ledger
    from onrecord.demands.ledger.suggest.articles import Report
    from onrecord.demands.ledger.suggest.model import Offer
    from onrecord.demands.ledger.suggest.run import Fetch
    from onrecord.record.protocol import Record
    from onrecord.report.feeds import Item
    from onrecord.report.text import Line

articles_option = click.option(
    "--articles", metavar="FILE", multiple=True, help="Reports of checked articles (`onrecord check --format json`)."
)


@click.command(short_help="Look for what may answer a measure's demands.")
@click.argument("measure", metavar="MEASURE")
@articles_option
@json_option
@ledger_option
@record_option
@archive_option
@offline_option
@mirror_option
def suggest(
    measure: str,
    articles: tuple[str, ...],
    as_json: bool,
    path: str | None,
    store: str | None,
    archive: str | None,
    offline: bool,
    base: str,
) -> int:
    """Search the record, checked articles, the Federal Register and the sanctions lists for what may answer MEASURE's demands.

    What is found is kept for `onrecord ledger review`; each offer says why it is offered.
    """
    import msgspec

    from onrecord.cli.copies import archive_folder, ledger_path
    from onrecord.cli.stores import reading
    from onrecord.copies import Copies
    from onrecord.demands.ledger.asked import asking
    from onrecord.demands.ledger.offers import Offers
    from onrecord.demands.ledger.store import Ledger
    from onrecord.demands.ledger.suggest.run import look
    from onrecord.report.text import show_lines

    now = datetime.now(UTC)
    with reading(store) as record, Copies(archive_folder(archive), offline=offline, base=base) as copies:
        found = look(
            asking(measure_named(measure), record), record, now.date(), fetch=_fetch(copies), reports=_reports(articles)
        )
    with Ledger.create(ledger_path(path)) as book:
        Offers(book).keep(found.offers, now)
    _warn(found.failed)
    if as_json:
        click.echo(
            msgspec.json.encode([{"id": o.id, "score": o.score, **msgspec.to_builtins(o)} for o in found.offers])
        )
    else:
        show_lines(_found_lines(found.offers, found.searched, now), sys.stdout)
    return 0


@click.command(short_help="Look again for open demands; write feeds, calendar, webhooks.")
@click.argument("measures", nargs=-1, metavar="[MEASURE]...")
@click.option("--stop", is_flag=True, help="Watch the measures given no longer.")
@click.option(
    "--output", "folder", metavar="DIR", help="Write ledger.atom, ledger.json (JSON Feed) and ledger.ics there."
)
@click.option(
    "--webhook", "hooks", multiple=True, metavar="URL", help="Call this address for each new item; may be repeated."
)
@click.option(
    "--secret",
    envvar="ONRECORD_WEBHOOK_SECRET",
    default="",
    help="Signs webhook calls. Default: $ONRECORD_WEBHOOK_SECRET.",
)
@articles_option
@by_option
@ledger_option
@record_option
@archive_option
@offline_option
@mirror_option
def watch(
    measures: tuple[str, ...], stop: bool, folder: str | None, hooks: tuple[str, ...], secret: str, articles: tuple[str, ...], by: str | None,
    path: str | None, store: str | None, archive: str | None, offline: bool, base: str,
) -> int:  # fmt: skip
    """Look again for the open demands of every watched measure. MEASUREs given are watched from now on.

    Made for cron or a systemd timer (contrib/): run twice, it adds, writes and calls nothing the second time. Leaves with 2 where a
    source could not be searched or a webhook not be reached; all else is done all the same.
    """
    from onrecord.cli.copies import archive_folder, ledger_path
    from onrecord.cli.entering import whoever
    from onrecord.cli.stores import reading
    from onrecord.copies import Copies
    from onrecord.demands.ledger.asked import asking
    from onrecord.demands.ledger.offers import Offers
    from onrecord.demands.ledger.store import Ledger
    from onrecord.demands.ledger.watch import watch as look_again

    now = datetime.now(UTC)
    _check_hooks(hooks, secret)
    ids = tuple(dict.fromkeys(measure_named(m) for m in measures))
    troubles: list[str] = []
    with reading(store) as record, Copies(archive_folder(archive), offline=offline, base=base) as copies:
        for one in ids:
            asking(one, record)
        with Ledger.create(ledger_path(path)) as book:
            offers = Offers(book)
            if stop:
                offers.unwatch(ids)
                click.echo(f"{len(ids)} watched no longer")
                return 0
            offers.watch(ids, now)
            if not offers.watched():
                raise LedgerError("nothing is watched yet; name a measure: onrecord ledger watch hres351-115")
            for one in offers.watched():
                done = look_again(
                    book, record, one, now, by=whoever(by), fetch=_fetch(copies), reports=_reports(articles)
                )
                troubles += done.failed
                silence = (
                    f"; no answer found on {done.silent}: searched {', '.join(done.searched)} on {now.date()}"
                    if done.silent
                    else ""
                )
                click.echo(f"{one}: {len(done.new)} new to review, {done.waiting} waiting{silence}")
            if folder:
                _write_feeds(Path(folder), book, offers, record)
            troubles += _call_hooks(hooks, secret, book, offers, now)
    _warn(tuple(troubles))
    return 2 if troubles else 0


def _fetch(copies: "Copies") -> "Fetch | None":
    if copies.offline:
        return None

    def fetch(address: str) -> tuple[bytes, str]:
        body = copies.get(address)
        return body, copies.sha256(address)

    return fetch


def _reports(files: tuple[str, ...]) -> "list[Report]":
    from onrecord.cli.entering import read_file
    from onrecord.demands.ledger.suggest.articles import read_reports

    return [r for f in files for r in read_reports(read_file(f), f)]


def _warn(troubles: tuple[str, ...]) -> None:
    for trouble in troubles:
        click.echo(f"onrecord: {' '.join(trouble.split())}", err=True)


def _write_feeds(folder: Path, book: "Ledger", offers: "Offers", record: "Record") -> None:
    from onrecord.cli.entering import write_file
    from onrecord.demands.ledger.asked import asking
    from onrecord.report.calendar import appointments, icalendar
    from onrecord.report.feeds import atom, items, json_feed

    listed = items(book.rows(), offers.all())
    days = [a for m in offers.watched() for a in appointments(asking(m, record), book.standings(m))]
    for name, data in (
        ("ledger.atom", atom(listed)),
        ("ledger.json", json_feed(listed)),
        ("ledger.ics", icalendar(days)),
    ):
        target = folder / name
        if not target.is_file() or target.read_bytes() != data:
            write_file(str(target), data)


def _check_hooks(hooks: tuple[str, ...], secret: str) -> None:
    import binascii

    from onrecord.report.feeds import Item, call

    for hook in hooks:
        if not hook.startswith(("https://", "http://")):
            raise LedgerError(f"--webhook {hook[:200]!r} is no address; http://… or https://… is expected")
    try:
        call(Item(id="x", at="", title="", summary="", url=""), secret, datetime.now(UTC))
    except binascii.Error:
        raise LedgerError("the webhook secret begins with whsec_ and is no base64 after it") from None


def _call_hooks(hooks: tuple[str, ...], secret: str, book: "Ledger", offers: "Offers", now: datetime) -> list[str]:
    from onrecord.fetch import post
    from onrecord.report.feeds import call, items

    listed: tuple[Item, ...] = items(book.rows(), offers.all()) if hooks else ()
    troubles = []
    for hook in hooks:
        known = offers.delivered(hook)
        for item in reversed([i for i in listed if i.id not in known]):
            body, headers = call(item, secret, now)
            try:
                post(hook, body, headers)
            except FetchError as error:
                troubles.append(f"{error}; the items left are sent at the next run")
                break
            offers.deliver(hook, item.id, now)
    return troubles


def _found_lines(offers: "tuple[Offer, ...]", searched: tuple[str, ...], now: datetime) -> "Iterator[Line]":
    from onrecord.report.text import Line

    for offer in offers:
        yield from offer_lines(offer, "")
    where = f"searched {', '.join(searched)} on {now.date()}"
    if not offers:
        yield Line(text=f"no answer found: {where}")
        return
    yield Line(text=f"{len(offers)} may answer; {where}. Decide on them: onrecord ledger review", style="dim")
