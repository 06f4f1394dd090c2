"""Claims about who brought a measure in, and when: sponsors, authors, the day of introduction."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.authorship import possessives, sponsor_claim, titled, works
from onrecord.claims.clauses import clause_at, distance
from onrecord.claims.cosponsorship.read import read_cosponsors
from onrecord.claims.drafting import read_drafting
from onrecord.claims.model import Claim, Introduced, Modality, Sponsor
from onrecord.claims.roles import (
    NOTHING,
    About,
    carried,
    date_of,
    list_from,
    name_span,
    named_after,
    object_of,
    people_in,
    relative_object,
    subject_measure,
    subjects,
    when_of,
    with_preposition,
)
from onrecord.claims.scene import Scene
from onrecord.mentions.dates.calendar import congress_on
from onrecord.mentions.model import ChamberMention, DateMention, MeasureMention, PersonMention
from onrecord.record.model import Chamber

# verbs that bring a measure in: (form as participle or past, other forms, dates?) — `dated` verbs tell the day of introduction
_DATED = r"(?:re-?)?introduc(?:ed|es|ing)|filed|files|filing|dropped|drops|offered|offers|offering|put forward|puts forward|putting forward|put forth|submitted|submits|submitting|proposed|proposes|brought forward|tabled|laid out|rolled out|unveiled|unveils|lodged|moved|pre-?filed"
_UNDATED = r"authored|authors|authoring|sponsored|sponsors|sponsoring|wrote|writes|written|penned|drafted|crafted|led|leads|leading|spearheaded|spearheads|spearheading|championed|champions|shepherded|sponsor(?=s? (?:it|the)\b)|brought|carried|carries|pushed|initiated|originated"
_VERB = re.compile(rf"(?<![\w-])(?:(?P<dated>{_DATED})|(?P<undated>{_UNDATED}))(?![\w-])", re.IGNORECASE)
_PASSIVE_GAP = re.compile(r"^(?P<mid>[^;:“”\"]{0,75}?)\s*,?\s*\bby\s+$", re.IGNORECASE)
_MID_VERBS = re.compile(
    r"\b(?:pass\w*|approv\w*|vot\w+|said|says|adopt\w*|reject\w*|support\w*|back(?:ed|s)|follow\w*|oppos\w*|clear\w*|agreed|signed|sworn|prompt\w*|driven|condemn\w*)\b",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?<![\w-])(?:began (?:its )?life|was born|start(?:ed|s) (?:out|life|its life|its journey)|first appeared|first surfaced|dates? (?:back )?(?:to|from)|dated from|(?:since|after|before|following|upon) (?:its|the bill[’']s|the resolution[’']s|the measure[’']s) (?:re-?)?introduction|"
    r"(?:its|the bill[’']s|the resolution[’']s|the measure[’']s) (?:re-?)?introduction|(?:re-?)?introduction of (?:the|this) (?:bill|resolution|measure))(?![\w-])",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|had been|has been)\s+(?:(?:only|first|just|originally|formally|initially|jointly|also|\w+ly)\s+){0,2})$",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:plans?|planning|expects?|expected|intends?|vow(?:s|ed)|promis(?:es|ed)|threaten(?:s|ed)|wants?|hopes?|will|would|could|may|might|going) (?:to )?(?:\w+ )?$",
    re.IGNORECASE,
)
# "one of three that Stevens has filed this month"
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:one|some|all|most|each|either|neither) of (?:the |her |his |their )?(?:\w+ ){1,3}(?:(?:that|which) )?(?:(?:Rep|Sen)\. )?(?:[A-Z][\w’-]+ |she |he |they ){1,3}(?:has |have |had )?$"
)
_SOFT = re.compile(
    r"^(?:led|leads|leading|spearhead\w*|champion\w*|shepherd\w*|push\w*|brought|carri\w*|wrote|writes|written|penned|drafted|crafted|initiated|originated|moved|unveil\w*|rolled out|laid out|propos\w*)$",
    re.IGNORECASE,
)


def owners(claims: Iterable[Claim]) -> dict[str, str]:
    """Map who is said to have brought a measure in to that measure, so that "Rubio's bill" is known later on."""
    told = [
        c
        for c in claims
        if isinstance(c, Sponsor) and c.person and c.measure and c.how == "introduced" and not c.inferred
    ]
    return {c.person: c.measure for c in reversed(told) if c.person and c.measure}


def _unsaid(claims: Iterable[Claim], found: list[Claim]) -> list[Claim]:
    """Leave out claims about the same person and kind in the same place as one already found."""
    kept: list[Claim] = []
    for claim in claims:
        if not any(
            c.KIND is claim.KIND and c.person == claim.person and c.span.overlaps(claim.span) for c in (*found, *kept)
        ):
            kept.append(claim)
    return kept


class _Deed(Struct, frozen=True, kw_only=True):
    """A verb of bringing in that is about a measure."""

    span: Span
    about: About
    passive: bool
    dated: bool
    soft: bool
    modality: Modality


def read_sponsorship(scene: Scene) -> Iterable[Claim]:
    """Read who introduced, wrote or sponsored a measure, on which day, and who and how many cosponsored it."""
    found: list[Claim] = []
    for sentence in scene.sentences:
        for deed in _deeds(scene, sentence):
            found += [*_sponsors(scene, sentence, deed), *_introduced(scene, sentence, deed)]
        for reader in (_born, titled, works, possessives, read_drafting):
            found += _unsaid(reader(scene, sentence), found)
    yield from found
    yield from _unsaid(_answers(scene), found)
    yield from read_cosponsors(scene, owners(found))


def _deeds(scene: Scene, sentence: Sentence) -> Iterator[_Deed]:
    for match in _VERB.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if scene.text[max(0, span.start - 3) : span.start].lower() == "co-" or re.match(
            r"\s+(?:up|down|off)\b", scene.text[span.end : span.end + 8]
        ):
            continue
        before = scene.text[max(sentence.span.start, span.start - 60) : span.start]
        if _HEDGED.search(before) or _ONE_OF_SEVERAL.search(before):
            continue
        passive, found = _reading(scene, sentence, span, before)
        if found is None:
            continue
        modality = scene.modality(span)
        if modality in (Modality.PREDICTED, Modality.DOUBTED):
            continue
        yield _Deed(
            span=span,
            about=found,
            passive=passive,
            dated=bool(match["dated"]),
            soft=bool(_SOFT.match(match[0])),
            modality=modality,
        )


_PASSIVE_ONLY = frozenset(
    ("moved", "brought", "carried", "carries", "tabled")
)  # a member who moves or brings a bill up need not be its sponsor


def _reading(scene: Scene, sentence: Sentence, span: Span, before: str) -> tuple[bool, About | None]:
    """Say whether a verb stands in the passive, and which measure it is about."""
    verb = scene.words(span).lower()
    participle = not verb.endswith("s") and not verb.endswith("ing") and verb != "wrote"
    if participle and (_WAS.search(before) or _by_after(scene, sentence, span) is not None):
        return True, subject_measure(scene, sentence, span)
    active = object_of(scene, sentence, span) if verb not in _PASSIVE_ONLY else None
    if active is not None:
        return False, active
    if (relative := relative_object(scene, sentence, span)) is not None:
        return False, relative
    if participle and _undone(scene, sentence, span, before):
        return True, subject_measure(scene, sentence, span)
    return False, None


def _undone(scene: Scene, sentence: Sentence, span: Span, before: str) -> bool:
    """Say whether a participle without "was" qualifies a measure: "a bill filed two weeks earlier", "Introduced in May, it …"."""
    opening = re.search(
        r"(?:^|[;:,(—–-]\s*|\b(?:bill|resolution|measure|legislation|act|version|text|and|first|originally|only)\s+|\d\s+)$",
        before,
        re.IGNORECASE,
    )
    dated = re.match(r"^,?\s+(?:\w+\s+){0,3}?", scene.text[span.end : span.end + 30])
    near = scene.within(Span(span.end, min(sentence.span.end, span.end + 45)), DateMention)
    return bool(opening and dated and near) or bool(
        re.match(r"\s+(?:in|on)\s", scene.text[span.end : span.end + 5]) and opening
    )


def _by_after(scene: Scene, sentence: Sentence, span: Span) -> int | None:
    """Return the offset after "by" that belongs to a participle, or None."""
    for match in re.finditer(r"\bby\s+", scene.text[span.end : min(sentence.span.end, span.end + 90)]):
        mid = _PASSIVE_GAP.match(scene.text[span.end : span.end + match.end()])
        if mid and not _MID_VERBS.search(mid["mid"]):
            return span.end + match.end()
        return None
    return None


def _sponsors(scene: Scene, sentence: Sentence, deed: _Deed) -> Iterator[Claim]:
    wrote = re.match(r"(?:wr|pen|draft|craft)", scene.words(deed.span), re.IGNORECASE)
    if wrote and _drafted(scene, sentence, deed.span):
        return
    lead, people = _agents(scene, sentence, deed) if deed.passive else (0, subjects(scene, sentence, deed.span))
    chamber = _chamber(scene, deed, people)
    beside = list(_with(scene, sentence, deed, people))
    joint = len(people) > 1 or bool(beside)
    how = "named" if _PUSHED.match(scene.words(deed.span)) and not deed.passive else "introduced"
    for index, person in enumerate(people):
        span = _sponsor_span(deed, person, lead, index)
        yield sponsor_claim(
            scene, person, deed.about, span, joint=joint, how=how, chamber=chamber, modality=deed.modality
        )
    yield from beside
    yield from _and_in_the_other(scene, sentence, deed, people)


_OTHER_HOUSE = re.compile(r"^[^;.]{0,40}?,?\s+and\s+(?:\w+ )?in the (?P<chamber>House|Senate)\s+by\s+")


def _and_in_the_other(scene: Scene, sentence: Sentence, deed: _Deed, people: list[PersonMention]) -> Iterator[Claim]:
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


def _agents(scene: Scene, sentence: Sentence, deed: _Deed) -> tuple[int, list[PersonMention]]:
    """Return where the words of agency begin ("introduced by" or a later "by"), and who is named by them."""
    at = _by_after(scene, sentence, deed.span)
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


def _sponsor_span(deed: _Deed, person: PersonMention, lead: int, index: int) -> Span:
    named = name_span(person)
    if index:
        return named
    if deed.passive:
        return Span(min(lead or named.start, named.start), named.end)
    return Span(named.start, deed.span.end) if deed.span.end - named.start < 160 else named


def _chamber(scene: Scene, deed: _Deed, people: list[PersonMention]) -> Chamber | None:
    """Return the chamber of "introduced in the Senate by X"."""
    if not people:
        return None
    zone = Span(deed.span.end, max(deed.span.end, name_span(people[0]).start))
    return next((m.chamber for m in scene.within(zone, ChamberMention) if m.chamber), None)


_WITH = re.compile(
    r"^[^;:.]{0,60}?,?\s+(?:along(?:side)?\s+(?:with\s+)?|together with |jointly with |with )(?:(?:his|her|the|fellow|colleagues?|and|co-?sponsors?|lead|original|Democratic|Republican|bipartisan|support|backing|of|from)\s+){0,4}$",
    re.IGNORECASE,
)


def _with(scene: Scene, sentence: Sentence, deed: _Deed, people: list[PersonMention]) -> Iterator[Claim]:
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


def _introduced(scene: Scene, sentence: Sentence, deed: _Deed) -> Iterator[Claim]:
    if not deed.dated or deed.modality is not Modality.ASSERTED:
        return
    mention = date_of(scene, sentence, deed.span)
    if mention is None or _attached_elsewhere(scene, sentence, deed, mention):
        return
    if mention.expression == "anaphoric" and deed.about.ids:
        return  # "both were introduced on the same day": as each other
    about = NOTHING if _of_older_congress(scene, sentence, deed, mention) else deed.about
    yield _dated(scene, sentence, deed.span, mention, about, "introduced")


def _of_older_congress(scene: Scene, sentence: Sentence, deed: _Deed, mention: DateMention) -> bool:
    """Say whether "first introduced in 2015" tells of an older Congress's measure than the one at hand."""
    before = scene.text[max(sentence.span.start, deed.span.start - 24) : deed.span.start]
    if (
        deed.about.id is None
        or mention.last is None
        or not re.search(r"\b(?:first|originally|initially)\s+(?:\w+ )?$", before, re.IGNORECASE)
    ):
        return False
    return congress_on(mention.last) < int(deed.about.id.rpartition("-")[2])


def _dated(
    scene: Scene, sentence: Sentence, trigger: Span, mention: DateMention, about: About, rule: str
) -> Introduced:
    date = with_preposition(scene, mention.span)
    between = date.start - trigger.end
    span = Span(_with_auxiliary(scene, sentence, trigger), date.end) if 0 <= between <= 30 else date
    return Introduced(span=span, when=when_of(mention), speaker=scene.speaker_at(span), rule=rule, **about.fields())


def _with_auxiliary(scene: Scene, sentence: Sentence, trigger: Span) -> int:
    lead = _WAS.search(scene.text[max(sentence.span.start, trigger.start - 30) : trigger.start])
    return trigger.start - len(lead[0]) if lead else trigger.start


def _attached_elsewhere(scene: Scene, sentence: Sentence, deed: _Deed, mention: DateMention) -> bool:
    """Say whether a date after "a bill introduced by X" may tell of the main verb before it ("passed a bill … by X on Tuesday")."""
    if not deed.passive or mention.span.start < deed.span.end:
        return False
    before = scene.text[max(sentence.span.start, deed.span.start - 30) : deed.span.start]
    if _WAS.search(before) or "by" not in scene.text[deed.span.end : mention.span.start].split():
        return False
    clause = clause_at(scene.text, sentence.span, deed.span)
    head = scene.text[clause.start : deed.span.start]
    floor = re.search(
        r"\b(?:passed|approved|voted|adopted|agreed|cleared|backed|rejected|blocked|passes|approves)\b", head
    )
    return (
        bool(floor)
        and not scene.within(Span(sentence.span.start, deed.span.start), DateMention)
        and "," not in scene.text[mention.span.end - 1 : mention.span.end + 1]
    )


_OF_A_TEXT = re.compile(
    r"\b(?:it|bill|measure|resolution|idea|legislation|act|text|version|H\.? ?R\.? \d+|S\. \d+)\s+$", re.IGNORECASE
)


def _born(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read "S. 756 began life in March 2017", "since its introduction on May 3"."""
    for match in _BORN.finditer(scene.text, sentence.span.start, sentence.span.end):
        trigger = Span(match.start(), match.end())
        mention = date_of(scene, sentence, trigger)
        zone = Span(max(sentence.span.start, trigger.start - 90), min(sentence.span.end, trigger.end + 30))
        possessive = bool(re.search(r"introduction", match[0], re.IGNORECASE))
        if mention is None or distance(scene.text, mention.span, trigger) > 2 or mention.span.start < trigger.end:
            continue
        if match[0].lower().startswith("was born") and not _OF_A_TEXT.search(
            scene.text[max(0, trigger.start - 40) : trigger.start]
        ):
            continue
        if possessive or scene.within(zone, MeasureMention):
            found = subject_measure(scene, sentence, trigger) or carried(scene, sentence, trigger)
            yield _dated(scene, sentence, trigger, mention, found, "began life")


_QUESTION = re.compile(
    r"\b(?:who (?:wrote|introduced|sponsored|authored|filed|proposed|is behind|was behind|led|brought)|whose (?:idea|bill|resolution|work|measure) (?:is|was))\b[^?.!]{0,30}(?:\?|$)",
    re.IGNORECASE,
)


def _answers(scene: Scene) -> Iterator[Claim]:
    """Read the answer to "Who wrote it?"."""
    for asked, answer in pairwise(scene.sentences):
        if not _QUESTION.search(scene.words(asked.span)[-60:]):
            continue
        people = [p for p in people_in(scene, answer.span) if name_span(p).start - answer.span.start < 45]
        if not people or any(
            s.about
            for s in _deeds(scene, answer)
            if not s.passive and subjects(scene, answer, s.span) and s.span.start - answer.span.start < 60 and s.soft
        ):
            continue
        for person in list_from(scene, people_in(scene, answer.span), people[0]):
            yield sponsor_claim(scene, person, carried(scene, answer, name_span(person)), name_span(person))
