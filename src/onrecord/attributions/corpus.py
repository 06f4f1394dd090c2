"""The PolNeAR corpus as articles with their annotators' attributions (Newell, Margolin and Ruths, LREC 2018; brat stand-off files)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from onrecord.article.model import Article, Block, Part, Span
from onrecord.article.segment import sentences
from onrecord.attributions.tokens import Paragraph
from onrecord.errors import UsageError

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))


class Annotated(Struct, frozen=True):
    """One attribution as an annotator drew it, every role in pieces."""

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()

    def role(self, name: str) -> tuple[Span, ...]:
        """Return the pieces of a role by its name."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[name]


class Document(Struct, frozen=True):
    """An article of the corpus and what each of its annotators found in it."""

    name: str
    article: Article
    copies: tuple[tuple[Annotated, ...], ...]


def documents(part: Path) -> Iterator[Document]:
    """Read one part of the corpus: a folder with `text/` and `attributions/`. Raises UsageError where these are missing."""
    texts = sorted((part / "text").glob("*.txt"))
    if not texts:
        raise UsageError(
            f"{part}: no text/*.txt there; expected a part of the PolNeAR corpus (a clone's data/train, for example)"
        )
    drawn = part / "attributions"
    for path in texts:
        found = sorted(drawn.glob(f"{_literal(path.stem)}_????.ann"))
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        copies = tuple(tuple(_annotations(one.read_text(encoding="utf-8"))) for one in found)
        if copies:
            yield Document(path.stem, plain_article(text), copies)


def plain_article(text: str) -> Article:
    """Return a text as an article whose blocks are its lines; its offsets are those of the text."""
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(span=Span(at, at + len(line.rstrip())), part=Part.BODY))
        at += len(line)
    return Article(text=text, title="", blocks=tuple(blocks), sentences=sentences(text, tuple(blocks)))


def _literal(stem: str) -> str:
    return "".join(f"[{c}]" if c in "[*?" else c for c in stem)


def _annotations(text: str) -> Iterator[Annotated]:
    rows = [line.split("\t") for line in text.splitlines()]
    spans = {row[0]: _spans(row[1]) for row in rows if len(row) > 1 and row[0].startswith("T")}
    for row in rows:
        if len(row) > 1 and row[0].startswith("E"):
            roles: dict[str, list[Span]] = {role: [] for role in ROLES}
            for argument in row[1].split():
                name, _, target = argument.partition(":")
                roles.get(name.rstrip("0123456789").lower(), []).extend(spans.get(target, ()))
            if roles["cue"] or roles["content"]:
                yield Annotated(**{role: tuple(sorted(found)) for role, found in roles.items()})


def _spans(field: str) -> list[Span]:
    _, _, offsets = field.partition(" ")
    return [Span(int(a), int(b)) for a, b in (piece.split() for piece in offsets.split(";"))]


def labels(paragraphs: Sequence[Paragraph], attributions: Sequence[Annotated]) -> list[list[int]]:
    """Return for every word of every paragraph its label, as an index of `LABELS`; a word belongs to a span that it touches."""
    drawn = [[0] * len(paragraph.words) for paragraph in paragraphs]
    words = [(p, w) for p, paragraph in enumerate(paragraphs) for w in range(len(paragraph.words))]
    starts = [s for paragraph in paragraphs for s in paragraph.starts]
    ends = [e for paragraph in paragraphs for e in paragraph.ends]
    for attribution in attributions:
        for number, role in enumerate(ROLES):
            for span in attribution.role(role):
                _draw(drawn, words, _touching(starts, ends, span), 2 * number + 1)
    return drawn


def _touching(starts: list[int], ends: list[int], span: Span) -> range:
    return range(bisect_right(ends, span.start), bisect_left(starts, span.end))


def _draw(drawn: list[list[int]], words: list[tuple[int, int]], run: range, begin: int) -> None:
    before = -1
    for at in run:
        paragraph, word = words[at]
        drawn[paragraph][word] = begin if at == run.start or paragraph != before else begin + 1
        before = paragraph
