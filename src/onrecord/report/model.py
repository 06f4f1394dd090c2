"""The report on one page."""

from msgspec import Struct

from onrecord.article.model import Article
from onrecord.attributions.model import Attributions
from onrecord.checks.model import Check
from onrecord.demands.model import Demand
from onrecord.mentions.model import Mentions


class Report(Struct, frozen=True, kw_only=True):
    """Everything found in one page, in order of the text. `notes` are plain sentences about what could not be done."""

    input: str
    article: Article
    attributions: Attributions
    mentions: Mentions
    checks: tuple[Check, ...] = ()
    demands: tuple[Demand, ...] = ()
    notes: tuple[str, ...] = ()
