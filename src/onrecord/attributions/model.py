"""Attributions: who said what, direct, indirect or mixed."""

from enum import StrEnum

from msgspec import Struct

from onrecord.article.model import Span


class Form(StrEnum):
    """How an attribution renders its content."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Quotation(Struct, frozen=True):
    """Words between quotation marks: `span` with the marks, `inner` without them."""

    span: Span
    inner: Span


class Attribution(Struct, frozen=True, kw_only=True):
    """One attribution. `content` may have several pieces; `source` and `cue` may be missing."""

    content: tuple[Span, ...]
    form: Form
    source: Span | None = None
    cue: Span | None = None
    confidence: float = 1.0
    why: str = ""


class Attributions(Struct, frozen=True):
    """All that an article attributes, and every quotation in it, in order of the text."""

    attributions: tuple[Attribution, ...] = ()
    quotations: tuple[Quotation, ...] = ()
