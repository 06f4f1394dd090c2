"""The Federal Register and the sanctions lists in their documented shapes."""

from datetime import date

import pytest

from onrecord.demands.ledger.sources.federal_register import question, read
from onrecord.demands.ledger.sources.sanctions import PROGRAMS, read_action, read_index, read_list
from onrecord.errors import LedgerError
from tests.demands.ledger.build import ADDRESS
from tests.demands.ledger.offices import ACTION, INDEX, LIST, register


def test_the_list_tells_who_and_under_which_program() -> None:
    found = read_list(LIST)
    assert (found.published, len(found.entries)) == (date(2017, 12, 20), 5)
    first = found.entries[0]
    assert (first.name, first.kind, first.programs) == ("KADYROV, Ramzan Akhmatovich", "individual", ("MAGNIT",))
    assert set(first.programs) <= set(PROGRAMS)
    assert read_list(LIST.replace(b' xmlns="http://tempuri.org/sdnList.xsd"', b"")) == found


@pytest.mark.parametrize(
    "body", [b"", b"<sdnList>", b"<html/>", b"not xml", b'<!DOCTYPE x [<!ENTITY a "b">]><other>&a;</other>']
)
def test_what_is_no_list_is_one_line(body: bytes) -> None:
    with pytest.raises(LedgerError, match=r"^SDN list: "):
        read_list(body)


def test_the_index_tells_days_titles_and_addresses() -> None:
    assert [(str(k.day), k.title) for k in read_index(INDEX)] == [
        ("2017-12-21", "Issuance of an Executive Order; Global Magnitsky Designations"),
        ("2017-12-20", "Magnitsky-related Designations"),
        ("2017-06-13", "Counter Terrorism Designations"),
    ]
    assert read_index(INDEX)[1].address == ADDRESS
    assert read_index(b"<a href='/recent-actions/20171399'>x</a><a href='/other'>y</a>") == ()


def test_an_action_tells_who_was_added_and_not_who_was_removed() -> None:
    found = read_action(ACTION, ADDRESS)
    assert (str(found.day), found.title) == ("2017-12-20", "Magnitsky-related Designations")
    assert [e.name for e in found.added][:2] == ["KADYROV, Ramzan Akhmatovich", "KATAEV, Ayub Vakhaevich"]
    assert len(found.added) == 5
    assert all(e.programs == ("MAGNIT",) and e.kind == "individual" for e in found.added)
    with pytest.raises(LedgerError, match="expected to end in a day"):
        read_action(ACTION, "https://ofac.treasury.gov/recent-actions")


@pytest.mark.parametrize(
    ("line", "name", "programs"),
    [
        (
            "AKTIV BANK (a.k.a. AKTIV), Moscow, Russia; SWIFT/BIC AKTIRUMM [RUSSIA-EO14024].",
            "AKTIV BANK",
            ("RUSSIA-EO14024",),
        ),
        (
            "DOE, John (a.k.a. “JD”); DOB 1970; POB Tehran, Iran (individual) [SDGT] [IRAN-HR].",
            "DOE, John",
            ("SDGT", "IRAN-HR"),
        ),
    ],
)
def test_lines_of_other_kinds(line: str, name: str, programs: tuple[str, ...]) -> None:
    (entry,) = read_action(f"<p>{line}</p>".encode(), ADDRESS).added
    assert (entry.name, entry.programs) == (name, programs)


def test_the_register_is_asked_and_read_as_documented() -> None:
    address = question("Magnitsky", date(2017, 6, 27), date(2018, 6, 27))
    assert "conditions%5Bterm%5D=%22Magnitsky%22" in address
    assert "conditions%5Bpublication_date%5D%5Bgte%5D=2017-06-27" in address
    (found,) = read(
        register({"conditions[term]": ['"Magnitsky"'], "conditions[publication_date][gte]": ["2017-06-27"]})
    )
    assert (found.document_number, found.agencies[0].name) == ("2017-27925", "Executive Office of the President")
    for body in (b"<html>", b'{"results": [{"title": 3}]}', b"\xff"):
        with pytest.raises(LedgerError, match="documented shape"):
            read(body)
