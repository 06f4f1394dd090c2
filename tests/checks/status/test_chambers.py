"""In which House a measure is."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Verdict
from onrecord.checks.status.states import check_status
from onrecord.claims.model import Status
from tests.build import day, measure, record

YES, NO, SILENT = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
SPAN = Span(0, 1)


def test_what_one_house_rejected_does_not_go_to_the_other() -> None:
    failed = measure(
        "hjres2-115",
        "Proposing a balanced budget amendment to the Constitution of the United States.",
        ("G000289", "Rep. Goodlatte, Bob [R-VA-6]"),
        """
        2017-01-03 - Introduced in House
        2018-04-12 h138-115.2018 On motion to suspend the rules and pass the resolution Failed by the Yeas and Nays: (2/3 required): 233 - 184 (Roll no. 138).
        """,
    )
    claim = Status(span=SPAN, measure="hjres2-115", state="to-senate")
    held = record(measures=(failed,), rolls=())
    assert check_status(claim, held, AsOf(day=day("2018-04-13"))).verdict is NO


CHANGED = measure(
    "s1383-119",
    "A bill to establish an advisory committee.",
    ("S001217", "Sen. Scott, Rick [R-FL]"),
    """
    2025-04-09 - Introduced in Senate
    2025-12-18 - Passed/agreed to in Senate: Passed Senate with an amendment by Unanimous Consent.
    2026-02-11 - Amendment in the nature of a substitute reported by the House Committee on Rules.
    2026-02-11 h69-119.2026 Passed/agreed to in House: On passage Passed by the Yeas and Nays: 218 - 213 (Roll no. 69). (text of amendment in the nature of a substitute: CR H2138)
    2026-02-11 - Message on House action sent to the Senate with an amendment.
    """,
)


@pytest.mark.parametrize(
    ("state", "verdict"),
    [("back-to-senate", YES), ("pending-senate", YES), ("changed-house", YES), ("to-president", NO)],
)
def test_what_a_house_changed_waits_in_the_other(state: str, verdict: Verdict) -> None:
    held = record(measures=(CHANGED,), rolls=())
    claim = Status(span=SPAN, measure="s1383-119", state=state)
    assert check_status(claim, held, AsOf(day=day("2026-02-12"))).verdict is verdict
