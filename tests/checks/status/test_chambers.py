"""In which House a measure is."""

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
