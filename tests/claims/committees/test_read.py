"""What committees are said to have done: phrasings by phenomenon."""

import pytest

from onrecord.claims.committees.read import read_committees
from onrecord.claims.model import CommitteeClaim, Modality
from tests.bills import scene, told

YES, NO = Modality.ASSERTED, Modality.DENIED


@pytest.mark.parametrize(
    ("text", "act", "codes", "modality"),
    [
        ("The resolution was referred to the House Foreign Affairs Committee.", "referred", ("HSFA",), YES),
        ("It was sent to the House Judiciary Committee.", "referred", ("HSJU",), YES),
        ("It is now before the Senate Foreign Relations Committee.", "pending", ("SSFR",), YES),
        ("The resolution cleared the House Foreign Affairs Committee in May.", "approved", ("HSFA",), YES),
        ("The House Foreign Affairs Committee unanimously approved the resolution.", "approved", ("HSFA",), YES),
        ("The House Armed Services Committee marked it up in May.", "markup", ("HSAS",), YES),
        ("The House Foreign Affairs Committee reported it in May.", "reported", ("HSFA",), YES),
        ("The Senate Foreign Relations Committee was discharged from it.", "discharged", ("SSFR",), YES),
        ("A House panel approved it in May.", "approved", (), YES),
        ("It was routed to Judiciary.", "referred", ("HSJU", "SSJU"), YES),
        ("It needed only eight days to get out of the House Foreign Affairs Committee.", "approved", ("HSFA",), YES),
        ("The resolution won unanimous backing, 26-0, in House Foreign Affairs.", "approved", ("HSFA",), YES),
        ("The House Judiciary Committee voted it down.", "rejected", ("HSJU",), YES),
        ("It lost in the House Judiciary Committee by a single vote.", "rejected", ("HSJU",), YES),
        ("House Foreign Affairs filed its report on the resolution.", "filed", ("HSFA",), YES),
        ("The House Judiciary Committee let it go.", "released", ("HSJU",), YES),
        ("The House Judiciary Committee gave it up without a vote.", "released", ("HSJU",), YES),
        ("The resolution got the nod of House Foreign Affairs.", "approved", ("HSFA",), YES),
        ("House Foreign Affairs as a whole approved it in May.", "approved", ("HSFA",), YES),
        ("The House Foreign Affairs Committee gave it a hearing.", "hearing", ("HSFA",), YES),
        ("It never got a vote in the House Armed Services Committee.", "approved", ("HSAS",), NO),
        ("The House Foreign Affairs Committee held no vote on it.", "approved", ("HSFA",), NO),
        ("The House Armed Services Committee has yet to take up the resolution.", "markup", ("HSAS",), NO),
        ("It was never sent to a committee.", "referred", (), NO),
        ("It never got a hearing in the House Armed Services Committee.", "hearing", ("HSAS",), NO),
        ("The resolution had no committee markup.", "markup", (), NO),
        ("It was taken up without a committee vote.", "approved", (), NO),
        ("The House got it and sent it to the House Armed Services Committee.", "referred", ("HSAS",), YES),
        ("It died for want of a quorum in the House Judiciary Committee.", "pending", ("HSJU",), YES),
        ("It won a quick vote in the House Judiciary Committee.", "approved", ("HSJU",), YES),
        ("The House Judiciary Committee brought it to the floor.", "ruled", ("HSJU",), YES),
        ("The House Judiciary Committee, before which the resolution was, did nothing.", "referred", ("HSJU",), YES),
        ("The House Judiciary Committee, where the resolution languished, did nothing.", "pending", ("HSJU",), YES),
        ("The House Judiciary Committee never met on it.", "approved", ("HSJU",), NO),
        ("The resolution passed without so much as a hearing.", "hearing", (), NO),
        ("It never saw a committee.", "referred", (), NO),
        ("It never came before a committee for a markup.", "markup", (), NO),
        ("The House Foreign Affairs Committee was relieved of it.", "discharged", ("HSFA",), YES),
        ("The House Foreign Affairs Committee did not act on it.", "approved", ("HSFA",), NO),
        ("It came to the floor without a vote in the House Foreign Affairs Committee.", "approved", ("HSFA",), NO),
        ("Mr. Royce then tried a discharge petition.", "petition", (), YES),
    ],
)
def test_acts(text: str, act: str, codes: tuple[str, ...], modality: Modality) -> None:
    view = scene(text)
    found = [c for c in read_committees(view) if isinstance(c, CommitteeClaim) and c.span.start >= told(view, text)]
    assert [(c.act, c.codes, c.modality, c.measure) for c in found] == [(act, codes, modality, "hres351-115")]


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ed Royce, who chairs the House Foreign Affairs Committee, spoke.",
        "Rep. Eliot Engel sits on the House Foreign Affairs Committee.",
        "The Senate Foreign Relations Committee will take up the resolution in July.",
        "The Senate Judiciary Committee approved the nomination.",
    ],
)
def test_left_alone(text: str) -> None:
    assert list(read_committees(scene(text))) == []


def test_how_many_committees_is_told() -> None:
    found = [c for c in read_committees(scene("It was referred to three committees.")) if isinstance(c, CommitteeClaim)]
    assert [(c.act, c.count) for c in found] == [("referred", 3)]


def test_a_day_belongs_to_the_nearest_deed() -> None:
    text = "The House Judiciary Committee, to which it was sent, held a markup of it on May 25."
    found = [c for c in read_committees(scene(text)) if isinstance(c, CommitteeClaim)]
    assert [(c.act, c.when is not None) for c in found] == [("referred", False), ("markup", True)]


@pytest.mark.parametrize(
    ("text", "amended"),
    [
        ("The House Foreign Affairs Committee amended the resolution and reported it.", True),
        ("The House Foreign Affairs Committee approved it with amendments.", True),
        ("The House Foreign Affairs Committee reported it without amendment.", False),
        ("The House Foreign Affairs Committee cleared an amended version.", True),
        ("The House Foreign Affairs Committee approved it.", None),
    ],
)
def test_whether_the_committee_changed_the_text(text: str, amended: bool | None) -> None:
    view = scene(text)
    found = [c for c in read_committees(view) if isinstance(c, CommitteeClaim) and c.span.start >= told(view, text)]
    assert amended in [c.amended for c in found]


@pytest.mark.parametrize(
    ("text", "act", "field"),
    [
        ("Its Middle East subcommittee approved the resolution.", "approved", "middle east"),
        ("It was marked up by the Harbor Lights Subcommittee.", "markup", "harbor lights"),
        ("A subcommittee on water and power held a hearing on the resolution.", "hearing", "water and power"),
        ("It went to House Judiciary, whose antitrust subcommittee approved it.", "approved", "antitrust"),
    ],
)
def test_a_subcommittee_may_be_told_by_its_field(text: str, act: str, field: str) -> None:
    found = [c for c in read_committees(scene(text)) if isinstance(c, CommitteeClaim) and c.lower]
    assert [(c.act, c.field) for c in found] == [(act, field)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ed Royce reported the resolution on May 25.", "Royce"),
        ("The resolution was reported May 25 by Ed Royce.", "Royce"),
        ("Chairman Ed Royce filed the written report on H.Res. 351 last week.", "Royce"),
        ("The Foreign Affairs Committee, led by Ed Royce, reported it.", None),
        ("Ed Royce reported to the police that his car was gone.", None),
    ],
)
def test_who_reported_it(text: str, who: str | None) -> None:
    found = [c.reporter for c in read_committees(scene(text)) if isinstance(c, CommitteeClaim) and c.reporter]
    assert found == ([who] if who else [])


def test_the_time_that_a_committee_took_is_not_dated_by_another_day() -> None:
    text = "H.Res. 351, dated May 23, needed only two days to get out of the House Foreign Affairs Committee."
    found = [c for c in read_committees(scene(text)) if isinstance(c, CommitteeClaim)]
    assert [(c.act, c.when) for c in found] == [("approved", None)]


def test_the_date_that_ends_a_phrase_is_of_its_committee() -> None:
    text = "It was heard in a House Armed Services subcommittee in May and voted out of House Foreign Affairs in June."
    found = [c for c in read_committees(scene(text)) if isinstance(c, CommitteeClaim) and c.codes == ("HSFA",)]
    assert [c.when.first.month for c in found if c.when] == [6]


def test_a_measure_may_be_split_between_committees() -> None:
    found = read_committees(scene("It was split between House Foreign Affairs and House Judiciary."))
    assert [(c.act, c.codes) for c in found if isinstance(c, CommitteeClaim)] == [
        ("referred", ("HSFA",)),
        ("referred", ("HSJU",)),
    ]


@pytest.mark.parametrize(
    ("text", "still"),
    [
        ("It is still stuck in the House Judiciary Committee.", True),
        ("It sat in the House Judiciary Committee for a month.", False),
    ],
)
def test_whether_it_is_there_still(text: str, still: bool) -> None:
    assert [c.still for c in read_committees(scene(text)) if isinstance(c, CommitteeClaim)] == [still]
