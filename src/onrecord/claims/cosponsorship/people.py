"""Who is named as a cosponsor beside the words that say so."""

import re
from collections.abc import Iterator

from onrecord.article.model import Sentence, Span
from onrecord.claims.cosponsorship.words import DENIED, SIGNED
from onrecord.claims.roles import list_to, name_span, named_after, people_in, subjects, trimmed
from onrecord.claims.scene import Scene
from onrecord.mentions.model import NumberMention, PersonMention

_IS_BEFORE = re.compile(
    r"^[\s,]*(?:(?:who|which|and|has|have|had|is|was|are|were|being|also|as|now|later|once|been|remains?|became|become|signed on|signed up|joined(?: on)?|came on|listed|named|serves?|served|served as|too|among|all|both|"
    r"not|never|did|didn[’']t|isn[’']t|wasn[’']t|the|its|his|her|their|this|that|a|an|one of|another|only|sole|lone|lead|leading|chief|main|primary|principal|first|second|third|early|earliest|original|prominent|proud|bipartisan|Republican|Democratic|Democrat|GOP|independent|"
    r"Senate|House|bill[’']s|measure[’']s|resolution[’']s|legislation[’']s|some|more|than|over|about|nearly|\d+|[a-z]+teen|twenty|thirty|forty|fifty|ten|two|three|four|five|six|seven|eight|nine|eleven|twelve|dozens?|hundred|of|long-time|longtime|fellow)[\s-]+)*$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?:\b(?:only|sole|lone|first|lead|leading|chief|main|original|other|fellow|Republican|Democratic|GOP|Senate|House|an?|its|the|as)\s+)+$",
    re.IGNORECASE,
)
_LIST_AFTER = re.compile(
    r"^(?P<tie>(?:\s+(?:of|on|to|for|in)\s+(?:it|both|(?:the|this|that|his|her|their)\s+[\w-]+(?:\s+[\w-]+)?|[HS][\w. ]{0,12}\d+|[\w’'-]+[’']s\s+\w+))?\s*(?:[,:—–(-]\s*|\s+)?(?:(?:which|who)\s+)?(?:(?:also|among (?:them|others)|both parties|from both parties|most|some|notably|namely|only|one is \w+)[,:]?\s+)*"
    r"(?:including|includes?|included|are|were|is|was|such as|like|counts?|numbers?|range from|by|to name)?:?)\s*(?:(?!(?:while|but|though|although|whereas|whose|said|says)\b)[\w.’'&/-]+\s+){0,6}$",
    re.IGNORECASE,
)
_STRONG_TIE = re.compile(
    r"\b(?:including|includes?|included|such as|like|counts?|by|among (?:them|others)|namely|notably)\b|:",
    re.IGNORECASE,
)
_AMONG_AFTER = re.compile(
    r"^(?:,?\s*(?:\([^)]*\)|[RDI]-[\w.’' ]+?,?|of [A-Z][\w ]+))?,?\s+(?:among (?:them|others)|included|being (?:one|some) of them|to name)\b",
    re.IGNORECASE,
)
_AMONG_BEFORE = re.compile(r"\bamong (?:(?:its|the|their)\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE)


def people(
    scene: Scene, sentence: Sentence, trigger: Span, match: re.Match[str]
) -> Iterator[tuple[PersonMention, Span]]:
    """Yield the people who stand before or after a word of cosponsoring as the ones who did."""
    after = [] if match.re is SIGNED else _after(scene, sentence, trigger, match)
    for index, person in enumerate(after):
        named = name_span(person)
        start = (
            trigger.start if index == 0 and named.start - trigger.end < 12 and match["verb"] is None else named.start
        )
        yield person, Span(start if start != trigger.start else _adjective_start(scene, sentence, start), named.end)
    denied = DENIED.search(scene.text, max(0, trigger.start - 24), trigger.start) is not None
    verb = match.re is SIGNED or bool(match.groupdict().get("verb")) or denied
    before = subjects(scene, sentence, trigger) if verb else _bearers(scene, sentence, trigger)
    if verb and not before:
        before = _bearers(scene, sentence, trigger) if match.re is SIGNED else []
    for person in before:
        if person in after:
            continue
        named = name_span(person)
        single = len(before) == 1 and trigger.end - named.start < 170
        yield person, Span(named.start, trigger.end if single else named.end)


def _adjective_start(scene: Scene, sentence: Sentence, at: int) -> int:
    lead = _ADJECTIVE.search(scene.text[max(sentence.span.start, at - 40) : at])
    return at - len(lead[0]) if lead else at


def _after(scene: Scene, sentence: Sentence, trigger: Span, match: re.Match[str]) -> list[PersonMention]:
    if match["verb"]:
        by = re.match(
            r"^(?:\s+(?:in the (?:House|Senate)|(?:this|last) (?:week|month|year)|here))?\s+by\s+",
            scene.text[trigger.end : min(sentence.span.end, trigger.end + 40)],
        )
        were = re.match(r"^\s+(?:it\s+)?(?:were|are|was|is)\s+", scene.text[trigger.end : trigger.end + 10])
        tie = by or were or _listed_after(scene, sentence, trigger)
        return named_after(scene, sentence, trigger.end + tie.end()) if tie else []
    people = named_after(scene, sentence, trigger.end, _LIST_AFTER)
    if not people or _of_the_one_before(scene, sentence, trigger, match):
        return []
    between = scene.text[trigger.end : name_span(people[0]).start]
    singular = not match["noun"].lower().endswith("s")
    if _STRONG_TIE.search(between) or _AMONG_BEFORE.search(
        scene.text[max(sentence.span.start, trigger.start - 40) : trigger.start]
    ):
        return people
    if _STRETCH.search(between):
        later = people_in(scene, Span(people[-1].span.end, min(sentence.span.end, people[-1].span.end + 60)))[:1]
        if later and _TO.fullmatch(scene.text[people[-1].span.end : name_span(later[0]).start]):
            return [*people, later[0]]
    if _numbered(scene, sentence, trigger, between) == len(people):
        return people
    if _AMONG_AFTER.match(scene.text[people[-1].span.end : min(sentence.span.end, people[-1].span.end + 45)]):
        return people
    if re.match(r"^\s+(?:is|are|was|were)\s", between) or (
        singular and re.match(r"^(?:,\s*|\s+)(?:(?:Rep|Sen|Congress|Representative|Senator|the)\b|$)", between)
    ):
        return people
    return []


_STRETCH = re.compile(r"\b(?:range[sd]?|runs?|stretch(?:es)?) from\b")
_TO = re.compile(r"[^.;:]{0,40}\bto\s+(?:[\w.’']+\s+){0,3}$")
_HIS_LIST = re.compile(
    r"^(?:\s+(?:it|both|the (?:bill|measure|resolution|legislation)))?\s*[,:—–(]\s*(?:among them |including )?"
)
_MANY = re.compile(r"\b(?:both|all|\w+s)\s+(?:\w+\s+){0,2}$")


def _listed_after(scene: Scene, sentence: Sentence, trigger: Span) -> re.Match[str] | None:
    """Read "Two fellow conservatives cosponsored it, A and B": after how many did, who they are."""
    counted = scene.within(Span(max(sentence.span.start, trigger.start - 70), trigger.start), NumberMention)
    if not counted or not _MANY.search(scene.text[counted[-1].span.end : trigger.start]):
        return None
    match = _HIS_LIST.match(scene.text[trigger.end : min(sentence.span.end, trigger.end + 40)])
    people = named_after(scene, sentence, trigger.end + match.end()) if match else []
    return match if len(people) == counted[-1].value else None


def _numbered(scene: Scene, sentence: Sentence, trigger: Span, between: str) -> int:
    """Return the number of "just two cosponsors, A and B", where a list follows; 0 where none does."""
    before = scene.within(Span(max(sentence.span.start, trigger.start - 30), trigger.start), NumberMention)
    near = before and not re.search(r"[,.;:]", scene.text[before[-1].span.end : trigger.start])
    return before[-1].value if near and re.match(r"^(?:,|:|\s[—–]|\s\()", between) else 0


_APPOSED = re.compile(r",\s+(?:its|the|an?|one of its|his|her)\s+(?:[\w-]+\s+){0,3}$")


def _of_the_one_before(scene: Scene, sentence: Sentence, trigger: Span, match: re.Match[str]) -> bool:
    """Say whether "Don Bacon, its lone Republican co-sponsor, Brian Fitzpatrick …" calls the one before so: the list goes on after."""
    lead = _APPOSED.search(scene.text, max(sentence.span.start, trigger.start - 60), trigger.start)
    if lead is None or match["noun"].lower().endswith("s") or scene.text[trigger.end : trigger.end + 1] != ",":
        return False
    return bool(scene.within(Span(max(sentence.span.start, lead.start() - 40), lead.start()), PersonMention))


def _bearers(scene: Scene, sentence: Sentence, trigger: Span) -> list[PersonMention]:
    """Return the people before a noun who are called cosponsors: "X is a cosponsor", "with X as its first cosponsor", "X, a cosponsor"."""
    people = people_in(scene, Span(max(sentence.span.start, trigger.start - 260), trigger.start))
    for person in reversed(people):
        between = scene.text[person.span.end : trigger.start]
        tied = re.search(r"[,(]|\b(?:is|was|are|were|as|who|remains|became|among)\b", between)
        if (
            tied
            and not _HAS.search(between)
            and any(
                _IS_BEFORE.match(o)
                for o in (between, trimmed(between), trimmed(between + ",").rstrip(","), _last_apposition(between))
            )
        ):
            many = scene.words(trigger).lower().endswith("s") or re.search(r"\b(?:are|were|both)\b", between)
            return list_to(scene, people, person) if many else [person]
        if "," not in between and "(" not in between:
            break
    return []


_HAS = re.compile(r"\b(?:has|have|had)\b(?!\s+(?:been|also|signed|joined|become))", re.IGNORECASE)


def _last_apposition(between: str) -> str:
    """Cut "of the Armed Services panel" and the like: keep what follows the last comma."""
    head, comma, tail = between.rpartition(",")
    return tail if comma and not re.search(r"\b(?:and|said|voted|but)\b", head) and len(head) < 110 else between
