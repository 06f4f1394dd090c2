"""Places where an article tells what was wrong before."""

import re

from onrecord.checks.doubts.page import Page
from onrecord.checks.model import Check

_CORRECTION = re.compile(r"(?:Corrections?|Clarifications?|Editor[’']s note|Update)\b[^.]{0,30}[:.—–-]", re.IGNORECASE)
_CORRECTS = re.compile(
    r"\bearlier version of th(?:is|e) (?:story|article|page|post|report)|\b(?:we|this (?:page|paper|newspaper|site|article|story)) (?:\w+ )?(?:gave|misstated|misreported|misidentified|wrongly|incorrectly|mistakenly)\b|"
    r"\b(?:bulletin|version|report|edition|count|chart|graphic|headline|caption|alert|tweet|post)\b[^.;]{0,90}\b(?:had|showed|said|gave|put|listed)\b[^;]{0,90};\s+(?:it|that|in fact|the (?:right|correct|true|actual)|\d+)\b",
    re.IGNORECASE,
)


def corrected(check: Check, page: Page) -> bool:
    """Say whether a claim stands where an article tells what was wrong before: a paragraph of corrections, "an early bulletin had …"."""
    if _CORRECTION.match(page.text, page.paragraph(check.claim.span).start):
        return True
    sentence = page.sentence(check.claim.span)
    return bool(_CORRECTS.search(page.text, sentence.start, sentence.end))
