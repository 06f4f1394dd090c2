"""Committees as those who have a measure in hand: "Oversight has it", "Neither acted", "each got a copy", "her panel cleared it".

Where a measure lies, and that nothing happens to it there, is told in words of having, holding and leaving alone rather than
of referral; and the committees once named are taken up again as a group, by "it", or as somebody's own.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.about import About, carried
from onrecord.claims.committees.acts import ACTS
from onrecord.claims.committees.measures import in_house
from onrecord.claims.committees.panels import Panel, panels_of
from onrecord.claims.deed_days import date_of, when_of
from onrecord.claims.groups import by_sentence
from onrecord.claims.model import Claim, CommitteeClaim, Days, Kind, Modality
from onrecord.claims.scene import Scene
from onrecord.record.model import Chamber

_FAR = 2  # sentences over which committees stay the topic
_END = r"(?=\s*(?:[.,;:)—–!]|$|(?:and|but|while|so|now|since|ever|first|next|for|until|at|in|on|to|by|from|that|this|when|after|before|having)\b))"
_IT = r"(?:it|them|both|the (?:bill|measure|resolution|text|legislation|matter|thing))"
_LET = r"(?:\s+(?:now|still|then|each|both|all|also|later|since|already|just|too|currently|next)\b){0,3}\s+"
# said of a committee: that it has the measure
_HAS = re.compile(
    rf"{_LET}(?:(?:(?:has|have|had)(?: had| held| kept| got)?|holds?|held|gets?|got|receive[sd]?|took|keeps?|kept|inherit(?:s|ed)|shares?|(?:will|is to|are to|must) (?:(?:first|also|both) )?(?:weigh|share|handle)|(?:will|is to|are to) decide the fate of|is handling|is weighing|is reviewing|is considering|is sitting on)\s+{_IT}(?!\s+(?:on|up|out|marked|reported|read|scheduled|to the))|"
    rf"(?:has|have|had|holds?|gets?|got|receive[sd]?|took|claim(?:s|ed)|(?:was|were|is|are|was each|were each) (?:given|handed|granted|assigned))\s+(?:{_IT}|(?:a |an |its |their |first |primary |some |joint )*(?:copy|share|part|piece|slice|claim|say|custody|jurisdiction|crack|turn|charge|look|referral))(?:\s+(?:of|on|in|over|at|to|at) {_IT})?|"
    rf"(?:shares?|shared) (?:jurisdiction|custody|the work)|(?:will|is to|are to) decide its fate|(?:now )?(?:must|has to|gets to) (?:now )?(?:deal with|take up|weigh|handle|consider) {_IT}|(?:is|was) its (?:first|next|second|last|only|new)(?: (?:stop|address|home|hurdle|destination))?|(?:was|were|is|are) (?:next|first) in line){_END}",
)
_IN_HANDS = re.compile(
    r"\b(?:in(?:to)? the (?:hands|lap|custody|care|keeping|court|inbox|drawers?|files?|charge|jurisdiction) of|f[ae]ll(?:s|en)? to|belongs to|rests with|(?:is|was|it is|sits|lies) (?:now )?(?:with|up to)|(?:next|first|last|only) (?:stop|home|address|hurdle|destination)(?:[^.;:]{0,24})? (?:is|was|will be)|now (?:with|before)|delivered to|landed (?:on the desk of|with|at)|dropped (?:on|at))\s+(?:the\s+)?$"
)
_AN_ANSWER = re.compile(
    r"(?:A(?:nswer)?[:.]\s*)?(?:It(?:[’']s| is) )?(?:(?:Still|Now) )?(?:[Ii]n|[Bb]efore|[Ww]ith|[Aa]t) (?:the )?"
)
_NO_DEED = (
    r"(?:touch(?:ed)?|look(?:ed)? at|look(?:ed)? into|g[eo]t(?:ten)? (?:around )?to|open(?:ed)?|consider(?:ed)?|debate[d]?|vote[d]?(?: on)?|act(?:ed)?(?: on)?|mo?ve[d]?(?: on)?|me?et(?: on)?|schedule[d]?|call(?:ed)? up|t[ao]+ke?n? up|"
    r"mark(?:ed)? up|mark(?:ed)?|report(?:ed)?|approve[d]?|clear(?:ed)?|hear[d]?|sa?w|see|handle[d]?|review(?:ed)?|examine[d]?|weigh(?:ed)?|h[eo]ld(?: a| any)? (?:hearings?|votes?|markups?)(?: on)?|do anything(?: with| about)?|did anything(?: with| about)?|took any action(?: on)?|take any action(?: on)?|take action(?: on)?|took action(?: on)?|work(?:ed)? on)"
)
_IDLE = re.compile(
    rf"{_LET}?(?:never(?: once| even| so much as)?\s+(?P<a>{_NO_DEED})|(?:did|has|have|had)(?: not|n[’']t)(?: yet| even| so much as| ever)?\s+(?P<b>{_NO_DEED})|(?:has|have|had) yet to\s+(?P<c>{_NO_DEED})|(?P<d>did nothing|has done nothing|have done nothing|let {_IT} (?:die|lie|sit|languish|rest|be|expire|wither|gather dust)|sat on (?:{_IT}|its hands|their hands)|took no (?:action|vote|notice|votes)|ignored {_IT}|shelved {_IT}|left {_IT} alone|bottled {_IT} up))\b"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_GROUP = re.compile(
    rf"(?<![\w-])(?P<no>[Nn]either|[Nn]one|[Nn]ot one|[Nn]ot a single one)(?: (?:of (?:them|those|these|the {_COUNT}(?: committees| panels)?|the committees|the panels)|committee|panel|one))?(?=\s)|(?<![\w-])(?P<all>[Bb]oth|[Aa]ll(?: {_COUNT})?|[Ee]ach|[Ee]very one)(?: (?:of (?:them|those|these|the committees|the panels)|committees?|panels?))?(?=\s)"
)
_OTHERS = re.compile(r"\bother (?:House |Senate )?(?:committees|panels)\b")
_ANY_DEED = re.compile(rf"\s+(?:(?:ever|has|have|had|even|so much as)\s+){{0,3}}(?P<a>{_NO_DEED}|did(?: so)?)\b")
_BY_NONE = re.compile(
    rf"\b(?P<a>reported|approved|marked up|taken up|considered|debated|voted on|acted on|touched|heard|cleared)(?: out)? by (?:none|neither|not one)(?: of (?:them|those|the {_COUNT}|the committees|the panels))?\b"
)
_NO_COMMITTEE = re.compile(
    rf"(?<![\w-])[Nn](?:o|ot a single|ot one) (?:(?P<c1>House|Senate) )?(?:standing |congressional )?(?:committee|panel|(?P<lower>subcommittee))(?: (?:of|in|on) (?:the |either )?(?:(?P<c2>House|Senate)|chamber|body|side|Congress))?(?: on (?:either|that) side)?\s+(?:(?:ever|has|have|had|even|so much as)\s+){{0,3}}(?P<a>{_NO_DEED})\b"
)
_IT_DID = re.compile(r"(?<![\w-])[Ii]t\s+")
_BY_CHAIR = re.compile(
    r"\b(?:formally |favou?rably )?reported(?: out)?(?: (?:on )?[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?| on \w+day)? by (?:its|the (?:panel|committee)[’']s|the) chair(?:man|woman)?\b"
)
_PRIED = re.compile(
    r"\b(?:used|filed|forced|signed|won|through|by|with|via|on) (?:an? |the )?(?:\w+ )?(?:petition|motion) to (?:discharge|pry loose|pull|free|release|wrest) (?:it|them|the (?:bill|measure|resolution|committee|panel))\b|"
    r"\btook (?:it|the (?:bill|measure|resolution)) (?:away from|out of) (?:the (?:committee|panel)(?:[’']s hands)?|its hands)\b|\brelieved (?:the (?:committee|panel)|it) of (?:it|the (?:bill|measure|resolution))\b"
)
_CAME_OUT = re.compile(
    r"\bcame out(?: of (?:it|there))? (?P<how>amended|changed|rewritten|intact|unchanged|unamended)\b"
)
# the report, told by itself
_REPORT_CAME = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Aa]) (?:(?:written|formal|committee|panel[’']s|committee[’']s|final|first|second|supplemental) )?report (?:followed|came|was filed|was issued|was published|is dated|appeared|arrived)(?! (?:from|by) the (?:GAO|inspector|CBO|Government))\b"
)
_WAS_REPORTED = re.compile(
    r"\b(?:[Ii]t|[Tt]he (?:bill|measure|resolution|legislation)) (?:was|has been|had been|has now been) (?:then |later |favou?rably |finally )?(?:ordered )?reported(?: favou?rably| out| unanimously)?\b(?! (?:by (?!voice|unanimous|a )|that|in the press|missing|to (?:be|have)))"
)
_ITS_HEARING = re.compile(
    r"\b(?:got|had|received|won|since|after|following|at) its (?:first |only |one |sole )?(?:committee |subcommittee )?hearing\b"
)
_ACTING = tuple((act, pattern) for act, pattern, role in ACTS if role == "subject" and act in ("hearing", "markup", "reported", "approved"))  # fmt: skip


class _Held(Struct, frozen=True):
    """The committees spoken of last, where, and the measure they have."""

    at: int
    panels: tuple[Panel, ...]
    about: About | None


def read_custody(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what committees are told to have or to leave alone, beside the deeds that were read already."""
    held: _Held | None = None
    for index, sentence, here in by_sentence(scene, found):
        last = held.panels[-1] if held else None
        near = held if held and index - held.at <= _FAR else None
        panels = list(panels_of(scene, sentence, last))
        taken = [c.span for c in here if c.KIND is Kind.COMMITTEE and not c.tentative]
        told: list[CommitteeClaim] = []
        for claim in (*_named(scene, sentence, panels), *_again(scene, sentence, near, panels)):
            beside = any(claim.span.overlaps(t.span) and (t.codes == claim.codes or not claim.codes) for t in told)
            if not beside and not any(claim.span.overlaps(t) for t in taken):
                told.append(claim)
                yield claim
        named = tuple(p for p in panels if p.codes or p.count)
        if named:
            of = next((c for c in reversed(here) if c.KIND is Kind.COMMITTEE and (c.measure or c.measures)), None)
            about = About(id=of.measure, ids=of.measures) if of else None
            held = _Held(index, named, about)


def _named(scene: Scene, sentence: Sentence, panels: Sequence[Panel]) -> Iterator[CommitteeClaim]:
    """Read what is said right after or before a committee's name."""
    text, end = scene.text, sentence.span.end
    for panel in panels:
        has, idle = _HAS.match(text, panel.span.end, end), _IDLE.match(text, panel.span.end, end)
        if has:
            yield _claim(scene, sentence, panel, Span(panel.span.start, has.end()), "referred")
        elif idle:
            span = Span(panel.span.start, idle.end())
            yield _claim(scene, sentence, panel, span, _deed(idle), denied=True)
        elif (
            _AN_ANSWER.fullmatch(text[sentence.span.start : panel.span.start])
            and text[panel.span.end : end].strip(' .”"') == ""
        ):
            yield _claim(scene, sentence, panel, panel.span, "referred")
        elif lead := _IN_HANDS.search(text, max(sentence.span.start, panel.span.start - 90), panel.span.start):
            yield _claim(scene, sentence, panel, Span(lead.start(), panel.span.end), "referred")
    for at, panel in enumerate(panels[1:], start=1):
        between = text[panels[at - 1].span.end : panel.span.start]
        both = _HAS.match(text, panel.span.end, end)
        if both and re.fullmatch(r",? and (?:the )?", between):
            yield _claim(scene, sentence, panels[at - 1], panels[at - 1].span, "referred")


def _again(scene: Scene, sentence: Sentence, held: _Held | None, panels: Sequence[Panel]) -> Iterator[CommitteeClaim]:
    """Read what is said of any committee at all, and of those spoken of before."""
    for match in _NO_COMMITTEE.finditer(scene.text, sentence.span.start, sentence.span.end):
        chamber = match["c1"] or match["c2"]
        panel = Panel(
            span=Span(*match.span()), codes=(), name="", chamber=Chamber(chamber.lower()) if chamber else None,
            lower=bool(match["lower"]),
        )  # fmt: skip
        yield _claim(scene, sentence, panel, panel.span, _deed(match), denied=True)
    if held is None:
        held = _Held(0, tuple(p for p in panels if p.codes or p.count), None)
    if held.panels:
        yield from _as_group(scene, sentence, held)
        yield from _as_it(scene, sentence, held.panels[-1], panels)
    else:
        yield from _as_it(scene, sentence, _ANY, panels)


def _as_group(scene: Scene, sentence: Sentence, held: _Held) -> Iterator[CommitteeClaim]:
    """Read "Neither acted", "None of them voted on it", "Each got a copy", "reported by none of them"."""
    text, start, end = scene.text, sentence.span.start, sentence.span.end
    whole = _together(held.panels)
    for match in _GROUP.finditer(text, start, end):
        if match["no"] and _OTHERS.search(text, start, match.start()):
            continue  # "it went to six other committees; none of them acted"
        if match["no"] and (deed := _ANY_DEED.match(text, match.end(), end)):
            span = Span(match.start(), deed.end())
            yield _claim(scene, sentence, whole, span, _deed(deed), denied=True, about=held.about)
        elif match["all"] and _are_several(held.panels):
            if has := _HAS.match(text, match.end(), end):
                yield _claim(scene, sentence, whole, Span(match.start(), has.end()), "referred", about=held.about)
            elif idle := _IDLE.match(text, match.end(), end):
                span = Span(match.start(), idle.end())
                yield _claim(scene, sentence, whole, span, _deed(idle), denied=True, about=held.about)
    for match in _BY_NONE.finditer(text, start, end):
        yield _claim(scene, sentence, whole, Span(*match.span()), _deed(match), denied=True, about=held.about)


def _as_it(scene: Scene, sentence: Sentence, last: Panel, held: Sequence[Panel]) -> Iterator[CommitteeClaim]:
    """Read "In May it ordered the bill reported", "reported Feb. 20 by its chairman", "came out amended"."""
    text, start, end = scene.text, sentence.span.start, sentence.span.end
    for match in _IT_DID.finditer(text, start, end):
        yield from _did(scene, sentence, last, Span(match.start(), match.end() - 1))
    for match in _BY_CHAIR.finditer(text, start, end):
        yield _claim(scene, sentence, last, Span(*match.span()), "reported")
    for match in _WAS_REPORTED.finditer(text, start, end):
        if not any(p.span.end > start and p.span.start < end for p in held):
            yield _claim(scene, sentence, last, Span(*match.span()), "reported", tentative=True)
    for match in _REPORT_CAME.finditer(text, start, end):
        yield _claim(scene, sentence, last, Span(*match.span()), "filed")
    for match in _ITS_HEARING.finditer(text, start, end):
        yield _claim(scene, sentence, _ANY, Span(*match.span()), "hearing")
    for match in _PRIED.finditer(text, start, end):
        yield _claim(scene, sentence, _ANY, Span(*match.span()), "discharged")
    for match in _CAME_OUT.finditer(text, start, end):
        amended = match["how"][:2] not in ("in", "un")
        yield _claim(scene, sentence, _ANY, Span(*match.span()), "reported", amended=amended)


def _did(scene: Scene, sentence: Sentence, panel: Panel, subject: Span) -> Iterator[CommitteeClaim]:
    """Read the deed that stands after an "it" which may mean a committee ("In May it ordered the bill reported")."""
    text, end = scene.text, sentence.span.end
    if idle := _IDLE.match(text, subject.end, end):
        span = Span(subject.start, idle.end())
        yield _claim(scene, sentence, panel, span, _deed(idle), denied=True, tentative=True)
        return
    for act, pattern in _ACTING:
        match = pattern.match(text, subject.end + 1, end)
        if match and (_OBJECT.search(match[0]) or _OBJECT.match(text, match.end())):
            yield _claim(scene, sentence, panel, Span(subject.start, match.end()), act, tentative=True)
            return


_OBJECT = re.compile(rf"\s+{_IT}\b")


_ANY = Panel(span=Span(0, 0), codes=(), name="", chamber=None)


def _are_several(panels: Sequence[Panel]) -> bool:
    return len(panels) > 1 or any(p.count for p in panels)


def _together(panels: Sequence[Panel]) -> Panel:
    """Return several committees as one: any of them counts."""
    if len(panels) == 1:
        return panels[0]
    codes = tuple(dict.fromkeys(c for p in panels for c in p.codes))
    return Panel(span=panels[0].span, codes=codes, name=" and ".join(p.name for p in panels if p.name), chamber=None)


_DEEDS = frozenset("abcd")


def _deed(match: re.Match[str]) -> str:
    """Return which deed is denied: a hearing, a markup, or any approval."""
    words = next((w for name, w in match.groupdict().items() if w and name in _DEEDS), "").lower()
    if "hear" in words:
        return "hearing"
    if re.search(r"look|touch|saw|see", words):
        return "handled"
    return "markup" if re.search(r"mark|debat|consider|open|review|examin|weigh|handl|work", words) else "approved"


_KEPT = re.compile(
    r"\b(?:sat on|let \w+(?: \w+)? (?:die|lie|sit|languish|rest|expire|wither|gather)|bottled|shelved)\b"
)


def _claim(
    scene: Scene, sentence: Sentence, panel: Panel, span: Span, act: str, *, denied: bool = False, tentative: bool = False,
    about: About | None = None, amended: bool | None = None,
) -> CommitteeClaim:  # fmt: skip
    found = about or in_house(scene, carried(scene, sentence, span), panel.chamber)
    when: Days | None = None
    if not denied and act != "referred":
        mention = date_of(scene, sentence, span)
        when = None if mention is None or mention.expression == "anaphoric" else when_of(mention)
    return CommitteeClaim(
        span=span, act=act, name=panel.name, codes=panel.codes, lower=panel.lower, field=panel.field, chamber=panel.chamber, count=None if denied else panel.count,
        modality=Modality.DENIED if denied else Modality.ASSERTED, when=when, amended=amended, tentative=tentative, kept=bool(denied and _KEPT.search(scene.words(span))),
        speaker=scene.speaker_at(span), rule="a committee's custody", **found.fields() | {"inferred": True},
    )  # fmt: skip
