"""Committees in the ways that prose names them."""

import pytest

from onrecord.mentions.committees import find_committees
from tests.people import store


def codes(text: str) -> list[tuple[str, ...]]:
    return [m.codes for m in find_committees(text, store())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the House Foreign Affairs Committee", [("HSFA",)]),
        ("the House Committee on Foreign Affairs", [("HSFA",)]),
        ("the Foreign Affairs panel", [("HSFA",)]),
        ("Senate Foreign Relations approved it", [("SSFR",)]),
        ("the Senate's Foreign Relations Committee", [("SSFR",)]),
        ("the Judiciary Committee", [("HSJU", "SSJU")]),
        ("the Senate Judiciary Committee", [("SSJU",)]),
        ("the Committee on the Judiciary of the House", [("HSJU",)]),
        ("the HELP Committee", [("SSHR",)]),
        ("so Ways and Means took charge", [("HSWM",)]),
        ("Judiciary and Foreign Affairs will share it", [("HSJU", "SSJU"), ("HSFA",)]),
        ("Armed Services, which met on Monday, approved it", [("HSAS", "SSAS")]),
        ("the Department of Energy and Natural Resources", []),
        ("Veterans' Affairs backed it", []),
        ("the Harbor Security Subcommittee", []),
        ("the Senate Health, Education, Labor and Pensions Committee", [("SSHR",)]),
        ("the Committee on Ways & Means", [("HSWM",)]),
        ("the House Intelligence Committee", [("HLIG",)]),
        ("the House Judiciary and Armed Services committees", [("HSJU",), ("HSAS",)]),
        ("referred to Judiciary and Armed Services", [("HSJU", "SSJU"), ("HSAS", "SSAS")]),
        ("House Judiciary Committee Chairman Jo Doe", [("HSJU",)]),
        ("the Foreign Affairs chairman", [("HSFA",)]),
        ("the House foreign affairs committee", [("HSFA",)]),
        ("the Senate's armed services panel", [("SSAS",)]),
        ("referral to Armed Services", [("HSAS", "SSAS")]),
        ("after Armed Services reported it", [("HSAS", "SSAS")]),
        ("sent to the Subcommittee on Harbors and Lighthouses", [()]),
        ("he studied foreign affairs before the judiciary failed", []),
        ("the House budget, the judiciary and the armed services", []),
        ("the House Budget resolution", []),
        ("Foreign Affairs magazine", []),
        ("the Foreign Affairs Ministry of France", []),
    ],
)
def test_committees(text: str, expected: list[tuple[str, ...]]) -> None:
    assert codes(text) == expected


def test_the_span_takes_in_chamber_and_noun() -> None:
    text = "It went to the Senate Armed Services Committee."
    (mention,) = find_committees(text, store())
    assert text[mention.span.start : mention.span.end] == "Senate Armed Services Committee"
