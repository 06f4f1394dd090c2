"""What a modal verb asks of whom."""

import pytest

from onrecord.demands.modals import both, modals
from onrecord.demands.stretches import strip


@pytest.mark.parametrize(
    ("sentence", "verb", "kinds", "expected"),
    [
        ("the President should open the port", "resolves that", False, [("should", "the President", "open the port")]),
        ("the President is directed to open the port", "resolves that", False, [("directs", "the President", "open the port")]),
        ("the Senate must act and the President shall open the port", "resolves that", False, [("must", "the Senate", "act"), ("shall", "the President", "open the port")]),
        ("the dockers should open the port", "resolves that", True, []),
        ("the port should be open", "resolves that", False, []),
        ("the port opens when it should", "resolves that", False, []),
    ],
)  # fmt: skip
def test_a_modal_verb_asks_its_subject(
    sentence: str, verb: str, kinds: bool, expected: list[tuple[str, str, str]]
) -> None:
    found = modals(sentence, 0, len(sentence), verb, kinds=kinds)
    assert [(a.verb, sentence[slice(*(a.addressee or (0, 0)))], sentence[slice(*a.act)]) for a in found] == expected


def test_two_are_asked_the_same() -> None:
    sentence = "the President is requested, and the Secretary of State is directed, to transmit the papers"
    found = [(a.verb, sentence[slice(*(a.addressee or (0, 0)))]) for a in both(sentence, 0, len(sentence))]
    assert found == [("requests", "the President"), ("directs", "the Secretary of State")]


def test_marks_at_the_ends_are_stripped() -> None:
    assert strip(" ; the port, ", 0, 13) == (3, 11)
    assert strip(" ,; ", 0, 4) == (4, 4)
