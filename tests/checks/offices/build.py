"""What is found of an office that somebody is said to hold."""

from datetime import date

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Finding
from onrecord.checks.offices.held import check_office
from onrecord.claims.model import OfficeClaim
from tests.people import DAY, store


def office(
    key: str,
    name: str,
    person: str | None = None,
    day: date | None = DAY,
    *,
    former: bool = False,
    years: tuple[int, ...] = (),
    committees: tuple[str, ...] = (),
) -> Finding:
    """Check the claim of an office against the people of the tests."""
    claim = OfficeClaim(
        span=Span(0, 1), office=key, name=name, person=person, former=former, years=years, committees=committees
    )
    return check_office(claim, store(), AsOf(day=day))
