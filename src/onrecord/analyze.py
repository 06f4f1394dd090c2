"""The whole flow, top to bottom: page bytes in, a report out. Opens no file and no socket."""

from datetime import date

from onrecord.article.extract import read_article
from onrecord.attributions.read import read_attributions
from onrecord.checks.meant import Reading, likeliest
from onrecord.checks.run import check_claims
from onrecord.claims.read import read_claims
from onrecord.demands.read import demands_of
from onrecord.mentions.read import read_mentions
from onrecord.record.protocol import Record
from onrecord.report.model import Report
from onrecord.report.notes import notes_on


def analyze(
    page: bytes, record: Record, *, name: str = "-", published: date | None = None, url: str | None = None
) -> Report:
    """Read one page against the record.

    `page` is HTML or plain text, `name` what the report calls it, `published` the day it appeared where the page shows none.
    Raises PageError where the bytes hold no readable English article.
    """
    article = read_article(page, published=published, url=url)
    attributions = read_attributions(article)

    def read(main: str | None = None) -> Reading:
        mentions = read_mentions(article, record, main)
        claims = read_claims(article, attributions, mentions)
        return Reading(mentions, check_claims(claims, article, mentions, record))

    mentions, checks = likeliest(read)
    return Report(
        input=name,
        article=article,
        attributions=attributions,
        mentions=mentions,
        checks=checks,
        demands=demands_of(mentions, record),
        notes=notes_on(article, mentions),
    )
