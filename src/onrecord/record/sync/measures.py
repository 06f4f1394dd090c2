"""BILLSTATUS: what has changed in a scope since the store was last brought up to date, by zip or file by file."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from onrecord.errors import FetchError, RefusedError, SourceError
from onrecord.record.archive import Reception
from onrecord.record.sync.catalogue import Catalogue, read_catalogue
from onrecord.record.sync.collect import Collector, members_of, sound_zip
from onrecord.record.sync.sources import Scope

MANY = 60  # changed files from which on one zip is kinder to the site, and quicker, than as many requests
Note = Callable[[str], None]
Step = Callable[[int], None]


class Listed(Struct, frozen=True, kw_only=True):
    """What the site lists of a scope now (as a document in the archive), and what it listed when the store was made."""

    scope: Scope
    state: str
    now: Catalogue
    then: Catalogue | None

    @property
    def changed(self) -> list[str]:
        """The names that are new or have another time of change."""
        return changed(self.now, self.then)


def changed(now: Catalogue, then: Catalogue | None) -> list[str]:
    """Return the names in one catalogue that another lacks or has with another time."""
    return [name for name, when in now.items() if not then or then.get(name) != when]


def listed(collector: Collector, scope: Scope, state: str | None, note: Note) -> Listed | None:
    """Ask what there is of a scope: its sitemap, or the folder's listing where that fails; None where there is nothing.

    `state` is the sha256 of the list that the store was made by. Raises FetchError where neither gives a list.
    """
    sound = partial(_is_catalogue, scope=scope)
    failed, held = None, None
    try:
        held = collector.fresh(scope.sitemap, sound=sound)
    except RefusedError:
        raise
    except FetchError as error:
        failed = error
        note(f"{error}; reading the listing of the folder instead")
    if held is None or held.sha256 is None:
        held = collector.fresh(scope.listing, sound=sound, accept="application/json")
    if held.sha256 is None and failed:
        raise failed
    if held.sha256 is None:
        return None
    now = read_catalogue(collector.archive.read(held.sha256), scope)
    then = now if state == held.sha256 else None
    if then is None and state and collector.archive.holds(state):
        then = read_catalogue(collector.archive.read(state), scope)
    return Listed(scope=scope, state=held.sha256, now=now, then=then)


def _is_catalogue(body: bytes, scope: Scope) -> str:
    try:
        read_catalogue(body, scope)
    except SourceError as error:
        return str(error)
    return ""


def bring(collector: Collector, found: Listed, step: Step) -> list[Reception]:
    """Return the changed documents of a scope, fetched where the archive does not hold them yet."""
    names = found.changed
    if len(_lacking(collector, found, names)) > MANY:
        _by_zip(collector, found, names)
    brought = []
    for name in names:
        brought.append(_file(collector, found, name))
        step(1)
    return brought


def _lacking(collector: Collector, found: Listed, names: list[str]) -> list[str]:
    def lacks(name: str) -> bool:
        held = collector.archive.latest(found.scope.file(name))
        return held is None or held.sha256 is None or held.version != found.now[name]

    return [name for name in names if lacks(name)]


def _by_zip(collector: Collector, found: Listed, names: list[str]) -> None:
    """Take what a zip can give: a file listed with a later time than the zip's own is not in it as it is now."""
    held = collector.fresh(found.scope.zip, sound=sound_zip, whole=True)
    if held.sha256 is None:
        return
    wanted, made = set(names), _minute(held.modified)

    def version(name: str) -> str | None:
        when = found.now.get(name)
        return when if name in wanted and when and (not made or when <= made) else None

    body = collector.archive.read(held.sha256)
    collector.archive.keep_members(held, members_of(body, found.scope.file, version))


def _minute(modified: str) -> str:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(modified).isoformat()[:16]
    except (TypeError, ValueError):
        return ""


def _file(collector: Collector, found: Listed, name: str) -> Reception:
    url, version = found.scope.file(name), found.now[name]
    held = collector.document(
        url, lambda r: r.sha256 is not None and r.version == version, root="billStatus", version=version
    )
    if held.sha256 is None:
        raise FetchError(f"{url}: listed, but the site says that there is none")
    return held
