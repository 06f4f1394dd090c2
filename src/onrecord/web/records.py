"""Pages of the record: a measure, its texts side by side, a roll call, a search, and what this server holds."""

import asyncio
import difflib
import inspect
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache

from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.checks.run import CHECKS
from onrecord.record.identifiers import cited, ordinal
from onrecord.record.model import MeasureText
from onrecord.report.committee import code_of
from onrecord.report.holdings import holdings, kind_words
from onrecord.report.measure import view_measure
from onrecord.report.outline import KINDS
from onrecord.report.vote import view_vote
from onrecord.web.answering import states_of
from onrecord.web.charts import backing, cosponsors_chart, seats_chart
from onrecord.web.checking import published
from onrecord.web.naming import measure_named
from onrecord.web.problems import ProblemError
from onrecord.web.site import record_page, site_of

_WORD = re.compile(r"\w+|\W")


async def measure_page(request: Request) -> Response:
    """Show a measure, as it stands today or stood on a day."""
    site = site_of(request)
    store = site.reader.store()
    found = measure_named(store, request.path_params["id"])
    if found.id != request.path_params["id"]:
        return RedirectResponse(f"/measures/{found.id}", 307)
    today = datetime.now(UTC).date()
    day = published(request.query_params.get("on", "")) or today
    view = view_measure(found, store, day)
    first = found.introduced or min((a.day for a in view.actions), default=None)
    last = min(day, max((a.day for a in view.actions), default=day))
    voted = next((v for row in reversed(view.votes) if (v := store.roll_call(row.id)) and v.positions), None)
    return record_page(
        request, "measure.html", view=view, today=today, ordinal=ordinal(found.congress),
        chart=cosponsors_chart(backing(view.cosponsors), first, last) if first else "",
        actions=tuple({(a.day, a.text): a for a in view.actions}.values()),
        voted=voted, seats=seats_chart(voted.positions, voted.question, named=False) if voted else "", states=states_of(found.id, site.settings.ledger) if day == today else {},
        news=site.kept.news(found.id), committees={code_of(c.code): c.name for c in found.committees},
        related=[(r, cited(r.measure), store.measure(r.measure)) for r in found.related],
    )  # fmt: skip


async def texts_page(request: Request) -> Response:
    """Show two versions of a measure's text side by side, with what differs marked."""
    store = site_of(request).reader.store()
    found = measure_named(store, request.path_params["id"])
    texts = {t.version: t for t in store.texts(found.id)}
    if not texts:
        raise ProblemError(404, f"this record holds no text of {found.cite}")
    codes = list(texts)
    old = request.query_params.get("from", codes[0])
    new = request.query_params.get("to", codes[-1])
    if old not in texts or new not in texts:
        raise ProblemError(404, f"this record holds the versions {', '.join(codes)} of {found.cite}")
    rows = [] if old == new else await asyncio.to_thread(lambda: list(side_by_side(texts[old], texts[new])))
    lines = list(_paragraphs(texts[new])) if old == new else []
    return record_page(
        request, "texts.html", measure=found, codes=codes, old=old, new=new, rows=rows, lines=lines,
        same=old != new and all(r[0] == r[1] for r in rows),
    )  # fmt: skip


async def vote_page(request: Request) -> Response:
    """Show a roll call."""
    store = site_of(request).reader.store()
    name = request.path_params["id"]
    found = store.roll_call(name)
    if found is None:
        raise ProblemError(404, f"{name[:60]} is not in this record; a roll call reads like h123-115.2017")
    view = view_vote(found, store)
    chart = seats_chart(view.positions, found.question)
    return record_page(
        request, "vote.html", view=view, vote=found, chart=chart, measure=found.measure and cited(found.measure)
    )


async def about_page(request: Request) -> Response:
    """Say what can and cannot be decided, and what the record behind the answers is."""
    reader = site_of(request).reader
    held = await asyncio.to_thread(lambda: reader.once(("holdings",), holdings))
    sources = [(kind_words(s.kind), s) for s in held.sources]
    fetching = not site_of(request).settings.offline
    return record_page(
        request, "about.html", held=held, sources=sources, kinds=_kinds(), fetching=fetching,
        measures=sum(held.coverage.measures.values()), rolls=sum(held.coverage.roll_calls.values()), here=str(request.base_url).rstrip("/"),
    )  # fmt: skip


def side_by_side(old: MeasureText, new: MeasureText) -> Iterator[tuple[Markup, Markup, bool]]:
    """Yield the paragraphs of two texts in pairs, with the words that differ marked, and whether they do."""
    left, right = list(_paragraphs(old)), list(_paragraphs(new))
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from ((escape(x), escape(x), False) for x in left[a:b])
            continue
        for n in range(max(b - a, d - c)):
            one = left[a + n] if a + n < b else ""
            other = right[c + n] if c + n < d else ""
            yield (*_marked(one, other), True)


def _paragraphs(text: MeasureText) -> Iterator[str]:
    if text.official_title:
        yield text.official_title
    yield from text.recitals
    for clause in text.clauses:
        yield f"{clause.label} {clause.text}".strip()


def _marked(one: str, other: str) -> tuple[Markup, Markup]:
    left, right = _WORD.findall(one), _WORD.findall(other)
    gone, come = Markup(), Markup()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        was, now = escape("".join(left[a:b])), escape("".join(right[c:d]))
        gone += was if tag == "equal" or not was else Markup("<del>%s</del>") % was
        come += now if tag == "equal" or not now else Markup("<ins>%s</ins>") % now
    return gone, come


@cache
def _kinds() -> tuple[tuple[str, str, str], ...]:
    """Return each kind of claim in plain words, and the documentation of its check."""
    return tuple((c.KIND.value, KINDS[c.KIND], " ".join((inspect.getdoc(f) or "").split())) for c, f in CHECKS.items())
