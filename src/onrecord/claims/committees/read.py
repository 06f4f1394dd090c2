"""Claims about committees: referred, marked up, approved, reported, heard, discharged, or passed over."""

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import distance
from onrecord.claims.committees.deeds import Deed, deeds_of
from onrecord.claims.committees.measures import in_house, in_its_house, measure_of
from onrecord.claims.committees.others import deeds_of_both, denials, petitions
from onrecord.claims.committees.panels import Panel, panels_of
from onrecord.claims.committees.reporters import reporters
from onrecord.claims.committees.votes import methods_of, tally_of, with_count
from onrecord.claims.deed_days import date_of, when_of
from onrecord.claims.model import Claim, CommitteeClaim, Days, Modality
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention


def read_committees(scene: Scene) -> Iterable[Claim]:
    """Read what committees did, or did not do, with a measure, and how they voted."""
    last: Panel | None = None
    for sentence in scene.sentences:
        panels = list(panels_of(scene, sentence, last))
        deeds = [*deeds_of(scene, sentence, panels), *deeds_of_both(scene, sentence)]
        deeds += [d for d in denials(scene, sentence, panels) if not any(d.span.overlaps(o.span) for o in deeds)]
        deeds += petitions(scene, sentence)
        for deed in deeds:
            others = [d.trigger for d in deeds if d.trigger != deed.trigger]
            yield from _claims(scene, sentence, deed, others)
        yield from reporters(scene, sentence)
        named = [p for p in panels if p.codes]
        last = named[-1] if named else last


def _claims(scene: Scene, sentence: Sentence, deed: Deed, others: list[Span]) -> Iterator[Claim]:
    modality = scene.modality(deed.trigger)
    if modality in (Modality.PREDICTED, Modality.DOUBTED) and not deed.denied:
        return
    found = measure_of(scene, sentence, deed)
    if found is None:
        return
    found = in_house(scene, in_its_house(scene, deed, found), deed.panel.chamber)
    modality = (
        Modality.DENIED if deed.denied or deed.act == "bypassed" or modality is Modality.DENIED else Modality.ASSERTED
    )
    tally = tally_of(scene, sentence, deed)
    when = _when(scene, sentence, deed, others)
    amended = _amended(scene, sentence, deed, others)
    if deed.act == "any" and tally is not None:  # "went through the committee on a 15-8 vote"
        deed = structs.replace(deed, act="approved")
    act = {"bypassed": "approved" if deed.panel.codes else "referred", "vote": "approved"}.get(deed.act, deed.act)
    told = CommitteeClaim(
        span=deed.span, act=act, name=deed.panel.name, owned=deed.panel.owned, lower=deed.panel.lower, field=deed.panel.field, codes=deed.panel.codes, chamber=deed.panel.chamber, count=deed.panel.count, amended=amended, modality=modality, when=when,
        still=deed.act == "pending" and bool(_STILL.search(scene.words(deed.trigger))), kept=deed.denied and bool(_KEPT.search(scene.words(deed.trigger))), speaker=scene.speaker_at(deed.span), rule=f"committee {deed.act}", **found.fields(),
    )  # fmt: skip
    yield from with_count(scene, deed, told, tally)
    if modality is Modality.ASSERTED:
        yield from methods_of(scene, sentence, deed, found, when)


_KEPT = re.compile(r"\b(?:sat on|let \w+(?: \w+)? (?:die|sit|languish))\b")
_CHANGED = re.compile(
    r"\b(?:amended(?! by the House| by the Senate)|with (?:an |some |several |minor )?(?:amendments?|changes)|rewrote|rewritten|reworked)\b",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"\b(?:without (?:any )?(?:amendments?|changes?)|unamended|unchanged|as introduced)\b", re.IGNORECASE
)


def _amended(scene: Scene, sentence: Sentence, deed: Deed, others: list[Span]) -> bool | None:
    """Return whether the words of a report or approval say that the committee changed the text; None where they do not tell."""
    if deed.act not in ("approved", "reported", "markup") or deed.denied:
        return None
    end = min([sentence.span.end, deed.span.end + 50, *(o.start for o in others if o.start > deed.trigger.end)])
    words = scene.text[deed.trigger.start : end].split(";")[0]
    if _UNCHANGED.search(words):
        return False
    return True if _CHANGED.search(words) else None


_STILL = re.compile(r"\b(?:is|are|sits|remains|stays|lies|rests|waits|lingers|languishes|still)\b")
_TIME_TAKEN = re.compile(
    r"(?:needed|took|required|spent) [^.;]*\b(?:days?|weeks?|months?|hours?)\b"
)  # "needed eight days to get out of": the day beside it is another's


_TO_DATE = re.compile(r"[,\s]*(?:on|in|last|this|late|early)?\s*")


def _right_after(scene: Scene, deed: Deed) -> DateMention | None:
    """Return the date that stands right after a committee that ends what is told of it: "voted out of Natural Resources in March"."""
    if deed.panel.span.start < deed.trigger.end:
        return None
    near = scene.within(Span(deed.panel.span.end, deed.panel.span.end + 40), DateMention)
    return next((d for d in near if _TO_DATE.fullmatch(scene.text, deed.panel.span.end, d.span.start)), None)


def _own_day(mention: DateMention | None) -> DateMention | None:
    """Leave out "the same day": which day that is, the sentence does not tell by itself."""
    return None if mention is None or mention.expression == "anaphoric" else mention


def _when(scene: Scene, sentence: Sentence, deed: Deed, others: list[Span]) -> Days | None:
    """Return the day told of a deed, unless another deed of the sentence stands nearer to it."""
    if deed.act in ("pending", "bypassed") or deed.denied or _TIME_TAKEN.match(scene.words(deed.trigger)):
        return None
    mention = _own_day(_right_after(scene, deed) or date_of(scene, sentence, deed.trigger))
    if mention is None:
        return None
    own = distance(scene.text, mention.span, deed.trigger)
    return None if any(distance(scene.text, mention.span, o) < own for o in others) else when_of(mention)
