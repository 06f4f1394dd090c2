"""Statements laid to a measure in passing ("…, it says, …", "by its count"), and those that the article takes back itself ("it does not").

A reporter who retells a text names it as the source once, beside the statement rather than before it. And what others say of a
text is often told only to be denied in the next breath.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.groups import by_sentence
from onrecord.claims.model import OF_WORDING, CallsOn, Claim, Modality, Recital
from onrecord.claims.scene import Scene
from onrecord.claims.told import stretches

_NOUN = r"(?:text|resolution|measure|bill|preamble|document|paper|declaration|law|act|legislation|whereas clauses|recitals?|clause|section|paragraph|findings)"
_TEXT = rf"(?:it|the (?:\w+ )?{_NOUN}|its (?:text|preamble|recitals|findings|authors|drafters)|(?:H|S)\.? ?(?:(?:J|Con)\.? ?)?Res\.? ?\d+)"
# those who speak through it: they may say it elsewhere too, so that only what the text bears out is theirs by it
_THEY = r"(?:(?:the )?(?:lawmakers|senators|representatives|members|authors|drafters|sponsors)|they|the (?:U\.S\. )?(?:House|Senate|chamber))"
_OWNER = r"(?:its|the (?:\w+ )?(?:text|resolution|measure|bill|document|Senate|House|chamber)[’']s)"
_SAYS = (
    r"(?:says?|said|adds?|added|notes?|noted|states?|stated|finds?|found|recalls?|recalled|declares?|declared|observes?|goes on|continues?|holds?|argues?|maintains?|warns?|concludes?|"
    r"reckons?|estimates?|points? out|records?|insists?|explains?|recounts?|relates?|reports?|counts?|acknowledges?|reads|asserts?|writes?|wrote|tells us|quotes [^,;.]{3,60}? as saying)"
)
_DAY = r"(?:\s+(?:on\s+)?(?:late\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
_SOURCE = re.compile(
    rf",[”\"’]?\s+(?:{_TEXT}|(?P<they>{_THEY}))\s+(?:also |further |then |helpfully |solemnly )?{_SAYS}{_DAY}(?=\s*(?:,|$|[.;]))|"
    rf"(?:^|,\s+|\s)[Bb]y {_OWNER}(?: own)? (?:account|count|reckoning|telling|lights|figures|estimate|tally|math|numbers)(?=\s*(?:[,.;]|$|\s))|"
    rf"(?:^|,\s+|(?<=[;:]\s))[Aa]ccording to {_TEXT}(?=\s*(?:[,.;]|$))|"
    rf"(?:^|,\s+)[Ii]n {_OWNER}(?: own)? (?:telling|view|account|opinion|reading|version|words)(?=\s*(?:[,.;]|$))|"
    rf",\s+as {_TEXT} (?:has|puts|tells|sees|describes) it(?=\s*(?:[,.;]|$))"
)
_CUE = re.compile(
    rf"\b(?:{_SAYS}|by (?:its|the)|[Aa]ccording to|[Ii]n (?:its|the \w+[’']s)|as it|as the)\b|\b[Bb]y its\b"
)


def read_laid(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the statements of sentences that name a measure's text as their source in passing."""
    for _, sentence, here in by_sentence(scene, found):
        words = scene.words(sentence.span)
        if sentence.part is not Part.BODY or not _CUE.search(words) or words.rstrip().endswith("?"):
            continue
        if not (source := _SOURCE.search(words)):
            continue
        taken = [c.span for c in here if c.KIND in OF_WORDING and not c.tentative]
        quoted = [q.span for q in scene.quotations_in(sentence.span)]
        for span in _clause(words, source, sentence.span.start):
            before = Span(span.start, min([q.start for q in quoted if q.overlaps(span)], default=span.end))
            if len(scene.words(before).split()) >= _FEW and not any(before.overlaps(t) for t in taken):
                yield _stated(scene, sentence, before, sure=not source["they"])


def _clause(words: str, source: re.Match[str], offset: int) -> list[Span]:
    """Return the stretches of the clause that a source stands in, without the source."""
    low = max(words.rfind("; ", 0, source.start()) + 2, 0) if "; " in words[: source.start()] else 0
    high = words.find("; ", source.end())
    high = len(words) if high < 0 else high
    before, after = words[low : source.start()].strip(" ,"), words[source.end() : high].strip(" ,.")
    if before and after:  # "Congress, it says, disapproves the rule"
        return [Span(offset + low, offset + low + len(words[low:high].rstrip(" .")))]
    start = low + words[low:high].index(after or before) if after or before else low
    alone = Span(offset + start, offset + start + len(after or before))
    return _joined(stretches(after or before, offset + start) or [alone], words, offset)


_GOES_ON = re.compile(r"(?:up|down|from|more|less|fewer|compared|against|and|or)\b")


def _joined(found: list[Span], words: str, offset: int) -> list[Span]:
    """Join to the stretch before it what only says more of it ("…, up from an average of $1.70")."""
    out: list[Span] = []
    for span in found:
        if out and _GOES_ON.match(words, span.start - offset):
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return out


_FEW = 4  # words before a source that make no statement by themselves


# "Russia should stop …, it says": whom the text asks, and what; what should be done by nobody named is a statement
SHOULD = re.compile(
    r"^(?:[Tt]hat\s+)?(?P<whom>[^,;:“”\"]{2,90}?)\s+(?:should|must|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to)\s+(?!not\b|be\b|have\b)(?P<act>[a-z]\w+\s.+)$",
    re.DOTALL,
)


def _stated(scene: Scene, sentence: Sentence, span: Span, *, sure: bool) -> Claim:
    near = scene.measure_at(sentence.span)
    said = " ".join(_SOURCE.sub(" ", scene.words(span)).split())
    asked = SHOULD.match(said)
    common = {
        "span": span, "measure": near.id if near else scene.mentions.main, "measures": near.ids if near and not near.id else (),
        "inferred": True, "speaker": scene.speaker_at(span), "rule": "source in passing",
    }  # fmt: skip
    if asked:
        return CallsOn(verb="urge", addressee=asked["whom"], act=asked["act"], tentative=not sure, **common)  # type: ignore[arg-type]
    return Recital(verb="state", words=said, tentative=not sure, **common)  # type: ignore[arg-type]


_NO = r"(?:does not|doesn[’']t|do not|don[’']t|did not|didn[’']t|is not|isn[’']t|was not|wasn[’']t|will not|won[’']t|would not|wouldn[’']t|cannot|can[’']t)"
_IT = r"(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Tt]he (?:bill|text|resolution|measure|law|act|document|statute))"
_TAKEN_BACK = re.compile(
    rf"(?:[;:—–,]\s*|\.\s+|^)(?:but |and |though |although |yet |in fact,? |actually,? |no, |well, |(?:I|we) (?:looked|checked|read it)(?:,? and|[;:—])? ?)*(?:{_IT} {_NO}(?: (?:in (?:there|it|the text)|so|true|say so|do (?:so|that|anything of the (?:kind|sort))|any such thing|there))?(?=\s*(?:[.,;!]|$|but\b|and\b))|"
    rf"{_IT} (?:says|asks|does|contains|has|demands|requires) (?:no such|nothing of (?:the|that) (?:kind|sort))\b|(?:[Nn]ot so|[Nn]ot true|[Nn]othing of the (?:kind|sort)|[Nn]o such (?:thing|clause|line|provision|words?|language)))|"
    rf"\bno, (?:that|it) is in\b|\b(?:is|was|it[’']s|they are) (?:nowhere|not) (?:in (?:it|there|the text)|to be found)\b|\bthere (?:is|was) no such\b|\b(?:that|this|which) is (?:false|wrong|untrue|a myth|not so|not true)\b"
)
_NEXT = 64  # characters of the next sentence


def with_retractions(scene: Scene, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield claims, with what is told of a text and then taken back by the article itself as denied."""
    for claim in claims:
        if isinstance(claim, CallsOn | Recital) and not claim.tentative and claim.modality is Modality.ASSERTED:
            sentence = scene.sentence_at(claim.span.start)
            end = sentence.span.end if sentence else claim.span.end
            tail = scene.text[claim.span.end : end]
            after = scene.text[end : end + _NEXT].split("\n\n")[0].strip()
            if _TAKEN_BACK.search(tail) or (len(tail) < _NEXT and _OPENING.match(after)):
                claim = structs.replace(claim, modality=Modality.DENIED)
        yield claim


_OPENING = re.compile(
    rf"(?:{_IT} {_NO}(?: (?:say so|do (?:so|that)|in (?:there|it)|so|true))?|[Nn]ot so|[Nn]ot true|[Ww]rong|[Ff]alse|[Nn]o, it {_NO}|(?:I|[Ww]e) (?:looked|checked)[^.]{{0,20}})\s*[.;!]"
)
