"""Where official documents are, and what a sync is asked to bring."""

from datetime import UTC, datetime

from msgspec import Struct

from onrecord.record.congresses import congress_on
from onrecord.record.model import MeasureType

GOVINFO = "https://www.govinfo.gov"
INDEX = f"{GOVINFO}/sitemap/bulkdata/BILLSTATUS/sitemapindex.xml"
CLERK = "https://clerk.house.gov/evs"
SENATE = "https://www.senate.gov/legislative/LIS"
PEOPLE = "https://unitedstates.github.io/congress-legislators"
PEOPLE_FILES = (
    "legislators-historical.yaml", "legislators-current.yaml", "executive.yaml", "committees-historical.yaml", "committees-current.yaml",
    "committee-membership-current.yaml",
)  # fmt: skip
FIRST = 108  # the first Congress that BILLSTATUS covers


class Scope(Struct, frozen=True, order=True):
    """The measures of one Congress and type, which govinfo keeps in one folder with one sitemap and one zip."""

    congress: int
    type: str

    @property
    def key(self) -> str:
        """Its name in addresses, for instance `115hres`."""
        return f"{self.congress}{self.type}"

    @property
    def sitemap(self) -> str:
        """The address of its sitemap."""
        return f"{GOVINFO}/sitemap/bulkdata/BILLSTATUS/{self.key}/sitemap.xml"

    @property
    def listing(self) -> str:
        """The address of the listing of its folder, in JSON."""
        return f"{GOVINFO}/bulkdata/json/BILLSTATUS/{self.congress}/{self.type}"

    @property
    def zip(self) -> str:
        """The address of its zip."""
        return f"{GOVINFO}/bulkdata/BILLSTATUS/{self.congress}/{self.type}/BILLSTATUS-{self.congress}-{self.type}.zip"

    def file(self, name: str) -> str:
        """Return the address of one of its files."""
        return f"{GOVINFO}/bulkdata/BILLSTATUS/{self.congress}/{self.type}/{name}"


class Wish(Struct, frozen=True, kw_only=True):
    """What a sync is asked to bring. `chambers` names those whose roll calls are wanted; `less` accepts fewer measures.

    `recheck` asks again, conditionally, for the texts and roll calls that are held; no list tells when those change.
    """

    congresses: tuple[int, ...] = ()
    types: tuple[str, ...] = tuple(t.value for t in MeasureType)
    chambers: tuple[str, ...] = ()
    texts: bool = False
    recheck: bool = False
    less: bool = False


def current_congress() -> int:
    """Return the number of the Congress that sits now."""
    return congress_on(datetime.now(UTC).date())


def wanted_congresses(named: tuple[int, ...], since: int | None) -> tuple[int, ...]:
    """Return the Congresses that are meant: those named, or every one from `since` on; none where neither is told."""
    return tuple(range(max(since, FIRST), current_congress() + 1)) if since else named


def years_of(congress: int) -> tuple[int, int]:
    """Return the two years of a Congress, one for each session."""
    first = 1787 + 2 * congress
    return first, first + 1


def house_index(year: int) -> str:
    """Return the address of the Clerk's list of a year's roll calls."""
    return f"{CLERK}/{year}/index.asp"


def house_roll(year: int, number: int) -> str:
    """Return the address of a roll call of the House."""
    return f"{CLERK}/{year}/roll{number:03d}.xml"


def senate_menu(congress: int, session: int) -> str:
    """Return the address of the Senate's list of a session's roll calls."""
    return f"{SENATE}/roll_call_lists/vote_menu_{congress}_{session}.xml"


def senate_roll(congress: int, session: int, number: int) -> str:
    """Return the address of a roll call of the Senate."""
    return f"{SENATE}/roll_call_votes/vote{congress}{session}/vote_{congress}_{session}_{number:05d}.xml"
