"""How many signed on, whole delegations, and which measure words of cosponsoring are about."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.model import Claim, Cosponsor, CosponsorCount, Modality
from onrecord.claims.roles import (
    About,
    about,
    carried,
    object_of,
    people_in,
    subject_measure,
)
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, NumberMention, PartyMention, StateMention
from onrecord.record.model import Chamber

WORD = re.compile(
    r"(?<![\w-])co-?\s?(?P<noun>sponsors?(?![\w]))|(?<![\w-])co-?(?P<verb>sponsored|sponsoring)(?![\w-])|(?<![\w-])(?P<ship>co-?sponsorship)",
    re.IGNORECASE,
)


class Topic(Struct, frozen=True, kw_only=True):
    """A sentence that speaks of cosponsors, and the measure they signed."""

    index: int
    about: About


def ends(sentence: Sentence) -> tuple[int, int]:
    """Return where a sentence begins and ends."""
    return sentence.span.start, sentence.span.end


def about_of(scene: Scene, sentence: Sentence, trigger: Span, signed: bool, topic: Topic | None) -> About:
    """Return the measure that words of cosponsoring are about."""
    inside = [m for m in scene.within(trigger, MeasureMention) if m.id or m.ids]
    if inside:
        return about(sentence, inside[-1])
    other = _other(scene, sentence, trigger)
    if other:
        return other
    owned = _owned(scene, sentence, trigger)
    if owned:
        return owned
    found = object_of(scene, sentence, trigger, reach=60) if not signed else None
    if found and (found.id or found.ids or not found.inferred):
        return found
    before = subject_measure(scene, sentence, trigger)
    if before and (before.id or before.ids):
        return before
    if topic and signed:
        return topic.about
    return carried(scene, sentence, trigger)


def _other(scene: Scene, sentence: Sentence, trigger: Span) -> About | None:
    """Return the measure of "nobody co-sponsored the other": of the last two named, the one not just spoken of."""
    if not re.search(r"\bthe other(?: one)?$", scene.words(trigger)) and not re.match(
        r"\s+the other(?: one)?(?=[.,;]|$)", scene.text[trigger.end : sentence.span.end]
    ):
        return None
    before = [m.id for m in scene.all(MeasureMention) if m.id and m.span.end <= trigger.start]
    recent = list(dict.fromkeys(reversed(before)))
    return About(id=recent[1]) if len(recent) > 1 else None


class Owned(Scene):
    """A scene that also knows whose measure is whose."""

    def __init__(self, scene: Scene, owners: Mapping[str, str]) -> None:
        super().__init__(scene.article, scene.attributions, scene.mentions)
        self.owners = owners


def _owned(scene: Scene, sentence: Sentence, trigger: Span) -> About | None:
    """Return the measure of "co-sponsored Mr Rubio's bill", "their names to Toomey's text"."""
    zone = Span(max(sentence.span.start, trigger.end - 45), min(sentence.span.end, trigger.end + 45))
    for person in people_in(scene, zone):
        owner = scene.owners.get(person.id or "") if isinstance(scene, Owned) else None
        if owner and _ITS_BILL.match(scene.text[person.span.end : person.span.end + 40]):
            return About(id=owner, span=person.span)
    return None


_ITS_BILL = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+)?(?:bill|text|measure|resolution|version|legislation|act)\b", re.IGNORECASE
)


_COUNTED = re.compile(
    r"^\s+(?:of (?:its|the|his|her|their|my|our)\s+)?(?:(?:other|fellow|more|additional|current|total|different|bipartisan|original|House|Senate|Republican|Democratic|GOP|co-?lead|congressional|colleagues as|lawmakers as|members as|senators as)\s+){0,4}co-?\s?sponsors?(?![\w])",
    re.IGNORECASE,
)
_PEOPLE_DID = re.compile(
    r"^\s+(?:(?:other|fellow|more|additional|House|Senate|Republican|Democratic|GOP|of (?:his|her|their|its|our))\s+){0,3}(?:colleagues|members(?: of (?:the House|Congress|both parties|the Senate))?|lawmakers|senators|representatives|congressmen|people|others|Republicans|Democrats|legislators|House members)\b"
    r"[^.;:]{0,45}?\b(?:co-?sponsor(?:ed|s|ing)?\b|sign(?:ed|s|ing)? on\b|signed(?: up)?(?: as co-?sponsors)?\b(?! (?:a|the) (?:letter|pledge|petition|brief|statement|discharge))|(?:put|lent|added|adding|attached) their names\b(?! to (?:a|the) (?:letter|petition|brief|statement))|joined as co-?sponsors|joined (?:him|her|them|on) as (?:original )?(?:co-?)?sponsors|as co-?sponsors)",
    re.IGNORECASE,
)
_BY_COUNT = re.compile(
    r"\bco-?sponsored by\s+(?:a (?:group|total|bipartisan group) of\s+)?$|\bco-?sponsors?(?:hip)?\s*(?:[:—-]|number(?:s|ed)?|total(?:s|ed|ing)?|stood at|stands at|reached|grew to|rose to|list (?:has|had|of))\s+(?:now\s+|at\s+|to\s+|of\s+)?$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\bone of\s+(?:its\s+|the\s+)?$", re.IGNORECASE)
_NONE = re.compile(
    r"(?<![\w-])(?:(?:has|have|had|with|drew|attracted|gathered|found|got|and|picked up)\s+)?(?:no|zero|not (?:a single|one)|without (?:any|a single|a))\s+(?:other\s+)?(?P<none>(?:[A-Z]\w+\s+)?co-?sponsors?)(?![\w])|\b(?P<who>nobody|no one|no other (?:member|senator|lawmaker|representative)|none of (?:his|her|their) colleagues|no (?:senator|member|lawmaker|colleague)s?)(?: else)?\s+(?:has\s+|had\s+|have\s+)?(?:co-?sponsor(?:ed|s)|signed on)(?:\s+(?:it|the (?:other|bill|resolution|measure|text)))?",
    re.IGNORECASE,
)
_LONE = re.compile(
    r"(?<![\w-])(?:(?:has|had|with|drew|attracted)\s+)?(?:just one|only one|but one|a single|a lone|one lone|a sole|one single|(?:its|the|his|her|(?:the )?(?:bill|measure|resolution)[’']s)\s+(?:only|sole|lone|one|single))\s+co-?sponsor(?!s)(?![\w])",
    re.IGNORECASE,
)


# "only one cosponsor, X, is a Democrat" counts Democrats, not cosponsors
_CALLED = re.compile(r"^(?:,[^,]{0,60},)?\s+(?:is|was) (?:an?|the|from)\b", re.IGNORECASE)
_POSSESSED = re.compile(
    r"[’']s?\s+$"
)  # "Arizona's two senators signed on" counts a state's senators, not all cosponsors


_GAPPED = re.compile(
    r"\b(?:had|has|drew|got|attracted|and|other)\s+(?:only |just )?$"
)  # "… had eight cosponsors, and Savanna's Act had 29"


def counts(scene: Scene, sentence: Sentence) -> Iterator[CosponsorCount]:
    """Read how many cosponsors are told."""
    lone: list[Span] = []
    for pattern, count in ((_NONE, 0), (_LONE, 1)):
        for match in pattern.finditer(scene.text, *ends(sentence)):
            whole = Span(match.start(), match.end())
            if any(s.overlaps(whole) for s in lone) or _CALLED.match(scene.text[whole.end : sentence.span.end]):
                continue
            lone.append(whole)
            yield _count(scene, sentence, whole, count, "exact", _party_in(scene, whole))
    told = False
    for number in scene.within(sentence.span, NumberMention):
        span = _count_span(scene, sentence, number)
        if (
            span is None
            and told
            and _GAPPED.search(scene.text, max(sentence.span.start, number.span.start - 40), number.span.start)
        ):
            span = number.span if re.match(r"\s*(?:[.,;]|$)", scene.text[number.span.end : sentence.span.end]) else None
        told = told or span is not None
        possessed = _POSSESSED.search(scene.text[max(sentence.span.start, number.span.start - 3) : number.span.start])
        if possessed and not _COUNTED.match(scene.text[number.span.end : number.span.end + 40]):
            continue
        if (
            span is None
            or scene.modality(span) in (Modality.PREDICTED, Modality.DOUBTED)
            or any(s.overlaps(span) for s in lone)
        ):
            continue
        yield _count(scene, sentence, span, number.value, number.bound, _party_in(scene, span))


def _count(scene: Scene, sentence: Sentence, span: Span, count: int, bound: str, party: str | None) -> CosponsorCount:
    about = about_of(scene, sentence, span, False, None)
    original = "original" in scene.words(span).lower()
    return CosponsorCount(
        span=span, count=count, bound=bound, party=party, original=original, speaker=scene.speaker_at(span),
        modality=Modality.ASSERTED, rule="count of cosponsors", **about.fields(),
    )  # fmt: skip


def _count_span(scene: Scene, sentence: Sentence, number: NumberMention) -> Span | None:
    after = scene.text[number.span.end : min(sentence.span.end, number.span.end + 110)]
    before = scene.text[max(sentence.span.start, number.span.start - 70) : number.span.start]
    if (match := _COUNTED.match(after)) or (match := _PEOPLE_DID.match(after)):
        return Span(number.span.start, number.span.end + match.end())
    bare = re.match(r"^\s+co-?sponsored\b", after, re.IGNORECASE)
    if bare:
        return Span(number.span.start, number.span.end + bare.end())
    if (lead := _BY_COUNT.search(before)) and not re.match(
        r"^\s*(?:percent|%|days|weeks|months|years|Republican|Democrat|GOP)", after
    ):
        return Span(number.span.start - len(lead[0]), number.span.end)
    talked = WORD.search(before) is not None
    if (
        talked
        and _ONE_OF.search(before)
        and re.match(r"^\s*(?:[.,;]|$|in all|so far|members|lawmakers|colleagues)", after)
    ):
        return number.span
    return None


def _party_in(scene: Scene, span: Span) -> str | None:
    parties = {m.party for m in scene.within(span, PartyMention)}
    return parties.pop() if len(parties) == 1 else None


_WHOLE = re.compile(
    r"(?<![\w-])(?:[Tt]he (?:entire|whole|full)|[Aa]ll of (?:the )?|[Ee]very (?:member|lawmaker) (?:of|from|in) (?:the )?|[Ee]ach member of the )\s*(?:state[’']s\s+)?(?P<state>[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:[’']s)?(?:\s+(?:House|congressional|Senate|Congressional))?(?:\s+delegation)?\s+(?:has |have |had )?(?:co-?sponsored|signed on(?: to| as co-?sponsors)?|is on|are on|put (?:its|their) names? to)"
    r"(?:\s+(?:it|the\s+(?:[\w-]+\s+){1,3}?(?:measure|bill|resolution|text)|the other))?"
)
_TWO_SENATORS = re.compile(
    r"(?<![\w-])(?P<who>(?P<state>[A-Z][\w.]+(?: [A-Z][\w.]+)?)[’']s?\s+(?:two\s+|both\s+)?(?:U\.?S\.? )?senators|[Bb]oth\s+(?:of\s+)?(?P<state2>[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:[’']s?)?\s+(?:U\.?S\.? )?senators|[Tt]he two senators from\s+(?P<state3>[A-Z][\w.]+(?: [A-Z][\w.]+)?))"
    r"(?:,[^,.;]{0,60},)?\s+(?:(?:have|also|both|had|are|were)\s+)*(?:co-?sponsor(?:ed|s)?|signed on|signed up|signed|put their names to it|on it|among (?:the|its) co-?sponsors|(?:are |were )?co-?sponsors)"
)


def delegations(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "the entire Wisconsin delegation", "Arizona's two senators"."""
    for match in _WHOLE.finditer(scene.text, *ends(sentence)):
        state = _state(scene, Span(match.start(), match.end()))
        if state:
            span = Span(match.start(), match.end())
            about = about_of(scene, sentence, span, False, None)
            yield CosponsorCount(
                span=span, count=None, state=state, speaker=scene.speaker_at(span), rule="delegation", **about.fields()
            )
    for match in _TWO_SENATORS.finditer(scene.text, *ends(sentence)):
        state = _state(scene, Span(match.start(), match.end()))
        if state:
            span = Span(match.start(), match.end())
            about = about_of(scene, sentence, span, False, None)
            yield Cosponsor(
                span=span, name=match["who"], state=state, chamber=Chamber.SENATE, speaker=scene.speaker_at(span), rule="a state's senators",
                **about.fields(),
            )  # fmt: skip


def _state(scene: Scene, span: Span) -> str | None:
    found = {m.state for m in scene.within(span, StateMention)}
    return found.pop() if len(found) == 1 else None
