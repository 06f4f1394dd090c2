"""The words that tell how someone voted: a table of positions, and what its capitals stand for."""

import re
from textwrap import dedent

_IT = (
    r"(?:it|them|that one|this one|both(?: of them| (?:bills|measures|resolutions|texts))?|either(?: one| of them)?|"
    r"the (?:(?:first|second|other|latter|former) (?:one|bill|measure|resolution|text)|"
    r"(?:bill|measure|resolution|legislation|text|override|compromise)s?|"
    r"(?:package|proposal|plan|deal|amendment|motion|act)s?(?! (?:with|between|by|of|for|that)\b)))"
)
_FOR = r"(?:for|in favou?r of|in support of|behind)"
_VOTE = (
    r"(?:the |his |her |their |his own |her own |an? |one )?(?:[\w-]+ )?(?:votes?|ballots?|blessing|backing|support)"
)
# when, between "voted" and what for
_WHEN = (
    r"(?:,? (?:last|this|next|earlier|again|then|instead|on|in|back|twice|\w+day|\w+ly|weeks?|months?|years?|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|\d{1,2}(?:[-–]\d{1,3})?,?|with (?:[A-Z]\w+ ?){1,2}|"
    r"against (?:his|her|their) party)){0,4}"
)
SIDED = (
    r"(?:sid(?:ed?|es|ing)|stuck|stick|stood|stand|(?<!\d )vot(?:ed?|es|ing)|went|lin(?:ed?|ing) up|threw in|stayed|"
    r"join(?:ed)? forces|link(?:ed)? arms|team(?:ed)? up|cast (?:his|her|their) lots?) (?:in )?with "
)
_FILLED = (
    r"(?:(?:most|all|the|every|other|fellow|his|her|their|House|Senate|those|of|an?|united|unified|unanimous|solid|nearly|"
    r"almost|\d+) ){0,4}"
)
_AGAINST = (
    r"(?![^.;]{0,60}?\b(?:in voting (?:no|against)|in opposing|in opposition|"
    r"to (?:reject|oppose|defeat|block|vote (?:no|against))|against)\b)"
)
_JOINED = rf"join(?:ed|s|ing)? {_AGAINST}(?:with )?"
# what stands in the table in capitals
_MEANINGS = {
    "ITS": _IT,
    "FOR": _FOR,
    "VOTE": _VOTE,
    "WHEN": _WHEN,
    "SIDED": SIDED,
    "FILL": _FILLED,
    "JOINED": _JOINED,
    "WERE": "(?:was|were|is|are)",
    "WAS": "(?:was|were)",
    "FOUND": "(?:was|were|is|are|ended up|wound up|found (?:himself|herself|themselves))",
    "VOTED": "vot(?:ed|es|ing|e)",
    "THEIR": "(?:his|her|their)",
    "NOT": "(?: not|n[’']t)",
    "TEXT": "(?:bill|measure|resolution|text)",
    "ALSO": "(?:also |all )?",
    "QUOTE": "[“\"'‘]?",
    "UNQUOTE": "[”\"'’]?",
}
_CAPITALS = re.compile("|".join(sorted(_MEANINGS, key=len, reverse=True)))
# position, words: a line an alternative or some, an indented line goes on where the line before it ends. "with-…" is decided by how most of
# those named voted; "against-party" by how the party's majority voted
_TABLE: tuple[tuple[str, str], ...] = (
    ("not voting", r"""
        didNOT (?:cast a )?vote|(?:could|would|can|will)NOT vote
        (?:didNOT|failed to) (?:take part|participate)(?: in the vote)?
        (?:didNOT |failed to |without )?record(?:ed|ing)? (?:no|a) (?:vote|position)|WAS (?:not|n[’']t) recorded|not voting
        not to vote
        miss(?:ed|es|ing) (?:(?:the|that|this|both|every|its|last|\w+day[’']s) (?:\w+ )?(?:votes?|roll calls?|tally)\b|
          (?:it|that|this|them)(?= (?:as|too)\b|[.,;:]|$))
        (?<!name )(?<!names )WERE (?:also |both |all )?(?:absent(?! from (?:the )?(?:text|bill|resolution|list))|away|
          missing(?! (?:in|for|since|and)\b)|not (?:there|present|on hand)|out sick|elsewhere|traveling|
          unavailable)\b(?! (?:for|in) (?:years|months|Iran))
        WASn[’']t (?:there|present|on hand)|stayed (?:away|home)|skipp(?:ed|ing) (?:the (?:vote|roll call)|it)|no-shows?\b
        (?:the )?absentees?\b|(?:also )?(?:missing|absent|not voting|skipping the vote) WAS\b|(?:did|do)NOT show(?: up)?
        will not vote|didNOT cast (?:a|their) votes?|(?:sat|sitting) (?:it |the vote )?out|abstain(?:ed|s|ing)?
    """),
    ("present", r"""
        (?:is |are |was |were )?VOTED QUOTEpresentUNQUOTE|answer(?:ed|s|ing) QUOTEpresent[,.]?UNQUOTE
    """),
    ("against-party", r"""
        cross(?:ed|es|ing)? (?:over|the aisle|the floor|party lines|lines)
        br(?:oke|eaks?|oken|eaking) (?:ranks|away|from the pack|with (?:(?:their|his|her|the|its|most of their|most of his|
          most of her|party|House|Senate|GOP|Republican|Democratic) ){0,3}(?:party|leaders?|leadership|colleagues|caucus|
          conference|president|White House|[Ss]peaker|majority leader|minority leader)\b|with (?:(?:President |Mr\.? )?(?:Trump|Biden|Obama)|(?:Speaker|
          Leader) [A-Z][\w’'-]+))
        bolt(?:ed|s)|defect(?:ed|s)?
        buck(?:ed|s|ing) (?:(?:their|his|her|the) (?:own )?(?:party|leaders?|leadership)|leadership|party leaders|(?:the |
          President )?(?:president|Trump|Biden|White House))
        (?:def(?:ied|ies|ying)|(?:stood|standing|stand) up to|(?:turned|turning) (?:on|against)|resist(?:ed|ing)|
          spurn(?:ed|ing)) (?:(?:their|his|her|the) (?:own )?(?:party|leaders?|leadership|caucus|conference|
          speaker)|leadership|party leaders)
        turned (?:on|against) (?:the (?:president|White House)|(?:President |Mr\.? )?(?:Trump|Biden|Obama))\b
        part(?:ed|ing) (?:ways|company) with (?:their|his|her|the|most of their|most of his|most of her) (?:party|leaders?|
          leadership|colleagues)
        (?:went|going|go) against (?:their|his|her|the) (?:own )?(?:party|leaders?|leadership|grain)|stray(?:ed|s)
        (?:crossed|went|voted|broke|moved) in the (?:opposite|other) direction|(?:cross(?:ed|ing)|vot(?:ed|ing)) the other way
        cross(?:ed|ing)? (?:over )?to (?:their|his|her|the (?:other|Republican|Democratic|GOP)) side|went (?:their|his|her) own way
        went the other(?: way)?(?=[.,;]|$| (?:and|on)\b)|rebell?ed
        revolted|deserted|peel(?:ed|s) off|went the other way|jumped ship|sid(?:ed|ing) with the other (?:side|party)
        (?:the )?(?:(?:\w+ )?(?:(?:GOP|Republican|Democratic|Democrat) )?(?:defectors|defections|mavericks|crossovers|
          turncoats|rebels))\b(?= (?:were|was|included?|are|came|among)\b|[:—–]| [—–])
        (?:the )?(?:only |lone |sole |one |two |three )?exceptions?(?: to that| (?:among|in) (?:the |his |her |
          their )?\w+(?: \w+)?)? (?:was|were|is|are|being)
    """),
    ("with-Democrat", r"""
        SIDEDFILL(?:Democrats|Democratic (?:colleagues|caucus|leaders?|majority|minority|opposition))
        JOINEDFILL(?:Democrats?\b|Democratic (?:colleagues|majority|minority|side|caucus))
    """),
    ("with-Republican", r"""
        SIDEDFILL(?:Republicans|GOP|Republican (?:colleagues|conference|leaders?|majority|minority|opposition))
        JOINEDFILL(?:Republicans?\b|GOP\b|Republican (?:colleagues|majority|minority|side|conference))
    """),
    ("with-majority", r"""
        SIDEDthe (?:majority|winners|winning side|prevailing side)|JOINEDthe majority
        FOUND (?:with|in) the (?:majority|winners)\b(?! (?:leader|whip|party))|FOUND on the (?:winning|prevailing) side
    """),
    ("with-minority", r"""
        SIDEDthe (?:minority|losers|losing side|short side)
        FOUND (?:on the (?:losing|short) side|(?:with|in) the minority(?! (?:leader|whip|party)))
    """),
    ("changed", r"""
        (?:chang(?:ed|es|ing)|switch(?:ed|es|ing)) (?:sides|THEIR (?:votes?|minds?|positions?))
        revers(?:ed|es|ing) (?:himself|herself|themselves|course|THEIR (?:votes?|positions?))
        flipp(?:ed|ing)(?= THEIR votes?|[.,;:]|$| (?:and|between|from)\b)
        (?:had|has|have) (?:a )?chang(?:ed?) THEIR (?:votes?|minds?)|turned around
    """),
    ("with-party", r"""
        stayed put|held firm|stuck with (?:his|her|their|the) (?:own )?party|toed the (?:party )?line
        stayed with THEIR party
    """),
    ("nay", r"""
        (?:stood|stands?|got) in (?:the|its|his|her|their) way\b|refused to (?:go along|come along|budge|(?:back|support|vote for) ITS)
        (?:could|would)NOT be (?:persuaded|moved|swayed|convinced|won over|budged|brought around)
        (?:was|were|remained|stayed) (?:unmoved|unpersuaded|unconvinced|unswayed)\b
        wouldNOT (?:go along|come along|budge|bite|play along|get on board)\b|balked(?=[.,;]|$| (?:and|at ITS)\b)
        one of (?:the |only |just )?[\w-]+(?: (?:House|Senate|Republican|Democratic))?(?: (?:members|senators|lawmakers|
          Republicans|Democrats))? to (?:oppose|vote against)\b
        (?:(?:came (?:down|out)|ended up|wound up|remained|stayed|stood) (?:firmly |squarely )?(?:against|opposed(?: to)?)
          (?: ITS)?|WAS (?:an?|among the|one of the)? ?(?:solid |sure |certain |surprise )?(?:no|nay|noes|nays)\b(?=[.,;:)]|
          $| (?:and|on|twice|both|then|from|too|as)\b)|(?:ended up|wound up|remained|stayed) an? (?:no|nay)\b|said (?:no|
          nay) to ITS|turned (?:it|them|both|either|the TEXT) down|(?:gave|handed) ITS (?:a|his|her|their) (?:no|nay)\b|
          (?:drew|got|earned|met|received|attracted) (?:an? |one )?(?:no|nay|“no”)(?: votes?)?(?= from\b)|
          cast (?:THEIR |theirs? ?)?(?:votes?|ballots?)? ?against(?: ITS)?|(?:pushed|pressed|hit) the (?:red|no) button)(?![\w-])
        (?:sank|scuttled|torpedoed|doomed) (?:it|the TEXT)|(?:ended up|wound up) opposing ITS
        (?:(?:only|lone|sole|one|single|two|three|four|five|six) (?:[\w-]+ ){0,2}(?:ones?|members?|senators?|lawmakers?|
          Republicans?|Democrats?|independents?|congress(?:wo)?m[ae]n)|among those|one of (?:the )?[a-z]+) to (?:oppose|
          object|dissent|buck ITS)\b(?: it)?
        (?<=Republicans )no\b|(?<=Democrats )no\b
        (?:(?:Republican|Democratic|GOP) (?:opponents?|dissenters?|holdouts?|foes?|objectors?|noes|nays))\b
        (?<=Republican )against\b(?! (?:her|his|its|their)\b)|(?<=Republicans )against\b(?! (?:her|his|its|their)\b)
        (?<=Democrat )against\b|(?<=Democrats )against\b|WERE ALSOagainst(?: it)?\b
        (?:the |all (?:of )?the )?opposition (?:came|was|consisted)|(?:the )?opponents (?:were|included)
        the noes (?:were|came)|(?:VOTED|was|were|is|are) (?:all )?QUOTE(?:no|nay|noes|nays)\bUNQUOTE(?! later| longer)
        VOTED (?:\w+ )?against(?! (?:us|me|him|her|you)\b)(?: (?:it|the (?:bill|measure|resolution)))?
        VOTEDWHEN to (?:sustain|uphold|reject|defeat|oppose|sink|stop)
        (?:said|to say) QUOTE(?:no|nay)\b(?! to\b| one\b| more\b)UNQUOTE|WAS a no\b
        oppos(?:ed|es|ing)(?= (?:ITS\b|passage)|[.,;]|$)|oppos(?:ed|es|ing) (?:that one|this one|both|the other)
        (?:lined up|came out|stood) against(?: it)?|dissent(?:ed|ers?|ing)?(?: votes?)?
        (?:cast|the) (?:the |a )?(?:lone|only|sole|single|two|three|four|five) (?:dissenting |no |nay |“no” |
          "no" )?(?:votes?|no(?:es)?|nays?|holdouts?|dissenters?|opponents?|objectors?)\b
        cast (?:the|a|their) (?:no|nay|dissenting) votes?|(?:the )?lone no\b|(?:the )?no votes (?:were|was|came|included?)\b
        (?:the )?noes (?:are|included?)\b|voting no\b|in opposition|opposed\b(?! to)|noes\b|the no(?:es)? (?:were|was|came)
        (?:one|some|part|two|three|four|five|six) of the (?:[a-z]+ )?(?:noes|nays|no votes)
        among the (?:[a-z]+ )?(?:noes|nays|no votes|dissenters)|holdouts?\b(?! state)
        an? (?:firm |solid )?(?:no|nay)\b(?=[.,;)]|$| vote)|(?:a|the) “?no”? vote
        (?<=Republican )QUOTEnoUNQUOTE(?: votes?)?\b|(?<=Democratic )QUOTEnoUNQUOTE(?: votes?)?\b|(?<=Democrat )QUOTEno\b
        (?<=GOP )no(?: votes?)?\b
    """),
    ("yea", r"""
        help(?:ed|s)? (?:(?:the )?(?:House|Senate|chamber|majority|GOP|Republicans|Democrats)|(?:Republican|Democratic|House|
          Senate) (?:leaders|majority|Republicans|Democrats)) (?:on \w+day |late \w+day |early \w+day |
          last \w+ )?(?=(?!to the\b)[a-z]+\b)
        (?:gave|lent|handed) (?:it|them|leaders|(?:him|her)|[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}) the (?:votes|cushion|margin|
          edge)\b
        (?:supplied|provided|contributed|delivered) (?:the |their |enough |needed |crucial |decisive )*(?:votes|margin|
          cushion)\b
        (?:wanted|chose|opted) to override|(?:ended up|wound up) (?:supporting|backing|voting for) ITS
        (?:(?:WERE (?:also |all |both |firmly |squarely )?|(?:came (?:down|out)|ended up|wound up|remained|stayed|
          stood) (?:firmly |squarely )?)(?:FOR ITS(?! before\b)|in favou?r\b)|(?:ended up|wound up|remained|
          stayed) an? (?:yes|yea|aye)\b|(?:gave|lent|threw|handed) ITS VOTE\b|(?:drew|got|earned|received|attracted|won|
          picked up) (?:an? |one |the )?(?:yes|yea|aye|“yes”|vote|votes|support|backing)(?: votes?)?(?= (?:from|of)\b)|
          said (?:yes|aye) to ITS|cast (?:theirs?|(?:(?:his|her|their|a) )?(?:votes?|ballots?)) (?:FOR ITS|in favou?r)|(?:pushed|pressed|
          hit) the (?:green|yes) button)(?![\w-])
        (?:(?:Republican|Democratic|GOP) (?:supporters|backers|yeses|yeas|ayes))\b(?= (?:were|was|included?|are|came)|
          [:—–]| [—–])
        (?<=Republican )in favou?r\b|(?<=Republicans )in favou?r\b|(?<=Democrat )in favou?r\b|(?<=Democrats )in favou?r\b
        WERE ALSOin favou?r\b|(?:VOTED|was|were|is|are) (?:all )?QUOTE(?:yes|aye|yea|yeses|ayes|yeas)\bUNQUOTE
        VOTED (?:for(?! (?:us|me|him|her|you|the (?:first|second|third|last) time)\b)(?: (?:it|the (?:bill|measure|
          resolution)))?|in favou?r)
        VOTEDWHEN to (?:approve|pass|adopt|override|back|support|advance|table|acquit|convict|discharge|proceed|take (?:it|
          the \w+) up|take up|bring (?:it|the \w+)|begin|open|end|cut off|limit|invoke|recommit|send|agree|impeach|censure|
          confirm|condemn|set (?:it|the \w+) aside|set aside)
        WAS a (?:yes|yea|aye)\b|said QUOTE(?:yes|aye)\bUNQUOTE|(?:support|back)(?:ed|s) (?:ITS|passage|adoption)\b
        to say QUOTE(?:yes|aye|yea)\b|(?:supporters|yes votes|yeas|ayes)(?: of ITS)? (?:were|included?|are|came)\b
        cast (?:an?|the|his|her|their|his own|her own) (?:[\w-]+ )?(?:aye|yes|yea)\b
        an? (?:firm |solid )?(?:yes|aye|yea)\b(?=[.,;)]|$| vote)|(?<=Democratic )(?:yes|yea|aye|yeas|ayes)\b(?: votes?)?
        (?<=Republican )(?:yes|yea|aye|yeas|ayes)\b(?: votes?)?|(?<=GOP )(?:yes|yea|aye|yeas|ayes)\b(?: votes?)?
        (?:only|lone|sole|one|first|single|two|three|four|five|six|few) (?:[\w-]+ ){0,3}to (?:support|back|endorse|
          favou?r) ITS\b
        (?<=Republican )in support\b|(?<=Republicans )in support\b|(?<=Democrat )in support\b|(?<=Democrats )in support\b
        WERE ALSO(?:in support|on board|behind ITS)\b|(?<=Republicans )yes\b|(?<=Democrats )yes\b
        to have (?:supported|backed) ITS\b|went along
        join(?:ed|ing) (?:in\b(?! (?:voting (?:no|against)|opposing|opposition))|them(?= too\b|[.,;]|$))
        sign(?:ed|s) on to it
    """),
)  # fmt: skip


def _pattern(lines: str) -> str:
    """Return the pattern of some lines of the table."""
    joined = dedent(lines).strip("\n").replace("\n  ", "").replace("\n", "|")
    return _CAPITALS.sub(lambda capitals: _MEANINGS[capitals[0]], joined)


POSITIONS = tuple((name, _pattern(lines)) for name, lines in _TABLE)
"""A position and the pattern of the words that tell it; earlier rows win where two overlap."""
