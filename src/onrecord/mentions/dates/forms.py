"""The forms of dates in prose: found as written, unresolved."""

import re

from onrecord.article.model import Span
from onrecord.mentions.anchors import Anchored, Anchors
from onrecord.mentions.cover import Cover
from onrecord.mentions.dates.calendar import SPOKEN_DAYS
from onrecord.mentions.dates.months import PARTS
from onrecord.mentions.numbers import WORDS

_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_WEEKDAY = (
    r"(?<!Good )(?<!Black )(?<!Bloody )(?<!Cyber )(?<!Super )(?<!Palm )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{SPOKEN_DAYS})"
_DAY_OF = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?|(?:{SPOKEN_DAYS})\s+of)"
_N = rf"(?P<n>\d{{1,3}}|{WORDS}|a|an)"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"

_EVE = r"(?:(?:the )?eve of|(?:the |a |one )?day (?:before|after)|(?:the )?night before)"
# (expression, pattern): earlier rows win where two overlap
_FORMS: tuple[tuple[str, str], ...] = (
    ("absolute", r"(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)"),
    ("absolute", rf"(?:{_WEEKDAY},?\s+)?(?P<month>{_MONTH})\s+(?P<day>{_DAY}),?\s+(?P<year>(?:19|20)\d\d)"),
    ("absolute", rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY_OF}\s+(?P<month>{_MONTH}),?\s+(?P<year>(?:19|20)\d\d)"),
    ("absolute", r"(?P<um>\d{1,2})/(?P<ud>\d{1,2})/(?P<uy>(?:19|20)\d\d)"),
    ("holiday", rf"(?:(?:(?P<eve>{_EVE}) )?(?P<holiday>Inauguration Day|New Year[’']s (?:Day|Eve)|Christmas (?:Eve|Day)|Christmas|Independence Day|(?:the )?Fourth of July|July Fourth|Valentine[’']s Day|Veterans Day|Juneteenth|Halloween|Pride Month)|(?P<eve2>{_EVE}) (?P<holiday2>Labor Day|Memorial Day|Thanksgiving(?: Day)?|Presidents[’'] Day|Groundhog Day|St\. Patrick[’']s Day|Earth Day|May Day|Flag Day|Cinco de Mayo|Columbus Day|Boxing Day|Pearl Harbor Day|Martin Luther King Jr\. Day)|(?<=\b[Oo]n )(?P<holiday3>Election Day|Martin Luther King(?: Jr\.)? Day|MLK Day|April Fools?[’']s? Day|Labor Day|Memorial Day|Thanksgiving(?: Day)?|Presidents[’'] Day|May Day|Flag Day|Columbus Day|Groundhog Day|Earth Day))(?:,?\s+(?:of\s+)?(?P<rel>last year|this year))?"),
    ("month-day", rf"(?:(?:last\s+)?{_WEEKDAY},?\s+)?\(?(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?!\d|,\d)\)?(?:,?\s+(?:of\s+)?(?P<rel>last year|this year))?"),
    ("month-day", rf"(?:(?:last\s+)?{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY_OF}\s+(?P<month>{_MONTH})(?:,?\s+(?:of\s+)?(?P<rel>last year|this year))?"),
    ("month", rf"(?:(?P<part>{PARTS})[- ])?(?P<month>{_MONTH}),?(?:\s+of)?\s+(?P<year>(?:19|20)\d\d)"),
    ("month-of", rf"(?P<month>{_MONTH})\s+(?:of\s+)?(?P<rel>last|this|that) year"),
    ("last-month", rf"(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]he past|[Tt]hat(?: same)?)\s+(?P<month>{_MONTH})(?!\s+\d)"),
    ("month", rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ff]rom|[Dd]uring|[Tt]hrough|of|[Bb]ack in|(?P<part>{PARTS}))[- ](?P<month>{_MONTH})(?!\s+\d|\s+(?:have|be|not|also|well|yet))"),
    ("ordinal", r"(?<=\b[Oo]n )the\s+(?P<day>\d{1,2}(?:st|nd|rd|th))(?=\s*(?:[.,;:)]|$)|\s+(?:and|but|with|after|before|by|when|as|passed|approved|agreed|voted|adopted|cleared|rejected|signed|sent)\b)"),
    ("weekday", rf"(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat(?: same| very)?|[Tt]his past|[Tt]his coming|[Tt]he previous|[Tt]he (?:following|next)|[Oo]n)\s+)?(?P<weekday>(?<!Good )(?<!Black )(?<!Ash )(?<!Super )(?<!Fat )(?<!Bloody )(?<!Palm )(?<!Easter )(?<!Cyber )(?<!Giving ){_WEEKDAY}(?! (?:Agreement|Times|Night Live)))(?:\s+the\s+(?P<nth>\d{{1,2}}(?:st|nd|rd|th)))?(?:,?\s+(?:of\s+)?(?P<tail>last week|a week ago|next week))?"),
    ("daypart", r"(?P<rel>the day before yesterday|yesterday|last night|today|tonight|this morning|this afternoon|this evening|earlier today|late last night|overnight|tomorrow)"),
    ("ago", rf"(?:(?P<about>just over|over|about|nearly|almost|more than|less than|barely|some)\s+)?{_N}\s+{_UNIT}\s+(?:ago|back)"),
    ("anaphoric", r"(?:on\s+)?(?:the|that)\s+(?P<rel>same|very same|next|following|previous|preceding|very next)\s+(?:day|morning|afternoon|evening|night)|(?:the\s+)?day\s+(?P<rel2>before|after)(?=[.,;:)]|\s*$|\s+(?:in|on|by|and|but|at|with|when|as)\b)|(?:that|the)\s+same\s+(?:week)?day|(?:a|one)\s+day\s+(?P<rel3>later|earlier)|hours\s+later|that\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)"),
    ("anaphoric", rf"{_N}\s+{_UNIT}\s+(?P<rel4>later|earlier|afterwards?|after that|before that|beforehand)"),
    ("period", r"(?P<rel>last|this|next|the past|earlier this|later this|late last|early last|the previous|the next|the following)\s+(?P<unit>week|month|year)"),
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
_ON_DAY = r"(?:(?<=\d\s)|(?<=[\dtdhf]\s\s)|(?<=\d(?:st|nd|rd|th)\s)|(?<=[\dtdh\s]\sof\s))"
_IN_YEAR = r"(?:19|20)\d\d(?!\w)"
_AFTER_UNIT = r"(?:(?<=(?:ay|ek|ht|th|ar|ys|ks|ts|hs|rs)\s)|(?<=\s\s))"
_AFTER_DAY = r"(?<=[y,\s]\s)"
# of every form, in order: the words one of which each of its matches holds, how far from its start, what stands around that word, and around
# one that a match starts before
_ANCHORS: tuple[tuple[str, int, str, str], ...] = (
    ("-0|-1|-2|-3|-4|-5|-6|-7|-8|-9", 8, r"(?<=(?:19|20)\d\d)-\d\d-", ""),
    (_IN_MONTHS, 18, rf"{_MONTH}\s+{_DAY},?\s+{_IN_YEAR}", _AFTER_DAY),
    (_IN_MONTHS, 50, rf"{_ON_DAY}{_MONTH},?\s+{_IN_YEAR}", ""),
    ("/19|/20", 8, r"(?<=\d)/\d\d\d\d", ""),
    ("Inauguration Day|New Year|Christmas|Independence Day|Fourth of July|July Fourth|Valentine|Veterans Day|Juneteenth|Halloween|Pride Month|Labor Day|Memorial Day|Thanksgiving|Presidents|Groundhog Day|Patrick|Earth Day|May Day|Flag Day|Cinco de Mayo|Columbus Day|Boxing Day|Pearl Harbor Day|Luther King|MLK Day|Election Day|April Fool", 32, "", ""),
    (_IN_MONTHS, 26, rf"{_MONTH}\s+{_DAY}", rf"{_AFTER_DAY}|(?<=\()"),
    (_IN_MONTHS, 60, rf"{_ON_DAY}{_MONTH}(?!\w)", ""),
    (_IN_MONTHS, 32, rf"{_MONTH},?(?:\s+of)?\s+{_IN_YEAR}", ""),
    (_IN_MONTHS, 0, rf"{_MONTH}\s+(?:of|last|this|that)\s", ""),
    (_IN_MONTHS, 14, rf"(?:(?<=(?:st|is|xt|at|me)\s)|(?<=[ts]\s\s)){_MONTH}(?!\w)", ""),
    (_IN_MONTHS, 32, rf"(?<=(?:in|In|ce|il|ll|by|By|om|ng|gh|of|ly|id|te)[- ]){_MONTH}(?!\s+\d|\w)", ""),
    ("the 1|the 2|the 3|the 4|the 5|the 6|the 7|the 8|the 9", 0, "", ""),
    ("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday", 22, "", ""),
    ("night|yesterday|today|morning|afternoon|evening|tomorrow", 24, r"(?<=(?:st|is) )|(?<=to)night|(?<=er)night|yesterday|today|tomorrow", r"(?<=(?:st|is|re|er) )|(?<=[or])night"),
    ("ago|back", 90, rf"{_AFTER_UNIT}(?:ago|back)(?!\w)", ""),
    ("day|hours|morning|afternoon|evening|night", 32, r"(?:day|hours)\s+(?:before|after|later|earlier)|(?:(?<=me\s)|(?<=[tgs]\s)|(?<=\s\s))(?:day|morning|afternoon|evening|night)(?!\w)|(?<=week)day", ""),
    ("later|earlier|after|before", 76, rf"{_AFTER_UNIT}(?:later|earlier|afterwards?|after that|before that|beforehand)(?!\w)", ""),
    ("week|month|year", 22, r"(?<=[tsg\s]\s)(?:week|month|year)(?!\w)", ""),
    ("spring|summer|fall|autumn|winter", 10, "", ""),
    ("19|20", 16, rf"(?:(?<=[neygf-])|(?<=[neygf-][- ])){_IN_YEAR}", ""),
    ("first|opening", 10, r"(?:first|opening)\s+day", ""),
)  # fmt: skip
_ANY = Anchored(
    (pattern for _, pattern in _COMPILED),
    (Anchors(tuple(words.split("|")), reach, gate, led) for words, reach, gate, led in _ANCHORS),
    tail=100,
)
Pending = tuple[Span, str, re.Match[str]]


def find_dates(text: str) -> tuple[Pending, ...]:
    """Find the date expressions of a text, unresolved, in order and without overlap."""
    found: list[Pending] = []
    taken = Cover(len(text))
    for (name, _), matches in zip(_COMPILED, _ANY.matches(text), strict=True):
        for match in matches:
            start, end = match.span()
            if taken.takes(start, end):
                found.append((Span(start, end), name, match))
    return tuple(sorted(found, key=lambda item: item[0].start))
