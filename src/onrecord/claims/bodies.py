"""Which body stands where words tell of a floor act: as their subject, after "by" or "in", before "passage"; or the measure that passed."""

import re
from collections.abc import Callable

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.ballots import body_before
from onrecord.claims.clauses import body_of
from onrecord.claims.model import Body
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, CommitteeMention, MeasureMention

BEFORE_LIMIT = 130  # characters between a body and its verb


def before_measure(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether a measure follows a verb that many things can be the object of ("killed", "blocked")."""
    return bool(scene.within(Span(span.end, min(sentence.span.end, span.end + 60)), MeasureMention))


_RELATIVE = re.compile(
    r",\s+which\s+(?:(?:\w+ly|then|had|also|has|later|on \w+day)\s+)*"
)  # "in the Senate, which passed it"


def subject_of(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Return the body just before a verb, if it is its subject."""
    zone = Span(max(sentence.span.start, span.start - BEFORE_LIMIT), span.start)
    for mention in reversed(scene.within(zone, ChamberMention)):
        between = scene.text[mention.span.end : span.start]
        if _RELATIVE.fullmatch(between) and not mention.attributive:
            return body_of(mention, scene.words(mention.span))
        if between.startswith(("’s", "'s")) and not _MEMBERS.match(between):
            break
        if _subject_gap(_MEMBERS.sub("", between)) and not (
            mention.attributive and not between.strip().lower().startswith(("members", "lawmakers"))
        ):
            return body_of(mention, scene.words(mention.span))
        if mention.attributive:
            continue
        break
    return _members_subject(scene, sentence, span) or _pronoun_subject(scene, sentence, span)


_MEMBERS_SUBJECT = re.compile(
    r"(?:^|^On [\w. ]{3,20}, |^[\w. ]{2,24}\([A-Z]{2,4}\)\s[-—–]\s|, (?:and |then )?)(?:The |U\.?S\.? )?[Ss]enators(?P<rest>[^.;:]{0,40})$"
)


def _members_subject(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "Senators approved …" at the beginning of a sentence as the Senate's act; "three senators" are not the body."""
    found = _MEMBERS_SUBJECT.search(scene.text[sentence.span.start : span.start])
    if not found or not _subject_gap(found["rest"]) or re.search(r"\b(?:and|in|with|like|such)\b", found["rest"]):
        return None
    return Body.SENATE


_PRONOUN = re.compile(
    r"(?:^|[,;—–]\s|\b(?:and|but|then|where|when)\s)(?:(?:On|In|By|Last|This|With|Without|After|Under|Over)\s[^,;]{2,28}?,?\s+)?(?P<who>it|they|its members|members|the body|that (?:body|chamber|House)|the (?:other |lower |upper )?chamber)\s+(?:\w+ly\s|then\s|also\s|had\s|later\s|on \w+day\s)*$",
    re.IGNORECASE,
)


def _pronoun_subject(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "On April 25 it adopted the measure": the chamber named last, where a measure is what was adopted."""
    match = _PRONOUN.search(scene.text[max(sentence.span.start, span.start - _NEAR) : span.start])
    if match is None or not scene.within(Span(span.end, min(sentence.span.end, span.end + _OBJECT)), MeasureMention):
        return None
    here = [m for m in scene.within(Span(sentence.span.start, span.start - len(match[0])), ChamberMention) if m.chamber]
    body = body_of(here[-1], "") if here else body_before(scene, sentence)
    return body if body is not Body.UNTOLD else None


_NEAR, _OBJECT = 60, 32  # characters
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
    before = measure_subject(scene, sentence, span)
    return Body.UNTOLD if before else None


def _object(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    after = Span(span.end, min(sentence.span.end, span.end + 40))
    if _TO_PANEL.match(scene.text[span.end : sentence.span.end]):
        return None
    if inside := [m for m in scene.within(span, ChamberMention) if m.chamber]:
        return body_of(inside[0], scene.words(inside[0].span))  # "won House approval"
    for mention in scene.within(after, ChamberMention):
        between = scene.text[span.end : mention.span.start].lower().strip()
        if not mention.attributive and between in _INTO:
            return body_of(mention, scene.words(mention.span))
    if _ALONE.match(scene.words(span)) and scene.within(Span(sentence.span.start, span.start), MeasureMention):
        return Body.UNTOLD
    if sentence.part is not Part.BODY and _END_OF_HEADLINE.match(scene.text[span.end : sentence.span.end]):
        return Body.UNTOLD
    return Body.UNTOLD if measure_subject(scene, sentence, span) else None


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
    zone = Span(max(sentence.span.start, span.start - BEFORE_LIMIT), span.start)
    if not before_measure(scene, sentence, Span(span.start, span.start)):
        return None
    found = [m for m in scene.within(zone, ChamberMention) if m.chamber]
    return body_of(found[-1], scene.words(found[-1].span)) if found else None


def _carried(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "S. 146 left the Senate", "the bill is through Congress": words that only a measure before them makes tell of passage."""
    return _object(scene, sentence, span) if measure_subject(scene, sentence, span) else None


def _moved(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "Nehls got his bill, H.R. 2071, past the House", "the bill rolled through the Senate": a measure before the House or in the words."""
    if _TO_PANEL.match(scene.text[span.end : sentence.span.end]):
        return None
    inside = scene.within(Span(span.start, span.end), MeasureMention)
    if not inside and not measure_subject(scene, sentence, span):
        return None
    after = scene.within(Span(span.end, min(sentence.span.end, span.end + _OBJECT)), ChamberMention)
    at_once = [m for m in after if scene.text[span.end : m.span.start].strip().lower() in ("", "the", "the u.s.")]
    return body_of(at_once[0], scene.words(at_once[0].span)) if at_once else Body.UNTOLD


def _prize(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "was given the House's blessing", "gets House nod": whose it is stands right after, and a measure before in the body of a text."""
    after = scene.within(Span(span.end, min(sentence.span.end, span.end + _OBJECT)), ChamberMention)
    if not after or after[0].span.start > span.end + 1 or _TO_PANEL.match(scene.text[span.end : sentence.span.end]):
        return None
    told = sentence.part is not Part.BODY or scene.within(Span(sentence.span.start, span.start), MeasureMention)
    return body_of(after[0], scene.words(after[0].span)) if told else None


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


def _bare(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "debated for an hour, and adopted by 366 to 30", where nothing tells of a committee."""
    before = Span(sentence.span.start, span.end)
    of_panel = scene.within(before, CommitteeMention) or _PANEL.search(scene.words(before))
    return None if of_panel else Body.UNTOLD


_AND = re.compile(
    r"\b(?:and|then)\s+(?:(?:then|later|finally|the next day|a day later|the same day|on \w+day|on \w+\.? \d{1,2}),?\s+)?$"
)


def _coordinate(scene: Scene, sentence: Sentence, span: Span) -> Body | None:
    """Read "Senators voted 54-42 to take it up and the next day passed it": the verb goes on with the body before."""
    before = Span(sentence.span.start, span.start)
    if (
        not _AND.search(scene.text, max(before.start, span.start - 36), before.end)
        or _bare(scene, sentence, span) is None
    ):
        return None
    here = [m for m in scene.within(before, ChamberMention) if m.chamber and not m.attributive]
    if here:
        return body_of(here[-1], "")
    if _SENATORS.search(scene.text, before.start, before.end):
        return Body.SENATE
    body = body_before(scene, sentence)
    return body if _THEY.match(scene.text, before.start) and body is not Body.UNTOLD else None


_SENATORS = re.compile(r"\b[Ss]enators (?:voted|agreed|moved|took|debated)\b")
_THEY = re.compile(r"(?:They|It|Members|That chamber|The chamber)\b")
_PANEL = re.compile(r"committee|panel", re.IGNORECASE)
ROLES: dict[str, Callable[[Scene, Sentence, Span], Body | None]] = {
    "subject": subject_of,
    "agent": _agent,
    "object": _object,
    "noun": _noun,
    "headline": _headline,
    "gerund": _gerund,
    "bare": _bare,
    "coordinate": _coordinate,
    "party": _party,
    "carried": _carried,
    "moved": _moved,
    "prize": _prize,
}


def measure_subject(scene: Scene, sentence: Sentence, span: Span) -> bool:
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
