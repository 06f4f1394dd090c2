"""The report as one self-contained HTML file: the article with each claim underlined, and the evidence at its side.

No script, no request to anywhere, no colour that is not also a mark and a word. The page is taken to be hostile: all its
words are escaped, and a policy in the file forbids whatever might slip through.
"""

import base64
import hashlib
import textwrap
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord import __version__
from onrecord.article.model import Article, Block, Part, Span
from onrecord.checks.model import Evidence, Verdict
from onrecord.report import outline
from onrecord.report.characters import in_quotes, visible
from onrecord.report.discretion import WITHHELD, Discretion
from onrecord.report.model import Report

if TYPE_CHECKING:
    from jinja2 import Template

_MAX_QUOTE = 110
_MAX_VALUE = 320


class Piece(Struct, frozen=True):
    """A stretch of text that the same claims cover: its words, the gravest verdict on them, and the notes that follow it."""

    text: str
    verdict: Verdict | None
    numbers: tuple[int, ...]
    refs: tuple["Note", ...]


class Note(Struct, frozen=True, kw_only=True):
    """What stands beside a claim, ready to be shown."""

    number: int
    verdict: Verdict
    mark: str
    word: str
    label: str
    quote: str
    about: str
    extra: tuple[str, ...]
    why: str
    claimed: str
    recorded: str
    evidence: tuple[Evidence, ...]


class Row(Struct, frozen=True):
    """A block of the article with its notes."""

    part: Part
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


class Finding(Struct, frozen=True):
    """One reason to object, and the claims that it meets."""

    why: str
    notes: tuple[Note, ...]


def to_html(report: Report, *, withhold_names: bool = False) -> str:
    """Return the report as an HTML document.

    Private people are never named in the notes; `withhold_names` blanks them in the article's own words too.
    """
    view = _View(report, withhold_names=withhold_names)
    style = stylesheet(len(view.notes))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template("report.html").render(view=view, style=style, digest=digest, version=__version__, standalone=True)


class Parts(Struct, frozen=True, kw_only=True):
    """The report as parts of a larger page: its title, its `<header>` and its `<main>`, and how many claims it has."""

    title: str
    header: str
    main: str
    claims: int


def to_parts(report: Report, *, withhold_names: bool = False) -> Parts:
    """Return the report for a page that brings its own head, navigation and stylesheet (see `stylesheet`)."""
    view = _View(report, withhold_names=withhold_names)
    header = _template("report_header.html").render(view=view, standalone=False)
    main = _template("report_main.html").render(view=view)
    return Parts(title=f"{view.summary}: {view.title}", header=header, main=main, claims=len(view.notes))


def stylesheet(claims: int) -> str:
    """Return the stylesheet of a report with so many claims."""
    return _template("report.css").render(numbers=range(1, claims + 1))


class _View:
    """What the template shows."""

    def __init__(self, report: Report, *, withhold_names: bool) -> None:
        self.report = report
        self._discretion = Discretion(report)
        self._blanks = self._discretion.places() if withhold_names else ()
        self._items = outline.numbered(report)
        self.notes = tuple(self._note(n) for n in self._items)

    @property
    def title(self) -> str:
        return self._shown(self.report.article.title) or self.report.input

    @property
    def summary(self) -> str:
        return outline.summary(self.report)

    @property
    def dates(self) -> str:
        return outline.dates(self.report)

    @property
    def source(self) -> str | None:
        return self.report.article.url

    @property
    def counts(self) -> list[tuple[Verdict, str, str, int]]:
        return [(v, outline.MARKS[v], outline.VERDICTS[v], n) for v, n in outline.counts(self.report).items()]

    @property
    def findings(self) -> list[Finding]:
        reasons: dict[str, list[Note]] = defaultdict(list)
        for note in self.notes:
            if note.verdict is Verdict.CONTRADICTED:
                reasons[note.why].append(note)
        return [Finding(why, tuple(notes)) for why, notes in reasons.items()]

    @property
    def gaps(self) -> list[tuple[str, list[int]]]:
        return [(self._discretion.ours(why), ids) for why, ids in outline.undecided(self.report).items()]

    @property
    def asked(self) -> list[tuple[str, list[tuple[str, str | None, str, str, str]]]]:
        return [
            (heading, [(d.clause, d.addressee, d.verb, d.act, d.quote) for d in demands])
            for heading, demands in outline.asked(self.report)
        ]

    @property
    def remarks(self) -> list[str]:
        return [self._discretion.ours(note) for note in self.report.notes]

    @property
    def documents(self) -> list[Evidence]:
        return list({(e.document, e.sha256): e for n in self.notes for e in n.evidence}.values())

    def rows(self) -> Iterator[Row]:
        """Yield the blocks of the article with their pieces and notes."""
        blocks = tuple(_blocks(self.report.article))
        held: dict[int, list[outline.Numbered]] = defaultdict(list)
        for item in self._items:
            held[max(bisect_right(blocks, item.span.start, key=lambda b: b.span.start) - 1, 0)].append(item)
        for index, block in enumerate(blocks):
            notes = tuple(self.notes[n.number - 1] for n in held[index])
            yield Row(block.part, tuple(self._pieces(block.span, held[index])), notes)

    def _pieces(self, block: Span, items: Sequence[outline.Numbered]) -> Iterator[Piece]:
        blanks = [b for b in self._blanks if b.overlaps(block)]
        spans = [*(_within(n.span, block) for n in items), *(_within(b, block) for b in blanks)]
        cuts = sorted({block.start, block.end, *(s.start for s in spans), *(s.end for s in spans)})
        begin, end = _events(items, block, cuts)
        active: set[int] = set()
        for start, stop in pairwise(cuts):
            active |= begin[start]
            blank = next((b for b in blanks if b.start <= start and stop <= b.end), None)
            refs = tuple(self.notes[n - 1] for n in sorted(end[stop]))
            yield Piece(self._words(Span(start, stop), blank), self._gravest(active), tuple(sorted(active)), refs)
            active -= end[stop]

    def _words(self, span: Span, blank: Span | None) -> str:
        if blank is None:
            return self.report.article.quote(span)
        return WITHHELD if span.start == blank.start else ""

    def _gravest(self, active: Iterable[int]) -> Verdict | None:
        found = {self.notes[n - 1].verdict for n in active}
        return next((v for v in outline.GRAVEST_FIRST if v in found), None)

    def _note(self, item: outline.Numbered) -> Note:
        check, ours = item.check, self._discretion.ours
        source = outline.speaker(self.report, check)
        said = f"in the words of {self._discretion.speaker(source)}" if source else ""
        contrasted = bool(outline.contrast(check))
        quote = textwrap.shorten(self._shown(self.report.article.quote(item.span)), _MAX_QUOTE, placeholder=" …")
        return Note(
            number=item.number,
            verdict=item.verdict,
            mark=outline.MARKS[item.verdict],
            word=outline.VERDICTS[item.verdict],
            label=outline.label(check),
            quote=in_quotes(quote),
            about=outline.about(check) if outline.elsewhere(self.report, check) else "",
            extra=tuple(filter(None, (outline.MODALITIES[check.claim.modality], said))),
            why=ours(check.finding.why),
            claimed=ours(check.finding.claimed) if contrasted else "",
            recorded=check.finding.recorded or "" if contrasted else "",
            evidence=outline.values(check),
        )

    def _shown(self, words: str) -> str:
        return self._discretion.blank(words) if self._blanks else words


def _blocks(article: Article) -> Iterator[Block]:
    """Yield the blocks, with what stands between or outside them as blocks of the body: nothing of the text is lost."""
    place = 0
    for block in (
        *sorted(article.blocks, key=lambda b: b.span),
        Block(Span(len(article.text), len(article.text)), Part.BODY),
    ):
        if article.text[place : block.span.start].strip():
            yield Block(Span(place, block.span.start), Part.BODY)
        if block.span.end > block.span.start:
            yield block
        place = max(place, block.span.end)


def _within(span: Span, block: Span) -> Span:
    start = min(max(span.start, block.start), block.end)
    return Span(start, min(max(span.end, start), block.end))


def _events(
    items: Sequence[outline.Numbered], block: Span, cuts: Sequence[int]
) -> tuple[defaultdict[int, set[int]], defaultdict[int, set[int]]]:
    """Map places to the claims that begin and end there; a claim without words ends with the first piece at its place."""
    begin, end = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for item in items:
        span = _within(item.span, block)
        begin[span.start].add(item.number)
        end[max(span.end, cuts[1]) if len(cuts) > 1 else span.end].add(item.number)
    return begin, end


def _link(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) else None


def _value(evidence: Evidence) -> str:
    return in_quotes(textwrap.shorten(evidence.value, _MAX_VALUE, placeholder=" …")) if evidence.value else ""


def _seen(value: object) -> object:
    """Make every word that the template prints visible; what is markup already stays."""
    return visible(value) if type(value) is str else value


@cache
def _template(name: str) -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("onrecord.report", "templates")
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_seen,
    )
    environment.filters.update(link=_link, value=_value)
    return environment.get_template(name)
