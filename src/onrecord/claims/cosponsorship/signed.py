"""How many signed on: "has 21 cosponsors", "the list grew to 81 names", "in all there were 48", "began with a dozen"."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import clause_at
from onrecord.claims.cosponsorship.signatures import WORD, Topic, about_of, ends
from onrecord.claims.model import CosponsorCount, Modality
from onrecord.claims.scene import Scene
from onrecord.mentions.model import DateMention, NumberMention, PartyMention

_COUNTED = re.compile(
    r"^\s+(?:of (?:(?:its|the|his|her|their|my|our)\s+)?)?(?:(?:other|fellow|more|additional|current|total|different|bipartisan|original|House|Senate|Republican|Democratic|GOP|co-?lead|congressional|colleagues as|lawmakers as|members as|senators as)\s+){0,4}co-?\s?(?:sponsors?|authors?)(?![\w])",
    re.IGNORECASE,
)
_PEOPLE_DID = re.compile(
    r"^\s+(?:(?:other|fellow|more|additional|House|Senate|Republican|Democratic|GOP|of (?:his|her|their|its|our)(?: [A-Z]\w+)?|of)\s+){0,3}(?:colleagues|members(?: of (?:the House|Congress|both parties|the Senate))?|lawmakers|senators|representatives|congressmen|people|others|Republicans|Democrats|legislators|House members)\b"
    r"[^.;:]{0,45}?\b(?:co-?sponsor(?:ed|s|ing)?\b|sign(?:ed|s|ing)? on\b|signed(?: up)?(?: as co-?sponsors)?\b(?! (?:a|the) (?:letter|pledge|petition|brief|statement|discharge))|(?:put|lent|added|adding|attached) their names\b(?! to (?:a|the) (?:letter|petition|brief|statement))|joined as co-?sponsors|joined (?:him|her|them|on) as (?:original )?(?:co-?)?sponsors|as co-?sponsors)",
    re.IGNORECASE,
)
_BY_COUNT = re.compile(
    r"\bco-?sponsored by\s+(?:a (?:group|total|bipartisan group) of\s+)?$|\bco-?sponsors?(?:hip)?\s*(?:[:—-]|number(?:s|ed)?|total(?:s|ed|ing)?|stood at|stands at|reached|grew to|rose to|list (?:has|had|of))\s+(?:now\s+|at\s+|to\s+|of\s+)?$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\bone of\s+(?:its\s+|the\s+)?$", re.IGNORECASE)
_NONE = Cued(
    r"(?<![\w-])(?:(?:has|have|had|with|drew|attracted|gathered|found|got|and|picked up)\s+)?(?:no|zero|not (?:a single|one)|without (?:any|a single|a))\s+(?:other\s+)?(?P<none>(?:[A-Z]\w+\s+)?co-?sponsors?)(?![\w])(?!\s+(?:beyond|other than|besides|except|save|but|until|at (?:first|all until)|when|that day|then|yet)\b)|\b(?P<who>nobody|no one|no other (?:member|senator|lawmaker|representative)|none of (?:his|her|their) colleagues|no (?:senator|member|lawmaker|colleague)s?|not (?:a single|one) (?:senator|member|lawmaker|colleague))(?: else)?\s+(?:has\s+|had\s+|have\s+|would\s+)?(?:co-?sponsor(?:ed|s)?|signed on|sign on)(?:\s+(?:it|the (?:other|bill|resolution|measure|text)))?",
    re.IGNORECASE,
)
_LONE = Cued(
    r"(?<![\w-])(?:(?:has|had|with|drew|attracted)\s+)?(?:just one|only one|but one|a single|a lone|one lone|a sole|one single|(?:its|the|his|her|(?:the )?(?:bill|measure|resolution)[’']s)\s+(?:only|sole|lone|one|single|one and only))\s+co-?sponsor(?!s)(?![\w])",
    re.IGNORECASE,
)


# "only one cosponsor, X, is a Democrat" counts Democrats, not cosponsors
_CALLED = re.compile(r"^(?:,[^,]{0,60},)?\s+(?:is|was) (?:an?|the|from)\b", re.IGNORECASE)
_POSSESSED = re.compile(
    r"[’']s?\s+$"
)  # "Arizona's two senators signed on" counts a state's senators, not all cosponsors


_BARE_NONE = re.compile(r"(?:no|zero|not (?:a single|one)|and no)\b", re.IGNORECASE)
_VERB_AFTER = re.compile(
    r"\s+(?:is|was|has|had|will|would|can|could|withdrew|spoke|said|left|voted|[a-z]{3,}ed)\b"
)  # "No cosponsor withdrew"
_GAPPED = re.compile(
    r"\b(?:had|has|drew|got|attracted)\s+(?:only |just )?$"
)  # "… had eight cosponsors, and Savanna's Act had 29"
_NONE_OF = re.compile(
    r"\b(?:none|not one|neither|no one|any|one|each|some|most|half|all) of (?:the|those|these|its|his|her)\s+$",
    re.IGNORECASE,
)
_ONE_WHO = re.compile(
    r"(?:one|1)\s+(?:[\w-]+\s+){0,2}co-?sponsor(?!s)\b", re.IGNORECASE
)  # "one cosponsor, Peter King, chairs …"
_ONLY_ONE = re.compile(r"\b(?:has|have|had|with|only|just|but|drew|attracted|found|got|its|exactly)\s+$", re.IGNORECASE)
_MORE = re.compile(r"^\s+(?:more|additional|further|late|new)\s", re.IGNORECASE)  # those who came later
_PART_OF = re.compile(
    r"^\s+of (?:its|the|his|her|their|my|our|those) (?:[\w-]+ ){0,3}?co-?\s?sponsors\b", re.IGNORECASE
)
_ROLL = r"(?:list|roster|roll|count|number|tally|total|ranks)(?: of (?:co-?sponsors|co-?authors|signers|names|signatures|supporters|backers))?"
# words right before a number that make it the count of those who signed, where they are spoken of
_BEFORE = re.compile(
    rf"(?:\b{_ROLL}(?:,? (?:by then|since|now|eventually|soon))?(?: had| has| have)?(?: since| now| by then)?\s+(?:grew|grown|rose|risen|swelled|swollen|climbed|stood|stands|reached|hit|numbered|numbers|runs|ran|was|is|came|comes|expanded|ballooned)(?:\s+(?:to|at|now|up|by then|from [\w-]+))*|"
    r"\b(?:in all|all told|altogether|in total|by the end|by then|by now|in the end|at last count|eventually),?\s+(?:(?:there (?:were|are|had been)|it (?:had|has|counted)|s?he (?:had|has)|they (?:were|numbered))\s*)?|"
    r"\b(?:ended|finished|wound|ends|closed)(?: up)? (?:with|at))\s+$",
    re.IGNORECASE,
)
_APPOSED = re.compile(rf"\b{_ROLL},\s+$", re.IGNORECASE)
_OF_SIGNERS = re.compile(r"\bof (?:co-?sponsors|co-?authors|signers|backers)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"^(?:\s+(?:names|members|lawmakers|colleagues|people|signers|of them))?,?\s+(?:in all|all told|altogether|in total|names)\b",
    re.IGNORECASE,
)
_WERE = re.compile(
    r"^(?:\s+(?:of (?:them|those)|others|colleagues|members|lawmakers|senators|[a-z]+ colleagues))?\s+(?:were|are|became|had been)\s+(?:(?:the|its|among|original|day-one|early)\s+){0,3}co-?sponsors\b",
    re.IGNORECASE,
)
# people of some other description: there may be more who signed
_OTHERS_DID = re.compile(
    r"^\s+(?:(?:fellow|other|more|of(?: (?:his|her|their|its))?) )?(?:[a-z]+ )?[A-Za-z]+s(?:,[^;.]{4,60},)?\s+(?:(?:have|had|also|later|has)\s+)*(?:co-?sponsored|signed on)\b"
)
# that it is of the first day
_WITHIN = r"(?:[^.;:]|(?<=\b[A-Z][a-z][a-z])\.|(?<=\bSept)\.)"
_AT_FIRST_BEFORE = re.compile(
    rf"\b(?:began|started|opened|launched|debuted|introduced|filed|offered|unveiled|submitted|dropped|put in|put forward|brought)\b{_WITHIN}{{0,70}}\bwith\s+(?:only |just )?$|\b(?:began|started|opened|debuted)\s+(?:life\s+)?$|\b(?:at first|initially|originally),?\s[^.;:]{{0,20}}$",
    re.IGNORECASE,
)
_AT_FIRST_AFTER = re.compile(
    r"^[^.;:,]{0,24}?(?:\bon)?\s+(?:the (?:first|very first|same) day|day one|at (?:the (?:outset|start|beginning)|first)|from (?:the (?:start|outset|beginning)|day one)|initially|to (?:begin|start) with|that (?:same )?day|at (?:that|the) time|by then|"
    r"when (?:he|she|they|it|[A-Z]\w+) (?:was |had |first )?(?:filed|introduced|offered|submitted|began|started|put|brought|dropped))\b",
    re.IGNORECASE,
)
_SOME = re.compile(r"\b(?:from|delegation|representing|on the (?:committee|panel)|whose)\b")


def counts(scene: Scene, sentence: Sentence, topic: Topic | None = None) -> Iterator[CosponsorCount]:
    """Read how many cosponsors are told."""
    lone: list[Span] = []
    for pattern, count in ((_NONE, 0), (_LONE, 1)):
        for match in pattern.finditer(scene.text, *ends(sentence)):
            whole = Span(match.start(), match.end())
            if (
                any(s.overlaps(whole) for s in lone)
                or (
                    (match["none"] if "none" in match.groupdict() else None)
                    and _BARE_NONE.match(match[0])
                    and _VERB_AFTER.match(scene.text, whole.end)
                )
                or _CALLED.match(scene.text[whole.end : sentence.span.end])
            ):
                continue
            lone.append(whole)
            yield _count(scene, sentence, whole, count, "exact", _party_in(scene, whole))
    told = False
    for number in scene.within(sentence.span, NumberMention):
        span = _count_span(scene, sentence, number) or _of_roll(scene, sentence, number, topic)
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
        bound = (
            "over"
            if number.bound == "exact" and _SOME.search(scene.words(Span(number.span.end, span.end)))
            else number.bound
        )
        yield _count(scene, sentence, span, number.value, bound, _party_of(scene, number, span), topic)
    yield from _loosely(scene, sentence, topic)


def _loosely(scene: Scene, sentence: Sentence, topic: Topic | None) -> Iterator[CosponsorCount]:
    """Read "Two fellow conservatives cosponsored it": right only where nobody else did."""
    for number in scene.within(sentence.span, NumberMention):
        after = scene.text[number.span.end : min(sentence.span.end, number.span.end + 70)]
        match = _OTHERS_DID.match(after)
        if match and not _PEOPLE_DID.match(after):
            span = Span(number.span.start, number.span.end + match.end())
            told = _count(scene, sentence, span, number.value, number.bound, _party_of(scene, number, span), topic)
            yield structs.replace(told, tentative=True)


def _of_roll(scene: Scene, sentence: Sentence, number: NumberMention, topic: Topic | None) -> Span | None:
    """Return the words of a count that is told of the list, or of those who were just said to have signed."""
    before = scene.text[max(sentence.span.start, number.span.start - 90) : number.span.start]
    after = scene.text[number.span.end : min(sentence.span.end, number.span.end + 60)]
    spoken = topic is not None or WORD.search(scene.text, *ends(sentence)) is not None
    if lead := _APPOSED.search(before):
        return (
            Span(number.span.start - len(lead[0]), number.span.end) if spoken or _OF_SIGNERS.search(lead[0]) else None
        )
    if _UNITS.match(after):
        return None
    if _SOME_OF.search(before):
        return None
    lead = _BEFORE.search(before)
    if lead and (spoken or _OF_SIGNERS.search(lead[0]) or ("list" in lead[0] and after.startswith(" names"))):
        tail = _AFTER.match(after)
        return Span(number.span.start - len(lead[0]), number.span.end + (tail.end() if tail else 0))
    for pattern in (_AFTER, _WERE) if spoken else (_WERE,):
        if tail := pattern.match(after):
            return Span(number.span.start, number.span.end + tail.end())
    return None


_SOME_OF = re.compile(
    r"\b(?:handful|number|group|few|some|several|minority|couple) of (?:the |its |them|those )?(?:\w+ )?(?:co-?sponsors|signers)?,\s+$",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"^\s*(?:percent|per cent|%|days?|weeks|months|years|hours|Republican|Democrat|GOP|independents?|votes?|times|states|pages|to \d|[-–]\d|of them (?:are|were)|(?:are|were) (?!(?:original |the |its |among )*co-?sponsors))",
    re.IGNORECASE,
)


def _count(
    scene: Scene, sentence: Sentence, span: Span, count: int, bound: str, party: str | None, topic: Topic | None = None
) -> CosponsorCount:
    about = about_of(scene, sentence, span, False, None)
    if topic is not None and WORD.search(scene.words(span)) is None:
        about = topic.about
    before = scene.text[max(sentence.span.start, span.start - 100) : span.start]
    after = scene.text[span.end : min(sentence.span.end, span.end + 50)]
    original = "original" in scene.words(span).lower() or bool(
        _AT_FIRST_BEFORE.search(before) or _AT_FIRST_AFTER.match(after)
    )
    then = not original and _of_a_day(scene, sentence, span)
    return CosponsorCount(
        span=span, count=count, bound=bound, party=party, original=original, then=then, speaker=scene.speaker_at(span),
        modality=Modality.ASSERTED, rule="count of cosponsors", **about.fields(),
    )  # fmt: skip


# words of a day before the page's; the day of the vote is the last on which anybody can sign
_EARLIER = re.compile(
    r"\b(?:when|while|by the time|at the time|that (?:day|week|month)|so far|within|before|until|since then|earlier|early on|already|then|back then|at one point|once|had had|as of|by (?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day))\b",
    re.IGNORECASE,
)
_AT_THE_VOTE = re.compile(
    r"\bby (?:the )?(?:time (?:of (?:the vote|passage)|(?:it|the \w+|H\.[\w. ]+|S\.[\w. ]+) (?:was |had )?(?:reached|passed|came|cleared|got to|went to|hit|voted|approved|adopted|finally|debated))|the time it|the end|then)\b",
    re.IGNORECASE,
)


def _of_a_day(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether a count is told of an earlier day: by a date of its clause or by words of time."""
    clause = clause_at(scene.text, sentence.span, span)
    around = Span(sentence.span.start, clause.end)
    words = scene.words(around)
    if _AT_THE_VOTE.search(words):
        return False
    return bool(_EARLIER.search(words)) or any(
        d.expression not in ("year", "daypart") for d in scene.within(clause, DateMention)
    )


def _count_span(scene: Scene, sentence: Sentence, number: NumberMention) -> Span | None:
    after = scene.text[number.span.end : min(sentence.span.end, number.span.end + 110)]
    before = scene.text[max(sentence.span.start, number.span.start - 70) : number.span.start]
    if number.value == 1 and _ONE_WHO.match(scene.text[number.span.start :][:40]) and not _ONLY_ONE.search(before):
        return None
    if _MORE.match(after):
        return None
    if _NONE_OF.search(before) and not _COUNTED.match(after):
        return None
    if _PART_OF.match(after) and not scene.words(number.span).lower().startswith("all "):
        return None
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


def _party_of(scene: Scene, number: NumberMention, span: Span) -> str | None:
    """Return the party that a number counts: the one told before any other number ("nine Republicans and seven Democrats")."""
    others = [n.span.start for n in scene.within(span, NumberMention) if n.span.start > number.span.start]
    return _party_in(scene, Span(span.start, min([span.end, *others])))
