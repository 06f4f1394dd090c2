"""How someone voted, in words: "voted no", "crossed over", "the lone dissenter", "did not vote"."""

import re
from functools import lru_cache

from onrecord.article.cues import Cued
from onrecord.article.model import Span

_IT = r"(?:it|them|that one|this one|both(?: of them| (?:bills|measures|resolutions|texts))?|either(?: one| of them)?|the (?:(?:first|second|other|latter|former) (?:one|bill|measure|resolution|text)|(?:bill|measure|resolution|legislation|text|override|compromise)s?|(?:package|proposal|plan|deal|amendment|motion|act)s?(?! (?:with|between|by|of|for|that)\b)))"
_FOR = r"(?:for|in favou?r of|in support of|behind)"
_VOTE = (
    r"(?:the |his |her |their |his own |her own |an? |one )?(?:[\w-]+ )?(?:votes?|ballots?|blessing|backing|support)"
)
# when, between "voted" and what for
_WHEN = r"(?:,? (?:last|this|next|earlier|again|then|instead|on|in|back|twice|\w+day|\w+ly|weeks?|months?|years?|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|\d{1,2}(?:[-–]\d{1,3})?,?|with (?:[A-Z]\w+ ?){1,2}|against (?:his|her|their) party)){0,4}"
SIDED = r"(?:sid(?:ed?|es|ing)|stuck|stick|stood|stand|vot(?:ed?|es|ing)|went|lin(?:ed?|ing) up|threw in|stayed|join(?:ed)? forces|link(?:ed)? arms|team(?:ed)? up|cast (?:his|her|their) lots?) (?:in )?with "
_FILL = r"(?:(?:most|all|the|every|other|fellow|his|her|their|House|Senate|those|of|\d+) ){0,4}"
_AGAINST = r"(?![^.;]{0,60}?\b(?:in voting (?:no|against)|in opposing|in opposition|to (?:reject|oppose|defeat|block|vote (?:no|against))|against)\b)"
_JOINED = rf"join(?:ed|s|ing)? {_AGAINST}(?:with )?"
# position, words. "with-…" is decided by how most of those named voted; "against-party" is decided by how the party's majority voted; "yea-by-join" only where a measure passed.
POSITIONS: tuple[tuple[str, str], ...] = (
    ("not voting", r"did(?: not|n[’']t) (?:cast a )?vote|(?:could|would|can|will)(?: not|n[’']t) vote|(?:did(?: not|n[’']t)|failed to) (?:take part|participate)(?: in the vote)?|(?:did(?: not|n[’']t) |failed to |without )?record(?:ed|ing)? (?:no|a) (?:vote|position)|(?:was|were) (?:not|n[’']t) recorded|not voting|not to vote|miss(?:ed|es|ing) (?:(?:the|that|this|both|every|its|last|\w+day[’']s) (?:\w+ )?(?:votes?|roll calls?|tally)\b|(?:it|that|this|them)(?= (?:as|too)\b|[.,;:]|$))|(?<!name )(?<!names )(?:was|were|is|are) (?:also |both |all )?(?:absent(?! from (?:the )?(?:text|bill|resolution|list))|away|missing(?! (?:in|for|since|and)\b)|not (?:there|present|on hand)|out sick|elsewhere|traveling|unavailable)\b(?! (?:for|in) (?:years|months|Iran))|(?:was|were)n[’']t (?:there|present|on hand)|stayed (?:away|home)|skipp(?:ed|ing) (?:the (?:vote|roll call)|it)|no-shows?\b|(?:the )?absentees?\b|(?:also )?(?:missing|absent|not voting|skipping the vote) (?:was|were)\b|(?:did|do)(?: not|n[’']t) show(?: up)?|will not vote|did(?: not|n[’']t) cast (?:a|their) votes?|(?:sat|sitting) (?:it |the vote )?out|abstain(?:ed|s|ing)?"),
    ("present", r"(?:is |are |was |were )?vot(?:ed|es|ing|e) [“\"'‘]?present[”\"'’]?|answer(?:ed|s|ing) [“\"'‘]?present[,.]?[”\"'’]?"),
    ("against-party", r"cross(?:ed|es|ing)? (?:over|the aisle|the floor|party lines|lines)|br(?:oke|eaks?|oken|eaking) (?:ranks|away|from the pack|with (?:(?:their|his|her|the|its|most of their|most of his|most of her|party|House|Senate|GOP|Republican|Democratic) ){0,3}(?:party|leaders?|leadership|colleagues|caucus|conference|president|White House)\b|with (?:(?:President |Mr\.? )?(?:Trump|Biden|Obama)|(?:Speaker|Leader) [A-Z][\w’'-]+))|bolt(?:ed|s)|defect(?:ed|s)?|buck(?:ed|s|ing) (?:(?:their|his|her|the) (?:own )?(?:party|leaders?|leadership)|leadership|party leaders|(?:the |President )?(?:president|Trump|Biden|White House))|(?:def(?:ied|ies|ying)|(?:stood|standing|stand) up to|(?:turned|turning) (?:on|against)|resist(?:ed|ing)|spurn(?:ed|ing)) (?:(?:their|his|her|the) (?:own )?(?:party|leaders?|leadership|caucus|conference)|leadership|party leaders)|part(?:ed|ing) (?:ways|company) with (?:their|his|her|the|most of their|most of his|most of her) (?:party|leaders?|leadership|colleagues)|(?:went|going|go) against (?:their|his|her|the) (?:own )?(?:party|leaders?|leadership|grain)|stray(?:ed|s)|(?:crossed|went|voted|broke|moved) in the (?:opposite|other) direction|cross(?:ed|ing) the other way|rebell?ed|revolted|deserted|peel(?:ed|s) off|went the other way|jumped ship|sid(?:ed|ing) with the other (?:side|party)|(?:the )?(?:(?:\w+ )?(?:(?:GOP|Republican|Democratic|Democrat) )?(?:defectors|defections|mavericks|crossovers|turncoats|rebels))\b(?= (?:were|was|included?|are|came|among)\b|[:—–]| [—–])|(?:the )?(?:only |lone |sole |one |two |three )?exceptions?(?: to that| (?:among|in) (?:the |his |her |their )?\w+(?: \w+)?)? (?:was|were|is|are|being)"),
    ("with-Democrat", rf"{SIDED}{_FILL}(?:Democrats|Democratic (?:colleagues|caucus|leaders?|majority|minority|opposition))|{_JOINED}{_FILL}(?:Democrats?\b|Democratic (?:colleagues|majority|minority|side|caucus))"),
    ("with-Republican", rf"{SIDED}{_FILL}(?:Republicans|GOP|Republican (?:colleagues|conference|leaders?|majority|minority|opposition))|{_JOINED}{_FILL}(?:Republicans?\b|GOP\b|Republican (?:colleagues|majority|minority|side|conference))"),
    ("with-majority", rf"{SIDED}the (?:majority|winners|winning side)|{_JOINED}the majority"),
    ("with-minority", rf"{SIDED}the (?:minority|losers|losing side)"),
    ("changed", r"(?:chang(?:ed|es|ing)|switch(?:ed|es|ing)) (?:sides|(?:his|her|their) (?:votes?|minds?|positions?))|revers(?:ed|es|ing) (?:himself|herself|themselves|course|(?:his|her|their) (?:votes?|positions?))|flipp(?:ed|ing)(?= (?:his|her|their) votes?|[.,;:]|$| (?:and|between|from)\b)|(?:had|has|have) (?:a )?chang(?:ed?) (?:his|her|their) (?:votes?|minds?)|turned around"),
    ("with-party", r"stayed put|held firm|stuck with (?:his|her|their|the) (?:own )?party|toed the (?:party )?line|stayed with (?:his|her|their) party"),
    ("nay", r"(?:(?:came (?:down|out)|ended up|wound up|remained|stayed|stood) (?:firmly |squarely )?(?:against|opposed(?: to)?)(?: ITS)?|(?:was|were) (?:an?|among the|one of the)? ?(?:solid |sure |certain |surprise )?(?:no|nay|noes|nays)\b(?=[.,;:)]|$| (?:and|on|twice|both|then|from|too|as)\b)|(?:ended up|wound up|remained|stayed) an? (?:no|nay)\b|said (?:no|nay) to ITS|turned (?:it|them|both|either|the (?:bill|measure|resolution|text)) down|(?:gave|handed) ITS (?:a|his|her|their) (?:no|nay)\b|(?:drew|got|earned|met|received|attracted) (?:an? |one )?(?:no|nay|“no”)(?: votes?)?(?= from\b)|cast (?:his|her|their) (?:votes?|ballots?) against(?: ITS)?|(?:pushed|pressed|hit) the (?:red|no) button)(?![\w-])|(?:sank|scuttled|torpedoed|doomed) (?:it|the (?:bill|measure|resolution|text))|(?:(?:only|lone|sole|one|single|two|three|four|five|six) (?:[\w-]+ ){0,2}(?:ones?|members?|senators?|lawmakers?|Republicans?|Democrats?|independents?|congress(?:wo)?m[ae]n)|among those|one of (?:the )?[a-z]+) to (?:oppose|object|dissent|buck ITS)\b(?: it)?|(?<=Republicans )no\b|(?<=Democrats )no\b|(?:(?:Republican|Democratic|GOP) (?:opponents?|dissenters?|holdouts?|foes?|objectors?|noes|nays))\b|(?<=Republican )against\b(?! (?:her|his|its|their)\b)|(?<=Republicans )against\b(?! (?:her|his|its|their)\b)|(?<=Democrat )against\b|(?<=Democrats )against\b|(?:was|were|is|are) (?:also |all )?against(?: it)?\b|(?:the |all (?:of )?the )?opposition (?:came|was|consisted)|(?:the )?opponents (?:were|included)|the noes (?:were|came)|(?:vot(?:ed|es|ing|e)|was|were|is|are) (?:all )?(?:[“\"'‘])?(?:no|nay|noes|nays)\b[”\"'’]?(?! later| longer)|vot(?:ed|es|ing|e) (?:\w+ )?against(?! (?:us|me|him|her|you)\b)(?: (?:it|the (?:bill|measure|resolution)))?|vot(?:ed|es|ing|e)WHEN to (?:sustain|uphold|reject|defeat|oppose|sink|stop)|(?:said|to say) (?:[“\"'‘])?(?:no|nay)\b(?! to\b| one\b| more\b)[”\"'’]?|(?:was|were) a no\b|oppos(?:ed|es|ing)(?= (?:ITS\b|passage)|[.,;]|$)|oppos(?:ed|es|ing) (?:that one|this one|both|the other)|(?:lined up|came out|stood) against(?: it)?|dissent(?:ed|ers?|ing)?(?: votes?)?|(?:cast|the) (?:the |a )?(?:lone|only|sole|single|two|three|four|five) (?:dissenting |no |nay |“no” |\"no\" )?(?:votes?|no(?:es)?|nays?|holdouts?|dissenters?|opponents?|objectors?)\b|cast (?:the|a|their) (?:no|nay|dissenting) votes?|(?:the )?lone no\b|(?:the )?no votes (?:were|was|came|included?)\b|(?:the )?noes (?:are|included?)\b|voting no\b|in opposition|opposed\b(?! to)|noes\b|the no(?:es)? (?:were|was|came)|(?:one|some|part|two|three|four|five|six) of the (?:[a-z]+ )?(?:noes|nays|no votes)|among the (?:[a-z]+ )?(?:noes|nays|no votes|dissenters)|holdouts?\b(?! state)|an? (?:firm |solid )?(?:no|nay)\b(?=[.,;)]|$| vote)|(?:a|the) “?no”? vote|(?<=Republican )[“\"'‘]?no[”\"'’]?(?: votes?)?\b|(?<=Democratic )[“\"'‘]?no[”\"'’]?(?: votes?)?\b|(?<=Democrat )[“\"'‘]?no\b|(?<=GOP )no(?: votes?)?\b"),
    ("yea", r"(?:(?:(?:was|were|is|are) (?:also |all |both |firmly |squarely )?|(?:came (?:down|out)|ended up|wound up|remained|stayed|stood) (?:firmly |squarely )?)(?:FOR ITS(?! before\b)|in favou?r\b)|(?:ended up|wound up|remained|stayed) an? (?:yes|yea|aye)\b|(?:gave|lent|threw|handed) ITS VOTE\b|(?:drew|got|earned|received|attracted|won|picked up) (?:an? |one |the )?(?:yes|yea|aye|“yes”|vote|votes|support|backing)(?: votes?)?(?= (?:from|of)\b)|said (?:yes|aye) to ITS|cast (?:his|her|their|a) (?:votes?|ballots?) (?:FOR ITS|in favou?r)|(?:pushed|pressed|hit) the (?:green|yes) button)(?![\w-])|(?:(?:Republican|Democratic|GOP) (?:supporters|backers|yeses|yeas|ayes))\b(?= (?:were|was|included?|are|came)|[:—–]| [—–])|(?<=Republican )in favou?r\b|(?<=Republicans )in favou?r\b|(?<=Democrat )in favou?r\b|(?<=Democrats )in favou?r\b|(?:was|were|is|are) (?:also |all )?in favou?r\b|(?:vot(?:ed|es|ing|e)|was|were|is|are) (?:all )?(?:[“\"'‘])?(?:yes|aye|yea|yeses|ayes|yeas)\b[”\"'’]?|vot(?:ed|es|ing|e) (?:for(?! (?:us|me|him|her|you|the (?:first|second|third|last))\b)(?: (?:it|the (?:bill|measure|resolution)))?|in favou?r)|vot(?:ed|es|ing|e)WHEN to (?:approve|pass|adopt|override|back|support|advance|table|acquit|convict|discharge|proceed|take (?:it|the \w+) up|take up|bring (?:it|the \w+)|begin|open|end|cut off|limit|invoke|recommit|send|agree|impeach|censure|confirm|condemn|set (?:it|the \w+) aside|set aside)|(?:was|were) a (?:yes|yea|aye)\b|said (?:[“\"'‘])?(?:yes|aye)\b[”\"'’]?|(?:support|back)(?:ed|s) (?:ITS|passage|adoption)\b|to say [“\"'‘]?(?:yes|aye|yea)\b|(?:supporters|yes votes|yeas|ayes)(?: of ITS)? (?:were|included?|are|came)\b|cast (?:an?|the|his|her|their|his own|her own) (?:[\w-]+ )?(?:aye|yes|yea)\b|an? (?:firm |solid )?(?:yes|aye|yea)\b(?=[.,;)]|$| vote)|(?<=Democratic )(?:yes|yea|aye|yeas|ayes)\b(?: votes?)?|(?<=Republican )(?:yes|yea|aye|yeas|ayes)\b(?: votes?)?|(?<=GOP )(?:yes|yea|aye|yeas|ayes)\b(?: votes?)?|(?:only|lone|sole|one|first|single|two|three|four|five|six|few) (?:[\w-]+ ){0,3}to (?:support|back|endorse|favou?r) ITS\b|(?<=Republican )in support\b|(?<=Republicans )in support\b|(?<=Democrat )in support\b|(?<=Democrats )in support\b|(?:was|were|is|are) (?:also |all )?(?:in support|on board|behind ITS)\b|(?<=Republicans )yes\b|(?<=Democrats )yes\b|to have (?:supported|backed) ITS\b|went along|join(?:ed|ing) (?:in\b(?! (?:voting (?:no|against)|opposing|opposition))|them(?= too\b|[.,;]|$))|sign(?:ed|s) on to it"),
)  # fmt: skip
_COMPILED = tuple(
    (
        name,
        Cued(
            rf"(?<![\w-])(?:{words.replace('ITS', _IT).replace('WHEN', _WHEN).replace('VOTE', _VOTE).replace('FOR', _FOR)})",
            re.IGNORECASE,
        ),
    )
    for name, words in POSITIONS
)
QUESTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "recommit",
        re.compile(
            r"\brecommit|\bsend (?:it|the (?:bill|measure|resolution)) back to (?:the )?committee", re.IGNORECASE
        ),
    ),
    ("override", re.compile(r"\boverrid|\boverrode|\bveto\b", re.IGNORECASE)),
    ("table", re.compile(r"\btabl(?:e|ed|ing)\b|\bset(?:ting)? aside\b", re.IGNORECASE)),
    (
        "cloture",
        re.compile(
            r"\bcloture\b|\bfilibuster|\b60[- ]vote|\bend(?:ed|ing)? debate\b|\blimit(?:ed|ing)? debate\b|\bcut(?:ting)? off debate\b|\bdebate (?:had been|was) (?:cut off|ended)",
            re.IGNORECASE,
        ),
    ),
    (
        "procedural",
        re.compile(
            r"\bprocedural\b|\btest votes?\b|\bto (?:advance|move forward)\b|\b(?:bring|brought|bringing) (?:it|the \w+) to the floor\b",
            re.IGNORECASE,
        ),
    ),
    ("order", re.compile(r"\bpoints? of order\b", re.IGNORECASE)),
    (
        "proceed",
        re.compile(
            r"\b(?:to|on) proceed\b|\bmotion to proceed\b|\bto (?:take (?:it|the \w+) up|take up the|begin debat\w+|open debate|start debat\w+)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "discharge",
        re.compile(
            r"\bdischarg\w+|\b(?:pull|pry|wrest|prise|yank|free|force)\w* (?:it|the \w+) (?:out|from|loose)",
            re.IGNORECASE,
        ),
    ),
    ("rule", re.compile(r"\bthe rule\b|\brule for debate\b", re.IGNORECASE)),
    ("amendment", re.compile(r"\bamendments?\b(?! to the constitution)", re.IGNORECASE)),
)


def positions_in(text: str, span: Span) -> list[tuple[str, Span]]:
    """Return the voting positions told in a stretch of text, in order, without overlap (earlier rows of the table win)."""
    return list(_positions(text, span.start, span.end))


@lru_cache(maxsize=64)
def _positions(text: str, start: int, end: int) -> tuple[tuple[str, Span], ...]:
    """Find the positions of a stretch once: the readers of parties, members and lists each ask for those of a sentence."""
    found: list[tuple[str, Span]] = []
    for name, pattern in _COMPILED:
        for match in pattern.finditer(text, start, end):
            place = Span(match.start(), match.end())
            if not any(place.overlaps(other) for _, other in found):
                found.append((name, place))
    return tuple(sorted(found, key=lambda item: item[1]))


def question_in(words: str) -> str | None:
    """Return which vote other than on passage the words speak of, if any."""
    return next((name for name, pattern in QUESTIONS if pattern.search(words)), None)


def negated(text: str, start: int) -> bool:
    """Say whether the position at `start` is denied in the words just before it ("never voted for")."""
    return bool(re.search(r"\b(?:not|never|n[’']t|neither)\s+(?:\w+\s+)?$", text[max(0, start - 20) : start]))
