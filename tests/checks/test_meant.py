"""A story that names no measure: the one that the record bears out best is meant, where it does so by enough."""

from collections.abc import Callable

import pytest

from onrecord.analyze import analyze
from onrecord.article.model import Span
from onrecord.checks.meant import Reading, likeliest
from onrecord.checks.model import Check, Finding, Verdict
from onrecord.claims.model import Claim, Introduced, PartyClaim, Sponsor, VoteTally
from onrecord.mentions.evidence import likely, raw_words
from onrecord.mentions.model import Mentions
from tests.build import day, measure, record

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
OWN, RIVAL, THIRD = "hres1-115", "hres2-115", "hres3-115"


MADE: dict[type[Claim], Callable[[str], Claim]] = {
    Sponsor: lambda m: Sponsor(span=Span(0, 1), measure=m, person="X000001", name="X"),
    Introduced: lambda m: Introduced(span=Span(0, 1), measure=m, when=None),
    VoteTally: lambda m: VoteTally(span=Span(0, 1), measure=m, yeas=2, nays=1),
    PartyClaim: lambda m: PartyClaim(span=Span(0, 1), measure=m, party="Democrat"),
}


def check(kind: type[Claim], verdict: Verdict, measure: str) -> Check:
    return Check(claim=MADE[kind](measure), finding=Finding(verdict=verdict, why=""))


def chosen(main: str | None, told: dict[str | None, list[tuple[type[Claim], Verdict]]]) -> str | None:
    """Return the measure of the reading chosen, from the checks that each reading prints."""

    def read(measure: str | None) -> Reading:
        meant = measure or main
        rivals = () if measure else tuple(m for m in told if m and m != main)
        checks = tuple(check(kind, verdict, meant or OWN) for kind, verdict in told.get(meant, []))
        return Reading(Mentions(main=meant, rivals=rivals), checks)

    return likeliest(read).mentions.main


@pytest.mark.parametrize(
    ("main", "told", "meant"),
    [
        (OWN, {OWN: [(Sponsor, YES)]}, OWN),  # no rival
        (OWN, {OWN: [(Sponsor, NO), (VoteTally, NO)], RIVAL: [(Sponsor, YES), (VoteTally, YES)]}, RIVAL),
        (OWN, {OWN: [(Sponsor, YES), (Introduced, YES)], RIVAL: [(Sponsor, YES), (VoteTally, YES)]}, OWN),  # by too little
        (OWN, {OWN: [(Sponsor, NO)], RIVAL: [(Sponsor, OPEN)], THIRD: [(Sponsor, YES)]}, THIRD),
        (OWN, {OWN: [(PartyClaim, NO)], RIVAL: [(PartyClaim, YES)] * 9}, OWN),  # of parties no measure is known
        (None, {RIVAL: [(Sponsor, YES)], THIRD: []}, None),  # too little for what the words did not point to
        (None, {RIVAL: [(Sponsor, YES), (VoteTally, YES)], THIRD: [(Introduced, YES)]}, RIVAL),
        (None, {RIVAL: [(Sponsor, YES), (VoteTally, YES)], THIRD: [(Sponsor, YES), (Introduced, YES)]}, None),
    ],
)  # fmt: skip
def test_the_reading_that_the_record_bears_out_best(
    main: str | None, told: dict[str | None, list[tuple[type[Claim], Verdict]]], meant: str | None
) -> None:
    assert chosen(main, told) == meant


@pytest.mark.parametrize(
    ("points", "tried"),
    [
        ([], ()),
        ([(9.0, OWN), (2.0, RIVAL)], (OWN,)),  # far behind
        ([(4.0, OWN), (3.5, RIVAL), (1.0, THIRD)], (OWN, RIVAL)),
        ([(2.6, OWN)], (OWN,)),
        ([(1.2, OWN)], ()),  # hardly anything points to it
    ],
)
def test_which_measures_are_tried(points: list[tuple[float, str]], tried: tuple[str, ...]) -> None:
    assert likely(points) == tried


def test_a_hyphenated_word_is_searched_for_by_its_parts() -> None:
    assert raw_words("A low-sulfur fuel rule in Erie") == ["low", "sulfur", "fuel", "rule", "erie"]


def test_a_story_that_names_its_measure_is_read_once() -> None:
    report = analyze(b"The House agreed to H.Res. 351 on Tuesday by voice vote.", record(), published=day("2017-06-28"))
    assert (report.mentions.main, report.mentions.rivals) == ("hres351-115", ())


LIGHTS = (
    measure(
        "hr820-115",
        "Harbor Lights Act",
        ("M001157", "Rep. McCaul, Michael T. [R-TX-10]"),
        "2017-02-02 - Introduced in House\n2017-02-02 - Referred to the House Committee on Energy and Commerce.",
        short=("Harbor Lights Act",),
    ),
    measure(
        "s292-115",
        "Harbor Lights Act",
        ("R000122", "Sen. Reed, Jack [D-RI]"),
        """
        2017-02-02 - Introduced in Senate
        2018-03-22 - Passed/agreed to in Senate: Passed Senate with an amendment by Voice Vote.
        2018-05-22 - Passed/agreed to in House: On motion to suspend the rules and pass the bill Agreed to by voice vote.
        2018-06-05 - Signed by President.
        2018-06-05 - Became Public Law No: 115-180.
        """,
        short=("Harbor Lights Act",),
        law="115-180",
    ),
)


def test_of_two_companions_of_one_title_the_record_tells_which_is_meant() -> None:
    told = (
        "President Donald Trump signed the Harbor Lights Act on Tuesday. The bill was introduced by Sen. Jack Reed. "
        "The Senate passed it on March 22, 2018. The House passed it on May 22, 2018. A twin in the House, H.R. 820, died in committee."
    )
    report = analyze(told.encode(), record(measures=LIGHTS), published=day("2018-06-06"))
    assert report.mentions.main == "s292-115"
    other = told.replace("Sen. Jack Reed", "Rep. Michael McCaul").split(". The Senate")[0] + ". H.R. 820 is its number."
    report = analyze(other.encode(), record(measures=LIGHTS), published=day("2018-06-06"))
    assert report.mentions.main == "hr820-115"
