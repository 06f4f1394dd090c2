"""Whose names a report that may be shared keeps back: people whom the article quotes and no record knows.

What this program says itself (notes, who is quoted) never names them in HTML. The article's own words stay as the reader
saved them, unless the reader asks to have the names withheld there too.
"""

import re
from functools import cached_property

from onrecord.article.model import Span
from onrecord.mentions.model import CaucusMention, MeasureMention, Mention, OfficeMention, PersonMention
from onrecord.report.model import Report

UNNAMED = "a person quoted"
WITHHELD = "[name withheld]"


class Discretion:
    """What may be said of a report's people."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names to keep back, the longest first."""
        sources = [a.source for a in self._report.attributions.attributions if a.source]
        people = [m for m in self._of(PersonMention) if self._private(m) and any(s.covers(m.span) for s in sources)]
        full = {name for m in people for name in (m.name, self._report.article.quote(m.span)) if name}
        last = {words[-1] for name in full if len(words := name.split()) > 1 and len(words[-1]) > 2}
        return tuple(sorted(full | last, key=lambda n: (-len(n), n)))

    def ours(self, words: str) -> str:
        """Return words of this program without the names of private people."""
        return self._pattern.sub(UNNAMED, words) if self.names else words

    def blank(self, words: str) -> str:
        """Return words of the article with the names of private people blanked."""
        return self._pattern.sub(WITHHELD, words) if self.names else words

    def places(self) -> tuple[Span, ...]:
        """Return where the article names private people."""
        return tuple(Span(*m.span()) for m in self._pattern.finditer(self._report.article.text)) if self.names else ()

    def speaker(self, source: Span) -> str:
        """Return a source as the article has it where it names a public office, a member or a body; else unnamed."""
        public = any(source.covers(m.span) and self._known(m) for m in self._report.mentions.mentions)
        return self.ours(self._report.article.quote(source)) if public else UNNAMED

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(n) for n in self.names) + r")(?!\w)")

    @cached_property
    def _on_record(self) -> str:
        findings = [c.finding for c in self._report.checks]
        return " ".join([f.recorded or "" for f in findings] + [e.value for f in findings for e in f.evidence])

    def _of(self, kind: type[PersonMention]) -> list[PersonMention]:
        return [m for m in self._report.mentions.mentions if isinstance(m, kind)]

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
