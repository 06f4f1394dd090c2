"""How the rest of the program reads the record. The SQLite store is one reader; tests hand in another."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Protocol

from onrecord.record.model import (
    CaucusRole,
    Chamber,
    Committee,
    Coverage,
    Holder,
    Measure,
    MeasureText,
    MeasureType,
    Member,
    RollCall,
    Seat,
)


class Record(Protocol):
    """The record as read by mentions and checks. Nothing here fetches; what is absent is None or empty."""

    def measure(self, measure_id: str) -> Measure | None:
        """Return a measure by id (`hres351-115`)."""

    def numbered(self, kind: MeasureType, number: int) -> tuple[str, ...]:
        """Return the ids of the measures of that type and number, newest congress first."""

    def titled(self, keys: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Map each known title key (see `onrecord.record.titles.key`) to the ids of the measures that bear it."""

    def ranked(
        self,
        words: Collection[str],
        *,
        types: Collection[MeasureType] = (),
        since: date | None = None,
        until: date | None = None,
        limit: int = 20,
    ) -> tuple[tuple[str, float], ...]:
        """Rank measures by the words of their titles (best first, higher is better).

        Only measures with an action between `since` and `until` (inclusive) are searched where those are given.
        """

    def brought_by(self, person: str, since: date | None = None, until: date | None = None) -> tuple[str, ...]:
        """Return the ids of the measures that a member (by Bioguide id) introduced between two days, as far as they are indexed."""

    def acted(self, first: date, last: date, codes: Collection[str] = ()) -> tuple[str, ...]:
        """Return the ids of the measures that a chamber passed, agreed to or rejected between two days."""

    def text(self, measure_id: str, version: str) -> MeasureText | None:
        """Return the words of one version."""

    def texts(self, measure_id: str) -> tuple[MeasureText, ...]:
        """Return all stored versions of a measure's words, earliest first."""

    def roll_call(self, roll_id: str) -> RollCall | None:
        """Return a roll call by id (`h123-115.2017`)."""

    def roll_calls(self, measure_id: str) -> tuple[RollCall, ...]:
        """Return the stored roll calls on a measure, earliest first."""

    def member(self, person: str) -> Member | None:
        """Return a member by Bioguide id."""

    def members_named(self, keys: Collection[str]) -> dict[str, tuple[Member, ...]]:
        """Map each name key (see `onrecord.record.names.key`) to the members who bear it as a last name."""

    def delegation(self, state: str, chamber: Chamber, day: date) -> tuple[Member, ...]:
        """Return who represented a state in a chamber on a day."""

    def committees(self) -> tuple[Committee, ...]:
        """Return every committee known, current and former, with its subcommittees."""

    def seats(self, person: str, day: date) -> tuple[Seat, ...]:
        """Return a person's committee seats by the roster nearest to the day within its Congress, or nothing."""

    def roster(self, code: str, day: date) -> tuple[Seat, ...]:
        """Return the roster of a committee nearest to the day within its Congress, or nothing."""

    def holders(self, office: str | None = None) -> Iterable[Holder]:
        """Return the rows of the dated table of offices, all or of one office."""

    def caucus_roles(self) -> Iterable[CaucusRole]:
        """Return the rows of the dated table of caucuses."""

    def coverage(self) -> Coverage:
        """Say what the record holds."""
