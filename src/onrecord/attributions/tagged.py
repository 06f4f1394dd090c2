"""Reads attributions with the trained tagger: words to runs of source, cue and content, runs to attributions."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from onrecord.article.model import Article, Span
from onrecord.attributions.cues import BODIES, FLOOR_ACTS, MEASURE_NOUNS, PREPOSITIONS
from onrecord.attributions.link import Joined, Run, Words, link
from onrecord.attributions.model import Attribution
from onrecord.attributions.quotations import form_of
from onrecord.attributions.tagger import Tagger, Tags
from onrecord.attributions.tokens import Paragraph, paragraphs

_OPENING = 4  # words in which a noun phrase comes to its noun: "a sweeping bipartisan bill"


@cache
def tagger(path: Path) -> Tagger:
    """Return the tagger whose weights stand at a path, read once."""
    return Tagger(path)


def read_by_tagger(article: Article, weights: Path) -> tuple[Attribution, ...]:
    """Return the attributions of an article, in order of the text, with the tagger's confidence and the linker's reason."""
    parts = paragraphs(article)
    words = _words(parts)
    runs = list(_runs(words, tagger(weights).tag(parts)))
    starts = [s for part in parts for s in part.starts]
    ends = [e for part in parts for e in part.ends]
    found = [
        _attribution(article.text, starts, ends, one)
        for one in link(words, runs)
        if one.content and not _is_deed(words, one)
    ]
    return tuple(sorted(found, key=lambda a: a.content[0]))


def _words(parts: Sequence[Paragraph]) -> Words:
    words = Words([], [], [], [])
    sentences = 0
    for number, part in enumerate(parts):
        words.words.extend(part.words)
        words.sentence.extend(sentences + s for s in part.sentence)
        words.paragraph.extend([number] * len(part.words))
        words.quoted.extend(part.quoted)
        sentences += part.sentence[-1] + 1 if part.sentence else 0
    return words


def _runs(words: Words, tags: Sequence[Tags]) -> Iterator[Run]:
    """Yield the maximal runs of one role; a run is as sure as its least sure word."""
    at = 0
    for part in tags:
        first, role = 0, -1
        for n, label in enumerate([*part.labels, 0]):
            here = (label - 1) // 2 if label else -1
            if role >= 0 and (here != role or label % 2 == 1):
                yield words.run(role, at + first, at + n, min(part.sure[first:n]))
                role = -1
            if here >= 0 and role < 0:
                first, role = n, here
        at += len(part.labels)


def _is_deed(words: Words, one: Joined) -> bool:
    """Say whether a cue is an act on a measure ("voted for the bill", "signed off on a measure"), not words: nothing quoted, no "that"."""
    if one.cue is None or any(any(words.quoted[run.first : run.end]) for run in one.content):
        return False
    verbs = [word.lower() for word in words.words[one.cue.first : one.cue.end]]
    while len(verbs) > 1 and verbs[-1] in PREPOSITIONS | {"against"}:
        verbs.pop()
    if words.words[one.content[0].first].lower() == "that":
        return False
    return verbs[-1] in FLOOR_ACTS or (_of_body(words, one) and _on_measure(words, one))


def _of_body(words: Words, one: Joined) -> bool:
    return one.source is not None and any(w.lower() in BODIES for w in words.words[one.source.first : one.source.end])


def _on_measure(words: Words, one: Joined) -> bool:
    """Say whether the cue or the first words of the content are a measure: "adopted a resolution calling on …", "a bipartisan bill that …"."""
    cue = words.words[one.cue.first : one.cue.end] if one.cue else []
    first = one.content[0]
    opening = words.words[first.first : min(first.end, first.first + _OPENING)]
    return any(w.lower() in MEASURE_NOUNS for w in (*cue, *opening))


def _attribution(text: str, starts: Sequence[int], ends: Sequence[int], one: Joined) -> Attribution:
    def span(run: Run) -> Span:
        return Span(starts[run.first], ends[run.end - 1])

    content = tuple(span(run) for run in one.content)
    parts = [*one.content, *(run for run in (one.source, one.cue) if run is not None)]
    return Attribution(
        content=content,
        form=form_of(text, content),
        source=span(one.source) if one.source else None,
        cue=span(one.cue) if one.cue else None,
        confidence=round(min(max(min(p.confidence for p in parts), 0.0), 1.0), 3),
        why=f"tagger; {one.why}",
    )
