"""How prose names a measure: by number, by title, by a describing noun, by a pronoun. Spans only; identities come later."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import compress

from msgspec import Struct

from onrecord.article.model import Span
from onrecord.mentions.cover import Cover
from onrecord.mentions.marks import digits, standing
from onrecord.mentions.spoken import SPOKEN, spoken_number
from onrecord.record.model import MeasureType

_T = MeasureType
# (pattern of the words before the number, type). The number follows, with an optional "No." between.
_STYLES: tuple[tuple[str, MeasureType], ...] = (
    (r"H\.? ?J\.? ?R(?:es|ES)\.?|H\.? ?J\.? ?Res(?:olution)?\.?|House [Jj]oint [Rr]es(?:olution|\.)", _T.HJRES),
    (r"S\.? ?J\.? ?R(?:es|ES)\.?|S\.? ?J\.? ?Res(?:olution)?\.?|Senate [Jj]oint [Rr]es(?:olution|\.)", _T.SJRES),
    (r"H\.? ?C(?:on|ON)\.? ?R(?:es|ES)\.?|House [Cc]oncurrent [Rr]es(?:olution|\.)", _T.HCONRES),
    (r"S\.? ?C(?:on|ON)\.? ?R(?:es|ES)\.?|Senate [Cc]oncurrent [Rr]es(?:olution|\.)", _T.SCONRES),
    (r"H\.? ?R(?:es|ES)\.?|House(?: [Ss]imple)? [Rr]es(?:olution|\.)", _T.HRES),
    (r"S\.? ?R(?:es|ES)\.?|Senate(?: [Ss]imple)? [Rr]es(?:olution|\.)", _T.SRES),
    (r"H\.? ?R\.?|H-R|House [Bb]ill|House [Bb]ill H\.? ?R\.?", _T.HR),
    (r"S\.|Senate [Bb]ill|Senate [Bb]ill S\.", _T.S),
    (r"S", _T.S),
)
_NUMBERED = re.compile(
    r"(?<![\w.&/-])(?:" + "|".join(f"(?P<t{i}>{words})" for i, (words, _) in enumerate(_STYLES)) + r")"
    r"(?:\s*[Nn]os?\.?)?[\s-]{0,2}(?P<number>\d{1,5})(?![\w%]|[.,]\d|-\d)"
)
# "Senate bill thirty-four twenty-two": a number said in words
_SAID = re.compile(
    r"(?<![\w.&/-])(?:"
    + "|".join(f"(?P<t{i}>{words})" for i, (words, _) in enumerate(_STYLES[:-1]))
    + rf")(?:,? number)?[\s-](?P<said>{SPOKEN})"
    r"(?=[,.;:)’]|\s+(?:is|was|would|will|has|had|and|passed|to|in|on|which|that|by|from|for|goes|went|came|became|or)\b|$)"
)
_CODED = re.compile(
    r"(?<![\w-])(?:(?P<c1>1[01]\d)-?)?(?P<type>hconres|sconres|hjres|sjres|hres|sres|hr|s)-?(?P<number>\d{1,5})-(?P<c2>1[01]\d)(?![\w-])"
)
# the letter that either of those two starts with, and what tells it from most others; what the codes end with
_FIRST = re.compile(r"[HS](?<![\w.&/-][HS])(?=[.\s\d-]|[RJCNn]|ouse [BbCcHJjRrSs]|enate [BbCcJjRrSs])")
_SECOND = ". \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0-0123456789RJCNnoe"  # what such a letter stands before
_CONGRESS = re.compile(r"-1[01]\d(?![\w-])")
_BEFORE_CONGRESS = 17  # characters: "119-hconres-12345"
_LIST = re.compile(
    r"^(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*,?\s*&\s*|\s+or\s+)(?P<number>\d{1,5})(?![\w%]|[.,:]\d|-\d|\s+(?:percent|votes|to|members|cosponsors|co-sponsors|people|years|days|months|weeks|Republicans|Democrats|senators|others))"
)
# "No. 460" and, after a measure of that number, "on 460"
_BY_NO = re.compile(r"No(?<!\wNo)\. ?(?P<number>\d{1,5})(?![\w%]|[.,]\d|-\d)")
# a word right before it that the number belongs to: "Public Land Order No. 7917", "Bulletin No. 12"
_NUMBERED_ELSE = re.compile(
    r"(?<![\w-])(?!(?:and|or|as|to|on|by|for|with|is|was|in|of|from|like|than|but|nor|both|either|the|that|resolutions?|bills?|measures?|acts?)\s$)[A-Za-z][\w’'-]*\s$",
    re.IGNORECASE,
)
_WORD_BEFORE = 24  # characters in which that word is looked for
_BARE = re.compile(
    r"(?<=[nordf] )(?:(?<=\b(?:on|to|of) )|(?<=\b(?:for|and) )|(?<=\bunder ))(?P<number>\d{2,5})(?=[.,;]|\s+(?:is|was|were|are|passed|not|and|as)\b)"
)
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|"
    "Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
    "South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Assembly|Philippine|Nigerian|Liberian"
)
_STATE_BEFORE = re.compile(rf"(?:\b(?:{_STATES}|[Ss]tate|state[’']s)(?:[’']s)?[^\S\n]+(?:state[^\S\n]+)?)$")
_MODELS = (
    "Model|iPhone|Galaxy|Audi|Tesla|route|Route|highway|class|Class|size|grade|Mr|Mrs|Dr|Harry|Ulysses|Article|Section"
)
_VITAMINS = re.compile(rf"(?:\b(?:{_MODELS})\s+)$")
_LAST_BEFORE = (*_STATES.split("|"), "tate", "’s", "'s", *_MODELS.split("|"))  # how the words end that those two take
_CONGRESS_AFTER = re.compile(r"^\W{0,3}(?:of the\s+|in the\s+)?(?P<congress>1[01]\d)(?:th|st|nd|rd)\b(?: Congress)?")
_ENDING = (
    r"(?:Act|Law|Resolution|Amendments?|Package|Bill|Rule|Code|Compact|Authorization|Initiative|Program|Plan|Deal)"
)
_LINK = r"(?:of|and|the|for|to|in|on|with|from|against|at|by|or|a|an|our|its|their|not|&)"
_CAP = r"[A-Z0-9][\w’'.-]*"
_TITLE = re.compile(
    rf"(?<![\w’'-])(?:{_CAP},?\s+)(?:(?:{_CAP}:?,?|{_LINK}|&)\s+){{0,22}}{_ENDING}(?:\s+of\s+(?:19|20)\d\d)?(?![\w-])|(?<![\w’'-])(?:{_CAP}\s+){{0,2}}{_CAP}[’']s\s+Law(?![\w-])"
)
_NOUN_CHAMBER = r"(?:(?P<chamber>House(?:-passed)?|Senate(?:-passed)?|[Tt]hat chamber[’']s)(?:[’']s)?\s+(?:own\s+)?)?"
# words that never stand between a determiner and its noun: "the time my bill", "the president will act"
_NO_ADJECTIVE = (
    r"(?:my|our|his|her|their|its|the|this|that|an?|of|to|will|would|can|could|must|should|may|might|did|does|is|are|was|were|who|whom|which|by|in|on|for|and|or|from|with|passed|approved|"
    r"adopted|rejected|chambers|both|not|call|said|says)\b"
)
_DESCRIBING = re.compile(
    r"(?<![\w-])(?P<det>[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Bb]oth|[Tt]he two|[Tt]wo|[Tt]hese|[Tt]hose|[Mm]y|[Oo]ur|[Oo]ne|[Aa]nother|[Ss]uch an?|[A-Z][\w’.-]{1,30}[’']s)\s+"
    rf"(?P<adj>(?:(?!House\b|Senate\b|{_NO_ADJECTIVE})[\w’$-]+\s+){{0,3}}?)"
    + _NOUN_CHAMBER
    + r"(?P<noun>joint resolution|concurrent resolution|simple resolution|resolution|bill|legislation|measure|text|act|statute|proposal|plan|motion|rule|package|version|companion(?! (?:bill|resolution|measure|legislation|version|text))|declaration|document)(?P<plural>s)?(?![\w-]|\s+(?:of rights|signing|sponsor))"
)
_BARE_NOUN = re.compile(
    r"(?<![\w’-])(?P<noun>[Rr]esolution|[Bb]ill|[Mm]easure|[Ll]egislation)(?![\w-]|\s+(?:\d|of Rights|[A-Z][a-z]+ (?:said|told)))"
)


# "foot the bill", "a hotel bill": what is paid
_PAYS = re.compile(r"\b(?:foot|fit|fill|pick|run)(?:s|ed|ing|t?ed|t?ing)?(?: up)? $|\b(?:pays?|paying|paid|split) $")
_OWED = re.compile(
    r"(?:^| )(?:hotel|electric|electricity|phone|utility|grocery|restaurant|bar|hospital|cable|heating|dollar) $"
)
_OF_ACT = (
    "",
    "new",
    "same",
    "entire",
    "landmark",
    "proposed",
    "original",
    "federal",
)  # "the attorney general act" is none
_IN_A_NAME = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?)\s+(?:[A-Z][\w’-]*\s+){1,3}$"
)  # "the War Powers Resolution"


class How(StrEnum):
    """How a measure is named."""

    NUMBER = "number"
    TITLE = "title"
    NOUN = "noun"
    PRONOUN = "pronoun"
    ELLIPSIS = "ellipsis"


class Naming(Struct, frozen=True, kw_only=True):
    """A stretch that may name a measure. `wide` are several title spans to try, longest first."""

    span: Span
    how: How
    type: MeasureType | None = None
    number: int | None = None
    congress: int | None = None
    noun: str = ""
    determiner: str = ""
    count: int | None = None  # how many a plural stands for, where it says so
    chamber: str = ""
    plural: bool = False


def numbered(text: str) -> Iterator[Naming]:
    """Yield the measures named by number: "H.Res. 351", "House bill 5", "S.1260", lists, and "No. 460" after one of them."""
    last: Naming | None = None
    taken = Cover(len(text))
    matches, said = _after_letters(text)
    found = [*matches, *_codes(text), *said]
    for match in sorted(found, key=lambda m: m.start()):
        naming = _coded(match) if match.re is _CODED else _numbered(text, match)
        if naming is None:
            continue
        last = naming
        taken.take(naming.span)
        yield naming
        for more in _listed(text, naming):
            taken.take(more.span)
            yield more
    if last:
        yield from _elliptic(text, taken, last, matches)


def _after_letters(text: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """Return the matches of the pattern of numbers in digits and of that of numbers in words."""
    found: tuple[list[re.Match[str]], list[re.Match[str]]] = ([], [])
    for at in standing(text, "HS", before=_SECOND):
        if _FIRST.match(text, at):
            for matches, pattern in zip(found, (_NUMBERED, _SAID), strict=True):
                match = pattern.match(text, at)
                if match and not (matches and at < matches[-1].end()):
                    matches.append(match)
    return found


def _codes(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of the pattern of codes."""
    end = 0
    for congress in _CONGRESS.finditer(text):
        match = _CODED.search(text, max(end, congress.start() - _BEFORE_CONGRESS), congress.end() + 1)
        if match:
            end = match.end()
            yield match


def _coded(match: re.Match[str]) -> Naming:
    congress = int(match["c2"] or match["c1"])
    return Naming(
        span=Span(match.start(), match.end()),
        how=How.NUMBER,
        type=_T(match["type"]),
        number=int(match["number"]),
        congress=congress,
    )


def _numbered(text: str, match: re.Match[str]) -> Naming | None:
    index = _style(match)
    kind = _STYLES[index][1]
    before = text[max(0, match.start() - 24) : match.start()]
    if before.rstrip().endswith(_LAST_BEFORE) and (_STATE_BEFORE.search(before) or _VITAMINS.search(before)):
        return None
    bare = match[0][0] == "S" and index == len(_STYLES) - 1
    if bare and not re.match(r"S \d{2,4}$", match[0]):
        return None
    number = spoken_number(match["said"]) if match.re is _SAID else int(match["number"])
    if not number:
        return None
    after = _CONGRESS_AFTER.match(text[match.end() : match.end() + 40])
    congress = int(after["congress"]) if after else None
    return Naming(span=Span(match.start(), match.end()), how=How.NUMBER, type=kind, number=number, congress=congress)


def _style(match: re.Match[str]) -> int:
    """Return which of the styles a measure's number is written in."""
    return next(compress(range(len(_STYLES)), match.groups()))


def _listed(text: str, first: Naming) -> Iterator[Naming]:
    """Yield the further numbers of "H.R. 1, 4 and 7"; a list ends with a conjunction, so that "H.R. 1, 20 of whose …" is none."""
    at, found, closed = first.span.end, [], 0
    while match := _LIST.match(text[at : at + 40]):
        start = at + match.start("number")
        at += match.end("number")
        found.append(
            Naming(
                span=Span(start, at),
                how=How.NUMBER,
                type=first.type,
                number=int(match["number"]),
                congress=first.congress,
            )
        )
        if match[0].strip(" ,")[0] in "ao&":
            closed = len(found)
    yield from found[:closed]


def _elliptic(text: str, taken: Cover, last: Naming, matches: list[re.Match[str]]) -> Iterator[Naming]:
    known = {int(match["number"]): _STYLES[_style(match)][1] for match in matches}
    bare = (bare for at in digits(text, after=" ") if (bare := _BARE.match(text, at)))
    for match in sorted((*_BY_NO.finditer(text), *bare), key=lambda m: m.start()):
        number = int(match["number"])
        span = Span(match.start(), match.end())
        if taken.touches(span) or (match.re is _BARE and number not in known):
            continue
        if match.re is _BY_NO and _NUMBERED_ELSE.search(text, max(0, span.start - _WORD_BEFORE), span.start):
            continue
        yield Naming(
            span=span, how=How.NUMBER, type=known.get(number, last.type), number=number, congress=last.congress
        )


# where a title may begin inside a capitalised phrase: after an article or a possessive, never after "and" or half a name
_TITLE_END = re.compile(rf"\b{_ENDING}(?:\s+of\s+(?:19|20)\d\d)?(?![\w-])")
_MAY_START = re.compile(
    r"(?:[’']s|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ff]or|[Ww]ith|[Oo]n|[Uu]nder|[Tt]o|[Bb]y|[Oo]f))\s+[“\"‘]?$|[.:,;!?]\s+[“\"‘]?$"
)


def titles(text: str) -> Iterator[tuple[Span, ...]]:
    """Yield, for each capitalised phrase that ends like a title, the spans in it that may be one, the longest first."""
    for match in _TITLE.finditer(text):
        inner = [match.start()] + [match.start() + m.start() + 1 for m in re.finditer(r"[\s(“\"]\w", match[0])]
        starts = [
            s
            for s in inner
            if (text[s].isupper() or text[s].isdigit())
            and (s == match.start() or _MAY_START.search(text, match.start(), s))
        ]
        ends = [match.start() + m.end() for m in _TITLE_END.finditer(match[0])] + [match.end()]
        spans = {Span(s, e) for s in starts for e in ends if s < e and " " in text[s:e]}
        yield tuple(sorted(spans, key=lambda span: (span.start - span.end, span.start)))


def nouns(text: str) -> Iterator[Naming]:
    """Yield the describing nouns: "a resolution", "the Senate's version", "both bills", and in headlines a bare "Resolution"."""
    taken = Cover(len(text))
    for match in _DESCRIBING.finditer(text):
        span = Span(match.start(), match.end())
        if match["noun"] == "act" and match["adj"].strip() not in _OF_ACT:
            continue
        if match["noun"] == "bill" and (
            _PAYS.search(text, max(0, span.start - 14), span.start) or _OWED.search(match["adj"])
        ):
            taken.take(span)
            continue
        taken.take(span)
        yield Naming(
            span=span, how=How.NOUN, noun=match["noun"].lower(), determiner=match["det"].lower(),
            chamber=(match["chamber"] or "").lower(), plural=bool(match["plural"]),
        )  # fmt: skip
    for match in _BARE_NOUN.finditer(text):
        span = Span(match.start(), match.end())
        if not taken.touches(span) and not (
            match["noun"][0].isupper() and _IN_A_NAME.search(text[max(0, span.start - 60) : span.start])
        ):
            yield Naming(span=span, how=How.NOUN, noun=match["noun"].lower(), determiner="")
