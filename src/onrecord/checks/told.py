"""What an article tells in its own voice, held against the recitals, clauses and titles of a measure.

Nothing shows that the measure is the source, so much must agree: most of the words in one place of the text, every number and
place among them. A stretch of a sentence that retells the measure as a whole may be shorter. Where all but one number or place
agrees, that one is a slip.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from onrecord.checks.addressees import Relation, relation
from onrecord.checks.exclusive import otherwise
from onrecord.checks.lexicon import LIGHT_STEMS, Word, same, stem
from onrecord.checks.model import Finding, Verdict
from onrecord.checks.nearly import ALIKE, TOLD, misheard
from onrecord.checks.passages import Passage, demands_as_passages, opening, passages_of, shorten, titles_of
from onrecord.checks.phrases import Conflict, Fit, content, fit, head_of, stands, weight
from onrecord.checks.polarity import denied_in, opposite
from onrecord.checks.sources import Source
from onrecord.claims.model import Recital
from onrecord.record.model import Measure, MeasureText

_LONGEST = 150_000  # characters of a text that is searched for what nothing says it tells
_BEST = 4  # places that are looked at closely
_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


class _Enough(Struct, frozen=True):
    """How much of a stretch a place must hold: the share of its weight, telling words, weight."""

    share: float
    telling: int
    weight: float


_ALONE = (_Enough(0.85, 2, 2.4), _Enough(0.7, 3, 3.2), _Enough(0.58, 5, 4.8))
_RETELLING = (_Enough(0.75, 1, 1.3), _Enough(0.58, 2, 1.9), _Enough(0.5, 3, 3.0))
_GOING_ON = (_Enough(0.75, 2, 1.9), _Enough(0.62, 3, 2.6), _Enough(0.58, 4, 3.6))
_SLIP = (_Enough(0.75, 3, 3.0), _Enough(0.66, 4, 4.2))  # without the word that differs
_ALL_BUT = (_Enough(0.7, 2, 2.6), _Enough(0.58, 3, 3.0))  # with the member of a set that differs counted as missing
_PRECISE = _Enough(0.75, 2, 2.3)  # enough where an exact count is among the words
_CONTEXT = (_Enough(0.6, 5, 5.0),)  # how much of the sentence around a stretch, for a slip in the stretch
_BESIDE = (_Enough(0.6, 1, 1.0),)  # and how much of the stretch itself
_EXACT = 100  # a count above this is hardly the same by chance
_RETOLD = 0.7  # share of a sentence's words that the measure as a whole has, where the sentence retells it
_RETOLD_WORDS = 7


def check_told(claim: Recital, source: Source) -> Finding:
    """Look for the place that tells the same; else abstain: silence of a text about something says nothing."""
    found = told(claim.words, source, context=claim.context, sourced=claim.sourced, goes_on=claim.goes_on)
    return found or Finding(verdict=Verdict.NOT_ON_RECORD, why="No place of the text tells this.", claimed=claim.words)


def told(
    said: str,
    source: Source,
    *,
    context: str = "",
    sourced: bool = True,
    asked: bool = False,
    of: str = "",
    goes_on: bool = False,
) -> Finding | None:
    """Return the finding on some words that a place of the measure tells too, or tells with another number or place; else None.

    `of` is who is said to be asked: a clause that asks it of others tells something else. `context` is the sentence around the words; only where they are `sourced` to a measure may a difference be held against them. What is `asked` stands in clauses and titles only.
    """
    index = _index(source.texts[0] if source.texts else None, source.measure)
    words = content(said)
    text = source.texts[0] if source.texts else None
    whom = of or _whom(said)
    fits = [
        f
        for f in index.fits(words, said)
        if (not asked or f.passage.kind != "recital") and not (whom and text and _of_others(whom, f.passage, text))
    ]
    least = _RETELLING if context and _retells(index, context) else _GOING_ON if goes_on else _ALONE
    found = _place(fits, words, said, least)
    if found is not None:
        place = found.passage
        return Finding(
            verdict=Verdict.SUPPORTED, why=f"{opening(place.locator)} tells the same: “{shorten(place.text, 200)}”", claimed=said,
            recorded=shorten(place.text), evidence=(place.evidence(),),
        )  # fmt: skip
    clash = (
        (
            slip(words, fits, said=said, has=index.has)
            or _slip_in(words, context, index)
            or misheard(said, words, fits, least=ALIKE if goes_on else TOLD)
        )
        if sourced
        else None
    )
    if clash is None:
        return None
    why = f"The page has “{clash.claimed}”; {clash.passage.locator} has “{clash.recorded}”: “{shorten(clash.passage.text, 200)}”"
    return Finding(
        verdict=Verdict.CONTRADICTED, why=why, claimed=said, recorded=clash.recorded, evidence=(clash.passage.evidence(),), odd=clash.claimed
    )  # fmt: skip


_SHOULD = re.compile(r"^(?:[Tt]hat\s+)?(?P<whom>[^,;:]{2,80}?)\s+(?:should|must|ought\s+to)\s+(?!be\b|have\b)")


def _whom(said: str) -> str:
    """Return who should do something by what is said ("schools should hold a drill"), or nobody."""
    match = _SHOULD.match(said)
    return match["whom"] if match else ""


def _of_others(whom: str, place: Passage, text: MeasureText) -> bool:
    """Say whether a clause asks what it asks of others than the one named."""
    asked = (
        [p.addressee for p in demands_as_passages(text) if p.locator == place.locator] if place.kind == "clause" else []
    )
    return bool(asked) and all(a and relation(whom, a) is Relation.OTHER for a in asked)


class _Index:
    """The places of a text by the stems and concepts of their words."""

    def __init__(self, places: Sequence[Passage]) -> None:
        self.places = places
        self._by: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(places):
            for mark in (*place.stems, *place.concepts):
                self._by[mark].append(number)

    def fits(self, words: Sequence[Word], said: str) -> list[Fit]:
        """Return how the places that hold the most of some words hold them, the best first."""
        votes: dict[int, float] = defaultdict(float)
        for word in words:
            for number in {n for mark in (word.stem, *word.concepts) for n in self._by.get(mark, ())}:
                votes[number] += weight(word)
        best = sorted(votes, key=lambda n: (-votes[n], n))[:_BEST]
        return sorted((fit(words, self.places[n], _NOTHING, said) for n in best), key=lambda f: -f.local)

    def has(self, word: Word) -> bool:
        """Say whether a word, or one that means the same, stands anywhere."""
        return word.stem in self._by or any(c in self._by for c in word.concepts)


@lru_cache(maxsize=512)
def _retells(index: _Index, sentence: str) -> bool:
    """Say whether the measure has most of a sentence's words, wherever they stand."""
    telling = [w for w in content(sentence) if w.stem not in LIGHT_STEMS]
    here = sum(map(index.has, telling))
    return here >= _RETOLD_WORDS and here >= _RETOLD * len(telling)


@lru_cache(maxsize=512)
def _around(index: _Index, sentence: str) -> Fit | None:
    """Return the place that holds the most of a sentence."""
    return next(iter(index.fits(content(sentence), sentence)), None)


@lru_cache(maxsize=256)
def _index(text: MeasureText | None, measure: Measure) -> _Index:
    size = sum(map(len, text.recitals)) + sum(len(c.text) for c in text.clauses) if text else 0
    return _Index((*(passages_of(text) if text and size <= _LONGEST else ()), *titles_of(measure)))


def _counted_elsewhere(found: Fit, fits: Sequence[Fit]) -> bool:
    """Say whether a number is missing in a place that counts nothing, and another place that is hardly worse counts otherwise."""
    lost = [w for w in found.missing if w.number is not None]
    near = [f for f in fits if f is not found and f.local >= found.local - _NEAR]
    return any(w in f.missing and _number(w, f.passage) for w in lost for f in near)


_NEAR = 0.15


def _place(fits: Sequence[Fit], words: Sequence[Word], said: str, least: Sequence[_Enough]) -> Fit | None:
    """Return the place that holds enough, no number or place being missing there."""
    return next(
        (
            f
            for f in fits
            if _suffices(f.found, f.missing, least)
            and not _odd(f)
            and not _counted_elsewhere(f, fits)
            and not _swapped(words, said, f)
            and not otherwise(said, f.passage.text)
            and not opposite(said, f.passage)
            and not denied_in(said, words, f.passage)
        ),
        None,
    )


def _swapped(words: Sequence[Word], said: str, found: Fit) -> bool:
    """Say whether a number stands in the place beside another noun than the one it counts ("10 million dogs and 30 million cats")."""
    return any(
        w in found.found and w.number is not None and not stands(said, words, i, found.passage)
        for i, w in enumerate(words)
    )


def _suffices(found: Sequence[Word], missing: Sequence[Word], least: Sequence[_Enough]) -> bool:
    held, lost = sum(map(weight, found)), sum(map(weight, missing))
    telling = sum(w.stem not in LIGHT_STEMS for w in found)
    exact = any(w.number is not None and w.number > _EXACT and w.sort in ("count", "money") for w in found)
    if exact and held >= _PRECISE.share * (held + lost) and telling >= _PRECISE.telling and held >= _PRECISE.weight:
        return True
    return any(held >= e.share * (held + lost) and telling >= e.telling and held >= e.weight for e in least)


def _odd(found: Fit) -> bool:
    """Say whether a number or place, or more than a third of the names, is missing; a small number that the place could not have is not."""
    lost = [w for w in found.missing if w.name and w.stem not in LIGHT_STEMS]
    names = [w for w in (*found.found, *found.missing) if w.name and w.stem not in LIGHT_STEMS]
    return len(lost) * 3 > len(names) or any(_number(w, found.passage) or is_place(w) for w in found.missing)


_SMALL = 12


def _number(word: Word, passage: Passage) -> bool:
    if word.number is None:
        return False
    return word.number > _SMALL or word.sort != "count" or any(w.sort == word.sort for w in passage.words)


def is_place(word: Word) -> bool:
    """Say whether a word is a place or a people of the tables."""
    return any(c[0] == "@" for c in word.concepts)


def slip(
    words: Sequence[Word], fits: Sequence[Fit], *, said: str = "", everywhere: Sequence[Fit] = (), has: Callable[[Word], bool] | None = None
) -> Conflict | None:  # fmt: skip
    """Return the one number, place, rank, month … in which a stretch differs from a place of the text that has all the rest.

    None where more differs. A country that the measure names elsewhere (`everywhere`, `has`) is no slip: the text may say it of that place too.
    """
    for found in fits:
        if said and (pair := otherwise(said, found.passage.text)):
            if pair[0] and _suffices(found.found, found.missing, _ALL_BUT) and not _odd(found):
                return Conflict(claimed=pair[0], recorded=pair[1], passage=found.passage)
            continue
        odd = [w for w in found.missing if _number(w, found.passage) or is_place(w)] or _named(found.missing)
        rest = [w for w in found.missing if w not in odd]
        if len({_whose(w) for w in odd}) != 1 or not _suffices(found.found, rest, _SLIP) or any(w.name for w in rest):
            continue
        if any(odd[0] in f.found and f.local >= found.local - 0.15 for f in fits):
            return None  # another place has it so
        if is_place(odd[0]) and ((has and has(odd[0])) or any(odd[0] in f.found for f in everywhere)):
            return None
        rival = _rival(odd[0], words, found) if not _person(odd[0]) else _namesake(odd[0], words, found)
        rival = rival or _agent(odd, words, found)
        if rival is not None:
            return Conflict(claimed=odd[0].text, recorded=rival.text, passage=found.passage)
    return None


def _named(missing: Sequence[Word]) -> list[Word]:
    """Return the words of the one name that is missing ("Jimmy Carter"), or none where more are."""
    names = [w for w in missing if w.name]
    close = all(b.start - a.end <= 2 for a, b in pairwise(names))
    return names if close and len(names) <= _NAME else []


def _slip_in(words: Sequence[Word], context: str, index: _Index) -> Conflict | None:
    """Return the number in which a short stretch differs from the place that its sentence as a whole retells."""
    around = _around(index, context) if context else None
    if around is None:
        return None
    here = fit(words, around.passage, _NOTHING)
    odd = [w for w in here.missing if _number(w, around.passage)]
    rest = [w for w in around.missing if w.text not in {o.text for o in odd}]
    if (
        len(odd) != 1
        or not _suffices(around.found, rest, _CONTEXT)
        or not _suffices(here.found, [w for w in here.missing if w not in odd], _BESIDE)
    ):
        return None
    rival = _rival(odd[0], words, here)
    return Conflict(claimed=odd[0].text, recorded=rival.text, passage=around.passage) if rival else None


_NAME = 3  # words of a name
_TITLE = frozenset(
    stem(w)
    for w in "president coach secretary minister senator governor general justice judge king queen prince pope chancellor captain director".split()
)


def _person(word: Word) -> bool:
    return word.number is None and not is_place(word)


def _whose(word: Word) -> str:
    return "name" if _person(word) else word.stem


def _namesake(odd: Word, words: Sequence[Word], found: Fit) -> Word | None:
    """Return the name that the passage has after the title that stands before an odd name ("President Nixon" for "President Carter")."""
    at = words.index(odd)
    title = words[at - 1] if at and odd.start - words[at - 1].end <= 2 else None
    if title is None or title.stem not in _TITLE:
        return None
    there = found.passage.words
    after = [b for a, b in pairwise(there) if same(a, title) and b.name and b.start - a.end <= 2]
    return after[0] if len({w.stem for w in after}) == 1 else None


_BEFORE = 3  # words before a verb in which the one who does it stands


def _agent(odd: Sequence[Word], words: Sequence[Word], found: Fit) -> Word | None:
    """Return who does in a passage what a statement has somebody else do: the name or place right before the same verb.

    "Abbott signed a disaster declaration" against "President Donald Trump promptly signed a major disaster declaration".
    """
    at = words.index(odd[-1]) + 1
    verb = words[at] if odd[0] is words[0] and at < len(words) and words[at].start - odd[-1].end <= 2 else None
    if verb is None or verb not in found.found or verb.name or verb.number is not None:
        return None
    there = found.passage.words
    places = [j for j, w in enumerate(there) if same(w, verb) and not w.name]
    if len(places) != 1:
        return None
    row = [w for w in there[max(0, places[0] - _BEFORE) : places[0]] if (w.name or is_place(w)) and w.number is None]
    if not row or any(same(row[-1], w) for w in words):
        return None
    return row[-1]


def _rival(odd: Word, words: Sequence[Word], found: Fit) -> Word | None:
    """Return what the passage has in the place of an odd number or place: the one of its sort, or the one of the same noun."""
    there = found.passage.words
    if odd.number is None:
        others = [w for w in there if is_place(w) and not any(same(w, o) for o in words)]
        return others[0] if len({w.stem for w in others}) == 1 else None
    told = {w.number for w in words if w.number is not None}
    others = [w for w in there if w.sort == odd.sort != "label" and w.number is not None and w.number not in told]
    mine = head_of(words, words.index(odd))
    beside = [w for w in others if mine and (theirs := head_of(there, there.index(w))) and same(mine, theirs)]
    rivals = beside or (others if mine is None or odd.sort != "count" else [])
    return rivals[0] if len({w.number for w in rivals}) == 1 else None
