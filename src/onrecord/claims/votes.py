"""Claims about votes: counts, manner, party backing, and how named members voted."""

import re
from collections.abc import Iterable, Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.allies import neither_there, sided_with
from onrecord.claims.ballots import context, in_committee
from onrecord.claims.clauses import Trigger, distance, widen
from onrecord.claims.counts import read_counts
from onrecord.claims.exceptions import exceptions
from onrecord.claims.floor import triggers
from onrecord.claims.intended import only_intended, stressed
from onrecord.claims.lists import with_home
from onrecord.claims.model import Claim, MemberVote, Modality, VoteMethod, VoteTally
from onrecord.claims.parties.read import read_parties
from onrecord.claims.positions import negated, positions_in, question_in
from onrecord.claims.questions import around
from onrecord.claims.scene import Scene
from onrecord.claims.voters import ASIDE, voters
from onrecord.mentions.model import ChamberMention, PersonMention, Reference, TallyMention

_METHODS: tuple[tuple[str, str], ...] = (
    ("suspension", r"(?:(?:by|on|with) an? two[- ]thirds vote )?(?:under|on|by) (?:a |an expedited |fast-track )?suspension(?: of the rules)?(?:, an? [^.;]{0,80}(?:two[- ]thirds|2/3)[^.;,]{0,30})?|(?:procedure|process|shortcut|calendar|device|route) (?:known as|called|named) [“\"‘]?suspension(?: of the rules)?[”\"’]?|(?:under |on |by )?(?:a )?(?:motion to )?suspend(?:ed|ing|s)? (?:the|its) rules"),
    ("voice", r"(?:by|on|with|in|through) (?:a )?(?:simple |quick )?voice[- ]vote|voice[- ]vote|(?:by|on) voice(?=[,.;]| on \w+day)"),
    ("unanimous-consent", r"(?:by|with|under|through|on) (?:a )?unanimous[- ]consent(?: agreement| request)?|unanimous consent"),
    ("without-objection", r"without (?:any |a single )?objection|with no objection|no (?:senator|member|lawmaker|one)s?(?: had)? (?:objected|raised an objection)|nobody(?: had)? objected|with (?:nobody|no one|no senators?|no members?) objecting"),
    ("no-roll-call", r"(?:no[ -]?one|nobody|no (?:member|senator|lawmaker)s?) (?:had )?(?:asked|called|pressed|pushed) for (?:a |the )?(?:roll[- ]call|recorded|counted)(?: vote)?|(?:(?:did not|didn[’']t) (?:take|hold|bother with|bother to take|call)|dispensed with|did without|skipped) (?:a |the )?(?:roll[- ]call|recorded vote)(?: vote)?|without (?:(?:a|any|so much as a|a single|even a) )?(?:roll[- ]call|recorded)(?: vote)?|no (?:roll[- ]call|recorded)(?: vote)?(?: was (?:held|taken|requested))?|no record of how|without (?:a )?recorded vote"),
    ("roll-call", r"(?:by|on|in|with) (?:an? )?(?:(?!\d)[\w-]+ )?(?:recorded|roll[- ]call) vote|recorded vote|(?:by|on|in) (?:an? )?(?:(?!\d)[\w-]+ )?roll[- ]call|by the yeas and nays|roll[- ]call vote|(?:unanimous |recorded )?(?:House|Senate) roll[- ]call|unanimous roll[- ]call"),
    ("sixty", r"need(?:ed|s|ing)? (?:the )?(?:60|sixty) votes|60[- ]vote (?:threshold|hurdle|margin)(?! (?:was|is|were|are) (?:rarely|seldom|often|usually|routinely|normally))|required (?:60|sixty) votes"),
    ("majority", r"need(?:ed|s|ing)? (?:only|just) (?:a )?(?:simple |bare )?(?:majority|51 votes)|(?:a )?simple majority (?:(?:was|is) (?:enough|sufficient|all (?:it|that) (?:needed|took|required|was (?:needed|required)))|sufficed|would do)"),
    ("two-thirds", r"(?:by|on|with) an? two[- ]thirds vote(?! under)|(?:(?:well |far |just |comfortably |easily )?(?:short of|shy of|above|beyond|over|past|more than) (?:the )?)?two[- ]thirds(?: majority| vote| threshold| mark)?(?: (?:it|that|was|were|is|are|they)){0,2} (?:needed|required|necessary)|(?:well |far |just |comfortably |easily )(?:short of|shy of|above|beyond|over|past) (?:the )?two[- ]thirds(?: majority| vote| threshold| mark)?|(?:needs?|takes?|took|demands?|demanded) (?:a )?two[- ]thirds(?: majority| vote)?|(?:needed|needing|requir(?:ed|es|ing)) (?:a )?two[- ]thirds(?: majority| vote)?|(?:a )?two[- ]thirds (?:vote|majority)(?: was| being| is)? (?:needed|required)|two[- ]thirds being needed"),
    ("unanimous", r"unanimously|(?:(?:House|Senate|floor|final) )?vote(?: on \w+)? (?:was|were) unanimous|in a unanimous vote|by (?:a )?unanimous vote|without (?:a (?:single )?|any )?(?:dissent(?:ing (?:vote|voice))?|opposition)|on a unanimous vote"),
)  # fmt: skip
_COMPILED = tuple((name, Cued(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for name, words in _METHODS)
_UNANIMOUS_CONTEXT = re.compile(
    r"\b(?:pass\w*|approv\w*|adopt\w*|agre\w*|vote[ds]?|clear\w*|back\w*|resolution|bill|House|Senate|chamber|measure)\b",
    re.IGNORECASE,
)
_NEARLY = re.compile(r"\b(?:near|nearly|almost|virtually|practically|not|all but)[\s-]+$", re.IGNORECASE)

# bodies that vote and are no House of Congress
_ABROAD = Cued(
    r"\b(?:[Pp]arliament|National Assembly|General Assembly|Security Council|[Ll]egislature|[Ss]tatehouse|[Cc]ity [Cc]ouncil|[Cc]ounty [Cc]ommission|[Ss]chool [Bb]oard|Knesset|Bundestag|Duma|"
    r"[Ss]tate (?:[Ll]awmakers|[Ll]egislators|House|Senate|[Ss]enators|[Rr]epresentatives)|House of (?:Commons|Lords|Delegates)|[Ss]upervisors|[Aa]ldermen|MPs)\b"
)


def read_votes(scene: Scene) -> Iterable[Claim]:
    """Read counts, manner of voting, party backing and members' votes."""
    for sentence in scene.sentences:
        events = triggers(scene, sentence)
        if _ABROAD.search(scene.words(sentence.span)) and not scene.within(sentence.span, ChamberMention):
            continue
        yield from _tallies(scene, sentence, events)
        yield from read_counts(scene, sentence, events)
        yield from _methods(scene, sentence, events)
        yield from _members(scene, sentence, events)
        yield from read_parties(scene, sentence, events)


_OF_A_PARTY = re.compile(
    r"\b(?:Republicans|Democrats)\b[^.;]{0,30}\b(?:split|divided|broke|favou?red|came (?:down|out)|lined up|opposed)\b[^.;]{0,14}$"
)
_TO_ADOPT = re.compile(
    r"(?:,? (?:on |late |early )?\w+day)?,? to (?:adopt|approve|pass|back|support|endorse|agree to)\b"
)


def _tallies(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    for tally in scene.within(sentence.span, TallyMention):
        before = scene.text[max(sentence.span.start, tally.span.start - 60) : tally.span.start]
        if in_committee(scene, sentence, events, tally.span) or _OF_A_PARTY.search(before):
            continue
        clause = around(scene, sentence, tally.span)
        span = _tally_span(scene, sentence, tally.span)
        yield VoteTally(
            span=span, yeas=tally.yeas, nays=tally.nays, present=tally.present, question=question_in(clause),
            won=bool(before.rstrip().endswith("voted") and _TO_ADOPT.match(scene.text, tally.span.end, sentence.span.end)),
            modality=_asserted(scene, tally.span), rule="tally", tentative=not (events or _OF_VOTES.search(clause)), **context(scene, sentence, events, tally.span),
        )  # fmt: skip


# words without which two numbers may be a boxer's or a team's
_OF_VOTES = re.compile(
    r"vot|tall(?:y|ies)|\b(?:final )?count (?:was|is|of|came|stood)|margin|roll[- ]call|pass|approv|adopt|agree|reject|fail|defeat|clear|yea|nay|\baye|\bnoe|senat|house|chamber|overr|cloture|amend|carried|split|back|in favou?r\b|\bopposed|\bagainst",
    re.IGNORECASE,
)


def _asserted(scene: Scene, span: Span) -> Modality:
    found = scene.modality(span)
    return found if found is Modality.PREDICTED else Modality.ASSERTED


def _tally_span(scene: Scene, sentence: Sentence, span: Span) -> Span:
    lead = re.search(
        r"\b(?:(?:just |has |have )?voted|a vote of|on a|by a vote of|by|vote(?: was| is)?:?|the vote:|lost|on a vote of|a|roll call was)\s+$",
        scene.text[max(sentence.span.start, span.start - 24) : span.start],
        re.IGNORECASE,
    )
    return Span(span.start - len(lead[0]), span.end) if lead else span


def _methods(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    taken: list[Span] = []
    for name, pattern in _COMPILED:
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            floor_only = name in ("suspension", "two-thirds")  # no committee has such a way of voting
            if any(span.overlaps(t) for t in taken) or (not floor_only and in_committee(scene, sentence, events, span)):
                continue
            if name == "unanimous" and _NEARLY.search(scene.text[max(0, span.start - 16) : span.start]):
                continue
            if name == "unanimous" and _OF_ITS_PARTY.search(
                scene.text, max(sentence.span.start, span.start - 60), span.start
            ):
                continue
            if name == "unanimous" and not (events or _UNANIMOUS_CONTEXT.search(scene.words(sentence.span))):
                continue
            if _ASKED.search(scene.text, max(sentence.span.start, span.start - 140), span.start) or _WANTED.search(
                scene.text, max(sentence.span.start, span.start - 40), span.start
            ):
                continue
            taken.append(span)
            denied = bool(
                re.search(
                    r"\b(?:no|not|rather than|instead of|never|spared [^.]{0,30})\s+(?:a |by |on )?$|\b(?:nobody|no one|none|no (?:member|senator|lawmaker)s?)\b[^.;]{0,24}\b(?:for|demanded|requested|sought|wanted|forced) (?:a |an )?$",
                    scene.text[max(0, span.start - 60) : span.start],
                    re.IGNORECASE,
                )
            )
            yield VoteMethod(
                span=span, method=name, modality=Modality.DENIED if denied else Modality.ASSERTED, rule="manner of voting",
                **context(scene, sentence, events, span),
            )  # fmt: skip


# "Democrats backed it unanimously": of a party it is told
_OF_ITS_PARTY = re.compile(r"\b(?:Republicans|Democrats|Democratic caucus|Republican conference)\b[^.;:,]{0,45}$")
# "Massie, who wanted a recorded vote": one was wished for
_WANTED = re.compile(
    r"\b(?:want(?:s|ed|ing)?|seek(?:s|ing)?|sought|demand(?:s|ing)|hop(?:es|ed|ing) for|prefer(?:s|red)?|insist(?:s|ed|ing) (?:on|upon)|push(?:es|ed|ing) for|threaten(?:s|ed|ing)? (?:to (?:force|demand|seek) )?|tr(?:y|ies|ied|ying) to (?:force|get))\s+(?:an?|the|to have an?)?\s*$",
    re.IGNORECASE,
)
# "urging the Senate to pass it by unanimous consent": what somebody wants done
_ASKED = re.compile(
    r"\b(?:urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|implor\w+|call(?:s|ed|ing)? (?:on|upon)|want(?:s|ed|ing)?|hop(?:es|ed|ing)|tr(?:y|ies|ied|ying)|s(?:eeks?|ought|eeking))\b[^;:“”\"]{0,50}?\bto (?:pass|approve|adopt|agree to|take up|clear|move)\b[^;:,“”\"]{0,60}(?:,\s+)?$",
    re.IGNORECASE,
)


def _members(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read how named people voted: the nearest position in the sentence, and lists that carry a position on."""
    people = [
        p
        for p in scene.within(sentence.span, PersonMention)
        if (p.form is not Reference.ANAPHOR or p.id) and not _owner_or_one(scene, p)
    ]
    positions = [
        *positions_in(scene.text, sentence.span),
        *sided_with(scene, sentence),
        *neither_there(scene, sentence),
    ]
    left_out = (
        {p.span for e in exceptions(scene, sentence) if not e.of_nobody for p in e.people} if positions else set()
    )
    places = [place for _, place in positions]
    for position, place in positions:
        if only_intended(scene, sentence, place):
            continue
        carried = voters(scene, people, place, places)
        named = {p.id for p in carried if p.form not in _DESCRIBED}
        for person in carried:
            if person.form in _DESCRIBED and person.id in named:
                continue  # "Golden was the lone Democrat in favor": said once of him
            if position not in _OPPOSITE and _NOR.search(scene.text, place.end, max(place.end, person.span.start)):
                continue
            told = _flip(scene, position, place)
            if (
                told in _OPPOSITE and (person.span in left_out or stressed(scene, sentence, place, _named(person)))
            ) or (
                told in ("yea", "nay")
                and _NEITHER.search(scene.text[max(0, _head(person).start - 24) : _head(person).start])
            ):
                told = f"not {told}"
            yield _member(scene, sentence, events, person, told, place, alone=len(carried) == 1)


_DESCRIBED = (Reference.DESCRIPTION,)
_OWNER = re.compile(r"[’']s?\s+(?!(?:no|yes|nay|yea|aye|vote|own)\b)")
_ONE = re.compile(r"the (?:only|lone|sole|single|one)\b", re.IGNORECASE)


# "a resolution by Joe Wilson was approved", "the committee, whose chairman is James Comer, did not vote"
_AUTHOR = re.compile(
    r"\b(?:bill|resolution|measure|legislation|text|proposal)s? (?:by|from|of)\s+(?:[\w.’'-]+\s+){0,3}$|\bwhose (?:[\w’'-]+ ){1,5}(?:is|was)\s+(?:(?:Reps?|Sens?)\.\s+)?$|"
    r"\b(?:committee|panel|subcommittee|caucus|delegation|group)[^.;]{0,20},? (?:chaired|led|headed|run) by\s+(?:[\w.’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_AUTHOR_NEAR = 70  # characters


def _owner_or_one(scene: Scene, person: PersonMention) -> bool:
    """Say whether a name only tells whose a thing is ("Cheney's was 234-186"), or words stand for the one who is named beside them."""
    if person.form in (Reference.ANAPHOR, Reference.DESCRIPTION) and _ONE.match(scene.words(person.span)):
        return True
    before = scene.text[max(0, _head(person).start - _AUTHOR_NEAR) : _head(person).start]
    if _AUTHOR.search(before):
        return True
    return _OWNER.match(scene.text, person.span.end) is not None


_OPPOSITE = frozenset(("yea", "nay"))
_NOR = re.compile(r"\b(?:neither|nor) (?:did|was|were|had|would)\b")
_NEITHER = re.compile(r"\b(?:neither|nor) (?:did|was|were|had|would)\s+$")


_ONE_PHRASE = 4.5  # in the measure of `distance`: a name, its apposition and the vote are one phrase


def _head(person: PersonMention) -> Span:
    """Return where a person's name begins, with the title before it."""
    return person.title or person.span


def _named(person: PersonMention) -> Span:
    return Span(_head(person).start, person.span.end)


def _flip(scene: Scene, position: str, place: Span) -> str:
    if negated(scene.text, place.start) and position in ("yea", "nay"):
        return "not " + position
    return position


# what stands between commas after a name and has no verb of its own


def _member(
    scene: Scene,
    sentence: Sentence,
    events: list[Trigger],
    person: PersonMention,
    position: str,
    place: Span,
    *,
    alone: bool,
) -> MemberVote:
    before, far = person.span.end <= place.start, distance(scene.text, person.span, place)
    near = far < (_ONE_PHRASE if alone and before else 2.5) and (alone or before)
    near = near or (alone and before and len(ASIDE.sub("", scene.text[person.span.end : place.start])) < _NEXT_TO)
    span = widen(sentence.span, person.span, place) if near else _person_span(scene, sentence, person)
    shared = context(scene, sentence, events, place)
    return MemberVote(
        span=span, person=person.id, position=position, name=person.name, question=question_in(around(scene, sentence, place)),
        rule="member's vote", **shared,
    )  # fmt: skip


_NEXT_TO = 12  # characters beside an aside between a name and what its bearer did


def _person_span(scene: Scene, sentence: Sentence, person: PersonMention) -> Span:
    """Return a name with its title and what places its bearer: a home before it or after it, or a short aside."""
    whole = with_home(scene, person)
    if whole.start < (person.title or person.span).start:
        return whole
    after = re.match(
        r"(?:\s+of\s+[A-Z]\w+(?:\s[A-Z]\w+)?|,\s+(?:an?|the)\s+[^,.;]{3,40})",
        scene.text[person.span.end : sentence.span.end],
    )
    return Span(whole.start, person.span.end + (after.end() if after else 0))
