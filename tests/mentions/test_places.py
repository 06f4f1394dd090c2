"""Parties, states and tags in all their spellings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.model import PartyMention, StateMention, TagMention
from onrecord.mentions.places import find_places
from onrecord.mentions.states import ABBREVIATIONS, CODES, NAMES, code_of


def tags(text: str) -> list[tuple[str | None, str | None, int | None, str | None]]:
    return [(t.party, t.state, t.district, t.place) for t in find_places(text) if isinstance(t, TagMention)]


def parties(text: str) -> list[str]:
    return [p.party for p in find_places(text) if isinstance(p, PartyMention)]


def states(text: str) -> list[tuple[str, int | None]]:
    return [(s.state, s.district) for s in find_places(text) if isinstance(s, StateMention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jo Doe (R-Fla.) said", ("Republican", "FL", None, None)),
        ("Jo Doe (R-FL-27) said", ("Republican", "FL", 27, None)),
        ("Jo Doe [R-FL] said", ("Republican", "FL", None, None)),
        ("Jo Doe, D-R.I., said", ("Democrat", "RI", None, None)),
        ("Jo Doe (D., N.Y.) said", ("Democrat", "NY", None, None)),
        ("Jo Doe (R., Fla.) said", ("Republican", "FL", None, None)),
        ("Jo Doe, R-Georgia, said", ("Republican", "GA", None, None)),
        ("Jo Doe (I-Vt.) said", ("Independent", "VT", None, None)),
        ("Jo Doe (DFL-Minn.) said", ("Democrat", "MN", None, None)),
        ("Jo Doe (R-CA 22nd) said", ("Republican", "CA", 22, None)),
        ("Jo Doe (D-WA-07) said", ("Democrat", "WA", 7, None)),
        ("Jo Doe (R-AK-AL) said", ("Republican", "AK", 0, None)),
        ("Jo Doe (Republican, Ohio) said", ("Republican", "OH", None, None)),
        ("Jo Doe (CA-17) said", (None, "CA", 17, None)),
        ("Jo Doe, D-San Antonio, said", ("Democrat", None, None, "San Antonio")),
        ("Jo Doe, D-La Crosse, said", ("Democrat", None, None, "La Crosse")),
        ("Jo Doe, D-03, said", ("Democrat", None, 3, None)),
        ("Jo Doe (D) said", ("Democrat", None, None, None)),
        ("Jo Doe (D–Calif) said", ("Democrat", "CA", None, None)),
    ],
)
def test_tags(text: str, expected: tuple[str | None, str | None, int | None, str | None]) -> None:
    assert tags(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "D-Day landings",
        "on I-95 north",
        "Section (D) of the code",
        "an R-rated film",
        "vitamin D-3",
        "paragraph (I) applies",
    ],
)
def test_no_tag(text: str) -> None:
    assert tags(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Republicans and Democrats agreed", ["Republican", "Democrat"]),
        ("the GOP's plan; Democratic senators", ["Republican", "Democrat"]),
        ("the Vermont independent, a Libertarian", ["Independent", "Libertarian"]),
        ("an independent investigation of a democratic process", []),
        ("the Democratic Republic of Congo, the Syrian Democratic Forces", []),
        ("the Republican Guard and a republican form of government", []),
        ("a Christian Democrat in Berlin", []),
        ("a libertarian-minded group", []),
    ],
)
def test_parties(text: str, expected: list[str]) -> None:
    assert parties(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Florida to West Virginia", [("FL", None), ("WV", None)]),
        ("a mill in Kent, Wash., closed", [("WA", None)]),
        ("a mill in Dayton, OH closed", [("OH", None)]),
        ("Florida's 27th district", [("FL", 27)]),
        ("the 9th District of Georgia", [("GA", 9)]),
        ("Montana's at-large district", [("MT", 0)]),
        ("the Texan and his fellow Virginian", [("TX", None), ("VA", None)]),
        ("the Lone Star State", [("TX", None)]),
        ("Guam and the U.S. Virgin Islands", [("GU", None), ("VI", None)]),
        ("Adam Smith of Washington voted no", [("WA", None)]),
        ("officials in Washington said, or the Washington Post did", []),
        ("the New York Times, the University of Virginia, the Mississippi River", []),
        ("tanks rolled into Georgia; in Tbilisi they wept", []),
        ("hi, OK, come IN or stay OUT, ME too", []),
    ],
)
def test_states(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert states(text) == expected


def test_every_spelling_leads_to_its_code() -> None:
    for table in (NAMES, ABBREVIATIONS, {c: c for c in CODES}):
        assert all(code_of(words) == code for words, code in table.items())
    assert code_of("N. Y.") == "NY"
    assert code_of("Ruritania") is None


@given(st.text(alphabet=st.sampled_from("RDI-.,() FlaNYOhio’s27th"), max_size=120))
def test_places_stand_in_order_and_apart(text: str) -> None:
    found = find_places(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
