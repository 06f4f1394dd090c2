"""What is only said to come: a vote expected, a veto threatened, a bill that leaders will not call up. The record cannot hold it yet."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.claims.model import Claim, Modality, Status
from onrecord.claims.status.ahead import acts_next
from onrecord.claims.zones import Zone
from onrecord.mentions.model import ChamberMention, MeasureMention, PersonMention, Reference

_NOT = r"(?:not |n[’']t |never |also |still |then |now |soon |likely |probably |almost certainly |certainly |surely |almost surely |even |again |first |next )*"
_AHEAD = (
    r"(?:will(?: likely| probably)?|wo(?=n[’']t)|would|[’']ll|could|may|might|shall)(?:n[’']t)? "
    + _NOT
    + r"(?:have to |be able to |try to |want to |seek to |move to )?"
    r"|(?:is|are|was|were|remains?|looks?|looked|seems?|appears?)(?:n[’']t)? "
    + _NOT
    + r"(?:widely |all but |highly |very )?(?:expected|likely|unlikely|set|due|poised|scheduled|slated|certain|sure|bound|about|going|ready|destined|doomed|tipped|planning|hoping|preparing|threatening|vowing|eager|reluctant) to "
    r"|(?:plans?|planned|intends?|intended|hopes?|hoped|aims?|vow(?:s|ed)|promise[sd]?|pledge[sd]?|threaten(?:s|ed)|expect(?:s|ed)|refuse[sd]?|decline[sd]?|prepares?|prepared|means?|meant|wants?|wanted) (?:not )?to "
    r"|(?:has|have|had) (?:also |already |not |repeatedly |publicly )?(?:vowed|promised|pledged|threatened|said (?:he|she|they|it) (?:will|would|plans? to|intends? to)|refused|declined|agreed|offered) "
    + r"(?:not )?(?:to )?"
)
_IT = r"(?:it|them|this|that|either|both|one|(?:the|a|its|his|her|their|any|such a) (?:[\w-]+ ){0,2}(?:bills?|measures?|resolutions?|legislation|package|votes?|version|companion|veto|text|floor|matter|issue|changes|override|amendments?|plan|debate|hearing))"
_DEEDS = (
    rf"(?:vote|sign|veto|pass|approve|reject|consider|take (?:it |them |this |that |the \w+ |action |action on it )?up|act|bring (?:{_IT} )?(?:up|to)|call (?:{_IT} )?up|schedule|hold|block|filibuster|kill|stall|sit on|shelve|ignore|debate|override|advance|(?:wait|hold off|put (?:it|this) off)(?= (?:until|till|for|a|on)\b)|"
    r"recommend|oppose|support|back|reintroduce|introduce|file|offer|propose|allow|let|change|amend|rewrite|unveil|release|write|draft|call|give|add|strip|tackle|address|turn to|get to|decide|meet|put|send|return|deliver)(?![\w-])"
)
_FATES = (
    r"(?:pass|die|stall|fail|fare|survive|become law|be (?:signed|vetoed|taken up|numbered|introduced|filed|debated|considered|brought|called|voted|passed|approved|rejected|blocked|amended|sent|attached|folded|marked|written|the (?:first|last|next))|"
    r"come (?:up|(?:as (?:soon|early) as|before|after|by|this|next|in|on|early|late|within)\b[^.;,]{0,20}|to a vote|to the floor|before|back)|go (?:to|before|nowhere|anywhere|back|through)|head|move|advance|get (?:a vote|a hearing|votes|through|to|past|out|his|the|any|much|enough)|reach|clear|face|have (?:trouble|votes|support)|win|garner|languish|take effect|happen|follow|make it|sail)(?![\w-])"
)
_EXPECTED = re.compile(
    r"(?<![\w-])(?:(?:an? |the |no |another |final |floor |Senate |House |up-or-down |his |her |its )*(?:votes?|passage|signature|action|debate|hearing|markup|ceremony|signing|decision|veto|showdown|fight|approval|consideration|filibuster|bill|version|companion)"
    r"(?: \w+){0,4}?,? (?:is|are|was|were|has been|could be|may be|might be|will be)(?:n[’']t)? (?:not |also |now |still |widely |all but |tentatively )*(?:expected|scheduled|planned|set|likely|unlikely|due|slated|possible|certain|in doubt|uncertain|on (?:the way|tap|deck))\b[^.;,“”\"]{0,30}"
    r"|(?:votes?|debate|hearing|markup|action|passage) (?:expected|scheduled|planned|set|likely|due|slated) (?:for|on|in|by|before|this|next|as|to|later)\b[^.;,“”\"]{0,24}"
    r"|(?:prospects?|future|fate|chances?|odds|outlook|path)\b[^.;,“”\"]{0,40} (?:is|are|remains?|looks?|appears?|seems?) (?:\w+ )?(?:uncertain|unclear|dim|bleak|slim|grim|murky|cloudy|poor|remote|in doubt|unknown|long|doubtful|bright|good)"
    r"|(?:has|have|faces?|facing) (?:an? |no |little |almost no |virtually no |only a )?(?:uncertain|unclear|slim|dim|bleak|little|uphill|steep|long|clear|realistic|real|better|good|almost no|no) (?:\w+ )?(?:future|fate|chances?|odds|prospects?|path|climb|hope|shot|reception|battle|fight)\b[^.;,“”\"]{0,24}"
    r"|would(?:n[’']t)? (?:not |then |also |still )*have (?:\w+ly )?(?:gone|needed|headed|required|become|faced|died|passed|moved|taken effect|vetoed|signed|been (?:sent|presented|signed|vetoed|law|needed|required))\b[^.;,“”\"]{0,40}"
    r"|(?:(?:has|have|had)(?:n[’']t| not) (?:yet )?been|(?:has|have) yet to be|(?:is|are) yet to be|not yet) (?:filed|introduced|numbered|drafted|written|unveiled|submitted)\b(?: yet)?"
    r"|(?:which|as|something) (?:he|she|they|the president|leaders|[A-Z]\w+) (?:has|have|had) (?:promised|vowed|pledged|threatened|refused|said [^.;,]{0,20}) (?:to do|not to do|[^.;,]{0,20}do)\b"
    r"|(?:White House|[Pp]resident|administration|Trump|Biden|Obama|Bush|Speaker(?: [A-Z]\w+)*|leaders?(?: [A-Z]\w+)*|leadership|senators|lawmakers|aides?|spokes\w+|McConnell|Schumer|Pelosi|McCarthy|Johnson|Thune|he|she|they|office|Senate|House)"
    rf"(?: (?:has|have|had|did|does|do)(?:n[’']t| not| yet to| never) (?:yet |publicly |so far )?(?:sa(?:id|y)|indicated?|announced?|decided?|signal(?:l?ed)?|disclosed?|revealed?|made (?:it )?clear|make clear)| (?:would|will) not say| declined to say| w(?:ould|ill)n[’']t say| (?:is|are|was|were) (?:silent|undecided|noncommittal|mum)(?: on| about)?) "
    rf"(?:whether|if|what|when|how)\b[^.;“”\"]{{0,40}}\b(?:sign|veto|vote|act|do with|do\b(?= ?[.;,])|take (?:it|{_IT}) up|bring|support|back|bill|measure|resolution)(?![\w-])"
    r"|(?:House|Senate)(?: Republicans| Democrats| leaders| GOP)? (?:unlikely|likely|expected|set|poised|due|slated|ready|to) (?:to )?(?:follow|vote|take|bring|pass|act|reject|approve|consider|debate|block|sign)[^.;,“”\"]{0,24}"
    r"|(?:is|are|was|were) (?:not |far from )?(?:assured|guaranteed|a sure thing|a foregone conclusion|a long shot|dead on arrival|up in the air|anyone[’']s guess)\b)",
    re.IGNORECASE,
)  # fmt: skip
# any other verb, where the words after it are those of a legislature
_LAWMAKING = rf"(?P<any>[a-z]+ (?:[\w’'$-]+ ){{0,4}}(?:{_IT}|votes?|again|floor|bills?|measures?|resolutions?|legislation|veto|law|amendments?|override|desk|signature|Senate|House|White House|president|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|next (?:week|month|year)))(?![\w-])"
_WILL = re.compile(
    rf"(?<![\w-])(?:{_AHEAD})(?P<what>(?P<deed>{_DEEDS})|{_FATES}|{_LAWMAKING})(?P<rest>[^.;:,“”\"]{{0,30}})",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(r"would\b", re.IGNORECASE)
_CHEAP = Cued(
    r"\b(?:yet|not been|will|wo|would|could|may|might|shall|expect|likely|unlikely|set|due|poised|scheduled?|slated|certain|plan|intend|hope|aim|vow|promise|pledge|threaten|refuse|prepare|want|mean|about|going|assured|guaranteed|future|fate|odds|prospect|chance|doomed|dead|declin|said|say|indicat|announc|decid|signal|silent|[’']ll)",
    re.IGNORECASE,
)
_PRESIDENT = r"[Pp]resident|White House|Trump|Biden|Obama|Bush|administration"
_ACTORS = re.compile(
    rf"(?:\b(?:he|she|they|leaders?|leadership|lawmakers?|senators?|members?|Republicans|Democrats|GOP|advisers?|aides?|committee|panel|Congress|{_PRESIDENT}|McConnell|Schumer|Pelosi|Ryan|McCarthy|Johnson|Thune|Speaker|chairman|chairwoman|chair|chamber|body|sponsors?|supporters|backers|opponents|critics|conservatives|liberals|which|who|we|I|conferees|negotiators|delegation|whip|caucus|we|I)(?:[’']s)?|House|Senate)\W*(?:\w+ly |also |then |now |still |both |all |both sides )?$",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"\b(?:would|could|might)(?:n[’']t)? (?:have|not have)\b", re.IGNORECASE)
_LONGEST = 4  # words of an actor with what stands between it and the verb


def forecasts(zone: Zone) -> Iterator[Claim]:
    """Yield what a sentence of a story about measures says is to come of one."""
    scene, whole = zone.scene, zone.sentence.span
    if not zone.may_foretell(_CHEAP):
        return
    taken = zone.foretold()
    for pattern in (_EXPECTED, _WILL):
        for match in pattern.finditer(scene.text, whole.start, whole.end):
            span = Span(match.start(), match.start() + len(match[0].rstrip()))
            if any(span.overlaps(t) for t in taken) or (pattern is _WILL and not _whose(zone, match)):
                continue
            taken.append(span)
            start = _with_actor(zone, span)
            yield Status(
                span=Span(start, span.end), state="forecast", modality=Modality.PREDICTED,
                **zone.base(span) | {"measure": _of(zone, span), "tentative": False, "rule": "what is to come", "ahead": acts_next(scene, zone.sentence, span)},
            )  # fmt: skip
    yield from _unanswered(zone)


# "Will he sign it? The White House has not said."
_UNSAID = re.compile(
    rf"(?:The |A |His |Her )?(?:{_PRESIDENT}|[Ll]eaders|[Ll]eadership|[Ss]peaker|[Ss]pokes\w+|[Oo]ffice|He|She|They|McConnell|Schumer|Pelosi|Johnson|Thune|Senate|House)(?: [A-Z]\w+)? (?:(?:has|have|had|did|does|do)(?:n[’']t| not| yet to| never) (?:yet )?(?:sa(?:id|y)|decided?|announced?|indicated?)|(?:would|will) not say|w(?:ould|o)n[’']t say|declined to say)(?=[.,;!]|$)"
)
_ASKED = re.compile(
    r"\b(?:sign|veto|vote|take it up|act on|bring it|support it|back it|become law)\b[^?.]{0,60}\?[”\"]?\s*$"
)


def _unanswered(zone: Zone) -> Iterator[Claim]:
    """Yield that somebody leaves open what the question before the sentence asks of a measure."""
    scene, whole = zone.scene, zone.sentence.span
    match = _UNSAID.match(scene.text, whole.start, whole.end)
    if match and _ASKED.search(scene.text, max(0, whole.start - 140), whole.start):
        span = Span(*match.span())
        yield Status(
            span=span, state="forecast", modality=Modality.PREDICTED,
            **zone.base(span) | {"measure": _of(zone, span), "tentative": False, "rule": "left open"},
        )  # fmt: skip


# between who is to act and the verb: nothing, or where somebody is from
_TITLED = re.compile(r"\b(?:Sen|Rep|Senator|Representative|Congressman|Congresswoman)\.? [A-Z][^,;]{1,40}$")


def _whose(zone: Zone, match: re.Match[str]) -> bool:
    """Say whether those who may do a deed, or the measure that may meet a fate, stand right before the words."""
    scene, start = zone.scene, match.start()
    low = max(zone.sentence.span.start, start - 60)
    before = scene.text[low:start]
    if _UNREAL.match(match[0]) or (match["any"] and _CONDITIONAL.match(match[0])):
        return False
    measures = [
        m for m in scene.within(Span(low, start), MeasureMention) if not scene.text[m.span.end : start].strip(' ,)”"’')
    ]
    if match["deed"] or match["any"]:
        if measures and measures[-1].noun != "it":
            return False
        people = scene.within(Span(low, start), PersonMention)
        chambers = scene.within(Span(low, start), ChamberMention)
        close = any(
            not scene.text[m.span.end : start].strip(" ,)") for m in (*people, *chambers) if m.span.end <= start
        )
        return close or bool(_ACTORS.search(before) or _TITLED.search(before))
    if measures:
        return True
    return bool(
        re.search(
            r"\b(?:votes?(?: there)?|signature|ceremony|debate|hearing|markup|decision|showdown|it|that|which|they|both|one|bills?|measures?|resolutions?|legislation|package|text|version|companion|act|effort|bid|override|veto|amendments?|plan)\W*(?:\w+ly |also |now |then )?$",
            before,
            re.IGNORECASE,
        )
    )


def _of(zone: Zone, span: Span) -> str | None:
    """Return the measure of what is to come: the one named in the sentence, or the only one of the story."""
    scene = zone.scene
    here = [
        m
        for m in scene.within(zone.sentence.span, MeasureMention)
        if m.id and m.form in (Reference.NUMBER, Reference.TITLE)
    ]
    known = {m.id for m in scene.all(MeasureMention) if m.id}
    near = here[0] if len({m.id for m in here}) == 1 else scene.measure_at(span) if len(known) == 1 else None
    return near.id if near else None


def _with_actor(zone: Zone, span: Span) -> int:
    """Take in who is to act, where a short name or noun stands right before the words."""
    before = zone.scene.text[max(zone.sentence.span.start, span.start - 40) : span.start]
    lead = re.search(
        r"(?:(?:[Tt]he|[Aa]n?|[A-Z][\w.’'-]*|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|leaders|lawmakers|which|that)\s+)(?:[A-Za-z][\w.’'-]*\s+){0,3}$",
        before,
    )
    return span.start - len(lead[0]) if lead and lead[0].count(" ") <= _LONGEST else span.start
