"""Groups that a story speaks of: those who signed, or who voted one way; what the sentences after them take up again."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from onrecord.article.model import Sentence
from onrecord.claims.model import (
    Bipartisan,
    Body,
    Claim,
    Cosponsor,
    CosponsorCount,
    Days,
    MemberVote,
    Modality,
    VoteTally,
)
from onrecord.claims.scene import Scene


class Topic(Struct, frozen=True, kw_only=True):
    """What was told of a group last: that it signed, or how it voted, and on what."""

    at: int
    end: int
    position: str | None  # None: they cosponsored
    shared: dict[str, Any]


def by_sentence(scene: Scene, found: Sequence[Claim]) -> Iterator[tuple[int, Sentence, list[Claim]]]:
    """Yield each sentence with its place and the claims that begin in it."""
    told = sorted(found, key=lambda c: c.span)
    at = 0
    for index, sentence in enumerate(scene.sentences):
        here: list[Claim] = []
        while at < len(told) and told[at].span.start < sentence.span.end:
            if told[at].span.start >= sentence.span.start:
                here.append(told[at])
            at += 1
        yield index, sentence, here


def topic_of(index: int, here: Sequence[Claim]) -> Topic | None:
    """Return the group that the last of some claims tells of."""
    groups = [(c, p) for c in here if (p := position_told(c)) is not None]
    if not groups:
        return None
    claim, position = max(groups, key=lambda pair: pair[0].span.end)
    body, when = getattr(claim, "body", Body.UNTOLD), getattr(claim, "when", None)
    chamber = getattr(claim, "chamber", None)
    shared: dict[str, Any] = {
        "measure": claim.measure, "measures": claim.measures, "inferred": True, "speaker": claim.speaker,
    }  # fmt: skip
    if position:
        shared |= {
            "body": Body(chamber.value) if chamber else body,
            "when": when if isinstance(when, Days) else None,
            "question": getattr(claim, "question", None),
        }
    return Topic(at=index, end=claim.span.end, position=position or None, shared=shared)


def position_told(claim: Claim) -> str | None:
    """Return how a claim says that a group, or one of it, voted; "" where it cosponsored; None where it is about neither."""
    if claim.modality is not Modality.ASSERTED:
        return None
    match claim:
        case Cosponsor() | CosponsorCount() | Bipartisan(form="cosponsors"):
            return ""
        case MemberVote(position=position) if position not in ("not yea", "not nay"):
            return position
        case Bipartisan(count=int(yeas), nays=int(nays)):
            return "nay" if nays < yeas else "yea"  # who is named next are the few
        case Bipartisan(form="votes", position=("yea" | "nay") as position, share="all-but"):
            return {"yea": "nay", "nay": "yea"}[position]  # who is named next are those left out
        case Bipartisan(form="votes", position=str(position), share=share) if share not in ("none", "split"):
            return position
        case VoteTally(rule=rule) if rule.startswith("count of ") and rule != "count of short":
            return {"yeas": "yea", "nays": "nay", "present": "present", "absent": "not voting"}.get(rule[9:])
    return None
