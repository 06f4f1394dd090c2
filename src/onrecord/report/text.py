"""The report as text: coloured in a terminal, plain where it is piped."""

import os
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from msgspec import Struct

from onrecord.article.model import Part
from onrecord.checks.model import Evidence, Verdict
from onrecord.demands.model import Demand
from onrecord.report import outline
from onrecord.report.characters import in_quotes, visible
from onrecord.report.model import Report

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 100
ASCII_MARKS = {"✓": "+", "✗": "X"}
_STYLES = {
    Verdict.SUPPORTED: "green",
    Verdict.CONTRADICTED: "bold red",
    Verdict.PARTLY: "yellow",
    Verdict.NOT_ON_RECORD: "cyan",
}
_TYPEWRITER = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "-", "\u00a0": " ", **ASCII_MARKS}
)
_MAX_SUMMARY_QUOTE = 90
_MAX_VALUE = 300
_MAX_DEMAND = 200
MAX_DEMANDS = 12


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph of the report: `lead` hangs before the text; `styles` colour stretches of the text in a terminal."""

    text: str = ""
    indent: int = 0
    lead: str = ""
    style: str = ""
    lead_style: str = ""
    styles: tuple[tuple[int, int, str], ...] = ()


def show(report: Report, stream: TextIO) -> None:
    """Write the report to a stream: with colours where it is a terminal that has them, else plain."""
    show_lines(lines(report), stream)


def to_text(report: Report) -> str:
    """Return the report as plain text, 100 columns wide, ending in a newline."""
    return plain(lines(report))


def show_lines(content: Iterator[Line], stream: TextIO) -> None:
    """Write lines to a stream, in the characters that it has."""
    if _has_colours(stream):
        _paint(content, stream)
        return
    text = plain(content)
    encoding = stream.encoding or "ascii"
    if not _can_print(encoding):
        text = text.translate(_TYPEWRITER).encode(encoding, "replace").decode(encoding)
    stream.write(text)
    stream.flush()


def plain(content: Iterator[Line]) -> str:
    """Return lines as plain text."""
    return "".join(_wrapped(line) + "\n" for line in content)


def lines(report: Report) -> Iterator[Line]:
    """Yield the whole report: summary, the article's sentences with their claims, notes, gaps, demands."""
    yield from _head(report)
    for passage in outline.passages(report):
        yield from _passage(report, passage)
    yield from _list("Notes", report.notes)
    yield from _list("What the record could not decide", _gaps(report))
    yield from _demands(report)


def heading(text: str) -> Iterator[Line]:
    """Yield a heading with an empty line before it."""
    yield Line()
    yield Line(text=text, style="bold underline")


def _head(report: Report) -> Iterator[Line]:
    yield Line(text=report.article.title or report.input, style="bold")
    source = report.input if report.article.url in (None, report.input) else f"{report.input}, {report.article.url}"
    yield Line(text=f"{source}; {outline.dates(report)}", style="dim")
    yield Line()
    contradicted = [n for n in outline.numbered(report) if n.verdict is Verdict.CONTRADICTED]
    rest = outline.others(report)
    yield Line(
        text=outline.summary(report) + (f"; {rest}." if rest else ""), style="bold red" if contradicted else "bold"
    )
    for item in contradicted:
        quote = textwrap.shorten(report.article.quote(item.span), _MAX_SUMMARY_QUOTE, placeholder=" …")
        yield Line(lead=_lead(item), lead_style="bold red", text=in_quotes(quote), indent=2, style="bold")
        yield Line(text=item.check.finding.why, indent=2 + len(_lead(item)) + 1)
    yield from heading("The article, claim by claim") if report.checks else ()


def _passage(report: Report, passage: outline.Passage) -> Iterator[Line]:
    start, end = passage.span.start, passage.span.end
    styles = tuple((n.span.start - start, n.span.end - start, _STYLES[n.verdict]) for n in passage.checks)
    where = "" if passage.part is Part.BODY else f"[{outline.PARTS[passage.part]}]"
    yield Line()
    yield Line(text=report.article.text[start:end], lead=where, lead_style="dim", styles=styles)
    for item in passage.checks:
        yield from _claim(report, item)


def _claim(report: Report, item: outline.Numbered) -> Iterator[Line]:
    check, lead = item.check, _lead(item)
    style, indent = _STYLES[item.verdict], 2 + len(lead) + 1
    words = f"{outline.label(check)}: {in_quotes(report.article.quote(item.span))}, {outline.VERDICTS[item.verdict]}"
    about = f"of {outline.about(check)}" if outline.elsewhere(report, check) else ""
    extra = [about, outline.MODALITIES[check.claim.modality], _speaker(report, item)]
    yield Line(lead=lead, lead_style=style, text="; ".join([words, *filter(None, extra)]), indent=2, style=style)
    yield Line(text=check.finding.why, indent=indent)
    if contrast := outline.contrast(check):
        yield Line(text=contrast, indent=indent)
    for evidence in outline.values(check):
        yield Line(text=_evidence(evidence), indent=indent, lead="-", style="dim")


def _speaker(report: Report, item: outline.Numbered) -> str:
    span = outline.speaker(report, item.check)
    return f"in the words of {report.article.quote(span)}" if span else ""


def _evidence(evidence: Evidence) -> str:
    place = ", ".join(filter(None, (evidence.document, evidence.locator)))
    value = f": {in_quotes(textwrap.shorten(evidence.value, _MAX_VALUE, placeholder=' …'))}" if evidence.value else ""
    return f"{place}{value}" + (f" <{evidence.url}>" if evidence.url else "")


def _list(title: str, items: tuple[str, ...]) -> Iterator[Line]:
    if items:
        yield from heading(title)
    for item in items:
        yield Line(text=item, lead="-", indent=2)


def _gaps(report: Report) -> tuple[str, ...]:
    gaps = outline.undecided(report).items()
    return tuple(f"{'claim' if len(ids) == 1 else 'claims'} {', '.join(map(str, ids))}: {why}" for why, ids in gaps)


def _demands(report: Report) -> Iterator[Line]:
    for measure, demands in outline.asked(report):
        yield from demand_lines(f"What it asks of whom: {measure}", demands)


def demand_lines(title: str, demands: Sequence[Demand]) -> Iterator[Line]:
    """Yield demands under a heading, those that ask somebody first; a long list is cut, and says so."""
    if demands:
        yield from heading(title)
    for demand in sorted(demands, key=lambda d: d.addressee is None)[:MAX_DEMANDS]:
        words = (
            f"{demand.addressee}: {demand.act} ({demand.verb})" if demand.addressee else f"{demand.verb} {demand.act}"
        )
        yield Line(lead=demand.clause or "-", text=textwrap.shorten(words, _MAX_DEMAND, placeholder=" …"), indent=2)
    if len(demands) > MAX_DEMANDS:
        yield Line(text=more(len(demands) - MAX_DEMANDS, "more clause"), indent=2, style="dim")


def more(count: int, noun: str) -> str:
    """Say how many things a cut list leaves out, and where they are."""
    return f"({count} {noun}{'s' if count > 1 else ''}; JSON holds all)"


def _lead(item: outline.Numbered) -> str:
    return f"{outline.MARKS[item.verdict]} {item.number}"


def _wrapped(line: Line) -> str:
    first = " " * line.indent + (f"{line.lead} " if line.lead else "")
    wrapper = textwrap.TextWrapper(
        WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_long_words=False, break_on_hyphens=False
    )
    return wrapper.fill(visible(line.text)) or first.rstrip()


def _has_colours(stream: TextIO) -> bool:
    return (
        stream.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
        and _can_print(stream.encoding)
    )


def _can_print(encoding: str) -> bool:
    try:
        "✓✗“”…·".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True


def _paint(content: Iterator[Line], stream: TextIO) -> None:
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDTH + 10)
    for line in content:
        _paint_line(console, line)


def _paint_line(console: "Console", line: Line) -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    text = Text(visible(line.text), style=line.style, overflow="fold")
    for start, end, style in line.styles:
        text.stylize(f"underline {style}", start, end)
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(no_wrap=True)
    row.add_column()
    cells = (Text(line.lead, style=line.lead_style), text) if line.lead else (text,)
    row.add_row(*cells)
    console.print(Padding(row, (0, 0, 0, line.indent)))
