"""The verbs by which a measure, or a House by its vote, asks, states or provides something; with their forms."""

import re
from enum import StrEnum

from msgspec import Struct


class Act(StrEnum):
    """What a verb does with a measure as its subject."""

    ASK = "ask"  # somebody to do something
    WANT = "want"  # something, of nobody by name
    STATE = "state"  # says, finds, condemns, welcomes
    PROVIDE = "provide"  # bars, lets, sets, ends: what a provision does


class Verb(Struct, frozen=True):
    """A verb form as written: its base, its form ("s", "ed", "ing", "base") and what it does."""

    base: str
    form: str
    act: Act


_TABLE = {
    Act.ASK: """call on|call upon|urge|ask|request|direct|order|tell|instruct|encourage|implore|press|invite|want|require|demand|command|push|exhort|appeal to|
        oblige|compel|mandate|recommend|insist|task|advise|beg|force|entreat|prod|lean on|plead with|charge""",
    Act.WANT: "call for|seek|push for|plead for|appeal for|advocate|propose|press for|ask for|aim|look",
    Act.STATE: """condemn|denounce|rebuke|decry|deplore|criticize|criticise|censure|object|oppose|reject|repudiate|disapprove|support|back|endorse|favor|favour|
        stand with|stand by|praise|commend|applaud|laud|hail|congratulate|salute|thank|honor|honour|recognize|recognise|celebrate|commemorate|affirm|
        reaffirm|restate|reiterate|declare|proclaim|emphasize|emphasise|stress|underscore|acknowledge|welcome|mourn|regret|remember|express|offer|pledge|
        say|state|note|find|cite|put|describe|call|term|label|deem|brand|accuse|blame|fault|credit|quote|mention|list|count|estimate|recall|conclude|argue|warn|
        assert|maintain|contend|observe|refer to|point to|speak of|speak|dismiss|liken|compare|link|charge|denounce|slam|blast|lambast|chide|scold|vow|pay tribute to|
        extend|voice|convey|share|commit|resolve|believe|consider|regard|view|confirm|admit|report|detail|name|single out|highlight|read|impeach|designate|quote|remind|recount|relate|retell|trace|chronicle|recite|record|attest|testify|lament|bemoan|point out|
        tell of|speak to|sketch|portray|depict|rehearse|document|repeat|tally|reckon|invoke|salute|hold up|set out|set down|concern|deal with|focus on|address|center on|centre on|promote|mark|touch on|draw attention to|take note of|warn of|warn against|hinge on""",
    Act.PROVIDE: """bar|ban|forbid|prohibit|let|allow|permit|keep|make|set|end|expose|threaten|punish|give|provide|create|establish|fund|extend|renew|raise|lower|
        cut|cap|tighten|impose|lift|expand|limit|restrict|strip|repeal|replace|authorize|authorise|target|close|open|protect|grant|increase|reduce|ease|
        toughen|speed|streamline|add|remove|block|prevent|stop|penalize|penalise|criminalize|criminalise|change|amend|overhaul|rewrite|revise|restore|revive|
        reauthorize|reauthorise|rename|award|outlaw|double|triple|freeze|delay|pay|cover|pull|withdraw|terminate|codify|define|clarify|exempt|fine|curb|curtail|
        boost|slash|scrap|undo|overturn|nullify|rescind|strike|kill|weaken|loosen|strengthen|bolster|guarantee|ensure|secure|sanction|blacklist|halt|suspend|
        rein in|roll back|crack down on|phase out|wind down|hand|earmark|allocate|appropriate|finance|invest|subsidize|tax|levy|jail|imprison|deport|
        detain|arm|shield|empower|enable|help|force|hold|hold accountable|treat|exclude|include|apply|cost|save|spend|use|tie|condition|link|
        modernize|reform|simplify|shorten|lengthen|split|merge|move|transfer|return|reopen|shut|close|shutter|dismantle|defund|disband|abolish|eliminate|waive|
        wipe out|throw out|toss out|toss|undo|withhold|set aside|axe|ax|erase|scuttle|void|cancel|repay|refund|touch|leave|free|force|steer|ship|send|direct|pour|carve out|pump|spell out|
        write into|lock in|hold back|take effect|shift|swap|bring back|put back|give back|reverse|ratify|enshrine|do|reopen|widen|rein in|wipe|stop|stall|pause|designate|name|rename|honor|mint|strike down|knock down|
        do away with|get rid of|put off|pay for|set up|carry|contain|let off|bring down|bring in|take away|take off|take out|wind up|turn over|turn into|put in|put into|put up|put toward|sell|buy|build|
        hire|fire|train|count|merge|open up|set down|lay out|step up|do for|roll over|write off|make up|call off|do without|give up|phase in|buy out|shore up|top up|
        legalize|decriminalize|regulate|deregulate|recognise|terminate|pierce|gut|broaden|narrow|widen|track|monitor|review|study|investigate|spare""",
}  # fmt: skip
_IRREGULAR = {
    "say": "said", "find": "found", "put": "put", "speak": "spoke", "speak of": "spoke of", "hold": "held", "tell": "told", "seek": "sought", "let": "let",
    "keep": "kept", "make": "made", "set": "set", "give": "gave", "cut": "cut", "read": "read", "stand with": "stood with", "stand by": "stood by",
    "strike": "struck", "forbid": "forbade", "rewrite": "rewrote", "undo": "undid", "pay": "paid", "pay tribute to": "paid tribute to", "begin": "began",
    "bind": "bound", "cost": "cost", "split": "split", "shut": "shut", "spend": "spent", "withdraw": "withdrew", "overturn": "overturned",
    "ban": "banned", "bar": "barred", "stop": "stopped", "strip": "stripped", "cap": "capped", "scrap": "scrapped", "curb": "curbed", "commit": "committed",
    "permit": "permitted", "compel": "compelled", "label": "labeled", "hail": "hailed", "prod": "prodded", "beg": "begged", "slam": "slammed", "refer to": "referred to",
    "throw out": "threw out", "withhold": "withheld", "set aside": "set aside", "do": "did", "send": "sent", "hold back": "held back", "give back": "gave back", "bring back": "brought back",
    "put back": "put back", "leave": "left", "take effect": "took effect", "write into": "wrote into", "strike down": "struck down", "spell out": "spelled out",
    "do away with": "did away with", "get rid of": "got rid of", "pay for": "paid for", "set up": "set up", "bring down": "brought down", "take away": "took away", "set out": "set out", "tell of": "told of", "plead with": "pleaded with", "plead for": "pleaded for", "gut": "gutted", "earmark": "earmarked", "regret": "regretted", "rein in": "reined in", "deal with": "dealt with", "draw attention to": "drew attention to", "take note of": "took note of",
}  # fmt: skip
_DOUBLING = frozenset(("ban", "bar", "let", "put", "set", "cut", "stop", "strip", "cap", "scrap", "commit", "permit", "compel", "prod", "beg", "slam", "gut", "begin",
                       "forbid", "refer", "split", "shut", "plan", "regret"))  # fmt: skip


def _forms(base: str) -> dict[str, str]:
    head, _, tail = base.partition(" ")
    rest = f" {tail}" if tail else ""
    soft = head.endswith("y") and head[-2] not in "aeiou"
    hiss = head.endswith(("s", "sh", "ch", "x", "z"))
    s_form = f"{head[:-1]}ies" if soft else f"{head}es" if hiss else f"{head}s"
    stem = (
        head[:-1] if head.endswith("e") and not head.endswith("ee") else head + head[-1] if head in _DOUBLING else head
    )
    past = f"{head[:-1]}ied" if soft else f"{stem}ed"
    return {
        "s": s_form + rest, "ed": _IRREGULAR.get(base, past + rest), "ing": f"{stem if not soft else head}ing{rest}", "base": base,
    }  # fmt: skip


def _build() -> dict[str, dict[str, Verb]]:
    tables: dict[str, dict[str, Verb]] = {"s": {}, "ed": {}, "ing": {}, "base": {}}
    for act, words in _TABLE.items():
        for base in dict.fromkeys(w.strip() for w in words.split("|")):
            for form, written in _forms(base).items():
                tables[form].setdefault(written, Verb(base, form, act))
    return tables


VERBS = _build()
# In these uses the verb takes part in procedure and says nothing of the measure's content.
PROCEDURE = re.compile(
    r"^(?:mark(?:s|ed|ing)? (?:up|the (?:first|second|third|end|start|beginning|latest|culmination)|an?)|address\w* (?:the (?:House|Senate|chamber|nation)|reporters|a )|concern\w* (?:about|over|that)|promot\w+ to|moves?|moved|heads?|goes|needs?|faces?|holds? (?:a|its|the) (?:vote|hearing)|begin\w*|start\w*|returns?|returned|sets? (?:up|the stage|a record|aside(?! (?:a|an|\$|some|money|funds?|nearly|about|more)\b))|makes? (?:its|it to|history|clear|no)|gives? (?:final|its|rise)|"
    r"keeps? (?:its|his|her) (?:name|number)|opens? debate|ends? (?:debate|up)|clos\w+ debate|takes?|draws?|counts? \w+ (?:co-?sponsors|members|republicans|democrats)|lists? (?:\w+ ){0,2}co-?sponsors|"
    r"spen(?:ds?|t) (?:\w+ ){1,2}(?:days?|weeks?|months?|years?)|takes? effect on|uses? (?:a|its|the) (?:shortcut|procedure)|cut short|puts? off|extend\w* (?:debate|its session)|help\w* (?:pass|draft|write)|offer\w* (?:an amendment|by)|report\w* (?:out|by|the bill|it)|read\w* (?:twice|the second)|add\w* (?:\w+ )?co-?sponsors?)\b",
    re.IGNORECASE,
)


PARTICLE = r"(?:on|upon|for|to|with|by|of|in|back|down|out|off|up|aside|into|effect|in|over|tribute\s+to|attention\s+to|note\s+of|against|accountable|away\s+with|rid\s+of|toward|away|without)"
WORD = rf"(?P<verb>[A-Za-z]+(?:\s+{PARTICLE})?)\b"


def read_verb(written: str, *forms: str) -> tuple[Verb, int] | None:
    """Return the verb that some words are or begin with, in the given forms, and how many characters it takes."""
    low = written.lower()
    for words in (low, low.split()[0] if low.split() else ""):
        key = " ".join(words.split())
        found = next((VERBS[form][key] for form in forms if key in VERBS[form]), None)
        if found is not None:
            return found, len(words)
    return None
