"""Those who signed as a group of whom a story goes on to speak: "Ted Cruz is there", "The four Republicans include X", "then came Y".

Once a sentence tells of cosponsors, the next ones name more of them without the word. What is said of a name then is one of a
few things: that its bearer is in the group, did the deed, or is what a list of the group runs to. Each is a slot of the grammar
below, read after the name or before it. A name of which none of these is said is only tried: the record must have it.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.about import carried
from onrecord.claims.cosponsorship.signatures import WORD
from onrecord.claims.groups import Topic, by_sentence, position_told, topic_of
from onrecord.claims.lists import with_home
from onrecord.claims.model import Claim, Cosponsor, Kind, MemberVote, Modality
from onrecord.claims.roles import list_from, list_to, name_span, people_in, trimmed
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention

_FAR = 2  # sentences over which a group stays the topic
_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|newest|most recent|next|only|lone|sole"
_WHEN = (
    r"(?:\s+(?:too|as well|also|early|earlier|later|late|first|last|next|then|now|already|eventually|from the (?:start|outset|beginning)|since|again|both|there|with (?:him|her|them)|at once|right away|immediately|"
    r"(?:on )?(?:that|the same|the first|the next) day|(?:on|in|by|since|within) (?:[A-Z][a-z]+\.?|a|the|two|three|\d+)(?: \d{1,2}| days?| weeks?| months?| hours?)?(?:, \d{4})?|(?:a|two|three|several|\w+) (?:days?|weeks?|months?) (?:later|after(?:ward)?s?)))*"
)
_END = rf"{_WHEN}(?=\s*(?:[.,;:)—–!]|$|(?:and|but|while|so|as|though|despite|even|whose|who|because|along|plus)\b))"
_TEXT = r"(?:bill|resolution|measure|text|list|roster|legislation|paper|effort|lineup)"
# said of a name: that its bearer is in the group
_IS_IN = re.compile(
    rf"(?:(?:is|are|was|were|has been|have been|had been|makes|make|made|remains?)|(?<=\S)[’']s)\s+(?:(?:also|already|now|both|all|too|still|likewise|even)\s+)*"
    rf"(?:one(?: of (?:them|those|its \w+|the \w+))?(?: too)?|another(?: one)?|there|here|in|in on it|on|on (?:it|both|board|the {_TEXT}|the Senate {_TEXT}|the House {_TEXT}|that {_TEXT}|there)|aboard|onboard|among (?:them|those|the (?:group|names|number))|with (?:him|her|them|it) on (?:it|this|that)|part of (?:it|the group)|"
    rf"(?:the|a|an|its) (?:{_ORDINAL})(?: (?:one|name|signer|addition|to (?:sign|join|do so|follow|come aboard)(?: on| up)?|Republican|Democrat|independent|member|senator|of (?:them|those|the \w+)))?|not alone|too|as well){_END}|(?:is|was|are|were|did|has|had)(?=\s*(?:[.;!]|$))|"
    rf"(?:is|was|are|were|did|has),? (?:too|as well){_END}|"
    rf"[’']s? (?:own )?names? (?:is|are|was|were|appears?|stands?|sits?|can be found|turns up)(?: also| too| there| on (?:it|the {_TEXT})| among (?:them|those)){{1,2}}{_END}"
)
# said of a name: that its bearer did what the others did
_DID = re.compile(
    rf"(?:(?:has|have|had|also|later|then|soon|quickly|both|all|eventually|finally|even|likewise|promptly|since|once)\s+)*"
    rf"(?:signed|joined|co-?signed|enlisted|followed|follows|came|got|hopped|jumped|climbed|piled|weighed|put (?:his|her|their) names?(?: (?:down|to it|on it|to the {_TEXT}))?|added (?:his|her|their) names?(?: to (?:it|the {_TEXT}))?|lent (?:his|her|their) names?(?: to it)?|made (?:it \w+|the (?:list|cut)(?: too)?)|completes?|completed|did (?:too|so|likewise|the same|as well)|(?:rounds?|rounded) out the list|(?:heads?|headed|leads|tops|topped|opens|opened|closes|closed) the (?:list|roster))"
    rf"(?:\s+(?:on|up|in|aboard|along|along for it|it|the {_TEXT}|on to it|onto it|onto the {_TEXT}|on to the {_TEXT}|on it)){{0,2}}{_END}"
)
# said of a name: that its bearer is not in the group, or did not do it
_IS_NOT = re.compile(
    rf"[’']s? names? (?:(?:is|was|are|were)(?: not|n[’']t| missing| absent| nowhere)|does(?: not|n[’']t) appear)(?: there| on (?:it|the {_TEXT})| to be (?:found|seen))*{_END}|"
    rf"(?:(?:is|are|was|were)(?: not|n[’']t)|(?:is|was|are|were) (?:nowhere|missing|absent))\s*(?:one of them|on it|there|in|on the {_TEXT}|among them|from (?:it|the {_TEXT}))?{_END}|(?:did(?: not|n[’']t)|has(?: not|n[’']t)|had(?: not|n[’']t)|never|declined to|refused to)\s*(?:signed|sign|joined|join|follow(?:ed)?)?(?: on| up| in| it)*{_END}"
)
_SET = (
    r"(?:they|these|those|the (?:(?:other|others|remaining|lone|only|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|first|last|full|whole)\s+){0,2}(?:(?:House|Senate|original|GOP|bipartisan|day-one|early)\s+)?"
    r"(?:Republicans?|Democrats?|independents?|senators|members|lawmakers|women|men|names|co-?sponsors|signers|signatories|backers|supporters|list|roster|rest|others?|group|lineup|crowd|latter|roll|ones?|two|three|four|five|six|seven|eight|nine|ten))"
)
# before a name: what opens the list of the group, or takes it up
_OPENS = re.compile(
    rf"(?:^|[;:—–.,]\s*|\b(?:and|but|then|so|naturally|of course|yes|also|even)\s+)(?:{_SET}[^.,;:]{{0,34}}?\s(?:include[sd]?|are|is|was|were|take[sn]? in|ran? from|runs? from|range[sd]? from|counts?|counted|features?|came from|names?|begins? with|starts? with|opens? with|ends? with)(?: also| both)?|"
    rf"(?:also |already |still )?(?:there|here|aboard|among (?:them|these|those|the [\w-]+(?: [\w-]+)?)|on (?:it|the list|board|both)(?: too| as well)?|next|then|first|last|later|after (?:that|him|her|them)|one|another|a (?:second|third|fourth|fifth)|the (?:first|second|third|last|next|other|others|latest|only one)(?: of them| to (?:sign|join|do so))?(?: on| up)?|in early|with (?:him|her|them)|joining (?:him|her|them)|(?:most|some|one|two|three) of them)[,:]?\s+(?:is|are|was|were|came|comes?|stands?|follow(?:s|ed)?|went|joined|signed|being|includ(?:es?|ed|ing))(?: also| too)?|"
    r"(?:you(?:[’']ll| will| can)? (?:find|see|spot|meet)|look for|count|add(?: to (?:that|them|it))?|throw in|there (?:is|are|was|were)|includes?|including|names like|starting with|beginning with|from))[,:]?\s+(?:among (?:them|others),?\s+)?$",
    re.IGNORECASE,
)
_SO_IS = re.compile(
    r"(?:^|[;,—–]\s*(?:and\s+|but\s+)?|\band\s+|\bas )(?P<so>so|as|likewise|neither|nor)?\s*(?:is|are|was|were|did|does|do|has|have|had)\s+$",
    re.IGNORECASE,
)
_LEAD = r"(?:(?:both|the|of|late|fellow|even|my|our|your|own|House|Senate|Majority|Minority|Leader|Whip|Speaker|Chair(?:man|woman)?|Republicans?|Democrats?|independents?|GOP|Republican|Democratic|Sens?\.|Reps?\.|Dels?\.|Senators?|Representatives?|Congress(?:man|woman)|Mr\.?|Ms\.?|Mrs\.?|former|freshman|veteran|junior|senior|another|other|senator|congressman|congresswoman|representative|delegate|[A-Z][\w.’-]*[’']s?|(?:[A-Z][\w.]+ )?(?:Republican|Democrat|senator),?),?\s+)*$"
_LEAD_WORDS = re.compile(_LEAD)
_FRAME = re.compile(
    r"\b(?:vot(?:ed?|es|ing)|said|says|told|introduc\w+|wrote|author\w*|oppos\w+|against|chair\w*|lead|led|argued|urged|asked|called|wants?|hear\w*|vetoed|amend\w*|committee|beat|thank\w*|met|spoke|speech|yes|no)\b"
)
_HIS = re.compile(r"\s+who\b[^,.;]*,?|,\s+whose\b[^,.;]*,?")


def read_backers(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield who else is told to have signed, where those who signed are the group that a story speaks of."""
    topic: Topic | None = None
    block = -1
    for index, sentence, here in by_sentence(scene, found):
        own = topic_of(index, [c for c in here if position_told(c) == "" and not c.tentative]) or _spoken(
            scene, sentence, index
        )
        going_on = topic is not None and index - topic.at <= 1 and sentence.block == block
        if own is not None:
            topic, block = own, sentence.block
        elif topic is None or index - topic.at > _FAR or (sentence.block != block and index - topic.at > 1):
            topic = None
            continue
        start = own.end if own is not None and not going_on else sentence.span.start
        told = list(_members(scene, sentence, topic, here, start))
        yield from told
        if own is None and any(not c.tentative for c in told):
            topic = Topic(at=index, end=sentence.span.end, position=None, shared=topic.shared)
        elif own is None and any(c.KIND in _OTHER for c in here):
            topic = None


def _spoken(scene: Scene, sentence: Sentence, index: int) -> Topic | None:
    """Return the group that a word of cosponsoring alone makes the topic."""
    word = WORD.search(scene.text, sentence.span.start, sentence.span.end)
    if word is None:
        return None
    about = carried(scene, sentence, Span(*word.span()))
    shared = {
        "measure": about.id,
        "measures": about.ids,
        "inferred": True,
        "speaker": scene.speaker_at(Span(*word.span())),
    }
    return Topic(at=index, end=word.end(), position=None, shared=shared) if about.id or about.ids else None


_OTHER = frozenset((Kind.PASSAGE, Kind.MEMBER_VOTE, Kind.VOTE_TALLY, Kind.COMMITTEE))


def _members(scene: Scene, sentence: Sentence, topic: Topic, here: Sequence[Claim], start: int) -> Iterator[Cosponsor]:
    people = [p for p in people_in(scene, sentence.span) if name_span(p).start >= start]
    taken = {c.person for c in here if isinstance(c, Cosponsor) and not c.tentative}
    voters = {c.person for c in here if isinstance(c, MemberVote)}
    done: set[Span] = set()
    for person in people:
        said = _said(scene, sentence, people, person)
        if said is None and _LISTED.fullmatch(scene.text, start, name_span(person).start):
            said = list_from(scene, people, person), person.span.end, False
        if said is None:
            continue
        group, end, denied = said
        for member in group:
            if member.span in done or member.id in taken | voters:
                continue
            done.add(member.span)
            home = with_home(scene, member)
            span = Span(home.start, max(home.end, end)) if len(group) == 1 and end - home.start < _WIDE else home
            yield _claim(scene, topic, member, span, Modality.DENIED if denied else Modality.ASSERTED)
    if sentence.part is not Part.BODY or _FRAME.search(_HIS.sub(" ", scene.text[start : sentence.span.end])):
        return
    for person in people:
        if person.span not in done and person.id not in taken | voters:
            yield _claim(scene, topic, person, with_home(scene, person), Modality.ASSERTED, tentative=True)


_LISTED = re.compile(
    rf"(?: so far| now| to date)?\s?(?::|—|–|\(|,? (?:among them|including|notably|namely))\s*{_LEAD[:-1]}"
)  # "Four Democrats stand with him: A, B, C and D"
_WIDE = 130  # characters that a name and what is said of it may take up


def _said(
    scene: Scene, sentence: Sentence, people: Sequence[PersonMention], person: PersonMention
) -> tuple[list[PersonMention], int, bool] | None:
    """Return of whom it is said by the words around a name that they are in the group, where the words end, and whether it is denied."""
    tail = scene.text[person.span.end : min(sentence.span.end, person.span.end + 200)]
    for rest in dict.fromkeys((tail, trimmed(tail), _after_aside(tail))):
        words = rest.lstrip(" ,")
        for pattern, denied in ((_IS_IN, False), (_DID, False), (_IS_NOT, True)):
            if match := pattern.match(words if words[:1] not in "’'" else rest):
                at = tail.find(match[0].strip())
                end = person.span.end + at + len(match[0].strip()) if at >= 0 else person.span.end
                return list_to(scene, people, person), end, denied
    start = name_span(person).start
    before = _LEAD_WORDS.sub("", scene.text[max(sentence.span.start, start - 120) : start])
    if so := _SO_IS.search(before):
        if so["so"] is None:
            return None
        return list_from(scene, people, person), person.span.end, so["so"].lower() in ("neither", "nor")
    if _OPENS.search(before if len(before) < _WIDE - 20 else f"x{before}"):
        return list_from(scene, people, person), person.span.end, False
    return None


def _after_aside(tail: str) -> str:
    """Cut home, relative clause and apposition after a name ("of Florida, who flew on the shuttle, signed too")."""
    return re.sub(
        r"^(?:\s+of\s+(?:the\s+)?[A-Z][\w.’']*(?:\s[A-Z][\w.’']*)?)?\s*,[^,;]{0,100},(?:[^,;]{0,60},)?(?=\s*\w)",
        "",
        tail,
    )


def _claim(
    scene: Scene, topic: Topic, person: PersonMention, span: Span, modality: Modality, *, tentative: bool = False
) -> Cosponsor:
    name = person.name or scene.words(person.span)
    return Cosponsor(
        span=span, person=person.id, name=name, modality=modality, rule="one of those who signed", tentative=tentative, **topic.shared
    )  # fmt: skip
