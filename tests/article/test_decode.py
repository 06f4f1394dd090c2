import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.decode import MAX_BYTES, clean, decode
from onrecord.errors import PageError

SAID = "“We won’t wait,” García said"


@pytest.mark.parametrize(
    "page",
    [
        SAID.encode(),
        b"\xef\xbb\xbf" + SAID.encode(),
        SAID.encode("utf-16"),
        SAID.encode("utf-16-le"),
        SAID.encode("utf-32"),
        SAID.encode("cp1252"),
        SAID.encode("utf-8").replace(b"won", b"w\xc2\xado\xe2\x80\x8bn"),
        SAID.replace("í", "í").encode(),
        SAID.replace("García", "\u202aGarcía\u202c\x00").encode(),
    ],
)
def test_any_usual_encoding_gives_the_same_text(page: bytes) -> None:
    assert decode(page) == SAID


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1251", "cp1251"),
        ("koi8-r", "koi8-r"),
        ("ISO-8859-1", "latin-1"),
        ("unicode_escape", "cp1252"),
        ("nonsense", "cp1252"),
    ],
)
def test_the_declared_character_set_is_used_where_utf8_fails(declared: str, encoding: str) -> None:
    word = "Дума" if encoding in {"cp1251", "koi8-r"} else "Núñez"
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>{word}</p>'.encode(encoding)
    assert word in decode(page)


def test_a_page_that_says_utf8_but_is_not_is_read_as_windows_1252() -> None:
    assert "Núñez" in decode(b'<meta charset="utf-8">' + "Núñez".encode("cp1252"))


def test_letters_that_look_alike_are_left_as_they_are() -> None:
    assert decode("Ѕenate".encode()) == "Ѕenate"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\u200b\ufeff".encode(), "empty"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"\x00\x01\x02\x03" * 500, "binary"),
        (b"\x01\x02word\x03" * 500, "binary"),
        (b"a" * (MAX_BYTES + 1), "20 MB"),
    ],
)
def test_what_is_not_a_page_is_named(page: bytes, said: str) -> None:
    with pytest.raises(PageError, match=said) as error:
        decode(page)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(("text", "lines"), [("a\r\nb\rc\u2028d", "a\nb\nc\nd"), ("a\x0bb\x85c", "a\nb\nc")])
def test_line_ends_become_one_character(text: str, lines: str) -> None:
    assert clean(text) == lines


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_one_clear_line(page: bytes) -> None:
    try:
        text = decode(page)
    except PageError:
        return
    assert text.strip()
