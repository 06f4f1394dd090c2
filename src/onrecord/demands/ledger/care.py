"""Whom a ledger must not name: witnesses, victims and minors.

No row has a field for a person but `actor`, which is for those who act in public. Free text is read for names that stand where a
witness, victim or minor would be named; whoever enters it is asked first. A name in an official title is not meant by this.
"""

import re
from collections.abc import Callable

from msgspec import Struct

_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]|[A-Z]\."
_NAME = rf"(?P<name>(?:{_PART})(?:[ \u00a0](?:(?:al|bin|van|von|de|da|el)[ -])?(?:{_PART})){{0,3}})"
_PRIVATE = (
    r"(?:eye)?witness(?:es)?|victims?|survivors?|detainees?|prisoners?|refugees?|asylum[- ]seekers?|patients?|hostages?|abductees?|"
    r"complainants?|boys?|girls?|child(?:ren)?|minors?|teen(?:ager)?s?|schoolboys?|schoolgirls?|pupils?|students?|infants?|bab(?:y|ies)|toddlers?|"
    r"orphans?|(?:his|her|their|whose)\s+(?:son|daughter|wife|husband|mother|father|brother|sister|partner)s?"
)
_SUFFERED = (
    r"abducted|kidnapped|detained|arrested|imprisoned|tortured|beaten|raped|assaulted|abused|killed|murdered|executed|wounded|injured|"
    r"humiliated|outed|disappeared|held|trafficked|forced|threatened|attacked|shot"
)
_SAID = r"(?:said|says|told|testified|recalled|recounted|described|remembered)"
_AGE = r"(?:aged?\s+)?(?:[1-9]|1[0-7])"
_YOUNG = r"(?:[1-9]|1[0-7])[- ]years?[- ]old"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (why, re.compile(words))
    for why, words in (
        ("a witness or victim", rf"\b(?i:{_PRIVATE})\b,?\s+(?:(?:named|called|known as|identified as)\s+)?{_NAME}"),
        ("a witness or victim", rf"\b{_NAME},\s+(?:(?:an?|the|one of the|another|who is an?|who was an?)\s+)?(?:[\w-]+\s+){{0,4}}?(?i:{_PRIVATE})\b"),
        ("a witness or victim", rf"\b{_NAME}\s+(?:is|was)\s+(?:an?|the|one of the|among the)\s+(?:[\w-]+\s+){{0,3}}?(?i:{_PRIVATE})\b"),
        ("somebody who keeps out of public", rf"\b(?i:m[ae]n|wom[ae]n|persons?|someone|somebody|youth|people|source)\s+(?:named|called|known as|identified as|identified only as|who gave (?:his|her|their) name as)\s+[“\"‘']?{_NAME}"),
        ("a victim", rf"\b{_NAME},?\s+(?:who\s+)?(?:was|were|is|had been|has been|been|got)\s+(?:\w+ly\s+)?(?:{_SUFFERED})\b"),
        ("a witness", rf"\b{_NAME},?\s+(?:who\s+)?{_SAID}\s+(?:\w+\s+){{0,6}}?(?:s?he|they|I)\s+(?:was|were|had been|am|is)\s+(?:\w+ly\s+)?(?:{_SUFFERED})\b"),
        ("a victim", rf"\b(?:abduction|detention|arrest|torture|killing|murder|beating|rape|death|disappearance|execution)\s+of\s+{_NAME}"),
        ("a minor", rf"\b{_NAME}(?:,\s+|\s+\(){_AGE}(?=[,).;]|\s+(?:years|at)|$)"),
        ("a minor", rf"\b(?i:{_YOUNG})\s+(?:\w+\s+){{0,2}}?{_NAME}"),
        ("a minor", rf"\b{_NAME},?\s+(?:is|was|an?|then|only)\s+(?:an?\s+)?(?i:{_YOUNG})\b"),
    )
)  # fmt: skip
_NO_PERSON = re.compile(
    r"\b(?:Act|Agency|Assembly|Bureau|Cent(?:er|re)|Chechen|Chechnya|Commission|Committee|Congress|Council|Court|Department|European|Federation|"
    r"Foreign|Government|House|Human|Kremlin|List|Ministry|Moscow|National|Nations|Office|Organi[sz]ation|Parliament|President|Press|Republic|"
    r"Resolution|Rights|Russian?|Secretary|Security|Senate|States?|Treasury|Union|United|Washington|White)\b|^(?:The|A|An|In|On|At|He|She|They|It|This|"
    r"That|These|Those|His|Her|Their|For|From|By|With|After|Before|And|But|Or|No|All|Some|Many|Most|Several|Two|Three|January|February|March|"
    r"April|May|June|July|August|September|October|November|December)$"
)
_BODY = re.compile(
    r"\b(?:agency|army|assembly|authorit(?:y|ies)|board|bureau|chair(?:man|woman)?|commissions?|committees?|congress|council|court|department|"
    r"embassy|federation|forces|governments?|house|kremlin|military|ministry|minister|nations?|office|officials?|parliament|police|president|"
    r"representatives?|republic|secretary|senate|senators?|service|spokes\w+|states?|treasury|union|ambassador|administration|leaders?|members?|people|clerk)\b",
    re.IGNORECASE,
)
Public = Callable[[str], bool]


class Doubt(Struct, frozen=True, kw_only=True):
    """A name that may be a private person's, and what it seems to be."""

    name: str
    seems: str


def doubts(words: str, public: Public) -> tuple[Doubt, ...]:
    """Return the names in free text that seem to be a witness's, a victim's or a minor's; `public` knows the names of public people.

    "Ilya, a survivor, told the agency …" → Ilya; "Secretary Tillerson said he was informed" → nothing.
    """
    found: dict[str, Doubt] = {}
    for seems, rule in _RULES:
        for match in rule.finditer(words):
            name = match["name"].removesuffix("’s").removesuffix("'s")
            if not _NO_PERSON.search(name) and not public(name):
                found.setdefault(name, Doubt(name=name, seems=seems))
    return tuple(found.values())


def actor_doubts(actor: str, public: Public) -> tuple[Doubt, ...]:
    """Return a doubt where an actor is neither a body, nor an office, nor a public person."""
    if not actor or _BODY.search(actor) or public(actor):
        return ()
    name = re.fullmatch(rf"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep)\.?\s+)?{_NAME}", actor)
    return (Doubt(name=actor, seems="a person who holds no office on record"),) if name else ()


def blank(words: str, public: Public) -> str:
    """Return words with the names of people who seem private taken out."""
    for doubt in doubts(words, public):
        words = words.replace(doubt.name, "[name withheld]")
    return words
