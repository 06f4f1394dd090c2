"""The whole sync: ask what there is, fetch what is new into the archive, load it in one transaction, assert, commit."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from onrecord.errors import FetchError, RecordError, RefusedError
from onrecord.record.archive import Archive, Reception
from onrecord.record.beside import built_beside, is_store
from onrecord.record.load import LoadResult, load_raws
from onrecord.record.model import Chamber
from onrecord.record.raws import Raw, now
from onrecord.record.store import Store
from onrecord.record.sync import assertions, measures, people, sources, texts, votes
from onrecord.record.sync.catalogue import read_catalogue, read_index
from onrecord.record.sync.collect import Asks, Collector
from onrecord.record.sync.lock import locked
from onrecord.record.sync.measures import Listed
from onrecord.record.sync.sources import Scope, Wish

FEW = 400  # documents below which starting processes costs more than they save


class Watcher(Protocol):
    """Who is told how a sync goes on."""

    def stage(self, words: str, total: int | None) -> None:
        """Begin a stage of so many steps."""

    def step(self, count: int = 1) -> None:
        """Make steps."""

    def note(self, line: str) -> None:
        """Tell one line that the user should know."""


class Outcome(Struct, frozen=True, kw_only=True):
    """What a sync did: documents fetched, documents read by kind, those set aside, and lines to tell."""

    fetched: int
    result: LoadResult
    notes: tuple[str, ...] = ()


class _Before(Struct):
    """What the store held, and by which lists it was made."""

    states: dict[str, str]
    exists: bool
    names: dict[Scope, set[str]]


def archive_of(store: Path) -> Path:
    """Return where the documents of a store are archived: `record.db` has `record.archive` beside it."""
    return store.with_suffix(".archive")


def sync(wish: Wish, into: Path, client: Asks, watcher: Watcher) -> Outcome:
    """Bring a store up to date; it is whole and new afterwards, or as it was.

    Raises RecordError (another sync at work; less was found than before), FetchError (a site gave nothing usable): one
    line each. What was fetched stays in the archive, so that the next sync goes on from there.
    """
    with locked(into), Archive.open(archive_of(into)) as archive:
        archive.sweep()
        return _Sync(wish, into, Collector(client, archive), watcher).run()


class _Sync:
    def __init__(self, wish: Wish, into: Path, collector: Collector, watcher: Watcher) -> None:
        self.wish, self.into, self.collector, self.watcher = wish, into, collector, watcher
        self.notes: list[str] = []
        self.states: dict[str, str] = {}
        self.sessions: list[votes.Session] = []

    def run(self) -> Outcome:
        scopes = self._scopes()
        self.before = _before(self.into, scopes)
        found = self._listed(scopes)
        brought = [*self._measures(found), *self._people(), *self._votes()]
        brought += self._texts(found)
        fresh = _not_held(self.into, brought)
        self.states |= {f"sync:{each.scope.key}": each.state for each in found}
        result = self._load(fresh, found)
        return Outcome(fetched=self.collector.fetched, result=result, notes=tuple(self.notes))

    def _note(self, line: str) -> None:
        self.notes.append(line)
        self.watcher.note(line)

    def _scopes(self) -> list[Scope]:
        """Return the scopes that are wanted: those the index names, and those that the store was made of."""
        self.watcher.stage("Asking what there is", None)
        held = set(_congresses_held(self.into))
        self.congresses = (
            self.wish.congresses or tuple(sorted({s.congress for s in held})) or (sources.current_congress(),)
        )
        every = [Scope(c, t) for c in self.congresses for t in self.wish.types]
        try:
            index = self.collector.fresh(sources.INDEX, sound=_is_index)
            named = set(read_index(self.collector.archive.read(index.sha256))) if index.sha256 else set(every)
        except RefusedError:
            raise
        except FetchError as error:
            self._note(f"{error}; asking for each Congress and type by itself instead")
            named = set(every)
        return [s for s in every if s in named or s in held]

    def _listed(self, scopes: Sequence[Scope]) -> list[Listed]:
        self.watcher.stage("Reading the lists of measures", len(scopes))
        found = []
        for scope in scopes:
            each = measures.listed(self.collector, scope, self.before.states.get(f"sync:{scope.key}"), self._note)
            held = self.before.names[scope]
            if each is None and held:
                raise RecordError(
                    f"{scope.zip}: the site has no {scope.key} any more, the store holds {len(held):,}; the store stays as it is"
                )
            if each and not self.wish.less:
                assertions.assert_not_fewer(each, held)
            found += [each] if each else []
            self.watcher.step()
        if not found:
            some = ", ".join(str(c) for c in self.congresses)
            raise RecordError(
                f"govinfo lists no measures of Congress {some} ({' '.join(self.wish.types)}); BILLSTATUS begins with the 108th"
            )
        return found

    def _measures(self, found: Sequence[Listed]) -> list[Reception]:
        self.watcher.stage("Measures", sum(len(each.changed) for each in found))
        return [r for each in found for r in measures.bring(self.collector, each, self.watcher.step)]

    def _people(self) -> list[Reception]:
        self.watcher.stage("Members and committees", None)
        return people.bring_people(self.collector)

    def _votes(self) -> list[Reception]:
        if not self.wish.chambers:
            return []
        brought: list[Reception] = []
        for chamber in (Chamber(c) for c in self.wish.chambers):
            try:
                sessions = [s for c in self.congresses for n in (1, 2) if (s := self._session(chamber, c, n))]
                brought += self._rolls(chamber, sessions)
            except RefusedError as error:
                if chamber is Chamber.HOUSE:
                    raise
                self._note(f"{error}; the Senate's roll calls stay as they are")
                continue
            self.sessions += sessions
        return brought

    def _session(self, chamber: Chamber, congress: int, number: int) -> votes.Session | None:
        year = sources.years_of(congress)[number - 1]
        if year > int(now()[:4]):
            return None
        found = votes.session(self.collector, chamber, congress, number)
        who = f"{chamber.value.title()} roll calls of {year}"
        assertions.assert_not_fewer_rolls(who, found.last if found else 0, _last_roll(self.into, chamber, year))
        if found is None:
            self._note(f"{who}: no list is there")
        return found

    def _rolls(self, chamber: Chamber, sessions: Sequence[votes.Session]) -> list[Reception]:
        self.watcher.stage(f"{chamber.value.title()} roll calls", sum(s.last for s in sessions))
        brought = []
        for each in sessions:
            for number in range(1, each.last + 1):
                brought.append(votes.bring_roll(self.collector, each, number, recheck=self.wish.recheck))
                self.watcher.step()
        return brought

    def _texts(self, found: Sequence[Listed]) -> Iterator[Reception]:
        if not self.wish.texts:
            return
        for each in found:
            key = f"texts:{each.scope.key}"
            then = self.before.states.get(key)
            if then == each.state and not self.wish.recheck:
                continue
            known = then and not self.wish.recheck and self.collector.archive.holds(then)
            past = read_catalogue(self.collector.archive.read(then), each.scope) if known and then else None
            names = measures.changed(each.now, past)
            wanted = list(texts.wanted(self.collector, each, names))
            self.watcher.stage(f"Texts of {each.scope.key}", len(wanted))
            for url, version in wanted:
                yield texts.bring_text(self.collector, url, version, recheck=self.wish.recheck)
                self.watcher.step()
            self.states[key] = each.state

    def _load(self, fresh: Sequence[Reception], found: Sequence[Listed]) -> LoadResult:
        same = all(self.before.states.get(key) == state for key, state in self.states.items())
        if not fresh and same and self.before.exists:
            _write_meta(self.into, {"synced": now()})
            return LoadResult(loaded={}, aside=(), skipped=0)
        self.watcher.stage("Reading", len(fresh))
        done = 0

        def progress(count: int) -> None:
            nonlocal done
            self.watcher.step(count - done)
            done = count

        def last(connection: sqlite3.Connection, result: LoadResult) -> None:
            assertions.assert_measures(connection, found, result)
            assertions.assert_rolls(connection, self.sessions, result)
            connection.executemany(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)", [*self.states.items(), ("synced", now())]
            )

        workers = None if len(fresh) > FEW else 1
        return load_whole(self.collector.archive, fresh, self.into, progress=progress, workers=workers, last=last)


def load_whole(
    archive: Archive, receptions: Iterable[Reception], into: Path, *, progress: Callable[[int], None] | None = None, workers: int | None = None,
    last: Callable[[sqlite3.Connection, LoadResult], None] | None = None,
) -> LoadResult:  # fmt: skip
    """Load archived documents into a store in one transaction; one that is not there yet appears only when it is whole."""
    if is_store(into):
        return load_raws(lambda _: raws_of(archive, receptions), into, progress=progress, workers=workers, last=last)
    with built_beside(into) as part:
        return load_raws(lambda _: raws_of(archive, receptions), part, progress=progress, workers=workers, last=last)


def raws_of(archive: Archive, receptions: Iterable[Reception]) -> Iterator[Raw]:
    """Yield archived documents as a load takes them."""
    for held in receptions:
        if held.sha256:
            yield Raw(people.name_of(held), archive.read(held.sha256), held.retrieved, held.url)


def _is_index(body: bytes) -> str:
    try:
        read_index(body)
    except RecordError as error:
        return str(error)
    return ""


def _before(path: Path, scopes: Sequence[Scope]) -> _Before:
    if not is_store(path):
        return _Before({}, exists=False, names={s: set() for s in scopes})
    Store.create(path).close()  # brings an older one up to date
    with Store.open(path) as store:
        states = dict(store.connection.execute("SELECT key, value FROM meta").fetchall())
        return _Before(states, exists=True, names={s: assertions.names_held(store.connection, s) for s in scopes})


def _congresses_held(path: Path) -> list[Scope]:
    if not is_store(path):
        return []
    with Store.create(path) as store:
        return [Scope(*row) for row in store.connection.execute("SELECT DISTINCT congress, type FROM measure")]


def _last_roll(path: Path, chamber: Chamber, year: int) -> int:
    if not is_store(path):
        return 0
    with Store.create(path) as store:
        rows = store.connection.execute("SELECT id FROM roll WHERE id GLOB ?", (f"{chamber.value[0]}*.{year}",))
        return max((int(key[1:].partition("-")[0]) for (key,) in rows), default=0)


def _not_held(path: Path, brought: Sequence[Reception]) -> list[Reception]:
    """Return the documents that a store does not say it was made of."""
    if not is_store(path):
        return [r for r in brought if r.sha256]
    held = "SELECT 1 FROM document WHERE sha256 = ?"
    with Store.open(path) as store:
        return [r for r in brought if r.sha256 and not store.connection.execute(held, (r.sha256,)).fetchone()]


def _write_meta(path: Path, pairs: dict[str, str]) -> None:
    with Store.create(path) as store, store.connection:
        store.connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", pairs.items())
