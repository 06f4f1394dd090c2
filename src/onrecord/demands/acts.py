"""Splitting the words after a speech act into who is asked and what is asked."""

import re

from onrecord.demands.verbs import ACTS, ADJECTIVE_LIKE, ADVERB, NOUN_LIKE

_DETERMINER = (
    r"(?:(?:the|a|an|its|their|his|her|our|this|that|those|these|all|each|every|any|such|whom|which|no|both|some|other|date|be "
    r"(?:a|an|the))\b|[A-Z0-9“\"(])"
)
# "to" that leads to a place or a noun and not to an act
_NOT_ACT = re.compile(
    r"\b(?:addition|commitments?|regard|respect|related|relating|pursuant|according|subject|due|prior|[Aa]mbassador|[Ee]nvoy|"
    r"[Rr]epresentative|[Mm]ission|[Dd]elegation|[Ll]iaison|[Aa]dviser|access|support|assistance|response|party|parties|"
    r"signator(?:y|ies)|fails?|failing|seeking|seeks?|attempt(?:s|ing)?|able|unable|willing|wish(?:es)?|wants?|likely|trying|tries|refus(?:es|ing)|continu(?:es|ing)|required|designed|intended|used|meant|right|ability|authority|power|obligations?|duty|opportunit(?:y|ies)|efforts?|need|needs|aiming|going|known|believed|found|ought|order|referred|prejudice|similar|opposed|committed|dedicated|belonging|back|next|close|harm|threats?|thanks)\s+$"
)
_TO = re.compile(r"\bto,?\s+")
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
    r"^(?:release|demand|sanction|question|review|honor|resume|reform|protect|respect|report|guarantee|end|stop|help|hold|fund|increase|halt|raise|target|counter)\s+(?!of\b|for\b|and\b|in\b|to\b|on\b|by\b|with\b)[a-z-]+"
)
_WORD = re.compile(r"[A-Za-z-]+")


def split_addressee(words: str) -> tuple[str, str] | None:
    """Split "the Government of X to release Y" into addressee and act; None where no act follows."""
    for to in _TO.finditer(words):
        rest = words[to.end() :]
        before = words[: to.start()] + " "
        if not to.start() or re.match(_DETERMINER, rest) or (_NOT_ACT.search(before) and not _asks_them(before, rest)):
            continue
        who = words[: to.start()].strip(" ,—")
        if who.endswith(" not"):
            return who[:-4].strip(" ,—"), words[to.start() - 4 :]
        return who, rest
    return None


_SOMEBODY = re.compile(
    r"\b(?:part(?:y|ies)|signator(?:y|ies)|[Aa]mbassador|[Ee]nvoy|[Rr]epresentative|[Mm]ission|[Dd]elegation|[Aa]dviser)\s+$"
)


def _asks_them(before: str, rest: str) -> bool:
    """Say whether "to" leads to an act although a noun stands before it that takes a "to" itself: "all parties to promote …"."""
    word = _WORD.match(rest)
    return bool(_SOMEBODY.search(before) and word and word[0] in ACTS and word[0] not in NOUN_LIKE)


def split_modal(words: str) -> tuple[str, str, str] | None:
    """Split "the President should impose …" into addressee, modal and act."""
    modal = _SHOULD.search(words)
    if not modal or not modal.start():
        return None
    if _RELATIVE.search(words[: modal.start()]):
        return None
    denied = "not " if modal["not"] else ""
    return words[: modal.start()].strip(" ,—"), modal["modal"], denied + words[modal.end() :].strip()


_PASSIVE = re.compile(r"\bbe (?:\w+ly )?$")


def split_subjunctive(words: str) -> tuple[str, str] | None:
    """Split "the Iranian regime abide by …" (after "demands that") before its first bare verb; "the site be put on …" asks nobody by name."""
    for word in _WORD.finditer(words):
        low = word[0].lower()
        plain = low in ACTS and (low not in NOUN_LIKE or _DETERMINED.match(words[word.end() :]))
        if plain and word.start() and not word[0][0].isupper():
            if _PASSIVE.search(words, 0, word.start()):
                return None
            return words[: word.start()].strip(" ,—").removesuffix(" to"), words[word.start() :]
    return None


def split_acts(words: str) -> tuple[str, ...]:
    """Split "condemn X, demand Y, and identify Z" into its acts.

    A word that may be a noun needs an object after it; verbs that share their object ("preserve and build upon …") are one act,
    and so is what goes on an infinitive within an act ("hold events to raise awareness and recognize volunteers").
    """
    starts, ends = [0], []
    for cut in _SERIES.finditer(words):
        comma = cut[0].lstrip()[:1] in (",", ";")
        if _opens_act(words[cut.end() :], comma=comma) and _closes_act(
            words[starts[-1] : cut.start()], cut[0], words[cut.end() :]
        ):
            ends.append(cut.start())
            starts.append(cut.end())
    ends.append(len(words))
    pieces = (re.sub(r"(?:[;,]|\s+(?:and|or|but))*\s*$", "", words[a:b]) for a, b in zip(starts, ends, strict=True))
    acts = tuple(
        _ADVERB.sub(lambda m: m[0].removeprefix("to ").removeprefix("to"), p.strip()) for p in pieces if p.strip()
    )
    return tuple(a for a in acts if a)


_LAST_VERB = re.compile(rf"(?:^|,\s+|\bto\s+|\band\s+|\bor\s+)(?:{ADVERB}\s+)*(?P<verb>[a-z-]+),?$")
_INNER = re.compile(
    r"\bto\s+(?:\w+ly\s+)?(?!(?:the|a|an|its|their|his|her|our|all|any|these|those|this|that|each|every|other|both)\b)[a-z]+\b"
)
_WITHIN = re.compile(r"\b(?:whether|who|that|which)\b(?![^;]*\b(?:was|were|had|is|has)\b)[^;]*$")
_LEADING = re.compile(r"^(?:\w+ly\s+)?(?:continue|begin|work|seek|strive|act|commit|start)\s+to\s+")


def _closes_act(left: str, joint: str, right: str) -> bool:
    """Say whether the words before a joint are an act with its object, to which the joint adds another act."""
    last = _LAST_VERB.search(left.strip())
    if last and last["verb"] in ACTS:
        return False
    if left.endswith("ly") and re.match(r"\w+ly\b", right):
        return False
    if re.match(r"to\s", right) and not re.search(r"\b(?:and|or|but)\b|;", joint):
        return False  # a purpose: "execute the laws, to enforce …"
    if _in_relative(left, joint, right):
        return False
    comma = joint.lstrip()[:1] in (",", ";")
    if _WORD.match(left) and re.match(rf"{re.escape(_WORD.match(left)[0])}\b", right):  # type: ignore[index]  # just matched
        return True  # "take steps to … and take measures to …"
    if not comma and _WITHIN.search(left):
        return False  # a clause within the act: "determine whether these are … and meet …"
    lead = _LEADING.match(left)
    return not _INNER.search(left, lead.end() if lead else 0) or comma


_PLURAL = re.compile(r"\b(?:that|which|who)\s+(?:\w+ly\s+)?(?P<verb>[a-z-]+)\b")
_NEXT = re.compile(rf",\s+(?:{ADVERB}\s+)*(?P<verb>[a-z-]+)\b")


def _in_relative(left: str, joint: str, right: str) -> bool:
    """Say whether a row of verbs goes on a relative clause: "create standards that improve …, maximize …, and adapt to …".

    After ", and" it does so only where the row has begun already: "pass laws that reflect …, and enact …" is two acts.
    """
    plural = [m for m in _PLURAL.finditer(left) if m["verb"] in ACTS]
    if not plural or ";" in joint or ";" in left[plural[-1].end() :] or right.startswith("to "):
        return False
    begun = any(m["verb"] in ACTS for m in _NEXT.finditer(left, plural[-1].end()))
    return begun or not re.search(r"\b(?:and|or|but)\b", joint)


def _opens_act(rest: str, *, comma: bool) -> bool:
    rest = rest[_ADVERB.match(rest).end() :]  # type: ignore[union-attr]  # matches the empty string
    word = _WORD.match(rest)
    if not word or word[0] not in ACTS:
        return False
    after = rest[word.end() :]
    if word[0] not in NOUN_LIKE:
        return comma or bool(_OBJECT.match(after)) or (word[0] not in ADJECTIVE_LIKE and bool(_NOUN_NEXT.match(after)))
    return bool(_DETERMINED.match(after) or _FIXED.match(rest) or (comma and _PLAIN.match(rest)))


# A noun or adjective after a verb that is no adjective itself: "and provide assistance".
_NOUN_NEXT = re.compile(r"^\s+(?:in\b|[a-z]{3,})(?<!\band)(?<!\bor)(?<!\bof)(?<!\bfrom)(?<!\bare)(?<!\bis)(?<!\bwere)")
