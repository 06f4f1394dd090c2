"""Which parser reads a file, by its name and its first bytes."""

import re

_YAML = r"[\w.-]*\.(?:ya?ml|json)"
_BY_NAME: tuple[tuple[str, str], ...] = (
    ("members-csv", r"legislators-(?:current|historical)[\w.-]*\.csv"),
    ("members", r"legislators(?:-(?:current|historical))?(?:[.-]\d[\w.-]*)?\.(?:ya?ml|json)"),
    ("committees", rf"committees-(?:current|historical){_YAML}"),
    ("membership", rf"committee-membership-{_YAML}"),
    ("executive", rf"executive{_YAML}"),
)
_BY_HEAD: tuple[tuple[str, bytes], ...] = (
    ("billstatus", rb"<billStatus\b"),
    ("clerk-vote", rb"<rollcall-vote\b"),
    ("senate-vote", rb"<roll_call_vote\b"),
    ("uslm-text", rb"<(?:\w+:)?(?:resolution|bill|pLaw|engrossedAmendment)\b[^>]*schemas\.gpo\.gov/xml/uslm"),
    ("dtd-text", rb"<(?:resolution|bill|amendment-doc)\b[^>]*\b(?:resolution|bill|amend)-(?:stage|type)\s*="),
)
_VOTE = (b'"category"', b'"chamber"', b'"congress"', b'"number"')


def detect(name: str, head: bytes) -> str | None:
    """Name the parser for a file by its name and its first 4 KB, or None for what is none of ours.

    One of "billstatus", "dtd-text", "uslm-text", "clerk-vote", "senate-vote", "json-vote", "members", "members-csv",
    "executive", "committees", "membership".
    """
    low = re.split(r"[/\\]", name.lower())[-1]
    if low.endswith(".xml"):
        return next((kind for kind, pattern in _BY_HEAD if re.search(pattern, head)), None)
    by_name = next((kind for kind, pattern in _BY_NAME if re.fullmatch(pattern, low)), None)
    if by_name is None and low.endswith(".json") and all(mark in head for mark in _VOTE):
        return "json-vote"
    return by_name
