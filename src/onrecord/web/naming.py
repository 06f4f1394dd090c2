"""The measure that an address of the site names."""

from onrecord.errors import OnrecordError
from onrecord.record.api import Record
from onrecord.record.identifiers import identify
from onrecord.record.model import Measure
from onrecord.web.problems import ProblemError


def measure_named(store: Record, words: str) -> Measure:
    """Return the measure that an id in any usual form names. Raises ProblemError 404."""
    try:
        named = identify(words[:200]).id
    except OnrecordError as error:
        raise ProblemError(404, str(error)) from None
    found = store.measure(named) if named else None
    if found is None:
        raise ProblemError(404, f"{named or words[:60]} is not in this record; /about says what it holds")
    return found
