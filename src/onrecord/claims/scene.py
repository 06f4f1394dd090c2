"""What a claim reader sees: the article with its mentions indexed by place, and small questions about a place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

from onrecord.article.model import Article, Part, Sentence, Span
from onrecord.attributions.model import Attributions, Quotation
from onrecord.claims.modality import modality_of
from onrecord.claims.model import Modality
from onrecord.mentions.model import MeasureMention, Mention, Mentions, Reference, TallyMention

M = TypeVar("M", bound=Mention)
_ONE_OF_TWO = re.compile(
    r"\b[Tt]he (?:House|Senate)[’']s(?=\s+(?:has|had|was|is|went|passed|got|came|cleared|would|will|does|did)\b)|[Tt]he (?:first|second|former|latter|other)(?: one)?(?=\s+(?:on|in|by|was|passed|cleared|failed|went|had|did|got|is)\b|[,.;]|$)|\b(?:[Oo]ne|those|ones) (?:by|from) (?=(?:Rep|Sen)\b|[A-Z])|\b[Aa]nother(?: one)?(?=,|\s+(?:on|to|by|that|which|would|has|had|passed|cleared|from)\b|\s+(?:was|is)\s+[a-z])"
)
_WHICH = {"first": 0, "former": 0, "second": 1, "latter": 1}  # of the two measures that a story is about
_NEXT = re.compile(
    r"[^.;:]{0,60}(?:[,;:—–]|\s(?:and|but|while))\s+(?:(?:and|but|while)\s+)?(?:[\w.’'-]+\s+){0,2}", re.DOTALL
)
_PEOPLE_AFTER = re.compile(
    r"\s+(?:up for|of (?:whom|them)|from|running|facing|members|Republicans?|Democrats?|independents|senators|parties|chambers|Houses|freshm[ae]n|retiring)\b"
)
_ASIDE = re.compile(r",\s(?:[^,;:.]{0,40}\s)?(?:who|whose|whom)\b[^,;:]{1,110},")
LONGEST = 2500  # characters: no sentence of an article is longer; what is longer is no prose and would cost its square


class Scene:
    """An article with its attributions and mentions, ready to be read for claims."""

    def __init__(self, article: Article, attributions: Attributions, mentions: Mentions) -> None:
        self.article = article
        self.attributions = attributions
        self.mentions = mentions
        self._told_aside: dict[Span, tuple[Span, ...]] = {}
        self.acts: dict[Span, list[Any]] = {}  # the floor acts of a sentence, once they were looked for
        self.text = article.text
        self._by_kind: dict[
            type[Mention], tuple[list[int], list[Any]]
        ] = {}  # the mentions of a kind, and where they begin

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that claims are read from: headline, deck, body, and a caption that speaks of a measure."""
        prose = (s for s in self.article.sentences if s.span.end - s.span.start <= LONGEST)
        return tuple(s for s in prose if s.part is not Part.CAPTION or self._speaks_of_measure(s))

    def _speaks_of_measure(self, sentence: Sentence) -> bool:
        named = self.within(sentence.span, MeasureMention)
        return any((m.id or m.ids) and m.noun not in ("it", "they", "both") for m in named)

    @cached_property
    def _unread(self) -> tuple[Span, ...]:
        read = {s.span for s in self.sentences}
        return tuple(s.span for s in self.article.sentences if s.span not in read)

    def reads(self, span: Span) -> bool:
        """Say whether claims are read from a place."""
        return not any(s.overlaps(span) for s in self._unread)

    def words(self, span: Span) -> str:
        """Return the words at a span."""
        return self.article.text[span.start : span.end]

    def within(self, span: Span, kind: type[M]) -> list[M]:
        """Return the mentions of a kind that lie inside a span, in order."""
        if kind not in self._by_kind:
            every = list(self.all(kind))
            self._by_kind[kind] = ([m.span.start for m in every], every)
        starts, every = self._by_kind[kind]
        low = bisect_left(starts, span.start)
        return [m for m in every[low : bisect_right(starts, span.end, low)] if m.span.end <= span.end]

    def all(self, kind: type[M]) -> Iterator[M]:
        """Yield every mention of a kind."""
        return (m for m in self.mentions.mentions if isinstance(m, kind))

    @cached_property
    def tallies(self) -> tuple[TallyMention, ...]:
        """The counts of votes, in order."""
        return tuple(self.all(TallyMention))

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds an offset."""
        return self.article.sentence_at(offset)

    def quotations_in(self, span: Span) -> list[Quotation]:
        """Return the quotations that begin in a span, in order."""
        starts = self._quotation_starts
        return list(self.attributions.quotations[bisect_left(starts, span.start) : bisect_left(starts, span.end)])

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.span.start for q in self.attributions.quotations]

    def index_of(self, sentence: Sentence) -> int:
        """Return the place of a sentence among those that claims are read from; 0 for one that is not among them."""
        return self._indices.get(sentence.span, 0)

    @cached_property
    def _indices(self) -> dict[Span, int]:
        return {s.span: i for i, s in enumerate(self.sentences)}

    def speaker_at(self, span: Span) -> int | None:
        """Return the index of the innermost attribution whose content holds the span."""
        starts, furthest, pieces = self._pieces
        held = []
        at = bisect_right(starts, span.start) - 1
        while at >= 0 and furthest[at] >= span.end:
            piece, size, index = pieces[at]
            if piece.covers(span):
                held.append((size, index))
            at -= 1
        return min(held)[1] if held else None

    @cached_property
    def _pieces(self) -> tuple[list[int], list[int], list[tuple[Span, int, int]]]:
        """The pieces of contents by start, with the furthest end up to each, and each with its attribution's size and index."""
        found = [
            (piece, sum(p.end - p.start for p in a.content), i)
            for i, a in enumerate(self.attributions.attributions)
            for piece in a.content
        ]
        found.sort(key=lambda item: item[0])
        return [p.start for p, _, _ in found], list(accumulate((p.end for p, _, _ in found), max)), found

    def modality(self, trigger: Span) -> Modality:
        """Say whether the words at a trigger (a verb, say) are asserted, denied, predicted or doubted."""
        sentence = self.sentence_at(trigger.start)
        return modality_of(self._masked, sentence.span if sentence else trigger, trigger)

    @cached_property
    def _masked(self) -> str:
        """The text with the words of titles blanked: the "Not" of the Not Invisible Act denies nothing, nor does "Never Again"."""
        pieces, at = [], 0
        for mention in self.all(MeasureMention):
            if mention.form is Reference.TITLE and mention.span.start >= at:
                pieces += [self.text[at : mention.span.start], "x" * (mention.span.end - mention.span.start)]
                at = mention.span.end
        return "".join([*pieces, self.text[at:]]).replace("Never Again", "x" * len("Never Again"))

    def measure_at(self, span: Span, *, reach: Span | None = None) -> MeasureMention | None:
        """Return the measure that a place speaks of: the nearest in its sentence, else the last of its paragraph, else the story's own.

        `reach` narrows the search to a clause first. None where the nearest mention is of a measure that is not resolved.
        """
        if reach is not None and (told := _ONE_OF_TWO.search(self.words(reach))) and not self._tied(told, reach):
            return self._of_two(told[0], span)
        for zone in (reach, self._sentence_span(span)):
            found = (
                [
                    m
                    for m in self.within(zone, MeasureMention)
                    if (m.id or m.ids or m.form is not Reference.ANAPHOR)
                    and not self._both_people(m)
                    and not self._in_passing(m, span)
                ]
                if zone
                else []
            )
            if found:
                found = [m for m in found if not self._of_the_next(m, span)] or found
                near = min(found, key=lambda m: (_gap(m.span, span), m.span.start))
                return near if near.id or near.ids else None
        at = bisect_right(self._topic_ends, span.start) - 1
        while at >= 0 and self._in_passing(self._topics[at], span):
            at -= 1
        last = self._topics[at] if at >= 0 else None
        if last and self._block(last.span.start) == self._block(span.start):
            return last if last.id or last.ids else None
        return self._main_mention(span)

    def _of_the_next(self, mention: MeasureMention, span: Span) -> bool:
        """Say whether a measure named without a noun opens the clause after a place: "the first by 240-190, the second by 228-198"."""
        return mention.noun == "one" and bool(_NEXT.fullmatch(self.text, span.end, mention.span.start))

    def _in_passing(self, mention: MeasureMention, span: Span) -> bool:
        """Say whether a measure is spoken of only in what is told in passing of somebody, outside of which a place stands.

        "Gianforte, who had a bill of his own, voted yes": the vote was not on that bill.
        """
        if mention.id == self.mentions.main or mention.form in (Reference.NUMBER, Reference.TITLE):
            return False
        return any(
            a.covers(mention.span) and not a.overlaps(span) and a.end <= span.start for a in self._asides(mention.span)
        )

    def _asides(self, span: Span) -> tuple[Span, ...]:
        """Return the relative clauses between commas of the sentence that holds a place."""
        sentence = self._sentence_span(span)
        if sentence is None:
            return ()
        if sentence not in self._told_aside:
            found = _ASIDE.finditer(self.text, sentence.start, sentence.end)
            self._told_aside[sentence] = tuple(Span(*m.span()) for m in found)
        return self._told_aside[sentence]

    def _of_two(self, words: str, place: Span) -> MeasureMention | None:
        """Return the measure of "the second", "the latter", "the other", where the story named just two before; else None."""
        explicit = (Reference.NUMBER, Reference.TITLE)
        named = [m for m in self.all(MeasureMention) if m.id and m.form in explicit and m.span.end <= place.start]
        first = list({m.id: m for m in reversed(named)}.values())[::-1]
        at = _WHICH.get(words.lower().split()[1] if " " in words else "")
        if len(first) != 2 or at is None:
            return None
        span, why = Span(place.start, place.start), f"“{words}” of the two measures named"
        return MeasureMention(span=span, form=Reference.ANAPHOR, id=first[at].id, why=why)

    def _tied(self, told: re.Match[str], reach: Span) -> bool:
        """Say whether words that choose between two measures were tied to one of them already."""
        place = Span(reach.start + told.start(), reach.start + told.end())
        return any(m.id and m.span.overlaps(place) for m in self.within(reach, MeasureMention))

    def _both_people(self, mention: MeasureMention) -> bool:
        """Say whether "both" stands for two people or parties: "both up for re-election", "both Republicans"."""
        return mention.noun == "both" and bool(_PEOPLE_AFTER.match(self.text, mention.span.end))

    @cached_property
    def _topics(self) -> list[MeasureMention]:
        """The measures named or described, resolved or not, and what stands for a resolved one."""
        return [m for m in self.all(MeasureMention) if m.id or m.ids or m.form is not Reference.ANAPHOR]

    @cached_property
    def _topic_ends(self) -> list[int]:
        return [m.span.end for m in self._topics]

    @cached_property
    def _resolved(self) -> list[MeasureMention]:
        return [m for m in self.all(MeasureMention) if m.id or m.ids]

    def _block(self, offset: int) -> int | None:
        sentence = self.sentence_at(offset)
        return sentence.block if sentence else None

    @cached_property
    def _of_main(self) -> list[MeasureMention]:
        return [m for m in self._resolved if m.id and m.id == self.mentions.main]

    def _main_mention(self, span: Span) -> MeasureMention | None:
        """Return the last mention of the story's own measure before a place, else its first one."""
        if not self.mentions.main:
            return None
        if not self._of_main:
            why = "the story's own measure"
            return MeasureMention(
                span=Span(span.start, span.start), form=Reference.ANAPHOR, id=self.mentions.main, why=why
            )
        at = bisect_right(self._of_main, span.start, key=lambda m: m.span.start) - 1
        return self._of_main[max(at, 0)]

    def _sentence_span(self, span: Span) -> Span | None:
        sentence = self.sentence_at(span.start)
        return sentence.span if sentence else None


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
