"""The ledger in the browser: where demands stand in all, and the review of what was found, with the rows that `onrecord ledger review` makes."""

import asyncio
import getpass
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.copies import Copies, entered
from onrecord.demands.ledger.admit import Draft, questions, state_of
from onrecord.demands.ledger.model import CLOSING, MEANINGS, State
from onrecord.demands.ledger.offers import ANSWERS, Kept, Offers, draft_of
from onrecord.demands.ledger.store import Ledger
from onrecord.errors import LedgerError, OnrecordError
from onrecord.record.api import Record
from onrecord.record.identifiers import cited
from onrecord.web.access import LOCAL
from onrecord.web.problems import ProblemError
from onrecord.web.site import Site, page, site_of

SHOWN = 20  # suggestions on one page
LISTED = 200  # measures on the page of the ledger
DECISIONS = ("accepted", "refused")


class Followed(Struct, frozen=True, kw_only=True):
    """A measure whose demands the ledger speaks of, how many of them, how many are closed, and how many suggestions wait."""

    id: str
    title: str
    demands: int
    closed: int
    waiting: int


async def overview(request: Request) -> Response:
    """Show what the ledger says in all, and which measures it follows."""
    site = site_of(request)
    tally, followed, count = await asyncio.to_thread(lambda: _overview(site))
    return page(
        request, "ledger_all.html", tally=tally, followed=followed[:LISTED], total=len(followed), rows=count, meanings=MEANINGS, cited=cited,
        waiting=sum(f.waiting for f in followed), at=site.settings.ledger,
    )  # fmt: skip


async def review(request: Request) -> Response:
    """Show the suggestions that nobody has decided on, to whoever may decide."""
    site_of(request).access.require(request, "reviewing suggestions")
    return await _shown(request, request.query_params.get("measure", "")[:40])


async def decide(request: Request) -> Response:
    """Take or refuse one suggestion: an accepted one becomes an entry with a copy of its source, a refused one is not offered again."""
    site = site_of(request)
    who = site.access.require(request, "reviewing suggestions")
    form = {
        n: v
        for n, v in (await request.form(max_files=0, max_fields=8, max_part_size=1_000)).items()
        if isinstance(v, str)
    }
    site.access.check_form(request, form.get("key", ""))
    measure, name, decision = form.get("measure", "")[:40], form.get("offer", ""), form.get("decision", "")
    if decision not in DECISIONS:
        raise ProblemError(400, f"a suggestion is {' or '.join(DECISIONS)}")
    try:
        await asyncio.to_thread(lambda: _decide(site, name, decision, form, _named(who)))
    except OnrecordError as error:
        return await _shown(request, measure, status=422, wrong=(name, str(error)))
    return RedirectResponse(f"/ledger/review?done={decision}{f'&measure={measure}' if measure else ''}", 303)


async def _shown(request: Request, measure: str, status: int = 200, wrong: tuple[str, str] = ("", "")) -> Response:
    site, done = site_of(request), request.query_params.get("done", "")
    waiting, questioned = await asyncio.to_thread(lambda: _waiting(site, measure))
    return page(
        request, "review.html", status=status, waiting=waiting[:SHOWN], total=len(waiting), questioned=questioned, measure=measure, wrong=wrong,
        answers=[(s, MEANINGS[s]) for s in ANSWERS], cited=cited, done=done if done in DECISIONS else "",
    )  # fmt: skip


def _overview(site: Site) -> tuple[dict[State, int], list[Followed], int]:
    path = site.settings.ledger
    if path is None or not path.is_file():
        return {}, [], 0
    record = site.reader.store()
    with Ledger.open(path) as book:
        standings, offered = book.standings(), Counter(k.offer.measure for k in Offers(book).open())
        tally, count = book.tally(), len(book)
    told = Counter(s.measure for s in standings)
    closed = Counter(s.measure for s in standings if s.state in CLOSING)
    followed = [
        Followed(
            id=m,
            title=found.title if (found := record.measure(m)) else "",
            demands=told[m],
            closed=closed[m],
            waiting=offered[m],
        )
        for m in told | offered
    ]
    return tally, sorted(followed, key=lambda f: (-f.waiting, -f.demands, f.id)), count


def _waiting(site: Site, measure: str) -> tuple[tuple[Kept, ...], dict[str, list[str]]]:
    """Return the open suggestions, and for each on the page the names that whoever accepts it is asked about."""
    path = site.settings.ledger
    if path is None or not path.is_file():
        return (), {}
    with Ledger.open(path) as book:
        found = Offers(book).open(measure or None)
    record = site.reader.store()
    drafts = {k.id: draft_of(k.offer, k.offer.state, "") for k in found[:SHOWN]}
    return found, {
        name: [f"“{d.name}” seems to name {d.seems}" for d in questions(draft, record)]
        for name, draft in drafts.items()
    }


def _decide(site: Site, name: str, decision: str, form: dict[str, str], who: str) -> None:
    path = _ledger(site)
    with Ledger.create(path) as book:
        offers = Offers(book)
        kept = next((k for k in offers.open() if k.id == name), None)
        if kept is None:
            raise LedgerError("this suggestion is not open any more: somebody has decided on it, or it never was")
        if decision == "accepted":
            draft = draft_of(kept.offer, state_of(form["state"]) if form.get("state") else kept.offer.state, who)
            record, archive = site.reader.store(), site.settings.archive or path.parent / "archive"
            with Copies(archive, offline=site.settings.offline, public_only=site.settings.public) as copies:
                book.append([entered(draft, record, copies, ask=lambda d: _ask(d, record, checked="checked" in form))])
        offers.decide(name, decision, datetime.now(UTC))


def _ask(draft: Draft, record: Record, *, checked: bool) -> None:
    doubt = None if checked else next(iter(questions(draft, record)), None)
    if doubt:
        raise LedgerError(
            f"“{doubt.name}” seems to name {doubt.seems}; witnesses, victims and minors do not go into a ledger: refuse it, or say that you "
            "have checked that this is somebody who acts in public"
        )


def _ledger(site: Site) -> Path:
    if site.settings.ledger is None:
        raise LedgerError("this server was started without a ledger; give it one with --ledger FILE")
    return site.settings.ledger


def _named(who: str) -> str:
    """Return who is noted as having entered it: the token's name, or on loopback the account."""
    if who == LOCAL:
        with suppress(KeyError, OSError):
            return getpass.getuser()
    return who
