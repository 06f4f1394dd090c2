"""A number in apposition tells which measure a noun is."""

import pytest

from onrecord.article.model import Span
from onrecord.mentions.apposed import number_beside
from onrecord.mentions.model import MeasureMention, Reference


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("a resolution, H.Res. 7, was read", True),
        ("the bill (H.Res. 7) was read", True),
        ("the bill — H.Res. 7 — was read", True),
        ("a resolution by Ann Example, H.Res. 7, was read", True),
        ("a bill introduced by Reps. Ann Example (D-Ore.) and Bo Sample, H.Res. 7", True),
        ("the bill was read beside H.Res. 7", False),
        ("a resolution by those who had read H.Res. 7", False),
        ("the bill" + " " * 130 + "H.Res. 7", False),
    ],
)
def test_what_stands_between_noun_and_number(text: str, beside: bool) -> None:
    at = text.index("H.Res. 7")
    named = MeasureMention(span=Span(at, at + 8), form=Reference.NUMBER, id="hres7-115")
    end = text.index("resolution") + 10 if "resolution" in text else text.index("bill") + 4
    assert number_beside(text, end, [named], [at]) == ("hres7-115" if beside else None)
    assert number_beside(text, len(text), [named], [at]) is None
