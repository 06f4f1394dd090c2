"""The parts of an act: its own verb, its object, the condition it hangs on."""

import re

from onrecord.demands.verbs import ACTS, ADVERB

_HEAD = re.compile(
    rf"^(?:,\s*)?(?P<lead>(?:(?:not|to|or|either|both|also|then)\s+|{ADVERB},?\s+)*)"
    r"(?P<verb>(?:(?:continue|begin|start|seek|strive|work|act|move|cease|aim|agree|commit|endeavor|help|resolve|remember|choose|consider|proceed) to (?:\w+ly )?)?[A-Za-z-]+)"
    r"(?P<object>.*)$",
    re.DOTALL,
)
_ALSO = re.compile(
    r"(?:,\s+[a-z]+)*,?\s+(?:and|or)\s+(?P<verb>[a-z]+)\b"
)  # "preserve and build", "study or investigate"
OPENING = re.compile(
    r",?\s*(?:in accordance with|in coordination with|in consultation with|in cooperation with|pursuant to|consistent with|to the (?:maximum )?extent|as appropriate|"
    r"when|if|where|through|within|not later than|subject to|with|by|at|during|upon|in)\b[^;]*?,\s+(?=[a-z]+\b)"
)
_CONDITION = re.compile(
    r"\b(?:if|unless|until|provided that|subject to|to the (?:maximum |greatest |fullest )?extent(?: (?:practicable|possible|permitted|feasible|that))?|in the event|"
    r"as soon as|pending|so long as|as long as|except)\b[^,;]{0,200}"
)
_BEFORE = re.compile(
    r"^(?:in the event|if|when|where|unless|until|upon|pursuant to|notwithstanding|subject to|to the (?:maximum )?extent|before|after|prior to|during|in order to|consistent with|in accordance with)\b",
    re.IGNORECASE,
)


def head_verb(act: str) -> tuple[str, str]:
    """Part an act into its verb and its object: "immediately cease the abduction" → "cease", "the abduction"."""
    opening = OPENING.match(act)
    rest = act[opening.end() :] if opening else act
    match = _HEAD.match(rest)
    if not match:
        return "", act.strip()
    also = _ALSO.match(match["object"])
    if also and also["verb"] in ACTS:
        denied = "not " if re.search(r"\bnot\b", match["lead"]) else ""
        return denied + match["verb"] + also[0], match["object"][also.end() :].strip(" .;")
    denied = "not " if re.search(r"\bnot\b", match["lead"]) else ""
    return denied + match["verb"], match["object"].strip(" .;")


def condition_in(before: str, act: str) -> str | None:
    """Return the condition of an act: what stands before the one who is asked, or an "if", "until", "unless" in the act."""
    before = before.strip(" ,;—")
    if _BEFORE.match(before):
        return before
    found = _CONDITION.search(act)
    return found[0].strip(" .") if found else None
