"""Reads what an article calls a measure: proper titles, noun compounds in headlines, and its type."""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Part, Span
from onrecord.claims.model import TitleClaim
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, PersonMention, Reference
from onrecord.record.model import MeasureType

# "the Stop Enabling Sex Traffickers Act", "Kate's Law", "the September 11th Victim Compensation Fund Act of 2019"
_NAME = r"(?:[A-Z][\w’'&-]*|\d+(?:st|nd|rd|th))"
_PROPER = Cued(
    rf"(?P<name>(?:{_NAME}(?:,(?!\s+the\b))?\s+(?:(?:of|the|and|for|to|in|on|a|from|with|against|by)\s+){{0,3}}){{1,12}}(?:Act|Law)(?:\s+of\s+(?:19|20)\d\d)?)\b"
    r"(?!\s+(?:Enforcement|School|Firm|Center|Professor|Review|No\.))"
)
_OPENING = re.compile(
    r"^(?:(?:Then|When|After|In|Under|But|And|While|If|Since|Both|That|This|As|On|With|By|For|The|An?|Congress|House|Senate|Passes|Signs|Bill|Called|Also)\s+|"
    r"[\w.]+[’']s\s+(?=(?:[A-Z][\w’'&-]*\s+){2}))+"
)
_BETWEEN = re.compile(
    r"^[”\"’']?\s*(?:,|\(|,?\s*(?:also\s+)?(?:known as|called|dubbed|or|formally|officially)\s+(?:the\s+)?|—|–|-)\s*(?:the\s+)?[“\"‘']?$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:is|was|are)?\s*(?:called|known as|dubbed|titled|entitled|named|nicknamed|styled)\s+(?:the\s+)?[“\"‘']?$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"(?P<words>(?:[\w’'“”\"‘-]+\s+){1,4}?)(?P<noun>[Bb]ill|[Rr]esolution|[Mm]easure|[Ll]egislation|[Dd]eclaration)\b"
)
# "Laken Riley Act clears Congress", "ERA deadline removal passes"
_SUBJECT = Cued(
    r"(?:^|[:;—]\s+)(?P<words>(?:[\w’'“”\"‘.-]+\s+){1,6}?)(?P<noun>(?i:passes|clears|wins|fails|stalls|dies|advances|becomes|heads|goes|signed|passed|approved|is law|gets))\b"
)
_NOUNS = frozenset("measure resolution bill legislation text declaration the house the senate".split())
_ACT = re.compile(r"\b(?:Act|Law)$")
PLAIN = frozenset(
    """a an the this that its his her their our your house senate congress congressional us u.s u.s. joint simple concurrent non-binding nonbinding binding bipartisan
    first second final new major big key federal sweeping historic landmark symbolic strong controversial companion identical similar separate such any every each
    acts act moves takes hits wants one two three another other same and or of to on for in by with from as at passes pass passed clears clear cleared approves approve approved oks ok backs adopts adopt adopted
    rejects reject rejected blocks block blocked vetoes vetoed signs sign signed advances advanced votes vote voted introduces introduced unveils unveiled debates kills killed sends
    sent tables tabled stalls delays slams hails praises unanimously overwhelmingly narrowly trump biden obama gop democrats democrat democratic republicans republican lawmakers
    lawmaker senator senators rep reps sen sens speaker president chamber party white bipartisanly on's gets get wins win supports support opposes oppose fails fail over behind about will would
    is was has had state city county spending-less annual house's senate's latest last""".split()
)


def read_titles(scene: Scene) -> Iterator[TitleClaim]:
    """Yield a claim for each name that an article gives a measure, once a name and measure, and for each wrong type."""
    seen: set[tuple[str, str | None]] = set()
    kept: list[Span] = []
    for claim in (
        *_proper(scene),
        *_compounds(scene),
        *_capitals(scene),
        *_types(scene),
        *_bracketed(scene),
        *_quoted(scene),
    ):
        mark = (" ".join(claim.words.lower().removeprefix("the ").split()), claim.measure)
        if claim.form != "type" and (mark in seen or any(claim.span.overlaps(k) for k in kept)):
            continue
        seen.add(mark)
        kept.append(claim.span)
        yield claim


def _proper(scene: Scene) -> Iterator[TitleClaim]:
    """Read proper titles that belong to a measure: resolved by the record, or set beside its number."""
    for sentence in scene.sentences:
        for match in _PROPER.finditer(scene.text, sentence.span.start, sentence.span.end):
            opening = _OPENING.match(match["name"])
            span = Span(match.start("name") + (opening.end() if opening else 0), match.end("name"))
            found = _owner(scene, span, sentence.span)
            if found is not None and " " in scene.words(span):
                yield TitleClaim(
                    span=span, words=scene.words(span), form="short", measure=found.id, rule="proper title"
                )
    yield from _by_mention(scene)


def _by_mention(scene: Scene) -> Iterator[TitleClaim]:
    for mention in scene.all(MeasureMention):
        if mention.form is Reference.TITLE and (mention.id or mention.why):
            yield TitleClaim(
                span=mention.span,
                words=scene.words(mention.span),
                form="short",
                measure=mention.id,
                rule="title mention",
            )


def _owner(scene: Scene, span: Span, sentence: Span) -> MeasureMention | None:
    """Return the measure a proper title is given to; None where it may be any law that the article names."""
    near = [m for m in scene.within(sentence, MeasureMention) if m.id]
    for mention in sorted(near, key=lambda m: m.form is not Reference.NUMBER):
        low, high = sorted((mention.span, span))
        if not mention.span.overlaps(span) and _BETWEEN.match(scene.text[low.end : high.start]):
            return mention
    here = next((m for m in near if m.span.overlaps(span)), None)
    if here is not None:
        return here
    if _CALLED.search(scene.text[sentence.start : span.start]):
        return next((m for m in near if m.span.end <= span.start), None)
    return None


def _compounds(scene: Scene) -> Iterator[TitleClaim]:
    """Read what headlines call a measure: "sex-trafficking bill", "'Right to Try' bill", "abortion ban passes House"."""
    for sentence in scene.sentences:
        if sentence.part not in (Part.HEADLINE, Part.DECK):
            continue
        for pattern in (_COMPOUND, _SUBJECT):
            for match in pattern.finditer(scene.text[sentence.span.start : sentence.span.end]):
                claim = _compound(scene, sentence.span.start, match)
                if claim is not None:
                    yield claim


_BRACKET = re.compile(r"\s+\((?P<words>[a-z][\w’' -]{3,60})\)")
# "a resolution “denouncing the horrors of socialism”"
_QUOTE = re.compile(r"\s+[“\"](?P<words>[a-z]+ing\s[^“”\"]{8,160})[”\"]")
_NAMED = re.compile(r"(?:bill|resolution|measure|legislation|declaration)$", re.IGNORECASE)


def _bracketed(scene: Scene) -> Iterator[TitleClaim]:
    """Read what a bracket after a number says the measure is about: "H.J.Res. 24 (walk-in coolers)"."""
    for mention in scene.all(MeasureMention):
        match = (
            _BRACKET.match(scene.text, mention.span.end) if mention.form is Reference.NUMBER and mention.id else None
        )
        if match:
            span = Span(mention.span.start, match.end())
            yield TitleClaim(span=span, words=match["words"], measure=mention.id, rule="bracket")


def _quoted(scene: Scene) -> Iterator[TitleClaim]:
    """Read a description in quotation marks right after its noun."""
    for mention in scene.all(MeasureMention):
        match = _QUOTE.match(scene.text, mention.span.end) if _NAMED.search(scene.words(mention.span)) else None
        if match and (mention.id or scene.mentions.main):
            span = Span(mention.span.start, match.end())
            measure = mention.id or scene.mentions.main
            yield TitleClaim(
                span=span, words=match["words"].rstrip(".,"), measure=measure, inferred=True, rule="quoted description"
            )


_CAPITALS = re.compile(r"^(?P<words>[A-Z][A-Z'’-]+(?:\s+[A-Z][A-Z'’-]*){1,5})(?=:|\s+(?:Act\b|passes|clears|is\b))")


def _capitals(scene: Scene) -> Iterator[TitleClaim]:
    """Read a headline's opening in capitals ("TAKE IT DOWN: …") as the measure's name."""
    for sentence in scene.sentences:
        match = _CAPITALS.match(scene.words(sentence.span)) if sentence.part is Part.HEADLINE else None
        if match and scene.mentions.main:
            span = Span(sentence.span.start, sentence.span.start + match.end("words"))
            yield TitleClaim(
                span=span,
                words=match["words"],
                form="short",
                measure=scene.mentions.main,
                inferred=True,
                rule="capitals",
            )


def _compound(scene: Scene, low: int, match: re.Match[str]) -> TitleClaim | None:
    words = telling_end(match["words"])
    end = low + match.end("noun")
    mention = scene.measure_at(Span(end - len(match["noun"]), end))
    measure = mention.id if mention and mention.id else scene.mentions.main
    if len(words) < 4 or measure is None or words.lower() in _NOUNS or _is_somebody(scene, words):
        return None
    start = low + match.start("words") + match["words"].rfind(words)
    form = "short" if _ACT.search(words) else "about"
    return TitleClaim(span=Span(start, end), words=words, form=form, measure=measure, inferred=True, rule="compound")


def _is_somebody(scene: Scene, words: str) -> bool:
    """Say whether a single capitalised word is the name of somebody in the story: "Wilson measure" says nothing of what it is about."""
    name = re.sub(r"[’']s?$", "", words)
    if " " in words or not name[:1].isupper():
        return False
    return any(m.name.split()[-1:] == [name] for m in scene.all(PersonMention) if m.name)


def telling_end(words: str) -> str:
    """Return the end of a run of words that says what a measure is about, without verbs, articles and names of bodies."""
    parts = words.split()
    keep: list[str] = []
    for part in reversed(parts):
        if part.lower().strip("“”\"'‘’,:") in PLAIN and not (
            keep and part.lower() in ("to", "of", "on", "and") and len(parts) > len(keep) + 1
        ):
            break
        keep.insert(0, part)
    while len(keep) > 1 and (keep[0].endswith(("'s", "’s")) or keep[0].lower() in PLAIN):
        keep.pop(0)
    return words[words.rfind(keep[0]) :].strip() if len(keep) == 1 else " ".join(keep).strip()


def _types(scene: Scene) -> Iterator[TitleClaim]:
    """Read a number of one type that can only mean a measure of another ("House Joint Resolution 1091")."""
    for mention in scene.all(MeasureMention):
        if mention.form is not Reference.NUMBER or mention.type is None or not mention.id:
            continue
        if not mention.id.startswith(f"{mention.type.value}{mention.number}-"):
            yield TitleClaim(
                span=mention.span,
                words=scene.words(mention.span),
                form="type",
                type=MeasureType(mention.type),
                measure=mention.id,
                rule="type",
            )
