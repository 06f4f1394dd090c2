"""Groups of cosponsors of which a count by party may be told: of one day, of the first, of all since."""

import re
from collections.abc import Sequence

from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.blocs import amount_holds, count_of, letter_of
from onrecord.checks.doubts.page import Page
from onrecord.checks.floor import absent, evidence_of
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.claims.model import Bipartisan
from onrecord.claims.positions import positions_in
from onrecord.record.model import Measure, Sponsorship

SIDES = ("yea", "nay", "present", "not voting")
# words that tell of cosponsors of one day, and not of all
_SOME_SIGNERS = re.compile(
    r"\b(?:original|first|initial\w*|start\w*|outset|beginning|introduc\w+|filed|submitted|later|since|since then|after\w*|more|joined|came (?:aboard|on)|signed on|added|same day|day one|launch\w*)\b",
    re.IGNORECASE,
)


def signers(measure: Measure, as_of: AsOf) -> list[list[Sponsorship]]:
    """Return all who signed up to a day, those of the first day, those of later days, and those of each day."""
    signed = [c for c in measure.cosponsors if as_of.day is None or c.day is None or c.day <= as_of.day]
    first = [c for c in signed if c.original]
    return [
        signed,
        first,
        [c for c in signed if not c.original],
        *([c for c in signed if c.day == d] for d in {c.day for c in signed}),
    ]


def is_count_of(claim: Bipartisan, group: Sequence[Sponsorship]) -> bool:
    """Say whether a claim tells how many of a group of cosponsors were of its party."""
    if not group:
        return False
    parties = ("Republican", "Democrat") if claim.share == "each" else (claim.party,)
    one = structs.replace(claim, share=None) if claim.share == "each" else claim
    found = (sum((c.party or "?")[:1] == letter_of(p) for c in group) for p in parties)
    return all(amount_holds(one, n, len(group)) for n in found)


def other_signers(claim: Bipartisan, ids: Sequence[str], words: str, page: Page) -> Finding | None:
    """Hold a count of cosponsors against those of one day, where the words tell of them, and against the sides of a vote, where they do."""
    for measure in filter(None, map(page.record.measure, ids)):
        groups = signers(measure, page.as_of)[1:] if _SOME_SIGNERS.search(words) else []
        fit = next((g for g in groups if is_count_of(claim, g)), None)
        if fit is not None:
            days = sorted({str(c.day) for c in fit if c.day})
            when = " to ".join(dict.fromkeys((days[0], days[-1]))) if days else "the first day"
            told = ", ".join(f"{n} {p}" for p in "DRI" if (n := sum((c.party or "?")[:1] == p for c in fit)))
            return Finding(
                verdict=Verdict.SUPPORTED, why=f"Of those who cosponsored {measure.cite} on {when}: {told}.", recorded=told,
                evidence=(evidence_of(measure.document, "bill/cosponsors", told),),
            )  # fmt: skip
    if positions_in(words, Span(0, len(words))) and claim.party:
        for measure, vote in page.roll_calls(ids):
            if vote.call and any(
                amount_holds(claim, count_of(vote.call, letter_of(claim.party), side), 0) for side in SIDES
            ):
                return absent(
                    f"So many took a side in {vote.roll or ''} on {measure.cite}; the words do not say what they did."
                )
    return None
