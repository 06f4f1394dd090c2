"""Splitting the words after a speech act into who is asked and what is asked."""

import re

from onrecord.demands.verbs import ACTS, ADVERB, NOUN_LIKE

_DETERMINER = (
    r"(?:(?:the|a|an|its|their|his|her|our|this|that|those|these|all|each|every|any|such|whom|which|no|both|some|other|date|be "
    r"(?:a|an|the))\b|[A-Z0-9“\"(])"
)
# "to" that leads to a place or a noun and not to an act
_NOT_ACT = re.compile(
    r"(?:addition|commitments?|regard|respect|related|relating|pursuant|according|subject|due|prior|[Aa]mbassador|[Ee]nvoy|"
    r"[Rr]epresentative|[Mm]ission|[Dd]elegation|[Ll]iaison|[Aa]dviser|access|support|assistance|response|party|parties|"
    r"signator(?:y|ies)|similar|opposed|committed|dedicated|belonging|back|next|close|harm|threats?|thanks)\s+$"
)
_TO = re.compile(r"\bto\s+")
_SHOULD = re.compile(
    r"\b(?P<modal>should|shall|must|is\s+(?:hereby\s+)?(?:directed|requested|required|authorized|urged)\s+to)\b\s*(?P<not>not\b)?"
)
_RELATIVE = re.compile(r"\b(?:which|that|who|whom|it|they|and)\s*$")
_SERIES = re.compile(r"(?:;|,)\s*(?:and\s+|or\s+|but\s+)?|\s+and\s+|\s+or\s+")
_ADVERB = re.compile(rf"^(?:to\s+)?(?:{ADVERB}\s+){{0,2}}")
_OBJECT = re.compile(
    r"^\s+(?:to\b|on\b|upon\b|with\b|for\b|against\b|by\b|that\b|(?:the|a|an|all|any|its|their|his|her|those|these|this|such|each|every|our|both|new|full|further|additional|accountable|available)\b)"
)
# What shows that a word which may be a noun is a verb: a determiner after it, its own preposition, or a bare plural.
_DETERMINED = re.compile(
    r"^\s+(?:that\b|(?:the|a|an|all|any|its|their|his|her|those|these|this|such|each|every|our|both|full|further|additional)\b)"
)
_FIXED = re.compile(
    r"^(?:work (?:with|to|toward)|report (?:to|on)|act (?:to|against)|respond to|focus on|vote (?:for|against)|call (?:on|for)|stand (?:with|by)|trade with|hold accountable)\b"
)
_PLAIN = re.compile(
    r"^(?:release|demand|sanction|question|review|honor|resume|reform|protect|respect|report)\s+(?!of\b|for\b|and\b|in\b|to\b|on\b|by\b|with\b)[a-z-]+"
)
_WORD = re.compile(r"[A-Za-z-]+")


def split_addressee(words: str) -> tuple[str, str] | None:
    """Split "the Government of X to release Y" into addressee and act; None where no act follows."""
    for to in _TO.finditer(words):
        rest = words[to.end() :]
        if not to.start() or _NOT_ACT.search(words[: to.start()] + " ") or re.match(_DETERMINER, rest):
            continue
        return words[: to.start()].strip(" ,—"), rest
    return None


def split_modal(words: str) -> tuple[str, str, str] | None:
    """Split "the President should impose …" into addressee, modal and act."""
    modal = _SHOULD.search(words)
    if not modal or not modal.start():
        return None
    if _RELATIVE.search(words[: modal.start()]):
        return None
    denied = "not " if modal["not"] else ""
    return words[: modal.start()].strip(" ,—"), modal["modal"], denied + words[modal.end() :].strip()


def split_subjunctive(words: str) -> tuple[str, str] | None:
    """Split "the Iranian regime abide by …" (after "demands that") before its first bare verb."""
    for word in _WORD.finditer(words):
        low = word[0].lower()
        plain = low in ACTS and (low not in NOUN_LIKE or _DETERMINED.match(words[word.end() :]))
        if plain and word.start() and not word[0][0].isupper():
            return words[: word.start()].strip(" ,—"), words[word.start() :]
    return None


def split_acts(words: str) -> tuple[str, ...]:
    """Split "condemn X, demand Y, and identify Z" into its acts; a word that may be a noun needs an object after it."""
    cuts = (c for c in _SERIES.finditer(words) if _opens_act(words[c.end() :], comma=c[0].lstrip()[:1] in (",", ";")))
    starts = [0, *(c.end() for c in cuts)]
    ends = [*starts[1:], len(words)]
    pieces = (re.sub(r"(?:[;,]|\s+(?:and|or|but))*\s*$", "", words[a:b]) for a, b in zip(starts, ends, strict=True))
    acts = tuple(
        _ADVERB.sub(lambda m: m[0].removeprefix("to ").removeprefix("to"), p.strip()) for p in pieces if p.strip()
    )
    return tuple(a for a in acts if a)


def _opens_act(rest: str, *, comma: bool) -> bool:
    rest = rest[_ADVERB.match(rest).end() :]  # type: ignore[union-attr]  # matches the empty string
    word = _WORD.match(rest)
    if not word or word[0] not in ACTS:
        return False
    if word[0] not in NOUN_LIKE:
        return comma or bool(_OBJECT.match(rest[word.end() :]))
    return bool(_DETERMINED.match(rest[word.end() :]) or _FIXED.match(rest) or (comma and _PLAIN.match(rest)))
