"""The stretches of a sentence: cut where a new thought begins, lists and dates kept whole."""

import pytest

from onrecord.claims.told import stretches


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "He studied law at the University of Graz, served in the border guard and later rose to colonel before retiring.",
            [
                "He studied law at the University of Graz",
                "served in the border guard",
                "later rose to colonel before retiring",
            ],
        ),
        (
            "It names Iran, Russia and the Emirates as backers of the attack.",
            ["It names Iran", "Russia and the Emirates as backers of the attack"],
        ),
        ("The committee met on July 9, 1953, in Vienna.", ["The committee met on July 9, 1953, in Vienna"]),
        ("Fish, no.", []),
    ],
)
def test_a_sentence_is_cut_where_a_thought_begins(sentence: str, found: list[str]) -> None:
    assert [sentence[s.start : s.end] for s in stretches(sentence, 0)] == found


def test_stretches_stand_where_they_are_told() -> None:
    assert [s.start for s in stretches("Whereas nobody came to the meeting", 100)] == [100]
