"""Committees that have a measure in hand, leave it alone, or are taken up again."""

import pytest

from onrecord.claims.model import CommitteeClaim, Modality
from onrecord.claims.read import read_claims
from tests.bills import scene

YES, NO = Modality.ASSERTED, Modality.DENIED
_TWO = "It was referred to House Foreign Affairs and to House Judiciary. "


def deeds(text: str) -> list[tuple[str, tuple[str, ...], Modality]]:
    view = scene(text)
    found = read_claims(view.article, view.attributions, view.mentions)
    return [(c.act, c.codes, c.modality) for c in found if isinstance(c, CommitteeClaim)]


@pytest.mark.parametrize(
    ("text", "act", "codes", "modality"),
    [
        ("The House Foreign Affairs Committee has it.", "referred", ("HSFA",), YES),
        ("The House Judiciary Committee got a copy.", "referred", ("HSJU",), YES),
        ("The House Foreign Affairs Committee and the House Judiciary Committee each got a copy.", "referred", ("HSFA",), YES),
        ("The House Judiciary Committee was given a share of it.", "referred", ("HSJU",), YES),
        ("It is in the hands of the House Foreign Affairs Committee.", "referred", ("HSFA",), YES),
        ("It fell to the House Foreign Affairs Committee.", "referred", ("HSFA",), YES),
        ("Its next stop is the House Foreign Affairs Committee.", "referred", ("HSFA",), YES),
        ("The House Judiciary Committee had jurisdiction over it.", "referred", ("HSJU",), YES),
        ("The House Judiciary Committee never touched it.", "handled", ("HSJU",), NO),
        ("The House Judiciary Committee has had the resolution ever since.", "referred", ("HSJU",), YES),
        ("House Judiciary and House Foreign Affairs will share it.", "referred", ("HSJU",), YES),
        ("Where is it now? In the House Foreign Affairs Committee.", "referred", ("HSFA",), YES),
        ("It went to the House Foreign Affairs Committee. The written report followed on May 30.", "filed", ("HSFA",), YES),
        ("It got its first hearing in May.", "hearing", (), YES),
        ("Now the House Judiciary Committee must deal with it.", "referred", ("HSJU",), YES),
        ("The House Judiciary Committee was its first stop.", "referred", ("HSJU",), YES),
        ("The House Judiciary Committee let it die.", "approved", ("HSJU",), NO),
        ("The House Judiciary Committee has yet to act.", "markup", ("HSJU",), NO),
        ("No committee of the Senate looked at it.", "handled", (), NO),
        ("Not a single committee approved it.", "approved", (), NO),
        (_TWO + "Neither acted.", "approved", ("HSFA", "HSJU"), NO),
        (_TWO + "None of them voted on it.", "approved", ("HSFA", "HSJU"), NO),
        (_TWO + "It was reported by neither.", "approved", ("HSFA", "HSJU"), NO),
        ("It went to the House Foreign Affairs Committee. In May it ordered the resolution reported.", "reported", ("HSFA",), YES),
        ("It went to the House Foreign Affairs Committee. It was formally reported May 20 by its chairman.", "reported", ("HSFA",), YES),
        ("It went to the House Foreign Affairs Committee, had a markup, and came out amended.", "reported", (), YES),
        ("It went to the House Foreign Affairs Committee. Supporters used a petition to discharge it in May.", "discharged", (), YES),
        ("It went to the House Foreign Affairs Committee. The Senate took it away from the committee.", "discharged", (), YES),
        ("Two committees had it. Both sat on it.", "approved", (), NO),
        ("Five committees had it, and all five sat on it.", "approved", (), NO),
        ("The House Judiciary Committee spent two days marking it up.", "markup", ("HSJU",), YES),
        ("The House Judiciary Committee needed an afternoon to mark up the resolution.", "markup", ("HSJU",), YES),
        ("The House Judiciary Committee sent it up without a recommendation.", "approved", ("HSJU",), YES),
        ("The House Judiciary Committee reviewed the text as well.", "any", ("HSJU",), YES),
        ("Ed Royce, who chairs the House Foreign Affairs Committee, saw it referred to his own committee.", "referred", ("HSFA",), YES),
        ("Ed Royce chairs the House Foreign Affairs Committee. His committee approved it.", "approved", ("HSFA",), YES),
    ],
)  # fmt: skip
def test_having_and_leaving_alone(text: str, act: str, codes: tuple[str, ...], modality: Modality) -> None:
    assert (act, codes, modality) in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "A House Foreign Affairs subcommittee approved it.",
        "A subcommittee sent it on.",
        "The House Foreign Affairs subcommittee marked it up.",
    ],
)
def test_a_subcommittee_is_not_the_committee(text: str) -> None:
    view = scene(text)
    found = read_claims(view.article, view.attributions, view.mentions)
    assert [c.lower for c in found if isinstance(c, CommitteeClaim)] == [True]


def test_the_second_of_a_list_is_read_too() -> None:
    assert ("referred", ("HSJU",), YES) in deeds(_TWO)


@pytest.mark.parametrize(
    "text",
    [
        "The House Foreign Affairs Committee has many members.",
        "The House Judiciary Committee has a new chairman.",
        "It was late. It did nothing for him.",
    ],
)
def test_other_things_are_not_read(text: str) -> None:
    assert not [d for d in deeds(text) if d[1]]
