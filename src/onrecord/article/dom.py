"""A parsed page as a list of its visible lines, each with the elements it stands in."""

import re
from dataclasses import dataclass, field

from lxml import etree

from onrecord.article import vocabulary

BLOCK_TAGS = frozenset(
    "html body main article section header footer aside nav div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption "
    "table thead tbody tfoot tr td th caption form fieldset address hr details summary center dialog menu amp-consent amp-ad legend label".split()
)
_ROWS = frozenset(("div", "header", "td", "th"))
"""Blocks in which spans side by side are mostly boxes of a row; in prose they are pieces of a word or a sentence."""
_SPACE = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r" (?=[,;:!?](?:\s|$)|\.(?:\s|$))")
_INNER = frozenset("p li ul ol blockquote dt dd dl pre h1 h2 h3 h4 h5 h6".split())
MOST_LINES = 30_000
"""No article has more lines; what follows them is not read, so that a page of a million empty paragraphs ends in seconds."""
_DEEPEST = 8


@dataclass(slots=True, eq=False)
class Place:
    """An element that lines stand in: its tag, the words of its class and id, and its furniture ancestors, outermost first."""

    tag: str
    words: frozenset[str]
    parent: "Place | None" = None
    furniture: tuple["Place", ...] = ()
    depth: int = 0
    chosen: int = field(default=0)
    image: bool = field(default=False)

    @property
    def home(self) -> "Place":
        """The element whose children the paragraphs of a text are; lists and quotations count as paragraphs."""
        place = self
        while place.tag in _INNER and place.parent is not None:
            place = place.parent
        return place

    def within(self, words: frozenset[str], levels: int = 3) -> bool:
        """Say whether this element or one of its nearest ancestors bears one of the words."""
        place: Place | None = self
        for _ in range(levels):
            if place is None or place.tag in {"body", "article", "main", "section"}:
                return False
            if place.words & words:
                return True
            place = place.parent
        return False

    def under(self, other: "Place") -> bool:
        """Say whether this element is the other or lies inside it."""
        place: Place | None = self
        while place is not None and place.depth >= other.depth:
            if place is other:
                return True
            place = place.parent
        return False

    def inside(self, *tags: str) -> bool:
        """Say whether this element or an ancestor has one of the tags."""
        place: Place | None = self
        while place is not None:
            if place.tag in tags:
                return True
            place = place.parent
        return False


@dataclass(slots=True, eq=False)
class Line:
    """A visible stretch of text between two block borders: a paragraph, a heading, a list item, a caption."""

    text: str
    place: Place
    linked: float = 0.0
    words: frozenset[str] = frozenset()
    datetime: str | None = None


class _Reader:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.place = Place("html", frozenset())
        self.buffer: list[str] = []
        self.words: set[str] = set()
        self.datetime: str | None = None
        self.after_span = False
        self.links = 0
        self.linked = 0

    def add(self, text: str | None) -> None:
        if text:
            self.after_span = False
            self.buffer.append(text)
            if self.links:
                self.linked += len(text)

    def flush(self) -> None:
        if self.buffer:
            raw = "".join(self.buffer)
            for stretch in raw.split("\n\n") if self.place.tag == "pre" else (raw,):
                text = _SPACE.sub(" ", stretch).strip()
                if not text:
                    continue
                share = min(1.0, self.linked / len(text))
                self.lines.append(
                    Line(_BEFORE_MARK.sub("", text), self.place, share, frozenset(self.words), self.datetime)
                )
        self.buffer, self.words, self.datetime, self.linked = [], set(), None, 0

    def open(self, element: "etree._Element", tag: str) -> bool:
        """Enter an element; return False where its whole inside is to be left out."""
        if tag == "img":
            self._mark_image()
        if tag in vocabulary.SKIPPED_TAGS or _is_hidden(element):
            return False
        if tag in BLOCK_TAGS:
            self.flush()
            self.place = _place_of(element, tag, self.place)
        else:
            self._open_inline(element, tag)
        self.add(element.text)
        return True

    def _open_inline(self, element: "etree._Element", tag: str) -> None:
        if tag == "a":
            self.links += 1
        elif tag == "br":
            self._break(element)
        elif tag == "span" and self._apart(element):
            self.buffer.append(" ")
        elif tag == "time":
            self.datetime = self.datetime or element.get("datetime")
        if element.get("class"):
            self.words |= vocabulary.attribute_words(element.get("class"))[0]

    def _apart(self, element: "etree._Element") -> bool:
        """Say whether a span is set apart from what stands before it without a space: one of a row of boxes, or a note with a style."""
        if self.after_span and self.place.tag in _ROWS:
            return True
        return bool(self.buffer and self.buffer[-1][-1:] in {".", "!", "?", ")"} and element.get("class"))

    def _mark_image(self) -> None:
        """Note on the nearest table that it holds a picture."""
        place: Place | None = self.place
        while place is not None and place.tag != "table":
            place = place.parent
        if place is not None:
            place.image = True

    def _break(self, element: "etree._Element") -> None:
        """End the line at a `<br>`, unless the sentence plainly runs on in small letters."""
        after = (element.tail or "").lstrip()[:1]
        before = "".join(self.buffer[-2:]).rstrip()[-1:]
        if after.islower() and before not in {".", "!", "?", ":", ""}:
            self.buffer.append(" ")
        else:
            self.flush()

    def close(self, tag: str) -> None:
        if tag in BLOCK_TAGS:
            self.flush()
            if self.place.parent is not None:
                self.place = self.place.parent
        elif tag == "a":
            self.links -= 1
        elif tag == "span":
            self.after_span = bool(self.buffer) and len(self.buffer[-1].strip()) > 1


def visible_lines(root: "etree._Element") -> list[Line]:
    """Return the visible lines of a page in order, white space single, inline elements without extra spaces."""
    reader = _Reader()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    left_out: object = None
    for event, element in walk:
        if event == "start":
            if left_out is None and not reader.open(element, _tag(element)):
                left_out = element
                walk.skip_subtree()
        elif event == "end":
            if left_out is None:
                reader.close(_tag(element))
            elif left_out is element:
                left_out = None
            if left_out is None:
                reader.add(element.tail)
        else:
            reader.add(element.tail)
        if len(reader.lines) >= MOST_LINES:
            break
    reader.flush()
    return reader.lines


def _tag(element: "etree._Element") -> str:
    return element.tag.lower() if isinstance(element.tag, str) else ""


def _is_hidden(element: "etree._Element") -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _place_of(element: "etree._Element", tag: str, parent: Place) -> Place:
    words, pairs = vocabulary.attribute_words(element.get("class"), element.get("id"))
    place = Place(tag, words, parent, parent.furniture, parent.depth + 1)
    marked = tag in vocabulary.FURNITURE_TAGS or words & vocabulary.FURNITURE or pairs & vocabulary.FURNITURE_PAIRS
    if marked and tag not in {"body", "html"} and len(place.furniture) < _DEEPEST:
        place.furniture = (*parent.furniture, place)
    return place
