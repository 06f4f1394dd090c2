"""A check that rests on files that disagree says so; one that does not, or that decides nothing, stays as it was."""

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.checks.oddities import noted
from onrecord.claims.model import Claim, CosponsorCount, Status
from onrecord.record import write
from onrecord.record.model import Law
from onrecord.record.store import Store
from tests.record.build import HRES351, small

PLACE = Span(start=0, end=1)
LAW = Status(span=PLACE, measure="hres351-115", state="law")
COUNT = CosponsorCount(span=PLACE, measure="hres351-115", count=1)


@pytest.fixture
def odd() -> Store:
    store = small()
    write.put_measures(store.connection, [structs.replace(HRES351, laws=(Law("115-9"),))])
    return store


def found(claim: Claim, record: Store, verdict: Verdict = Verdict.CONTRADICTED) -> str:
    check = Check(claim=claim, finding=Finding(verdict=verdict, why="It agreed to it."))
    return noted((check,), record)[0].finding.why


def test_a_disagreement_is_told_where_it_bears_on_the_claim(odd: Store) -> None:
    assert found(LAW, odd) == (
        "It agreed to it. The official files disagree with each other here: "
        "hres351-115 a simple resolution that the file lists as Public Law 115-9."
    )
    assert found(COUNT, odd) == "It agreed to it."


def test_what_decides_nothing_stays(odd: Store) -> None:
    assert found(LAW, odd, Verdict.NOT_ON_RECORD) == "It agreed to it."
    assert found(structs.replace(LAW, measure=None), odd) == "It agreed to it."
    assert found(structs.replace(LAW, measure="hr9999-115"), odd) == "It agreed to it."
    assert found(LAW, small()) == "It agreed to it."
