"""Claims of party, state, chamber, office and caucus."""

import pytest

from onrecord.claims.model import CaucusClaim, ChamberClaim, Claim, OfficeClaim, PartyClaim, StateClaim
from onrecord.claims.people import read_people
from tests.people import scene


def claims(text: str) -> list[Claim]:
    return list(read_people(scene(text)))


def plain(text: str) -> set[tuple[str, str | None, str]]:
    """Return (kind, person, value) of each claim."""
    return {(c.KIND.value, c.person, _value(c)) for c in claims(text)}


def _value(claim: Claim) -> str:
    match claim:
        case PartyClaim():
            return ("left " if claim.former else "") + claim.party
        case StateClaim():
            home = claim.place or str(claim.state)
            return f"{home}-{claim.district}" if claim.district is not None else home
        case ChamberClaim():
            return ("former " if claim.former else "") + claim.chamber.value
        case OfficeClaim():
            return (
                ("former " if claim.former else "")
                + claim.office
                + (f" {'/'.join(claim.committees)}" if claim.committees else "")
            )
        case CaucusClaim():
            return f"{claim.role} of {claim.caucus}"
    return ""


IRL = "R000435"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rep. Ileana Ros-Lehtinen, a Florida Republican, spoke.",
            {("chamber", IRL, "house"), ("state", IRL, "FL"), ("party", IRL, "Republican")},
        ),
        ("Ileana Ros-Lehtinen (R-FL-27) spoke.", {("state", IRL, "FL-27"), ("party", IRL, "Republican")}),
        (
            "Sen. Bernie Sanders, I-Vt., spoke.",
            {("chamber", "S000033", "senate"), ("state", "S000033", "VT"), ("party", "S000033", "Independent")},
        ),
        (
            "It is by David Cicilline, Democrat of Rhode Island.",
            {("state", "C001084", "RI"), ("party", "C001084", "Democrat")},
        ),
        ("Republican Ed Royce of California spoke.", {("party", "R000487", "Republican"), ("state", "R000487", "CA")}),
        ("Kentucky's Rand Paul spoke.", {("state", "P000603", "KY")}),
        ("Florida Rep. Ileana Ros-Lehtinen spoke.", {("state", IRL, "FL"), ("chamber", IRL, "house")}),
        ("Susan Collins, the Maine senator, spoke.", {("state", "C001035", "ME"), ("chamber", "C001035", "senate")}),
        (
            "Chuck Grassley, Iowa's senior senator, spoke.",
            {("state", "G000386", "IA"), ("chamber", "G000386", "senate")},
        ),
        ("Adam Smith, from Washington's 9th District, spoke.", {("state", "S000510", "WA-9")}),
        ("Ileana Ros-Lehtinen, who represents Florida's 27th district, spoke.", {("state", IRL, "FL-27")}),
        ("Eliot Engel, who represents Riverdale, spoke.", {("state", "E000179", "Riverdale")}),
        (
            "Joaquin Castro, D-San Antonio, spoke.",
            {("party", "C001091", "Democrat"), ("state", "C001091", "San Antonio")},
        ),
        ("It came from Democrat Eliot Engel.", {("party", "E000179", "Democrat")}),
        ("Susan Collins was one of two Republicans to vote no.", {("party", "C001035", "Republican")}),
        (
            "Three Republicans, including Walter Jones and Don Young, voted no.",
            {("party", "J000255", "Republican"), ("party", "Y000033", "Republican")},
        ),
        (
            "Texas Republicans Lamar Smith and Mike Conaway voted no.",
            {("party", p, "Republican") for p in ("S000583", "C001062")}
            | {("state", p, "TX") for p in ("S000583", "C001062")},
        ),
        (
            "Walter Jones and Don Young, both Republicans, voted no.",
            {("party", p, "Republican") for p in ("J000255", "Y000033")},
        ),
        ("Eliot Engel (N.Y.) spoke.", {("state", "E000179", "NY")}),
        (
            "Don Young, Alaska's at-large congressman, spoke.",
            {("state", "Y000033", "AK"), ("chamber", "Y000033", "house")},
        ),
        ("Justin Amash, who left the GOP on July 4, spoke.", {("party", "A000367", "left Republican")}),
        ("Rand Paul, formerly of the House, spoke.", {("chamber", "P000603", "former house")}),
        ("He met former Rep. Martin Frost.", {("chamber", "F000392", "former house")}),
        ("Rand Paul, the senator, spoke.", {("chamber", "P000603", "senate")}),
        ("Susan Collins, a senator for Maine, spoke.", {("chamber", "C001035", "senate"), ("state", "C001035", "ME")}),
        ("It was our own congressman, Walter Jones, who spoke.", {("chamber", "J000255", "house")}),
        (
            "Only one Democrat, New York's Eliot Engel, spoke.",
            {("party", "E000179", "Democrat"), ("state", "E000179", "NY")},
        ),
        ("The lone Republican was Don Young.", {("party", "Y000033", "Republican")}),
        ("Bernie Sanders sits as an independent.", {("party", "S000033", "Independent")}),
        (
            "Eliot Engel, a Bronx Democrat, spoke.",
            {("party", "E000179", "Democrat"), ("state", "E000179", "Bronx")},
        ),
        ("Eliot Engel of the Bronx spoke.", {("state", "E000179", "Bronx")}),
        (
            "Eliot Engel, the Democrat from Manhattan, spoke.",
            {("party", "E000179", "Democrat"), ("state", "E000179", "Manhattan")},
        ),
        (
            "Eliot Engel, the panel chairman and a New York Democrat, spoke.",
            {("party", "E000179", "Democrat"), ("state", "E000179", "NY")},
        ),
        (
            "Don Young, the Fort Yukon, Alaska, Republican, spoke.",
            {("party", "Y000033", "Republican"), ("state", "Y000033", "AK")},
        ),
        ("Democratic Rep. Eliot Engel spoke.", {("chamber", "E000179", "house"), ("party", "E000179", "Democrat")}),
        ("Adam Smith, a freshman from Washington's 9th, spoke.", {("state", "S000510", "WA-9")}),
        (
            "Walter Jones, the Republican dean of North Carolina's delegation, spoke.",
            {("party", "J000255", "Republican"), ("state", "J000255", "NC")},
        ),
        (
            "Rand Paul and Susan Collins are both from Maine.",
            {("state", "P000603", "ME"), ("state", "C001035", "ME")},
        ),
        (
            "Susan Collins spoke. She is a Kansas Republican.",
            {("party", "C001035", "Republican"), ("state", "C001035", "KS")},
        ),
        (
            "Maine Republican Senator Susan Collins spoke.",
            {("party", "C001035", "Republican"), ("state", "C001035", "ME"), ("chamber", "C001035", "senate")},
        ),
        ("Rand Paul, the top tax critic from Kentucky, spoke.", {("state", "P000603", "KY")}),
        (
            "It is by Senator Rand Paul of Kentucky, Republican Senator Susan Collins and others.",
            {("chamber", "P000603", "senate"), ("state", "P000603", "KY")}
            | {("chamber", "C001035", "senate"), ("party", "C001035", "Republican")},
        ),
    ],
)
def test_affiliations(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert plain(text) == expected


def test_references_back() -> None:
    found = plain("Rand Paul rose. The Tennessee Republican shouted.")
    assert found == {("party", "P000603", "Republican"), ("state", "P000603", "TN")}


@pytest.mark.parametrize(
    "text",
    [
        "Senators Sanders and Collins, of Vermont and Maine, met in the Iowa Republican caucuses.",
        "Joining the Florida Republican, Engel and Paul shouted.",
        "The ship would likely be built in Mississippi Senator Collins described.",
        "After the storm near Texas Senator Collins flew home.",
        "WASHINGTON, D.C. U.S. Senator Susan Collins spoke.",
        "There were floods throughout Ohio Senator Collins noted.",
        "Rand Paul debated a Democrat from Oregon.",
        "Susan Collins met Republicans from Ohio.",
        "A Republican Eliot Engel would be news.",
        "Reps. Ed Royce and Eliot Engel, a California Republican and a New York Democrat, met.",
        "Eliot Engel met a senator, and one Democrat in five agreed.",
    ],
)
def test_no_affiliation(text: str) -> None:
    assert not [c for c in claims(text) if isinstance(c, PartyClaim | StateClaim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Donald Trump signed it.", (None, "president")),
        ("Speaker Paul Ryan called it up.", ("R000570", "speaker")),
        ("House Minority Leader Nancy Pelosi voted.", ("P000197", "house-minority-leader")),
        ("Mitch McConnell, the Senate majority leader, waited.", ("M000355", "senate-majority-leader")),
        (
            "It is by Eliot Engel, now the chairman of the House Foreign Affairs Committee.",
            ("E000179", "committee-chair HSFA"),
        ),
        ("Royce, the Foreign Affairs chairman, sat by Ed Royce.", ("R000487", "committee-chair HSFA")),
        ("Senate Judiciary Committee Chairman Chuck Grassley spoke.", ("G000386", "committee-chair SSJU")),
        ("Chuck Grassley, who chairs the Judiciary Committee, spoke.", ("G000386", "committee-chair HSJU/SSJU")),
        (
            "The House Foreign Affairs Committee, led by California's Ed Royce, met.",
            ("R000487", "committee-chair HSFA"),
        ),
        ("The House Foreign Affairs Committee, which Ed Royce heads, met.", ("R000487", "committee-chair HSFA")),
        (
            "Ed Royce, who once chaired the Foreign Affairs Committee, spoke.",
            ("R000487", "former committee-chair HSFA"),
        ),
        ("Eliot Engel, the Foreign Affairs Committee's top Democrat, spoke.", ("E000179", "committee-top HSFA")),
        (
            "Chuck Grassley, the Iowa Republican and chairman of the Senate Judiciary Committee, spoke.",
            ("G000386", "committee-chair SSJU"),
        ),
        (
            "The Ways and Means Committee met. Its chairman, Lamar Smith of Texas, opened.",
            ("S000583", "committee-chair HSWM"),
        ),
        ("Nancy Pelosi, the Democratic leader, voted.", ("P000197", "leader")),
        ("Ed Royce of Fullerton, Calif., who chairs Foreign Affairs, spoke.", ("R000487", "committee-chair HSFA")),
        ("Ed Royce, a lawyer and the chairman of Foreign Affairs, spoke.", ("R000487", "committee-chair HSFA")),
        ("Judiciary met. The committee's chairman now, Chuck Grassley, spoke.", ("G000386", "committee-chair")),
        (
            "The House Foreign Affairs Committee, whose chairman is Rep. Ed Royce, met.",
            ("R000487", "committee-chair HSFA"),
        ),
        (
            "The House Foreign Affairs Committee, which Rep. Ed Royce of California chairs, met.",
            ("R000487", "committee-chair HSFA"),
        ),
        (
            "Diane Black, the Tennessee Republican who runs the Ways and Means Committee, spoke.",
            ("B001273", "committee-chair HSWM"),
        ),
        ("The Ways and Means Committee met. Chairman Lamar Smith opened.", ("S000583", "committee-chair HSWM")),
        (
            "Eliot Engel of New York, the top Democrat on the Foreign Affairs Committee, spoke.",
            ("E000179", "committee-top HSFA"),
        ),
        ("Defense Secretary Jim Roe praised it.", (None, "other")),
        ("Former envoy Ann Roe attended.", (None, "former other")),
        ("In 2014 Chairman Ed Royce of Foreign Affairs said so.", ("R000487", "former committee-chair")),
    ],
)
def test_offices(text: str, expected: tuple[str | None, str]) -> None:
    assert [(c.person, _value(c)) for c in claims(text) if isinstance(c, OfficeClaim)] == [expected]


def test_each_of_a_list_of_titles_has_its_own_holder() -> None:
    found = [
        c
        for c in claims("President Trump, Secretary of State Tillerson and Mayor Ann Roe met.")
        if isinstance(c, OfficeClaim)
    ]
    assert [(c.office, c.name.split()[-1]) for c in found] == [
        ("president", "Trump"),
        ("secretary-of-state", "Tillerson"),
        ("other", "Roe"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody wants a President Paul.",
        "Ed Royce met Pelosi's secretary of state.",
        "The chairman of the board spoke.",
        "Officials at the FBI and the Justice Department would review it.",
        "She had headed a division at the Justice Department. There, she led the work.",
        "They may bring it to the Presidents Council on Integrity.",
        "He has been a leader, ALA President Loriene Roy said.",
        "Sierra Club President Ann Fields was pleased.",
        "The NAACP President Cornell Banks spoke.",
        "A gift of the Presidents Cup was shown.",
        "Civil Liberties Leader Warns Panel of Drawbacks",
        "President Signs Farm Bill",
        "Majority Leader Says Vote Is Near",
        "Asked about the majority leader, Royce smiled at Ed Royce.",
    ],
)
def test_no_office(text: str) -> None:
    assert not [c for c in claims(text) if isinstance(c, OfficeClaim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. David Cicilline, co-chair of the LGBT Equality Caucus, spoke.", "co-chair of lgbt equality caucus"),
        ("LGBT Equality Caucus Vice Chair Rep. David Cicilline spoke.", "vice-chair of lgbt equality caucus"),
        ("David Cicilline is also a member of the House LGBT Equality Caucus.", "member of lgbt equality caucus"),
        ("David Cicilline, of the Problem Solvers Caucus, spoke.", "member of problem solvers caucus"),
        ("David Cicilline sits in the Progressive Caucus.", "member of progressive caucus"),
        ("David Cicilline, a Rhode Island Democrat and co-chair of the Iran caucus, spoke.", "co-chair of iran caucus"),
        ("David Cicilline leads the Iran caucus.", "chair of iran caucus"),
        ("David Cicilline, an eastern Democrat first elected in 2010, leads the Iran caucus.", "chair of iran caucus"),
        ("David Cicilline, a former chairman of the Iran caucus, spoke.", "chair of iran caucus"),
        ("David Cicilline is policy chair of the Iran caucus.", "chair of iran caucus"),
        ("David Cicilline has a bill and co-chairs the Iran caucus.", "co-chair of iran caucus"),
        ("The Iran caucus, which David Cicilline leads, met.", "chair of iran caucus"),
        ("Members of the Freedom Caucus, among them Chairman David Cicilline, met.", "chair of freedom caucus"),
        ("Freedom Caucus member David Cicilline spoke.", "member of freedom caucus"),
    ],
)
def test_caucuses(text: str, expected: str) -> None:
    assert [(c.person, _value(c)) for c in claims(text) if isinstance(c, CaucusClaim)] == [("C001084", expected)]


@pytest.mark.parametrize(
    "text", ["The LGBT Equality Caucus called on David Cicilline.", "David Cicilline addressed the Progressive Caucus."]
)
def test_no_caucus(text: str) -> None:
    assert not [c for c in claims(text) if isinstance(c, CaucusClaim)]


def test_claims_are_read_in_captions_and_quoted_the_way_they_stand() -> None:
    page = scene("^ Rep. Ed Royce (R-Calif.) at the Capitol.\nNothing else.")
    assert {page.words(c.span) for c in read_people(page)} == {"Rep. Ed Royce", "Rep. Ed Royce (R-Calif.)"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Ileana Ros-Lehtinen spoke. The Miami Republican supported it.", ("party", IRL, "Republican")),
        ("Ileana Ros-Lehtinen, a Republican from southern Florida, spoke.", ("state", IRL, "FL")),
        ("Ileana Ros-Lehtinen, of Miami, Fla., spoke.", ("state", IRL, "FL")),
        ("Ileana Ros-Lehtinen, our own congresswoman, spoke.", ("chamber", IRL, "house")),
        ("Ed Royce and Ileana Ros-Lehtinen, both Republicans, spoke.", ("party", IRL, "Republican")),
        ("Two Republicans, Ed Royce and Ileana Ros-Lehtinen, spoke.", ("party", IRL, "Republican")),
        ("Carlos Curbelo and Ileana Ros-Lehtinen, both of Florida, spoke.", ("state", IRL, "FL")),
        ("Eliot Engel, the ranking Democrat on Foreign Affairs, spoke.", ("party", "E000179", "Democrat")),
        ("Eliot Engel, the panel’s top Democrat, spoke.", ("party", "E000179", "Democrat")),
        ("Nancy Pelosi, who leads the House minority, spoke.", ("office", "P000197", "house-minority-leader")),
        ("Nancy Pelosi, who leads House Democrats, spoke.", ("office", "P000197", "leader")),
        (
            "The chairman of the House Foreign Affairs Committee is Ed Royce.",
            ("office", "R000487", "committee-chair HSFA"),
        ),
    ],
)
def test_looser_words_for_party_state_and_office(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in plain(text)


@pytest.mark.parametrize(
    ("text", "not_said"),
    [
        ("Texans Joaquin Castro and Ted Poe, Eliot Engel of New York and Ed Royce spoke.", ("state", "E000179", "TX")),
        (
            "Two Florida and New York Democrats, Eliot Engel and Debbie Wasserman Schultz, spoke.",
            ("state", "E000179", "FL"),
        ),
        ("They were Republicans, with a single exception: Eliot Engel.", ("party", "E000179", "Republican")),
        (
            "Sixteen Democrats, among them Eliot Engel, and one independent, Bernie Sanders, spoke.",
            ("party", "S000033", "Democrat"),
        ),
        (
            "Ed Royce and Eliot Engel, the one from New York and the other from California, spoke.",
            ("state", "E000179", "NY"),
        ),
    ],
)
def test_what_is_said_of_others_in_a_list_is_not_said_of_all(text: str, not_said: tuple[str, str, str]) -> None:
    assert not_said not in plain(text)


def test_a_second_caucus_is_told_of_the_same_member() -> None:
    found = [_value(c) for c in claims("David Cicilline belongs to the Iran caucus and to the Freedom Caucus.")]
    assert found == ["member of iran caucus", "member of freedom caucus"]


def test_a_district_without_a_state_is_a_claim() -> None:
    assert plain("Rep. Ileana Ros-Lehtinen of the 26th District spoke.") == {
        ("chamber", IRL, "house"),
        ("state", IRL, "None-26"),
    }
