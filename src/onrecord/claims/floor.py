"""Floor acts told in a sentence: what happened in which body, with the words that say so."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.bodies import ROLES, before_measure, subject_of
from onrecord.claims.clauses import Trigger, distance
from onrecord.claims.gapped import gapped
from onrecord.claims.model import Body
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, MeasureMention, TallyMention

# words for how a measure is got through, and for what a House gives it
MOTION = r"(?:g[eo]ts?|made|makes|push(?:es|ed)|pull(?:s|ed)|steer(?:s|ed)|shepherd(?:s|ed)|usher(?:s|ed)|guid(?:es|ed)|mov(?:es|ed)|slip(?:s|ped)|rush(?:es|ed)|rac(?:es|ed)|sp(?:eeds|ed)|zip(?:s|ped)|coast(?:s|ed)|cruis(?:es|ed)|roll(?:s|ed)|march(?:es|ed)|sw(?:eeps|ept)|skat(?:es|ed)|slid(?:es)?|storm(?:s|ed)|power(?:s|ed)|whisk(?:s|ed)|eas(?:es|ed)|inch(?:es|ed)|squeaked|squeezed|muscled|went|goes)"
APPROVAL = r"(?:thumbs[- ]up|nod|blessing|approval|green light|OK|okay|go-ahead|assent|stamp of approval|endorsement|support|backing|sign-off|seal of approval)"
_ADVERB = r"(?:\s+\w+ly|\s+just|\s+also|\s+then|\s+finally|\s+now|\s+already|\s+itself)?"
# "refused, 47-52, to take up", "declined in a 44-50 vote to proceed": the count shows that a vote was held
_COUNTED = r"(?:,? (?:by|on|in|with))?,?(?: (?:an?|the))?(?: [a-z-]+)?(?: (?:vote|tally|count|margin) of)? \d{1,3}(?: ?[-–—] ?| to )\d{1,3}(?:,? (?:vote|tally|margin|count))?,?"
# what happened, words, and where the body stands: "subject" before the words, "object" after them, "agent" after "by"/"in"
_ACTS: tuple[tuple[str, str, str], ...] = (
    ("override-failed", r"(?:fail(?:s|ed)?(?: (?:on )?\w+day| narrowly| again)?|tri(?:es|ed)(?:,? (?:and|but) failed,?)?) to (?:override|overturn)|override (?:falls|fell|failed|fails)|(?:sustain(?:s|ed)|uph(?:olds|eld)) (?:the|his|(?:the president|Trump|Biden|Obama|Bush|President \w+)[’']s) veto|could not (?:override|overturn)|f(?:ell|alls?|ailed|ailing) short of the [\w\s’'-]{0,45}?(?:override|overturn|overcome)|came up short in (?:an|its) override", "subject"),
    ("overrode", r"overrid(?:es|e|den)|overrode|vot(?:ed|es) to override", "subject"),
    ("tabled", r"(?:vot(?:ed|es|ing) (?:[\w-]+ ){0,4}to )?(?:set|sets|setting) aside|(?:vot(?:ed|es) (?:[\w-]+ ){0,4}to )?tabl(?:ed|es|ing)\b|shelv(?:ed|es)|killed", "subject"),
    ("rejected", r"reject(?:s|ed|ing)?|vot(?:ed|es) (?:(?:it|them|the \w+) )?down|(?:said|says) no to|sank|sinks|bur(?:ied|ies)|spik(?:ed|es)|turn(?:s|ed) (?:it|them|the \w+) (?:back|down|aside|away)|refus(?:ed|es) to (?:pass|approve|adopt|agree to)|defeat(?:s|ed)|block(?:s|ed|ing)|turn(?:s|ed) (?:back|down|aside)|fail(?:s|ed) to (?:pass|approve|adopt|advance)|declin(?:ed|es) to (?:pass|approve)", "subject"),
    ("rejected", rf"(?:refus(?:es|ed)|declin(?:es|ed)|fail(?:s|ed)|vot(?:es|ed) not){_COUNTED} to (?:pass|approve|adopt|agree to|take (?:it |them |the \w+ )?up|consider|proceed|advance|debate|begin|open|move|discharge|bring)", "subject"),
    ("rejected", r"(?:was|were|is|been|got) (?:narrowly |soundly )?(?:rejected|defeated|voted down|blocked|turned back)", "agent"),
    ("rejected", r"fail(?:s|ed)(?: (?:in|on the floor of|to clear|to get through|to win approval (?:in|from)))?|(?:went|goes) down(?: to defeat)?(?: in)?|(?:falls|fell|came up|comes up) short in|fell short(?: in)?|f[ae]lls? (?:short )?(?=in the)|dies in|died in", "object"),
    ("passed", r"(?:was|were|is|been|being|got|be) (?:(?:\w+ly|later|then|also|soon|since|finally|already|voted|put) )?(?:through(?= the (?:House|Senate)\b)|OK[’']?(?:e?d)|okayed|blessed|passed|approved|adopted|agreed to|cleared|backed|endorsed|ratified|okayed|green-?lit|rubber-stamped|waved through|pushed through|rushed through|rammed through|taken up and passed)", "agent"),
    ("passed", r"(?:has |have |had )?" + _ADVERB.strip() + r"(?:accept(?:s|ed)(?= (?:the )?(?:Senate|House)[’']s (?:changes|amendments?|version|rewrite|revisions|text))|pass(?:es|ed|ing)?|approv(?:es|ed|ing)|adopt(?:s|ed|ing)?|agree(?:s|d) to(?! (?:initiate|conduct|investigate|release|provide|discharge|proceed|debate|consider|take up|begin|table|limit|end|delay|postpone|hold|open|let|meet|work|a (?:motion|deal|rule)|the (?:motion|rule)|an? amendment)\b)|agree(?:s|d)(?! to\b)(?= (?:on|with)?\b)|clear(?:s|ed)|ratif(?:ies|ied)|OK[’']?[sd]|OK[’']?ed|okay(?:s|ed)|green-?lights?|green-?lit|"
     r"(?<!paid )(?<!pays )(?<!called )(?<!came )(?<!held )back(?:s|ed)|endors(?:es|ed)|muscl(?:es|ed) through|push(?:es|ed) through|sen(?:ds|t)(?! (?:a|an|the|its|their|one) (?:letter|message|signal|delegation|clear|strong|warning))(?= .{0,60}?\bto (?:the )?(?:president|President|Trump|Biden|Obama|Bush|White House|Senate|House)\b)|sen(?:ds|t)(?= (?:the president|President [A-Z]\w+|Trump|Biden|Obama|the White House) (?:an?|the|his|her|its)\b(?! (?:letter|message|signal|delegation))(?! \w+ (?:letter|message|signal)))|(?:gave|gives|giving|lent|lends) (?:its |the |final |overwhelming |unanimous |strong |swift |formal |bipartisan )*(?:approval|backing|green light|go-ahead|nod|stamp of approval)|"
     r"gave (?:its )?(?:final )?(?:consent|assent|blessing)|concurr?(?:ed|s)|sign(?:ed|s) off on)", "subject"),
    ("passed", r"(?:muscled|pushed|rammed|shoved|steered|rushed|jammed|squeaked) (?:[\w.]+ ){1,6}?through\b", "party"),
    ("passed", r"(?:has |have |had )?(?:pass(?:es|ed)|clear(?:s|ed)(?: (?:its |the )?(?:final|last) (?:congressional |legislative )?hurdle(?: in| on| with)?)?|sail(?:s|ed) through|breez(?:es|ed) through|squeak(?:s|ed) (?:through|by)|squeez(?:es|ed) through|w(?:ins|on) (?:final |unanimous |overwhelming |swift |\w+ )?(?:approval|passage)(?: (?:in|from|by))?|"
     r"moved through|(?:got|gets|made it|pushed|pulled|dragged) (?:[\w.’' ]{1,40}?,? ?(?:H\.R\.|S\.) ?\d+,? )?(?:over|across) the (?:finish |goal )?line in|w(?:ins|on) (?:the )?(?:backing|support|approval|endorsement|blessing|assent) of|got through|gets through|made it through|went through|goes through|flew through|glid(?:es|ed) through|ek(?:es|ed) out (?:[\w-]+ ){0,4}?(?:win|victory|passage|approval)|advanc(?:es|ed) (?:through|in)|w(?:ins|on) (?=(?:House|Senate) (?:approval|passage|backing|vote|support|OK|blessing|nod)\b))", "object"),
    ("passed", r"prevail(?:s|ed)(?! (?:on|upon|over|in)\b)|(?:carr(?:ies|ied)|w(?:ins|on)) the day|(?:sail(?:s|ed)|cruis(?:es|ed)|coast(?:s|ed)|roll(?:s|ed)|glid(?:es|ed)|sp(?:eeds|ed)|march(?:es|ed)) (?:easily |quietly |smoothly )?to (?:easy |swift |final |unanimous )?(?:passage|approval|victory)", "moved"),
    ("passed", rf"{MOTION}(?: (?:its|his|her|their) way| right| \w+ly)*(?: [^;:]{{1,60}}?)? (?:through|past|by|across|over|out of)(?= (?:the )?(?:U\.S\. )?(?:House|Senate|Congress|both (?:chambers|houses))\b)", "moved"),
    ("passed", rf"(?:(?:g[eo]ts?|w(?:ins|on)|receive[sd]?|earn(?:s|ed)|gain(?:s|ed)|secur(?:es|ed)|dr[ae]ws?|drew) |(?:was|were|is) (?:given|handed|granted|accorded) )(?:(?:an?|the|its|final|easy|swift|unanimous|overwhelming|wide|bipartisan) )*{APPROVAL} (?:from|of|in|by)(?= (?:the )?(?:U\.S\. )?(?:House|Senate|Congress)\b)", "object"),
    ("passed", rf"(?:g[eo]ts?|w(?:ins|on)|receive[sd]?|earn(?:s|ed)|gain(?:s|ed)|secur(?:es|ed)|(?:was|were|is) (?:given|handed|granted|accorded))(?: (?:an?|the|final|easy|swift|wide))*(?= (?:House|Senate)(?:[’']s)? (?:\w+ )?{APPROVAL}\b)", "prize"),
    ("passed", r"(?:has |have |had )?(?:wav(?:ed|es)|nodd(?:ed|s)|sp(?:ed|eeds)|hurri(?:ed|es)|rush(?:ed|es)|rammed|shov(?:ed|es)|usher(?:ed|s)|whisk(?:ed|s)|mov(?:ed|es)|let|sent|sends) (?:it|them|the (?:bill|measure|resolution|package|legislation|text|plan)) (?:through|along|over|across (?:the )?(?:Capitol|Rotunda|Hill))(?! (?:the )?committee)", "subject"),
    ("passed", r"(?:left|leaves|came through|comes through|c[ao]mes? out of|emerge[sd] from|(?:is|was) through|survive[sd]|got past|gets past|passed)(?= (?:the )?(?:House|Senate|Congress|both (?:chambers|houses|bodies))\b)", "carried"),
    ("passed", r"final passage|passage|approval|adoption", "noun"),
    ("passed", r"(?<=in )(?:House|Senate) vote|(?<=in a )(?:House|Senate) vote", "headline"),
    ("passed", r"(?<=for )(?:\w+ly )?(?:passing|agreeing|approving|adopting|advancing)", "gerund"),
    ("passed", r"join(?:s|ed|ing) (?:with )?the (?:House|Senate) in (?:[\w-]+ )?[a-z]+ing", "subject"),
    ("vague", r"sa(?:id|ys) no to|did (?:its|their) (?:bit|part|share|duty)|(?:finish|complet)(?:es|ed) (?:the job|the task|action|work)(?: on it)?|spoke|speaks|weigh(?:s|ed) in|took its turn|had its say|(?:had|has) (?:already )?(?:gone|acted|moved|voted|spoken)(?: first| next| last| already)?|got there first|went on record|(?:came|comes) out (?:for|in favor|against)|took aim|(?:takes|took) a stand|made (?:itself|its view) (?:heard|clear|plain)|lin(?:es|ed) up behind|(?:fell|falls) in line|(?:tells|told|tell) [A-Z]\w+|(?:sends|sent) (?:a |an )?[\w -]{0,24}(?:message|signal|rebuke)|lays? (?:it|the \w+) down", "subject"),
    ("undid", r"(?:has |have |had )?(?:thus |now |just |also )?(?:revers(?:es|ed)|overturn(?:s|ed)|scrap(?:s|ped)|void(?:s|ed)|nullif(?:ies|ied)|undoes|undid|undone|repeal(?:s|ed)|(?:strikes|struck) down|(?:wipes|wiped) (?:out|away)|ax(?:es|ed)|kill(?:s|ed)|cancel(?:s|led|ed)|(?:throws|threw|thrown) out|roll(?:s|ed) back|(?:does|did|done) away with|(?:gets|got) rid of|dump(?:s|ed))", "subject"),
    ("followed", r"follow(?:s|ed)(?: suit)?(?! by\b)|(?:went|acted|moved|voted) (?:first|second|next|last)|ha(?:d|s) done (?:the same|so|likewise)|did (?:the same|so|likewise)", "subject"),
    ("passed", r"(?:passed|adopted|approved|agreed to|cleared)(?=\s+(?:it|them|the (?:bill|resolution|measure|legislation))\b)", "coordinate"),
    ("bare", r"(?:adopted|passed|approved|agreed to|okayed)(?=,?\s+(?:unanimously|without (?:objection|dissent|debate)|(?:by|on|in|with)\s+(?:a |an )?(?:\w+ )?(?:vote of )?\d|\d{1,3}(?:-|–| to )\d|by (?:a )?(?:voice|unanimous)|(?:on |last )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d)))", "bare"),
)  # fmt: skip
_COMPILED = tuple((what, Cued(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), role) for what, words, role in _ACTS)
_VOTED = Cued(
    r"(?<![\w-])(?:has |have |had )?(?:just |also )?(?:vot(?:ed|es|ing)|joined|moved|act(?:ed|s))\b(?=[^.;]{0,70}?\bto (?P<verb>[a-z]+)\b(?! (?:off )?debate| up))"
)
_TO_VERB = re.compile(r"[^.;]{0,70}?\bto [a-z]+(?: aside| down)?")
_SPEECH = Cued(
    r"(?<![\w-])(?:has |have |had )?(?:formally |officially |unanimously |overwhelmingly |strongly |solemnly |just |also )*(?P<verb>condemn|disapprov|reauthori[sz]|renew|denounc|rebuk|reaffirm|recogni[sz]|honou?r|urg|call|back|support|oppos|commemorat|commend|censur|declar|"
    r"term|demand|object|welcom|reject|affirm|salut|prais|express|stand|side|press|den(?:y|ies|ied)|ask|marks?|pay|remember|celebrat|designat|slam|blast|label|brand|decr(?:y|ies|ied)|warn|endors|order|direct|repeal|agree)(?:e?s|ed|d|s)?(?![\w-])"
)
_NOT_PASSING = frozenset(
    "table set kill block reject defeat delay postpone recommit adjourn proceed advance debate override take consider begin open move discharge".split()
)
_DEFEATING = frozenset("table set kill block reject defeat".split())
_TO_BEGIN = re.compile(
    r"[^.;:]{0,60}?\bto (?:take|consider|begin|open|move|discharge|proceed|advance|debate|adjourn|recommit|table)\b"
)
_FAR = re.compile(r"(?:\b(?:roll|with|not|no|without|a|an|the)\s+|(?<!\bUnit)ed\b[^.]{0,60})$")
_OWN_VERB = re.compile(r"\b(?:who|that|which)\s+$")


def triggers(scene: Scene, sentence: Sentence) -> list[Trigger]:
    """Return the floor events told in a sentence, each with its body, without overlap."""
    held: list[Trigger] | None = scene.acts.get(sentence.span)
    if held is None:
        held = scene.acts[sentence.span] = _found(scene, sentence)
    return held


def _found(scene: Scene, sentence: Sentence) -> list[Trigger]:
    found: list[Trigger] = []
    for trigger in (*_voted(scene, sentence), *_acts(scene, sentence), *_speech(scene, sentence)):
        if not any(trigger.span.overlaps(t.span) or _same_words(scene, trigger, t) for t in found):
            found.append(trigger)
    return sorted([*found, *gapped(scene, sentence, found)], key=lambda t: t.span)


def _same_words(scene: Scene, a: Trigger, b: Trigger) -> bool:
    return a.what == b.what and a.body is b.body and distance(scene.text, a.span, b.span) < 1.0


def _acts(scene: Scene, sentence: Sentence) -> Iterator[Trigger]:
    text = scene.text[sentence.span.start : sentence.span.end]
    for what, pattern, role in _COMPILED:
        for match in pattern.finditer(text):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            body = ROLES[role](scene, sentence, span)
            if body is None or _quoted_words(scene, sentence, span):
                continue
            if match[0].lower() == "pass" and _WISHED.search(text, 0, match.start()):
                continue
            if role == "subject" and _OTHER_OBJECT.match(text, match.end()):
                continue
            if what != "vague" and _NEEDS_MEASURE.fullmatch(match[0]) and not before_measure(scene, sentence, span):
                continue
            if _AGREED.match(match[0]) and _THEN_TO_BEGIN.match(text, match.end()):
                continue
            if what in ("followed", "vague") and body not in (Body.HOUSE, Body.SENATE):
                continue
            if what == "undid" and before_measure(scene, sentence, span):
                continue
            yield Trigger(
                span=span,
                what=_MEANS.get(what, what),
                body=body,
                vague=what == "bare"
                or (
                    what in ("vague", "undid")
                    and (body is not Body.CONGRESS or bool(_SOME_OTHER.match(text, match.end())))
                ),
            )


def _quoted_words(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether a verb stands in quoted words that the body named before them is said to use: "the House 'rejects …'"."""
    return any(
        q.inner.covers(span)
        and scene.within(Span(sentence.span.start, q.span.start), ChamberMention)
        and not scene.within(Span(q.span.start, span.start), ChamberMention)
        for q in scene.quotations_in(sentence.span)
    )


_SOME_OTHER = re.compile(r"\s+(?:an?|any|another|many|several|some)\b")
_MEANS = {"followed": "passed", "bare": "passed", "vague": "passed", "undid": "passed"}
# what a House votes on that is no measure: "rejected Cotton's amendment", "voted down a motion to adjourn"


_OTHER_OBJECT = re.compile(
    r"(?:,? (?:by )?(?:a vote of )?\d{1,3}[-–]\d{1,3},?| by voice vote,?| on \w+day| narrowly)?\s+(?:(?:an?|the|his|her|its|their|another|one|two|three|four|five|six|several|that|each|all|both|other|Republican|Democratic|GOP|bipartisan|proposed|(?:[A-Z][\w.’'-]+\s+){0,3}[A-Z][\w.-]+[’']s?)\s+){0,4}(?:[a-z-]+\s+)?"
    r"(?:amendments?|attempts|efforts|bids|nominations?|nominees?|points? of order|appeals?|motions? (?:to (?:recommit|table|adjourn|reconsider|instruct|strike|refer|postpone|proceed|send|return|commit|delay|change)|by|from|of|that))\b"
)
_AGREED = re.compile(r"(?:has |have |had )?(?:\w+ )?agree", re.IGNORECASE)
_THEN_TO_BEGIN = re.compile(
    r"(?:\s+(?:on\s+)?(?:\w+day|last week|this week|[A-Z]\w+\.? \d{1,2}))?(?:,?\s+\d{1,3}[-–]\d{1,3},?|,? by [^,.;]{3,30},?)?\s+to\s+(?:begin|open|start|take|consider|proceed|advance|move|debate|discharge|end|limit|cut)\b"
)
_NEEDS_MEASURE = re.compile(r"sa(?:id|ys) no to|killed|shelve[ds]|block(?:s|ed|ing)", re.IGNORECASE)


_DIRECT = re.compile(r"\s*(?:aside\s+|down\s+)?(?:(?:the|an?|his|her|its|their|that|this|[A-Z][\w.’'-]+)\s+){0,3}")


_A_MOTION = re.compile(
    r"\s+(?:(?:an?|the|his|her|its|their|that)\s+)?(?:[\w’'-]+\s+){0,2}(?:motion|amendment|appeal|point of order|nomination)\b"
)


_MOST_OF_IT = re.compile(r"\bmajority (?:of|in) the (?:House|Senate|chamber)\b[^.;]{0,20}$")  # which may not be enough


# "would like to see the Senate pass it", "urged that the House pass it": the plain form after one House tells of no act
_WISHED = re.compile(
    r"\b(?:see|make|let|have|help|get|that|lest|demand\w*|insist\w*|urg\w+|hop\w+|want\w*|wish\w*|watch|hav(?:e|ing)|mak(?:e|ing))\b[^.;]{0,30}?\b(?:House|Senate|Congress|chamber|it) $",
    re.IGNORECASE,
)


def _voted(scene: Scene, sentence: Sentence) -> Iterator[Trigger]:
    """Read "voted 423-4 to restate …": what follows "to" tells whether it passed."""
    text = scene.text[sentence.span.start : sentence.span.end]
    for match in _VOTED.finditer(text):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        body = subject_of(scene, sentence, span)
        if body is None:
            continue
        verb = match["verb"]
        if goal := _TO_VERB.match(text, match.end()):
            span = Span(span.start, sentence.span.start + goal.end())
        if verb not in _NOT_PASSING:
            most = _MOST_OF_IT.search(text, 0, match.start()) is not None
            yield Trigger(span=span, what="passed", body=body, vague=most)
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
        r"(?<![\w-])(?:has |have |had )?voted\b(?=[^.;]{0,45}?\b\d{1,3} ?(?:-|–|to) ?(?:\d|one|two|three|four|five))|(?<![\w-])voted\b(?=,? (?:unanimously|overwhelmingly))|(?<![\w-])voted\b(?=(?: on \w+| \w+ly| last \w+| this \w+| \w+day)? that (?!day|night|way|week|month|year|morning|afternoon|same|time|it\b|could|would|will|was|is))",
        text,
    ):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        if _TO_BEGIN.match(text, match.end()):
            continue
        if (body := subject_of(scene, sentence, span)) is not None:
            what, plain = _by_count(scene, sentence, span)
            yield Trigger(span=span, what=what, body=body, vague=not plain)


def _speech(scene: Scene, sentence: Sentence) -> Iterator[Trigger]:
    """Read a body that speaks: "Senate condemns …", "Congress backs protesters", "The House called the tweets racist"."""
    text = scene.text[sentence.span.start : sentence.span.end]
    for match in _SPEECH.finditer(text):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        body = subject_of(scene, sentence, span)
        body = body if scene.within(Span(sentence.span.start, span.start), ChamberMention) else None
        if (
            _IN_THE_TEXT.search(scene.text, sentence.span.start, span.start)
            or _MARKUP.match(scene.text, match.end() + sentence.span.start)
            or _OF_THE_OTHER.match(scene.text, match.start() + sentence.span.start)
        ):
            continue
        close = scene.text[max(sentence.span.start, span.start - 60) : span.start]
        if (
            body is None
            or (
                match["verb"] == "disapprov" and body is Body.CONGRESS
            )  # words of every such resolution, 5 U.S.C. 802(a)
            or any(
                q.inner.covers(span)
                for q in scene.quotations_in(sentence.span)
                if scene.within(Span(sentence.span.start, q.span.start), ChamberMention)
            )
            or _OWN_VERB.search(close)
            or _FAR.search(close)
            or _DONE_TO.search(scene.text, max(sentence.span.start, span.start - 24), span.start)
        ):
            continue
        yield Trigger(span=span, what="speech", body=body)


_MARKUP = re.compile(r"\s+(?:(?:it|them|the (?:bill|resolution|measure|text)) )?up\b")  # "never marked it up"
# one House asks the other for papers or a conference; it says nothing of the measure's matter
_OF_THE_OTHER = re.compile(
    r"(?:has |have |had )?(?:formally |officially |then )*(?:ask|urg|call|press)\w* (?:on |for )?the (?:Senate|House|other (?:chamber|body|house))\b"
)
# "Congress is urged to …": what is done to a body it does not do
_DONE_TO = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+)?$")
_SHORT = re.compile(r"\b(?:short|shy|below|under|needed|required|requires|failed|fell|not enough)\b")


# words before a body that make what it does a measure's own words: "In it Congress reaffirms", "The text says that the House honors"
_IN_THE_TEXT = re.compile(
    r"\b[Ii]n (?:it|them|the (?:text|resolution|bill|measure|preamble|document)|its (?:text|\w+ clause))\b,?|\b(?:says|said|states|declares|reads|recites|that it|text|clause|resolution|measure|bill)(?:,[^,]{0,30},)?:? (?:that )?(?:the )?(?:Congress|House|Senate)\b(?![’'])"
)


# "voted 53-47 on Wednesday against bringing it to the floor"
_VOTED_AGAINST = re.compile(r",?(?: (?:on|late|early|last) \w+| \w+day){0,2},? against\b")


def _by_count(scene: Scene, sentence: Sentence, span: Span) -> tuple[str, bool]:
    """Return what a bare "voted 211 to 207" came to, and whether its count shows that."""
    found = [t for t in scene.within(sentence.span, TallyMention) if t.span.start >= span.end]
    if not found:
        return "passed", True
    if found[0].yeas <= found[0].nays:
        return "rejected", False
    short = _SHORT.search(scene.text, found[0].span.end, sentence.span.end)
    if _VOTED_AGAINST.match(scene.text, found[0].span.end, sentence.span.end):
        return "rejected", False
    return ("rejected", False) if short else ("passed", True)
