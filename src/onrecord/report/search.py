"""What a search found, as lines of text and as JSON."""

from collections.abc import Iterator

import msgspec

from onrecord.record.identifiers import cited, ordinal
from onrecord.record.model import Coverage
from onrecord.record.results import Excerpt, Found, Hit, Query
from onrecord.record.search import COUNTED
from onrecord.report.text import Line

NAMES = {
    "law": "law", "overridden": "law over a veto", "veto-sustained": "veto sustained", "override-begun": "vetoed, override begun",
    "pocket-vetoed": "pocket-vetoed", "vetoed": "vetoed", "signed": "signed", "presented": "sent to the President", "complete": "agreed to, nothing more is due",
    "proposed": "proposed to the States", "passed-both": "passed by both Houses", "passed-differing": "passed by both Houses in different forms",
    "tabled": "tabled", "failed": "rejected", "died": "died with its Congress", "passed-one": "passed by one House", "discharged": "discharged from committee",
    "reported": "reported", "ordered": "ordered reported", "calendar": "on the calendar", "referred": "in committee", "reserved": "number reserved",
    "not-introduced": "not introduced",
    "introduced": "introduced",
}  # fmt: skip
_MARK = "bold yellow"


def found_json(found: Found) -> bytes:
    """Return what was found as one line of JSON."""
    return msgspec.json.encode(found)


def found_lines(found: Found) -> Iterator[Line]:
    """Yield what was found as lines of text: how many, each measure with its matching words, and what is not there."""
    yield Line(text=_head(found), style="bold")
    for hit in found.hits:
        yield Line()
        yield from _hit(hit)
    if not found.hits:
        yield from empty_lines(found.coverage)


def _head(found: Found) -> str:
    asked = _asked(found.query)
    if not found.hits:
        return f"No measure of this record has {asked}."
    some = f"{found.total:,}{' or more' if found.total >= COUNTED else ''}"
    count = f"{some} measure{'' if found.total == 1 else 's'}"
    absent = f" (nothing here has {', '.join(repr(w) for w in found.absent)})" if found.absent else ""
    if found.relaxed:
        return f"No measure has all of {asked}{absent}. These have the most telling of the words:"
    shown = f"; the first {len(found.hits)}" if found.total > len(found.hits) else ""
    return f"{count} with {asked}{shown}"


def _asked(query: Query) -> str:
    """Say a query in words."""
    parts = [f"the words {query.words}" if query.words else "no words asked for"]
    parts += [f"in the {', '.join(ordinal(c) for c in query.congresses)} Congress"] if query.congresses else []
    parts += [f"of type {' or '.join(query.types)}"] if query.types else []
    parts += [f"sponsored by {query.sponsor}"] if query.sponsor else []
    parts += [f"cosponsored by {query.cosponsor}"] if query.cosponsor else []
    parts += [f"before {' or '.join(query.committees)}"] if query.committees else []
    parts += [f"that stand as {' or '.join(NAMES[s] for s in query.statuses)}"] if query.statuses else []
    parts += [f"with action since {query.since}"] if query.since else []
    parts += [f"introduced by {query.until}"] if query.until else []
    return ", ".join(parts)


def _hit(hit: Hit) -> Iterator[Line]:
    title = next((e for e in hit.excerpts if e.where == "title" and e.text == hit.title), None)
    lead, words = (
        f"{cited(hit.id)}:",
        f"{hit.id}; introduced {hit.introduced or 'on no day told'}; {NAMES[hit.standing]}",
    )
    yield Line(lead=lead, lead_style="bold", text=hit.title, styles=_styles(title))
    yield Line(text=words, indent=2, style="dim")
    for excerpt in hit.excerpts:
        if excerpt is not title:
            where = f"{excerpt.where} {excerpt.label}".strip()
            yield Line(lead=f"{where}:", lead_style="dim", text=excerpt.text, indent=2, styles=_styles(excerpt))


def _styles(excerpt: Excerpt | None) -> tuple[tuple[int, int, str], ...]:
    return tuple((start, end, _MARK) for start, end in excerpt.marks) if excerpt else ()


def empty_lines(coverage: Coverage | None) -> Iterator[Line]:
    """Yield what an empty answer rests on: what was searched, and what the record does not hold."""
    if coverage is None:
        return
    yield Line(text=f"Searched: {searched(coverage)}.")
    for gap in missing(coverage):
        yield Line(lead="-", text=gap, indent=2)


def searched(coverage: Coverage) -> str:
    """Say how many measures and texts were searched."""
    congresses: dict[int, int] = {}
    for key, count in coverage.measures.items():
        congress = int(key.rpartition("-")[2])
        congresses[congress] = congresses.get(congress, 0) + count
    of = ", ".join(f"{ordinal(c)} Congress {n:,}" for c, n in sorted(congresses.items()))
    return f"titles, subjects and summaries of {sum(congresses.values()):,} measures ({of or 'none'}) and the clauses of {coverage.texts:,} texts"


def missing(coverage: Coverage) -> Iterator[str]:
    """Say what the record does not hold."""
    held = sorted({int(key.rpartition("-")[2]) for key in coverage.measures})
    gaps = [c for c in range(held[0], held[-1]) if c not in held] if held else []
    if gaps:
        yield f"It holds no measure of the {', '.join(ordinal(c) for c in gaps)} Congress."
    if held:
        yield f"It holds nothing before the {ordinal(held[0])} Congress and nothing after the {ordinal(held[-1])}."
    if coverage.texts < sum(coverage.measures.values()):
        yield (
            "Of most measures it holds no words of the text; what only the text says is not found there."
            if coverage.texts * 2 < sum(coverage.measures.values())
            else "Of some measures it holds no words of the text."
        )
    yield f"Last loaded {coverage.loaded[:10]}." if coverage.loaded else "Nothing was loaded into it yet."
