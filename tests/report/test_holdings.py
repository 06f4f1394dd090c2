"""What a store holds, from when, and from where."""

import json
from collections.abc import Iterator

import pytest

from onrecord.record.model import Document, Measure, MeasureType
from onrecord.record.store import Store
from onrecord.record.write import put_document, put_measures
from onrecord.report.holdings import holdings, holdings_json, holdings_lines
from onrecord.report.text import plain


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.memory() as made:
        for number, congress, day in ((351, 115, "2026-11-22"), (397, 115, "2026-11-23"), (5, 116, "2026-11-23")):
            name = f"BILLSTATUS-{congress}hres{number}.xml"
            document = Document(
                name=name,
                url=f"https://www.govinfo.gov/bulkdata/{name}",
                sha256=f"{number}",
                retrieved=f"{day}T10:00:00Z",
            )
            put_document(made.connection, document, "billstatus")
            measure = Measure(
                id=f"hres{number}-{congress}",
                congress=congress,
                type=MeasureType.HRES,
                number=number,
                title="A title",
                document=document,
            )
            put_measures(made.connection, [measure])
        put_document(made.connection, Document(name="legislators.yaml", sha256="y"), "legislators")
        made.connection.execute("INSERT INTO meta VALUES ('loaded', '2026-11-24T09:30:00Z')")
        made.connection.execute(
            "INSERT INTO quarantine VALUES ('bad.xml', 'line 3: no closing tag', NULL, '2026-11-24')"
        )
        yield made


@pytest.mark.parametrize(
    "words",
    [
        "memory\nLast loaded 2026-11-24 09:30\n",
        "Measures          3 115th Congress 2, 116th Congress 1\n",
        "Roll calls        0\n",
        "  status of measures: 3 documents of www.govinfo.gov, retrieved 2026-11-22 to 2026-11-23\n",
        "  legislators: 1 document of no address told\n",
        "Set aside: 1 document that could not be read\n  - bad.xml: line 3: no closing tag\n",
    ],
)
def test_it_says(store: Store, words: str) -> None:
    assert words in plain(holdings_lines(holdings(store)))


def test_json_holds_it_too(store: Store) -> None:
    page = json.loads(holdings_json(holdings(store)))
    assert page["coverage"]["measures"] == {"hres-115": 2, "hres-116": 1}
    assert page["sources"][0]["hosts"] == {"www.govinfo.gov": 3}
    assert page["set_aside"] == [{"name": "bad.xml", "reason": "line 3: no closing tag"}]


def test_a_long_list_of_what_was_set_aside_is_cut(store: Store) -> None:
    rows = [(f"bad{n}.xml", "no XML", None, "2026-11-24") for n in range(19)]
    store.connection.executemany("INSERT INTO quarantine VALUES (?, ?, ?, ?)", rows)
    text = plain(holdings_lines(holdings(store)))
    assert "Set aside: 20 documents" in text
    assert "(10 more documents; JSON holds all)" in text


def test_an_empty_store_says_so() -> None:
    with Store.memory() as empty:
        assert "Nothing loaded yet\n" in plain(holdings_lines(holdings(empty)))
