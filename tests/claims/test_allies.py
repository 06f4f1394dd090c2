"""With whom somebody voted."""

import pytest

from onrecord.claims.allies import sided_with
from tests.build import scene

TOP = "The House passed H.R. 1628 on Thursday. Rep. Ileana Ros-Lehtinen of Florida opposed it."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five Democrats sided with Ros-Lehtinen.", ["with:R000435"]),
        ("Three Republicans joined Ros-Lehtinen.", ["with:R000435"]),
        ("Three Republicans joined Ros-Lehtinen in voting no.", []),
        ("Three Republicans met Ros-Lehtinen.", []),
        ("Two members stood with Ros-Lehtinen at a rally.", []),
    ],
)
def test_a_side_may_be_told_by_a_member(text: str, expected: list[str]) -> None:
    story = scene(f"{TOP} {text}", "2017-05-05")
    assert [name for s in story.sentences for name, _ in sided_with(story, s)] == expected
