"""Names under a heading that tells what they did: "The noes, by state:" over lines such as "Alaska: Lisa Murkowski and Dan Sullivan"."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.model import Claim, Cosponsor, MemberVote
from onrecord.claims.roles import list_from, name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention

_HEADING = re.compile(
    r"\b(?:(?P<nay>no(?:es| votes)|nays|those (?:opposed|against)|(?:voting|voted) (?:no|against)|opponents|dissenters)|"
    r"(?P<yea>yeas|ayes|yes votes|those in favou?r|(?:voting|voted) (?:yes|for it))|(?P<away>absent|not voting|missed the vote)|(?P<signed>co-?sponsors))\b[^.;]{0,50}:$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[•*–—-]?\s*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: )?")
_TITLE = re.compile(r"(?:both (?:of )?its senators, |(?:(?:Reps?|Sens?)\.|Senators?|Representatives?) )?")
_MOST = 60  # lines of a list
_VERB = re.compile(r"\b(?:said|says|is|was|are|were|has|had|voted|told|will)\b")


def read_rostered(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what the names in the lines under a heading are told to have done, as far as nothing else was told of them there."""
    sentences = scene.sentences
    told = {(c.person, c.span.start) for c in found if isinstance(c, MemberVote | Cosponsor)}
    for index, heading in enumerate(sentences):
        match = _HEADING.search(scene.words(heading.span)) if heading.part is Part.BODY else None
        if match is None:
            continue
        near = scene.measure_at(heading.span)
        shared: dict[str, Any] = {
            "measure": near.id if near else None,
            "inferred": True,
            "rule": "list under a heading",
        }
        block = heading.block
        for line in sentences[index + 1 : index + 1 + _MOST]:
            if line.block == block:
                continue  # only what opens a line is of the list
            listed = _listed(scene, line)
            if not listed:
                break
            block = line.block
            for person in listed:
                if not any(p == person.id and abs(at - person.span.start) < _SAME for p, at in told):
                    yield _claim(scene, person, match, shared)


_SAME = 30  # characters between two starts of one claim


def _listed(scene: Scene, line: Sentence) -> list[PersonMention]:
    """Return the names that a line of a list holds, or none where it is no such line."""
    people = people_in(scene, line.span)
    label = _LABEL.match(scene.words(line.span))
    if not people or label is None:
        return []
    start = line.span.start + label.end()
    named = name_span(people[0])
    lead = _TITLE.match(scene.text, start)
    if named.start not in (start, lead.end() if lead else start) and people[0].span.start != start:
        return []
    listed = list_from(scene, people, people[0])
    after = scene.text[listed[-1].span.end : line.span.end]
    return [] if _VERB.search(after.partition(";")[0].partition(".")[0].partition(",")[0]) else listed


def _claim(scene: Scene, person: PersonMention, match: re.Match[str], shared: dict[str, Any]) -> Claim:
    name, span = person.name or scene.words(person.span), name_span(person)
    if match["signed"]:
        return Cosponsor(span=Span(span.start, span.end), person=person.id, name=name, **shared)
    position = "nay" if match["nay"] else "yea" if match["yea"] else "not voting"
    return MemberVote(span=Span(span.start, span.end), person=person.id, name=name, position=position, **shared)
