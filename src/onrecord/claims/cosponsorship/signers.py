"""Who signed a measure, and who did not, told without the word cosponsor: "was with her from the start", "Also on the list is X"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.about import carried
from onrecord.claims.cosponsorship.partners import cosponsor_claim
from onrecord.claims.cosponsorship.signatures import Topic
from onrecord.claims.model import Cosponsor, Modality
from onrecord.claims.roles import list_from, list_to, name_span, people_in, trimmed
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention

_END = r"(?=\s*(?:[.,;:)—–]|$|(?:and|but|while|as|so|in|on|after|before|later|too|last|that|this|when|with)\b))"
_IT = r"(?:it|them|him|her|the (?:bill|measure|resolution|legislation|text|effort|list|roster|cause)|[A-Z][\w’-]+(?:[’']s (?:bill|measure|resolution|text))?)"
_START = r"(?:the (?:start|outset|beginning|first|get-go|very start|very beginning|first day)|day one|its introduction)"
# what is said of somebody who signed
_SIGNED = re.compile(
    rf"(?:(?:is|are|was|were|has been|have been)\s+(?:also\s+)?(?:(?:with|behind|beside|alongside) {_IT} (?:on (?:it|this) )?from {_START}|there from {_START}|on board from {_START}|aboard from {_START})|"
    rf"(?:(?:later|also|has|have|had|then|soon|quickly)\s+)*(?:added|lent|attached|affixed) (?:his|her|their) (?:own )?(?:names?|signatures?)(?: to {_IT})?(?: (?:later|too|as well|early|to (?:it|the list)))*{_END}|"
    rf"(?:lent|gave|offered) (?:his|her|their) (?:support|backing) as (?:an? )?(?:\w+ )?co-?sponsors?|"
    rf"(?:(?:later|also|has|have|had|then|soon|quickly)\s+)*(?:came|got|climbed|hopped|jumped|clambered) (?:aboard|on board|onboard)(?: (?:later|too|as well|early|last))*{_END}|"
    rf"(?:(?:later|also|has|have|had|then|soon|quickly)\s+)*joined (?:on |in )?(?:on the (?:first|same|next) day|on day one|(?:the|its|her|his) (?:list|roster|co-?sponsors|sponsors)|{_IT} (?:on {_IT} )?from {_START}|later{_END}|the (?:bill|resolution|effort) (?:later|early|on the first day))|"
    rf"(?:is|are|was|were)\s+(?:also\s+)?(?:one of|among)\s+(?:the\s+)?(?:\w+\s+){{0,4}}?(?:who|that|to)\s+(?:have\s+|had\s+)?(?:joined|signed|sign|join)(?: on| up)?\b|"
    rf"stood (?:with|by|beside|alongside|next to) {_IT} (?:that (?:same )?day|from {_START}|on (?:that|the first|the same) day|at (?:the|its) (?:start|outset|introduction))|"
    rf"(?:is|are|was|were)\s+(?:also\s+)?(?:the\s+)?(?:last|first|latest|second|third|only\s+\w+|most recent|lone\s+\w+)\s+(?:one\s+)?to\s+(?:sign|join|come aboard)(?: on| up)?\b|"
    rf"(?:(?:later|also|has|have|had|helped)\s+)*co-?(?:led|lead|leads|authored|wrote|headed) (?:it|the (?:bill|measure|resolution|legislation|effort))|"
    rf"(?:is|was)\s+(?:also\s+)?(?:its|the|her|his)\s+(?:lead|leading|chief|top|main)\s+(?:Democrat|Republican|Democratic (?:partner|backer|ally)|Republican (?:partner|backer|ally))(?: on (?:it|the bill))?{_END}|"
    rf"(?:is|are|was|were)\s+(?:also\s+)?(?:one of|among)\s+(?:its|the (?:bill|resolution|measure)[’']s)\s+(?:\w+ ){{0,2}}(?:backers|supporters|signers|signatories)\b|"
    rf"(?:is|are|was|were)\s+(?:also\s+)?on (?:the|its|her|his|that) (?:list|roster|roll)(?: (?:too|as well|also))?{_END})"
)
# and of somebody who did not
_DID_NOT = re.compile(
    rf"(?:(?:did(?: not|n[’']t)|never|has(?: not|n[’']t)|have(?: not|n[’']t)|had(?: not|n[’']t))\s+(?:sign(?:ed)?|join(?:ed)?|add(?:ed)? (?:his|her|their) names?)(?: on| up)?(?: to)?(?: {_IT})?{_END}|"
    rf"(?:kept (?:his|her|their) distance|held (?:out|back)|stayed (?:off|away from|off of)(?: (?:it|the list|the bill|the resolution))?|declined to (?:sign|join)(?: on)?|refused to (?:sign|join)(?: on)?|took a pass|passed on it|stayed on the sidelines){_END}|"
    rf"(?:is|was|are|were)\s+(?:(?:not|nowhere) (?:on (?:it|the list|the roster)|among (?:them|the (?:co-?sponsors|signers|names)|those who signed))|(?:missing|absent)(?: from (?:it|the list|the roster))?){_END})"
)
_NAMES_ON = r"(?:(?:the|its|her|his|their|other|another|one|two|more|familiar|big|notable|first|last|only)\s+){0,3}(?:names?|signers?|signator(?:y|ies)|signatures?)"
# words before the names: (pattern, denied)
_LEADS: tuple[tuple[re.Pattern[str], bool], ...] = (
    (re.compile(r"\b(?:[Aa]lso |[Tt]here too, )?on (?:the|its|her|his|that) (?:list|roster|roll)(?: of (?:co-?sponsors|names|signers))?(?: too| as well)? (?:is|are|was|were)\s+$", re.IGNORECASE), False),
    (re.compile(r"\b(?:[Nn]ot on|[Mm]issing from|[Aa]bsent from|[Nn]owhere on) (?:it|the list|its list|the roster)(?: of \w+)? (?:is|are|was|were)\s+$|\b(?:one|the|a|only) names? (?:missing|absent) from (?:it|the list) (?:is|was)\s+$", re.IGNORECASE), True),
    (re.compile(rf"\b{_NAMES_ON}(?: on (?:it|the (?:list|bill|resolution|measure)))? (?:is|are|was|were|include[sd]?|belongs? to)\s+(?:those of\s+|that of\s+)?$", re.IGNORECASE), False),
    (re.compile(r"\b(?:found|recruited|enlisted|picked up|rounded up|brought (?:in|aboard|along)|teamed (?:up )?with|partnered with|joined forces with)\s+(?:\w+ ){0,3}?(?:(?:partners?|allies|co-?sponsors?|backers) (?:in|like)\s+)?$", re.IGNORECASE), False),
    (re.compile(r"\b(?:lead|leading|chief|main|principal|Republican|Democratic|GOP|bipartisan)\s+(?:(?:lead|leading|Republican|Democratic|GOP|House|Senate)\s+)?(?:partners?|co-?leads?|lead|allies|ally|co-?authors?|counterparts?)(?: on (?:it|the \w+|this))?(?:\s+(?:is|was|are|were)|,|:)\s+$", re.IGNORECASE), False),
    (re.compile(r"\b(?:names|signatures)(?: \w+)? (?:came|come|rolled|poured|trickled|streamed|flowed)(?: \w+)? in(?: \w+)?\s*[:,—–-]\s*$", re.IGNORECASE), False),
    (re.compile(r"\b(?:list|roster|names|signers|co-?sponsors) (?:runs?|ranges?|stretch(?:es)?) from\s+$", re.IGNORECASE), False),
)  # fmt: skip
_TITLE = re.compile(
    r"(?:(?:Reps?|Sens?|Dels?)\.\s+|(?:Representatives?|Senators?|Democrats?|Republicans?|the|both|fellow|[A-Z][\w.]+[’']s?|House|Senate)\s+)*$"
)
_TO = re.compile(r"[^.;:]{0,40}\bto\s+(?:[\w.’']+\s+){0,3}$")
_OF_SIGNING = re.compile(r"\b(?:sign(?:ed)?|list|names?)\b", re.IGNORECASE)
_CUES = Cued(
    r"\b(?:list|names?|sign(?:ed|ers?|atures?)?|aboard|board|start|outset|beginning|day one|first day|stood|first|last|join\w*|co-?le[ad]\w*|co-?author\w*|co-?wrote|distance|held|stayed|declined|refused|missing|absent|among|partner\w*|allies|ally|lead|recruited|enlisted|rounded|picked|teamed|found|support|backing|pass|sidelines|not on)\b",
    re.IGNORECASE,
)


def signers(
    scene: Scene, sentence: Sentence, topic: Topic | None, yielded: Sequence[PersonMention]
) -> Iterator[Cosponsor]:
    """Read who signed or did not; where no cosponsors are spoken of near by, the record must bear it out."""
    if not _CUES.search(scene.text, sentence.span.start, sentence.span.end):
        return
    people = people_in(scene, sentence.span)
    done = list(yielded)
    for person in people:
        if person in done:
            continue
        told = _told(scene, sentence, people, person)
        if told is None:
            continue
        group, end, denied = told
        if denied and topic is None and not _OF_SIGNING.search(scene.words(sentence.span)):
            continue
        about = topic.about if topic else carried(scene, sentence, name_span(person))
        for member in group:
            if member not in done:
                done.append(member)
                span = (
                    Span(name_span(member).start, max(end, member.span.end)) if len(group) == 1 else name_span(member)
                )
                modality = Modality.DENIED if denied else Modality.ASSERTED
                yield cosponsor_claim(scene, member, about, span, False, modality, tentative=topic is None)


def _told(
    scene: Scene, sentence: Sentence, people: list[PersonMention], person: PersonMention
) -> tuple[list[PersonMention], int, bool] | None:
    """Return who signed by what stands after a name or before it, where the words end, and whether it is denied."""
    tail = scene.text[person.span.end : min(sentence.span.end, person.span.end + 190)]
    for pattern, denied in ((_SIGNED, False), (_DID_NOT, True)):
        for rest in dict.fromkeys((tail, trimmed(tail), _after_aside(tail))):
            if match := pattern.match(rest.lstrip(" ,")):
                at = tail.find(match[0])
                end = person.span.end + at + len(match[0].rstrip()) if at >= 0 else person.span.end
                return list_to(scene, people, person), end, denied
    start = name_span(person).start
    before = _TITLE.sub("", scene.text[max(sentence.span.start, start - 90) : start])
    for lead, denied in _LEADS:
        if lead.search(before):
            group = list_from(scene, people, person)
            return [*group, *_last_of_range(scene, people, group)], person.span.end, denied
    return None


def _after_aside(tail: str) -> str:
    """Cut a relative clause or an apposition after a name ("…, who is running for president, signed as well")."""
    return re.sub(r"^(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?\s*,[^,;]{0,90},", "", tail)


def _last_of_range(scene: Scene, people: list[PersonMention], group: list[PersonMention]) -> list[PersonMention]:
    """Return who ends "from X on the left to Y on the right"."""
    after = people[people.index(group[-1]) + 1 :]
    between = scene.text[group[-1].span.end : name_span(after[0]).start] if after else ""
    return after[:1] if after and _TO.fullmatch(between) else []
