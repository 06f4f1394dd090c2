"""Stretches of a sentence, and what one of its demands is made of."""

from typing import NamedTuple

Stretch = tuple[int, int]


class Asked(NamedTuple):
    """One demand of a sentence: its verb, who is asked (None: nobody), the act, and the words that led up to it."""

    verb: str
    addressee: Stretch | None
    act: Stretch
    before: Stretch = (0, 0)


def strip(text: str, start: int, end: int, marks: str = " ,;") -> Stretch:
    """Return a stretch without the marks at its ends."""
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return start, end
