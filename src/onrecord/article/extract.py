"""Page bytes to an article: decode, tell HTML from plain text, find the parts, lay them out, cut sentences."""

import re
from datetime import date

from onrecord.article import vocabulary
from onrecord.article.decode import decode
from onrecord.article.draft import Draft, lay_out
from onrecord.article.language import NAMES, language_of
from onrecord.article.model import Article, Part
from onrecord.article.plain import read_plain
from onrecord.errors import PageError

_MARKUP = re.compile(
    r"(?i)<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|table|meta|title|script)\b[^<>]{0,400}>"
)
_STUB_WORDS = 90
_FEWEST_WORDS = 12  # of a page; a text that somebody gives may be one sentence
_FEWEST_TEXT_WORDS = 3
_TELLING_WORDS = 100


def read_article(page: bytes, *, published: date | None = None, url: str | None = None) -> Article:
    """Read the bytes of a page, HTML or plain text, as an article; `published` and `url` win over what the page says.

    Raises PageError where there is no readable English article, saying what there is.
    """
    text = decode(page)
    marked = is_html(text)
    draft = _read(text, marked=marked)
    body = draft.words(Part.BODY)
    count = len(body.split())
    if count < _STUB_WORDS and vocabulary.PAYWALL.search(text):
        raise PageError(
            f"the page is a paywall stub: {count} words and a call to subscribe; save the whole article and try again"
        )
    if count < (_FEWEST_WORDS if marked else _FEWEST_TEXT_WORDS) and not (count and draft.words(Part.HEADLINE)):
        raise PageError(
            f"no article found: {count} words of running text; the page of one article is expected, not a front page or a list"
        )
    _expect_english(body, count)
    return lay_out(draft, published=published, url=url, language="en")


def _expect_english(body: str, count: int) -> None:
    language = language_of(body)
    if language not in {"en", None}:
        raise PageError(f"the article is in {NAMES[language or '']} ({language}); onrecord reads English")
    if language is None and count > _TELLING_WORDS:
        raise PageError(f"the article's {count} words are in no language that is recognised; onrecord reads English")


def _read(text: str, *, marked: bool) -> Draft:
    if not marked:
        return read_plain(text)
    from onrecord.article.webpage import read_html

    return read_html(text)


def is_html(text: str) -> bool:
    """Say whether a text is marked up: a document type or two tags of a page near its start."""
    head = text[:20_000]
    if head.lstrip()[:200].lower().startswith(("<!doctype html", "<html", "<?xml")):
        return True
    return len(_MARKUP.findall(head)) >= 2
