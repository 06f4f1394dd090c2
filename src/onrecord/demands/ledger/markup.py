"""Markup of a source's page, taken out to leave its words."""

import re
from html import unescape

_UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def seen(markup: str) -> str:
    """Return markup without what a reader never sees: scripts, styles and comments."""
    return _UNSEEN.sub(" ", markup)


def bare(markup: str) -> str:
    """Return the words of a piece of markup, without its tags, on one line."""
    return " ".join(unescape(_TAG.sub(" ", markup)).split())
