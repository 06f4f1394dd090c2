"""Roll calls: those that the Clerk's and the Senate's lists name and the archive lacks."""

import re

from msgspec import Struct

from onrecord.record.archive import Reception
from onrecord.record.model import Chamber
from onrecord.record.sync import sources
from onrecord.record.sync.collect import Collector, sound_xml

_HOUSE = re.compile(rb"rollnumber=(\d+)", re.IGNORECASE)
_SENATE = re.compile(rb"<vote_number>\s*0*(\d+)\s*</vote_number>")


class Session(Struct, frozen=True, kw_only=True):
    """The roll calls of a chamber in one session of a Congress: the number of the last one that its list names."""

    chamber: Chamber
    congress: int
    session: int
    last: int

    @property
    def year(self) -> int:
        """The year of the session."""
        return sources.years_of(self.congress)[self.session - 1]

    def roll(self, number: int) -> str:
        """Return the address of one of them."""
        if self.chamber is Chamber.HOUSE:
            return sources.house_roll(self.year, number)
        return sources.senate_roll(self.congress, self.session, number)


def session(collector: Collector, chamber: Chamber, congress: int, number: int) -> Session | None:
    """Ask a chamber's list of a session for its roll calls; None where there is no such list.

    Raises FetchError where the list names none, RefusedError where the site refuses.
    """
    year = sources.years_of(congress)[number - 1]
    house = chamber is Chamber.HOUSE
    pattern = _HOUSE if house else _SENATE
    whole = None if house else sound_xml("vote_summary")

    def sound(body: bytes) -> str:
        if not pattern.search(body):
            return "the list of roll calls names none"
        return whole(body) if whole else ""

    held = collector.fresh(sources.house_index(year) if house else sources.senate_menu(congress, number), sound=sound)
    if held.sha256 is None:
        return None
    last = max(int(n) for n in pattern.findall(collector.archive.read(held.sha256)))
    return Session(chamber=chamber, congress=congress, session=number, last=last)


def bring_roll(collector: Collector, found: Session, number: int, *, recheck: bool = False) -> Reception:
    """Return one roll call, fetched where the archive lacks it."""
    root = "rollcall-vote" if found.chamber is Chamber.HOUSE else "roll_call_vote"
    return collector.document(found.roll(number), lambda r: not recheck and r.sha256 is not None, root=root)
