"""Claims about what a House did with a measure, and when: passed, rejected, tabled, overrode a veto."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.clauses import Trigger, body_of, clause_at, days_of, distance, owned_or_quoted, widen
from onrecord.claims.model import Body, Claim, Days, Modality, Passage, PassageDate
from onrecord.claims.scene import Scene
from onrecord.mentions.model import (
    ChamberMention,
    CommitteeMention,
    DateMention,
    Grain,
    MeasureMention,
    Reference,
    TallyMention,
)

_ADVERB = r"(?:\s+\w+ly|\s+just|\s+also|\s+then|\s+finally|\s+now|\s+already|\s+itself)?"
# what happened, words, and where the body stands: "subject" before the words, "object" after them, "agent" after "by"/"in"
_ACTS: tuple[tuple[str, str, str], ...] = (
    ("override-failed", r"(?:fail(?:s|ed)?(?: (?:on )?\w+day| narrowly| again)?|tri(?:es|ed)(?:,? (?:and|but) failed,?)?) to (?:override|overturn)|override (?:falls|fell|failed|fails)|(?:sustain(?:s|ed)|uph(?:olds|eld)) (?:the|his|(?:the president|Trump|Biden|Obama|Bush|President \w+)[’']s) veto|could not (?:override|overturn)|f(?:ell|alls?|ailed|ailing) short of the [\w\s’'-]{0,45}?(?:override|overturn|overcome)|came up short in (?:an|its) override", "subject"),
    ("overrode", r"overrid(?:es|e|den)|overrode|vot(?:ed|es) to override", "subject"),
    ("tabled", r"(?:vot(?:ed|es|ing) (?:[\w-]+ ){0,4}to )?(?:set|sets|setting) aside|(?:vot(?:ed|es) (?:[\w-]+ ){0,4}to )?tabl(?:ed|es|ing)\b|shelv(?:ed|es)|killed", "subject"),
    ("rejected", r"reject(?:s|ed|ing)?|vot(?:ed|es) down|defeat(?:s|ed)|block(?:s|ed|ing)|turn(?:s|ed) (?:back|down|aside)|fail(?:s|ed) to (?:pass|approve|adopt|advance)|declin(?:ed|es) to (?:pass|approve)", "subject"),
    ("rejected", r"(?:was|were|is|been|got) (?:narrowly |soundly )?(?:rejected|defeated|voted down|blocked|turned back)", "agent"),
    ("rejected", r"fail(?:s|ed)(?: (?:in|on the floor of|to clear|to get through|to win approval (?:in|from)))?|(?:went|goes) down(?: to defeat)?(?: in)?|fell short(?: in)?|f[ae]lls? (?:short )?(?=in the)|dies in|died in", "object"),
    ("passed", r"(?:was|were|is|been|being|got|be) (?:\w+ly )?(?:passed|approved|adopted|agreed to|cleared|backed|endorsed|ratified|okayed|green-?lit|rubber-stamped|waved through|pushed through|rushed through|rammed through|taken up and passed)", "agent"),
    ("passed", r"(?:has |have |had )?" + _ADVERB.strip() + r"(?:pass(?:es|ed|ing)?|approv(?:es|ed|ing)|adopt(?:s|ed|ing)?|agree(?:s|d) to(?! (?:discharge|proceed|debate|consider|take up|begin|table|limit|end|delay|postpone|hold|open|let|meet|work|a (?:motion|deal|rule)|the (?:motion|rule)|an? amendment)\b)|agree(?:s|d)(?! to\b)(?= (?:on|with)?\b)|clear(?:s|ed)|ratif(?:ies|ied)|OK[’']?[sd]|OK[’']?ed|okay(?:s|ed)|green-?lights?|green-?lit|"
     r"back(?:s|ed)|endors(?:es|ed)|muscl(?:es|ed) through|push(?:es|ed) through|sen(?:ds|t)(?! (?:a|an|the|its|their|one) (?:letter|message|signal|delegation|clear|strong|warning))(?= .{0,60}?\bto (?:the )?(?:president|President|Trump|Biden|Obama|Bush|White House|Senate|House)\b)|(?:gave|gives|giving|lent|lends) (?:its |the |final |overwhelming |unanimous |strong |swift |formal |bipartisan )*(?:approval|backing|green light|go-ahead|nod|stamp of approval)|"
     r"gave (?:its )?(?:final )?(?:consent|assent|blessing)|concurr?(?:ed|s)|sign(?:ed|s) off on)", "subject"),
    ("passed", r"(?:muscled|pushed|rammed|shoved|steered|rushed|jammed|squeaked) (?:[\w.]+ ){1,6}?through\b", "party"),
    ("passed", r"(?:has |have |had )?(?:pass(?:es|ed)|clear(?:s|ed)|sail(?:s|ed) through|breez(?:es|ed) through|squeak(?:s|ed) (?:through|by)|squeez(?:es|ed) through|w(?:ins|on) (?:final |unanimous |overwhelming |swift |\w+ )?(?:approval|passage)(?: (?:in|from|by))?|"
     r"moved through|got through|gets through|made it through|went through|goes through|flew through|glid(?:es|ed) through|ek(?:es|ed) out (?:[\w-]+ ){0,4}?(?:win|victory|passage|approval)|advanc(?:es|ed) (?:through|in)|w(?:ins|on) (?=(?:House|Senate) approval))", "object"),
    ("passed", r"final passage|passage|approval|adoption", "noun"),
    ("passed", r"(?<=in )(?:House|Senate) vote|(?<=in a )(?:House|Senate) vote", "headline"),
    ("passed", r"(?<=for )(?:\w+ly )?(?:passing|agreeing|approving|adopting|advancing)", "gerund"),
    ("followed", r"follow(?:s|ed)(?: suit)?|(?:went|acted|moved|voted) (?:first|second|next|last)|ha(?:d|s) done (?:the same|so|likewise)|did (?:the same|so|likewise)", "subject"),
)  # fmt: skip
_COMPILED = tuple(
    (what, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), role) for what, words, role in _ACTS
)
_VOTED = re.compile(
    r"(?<![\w-])(?:has |have |had )?(?:just |also )?(?:vot(?:ed|es|ing)|joined|moved|act(?:ed|s))\b(?=[^.;]{0,70}?\bto (?P<verb>[a-z]+)(?! (?:off )?debate| up))"
)
_TO_VERB = re.compile(r"[^.;]{0,70}?\bto [a-z]+(?: aside| down)?")
_SPEECH = re.compile(
    r"(?<![\w-])(?:has |have |had )?(?:formally |officially |unanimously |overwhelmingly |strongly |solemnly |just |also )*(?P<verb>condemn|denounc|rebuk|reaffirm|recogni[sz]|honou?r|urg|call|back|support|oppos|commemorat|commend|censur|declar|"
    r"term|demand|object|welcom|reject|affirm|salut|prais|express|stand|side|press|den(?:y|ies|ied)|ask|marks?|pay|remember|celebrat|designat|slam|blast|label|brand|decr(?:y|ies|ied)|warn|endors|order|direct|repeal|agree)(?:e?s|ed|d|s)?(?![\w-])"
)
_BEFORE_LIMIT = 130
_NOT_PASSING = frozenset(
    "table set kill block reject defeat delay postpone recommit adjourn proceed advance debate override take consider begin open move discharge".split()
)
_DEFEATING = frozenset("table set kill block reject defeat".split())
_TO_BEGIN = re.compile(
    r"[^.;:]{0,60}?\bto (?:take|consider|begin|open|move|discharge|proceed|advance|debate|adjourn|recommit|table)\b"
)
_NOT_VERB = re.compile(
    r"\b(?:(?:postpon|delay|scrap|pull|cancel|schedul|abandon|shelv)\w*|put off|called off|motion|amendment|bid|effort|attempt|objection|point of order)\b",
    re.IGNORECASE,
)
_FAR = re.compile(r"(?:\b(?:roll|with|not|no|without|a|an|the)\s+|\w+ed\b[^.]{0,60})$")
_OWN_VERB = re.compile(r"\b(?:who|that|which)\s+$")


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


def triggers(scene: Scene, sentence: Sentence) -> list[Trigger]:
    """Return the floor events told in a sentence, each with its body, without overlap."""
    found: list[Trigger] = []
    for trigger in (*_voted(scene, sentence), *_acts(scene, sentence), *_speech(scene, sentence)):
        if not any(trigger.span.overlaps(t.span) or _same_words(scene, trigger, t) for t in found):
            found.append(trigger)
    return sorted(found, key=lambda t: t.span)


def _same_words(scene: Scene, a: Trigger, b: Trigger) -> bool:
    return a.what == b.what and a.body is b.body and distance(scene.text, a.span, b.span) < 1.0


def _acts(scene: Scene, sentence: Sentence) -> Iterator[Trigger]:
    text = scene.text[sentence.span.start : sentence.span.end]
    for what, pattern, role in _COMPILED:
        for match in pattern.finditer(text):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            body = _ROLES[role](scene, sentence, span)
            if body is None:
                continue
            if role == "subject" and _OTHER_OBJECT.match(text, match.end()):
                continue
            if _NEEDS_MEASURE.fullmatch(match[0]) and not _before_measure(scene, sentence, span):
                continue
            if _AGREED.match(match[0]) and _THEN_TO_BEGIN.match(text, match.end()):
                continue
            if what == "followed" and body not in (Body.HOUSE, Body.SENATE):
                continue
            yield Trigger(span=span, what="passed" if what == "followed" else what, body=body)


# what a House votes on that is no measure: "rejected Cotton's amendment", "voted down a motion to adjourn"
_OTHER_OBJECT = re.compile(
    r"(?:,? (?:by )?(?:a vote of )?\d{1,3}[-–]\d{1,3},?| by voice vote,?| on \w+day| narrowly)?\s+(?:(?:an?|the|his|her|its|their|another|one|two|three|four|several|that|each|all|both|other|Republican|Democratic|GOP|bipartisan|proposed|(?:[A-Z][\w.’'-]+\s+){0,3}[A-Z][\w.-]+[’']s?)\s+){0,4}(?:[a-z-]+\s+)?"
    r"(?:amendments?|nominations?|nominees?|points? of order|appeals?|motions? (?:to (?:recommit|table|adjourn|reconsider|instruct|strike|refer|postpone|proceed)|by|from|of|that))\b"
)
_AGREED = re.compile(r"(?:has |have |had )?(?:\w+ )?agree", re.IGNORECASE)
_THEN_TO_BEGIN = re.compile(
    r"(?:\s+(?:on\s+)?(?:\w+day|last week|this week|[A-Z]\w+\.? \d{1,2}))?(?:,?\s+\d{1,3}[-–]\d{1,3},?|,? by [^,.;]{3,30},?)?\s+to\s+(?:begin|open|start|take|consider|proceed|advance|move|debate|discharge|end|limit|cut)\b"
)
_NEEDS_MEASURE = re.compile(r"killed|shelve[ds]|block(?:s|ed|ing)", re.IGNORECASE)


def _before_measure(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether a measure follows a verb that many things can be the object of ("killed", "blocked")."""
    return bool(scene.within(Span(span.end, min(sentence.span.end, span.end + 60)), MeasureMention))


def _subject(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Return the body just before a verb, if it is its subject."""
    zone = Span(max(sentence.span.start, span.start - _BEFORE_LIMIT), span.start)
    for mention in reversed(scene.within(zone, ChamberMention)):
        between = scene.text[mention.span.end : span.start]
        if between.startswith(("’s", "'s")) and not _MEMBERS.match(between):
            break
        if _subject_gap(_MEMBERS.sub("", between)) and not (
            mention.attributive and not between.strip().lower().startswith(("members", "lawmakers"))
        ):
            return body_of(mention, scene.words(mention.span))
        if mention.attributive:
            continue
        break
    return _members_subject(scene, sentence, span)


_MEMBERS_SUBJECT = re.compile(
    r"(?:^|^On [\w. ]{3,20}, |^[\w. ]{2,24}\([A-Z]{2,4}\)\s[-—–]\s|, (?:and |then )?)(?:The |U\.?S\.? )?[Ss]enators(?P<rest>[^.;:]{0,40})$"
)


def _members_subject(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "Senators approved …" at the beginning of a sentence as the Senate's act; "three senators" are not the body."""
    found = _MEMBERS_SUBJECT.search(scene.text[sentence.span.start : span.start])
    if not found or not _subject_gap(found["rest"]) or re.search(r"\b(?:and|in|with|like|such)\b", found["rest"]):
        return None
    return Body.SENATE


_MEMBERS = re.compile(
    r"^\s*(?:[’']s\s+)?(?:members|lawmakers)(?: of both parties| from both parties)?\b", re.IGNORECASE
)


def _subject_gap(between: str) -> bool:
    """Say whether the words between a body and a verb leave it the subject: adverbs, dates and asides do, other verbs do not."""
    plain = re.sub(r",[^,]{0,60},", " ", between)
    plain = re.sub(r"\([^)]{0,40}\)", " ", plain)
    if re.search(
        r"[;:.]|\b(?:which|who|that|but|while|after|before|if|whether|would|of|from|by|in the|for|since|until|said|says|told|and the)\b",
        plain,
    ):
        return False
    return len(plain) <= 60


def _agent(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    if _TO_PANEL.match(scene.text[span.end : sentence.span.end]):
        return None
    after = Span(span.end, min(sentence.span.end, span.end + 90))
    for mention in scene.within(after, ChamberMention):
        between = scene.text[span.end : mention.span.start].lower()
        if re.search(r"\b(?:by|in|through)\s+(?:the\s+)?$", between) and not mention.attributive:
            return body_of(mention, scene.words(mention.span))
    before = _measure_subject(scene, sentence, span)
    return Body.UNTOLD if before else None


def _object(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    after = Span(span.end, min(sentence.span.end, span.end + 40))
    if _TO_PANEL.match(scene.text[span.end : sentence.span.end]):
        return None
    for mention in scene.within(after, ChamberMention):
        between = scene.text[span.end : mention.span.start].lower().strip()
        if not mention.attributive and between in _INTO:
            return body_of(mention, scene.words(mention.span))
    if _ALONE.match(scene.words(span)) and scene.within(Span(sentence.span.start, span.start), MeasureMention):
        return Body.UNTOLD
    if sentence.part is not Part.BODY and _END_OF_HEADLINE.match(scene.text[span.end : sentence.span.end]):
        return Body.UNTOLD
    return Body.UNTOLD if _measure_subject(scene, sentence, span) else None


_INTO = frozenset(
    ("", "the", "in the", "in", "by the", "from the", "both", "from", "out of the", "by", "through the", "through")
)
_ALONE = re.compile(
    r"(?:w(?:ins|on) (?:final|unanimous|overwhelming|swift|congressional) |sail|breez|squeak)", re.IGNORECASE
)
_END_OF_HEADLINE = re.compile(r"\s*(?:$|[,;:]|\d|in\b|by\b|on\b|with\b)")
_TO_PANEL = re.compile(
    r"\s+(?:(?:the|a|an|its|by|in|out of|through)\s+){0,2}(?:[A-Z][\w&’',]*\s+(?:and\s+|on\s+|the\s+)*){0,6}(?:[Cc]ommittee|[Pp]anel|[Ss]ubcommittee)"
)


def _headline(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read a headline's "… in House vote"."""
    if sentence.part is Part.BODY:
        return None
    return Body.HOUSE if scene.words(span).startswith("House") else Body.SENATE


def _party(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "House Republicans on Thursday muscled H.R. 1628 through"."""
    zone = Span(max(sentence.span.start, span.start - _BEFORE_LIMIT), span.start)
    if not _before_measure(scene, sentence, Span(span.start, span.start)):
        return None
    found = [m for m in scene.within(zone, ChamberMention) if m.chamber]
    return body_of(found[-1], scene.words(found[-1].span)) if found else None


def _gerund(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "thanked his colleagues for agreeing … to H. Res. 128"."""
    after = Span(span.end, min(sentence.span.end, span.end + 60))
    return Body.UNTOLD if scene.within(after, MeasureMention) else None


def _noun(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "House passage of …", "passage by the Senate", "passage in the House"."""
    before = scene.within(Span(max(sentence.span.start, span.start - 30), span.start), ChamberMention)
    if before and scene.text[before[-1].span.end : span.start].strip(" ’'s") in ("", "final", "unanimous"):
        return body_of(before[-1], scene.words(before[-1].span))
    after = scene.within(Span(span.end, min(sentence.span.end, span.end + 70)), ChamberMention)
    if after and re.search(r"\b(?:by|in)\s+the\s+$|\b(?:by|in)\s+$", scene.text[span.end : after[0].span.start]):
        return body_of(after[0], scene.words(after[0].span))
    return None


_ROLES = {
    "subject": _subject,
    "agent": _agent,
    "object": _object,
    "noun": _noun,
    "headline": _headline,
    "gerund": _gerund,
    "party": _party,
}


def _measure_subject(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether a measure stands just before a verb, as what passed or failed."""
    zone = Span(max(sentence.span.start, span.start - 90), span.start)
    found = scene.within(zone, MeasureMention)
    if not found:
        return False
    between = scene.text[found[-1].span.end : span.start]
    if scene.within(Span(found[-1].span.end, span.start), CommitteeMention):
        return False
    plain = re.sub(r",[^,]{0,70},", " ", between)
    return len(plain) <= 45 and not re.search(r"[;:.]|\b(?:and|but|who|said|after|before|by|if|for|that)\b", plain)


# between "voted to kill" and the measure that is killed: no other thing may stand there
_DIRECT = re.compile(r"\s*(?:aside\s+|down\s+)?(?:(?:the|an?|his|her|its|their|that|this|[A-Z][\w.’'-]+)\s+){0,3}")


_A_MOTION = re.compile(
    r"\s+(?:(?:an?|the|his|her|its|their|that)\s+)?(?:[\w’'-]+\s+){0,2}(?:motion|amendment|appeal|point of order|nomination)\b"
)


def _voted(scene: Scene, sentence: Sentence) -> Iterator[Trigger]:
    """Read "voted 423-4 to restate …": what follows "to" tells whether it passed."""
    text = scene.text[sentence.span.start : sentence.span.end]
    for match in _VOTED.finditer(text):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        body = _subject(scene, sentence, span)
        if body is None:
            continue
        verb = match["verb"]
        if goal := _TO_VERB.match(text, match.end()):
            span = Span(span.start, sentence.span.start + goal.end())
        if verb not in _NOT_PASSING:
            yield Trigger(span=span, what="passed", body=body)
        elif verb in _DEFEATING:
            target = Span(sentence.span.start + match.end(), sentence.span.end)
            measures = [
                m
                for m in scene.within(target, MeasureMention)
                if _DIRECT.fullmatch(scene.text[span.end : max(span.end, m.span.start)])
            ]
            if not measures and _A_MOTION.match(scene.text, span.end):
                continue
            yield Trigger(
                span=span,
                what=("tabled" if verb in ("set", "table") else "rejected") if measures else "passed",
                body=body,
            )
    for match in re.finditer(
        r"(?<![\w-])(?:has |have |had )?voted\b(?=[^.;]{0,45}?\b\d{1,3} ?(?:-|–|to) ?(?:\d|one|two|three|four|five))|(?<![\w-])voted\b(?=,? (?:unanimously|overwhelmingly))",
        text,
    ):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        if _TO_BEGIN.match(text, match.end()):
            continue
        if (body := _subject(scene, sentence, span)) is not None:
            yield Trigger(span=span, what="passed", body=body)


def _speech(scene: Scene, sentence: Sentence) -> Iterator[Trigger]:
    """Read a body that speaks: "Senate condemns …", "Congress backs protesters", "The House called the tweets racist"."""
    text = scene.text[sentence.span.start : sentence.span.end]
    for match in _SPEECH.finditer(text):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        body = _subject(scene, sentence, span)
        body = body if scene.within(Span(sentence.span.start, span.start), ChamberMention) else None
        close = scene.text[max(sentence.span.start, span.start - 60) : span.start]
        if (
            body is None
            or any(
                q.inner.covers(span)
                for q in scene.quotations_in(sentence.span)
                if scene.within(Span(sentence.span.start, q.span.start), ChamberMention)
            )
            or _OWN_VERB.search(close)
            or _FAR.search(close)
        ):
            continue
        yield Trigger(span=span, what="speech", body=body)


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
    explicit = measure is not None and sentence.span.covers(measure.span) and measure.form is not Reference.ANAPHOR
    outcome, voice = (trigger.what, "act") if trigger.what != "speech" else ("passed", "speech")
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
            tentative=_adrift(scene, when),
            **common,
        )


def _adrift(scene: Scene, when: DateMention) -> bool:
    """Say whether "the next day" is not told of a full day named just before, so that the day it counts from is a guess."""
    if when.expression != "anaphoric" or not when.offset:
        return False
    before = scene.within(Span(max(0, when.span.start - _NAMED_NEAR), when.span.start), DateMention)
    return (
        not before
        or before[-1].grain is not Grain.DAY
        or before[-1].first is None
        or before[-1].expression == "anaphoric"
    )


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
        max(sentence.span.start, trigger.span.start - _BEFORE_LIMIT), min(sentence.span.end, trigger.span.end + 70)
    )
    bodies = [m for m in scene.within(zone, ChamberMention) if body_of(m, scene.words(m.span)) is trigger.body]
    if bodies:
        spans.append(min(bodies, key=lambda m: distance(scene.text, m.span, trigger.span)).span)
    if measure and sentence.span.covers(measure.span) and distance(scene.text, measure.span, trigger.span) < 1.5:
        spans.append(measure.span)
    return widen(sentence.span, *spans)


def _date_of(scene: Scene, sentence: Sentence, trigger: Trigger) -> DateMention | None:
    """Return the date that belongs to a trigger: it must be nearer to it than to any other event of the sentence."""
    best: tuple[float, DateMention] | None = None
    for mention in scene.within(sentence.span, DateMention):
        cost = distance(scene.text, mention.span, trigger.span)
        if (
            cost > 7
            or (mention.expression in ("year", "ago") and cost > 3)
            or _claimed_by_another(scene, sentence, mention, trigger, cost)
            or owned_or_quoted(scene.text, mention.span, trigger.span)
        ):
            continue
        if best is None or cost < best[0]:
            best = (cost, mention)
    return best[1] if best else None


_RIVAL = re.compile(
    r"\b(?:introduc\w+|filed|offered|authored|dropped|put forward|signed|signs|signature|enacted|became law|veto\w*|referred|reported|marked up|discharged|declared|arrested|died|killed|tabled|co-?sponsor\w*|pass(?:es|ed|age)|approv\w+|adopt\w+|agreed|clear(?:s|ed)|"
    r"voted|reject\w*|fail\w*|block\w*|followed|concurred)\b",
    re.IGNORECASE,
)


def _claimed_by_another(scene: Scene, sentence: Sentence, mention: DateMention, trigger: Trigger, cost: float) -> bool:
    text = scene.text
    for match in _RIVAL.finditer(text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if not span.overlaps(trigger.span) and distance(text, mention.span, span) < cost:
            return True
    return False


_RIVAL_DEED = re.compile(
    r"\b(?:discharg\w+|report(?:ed|s)|introduc\w+|filed|committee|panel|proceed|cloture|debate|amend\w*)\b",
    re.IGNORECASE,
)
_CELEBRATED = re.compile(r"\b(?:passage|vote|adoption|approval)\b[^.;]{0,20}$")


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
        lead = _CELEBRATED.search(before) or _after_tally(scene, sentence, mention, before)
        if (
            not lead
            or _NOT_VERB.search(before)
            or _RIVAL_DEED.search(before)
            or days_of(mention) is None
            or _of_committee(scene, sentence, mention.span)
        ):
            continue
        measure = scene.measure_at(mention.span)
        if measure and measure.id:
            span = Span(mention.span.start - len(before) + lead.start(), mention.span.end)
            yield PassageDate(
                span=span,
                measure=measure.id,
                when=days_of(mention),
                inferred=True,
                speaker=scene.speaker_at(span),
                rule="date of the vote",
            )
