"""Claims about cosponsors: who signed on, how many, whole delegations; with the short sentences that go on from one."""

import re
from collections.abc import Iterator, Mapping

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, carried
from onrecord.claims.cosponsorship.continued import continued
from onrecord.claims.cosponsorship.partners import beside, cosponsor_claim
from onrecord.claims.cosponsorship.people import people
from onrecord.claims.cosponsorship.signatures import WORD, Owned, Topic, about_of, delegations, ends
from onrecord.claims.cosponsorship.signed import counts
from onrecord.claims.cosponsorship.signers import signers
from onrecord.claims.cosponsorship.words import DENIED, SIGNED, VOTING
from onrecord.claims.model import Claim, Cosponsor, Modality
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention

# "signed on" alone is a cosponsor's deed; "signed" alone only where cosponsors are the subject of the talk
_PLAIN_SIGNED = re.compile(
    r"^(?:signed|signs|signing)(?:\s+(?:too|as well|later|early))?$|\bon it$|\bon board$", re.IGNORECASE
)


def read_cosponsors(scene: Scene, owners: Mapping[str, str]) -> Iterator[Claim]:
    """Read who cosponsored, how many did, and the short sentences that carry on ("So is Lamar Smith").

    `owners` tells whose measure "Rubio's bill" is: the measure by the person who brought it in.
    """
    scene = Owned(scene, owners)
    topic: Topic | None = None
    for index, sentence in enumerate(scene.sentences):
        near = topic if topic and index - topic.index <= 1 else None
        found = list(_sentence(scene, sentence, near, topic if topic and index - topic.index <= _NEAR else None))
        yield from found
        about = _topic_of(scene, sentence, found)
        if about:
            topic = Topic(index=index, about=about)


_NEAR = 2  # sentences over which those who signed stay the topic


def _topic_of(scene: Scene, sentence: Sentence, found: list[Claim]) -> About | None:
    words = list(WORD.finditer(scene.text, sentence.span.start, sentence.span.end))
    last = max([c.span.end for c in found] + [w.end() for w in words], default=sentence.span.end)
    if VOTING.search(scene.text, last + 30, sentence.span.end) and not found:
        return None
    if found:
        return About(id=found[-1].measure, ids=found[-1].measures)
    word = WORD.search(scene.text, sentence.span.start, sentence.span.end)
    return carried(scene, sentence, Span(word.start(), word.end())) if word else None


def _sentence(scene: Scene, sentence: Sentence, near: Topic | None, far: Topic | None) -> Iterator[Claim]:
    seen: set[Span] = set()
    for claim in _named(scene, sentence, near, far):
        if claim.span not in seen and not any(s.overlaps(claim.span) for s in seen):
            seen.add(claim.span)
            yield claim
    yield from delegations(scene, sentence)
    yield from counts(scene, sentence, far)


def _named(scene: Scene, sentence: Sentence, topic: Topic | None, far: Topic | None) -> Iterator[Cosponsor]:
    yielded: list[PersonMention] = []
    spoken = topic is not None
    about = topic.about if topic else None
    for match in sorted(
        [*WORD.finditer(scene.text, *ends(sentence)), *SIGNED.finditer(scene.text, *ends(sentence))],
        key=lambda m: m.start(),
    ):
        trigger = Span(match.start(), match.end())
        signed = match.re is SIGNED
        if (
            match.groupdict().get("ship")
            or (signed and _PLAIN_SIGNED.search(match[0]) and not spoken)
            or scene.modality(trigger) in (Modality.PREDICTED, Modality.DOUBTED)
        ):
            continue
        about = about_of(scene, sentence, trigger, signed, topic)
        spoken = True
        for person, span in people(scene, sentence, trigger, match):
            if person not in yielded:
                yielded.append(person)
                modality = (
                    Modality.DENIED
                    if DENIED.search(scene.text, trigger.start - 24, trigger.start)
                    else scene.modality(trigger)
                )
                yield cosponsor_claim(scene, person, about, span, _original(scene, sentence, trigger), modality)
    if spoken and about:
        for person, span in continued(scene, sentence, topic, list(yielded)):
            if person not in yielded:
                yielded.append(person)
                yield cosponsor_claim(scene, person, about, span, False, Modality.ASSERTED)
    yield from (*beside(scene, sentence, yielded), *signers(scene, sentence, far, yielded))


def _original(scene: Scene, sentence: Sentence, trigger: Span) -> bool:
    return bool(
        re.search(
            r"\boriginal\s+(?:\w+\s+)?$",
            scene.text[max(sentence.span.start, trigger.start - 24) : trigger.start],
            re.IGNORECASE,
        )
    )
