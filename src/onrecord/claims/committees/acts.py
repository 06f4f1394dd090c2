"""The words by which reports tell what a committee did with a measure, or that none did anything."""

import re

from onrecord.article.cues import Cued

LET = r"(?:\s+(?:also|then|had|has|have|itself|already|later|just|since|first|finally|never|not|did|would|\w+ly|unanimously|on [A-Z]\w+(?: \d+)?)){0,4}\s+"
# (act, words, role): the committee is the "subject" of the words, or comes right after them ("object")
_ACTS: tuple[tuple[str, str, str], ...] = (
    ("referred", r"(?:(?:re-?)?(?:referred|sent|assigned|steered|shipped|routed|kicked|forwarded|directed)(?:\s+(?:it|them|the (?:bill|measure|resolution|text|legislation|matter)))?(?:\s+(?:back|jointly|over|straight|instead|\w+ly|out))?(?:\s+(?:for (?:review|consideration)\s+)?)?\s*to|(?:went|goes|headed|moved|heads|gone)\s+(?:back\s+|first\s+|straight\s+)?to|referral to)", "object"),
    ("pending", r"(?:(?:is|was|are|sits|sat|has sat|sitting|remains|remained|still|stays|stayed|languish(?:ed|es|ing)|stuck|bottled up|buried|parked|waits|waiting|awaiting action|pending|stalled|stalls|now|spent \w+ \w+|lies|lay|rests|lingers|lingered|idled|stranded|held up|it is now|stuck there|languish|sit|died|dies|dying)\s+)+(?:for\s+(?:\w+\s+){1,5}?)?(?:in|before|with|at|by)", "object"),
    ("reported", r"(?:was\s+|were\s+|been\s+|got\s+)?(?:favou?rably\s+|unanimously\s+|formally\s+|narrowly\s+)?(?:reported|voted|moved|ordered reported)(?:\s+(?:out|favou?rably|unanimously))?\s+(?:of|from|by|out of)", "object"),
    ("approved", r"(?:was\s+|were\s+|been\s+|had\s+|got\s+)*(?:unanimously\s+|narrowly\s+|\w+ly\s+)?(?:approved|cleared|passed|advanced|adopted|endorsed|okayed|backed|recommended)(?:\s+(?:unanimously|\w+ly|out))?\s+(?:by|in|through|out of|from)", "object"),
    ("approved", r"(?:passe[sd]|cleared|clears|sail(?:ed|s) (?:through|out of)|got (?:through|out of)|came out of|comes out of|emerged from|made it (?:out of|through)|won (?:approval|backing) (?:from|in|of)|won the (?:approval|backing|endorsement) of|squeaked (?:through|out of)|survived|escaped|breezed through|advanced (?:from|through|out of)|left|passed out of)", "object"),
    ("any", r"(?:went|goes|moved|moves|passed|had been|worked its way|wound its way)\s+through", "object"),
    ("approved", r"(?:got|gets|get|won|had|received|has had|given)\s+(?:a|its|one|the)\s+(?:\w+\s+)?vote\s+(?:in|from|by|before)", "object"),
    ("markup", r"(?:was\s+|were\s+|been\s+)?(?:marked up|taken up|debated|amended|rewritten|reworked|considered)\s+(?:by|in|at|before)", "object"),
    ("discharged", r"(?:was\s+|were\s+|been\s+)?(?:discharged|pried|pulled|released|freed|wrested|yanked|extracted|plucked)\s+(?:from|by|out of)|(?:to |would |and )?(?:pull|pulls|pulling|pry|prying|prise|wrest|wresting|free|freeing|yank|yanking|spring|force|forcing|extract|release)\s+(?:it|them|the \w+)\s+(?:out of|from|loose from)|(?:discharging|to discharge|discharge)\s+(?:it from|the bill from|of)?", "object"),
    ("bypassed", r"(?:bypass(?:ed|es|ing)|skipp(?:ed|ing)|skips|circumvent(?:ed|ing)|never (?:went|saw|got) (?:through|to|out of)|went around|without (?:going|passing) through|without (?:a stop|review) (?:in|by)|sidestepp(?:ed|ing)|straight past|never (?:been )?(?:sent|referred) to|not (?:been )?(?:sent|referred) to)", "object"),
    ("hearing", r"(?:held|holds|convened|conducted|had|hosted)\s+(?:(?:an?|two|three|several|its|one|public|no)\s+)?(?:[\w-]+\s+)?hearings?\b|heard testimony|took testimony", "subject"),
    ("markup", r"(?:spent|took|needed|devoted) (?:[\w-]+ ){1,4}?(?:(?:marking|to mark) (?:it|them|the \w+) up|(?:marking|to mark) up (?:it|them|the \w+)|(?:on|to) (?:a|its|the) mark-?up)|gave (?:it|the \w+) (?:a|its) mark-?up", "subject"),
    ("any", r"(?:reviewed|examined|weighed|studied|vetted|scrutini[sz]ed|handled|dealt with|looked at|took a look at|looked over) (?:it|them|the (?:bill|measure|resolution|text|legislation))", "subject"),
    ("markup", r"(?:marked|marks)\s+(?:it|them|the \w+|up)(?:\s+up)?|marked up|held (?:an?|its|no|the)?\s*(?:[\w-]+\s+)?mark-?up(?:\s+(?:session|on))?|took (?:it|the \w+) up|considered (?:it|the \w+)|amended (?:it|the \w+)|rewrote (?:it|the \w+)|debated (?:it|the \w+)", "subject"),
    ("reported", r"(?:favou?rably |unanimously |formally )?(?:reported|reports|ordered)(?:\s+(?:out|favou?rably))?\s+(?:it|them|the \w+|out|reported|[HS]\.)|(?:sent|sends|moved|forwarded|advanced|discharged)\s+(?:it|them|the \w+|[\w’' ]{1,25}?)\s+(?:on\s+)?(?:to|on to) the (?:full\s+)?(?:floor|House|Senate|chamber)|reported\b", "subject"),
    ("discharged", r"(?:was|were|had been|has been|being)\s+(?:discharged|relieved of (?:it|the \w+|its duties|further consideration))", "subject"),
    ("ruled", r"(?:put|puts|brought|sent|cleared)\s+(?:it|them|the \w+)\s+(?:on|to|for) the floor|(?:wrote|granted|issued|reported|adopted|approved) (?:a|the|its) rule\b|set the terms", "subject"),
    ("referred", r"(?:to|before) which (?:it|they|the \w+) (?:was|were|had been|is|went)(?: (?:sent|referred|assigned|committed))?", "subject"),
    ("pending", r"where (?:it|they|the \w+)(?:\s+\w+)? (?:sat|sits|went|landed|languished|died|stalled|remains|waits|lies|lingered|stayed|stays)", "subject"),
    ("vote", r"(?:never|did(?: not|n[’']t)|has(?: not|n[’']t)|had(?: not|n[’']t)) (?:meet|met|act(?:ed)?|move[d]?|work(?:ed)?|rule[d]?|vote[d]?) on (?:it|them|the \w+)|never (?:took|brought) (?:it|them|the \w+) up|(?:never|not) (?:took|taken) action|took no action|let (?:it|them|the \w+) (?:die|sit|languish)|sat on (?:it|them|the \w+)", "subject"),
    ("markup", r"(?:has|have|had) (?:yet to|not(?: yet)?|never) (?:tak(?:e|en) (?:it |the \w+ )?up|act(?:ed)?(?: on)?|vot(?:e|ed)(?: on)?|consider(?:ed)?|mark(?:ed)? (?:it |the \w+ )?up|h[eo]ld (?:a|any) (?:vote|markup))", "subject"),
    ("vote", r"(?:held|holds|took|taken|take|hold|had)\s+(?:no|a|any|its|their|one)\s+(?:\w+\s+)?vote|voted (?!\d|to|on a|unanimously|along|for|in favor|[\w-]+ to)|never voted|put it to (?:a|no) vote", "subject"),
    ("approved", r"(?:approved|approves|passed|passes|cleared|clears|advanced|advances|backed|backs|endorsed|adopted|okayed|OK.d|recommended|recommends|green-?lit|signed off on|(?:sent|passed|moved|waved|pushed) (?:it|them|the \w+) (?:on|up|along|out|through)\b|voted (?:unanimously |overwhelmingly |narrowly )?(?:\d+\s?[-–to ]+\s?\d+,? )?(?:to (?:approve|advance|pass|report|send|adopt|recommend|back)|for it|out|in favor)|gave (?:it|the \w+|its) (?:its )?(?:approval|blessing|backing|okay|a green light)|agreed to|moved|favou?rably reported|unanimously (?:approved|passed|advanced))", "subject"),
)  # fmt: skip
ACTS = tuple((act, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), role) for act, words, role in _ACTS)
_IN_ONE = r"(?=\s+(?:in|by|from|before|of)\s+(?:the\s+|its\s+|any\s+|a\s+)?(?:[A-Z][\w’',-]*\s+|and\s+|on\s+|the\s+){0,7}(?:[Cc]ommittee|[Pp]anel|Means|Affairs|Judiciary|Services)\b)"
_NONE: tuple[tuple[str, str], ...] = (
    ("vote", rf"without (?:a|any|so much as a|ever (?:getting|having) a) (?:single )?(?:vote|approval|action){_IN_ONE}"),
    ("markup", rf"without (?:a|any|so much as a|ever (?:getting|having) a) (?:single )?(?:mark-?up|debate|review){_IN_ONE}"),
    ("hearing", rf"without (?:a|any|so much as a|ever (?:getting|having) a) (?:single )?hearing{_IN_ONE}"),
    ("vote", r"without (?:a|any) (?:single )?committee (?:vote|approval|action)|no committee (?:vote|voted|has voted|took a vote)|never (?:got|had|received|saw) a committee vote"),
    ("markup", r"(?:no|without (?:a|any)?|never (?:had|got|saw) a|skipp\w+)\s*(?:committee )?mark-?ups?(?! (?:was|is) (?:planned|scheduled))|without (?:a|any)? ?committee (?:debate|consideration)|never marked up"),
    ("vote", r"never (?:received|got|had|given) (?:a|any) (?:committee )?vote in committee"),
    ("markup", r"never (?:received|got|had|given) (?:a|any) (?:committee )?mark-?up"),
    ("hearing", r"(?:never|without|not)(?: even)?(?: (?:got|had|received|given))? so much as an? (?:\w+ )?hearing|never (?:even )?(?:received|got|had|given) (?:a|any|so much as a) (?:committee |public )?hearing|(?:no|without (?:a|any)?|not (?:one|a single)|never had a)\s*(?:committee |public )?hearings?(?=\s*(?:[.,;]|$|\s+(?:on (?:it|the)|was|were|or|and|in)\b))"),
    ("markup", r"never (?:came|went|got) (?:before|to|in front of) (?:a|any) (?:committee|panel) for (?:a|any) (?:mark-?up|vote|debate)"),
    ("referred", r"never (?:came|went|got) (?:before|to|in front of|through) (?:a|any) (?:committee|panel)(?! for)|never saw (?:a|any|the inside of a) committee|(?:with )?no committee (?:stop|work|action|review|in between|along the way|stage)|never (?:been )?(?:sent|referred|went|assigned|gone) to (?:a |any )?committee|(?:was|were) not (?:sent|referred) to (?:a|any) committee|(?:bypass\w*|skipp\w*) (?:the |its )?(?:normal |usual |regular )?committees?(?: process| stage)?|without (?:going|passing|being sent) (?:through|to) (?:a |any )?committee|no committee (?:of either chamber )?(?:ever )?(?:saw|reviewed|considered|examined|looked at|handled)"),
)  # fmt: skip
NO_COMMITTEE = tuple((act, Cued(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for act, words in _NONE)
