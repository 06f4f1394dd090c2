"""Claims that somebody wrote a measure's words: groups, lobbyists, firms. No record tells who held the pen."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.about import carried, object_of
from onrecord.claims.model import Claim, Modality, Sponsor
from onrecord.claims.roles import people_in
from onrecord.claims.scene import Scene

_PART = r"(?:(?:much|most|half|parts?|some|all|large parts|big chunks|portions?|sections?|several provisions|the (?:first|bulk|original)(?: draft)?|lines?|pages)\s+of\s+|the\s+(?:[\w-]+\s+)?(?:clause|section|provision|language|part|draft|text|wording|thing|words|original|paragraph|title|fine print)s?\b|(?:section|title|clause|page|paragraph)\s+\d+|its\s+(?:language|text|words|wording|first draft|provisions)|an? (?:\w+ )?draft\b)"
_WROTE = Cued(
    r"(?<![\w-])(?:(?:helped|had helped|were asked|was asked)\s+(?:to\s+)?)?(?P<verb>wrote|drafted|penned|ghost-?wrote|crafted|authored|(?:helped|help)\s+(?:(?:him|her|them|the \w+|[A-Z]\w+)\s+)?(?:to\s+)?(?:write|draft|craft))(?![\w-])",
    re.IGNORECASE,
)
_HELPED = Cued(
    r"(?<![\w-])(?:was|were|been|is)\s+(?:(?:largely|mostly|partly|in part|reportedly|\w+ly)\s+)?(?:written|drafted|penned|crafted|ghost-?written)\s+(?P<how>with (?:the )?(?:help|input|aid|assistance)|by|in (?:consultation|concert) with|at the behest of)\b",
    re.IGNORECASE,
)
_FROM = Cued(
    r"(?<![\w-])(?:[Tt]he|[Ii]ts) (?:wording|language|text|words|idea|bill|resolution)(?:,? [^,.;]{1,24} (?:says?|said),)? (?:(?:comes?|came) straight from|was (?:largely |mostly )?drawn up (?:with|by)|was their idea)(?![\w-])|(?<![\w-])(?:[Tt]he|[Ii]ts) (?:wording|language|words) (?:comes?|came) from"
)
_SAID_TO = Cued(
    r"\b(?:is|are|was|were) (?:said|reported|rumou?red|believed|alleged) to have (?:written|drafted|penned|crafted)\s+(?:it|the (?:bill|resolution|text|measure))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'&-]*|[a-z]+-[a-z]+|the|The|[Aa]|[Aa]n|[a-z]{3,})(?:\s+(?:[A-Z][\w.’'&-]*|[a-z][\w’'-]+|of|for|and)){0,4})\s+(?:(?:reportedly|largely|actually|also|itself|themselves|had|have|has)\s+){0,2}$"
)
_TAIL = re.compile(
    r"^\s+(?:it\s+)?(?:for (?:him|her|them|an?|his|her|the)\b[^,.;]{0,30}|with\s+[\w.’'\s-]{2,40}?(?:staff|lawyers|lobbyists|aides|help))"
)


def read_drafting(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "the industry wrote parts of it", "was written with help from lobbyists", "wrote it for a nephew"."""
    for match in (m for p in (_HELPED, _SAID_TO, _FROM) for m in p.finditer(scene.text, *_ends(sentence))):
        trigger = Span(match.start(), match.end())
        if match.groupdict().get("how") == "by" and people_in(
            scene, Span(trigger.end, min(sentence.span.end, trigger.end + 60))
        ):
            continue
        yield _claim(scene, sentence, Span(trigger.start, _tail_end(scene, sentence, trigger)), "")
    for match in _WROTE.finditer(scene.text, *_ends(sentence)):
        trigger = Span(match.start(), match.end())
        if scene.modality(trigger) is not Modality.ASSERTED:
            continue
        yield from _wrote(scene, sentence, trigger)


_ASKING = frozenset(("who", "he", "she", "i", "we", "they", "which", "that"))


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.span.start, sentence.span.end


def _wrote(scene: Scene, sentence: Sentence, trigger: Span) -> Iterator[Claim]:
    after = scene.text[trigger.end : min(sentence.span.end, trigger.end + 80)]
    part = re.match(rf"^\s+{_PART}", after, re.IGNORECASE)
    if not part and object_of(scene, sentence, trigger, reach=45) is None:
        return
    before = scene.text[max(sentence.span.start, trigger.start - 70) : trigger.start]
    subject = _SUBJECT.search(before)
    if (
        subject is None
        or subject["name"].split()[-1].lower() in _ASKING
        or subject["name"].split()[0].lower() in _ASKING - {"that"}
        or scene.words(sentence.span).endswith("?")
    ):
        return
    start = trigger.start - len(before) + subject.start("name")
    lead = re.match(r"(?:[\w’'-]+\s+)?(?:and|but|while|as|that|because|how)\s+", subject["name"], re.IGNORECASE)
    start += len(lead[0]) if lead else 0
    people = people_in(scene, Span(start, trigger.start))
    thing = re.match(r"^\s+(?:it|the \w+|this)\b", after)
    if people and not part and not (thing and _TAIL.match(after[thing.end() :])):
        return
    end = trigger.end + (part.end() if part else thing.end() if thing else 0)
    yield _claim(scene, sentence, Span(start, min(end, sentence.span.end)), subject["name"])


def _tail_end(scene: Scene, sentence: Sentence, trigger: Span) -> int:
    rest = re.match(
        r"^(?:\s+(?:from|of|by))?\s+[\w.’'-]+(?:\s+[\w.’'-]+)?", scene.text[trigger.end : sentence.span.end]
    )
    return trigger.end + (rest.end() if rest else 0)


def _claim(scene: Scene, sentence: Sentence, span: Span, name: str) -> Sponsor:
    about = carried(scene, sentence, span)
    return Sponsor(
        span=span, name=name, how="drafted", speaker=scene.speaker_at(span), rule="drafting", **about.fields()
    )
