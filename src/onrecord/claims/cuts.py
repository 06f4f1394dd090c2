"""Shorter wordings of what a measure is said to be about: a description cut where the sentence goes on to something else."""

import re

# where the clause goes on after what the measure is about: "a bill on chains in purchasing has no vote yet"
_VERB = re.compile(
    r"\s(?:has|have|had|is|are|was|were|will|would|must|rests?|sits?|heads?|goes|went|got|gets|became|becomes|died|passed|failed|won|awaits?|waits?|needs?|fell|stalled|stalls|"
    r"cleared|clears|moved|moves|lives?|remains?|languish(?:es|ed)|never|now|still)\b"
)
_RELATIVE = re.compile(r",?\s+(?:that|which|who|whose|where|when|while|after|before|as|because)\s")
_COMMA = re.compile(r",\s|\s(?:and|in|at|by|from|over|under|during)\s")
_SOME = 12  # characters that a part must have to say something, where what follows may belong to it
_FEW = 5


def shorter(words: str) -> tuple[str, ...]:
    """Return a description cut at the verb, the relative clause and the first phrase that may not belong to it, where there are such."""
    found = (
        words[: cut.start()]
        for pattern, least in ((_VERB, _FEW), (_RELATIVE, _SOME), (_COMMA, _SOME))
        if (cut := pattern.search(words)) and cut.start() > least
    )
    return tuple(dict.fromkeys(found))
