"""A page saved as plain text to the parts of its article, told by the shape and the wording of its lines."""

import re
from datetime import date
from itertools import takewhile

from onrecord.article import vocabulary
from onrecord.article.dates import dateline_date, shown_date, stamped_date, without_date
from onrecord.article.draft import Draft
from onrecord.article.model import Part

_SPACE = re.compile(r"[^\S\n]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_OUTLET_NAME = re.compile(
    r"\b(?:Post|Times|News|Journal|Tribune|Herald|Gazette|Sun|Star|Press|Courier|Observer|Chronicle|Magazine|Today|Online|Blog|Radio|TV)\W*$"
)
_NAME_WORD = re.compile(r"^[A-Z][\w.'’-]*,?$")
_LONGEST_HEADLINE = 30
_LONGEST_DECK = 60
_MOST_LINES = 30_000
"""No article has more lines; what follows them is not read."""
_STAMP_REACH, _LONG = 12, 25
"""Lines at the top among which the day of a story may stand, and the words of a line that ends them."""
_WRAP_LEAST, _WRAP_MOST = 45, 100

Lines = list[tuple[str, bool]]


def read_plain(text: str) -> Draft:
    """Read the parts of an article from plain text: notices and foot lines go, the first line that reads like a headline is it."""
    found = _lines(text)
    lines = _without_lists(
        [(line, gap) for line, gap in found if not vocabulary.is_notice(line) and not _is_rule(line)]
    )
    parts: list[tuple[Part, str]] = []
    at, published = _headline(lines, parts) if len(lines) > 1 else (0, None)
    at = _deck(lines, parts, at)
    after_caption = False
    for index in range(at, len(lines)):
        line, gap = lines[index]
        part = _part(line, after_caption and not gap, opening=not any(p is Part.BODY for p, _ in parts))
        after_caption = part is Part.CAPTION and bool(vocabulary.CAPTION_START.match(line))
        if part is Part.BYLINE:
            published = published or shown_date(line)
        parts.append((part, line))
    body = next((line for part, line in parts if part is Part.BODY), "")
    return Draft(parts=tuple(parts), published=published or _stamp(found) or dateline_date(body))


def _stamp(lines: Lines) -> date | None:
    """Read the day that a line above the story shows: a masthead, a release, the end of a byline."""
    opening = takewhile(lambda found: len(found[0].split()) < _LONG, lines[:_STAMP_REACH])
    return next((day for line, _ in opening if (day := stamped_date(line))), None)


def _lines(text: str) -> Lines:
    """Return the lines of a text, hard-wrapped paragraphs made one line, each with whether an empty line stands before it."""
    found: Lines = []
    for group in re.split(r"\n[^\S\n]*\n\s*", text):
        if len(found) >= _MOST_LINES:
            break
        lines = [
            words for line in group.split("\n", _MOST_LINES)[:_MOST_LINES] if (words := _SPACE.sub(" ", line).strip())
        ]
        if _is_wrapped(lines):
            lines = [" ".join(lines)]
        found += [(line, number == 0) for number, line in enumerate(lines)]
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Say whether lines are one paragraph broken at a column: all but the last about equally long."""
    if len(lines) < 2:
        return False
    widest = max(map(len, lines))
    return _WRAP_LEAST <= widest <= _WRAP_MOST and all(len(line) > widest - 20 for line in lines[:-1])


def _is_rule(line: str) -> bool:
    return not any(ch.isalnum() for ch in line)


def _without_lists(lines: Lines) -> Lines:
    """Leave out headings below the story's first sentence that open a list of other stories, and the list."""
    kept: Lines = []
    listing = begun = False
    for line, gap in lines:
        if _SENTENCE_END.search(line):
            listing, begun = False, begun or len(line) > 80
        elif begun and len(line) < 60 and vocabulary.SECTIONS.match(line):
            listing = True
        if not listing:
            kept.append((line, gap))
    return kept


def _headline(lines: Lines, parts: list[tuple[Part, str]]) -> tuple[int, date | None]:
    """Find the headline among the first lines; return the index after it and a day shown above it."""
    published = None
    names = None
    for index, (line, _) in enumerate(lines[:12]):
        if _is_byline(line):
            published = published or shown_date(line)
        elif _is_masthead(line):
            names = index if names is None else names
        elif _reads_like_headline(line):
            parts.append((Part.HEADLINE, line))
            return index + 1, published
        elif len(line.split()) > _LONGEST_HEADLINE or _SENTENCE_END.search(line):
            break
    if names is not None and _reads_like_headline(lines[names][0]):
        parts.append((Part.HEADLINE, lines[names][0]))
        return names + 1, published
    return 0, published


def _is_masthead(line: str) -> bool:
    """Say whether a line looks like the name of an outlet or of a part of it ("THE SHORE POST", "POLITICS")."""
    words = line.split()
    return len(words) <= 4 and (line.isupper() or bool(_OUTLET_NAME.search(line)))


def _is_name(line: str) -> bool:
    """Say whether a line is two to four capitalised words and no more, as names of writers stand above a story."""
    words = line.split()
    return 2 <= len(words) <= 4 and not line.isupper() and all(_NAME_WORD.match(word) for word in words)


def _reads_like_headline(line: str) -> bool:
    words = len(line.split())
    if words < 3 or words > _LONGEST_HEADLINE or vocabulary.CAPTION_START.match(line) or dateline_date(line):
        return False
    return not (line.endswith(".") and words > 18) and not re.match(r"^[A-Z][A-Z .,]{3,40}\(?[A-Z]*\)? ?[-–—] ", line)


def _deck(lines: Lines, parts: list[tuple[Part, str]], at: int) -> int:
    """Take the line after the headline as the deck where a byline, a date or a caption, and only then the story, follows it."""
    if not parts or at + 1 >= len(lines):
        return at
    line, follower = lines[at][0], lines[at + 1][0]
    if (
        len(line.split()) > _LONGEST_DECK
        or _is_byline(line)
        or _is_name(line)
        or _is_caption(line)
        or dateline_date(line)
    ):
        return at
    if _is_byline(follower) or _is_caption(follower) or _is_name(follower):
        parts.append((Part.DECK, line))
        return at + 1
    return at


def _part(line: str, in_caption: bool, *, opening: bool) -> Part:
    if in_caption or _is_caption(line):
        return Part.CAPTION
    if opening and _is_name(line):
        return Part.BYLINE
    return Part.BYLINE if _is_byline(line) and (opening or len(line.split()) < 8) else Part.BODY


def _is_caption(line: str) -> bool:
    words = len(line.split())
    return (words < 120 and bool(vocabulary.CAPTION_START.match(line))) or (
        words < 120 and bool(vocabulary.CREDIT_END.search(line))
    )


def _is_byline(line: str) -> bool:
    words = len(line.split())
    if words > 20 or (_SENTENCE_END.search(line) and words > 12):
        return False
    if vocabulary.BYLINE_SHAPE.match(line) and not _SENTENCE_END.search(line):
        return words < 12 or shown_date(line) is not None
    if shown_date(line) is None or len(without_date(line).split()) > 4:
        return False
    return vocabulary.DEED_LINE.search(line) is None
