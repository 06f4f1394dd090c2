"""The places of a text where a last name stands that the roster knows."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from onrecord.article.model import Part, Span
from onrecord.mentions.roster import Roster
from onrecord.mentions.runs import Word

LONGEST = 3  # words in a last name: "De La Cruz"
_FIRSTS = 4  # words before it that are tried as first names
_ALIASES = {"aoc": ("ocasio cortez", "alexandria"), "mtg": ("greene", "marjorie")}


class Place(Struct, frozen=True):
    """A place in the text where a last name that the roster knows stands, with the words before and after it in its run."""

    span: Span
    last: str
    firsts: tuple[Word, ...]
    after: tuple[Word, ...]
    part: Part


def keys_of(runs: Sequence[Sequence[Word]]) -> set[str]:
    """Return every stretch of a run that may be a last name, as the roster keys it."""
    keys = {
        " ".join(w.key for w in run[i:j])
        for run in runs
        for i in range(len(run))
        for j in range(i + 1, min(len(run), i + LONGEST) + 1)
    }
    return keys | {last for last, _ in _ALIASES.values()}


def places_of(runs: Iterable[list[Word]], roster: Roster, part_at: Callable[[int], Part]) -> Iterator[Place]:
    """Yield the places where a last name of the roster stands, the longest one first at each."""
    for run in runs:
        start = 0
        while start < len(run):
            length = next(
                (
                    n
                    for n in range(min(LONGEST, len(run) - start), 0, -1)
                    if " ".join(w.key for w in run[start : start + n]) in roster
                ),
                0,
            )
            if length:
                yield _place(run, start, start + length, part_at(run[start].start))
            start += length or 1


def _place(run: list[Word], start: int, end: int, part: Part) -> Place:
    last = " ".join(w.key for w in run[start:end])
    return Place(
        span=Span(run[start].start, run[end - 1].end),
        last=last,
        firsts=tuple(run[max(0, start - _FIRSTS) : start]),
        after=tuple(run[end:]),
        part=part,
    )
