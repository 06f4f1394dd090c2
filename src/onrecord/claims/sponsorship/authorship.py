"""Sponsors told by a noun or a tie: "its author, X", "a bill by X", "the work of X", "X's bill"."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.cues import Cued
from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.about import About, carried, meant
from onrecord.claims.exceptions import exceptions
from onrecord.claims.model import Claim, Modality, Sponsor
from onrecord.claims.roles import list_from, list_to, name_span, named_after, people_in, trimmed
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, PersonMention, Reference
from onrecord.record.model import Chamber


def sponsor_claim(
    scene: Scene, person: PersonMention, about: About, span: Span, *, joint: bool = False, how: str = "introduced",
    chamber: Chamber | None = None, modality: Modality = Modality.ASSERTED,
) -> Sponsor:  # fmt: skip
    """Return the claim that a person brought a measure in."""
    return Sponsor(
        span=span, person=person.id, name=person.name or scene.words(person.span), joint=joint, how=how, chamber=chamber,
        modality=modality, speaker=scene.speaker_at(span), rule="sponsor", **about.fields(),
    )  # fmt: skip


_TITLE_WORD = Cued(
    r"(?<![\w-])(?:(?:lead|chief|main|primary|principal|prime|original|top|co-?lead|bill|House|Senate|GOP|Republican|Democratic) ){0,2}(?P<noun>sponsors?|authors?|architects?|backer(?=, (?:Rep|Sen)))(?![\w-])",
    re.IGNORECASE,
)
_TITLE_AFTER = re.compile(
    r"^(?:\s+(?:of|behind|for)\s+[^,.;:]{1,60}?|\s+in the (?:House|Senate))?(?:\s*[,:—–-]\s*|\s+(?:is|was|are|were|being)\s+|\s+)(?:[\w.’'&/-]+\s+){0,5}$"
)
_TITLE_BEFORE = re.compile(
    r"^[\s,]*(?:who\s+|and\s+)?(?:(?:is|was|are|were|as|being|also|has been|became)\s+)?(?:(?:the|its|a|an|one of|his|her|their|this|own|both|chief|lead|main)\s+){0,3}(?:(?:bill|resolution|measure|legislation|act|text|proposal)[’']?s?[’']?\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NOT_SPONSOR = re.compile(
    r"^\s+of (?:the\s+)?(?:terror|attack|violence|article|book|study|report|amendment|motion|event|op-ed|plot|war|column)",
    re.IGNORECASE,
)


def titled(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "the author is X", "its sponsor, X", "X, the bill's lead sponsor"."""
    for match in _TITLE_WORD.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        before = scene.text[max(sentence.span.start, span.start - 14) : span.start]
        after = scene.text[span.end : min(sentence.span.end, span.end + 60)]
        if re.search(
            r"\b(?:state|corporate|co-?|event|team|terror|financial|largest)[\s-]*$", before, re.IGNORECASE
        ) or _NOT_SPONSOR.match(after):
            continue
        apposed = re.search(r", (?:its|the (?:bill|resolution|measure)[’']s) (?:\w+ )?$", before)
        if scene.modality(span) in (Modality.PREDICTED, Modality.DOUBTED) and not apposed:
            continue
        one_of = _ONE_OF_THE.search(scene.text, max(sentence.span.start, span.start - 40), span.start)
        for claim in _bearers(scene, sentence, span):
            yield structs.replace(claim, how="with") if one_of and claim.how == "introduced" else claim


_ONE_OF_THE = re.compile(
    r"\b(?:one|two|three|some|several|among) (?:of )?(?:the|its|their) (?:[\w’'.-]+ ){0,3}$", re.IGNORECASE
)


def _bearers(scene: Scene, sentence: Sentence, span: Span) -> Iterator[Sponsor]:
    about = carried(scene, sentence, span)
    gap = re.compile(_TITLE_BEFORE.pattern, re.IGNORECASE)
    people = _before(scene, sentence, span, gap)
    if people and not _predicate(scene, span):
        for person in people:
            named = name_span(person)
            whole = Span(named.start, span.end) if len(people) == 1 and span.end - named.start < 120 else named
            yield sponsor_claim(scene, person, about, whole, joint=len(people) > 1)
        return
    left_out = {p.span for e in exceptions(scene, sentence) for p in e.people}
    people = [p for p in named_after(scene, sentence, span.end, _TITLE_AFTER) if p.span not in left_out]
    for index, person in enumerate(people):
        named = name_span(person)
        start = span.start if index == 0 and named.start - span.end < 40 else named.start
        yield sponsor_claim(scene, person, about, Span(start, named.end), joint=len(people) > 1)


def _predicate(scene: Scene, span: Span) -> bool:
    """Say whether a title word opens a new statement ("… said Paul. The sponsor is X")."""
    return bool(re.match(r"\s+(?:is|was|are|were)\s+[A-Z]", scene.text[span.end : span.end + 12]))


def _before(scene: Scene, sentence: Sentence, span: Span, gap: re.Pattern[str]) -> list[PersonMention]:
    people = people_in(scene, Span(max(sentence.span.start, span.start - 200), span.start))
    if not people:
        return []
    person = people[-1]
    between = scene.text[person.span.end : span.start]
    if not re.search(r"[,(]|\b(?:is|was|are|were|as|who)\b", between):
        return []
    options = (between, trimmed(between), trimmed(between + ",").rstrip(","))
    return list_to(scene, people, person) if any(gap.match(o) for o in options) else []


# a measure, and what ties the person after it: "the work of", "carries the name of", "by", "comes from"
_WORK = re.compile(
    r"(?:(?<![\w-])(?:the (?:work|brainchild|handiwork|creation|idea|baby|project|product) of|(?:carries|carried|bears|bore|bearing|with) the name of|(?:come|comes|came|coming|hails|stems|originated) from|(?:is|was|are|were) (?:by|from)|courtesy of|belong(?:s|ed)? to|(?:is|was) owed to|(?:go|goes|went) to|(?:is|was) the (?:doing|brain-?child|legislation) of|bearing the signature of|(?:is|was) (?:credited|due) to)|,?\s(?:by|from))\s+$",
    re.IGNORECASE,
)
_MEASURE_TAIL = re.compile(r"^(?:[”\"’')\s,]|\(?\b[HS]\.?[\w. ]{1,14}\d+\)?)*(?:,?\s*(?:also\s+)?)$")


def works(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "H.R. 29, by Mike Collins", "It is the work of X", "Both come from X", "two resolutions by X"."""
    people = people_in(scene, sentence.span)
    for person in people:
        named = name_span(person)
        before = scene.text[max(sentence.span.start, named.start - 140) : named.start]
        lead = re.search(_WORK.pattern[:-1] + r"(?:[\w.’'&/-]+\s+){0,4}$", before, re.IGNORECASE)
        if not lead or _TOO_MUCH.search(before[lead.start() :]) or _JOINED.search(before[: lead.start()]):
            continue
        if _CREDIT_ONLY.match(lead[0].strip(" ,")) and not _CREDIT.search(before[: lead.start()]):
            continue
        at = named.start - len(before) + lead.start()
        found = _measure_before(scene, sentence, at, bare=lead[0].strip(" ,").lower().startswith(("by", "from")))
        if found is None:
            continue
        start = _trim_left(scene, at)
        group = list_from(scene, people, person)
        for index, member in enumerate(group):
            span = Span(start, named.end) if index == 0 else name_span(member)
            yield sponsor_claim(scene, member, found, span, joint=len(group) > 1)


_JOINED = re.compile(r"\bjoined\b[^.;]{0,40}$")
_CREDIT_ONLY = re.compile(r"(?:go|goes|went) to\b")
_CREDIT = re.compile(r"\b[Cc]redit(?: for [^,.;]{2,40})?\s*$")
_TOO_MUCH = re.compile(
    r"\b(?:vote|votes|voice|unanimous|said|led|introduced|sponsored|authored|offered|who|which)\b", re.IGNORECASE
)


def _trim_left(scene: Scene, at: int) -> int:
    while at < len(scene.text) and scene.text[at] in " ,":
        at += 1
    return at


def _measure_before(scene: Scene, sentence: Sentence, at: int, *, bare: bool) -> About | None:
    """Return the measure that stands before a tie; a bare "by" must stand right at it."""
    zone = Span(max(sentence.span.start, at - (60 if bare else 110)), at)
    found = scene.within(zone, MeasureMention)
    tail = scene.words(zone)[-40:]
    plural = re.search(
        r"\b(?P<count>two|three|both|several|the|\w+) (?:\w+ )?(?:resolutions|bills|measures)\s*,?$",
        tail,
        re.IGNORECASE,
    )
    if plural:
        both = carried(scene, sentence, Span(at, at))
        return both if both.ids else About(id=None, inferred=False) if both.id is None else _plural(scene, at)
    if not found:
        return None
    own = meant(scene, found)
    between = scene.text[found[-1].span.end : at]
    if bare and not _MEASURE_TAIL.match(between):
        return None
    if not bare and re.search(r"[;:]|\b(?:who|said|that|which|after|because)\b", between):
        return None
    if own.id is None and not own.ids and own.form is Reference.DESCRIPTION and _opening(scene, sentence):
        return About(id=scene.mentions.main, span=own.span)
    return About(id=own.id, ids=own.ids, span=own.span, inferred=own.form in (Reference.ANAPHOR, Reference.DESCRIPTION))


def _opening(scene: Scene, sentence: Sentence) -> bool:
    """Say whether a sentence is one of the first two of the body, in which "a bill by X" is the story's own."""
    body = [s for s in scene.sentences if s.part is Part.BODY]
    return sentence in body[:2] or sentence.part is not Part.BODY


def _plural(scene: Scene, at: int) -> About:
    """Return the measures numbered next after "two resolutions by X", if there are just two."""
    after = [m.id for m in scene.all(MeasureMention) if m.number is not None and m.id and at < m.span.start < at + 420]
    ids = tuple(dict.fromkeys(after))
    return About(id=None, ids=ids if len(ids) == 2 else (), inferred=False)


# "We owe it to X", "The country owes its text to X", "For the resolution we can thank X"
_OWED = re.compile(
    r"\b(?:owes? (?:it|this|its (?:text|words|existence|start|life)|the (?:bill|resolution|measure|text|idea)) to|(?:for (?:it|this|the (?:bill|resolution|measure|text)),? (?:we|you|readers|Congress) (?:can|may|must|have to)? ?thank|the credit for (?:it|this|the (?:bill|resolution|measure|text)) (?:goes|belongs) to))\s+(?:(?:Reps?|Sens?)\.\s+|(?:Representative|Senator|Congress(?:man|woman))\s+)?$",
    re.IGNORECASE,
)


def owed(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "We owe it to X": such a debt may be of another kind, so the record must bear it out."""
    for person in people_in(scene, sentence.span):
        named = name_span(person)
        before = scene.text[max(sentence.span.start, named.start - 70) : named.start]
        if person.id and (lead := _OWED.search(before)):
            span = Span(named.start - len(before) + lead.start(), named.end)
            yield structs.replace(sponsor_claim(scene, person, carried(scene, sentence, span), span), tentative=True)


_NOUN_AFTER = re.compile(
    r"^(?:[’']s?)?\s+(?:(?:own|latest|new|bipartisan|proposed|landmark|signature|[a-z]+-[a-z]+|House|Senate|original|censure|sanctions|war powers|impeachment|joint|concurrent|non-?binding|health|tax|crime|immigration)\s+){0,3}(?P<noun>bill|resolution|measure|legislation|act|proposal|text)\b(?!\s+(?:signing|sponsor))",
    re.IGNORECASE,
)
# "Mike Rounds's tribal school bill": what it is on stands between
_ON_A_MATTER = re.compile(
    r"^[’']s?\s+(?:(?!(?:of|to|in|on|for|with|against|from|by|at|and|or|but|is|was|were|are|has|had|have|will|would|the|an?|this|that|its|his|her|their|office|staff|votes?|support|opposition|veto|signature|objections?|backing|desk|amendment|motion|letter|committee|panel|subcommittee|party|campaign|friends?|wife|husband|own|vision|version|House|Senate|\w+ed|\w+ing)\b)[\w’'&-]+\s+){1,4}?(?P<noun>bill|resolution|legislation)\b(?!\s+(?:signing|sponsor|is dead|of rights))"
)


def possessives(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "Tim Kaine's S.J. Res. 104", "Green's resolution", "the Newhouse resolution"."""
    for person in people_in(scene, sentence.span):
        after = scene.text[person.span.end : min(sentence.span.end, person.span.end + 70)]
        owned = re.match(r"^[’']s?\s+", after)
        mention = _owned_number(scene, sentence, person) if owned else None
        if mention is not None:
            named = Span(name_span(person).start, mention.span.end)
            how = "introduced" if mention.number is not None else "named"
            about = About(id=mention.id, ids=mention.ids, span=mention.span, inferred=False)
            yield sponsor_claim(scene, person, about, named, how=how)
            continue
        noun = _NOUN_AFTER.match(after) or _ON_A_MATTER.match(after)
        if not noun or person.id is None or not (owned or _headline_like(person, noun)):
            continue
        span = Span(person.span.start, person.span.end + noun.end("noun"))
        yield sponsor_claim(scene, person, carried(scene, sentence, span), span, how="named")


def _owned_number(scene: Scene, sentence: Sentence, person: PersonMention) -> MeasureMention | None:
    zone = Span(person.span.end, min(sentence.span.end, person.span.end + 60))
    for mention in scene.within(zone, MeasureMention):
        between = scene.text[person.span.end : mention.span.start]
        if (mention.number is not None or mention.form is Reference.TITLE) and re.match(
            r"^[’']s?\s+(?:(?!veto|support|opposition|signature|objection|vote|backing)[\w-]+\s+){0,4},?\s*\(?$",
            between,
        ):
            return mention
    return None


def _headline_like(person: PersonMention, noun: re.Match[str]) -> bool:
    """Say whether a bare surname qualifies the noun right after it ("Newhouse resolution")."""
    return (
        len(noun[0].split()) <= 2
        and noun["noun"].lower() in ("bill", "resolution", "act", "measure")
        and person.title is None
        and person.id is not None
    )
