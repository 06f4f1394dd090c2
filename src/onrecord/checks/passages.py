"""The places of a measure's words that a check can point at: titles, recitals, clauses."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from onrecord.checks.genres import trade_words
from onrecord.checks.lexicon import Word, parts_of, words_of
from onrecord.checks.model import Evidence
from onrecord.demands.clauses import lines_of
from onrecord.demands.read import demands_in
from onrecord.record.model import Document, Measure, MeasureText

OPENING = 5  # letters that words of one family share


class Passage(Struct, frozen=True, kw_only=True):
    """A stretch of official words with its place, and its words indexed for comparison.

    `addressee` and `act` are set on the passages that are demands; the words are then the act's.
    """

    kind: str  # "title", "recital", "clause", "demand", "summary"
    locator: str
    text: str
    words: tuple[Word, ...]
    numbers: tuple[Word, ...]  # those of the words that are numbers
    stems: frozenset[str]
    openings: frozenset[str]  # the first letters of the words' stems
    concepts: frozenset[str]
    document: Document
    addressee: str | None = None
    verb: str = ""

    def evidence(self, value: str = "") -> Evidence:
        """Point at this place; the value is its words, cut to a readable length."""
        return point(self.document, self.locator, value or self.text)


def point(document: Document, locator: str, value: str) -> Evidence:
    """Point at a place of a document; the value is cut to a readable length."""
    return Evidence(
        document=document.name,
        locator=locator,
        value=shorten(value),
        url=document.url,
        sha256=document.sha256,
        retrieved=document.retrieved,
    )


def opening(locator: str) -> str:
    """Return a place as it opens a sentence: "clause (3)" → "Clause (3)"."""
    return f"{locator[0].upper()}{locator[1:]}"


def shorten(text: str, limit: int = 300) -> str:
    """Cut a text at a word, with an ellipsis, where it is longer than the limit."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"


def passage(
    kind: str, locator: str, text: str, document: Document, *, addressee: str | None = None, verb: str = "", also: str = ""
) -> Passage:  # fmt: skip
    """Make a passage and index its words; `also` are words that count as held, though they are not written there."""
    words = words_of(text)
    more = words_of(also) if also else ()
    return Passage(
        kind=kind,
        locator=locator,
        text=text,
        words=words,
        numbers=tuple(w for w in words if w.number is not None),
        stems=frozenset(s for w in (*words, *more) if not _listed(w, text) for s in (w.stem, *parts_of(w))),
        openings=frozenset(w.stem[:OPENING] for w in words),
        concepts=frozenset(c for w in words for c in w.concepts)
        | frozenset(c for w in more for c in w.concepts if c[0] in "=@"),
        document=document,
        addressee=addressee,
        verb=verb,
    )


def _listed(word: Word, text: str) -> bool:
    """Say whether a word is the number of an item of a list ("(3)"): it counts nothing."""
    return word.sort == "label" and text[max(0, word.start - 1) : word.start] == "("


@lru_cache(maxsize=256)
def passages_of(text: MeasureText) -> tuple[Passage, ...]:
    """Return a version's official title, recitals and clauses as passages."""
    title = text.official_title
    found = [passage("title", "official title", title, text.document, also=trade_words(title))] if title else []
    found += [
        passage("recital", f"recital {n}", r, text.document, also=_scene(before, r))
        for n, (before, r) in enumerate(pairwise(("", *text.recitals)), start=1)
    ]
    found += [
        passage("clause", place(line.label), line.sentence, text.document) for line in lines_of(text) if not line.opens
    ]
    return tuple(found)


_AT = re.compile(r"\b(?:in|at|near|outside)\s+(?:the\s+)?((?:[A-Z][\w’'-]+(?:\s+(?=[A-Z]))?)+)")


def _scene(before: str, recital: str) -> str:
    """Return where the recital before places what it tells, for one that goes on from there and names no place of its own."""
    here = any(c[0] == "@" for w in words_of(recital) for c in w.concepts)
    return "" if here or _AT.search(recital) else " ".join(m[1] for m in _AT.finditer(before)) + _peoples(before)


def _peoples(text: str) -> str:
    return "".join(f" {w.text}" for w in words_of(text) if any(c[0] == "@" for c in w.concepts))


@lru_cache(maxsize=256)
def demands_as_passages(text: MeasureText) -> tuple[Passage, ...]:
    """Return a version's demands as passages: one for each clause, verb and addressee, with all its acts."""
    acts: dict[tuple[str, str, str | None], list[str]] = {}
    for demand in demands_in(text):
        acts.setdefault((demand.clause, demand.verb, demand.addressee), []).append(demand.act)
    return tuple(
        passage("demand", place(clause), "; ".join(found), text.document, addressee=addressee, verb=verb)
        for (clause, verb, addressee), found in acts.items()
    )


@lru_cache(maxsize=256)
def titles_of(measure: Measure) -> tuple[Passage, ...]:
    """Return a measure's titles and its summary as passages."""
    texts = dict.fromkeys([measure.title, *(t.text for t in measure.titles)])
    found = [passage("title", "title", t, measure.document, also=trade_words(t)) for t in texts if t]
    if measure.summary:
        found.append(passage("summary", "summary", measure.summary, measure.document))
    return tuple(found)


def place(label: str) -> str:
    """Return how a clause is pointed at: "clause (3)", or "resolving clause" where it has no label."""
    return f"clause {label}" if label else "resolving clause"


def vocabulary(passages: Sequence[Passage]) -> tuple[frozenset[str], frozenset[str]]:
    """Return all stems and all concepts of some passages."""
    return frozenset().union(*(p.stems for p in passages)), frozenset().union(*(p.concepts for p in passages))
