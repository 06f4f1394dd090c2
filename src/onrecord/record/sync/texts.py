"""The texts that BILLSTATUS links to."""

import re
from collections.abc import Iterable, Iterator

from onrecord.record.archive import Reception
from onrecord.record.sync.collect import Collector
from onrecord.record.sync.measures import Listed
from onrecord.record.sync.sources import GOVINFO

_PACKAGE = re.compile(rb"/(?:pkg|bills/\w+)/(BILLS-\d{2,3}[a-z]+\d{1,5}[a-z]{2,4}\d?)[./]")
_ROLL = re.compile(
    rb"https?://(clerk\.house\.gov/evs/\d{4}/roll\d+\.xml|www\.senate\.gov/legislative/LIS/roll_call_votes/vote\d+/vote_\w+\.xml)"
)


def links(data: bytes) -> list[str]:
    """Return the addresses of the texts, as XML, that a BILLSTATUS document links to, in its order."""
    packages = dict.fromkeys(m.decode() for m in _PACKAGE.findall(data))
    return [f"{GOVINFO}/content/pkg/{p}/xml/{p}.xml" for p in packages]


def roll_links(data: bytes) -> list[str]:
    """Return the addresses of the roll calls that a BILLSTATUS document links to."""
    return [f"https://{m.decode()}" for m in dict.fromkeys(_ROLL.findall(data))]


def wanted(collector: Collector, found: Listed, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the address of each text that these files of a scope link to, with the time of the file's last change."""
    for name in names:
        held = collector.archive.latest(found.scope.file(name))
        if held and held.sha256:
            for url in links(collector.archive.read(held.sha256)):
                yield url, found.now[name]


def bring_text(collector: Collector, url: str, version: str, *, recheck: bool = False) -> Reception:
    """Return a text, fetched where it is not held; one that was absent is asked for again when its measure has changed."""
    return collector.document(
        url, lambda r: not recheck and (r.sha256 is not None or r.version == version), version=version
    )
