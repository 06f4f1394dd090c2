"""Words of bringing a measure in, with who did it and to which measure."""

import re
from collections.abc import Iterator

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, object_of, relative_object, subject_measure
from onrecord.claims.model import Modality
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention

# verbs that bring a measure in: (form as participle or past, other forms, dates?) — `dated` verbs tell the day of introduction
_DATED = r"(?:re-?)?introduc(?:ed|es|ing)|filed|files|filing|dropped|drops|offered|offers|offering|put forward|puts forward|putting forward|put forth|submitted|submits|submitting|proposed|proposes|brought forward|tabled|(?<=\bwas )put in(?= (?:on|in|by|last|this|early|late)\b)|(?<=\bhad been )put in(?= (?:on|in|by|last|this)\b)|brought(?= (?:it|them|the (?:bill|measure|resolution)) in\b| [HS]\.[\w. ]{1,14}\d+ to the (?:House|Senate|Hill)\b)|put(?= (?:it|them|the (?:bill|measure|resolution)) in\b)|put before the (?:House|Senate)|laid before the (?:House|Senate)|laid(?= (?:it|them|the (?:bill|measure|resolution)) before the (?:House|Senate)\b)|laid out|rolled out|unveiled|unveils|lodged|moved|pre-?filed"
_UNDATED = r"authored|authors|authoring|sponsored|sponsors|sponsoring|wrote|writes|written|penned|drafted|crafted|led|leads|leading|spearheaded|spearheads|spearheading|championed|champions|shepherded|sponsor(?=s? (?:it|the)\b)|brought|carried|carries|pushed|initiated|originated"
_VERB = re.compile(rf"(?<![\w-])(?:(?P<dated>{_DATED})|(?P<undated>{_UNDATED}))(?![\w-])", re.IGNORECASE)
_PASSIVE_GAP = re.compile(r"^(?P<mid>[^;:“”\"]{0,75}?)\s*,?\s*\bby\s+$", re.IGNORECASE)
_MID_VERBS = re.compile(
    r"\b(?:pass\w*|approv\w*|vot\w+|said|says|adopt\w*|reject\w*|support\w*|back(?:ed|s)|follow\w*|oppos\w*|clear\w*|agreed|signed|sworn|prompt\w*|driven|condemn\w*)\b",
    re.IGNORECASE,
)
WAS = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|had been|has been)\s+(?:(?:only|first|just|originally|formally|initially|jointly|also|\w+ly)\s+){0,2})$",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:plans?|planning|expects?|expected|intends?|vow(?:s|ed)|promis(?:es|ed)|threaten(?:s|ed)|wants?|hopes?|will|would|could|may|might|going) (?:to )?(?:\w+ )?$",
    re.IGNORECASE,
)
# "one of three that Stevens has filed this month"
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:one|some|all|most|each|either|neither) of (?:the |her |his |their )?(?:\w+ ){1,3}(?:(?:that|which) )?(?:(?:Rep|Sen)\. )?(?:[A-Z][\w’-]+ |she |he |they ){1,3}(?:has |have |had )?$"
)
# "the health committee, which is led by Lamar Alexander"
_A_PANEL_IS = re.compile(
    r"\b(?:(?:sub)?committee|panel|caucus|coalition|group|delegation|commission|agency|department)(?:,? (?:which|that) (?:is|was|has been|had been)|,)? (?:now |then |also )?$",
    re.IGNORECASE,
)
_OPENING = 3  # characters before a participle that opens a sentence
# "Led by Ed Royce, it approved a rewritten text": a committee or a group, and no measure
_THE_PANEL = re.compile(
    r" by [^;.]{0,10}?[^;]{2,60}?,\s+(?:it|they|the (?:sub)?(?:committee|panel|group|delegation|caucus|coalition))\s+(?:had |has |then |also )?(?:approved|voted|marked|held|sent|reported|took|cleared|heard|endorsed|agreed|wrote|urged|met)\b"
)
_SOFT = re.compile(
    r"^(?:led|leads|leading|spearhead\w*|champion\w*|shepherd\w*|push\w*|brought|carri\w*|wrote|writes|written|penned|drafted|crafted|initiated|originated|moved|unveil\w*|rolled out|laid out|propos\w*)$",
    re.IGNORECASE,
)


# what is filed or offered that is no measure
_OTHER_PAPER = re.compile(
    r"\s+(?:what (?:is|was|\w+) [\w ]{0,16}?)?(?:(?:an?|the|his|her|their|its|another) )?(?:[\w-]+ ){0,2}(?:petition|amendment|motion|letter|op-ed|column|memo|report|book|memoir|opinion|lawsuit|suit|brief|complaint|appeal|candidacy|paperwork)s?\b"
    r"|(?<=wrote)(?: again| back)? (?:to|this (?:week|month|year)|last (?:week|month|year)|that|on (?:Twitter|Facebook|\w+day)|in (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}(?:letter|op-ed|column|memo|opinion|book|report|email|e-mail|post|note))\b"
)


class Deed(Struct, frozen=True, kw_only=True):
    """A verb of bringing in that is about a measure."""

    span: Span
    about: About
    passive: bool
    dated: bool
    soft: bool
    modality: Modality


def deeds_of(scene: Scene, sentence: Sentence) -> Iterator[Deed]:
    """Yield what a sentence tells of bringing a measure in."""
    for match in _VERB.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if scene.text[max(0, span.start - 3) : span.start].lower() == "co-" or re.match(
            r"\s+(?:up|down|off)\b", scene.text[span.end : span.end + 8]
        ):
            continue
        if _OTHER_PAPER.match(scene.text, span.end, min(sentence.span.end, span.end + 70)):
            continue
        before = scene.text[max(sentence.span.start, span.start - 60) : span.start]
        if _HEDGED.search(before) or _ONE_OF_SEVERAL.search(before):
            continue
        if match[0].lower() == "led" and _A_PANEL_IS.search(before):
            continue
        if span.start - sentence.span.start <= _OPENING and _THE_PANEL.match(scene.text, span.end, sentence.span.end):
            continue
        passive, found = _reading(scene, sentence, span, before)
        if found is None:
            continue
        modality = scene.modality(span)
        if modality in (Modality.PREDICTED, Modality.DOUBTED):
            continue
        yield Deed(
            span=span,
            about=found,
            passive=passive,
            dated=bool(match["dated"]),
            soft=bool(_SOFT.match(match[0])),
            modality=modality,
        )


_IN = re.compile(
    r" (?:it|them|the \w+) (?:in|before the (?:House|Senate))\b| [HS]\.[\w. ]{1,14}\d+ to the (?:House|Senate|Hill)\b"
)
_PASSIVE_ONLY = frozenset(
    ("moved", "brought", "carried", "carries", "tabled")
)  # a member who moves or brings a bill up need not be its sponsor


def _reading(scene: Scene, sentence: Sentence, span: Span, before: str) -> tuple[bool, About | None]:
    """Say whether a verb stands in the passive, and which measure it is about."""
    verb = scene.words(span).lower()
    participle = not verb.endswith("s") and not verb.endswith("ing") and verb != "wrote"
    if participle and (WAS.search(before) or agents_after(scene, sentence, span) is not None):
        return True, subject_measure(scene, sentence, span)
    brought_in = _IN.match(scene.text, span.end, sentence.span.end)
    active = object_of(scene, sentence, span) if verb not in _PASSIVE_ONLY or brought_in else None
    if active is not None:
        return False, active
    if (relative := relative_object(scene, sentence, span)) is not None:
        return False, relative
    if participle and verb != "moved" and _undone(scene, sentence, span, before):
        return True, subject_measure(scene, sentence, span)
    return False, None


def _undone(scene: Scene, sentence: Sentence, span: Span, before: str) -> bool:
    """Say whether a participle without "was" qualifies a measure: "a bill filed two weeks earlier", "Introduced in May, it …"."""
    opening = re.search(
        r"(?:^|[;:,(—–-]\s*|\b(?:bill|resolution|measure|legislation|act|version|text|and|first|originally|only)\s+|\d\s+)$",
        before,
        re.IGNORECASE,
    )
    dated = re.match(r"^,?\s+(?:\w+\s+){0,3}?", scene.text[span.end : span.end + 30])
    near = scene.within(Span(span.end, min(sentence.span.end, span.end + 45)), DateMention)
    return bool(opening and dated and near) or bool(
        re.match(r"\s+(?:in|on)\s", scene.text[span.end : span.end + 5]) and opening
    )


def agents_after(scene: Scene, sentence: Sentence, span: Span) -> int | None:
    """Return the offset after "by" that belongs to a participle, or None."""
    for match in re.finditer(r"\bby\s+", scene.text[span.end : min(sentence.span.end, span.end + 90)]):
        mid = _PASSIVE_GAP.match(scene.text[span.end : span.end + match.end()])
        if mid and not _MID_VERBS.search(mid["mid"]):
            return span.end + match.end()
        return None
    return None
