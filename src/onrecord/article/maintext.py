"""Which lines of a page are its main text: trafilatura's choice, mapped back onto the page's own lines."""

import logging
import re
from collections.abc import Iterable
from copy import deepcopy
from itertools import islice

from lxml import etree

from onrecord.article.dom import Line, Place

LARGEST = 1_500_000
"""Characters of visible text above which a page is judged by its own paragraphs alone, so that 5 MB end in seconds."""

MOST_ELEMENTS = 40_000
"""Elements above which the same holds; the largest page of the extraction benchmark has 1,709."""

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_ENOUGH = 0.7
_PROSE = 60


def main_lines(root: "etree._Element", lines: list[Line]) -> set[int]:
    """Return the indexes of the lines that belong to the main text of a page."""
    size = sum(len(line.text) for line in lines)
    small = size < LARGEST and sum(1 for _ in islice(root.iter(), MOST_ELEMENTS)) < MOST_ELEMENTS
    found = _by_trafilatura(root, lines) if small else set()
    own = _by_paragraphs(lines)
    return found if _prose_in(found, lines) * 2 >= _prose_in(own, lines) else found | own


def _prose_in(indexes: set[int], lines: list[Line]) -> int:
    return sum(len(lines[index].text) for index in indexes if _is_paragraph(lines[index]))


def _is_paragraph(line: Line) -> bool:
    return len(line.text) >= _PROSE and line.linked < 0.4 and not line.place.furniture


def key(text: str) -> str:
    """Return a text as its letters and digits alone, to compare what is shown in two places."""
    return "".join(_WORD.findall(text.lower()))


def _by_trafilatura(root: "etree._Element", lines: list[Line]) -> set[int]:
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = extract(deepcopy(root), fast=True, include_comments=False) or ""
    whole = {key(line) for line in re.split(r"[\n|]", text)}
    known = {shingle for line in text.split("\n") for shingle in _shingles(line)}
    return {index for index, line in enumerate(lines) if _is_in(line.text, whole, known)}


def _is_in(text: str, whole: set[str], known: set[tuple[str, ...]]) -> bool:
    shingles = list(_shingles(text))
    if not shingles:
        return key(text) in whole
    return sum(shingle in known for shingle in shingles) >= _ENOUGH * len(shingles)


def _shingles(text: str) -> Iterable[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return zip(*(words[shift:] for shift in range(_SHINGLE)), strict=False)


def _by_paragraphs(lines: list[Line]) -> set[int]:
    """Choose the element whose own paragraphs hold the most prose, and all prose inside it."""
    weights: dict[int, tuple[int, Place]] = {}
    for line in lines:
        if _is_paragraph(line):
            home = line.place.home
            weights[id(home)] = (weights.get(id(home), (0, home))[0] + len(line.text), home)
    if not weights:
        return set()
    best = max(weights.values(), key=lambda pair: pair[0])[1]
    return {index for index, line in enumerate(lines) if line.linked < 0.6 and line.place.home is best}
