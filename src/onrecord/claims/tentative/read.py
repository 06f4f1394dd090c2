"""Second readings: what a sentence may say of a measure, in whatever order its words come.

The readers of each family find claims by how they are phrased. What they leave unread is tried here by the words that a sentence
holds alone: a date beside a word of voting, a member beside a word of cosponsoring. Such a reading is only a guess at what
is meant, so its check may bear it out but never hold it against the article (`checks.run` drops the others).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from onrecord.article.model import Span
from onrecord.claims.coming import coming
from onrecord.claims.forecasts import forecasts
from onrecord.claims.headings import headings
from onrecord.claims.headlines import never_voted, second_headlines
from onrecord.claims.model import (
    Claim,
    CommitteeClaim,
    Cosponsor,
    MemberVote,
    Modality,
    PartyClaim,
    StateClaim,
    Status,
    TitleClaim,
    VoteMethod,
)
from onrecord.claims.scene import Scene
from onrecord.claims.status.standings import second_statuses
from onrecord.claims.subjects import subjects
from onrecord.claims.tentative.acts import (
    second_acts,
    second_backing,
    second_committee_acts,
    second_methods,
    second_statements,
    second_tallies,
    second_times,
)
from onrecord.claims.tentative.belonging import second_belonging
from onrecord.claims.tentative.days import second_days
from onrecord.claims.tentative.people import second_deeds
from onrecord.claims.zones import Zone


def read_tentative(scene: Scene, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield second readings of what the claims read so far leave out."""
    by_sentence: dict[Span, list[Claim]] = {}
    for claim in claims:
        if sentence := scene.sentence_at(claim.span.start):
            by_sentence.setdefault(sentence.span, []).append(claim)
    before: tuple[Claim, ...] = ()
    for sentence in scene.sentences:
        zone = Zone(scene, sentence, tuple(by_sentence.get(sentence.span, ())), before)
        before = zone.claimed
        for reader in _READERS:
            yield from (c for c in reader(zone) if _said(scene, c))


def _said(scene: Scene, claim: Claim) -> bool:
    """Say whether the words of a claim are told as having happened; where a measure stands may also be denied."""
    if isinstance(claim, Cosponsor) and _NOT.search(scene.words(claim.span)):
        return False
    if isinstance(claim, MemberVote | PartyClaim | StateClaim):
        return (
            True  # what is only meant to be done was left out by its words; who somebody is does not hang on the verb
        )
    if isinstance(claim, VoteMethod) and claim.method.startswith("rule"):
        return True  # "came to the floor under a rule"
    asked = (
        isinstance(claim, TitleClaim)
        and (at := scene.sentence_at(claim.span.start))
        and scene.words(at.span).rstrip().endswith("?")
    )
    freed = (
        isinstance(claim, CommitteeClaim) and claim.act == "discharged"
    )  # "a petition to prise it from the committee"
    told = freed or (isinstance(claim, Status | TitleClaim) and not asked) or claim.modality is Modality.DENIED
    return told or scene.modality(claim.span) is Modality.ASSERTED


_NOT = re.compile(r"\b(?:not|never|declined|refused|distance)\b|n[’']t\b")


_READERS: Sequence[Callable[[Zone], Iterator[Claim]]] = (
    second_tallies, second_days, second_deeds, second_belonging, second_acts, second_headlines, never_voted, second_committee_acts, second_backing, second_methods, forecasts, coming, second_statuses, second_times, subjects, headings, second_statements,
)  # fmt: skip
