from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import SourceError
from onrecord.record.parse.detect import detect
from onrecord.record.parse.resolution import parse_dtd
from onrecord.record.parse.uslm import parse_uslm
from onrecord.record.parse.versions import code_named, package_of
from onrecord.record.parse.words import fold, plain
from tests.record.parse.fixtures import document, fixture, staged

WORDS = st.text(alphabet="ab, “”—’.\n\t ", max_size=40)


def test_dtd_text_with_struck_and_added_words() -> None:
    text = parse_dtd(fixture("BILLS-116sconres10rs.xml"), document())
    assert (text.measure, text.version, text.day) == ("sconres10-116", "rs", date(2019, 7, 9))
    assert text.official_title == "Recognizing an example."
    assert text.recitals == ("Whereas the so-called “fifth generation” is here: Now, therefore, be it",)
    assert [(c.depth, c.label, c.text) for c in text.clauses] == [
        (0, "", "That Congress—"),
        (1, "(1)", "urges some action—"),
        (2, "(1)(A)", "today; and"),
        (2, "(1)(B)", "tomorrow;"),
        (1, "(1) cont.", "and always;"),
        (1, "(2)", "agrees."),
        (0, "2", "Short title"),
        (1, "2(a)", "Name.—It adds the following: “(9) Words quoted.”"),
    ]
    assert not text.partial


def test_uslm_text_with_components() -> None:
    text = parse_uslm(fixture("BILLS-116hr77rh.uslm.xml"), document())
    assert (text.measure, text.version, text.day) == ("hr77-116", "rh", date(2019, 2, 8))
    assert text.official_title == "To show how a bill is laid out."
    assert [(c.depth, c.label, c.text) for c in text.clauses] == [
        (0, "1", "SHORT TITLE. This Act may be cited as the “Example Act”."),
        (0, "title I", "THINGS"),
        (1, "101", "The Secretary shall—"),
        (2, "101(1)", "act; and"),
        (2, "101(2)", "report"),
        (1, "101 cont.", "within a year."),
    ]


def made(body: str, before: str = "", number: str = "H. RES. 351", stage: str = "Engrossed-in-House") -> bytes:
    form = f"<form><congress>115th CONGRESS</congress><legis-num>{number}</legis-num></form>"
    return (
        f'<?xml version="1.0"?>{before}<resolution resolution-stage="{stage}">{form}'
        f"<resolution-body><section><enum/><text>{body}</text></section></resolution-body></resolution>"
    ).encode()


@pytest.mark.parametrize(
    ("data", "partial"),
    [
        (made("That it is so."), False),
        (made("That it is so.", "<?onrecord extract?>"), True),
        (made("That it […] so."), True),
        (made("That it [...] so."), True),
        (made("That it [is] so."), False),
    ],
)
def test_extracts_are_known(data: bytes, partial: bool) -> None:
    assert parse_dtd(data, document()).partial is partial


@pytest.mark.parametrize(
    ("number", "stage", "name", "expected"),
    [
        ("H. RES. 351", "Engrossed-in-House", "a.xml", ("hres351-115", "eh")),
        ("S. CON. RES. 7", "Agreed-to-Senate", "a.xml", ("sconres7-115", "ats")),
        ("S. J. Res. 7", "", "BILLS-115sjres7es.xml", ("sjres7-115", "es")),
        ("H. R. 1", "", "a.xml", ("hr1-115", "")),
        ("S. 1", "Received-in-House", "a.xml", ("s1-115", "rdh")),
        ("", "", "BILLS-115hres351eh.xml", ("hres351-115", "eh")),
    ],
)
def test_identity_of_a_text(number: str, stage: str, name: str, expected: tuple[str, str]) -> None:
    text = parse_dtd(made("x", number=number, stage=stage), document(name))
    assert (text.measure, text.version) == expected


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (made("x"), "BILLS-115hres352eh.xml", "holds a text of hres351-115, expected hres352-115"),
        (made("x", number="no number"), "a.xml", "no measure number found"),
        (b"<billStatus/>", "a.xml", "root <billStatus>, expected <resolution> or <bill>"),
    ],
)
def test_texts_of_no_measure_or_another_are_refused(data: bytes, name: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        parse_dtd(data, document(name))


def test_uslm_refuses_other_roots() -> None:
    with pytest.raises(SourceError, match="expected a USLM"):
        parse_uslm(b"<a/>", document())
    with pytest.raises(SourceError, match="no measure number found"):
        parse_uslm(b'<bill xmlns="http://schemas.gpo.gov/xml/uslm"/>', document())


@given(WORDS, WORDS)
def test_markup_and_white_space_change_no_words(first: str, second: str) -> None:
    text = parse_dtd(made(f"That {first}<italic>{second}</italic> x"), document()).clauses[0].text
    assert text == fold(f"That {first}{second} x")
    assert fold(text) == text


@given(st.lists(st.sampled_from("123456789"), min_size=1, max_size=4))
def test_labels_are_paths(numbers: list[str]) -> None:
    levels = "paragraph subparagraph clause subclause".split()[: len(numbers)]
    inside = "".join(f"<{level}><enum>({n})</enum><text>w</text>" for level, n in zip(levels, numbers, strict=True))
    inside += "".join(f"</{level}>" for level in reversed(levels))
    data = made("That—").replace(b"</text></section>", f"</text>{inside}</section>".encode())
    labels = [c.label for c in parse_dtd(data, document()).clauses]
    assert labels == ["", *("".join(f"({n})" for n in numbers[: i + 1]) for i in range(len(numbers)))]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Engrossed in House", "eh"),
        ("Reported-in-Senate", "rs"),
        ("Enrolled Bill", "enr"),
        ("Public Law", "pl"),
        ("New", ""),
    ],
)
def test_codes_of_versions(name: str, code: str) -> None:
    assert code_named(name) == code


def test_packages() -> None:
    assert package_of("https://x/content/pkg/BILLS-115hr1eas2/xml/BILLS-115hr1eas2.xml") == ("hr1-115", "hr", "eas2")
    assert package_of("roll1.xml") is None


def test_plain_words_of_a_summary() -> None:
    assert plain("<p>One&nbsp;&amp; <b>tw</b>o.</p><ul><li>Three</li></ul>") == "One & two. Three"


def test_every_staged_text_reads() -> None:
    for path in [p for p in staged("billtext", "*.*") if p.suffix.lower() == ".xml"]:
        data = path.read_bytes()
        parse = {"uslm-text": parse_uslm, "dtd-text": parse_dtd}[detect(path.name, data[:4096]) or ""]
        text = parse(data, document(path.name))
        assert text.clauses, path
        assert text.version, path
        assert not text.partial, path
        assert all(fold(c.text) == c.text for c in text.clauses), path
