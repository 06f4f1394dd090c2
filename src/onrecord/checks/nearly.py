"""Numbers that are nearly those of a text, as errors of copying and hearing make them.

A reporter's wrong number resembles the right one: two digits change places, one is read for another, a nought is lost, fifteen is
heard for fifty, a year is off by a few. Such a pair in two statements that share half of their words is one number told wrongly;
numbers that do not resemble each other count different things until much more agrees.
"""

from collections.abc import Sequence
from fractions import Fraction

from onrecord.checks.exclusive import otherwise
from onrecord.checks.lexicon import LIGHT_STEMS, Word, same, stem
from onrecord.checks.passages import Passage
from onrecord.checks.phrases import Conflict, Fit, counted, head_of, weight

_YEARS = 20  # by so many a year may be off
_TEENS = frozenset((n + 10, n * 10) for n in range(3, 10))  # thirteen and thirty
_SMALL = 12  # a count up to this resembles every other one that is small
_FEW = 30  # counts of one noun up to this are compared whatever they look like
# what two statements must share: the part of their weight, telling words, weight
Least = tuple[float, int, float]
ALIKE: Least = (0.5, 2, 1.9)  # beside numbers that look alike
_MORE: Least = (0.66, 3, 3.0)  # beside numbers that are only near each other
TOLD: Least = (0.5, 2, 2.0)  # in a stretch that nothing lays to the text, beside long numbers that look alike
_LONG = 100
_NEAR = 0.12  # of the share by which another place may fall behind the best and still be meant


def resembles(mine: Word, theirs: Word) -> bool:
    """Say whether one number may be the other told wrongly: digits that changed places, one digit, a nought, "-teen" for "-ty"."""
    a, b = mine.number, theirs.number
    if a is None or b is None or a == b or mine.sort != theirs.sort or mine.sort == "label":
        return False
    if mine.sort == "year":
        return abs(a - b) <= _YEARS
    if mine.sort == "day":
        return a // 100 == b // 100 or a % 100 == b % 100
    if min(a, b) <= _SMALL or a.denominator != 1 or b.denominator != 1:
        return False
    one, other = _bare(a), _bare(b)
    if one == other or sorted(str(a)) == sorted(str(b)):
        return True
    if (min(a, b) / 10 ** _noughts(min(a, b)), max(a, b) / 10 ** _noughts(min(a, b))) in _TEENS:
        return True
    if len(str(a)) == len(str(b)) and sum(x != y for x, y in zip(str(a), str(b), strict=True)) == 1:
        return True
    return max(a, b) <= 2 * min(a, b) and _one_more(*sorted((one, other), key=len))


def _noughts(number: Fraction) -> int:
    return len(str(number)) - len(_bare(number))


def _bare(number: Fraction) -> str:
    return str(number).rstrip("0") or "0"


def _one_more(short: str, long: str) -> bool:
    """Say whether a row of digits is another with one more digit in it ("186" and "1686")."""
    return (
        len(short) > 1
        and len(long) == len(short) + 1
        and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    )


def close_to(mine: Word, theirs: Word) -> bool:
    """Say whether two numbers of one sort are of one order, though they do not look alike."""
    a, b = mine.number, theirs.number
    if (
        a is None
        or b is None
        or a == b
        or mine.sort != theirs.sort
        or mine.sort in ("label", "year", "day")
        or min(a, b) <= 0
    ):
        return False
    return max(a, b) <= 2 * min(a, b) or (mine.sort in ("count", "ordinal") and _FEW >= max(a, b) <= 3 * min(a, b))


def misheard(said: str, words: Sequence[Word], fits: Sequence[Fit], *, least: Least = ALIKE) -> Conflict | None:
    """Return the one number in which a statement differs from the place that tells the same, where the two numbers resemble each other.

    `fits` are the places with what they hold of the statement, the best first; `least` is how much of it the place must hold. None
    where the number stands in a place that is hardly worse, or where the best place has two numbers that it may be.
    """
    for found in fits[:3]:
        if pair := otherwise(said, found.passage.text):
            rest = [w for w in words if w.text.lower() not in pair[0].lower()]
            if (
                pair[0]
                and least is ALIKE
                and _enough(rest, found, least)
                and not any(w.number is not None for w in rest)
            ):
                return Conflict(claimed=pair[0], recorded=pair[1], passage=found.passage)
            continue
        odd = [w for w in words if w.number is not None and w.sort != "label" and not counted(said, w, found.passage)]
        if not 1 <= len(odd) <= _MOST_ODD:
            continue
        if any(_elsewhere(said, words, n, found, fits) for n in odd):
            return None
        rivals = [_in_order(n, odd, _rivals(words, n, found, least)) for n in odd]
        if all(len({w.number for w in r}) == 1 for r in rivals):
            return Conflict(claimed=odd[0].text, recorded=rivals[0][0].text, passage=found.passage)
    return None


_MOST_ODD = 2  # numbers of one statement that may be wrong, such as both ends of a span


def _in_order(number: Word, odd: Sequence[Word], rivals: list[Word]) -> list[Word]:
    """Return the rival that stands where a number does, where as many of a sort are wrong as may be meant ("between 2009 and 2011")."""
    row = [w for w in odd if w.sort == number.sort]
    return [rivals[row.index(number)]] if len(row) > 1 and len(rivals) == len(row) else rivals


def _elsewhere(said: str, words: Sequence[Word], number: Word, found: Fit, fits: Sequence[Fit]) -> bool:
    """Say whether a number stands in another place that holds hardly less of the statement."""
    least = _share(words, found) - _NEAR
    return any(f is not found and counted(said, number, f.passage) and _share(words, f) >= least for f in fits)


def _rivals(words: Sequence[Word], number: Word, found: Fit, least: Least) -> list[Word]:
    """Return the numbers of a place that a statement's may be, told wrongly."""
    told = {w.number for w in words if w.number is not None}
    there = [w for w in found.passage.numbers if w.sort == number.sort and w.number not in told]
    alike = [w for w in there if resembles(number, w) and (least is ALIKE or _is_long(w))]
    if alike and _enough(words, found, least):
        return alike
    near = [w for w in there if close_to(number, w) and _of_one_noun(words, number, found, w)]
    return near if least is ALIKE and _enough(words, found, _MORE) else []


def only_count(said: str, words: Sequence[Word], places: Sequence[Passage]) -> Conflict | None:
    """Return the number of a statement that counts a thing which the whole measure counts once, with another number; else None.

    Things that are counted in many places (years, people, countries) are no such things, and a number ten times as high or low is
    of something else.
    """
    for i, word in enumerate(words):
        noun = head_of(words, i) if word.number is not None and word.sort in ("count", "ordinal") else None
        if (
            noun is None
            or noun.stem in LIGHT_STEMS
            or noun.name
            or noun.stem in _COMMON
            or any(counted(said, word, p) for p in places)
        ):
            continue
        there = [
            (w, p) for p in places for j, w in enumerate(p.words) if w.sort == word.sort and _counts(p.words, j, noun)
        ]
        if len({w.number for w, _ in there}) == 1 and _of_an_order(word, there[0][0]):
            return Conflict(claimed=word.text, recorded=there[0][0].text, passage=there[0][1])
    return None


_COMMON = frozenset(
    stem(w)
    for w in "minute hour day week month year decade century dollar person life member section clause article paragraph vote senator lawmaker republican democrat cosponsor co-sponsor bill resolution "
    "measure killed killing wounded death injured".split()
)


def _counts(words: Sequence[Word], j: int, noun: Word) -> bool:
    """Say whether a number counts a noun, which may have a word of its own before it ("15 nutrition programs")."""
    if words[j].number is None:
        return False
    head = head_of(words, j)
    after = words[j + 2] if head is not None and j + 2 < len(words) and words[j + 2].start - head.end <= 1 else None
    return any(w is not None and w.stem == noun.stem for w in (head, after))


def _of_an_order(mine: Word, theirs: Word) -> bool:
    a, b = mine.number, theirs.number
    return a is not None and b is not None and min(a, b) > 0 and max(a, b) <= 10 * min(a, b)


def _is_long(word: Word) -> bool:
    """Say whether a number is so long that it hardly agrees by chance with one of another thing; days do."""
    return word.sort != "day" and word.number is not None and word.number > _LONG


def _share(words: Sequence[Word], found: Fit) -> float:
    """Return the share of a statement's weight, numbers left out, that a place holds."""
    rest = [w for w in words if w.number is None]
    return sum(weight(w) for w in rest if w in found.found) / (sum(map(weight, rest)) or 1.0)


def _enough(words: Sequence[Word], found: Fit, least: Least) -> bool:
    here = [w for w in found.found if w.number is None]
    telling = sum(w.stem not in LIGHT_STEMS for w in here)
    names = [w for w in words if w.name and w.stem not in LIGHT_STEMS]
    lost = [w for w in names if w not in found.found]
    return (
        _share(words, found) >= least[0]
        and telling >= least[1]
        and sum(map(weight, here)) >= least[2]
        and len(lost) * 2 <= len(names)
    )


def _of_one_noun(words: Sequence[Word], number: Word, found: Fit, rival: Word) -> bool:
    """Say whether both numbers count the same noun, or the only one of which either is told."""
    there = found.passage.words
    mine, theirs = head_of(words, words.index(number)), head_of(there, there.index(rival))
    return mine is not None and theirs is not None and bool(same(mine, theirs))
