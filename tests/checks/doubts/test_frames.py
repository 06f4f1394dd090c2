"""Votes on the way to passage, and of members at another time."""

import pytest

from tests.accused import accused


@pytest.mark.parametrize(
    "text",
    [
        "Two more from Mr. Palmer went through by voice vote.",
        "One by Fred Upton was shouted down by voice vote.",
        "The bill was amended once on the floor, 217-200.",
        "Upton's second was agreed to by voice vote.",
        "The House had agreed on May 3, by unanimous consent, to take it up.",
        "The motion to adjourn had failed on May 3.",
        "The House passed it without one Democratic vote.",
        "The Budget Committee approved a rewritten text, under another number, in February, 21-16.",
        "The Energy and Commerce Committee, whose chairman is Greg Walden of Oregon, sent it on without a dissenting vote.",
        "The Budget Committee, whose chairwoman is Diane Black, had it for eight days and did not vote.",
        "It went to the Budget Committee. It went to six other committees; none of them acted.",
        "Fred Upton wanted more money for the sick; he got 190 votes.",
        "The House turned down the Democrats' motion to send it back, 192-234.",
        "Nancy Pelosi would like to see the Senate pass a resolution against it.",
        "It went to the House, where Ways and Means never marked it up.",
        "Several senators have tried to pass money for the sick alone, by unanimous consent.",
        "It would have been 218-212 had Diane Black of Tennessee voted no.",
        "Upton's, to add $8 billion for the sick, got 32 votes.",
        "Before the final tally the House turned back three attempts by Democrats to delay the bill.",
        "The House asked the Senate for a conference on May 3.",
        "The student senate's own health bill died 9-14 in April.",
        "His committee approved it 31-23, and the House passed it.",
        'A reader writes that "66 Democrats voted for it," which is almost right.',
        "I thought that Trump had signed it on Friday.",
        "He was not the only Republican who voted no.",
        "Mark Amodei, a no in March, voted yes.",
        "Mark Amodei of Nevada, who had opposed taking it up, voted yes.",
    ],
)
def test_other_questions_and_times_accuse_nobody(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The House agreed to it, as amended, by voice vote.", "by voice vote"),
        ("It passed 217-203, with no amendments allowed.", "217-203"),
    ],
)
def test_passage_is_held_against_the_record(text: str, quote: str) -> None:
    assert any(quote in found for found in accused(text))
