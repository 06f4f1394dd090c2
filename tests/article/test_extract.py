import json
import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article.extract import is_html, read_article
from onrecord.article.language import language_of
from onrecord.article.model import Article
from onrecord.errors import PageError

OPEN = Path(os.environ.get("ONRECORD_SHARED", "../shared")) / "eval" / "dev"
ENGLISH = "The House agreed to the resolution on Tuesday, and it was sent to the Senate by the clerk of the House. " * 3


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<html><body><nav><a href=/>Home</a><a href=/w>World</a></nav></body></html>", "no article found"),
        ("<html></html>", "no article found"),
        ("<h1>A headline</h1><p>The House voted.</p><p>Subscribe to continue reading this story.</p>", "paywall"),
        (
            f"<h1>Titre</h1><p>{'Le projet de loi a été adopté par la Chambre des représentants et il est dans les mains du Sénat. ' * 3}</p>",
            "French",
        ),
        ("Палата представителей приняла резолюцию о правах человека в Чечне. " * 5, r"\(ru\)"),
        ("zorp blick grunt " * 60, "no language"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(page: str, said: str) -> None:
    with pytest.raises(PageError, match=said) as error:
        read_article(page.encode())
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text", ["The House passed H.R. 1 on a Tuesday.", "Congress passed it", "The House voted.\nThe Senate did not."]
)
def test_a_text_of_one_sentence_is_read(text: str) -> None:
    assert text.split("\n")[0] in read_article(text.encode()).text


@pytest.mark.parametrize("text", ["Hi.", "two words", "...", "  \n 1"])
def test_a_text_of_a_word_or_two_is_none(text: str) -> None:
    with pytest.raises(PageError, match="no article found"):
        read_article(text.encode())


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<!DOCTYPE html><p>x", True),
        ("\n<html><body>x", True),
        ("<div class=a><p>House votes</p></div>", True),
        ("House votes <applause> on H.R. 1", False),
        ("a < b and c > d", False),
    ],
)
def test_markup_is_told_from_plain_text(text: str, html: bool) -> None:
    assert is_html(text) is html


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        (
            "La Cámara de Representantes aprobó el martes la resolución que condena las violaciones de los derechos en el país. "
            * 2,
            "es",
        ),
        (
            "Das Repräsentantenhaus hat am Dienstag mit großer Mehrheit die Resolution angenommen, die nun in den Senat geht und nicht bindend ist. "
            * 2,
            "de",
        ),
        ("众议院星期二通过了一项决议案谴责对人权的侵犯", "zh"),
        ("下院は火曜日に決議を可決したのである", "ja"),
        ("House votes", None),
    ],
)
def test_languages_are_named(text: str, code: str | None) -> None:
    assert language_of(text) == code


def read_or_refuse(page: bytes) -> Article | None:
    """Read a page, or see that it is refused in one line."""
    try:
        return read_article(page)
    except PageError as refused:
        if "\n" in str(refused):
            raise AssertionError(f"more than one line: {refused}") from refused
        return None


SCRAPS = st.lists(
    st.sampled_from(["<p>", "</p>", "<div class=share>", "</div>", "<h1>", "</h1>", "<br>", "<table><tr><td>", "<!--", "-->", "<a href=x>", "By Ann Doe ", ENGLISH, "“", "&amp;", "\u202e", "\n\n"]),
    max_size=25,
)  # fmt: skip


@settings(max_examples=60)
@given(SCRAPS, st.booleans())
def test_spans_hold_on_any_page(scraps: list[str], markup: bool) -> None:
    article = read_or_refuse((("<html>" if markup else "") + "".join(scraps)).encode())
    if article is None:
        return
    assert "\n\n".join(article.quote(block.span) for block in article.blocks) == article.text
    assert not re.search(r" {2}|\t", article.text)
    for sentence in article.sentences:
        assert article.blocks[sentence.block].span.covers(sentence.span)
        assert article.quote(sentence.span).strip()


@pytest.mark.parametrize(
    "page",
    [b"a\n" * 500_000, b"<html>" + b"<p>a</p>" * 120_000, b"<html>" + b"<div>" * 200_000, b"<" * 1_000_000, b"<html><p>" + ENGLISH.encode() * 3_000, b"Home | " * 140_000],
    ids=["lines", "paragraphs", "nesting", "angles", "one paragraph", "bars"],
)  # fmt: skip
def test_a_megabyte_of_anything_ends_soon(page: bytes) -> None:
    started = time.process_time()
    read_or_refuse(page)
    assert time.process_time() - started < 8


def test_every_quoted_claim_of_the_open_set_is_in_its_article() -> None:
    if not OPEN.is_dir():
        pytest.skip(f"no open evaluation set at {OPEN}: set ONRECORD_SHARED")
    missing = []
    for line in (OPEN / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = " ".join(read_article((OPEN / row["article"]).read_bytes()).text.split())
        missing += [(row["article"], c["quote"]) for c in row["claims"] if " ".join(c["quote"].split()) not in text]
    assert missing == []
