"""Events of a measure told in a text: introduced, passed, signed, …, with the body that acted and the measure."""

import re

from msgspec import Struct

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, about, carried
from onrecord.claims.clauses import body_of, distance
from onrecord.claims.model import Body
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, CommitteeMention, MeasureMention

# (what happened, words); earlier rows win where two overlap
_WORDS: tuple[tuple[str, str], ...] = (
    ("introduced", r"(?:re-?)?introduc(?:ed|es|tion|ing)|filed|filing(?! (?:deadline|season|date|fee|period|day))|dropped|put forward|submitted|offered|hopper|began life|(?<=it )(?:came|went|was put) in(?= *[.,;)])|(?<=bill )(?:came|went|was put) in(?= *[.,;)])|(?<=measure )(?:came|went|was put) in(?= *[.,;)])|(?<=resolution )(?:came|went|was put) in(?= *[.,;)])|its birth|proposed|sponsored|br(?:ought|ings) (?:it|the \w+) forward"),
    ("vetoed", r"veto(?:ed|es|ing)?"),
    ("signed", r"signed|signs|sign|signing|signature|into law|became law|become law|was enacted|enactment|put (?:his|her) (?:name|pen|signature) (?:on|to)|put pen to paper"),
    ("presented", r"presented to the president|(?:was|were|been|got) presented|presentment|landed (?:on (?:his|the president[’']s) desk|at the White House)|(?:reached|got to|arrived at|went to|goes to) (?:his desk|the president(?:[’']s desk)?|the White House)|delivered to the White House|(?:sent|went) (?:it )?to the (?:president|White House)|(?:president|White House)[’']s desk"),
    ("markup", r"mark(?:ed)? (?:it |them )?up|mark-?up"),
    ("reported", r"reporting(?= (?:in|on|by|to)\b)|(?:was|were|been) reported(?! (?:to|that|as|killed|dead|missing)\b)|discharg(?:ed|es|ing)|(?:was|been) (?:pried|prised|wrested) (?:loose|out|from)|(?:committee|panel)(?: had| then| also)? (?:approved|reported|cleared|passed|sent|advanced|voted|ordered)|sent (?:it|the \w+) to the (?:full )?(?:floor|House|Senate)|reported (?:it|out|by)|cleared (?:the )?(?:committee|panel)|(?:committee|panel)(?:[’']s)? (?:approval|vote|action|markup vote)|(?:reported|approved|cleared) (?:by|in|out of) (?:the |its )?(?:[\w’' ]{0,40})?(?:committee|panel)"),
    ("referred", r"referred to"),
    ("passed", r"pass(?:ed|es|age|ing)?|approv(?:ed|es|al|ing)|adopt(?:ed|s|ion|ing)|agreed to|concurr(?:ed|ence)|vot(?:e|ed|es|ing)\b|cleared|did the same|done the same|did so|done so|did likewise|followed|follows|acted|condemn(?:s|ed)|reject(?:s|ed|ion)?|block(?:s|ed)|tabled|turned (?:it )?(?:back|down)|declared|censured?s?|final passage|backed|(?:was|is|were) through(?= the (?:House|Senate)\b)|(?:came|got|made it) to the floor|got to it\b|left the (?:House|Senate)\b|fail(?:ed|s)?(?! to\b)|went down|(?:was|were) defeated|said (?:yes|no)\b|gave (?:its|their) (?:consent|assent|blessing|nod|okay|OK)|br(?:oke|eaks?) (?:a|the) tie|override (?:attempt|bid|effort|vote)|overrode|overrides?"),
)  # fmt: skip
EVENTS = tuple((what, Cued(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for what, words in _WORDS)


class Happening(Struct, frozen=True, kw_only=True):
    """An event told in the text."""

    span: Span
    what: str
    body: Body | None
    about: About


def happenings(scene: Scene, sentence: Sentence, zone: Span) -> list[Happening]:
    """Return the events that a stretch of a sentence tells of, in order."""
    found: list[Happening] = []
    for what, pattern in EVENTS:
        for match in pattern.finditer(scene.text, zone.start, zone.end):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(f.span) for f in found) and not _noise(scene, span):
                panel = what == "passed" and _by_panel(scene, sentence, span)
                found.append(
                    Happening(
                        span=span, what="reported" if panel else what, body=None if panel else body_at(scene, sentence, span),
                        about=_about(scene, sentence, span),
                    )
                )  # fmt: skip
    return sorted(found, key=lambda f: f.span)


_BESIDE = 30  # characters between a committee and the word for its vote


def _by_panel(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether a committee is the one that approved: "Foreign Affairs approved it"."""
    near = scene.within(Span(max(sentence.span.start, span.start - 90), span.start), CommitteeMention)
    if not near or span.start - near[-1].span.end > _BESIDE:
        return False
    between = scene.text[near[-1].span.end : span.start]
    return not scene.within(Span(near[-1].span.end, span.start), ChamberMention) and not re.search(
        r"[.;,]|\b(?:and|before|after|when|which)\b", between
    )


# words for what a House does that a person may do as well: "he declared an emergency"
_ANYBODYS = frozenset(
    (
        "declared",
        "condemned",
        "condemns",
        "rejected",
        "rejects",
        "blocked",
        "blocks",
        "acted",
        "backed",
        "voted",
        "approved",
        "adopted",
        "proposed",
        "offered",
    )
)
_SOMEBODY = re.compile(
    r"\b(?:he|she|I|you|the president|President [A-Z]\w+|Trump|Biden|Obama|the administration|a (?:court|judge)|the (?:court|company|agency|governor|mayor|department|regulator|group|union))\s+(?:has |had |then |also |first |later )*$",
    re.IGNORECASE,
)


_WOULD = re.compile(r"\b(?:would|could|might|should|may)(?: \w+ly)? $")


def _noise(scene: Scene, span: Span) -> bool:
    """Say whether words that look like an event are about something else ("House-passed", "the vote-counting", "signed on")."""
    after = scene.text[span.end : span.end + 12]
    if _WOULD.search(scene.text, max(0, span.start - 24), span.start):
        return True
    if scene.words(span).lower() in _ANYBODYS and _SOMEBODY.search(scene.text[max(0, span.start - 30) : span.start]):
        return True
    return bool(re.match(r"^\s*(?:on as|a letter|an order|-)|^ of no|^ (?:deadline|season|fee|period)", after)) or (
        scene.words(span).lower() in ("offered", "backed")
        and not re.match(r"\s+(?:it|the (?:bill|res))", after)
        and not scene.text[max(0, span.start - 20) : span.start].endswith(
            (" it was ", " bill was ", " measure was ", " resolution was ")
        )
    )


def body_at(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Return the chamber that an event is told of."""
    near = [
        m
        for m in scene.within(
            Span(max(sentence.span.start, span.start - 70), min(sentence.span.end, span.end + 30)), ChamberMention
        )
        if m.chamber and not m.attributive and not re.match(r"[’']s?\s", scene.text[m.span.end : m.span.end + 3])
    ]
    before = [m for m in near if m.span.end <= span.start and distance(scene.text, m.span, span) < 3.2]
    chosen = (
        before[-1]
        if before
        else next(
            (
                m
                for m in near
                if re.fullmatch(r"\s+(?:in|by|of|from)?\s*(?:the\s+)?", scene.text[span.end : m.span.start])
            ),
            None,
        )
    )
    return body_of(chosen, scene.words(chosen.span)) if chosen else None


def _about(scene: Scene, sentence: Sentence, span: Span) -> About:
    before = scene.within(Span(max(sentence.span.start, span.start - 80), span.start), MeasureMention)
    after = scene.within(Span(span.end, min(sentence.span.end, span.end + 40)), MeasureMention)
    for mention in (*after[:1], *reversed(before)):
        if (mention.id or mention.ids) and distance(scene.text, mention.span, span) < 4:
            return about(sentence, mention)
    return carried(scene, sentence, span)
