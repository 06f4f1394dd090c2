"""How many of a group stand before a party word: "all nine holdouts were", "every no vote came from a", "the opposition was entirely"."""

import re
from collections.abc import Iterator

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.positions import positions_in
from onrecord.claims.roles import people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PartyMention
from onrecord.mentions.numbers import WORDS, value_of

_N = rf"(?:\d{{1,3}}|{WORDS})"
# words for the members of a group, and what those did ("": they signed)
_GROUPS: tuple[tuple[str, str], ...] = (
    ("nay", r"[“\"‘']?(?:no|nay)[”\"’']? votes?|(?:dissenting|opposing|negative) votes?|votes? (?:cast )?(?:against|in opposition)(?: (?:it|the (?:bill|measure|resolution)))?|noes|nays|opponents?|opposition|dissenters?|holdouts?|defectors|objectors"),
    ("yea", r"[“\"‘']?(?:yes|yea|aye)[”\"’']? votes?|yeses|yeas|ayes|votes? (?:cast )?(?:for it|for the (?:bill|measure|resolution)|in favou?r)|supporters?"),
    ("not voting", r"absentees?|absences|no-shows?"),
    ("", r"(?:co-?sponsors?|signers?|signatories|backers?|co-?authors?)"),
)  # fmt: skip
_GROUP = tuple((position, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for position, words in _GROUPS)
_NOUN = "|".join(words for _, words in _GROUPS)
_COPULA = r"(?:is|are|was|were|being|came|come|have been|had been|hailed|belonged?)(?: cast)?"
_WHOLLY = r"(?:all|both|entirely|exclusively|solely|only|every one of them|to a (?:man|person|member)|uniformly)"
# how many of which group, right before the party word
_PART = re.compile(
    rf"(?:^|(?<=[\s(—–,;:“\"]))(?:(?P<but>all but|every(?: one)?(?: of the)?(?: (?P<whose>{_NOUN}))? (?:but|except|save)) (?P<less>{_N}|a single one)|(?P<none>none|not one|not a single one|no one|neither)|(?P<all>all|both|every one|every|each(?: one)?|everyone)(?: (?P<whole>{_N}))?|(?P<half>half)|(?P<most>most|(?:the|a)(?: \w+)? majority|the bulk|more than half|over half)|(?:only |just )?(?P<n>{_N})|[Tt]he (?P<those>{_N}|lone|only|sole|single)|(?P<the>[Tt]he|[Ii]ts|[Tt]hose|[Tt]hat|[Tt]he whole|[Tt]he entire)(?= (?:{_NOUN})\b))"
    rf"(?: (?:of (?:them|these|those|whom|its|(?:the|his|her|my|their|its|our|those) (?:other )?(?:(?P<of>{_N}) ?)?)|the)?(?: ?(?P<noun>{_NOUN}))?)?(?: who (?P<who>[\w’'“”\". ]{{4,70}}?)(?= (?:is|are|was|were|came)\b))?(?:,[^,;.]{{2,60}},)?,?(?: (?P<wholly>{_WHOLLY}))?"
    rf"(?: {_COPULA}(?: (?P<wholly2>{_WHOLLY}))?(?: from| by| to| of)?)?(?: (?:an?|the|fellow|from|also|from the|members of the|in the|of the|House|Senate|by))*\s$",
    re.IGNORECASE,
)
_A_CAUCUS = re.compile(r"\s+(?:caucus|conference)\b")  # independents sit in it too
_TAKES_UP = re.compile(
    r"\bof (?:them|these|those|whom|the|his|her|my|their|its|our)\b|\b(?:is|are|was|were|being|came)\b|^\s*[Tt]he\b",
    re.IGNORECASE,
)
_LONE = frozenset(("lone", "only", "sole", "single"))
_REACH = 110  # characters before a party word


class Part(Struct, frozen=True, kw_only=True):
    """How many of a group: its span, a share or a count, and what its members did where the words themselves say so."""

    span: Span
    share: str | None = None
    count: int | None = None
    position: str | None = None
    whole: int | None = None  # how many are in the group, where told
    other: bool = False  # the count is of those of the other party


def part_of(scene: Scene, sentence: Sentence, party: PartyMention) -> Part | None:
    """Read how many of a group stand before a party word."""
    low = max(sentence.span.start, party.span.start - _REACH)
    before = scene.text[low : party.span.start]
    if _A_CAUCUS.match(scene.text[party.span.end : party.span.end + 14]):
        return None
    match = next((m for m in (_PART.match(before, at) for at in _starts(before)) if m and _reads(m)), None)
    apposed = match is not None and match["but"] and before[: match.start()].endswith(", ")
    if match is None or not (apposed or match["noun"] or match["whose"] or match["who"] or _TAKES_UP.search(match[0])):
        return None
    span = Span(low + match.start(), party.span.end)
    position = _position(match)
    if match["but"]:
        less = 1 if match["less"].lower().startswith("a ") else value_of(match["less"])
        return Part(span=span, count=less, position=position, other=True)
    if (
        match["those"] or ""
    ).lower() in _LONE and party.plural:  # "A and B were the only Republicans": as many as are named
        named = people_in(scene, Span(sentence.span.start, low + match.start()))
        return Part(span=span, count=len(named), position=position) if named else None
    return _amount(match, span, position)


def _reads(match: re.Match[str]) -> bool:
    """Say whether "the opposition was …" has the verb that makes it tell of a party, and "every" its noun."""
    if match["the"]:
        return bool(re.search(rf"\b{_COPULA}\b", match[0]))
    if match["who"] and not positions_in(match["who"], Span(0, len(match["who"]))):
        return False
    return (match["all"] or "").lower() != "every" or bool(match["noun"])


def _position(match: re.Match[str]) -> str | None:
    if noun := match["noun"] or match["whose"]:
        return next((p for p, words in _GROUP if words.fullmatch(noun)), None)
    told = positions_in(match["who"], Span(0, len(match["who"]))) if match["who"] else []
    return told[0][0] if told else None


def _amount(match: re.Match[str], span: Span, position: str | None) -> Part:
    share = next((name for name in ("none", "all", "half", "most") if match[name]), None)
    if match["the"]:
        share = "all"
    number = match["n"] or match["whole"] or match["those"]
    lone = (match["those"] or "").lower() in _LONE
    count = 1 if lone else value_of(number) if number else None
    words = match["of"] or match["whole"] or match["those"] or ""
    total = value_of(words) if match["of"] or not match["n"] else None
    if share == "all" and count is None and match["of"]:
        count = total
    if (match["wholly"] or match["wholly2"]) and not position:
        return Part(span=span, share="all", position=position, whole=count)
    if count is not None:
        return Part(span=span, count=count, position=position, whole=1 if lone else total)
    return Part(span=span, share=share, position=position, whole=total)


def _starts(before: str) -> Iterator[int]:
    """Yield where words begin, nearest last, so that the longest reading is tried first."""
    return (m.start() for m in re.finditer(r"(?<![\w-])\w", before))
