"""All claims of an article: every family of readers in one visible list."""

import re
from collections.abc import Callable, Iterable

from msgspec import structs

from onrecord.article.model import Article, Span
from onrecord.attributions.model import Attributions
from onrecord.claims.committees.custody import read_custody
from onrecord.claims.committees.read import read_committees
from onrecord.claims.cosponsorship.backers import read_backers
from onrecord.claims.cosponsorship.standing import read_standing
from onrecord.claims.counted import with_counts
from onrecord.claims.demands import read_demands
from onrecord.claims.elided import read_elided
from onrecord.claims.intervals.read import read_intervals
from onrecord.claims.laid import read_laid, with_retractions
from onrecord.claims.lists import read_lists
from onrecord.claims.model import Claim, OfficeClaim
from onrecord.claims.parties.sides import read_sides
from onrecord.claims.passage import read_passage
from onrecord.claims.people import read_people
from onrecord.claims.referred import read_referred
from onrecord.claims.rostered import read_rostered
from onrecord.claims.scene import Scene
from onrecord.claims.speakers import with_speakers
from onrecord.claims.sponsorship.read import read_sponsorship
from onrecord.claims.status.read import read_status
from onrecord.claims.tentative.read import read_tentative
from onrecord.claims.votes import read_votes
from onrecord.claims.wording import read_wording
from onrecord.mentions.model import Mentions

Reader = Callable[[Scene], Iterable[Claim]]

READERS: tuple[Reader, ...] = (
    read_passage,
    read_votes,
    read_status,
    read_referred,
    read_sponsorship,
    read_committees,
    read_intervals,
    read_people,
    read_wording,
    read_demands,
)


def read_claims(article: Article, attributions: Attributions, mentions: Mentions) -> tuple[Claim, ...]:
    """Return the claims of an article in order of the text; the same claim found twice is kept once."""
    scene = Scene(article, attributions, with_speakers(article, attributions, mentions))
    found: dict[tuple[object, ...], Claim] = {}

    def keep(claims: Iterable[Claim]) -> None:
        for claim in claims:
            if _is_read(scene, claim):
                claim = _whole_words(scene.text, claim)
                key = (claim.KIND, claim.span, claim.measure, claim.measures, claim.person)
                if key not in found or (found[key].tentative and not claim.tentative):
                    found[key] = claim

    for reader in READERS:
        keep(reader(scene))
    for going_on in (
        read_standing,
        read_elided,
        read_rostered,
        read_sides,
        read_lists,
        read_backers,
        read_custody,
        read_laid,
    ):
        keep(going_on(scene, tuple(found.values())))
    found |= {(c.KIND, c.span, c.person, n): c for n, c in enumerate(read_tentative(scene, found.values()))}
    return tuple(sorted(with_retractions(scene, with_counts(scene, found.values())), key=lambda c: (c.span, c.KIND)))


def _whole_words(text: str, claim: Claim) -> Claim:
    """Let the words of a claim end where a word does: what may follow is read up to a length."""
    start, end = claim.span.start, claim.span.end
    if not (text[end - 1 : end].isalnum() and text[end : end + 1].isalnum()):
        return claim
    rest = _WORD_END.match(text, end)
    return structs.replace(claim, span=Span(start, rest.end())) if rest else claim


_WORD_END = re.compile(r"\w{1,30}")


def _is_read(scene: Scene, claim: Claim) -> bool:
    """Say whether a claim stands where claims are read: of captions that name no measure, only members and U.S. offices count."""
    if scene.reads(claim.span):
        return True
    return claim.person is not None or (isinstance(claim, OfficeClaim) and claim.office != "other")
