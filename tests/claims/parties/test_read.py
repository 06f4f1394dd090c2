"""Party backing in prose."""

import pytest

from onrecord.claims.model import Bipartisan
from onrecord.claims.votes import read_votes
from tests.build import scene


def read(text: str) -> list[Bipartisan]:
    return [c for c in read_votes(scene(text, "2017-07-28")) if isinstance(c, Bipartisan)]


@pytest.mark.parametrize(
    ("text", "party", "count", "share", "position"),
    [
        ("Twenty Republicans voted against H.R. 1628.", "Republican", 20, None, "nay"),
        ("No Democrats voted for H.R. 1628.", "Democrat", None, "none", "yea"),
        ("Not a single Democrat voted for H.R. 1628.", "Democrat", None, "none", "yea"),
        ("Every Democrat voted against H.R. 1628.", "Democrat", None, "all", "nay"),
        ("Most Republicans voted for H.R. 1628.", "Republican", None, "most", "yea"),
        ("Twenty Republicans crossed party lines on H.R. 1628.", "Republican", 20, None, "against-party"),
        ("Half a dozen GOP members broke with leadership on H.R. 1628.", "Republican", 6, None, "against-party"),
        ("The House passed H.R. 1628 with the help of seven Democrats.", "Democrat", 7, None, "yea"),
        ("Seven Democrats sided with the Republican majority on H.R. 1628.", "Democrat", 7, None, "with-Republican"),
        ("Both independents voted against H.R. 1628.", "Independent", None, "all", "nay"),
        ("Republicans opposed H.R. 1628, joined by three Democrats.", "Democrat", 3, None, "nay"),
        ("H.R. 1628 passed with four Democrats in support and nine Republicans opposed.", "Democrat", 4, None, "yea"),
        ("H.R. 1628 passed with four Democrats in support and nine Republicans opposed.", "Republican", 9, None, "nay"),
        ("H.R. 1628 was supported by three Democrats and opposed by two Republicans.", "Democrat", 3, None, "yea"),
        ("H.R. 1628 was supported by three Democrats and opposed by two Republicans.", "Republican", 2, None, "nay"),
        (
            "H.R. 1628 passed with the support of 134 Democrats and all but two Republicans.",
            "Republican",
            2,
            "all-but",
            "yea",
        ),
        ("H.R. 1628 had one Republican supporter and two Democratic opponents.", "Republican", 1, None, "yea"),
        ("H.R. 1628 had one Republican supporter and two Democratic opponents.", "Democrat", 2, None, "nay"),
        ("About one in ten Democrats supported it, H.R. 1628.", "Democrat", None, "1/10", "yea"),
        ("Roughly three of every four Democrats voted yes on H.R. 1628.", "Democrat", None, "3/4", "yea"),
        ("The House passed H.R. 1628, but 18 members of the majority said no.", "Republican", 18, None, "nay"),
        ("H.R. 1628 lost only three Republicans.", "Republican", 3, None, "nay"),
        ("The House passed H.R. 1628 with an assist from 22 Democrats.", "Democrat", 22, None, "yea"),
        ("Fourteen Republicans went their own way on H.R. 1628.", "Republican", 14, None, "against-party"),
        ("All but a dozen of the House's Democrats opposed it, H.R. 1628.", "Democrat", 12, "all-but", "nay"),
        ("H.R. 1628 did not attract a single Democrat.", "Democrat", None, "none", "yea"),
        (
            "H.R. 1628 passed with the votes of 204 Republicans, 30 Democrats and one independent.",
            "Democrat",
            30,
            None,
            "yea",
        ),
        ("The House passed H.R. 1628. Democrats opposed it unanimously.", "Democrat", None, "all", "nay"),
        ("A majority of Republicans backed H.R. 1628.", "Republican", None, "most", "yea"),
        ("On H.R. 1628, 95: Democrats in favor.", "Democrat", 95, None, "yea"),
        ("Every last Democrat opposed H.R. 1628.", "Democrat", None, "all", "nay"),
        ("Only three Democrats stood in the way of H.R. 1628.", "Democrat", 3, None, "nay"),
        ("Eleven Democrats helped the House on Tuesday pass H.R. 1628.", "Democrat", 11, None, "yea"),
        ("The House passed H.R. 1628 without help from Democrats.", "Democrat", None, "none", "yea"),
        ("Just twelve Republicans broke with the speaker on H.R. 1628.", "Republican", 12, None, "against-party"),
        ("Six Democrats joined a united Republican conference on H.R. 1628.", "Democrat", 6, None, "with-Republican"),
        (
            "On H.R. 1628 every Republican who was there in favor and every Democrat opposed it.",
            "Democrat",
            None,
            "all",
            "nay",
        ),
        ("Nine Republicans voted no on H.R. 1628 and four Democrats yes.", "Democrat", 4, None, "yea"),
        ("Nine Republicans stood up to their leaders on H.R. 1628.", "Republican", 9, None, "against-party"),
        ("Only Republicans voted no on H.R. 1628.", "Democrat", None, "none", "nay"),
        ("No Republican but Ileana Ros-Lehtinen voted for H.R. 1628.", "Republican", 1, None, "yea"),
        ("H.R. 1628 drew four votes from Democrats.", "Democrat", 4, None, "yea"),
        ("Four Democratic votes helped to carry H.R. 1628.", "Democrat", 4, None, "yea"),
        ("Nine from the president’s party voted no on H.R. 1628.", "Republican", 9, None, "nay"),
    ],
)
def test_reads_votes_by_party(text: str, party: str, count: int | None, share: str | None, position: str) -> None:
    assert (party, count, share, position) in [(c.party, c.count, c.share, c.position) for c in read(text)]


def test_cosponsors_by_party() -> None:
    found = read("Of the cosponsors of H.Res. 351, 20 are Republicans.")
    assert [(c.form, c.party, c.count) for c in found] == [("cosponsors", "Republican", 20)]


def test_an_answer_tells_of_each_party_in_its_own_words() -> None:
    text = "H.R. 1628 passed. Who voted no? Nineteen Republicans did, and four Democrats."
    view = scene(text, "2017-07-28")
    found = [view.words(c.span) for c in read_votes(view) if isinstance(c, Bipartisan)]
    assert found == ["Nineteen Republicans", "four Democrats"]
