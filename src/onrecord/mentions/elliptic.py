"""Measures named without a noun of their own: "hers", "Clyburn's", "the Senate's", "the former", "the other", "that one"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.mentions.naming import How, Naming

# what follows a possessive whose noun is left out: the end of a phrase, a preposition, a verb that is said of a measure
_SAID = (
    r"had|has|have|was|were|is|are|would|will|did|does|passed|cleared|won|drew|got|went|came|collected|counts?|counted|dates?|dated|failed|died|became|"
    r"stalled|sailed|attracted|remains?|remained|sits?|sat|waits?|lists?|listed|carried|carries|boasts?|never|also|still|now|already|only|had"
)
_SMALL = r"\d|an? (?:day|week|month|year|dozen|closer)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|exactly|just|nearly|almost|the (?:next|following|same|day|week|month)\b"
_THEN = rf"(?=\s*[,;.:)—–](?!\w)|\s*$|\s+(?:{_SAID})\b|\s+(?:in|on|by|at|with|from|that|last|this|later|earlier)\b|\s+(?:{_SMALL}))"
# a vote, a roll call, a turn: what the noun left out stands for instead
_OF_A_VOTE = re.compile(
    r"\b(?:votes?|tall(?:y|ies)|counts?|margins?|roll calls?|leaders?|committees?|panels?|rules|calendars?|seats?|districts?|states?|names?|support|decision)\b[^.;]*$", re.IGNORECASE
)  # fmt: skip
_BACK = 120  # characters
_ONLY = re.compile(r"\s+(?:was|is|were)\s+(?:the|an?|one of)\b")
_PRONOMINAL = re.compile(rf"(?<![\w’'-])(?<!of )(?P<who>[Hh]ers(?![\w’'-])|[Hh]is{_THEN})")
_NAMED = re.compile(
    rf"(?<![\w’'-])(?P<who>(?:[A-Z][\w-]+ )?(?!(?:It|He|She|That|There|Here|What|Who|Let|House|Senate|Congress|Trump|Biden|Obama|Bush)[’'])[A-Z][\w-]*[a-z])[’']s?{_THEN}(?! (?:office|own)\b)"
)
_DESCRIBED = re.compile(
    rf"(?<![\w’'-])(?P<who>[Tt]he (?!(?:House|Senate|president|chamber|panel|committee|bill|resolution|measure|law|act|White|Supreme)[’' ])(?:[A-Z]?[\w.-]+ ){{0,3}}[A-Z]?[a-z]+)[’']s{_THEN}"
)
_CONGRESSES = re.compile(
    rf"(?<![\w’'-])(?P<who>[Tt]his (?:year|Congress)[’']s|[Tt]he last Congress[’']s|[Ll]ast Congress[’']s){_THEN}"
)
_HOUSES = re.compile(rf"(?<![\w’'-])(?P<who>[Tt]he (?:House|Senate)[’']s){_THEN}")
_ORDER = re.compile(
    r"(?<![\w’'-])(?P<who>[Tt]he (?:former|latter|first|second|third|last|other)(?: one)?)(?=[,;.:—–]|\s+(?:was|were|is|had|has|passed|cleared|failed|went|got|drew|won|collected|counts?|became|died|never|did|would|will|goes|stalled|came|squeaked|sailed|in|on|by|with|to|narrowly|easily)\b|\s+\d|$)"
)
# "the first, an $8.3 billion spending bill": what it is follows
_SOMETHING = re.compile(r",? (?:an?|the) (?!(?:week|day|month|year|dozen)\b)")
_ONE = re.compile(
    r"(?<![\w’'-])(?P<who>[Tt]hat one|[Tt]his one|[Tt]he (?:older|newer|broader|narrower|larger|smaller|longer|shorter|bigger|[A-Z][a-z]+|[a-z]{4,}) one)(?![\w-])(?!\s+(?:of|who|vote|thing|senator|member|Republican|Democrat))"
)
_THE_ONE = re.compile(
    r"(?<![\w’'-])(?P<who>[Tt]he one (?:that |which )?(?:(?:[A-Z]\w+|he|the president) )?(?P<deed>became law|was signed|signed|vetoed|was vetoed|is law))(?![\w-])"
)
# "the one in May, the other in June"
_ONE_OTHER = re.compile(
    r"(?<![\w’'-])(?P<who>[Tt]he one)(?=\s+(?:in|on|by|with|was|went|had|passed|cleared)\b[^.]{1,140}\b[Tt]he other\b)"
)
# "her co-sponsors numbered 41"
_BACKERS = re.compile(r"(?<![\w’'-])(?P<who>Her|His)(?=\s+(?:\w+\s+)?(?:co-?sponsors|co-?signers|backers|signers)\b)")
_TWIN = re.compile(
    r"(?<![\w’'-])(?P<who>[Ii]ts (?:House |Senate )?(?:twin|counterpart|sibling|sister|cousin|rival|predecessor|successor))(?![\w-])(?!\s+(?:bill|resolution|measure|version|agency|in the|chairman))"
)

_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_PRONOMINAL, "owned"), (_NAMED, "owned"), (_DESCRIBED, "owned"), (_HOUSES, "house"), (_CONGRESSES, "congress"), (_ONE_OTHER, "order"), (_ORDER, "order"), (_BACKERS, "backers"), (_THE_ONE, "fate"), (_ONE, "one"),
    (_TWIN, "twin"),
)  # fmt: skip


# "two weeks after McCaskill's", "the same day as Rubio's": what is only compared with is not what the sentence goes on about
COMPARISON = re.compile(r"\b(?:after|before|behind|ahead of|than|as|unlike|like|from|to|with)\s+$")


def elliptic(text: str) -> Iterator[Naming]:
    """Yield phrases that may stand for a measure with its noun left out, in no order; `noun` says how: by owner, House, order, fate."""
    for pattern, how in _PATTERNS:
        for match in pattern.finditer(text):
            start = match.start("who")
            if pattern is _ORDER and _SOMETHING.match(text, match.end()):
                continue
            if pattern in (_NAMED, _DESCRIBED, _HOUSES) and (
                _OF_A_VOTE.search(text, max(0, start - _BACK), start) and not _fresh(text, start)
            ):
                continue
            if how == "owned" and _ONLY.match(text, match.end()):
                continue
            yield Naming(
                span=Span(start, match.end()), how=How.ELLIPSIS, noun=how, determiner=text[start : match.end()]
            )


def _fresh(text: str, start: int) -> bool:
    """Say whether a sentence, or a clause after a semicolon, begins at a place: what was told of before is no vote of its own."""
    return bool(re.search(r"(?:^|[.!?;]\s+|\n)$", text[max(0, start - 3) : start]))
