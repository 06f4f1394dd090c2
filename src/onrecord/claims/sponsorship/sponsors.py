"""Who is said to have brought a measure in, alone or with others."""

import re
from collections.abc import Iterator

from onrecord.article.model import Sentence, Span
from onrecord.claims.model import Claim
from onrecord.claims.roles import list_from, name_span, named_after, people_in, subjects
from onrecord.claims.scene import Scene
from onrecord.claims.sponsorship.authorship import sponsor_claim
from onrecord.claims.sponsorship.deeds import Deed, agents_after
from onrecord.mentions.model import ChamberMention, MeasureMention, PersonMention
from onrecord.record.model import Chamber


def sponsors(scene: Scene, sentence: Sentence, deed: Deed) -> Iterator[Claim]:
    """Yield those whom a deed says to have brought a measure in."""
    wrote = re.match(r"(?:wr|pen|draft|craft)", scene.words(deed.span), re.IGNORECASE)
    if wrote and _drafted(scene, sentence, deed.span):
        return
    lead, people = _agents(scene, sentence, deed) if deed.passive else (0, subjects(scene, sentence, deed.span))
    chamber = _chamber(scene, deed, people)
    beside = list(_with(scene, sentence, deed, people))
    joint = len(people) > 1 or bool(beside)
    how = "named" if _PUSHED.match(scene.words(deed.span)) and not deed.passive else "introduced"
    if wrote and not deed.passive and _WITH_THEM.match(scene.text, deed.span.end, sentence.span.end):
        how = "with"
    for index, person in enumerate(people):
        span = _sponsor_span(scene, deed, person, lead, index)
        yield sponsor_claim(
            scene, person, deed.about, span, joint=joint, how=how, chamber=chamber, modality=deed.modality
        )
    yield from beside
    yield from _and_in_the_other(scene, sentence, deed, people)


_WITH_THEM = re.compile(r"\s+(?:it|them|the (?:bill|resolution|measure))\s+with (?:him|her|them)\b")
_OTHER_HOUSE = re.compile(r"^[^;.]{0,40}?,?\s+and\s+(?:\w+ )?in the (?P<chamber>House|Senate)\s+by\s+")


def _and_in_the_other(scene: Scene, sentence: Sentence, deed: Deed, people: list[PersonMention]) -> Iterator[Claim]:
    """Read "introduced in the Senate by A and in the House by B": B too, of the other House."""
    if not deed.passive or not people:
        return
    after = people[-1].span.end
    match = _OTHER_HOUSE.match(scene.text[after : min(sentence.span.end, after + 90)])
    if match is None:
        return
    at = after + match.end()
    for person in named_after(scene, sentence, at):
        chamber = Chamber(match["chamber"].lower())
        yield sponsor_claim(
            scene, person, deed.about, Span(at - 3, name_span(person).end), chamber=chamber, modality=deed.modality
        )


def _agents(scene: Scene, sentence: Sentence, deed: Deed) -> tuple[int, list[PersonMention]]:
    """Return where the words of agency begin ("introduced by" or a later "by"), and who is named by them."""
    at = agents_after(scene, sentence, deed.span)
    if at is None:
        return 0, []
    by = scene.text.rindex("by", deed.span.end, at)
    return (deed.span.start if at - deed.span.end <= 5 else by), named_after(scene, sentence, at)


_PUSHED = re.compile(r"(?:lead|led|champion|spearhead|shepherd|push|carr)", re.IGNORECASE)
_ELSEWHERE_DRAFTED = re.compile(
    r"\bfor (?:him|her|them|an?|his|her)\b|\bwith (?:the )?(?:help|input|aid|assistance)\b|\bwith [\w’' ]{0,40}(?:staff|lawyers|lobbyists|team)\b",
    re.IGNORECASE,
)


def _drafted(scene: Scene, sentence: Sentence, span: Span) -> bool:
    return bool(_ELSEWHERE_DRAFTED.search(scene.text[span.end : min(sentence.span.end, span.end + 60)]))


def _sponsor_span(scene: Scene, deed: Deed, person: PersonMention, lead: int, index: int) -> Span:
    named = name_span(person)
    if index:
        return named
    if deed.passive:
        return Span(min(lead or named.start, named.start), named.end)
    if deed.span.end - named.start >= 160:
        return named
    brought = next(iter(scene.within(Span(deed.span.end, deed.span.end + 40), MeasureMention)), None)
    whole = brought is not None and brought.number is not None and brought.span.start - deed.span.end <= 1
    return Span(named.start, brought.span.end if whole and brought else deed.span.end)


def _chamber(scene: Scene, deed: Deed, people: list[PersonMention]) -> Chamber | None:
    """Return the chamber of "introduced in the Senate by X"."""
    if not people:
        return None
    zone = Span(deed.span.end, max(deed.span.end, name_span(people[0]).start))
    return next((m.chamber for m in scene.within(zone, ChamberMention) if m.chamber), None)


_WITH = re.compile(
    r"^[^;:.]{0,60}?,?\s+(?:along(?:side)?\s+(?:with\s+)?|together with |jointly with |with )(?:(?:his|her|the|fellow|colleagues?|and|co-?sponsors?|lead|original|Democratic|Republican|bipartisan|support|backing|of|from)\s+){0,4}$",
    re.IGNORECASE,
)


def _with(scene: Scene, sentence: Sentence, deed: Deed, people: list[PersonMention]) -> Iterator[Claim]:
    """Read "introduced it with Ro Khanna", "authored by Coffman with Chris Smith": named beside the sponsor."""
    after = max([deed.span.end, *(p.span.end for p in people)])
    if deed.soft or not (people or deed.passive):
        return
    zone = Span(after, min(sentence.span.end, after + 130))
    found = [p for p in people_in(scene, zone) if p not in people]
    if not found or not _WITH.match(scene.text[after : name_span(found[0]).start]):
        return
    group = list_from(scene, found, found[0])
    tail = scene.text[group[-1].span.end : min(sentence.span.end, group[-1].span.end + 60)]
    if re.match(r"^(?:\s*,[^,]{0,40},|[^,;.]{0,30})?\s+as\s+(?:\w+\s+){0,3}co-?sponsor", tail, re.IGNORECASE):
        return
    for person in group:
        yield sponsor_claim(
            scene, person, deed.about, name_span(person), joint=True, how="with", modality=deed.modality
        )
