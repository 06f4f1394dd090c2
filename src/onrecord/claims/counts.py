"""One-sided counts: "Seventeen said no", "four voting present", "38 votes short", "all but two voted for it"."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.ballots import context
from onrecord.claims.clauses import Trigger
from onrecord.claims.margins import apiece, read_margin, read_phrases
from onrecord.claims.model import Bipartisan, Body, Claim, VoteTally
from onrecord.claims.positions import positions_in, question_in
from onrecord.claims.questions import around
from onrecord.claims.scene import Scene
from onrecord.mentions.model import NumberMention, PartyMention, PersonMention
from onrecord.record.model import Chamber

_PEOPLE = r"(?:(?:House |Senate )?members?(?: of (?:the House|Congress|the chamber))?|lawmakers?|senators?|representatives?|congress(?:wo)?men|people|colleagues|others?|of them)"
_COUNTED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("present", re.compile(rf"^\s*(?:{_PEOPLE}\s+)?(?:(?:vot(?:ed|es|ing)|answer(?:ed|ing|s))\s+[“\"'‘]?present|present\b(?! (?:and )?vot))", re.IGNORECASE)),
    ("nays", re.compile(rf"^\s*(?:{_PEOPLE}\s+)?(?:(?:said|vot(?:ed|ing|es))\s+[“\"'‘]?(?:no\b|nay|against)|opposed\b|against\b|objected\b(?! to)|dissent\w*|no votes\b|nays\b|noes\b|voting against)", re.IGNORECASE)),
    ("yeas", re.compile(rf"^\s*(?:{_PEOPLE}\s+)?(?:(?:said|vot(?:ed|ing|es)(?:\s+(?:on\s+)?\w+day)?)\s+[“\"'‘]?(?:yes\b|aye|yea|for\b|in favou?r)|in favou?r|yes votes\b|yeas\b|ayes\b|votes? (?:to (?!spare)|for\b|in favou?r))", re.IGNORECASE)),
    ("absent", re.compile(rf"^\s*(?:{_PEOPLE}\s+)?(?:did(?: not|n[’']t) vote|not voting|(?:were|was) absent|missed the vote|abstain\w*)", re.IGNORECASE)),
    ("short", re.compile(r"^\s*(?:votes?\s+)?(?:short\b|shy\b)(?! of (?:unanim|perfect|all\b|every|everyone|the full|the whole|consensus))", re.IGNORECASE)),
)  # fmt: skip
_GOT = re.compile(
    r"\b(?:(?:g[eo]ts?|receive[sd]|w(?:on|ins)|draws?|drew|muster(?:ed|s)|collect(?:ed|s)|garner(?:ed|s)|with the required)|(?:passed|prevailed|carried|cleared|squeaked|squeezed|through|by|approved|adopted)(?: [\w ]{0,24})? with)\s+(?:only |just |exactly )?$"
)
_ONE_OF = re.compile(r"[Oo]ne of (?:them|those|the \w+|these|its|his|her)\b")
_WHO = re.compile(
    rf"\s*(?:(?:other|more|of them|of its|House|Senate)\s+)*(?:{_PEOPLE}(?:\s+of (?:the House|Congress))?)?(?:,[^,;.]{{2,60}},)?(?:\s+(?:who (?:voted|were (?:there|present)|took part)|voting|present)(?=\s+(?:was|were|voted|backed|said|opposed)\b))?\s*"
)
_FIELD = {"not voting": "absent", "present": "present", "nay": "nays", "yea": "yeas"}


def read_counts(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read what is told of one side of a vote, or of nobody, or of a tie."""
    group: _Group | None = None
    for number in scene.within(sentence.span, NumberMention):
        after = scene.text[number.span.end : min(sentence.span.end, number.span.end + 60)]
        if tie := apiece(scene, sentence, number, after):
            yield VoteTally(
                span=tie, yeas=number.value, nays=number.value, rule="tie", **context(scene, sentence, events, tie)
            )
            continue
        field = _all_but(scene, sentence, number, after) or _field(scene, sentence, number, after)
        if field is None:
            yield from read_margin(scene, sentence, events, number, after)
            continue
        name, end = field
        if after.lstrip()[:7] == "against" and not _ALSO.search(scene.text, sentence.span.start, number.span.start):
            continue
        if _no_count(scene, sentence, number.span.start) or _of_a_party(scene, number, span_end=end):
            continue
        span = Span(number.span.start, end)
        if rest := _ALL_BUT.search(scene.text, max(sentence.span.start, number.span.start - 14), number.span.start):
            if name not in _OTHER_SIDE:
                continue
            name, span = _OTHER_SIDE[name], Span(rest.start(), end)
        group = _same(group, _group(scene, sentence, number), _goes_on(scene, number))
        told = context(scene, sentence, events, span)
        if name in _SIDES and group and group.party:
            yield Bipartisan(
                span=span, form="votes", party=group.party.party, count=number.value, bound=number.bound, position=_SIDES[name],
                rule="other side of a party", tentative=not group.sure, **_shared(dict(told)),
            )  # fmt: skip
            if group.sure:
                continue
        question = question_in(scene.words(sentence.span) if name == "short" else around(scene, sentence, span))
        loose = group is not None or (
            not events and _BARE.match(after) and not _VOTED.search(scene.words(sentence.span))
        )
        yield VoteTally(
            span=span, question=question, rule=f"count of {name}", tentative=bool(loose) or number.bound != "exact", **(told | {name: number.value})
        )  # fmt: skip
    yield from read_phrases(scene, sentence, events)


def _no_count(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Say whether a number is no count of votes: "one of …", "no one", "would need 60 votes"."""
    if _ONE_OF.match(scene.text, start) or _NO_ONE.search(scene.text, max(0, start - 4), start):
        return True
    named = _VOTE_FOR.match(scene.text, start)
    near = scene.within(Span(named.end(), named.end() + 40), PersonMention)[:1] if named else []
    if named and near and near[0].span.start - named.end() <= 1:
        owner = scene.text[near[0].span.end : near[0].span.end + 1] in ("’", "'")  # "13 votes for Cruz's bill"
        if not owner:
            return True
    return bool(_WOULD_TAKE.search(scene.text, max(sentence.span.start, start - 30), start))


def _of_a_party(scene: Scene, number: NumberMention, *, span_end: int) -> bool:
    """Say whether a party stands between a number and what it counts: "one Democratic opponent" counts no whole side."""
    return (
        bool(scene.within(Span(number.span.end, span_end), PartyMention))
        and _PARTY_NEXT.match(scene.text, number.span.end) is not None
    )


_PARTY_NEXT = re.compile(r"\s+(?:House |Senate )?(?:Democratic|Republican|GOP)\b")
# "13 votes for Cruz": for a candidate
_VOTE_FOR = re.compile(r"[\w-]+ votes? for(?= [A-Z])")
# "would need 60 votes", "on 33 votes to repeal it": nobody has voted yet, or so many votes were held
_WOULD_TAKE = re.compile(
    r"\b(?:will|would|could|may|might|’ll|'ll) (?:\w+ )?(?:require|need|take) (?:at least )?$|\b(?:spent|wasted|on|held|hold|holding|holds) (?:more than |some |over |another )?$"
)
# before "71 against": the other side was told
_ALSO = re.compile(r"(?:\b(?:and|but|to|versus|with)|[,;])\s+(?:only |just |another )?$")
_NO_ONE = re.compile(r"(?<=\b[Nn]o[ -])$")
# "all but two senators voted Thursday to punish Moscow", "all but three of the senators who voted backed it"
_DID = re.compile(
    rf"\s+(?:of (?:the|its)\s+)?{_PEOPLE}(?:\s+(?:who (?:voted|took part|were present)|present|voting))?\s+(?:voted\s+(?:on\s+)?(?:\w+day\s+)?to\s+(?!sustain|reject|defeat|block|table|kill|oppose)[a-z]+|backed|supported|approved|endorsed)\b"
)


def _all_but(scene: Scene, sentence: Sentence, number: NumberMention, after: str) -> tuple[str, int] | None:
    """Return the yeas and where the words end, where all but so many are told to have voted for something."""
    if not _ALL_BUT.search(scene.text, max(sentence.span.start, number.span.start - 14), number.span.start):
        return None
    match = _DID.match(after)
    return ("yeas", number.span.end + match.end()) if match else None


_SIDES = {"nays": "nay", "yeas": "yea"}
_OTHER_SIDE = {"nays": "yeas", "yeas": "nays"}  # "all but three voted for it": three did not
_ALL_BUT = re.compile(r"\ball (?:but|except)\s+$", re.IGNORECASE)
_BARE = re.compile(r"\s*(?:noes|nays|yeas|ayes)\b")
_VOTED = re.compile(r"\b(?:vot|roll|tall|count|there (?:was|were)|came from|cast|against|for it)", re.IGNORECASE)


def _shared(told: dict[str, Any]) -> dict[str, Any]:
    body = told.pop("body")
    return told | {"chamber": Chamber(body.value) if body in (Body.HOUSE, Body.SENATE) else None}


class _Group(Struct, frozen=True):
    """Whose votes are counted where not all the chamber's are: a party's, or (None) those of others spoken of before; `sure` if the words say so."""

    party: PartyMention | None
    sure: bool


def _same(before: _Group | None, now: _Group | None, goes_on: bool) -> _Group | None:
    """Return the group of a count: the one that its own words show, else that of the count before it, else a guess."""
    if now and now.sure:
        return now
    return before if before and goes_on else now


_OF_THEM = re.compile(
    r"\s+of (?:them|these|those|its members|his own|her own|their own|the (?:\w+ )?(?:group|caucus|delegation))\b"
)
_AMONG = re.compile(r"\b(?:of|among) (?:all )?(?:the )?(?:\d+ |other )?(?:House |Senate )?$", re.IGNORECASE)


def _group(scene: Scene, sentence: Sentence, number: NumberMention) -> _Group | None:
    """Return whose votes a number counts: "18 Democrats voted for it and 43 against", "Of the Democrats, 49 voted yes", "Forty-nine of them"."""
    if beside := _party_before(scene, sentence, number):
        return _Group(beside, True)
    here = scene.within(Span(sentence.span.start, number.span.start), PartyMention)
    if here and _of_those(scene, sentence, here[-1].span, number):
        return _Group(here[-1], True)
    of_them = bool(_OF_THEM.match(scene.text, number.span.end, sentence.span.end))
    if len({p.party for p in here if p.plural}) == 1 and _apart(scene, here[-1].span, number):
        return _Group(here[-1], False)
    index = scene.index_of(sentence)
    earlier = scene.sentences[index - 1] if index else None
    if here or earlier is None or earlier.block != sentence.block:
        return _Group(None, False) if of_them and not here else None
    parties = [p for p in scene.within(earlier.span, PartyMention) if p.plural]
    if len({p.party for p in parties}) == 1 and (of_them or not _whole(scene, number)):
        return _Group(parties[-1], of_them)
    return _Group(None, False) if of_them else None


def _of_those(scene: Scene, sentence: Sentence, party: Span, number: NumberMention) -> bool:
    """Say whether a count follows "Of the Democrats," at once."""
    return bool(
        re.fullmatch(r",?\s+(?:only |just |some )?", scene.text[party.end : number.span.start])
        and _AMONG.search(scene.text, max(sentence.span.start, party.start - 30), party.start)
    )


def _apart(scene: Scene, party: Span, number: NumberMention) -> bool:
    """Say whether a bare count stands in a clause of its own after a party was told of: "Republicans were nearly unanimous; two dissented"."""
    between = scene.text[party.end : number.span.start]
    return (
        not _whole(scene, number)
        and re.search(r";|,\s+(?:but|though|while|and)\b|\bbut\b|\s[—–]\s", between) is not None
    )


_ALL_OF = re.compile(r"\s+(?:members|lawmakers|senators|representatives|of its)\b")


def _whole(scene: Scene, number: NumberMention) -> bool:
    """Say whether a number counts members of the chamber by name: "71 members"."""
    return bool(_ALL_OF.match(scene.text, number.span.end))


def _goes_on(scene: Scene, number: NumberMention) -> bool:
    """Say whether a count goes on with the group of the one before it in its sentence: no other noun stands with it."""
    return not re.match(
        rf"\s+(?:other |more )?{_PEOPLE}\b(?<!of them)", scene.text[number.span.end : number.span.end + 30]
    )


def _party_before(scene: Scene, sentence: Sentence, number: NumberMention) -> PartyMention | None:
    """Return the party of "18 Democrats voted for it and 43 against": the second count is of the same."""
    before = scene.text[max(sentence.span.start, number.span.start - 100) : number.span.start]
    found = scene.within(Span(number.span.start - len(before), number.span.start), PartyMention)
    joined = re.search(r"(?:\b(?:and|but|while)|[,:]) (?:only |just |another )?$", before)
    other = re.match(rf"\s+(?:{_PEOPLE}|Democrats|Republicans)\b", scene.text[number.span.end : number.span.end + 30])
    return found[-1] if found and found[-1].plural and joined and not other and ";" not in before else None


def _field(scene: Scene, sentence: Sentence, number: NumberMention, after: str) -> tuple[str, int] | None:
    """Return which part of a vote a number counts, and where the words that say so end."""
    for name, pattern in _COUNTED:
        if match := pattern.match(after):
            return name, number.span.end + match.end()
    if re.match(r"^\s+votes\b(?! (?:from|of|in))", after) and _GOT.search(
        scene.text[max(0, number.span.start - 50) : number.span.start]
    ):
        return "yeas", number.span.end + len(" votes")
    who = _WHO.match(scene.text, number.span.end, sentence.span.end)
    start = who.end() if who else number.span.end
    for position, place in positions_in(scene.text, Span(start, min(sentence.span.end, start + 40))):
        if place.start == start and position in _FIELD:
            return _FIELD[position], place.end
    return None
