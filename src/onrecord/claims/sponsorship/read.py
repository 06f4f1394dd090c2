"""Claims about who brought a measure in, and when: sponsors, authors, the day of introduction."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from onrecord.claims.about import carried
from onrecord.claims.cosponsorship.read import read_cosponsors
from onrecord.claims.model import Claim, Sponsor
from onrecord.claims.roles import list_from, name_span, people_in, subjects
from onrecord.claims.scene import Scene
from onrecord.claims.sponsorship.authorship import owed, possessives, sponsor_claim, titled, works
from onrecord.claims.sponsorship.deeds import Deed, deeds_of
from onrecord.claims.sponsorship.drafting import read_drafting
from onrecord.claims.sponsorship.introduced import born, did_so, introduced, listed
from onrecord.claims.sponsorship.sponsors import sponsors


def owners(claims: Iterable[Claim]) -> dict[str, str]:
    """Map who is said to have brought a measure in to that measure, so that "Rubio's bill" is known later on."""
    told = [
        c
        for c in claims
        if isinstance(c, Sponsor) and c.person and c.measure and c.how == "introduced" and not c.inferred
    ]
    return {c.person: c.measure for c in reversed(told) if c.person and c.measure}


def _unsaid(claims: Iterable[Claim], found: list[Claim]) -> list[Claim]:
    """Leave out claims about the same person and kind in the same place as one already found."""
    kept: list[Claim] = []
    for claim in claims:
        if not any(
            c.KIND is claim.KIND and c.person == claim.person and c.span.overlaps(claim.span) for c in (*found, *kept)
        ):
            kept.append(claim)
    return kept


def read_sponsorship(scene: Scene) -> Iterable[Claim]:
    """Read who introduced, wrote or sponsored a measure, on which day, and who and how many cosponsored it."""
    found: list[Claim] = []
    last: Deed | None = None
    for sentence in scene.sentences:
        found += did_so(scene, sentence, last)
        last = None
        for deed in deeds_of(scene, sentence):
            found += [*sponsors(scene, sentence, deed), *introduced(scene, sentence, deed)]
            last = deed
        for reader in (born, listed, titled, works, owed, possessives, read_drafting):
            found += _unsaid(reader(scene, sentence), found)
    yield from found
    yield from _unsaid(_answers(scene), found)
    yield from read_cosponsors(scene, owners(found))


_QUESTION = re.compile(
    r"\b(?:who (?:wrote|introduced|sponsored|authored|filed|proposed|is behind|was behind|led|brought)|whose (?:idea|bill|resolution|work|measure) (?:is|was))\b[^?.!]{0,30}(?:\?|$)",
    re.IGNORECASE,
)


def _answers(scene: Scene) -> Iterator[Claim]:
    """Read the answer to "Who wrote it?"."""
    for asked, answer in pairwise(scene.sentences):
        if not _QUESTION.search(scene.words(asked.span)[-60:]):
            continue
        people = [p for p in people_in(scene, answer.span) if name_span(p).start - answer.span.start < 45]
        if not people or any(
            s.about
            for s in deeds_of(scene, answer)
            if not s.passive and subjects(scene, answer, s.span) and s.span.start - answer.span.start < 60 and s.soft
        ):
            continue
        for person in list_from(scene, people_in(scene, answer.span), people[0]):
            yield sponsor_claim(scene, person, carried(scene, answer, name_span(person)), name_span(person))
