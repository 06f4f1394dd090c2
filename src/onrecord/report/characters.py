"""Characters of hostile or foreign pages, made safe to show one for one."""

import unicodedata

_TURNING = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
_QUOTES = ("“", '"', "‘", "«", "„")
_UNSEEN = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    """Replace, one for one, what could steer a terminal or turn the reading order: controls and bidi overrides."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(c) for c in text)


def in_quotes(words: str) -> str:
    """Put words in quotation marks where they do not begin with one."""
    return words if words.startswith(_QUOTES) else f"“{words}”"


def _visible(character: str) -> str:
    kind = unicodedata.category(character)
    if character in "\n\t\r" or kind in ("Zl", "Zp"):
        return " "
    return _UNSEEN if kind in ("Cc", "Cs") or unicodedata.bidirectional(character) in _TURNING else character
