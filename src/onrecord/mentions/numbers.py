"""Cardinal numbers in digits and words, with their bounds: "more than 80", "two dozen", "fewer than forty"."""

import re

from onrecord.article.model import Span
from onrecord.mentions.model import NumberMention

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_OTHER = {"dozen": 12, "half a dozen": 6, "half-dozen": 6, "half dozen": 6, "a hundred": 100,
          "one hundred": 100, "two hundred": 200, "a couple": 2, "a score": 20, "a pair": 2, "a trio": 3, "a quartet": 4, "a quintet": 5}  # fmt: skip
_DOZENS = {w: 12 * UNITS[w] for w in "one two three four five six seven eight nine ten".split()} | {"a": 12}
_UNIT = "|".join(UNITS)
_DOZEN = "|".join(_DOZENS)
_TEN = "|".join(TENS)
WORDS = rf"(?:half a dozen|half-dozen|half dozen|(?:{_DOZEN}) dozen|dozen|(?:a|one|two|three|four) hundred(?: and)?(?: (?:(?:{_TEN})(?:[- ](?:{_UNIT}))?|{_UNIT}))?|(?:{_TEN})(?:[- ](?:{_UNIT}))?|{_UNIT}|a couple|a score(?= of)|(?:a|its|the|his|her|their) (?:pair|trio|quartet|quintet)(?= of))"
_BOUNDS = (
    ("over", r"more than|over|upwards? of|at least|no fewer than|no less than|in excess of|north of|better than"),
    (
        "under",
        r"fewer than|less than|under|at most|no more than|up to|almost|nearly|just under|just shy of|barely|not quite",
    ),
    ("about", r"about|some|around|roughly|approximately|close to|an estimated|or so"),
    ("exact", r"exactly|just|only|all|all of|a total of"),
)
_BOUND = "|".join(f"(?P<{name}>{words})" for name, words in _BOUNDS)
_NUMBER = re.compile(
    rf"(?<![\w.$€£#/:-])(?:(?:{_BOUND})\s+)?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|{WORDS})(?![\w/]|[.,:]\d|-\d|\s*(?:percent|per cent|%|million|billion|trillion))",
    re.IGNORECASE,
)
# "almost 40" is under 40 but near it; the same words bound the other way only by a little
NEAR = re.compile(r"\b(?:almost|nearly|just under|just shy of|barely|not quite)\b", re.IGNORECASE)


# after the number and its noun: "ten cosponsors at the least", "40 or more"
_BOUND_AFTER = re.compile(
    r"(?:\s+(?!and\b|but\b|or\b|to\b|of\b)[\w-]+){0,3}?,?\s+(?:(?P<over>at (?:the )?(?:very )?least|or more|and (?:up|counting))|(?P<under>at (?:the )?(?:very )?most|or (?:fewer|less)|tops))\b",
    re.IGNORECASE,
)


_GROUPS = (" pair", " trio", " quartet", " quintet")  # "its trio of cosponsors"
_DIGITS = 40  # more of them are no number that a story tells


def value_of(words: str) -> int | None:
    """Return the value of a number in digits or words ("1,924", "twenty-one", "two dozen"), or None."""
    plain = words.lower().replace(",", "").strip()
    plain = "a " + plain.split()[-1] if plain.endswith(_GROUPS) else plain
    if plain.isdecimal():  # not a footnote's ¹
        return int(plain) if len(plain) < _DIGITS else None
    if plain in _OTHER:
        return _OTHER[plain]
    if plain.endswith(" dozen"):
        return _DOZENS.get(plain.removesuffix(" dozen"))
    total = 0
    for part in re.split(r"[\s-]+", plain):
        if part == "hundred":
            total = (total or 1) * 100
        elif part in UNITS:
            total += UNITS[part]
        elif part in TENS:
            total += TENS[part]
        elif part in ("a", "and"):
            total += part == "a"
        else:
            return None
    return total


def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """Find the cardinal numbers of a text; the span takes in the words that bound it."""
    found = []
    for match in _NUMBER.finditer(text):
        value = value_of(match["number"])
        if value is None:
            continue
        bound = next((name for name, _ in _BOUNDS if match[name]), "exact")
        if bound == "under" and NEAR.match(match["under"] or ""):
            bound = "near"
        if bound == "exact" and (after := _BOUND_AFTER.match(text, match.end(), match.end() + _NEAR_BY)):
            bound = "over" if after["over"] else "under"
        found.append(NumberMention(span=Span(match.start(), match.end()), value=value, bound=bound))
    return tuple(found)


_NEAR_BY = 60  # characters after a number in which its bound may stand


def fits(value: int, count: int, bound: str) -> bool:
    """Say whether a recorded value fits a count with its bound ("over" 80, "near" 40, "about" 150, "exact")."""
    slack = max(1, round(0.05 * count))
    return {
        "over": value > count or value == count,
        "under": value < count or value == count,
        "near": count - max(2, round(0.15 * count)) <= value <= count,
        "about": abs(value - count) <= slack,
    }.get(bound, value == count)
