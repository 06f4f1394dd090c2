"""Where a name's party and state stand beside it."""

from onrecord.claims.model import PartyClaim, StateClaim
from onrecord.claims.people import read_people
from tests.people import scene


def test_a_tag_may_stand_after_a_possessive() -> None:
    text = "The House passed Congressman Ed Royce’s (CA-39) bill and Rep. Ed Royce's (R-Calif.) resolution."
    found = [c for c in read_people(scene(text)) if isinstance(c, PartyClaim | StateClaim)]
    assert [(type(c), c.state if isinstance(c, StateClaim) else c.party) for c in found] == [
        (StateClaim, "CA"), (PartyClaim, "Republican"), (StateClaim, "CA"),
    ]  # fmt: skip


def test_a_description_right_before_a_name_is_not_the_one_s_before() -> None:
    text = "California Republican Ed Royce, New York Democrat Eliot Engel and Ohio Republican Jim Jordan signed it."
    found = {c.name: c.party for c in read_people(scene(text)) if isinstance(c, PartyClaim)}
    assert found["Ed Royce"] == "Republican"
    assert found["Eliot Engel"] == "Democrat"
