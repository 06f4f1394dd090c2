"""Positions that words only hint at: the side somebody was on, where somebody was instead, a bare "yes" or "for it" after a name.

They serve second readings alone: what the roll call does not bear out is never printed.
"""

import re

from onrecord.article.cues import Cued
from onrecord.article.model import Span

_THE = r"(?:the |this |that |his |her |their )?"
_HINTS: tuple[tuple[str, str], ...] = (
    ("not voting", r"(?:out of (?:town|state|the (?:country|chamber|room|city))|back home|at home|on (?:leave|the road)|in (?:the )?hospital|recover(?:ing|ed) from|home sick|sick|ill|quarantin\w+|campaigning|(?:did|does)(?: not|n[’']t) make (?:it|the vote)|n[’']t in the (?:room|chamber)|not in the (?:room|chamber)|nowhere to be (?:seen|found)|too late to vote|missing|absent|passed on|gave (?:it|the vote) a miss|no vote at all|left (?:early|before)|unrecorded|stayed away|empty (?:seat|chair))"),
    ("present", r"present"),
    ("with-majority", rf"in {_THE}(?:majority|winning camp)|on {_THE}(?:winning|prevailing|majority) side|among {_THE}(?:winners|majority)|with {_THE}(?:majority|winners)"),
    ("with-minority", rf"in {_THE}(?:minority|losing camp)|on {_THE}(?:losing|minority) side|among {_THE}(?:losers|minority)|with {_THE}(?:minority|losers)"),
    ("with-Republican", r"(?:with|joined|to) (?:the |most |all (?:the )?|other |fellow |every )?(?:Republicans?|GOP|Republican side)"),
    ("with-Democrat", r"(?:with|joined|to) (?:the |most |all (?:the )?|other |fellow |every )?(?:Democrats?|Democratic side)"),
    ("against-party", r"(?:his|her|their) (?:own )?(?:party|leaders|leadership|caucus|conference|colleagues)|alone among (?:the )?(?:Republicans|Democrats)|outliers?|mavericks?|independent streak|apostates?"),
    ("nay", rf"against us|help(?:ed|ing)? (?:sink|kill|defeat|block|stop|scuttle) {_THE}(?:it|them|both|\w+)|lost no votes|against {_THE}(?:it|them|both|\w*\s?(?:bill|measure|resolution|text|one|repeal|tide))|opponents?|opposed?|opposing|opposition|objectors?|objected|to object|dissent\w*|holdouts?|naysayers?|(?:“|\")?(?:no|nay|noes|nays)(?:”|\")?(?: votes?)?(?=[.,;:)]|\s+(?:and|on|but|twice|too|as|from|came)\b|$)|on the no side|refused|balked|reject\w+|thumbs[- ]down|red light"),
    ("yea", rf"(?:with|joined|joining|for) us|on our side|among the (?:ayes|yeas|yeses)|for {_THE}(?:it|them|both|\w*\s?(?:bill|measure|resolution|text|one|repeal))|supporters?|supported|support(?:ing|s)?|backers?|backed|backing|in favou?r|favou?red|(?:“|\")?(?:yes|aye|yea|ayes|yeas)(?:”|\")?(?: votes?)?|on the yes side|(?<=[’']s )votes?|went along|on board|thumbs[- ]up|green light|crossover votes?|helped (?:pass|carry) it"),
)  # fmt: skip
_COMPILED = tuple((name, Cued(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for name, words in _HINTS)


def hints_in(text: str, span: Span, taken: list[Span]) -> list[tuple[str, Span]]:
    """Return the positions hinted at in a stretch of text, beside those that are told outright there."""
    found: list[tuple[str, Span]] = []
    for name, pattern in _COMPILED:
        for match in pattern.finditer(text, span.start, span.end):
            place = Span(*match.span())
            if not any(place.overlaps(t) for t in taken) and not any(place.overlaps(t) for _, t in found):
                found.append((name, place))
    return found
