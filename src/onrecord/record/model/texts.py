"""The words of a measure, clause by clause."""

from datetime import date

from msgspec import Struct

from onrecord.record.model.documents import Document


class Clause(Struct, frozen=True, kw_only=True, gc=False):
    """One clause of a text: its label (`(3)`, `(1)(A)`, `2(b)`), its own words, and its depth in the tree.

    A clause's words are its own text only; children follow it with a greater depth. Whitespace is single spaces.
    """

    label: str
    text: str
    depth: int = 0


class MeasureText(Struct, frozen=True, kw_only=True, cache_hash=True):
    """The words of one version of a measure.

    `recitals` are the "Whereas" paragraphs, `clauses` the resolving clauses or sections in document order.
    `partial` marks a text known to be an extract: a phrase missing from it proves nothing.
    """

    measure: str
    version: str
    day: date | None = None
    official_title: str = ""
    recitals: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()
    partial: bool = False
    document: Document
