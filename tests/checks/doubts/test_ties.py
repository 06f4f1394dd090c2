"""Whether words tie a party to what it did."""

import pytest

from onrecord.article.model import Span
from onrecord.checks.doubts.ties import firm
from onrecord.claims.model import Bipartisan


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("Twenty Republicans voted no.", "nay", True),
        ("Two Republicans, Dan Donovan and Peter King, voted no.", "nay", True),
        ("It was opposed by 20 Republicans.", "nay", True),
        ("It won with 20 Republican votes.", "yea", True),
        ("Ten voted no; 20 Republicans were on the floor.", "nay", False),
        ("Ten voted no, while 20 Republicans were on the floor.", "nay", False),
        ("Twenty Republicans spoke and ten Democrats voted no.", "nay", False),
    ],
)
def test_nothing_but_names_stands_between_a_party_and_what_it_did(text: str, position: str, expected: bool) -> None:
    end = text.index("Republican") + len("Republicans")
    claim = Bipartisan(span=Span(0, end), form="votes", party="Republican", count=20, position=position)
    assert firm(text, Span(0, len(text)), claim) is expected
