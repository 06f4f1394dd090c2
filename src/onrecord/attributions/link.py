"""Joins tagged sources, cues and contents into attributions, by nearness and a few rules that name themselves."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

SOURCE, CUE, CONTENT = 0, 1, 2

_SENTENCE, _CUE_BETWEEN, _PARAGRAPH = 15, 25, 30
"""What a boundary or a cue between costs, in words of distance; set by hand on 200 training articles."""
_REACH_SOURCE, _REACH_CONTENT, _REACH_MORE = 75, 60, 45
_WINDOW = 6
"""Cues on each side of a run that are weighed: keeps the join linear."""
_SHARING = frozenset(["and", "but", "then", "also", "or", ","])
_DASHES = frozenset(["―", "—", "–", "--", "-", "~"])


class Run(Struct, frozen=True):
    """A tagged run of words, numbered over the article; `sentences` and `paragraphs` are those of its first and last word."""

    role: int
    first: int
    end: int
    sentences: tuple[int, int]
    paragraphs: tuple[int, int]
    confidence: float = 1.0


class Words(Struct, frozen=True):
    """An article's words in a row, with the sentence, the paragraph and the quotation state of each."""

    words: list[str]
    sentence: list[int]
    paragraph: list[int]
    quoted: list[int]

    def run(self, role: int, first: int, end: int, confidence: float = 1.0) -> Run:
        """Make a run of words."""
        s, p = self.sentence, self.paragraph
        return Run(role, first, end, (s[first], s[end - 1]), (p[first], p[end - 1]), confidence)


class Joined(Struct):
    """An attribution in the making."""

    cue: Run | None
    source: Run | None
    content: list[Run]
    why: str


def link(words: Words, runs: Sequence[Run]) -> list[Joined]:
    """Join runs into attributions; a quotation that no cue takes stays alone."""
    runs = _replaced(runs, [*_dashed(words), *_labelled(words)])
    cues, sources, contents = ([r for r in runs if r.role == role] for role in (CUE, SOURCE, CONTENT))
    joined = [Joined(cue, None, [], "nearest") for cue in cues]
    _give_sources(joined, cues, sources)
    _share_sources(words, joined)
    alone = _give_contents(words, joined, cues, contents)
    joined += _continued(words, joined, alone)
    return [j for j in joined if j.content or j.source]


def _distance(a: Run, b: Run) -> int:
    return max(a.first - b.end, b.first - a.end, 0)


def _cost(cue: Run, other: Run, starts: Sequence[int]) -> int:
    """Return how far a run lies from a cue: words, sentences, paragraphs and other cues between them."""
    low, high = (cue.end, other.first) if cue.first < other.first else (other.end, cue.first)
    between = max(0, bisect_left(starts, high) - bisect_left(starts, low))
    cost = _distance(cue, other) + _CUE_BETWEEN * between
    cost += _SENTENCE * _apart(cue.sentences, other.sentences)
    return cost + _PARAGRAPH * _apart(cue.paragraphs, other.paragraphs)


def _apart(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def _near(cues: Sequence[Run], starts: Sequence[int], run: Run) -> Iterator[int]:
    """Yield the indices of the cues around a run."""
    yield from range(
        max(0, bisect_left(starts, run.first) - _WINDOW), min(len(cues), bisect_right(starts, run.end) + _WINDOW)
    )


def _give_sources(joined: list[Joined], cues: Sequence[Run], sources: Sequence[Run]) -> None:
    starts = [c.first for c in cues]
    pairs = sorted((_cost(cues[i], s, starts), i, j) for j, s in enumerate(sources) for i in _near(cues, starts, s))
    used: set[int] = set()
    for cost, i, j in pairs:
        if cost <= _REACH_SOURCE and joined[i].source is None and j not in used:
            joined[i].source = sources[j]
            used.add(j)


def _share_sources(words: Words, joined: list[Joined]) -> None:
    """Let a participle, an infinitive or a coordinated cue without a source share its neighbour's in the sentence."""
    for ordered, why in ((joined, "shares the source before it"), (joined[::-1], "shares the source after it")):
        last: Joined | None = None
        for one in ordered:
            if one.source is None and last is not None and _shares(words, one, last):
                one.source, one.why = last.source, why
            if one.source is not None:
                last = one


def _shares(words: Words, one: Joined, other: Joined) -> bool:
    cue, near = one.cue, other.cue
    if cue is None or near is None or cue.sentences[0] != near.sentences[1] or _distance(cue, near) > 60:
        return False
    verbs = [w.lower() for w in words.words[cue.first : cue.end]]
    if any(v.endswith("ing") for v in verbs) or verbs[0] == "to":
        return True
    return cue.first > near.first and words.words[cue.first - 1].lower() in _SHARING


def _give_contents(words: Words, joined: list[Joined], cues: Sequence[Run], contents: Sequence[Run]) -> list[Run]:
    """Give every cue its nearest content, then what is left over to the nearest cue; return what no cue takes."""
    starts = [c.first for c in cues]
    pairs = sorted(
        (_content_cost(joined[i], cues[i], t, starts), i, j)
        for j, t in enumerate(contents)
        for i in _near(cues, starts, t)
    )
    used: set[int] = set()
    for cost, i, j in pairs:
        if cost <= _REACH_CONTENT and j not in used and not joined[i].content:
            joined[i].content.append(contents[j])
            used.add(j)
    used |= _go_on(words, joined, contents, used)
    for cost, i, j in pairs:
        if cost <= _REACH_MORE and j not in used:
            joined[i].content.append(contents[j])
            used.add(j)
    for one in joined:
        one.content.sort(key=lambda r: r.first)
    return [t for j, t in enumerate(contents) if j not in used]


def _go_on(words: Words, joined: list[Joined], contents: Sequence[Run], used: set[int]) -> set[int]:
    """Give a quotation that is a sentence of its own to the last attribution before it in the paragraph that quotes."""
    quoting = sorted(
        ((one.content[-1], one) for one in joined if one.content and _quotes(words, one.content[-1])),
        key=lambda q: q[0].first,
    )
    starts = [run.first for run, _ in quoting]
    taken: set[int] = set()
    for j, run in enumerate(contents):
        at = bisect_left(starts, run.first) - 1
        if j in used or at < 0 or not _quotes(words, run) or not _opens_sentence(words, run):
            continue
        if quoting[at][0].paragraphs[1] == run.paragraphs[0]:
            quoting[at][1].content.append(run)
            taken.add(j)
    return taken


def _quotes(words: Words, run: Run) -> bool:
    return words.quoted[run.first] > 0 or words.words[run.first] == "''"


def _opens_sentence(words: Words, run: Run) -> bool:
    return run.first == 0 or words.sentence[run.first - 1] != words.sentence[run.first]


def _content_cost(one: Joined, cue: Run, content: Run, starts: Sequence[int]) -> int:
    """Return the cost of a content, counted from the cue together with its source where they stand side by side."""
    gap = _distance(cue, content)
    cost = _cost(cue, content, starts) - gap + (content.first < cue.first)
    source = one.source
    if source is not None and abs(source.first - cue.first) < 40:
        low, high = min(source.first, cue.first), max(source.end, cue.end)
        gap = min(gap, max(content.first - high, low - content.end, 0))
    return cost + gap


def _continued(words: Words, joined: list[Joined], alone: Sequence[Run]) -> list[Joined]:
    """Join a quotation over several paragraphs to the one it continues; return the rest as attributions without a source."""
    by_end = {one.content[-1].paragraphs[1]: one for one in joined if one.content}
    rest = []
    for run in alone:
        before = by_end.pop(run.paragraphs[0] - 1, None)
        if before is not None and words.quoted[run.first]:
            before.content.append(run)
        else:
            before = Joined(None, None, [run], "quotation with no cue beside it")
            rest.append(before)
        if words.quoted[run.end - 1] == 2:
            by_end[run.paragraphs[1]] = before
    return rest


def _replaced(runs: Sequence[Run], made: list[Run]) -> list[Run]:
    """Put runs made by rule in place of the tagged ones that they touch."""
    made.sort(key=lambda r: r.first)
    starts = [r.first for r in made]
    kept = [r for r in runs if not _touches(made, starts, r)]
    return sorted([*kept, *made], key=lambda r: (r.first, r.end))


def _dashed(words: Words) -> list[Run]:
    """Read "“long quotation” — Name" at the end of a paragraph as content, cue and source."""
    return [run for at in range(1, len(words.words)) if words.words[at] in _DASHES for run in _signed(words, at)]


def _labelled(words: Words) -> list[Run]:
    """Read "WALLACE: …" at the beginning of paragraphs, as transcripts print it; once alone ("BREAKING: …") it is none."""
    size, made = len(words.words), list[Run]()
    colons = [at for at in range(1, size - 1) if words.words[at] == ":"]
    for colon in colons:
        first = colon
        while first > 0 and colon - first < 5 and _is_capitals(words.words[first - 1]):
            first -= 1
        opening = first - (
            first > 0 and words.words[first - 1] in '“"' and words.paragraph[first - 1] == words.paragraph[colon]
        )
        if first == colon or (opening > 0 and words.paragraph[opening - 1] == words.paragraph[colon]):
            continue
        end = bisect_right(words.paragraph, words.paragraph[colon])
        if end - colon > 3:
            made += [
                words.run(SOURCE, first, colon),
                words.run(CUE, colon, colon + 1),
                words.run(CONTENT, colon + 1, end),
            ]
    return made if len(made) > 3 else []


def _is_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1 and word.replace(".", "").replace("-", "").isalpha()


def _touches(made: Sequence[Run], starts: Sequence[int], run: Run) -> bool:
    at = bisect_left(starts, run.end) - 1
    return at >= 0 and made[at].end > run.first


def _signed(words: Words, dash: int) -> list[Run]:
    if words.quoted[dash - 1] != 1 or words.quoted[dash]:
        return []
    paragraph, end, size = words.paragraph[dash], dash + 1, len(words.words)
    while end < size and end - dash <= 6 and words.paragraph[end] == paragraph and words.words[end][:1].isupper():
        end += 1
    closes = end >= size or words.paragraph[end] != paragraph or words.words[end] in '“".,('
    if not 2 <= end - dash - 1 <= 5 or not closes:
        return []
    first = dash - 1
    while (
        first > 0
        and dash - first < 300
        and words.quoted[first - 1] == 1
        and words.paragraph[first - 1] == paragraph
        and words.words[first] != "“"
    ):
        first -= 1
    return [words.run(CONTENT, first, dash), words.run(CUE, dash, dash + 1), words.run(SOURCE, dash + 1, end)]
