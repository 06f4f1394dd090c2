"""Other measures that bear the title by which a sentence calls one: a House and a Senate bill of one name are twins, and either may be meant."""

from collections.abc import Collection, Sequence

from onrecord.checks.doubts.page import Page
from onrecord.claims.model import Claim
from onrecord.mentions.model import MeasureMention, Reference
from onrecord.record.titles import key


def bearers(claim: Claim, page: Page) -> Sequence[str]:
    """Return the other measures of the same Congress that bear the title which the claim's sentence names and numbers nowhere."""
    if claim.measure is None:
        return ()
    sentence = page.sentence(claim.span)
    named = [m for m in page.once(_titled) if sentence.covers(m.span) and m.id == claim.measure]
    if not named or any(m.form is Reference.NUMBER for m in named):
        return ()
    congress = claim.measure.rpartition("-")[2]
    names = {key(page.text[m.span.start : m.span.end]) for m in named}
    found = dict.fromkeys(i for ids in page.record.titled(names).values() for i in ids)
    found |= dict.fromkeys(i for i in page.named if _bears(page, i, names))
    return [i for i in found if i != claim.measure and i.rpartition("-")[2] == congress]


def _bears(page: Page, measure_id: str, names: Collection[str]) -> bool:
    """Say whether a measure that the page names bears a longer title with one of some names in it."""
    measure = page.record.measure(measure_id)
    titles = [key(t) for t in (measure.title, *(t.text for t in measure.titles))] if measure else []
    return any(name in title for name in names for title in titles)


def _titled(page: Page) -> tuple[MeasureMention, ...]:
    """Return where a page names a measure by title or number."""
    outright = (Reference.TITLE, Reference.NUMBER)
    return tuple(m for m in page.mentions.mentions if isinstance(m, MeasureMention) and m.id and m.form in outright)
