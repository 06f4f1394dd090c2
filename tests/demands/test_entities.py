from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.demands.entities import resolve


def named(phrase: str) -> list[tuple[str, str]]:
    return [(e.kind.value, e.name) for e in resolve(phrase)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the United States Government", ("us-government", "United States Government")),
        ("the Trump administration", ("us-government", "United States Government")),
        (
            "the executive and legislative branches of the United States Government",
            ("us-government", "United States Government"),
        ),
        ("the Secretary of Defense, or designee,", ("office", "Secretary of Defense")),
        ("President Trump", ("president", "President of the United States")),
        ("the President of the United States", ("president", "President of the United States")),
        ("the Secretary of the Treasury", ("office", "Secretary of the Treasury")),
        ("the Clerk of the House of Representatives", ("office", "Clerk of the House")),
        ("the United States Ambassador to the United Nations", ("office", "Ambassador to the United Nations")),
        ("the Federal Trade Commission", ("agency", "Federal Trade Commission")),
        ("the Department of Health and Human Services", ("agency", "Department of Health and Human Services")),
        ("the Government of the Russian Federation", ("foreign-government", "Government of Russia")),
        ("the Chinese Government", ("foreign-government", "Government of China")),
        ("Turkey", ("foreign-government", "Government of Turkey")),
        ("President Magufuli", ("foreign-government", "President Magufuli")),
        ("NATO", ("international-body", "North Atlantic Treaty Organization")),
        ("the United Nations Security Council", ("international-body", "United Nations Security Council")),
        ("the Committee on House Administration", ("congress", "Committee on House Administration")),
        ("the House of Representatives", ("congress", "House of Representatives")),
        ("all Americans", ("public", "people of the United States")),
        ("Chechen officials", ("class", "Chechen officials")),
        ("State and local governments", ("class", "State and local governments")),
        ("all parties to the conflict", ("class", "parties to the conflict")),
    ],
)
def test_one_addressee_has_a_kind_and_a_name(phrase: str, expected: tuple[str, str]) -> None:
    assert named(phrase) == [expected]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("the President and the Secretary of State", ["President of the United States", "Secretary of State"]),
        ("India and Pakistan", ["Government of India", "Government of Pakistan"]),
        (
            "the Secretary of State, the Secretary of Health and Human Services, and the Attorney General",
            ["Secretary of State", "Secretary of Health and Human Services", "Attorney General"],
        ),
        (
            "the Secretary of State, in coordination with the heads of other relevant agencies",
            ["Secretary of State"],
        ),
        ("schools and the people of the United States", ["schools", "people of the United States"]),
    ],
)
def test_a_list_has_members(phrase: str, names: list[str]) -> None:
    assert [n for _, n in named(phrase)] == names


@pytest.mark.parametrize(
    "phrase", ["increased efforts", "the celebration of the day", "a continued commitment", "the lifting of an embargo"]
)
def test_a_thing_or_a_doing_is_nobody(phrase: str) -> None:
    assert named(phrase) == []


@given(st.text(alphabet="the PresidentSecretary of State, and Gov()—’.", max_size=120))
def test_members_stand_in_the_phrase_in_order(phrase: str) -> None:
    found = resolve(phrase)
    assert all(0 <= e.start < e.end <= len(phrase) for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
