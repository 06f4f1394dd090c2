"""Names of measures in every written form."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.record.identifiers import cited, identify, ordinal
from onrecord.record.model import MeasureType


@pytest.mark.parametrize(
    "name",
    [
        "hres351-115",
        "HRES351-115",
        " hres351-115 ",
        "115-hres-351",
        "115-hres351",
        "115hres351",
        "115/hres/351",
        "BILLS-115hres351eh",
        "BILLS-115hres351ih.xml",
        "BILLSTATUS-115hres351.xml",
        "H.Res. 351 (115th Congress)",
        "H. Res. 351, 115th Congress",
        "house resolution 351 (115th)",
        "115th Congress H.Res.351",
        "https://www.congress.gov/bill/115th-congress/house-resolution/351",
        "congress.gov/bill/115th-congress/house-resolution/351/text?r=2#toc",
        "https://www.congress.gov/115/bills/hres351/BILLS-115hres351eh.pdf",
        "https://www.govinfo.gov/app/details/BILLS-115hres351eh",
        "https://www.govinfo.gov/app/details/BILLS-115hres351eh/context",
        "https://www.govinfo.gov/content/pkg/BILLS-115hres351eh/html/BILLS-115hres351eh.htm",
        "https://www.govinfo.gov/bulkdata/BILLSTATUS/115/hres/BILLSTATUS-115hres351.xml",
        "https://www.govinfo.gov/link/bills/115/hres/351?link-type=html",
        "https://www.govtrack.us/congress/bills/115/hres351",
    ],
)
def test_every_form_names_the_same_measure(name: str) -> None:
    assert identify(name).id == "hres351-115"


@pytest.mark.parametrize(
    ("name", "kind", "number"),
    [
        ("H.Res. 351", MeasureType.HRES, 351),
        ("H. Res. 351", MeasureType.HRES, 351),
        ("HRes 351", MeasureType.HRES, 351),
        ("House Resolution 351", MeasureType.HRES, 351),
        ("House Resolution No. 351", MeasureType.HRES, 351),
        ("H.R. 3364", MeasureType.HR, 3364),
        ("HR3364", MeasureType.HR, 3364),
        ("House Bill 3364", MeasureType.HR, 3364),
        ("S. 722", MeasureType.S, 722),
        ("s722", MeasureType.S, 722),
        ("S.J. Res. 7", MeasureType.SJRES, 7),
        ("H. Con. Res. 75", MeasureType.HCONRES, 75),
        ("Senate Concurrent Resolution 3", MeasureType.SCONRES, 3),
    ],
)
def test_a_citation_without_a_congress_leaves_it_open(name: str, kind: MeasureType, number: int) -> None:
    found = identify(name)
    assert (found.type, found.number, found.congress, found.id) == (kind, number, None, None)


def test_a_text_version_is_kept() -> None:
    assert identify("BILLS-115hres351eh").version == "eh"
    assert identify("hres351-115").version is None


@pytest.mark.parametrize(
    "name",
    [
        "",
        "351",
        "hres",
        "hello",
        "hres0-115",
        "x351-115",
        "https://example.org/",
        "https://example.org/a/b.html",
        "hres351-115-2",
        "H.Q. 12",
        "a" * 10_000,
    ],
)
def test_what_is_no_measure_is_one_clear_line(name: str) -> None:
    with pytest.raises(UsageError, match="names no measure"):
        identify(name)


@given(st.sampled_from(MeasureType), st.integers(1, 99_999), st.integers(1, 199))
def test_forms_go_round(kind: MeasureType, number: int, congress: int) -> None:
    wanted = f"{kind.value}{number}-{congress}"
    for form in (
        wanted,
        f"{congress}-{kind.value}-{number}",
        f"BILLSTATUS-{congress}{kind.value}{number}.xml",
        f"{kind.short} {number} ({ordinal(congress)})",
    ):
        assert identify(form).id == wanted


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(name: str) -> None:
    with suppress(UsageError):
        assert identify(name).number > 0


def test_ids_are_cited_as_people_do() -> None:
    assert cited("hres351-115") == "H.Res. 351 (115th)"
    assert cited("sconres2-101") == "S.Con.Res. 2 (101st)"
    assert cited("112th") == "112th"
    assert [ordinal(n) for n in (1, 2, 3, 11, 12, 13, 21, 111, 112, 113)] == [
        "1st",
        "2nd",
        "3rd",
        "11th",
        "12th",
        "13th",
        "21st",
        "111th",
        "112th",
        "113th",
    ]
