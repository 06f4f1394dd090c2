"""Whose names a report that may be shared keeps back: people whom the article quotes and no record knows.

What this program says itself (notes, who is quoted) never names them in HTML. The article's own words stay as the reader
saved them, unless the reader asks to have the names withheld there too.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec.structs import replace

from onrecord.article.model import Span
from onrecord.mentions.model import CaucusMention, MeasureMention, Mention, OfficeMention, PersonMention
from onrecord.report.model import Report

UNNAMED = "a person quoted"
WITHHELD = "[name withheld]"
STRUCK = "█"
_LETTER = re.compile(r"\w")
_NAME = r"[A-Z][\w’'-]*(?:[ \u00a0][A-Z][\w.’'-]*){0,3}"
_SHAPES = (
    re.compile(rf"\b(?:named|called|identified as|known as|calling (?:him|her)self)\s+({_NAME})"),
    re.compile(rf"^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+({_NAME})"),
    re.compile(r"(?<!\w)([A-Z][\w’-]*(?:[ \u00a0][A-Z][\w.’-]*){1,3})"),
    re.compile(rf"^({_NAME})(?=,\s+(?:an?|the|who|whose|now|then|\d+)\b)"),
)
_BODY = re.compile(  # words of names that bodies bear
    r"^The\b|(?:^|\s)(?:Agency|American?|East|New|North|South|United|West|Kingdom|White|Alliance|Association|Bureau|Cent(?:er|re)|Church|Coalition|Committee|Congress|Council|Court|Department|"
    r"Foundation|Fund|Government|Group|House|Institute|Journal|Legion|Ministry|Network|News|Office|Organi[sz]ation|Party|Post|Press|"
    r"Project|Rights|School|Senate|Service|Society|State|States|Times|Union|University|Veterans|Watch)\b"
)


def withheld(report: Report) -> Report:
    """Return the report for sharing: private names struck out in the article, letter for letter, and left out of our own words.

    Spans and offsets stay as they are, so every quote of the new report is a quote of its new text.
    """
    discretion = Discretion(report)
    article, ours = report.article, discretion.ours
    checks = tuple(
        replace(
            c,
            finding=replace(
                c.finding,
                why=ours(c.finding.why),
                claimed=ours(c.finding.claimed),
                recorded=ours(c.finding.recorded) if c.finding.recorded else c.finding.recorded,
            ),
        )
        for c in report.checks
    )
    return replace(
        report,
        article=replace(article, text=discretion.strike(article.text), title=discretion.strike(article.title)),
        checks=checks,
        notes=tuple(ours(n) for n in report.notes),
    )


class Discretion:
    """What may be said of a report's people."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names to keep back, the longest first: of each private source, the full name and the last one."""
        full = {*self._mentioned(), *self._told()}
        parts = {part for name in full for part in name.split()[-1:] if len(part) > 2}
        return tuple(sorted(full | parts, key=lambda n: (-len(n), n)))

    def ours(self, words: str) -> str:
        """Return words of this program without the names of private people."""
        return self._pattern.sub(UNNAMED, words) if self.names else words

    def blank(self, words: str) -> str:
        """Return words of the article with the names of private people blanked."""
        return self._pattern.sub(WITHHELD, words) if self.names else words

    def strike(self, words: str) -> str:
        """Return words of the same length with every letter of a private name struck out."""
        return self._pattern.sub(lambda m: _LETTER.sub(STRUCK, m[0]), words) if self.names else words

    def places(self) -> tuple[Span, ...]:
        """Return where the article names private people."""
        return tuple(Span(*m.span()) for m in self._pattern.finditer(self._report.article.text)) if self.names else ()

    def speaker(self, source: Span) -> str:
        """Return a source as the article has it, or unnamed where it tells a private name."""
        words = self._report.article.quote(source)
        return UNNAMED if self.names and self._pattern.search(words) else words

    def _public(self, source: Span) -> bool:
        return any(source.covers(m.span) and self._known(m) for m in self._report.mentions.mentions)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(n) for n in self.names) + r")(?!\w)")

    @cached_property
    def _on_record(self) -> str:
        findings = [c.finding for c in self._report.checks]
        return " ".join([f.recorded or "" for f in findings] + [e.value for f in findings for e in f.evidence])

    @cached_property
    def _sources(self) -> tuple[Span, ...]:
        return tuple(a.source for a in self._report.attributions.attributions if a.source)

    @cached_property
    def _people(self) -> tuple[PersonMention, ...]:
        return tuple(m for m in self._report.mentions.mentions if isinstance(m, PersonMention))

    def _mentioned(self) -> Iterator[str]:
        """Yield the names of mentions that are sources and have come to nobody."""
        for person in self._people:
            if self._private(person) and any(s.covers(person.span) for s in self._sources):
                yield from filter(None, (person.name, self._report.article.quote(person.span)))

    def _told(self) -> Iterator[str]:
        """Yield the names that the words of a source themselves tell, where no mention of a public person has them."""
        public = {
            word
            for m in self._people
            if not self._private(m)
            for word in f"{m.name} {self._report.article.quote(m.span)}".split()
        }
        for source in self._sources:
            if not self._public(source):
                words = self._report.article.quote(source)
                found = (m[1].removesuffix("’s") for shape in _SHAPES for m in shape.finditer(words))
                yield from (n for n in found if not _BODY.search(n) and n.split()[-1] not in public)

    def _private(self, person: PersonMention) -> bool:
        if person.id or person.candidates:
            return False
        near = Span(max(person.span.start - 60, 0), person.span.end + 60)
        office = any(
            isinstance(m, OfficeMention) and near.covers(m.span) and self._same_sentence(m.span, person.span)
            for m in self._report.mentions.mentions
        )
        return not office and not any(w in self._on_record for w in person.name.split()[-1:])

    def _same_sentence(self, one: Span, other: Span) -> bool:
        return any(s.span.covers(one) and s.span.covers(other) for s in self._report.article.sentences)

    @staticmethod
    def _known(mention: Mention) -> bool:
        if isinstance(mention, PersonMention):
            return bool(mention.id or mention.candidates)
        return isinstance(mention, (OfficeMention, CaucusMention, MeasureMention))
