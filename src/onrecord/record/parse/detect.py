"""Which parser reads a file, by its name and its first bytes."""

import re

_BY_NAME: tuple[tuple[str, str], ...] = (
    ("members-csv", r"legislators-(?:current|historical)[\w.-]*\.csv$"),
    ("members", r"legislators[\w.-]*\.(?:ya?ml)$"),
    ("committees", r"committees-(?:current|historical)[\w.-]*\.ya?ml$"),
    ("membership", r"committee-membership-[\w.-]*\.ya?ml$"),
    ("executive", r"executive[\w.-]*\.ya?ml$"),
)
_LEFT_OUT = re.compile(r"social-media|district-offices")
_BY_HEAD: tuple[tuple[str, bytes], ...] = (
    ("billstatus", rb"<billStatus\b"),
    ("clerk-vote", rb"<rollcall-vote\b"),
    ("senate-vote", rb"<roll_call_vote\b"),
    ("uslm-text", rb"<(?:\w+:)?(?:resolution|bill|pLaw|engrossedAmendment)\b[^>]*schemas\.gpo\.gov/xml/uslm"),
    ("dtd-text", rb"<(?:resolution|bill)\b[^>]*\b(?:resolution|bill)-stage="),
)


def detect(name: str, head: bytes) -> str | None:
    """Name the parser for a file: "billstatus", "dtd-text", "uslm-text", "clerk-vote", "senate-vote", "json-vote", "members",
    "members-csv", "executive", "committees", "membership"; None for what is no official document we read.
    """  # fmt: skip
    low = name.lower().rsplit("/", 1)[-1]
    if low.endswith(".xml"):
        return next((kind for kind, pattern in _BY_HEAD if re.search(pattern, head)), None)
    if low.endswith(".json"):
        return "json-vote" if b'"votes"' in head or b'"vote_id"' in head or (b'"number"' in head and b'"chamber"' in head) else None
    if _LEFT_OUT.search(low):
        return None
    return next((kind for kind, pattern in _BY_NAME if re.search(pattern, low)), None)
