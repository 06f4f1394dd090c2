"""How well a paraphrase is covered by a passage, and where the two disagree on a number or a name.

A claim's content words are looked for in one passage at a time: the same stem counts in full, a word of the same group of
synonyms nearly so, a word found only elsewhere in the measure half. Common words of the trade weigh little.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from onrecord.checks.initials import LETTERS, initials
from onrecord.checks.lexicon import LIGHT_STEMS, Word, parts_of, same, stem, words_of
from onrecord.checks.passages import OPENING, Passage, vocabulary

COVERED = 0.58  # share of a paraphrase's weight that one place must cover; set on the open evaluation articles
_ELSEWHERE = 0.5
_OVER = re.compile(r"(?:more than|over|at least|no fewer than|upwards of|exceeding|in excess of)\s+\$?$", re.IGNORECASE)
_NEAR = re.compile(
    r"(?:about|some|around|roughly|approximately|nearly|almost|close to|estimated|an estimated|up to|as many as|just under)\s+\$?$",
    re.IGNORECASE,
)
_AND = re.compile(r"^[\s,]*(?:and|or|,)\s*(?:the\s+)?$")


class Fit(Struct, frozen=True, kw_only=True):
    """How a claim fits a passage: the share of its weight covered there, the words found there and those not found."""

    passage: Passage
    score: float
    local: float  # without the words found only elsewhere
    nowhere: float  # the share of its weight that stands nowhere in the measure
    found: tuple[Word, ...]
    missing: tuple[Word, ...]


class Conflict(Struct, frozen=True, kw_only=True):
    """A word of the claim against another one in the same place of the passage."""

    claimed: str
    recorded: str
    passage: Passage


@lru_cache(maxsize=2_000)
def content(said: str) -> tuple[Word, ...]:
    """Return the words of what is said that tell something of what a text holds."""
    plain = _ERA.sub(lambda m: " " * len(m[0]), said)
    return tuple(w for w in words_of(plain) if w.stem not in _SAYING)


# Verbs by which a text is said to state something; they say nothing of what it states.
_SAYING = frozenset(
    stem(w)
    for w in "say state note find cite read put assert mention contain quote speak refer describe point list count include recall detail "
    "estimate length name declare vote join pass recount credit recite tell observe also resolution preamble whereas recital clause "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_ERA = re.compile(r"\b[A-Z]\w+-era\b")  # "an Obama-era rule": when it was made, in the reporter's words


def weight(word: Word) -> float:
    """Return how much a word tells about which clause is meant."""
    if word.stem in LIGHT_STEMS:
        return 0.25
    if word.number is not None:
        return 1.3 if word.number > 12 else 0.6
    return 1.2 if word.name else 1.0


def holds(passage: Passage, word: Word) -> float:
    """Say how far a passage holds a word (see `lexicon.same`)."""
    if word.stem in passage.stems:
        return 1.0
    if word.number is not None:
        return 0.0
    if not word.concepts.isdisjoint(passage.concepts) or _initial(word, passage):
        return 0.9
    if (parts := parts_of(word)) and all(p in passage.stems for p in parts):
        return 0.9
    opening = word.stem[:OPENING]
    if opening not in passage.openings:
        return 0.0
    return max(same(word, w) for w in passage.words if w.stem[:OPENING] == opening)


def _initial(word: Word, passage: Passage) -> bool:
    """Say whether a word is the initials of a name in a passage, however it is inflected."""
    if not word.text[:2].isupper():
        return False
    letters = _INFLECTED.sub("", word.text)
    return len(letters) in LETTERS and letters.isupper() and letters in initials(passage.text)


_INFLECTED = re.compile(r"[’'].*$")


def fit(
    words: Sequence[Word], passage: Passage, everything: tuple[frozenset[str], frozenset[str]], said: str = ""
) -> Fit:
    """Measure how a passage covers the words; `everything` is the vocabulary of the whole measure.

    With the claim's own text in `said`, a number also counts where its bound or rounding fits ("more than 300" for 320).
    """
    stems, concepts = everything
    found, missing = [], []
    total = local = beside = nowhere = 0.0
    for word in words:
        heavy = weight(word)
        total += heavy
        if degree := 1.0 if said and counted(said, word, passage) else holds(passage, word):
            local += heavy * degree
            found.append(word)
            continue
        missing.append(word)
        if word.number is None and (word.stem in stems or not word.concepts.isdisjoint(concepts)):
            beside += heavy
        else:
            nowhere += heavy
    total = total or 1.0
    return Fit(
        passage=passage, score=(local + _ELSEWHERE * beside) / total, local=local / total, nowhere=nowhere / total,
        found=tuple(found), missing=tuple(missing),
    )  # fmt: skip


def ranked(
    words: Sequence[Word], passages: Sequence[Passage], context: Sequence[Passage] = (), *, said: str = ""
) -> list[Fit]:
    """Rank passages by how well they cover the words, best first; `context` adds words that count as found elsewhere."""
    everything = vocabulary([*passages, *context])
    fits = (fit(words, p, everything, said) for p in passages)
    return sorted((f for f in fits if f.found), key=lambda f: (f.score, f.local), reverse=True)


def number_conflict(claim: str, words: Sequence[Word], fits: Sequence[Fit]) -> Conflict | None:
    """Return a number of the claim that stands otherwise in a passage which speaks of the same thing, or None.

    The same thing: the next content word after the number is the same, or all other content of the claim is in the
    passage. A number that the measure holds anywhere beside that word is no conflict.
    """
    for i, word in enumerate(words):
        if word.number is None:
            continue
        rivals = [r for f in fits if (r := _rival(claim, words, i, f))]
        if rivals and not any(stands(claim, words, i, f.passage) for f in fits):
            best = rivals[0]
            return Conflict(claimed=word.text, recorded=best[1].text, passage=best[0])
    return None


def stands(claim: str, words: Sequence[Word], i: int, passage: Passage) -> bool:
    """Say whether the claim's number stands in the passage, beside the same noun where the claim has one."""
    head = head_of(words, i)
    for j, word in enumerate(passage.words):
        if word.number is None or not _agree(claim, words[i], word.number, _bounded(passage, word)):
            continue
        other = head_of(passage.words, j)
        bare = other is None and head is not None and _numbered(passage, head) and _done_otherwise(words, passage, j)
        if not bare and (head is None or other is None or same(head, other) or not _numbered(passage, head)):
            return True
        if other is not None and _said_beside(words, i, other):
            return True
    return False


def _done_otherwise(words: Sequence[Word], passage: Passage, j: int) -> bool:
    """Say whether a number without a noun is the object of a verb that a claim lacks ("killed 22 people and injured 59")."""
    verb = passage.words[j - 1] if j else None
    if verb is None or passage.words[j].sort != "count" or verb.number is not None or verb.name or verb.stem in _BOUNDS:
        return False
    beside = passage.text[verb.end : passage.words[j].start] == " "
    return beside and not any(same(verb, w) for w in words)


_BOUNDS = LIGHT_STEMS | {stem(w) for w in "least most nearly almost some around roughly approximately exactly".split()}


def _said_beside(words: Sequence[Word], i: int, noun: Word) -> bool:
    """Say whether a claim has the noun that a passage counts, though not right after its number, nor after another number.

    "70 million people had been forced from their homes" counts the same as "70,000,000 displaced persons".
    """
    counted_ones = {head_of(words, k) for k, w in enumerate(words) if w.number is not None}
    return any(same(noun, w) for w in words if w.number is None and w not in counted_ones)


def _numbered(passage: Passage, head: Word) -> bool:
    """Say whether the passage counts that noun at all."""
    heads = (head_of(passage.words, j) for j, w in enumerate(passage.words) if w.number is not None)
    return any(h is not None and same(head, h) for h in heads)


def _rival(claim: str, words: Sequence[Word], i: int, f: Fit) -> tuple[Passage, Word] | None:
    head = head_of(words, i)
    others = [w for w in words if w.number is None and w.stem not in LIGHT_STEMS]
    covered = bool(others) and all(holds(f.passage, w) for w in others)
    loose = head is not None and head.stem in LIGHT_STEMS  # "years", "people": counted in many places
    mostly = sum(bool(holds(f.passage, w)) for w in others) >= max(1, len(others) * (0.7 if loose else 0.5))
    for j, word in enumerate(f.passage.words):
        if (
            word.number is None
            or not _comparable(words[i], word)
            or _agree(claim, words[i], word.number, _bounded(f.passage, word))
        ):
            continue
        other = head_of(f.passage.words, j)
        beside = (
            head is not None
            and other is not None
            and same(head, other)
            and mostly
            and not (loose and _far(words[i], word))
        )
        near = covered and _touches(f.passage.words, j, others)
        if beside or near:
            return f.passage, word
    return None


_FAR = 5  # times as high or low: of years and people, so much is a count of something else


def _far(a: Word, b: Word) -> bool:
    low, high = sorted((a.number or Fraction(0), b.number or Fraction(0)))
    return high > _FAR * low


def _touches(words: Sequence[Word], j: int, others: Sequence[Word]) -> bool:
    around = [w for w in words[max(0, j - 2) : j + 3] if w.number is None]
    return any(same(w, o) for w in around for o in others)


def head_of(words: Sequence[Word], i: int) -> Word | None:
    """Return the noun that a number counts: the next content word, if no other number comes before it."""
    j = i + 1
    while j + 1 < len(words) and any(c[0] == "@" for c in words[j].concepts) and words[j + 1].start - words[j].end <= 2:
        j += 1  # "150 American service members"
    following = words[j] if j < len(words) else None
    near = following is not None and words[i + 1].start - words[i].end <= 12
    return following if following is not None and following.number is None and near else None


def counted(claim: str, word: Word, passage: Passage) -> bool:
    """Say whether a passage has a number that the claim's fits, bounds and rounding included."""
    if word.number is None:
        return False
    return any(w.number is not None and _one_share(word, w) for w in passage.numbers) or any(
        w.number is not None and w.sort == word.sort and _agree(claim, word, w.number, _bounded(passage, w))
        for w in passage.numbers
    )


_POINTS = 2  # percent by which a fraction may be off


def _one_share(mine: Word, theirs: Word) -> bool:
    """Say whether one is told as a fraction and the other as a percentage ("a third", "33 percent")."""
    fraction, percent = (mine, theirs) if mine.sort == "fraction" else (theirs, mine)
    if fraction.sort != "fraction" or percent.sort != "percent" or fraction.number is None or percent.number is None:
        return False
    return abs(100 * fraction.number - percent.number) <= _POINTS


def _bounded(passage: Passage, word: Word) -> bool:
    """Say whether the passage itself gives a number as a bound ("more than 500,000"): another bound is another statement."""
    return bool(_OVER.search(passage.text[max(0, word.start - 24) : word.start]))


def _comparable(a: Word, b: Word) -> bool:
    """Years stand only against years, fractions against fractions, ordinals against ordinals, money against money."""
    return a.sort == b.sort and a.sort != "label"


_ROUNDED = Fraction(103, 100)  # "more than 70 million" for "more than 70.8 million"


def _agree(claim: str, word: Word, number: Fraction, bounded: bool = False) -> bool:
    """Say whether a claimed number fits a recorded one, given the words before it ("about", "more than"); `bounded`: both may be bounds."""
    if word.number is None:
        return False
    if word.number == number:
        return True
    before = claim[max(0, word.start - 24) : word.start]
    if _NEAR.search(before):
        return abs(word.number - number) * 10 <= number
    reach = _ROUNDED if bounded else Fraction(5, 4)
    return bool(_OVER.search(before)) and word.number <= number <= word.number * reach


def name_conflict(claim: str, words: Sequence[Word], fits: Sequence[Fit]) -> Conflict | None:
    """Return a place of the claim ("France and Y") where the best passage pairs its neighbour with another, or None."""
    best = next(iter(fits), None)
    if best is None or best.local < COVERED:
        return None
    for a, b in pairwise(words):
        if not (_place(a) and _place(b) and _AND.match(claim[a.end : b.start])):
            continue
        for known, odd in ((a, b), (b, a)):
            if holds(best.passage, known) and not any(_both(f, known, odd, best.local) for f in fits):
                partner = _partner(best.passage, known, words)
                if partner is not None:
                    return Conflict(claimed=odd.text, recorded=partner.text, passage=best.passage)
    return None


def _both(found: Fit, known: Word, odd: Word, least: float) -> bool:
    """Say whether a place bears out the odd name: beside the known one, or covering the claim at least as well."""
    return bool(holds(found.passage, odd)) and (bool(holds(found.passage, known)) or found.local >= least)


def _place(word: Word) -> bool:
    return any(c.startswith("@") for c in word.concepts)


def _partner(passage: Passage, known: Word, claimed: Sequence[Word]) -> Word | None:
    """Return the place that the passage joins to a known one by "and", if the claim does not name it."""
    for a, b in pairwise(passage.words):
        if _place(a) and _place(b) and _AND.match(passage.text[a.end : b.start]):
            for one, other in ((a, b), (b, a)):
                if same(one, known) and not any(same(other, w) for w in claimed):
                    return other
    return None
