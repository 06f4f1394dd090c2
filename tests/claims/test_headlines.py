"""Second readings of headlines, and of what never came to a vote."""

import pytest

from onrecord.claims.headlines import never_voted, second_headlines
from onrecord.claims.model import Body, Modality, Passage
from onrecord.claims.zones import Zone
from tests.build import scene

H, S, U = Body.HOUSE, Body.SENATE, Body.UNTOLD
STORY = "The House considered H.Res. 351 on Tuesday."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("House to Chechnya: stop the arrests", {(H, "passed")}),
        ("US House: free the prisoners", {(H, "passed")}),
        ("House takes Chechnya to task", {(H, "passed")}),
        ("In House vote, a rebuke for Chechnya", {(H, "passed")}),
        ("Persecution in Chechnya condemned, 397-0", {(U, "passed")}),
        ("Chechnya resolution falls short in House", {(H, "rejected"), (H, "tabled")}),
        ("Chechnya resolution flops", {(U, "rejected"), (U, "tabled")}),
        ("House to vote on Chechnya next week", set()),
        ("Will the House speak up on Chechnya?", set()),
        ("House unlikely to act on Chechnya", set()),
        ("House Republicans fume about Chechnya", set()),
        ("A week of rain", set()),
    ],
)
def test_a_chamber_in_a_headline_has_acted(headline: str, expected: set[tuple[Body, str]]) -> None:
    story = scene(f"# {headline}\n{STORY}", "2017-06-28")
    zone = Zone(story, story.sentences[0], ())
    found = [c for c in second_headlines(zone) if isinstance(c, Passage)]
    assert {(c.body, c.outcome) for c in found} == expected
    assert all(c.tentative for c in found)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("It has never come up for a vote in the Senate.", S),
        ("It never got a House vote.", H),
        ("The Senate took no action on it.", S),
        ("It never got a vote in the Senate committee.", None),
        ("The Senate voted on it.", None),
    ],
)
def test_what_never_came_to_a_vote_is_denied(text: str, body: Body | None) -> None:
    story = scene(f"{STORY} {text}", "2017-06-28")
    found = [c for c in never_voted(Zone(story, story.sentences[-1], ())) if isinstance(c, Passage)]
    assert [(c.body, c.modality) for c in found] == ([] if body is None else [(body, Modality.DENIED)])
