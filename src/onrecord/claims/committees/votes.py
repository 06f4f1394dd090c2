"""How a committee voted: its count, and its manner."""

import re
from collections.abc import Iterator

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About
from onrecord.claims.committees.deeds import Deed
from onrecord.claims.model import Body, Claim, CommitteeClaim, Days, VoteMethod, VoteTally
from onrecord.claims.scene import Scene
from onrecord.mentions.model import TallyMention

_APPROVED = re.compile(r"\b(?:approved|reported|cleared|advanced|passed|backed|adopted)\b")


def with_count(scene: Scene, deed: Deed, told: CommitteeClaim, tally: TallyMention | None) -> Iterator[Claim]:
    """Yield what a committee did, and the count of its vote, a claim of its own."""
    yield told
    later = tally and _APPROVED.search(scene.text, deed.trigger.end, max(deed.trigger.end, tally.span.start))
    if tally is not None and not (deed.act in ("markup", "hearing", "referred") and later):
        yield VoteTally(
            span=tally.span, yeas=tally.yeas, nays=tally.nays, question="committee", committee=told.codes, measure=told.measure,
            measures=told.measures, inferred=told.inferred, speaker=scene.speaker_at(tally.span), rule="committee count",
        )  # fmt: skip


def tally_of(scene: Scene, sentence: Sentence, deed: Deed) -> TallyMention | None:
    """Return the count told of a deed; None where it is one of the floor."""
    zone = Span(max(sentence.span.start, deed.span.start - 30), min(sentence.span.end, deed.span.end + 70))
    found = scene.within(zone, TallyMention)
    if found and found[0].span.end <= deed.span.start and "," in scene.text[found[0].span.end : deed.span.start]:
        return None
    if not found or re.search(
        r"[;]|\b(?:House|Senate|chamber|floor)\b|\bpassed\b", scene.text[deed.span.end : found[0].span.start]
    ):
        return None
    return found[0]


_METHODS: tuple[tuple[str, str], ...] = (
    ("voice", r"(?:by|on|with|in) (?:a )?voice[- ]vote"),
    ("unanimous-consent", r"(?:by|with|under) unanimous consent"),
    ("unanimous", r"unanimously|(?:by|in|on|with) an? unanimous vote|without (?:dissent|opposition)"),
    ("roll-call", r"(?:by|on|in) a (?:recorded|roll[- ]call) vote"),
)
_METHOD_WORDS = tuple((name, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for name, words in _METHODS)


def methods_of(scene: Scene, sentence: Sentence, deed: Deed, found: About, when: Days | None) -> Iterator[Claim]:
    """Yield the manner in which a committee voted ("by voice vote", "unanimously")."""
    if deed.act not in ("approved", "reported", "markup"):
        return
    low, high = max(sentence.span.start, deed.span.start - 20), min(sentence.span.end, deed.span.end + 60)
    for method, pattern in _METHOD_WORDS:
        for match in pattern.finditer(scene.text, low, high):
            between = scene.text[deed.span.end : match.start()]
            if re.search(r"[;]|\b(?:House|Senate|chamber|floor)\b", between):
                continue
            span = Span(match.start(), match.end())
            yield VoteMethod(
                span=span, method=method, committee=deed.panel.codes, in_committee=True, body=Body(deed.panel.chamber.value) if deed.panel.chamber else Body.UNTOLD, when=when, speaker=scene.speaker_at(span),
                rule="committee vote", **found.fields(),
            )  # fmt: skip
