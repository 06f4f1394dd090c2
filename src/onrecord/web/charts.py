"""Pictures as inline SVG, drawn from numbers: no script, no style attribute, and a table beside each says the same."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from html import escape
from itertools import accumulate

from msgspec import Struct

from onrecord.record.model import Position, Sponsorship

PARTIES = {"D": "Democrats", "R": "Republicans", "I": "Independents", "ID": "Independents", "L": "Libertarians"}
_WIDTH, _HEIGHT, _LEFT, _BOTTOM = 640, 220, 40, 28
_VOTES = ("yea", "nay", "present", "not voting")


def party_class(party: str | None) -> str:
    """Return the class of a party's colour."""
    return {"D": "dem", "R": "rep"}.get(party or "", "ind")


class Series(Struct, frozen=True):
    """One line of a chart: its name, its class, and how many by each day."""

    name: str
    style: str
    points: tuple[tuple[date, int], ...]


def backing(cosponsors: Iterable[Sponsorship]) -> tuple[Series, ...]:
    """Count cosponsors by party over time: each signature adds one, each withdrawal takes one away."""
    steps: dict[str, dict[date, int]] = {}
    for member in cosponsors:
        key = member.party if member.party in ("D", "R") else "I"
        days = steps.setdefault(key, {})
        if member.day:
            days[member.day] = days.get(member.day, 0) + 1
        if member.day and member.withdrawn:
            days[member.withdrawn] = days.get(member.withdrawn, 0) - 1
    return tuple(_series(p, steps[p]) for p in ("D", "R", "I") if steps.get(p))


def _series(party: str, steps: dict[date, int]) -> Series:
    days = sorted(steps)
    return Series(PARTIES[party], party_class(party), tuple(zip(days, accumulate(steps[d] for d in days), strict=True)))


def cosponsors_chart(series: Sequence[Series], first: date, last: date) -> str:
    """Draw how many cosponsors each party had on each day, from introduction to the last day known."""
    if not series:
        return ""
    last = max([last, first + timedelta(days=1), *(p[0] for s in series for p in s.points)])
    first = min([first, *(p[0] for s in series for p in s.points)])
    top = _round_up(max(n for s in series for _, n in s.points))
    words = "; ".join(f"{s.name} {s.points[-1][1]}" for s in series)
    scale = _Scale(first, last, top)
    parts = [*scale.axes(), *(scale.line(s) for s in series)]
    return _picture(_WIDTH, _HEIGHT, f"Cosponsors by party from {first} to {last}: {words}", parts)


class _Scale:
    def __init__(self, first: date, last: date, top: int) -> None:
        self.first, self.last, self.top = first, last, top

    def x(self, day: date) -> float:
        return _LEFT + (_WIDTH - _LEFT - 8) * (day - self.first).days / (self.last - self.first).days

    def y(self, count: int) -> float:
        return 10 + (_HEIGHT - 10 - _BOTTOM) * (1 - count / self.top)

    def axes(self) -> Iterable[str]:
        for count in sorted({0, self.top // 2, self.top}):
            y = self.y(count)
            yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - 8}" y1="{y:.1f}" y2="{y:.1f}"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 5:.1f}" text-anchor="end">{count}</text>'
        yield f'<text x="{_LEFT}" y="{_HEIGHT - 6}">{self.first}</text>'
        yield f'<text x="{_WIDTH - 8}" y="{_HEIGHT - 6}" text-anchor="end">{self.last}</text>'

    def line(self, series: Series) -> str:
        path, level = f"M{self.x(self.first):.1f} {self.y(0):.1f}", 0
        for day, count in series.points:
            path += f"H{self.x(day):.1f}" + (f"V{self.y(count):.1f}" if count != level else "")
            level = count
        path += f"H{self.x(self.last):.1f}"
        return f'<path class="series {series.style}" d="{path}"/>'


def _round_up(count: int) -> int:
    """Return the next number that makes a good axis: even, and round from 20 on."""
    step = 2 if count < 20 else 10 if count < 100 else 50
    return max(step, math.ceil(count / step) * step)


def seats_chart(positions: Sequence[Position], question: str, *, named: bool = True) -> str:
    """Draw one mark for each member in a half circle: full for yea, open for nay, small for the rest; colour is the party.

    `named` marks tell on hovering whose they are; without it the picture is a third of the size.
    """
    if not positions:
        return ""
    order = sorted(positions, key=_place)
    radius = min(9.0, 100 / math.sqrt(len(positions)) + 1.4)
    marks: dict[str, list[str]] = {}
    for position, (x, y) in zip(order, _half_circle(len(positions)), strict=True):
        kind = position.vote if position.vote in ("yea", "nay") else "out"
        group = marks.setdefault(f"seat {party_class(position.party)} {kind}", [])
        group.append(_mark(position, x, y, radius if kind != "out" else radius * 0.45, named=named))
    parts = [f'<g class="{style}">{"".join(group)}</g>' for style, group in marks.items()]
    counts = ", ".join(f"{sum(p.vote == v for p in positions)} {v}" for v in _VOTES)
    return _picture(_WIDTH, 330, f"{question}: {counts}", parts)


def _place(position: Position) -> tuple[int, int, str]:
    side = {"D": 0, "R": 2}.get(position.party, 1)
    vote = _VOTES.index(position.vote) if position.vote in _VOTES else len(_VOTES)
    return (side, vote if side < 2 else -vote, position.name)


def _mark(position: Position, x: float, y: float, radius: float, *, named: bool) -> str:
    circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"'
    if not named:
        return f"{circle}/>"
    told = f"{position.name} ({position.party}-{position.state}): {position.vote}"
    return f"{circle}><title>{escape(told)}</title></circle>"


def _half_circle(count: int) -> list[tuple[float, float]]:
    """Return places in rows of a half circle, ordered from left to right."""
    rows = max(1, min(12, round(math.sqrt(count / 3))))
    radii = [120 + (300 - 120) * (r + 1) / rows for r in range(rows)]
    shares = [round(count * r / sum(radii)) for r in radii]
    shares[-1] += count - sum(shares)
    places: list[tuple[float, float, float]] = []
    for radius, share in zip(radii, shares, strict=True):
        for n in range(share):
            angle = math.pi * (1 - (n + 0.5) / share)
            places.append((angle, radius, 0))
    places.sort(key=lambda p: (-p[0], p[1]))
    return [(_WIDTH / 2 + r * math.cos(a), 318 - r * math.sin(a)) for a, r, _ in places]


def _picture(width: int, height: int, words: str, parts: Iterable[str]) -> str:
    told = escape(words, quote=True)
    return f'<svg class="chart" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{told}">{"".join(parts)}</svg>'
