"""What is set aside though it can be read, and what is none of ours."""

from datetime import date

import pytest
from msgspec import structs

from onrecord.record.model import Action, Measure, MeasureText, RollCall
from onrecord.record.parse.accept import stranger, unfit
from tests.record.build import HRES351, roll_call, text

TODAY = date(2026, 11, 28)
PAGE = b"<!DOCTYPE html>\n<html><body>Service unavailable</body></html>"
XML = b'<?xml version="1.0"?>\n'
ROLL = roll_call("h", 9, "2017-06-27", ("A000001", "yea"))
LATER = date(2999, 1, 1)


@pytest.mark.parametrize(
    ("name", "head", "words"),
    [
        ("BILLSTATUS-115hres351.xml", PAGE, "an HTML page"),
        ("anything.xml", PAGE, "an HTML page"),
        ("data.json", PAGE, "an HTML page, expected JSON"),
        ("BILLSTATUS-115hres351.xml", b"", "empty file"),
        ("roll001.xml", '<rollcall-vote>'.encode("utf-16"), "expected an XML document in UTF-8"),
        ("BILLS-115hres351eh.xml", b'<?xml version="1.0" encoding="utf-7"?><bill/>', "declares the encoding"),
        ("BILLSTATUS-115hres351.xml", XML + b"<error>no such package</error>", "root <error>, expected a status, text or roll call"),
        ("vote_115_1_00005.xml", XML + b"<vote_summary/>", "root <vote_summary>"),
        ("vote_menu_115_1.xml", XML + b"<vote_summary/>", None),
        ("sitemap.xml", XML + b"<urlset/>", None),
        ("package.json", b"{}", None),
        ("README.md", PAGE, None),
    ],
)  # fmt: skip
def test_what_no_parser_knows(name: str, head: bytes, words: str | None) -> None:
    found = stranger(name, head)
    assert words in found if words and found else found == words


@pytest.mark.parametrize(
    ("item", "name", "words"),
    [
        (HRES351, "BILLSTATUS-115hres351.xml", None),
        (HRES351, "renamed.xml", None),
        (HRES351, "BILLSTATUS-115hres352.xml", "holds the status of hres351-115, expected hres352-115"),
        (HRES351, "BILLSTATUS-116hres351.xml", "expected hres351-116"),
        (structs.replace(HRES351, introduced=LATER), "a.xml", "introduced of 2999-01-01, which is still to come"),
        (structs.replace(HRES351, actions=(*HRES351.actions, Action(day=LATER, text="Agreed"))), "a.xml", "its last action is of 2999-01-01"),
        (structs.replace(HRES351, congress=715), "a.xml", "of Congress 715, expected one up to the 119th"),
        (structs.replace(HRES351, introduced=date(2026, 11, 29)), "a.xml", None),
        (text("hres351-115", "eh", "2999-01-01"), "a.xml", "a text of 2999-01-01"),
        (text("hres351-115", "eh", "2017-06-27"), "a.xml", None),
        (ROLL, "roll009.xml", None),
        (ROLL, "roll010.xml", "holds roll call 9, expected 10 by its name"),
        (ROLL, "vote_115_2_00009.xml", "expected vote 9 of the 115th Congress"),
        (structs.replace(ROLL, day=LATER), "a.xml", "a roll call of 2999-01-01"),
        ("no object of the record", "a.xml", None),
    ],
)  # fmt: skip
def test_what_was_read_and_is_not_fit(
    item: Measure | MeasureText | RollCall | str, name: str, words: str | None
) -> None:
    found = unfit(item, name, TODAY)
    assert words in found if words and found else found == words
