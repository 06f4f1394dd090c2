"""On what a vote told in a sentence was taken, where its words name something other than the measure at hand.

"The health bill passed", "three bills on veterans", "the first veto that the House failed to overturn": what stands as the thing
voted on shares no word with the measure's titles, nor with what the story calls it.
"""

import re

from onrecord.article.model import Article, Part, Span
from onrecord.checks.doubts.voting_bodies import clause_of
from onrecord.mentions.evidence import content_words, subject_of
from onrecord.mentions.model import MeasureMention, Mentions, Reference
from onrecord.record.model import Measure

_HEAD = r"(?P<head>bills?|resolutions?|measures?|acts?|laws?|packages?|plans?|statements?|texts?|versions?|budgets?|treat(?:y|ies)|vetoe?s?|nominees?|nominations?)"
# verbs and determiners, which qualify no noun
_NO_MOD = r"(?:pass(?:ed|es)|approv(?:ed|es)|adopt(?:ed|s)|agreed|reject(?:ed|s)|clear(?:ed|s)|vot(?:ed|es)|took|takes|has|had|have|was|were|is|are|the|an?|two|three|four|five|six|several|to|and|on|of|that|which)\b"
_DATE = r"(?:\w+day|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*)\b"
_THING = re.compile(
    rf"(?<!\b[Tt]he )(?<!\ball )(?<!\bthese )(?<!\bthose )(?<!\bboth )\b(?:(?P<det>(?i:an?|the)|another|other|two|three|four|five|six|several|some|many|this|that|its|his|her|their)\s+)(?P<mods>(?:(?!{_NO_MOD})[\w.’'-]+\s+){{0,3}}?){_HEAD}\b(?P<tail>\s+(?:on|for|about|against|to|naming|honoring|blaming|of) (?!{_DATE})(?:the |a )?\w+(?: \w+)?)?"
)
_VOTE_ON = re.compile(
    r"\b(?P<mods>(?:[a-z]+\s+)?)votes? (?:in \d{4} )?on (?!\w+day\b|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|[A-Z][a-z]+\.? \d|it\b|them\b|final\b|passage\b|the (?:bill|resolution|measure|rule|floor)\b)(?P<tail>(?:the |a )?\w+(?: \w+){0,2})"
)
# a verb of voting, whose object follows
_DIRECT = re.compile(
    r"\b(?:pass(?:ed|es)|approv(?:ed|es)|adopt(?:ed|s)|agreed to|reject(?:ed|s)|clear(?:ed|s)|vot(?:ed|es)(?: [\d-]+)? to [a-z]+|t(?:ook|akes) up|named|confirmed)\s+$"
)
# "the statehood vote": a noun that tells what it was on
_ITS_VOTE = re.compile(
    r"\b[Tt]he (?P<mods>(?!final|floor|roll|recorded|voice|party|unanimous|close|lopsided|strong|historic|rare|late|night|early|morning|evening|afternoon|key|crucial|decisive|tight|solid|big|first|second|last|next|whole|full|quick|override|initial|test|procedural|committee|panel|House|Senate|actual|real|official|popular)[a-z]{4,} )vote (?:was|came|had|went|is)\b(?P<tail>)"
)
_SEVERAL = frozenset(("two", "three", "four", "five", "six", "several", "some", "many", "another", "other"))
_PLAIN = re.compile(
    r"^(?:bipartisan|partisan|joint|concurrent|simple|non-?binding|binding|final|same|whole|entire|full|own|very|first|second|third|last|latest|new|old|short|long|brief|identical|companion|republican|democratic|gop|house|senate|house-passed|"
    r"senate-passed|current|underlying|original|amended|revised|compromise|little|big|small|modest|sweeping|broad|narrow|formal|symbolic|one-page|two-page|one-sentence|existing|pending|contending|[\w-]+(?:ed|al|ive|ous|ful|ic|ly|less|ary))$"
)
_BARE = re.compile(
    r"\b(?i:it(?! (?:is|was)(?:n[’']t)? (?:not |hardly )?(?:the|an?|only)\b)|them|the (?:bill|resolution|measure|legislation|text|joint resolution|concurrent resolution|proposal))\b(?! of\b)"
)


def on_another(article: Article, mentions: Mentions, sentence: Span, place: Span, measure: Measure) -> bool:
    """Say whether the clause of an accusation names a thing voted on that is not the measure at hand."""
    text = article.text
    clause = clause_of(text, sentence, place)
    low, high = clause.start, clause.end
    if _BARE.search(text, low, high) or any(
        isinstance(m, MeasureMention)
        and m.id == measure.id
        and m.form in (Reference.NUMBER, Reference.TITLE)
        and low <= m.span.start < high
        for m in mentions.mentions
    ):
        return False
    found = [
        m
        for m in _THING.finditer(text, low, high)
        if m.end() <= place.start + 1 or _DIRECT.search(text, low, m.start())
    ]
    found += _VOTE_ON.finditer(text, low, high)
    found += _ITS_VOTE.finditer(text, low, high)
    if not found:
        return False
    known: set[str] | None = None
    others = False
    for match in found:
        words = [w for w in match["mods"].split() if not _PLAIN.match(w.lower())]
        told = content_words(" ".join(words) + " " + (match["tail"] or ""))
        if {"house", "senate"} & {w.lower().removesuffix("'s").removesuffix("’s") for w in match["mods"].split()} - {
            measure.type.chamber.value
        }:
            others = True
            continue
        several = "det" in match.re.groupindex and match["det"].lower() in _SEVERAL
        ordered = re.search(r"\b(?:first|second|third|last|only)\b", match["mods"]) and match.groupdict().get(
            "head", ""
        ).startswith("veto")
        if not told and not several and not ordered:
            return False
        known = known if known is not None else _known(article, mentions, measure)
        if told & known:
            return False
        others = True
    return others


def _known(article: Article, mentions: Mentions, measure: Measure) -> set[str]:
    """Return the words by which a story knows a measure: of its titles and sponsors, of the headline, and of the sentences that name it."""
    words = subject_of(measure) | {w for s in measure.sponsors for w in content_words(s.name)}
    titles = " ".join(t.text for t in measure.titles)
    words |= {"".join(w[0] for w in run.split()).lower() for run in re.findall(r"(?:[A-Z][a-z]+ ){2,6}", titles)}
    named = [
        m.span
        for m in mentions.mentions
        if isinstance(m, MeasureMention) and m.id == measure.id and m.form is not Reference.ANAPHOR
    ]
    for sentence in article.sentences:
        if sentence.part is Part.HEADLINE or any(sentence.span.covers(n) for n in named):
            words |= content_words(article.text[sentence.span.start : sentence.span.end])
    return words
