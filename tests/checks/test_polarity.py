"""Words for their opposites, and what a text denies: names and other verbs are neither."""

import pytest

from onrecord.checks.lexicon import words_of
from onrecord.checks.passages import passage
from onrecord.checks.polarity import denied_in, opposite
from tests.texts import PORTS


@pytest.mark.parametrize(
    ("said", "text", "pair"),
    [
        ("the House opposes the sale", "supports the sale of the harbor", ("opposes", "supports")),
        ("the House backs the sale", "supports the sale of the harbor", None),
        ("the warden held the pilots", "the release of the pilots by the warden", ("held", "release")),
        ("the warden held back the wages", "the release of the wages by the warden", None),
    ],
)
def test_a_word_for_its_opposite(said: str, text: str, pair: tuple[str, str] | None) -> None:
    assert opposite(said, passage("recital", "recital 1", text, PORTS.document)) == pair


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("the pilots joined the strike without the harbor masters", "without"),
        ("Pilots Without Borders and the harbor masters called a strike", None),
    ],
)
def test_a_name_denies_nothing(text: str, denial: str | None) -> None:
    said = "harbor masters joined the strike"
    assert denied_in(said, words_of("harbor masters"), passage("recital", "recital 1", text, PORTS.document)) == denial
