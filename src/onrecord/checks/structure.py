"""Counts of a text's parts, for claims such as "it has two articles" or "its 12 whereas clauses"."""

import re

from onrecord.record.model import MeasureText

_ARTICLE = re.compile(r"\bArticle\s+([IVX]+)\b", re.IGNORECASE)
_TOP = re.compile(r"^\(?\w+\)?\.?$")
_CLAIM = re.compile(
    r"^(?P<count>\S+)\s+(?:numbered\s+|short\s+|separate\s+)?(?P<part>articles?|clauses?|sections?|findings|recitals?|whereas clauses?|sentences?)\b",
    re.IGNORECASE,
)


def counted_part(words: str) -> tuple[str, str] | None:
    """Read "two articles" as its number and its part in the singular; None for other words."""
    found = _CLAIM.match(words.strip())
    return (found["count"], found["part"].lower().removesuffix("s")) if found else None


def count_of(part: str, text: MeasureText) -> int | None:
    """Count the parts of that name in a text; None where the text does not show them."""
    if part in ("recital", "whereas clause"):
        return len(text.recitals) or None
    if part == "article":
        numerals = {m[1].upper() for c in text.clauses for m in _ARTICLE.finditer(c.text)}
        return len(numerals) or None
    if part in ("clause", "section"):
        return sum(bool(c.label) and bool(_TOP.match(c.label)) for c in text.clauses) or None
    return None
