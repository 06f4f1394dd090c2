"""Reads who said what in an article."""

from onrecord.article.model import Article
from onrecord.attributions.model import Attributions
from onrecord.attributions.quotations import read_quotations
from onrecord.attributions.rules import read_by_rules


def read_attributions(article: Article) -> Attributions:
    """Return an article's attributions and quotations, in order of the text."""
    return Attributions(attributions=read_by_rules(article), quotations=read_quotations(article))
