"""Looks again for open demands: new offers are kept, a search without any is noted in the ledger, once a day."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from onrecord.demands.ledger.asked import asking
from onrecord.demands.ledger.model import Entry, State
from onrecord.demands.ledger.offers import Offers
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.suggest.articles import Report
from onrecord.demands.ledger.suggest.model import Offer
from onrecord.demands.ledger.suggest.run import Fetch, look
from onrecord.record.protocol import Record


class Watched(Struct, frozen=True, kw_only=True):
    """What came of looking again for one measure: new offers, how many wait for a decision, and whether silence was noted."""

    measure: str
    new: tuple[Offer, ...]
    waiting: int
    silent: int
    searched: tuple[str, ...]
    failed: tuple[str, ...]


def watch(
    book: Ledger,
    record: Record,
    measure: str,
    now: datetime,
    *,
    by: str,
    fetch: Fetch | None = None,
    reports: Iterable[Report] = (),
) -> Watched:
    """Look again for a measure's open demands. Doing it twice on a day adds nothing the second time.

    Demands that are closed are not looked for. An open demand with neither an act nor an offer that waits gets part in one entry
    "no answer found" with the sources that were searched and the day.
    """
    found = asking(measure, record)
    standings = {s.demand: s for s in book.standings(measure)}
    sought = [d.id for d in found.demands if d.addressee and not (d.id in standings and standings[d.id].closed)]
    result = look(found, record, now.date(), fetch=fetch, reports=reports)
    offers = Offers(book)
    new = offers.keep(tuple(o for o in result.offers if set(o.demands) & set(sought)), now)
    waiting = offers.open(measure)
    answered = {d for k in waiting for d in k.offer.demands}
    answered |= {d for d, s in standings.items() if s.state is not State.NO_ANSWER}
    silent = tuple(sorted(d for d in sought if d not in answered))
    if silent:
        entry = Entry(
            demands=silent, state=State.NO_ANSWER, day=now.date(), searched=tuple(sorted(result.searched)), by=by,
            at=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        )  # fmt: skip
        book.append([entry])
    return Watched(
        measure=measure,
        new=new,
        waiting=len(waiting),
        silent=len(silent),
        searched=result.searched,
        failed=result.failed,
    )
