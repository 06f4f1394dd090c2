"""The shapes in which reports let a measure speak, as linear patterns; `voice` puts them to work.

Every pattern is matched from a known place or over one sentence, with bounded repeats, so that its cost stays linear.
"""

import re

from onrecord.article.cues import Cued
from onrecord.claims.speech import PARTICLE, WORD

_DAY = (
    r"(?:(?:on\s+)?(?:late\s+|early\s+)?\w{3,6}day(?:\s+(?:night|evening|morning|afternoon))?(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2})?,?"
    r"|today|yesterday|tonight|last\s+(?:night|week|month)|this\s+(?:week|month|morning|afternoon))"
)
_FILL = (
    r"(?:also|further|formally|officially|strongly|solemnly|explicitly|specifically|now|still|then|even|merely|simply|only|just|again|"
    r"repeatedly|similarly|in turn|in addition|overwhelmingly|unanimously|firmly|roundly|bluntly|expressly|effectively|largely|"
    rf"at the same time|instead|have|has|had|[a-z]{{2,}}ly|first|{_DAY})"
)
ADVERBS = rf"(?:{_FILL}\s+){{0,3}}"
AUX = (
    r"(?:would have|would|will|could|can|may|might|shall|must|does|did|is meant to|is designed to|aims to|seeks to|is intended to|"
    r"was meant to|was designed to|sought to|is supposed to|are meant to)"
)
_BY = (
    r"(?:\s+(?:\d{1,3}[-–]\d{1,3}|\w{3,6}day|today|yesterday|unanimously|overwhelmingly|last \w+|this \w+))?"
    r"(?:,?\s+(?:by|from|of|on|offered by|sponsored by|introduced by|led by|authored by)\s(?:[^;.]|(?<=[A-Z][a-z][a-z])\.|(?<=Sept)\.){1,100}?)?"
)

# What may stand between a noun and its verb: nothing, a bracket, or up to four stretches between commas.
SKIP = re.compile(r"\s*\([^()]{0,80}\)|,\s[^,;.:“”\"]{1,110}(?=,)")
# "The text is one sentence long and says …": another verb before the one that tells something
FIRST = re.compile(
    r",?\s+(?:is|was|runs|ran|has|had|fills|takes|covers|comes|opens|begins)\s[^.;:,“”\"]{2,50}?\s(?:and|but)(?=\s)"
)
# "A resolution from Rep. Karen Bass asks …": who brought it, before the verb
BYLINE = re.compile(
    r",?\s+(?:by|from|of|offered by|sponsored by|introduced by|written by|authored by|led by)\s+(?:(?:[Tt]he\s+)?(?:(?:Florida|Texas|\w+ )?(?:Democrat|Republican)(?:ic)?|Sens?\.|Reps?\.|Senators?|Representatives?|Congress(?:man|woman))\s+){0,2}"
    r"[A-Z][\w’'-]+\.?(?:\s+[A-Z][\w.’'-]+){0,3}(?:\s+of\s+[A-Z]\w+(?:\s[A-Z]\w+)?|\s+\([^()]{1,12}\))?,?(?=\s)"
)
# "The bill is about marine debris"
IS_ABOUT = re.compile(
    r",?\s+(?:is|was)\s+(?:all\s+|really\s+|simply\s+|mainly\s+|mostly\s+)?(?P<verb>about|devoted to|concerned with)\s+(?!to\b|\d|half|an? (?:week|month|year|day|hour)|the size)"
)
MAIN = re.compile(rf",?\s+[“\"]?{ADVERBS}{WORD}", re.IGNORECASE)
MODAL = re.compile(rf",?\s+{AUX}\s+(?P<no>not\s+)?{ADVERBS}{WORD}", re.IGNORECASE)
NOT = re.compile(rf",?\s+(?:does|did|do)(?P<no>\s+not|n[’']t)\s+{ADVERBS}{WORD}", re.IGNORECASE)
PARTICIPLE = re.compile(rf"{_BY},?\s+{ADVERBS}(?P<verb>[A-Za-z]+ing(?:\s+{PARTICLE})?)\b", re.IGNORECASE)
RELATIVE = re.compile(
    rf"(?:,\s[^,;.]{{1,110}})?{_BY},?\s*\(?(?:which|that)\s+(?:{AUX}\s+)?{ADVERBS}{WORD}", re.IGNORECASE
)
INFINITIVE = re.compile(
    rf"{_BY}\s+(?:designed\s+|meant\s+|intended\s+|aimed at\s+)?to\s+{ADVERBS}{WORD}", re.IGNORECASE
)
VOTED = Cued(
    r"\b(?:vot(?:e|es|ed|ing)\b[^.;:“”\"]{0,70}?|(?:joined|agreed|acted)\b[^.;:,“”\"]{0,40}?|(?:mov(?:es|ed|ing)|bid|bids|effort|efforts|push|plan|attempt)\s+)"
    rf"\bto\s+(?!\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|none|zero)\b){ADVERBS}{WORD}",
    re.IGNORECASE,
)
# "Members of Congress passed a resolution … and called on the president to act"
AFTER_VOTE = Cued(
    r"\b(?:passed|adopted|approved|agreed to|backed|voted|passes|adopts|approves)\b[^.;“”\"]{0,160}?\band\s+"
    + rf"{ADVERBS}{WORD}",
    re.IGNORECASE,
)
PASSIVE = Cued(
    r"(?:^|[.;:,—]\s+|\band\s+)(?P<whom>(?:the\s+|both\s+|all\s+)?\w[\w .'’-]{1,60}?)\s+(?:is|are|was|were)\s+(?:now\s+|also\s+|further\s+)?"
    r"(?P<verb>asked|urged|called on|called upon|told|directed|required|instructed|ordered|requested|encouraged|implored|pressed|advised|invited|tasked|exhorted)\s+(?:by name\s+|again\s+|specifically\s+|by (?:it|the \w+)\s+)?(?P<to>to)\s",
)
GAPPED = re.compile(r";\s+(?:and\s+)?(?P<whom>[\w’'.-]+(?:\s+[\w’'.-]+){0,7}?)\s+(?P<to>to)\s+[a-z]+\b")
LABEL = re.compile(rf"{WORD}:?\s")
AND = re.compile(
    rf"(?:,\s*(?:(?:and|but|or)\b\s*)?|\s+(?:and|but)\s+|;\s*(?:and\s+)?)(?:it\s+)?(?P<aux>{AUX}\s+(?:not\s+)?)?{ADVERBS}{WORD}",
    re.IGNORECASE,
)
IT = Cued(
    r"(?:^|[;:—]\s+|,\s+(?:and|but|while|though)\s+|[”\"’]\s+|\b(?:form|end|text|words|effect),?\s+|\bstill,?\s+|\bit:\s+)(?P<noun>[Ii]t)(?=\s)"
)
THE_TEXT = Cued(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:(?:House|Senate|final|new|draft|bipartisan|non-?binding|first|second|third|last|"
    r"one-page|joint|concurrent|simple|short|whereas|operative|resolving|\w+-page)[- ]){0,2}"
    r"(?P<noun>text|resolution|measure|bill|law|Bill|Resolution|legislation|document|declaration|act|preamble|language|version|package|proposal|clause|section|paragraph|"
    r"recital|recitals|provision|passage|wording)\b"
)
PART = Cued(
    r"\b(?P<noun>(?:[Cc]lause|[Ss]ection|[Pp]aragraph|[Rr]ecital)\s+\(?\d{1,2}\)?(?:\s+of\s+the\s+(?:resolution|bill|text|measure))?)"
)
PROGRESSIVE = re.compile(
    rf",?\s+(?:is|are|was|were)\s+{ADVERBS}(?P<verb>[A-Za-z]+ing(?:\s+{PARTICLE})?)\b", re.IGNORECASE
)
# "makes no mention of", "never mentions"
SILENT = re.compile(
    r"(?:\s+(?:itself|also|however|though))?,?\s+(?:says?|said|has|have|had|contains?|offers?|states?)\s+(?P<no3>nothing|not a word|no word|not one word)\s+(?:at all\s+)?(?:to say\s+|whatsoever\s+)?(?P<verb3>about|of|on|regarding)\b|"
    r"(?:\s+(?:itself|also|however|though))?,?\s+(?:is|was|are|stays?|remains?)\s+(?:\w+ly\s+)?(?P<no4>silent|mute)\s+(?:\w+ly\s+)?(?P<verb4>on|about|as to)\b|"
    r"(?:\s+(?:itself|also))?,?\s+(?P<no5>omits|leaves out|avoids|skips|ignores)\s+(?P<verb5>any mention of|all mention of|mention of|any reference to|the word|the words)\b|"
    r"(?:\s+(?:itself|also))?,?\s+(?P<no6>never|nowhere|does not|doesn[’']t)\s+(?:once\s+|even\s+|so much as\s+|explicitly\s+|specifically\s+)?(?P<verb6>mentions?|names?|cites?|refers? to|brings? up|says? anything about|uses? the words?|speaks? of)\b|"
    r",?\s+(?:makes?|made|contains?|has|had)\s+(?P<no>no)\s+(?P<verb>mention|reference)\s+(?:of|to)\b|,?\s+(?P<no2>never|nowhere)\s+(?P<verb2>mentions|names|cites)\b",
    re.IGNORECASE,
)
# "Nowhere does it call on …", "Nor does the text endorse …"
INVERTED = Cued(
    rf"(?<![\w-])(?P<no>[Nn]owhere|[Nn]or|[Nn]either|[Aa]t no point|[Ii]n no (?:clause|section|place|line|recital)|[Nn]ot once|[Nn]ever)(?:\s+in (?:it|the \w+|its \w+))?\s+(?:does|do|did|would|will|is|are)\s+"
    rf"(?P<noun>it|(?:the|this|that|either)\s+(?:\w+\s+)?(?:text|resolution|measure|bill|law|act|document|legislation))\s+{ADVERBS}{WORD}"
)
# "It neither refunds duties nor touches steel"
NEITHER = re.compile(rf",?\s+(?P<no>neither)\s+{ADVERBS}{WORD}", re.IGNORECASE)
NOR = re.compile(rf",?\s+(?P<no>nor)\s+(?:does it\s+|do they\s+)?{ADVERBS}{WORD}", re.IGNORECASE)
# "the resolution's call for an inquiry"
NOUN_CALL = re.compile(
    r"[’']s\s+(?:\w+\s+)?(?P<verb>call\s+(?:for|on)|demand\s+(?:that|for)|request\s+(?:that|for)|appeal\s+(?:for|to)|condemnation\s+of)\b",
    re.IGNORECASE,
)
# What a bill's provisions would bring about, told of those it touches.
WOULD = Cued(
    r"(?:^|[.;:—]\s+|,\s+(?:and|but|while)\s+|\b[Uu]nder (?:it|the \w+), )(?P<who>(?!(?:[Tt]he )?(?:House|Senate|Congress|chamber|president|President|White House|vote|bill|measure|resolution|law|act|text|it|he|she|they|we|you|I|that|this|who|which|lawmakers|senators|members|Republicans|Democrats|leaders?|speaker|Speaker)\b)"
    r"[A-Za-z][^,.;:“”\"]{2,70}?)\s+(?:would\s+(?:also\s+|then\s+|first\s+|still\s+)?(?:be\s+(?:required|allowed|barred|banned|able|permitted|forced|prohibited|exempt|eligible|fined|subject|entitled|obliged|given|paid|"
    r"charged|told|left|free)|have\s+to|have\s+(?:\d+|\w+)\s+(?:days|hours|months|years|weeks)|no\s+longer|need\s+to|face|lose|receive|get|gain|owe|pay|keep)|must(?!\s+(?:still\s+)?(?:pass|vote|sign|approve|agree|act|decide))|may\s+(?:not|only|no longer)|could\s+(?:no longer|not|only)|can\s+no longer|will\s+(?:have to|no longer|be (?:required|allowed|barred|able)))\b"
)
# "The text is one sentence: …", "It reads:"
COLON = Cued(
    r"\b(?:text|resolution|measure|bill|legislation|document|it|law|act)\s+(?:(?:is|has|runs|consists|contains)\s[^.;:“”\"]{0,30}\b(?:sentences?|lines?|paragraphs?|"
    r"pages?|words?|clauses?)(?:\s+long)?|(?:reads|says|states|ends|begins|opens)(?:\s[^.;:“”\"]{0,30})?):\s+",
    re.IGNORECASE,
)
# "…, says the text", "…, according to the resolution"
REPORTED = Cued(
    r",\s+(?P<verb>says|said|reads|states|notes|according to|in the words of|declares)\s+(?P<noun>(?:the|its)\s+(?:\w+\s+)?(?:text|bill|resolution|measure|legislation|law|act|document))\b",
    re.IGNORECASE,
)
UNDER = Cued(
    r"(?:^|,?\s+)[Uu]nder\s+(?P<noun>(?:the|a|an|this|that)\s+(?:(?:new|proposed|bipartisan|House|Senate|draft|final)\s+){0,2}(?:bill|measure|legislation|resolution|proposal))\b"
)
ABOUT = re.compile(
    r"(?:\s+(?:by|from)\s[^,;.]{1,50})?\s+(?P<verb>about|of support for|of aid for|of sanctions (?:on|against)|on|over|regarding|concerning|dealing with|relating to|in support of|in favor of|in honor of|for|against|in memory of)\s+"
    r"(?!(?:the\s+)?(?:\w+\s+)?(?:time|passage|vote|consideration|debate|week|weeks|month|months|year|years|day|days|now|a vote|its|procedural|floor|final|record|grounds|path|table|calendar)\b)(?!\w+day\b|\w+\.?\s+\d)",
    re.IGNORECASE,
)
# A noun after one of these is no subject: "sponsors of the bill urge …".
GOVERNED = re.compile(
    r"\b(?:of|for|to|on|with|against|by|about|behind|in|from|after|before|under|over|into|pass(?:ed|es)?|back(?:ed|s)?|support(?:ed|s)?|oppos(?:ed|es)|"
    r"sponsored|introduced|wrote|signed|approv(?:ed|es)|vetoed|sponsors?|or|than|both)\s+(?:(?:the|a|an|its|this|that|his|her|their|U\.?S\.?)\s+)*$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r",\s+(?:\d{1,3}[-–]\d|\d{1,3} (?:votes )?to \d|an? (?:\w+ )?(?:rebuke|victory|defeat|blow|move|step|snub|slap|reversal|first|setback|win|bid|gesture)\b)|\s+(?:by|on) (?:a vote of |a )?\d{1,3}(?:[-–]| votes? to | to )\d|\s+(?:by|on) (?:a )?(?:voice|\w+[- ]line|lopsided|bipartisan|unanimous) (?:vote|consent)\b|"
    r",?\s+(?:in|with|through|via)\s+(?:a (?:text|resolution|measure|bill) (?:listed|known|numbered|filed)|(?:H|S)\.\s?(?:(?:J|Con)\.\s?)?(?:Res\.|R\.)?\s?\d|(?:House|Senate) (?:Joint |Concurrent )?(?:Resolution|Bill) \d)|,\s+(?:agreeing to|adopting|approving)\b|"
    r",\s+(?:(?:an?|the|one|some|our|your|this|her|his|their) (?:[\w’'-]+ ){1,4}|[A-Z][\w.’' -]{1,50} |he |she |they |it |critics |supporters |aides? |officials )\s*(?:said|says|told|wrote|argued|argues|added|tweeted|noted|claimed|claims|complained|insisted|insists|charged|warned|contended|asserted|maintained|explained|declared|joked|reported|writes|wrote|reports|believed|believes|tells|thinks)\b|"
    r",\s+(?:passed|failed|was|were|died|cleared|heads|drew|passes|goes|now|has|had|came|received|went|fell|won|also)\b|\s+—\s|;\s|\s+\(|,\s+(?:according to|while|although|though|but|after|before|as\b(?! well)|when|because|a day|days|weeks|months|hours|prompting|"
    r"drawing|sending|despite|following|(?:says|said|reads|states) the|with\s\w+\s(?:senators|members|lawmakers))\b"
)
# Where a noun with what hangs on it ends and the sentence goes on to tell what happened to it ("a plan to scrap caps cleared the Senate").
HAPPENED = re.compile(
    r"\s+(?:(?:easily|narrowly|finally|also|then|first|never|now|later|quickly|has|have|had|just|handily|quietly)\s+){0,2}(?:(?:won|passed|cleared|failed|died|sailed|squeaked|squeezed|breezed|advanced|stalled|survived|became|becomes|heads|goes|went|drew|fell|got|"
    r"came|languish\w*|passes|clears|fails|dies|advances|stalls|wins|sits|awaits)(?=\s+(?:the|a|an|its|final|in|on|by|to|with|through|out|up|short|both|unanimous\w*|Congress|House|Senate|law|\w+day|committee|before|after|and|\d|easily|overwhelmingly|for|without|from)\b|[,.;]|$)|"
    r"(?:is|are|was|were|has been|have been|had been|be)\s+(?:now\s+|then\s+|also\s+|not\s+|expected|likely|set|headed|bound|law\b|passed|approved|adopted|signed|vetoed|introduced|filed|blocked|rejected|defeated|tabled|referred|sent|reported|agreed|taken up|on (?:its|the|his) (?:way|desk)|dead|pending|stuck|before)|"
    r"on\s+(?:\w{3,6}day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\w*\.?\s+\d)|(?:last|this|next)\s+(?:week|month|year|night)(?![’'\w])|(?:yesterday|today|tonight)(?![’'\w]))"
)
CLOSING = re.compile(r"[\s.,;:!?]+$")
DANGLING = re.compile(r"\s(?:and|but|or)$")
