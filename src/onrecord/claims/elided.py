"""What a clause says of another measure in the words of the one before it: "Hers was introduced in April, his that August", "the latter, 333"."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import structs

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.clauses import days_of
from onrecord.claims.groups import by_sentence
from onrecord.claims.model import Claim, CosponsorCount, Introduced, Modality, PassageDate, VoteTally
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention, MeasureMention, NumberMention, TallyMention

_FAR = 2  # sentences back to the clause whose words are taken up
# what may stand between a measure and what is told of it where the verb is left out, or is no more than "had"
_GAP = re.compile(
    r"(?:,|\s+(?:had|has|have|got|drew|won|drawn|counts|counted|lists|collected|attracted|came|went))?"
    r"(?:,?\s+(?:in|on|by|with|of|at|the|a|an|only|just|exactly|about|nearly|closer|narrower|mere|more than|some|back in))*\s*"
)
_DAY_BETWEEN = re.compile(r"(?:,?\s+(?:in|on|back in|early|late|last|that))*\s*")
_STOP = re.compile(
    r"\s*(?:$|[.;:)!?—–]|,(?!\d)|\s(?:and|but|while|with|in|on|to|votes?|cosponsors|co-sponsors|signers|backers|yeas|ayes)\b)"
)
_START = re.compile(r"(?:^|[.;:—–(]\s*|,\s*(?:and\s+|but\s+|while\s+)?|\b(?:and|but|while)\s+)$")
_WHOSE = re.compile(r"(?:(?:\w+[.’'-]?\w*)\s+){0,4}$")  # "the congressman (his)", "Clyburn (his)"
_BEFORE = 60  # characters before a measure in which its clause begins
_NOT_A_MEASURE = frozenset(("it", "its", "both", "they"))


def read_elided(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what a clause without its verb says of a measure, by the claim told before it of another measure."""
    told: list[tuple[int, Claim]] = []
    for index, sentence, here in by_sentence(scene, found):
        if sentence.part is not Part.BODY:
            continue
        usable = [c for c in here if _tells(c)]
        for mention in scene.within(sentence.span, MeasureMention):
            if not mention.id or mention.noun in _NOT_A_MEASURE:
                continue
            before = [(i, c) for i, c in told if index - i <= _FAR]
            before += [(index, c) for c in usable if c.span.end <= mention.span.start]
            others = [c for _, c in before if c.measure != mention.id]
            claim = _elided(scene, sentence, mention, others, here)
            if claim is not None:
                usable.append(claim)
                yield claim
        told += [(index, c) for c in usable]


def _tells(claim: Claim) -> bool:
    """Say whether a claim is one that the next clause may tell of another measure by naming only the measure and the value."""
    if claim.modality is not Modality.ASSERTED or claim.measures:
        return False
    match claim:
        case CosponsorCount(count=int(), party=None, state=None) | VoteTally(question=None):
            return True
        case Introduced(when=when) | PassageDate(when=when):
            return when is not None
    return False


def _elided(
    scene: Scene, sentence: Sentence, mention: MeasureMention, before: Sequence[Claim], here: Sequence[Claim]
) -> Claim | None:
    if not before or not _opens(scene, sentence, mention):
        return None
    value = _value(scene, sentence, mention)
    if value is None:
        return None
    span = Span(mention.span.start, value.span.end)
    if any(c.span.overlaps(value.span) and _tells(c) and not c.tentative for c in here):
        return None
    shared: dict[str, Any] = {
        "span": span, "measure": mention.id, "person": None, "inferred": False, "tentative": False, "counted": None,
        "rule": "taken up by another clause", "speaker": scene.speaker_at(span),
    }  # fmt: skip
    for claim in reversed(before):
        match claim, value:
            case ((Introduced() | PassageDate()), DateMention()):
                return structs.replace(claim, when=days_of(value), **shared)
            case CosponsorCount(), NumberMention():
                return structs.replace(claim, count=value.value, bound=value.bound, **shared)
            case VoteTally(), TallyMention():
                fields = {"yeas": value.yeas, "nays": value.nays, "present": None, "margin": None, "when": None}
                return structs.replace(claim, **fields | shared)
            case VoteTally(), NumberMention():
                if one := _one_sided(claim, value.value):
                    return structs.replace(claim, when=None, **one | shared)
                return None
    return None


def _one_sided(claim: VoteTally, count: int) -> dict[str, int | None] | None:
    """Return the side of a vote that a bare number tells after a count of one side, or a margin."""
    told = {f: getattr(claim, f) for f in ("yeas", "nays", "margin", "present", "absent")}
    sides = [f for f, n in told.items() if n is not None]
    return {sides[0]: count} if len(sides) == 1 else None


def _opens(scene: Scene, sentence: Sentence, mention: MeasureMention) -> bool:
    """Say whether a measure stands at the head of its clause, alone or behind its owner ("the congressman his")."""
    low = max(sentence.span.start, mention.span.start - _BEFORE)
    before = scene.text[low : mention.span.start]
    if low == sentence.span.start and not before.strip():
        return True
    if _START.search(before):
        return True
    if scene.words(mention.span).lower() in ("his", "hers"):
        breaks = [m.end() for m in re.finditer(r"[,;:—–]\s*", before)]
        return bool(breaks and _WHOSE.fullmatch(before[breaks[-1] :]))
    return False


def _value(
    scene: Scene, sentence: Sentence, mention: MeasureMention
) -> DateMention | TallyMention | NumberMention | None:
    """Return the day, count or number that follows a measure with nothing but small words between, and ends its clause."""
    rest = Span(mention.span.end, min(sentence.span.end, mention.span.end + _BEFORE))
    options: list[DateMention | TallyMention | NumberMention] = [
        *scene.within(rest, TallyMention), *scene.within(rest, DateMention), *scene.within(rest, NumberMention),
    ]  # fmt: skip
    if not options:
        return None
    first = min(options, key=lambda m: (m.span.start, -m.span.end))
    gap = _DAY_BETWEEN if isinstance(first, DateMention) else _GAP
    if isinstance(first, DateMention) and (first.first is None or first.offset is not None):
        return None
    if not (gap.fullmatch(scene.text, mention.span.end, first.span.start)) and not (
        _GAP.fullmatch(scene.text, mention.span.end, first.span.start)
    ):
        return None
    if isinstance(first, DateMention):
        later = [
            t
            for t in scene.within(rest, TallyMention)
            if re.fullmatch(r",\s+", scene.text[first.span.end : t.span.start])
        ]
        first = later[0] if later else first
    return first if _STOP.match(scene.text, first.span.end) else None
