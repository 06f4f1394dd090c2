"""An HTML page to the parts of its article: headline, deck, bylines, captions and body, without the page around them."""

import re
from datetime import date

from onrecord.article import vocabulary
from onrecord.article.dom import Line, Place, visible_lines
from onrecord.article.draft import Draft
from onrecord.article.lines import (
    FULL_STOP,
    SENTENCE_END,
    is_prose,
    is_text,
    opens_comments,
    picture_tables,
    reads_as_byline,
    reads_as_caption,
    reads_as_kicker,
)
from onrecord.article.maintext import key, main_lines
from onrecord.article.metadata import Metadata, read_metadata
from onrecord.article.model import Part
from onrecord.article.shown import shown_day
from onrecord.errors import PageError

_DATELINE_END = re.compile(r"^[A-Z].{0,60}(?:--|[-–—])$")
_FAR, _FEW = 30, 0.12
"""Lines between two groups, and the share of the text, from which on a group is not part of the story."""
_MOST = 0.4
"""Share of the main text above which an element is the article's own, whatever its class says."""
_STAMP_REACH = 6
"""Lines below the start of the story among which its day may stand."""


def read_html(text: str) -> Draft:
    """Read the parts of an article from a page's markup. Raises PageError where the markup holds nothing to show."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise PageError(
            f"the page's markup cannot be read ({error}); an article as HTML or plain text is expected"
        ) from error
    metadata = read_metadata(root)
    lines = visible_lines(root)
    return Page(lines, metadata, main_lines(root, lines)).draft()


class Page:
    """The visible lines of one page, and what each of them is."""

    def __init__(self, lines: list[Line], metadata: Metadata, chosen: set[int]) -> None:
        self.lines = lines
        self.metadata = metadata
        self.chosen = chosen
        # what was found of a line, by its identity: every line is asked for several times
        self._captions: dict[int, bool] = {}
        self._bylines: dict[int, bool] = {}
        self._weigh_furniture()
        self.pictured = picture_tables(lines)
        self.dropped = {i for i, line in enumerate(lines) if self._is_around(line)} | self._sections()
        self.headline = self._find_headline()
        self.title = key(self.lines[self.headline].text) if self.headline is not None else "?"
        self.parts: dict[int, Part] = {}

    def draft(self) -> Draft:
        """Return the article's parts in order, the headline first."""
        body = self._body()
        first = min(body, default=len(self.lines))
        last = max(body, default=-1)
        for index, line in enumerate(self.lines):
            part = self._part(index, line, body, first, last)
            if part is not None:
                self.parts[index] = part
        return Draft(
            parts=tuple(self._ordered()),
            published=self.metadata.published or self._shown_date(first),
            url=self.metadata.url,
            outlet=self.metadata.outlet,
        )

    def _weigh_furniture(self) -> None:
        """Count the main text inside what looks like furniture, element by element and name by name: a misnamed wrapper is none."""
        total = 0
        self.named: dict[frozenset[str], int] = {}
        for index in self.chosen:
            line = self.lines[index]
            total += len(line.text)
            for place in line.place.furniture:
                place.chosen += len(line.text)
                name = place.words & vocabulary.FURNITURE
                self.named[name] = self.named.get(name, 0) + len(line.text)
        self.most = max(1, int(total * _MOST))

    def _is_around(self, line: Line) -> bool:
        if self._is_furniture(line):
            return True
        if vocabulary.is_notice(line.text):
            return True
        return line.linked > 0.8 and not SENTENCE_END.search(line.text) and not line.place.inside("h1")

    def _sections(self) -> set[int]:
        """Return the lines of lists of other stories that a heading opens, and all below the heading of the comments."""
        found: set[int] = set()
        opened: Place | None = None
        for index, line in enumerate(self.lines):
            if opens_comments(line) and index > max(self.chosen, default=0) // 2:
                return found | set(range(index, len(self.lines)))
            if len(line.text) < 60 and not FULL_STOP.search(line.text) and vocabulary.SECTIONS.match(line.text):
                opened = self._list_below(index)
            elif opened is not None and (is_prose(line) or not line.place.under(opened)):
                opened = None
            if opened is not None:
                found.add(index)
        return found

    def _list_below(self, index: int) -> Place:
        """Return the element that holds a heading and what it opens."""
        place = self.lines[index].place
        shared = index + 1 < len(self.lines) and self.lines[index + 1].place is place
        return place if shared or place.parent is None else place.parent

    def _find_headline(self) -> int | None:
        titles = [key(title) for title in self.metadata.titles]
        outlet = key(self.metadata.outlet or "")
        firsts = [
            i
            for i, line in enumerate(self.lines)
            if line.place.tag == "h1" and key(line.text) != outlet and not self._in_menu(line)
        ]
        same = [
            i
            for i, line in enumerate(self.lines)
            if key(line.text) in titles and not self._in_menu(line) and key(line.text)
        ]
        both = [i for i in same if i in firsts]
        if both or same or firsts:
            return (both or [i for i in firsts if self._near_body(i)] or same or firsts)[0]
        return next((i for i, line in enumerate(self.lines) if _begins_title(line, titles)), None)

    def _near_body(self, index: int) -> bool:
        return len(self.lines[index].text.split()) >= 3 and index < max(self.chosen, default=0)

    def _in_menu(self, line: Line) -> bool:
        return self._is_furniture(line) and not line.place.inside("h1")

    def _is_furniture(self, line: Line) -> bool:
        return any(
            place.chosen < self.most
            and (
                place.tag in vocabulary.FURNITURE_TAGS
                or self.named.get(place.words & vocabulary.FURNITURE, 0) < self.most
            )
            for place in line.place.furniture
        )

    def _body(self) -> set[int]:
        """Return the lines of the body: the main text below the headline, with its forgotten siblings."""
        after = self.headline if self.headline is not None else -1
        body = self._together({i for i in self.chosen if i > after and self._may_be_body(i)})
        if not body:
            return body
        homes = self._homes(body)
        first, last = min(body), max(body)
        between = {
            i
            for i in range(first, last)
            if id(self.lines[i].place.home) in homes and is_text(self.lines[i]) and self._may_be_body(i)
        }
        return body | between | self._outside(first, -1, homes, after) | self._outside(last, 1, homes, len(self.lines))

    def _together(self, body: set[int]) -> set[int]:
        """Leave out small groups of lines that stand far from the rest: the story's own teaser in a list of stories."""
        groups: list[list[int]] = []
        for index in sorted(body):
            if groups and index - groups[-1][-1] <= _FAR:
                groups[-1].append(index)
            else:
                groups.append([index])
        sizes = [sum(len(self.lines[i].text) for i in group) for group in groups]
        return {i for group, size in zip(groups, sizes, strict=True) if size >= _FEW * sum(sizes) for i in group}

    def _homes(self, body: set[int]) -> set[int]:
        """Return the elements that hold a fair share of the body's prose."""
        sizes: dict[int, int] = {}
        for line in (self.lines[i] for i in body):
            if is_prose(line):
                sizes[id(line.place.home)] = sizes.get(id(line.place.home), 0) + len(line.text)
        return {home for home, size in sizes.items() if size >= _FEW * sum(sizes.values())}

    def _outside(self, edge: int, step: int, homes: set[int], stop: int) -> set[int]:
        """Walk from an end of the body over neighbours of the same home that read as text."""
        found: set[int] = set()
        index = edge + step
        while index != stop and 0 <= index < len(self.lines) and abs(index - edge) < 400:
            line = self.lines[index]
            if id(line.place.home) not in homes:
                break
            if self._may_be_body(index) and (is_text(line) or _DATELINE_END.match(line.text)):
                found.add(index)
            index += step
        return found

    def _may_be_body(self, index: int) -> bool:
        line = self.lines[index]
        return (
            index not in self.dropped
            and not self._is_caption(line)
            and not self._is_byline(line)
            and not reads_as_kicker(line)
        )

    def _part(self, index: int, line: Line, body: set[int], first: int, last: int) -> Part | None:
        if index == self.headline:
            return Part.HEADLINE
        if index in self.dropped:
            return None
        if self._is_caption(line):
            return Part.CAPTION if self._in_story(index, first, last) else None
        if index in body:
            return Part.DECK if index == first and self._is_deck(index, line) and len(body) > 1 else Part.BODY
        if self._is_byline(line) and self._in_story(index, first, last):
            return Part.BYLINE
        return (
            Part.DECK
            if self.headline is not None and self.headline < index < first and self._is_deck(index, line)
            else None
        )

    def _in_story(self, index: int, first: int, last: int) -> bool:
        start = first if self.headline is None else min(self.headline, first)
        return start - 6 <= index <= last + 3

    def _is_caption(self, line: Line) -> bool:
        found = self._captions.get(id(line))
        if found is None:
            found = self._captions[id(line)] = reads_as_caption(line, self.pictured)
        return found

    def _is_byline(self, line: Line) -> bool:
        found = self._bylines.get(id(line))
        if found is None:
            found = self._bylines[id(line)] = reads_as_byline(line)
        return found

    def _is_deck(self, index: int, line: Line) -> bool:
        if len(line.text.split()) < 2 or line.linked > 0.5 or self._is_byline(line) or reads_as_kicker(line):
            return False
        if line.place.within(vocabulary.DECK, 2) or key(line.text) in {key(d) for d in self.metadata.descriptions}:
            return True
        if index in self.chosen or self.headline is None:
            return False
        home = self.lines[self.headline].place.parent
        return line.place.parent is home and len(line.text.split()) >= 5

    def _shown_date(self, first: int) -> date | None:
        start = max(0, (first if self.headline is None else self.headline) - 8)
        around = [
            (i, line)
            for i, line in enumerate(self.lines[start : first + _STAMP_REACH], start)
            if i != self.headline and not self._is_caption(line)
        ]
        around = [
            (i, line)
            for i, line in around
            if line.place.tag != "li" and not line.place.inside("nav", "footer", "aside")
        ]
        titles = (self.lines[self.headline].text if self.headline is not None else "", *self.metadata.titles)
        return shown_day(around, first, titles)

    def _ordered(self) -> list[tuple[Part, str]]:
        """Return the parts with the headline first, each text once, a dateline on its own put before its paragraph."""
        found: list[tuple[Part, str]] = []
        seen: set[str] = set()
        headline = self.lines[self.headline].text if self.headline is not None else next(iter(self.metadata.titles), "")
        if headline:
            found.append((Part.HEADLINE, headline))
            seen.add(key(headline))
        dateline = ""
        for index, part in sorted(self.parts.items()):
            text = self.lines[index].text
            if key(text) in seen and (len(text.split()) > 5 or key(text) == key(headline)):
                continue
            seen.add(key(text))
            if part is Part.BODY and _DATELINE_END.match(text) and len(text.split()) < 10:
                dateline = text + " "
                continue
            found.append((part, dateline + text if part is Part.BODY else text))
            dateline = "" if part is Part.BODY else dateline
        return found


def _begins_title(line: Line, titles: list[str]) -> bool:
    words = key(line.text)
    return len(line.text.split()) >= 4 and any(words in title for title in titles)
