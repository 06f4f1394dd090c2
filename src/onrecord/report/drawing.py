"""The line of time as a drawing: one self-contained SVG, or an HTML page that holds it and the same in words."""

import textwrap
from collections.abc import Iterator
from xml.sax.saxutils import escape

from onrecord.record.identifiers import ordinal
from onrecord.report.characters import visible
from onrecord.report.ledger import NO_CAUSE
from onrecord.report.page import page
from onrecord.report.timeline import WORDS, Event, Timeline, counted

_WIDTH, _AXIS, _TEXT = 960, 190, 216
_ROW, _LINE, _TOP = 18, 17, 74
_CHARACTERS, _BOLD = 94, 84  # of a line beside the axis, at 13 px
_STRONG = frozenset(("passage", "law", "answer"))
_PER_DAY, _LONGEST = 0.35, 64  # pixels a day without an event takes, and the most that a silence takes
_COLOURS = {"report": "#7d4a00", "introduced": "#56514a", "committee": "#56514a", "markup": "#56514a", "passage": "#174a7c", "law": "#174a7c",
            "demand": "#6b3fa0", "related": "#2f6f78", "answer": "#17663a", "silence": "#8a8378", "article": "#7d4a00"}  # fmt: skip


def timeline_svg(view: Timeline) -> str:
    """Return the line as an SVG file that needs nothing else; distances along it grow with the days between."""
    heights = [_TOP, *_places(view.events)]
    bottom = heights[-1] + 30 if view.events else _TOP + 20
    title = f"{view.cite}, {ordinal(view.congress)} Congress"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {bottom + 40:.0f}" role="img" aria-labelledby="t d" '
        'font-family="system-ui, Segoe UI, Roboto, DejaVu Sans, sans-serif" font-size="13">',
        f'<title id="t">{_safe(title)}: line of time</title>',
        f'<desc id="d">{_safe("; ".join(f"{e.day}: {e.title}" for e in view.events))}</desc>',
        f'<text x="16" y="28" font-size="19" font-weight="700">{_safe(title)}</text>',
        f'<text x="16" y="50">{_safe(textwrap.shorten(view.title, 120, placeholder=" …"))}</text>',
        f'<line x1="{_AXIS}" y1="{_TOP}" x2="{_AXIS}" y2="{bottom:.0f}" stroke="#8a8378" stroke-width="2"/>',
    ]
    for event, height in zip(view.events, heights[1:], strict=False):
        parts += _event(event, height)
    parts.append(f'<text x="16" y="{bottom + 24:.0f}" font-size="11">{_safe(NO_CAUSE)}</text></svg>')
    return "\n".join(parts) + "\n"


def timeline_html(view: Timeline) -> str:
    """Return the line as one HTML file: the drawing, and a list of the same events with their sources."""
    return page(
        "timeline.html", "answers.css", view=view, congress=ordinal(view.congress), drawing=timeline_svg(view), words=WORDS,
        counted=counted, no_cause=NO_CAUSE,
    )  # fmt: skip


def _places(events: tuple[Event, ...]) -> Iterator[float]:
    """Yield the height of each event: below the words of the one before, and further where days lie between."""
    height = float(_TOP + 14)
    for number, event in enumerate(events):
        if number:
            before = events[number - 1]
            between = min((event.day - before.day).days * _PER_DAY, _LONGEST)
            height += len(_wrapped(before)) * _LINE + (_ROW - _LINE) + 8 + between
        yield height
    yield height + (len(_wrapped(events[-1])) * _LINE if events else 0)


def _event(event: Event, height: float) -> Iterator[str]:
    colour, bold = _COLOURS[event.kind], ' font-weight="700"' if event.kind in _STRONG else ""
    offset = f"{event.since:+d} days" if event.since else ""
    yield f'<text x="16" y="{height + 4:.1f}" font-variant-numeric="tabular-nums">{event.day}</text>'
    yield f'<text x="{_AXIS - 14}" y="{height + 4:.1f}" text-anchor="end" font-size="11">{_safe(offset)}</text>'
    yield _mark(event, height, colour)
    for number, line in enumerate(_wrapped(event)):
        yield f'<text x="{_TEXT}" y="{height + 4 + number * _LINE:.1f}"{bold}>{_safe(line)}</text>'


def _mark(event: Event, height: float, colour: str) -> str:
    """Draw what kind of event it is by shape as well as by colour."""
    if event.kind in ("answer", "silence"):
        fill = colour if event.kind == "answer" else "#fff"
        return f'<rect x="{_AXIS - 6}" y="{height - 6:.1f}" width="12" height="12" fill="{fill}" stroke="{colour}" stroke-width="2"/>'
    if event.kind in ("report", "article"):
        return (
            f'<path d="M{_AXIS} {height - 7:.1f} l7 7 l-7 7 l-7 -7 z" fill="#fff" stroke="{colour}" stroke-width="2"/>'
        )
    if event.kind == "demand":
        return f'<path d="M{_AXIS - 6} {height - 6:.1f} h12 l-6 11 z" fill="{colour}"/>'
    fill = colour if event.kind in ("passage", "law", "related") else "#fff"
    return f'<circle cx="{_AXIS}" cy="{height:.1f}" r="6" fill="{fill}" stroke="{colour}" stroke-width="2"/>'


def _wrapped(event: Event) -> list[str]:
    return textwrap.wrap(
        f"{WORDS[event.kind]}: {event.title}{counted(event)}", _BOLD if event.kind in _STRONG else _CHARACTERS
    ) or [""]


def _safe(words: str) -> str:
    return escape(visible(words), {'"': "&quot;"})
