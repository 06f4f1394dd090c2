"""Claims about where a measure stands: law, signed, vetoed, on its way, pending, dead, binding or not."""

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.assured import PUBLIC_LAW, modality_told, told_of_once
from onrecord.claims.bygone import bygone
from onrecord.claims.clauses import clause_at, days_of, distance, widen
from onrecord.claims.model import Claim, Modality, Status
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, DateMention, MeasureMention, Reference

_PRESIDENT = r"(?:the president|the President|president(?=[.,;:’']|$)|President(?: (?-i:[A-Z])[\w.]+){1,3}|(?:Mr\.? |Donald |Joe |Barack |George W\. )?(?:Trump|Biden|Obama|Bush)|the White House|the Oval Office|the chief executive)"
_DESK = rf"(?:{_PRESIDENT}(?:[’']s)?(?: own)?(?: desk| for (?:his|a|her) signature| to sign| to be signed)?|(?:his|her|the) (?:desk|signature))"
_GO = r"(?:heads?|headed|heading|goes|go|moves?|moving|moved|next goes|proceeds?|advances?|advanced|travels|is sent|are sent|was sent|be sent|is on its way|on its way|bound|is bound|is headed|sends it|sends|sent|sending|went(?: straight)?|shipped|awaits action|returns?|passes)"
_NOW = r"(?:now |next |then |must now |will now |straight |directly |back |on )*"
# state, words. The first row that matches a place wins.
_STATES: tuple[tuple[str, str], ...] = (
    ("back-to-house", rf"{_GO} {_NOW}back to the (?:House|lower chamber)|(?:goes|go|returns?) {_NOW}(?:back )?to the House (?:again|for another vote)"),
    ("back-to-senate", rf"{_GO} {_NOW}back to the (?:Senate|upper chamber)"),
    ("presented", rf"(?:was|were|been|got|wasn[’']t|weren[’']t) (?:formally |finally |only |not )?(?:presented|delivered|sent) to {_PRESIDENT}|(?:reached|reaches|got to|arrived at|made it to|went to) (?:{_PRESIDENT}(?:[’']s desk)?|(?:his|her) desk)"),
    ("to-president", rf"one signature (?:away )?from (?:becoming )?law|(?:only |just )?needs? (?:only |just )?{_PRESIDENT}(?:[’']s) (?:name|signature|pen)|{_GO} {_NOW}(?:(?:it|them|both|the (?:[\w-]+ ){{0,2}}(?:bill|measure|resolution|legislation|act|package)) )?(?:on )?to {_DESK}|(?:await(?:s|ing)|needs?|still needs|requires?|lacks?|wants) (?:only )?(?:{_PRESIDENT}(?:[’']s) signature|{_PRESIDENT} to sign)|on (?:its|his|the) way to {_DESK}|{_PRESIDENT} must (?:now )?(?:decide whether to )?sign(?: or veto)?(?: it)?|(?:land(?:s|ed)|sits?|is) on {_PRESIDENT}[’']s desk|{_PRESIDENT}(?:[’']s)? (?:now )?has (?:10|ten) days to (?:decide|sign)"),
    ("to-senate", rf"{_GO} {_NOW}to the (?:Senate|upper chamber|other chamber)|the Senate must (?:now |next )?(?:vote|act|take (?:it )?up|pass)|must (?:still |now |next )?(?:pass|clear|get through|be (?:approved|passed|taken up|considered) (?:by|in)) the (?:full )?Senate|still (?:needs|must|has to) (?:to )?(?:pass|clear|be approved by|win approval in|be taken up by)? ?(?:in )?the Senate|needs? (?:the )?Senate(?:[’']s)? (?:approval|passage|action|consent)|awaits? (?:action|a vote|consideration)? ?(?:in |by )?the Senate"),
    ("to-house", rf"{_GO} {_NOW}to the (?:House|lower chamber)|the House must (?:now |next )?(?:vote|act|take (?:it )?up|pass)|must (?:still |now |next )?(?:pass|clear|get through|be (?:approved|passed|taken up|considered) (?:by|in)) the (?:full )?House|still (?:needs|must|has to) (?:to )?(?:pass|clear|be approved by)? ?(?:in )?the House|awaits? (?:action|a vote|consideration)? ?(?:in |by )?the House"),
    ("nonbinding", r"non[- ]?binding|(?:is|was|are|being) (?:not|n[’']t) (?:legally )?binding|isn[’']t binding|(?:has|have|carries|carry|carrying|having|with) no (?:legal |binding )?force(?: of law)?|without (?:the )?force of law|does(?: not|n[’']t) (?:have|carry) (?:the )?(?:force|weight) of law|(?:largely |purely |mostly )?symbolic(?: resolution| measure| vote)?"),
    ("binding", r"(?:now |legally )?binds?(?: the| all)? [A-Z][\w ]{3,40}|(?:is|are|was|now) (?:it |this |that |the \w+ )?(?:now |even |actually )?(?:legally )?binding|(?:has|have|having|carries|carry|with|gains?) the (?:full )?force (?:and effect )?of law(?: once \w+)?|legally binding"),
    ("vetoed", rf"(?:{_PRESIDENT} )?(?:has |had )?veto(?:es|ed)(?: (?:it|the (?:bill|resolution|measure)))?|(?:was|is|been) vetoed(?: by {_PRESIDENT})?"),
    ("override-none", r"no override (?:vote|attempt)(?: has been| was)? (?:held|taken|made|scheduled)|no attempt (?:was made )?to override"),
    ("veto-count", r"(?:only )?(?:his|the president[’']s|Trump[’']s|Biden[’']s|Obama[’']s|Bush[’']s)? ?(?P<order>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) veto"),
    ("signed", rf"(?:{_PRESIDENT} )?(?:\w+ly )?(?:has |had )?(?:sign(?:ed|s)|inked|put (?:his|her) signature (?:on|to)|affixed (?:his|her) signature to)(?: (?:it|them|the (?:bill|measure|resolution|legislation|act)|(?:an?|the) [\w -]{{3,40}}))?(?: into law)?|(?:was|were|been|being|is) (?:later |then |quickly )?signed(?: into law)?(?: by {_PRESIDENT})?|(?:took|takes) [\w ]{{1,14}} days? to sign"),
    ("unsigned", rf"(?:without|lacking|minus) (?:a|his|her|the|{_PRESIDENT}[’']s) signature|with no signature(?: on it)?|(?:without|not) (?:being )?signed"),
    ("law", r"(?:is|was)n[’']t (?:yet |now )?(?:a )?law|(?:is|are|became|becomes|as|now|it[’']s) (?:now |also )?Public Laws? (?:No\. ?)?\d{2,3}-\d{1,3}|(?:is|are|was|were|has|have|had|now|already)? ?(?:now |already |officially )*(?:the |federal |public )*law(?! (?:firm|school|enforcement|professor|maker|and order|suit))(?= (?:now|of the land|today|as of)|[,.;:!?]|$)|(?:became|becomes|become|made|turned into|enacted into|is now) (?:federal |a |public )?law|(?:was|were|been|is) enacted(?: into law)?|is now federal law|on the books"),
    ("pending-senate", r"(?:the )?(?:Senate|upper (?:house|chamber)) (?:has yet to|hasn[’']t|has not|had not|hadn[’']t|still has not|is still to|has so far not|has never|did not|didn[’']t) (?:yet )?(?:act(?:ed)?(?: on)?|touch(?:ed)?|take(?:n)?(?: it)? up|taken? up|vote[d]?(?: on)?|pass(?:ed)?|consider(?:ed)?|schedule[d]?|look(?:ed)? at|produced?|move[d]?(?: on)?|br(?:ing|ought)(?: it)? up|touched)(?: (?:it|either|them|the (?:bill|measure|resolution)))?|(?:is |still |remains? |languish(?:es|ing) |sits? |stuck |stalled |pending |now )+(?:pending )?(?:before|in) the Senate|(?:is |remains )?pending in the Senate|stall(?:s|ed) in the Senate"),
    ("pending-house", r"(?:the )?(?:House|lower (?:house|chamber)) (?:has yet to|hasn[’']t|has not|had not|hadn[’']t|still has not|has so far not|has never|did not|didn[’']t) (?:yet )?(?:act(?:ed)?(?: on)?|touch(?:ed)?|take(?:n)?(?: it)? up|taken? up|vote[d]?(?: on)?|pass(?:ed)?|consider(?:ed)?)(?: (?:it|either|them|the (?:bill|measure|resolution)))?|(?:is |still |remains? |languish(?:es|ing) |sits? |stuck |stalled |pending |now )+(?:pending )?(?:before|in) the House|stall(?:s|ed) in the House"),
    ("pending", r"(?:has|have|had) stalled|(?:is|are|remains?|still) (?:still )?pending|has yet to (?:pass|become law|be (?:voted|taken|considered|acted)[\w ]{0,12}|receive a vote|come up for a vote)|(?:has|have) not (?:yet )?(?:become law|been (?:voted on|signed|enacted|taken up))|awaits? a (?:floor )?vote"),
    ("untouched", r"(?:has|have|had)(?:n[’']t| not| never) (?:yet )?(?:had|gotten|got|received|been given|come to|come up for|seen|reached) (?:a |any |its )?(?:floor )?(?:vote|action|debate|hearing)"),
    ("died", r"(?:is|are|was|now|effectively) dead(?= (?:for now|on arrival|this year)|[.,;:!?]|$)|died by veto|(?:died|dies|expired|lapsed|perished|went nowhere|languished and died)(?: (?:in|with) (?:the )?(?:Senate|House|committee|\d+th Congress|that Congress|Congress))?|(?:bid|effort|push|drive)\b[^.;]{0,40}\bdies in (?:the )?(?:House|Senate)"),
    ("complete", r"(?:needs?|requires?) no (?:further|other) action|is (?:now )?(?:complete|final)|goes no further|does(?: not|n[’']t) (?:go|need to go) to (?:the )?(?:Senate|House|president|White House)|never goes to (?:the )?(?:president|White House|Senate|House)|(?:does(?: not|n[’']t)|will not|won[’']t) (?:need|require) (?:the )?(?:president[’']s|Senate[’']s|House[’']s) (?:signature|approval)"),
    ("forecast", rf"(?:{_PRESIDENT} (?:has (?:said|promised|vowed|pledged|indicated|not said)[^.;]{{0,30}}(?:sign|veto)|(?:is expected|plans?|intends?|is likely|promised|vowed|threatened) to (?:sign|veto)|(?:will|would) (?:sign|veto))[^.;,]{{0,30}}|(?:the )?(?:Senate|(?<!White )House) (?:will (?:vote|take|ignore|act|pass|consider)|is (?:expected|likely|set|due) to|takes? (?:it|the bill|the measure|up) ?(?:up)?|plans to|could (?:vote|take))[^.;,]{{0,40}}|(?:is|are) expected (?:to (?:pass|be signed|be taken up|become law)[^.;,]{{0,20}}|next (?:week|month)|soon|this (?:week|month))|will (?:be taken up|come up for a vote|become law|be signed|sit on (?:it|them))[^.;,]{{0,30}}|won[’']t get (?:\w+ )?votes|a [^.;,]{{0,20}}(?:twin|companion)[^.;,]{{0,30}} is expected|(?:is|are|was|were) (?:not )?(?:\w+ly )?(?:expected|likely|unlikely|poised|certain)\b[^.;,]{{0,40}}|(?:could|may|might|would)(?: \w+){{0,2}} (?:veto|stall|die|languish|block|sign)\b(?: (?:it|them|the \w+))?|(?:a |the )?(?:vote|ceremony|signing|hearing|markup|decision|action)\b[^.;,]{{0,20}} (?:is|are) (?:planned|scheduled|due|set|likely)\b[^.;,]{{0,30}}|faces? (?:long odds|an uncertain|a certain|a steep|steep|stiff|a veto)\b[^.;,]{{0,30}}|(?:certain|likely|threatened|promised|expected) veto\b|(?:is|are) to (?:vote|take (?:it|them) up)\b[^.;,]{{0,30}}|(?:we|leaders|aides|both sides|they) expect (?:a|the) vote\b[^.;,]{{0,20}}|(?:would|will) recommend (?:a veto|that he (?:sign|veto))|(?:has|have|had) (?:promised|vowed|pledged|threatened) to \w+ (?:it|them|the (?:bill|measure|resolution))|(?:will|would|[’']ll) (?:take|sit|bring|call|hold|vote|consider|move|stop|block|kill) (?:on |up )?(?:it|this|them|that|the (?:bill|measure|resolution))\b[^.;,]{{0,30}})"),
)  # fmt: skip
_COMPILED = tuple(
    (name, re.compile(rf"(?<![\w-])(?:{words})", re.IGNORECASE if name not in ("binding", "signed", "vetoed") else 0))
    for name, words in _STATES
)
_ORDERS = {
    w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)
}
_NOT_SIGNED = re.compile(
    r"\bsign(?:ed|s) (?:on|up|a letter|an? (?:letter|executive|order|contract|deal|agreement|petition|memo|treaty)|off|the letter|the treaty|letters|their|his name|her name)\b|executive order",
    re.IGNORECASE,
)
_VETOES = re.compile(
    r"(?:\b(?:his|her|its|their|the|of|these|those|any|more|no|two|three|override|overrides|overrode|overriding)|[’']s?)\s+vetoes$",
    re.IGNORECASE,
)
_NOT_LAW = re.compile(
    r"\b(?:the force of|a|under|federal|existing|international|current|state|by|of|into|immigration|civil|criminal|the) law[s]?$",
    re.IGNORECASE,
)
_SIGNER = re.compile(_PRESIDENT)
_PAST = re.compile(
    r"(?:(?:was|were|had been) (?:\w+ )?(?:sent|referred)|went|moved|sent|advanced|headed|passed)\b", re.IGNORECASE
)
_LONG_AGO = 2  # years before the page: another law, of another Congress
_BESIDE = 2.5  # distance within which a date and the deed are one claim


def read_status(scene: Scene) -> Iterable[Claim]:
    """Read where a measure is said to stand."""
    for sentence in scene.sentences:
        taken: list[Span] = []
        onward = False
        for state, pattern in _COMPILED:
            for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
                span = _trimmed(match)
                if any(span.overlaps(t) for t in taken) or not _fits(scene, sentence, state, span):
                    continue
                taken.append(span)
                if state.startswith("to-") and onward:
                    continue
                onward = onward or state.startswith("to-")
                yield from _claims(scene, sentence, state, span, match)


def _trimmed(match: re.Match[str]) -> Span:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Span(start, match.end() - (len(match[0]) - len(match[0].rstrip())))


def _fits(scene: Scene, sentence: Sentence, state: str, span: Span) -> bool:
    """Leave out words that only look like a status: letters signed, laws of nature, people who died."""
    words = scene.words(span)
    if state == "signed":
        around = scene.text[max(sentence.span.start, span.start - 5) : min(sentence.span.end, span.end + 24)]
        return (
            not _NOT_SIGNED.search(around)
            and not _signs_another(scene, sentence, span)
            and (
                bool(_SIGNER.search(words))
                or "into law" in words
                or (_has_measure(scene, sentence) and _president_near(scene, sentence, span))
            )
        )
    if state == "vetoed":
        if _VETOES.search(scene.text[max(sentence.span.start, span.start - 12) : span.end]):
            return False
        return _has_measure(scene, sentence) or bool(_SIGNER.search(words))
    if state == "law":
        before = scene.text[max(sentence.span.start, span.start - 24) : span.end]
        plain = words.lower().strip()
        if "on the books" in plain:  # "sanctions already on the books" are those of other laws
            return bool(_ON_BOOKS.search(before[: len(before) - len(words)]))
        if "public law" in plain:
            return True
        return plain != "law" and not (
            plain.endswith("law")
            and _NOT_LAW.search(before)
            and not re.search(r"(?:became|become|becomes|is|now|made|enacted)", plain)
        )
    if state == "died" and not _dies(scene, sentence, span):
        return False
    if state == "forecast" and not _PLAIN_FORECAST.match(words):
        return (
            _has_measure(scene, sentence)
            or bool(scene.within(sentence.span, ChamberMention))
            or bool(_SIGNER.search(scene.words(sentence.span)))
        )
    if state in (
        "died",
        "binding",
        "pending",
        "complete",
        "presented",
        "unsigned",
        "to-senate",
        "to-house",
        "back-to-house",
        "back-to-senate",
    ):
        return _has_measure(scene, sentence)
    return True


_PLAIN_FORECAST = re.compile(rf"{_PRESIDENT}|(?:the )?(?:Senate|House) ", re.IGNORECASE)
_DYING = re.compile(r"\b(?:who|whom|he|she|after|fund|program|people|members?|soldiers?|children)\b", re.IGNORECASE)


def _dies(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether it is a measure that died or lapsed: one stands right before the words as their subject."""
    if "veto" in scene.words(span):
        return True
    if not re.match(
        r"(?:is|are|was|now|effectively) dead|died|dies|expired|lapsed|perished", scene.words(span), re.IGNORECASE
    ):
        return True
    before = scene.within(Span(sentence.span.start, span.start), MeasureMention)
    between = scene.text[before[-1].span.end : span.start] if before else ""
    bare = re.search(
        r"\b(?:texts?|versions?|bids?|efforts?|proposals?)\b[^.;]{0,40}$", scene.text[sentence.span.start : span.start]
    )
    return bool(bare) or (bool(before) and len(between) <= 60 and not _DYING.search(between))


def _has_measure(scene: Scene, sentence: Sentence) -> bool:
    return bool(scene.within(sentence.span, MeasureMention)) or bool(
        re.search(r"\b(?:bid|texts?|repeal|override)\b", scene.words(sentence.span))
    )


_ON_BOOKS = re.compile(
    r"\b(?:is|are|was|were|been|now|bill|measure|resolution|law|act|it)\s+(?:now\s+|finally\s+)?$", re.IGNORECASE
)
_SIGNED_WHAT = re.compile(
    r"sign(?:ed|s)?\s+(?:the|an?|another|his|her|their|one|two|several|some)\s+(?P<what>[\w’'-]+(?:\s+(?!(?:that|which|on|in|for|to|into|at|last|this|of|with|by|behind|over|against|under|from|between)\b)[\w’'-]+){0,5})"
)
_A_MEASURE = re.compile(
    r"\b(?:bills?|resolutions?|measures?|legislation|laws?|acts?|packages?|repeal|rollback|texts?|versions?|proposals?|budget|disapproval|overhaul|rewrite|ban|statute|extension|renewal|reauthorization|aid|sanctions|relief|amendment|deal|rule)s?\b",
    re.IGNORECASE,
)


def _signs_another(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether what is signed is told and is no measure: "signed a waiver last Thursday"."""
    match = _SIGNED_WHAT.search(scene.text, max(sentence.span.start, span.start), min(sentence.span.end, span.end + 60))
    if match is None or match.start() > span.end or _A_MEASURE.search(match["what"]):
        return False
    return not scene.within(Span(*match.span()), MeasureMention)


def _president_near(scene: Scene, sentence: Sentence, span: Span) -> bool:
    return bool(
        _SIGNER.search(scene.text[max(sentence.span.start, span.start - 60) : min(sentence.span.end, span.end + 60)])
    )


def _claims(scene: Scene, sentence: Sentence, state: str, span: Span, match: re.Match[str]) -> Iterator[Claim]:
    clause = clause_at(scene.text, sentence.span, span)
    measure = scene.measure_at(span, reach=clause)
    inside = measure is not None and sentence.span.covers(measure.span)
    explicit = measure is not None and inside and measure.form is not Reference.ANAPHOR
    modality = modality_told(scene, state, span)
    state = "forecast" if modality is Modality.PREDICTED and state in ("signed", "law", "vetoed") else state
    other = elsewhere = _other_measure(scene, sentence, span) or unnamed(scene, clause)
    if state == "forecast" and not explicit and _several_told(scene):
        elsewhere = True
    shown = (
        widen(sentence.span, span, measure.span)
        if measure and inside and distance(scene.text, measure.span, span) < 3
        else span
    )
    if state in ("signed", "law", "vetoed") and modality is Modality.ASSERTED and bygone(scene, span, years=_LONG_AGO):
        return
    if modality is Modality.DENIED and _UNTIL.search(
        scene.text, max(sentence.span.start, span.start - 40), min(sentence.span.end, span.end + 16)
    ):
        return  # "it was no law until Wednesday"
    when = _when(scene, sentence, span) if state in ("signed", "vetoed", "law", "presented") else None
    law = number_of(scene, sentence, span) if state == "law" else None
    told = Status(
        span=_with_subject(scene, sentence, shown), state=state, order=_ORDERS.get((match.groupdict().get("order") or "").lower()),
        measure=None if elsewhere or measure is None else measure.id, other=other, measures=() if elsewhere or measure is None else measure.ids,
        law=law, modality=modality, speaker=scene.speaker_at(span), inferred=not explicit, rule=state, past=bool(_PAST.match(scene.words(span))) or (state in _STANDING_STILL and told_of_once(scene, sentence, span)),
    )  # fmt: skip
    if when is None or when.expression == "anaphoric" or modality is not Modality.ASSERTED:
        yield told
        return
    dated = structs.replace(
        told, span=widen(sentence.span, told.span, when.span), when=days_of(when), rule=f"day {state}"
    )
    if distance(scene.text, span, when.span) < _BESIDE:
        yield dated
    else:
        yield told
        yield structs.replace(dated, span=when.span)


_UNTIL = re.compile(r"\b(?:until|till|before)\b", re.IGNORECASE)
_STANDING_STILL = frozenset(("pending-senate", "pending-house", "pending", "died", "untouched"))


def number_of(scene: Scene, sentence: Sentence, span: Span) -> str | None:
    """Return the number of the law that a measure is said to be, "115-44", told from a place on."""
    found = PUBLIC_LAW.search(scene.text, span.start, min(sentence.span.end, span.end + 30))
    return found["number"] if found else None


_OTHER_HOUSE = re.compile(
    r"\b(?:House|Senate)(?:[’']s)?\s+(?:\w+\s+)?(?:version|companion|counterpart|bill|text)$|\b(?:companion|counterpart|twin)\b"
)


def unnamed(scene: Scene, clause: Span) -> bool:
    """Say whether the only measure that a clause speaks of is another House's version or a companion, which the article does not name."""
    found = scene.within(clause, MeasureMention)
    return (
        bool(found)
        and not any(m.id or m.ids for m in found)
        and any(_OTHER_HOUSE.search(scene.words(m.span)) for m in found)
    )


_ANOTHER = re.compile(
    r"\b(?:a|an|another) (?:similar|identical|related|companion|earlier|previous|separate|first|older)\b|\bcompanion\b|\btwin\b|\bthe same bill\b",
    re.IGNORECASE,
)


def _other_measure(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether the clause speaks of another measure that it does not name."""
    clause = clause_at(scene.text, sentence.span, span)
    named = [m for m in scene.within(clause, MeasureMention) if m.form in (Reference.NUMBER, Reference.TITLE) and m.id]
    return not named and bool(_ANOTHER.search(scene.text[clause.start : span.end]))


def _several_told(scene: Scene) -> bool:
    """Say whether a story names more than one measure, so that what is to come of one may be told of any."""
    return len({m.id for m in scene.all(MeasureMention) if m.id}) > 1


def _with_subject(scene: Scene, sentence: Sentence, span: Span) -> Span:
    """Take in a president who stands right before the verb."""
    before = scene.text[max(sentence.span.start, span.start - 40) : span.start]
    found = [
        m
        for m in _SIGNER.finditer(before)
        if not before[m.end() :].strip(" ,") or before[m.end() :].strip() in ("then", "has", "also", "later")
    ]
    return Span(span.start - len(before) + found[-1].start(), span.end) if found else span


# "signed into law, a station reported this morning": the day is that of the report
_REPORTED_THEN = re.compile(
    r",[^,;.]{1,60}\b(?:said|says|reported|reports|told|tells|announced|tweeted|wrote|posted|insisted|claimed)\b"
)


# "reached the White House on Tuesday and is now law": the day is that of the first
_ANOTHER_DEED = re.compile(r"\s+(?:and|then|but|before)\s+(?:is|was|has|had|became|becomes|now|then|it|later)\b")


def _when(scene: Scene, sentence: Sentence, span: Span) -> DateMention | None:
    near = [
        (distance(scene.text, d.span, span), d)
        for d in scene.within(sentence.span, DateMention)
        if not _REPORTED_THEN.search(scene.text, span.end, max(span.end, d.span.start))
        and not _ANOTHER_DEED.search(scene.text, d.span.end, max(d.span.end, span.start + 4))
    ]
    cost, mention = min(near, key=lambda item: item[0], default=(99.0, None))
    return mention if cost < 5 else None
