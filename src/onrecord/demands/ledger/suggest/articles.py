"""Articles that were checked with onrecord, in which somebody who was asked is reported to have acted."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec import Struct

from onrecord.errors import LedgerError


class Report(Struct, frozen=True, kw_only=True):
    """What is read of a checked article: its day, title, address, text, and the measures that it names."""

    day: date | None
    title: str
    address: str
    text: str
    measures: tuple[str, ...]

    def sentences(self) -> Iterator[str]:
        """Yield the article's sentences, as far as full stops and line ends tell them."""
        for line in self.text.splitlines():
            yield from (s for s in _SENTENCE.split(line) if s.strip())


class _Article(Struct):
    title: str | None = None
    published: str | None = None
    url: str | None = None
    text: str = ""


class _AsOf(Struct):
    day: str | None = None


class _Named(Struct):
    id: str | None = None


class _Json(Struct):
    onrecord: str
    input: str
    article: _Article
    as_of: _AsOf = msgspec.field(default_factory=_AsOf)
    measures: list[_Named] = []


_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")


def read_reports(data: bytes, name: str) -> tuple[Report, ...]:
    """Read the reports of `onrecord check --format json`, one a line. Raises LedgerError, one line, on what is none."""
    found = []
    for number, line in enumerate(data.splitlines(), start=1):
        if line.strip():
            try:
                found.append(_report(msgspec.json.decode(line, type=_Json)))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise LedgerError(
                    f"{name}, line {number}: no report of `onrecord check --format json` ({error})"
                ) from None
    return tuple(found)


def _report(made: _Json) -> Report:
    day = (made.article.published or made.as_of.day or "")[:10]
    return Report(
        day=date.fromisoformat(day) if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None,
        title=made.article.title or made.input,
        address=made.article.url or made.input,
        text=made.article.text,
        measures=tuple(dict.fromkeys(m.id for m in made.measures if m.id)),
    )
