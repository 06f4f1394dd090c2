"""A record with more in it than the sample, and a ledger with suggestions, for the pages that show them."""

from datetime import UTC, date, datetime
from pathlib import Path

from onrecord.demands.ledger.asked import asking
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.offers import Offers
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.suggest.model import Offer, Reason
from onrecord.record import finder
from onrecord.record.api import Record
from onrecord.record.archive import Archive
from onrecord.record.model import Chamber, Committee, Relation, Seat
from onrecord.record.store import Store
from onrecord.record.write import put_committees, put_measures, put_rolls, put_seats
from tests.record.build import document, measure, roll_call

SOURCE = "https://ofac.treasury.gov/recent-actions/20171220"
WORDS = "The following individuals have been added to OFAC's SDN List"
NOW = datetime(2026, 11, 28, tzinfo=UTC)


def enrich(path: Path) -> None:
    """Add to the sample a roster, a roll call on its resolution, and one measure more."""
    day = date(2017, 6, 28)
    committee = Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE)
    below = Committee(code="HSFA14", name="Europe, Eurasia and Emerging Threats", chamber=Chamber.HOUSE, parent="HSFA")
    seats = [
        Seat(
            committee="HSFA",
            person="R000435",
            title="Chair",
            party="majority",
            day=day,
            document=document("roster.yaml"),
        ),
        Seat(committee="HSFA", person="P000613", party="minority", day=day, document=document("roster.yaml")),
    ]
    with Store.create(path) as store, store.connection:
        put_committees(store.connection, [committee, below])
        put_seats(store.connection, seats)
        put_rolls(
            store.connection, [roll_call("h", 1, "2017-06-27", ("R000435", "yea"), ("P000613", "nay"), measure="hres351-115")]
        )  # fmt: skip
        put_measures(
            store.connection,
            [
                measure(
                    "hr",
                    1628,
                    ("2017-03-20", "Introduced in House"),
                    title="A bill on <b>trade</b>",
                    related=(Relation(measure="hres351-115", kind="Related bill"),),
                )
            ],
        )
        finder.fill(store.connection)


def suggest(record: Path, tmp_path: Path) -> None:
    """Make in a folder a ledger of three suggestions, the likeliest with a copy of its source and one that names a detainee."""
    with Record.open(record) as store:
        demand = next(d.id for d in asking("hres351-115", store).demands if d.addressee)

    def offer(what: str, weight: float, **fields: str) -> Offer:
        given = {"address": SOURCE, "quote": "", **fields}
        return Offer(
            measure="hres351-115", demands=(demand,), kind="sanctions", state=State.DONE_IN_PART, day=date(2017, 12, 20), what=what,
            actor="the Treasury", reasons=(Reason("same words", weight, "Chechnya"),), **given,
        )  # fmt: skip

    offers = (
        offer("two officials were listed", 0.9, quote=WORDS),
        offer("a letter was sent", 0.5, quote="Ivan Sidorov was detained"),
        offer("<b>a speech</b> was given", 0.2, address="https://www.state.gov/none"),
    )
    with Ledger.create(tmp_path / "ledger.db") as book:
        Offers(book).keep(offers, NOW)
    with Archive.open(tmp_path / "archive") as archive:
        body = f"<html><p>{WORDS}.</p><p>Ivan Sidorov was detained</p></html>".encode()
        archive.keep(body, url=SOURCE, retrieved="2026-11-01T00:00:00Z")
