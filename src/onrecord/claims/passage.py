"""Claims about what a House did with a measure, and when: passed, rejected, tabled, overrode a veto."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.about import told_in
from onrecord.claims.bodies import BEFORE_LIMIT
from onrecord.claims.clauses import Trigger, body_of, clause_at, days_of, distance, widen
from onrecord.claims.floor import triggers
from onrecord.claims.model import Body, Claim, Days, Modality, Passage, PassageDate
from onrecord.claims.owned import of_something_else, owned_or_quoted
from onrecord.claims.scene import Scene
from onrecord.mentions.model import (
    ChamberMention,
    CommitteeMention,
    DateMention,
    Grain,
    MeasureMention,
    TallyMention,
)

_NOT_VERB = re.compile(
    r"\b(?:(?:postpon|delay|scrap|pull|cancel|schedul|abandon|shelv|promis|plann?|expect|demand|urg|seek|request|want)\w*|to vote|put off|called off|motion|amendment|bid|effort|attempt|objection|point of order)\b",
    re.IGNORECASE,
)


def read_passage(scene: Scene) -> Iterable[Claim]:
    """Read which body did what with which measure, and the day."""
    last: Trigger | None = None
    for sentence in scene.sentences:
        found = triggers(scene, sentence)
        for trigger in found:
            yield from _claims(scene, sentence, trigger)
        acts = [t for t in found if t.what in ("passed", "rejected", "tabled")]
        yield from _so_did(scene, sentence, acts[-1] if acts else last)
        last = acts[-1] if acts else None
        yield from _bare_dates(scene, sentence)


_SO_DID = re.compile(r"\b(?:[Ss]o|[Aa]s) (?:did|was|were|had|has|have) (?:the )?$")


def _so_did(scene: Scene, sentence: Sentence, last: Trigger | None) -> Iterator[Claim]:
    """Read "So did Savanna's Act": what was told last was done to another measure too."""
    for mention in scene.within(sentence.span, MeasureMention) if last is not None else ():
        lead = _SO_DID.search(scene.text, max(sentence.span.start, mention.span.start - 16), mention.span.start)
        if last is not None and lead and mention.id:
            yield Passage(
                span=Span(lead.start(), mention.span.end), measure=mention.id, body=last.body, outcome=_folded(last.what),
                speaker=scene.speaker_at(mention.span), rule="as told of another",
            )  # fmt: skip


_COMMITTEE = re.compile(r"(?<![\w-])(?:committee|panel|subcommittee|discharged)(?![\w-])", re.IGNORECASE)


def _of_committee(scene: Scene, sentence: Sentence, place: Span) -> bool:
    """Say whether a place belongs to what a committee did: it is named nearer than any chamber is."""
    found = [Span(*m.span()) for m in _COMMITTEE.finditer(scene.text, sentence.span.start, sentence.span.end)]
    found += [m.span for m in scene.within(sentence.span, CommitteeMention)]
    bodies = [m.span for m in scene.within(sentence.span, ChamberMention) if not m.attributive]
    near = min((distance(scene.text, s, place) for s in found), default=float("inf"))
    return near < min((distance(scene.text, s, place) for s in bodies), default=float("inf"))


_SEPARATE = re.compile(r"\s+(?:separate|different|their own|similar|identical|competing|rival)\s", re.IGNORECASE)


def _claims(scene: Scene, sentence: Sentence, trigger: Trigger) -> Iterator[Claim]:
    clause = clause_at(scene.text, sentence.span, trigger.span)
    measure = None if _SEPARATE.match(scene.text, trigger.span.end) else scene.measure_at(trigger.span, reach=clause)
    modality = scene.modality(trigger.span)
    if modality in (Modality.PREDICTED, Modality.DOUBTED):
        return
    explicit = told_in(sentence, measure)
    outcome, voice = (trigger.what, "act") if trigger.what != "speech" else ("passed", "speech")
    if voice == "speech" and modality is Modality.DENIED:
        return  # "in the upper chamber nobody asked for a roll call"
    override = outcome in ("overrode", "override-failed")
    when = _date_of(scene, sentence, trigger)
    if trigger.body is Body.UNTOLD and when is not None and _of_committee(scene, sentence, when.span):
        when = None
    days = (
        _spoken(days_of(when)) if when and when.expression == "daypart" and _in_quotes(scene, when) else days_of(when)
    )
    common: dict[str, Any] = {
        "measure": measure.id if measure else None,
        "measures": measure.ids if measure else (),
        "modality": modality,
        "speaker": scene.speaker_at(trigger.span),
        "inferred": not explicit,
    }
    span = _passage_span(scene, sentence, trigger, measure)
    told = _folded(outcome)
    yield Passage(
        span=span,
        body=trigger.body,
        outcome=told,
        override=override,
        voice=voice,
        when=days,
        rule="floor act",
        tentative=trigger.vague,
        **common,
    )
    if when is not None and modality is Modality.ASSERTED:
        spot = (
            widen(sentence.span, when.span, trigger.span) if abs(when.span.start - trigger.span.end) < 25 else when.span
        )
        yield PassageDate(
            span=_with_preposition(scene, spot),
            when=days,
            body=trigger.body,
            outcome=told,
            rule="date of floor act",
            tentative=trigger.vague
            or _counted_off(scene, when)
            or of_something_else(scene.text, when.span, trigger.span),
            **common,
        )


def _counted_off(scene: Scene, when: DateMention) -> bool:
    """Say whether a day is told by the time since another event, and which event that was is a guess.

    "Eleven days later" is a claim of its own about that time; "the next day" is sure after one full day named just before.
    """
    if when.expression != "anaphoric" or not when.offset:
        return False
    sentence = scene.sentence_at(when.span.start)
    near = scene.within(Span(max(0, when.span.start - _NAMED_NEAR), when.span.start), DateMention)
    if abs(when.offset) > 1 or not near or near[-1].grain is not Grain.DAY or near[-1].expression == "anaphoric":
        return True
    days = {m.first for m in near if m.grain is Grain.DAY}
    return len(days) > 1 and not (sentence and sentence.span.covers(near[-1].span))


_NAMED_NEAR = 250  # characters
_SPOKEN = timedelta(days=2)  # between the day on which somebody says "today" and that of the page which quotes it


def _spoken(days: Days | None) -> Days | None:
    return Days(days.first - _SPOKEN, days.last, days.grain) if days else None


def _in_quotes(scene: Scene, mention: DateMention) -> bool:
    return any(q.span.covers(mention.span) for q in scene.attributions.quotations)


def _folded(outcome: str) -> str:
    """Fold the kinds of outcome to what the record knows."""
    return {"overrode": "passed", "override-failed": "rejected"}.get(outcome, outcome)


def _with_preposition(scene: Scene, span: Span) -> Span:
    lead = re.search(r"(?:\bon|\bin)\s$", scene.text[max(0, span.start - 4) : span.start])
    return Span(span.start - len(lead[0]), span.end) if lead else span


def _passage_span(scene: Scene, sentence: Sentence, trigger: Trigger, measure: MeasureMention | None) -> Span:
    """Take in the body and the verb, and a measure that stands next to them."""
    spans = [trigger.span]
    zone = Span(
        max(sentence.span.start, trigger.span.start - BEFORE_LIMIT), min(sentence.span.end, trigger.span.end + 70)
    )
    bodies = [m for m in scene.within(zone, ChamberMention) if body_of(m, scene.words(m.span)) is trigger.body]
    near = min(bodies, key=lambda m: distance(scene.text, m.span, trigger.span), default=None)
    if near and ";" not in scene.text[near.span.end : trigger.span.start]:
        spans.append(near.span)
    verbless = near is not None and near.span == trigger.span  # "and the Senate on Thursday"
    if (
        measure
        and not verbless
        and sentence.span.covers(measure.span)
        and distance(scene.text, measure.span, trigger.span) < 1.5
    ):
        spans.append(measure.span)
    return widen(sentence.span, *spans)


def _date_of(scene: Scene, sentence: Sentence, trigger: Trigger) -> DateMention | None:
    """Return the date that belongs to a trigger: it must be nearer to it than to any other event of the sentence."""
    best: tuple[float, DateMention] | None = None
    bare = any(m.span == trigger.span for m in scene.within(trigger.span, ChamberMention))
    for mention in scene.within(sentence.span, DateMention):
        if bare and mention.span.end <= trigger.span.start:
            continue  # "the Senate in June and the House a month later": the day of the act before it
        cost = distance(scene.text, mention.span, trigger.span)
        if (
            cost > 7
            or (mention.expression in ("year", "ago") and cost > 3)
            or _claimed_by_another(scene, sentence, mention, trigger, cost)
            or owned_or_quoted(scene.text, mention.span, trigger.span)
            or _of_the_telling(scene, sentence, mention, trigger)
        ):
            continue
        if best is None or cost < best[0]:
            best = (cost, mention)
    return best[1] if best else None


_TOLD_THEN = re.compile(
    r",?\s[^.;]{0,60}?\b(?:said|says|told|wrote|claimed|reported|tweeted|posted|announced|declared|insisted|noted|recalled) (?:[^.;,]{0,30} )?(?:that|how)\b"
)


def _of_the_telling(scene: Scene, sentence: Sentence, mention: DateMention, trigger: Trigger) -> bool:
    """Say whether a day is that on which somebody told of the act: "The day after, a host said that it had passed"."""
    opens = not scene.text[sentence.span.start : mention.span.start].strip(" “\"'")
    between = Span(mention.span.end, max(mention.span.end, trigger.span.start))
    told = _TOLD_THEN.match(scene.text, between.start, between.end) if opens else None
    return told is not None and not any(
        m.chamber and m.span.end <= told.end() for m in scene.within(between, ChamberMention)
    )


_RIVAL = re.compile(
    r"\b(?:introduc\w+|filed|offered|authored|dropped|put forward|signed|signs|signature|enacted|became law|veto\w*|referred|came out of|reported|marked up|discharged|declared|arrested|died|killed|tabled|co-?sponsor\w*|pass(?:es|ed|age)|approv\w+|adopt\w+|agreed|clear(?:s|ed)|"
    r"sent an? (?:\w+ )?letter|wrote|announced|applauded|praised|urged|voted|reject\w*|fail\w*|block\w*|followed|concurred|stopped|stalled|halted|postponed|delayed|put off|returned|submitted)\b",
    re.IGNORECASE,
)


def _claimed_by_another(scene: Scene, sentence: Sentence, mention: DateMention, trigger: Trigger, cost: float) -> bool:
    text = scene.text
    for match in _RIVAL.finditer(text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if span.overlaps(trigger.span) or distance(text, mention.span, span) >= cost:
            continue
        if not (
            trigger.span.end <= mention.span.start < span.start
            and _joined_later(text, trigger.span, mention.span, span)
        ):
            return True
    return False


_AND_THEN = re.compile(r"\s+(?:and|but|then)\s+(?:is|was|were|has|had|later|then|it)?\b")


def _joined_later(text: str, trigger: Span, day: Span, rival: Span) -> bool:
    """Say whether a day stands between two deeds and an "and" parts it from the second: "passed on Friday and was signed"."""
    return (
        bool(_AND_THEN.match(text, day.end))
        and rival.start - day.end < 24
        and not re.search(r"[,;]|\band\b", text[trigger.end : day.start])
    )


_RIVAL_DEED = re.compile(
    r"\b(?:discharg\w+|report(?:ed|s)|introduc\w+|filed|committee|panel|proceed|cloture|debate|amend\w*)\b",
    re.IGNORECASE,
)
_CELEBRATED = re.compile(r"\b(?:passage|vote|adoption|approval)\b[^.;]{0,20}$")


# "signed it a day after the House vote, at a ceremony on Thursday": the day is that of what the phrase hangs on
_COUNTED_FROM = re.compile(
    r"\b(?:after|before|since|following|from) (?:the |its |that |a )?(?:[\w’'-]+ ){0,3}(?:passage|vote|adoption|approval), [^.;]{0,20}$"
)


_VOTE_AFTER = re.compile(
    r"[’']s? (?:(?:[a-z-]+|\d{1,3}[-–]\d{1,3}|House|Senate|floor) ){0,3}(?:vote|passage|approval|adoption)\b"
)


_OF_HOUSE = re.compile(
    r"[’']s? (?:[a-z-]+ )?(?P<house>House|Senate) (?:vote|passage|approval|adoption)\b(?! (?:to|on (?!passage|the (?:bill|measure|resolution))))"
)


def _owner_of_vote(scene: Scene, mention: DateMention, before: str) -> re.Match[str] | None:
    """Read "Monday's voice vote", where no other words tell of the vote."""
    if mention.expression != "weekday" or not _VOTE_AFTER.match(scene.text, mention.span.end):
        return None
    return re.search(r"$", before)


def _after_tally(scene: Scene, sentence: Sentence, mention: DateMention, before: str) -> re.Match[str] | None:
    """Read "Vote: 419-0 on Wednesday" where no verb tells of the vote."""
    near = [t for t in scene.within(sentence.span, TallyMention) if 0 < mention.span.start - t.span.end < 12]
    return re.search(r"(?:on\s)?$", before) if near and not triggers(scene, sentence) else None


def _bare_dates(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Read a date that stands by "the passage" or "the vote" with no body named ("celebrated the passage on Tuesday")."""
    if sentence.part is not Part.BODY:
        return
    for mention in scene.within(sentence.span, DateMention):
        before = scene.text[max(sentence.span.start, mention.span.start - 40) : mention.span.start]
        lead = (
            _CELEBRATED.search(before)
            or _owner_of_vote(scene, mention, before)
            or _after_tally(scene, sentence, mention, before)
        )
        if (
            not lead
            or _NOT_VERB.search(before)
            or _RIVAL_DEED.search(before)
            or days_of(mention) is None
            or _COUNTED_FROM.search(before)
            or scene.modality(mention.span) in (Modality.PREDICTED, Modality.DOUBTED)
            or _of_committee(scene, sentence, mention.span)
        ):
            continue
        measure = scene.measure_at(mention.span)
        told = mention.span.start - len(before) + lead.start()
        if owned_or_quoted(scene.text, mention.span, Span(told, told + 1)):
            continue
        if measure and measure.id:
            body = _OF_HOUSE.match(scene.text, mention.span.end)
            owned = told == mention.span.start and body is None
            span = Span(told, mention.span.end)
            yield PassageDate(
                span=span,
                measure=measure.id,
                when=days_of(mention),
                body=Body(body["house"].lower()) if body else Body.UNTOLD,
                inferred=True,
                speaker=scene.speaker_at(span),
                rule="date of the vote",
                tentative=owned or of_something_else(scene.text, mention.span, Span(told, told + 1)),
            )
