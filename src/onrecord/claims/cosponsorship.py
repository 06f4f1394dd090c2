"""Claims about cosponsors: who signed on, how many, whole delegations; with the short sentences that go on from one."""

import re
from collections.abc import Iterator, Mapping

from onrecord.article.model import Sentence, Span
from onrecord.claims.model import Claim, Cosponsor, Modality
from onrecord.claims.partners import beside, cosponsor_claim
from onrecord.claims.roles import (
    About,
    carried,
    list_from,
    list_to,
    name_span,
    named_after,
    people_in,
    subjects,
    trimmed,
)
from onrecord.claims.scene import Scene
from onrecord.claims.signatures import WORD, Owned, Topic, about_of, delegations, ends
from onrecord.claims.signed import counts
from onrecord.claims.signers import signers
from onrecord.mentions.model import NumberMention, PersonMention

_SIGNED = re.compile(
    r"(?<![\w-])(?:(?:signed|signs|signing)(?:\s+(?:on|up))?(?:\s+(?:to|onto)\s+(?:it|the (?:bill|measure|resolution|legislation|text)|co-?sponsor\w*)|\s+as (?:an? )?(?:\w+ )?co-?sponsors?|(?=\s*(?:too|as well|also|later|early|last|first)?\s*(?:[.,;]|$|and\b|as did\b)))(?:\s+(?:too|as well|later|early))?"
    r"|(?:put|puts|lent|added|adding|affixed|have put|had put)\s+(?:his|her|their|its)\s+(?:own\s+)?(?:names?|signatures?)\s+(?:to|on)\s+(?:it|the \w+|this|[\w’'.]+[’']s (?:bill|text|measure|resolution|version)|[HS]\.[\w. ]+\d+|both)"
    r"|(?:joined|joins|came on|came aboard|got on board)(?:\s+(?:on|him|her|them|(?:(?:Rep|Sen|Reps|Sens)\.?\s+)?[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)?))?\s+as (?:an? |the )?(?:[\w-]+ ){0,2}co-?sponsors?"
    r"|(?:is|are|was|were)\s+(?:also\s+)?on (?:it|the (?:bill|resolution|measure)|board)\b)",
    re.IGNORECASE,
)
# "signed on" alone is a cosponsor's deed; "signed" alone only where cosponsors are the subject of the talk
_PLAIN_SIGNED = re.compile(
    r"^(?:signed|signs|signing)(?:\s+(?:too|as well|later|early))?$|\bon it$|\bon board$", re.IGNORECASE
)
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

# a sentence that ends on a vote is no longer about who signed: "so did X" then means the vote
_VOTING = re.compile(r"\b(?:vot(?:ed|es|ing)|oppos\w+|dissent\w*|cross\w* over|broke with|yes|no)\b", re.IGNORECASE)


def _topic_of(scene: Scene, sentence: Sentence, found: list[Claim]) -> About | None:
    words = list(WORD.finditer(scene.text, sentence.span.start, sentence.span.end))
    last = max([c.span.end for c in found] + [w.end() for w in words], default=sentence.span.end)
    if _VOTING.search(scene.text, last + 30, sentence.span.end) and not found:
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
        [*WORD.finditer(scene.text, *ends(sentence)), *_SIGNED.finditer(scene.text, *ends(sentence))],
        key=lambda m: m.start(),
    ):
        trigger = Span(match.start(), match.end())
        signed = match.re is _SIGNED
        if (
            match.groupdict().get("ship")
            or (signed and _PLAIN_SIGNED.search(match[0]) and not spoken)
            or scene.modality(trigger) in (Modality.PREDICTED, Modality.DOUBTED)
        ):
            continue
        about = about_of(scene, sentence, trigger, signed, topic)
        spoken = True
        for person, span in _people(scene, sentence, trigger, match):
            if person not in yielded:
                yielded.append(person)
                modality = (
                    Modality.DENIED
                    if _DENIED.search(scene.text, trigger.start - 24, trigger.start)
                    else scene.modality(trigger)
                )
                yield cosponsor_claim(scene, person, about, span, _original(scene, sentence, trigger), modality)
    if spoken and about:
        for person, span in _continued(scene, sentence, topic, list(yielded)):
            if person not in yielded:
                yielded.append(person)
                yield cosponsor_claim(scene, person, about, span, False, Modality.ASSERTED)
    yield from (*beside(scene, sentence, yielded), *signers(scene, sentence, far, yielded))


_DENIED = re.compile(
    r"\b(?:did(?: not|n[’']t)|does(?: not|n[’']t)|has(?: not|n[’']t)|have(?: not|n[’']t)|never|declined to|refused to)\s+$"
)


def _original(scene: Scene, sentence: Sentence, trigger: Span) -> bool:
    return bool(
        re.search(
            r"\boriginal\s+(?:\w+\s+)?$",
            scene.text[max(sentence.span.start, trigger.start - 24) : trigger.start],
            re.IGNORECASE,
        )
    )


def _people(
    scene: Scene, sentence: Sentence, trigger: Span, match: re.Match[str]
) -> Iterator[tuple[PersonMention, Span]]:
    """Yield the people who stand before or after a word of cosponsoring as the ones who did."""
    after = [] if match.re is _SIGNED else _after(scene, sentence, trigger, match)
    for index, person in enumerate(after):
        named = name_span(person)
        start = (
            trigger.start if index == 0 and named.start - trigger.end < 12 and match["verb"] is None else named.start
        )
        yield person, Span(start if start != trigger.start else _adjective_start(scene, sentence, start), named.end)
    denied = _DENIED.search(scene.text, max(0, trigger.start - 24), trigger.start) is not None
    verb = match.re is _SIGNED or bool(match.groupdict().get("verb")) or denied
    before = subjects(scene, sentence, trigger) if verb else _bearers(scene, sentence, trigger)
    if verb and not before:
        before = _bearers(scene, sentence, trigger) if match.re is _SIGNED else []
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


_SO_IS = re.compile(
    r"(?:\b[Ss]o (?:is|are|was|were|did|does|do|has|have)|\bas (?:is|are|was|were|did|does|do|has|have)|\b[Aa]s (?:is|are)|\bnot? (?:is|are)|\band so (?:is|did|are)|\blikewise|\bditto)\s+(?:[\w.’'&/-]+\s+){0,6}$"
)
_TOO = re.compile(
    r"^[\s,]*(?:(?:is|are|was|were|did|has|does)\s+(?:too|also|as well|another|one of them|among them|one(?=[.,;])|one too|the other|likewise|on (?:it|the list)(?: too)?|in on it|there too)\b|(?:(?:is|was)\s+)?(?:one of them|among them|another)\b|(?:also\s+)?(?:signed|joined|cosigned|is)(?:\s+(?:on|up|in))?(?:\s+(?:too|as well|also|it|later|then))?(?=\s*(?:[.,;]|$|\bas did\b)))",
    re.IGNORECASE,
)
_ITS_ONE = re.compile(
    r"^\s*,?\s*(?:its|the|their)\s+(?:(?:lone|only|sole|one|single)\s+){1,2}(?:Democrat|Republican|independent)\b",
    re.IGNORECASE,
)


_ONE_IS = re.compile(
    r"\b(?:[Oo]ne|[Tt]he (?:only|lone|other)|[Oo]nly)\b[^.;]{0,40}\b(?:is|was|are)\b[^.;]{0,20}:\s*(?:[\w.]+\s+){0,4}$"
)


def _continued(
    scene: Scene, sentence: Sentence, topic: Topic | None, yielded: list[PersonMention]
) -> Iterator[tuple[PersonMention, Span]]:
    """Read the ellipses: "so is Barbara Lee", "as are X and Y", "Lindsey Graham is too", "Susan Collins is another"."""
    people = people_in(scene, sentence.span)
    for person in people:
        named = name_span(person)
        before = scene.text[max(sentence.span.start, named.start - 60) : named.start]
        if _SO_IS.search(before):
            if _VOTING.search(scene.text[sentence.span.start : named.start]):
                continue
            for member in list_from(scene, people, person):
                yield member, name_span(member)
            continue
        tail = scene.text[person.span.end : min(sentence.span.end, person.span.end + 120)]
        ending = next((m for o in (tail, _without_apposition(tail)) if (m := _TOO.match(o))), None)
        if ending and (topic is not None or yielded) and not _VOTING.search(tail[:80]):
            end = person.span.end + (
                tail.find(ending[0].strip(" ,")) + len(ending[0].strip(" ,")) if ending[0].strip(" ,") in tail else 0
            )
            group = list_to(scene, people, person)
            for member in group:
                yield member, Span(name_span(member).start, end) if len(group) == 1 else name_span(member)
        elif topic is not None and (_ITS_ONE.match(tail) or _ONE_IS.search(before)):
            yield person, named
    yield from _colon(scene, sentence, people)


def _colon(scene: Scene, sentence: Sentence, people: list[PersonMention]) -> Iterator[tuple[PersonMention, Span]]:
    """Read "Of nine cosponsors one is Republican: Rand Paul"."""
    match = re.search(r"co-?sponsors?\b[^.;:]{0,60}:\s*", scene.words(sentence.span), re.IGNORECASE)
    if not match:
        return
    at = sentence.span.start + match.end()
    first = next((p for p in people if 0 <= name_span(p).start - at < 30), None)
    if first:
        for member in list_from(scene, people, first):
            yield member, name_span(member)


def _without_apposition(tail: str) -> str:
    return re.sub(r"^(?:\s+of\s+[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?\s*(?:,[^,]{0,80},|\([^)]{0,40}\))?", "", tail)
