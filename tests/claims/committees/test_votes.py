"""How committees vote, as articles tell of it."""

from onrecord.claims.committees.read import read_committees
from onrecord.claims.model import CommitteeClaim, VoteMethod, VoteTally
from tests.bills import scene


def test_the_count_of_a_committee_is_a_claim_of_its_own() -> None:
    view = scene("The House Foreign Affairs Committee approved it, 26-20, on May 25.")
    found = list(read_committees(view))
    assert [str(c.when.first) for c in found if isinstance(c, CommitteeClaim) and c.when] == ["2017-05-25"]
    assert [(c.yeas, c.nays, c.question) for c in found if isinstance(c, VoteTally)] == [(26, 20, "committee")]


def test_a_count_after_another_act_is_a_claim_of_its_own_too() -> None:
    view = scene("H. Res. 351 went to the House Foreign Affairs Committee, which approved it, 26-20.")
    found = list(read_committees(view))
    assert [(c.yeas, c.nays, c.question) for c in found if isinstance(c, VoteTally)] == [(26, 20, "committee")]


def test_a_committee_s_vote_is_its_own() -> None:
    view = scene("The House Foreign Affairs Committee approved it by voice vote.")
    assert [(c.method, c.committee) for c in read_committees(view) if isinstance(c, VoteMethod)] == [
        ("voice", ("HSFA",))
    ]
