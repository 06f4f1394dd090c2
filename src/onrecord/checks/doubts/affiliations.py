"""Accusations about a member's party where the party is told of others, who are named or counted beside him."""

import re

from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check
from onrecord.claims.model import PartyClaim

_BUT = re.compile(
    r"\b(?:but|except(?: for)?|other than|save|besides|apart from|aside from|not counting|excluding|beyond)\s+(?:(?:Reps?|Sens?)\.\s+)?$"
)
_MORE = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|a few|some) (?:more|others?)\b|\b(?:voted|answered)\b"
)


def party_of_others(check: Check, page: Page) -> bool:
    """Say whether the party is that of the rest: "everyone but X was a Republican", "the Republicans, and 13 more, among them X"."""
    claim = check.claim
    if not isinstance(claim, PartyClaim):
        return False
    sentence, span = page.sentence(claim.span), claim.span
    return bool(_BUT.search(page.text, sentence.start, span.start)) or bool(
        _MORE.search(page.text, span.start, span.end)
    )
