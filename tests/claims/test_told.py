"""The stretches of a sentence: cut where a new thought begins, lists and dates kept whole."""

import pytest

from onrecord.claims.model import CallsOn, Recital
from onrecord.claims.read import read_claims
from onrecord.claims.told import stretches
from tests.bills import scene


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


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("The resolution says that two men died. More than a hundred guards were held in Grozny.", True),
        ("The resolution was sent over. More than a hundred guards were held in Grozny.", False),
    ],
)
def test_what_goes_on_from_words_laid_to_a_text(text: str, *, goes_on: bool) -> None:
    view = scene(text)
    found = read_claims(view.article, view.attributions, view.mentions)
    told = [c for c in found if isinstance(c, Recital) and c.tentative and "guards" in view.words(c.span)]
    assert [c.goes_on for c in told] == [goes_on]


def test_what_somebody_should_do_may_be_what_the_text_asks() -> None:
    view = scene("The resolution was sent over. Schools should hold a drill every year.")
    found = [c for c in read_claims(view.article, view.attributions, view.mentions) if isinstance(c, CallsOn)]
    assert [(c.addressee, c.act, c.tentative) for c in found] == [("Schools", "hold a drill every year", True)]
