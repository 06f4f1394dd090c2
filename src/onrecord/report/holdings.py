"""What a store holds, from when, and from where."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from onrecord.record.identifiers import ordinal
from onrecord.record.model import Coverage
from onrecord.record.store import Store
from onrecord.report.text import Line, heading, more

SHOWN_QUARANTINED = 10
_KINDS = {
    "billstatus": "status of measures",
    "dtd-text": "texts",
    "uslm-text": "texts in USLM",
    "clerk-vote": "House roll calls",
    "senate-vote": "Senate roll calls",
    "json-vote": "roll calls in JSON",
    "members": "members",
    "members-csv": "members in CSV",
    "executive": "presidents",
    "committees": "committees",
    "membership": "committee rosters",
}


class SourceRow(Struct, frozen=True, kw_only=True):
    """Documents of one kind: how many, from which hosts, and the days on which they were retrieved."""

    kind: str
    documents: int
    hosts: dict[str, int]
    first: str | None
    last: str | None


class SetAside(Struct, frozen=True, kw_only=True):
    """A document that could not be read, and why."""

    name: str
    reason: str


class Holdings(Struct, frozen=True, kw_only=True):
    """What a store holds; as JSON these are the fields."""

    store: str
    coverage: Coverage
    sources: tuple[SourceRow, ...]
    set_aside: tuple[SetAside, ...]


def holdings(store: Store) -> Holdings:
    """Gather what a store holds."""
    return Holdings(
        store=store.name,
        coverage=store.coverage(),
        sources=tuple(_sources(store.connection)),
        set_aside=tuple(SetAside(name=name, reason=reason) for name, reason in store.quarantined()),
    )


def holdings_json(found: Holdings) -> bytes:
    """Return the holdings as one line of JSON."""
    return msgspec.json.encode(found)


def kind_words(kind: str) -> str:
    """Say in plain words what kind of document a loader's kind is."""
    return _KINDS.get(kind, kind)


def holdings_lines(found: Holdings) -> Iterator[Line]:
    """Yield the holdings as lines of text."""
    coverage = found.coverage
    yield Line(text=found.store, style="bold")
    yield Line(
        text=f"Last loaded {coverage.loaded[:16].replace('T', ' ')}" if coverage.loaded else "Nothing loaded yet"
    )
    yield Line()
    yield from _fact("Measures", sum(coverage.measures.values()), _congresses(coverage.measures))
    yield from _fact("Texts", coverage.texts)
    yield from _fact("Roll calls", sum(coverage.roll_calls.values()), _years(coverage.roll_calls))
    yield from _fact("Members", coverage.members)
    yield from _from_where(found.sources)
    yield from _set_aside(found.set_aside)


def _sources(connection: sqlite3.Connection) -> Iterator[SourceRow]:
    hosts: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, url in connection.execute("SELECT kind, url FROM document"):
        hosts[kind][(urlsplit(url).hostname if url else None) or "no address told"] += 1
    days = "SELECT kind, count(*), min(retrieved), max(retrieved) FROM document GROUP BY kind ORDER BY kind"
    for kind, count, first, last in connection.execute(days):
        yield SourceRow(kind=kind, documents=count, hosts=dict(hosts[kind].most_common()), first=first, last=last)


def _fact(name: str, count: int, detail: str = "") -> Iterator[Line]:
    yield Line(lead=f"{name:<11}{count:>8,}", text=detail)


def _congresses(measures: Mapping[str, int]) -> str:
    by_congress: dict[int, int] = defaultdict(int)
    for key, count in measures.items():
        by_congress[int(key.rpartition("-")[2])] += count
    return ", ".join(f"{ordinal(congress)} Congress {count:,}" for congress, count in sorted(by_congress.items()))


def _years(rolls: Mapping[str, int]) -> str:
    by_chamber: dict[str, list[str]] = defaultdict(list)
    for key in sorted(rolls):
        chamber, _, year = key.partition(" ")
        by_chamber[chamber].append(year)
    return ", ".join(f"{chamber.title()} {_span(years)}" for chamber, years in by_chamber.items())


def _span(years: list[str]) -> str:
    return years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"


def _from_where(sources: tuple[SourceRow, ...]) -> Iterator[Line]:
    if sources:
        yield from heading("From where and when")
    for row in sources:
        days = sorted({day[:10] for day in (row.first, row.last) if day})
        when = f", retrieved {' to '.join(days)}" if days else ""
        hosts = ", ".join(f"{host} ({count:,})" if len(row.hosts) > 1 else host for host, count in row.hosts.items())
        yield Line(
            lead=kind_words(row.kind) + ":",
            text=f"{row.documents:,} {'document' if row.documents == 1 else 'documents'} of {hosts}{when}",
            indent=2,
        )


def _set_aside(found: tuple[SetAside, ...]) -> Iterator[Line]:
    if found:
        yield from heading(
            f"Set aside: {len(found):,} {'document' if len(found) == 1 else 'documents'} that could not be read"
        )
    for row in found[:SHOWN_QUARANTINED]:
        yield Line(lead="-", text=f"{row.name}: {row.reason}", indent=2)
    if len(found) > SHOWN_QUARANTINED:
        yield Line(text=more(len(found) - SHOWN_QUARANTINED, "more document"), indent=2, style="dim")
