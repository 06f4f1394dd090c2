"""Dates in prose: found as written, then resolved against the day that the page appeared.

Nothing is guessed: a date whose year or week cannot be told stays unresolved.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from msgspec import structs

from onrecord.article.model import Span
from onrecord.mentions.anchors import Anchored, Anchors
from onrecord.mentions.cover import Cover
from onrecord.mentions.model import DateMention, Grain
from onrecord.mentions.months import PARTS, part_of
from onrecord.mentions.numbers import WORDS, value_of

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# days of the month as they are spoken: "first", …, "thirty-first"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
SPOKEN = {word: n for n, word in enumerate(_ORDINALS, start=1)} | {"twentieth": 20, "thirtieth": 30}
SPOKEN |= {f"{tens}{dash}{word}": base + n for tens, base in (("twenty", 20), ("thirty", 30)) for n, word in enumerate(_ORDINALS[:9], start=1) if base + n <= 31 for dash in "- "}  # fmt: skip
_SPOKEN = "|".join(sorted(SPOKEN, key=len, reverse=True))
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_SPOKEN})"
_DAY_OF = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?|(?:{_SPOKEN})\s+of)"
_N = rf"(?P<n>\d{{1,3}}|{WORDS}|a|an)"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_FUTURE = re.compile(
    r"\b(?:will|shall|expected|scheduled|set to|plans?|planned|due|next|coming|upcoming|slated)\b[^.]{0,60}$",
    re.IGNORECASE,
)

# (expression, pattern): earlier rows win where two overlap
_FORMS: tuple[tuple[str, str], ...] = (
    ("absolute", r"(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)"),
    ("absolute", rf"(?:{_WEEKDAY},?\s+)?(?P<month>{_MONTH})\s+(?P<day>{_DAY}),?\s+(?P<year>(?:19|20)\d\d)"),
    ("absolute", rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY_OF}\s+(?P<month>{_MONTH}),?\s+(?P<year>(?:19|20)\d\d)"),
    ("absolute", r"(?P<um>\d{1,2})/(?P<ud>\d{1,2})/(?P<uy>(?:19|20)\d\d)"),
    ("holiday", r"(?P<holiday>Inauguration Day|New Year[’']s (?:Day|Eve)|Christmas (?:Eve|Day)|Christmas|Independence Day|(?:the )?Fourth of July|July Fourth|Valentine[’']s Day|Veterans Day|Juneteenth|Halloween|Pride Month)"),
    ("month-day", rf"(?:(?:last\s+)?{_WEEKDAY},?\s+)?\(?(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?!\d|,\d)\)?"),
    ("month-day", rf"(?:(?:last\s+)?{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY_OF}\s+(?P<month>{_MONTH})(?:\s+(?P<rel>last year|this year))?"),
    ("month", rf"(?:(?P<part>{PARTS})[- ])?(?P<month>{_MONTH}),?(?:\s+of)?\s+(?P<year>(?:19|20)\d\d)"),
    ("month-of", rf"(?P<month>{_MONTH})\s+(?:of\s+)?(?P<rel>last|this|that) year"),
    ("last-month", rf"(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]he past)\s+(?P<month>{_MONTH})(?!\s+\d)"),
    ("month", rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ff]rom|[Dd]uring|[Tt]hrough|of|[Bb]ack in|(?P<part>{PARTS}))[- ](?P<month>{_MONTH})(?!\s+\d|\s+(?:have|be|not|also|well|yet))"),
    ("ordinal", r"(?<=\b[Oo]n )the\s+(?P<day>\d{1,2}(?:st|nd|rd|th))(?=\s*(?:[.,;:)]|$)|\s+(?:and|but|with|after|before|by|when|as)\b)"),
    ("weekday", rf"(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Tt]he previous|[Tt]he (?:following|next)|[Oo]n)\s+)?(?P<weekday>{_WEEKDAY})(?:\s+(?P<tail>last week|a week ago|next week))?"),
    ("daypart", r"(?P<rel>the day before yesterday|yesterday|last night|today|tonight|this morning|this afternoon|this evening|earlier today|late last night|overnight|tomorrow)"),
    ("ago", rf"(?:(?P<about>just over|over|about|nearly|almost|more than|less than|barely|some)\s+)?{_N}\s+{_UNIT}\s+(?:ago|back)"),
    ("anaphoric", r"(?:on\s+)?(?:the|that)\s+(?P<rel>same|very same|next|following|previous|preceding|very next)\s+(?:day|morning|afternoon|evening|night)|(?:the\s+)?day\s+(?P<rel2>before|after)(?=[.,;:)]|\s*$|\s+(?:in|on|by|and|but|at|with|when|as)\b)|(?:that|the)\s+same\s+(?:week)?day|(?:a|one)\s+day\s+(?P<rel3>later|earlier)|hours\s+later|that\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)"),
    ("anaphoric", rf"{_N}\s+{_UNIT}\s+(?P<rel4>later|earlier|afterwards?|after that|before that|beforehand)"),
    ("period", r"(?P<rel>last|this|next|the past|earlier this|later this|late last|early last|the previous)\s+(?P<unit>week|month|year)"),
    ("season", r"(?P<rel>last|this|that)\s+(?P<season>spring|summer|fall|autumn|winter)"),
    ("year", r"\b(?:[Ii]n|[Ss]ince|[Bb]ack in|[Ee]arly in|[Ll]ate in|[Ee]arly|[Ll]ate|[Dd]uring|of|[Mm]id-)[- ]?(?P<year>(?:19|20)\d\d)"),
    ("congress-start", r"(?:the\s+)?(?:first|opening)\s+day\s+of\s+(?:this|the|the\s+new|the\s+current|the\s+1\d\dth)\s+Congress"),
)  # fmt: skip
_IGNORE_CASE = {"ago", "anaphoric", "period", "season", "daypart", "congress-start"}
_COMPILED = tuple(
    (name, re.compile(rf"(?<![\w$])(?:{words})(?!\w)", re.IGNORECASE if name in _IGNORE_CASE else 0))
    for name, words in _FORMS
)
_IN_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_ON_DAY = r"(?:(?<=\d\s)|(?<=\s\s)|(?<=(?:st|nd|rd|th|of)\s))"
_IN_YEAR = r"(?:19|20)\d\d(?!\w)"
# of every form, in order: the words one of which each of its matches holds, how far from its start, and what stands around that word
_ANCHORS: tuple[tuple[str, int, str], ...] = (
    ("-0|-1|-2|-3|-4|-5|-6|-7|-8|-9", 8, r"(?<=(?:19|20)\d\d)-\d\d-"),
    (_IN_MONTHS, 18, rf"{_MONTH}\s+{_DAY},?\s+{_IN_YEAR}"),
    (_IN_MONTHS, 50, rf"{_ON_DAY}{_MONTH},?\s+{_IN_YEAR}"),
    ("/19|/20", 8, r"(?<=\d)/\d\d\d\d"),
    ("Inauguration Day|New Year|Christmas|Independence Day|Fourth of July|July Fourth|Valentine|Veterans Day|Juneteenth|Halloween|Pride Month", 8, ""),
    (_IN_MONTHS, 26, rf"{_MONTH}\s+{_DAY}"),
    (_IN_MONTHS, 60, rf"{_ON_DAY}{_MONTH}(?!\w)"),
    (_IN_MONTHS, 32, rf"{_MONTH},?(?:\s+of)?\s+{_IN_YEAR}"),
    (_IN_MONTHS, 2, rf"{_MONTH}\s+(?:of|last|this|that)\s"),
    (_IN_MONTHS, 14, rf"(?<=[ts\s]\s){_MONTH}(?!\w)"),
    (_IN_MONTHS, 32, rf"(?<=[nelymhfgd][- ]){_MONTH}(?!\s+\d|\w)"),
    ("the 1|the 2|the 3|the 4|the 5|the 6|the 7|the 8|the 9", 0, ""),
    ("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday", 22, ""),
    ("night|yesterday|today|morning|afternoon|evening|tomorrow", 24, ""),
    ("ago|back", 90, r"(?<=[ykthrs\s]\s)(?:ago|back)(?!\w)"),
    ("day|hours|morning|afternoon|evening|night", 32, r"(?:day|hours)\s+(?:before|after|later|earlier)|(?<=[etgs\s]\s)(?:day|morning|afternoon|evening|night)(?!\w)|(?<=week)day"),
    ("later|earlier|after|before", 76, r"(?<=[ykthrs\s]\s)(?:later|earlier|afterwards?|after that|before that|beforehand)(?!\w)"),
    ("week|month|year", 22, r"(?<=[ts\s]\s)(?:week|month|year)(?!\w)"),
    ("spring|summer|fall|autumn|winter", 10, ""),
    ("19|20", 16, rf"(?:(?<=[neygf-])|(?<=[neygf-][- ])){_IN_YEAR}"),
    ("first|opening", 10, r"(?:first|opening)\s+day"),
)  # fmt: skip
_ANY = Anchored(
    (pattern for _, pattern in _COMPILED),
    (Anchors(tuple(words.split("|")), reach, gate) for words, reach, gate in _ANCHORS),
    tail=100,
)
# "twenty-nineteen", "nineteen ninety-nine", "two thousand and eight", after a month or a day
_SPELT_YEAR = re.compile(
    rf",?\s+(?:of\s+)?(?:(?P<century>twenty|nineteen)[\s-]+(?P<rest>{WORDS}|oh[\s-]\w+)|two\s+thousand(?:(?:\s+and)?\s+(?P<unit>{WORDS}))?)\b",
    re.IGNORECASE,
)
_HOLIDAYS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "independence day": (7, 4), "fourth of july": (7, 4),
             "the fourth of july": (7, 4), "july fourth": (7, 4), "valentine's day": (2, 14), "veterans day": (11, 11), "juneteenth": (6, 19),
             "halloween": (10, 31), "new year's day": (1, 1), "new year's eve": (12, 31)}  # fmt: skip
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}

_OF_AN_EVENT = re.compile(r"\s+(?:before|after|that|when|of|following|preceding)\b")
Pending = tuple[Span, str, re.Match[str]]


def find_dates(text: str) -> tuple[Pending, ...]:
    """Find the date expressions of a text, unresolved, in order and without overlap."""
    found: list[Pending] = []
    taken = Cover(len(text))
    for (name, _), matches in zip(_COMPILED, _ANY.matches(text), strict=True):
        for match in matches:
            span = Span(match.start(), match.end())
            if not taken.touches(span):
                taken.take(span)
                found.append((span, name, match))
    return tuple(sorted(found, key=lambda item: item[0]))


def resolve_dates(
    text: str, pending: Iterable[Pending], anchor: date | None, congress: int | None = None
) -> tuple[DateMention, ...]:
    """Resolve date expressions against the day the page appeared (`anchor`); without one only absolute dates resolve.

    "Tuesday" is the last Tuesday up to the anchor unless the words before it speak of the future; a day and month without a
    year take the year that puts them nearest before the anchor; "the next day" counts from the date named before it.
    """
    resolved: list[DateMention] = []
    last: date | None = None
    for span, name, match in pending:
        future = bool(_FUTURE.search(text[max(0, span.start - 80) : span.start]))
        first, final, grain, offset = _RESOLVERS[name](match, anchor, last, future, congress)
        if (
            name == "weekday"
            and _OF_AN_EVENT.match(text, span.end)
            and text[max(0, span.start - 4) : span.start].lower() == "the "
        ):
            first = final = None  # "on the Thursday before the recess"
        if spelt := _SPELT_YEAR.match(text, span.end):
            first, final = _in_year(first, final, _spelt(spelt))
            span = Span(span.start, spelt.end())
        resolved.append(
            DateMention(
                span=_trim(text, span),
                first=first,
                last=final,
                grain=grain,
                expression=name,
                text=match[0],
                offset=offset,
            )
        )
        if first and grain is Grain.DAY:
            last = first
    return tuple(resolved)


def _spelt(match: re.Match[str]) -> int | None:
    """Return the year that is written in words."""
    if match["century"] is None:
        return 2000 + (value_of(match["unit"]) or 0 if match["unit"] else 0)
    rest = re.sub(r"^oh[\s-]", "", match["rest"], flags=re.IGNORECASE)
    value = value_of(rest)
    return None if value is None or value > 99 else {"twenty": 2000, "nineteen": 1900}[match["century"].lower()] + value


def _in_year(first: date | None, final: date | None, year: int | None) -> tuple[date | None, date | None]:
    """Move a day or a month to another year; nothing where the year cannot be told or has no such day."""
    if first is None or final is None or year is None:
        return None, None
    if first == final:
        day = _safe(year, first.month, first.day)
        return day, day
    return _month_span(year, first.month)[:2]


def anchor_again(mention: DateMention, day: date) -> DateMention:
    """Return an anaphoric date ("the next day") counted from another day than the one named before it."""
    if mention.offset is None:
        return mention
    moved = day + timedelta(days=mention.offset)
    return structs.replace(mention, first=moved, last=moved)


Resolved = tuple[date | None, date | None, Grain, int | None]
Resolver = Callable[[re.Match[str], date | None, date | None, bool, int | None], Resolved]
_NOTHING: Resolved = (None, None, Grain.DAY, None)


def _trim(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    lead = re.match(r"(?:on|in|since|until|till|by|from|during|through|of|back in)\s+", words, re.IGNORECASE)
    return Span(span.start + (lead.end() if lead else 0), span.end)


def month_of(word: str) -> int:
    """Return the number of a month by any spelling of its name ("Sept." is 9)."""
    short = word.lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(_MONTHS, start=1) if name.startswith(short))


def day_of(word: str) -> int:
    """Return the day of the month that is written in digits or words: "8th", "eighth"."""
    digits = re.sub(r"\D", "", word)
    return int(digits) if digits else SPOKEN[word.lower().removesuffix("of").strip()]


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _one(day: date | None) -> Resolved:
    return (day, day, Grain.DAY, None)


def _month_span(year: int, month: int) -> Resolved:
    last = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)
    return (date(year, month, 1), last, Grain.MONTH, None)


def _absolute(match: re.Match[str], _a: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    g = match.groupdict()
    if g.get("iy"):
        return _one(_safe(int(g["iy"]), int(g["im"]), int(g["id"])))
    if g.get("uy"):
        return _one(_safe(int(g["uy"]), int(g["um"]), int(g["ud"])))
    return _one(_safe(int(g["year"]), month_of(g["month"]), day_of(g["day"])))


def _month_day(match: re.Match[str], anchor: date | None, _l: date | None, future: bool, _c: int | None) -> Resolved:
    day, month = day_of(match["day"]), month_of(match["month"])
    if anchor is None:
        return _NOTHING
    relative = match.groupdict().get("rel")
    if relative:
        return _one(_safe(anchor.year - (relative == "last year"), month, day))
    ahead = 330 if future else 21
    options = [d for d in (_safe(anchor.year + n, month, day) for n in (-1, 0, 1)) if d and (d - anchor).days <= ahead]
    if future:
        options = [d for d in options if d >= anchor] or options
        return _one(min(options, default=None))
    return _one(max(options, default=None))


def _month(match: re.Match[str], anchor: date | None, _l: date | None, future: bool, _c: int | None) -> Resolved:
    month = month_of(match["month"])
    year = match.groupdict().get("year")
    if year:
        return _part(match, int(year), month)
    if anchor is None:
        return (None, None, Grain.MONTH, None)
    this = anchor.year if month <= anchor.month or future else anchor.year - 1
    return _part(match, this, month)


def _part(match: re.Match[str], year: int, month: int) -> Resolved:
    """Return a month, or the part of it that is told."""
    whole = _month_span(year, month)
    part = match.groupdict().get("part")
    if not part or whole[0] is None or whole[1] is None:
        return whole
    first, last = part_of(part, whole[0], whole[1])
    return (first, last, Grain.DAY if first == last else Grain.MONTH, None)


def _ordinal(match: re.Match[str], anchor: date | None, last: date | None, _f: bool, _c: int | None) -> Resolved:
    """Read "on the 14th", of the month of the date named before it."""
    near = last or anchor
    return _one(_safe(near.year, near.month, day_of(match["day"]))) if near else _NOTHING


def _month_of(match: re.Match[str], anchor: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    if anchor is None:
        return (None, None, Grain.MONTH, None)
    return _month_span(anchor.year - (match["rel"] == "last"), month_of(match["month"]))


def _last_month(match: re.Match[str], anchor: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    if anchor is None:
        return (None, None, Grain.MONTH, None)
    month = month_of(match["month"])
    relative = match["rel"].lower()
    if relative in ("this", "next"):
        return _month_span(anchor.year + (relative == "next" and month <= anchor.month), month)
    return _month_span(anchor.year if month < anchor.month else anchor.year - 1, month)


def _weekday(match: re.Match[str], anchor: date | None, last: date | None, future: bool, _c: int | None) -> Resolved:
    if anchor is None:
        return _NOTHING
    wanted = _DAYS.index(match["weekday"].lower())
    relative, tail = (match["rel"] or "").lower(), match["tail"] or ""
    if relative in ("the following", "the next") and last:
        return _one(last + timedelta(days=(wanted - last.weekday() - 1) % 7 + 1))
    if (
        relative in ("next", "the next", "this coming")
        or tail == "next week"
        or (future and relative not in ("last", "this past", "the previous"))
    ):
        return _one(anchor + timedelta(days=(wanted - anchor.weekday() - 1) % 7 + 1))
    back = (anchor.weekday() - wanted) % 7
    if relative in ("last", "this past", "the previous") and back == 0:
        back = 7
    if tail in ("last week", "a week ago"):
        back = anchor.weekday() - wanted + 7 if tail == "last week" else back + 7
    return _one(anchor - timedelta(days=back))


_DAYPARTS = {
    "yesterday": -1,
    "last night": -1,
    "late last night": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "overnight": -1,
}


def _daypart(match: re.Match[str], anchor: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    if anchor is None:
        return _NOTHING
    return _one(anchor + timedelta(days=_DAYPARTS.get(match["rel"].lower(), 0)))


def _ago(match: re.Match[str], anchor: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    count = 1 if match["n"].lower() in ("a", "an") else value_of(match["n"])
    if anchor is None or count is None:
        return _NOTHING
    unit = match["unit"].lower()
    middle = anchor - timedelta(days=count * _UNIT_DAYS[unit])
    slack = {"day": 0, "week": 3, "fortnight": 4, "month": 16, "year": 183}[unit]
    slack = max(slack, 0 if unit == "day" else round(0.12 * count * _UNIT_DAYS[unit]))
    grain = {"day": Grain.DAY, "week": Grain.WEEK, "fortnight": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}[
        unit
    ]
    return (middle - timedelta(days=slack), middle + timedelta(days=slack), grain, None)


def _anaphoric(match: re.Match[str], _a: date | None, last: date | None, _f: bool, _c: int | None) -> Resolved:
    offset = _offset(match)
    if offset is None:
        return _NOTHING
    if last is None:
        return (None, None, Grain.DAY, offset)
    middle = last + timedelta(days=offset)
    slack, grain = _COARSE.get((match.groupdict().get("unit") or "").lower(), (0, Grain.DAY))
    return (middle - timedelta(days=slack), middle + timedelta(days=slack), grain, offset)


# "two weeks later" is told of days around it
_COARSE = {"week": (3, Grain.WEEK), "fortnight": (3, Grain.WEEK), "month": (16, Grain.MONTH), "year": (100, Grain.YEAR)}


def _offset(match: re.Match[str]) -> int | None:
    g = match.groupdict()
    if g.get("rel4"):
        count = 1 if g["n"].lower() in ("a", "an") else value_of(g["n"])
        sign = -1 if g["rel4"].lower() in ("earlier", "before that", "beforehand") else 1
        return None if count is None else sign * count * _UNIT_DAYS[g["unit"].lower()]
    word = (g.get("rel") or g.get("rel2") or g.get("rel3") or "same").lower()
    if word in ("next", "following", "after", "later", "very next"):
        return 1
    return -1 if word in ("previous", "preceding", "before", "earlier") else 0


def _period(match: re.Match[str], anchor: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    if anchor is None:
        return _NOTHING
    relative, unit = match["rel"].lower(), match["unit"].lower()
    step = (
        -1
        if relative in ("last", "the past", "late last", "early last", "the previous")
        else 1
        if relative == "next"
        else 0
    )
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday() - 7 * step)
        return (monday - timedelta(days=1), monday + timedelta(days=6), Grain.WEEK, None)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 + step
        return _month_span(index // 12, index % 12 + 1)
    return _year_span(anchor.year + step)


def _year_span(year: int) -> Resolved:
    return (date(year, 1, 1), date(year, 12, 31), Grain.YEAR, None)


def _season(match: re.Match[str], anchor: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    if anchor is None:
        return (None, None, Grain.MONTH, None)
    first, last = _SEASONS[match["season"].lower()]
    year = anchor.year - (match["rel"].lower() == "last" and anchor.month <= last) - (anchor.month < first)
    end = _month_span(year + (last < first), last)[1]
    return (date(year, first, 1) - timedelta(days=20), (end or anchor) + timedelta(days=22), Grain.MONTH, None)


def _year(match: re.Match[str], _a: date | None, _l: date | None, _f: bool, _c: int | None) -> Resolved:
    return _year_span(int(match["year"]))


def _holiday(match: re.Match[str], anchor: date | None, _l: date | None, future: bool, _c: int | None) -> Resolved:
    name = match["holiday"].lower().replace("’", "'")
    if anchor is None or (name not in _HOLIDAYS and name != "inauguration day"):
        return _NOTHING
    if name == "inauguration day":
        year = anchor.year - (anchor.year - 1) % 4
        return _one(date(year, 1, 20))
    month, day = _HOLIDAYS[name]
    year = anchor.year if (month, day) <= (anchor.month, anchor.day) or future else anchor.year - 1
    return _one(date(year, month, day))


def _congress_start(
    _m: re.Match[str], anchor: date | None, _l: date | None, _f: bool, congress: int | None
) -> Resolved:
    if congress is None and anchor is None:
        return _NOTHING
    number = congress or congress_on(anchor or date.min)
    return _one(date(1789 + 2 * (number - 1), 1, 3))


def congress_on(day: date) -> int:
    """Return the number of the Congress that sits on a day (a new one meets on January 3 of odd years: 20th Amendment)."""
    year = day.year - 1 if (day.month, day.day) < (1, 3) else day.year
    return (year - 1789) // 2 + 1


_RESOLVERS: dict[str, Resolver] = {
    "absolute": _absolute, "month-day": _month_day, "month": _month, "month-of": _month_of, "last-month": _last_month, "ordinal": _ordinal, "weekday": _weekday,
    "daypart": _daypart, "ago": _ago, "anaphoric": _anaphoric, "period": _period, "season": _season, "year": _year, "holiday": _holiday,
    "congress-start": _congress_start,
}  # fmt: skip
