"""How someone voted, in words: "voted no", "crossed over", "the lone dissenter", "did not vote"."""

import re

from onrecord.article.model import Span

# position, words. "against-party" is decided by how the party's majority voted; "yea-by-join" only where a measure passed.
POSITIONS: tuple[tuple[str, str], ...] = (
    ("not voting", r"did(?: not|n[’']t) (?:cast a )?vote|(?:could|would|can|will)(?: not|n[’']t) vote|not voting|not to vote|miss(?:ed|es|ing) (?:the|that|this|both|every|final) (?:votes?|roll calls?)|(?:was|were) (?:absent|away|missing)|stayed away|skipped the vote|did(?: not|n[’']t) cast (?:a|their) votes?|(?:sat|sitting) (?:it |the vote )?out|abstain(?:ed|s|ing)?"),
    ("present", r"(?:is |are |was |were )?vot(?:ed|es|ing|e) [“\"'‘]?present[”\"'’]?|answer(?:ed|s|ing) [“\"'‘]?present[,.]?[”\"'’]?"),
    ("against-party", r"cross(?:ed|es|ing) (?:over|the aisle|the floor|party lines|lines)|br(?:oke|eaks?|oken) (?:ranks|away|with (?:their|his|her|the) (?:own )?(?:party|leaders?|leadership|colleagues))|bolt(?:ed|s)|defect(?:ed|s)|buck(?:ed|s) (?:their|his|her|the) (?:party|leaders?|leadership)|deserted|peel(?:ed|s) off|went the other way|jumped ship|sided with (?:the )?(?:Democrats|Republicans|other side)"),
    ("nay", r"(?:sank|scuttled|torpedoed|doomed) (?:it|the (?:bill|measure|resolution|text))|(?:only (?:one|ones|member|members|senator|senators|Republican|Republicans|Democrat|Democrats)|among those|one of (?:the )?[a-z]+) to (?:oppose|object|dissent)\b(?: it)?|(?<=Republican )against\b(?! (?:her|his|its|their)\b)|(?<=Republicans )against\b(?! (?:her|his|its|their)\b)|(?<=Democrat )against\b|(?<=Democrats )against\b|(?:was|were|is|are) (?:also |all )?against(?: it)?\b|(?:the |all (?:of )?the )?opposition (?:came|was|consisted)|(?:the )?opponents (?:were|included)|the noes (?:were|came)|(?:vot(?:ed|es|ing|e)|was|were|is|are) (?:all )?(?:[“\"'‘])?(?:no|nay|noes|nays)\b[”\"'’]?(?! later| longer)|vot(?:ed|es|ing|e) (?:\w+ )?against(?: (?:it|the (?:bill|measure|resolution)))?|said (?:[“\"'‘])?(?:no|nay)\b[”\"'’]?|(?:was|were) a no\b|oppos(?:ed|es|ing)(?= (?:it|the (?:bill|measure|resolution|legislation|text)|passage)|[.,;]|$)|dissent(?:ed|ers?|ing)?(?: votes?)?|(?:cast|the) (?:the |a )?(?:lone|only|sole|single|two|three|four|five) (?:dissenting |no |nay |“no” |\"no\" )?(?:votes?|no(?:es)?|nays?|holdouts?|dissenters?|opponents?|objectors?)\b|cast (?:the|a|their) (?:no|nay|dissenting) votes?|(?:the )?lone no\b|voting no\b|in opposition|opposed\b(?! to)|noes\b|the no(?:es)? (?:were|was|came)|(?:a|the) “?no”? vote|(?<=Republican )no(?: votes?)?\b|(?<=Democratic )no(?: votes?)?\b|(?<=Democrat )no\b|(?<=GOP )no(?: votes?)?\b"),
    ("yea", r"(?<=Republican )in favou?r\b|(?<=Republicans )in favou?r\b|(?<=Democrat )in favou?r\b|(?<=Democrats )in favou?r\b|(?:was|were|is|are) (?:also |all )?in favou?r\b|(?:vot(?:ed|es|ing|e)|was|were|is|are) (?:all )?(?:[“\"'‘])?(?:yes|aye|yea|yeses|ayes|yeas)\b[”\"'’]?|vot(?:ed|es|ing|e) (?:for(?: (?:it|the (?:bill|measure|resolution)))?|in favou?r|with (?:the )?(?:Democrats|Republicans|majority))|vot(?:ed|es|ing|e) to (?:approve|pass|adopt|override|back|support|advance|table|acquit|convict)|(?:was|were) a (?:yes|yea|aye)\b|said (?:[“\"'‘])?(?:yes|aye)\b[”\"'’]?|support(?:ed|s) (?:it|the (?:bill|measure|resolution|legislation))|back(?:ed|s) (?:it|the (?:bill|measure|resolution|legislation))|went along|join(?:ed|ing) (?![^.;]{0,60}?\b(?:in voting (?:no|against)|in opposing|in opposition|to (?:reject|oppose|defeat|block|vote (?:no|against))|against)\b)(?:in\b|(?:with )?(?:(?:all|the|every|\d+|House|Senate|their|those|other) ){0,3}(?:Democrats?|Republicans?|majority|GOP|Democratic colleagues)|them)|sign(?:ed|s) on to it"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(rf"(?<![\w-])(?:{words})", re.IGNORECASE)) for name, words in POSITIONS)
QUESTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("recommit", re.compile(r"\brecommit", re.IGNORECASE)),
    ("override", re.compile(r"\boverrid|\boverrode|\bveto\b", re.IGNORECASE)),
    ("table", re.compile(r"\btabl(?:e|ed|ing)\b|\bset(?:ting)? aside\b", re.IGNORECASE)),
    (
        "cloture",
        re.compile(
            r"\bcloture\b|\bfilibuster|\b60[- ]vote|\bprocedural\b|\bend debate\b|\blimit debate\b", re.IGNORECASE
        ),
    ),
    ("discharge", re.compile(r"\bdischarge\b", re.IGNORECASE)),
    ("rule", re.compile(r"\bthe rule\b|\brule for debate\b", re.IGNORECASE)),
    ("amendment", re.compile(r"\bamendments?\b(?! to the constitution)", re.IGNORECASE)),
)


def positions_in(text: str, span: Span) -> list[tuple[str, Span]]:
    """Return the voting positions told in a stretch of text, in order, without overlap (earlier rows of the table win)."""
    found: list[tuple[str, Span]] = []
    for name, pattern in _COMPILED:
        for match in pattern.finditer(text, span.start, span.end):
            place = Span(match.start(), match.end())
            if not any(place.overlaps(other) for _, other in found):
                found.append((name, place))
    return sorted(found, key=lambda item: item[1])


def question_in(words: str) -> str | None:
    """Return which vote other than on passage the words speak of, if any."""
    return next((name for name, pattern in QUESTIONS if pattern.search(words)), None)


def negated(text: str, start: int) -> bool:
    """Say whether the position at `start` is denied in the words just before it ("never voted for")."""
    return bool(re.search(r"\b(?:not|never|n[’']t|neither)\s+(?:\w+\s+)?$", text[max(0, start - 20) : start]))
