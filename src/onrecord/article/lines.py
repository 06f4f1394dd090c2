"""What one line of a page reads as: prose, a byline, a caption."""

import re

from onrecord.article import vocabulary
from onrecord.article.dates import shown_date, without_date
from onrecord.article.dom import Line, Place

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SENTENCE_END = re.compile(r"[.!?…:;][\"”’')\]]*$")
FULL_STOP = re.compile(r"[.!?…][\"”’')\]]*$")
_COMMENTS = re.compile(
    r"(?i)^(?:\d+ |leave a |post a )?(?:comments?|thoughts? on|responses? to|reply|replies|join the conversation)\b"
)
_LONGEST_CAPTION_TABLE = 300


def reads_as_byline(line: Line) -> bool:
    """Say whether a line tells who wrote the page, or when: by the name of its element or by its words."""
    words = len(line.text.split())
    if words > 30 or line.place.tag in _HEADINGS:
        return False
    if (line.place.within(vocabulary.BYLINE, 2) and not is_prose(line)) or (
        line.words & vocabulary.BYLINE and words < 16
    ):
        return True
    if vocabulary.BYLINE_SHAPE.match(line.text) and words < 20 and not FULL_STOP.search(line.text):
        return words < 12 or shown_date(line.text) is not None
    if shown_date(line.text) is None or len(without_date(line.text).split()) > 4:
        return False
    return vocabulary.DEED_LINE.search(line.text) is None


def is_prose(line: Line) -> bool:
    """Say whether a line is a sentence of some length that is hardly linked."""
    return line.linked < 0.5 and len(line.text.split()) >= 8 and bool(SENTENCE_END.search(line.text))


def is_text(line: Line) -> bool:
    """Say whether a line reads as text of a story: a sentence, an item of a list, a heading, or many words."""
    return line.linked < 0.6 and (
        bool(SENTENCE_END.search(line.text))
        or line.place.tag in {"li", "blockquote", "h2", "h3"}
        or len(line.text.split()) >= 12
    )


def _table(place: Place | None) -> Place | None:
    while place is not None and place.tag != "table":
        place = place.parent
    return place


def picture_tables(lines: list[Line]) -> set[int]:
    """Return the small tables that hold a picture and a few words: old pages set their captions so."""
    sizes: dict[int, int] = {}
    pictured: set[int] = set()
    for line in lines:
        table = _table(line.place)
        if table is not None:
            sizes[id(table)] = sizes.get(id(table), 0) + len(line.text)
            if table.image:
                pictured.add(id(table))
    return {table for table in pictured if sizes[table] < _LONGEST_CAPTION_TABLE}


def reads_as_caption(line: Line, pictured: set[int]) -> bool:
    """Say whether a line is set, named or worded as a picture's caption; `pictured` are the identities of tables that hold a picture."""
    if (
        line.place.inside("figure", "figcaption", "caption")
        or line.place.within(vocabulary.CAPTION)
        or id(_table(line.place)) in pictured
    ):
        return True
    words = len(line.text.split())
    return bool(vocabulary.CAPTION_START.match(line.text) and words < 80) or (
        words < 60 and bool(vocabulary.CREDIT_END.search(line.text))
    )


def reads_as_kicker(line: Line) -> bool:
    """Say whether a line is a few words above a headline that name its section: by the name of its element."""
    return (
        len(line.text.split()) <= 5 and line.place.within(vocabulary.KICKER, 1) and not SENTENCE_END.search(line.text)
    )


def opens_comments(line: Line) -> bool:
    """Say whether a line is the heading of what readers wrote below a story."""
    return len(line.text) < 120 and bool(_COMMENTS.match(line.text)) and line.place.inside(*_HEADINGS)
