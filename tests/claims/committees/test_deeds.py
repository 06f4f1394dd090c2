"""What is said of a committee after another deed."""

import pytest

from onrecord.claims.committees.read import read_committees
from onrecord.claims.model import CommitteeClaim, Modality
from tests.bills import scene, told

YES, NO = Modality.ASSERTED, Modality.DENIED


def test_what_more_is_said_of_a_committee_stands_by_itself() -> None:
    text = "It was referred to the House Judiciary Committee, a busy place, which never voted on it."
    found = [c for c in read_committees(scene(text)) if isinstance(c, CommitteeClaim)]
    assert [(c.act, c.codes, c.modality) for c in found] == [
        ("referred", ("HSJU",), YES),
        ("approved", (), NO),
    ]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The House Foreign Affairs Committee took it up in May and approved the resolution.", ["markup", "approved"]),
        ("The House Foreign Affairs Committee took it up and sent it on by voice vote.", ["markup", "approved"]),
        (
            "The House Foreign Affairs Committee held a hearing, marked it up and reported it.",
            ["hearing", "markup", "reported"],
        ),
    ],
)
def test_what_a_committee_did_next(text: str, acts: list[str]) -> None:
    view = scene(text)
    found = [c for c in read_committees(view) if isinstance(c, CommitteeClaim) and c.span.start >= told(view, text)]
    assert [c.act for c in found] == acts
