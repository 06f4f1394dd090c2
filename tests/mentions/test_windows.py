"""Which measure a stretch describes by its subject, who brought it, its counts and its days."""

import pytest

from onrecord.mentions.model import MeasureMention
from onrecord.record.protocol import Record
from tests.build import measure as make
from tests.build import record, scene

LEAD = (
    "Senators adopted a resolution on the harbor seals of Maine on Tuesday. Sen. Susan Collins had offered it.\n\n"
    "It speaks of nets and of ships. It names no company."
)


@pytest.fixture(scope="module")
def held() -> Record:
    """Return a record of measures on one subject by several members."""
    return record(
        measures=(
            make(
                "sres90-115",
                "A resolution honoring the harbor seals of Maine.",
                ("C001035", "Sen. Collins, Susan M. [R-ME]"),
                """2017-06-01 - Submitted in the Senate.
                2017-06-27 - Resolution agreed to in Senate without amendment by Voice Vote.""",
            ),
            make(
                "hres80-115",
                "Honoring the harbor seals of Maine.",
                ("P000597", "Rep. Pingree, Chellie [D-ME-1]"),
                """2017-02-01 - Submitted in House
                2017-05-16 h200-115.2017 Passed/agreed to in House: On agreeing to the resolution Agreed to by the Yeas and Nays: 371 - 44 (Roll no. 200).""",
            ),
            make(
                "hres79-115",
                "Providing for consideration of the resolution (H. Res. 80) honoring the harbor seals of Maine.",
                ("C001053", "Rep. Cole, Tom [R-OK-4]"),
                """2017-05-15 - Submitted in House
                2017-05-16 h199-115.2017 Passed/agreed to in House: On agreeing to the resolution Agreed to by recorded vote: 231 - 190 (Roll no. 199).""",
            ),
            make(
                "hr700-115",
                "To protect lighthouses.",
                ("P000597", "Rep. Pingree, Chellie [D-ME-1]"),
                "2017-03-01 - Introduced in House",
            ),
        ),
        rolls=(),
    )


def meant(text: str, held: Record) -> dict[str, str | None]:
    """Map the words that name a measure to what they were tied to."""
    read = scene(f"{LEAD}\n\n{text}", "2017-06-28", held)
    return {read.words(m.span): m.id for m in read.all(MeasureMention)}


def test_the_top_of_a_story_tells_its_measure_whatever_it_speaks_of_further_down(held: Record) -> None:
    text = "The House acted first: it voted 371-44 on May 16 for a text by Rep. Chellie Pingree."
    assert scene(f"{LEAD}\n\n{text}", "2017-06-28", held).mentions.main == "sres90-115"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The House voted 371-44 on May 16 for a text by Rep. Chellie Pingree.", "a text", "hres80-115"),
        ("In May the House adopted a broader resolution on seals, 371-44.", "a broader resolution", "hres80-115"),
        ("In February came Pingree’s resolution on the seals.", "Pingree’s resolution", "hres80-115"),
        ("It came up under a rule from Rep. Tom Cole, agreed to 231-190 on May 16.", "a rule", "hres79-115"),
        ("A companion by Rep. Pingree passed the House in May.", "A companion", "hres80-115"),
    ],
)
def test_ties_what_is_described(text: str, words: str, measure: str, held: Record) -> None:
    assert meant(text, held)[words] == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Last year it passed a resolution on herring.", "a resolution on herring"),
        ("The council has a plan for the pier.", "a plan"),
        ("As a rule, nobody objects.", "a rule"),
        ("The War Powers Resolution dates from 1973.", "Resolution"),
        ("The agency said the president would act.", "act"),
        ("Rep. Tom Cole spoke of a bill to help whalers, 300-100.", "a bill"),
    ],
)
def test_leaves_open_what_nothing_tells(text: str, words: str, held: Record) -> None:
    assert meant(text, held).get(words) is None


def test_that_bill_is_the_one_described_last(held: Record) -> None:
    text = "The House voted 371-44 on May 16 for a text by Rep. Chellie Pingree. That resolution is older."
    assert meant(text, held)["That resolution"] == "hres80-115"
