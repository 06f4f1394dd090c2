"""`onrecord ledger review`: offers accepted or refused, key by key."""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from onrecord.cli.ledger import (
    archive_option,
    by_option,
    ledger_option,
    measure_named,
    mirror_option,
    names_option,
    offline_option,
)
from onrecord.cli.options import record_option
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.copies import Copies
    from onrecord.demands.ledger.model import Entry
    from onrecord.demands.ledger.offers import Kept, Offers
    from onrecord.demands.ledger.suggest.model import Offer
    from onrecord.record.protocol import Record
    from onrecord.report.text import Line

KEYS = "a accept · r refuse · s skip · 1-8 accept as another state · q quit"


@click.command(short_help="Accept or refuse what was found, key by key.")
@click.argument("measure", required=False, metavar="[MEASURE]")
@by_option
@names_option
@ledger_option
@record_option
@archive_option
@offline_option
@mirror_option
def review(
    measure: str | None,
    by: str | None,
    names_checked: bool,
    path: str | None,
    store: str | None,
    archive: str | None,
    offline: bool,
    base: str,
) -> int:
    """Show each offer that nobody has decided on, and take a key: a accept, r refuse, s skip, 1 to 8 accept as another state, q quit.

    An accepted offer becomes an entry, with a copy of its source; a refused one is not offered again.
    """
    from onrecord.cli.copies import archive_folder, ledger_path
    from onrecord.cli.entering import whoever
    from onrecord.cli.stores import reading
    from onrecord.copies import Copies
    from onrecord.demands.ledger.offers import Offers
    from onrecord.demands.ledger.store import Ledger
    from onrecord.report.text import show_lines

    counts = {"accepted": 0, "refused": 0}
    with (
        Ledger.create(ledger_path(path)) as book,
        reading(store) as record,
        Copies(archive_folder(archive), offline=offline, base=base) as copies,
    ):
        offers = Offers(book)
        waiting = offers.open(measure_named(measure) if measure else None)
        for number, kept in enumerate(waiting, start=1):
            show_lines(offer_lines(kept.offer, f"{number} of {len(waiting)}"), sys.stdout)
            key = _key()
            if key == "q":
                break
            if key == "s":
                continue
            if key == "r":
                _decide(offers, kept, "refused", counts)
                continue
            try:
                entry = _entry(kept.offer, key, record, copies, by=whoever(by), checked=names_checked)
                book.append([entry])
            except OnrecordError as error:
                click.echo(f"onrecord: not added: {error}", err=True)
                continue
            _decide(offers, kept, "accepted", counts)
        left = len(offers.open(measure_named(measure) if measure else None))
    click.echo(f"{counts['accepted']} accepted, {counts['refused']} refused, {left} left")
    return 0


def offer_lines(offer: "Offer", count: str) -> "Iterator[Line]":
    """Yield an offer with its reasons, as it is shown to whoever decides."""
    from onrecord.report.text import Line

    yield Line(
        lead=f"{offer.score:.2f}",
        lead_style="bold",
        text=f"{offer.day} {offer.kind}: {offer.what}" + (f" [{count}]" if count else ""),
        style="bold",
    )
    yield Line(text=f"on {', '.join(offer.demands)}; as: {offer.state}", indent=5)
    if offer.quote:
        yield Line(text=f"“{offer.quote[:400]}”", indent=5)
    for reason in offer.reasons:
        yield Line(lead=f"+{reason.weight:.2f}", text=f"{reason.rule}: {reason.seen}", indent=5, style="dim")
    yield Line(text=f"<{offer.address}>", indent=5, style="dim")
    yield Line()


def _key() -> str:
    """Return a key that means something, from a terminal at once or from lines of standard input; the end of input quits."""
    while True:
        click.echo(f"  {KEYS} > ", nl=False)
        try:
            key = click.getchar() if sys.stdin.isatty() else (sys.stdin.readline() or "q").strip()[:1]
        except (EOFError, OSError):
            key = "q"
        click.echo(key)
        if key and key in "arsq12345678":
            return key


def _entry(offer: "Offer", key: str, record: "Record", copies: "Copies", *, by: str, checked: bool) -> "Entry":
    from onrecord.cli.entering import admitted
    from onrecord.demands.ledger.offers import ANSWERS, draft_of

    state = ANSWERS[int(key) - 1] if key.isdecimal() else offer.state
    return admitted([draft_of(offer, state, by)], record, copies, checked=checked)[0]


def _decide(offers: "Offers", kept: "Kept", decision: str, counts: dict[str, int]) -> None:
    offers.decide(kept.id, decision, datetime.now(UTC))
    counts[decision] += 1
