"""Committees of Congress in the ways that prose names them: "House Foreign Affairs", "the HELP Committee", "Ways and Means"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from onrecord.article.model import Span
from onrecord.mentions.model import CommitteeMention
from onrecord.record.model import Chamber, Committee
from onrecord.record.protocol import Record

# names that the press uses and that were official before or after the name on file
_ALIASES: dict[str, tuple[str, ...]] = {
    "HSFA": ("Foreign Affairs", "International Relations"),
    "HSGO": ("Oversight and Government Reform", "Oversight and Reform", "Oversight and Accountability", "Oversight", "Government Reform"),
    "HSED": ("Education and the Workforce", "Education and Workforce", "Education and Labor", "Education & the Workforce", "Education"),
    "HSIF": ("Energy and Commerce", "Energy & Commerce"),
    "HSII": ("Natural Resources", "Resources"),
    "HSPW": ("Transportation and Infrastructure", "Transportation"),
    "HSSY": ("Science, Space, and Technology", "Science, Space and Technology", "Science"),
    "HSVR": ("Veterans' Affairs", "Veterans Affairs"),
    "HSHA": ("House Administration", "Administration"),
    "HSSO": ("Ethics", "Standards of Official Conduct"),
    "HSSM": ("Small Business",),
    "HSBA": ("Financial Services",),
    "HLIG": ("Intelligence", "Permanent Select Committee on Intelligence"),
    "SLIN": ("Intelligence", "Select Committee on Intelligence"),
    "SSHR": ("HELP", "Health, Education, Labor, and Pensions", "Health, Education, Labor and Pensions", "Health"),
    "SSGA": ("Homeland Security and Governmental Affairs", "HSGAC", "Homeland Security", "Governmental Affairs"),
    "SSBK": ("Banking, Housing, and Urban Affairs", "Banking, Housing and Urban Affairs", "Banking"),
    "SSCM": ("Commerce, Science, and Transportation", "Commerce, Science and Transportation", "Commerce"),
    "SSAF": ("Agriculture, Nutrition, and Forestry", "Agriculture, Nutrition and Forestry", "Agriculture"),
    "SSEV": ("Environment and Public Works", "EPW", "Environment"),
    "SSEG": ("Energy and Natural Resources", "Energy"),
    "SSSB": ("Small Business and Entrepreneurship", "Small Business"),
    "SSVA": ("Veterans' Affairs", "Veterans Affairs"),
    "SSRA": ("Rules and Administration", "Rules"),
    "SLIA": ("Indian Affairs",),
    "SPAG": ("Aging",),
    "SLET": ("Ethics",),
    "HSAG": ("Agriculture", "Ag"),
    "HSRU": ("Rules",),
}  # fmt: skip
# topics that are also plain words: a chamber before them is not frame enough ("the House Budget")
_WORDS = frozenset({"Rules", "Budget", "Ethics", "Energy", "Science", "Health", "Education", "Commerce", "Resources", "Environment", "Transportation", "Agriculture", "Administration", "Oversight",
                    "Ag", "Aging", "Finance", "Intelligence", "Banking", "House Administration"})  # fmt: skip
# a topic of two fields joined names nothing but a committee
_JOINED = re.compile(r" (?:and|&) ")
# topics that are also a department's: only what a committee alone does shows that it is meant
_DEPARTMENTS = frozenset({"Homeland Security", "Veterans' Affairs", "Veterans Affairs"})
_FULL = 4  # characters of the code of a full committee
_OFFICIAL = re.compile(
    r"^(?:(?P<chamber>House|Senate|Joint)\s+)?(?P<kind>(?:Permanent |Select |Special |Joint |United States Senate )*)(?:Sub)?[Cc]ommittee on (?:the )?(?P<topic>.+)$"
)
_BEFORE = re.compile(
    r"(?:(?P<on>(?:(?P<c1>House|Senate|Joint)(?:[’']s)? )?(?:(?:Permanent|Select|Special|Standing|Joint|powerful|full) )*(?P<sub>[Ss]ub)?(?:[Cc]ommittees?|panel)(?: of the (?P<c3>House|Senate))? on (?:the )?)|(?P<c2>House|Senate|lower chamber|upper chamber)(?:[’']s)? (?:(?:Permanent|Select|Special|powerful|influential) )*)$"
)
_AFTER = re.compile(
    r"^(?:[’']s)?(?: (?:Select|Special|Oversight))?,? (?P<sub>[Ss]ub)?(?:-)?(?P<noun>[Cc]ommittees?|COMMITTEE|[Pp]anel)\b(?:(?: of| in) the (?P<c>House|Senate))?"
)
_OF_CHAMBER = re.compile(r"^,? (?:of|in) the (?:U\.S\. )?(?P<c>House|Senate)\b")
_LINK = re.compile(
    r"^(?:,? (?:and|or)(?: also| then| later)?(?: to| by| before| in| from)? (?:the )?(?:(?:House|Senate) )?|, (?:then )?(?:to )?(?:the )?(?:(?:House|Senate) )?|,? & )$"
)
_VERB = re.compile(
    r"(?:\b(?:referred(?: \w+)? to|sent to|went to|goes to|before|through|cleared|clearing|reported (?:out )?(?:by|from|of)|out of|approved by|assigned to|referral to|discharged from|sent it to|sent them to|sent the \w+ to|sits? (?:on|in)|sitting in|languish\w* in|stuck in|buried in|bottled up in|"
    r"pending in|pending before|(?:routed|steered|handed|given|kicked|shipped|moved|directed|delivered|forwarded|passed|committed|entrusted|headed|heads|bound|over|down|straight|back|belongs) to|(?:lies|lay|rests|rested|remains|remained|stuck|waits|is|was|now|left|still) with|emerged from|left|lost in|died in|dead in|held by|stalled in|parked in|in the hands of|charge of|out of|[Cc]hair(?:man|woman|person)? of|leads|chairs|[Rr]anking [Mm]ember (?:of|on)|(?:top|senior) (?:Democrat|Republican) on|member of|seat on|serves on|jurisdiction of|vote in|hearing in|[Mm]arkup in|in) (?:the )?)$"
)
# "chairman of Finance", "who chairs Finance", "the ranking Democrat on Judiciary": a chair is of a committee, whatever its topic
_CHAIRED = re.compile(
    r"(?:\b[Cc]hair(?:man|woman|person)? of|\bwho (?:chairs|heads|runs|leads)|\b[Rr]anking (?:[Mm]ember|Democrat|Republican) (?:of|on)|\b(?:top|senior|lead) (?:Democrat|Republican) on) (?:the )?(?:House |Senate )?$"
)
_REFERRED = re.compile(r"\b(?:[Rr]eferred(?: \w+)?|assigned|[Rr]eferral|re-?referred) to (?:the )?(?:House |Senate )?$")
_CLAUSE_END = re.compile(r"^(?:\s*[.,;:)]|$|\s+(?:and|where|which|but|on|in|for)\b)")
_CHAIR_AFTER = re.compile(r"^(?:[’']s)? (?:[Cc]hair(?:man|woman|person)?|[Rr]anking [Mm]ember|[Cc]hairs)\b")
# "Judiciary reported it": a topic that acts as committees do
_THE_CHAIR = re.compile(
    r"(?:\b(?:the|[Rr]epublican and|[Dd]emocrat and)) $"
)  # "the Finance chairman", whatever its topic
_ACT_AFTER = re.compile(
    r"^(?: that)? (?:(?:had|has|then|later|unanimously|narrowly|never|also|did not|didn[’']t|first) ){0,2}(?:(?:report(?:ed)?|approved?|mark(?:ed)? up|clear(?:ed)?|advanced?|discharged?|t[oa]+ke? up|amended|considered?|passed|debated|vote[sd]? on|act(?:ed)? on|sat on|saw|touched|moved) (?:on )?(?:it|them|both|the (?:bill|measure|resolution|legislation)|[HS]\.)|h[eo]ld (?:a|an|no|any|its|two|the) (?:\w+ )?(?:hearings?|markups?|votes?)\b|marked (?:it|them|the \w+) up|ordered (?:it|them|the \w+) reported|(?:each |both |now |still )*(?:has|have|had|got|gets|holds|keeps|received) (?:it|them|the (?:bill|measure|resolution|legislation)|a (?:copy|share|piece|look|crack)|jurisdiction)\b|gave (?:it|them|the \w+) (?:the|a|its|an?) (?:[\w-]+ )?(?:green light|nod|okay|OK|go-ahead|blessing|approval|hearing|markup)"
    r"|(?:was|were|had been|has been|being|is|are|were all|were both) (?:all |both |later |then )?(?:discharged|relieved|stripped)\b|let (?:it|them|the \w+) (?:go|die|lie|sit|languish)|gave (?:it|them|the (?:bill|measure|resolution)) up|gave up (?:it|the)|(?:is|was) its (?:first|next|second|last|only) (?:stop|address|home|hurdle)|(?:agreed to|signed off on|voted (?:for|on|out|down)|waived|released|let go of|inherited|received|heard|aired|endorsed|backed|okayed|reworked|rewrote|rejected|killed|shelved|sent|passed|forwarded|waved|voted) (?:it|them|the (?:bill|measure|resolution|legislation|text)|[HS]\.)|(?:reported|marked up|approved|cleared|took up|heard|was given|were given|was handed|got|received|considered|debated|adopted|endorsed|ordered|advanced) (?:[HS]\.|it|the (?:bill|measure|resolution)|its)"
    r"|(?:has|have|had) (?:yet to|not|never)(?: yet)? (?:\w+ )?(?:touch\w*|act\w*|consider\w*|tak\w+|schedul\w+|mark\w*|vot\w+|report\w*|h[eo]ld|mov\w+|debat\w+)\b|(?:is|are|will|would|must|plans?|planned|hopes?|expects?|needs?|want\w*)(?: \w+)? (?:to )?(?:take|mark|share|weigh|decide|consider|vote|report|hold|hear|act|debate|handle|review)\b|reported\b)"
)
# what a topic that is also plain words may do as a committee, with anything for its object
_ANY_ACT_AFTER = re.compile(
    r"^(?:, [^,.;]{1,60},)? (?:(?:had|has|then|later|also|first|quickly|easily|\w+ly) ){0,2}(?:approved|reported|cleared|discharged|marked|ordered|advanced) (?:it|them|the (?:bill|measure|resolution|legislation|text)|[HS]\.)"
)
_FREE_AFTER = re.compile(r"^(?:[’']s)?(?:[.,;:)]|$|\n|\s+(?:[a-z]|on [A-Z]|[A-Z][a-z]+day|Chair|Ranking|R-|D-))")
_DENIED_AFTER = re.compile(
    r"^\s+(?:Department|Act|Minister|Ministry|Secretary|Council|Bill|bill|resolution|Office|Agency|Commission|Center|Institute|Journal|magazine|Bureau|Administration|Services|Association|Reform)\b"
)


def aliases(code: str) -> tuple[str, ...]:
    """Return the other names, older, newer or shorter, of the committee of a code."""
    return _ALIASES.get(code, ())


class _Topics(NamedTuple):
    words: tuple[str, ...]
    codes: dict[str, tuple[str, ...]]
    chambers: dict[str, Chamber | None]
    automaton: AhoCorasick
    ends: frozenset[str]  # last words of the names of full committees, and of a House


class _Hit(NamedTuple):
    start: int
    end: int
    topic: str
    chamber: str | None
    framed: bool
    sub: bool
    span: Span
    noun: bool = False  # "committee" or "panel" stands after it


def find_committees(text: str, record: Record) -> tuple[CommitteeMention, ...]:
    """Find the committees and subcommittees that a text names, with every code that the words allow.

    "the Judiciary Committee" has two codes, "the Senate Judiciary Committee" one; a topic alone ("Judiciary") counts only
    where the words around it speak of committees.
    """
    topics = _topics(record.committees())
    hits = list(_hits(_plain(text), topics))
    found = [m for group in _groups(text, hits) for m in _mentions(text, group, topics)]
    return tuple(sorted([*found, *_unlisted(text, found)], key=lambda m: m.span))


# a subcommittee that no table lists, since subcommittees are renamed with every Congress
_SUBCOMMITTEE = re.compile(
    r"(?:(?P<chamber>House|Senate) )?[Ss]ubcommittee on (?:the )?(?P<name>[A-Z][\w’'-]*(?:(?:,? and |, |,? of |,? on (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)| & | )(?:the )?[A-Z][\w’'-]*){0,8})"
)


def _unlisted(text: str, found: list[CommitteeMention]) -> Iterator[CommitteeMention]:
    for match in _SUBCOMMITTEE.finditer(text):
        span = Span(*match.span())
        if not any(span.overlaps(m.span) for m in found):
            chamber = Chamber(match["chamber"].lower()) if match["chamber"] else None
            yield CommitteeMention(span=span, codes=(), name=f"Subcommittee on {match['name']}", chamber=chamber)


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("\u00a0", " ")


@lru_cache(maxsize=4)
def _topics(committees: tuple[Committee, ...]) -> _Topics:
    return _compiled(tuple((c.code, c.name, c.chamber.value if c.chamber else "", c.parent or "") for c in committees))


@lru_cache(maxsize=4)
def _compiled(rows: tuple[tuple[str, str, str, str], ...]) -> _Topics:
    codes: dict[str, list[str]] = defaultdict(list)
    chambers: dict[str, Chamber | None] = {}
    for code, name, chamber, parent in rows:
        chambers[code] = Chamber(chamber) if chamber else None
        for topic in _spellings(code, name, parent):
            for written in (topic, topic.lower()):
                if code not in codes[written]:
                    codes[written].append(code)
    words = tuple(codes)
    return _Topics(
        words,
        {w: tuple(c) for w, c in codes.items()},
        chambers,
        AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest),
        frozenset(
            ("House", "Senate", "The", *(w.split()[-1] for w in words if any(len(c) == _FULL for c in codes[w])))
        ),
    )


def _spellings(code: str, name: str, parent: str) -> Iterator[str]:
    plain = _plain(name)
    match = _OFFICIAL.match(plain)
    topic = match["topic"] if match else plain
    topic = re.sub(r"\s*\((?:Permanent )?(?:Select|Special|Joint)\)$", "", topic)
    for spelling in {topic, *(() if parent else _ALIASES.get(code, ()))}:
        yield spelling
        if ", and " in spelling:
            yield spelling.replace(", and ", " and ")
        if " and " in spelling:
            yield spelling.replace(", and ", ", & ").replace(" and ", " & ")


def _hits(text: str, topics: _Topics) -> Iterator[_Hit]:
    for index, start, end in topics.automaton.find_matches_as_indexes(text):
        if (start and (text[start - 1].isalnum() or text[start - 1] == "-")) or (
            end < len(text) and (text[end].isalnum() or text[end] == "-")
        ):
            continue
        topic = topics.words[index]
        before, after = text[max(0, start - 70) : start], text[end : end + 60]
        if _DENIED_AFTER.match(after):
            continue
        left, right = _BEFORE.search(before), _AFTER.match(after)
        full = any(len(c) == _FULL for c in topics.codes[topic])
        if right and right["sub"] and not left and not full and _part_of_name(text, start, topics):
            continue
        hit = _hit(start, end, topic, left, right, before, after, full=full)
        if hit.framed or not topic[0].islower():
            yield hit


_WORD_BEFORE = re.compile(r"(?P<word>[A-Z][\w'-]+) $")


def _part_of_name(text: str, start: int, topics: _Topics) -> bool:
    """Say whether a field of a subcommittee only ends a longer name ("the Transportation Security Subcommittee" is not on Security)."""
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return before is not None and before["word"] not in topics.ends


_DETERMINED = re.compile(r"\b(?:the|its|his|her|that|powerful|influential)\s+$")


def _hit(
    start: int,
    end: int,
    topic: str,
    left: re.Match[str] | None,
    right: re.Match[str] | None,
    before: str,
    after: str,
    *,
    full: bool,
) -> _Hit:
    of = _OF_CHAMBER.match(after) if left and left["on"] else None
    chamber = (left and (left["c1"] or left["c2"] or left["c3"])) or (right and right["c"]) or (of and of["c"]) or None
    chamber = {"lower chamber": "House", "upper chamber": "Senate"}.get(chamber or "", chamber)
    alone = bool(left and left["c2"]) and topic not in _WORDS and bool(_FREE_AFTER.match(after))
    verb = (
        bool(_VERB.search(before[: left.start()] if left and left["c2"] else before))
        and bool(_FREE_AFTER.match(after))
        and (topic not in _WORDS or bool(left and left["c2"]))
    )
    small = topic[0].islower()
    if small and not (right and (chamber or _DETERMINED.search(before))):
        return _Hit(start, end, topic, None, False, False, Span(start, end))
    chaired = bool(_CHAIRED.search(before)) and bool(_FREE_AFTER.match(after))
    chaired = chaired or (bool(_REFERRED.search(before)) and bool(_CLAUSE_END.match(after)))
    framed = (
        bool(right)
        or chaired
        or bool(left and left["on"])
        or alone
        or verb
        or (bool(_CHAIR_AFTER.match(after)) and topic not in _WORDS)
        or (bool(_CHAIR_AFTER.match(after)) and (bool(chamber) or bool(_THE_CHAIR.search(before)) or after[:1] in "’'"))
        or (bool(_acts(topic, after)) and (topic not in _WORDS or bool(chamber)))
        or (full and bool(_JOINED.search(topic)) and not _OF_A_MINISTRY.search(before))
    )
    span = Span(start - (len(before) - left.start()) if left else start, end + right.end() if right else end)
    return _Hit(
        start,
        end,
        topic,
        chamber,
        framed,
        bool((left and left["on"] and left["sub"]) or (right and right["sub"])),
        span,
        bool(right),
    )


_OF_A_MINISTRY = re.compile(
    r"\b(?:Department|Ministry|Minister|Secretary|Office|Bureau|School|Division|Institute|Cent(?:er|re)|College|Journal|Chamber|Council|Commission|Agency|Board) (?:of|for) (?:the )?$"
)


def _acts(topic: str, after: str) -> bool:
    """Say whether what follows a topic is what committees do; of one that is also a department's, what they alone do."""
    return bool(_ANY_ACT_AFTER.match(after)) or (
        bool(_ACT_AFTER.match(re.sub(r"^, (?:which|whose|where) [^,.;]{1,60},", "", after)))
        and not (topic in _DEPARTMENTS and _A_VIEW.match(after))
    )


# a department backs a bill too
_A_VIEW = re.compile(
    r"^ (?:[a-z]+ )?(?:endorsed|backed|rejected|received|sent|inherited|is|are|will|would|plans?|hopes?|wants?|needs?)\b"
)


def _groups(text: str, hits: list[_Hit]) -> Iterator[list[_Hit]]:
    group: list[_Hit] = []
    for hit in hits:
        if group and not _LINK.match(text[group[-1].end : hit.start]):
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _mentions(text: str, group: list[_Hit], topics: _Topics) -> Iterator[CommitteeMention]:
    plural = len(group) > 1 and (group[-1].framed or group[0].framed)
    told = {h.chamber for h in group if h.chamber}
    for hit in group:
        if not (hit.framed or plural):
            continue
        chamber = hit.chamber or (next(iter(told)) if len(told) == 1 else None)
        codes = _narrowed(topics, hit, chamber)
        if not codes and hit.noun:
            codes = _narrowed(topics, hit._replace(sub=True), chamber)
        if codes:
            side = Chamber(chamber.lower()) if chamber in ("House", "Senate") else None
            only = topics.chambers[codes[0]] if len(codes) == 1 else None
            yield CommitteeMention(span=hit.span, codes=codes, name=text[hit.start : hit.end], chamber=side or only)


def _narrowed(topics: _Topics, hit: _Hit, chamber: str | None) -> tuple[str, ...]:
    codes = topics.codes[hit.topic]
    if chamber in ("House", "Senate"):
        codes = tuple(c for c in codes if topics.chambers[c] is Chamber(chamber.lower()))
    full = tuple(c for c in codes if len(c) == 4)
    return tuple(c for c in codes if len(c) > 4) or codes if hit.sub else full
