"""Votes that were not taken, and those told to be set right."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    "text",
    [
        "Had three more come and voted no, it would have been 217-216.",
        "If two had changed sides, the count would have been 215-215.",
        "Even 217-216 would have been enough.",
        "A voice vote would have left no names behind.",
        "It could have passed by voice vote had nobody asked for the roll.",
        "The whips had predicted 217-211.",
        "His aides had hoped for 220-213.",
        "Suppose it had failed, 213-217; what then?",
        "What would have happened had it been put to a voice vote?",
        "The vote, first set for May 3, slipped by a day.",
        "Passing it on May 3, as first planned, would have been hard.",
        "Was it 217-212?",
        "Most such measures pass by voice vote.",
        "Texts like it usually go through by unanimous consent.",
        "The last time the House was so split, it was 217-216.",
        'A blog told its readers that the bill "is on Trump\'s desk"; it has taken that down.',
        "A colleague told his list that it had been vetoed.",
        "I would have liked to see at least one Democrat.",
    ],
)
def test_what_did_not_happen_accuses_nobody(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A correction: Thursday's online story gave the count as 217-212.",
        "Some reports had it at 217-211.",
        "It was not 217-212, as the wire first had it.",
        "The count, given on our page Thursday night as 216-213, was 217-213.",
        "A neighbor thought it had passed on May 3.",
        "The vote was not on May 3.",
    ],
)
def test_what_is_told_to_be_set_right_accuses_nobody(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bill, which would end the mandate, passed 217-203.", "217-203"),
        ("It was expected to fail; it passed 217-203.", "217-203"),
        ("Those who had hoped for more were let down: the vote was 217-203.", "217-203"),
        ("It passed the House by voice vote.", "by voice vote"),
    ],
)
def test_what_is_said_to_have_happened_is_held_against_the_record(text: str, quote: str) -> None:
    assert any(quote in found for found in accused(text))
