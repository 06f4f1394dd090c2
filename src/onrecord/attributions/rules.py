"""Reads attributions by rules: quotation marks, a table of cues and word patterns around them. Needs nothing learned."""

from collections.abc import Iterator

from onrecord.article.model import Article, Span
from onrecord.attributions.cue_rules import RULES
from onrecord.attributions.cues import CALLING, CUES
from onrecord.attributions.model import Attribution
from onrecord.attributions.phrases import Line, Run
from onrecord.attributions.places import ACCORDING, CALLS, SHORTEST_QUOTE, Found, Place, fills_sentence
from onrecord.attributions.quotations import form_of
from onrecord.attributions.tokens import CLOSING, STRAIGHT, Paragraph, paragraphs


def read_by_rules(article: Article) -> tuple[Attribution, ...]:
    """Return the attributions of an article, in order of the text, each with the rule that found it."""
    found = [
        _attribution(article.text, paragraph, one)
        for paragraph in paragraphs(article)
        if paragraph.words
        for one in _in_paragraph(paragraph)
    ]
    return tuple(sorted(found, key=lambda a: a.content[0]))


def _attribution(text: str, paragraph: Paragraph, found: Found) -> Attribution:
    def span(run: Run) -> Span:
        return Span(paragraph.starts[run[0]], paragraph.ends[run[1] - 1])

    content = tuple(span(run) for run in found.content)
    return Attribution(
        content=content,
        form=form_of(text, content),
        source=span(found.source) if found.source else None,
        cue=span(found.cue) if found.cue[0] < found.cue[1] else None,
        confidence=0.7,
        why=found.why,
    )


def _in_paragraph(paragraph: Paragraph) -> Iterator[Found]:
    line = Line.of(paragraph)
    quotes = _quoted_runs(line)
    taken = -1
    governed: set[int] = set()
    for low, high in _sentences(line):
        for place in _places(line, low, high, quotes):
            if place.at < taken:
                continue
            found = next((f for rule in RULES if (f := rule(place)) is not None), None)
            if found is not None:
                yield found
                taken = max(found.cue[1], *(run[1] for run in found.content if run[0] >= found.cue[0]), 0)
                governed.update(
                    n for n, q in enumerate(quotes) for run in found.content if run[0] < q[1] and q[0] < run[1]
                )
    for n, (first, end) in enumerate(quotes):
        if n not in governed and end - first >= 2 * SHORTEST_QUOTE and fills_sentence(line, first, end):
            yield Found(content=((first, end),), cue=(first, first), source=None, why="quotation with no cue beside it")


def _quoted_runs(line: Line) -> list[Run]:
    """Return the quotations of a paragraph as runs, two side by side as two."""
    runs: list[Run] = []
    closed = True
    for at, state in enumerate(line.quoted):
        if state and not closed:
            runs[-1] = (runs[-1][0], at + 1)
            closed = line.words[at] in CLOSING or line.words[at] == STRAIGHT
        elif state:
            runs.append((at, at + 1))
        closed = closed or not state
        if state and runs[-1] == (at, at + 1):
            closed = False
    return runs


def _sentences(line: Line) -> Iterator[Run]:
    first = 0
    for at in range(1, len(line.words) + 1):
        if at == len(line.words) or line.sentence[at] != line.sentence[first]:
            yield first, at
            first = at


def _places(line: Line, low: int, high: int, quotes: list[Run]) -> Iterator[Place]:
    for at in range(low, high):
        cue = CUES.get(line.low[at])
        if line.low[at] == "according" and at + 1 < high and line.low[at + 1] == "to":
            cue = ACCORDING
        elif cue is not None and cue.lemma == "call" and at + 1 < high and line.low[at + 1] in CALLING:
            cue = CALLS
        if cue is None or line.quoted[at] or (at > low and line.is_name(at)):
            continue
        yield Place(line, low, high, at, cue, quotes)
