"""One measure with its texts, its votes and, where the store knows none, the people: a few small requests."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.errors import RecordError
from onrecord.record.archive import Archive, Reception
from onrecord.record.load import LoadResult
from onrecord.record.store import Store
from onrecord.record.sync.collect import Asks, Collector, sound_xml
from onrecord.record.sync.lock import locked
from onrecord.record.sync.people import bring_people
from onrecord.record.sync.run import archive_of, load_whole
from onrecord.record.sync.sources import Scope
from onrecord.record.sync.texts import links, roll_links


def get(wanted: Sequence[tuple[str, int, int]], into: Path, client: Asks, *, people: bool = True) -> LoadResult:
    """Bring measures, as (type, number, congress), into a store with the texts and roll calls that they link to.

    `people` brings the members too, where the store holds none. Raises RecordError where govinfo has no such measure or
    another process is at work on the store, FetchError where a site gives nothing usable; the store is as it was then.
    """
    with locked(into), Archive.open(archive_of(into)) as archive:
        collector = Collector(client, archive)
        brought = [r for kind, number, congress in wanted for r in _measure(collector, kind, number, congress)]
        if people and not (into.is_file() and _has_people(into)):
            brought += bring_people(collector)
        return load_whole(archive, brought, into, workers=1)


def _measure(collector: Collector, kind: str, number: int, congress: int) -> list[Reception]:
    url = Scope(congress, kind).file(f"BILLSTATUS-{congress}{kind}{number}.xml")
    status = collector.fresh(url, sound=sound_xml("billStatus"))
    if status.sha256 is None:
        raise RecordError(f"{kind}{number}-{congress}: govinfo has no such measure ({url})")
    data = collector.archive.read(status.sha256)
    brought = [status]
    for link in [*links(data), *roll_links(data)]:
        held = collector.document(link, lambda r: r.sha256 is not None)
        brought += [held] if held.sha256 else []
    return brought


def _has_people(path: Path) -> bool:
    with Store.open(path) as store:
        return store.coverage().members > 0
