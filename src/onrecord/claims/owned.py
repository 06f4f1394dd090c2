"""Whose day a date is: that of the act told, or of something else in the sentence, or of the page itself."""

import re

from onrecord.article.model import Span

_OWNS = re.compile(r"[’']s?\s+(?!(?:vote|passage|action|session|roll|floor|approval|adoption|House|Senate)\b)")
_DESIGNATED = re.compile(
    r",?\s+(?:\d{4},?\s+)?as\s+(?:an?\s+|the\s+|[“\"])?(?:[Nn]ational|[Ww]orld|[Ii]nternational|day|week|month|[A-Z][\w’' -]{2,60}(?:Day|Week|Month))\b"
)
_OWN_DEED = re.compile(
    r"\s+(?:thanked|said|told|praised|hailed|applauded|announced|urged|wrote|called|issued|released)\b"
)


def owned_or_quoted(text: str, date: Span, deed: Span) -> bool:
    """Say whether a date cannot tell of a deed: "last month's violence", "today thanked", a dateline, or one inside a quotation that the deed is outside of."""
    if (
        _dateline(text, date)
        or _A_WEEKDAY.search(text[max(0, date.start - 4) : date.start])
        or _DESIGNATED.match(text, date.end)
        or _OWNS.match(text, date.end)
        or (_OWN_DEED.match(text, date.end) and not deed.start >= date.end)
    ):
        return True
    if _OWN_DEED.match(text, date.end) and deed.start > date.end + 1:
        return True
    between = text[min(date.end, deed.end) : max(date.start, deed.start)]
    return between.count('"') % 2 == 1 or between.count("“") != between.count("”")


_A_WEEKDAY = re.compile(r"[,(] ?an? $")  # "on Dec. 18, a Wednesday": the day named before it


_LINE = 70  # characters of a dateline before its date
_PLACE = re.compile(
    r"(?:^|\n|[.!?]\s)\s*(?:\W{0,2}(?:Updated|Posted|Published|Filed|Last updated|Modified)\b[^.;)]{0,20}|(?:[A-Z][A-Z.’'-]+[, ]+){1,4}(?:\([A-Za-z]+\)[, ]*)?(?:[A-Z][a-z]+\.?,? )?\(?)$"
)
_DASH = re.compile(r",?\s*(?:\d{4})?\)?(?:\s*(?:[-–—|:]|\()|\)\s)")


def _dateline(text: str, date: Span) -> bool:
    """Say whether a date is that of a dateline: "WASHINGTON, May 18, 2017 - ", "(Updated Wednesday)"."""
    return bool(_DASH.match(text, date.end) and _PLACE.search(text[max(0, date.start - _LINE) : date.start]))


_ACT = r"(?:vot|pass|approv|adopt|agree|action|session|roll|floor|debat|clear|reject|defeat|fail|amend|revis|modif|unit|expect|schedul)"
_OTHER_VERB = re.compile(
    rf"\b(?:(?:that|which|who|whose \w+) [a-z]+|(?!{_ACT})[a-z]{{2,}}(?:ed|en)|(?:first |originally |once )?set)(?: up| off| out| back| by (?:[A-Z][\w.’'-]+ ?){{1,3}})?,?(?: on| in| for| at)? $"
)
_OF_NOUN = re.compile(
    rf"\b(?!{_ACT}|night|morning|afternoon|evening|week|month|day|part|middle|start|end|beginning|first|last|early|late)[a-z]{{3,}} of $"
)
_DETERMINER = re.compile(r"\b(?:the|a|an|its|this|that|his|her|their|our|another|every) (?:[a-z]+ )?$")
_NOUN_AFTER = re.compile(
    rf"\s+(?!{_ACT}|and\b|but\b|or\b|on\b|in\b|at\b|by\b|with\b|when\b|after\b|before\b|to\b|for\b|as\b|that\b|which\b|from\b|under\b|over\b|without\b|the\b|it\b|House\b|Senate\b)[A-Za-z]{{3,}}"
)


def of_a_noun(text: str, date: Span) -> bool:
    """Say whether a date only names what follows it: "the May 25 summit", "the July 4 weekend"."""
    before = text[max(0, date.start - _LINE) : date.start]
    return bool(_DETERMINER.search(before) and _NOUN_AFTER.match(text, date.end))


def of_something_else(text: str, date: Span, deed: Span) -> bool:
    """Say whether a date likely tells of another thing named after the act: "the May 25 summit", "the ceremony of June 5", "as submitted on Dec. 6"."""
    before = text[
        max(deed.end, date.start - _LINE) if date.start >= deed.end else max(0, date.start - _LINE) : date.start
    ]
    if of_a_noun(text, date):
        return True
    of = " of " if text.startswith("of ", date.start) else ""
    return date.start >= deed.end and bool(
        _OTHER_VERB.search(before) or _OF_NOUN.search(before.rstrip() + of if of else before)
    )
