"""The words and marks of an article, paragraph by paragraph, with what the tagger needs to know of quotation marks around them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from onrecord.article.model import Article, Sentence, Span

LONGEST = 200
"""Words in one paragraph handed to the tagger; a longer paragraph is cut. News paragraphs of more are one in two thousand."""

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Jr|Sr|St|Lt|Sgt|Col|Capt|Prof|Rev|Hon|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|vs|Inc|Corp|Co|Ltd|"
    "Res|Con|Mass|Ariz|Calif|Conn|Fla|Ill|Mich|Minn|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wis|Wash|Ga|Ala|Ark|Colo|Del|Kan|Ky|Md|Mo|Neb|Nev|Ind"
)
_TOKEN = re.compile(
    rf"https?://\S{{1,300}}|www\.\S{{1,300}}|[@#]\w+"
    rf"|(?:[A-Z]\.){{2,9}}|(?:{_ABBREVIATIONS})\.|[A-Z]\.(?=\s?[A-Z][a-z])"
    r"|\$?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|am|pm|bn)?%?"
    r"|\w{1,40}(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b"
    r"|\w+(?:[-&]\w+)*"
    r"|\.\.+|--|``|''|\S"
)

OPENING, CLOSING, STRAIGHT = frozenset("“„«") | {"``"}, frozenset("”»") | {"''"}, '"'


class Paragraph(Struct, frozen=True):
    """A paragraph as words: their spans, which of them begin a sentence, and the state of double quotation marks.

    `quoted` holds per word 0 outside, 1 between two marks (marks included), 2 after a mark that the paragraph does not close.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    quoted: list[int]


def paragraphs(article: Article) -> list[Paragraph]:
    """Return the paragraphs of an article (bylines left out), long ones cut, in order of the text."""
    return [
        _paragraph(article.text, group[at:until])
        for group in _by_block(article.sentences)
        for at, until in _cuts(group)
    ]


def _by_block(sentences: Sequence[Sentence]) -> list[list[Span]]:
    groups: list[list[Span]] = []
    block = -1
    for sentence in sentences:
        if sentence.block != block:
            groups.append([])
            block = sentence.block
        groups[-1].append(sentence.span)
    return groups


def _cuts(spans: list[Span]) -> list[tuple[int, int]]:
    """Cut a paragraph where it grows too long, between sentences; a word is taken as five characters at least."""
    cuts, first, size = [], 0, 0
    for index, span in enumerate(spans):
        length = span.end - span.start
        if size and size + length > LONGEST * 5:
            cuts.append((first, index))
            first, size = index, 0
        size += length
    return [*cuts, (first, len(spans))]


def _paragraph(text: str, spans: list[Span]) -> Paragraph:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentence: list[int] = []
    for number, span in enumerate(spans):
        for found in _TOKEN.finditer(text, span.start, span.end):
            words.append(found.group())
            starts.append(found.start())
            ends.append(found.end())
            sentence.append(number)
    return Paragraph(words=words, starts=starts, ends=ends, sentence=sentence, quoted=quote_states(words))


def quote_states(words: Sequence[str]) -> list[int]:
    """Return the state of double quotation marks at every word, see `Paragraph`."""
    states = [0] * len(words)
    opened = -1
    for at, word in enumerate(words):
        if opened < 0 and (word in OPENING or word == STRAIGHT):
            opened = at
        elif opened >= 0 and (word in CLOSING or word == STRAIGHT):
            states[opened : at + 1] = [1] * (at + 1 - opened)
            opened = -1
    if opened >= 0:
        states[opened:] = [2] * (len(words) - opened)
    return states
