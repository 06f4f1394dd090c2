"""What the words around a noun for a measure say that it is about, and where a noun's own words end."""

import pytest

from onrecord.claims.model import CallsOn, Claim, Kind, TitleClaim
from onrecord.claims.read import read_claims
from tests.scenes import scene


def found(body: str, headline: str = "") -> list[Claim]:
    view = scene(body, headline)
    return [
        c for c in read_claims(view.article, view.attributions, view.mentions) if c.KIND in (Kind.TITLE, Kind.CALLS_ON)
    ]


def words(body: str, headline: str = "") -> list[str]:
    return [
        w for c in found(body, headline) for w in ((c.words, *c.ways) if isinstance(c, TitleClaim) else (c.act,) if isinstance(c, CallsOn) else ())
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The House backed a wide-ranging package of support for Strelsau.", "support for Strelsau"),
        (
            "A proposal to write a balanced budget into the charter won a majority.",
            "write a balanced budget into the charter",
        ),
        ("It was a harbor dredging bill.", "harbor dredging"),
        ("The rule for the dredging bill was adopted.", "the dredging bill"),
        (
            "The Senate agreed to H.Res. 900, by Sen. Hentzau, Republican of Zenda, on the raid of the port.",
            "the raid of the port",
        ),
        ("H.Res. 900, a statement of sympathy for the dockers, passed.", "sympathy for the dockers"),
        ("A plan to scrap the port tax cleared the House on Wednesday.", "scrap the port tax"),
        ("Three bills that would have stopped arms sales to Grau failed.", "stopped arms sales to Grau"),
    ],
)
def test_what_it_is_about(body: str, expected: str) -> None:
    assert any(expected in w for w in words(body)), words(body)


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("A plan to scrap the port tax cleared the House on Wednesday.", "cleared"),
        ("A bill to ban the raid is now law.", "now law"),
        ("The resolution mourning the dockers was adopted by voice vote.", "adopted"),
    ],
)
def test_what_happened_to_it_is_no_part_of_it(body: str, lost: str) -> None:
    assert not any(lost in w for w in words(body)), words(body)


@pytest.mark.parametrize(
    "body",
    [
        "The bill was sent on.",
        "They voted on the measure on Tuesday.",
        "The House took up the bill.",
        "The bill was introduced on May 23 by a Rhode Islander who speaks for sailors.",
        "The measure was filed on Sept. 4 and came with a map of the coast.",
    ],
)
def test_a_bare_noun_says_nothing(body: str) -> None:
    assert words(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The bill on dredging in narrow harbors has no vote yet.", "dredging in narrow harbors"),
        ("Rep. Hentzau's bill about lighthouses rests with the committee.", "lighthouses"),
        ("It is Rudolf Rassendyll's harbor lighthouse bill.", "harbor lighthouse"),
        ("The update of the lighthouse program became law.", "the lighthouse program"),
    ],
)
def test_a_description_is_tried_without_its_owner_and_what_the_sentence_goes_on_to(body: str, expected: str) -> None:
    assert any(w.endswith(expected) for w in words(f"H.Res. 900 is here. {body}")), words(f"H.Res. 900 is here. {body}")
