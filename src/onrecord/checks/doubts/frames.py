"""Accusations about votes whose own sentence shows that no House of Congress took the vote told of, or that nobody took it.

The words around a count, a day or a manner of voting tell who voted (a council, a parliament), whether it happened at all ("had six
more come, it would have been …"), on what (an amendment, the rule for the day) and whether it is told to be set right.
"""

import re

from onrecord.article.model import Span
from onrecord.checks.doubts.objects import on_another
from onrecord.checks.doubts.page import Page, names
from onrecord.checks.doubts.partial import part_of_party
from onrecord.checks.doubts.unreal import set_right, unreal
from onrecord.checks.doubts.voting_bodies import clause_of, of_another_body
from onrecord.checks.model import Check
from onrecord.claims.model import OF_VOTES, Bipartisan, Claim, Kind, MemberVote, Passage, VoteTally

_COUNTED = frozenset((Kind.VOTE_TALLY, Kind.VOTE_METHOD, Kind.PASSAGE_DATE))
_UNSURE = _COUNTED | {Kind.BIPARTISAN, Kind.COSPONSOR_COUNT}
_OTHERS = frozenset((Kind.STATUS, Kind.COSPONSOR_COUNT, Kind.COMMITTEE, Kind.INTRODUCED))


def of_another_vote(check: Check, page: Page) -> bool:
    """Say whether an accusation about a vote stands in words that tell of another body's vote, of one on something else, or of none."""
    claim = check.claim
    if claim.KIND not in OF_VOTES | _OTHERS:
        return False
    around = page.article.sentence_at(claim.span.start)
    sentence = around.span if around else claim.span
    text = page.text
    if not names(claim, page) and _OTHER_NUMBER.search(text, sentence.start, sentence.end):
        return True
    if _DENIED.search(text, max(sentence.start, claim.span.start - 14), claim.span.start):
        return True
    if claim.KIND in _UNSURE and unreal(text, sentence, claim.span):
        return True
    if claim.KIND in _UNSURE | _OTHERS and set_right(text, sentence, claim.span):
        return True
    if _by_its_kind(claim, sentence, page):
        return True
    return (claim.inferred or not names(claim, page)) and _carried_over(claim, sentence, page)


def _by_its_kind(claim: Claim, sentence: Span, page: Page) -> bool:
    """Say whether words that bear on one kind of claim show that it is none of a House's vote on the measure."""
    text, span = page.text, claim.span
    match claim:
        case MemberVote():
            words = text[sentence.start : span.start]
            supposed = _SUPPOSED.search(text, sentence.start, sentence.end) is not None
            return supposed and _HAD_THEY.search(words) is not None
        case Passage():
            return _NONE_OF_THEM.match(text, span.end, sentence.end) is not None
        case VoteTally():
            as_it_stands = _AS_THINGS_STAND.search(text, span.start, span.end) is not None
            return as_it_stands or _by_amendment(text, sentence, span)
        case Bipartisan():
            received = claim.form == "cosponsors" and text.startswith(" vote", span.end)
            return received or part_of_party(page.article, sentence, span)
    return False


def _carried_over(claim: Claim, sentence: Span, page: Page) -> bool:
    """Say whether the words around a claim on a measure that was carried over tell of something else."""
    text = page.text
    if isinstance(claim, MemberVote) and _another_time(text, sentence, claim.span):
        return True
    if claim.KIND in _COUNTED and not getattr(claim, "question", None) and _on_the_way(text, sentence, claim.span):
        return True
    if of_another_body(text, sentence, claim.span, page.mentions):
        return True
    measure = page.record.measure(claim.measure or "")
    return measure is not None and on_another(page.article, page.mentions, sentence, claim.span, measure)


_OTHER_NUMBER = re.compile(r"\bunder (?:another|a different|some other|a new) (?:number|name|title)\b")
_DENIED = re.compile(r"(?:\bnot|n[’']t|\bhardly|\bfar from)\s+$")
_NONE_OF_THEM = re.compile(r"\s+(?:none|neither|nothing)\b")  # "the House has overridden none"
_WHO_ASIDE = re.compile(
    r",\s(?:who|whose)\b[^,;]*,(?=\s)"
)  # "X, who had opposed taking it up, voted no": of X it is told
_ONCE = re.compile(r",\s+(?:an? )?(?:no|yes|yea|nay|aye|yeses|noes|yeas|nays|ayes) (?:in|on|last|back)\b")
_EARLIER = re.compile(
    r"\b(?:who|he|she|they|both) had\b|\b(?:first|earlier|previous|opening|initial|other|prior) (?:vote|time|roll call|one)\b|,\s+an? (?:no|yes|yea|nay|aye) (?:in|on|last|back)\b|\b(?:they|we|others|both|most) (?:all )?(?:vot|oppos|said|back)"
)


_AND_WHO_HAD = re.compile(
    r"(?:,? (?:and )?[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){0,3}){1,3}, (?:who|all of whom|both of whom) had\b"
)


def _another_time(text: str, sentence: Span, place: Span) -> bool:
    """Say whether how somebody voted is told of an earlier vote, or of others than the one named: "who had opposed even taking it up"."""
    near = text.find(",", place.end, min(sentence.end, place.end + 60))
    end = sentence.end if near < 0 or near - place.end < 6 else near
    if _ONCE.search(text, place.start, sentence.end):
        return True
    words = _WHO_ASIDE.sub(" ", text[place.start : place.end]) + text[place.end : end]
    return bool(_EARLIER.search(words) or _AND_WHO_HAD.match(text, place.end, sentence.end))


# "it would have been five had Kaptur voted no", "If Hunt had voted no, …": what did not happen
_HAD_THEY = re.compile(r"(?:\bhad|\bif|^\W*Had|^\W*If)\s+(?:(?:Reps?|Sens?)\.\s+)?$")
_SUPPOSED = re.compile(r"\b(?:would|could|might)\b")
_AS_THINGS_STAND = re.compile(
    r"\bat least\b[^;.]*\b(?:is|are)\b"
)  # "at least one senator is against it": who may vote no
_AMENDED = re.compile(r"\b(?:was|were|been) amended\b(?!.*\b(?:pass|approv|adopt|clear|agreed)\w*)[^;:]*$")


def _by_amendment(text: str, sentence: Span, place: Span) -> bool:
    """Say whether a count is told right of an amendment: "it was amended once, 395-22"."""
    return bool(_AMENDED.search(text[sentence.start : place.start]))


_SOMEBODYS = re.compile(
    r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Oo]thers?|[Aa]nother|[Aa] (?:second|third|fourth)|more|[Tt]hose|that|several|some)(?: (?:more|others?|each))? (?:by|from|of) (?:[A-Z][\w.’'-]+ ?){1,3}|\bgot (?:his|hers|theirs|one)\b|\b(?:he|she|his|hers|theirs) (?:only |just )?(?:got|drew|won|received|mustered|managed)\b|"
    r"\b[A-Z][\w-]+[’']s?,? (?:first|second|third|fourth|other|own|two|three|which|that|failed|was|were|went|passed|won|lost|fell|drew|got|to [a-z]+|for (?:an?|the))\b|(?<!as )\bamended\b|(?<!bars )(?<!without )(?<!without an )(?<!with an )(?<!with no )(?<!with )\bamendments?\b|"
    r"\b[Aa] (?:change|substitute|tweak|rewrite)\b|\bpoints? of order\b|\bmotions?\b|\bnominat\w+\b|\bconfirm(?:ed|ation)\b|\bthe (?:journal|clock)\b|\badjourn\w*"
)
_IT = r"(?:it|them|the (?:bill|resolution|measure|matter|text|question|joint resolution|legislation))"
_GOAL = re.compile(
    rf"\b(?:agreed|voted|moved|consented)\b[^.;]{{0,60}}?\bto (?:(?:a |the )?(?:rule|motion|request|schedule)\b|(?:take|bring|call) (?:{_IT} )?up\b|(?:consider|bring|debate|discharge|postpone|table|delay|advance) {_IT}|(?:proceed|adjourn)\b|(?:begin|open|start|limit|end|cut off) (?:the )?(?:debat|consider|discuss|talk)\w+|go to {_IT}|put {_IT} off)|"
    r"\bvotes? to (?:postpone|adjourn|proceed|delay|table|reconsider|discharge)\b"
)


def _on_the_way(text: str, sentence: Span, place: Span) -> bool:
    """Say whether the clause tells of a vote on an amendment, a nomination, or whether and when to take something up."""
    clause = clause_of(text, sentence, place)
    return bool(_GOAL.search(text, clause.start, clause.end) or _SOMEBODYS.search(text, clause.start, place.start))
