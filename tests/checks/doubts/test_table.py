"""The table of doubts, and the loop that walks it."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.doubts.model import Doubt, held_back, withdrawn
from onrecord.checks.doubts.page import Page
from onrecord.checks.doubts.table import AFTER_ALL, AT_ONCE, doubted
from onrecord.checks.model import Check, Evidence, Finding, Verdict
from onrecord.claims.model import VoteTally
from tests.build import record, scene

TEXT = "The House passed it, 235-188."
PROOF = Evidence(document="BILLSTATUS", locator="bill/actions[0]", value="217-213")


def page() -> Page:
    story = scene(TEXT)
    return Page(story.article, story.mentions, record())


def check(verdict: Verdict) -> Check:
    claim = VoteTally(span=Span(21, 28), measure="hr1628-115", yeas=235, nays=188, inferred=True)
    finding = Finding(verdict=verdict, why="It was 217-213.", claimed="235-188", recorded="217-213", evidence=(PROOF,))
    return Check(claim=claim, finding=finding)


def always(_check: Check, _page: Page) -> bool:
    return True


def never(_check: Check, _page: Page) -> bool:
    return False


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.CONTRADICTED])
def test_only_an_accusation_is_doubted(verdict: Verdict) -> None:
    told = check(verdict)
    assert doubted(told, [Doubt(name="any", look=held_back(always, "No."))], page()) is told


def test_the_first_doubt_that_holds_decides() -> None:
    doubts = [
        Doubt(name="does not hold", look=held_back(never, "Never.")),
        Doubt(name="holds", look=held_back(always, "First.")),
        Doubt(name="comes too late", look=held_back(always, "Second.")),
    ]
    left = doubted(check(Verdict.CONTRADICTED), doubts, page())
    assert left.finding.why == "First. Of hr1628-115: It was 217-213."


def test_without_a_doubt_the_accusation_stands() -> None:
    told = check(Verdict.CONTRADICTED)
    assert doubted(told, [Doubt(name="does not hold", look=withdrawn(never, "Never."))], page()) is told


def test_what_is_held_back_shows_the_record_and_what_is_withdrawn_does_not() -> None:
    told = check(Verdict.CONTRADICTED)
    kept = held_back(always, "Why.", of_measure=False)(told, page())
    gone = withdrawn(always, "Why.")(told, page())
    assert kept is not None
    assert gone is not None
    assert (kept.finding.verdict, kept.finding.evidence) == (Verdict.NOT_ON_RECORD, (PROOF,))
    assert (gone.finding.verdict, gone.finding.evidence, gone.finding.claimed) == (Verdict.NOT_ON_RECORD, (), "235-188")
    assert kept.finding.why == gone.finding.why == "Why. It was 217-213."


def test_doubts_bear_names_of_their_own() -> None:
    names = [d.name for d in (*AT_ONCE, *AFTER_ALL)]
    assert len(set(names)) == len(names)
