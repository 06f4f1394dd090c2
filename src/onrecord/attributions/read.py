"""Reads who said what in an article: with the trained tagger where its weights are there, else by rules."""

import os
from pathlib import Path

from onrecord.article.model import Article
from onrecord.attributions.model import Attribution, Attributions
from onrecord.attributions.quotations import read_quotations
from onrecord.attributions.rules import read_by_rules

WEIGHTS = Path(__file__).parent / "weights" / "polnear.npz"
LONGEST_TAGGED = 100_000
"""Characters; a longer text is no article and is read by the rules, which cost a twentieth a word."""


def read_attributions(article: Article) -> Attributions:
    """Return an article's attributions and quotations, in order of the text.

    ONRECORD_TAGGER names other weights (made by `onrecord train attributions`), or is "off" for the rules alone.
    Raises UsageError where it names no weights.
    """
    return Attributions(attributions=_attributions(article), quotations=read_quotations(article))


def _attributions(article: Article) -> tuple[Attribution, ...]:
    asked = os.environ.get("ONRECORD_TAGGER", "")
    weights = Path(asked) if asked else WEIGHTS
    if asked == "off" or len(article.text) > LONGEST_TAGGED or not (asked or weights.is_file()):
        return read_by_rules(article)
    from onrecord.attributions.tagged import read_by_tagger

    return read_by_tagger(article, weights)
