"""Votes on things other than the measure at hand."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday the House passed three bills on veterans by voice vote.",
        "The spending bill passed on May 3, by a voice vote.",
        "The vote on the farm loans on May 3 was another matter.",
        "A day earlier the chamber approved a bridge-naming bill without a roll call.",
        "It is not the first veto the House failed to overturn.",
        "The statehood vote was 217-212.",
        "It was his eighth veto, and the House has overridden none.",
    ],
)
def test_a_vote_on_something_else_accuses_nobody(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The health care bill passed on May 3.", "passed on May 3"),
        ("The House approved the contentious bill on May 3.", "on May 3"),
        ("The American Health Care Act passed on May 3.", "passed on May 3"),
    ],
)
def test_the_measure_in_other_words_is_still_meant(text: str, quote: str) -> None:
    assert any(quote in found for found in accused(text)), accused(text)
