"""Words of a text as concepts: stems brought together by the table of synonyms, with numbers and names kept apart."""

import re
from collections import defaultdict
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct

from onrecord.checks.everyday import EVERYDAY
from onrecord.checks.synonyms import GROUPS, LIGHT, OFFICES, PLACES, STOP
from onrecord.mentions.numbers import value_of

_WORD = re.compile(
    r"9/11(?!/)|\d+⁄[2-9](?!\d)|(?:[A-Za-z]\.){2,}|\$?\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?|[^\W\d_]+(?:['’-][^\W\d_]+)*",
    re.UNICODE,
)
_SCALE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_PART = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
}
_ORDINAL = {
    w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)
}
_IRREGULAR = {
    "held": "hold", "fled": "flee", "slain": "slay", "stolen": "steal", "sought": "seek", "brought": "bring", "led": "lead",
    "statement": "statement", "statements": "statement", "nation": "nation", "nations": "nation", "national": "nation",
    "state": "state", "states": "state", "station": "station", "men": "man", "women": "woman", "children": "child",
    "took": "tak", "taken": "tak", "people": "people", "peoples": "people", "united": "united", "us": "us", "drew": "draw", "taught": "teach", "spent": "spend",
    "forces": "forces", "general": "general", "generals": "generals", "hate": "hate", "hatred": "hate", "hateful": "hate",
    "letter": "letter", "letters": "letter", "grew": "grow", "grown": "grow", "rose": "ris", "risen": "ris", "fell": "fall", "fallen": "fall",
    "paid": "pay", "made": "mak", "stood": "stand", "stands": "stand", "thought": "think", "caught": "catch", "fought": "fight", "heard": "hear", "knew": "know", "threw": "throw", "thrown": "throw",
    "froze": "freez", "frozen": "freez", "shot": "shoot", "dealt": "deal", "meant": "mean", "lent": "lend", "bred": "breed", "swept": "sweep", "hid": "hid", "lay": "lay", "laid": "lay", "withdrew": "withdraw", "withdrawn": "withdraw",
    "overthrew": "overthrow", "forbade": "forbid", "forbidden": "forbid", "arose": "aris", "arisen": "aris", "became": "becom", "flew": "fly", "flown": "fly", "grown-up": "grow", "undertook": "undertak", "undertaken": "undertak", "upheld": "uphold",
    "died": "die", "dying": "die", "shrank": "shrink", "shrunk": "shrink", "won": "win", "lost": "los", "left": "leav", "met": "meet", "gave": "giv", "given": "giv", "wrote": "writ",
    "written": "writ", "built": "build", "told": "tell", "kept": "keep", "sent": "send", "sold": "sell", "bought": "buy", "began": "begin", "begun": "begin",
    "chose": "cho", "chosen": "cho", "losing": "los", "coming": "com", "spoke": "speak", "spoken": "speak", "broke": "break", "broken": "break", "drove": "driv", "driven": "driv",
    "struck": "strik", "swore": "swear", "sworn": "swear", "went": "go", "gone": "go", "went_on": "go_on", "came": "com", "ran": "run", "sat": "sit", "saw": "see", "seen": "see",
}  # fmt: skip
_SUFFIXES = (
    "ations", "ation", "ingly", "edly", "ities", "ements", "ement", "ments", "ment", "ively", "ive", "ions", "ion", "ings",
    "ing", "ances", "ance", "ences", "ence", "ity", "ists", "ist", "isms", "ism", "ers", "er", "ors", "or", "ies", "ied",
    "ed", "es", "ly", "al", "s", "e", "y",
)  # fmt: skip
_BY_LAST = {letter: tuple(s for s in _SUFFIXES if s[-1] == letter) for letter in {s[-1] for s in _SUFFIXES}}


class Word(Struct, frozen=True, kw_only=True):
    """A word (or a phrase of the table) of a text: its place, its concepts, its number where it is one."""

    start: int
    end: int
    text: str
    stem: str
    concepts: frozenset[str]
    number: Fraction | None = None
    sort: str = ""  # of a number: "count", "day" (a month and a day: 100 × month + day), "year", "money", "percent", "fraction", "ordinal" or "label"
    name: bool = False


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a light stem: inflections and the commonest derivations fall away ("persecution" → "persecut")."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 5 and word.endswith("als"):  # so that "minerals" meets "mineral" after as many steps
        word = word[:-1]
    for _ in range(2):
        for suffix in _BY_LAST.get(word[-1:], ()):
            least = 3 if len(suffix) < 3 else 4
            if (
                word.endswith(suffix)
                and len(word) - len(suffix) >= least
                and not (suffix == "s" and word.endswith("ss"))
            ):
                word = word[: -len(suffix)]
                if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                    word = word[:-1]
                break
    return word


_TABLES = (("=", GROUPS), ("+", EVERYDAY), ("@", PLACES), ("%", OFFICES))


def _tables() -> tuple[dict[str, frozenset[str]], dict[tuple[str, ...], frozenset[str]]]:
    single: dict[str, set[str]] = defaultdict(set)
    phrase: dict[tuple[str, ...], set[str]] = defaultdict(set)
    lines = [(f"{mark}{i}", line) for mark, table in _TABLES for i, line in enumerate(table.strip().splitlines())]
    for group, line in lines:
        for word in line.split():
            parts = tuple(stem(p) for p in word.split("_"))
            if len(parts) == 1:
                single[parts[0]].add(group)
            else:
                phrase[parts].add(group)
    return ({k: frozenset(v) for k, v in single.items()}, {k: frozenset(v) for k, v in phrase.items()})


_SINGLE, _PHRASE = _tables()
_FIRST = {p[0] for p in _PHRASE}
_LONGEST = max(map(len, _PHRASE))
LIGHT_STEMS = frozenset(stem(w).replace("_", " ") for w in LIGHT)


@lru_cache(maxsize=512)  # of a few checks each that are made of the same words
def words_of(text: str) -> tuple[Word, ...]:
    """Return the content words of a text in order, phrases of the table as one word, numbers with their values."""
    found = [piece for m in _WORD.finditer(text) for piece in _pieces(m)]
    stems = [stem(w) for _, _, w in found]
    out: list[Word] = []
    i = 0
    while i < len(found):
        size = _phrase_at(stems, i)
        if size:
            out.append(_word(text, found[i : i + size], stems[i : i + size]))
            i += size
            continue
        if found[i][2] == "9/11":
            day = Word(
                start=found[i][0], end=found[i][1], text="9/11", stem="#9/11", concepts=frozenset(("~9",)), number=Fraction(911), sort="day"
            )  # fmt: skip
            out.append(day)
            i += 1
            continue
        if (dated := _date_at(text, found, i)) is not None:
            out.append(dated)
            i += 2
            continue
        number, size = _number_at([w for _, _, w in found], i)
        if number is not None:
            start, end = found[i][0], found[i + size - 1][1]
            listed = text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"
            sort = (
                "label"
                if listed
                else _sort(text[start:end], number, found[i - 1][2] if i else "", text[end : end + 10])
            )
            stem_ = f"#{number}"
            out.append(
                Word(
                    start=start,
                    end=end,
                    text=text[start:end],
                    stem=stem_,
                    concepts=frozenset(),
                    number=number,
                    sort=sort,
                )
            )
        elif found[i][2].lower() not in STOP and len(stems[i]) > 1:
            out.append(_word(text, found[i : i + 1], stems[i : i + 1]))
        i += max(size, 1)
    return tuple(out)


def _pieces(match: re.Match[str]) -> list[tuple[int, int, str]]:
    """Split a hyphenated word that no table knows ("sex-trafficking") into its parts."""
    whole, start = match[0], match.start()
    first = whole.split("-", 1)[0].lower()
    if (
        "-" not in whole
        or stem(whole) in _SINGLE
        or value_of(whole) is not None
        or whole.lower().split("-")[-1] in _PART
        or not first
    ):
        return [(start, match.end(), whole)]
    return [(start + m.start(), start + m.end(), m[0]) for m in re.finditer(r"[^-]+", whole)]


def _word(text: str, found: list[tuple[int, int, str]], stems: list[str]) -> Word:
    start, end = found[0][0], found[-1][1]
    concepts = _PHRASE.get(tuple(stems)) if len(stems) > 1 else _SINGLE.get(stems[0])
    if len(found) == 1 and found[0][2] in _MONTH_WORDS:
        concepts = frozenset((f"~{_MONTHS.index(found[0][2][:3]) + 1}",))
    return Word(
        start=start, end=end, text=text[start:end], stem=" ".join(stems), concepts=concepts or frozenset(),
        name=any(w[0].isupper() for _, _, w in found) and not (start == 0 and len(found) == 1),
    )  # fmt: skip


def _phrase_at(stems: list[str], i: int) -> int:
    if stems[i] not in _FIRST:
        return 0
    sizes = range(min(_LONGEST, len(stems) - i), 1, -1)
    return next((n for n in sizes if tuple(stems[i : i + n]) in _PHRASE), 0)


# "21⁄2" is two and a half: a whole number stands right before a fraction in the bills' text
_MIXED = re.compile(r"(?P<whole>\d*)(?P<part>\d)⁄(?P<of>[2-9])")


def _number_at(words: list[str], i: int) -> tuple[Fraction | None, int]:
    """Read a number that starts at a word: "1.5 million", "28th", "two-thirds", "two dozen"; its value and its length."""
    low = words[i].lower()
    head, _, tail = low.partition("-")
    if tail in _PART and (n := value_of(head)):
        return Fraction(n, _PART[tail]), 1
    if low in _ORDINAL and low not in ("first", "second"):
        return Fraction(_ORDINAL[low]), 1
    if mixed := _MIXED.fullmatch(low):
        return Fraction(mixed["whole"] or 0) + Fraction(int(mixed["part"]), int(mixed["of"])), 1
    digits = re.fullmatch(r"\$?(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?", low)
    two = f"{low} {words[i + 1].lower()}" if i + 1 < len(words) else ""
    if digits:
        value, size = Fraction(digits[1].replace(",", "")), 1
    elif two.endswith(" dozen") and (n := value_of(two)):
        return Fraction(n), 2
    elif low not in ("a", "and", "one") and (n := value_of(low)) is not None:
        value, size = Fraction(n), 1
    else:
        return None, 1
    part, more = _and_part([w.lower() for w in words[i + size : i + size + 3]])
    value, size = value + part, size + more
    following = words[i + size].lower() if i + size < len(words) else ""
    if following in _SCALE:
        return value * _SCALE[following], size + 1
    return value, size


def _and_part(following: list[str]) -> tuple[Fraction, int]:
    """Read "and a half", "and three-quarters" after a whole number: what they add, and how many words they are."""
    if len(following) > 1 and following[0] == "and":
        one, part = ("a", following[2]) if following[1] == "a" and len(following) > 2 else (following[1], "")
        if part in ("half", "quarter", "third", "fifth"):
            return Fraction(1, _PART[part]), 3
        head, _, tail = one.partition("-")
        if tail in _PART and (n := value_of(head)):
            return Fraction(n, _PART[tail]), 2
    return Fraction(0), 0


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_MONTH_WORDS = frozenset(
    (*_MONTHS, "Sept", *"January February March April June July August September October November December".split())
)
_DAY = re.compile(r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")


def _date_at(text: str, found: list[tuple[int, int, str]], i: int) -> Word | None:
    """Return "July 9", "Dec. 10" or "1 March" as one word, for neither part tells anything alone; a month meets each of its days."""
    if i + 1 >= len(found) or found[i + 1][0] - found[i][1] > 2:
        return None
    pair = (found[i][2], found[i + 1][2])
    for name, digits in (pair, pair[::-1]):
        if _MONTH.fullmatch(name) and _DAY.fullmatch(digits):
            month, day = _MONTHS.index(name[:3]) + 1, int("".join(c for c in digits if c.isdigit()))
            start, end = found[i][0], found[i + 1][1]
            return Word(
                start=start, end=end, text=text[start:end], stem=f"#{month}/{day}", concepts=frozenset((f"~{month}",)),
                number=Fraction(100 * month + day), sort="day",
            )  # fmt: skip
    return None


_LABELLED = frozenset(
    "section sections title article chapter subsection paragraph no resolution law order res division part sec usc h r s rule act proclamation".split()
)


_NUMBERED = 100  # "Tower 22 in Jordan": a number after a name, with no noun of its own, counts nothing
_AFTER_NAME = re.compile(r"\s*(?:[.;)]|(?:in|at|on|near|by|to)\b)")


def _sort(written: str, number: Fraction, before: str, after: str) -> str:
    """Say what sort of number is written, so that only like is compared with like."""
    if written.startswith("$") or re.match(r"\s*(?:dollars|euros|rubles)\b", after):
        return "money"
    if re.match(r"\s*(?:%|percent|per cent)", after):
        return "percent"
    if number.denominator != 1 and number < 1:
        return "fraction"
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", written):
        return "year"
    if before.lower().strip(".") in _LABELLED or (
        number < _NUMBERED and before[:1].isupper() and _AFTER_NAME.match(after)
    ):
        return "label"
    return "ordinal" if re.search(r"\d(?:st|nd|rd|th)$", written) or written.lower() in _ORDINAL else "count"


def parts_of(word: Word) -> tuple[str, ...]:
    """Return the stems of a phrase's words; nothing for a single word."""
    return tuple(word.stem.split()) if " " in word.stem else ()


def same(a: Word, b: Word) -> float:
    """Say how far two words mean the same: 1 the same stem, 0.9 one group, 0.7 one stem opens the other, else 0."""
    if a.number is not None or b.number is not None:
        return float(a.number == b.number)
    if a.stem == b.stem:
        return 1.0
    if a.concepts & b.concepts:
        return 0.9
    short, long = sorted((a.stem, b.stem), key=len)
    close = len(short) >= 7 or (len(short) >= 5 and len(long) - len(short) <= 2)
    return 0.7 if close and long.startswith(short) else 0.0
