"""Who, of the words before "should" or "shall", is asked: headings and conditions fall away, and things are nobody."""

import re

from onrecord.demands.entities import INSTITUTIONS, classify

CONDITION = re.compile(
    r"^(?:[Ii]n|[Oo]n|[Nn]ot (?:later|less|more)|[Uu]pon|[Pp]ursuant|[Aa]t|[Ff]or|[Uu]nder|[Tt]o|[Nn]otwithstanding|[Gg]iven|[Pp]rior|[Ii]f|[Ww]hen|[Bb]efore|[Aa]fter|"
    r"[Ii]mmediately|[Aa]s|[Ee]xcept|[Dd]uring|[Cc]onsistent|[Ww]ith|[Uu]ntil|[Bb]y|[Ww]here|[Tt]hrough|[Ii]t is|[Aa]ny time|[Oo]nce|[Uu]nless|[Ss]ubject)\b"
)
_LAST = re.compile(
    r"(?:,|\b(?:this|the) (?:joint |concurrent )?(?:resolution|section|subsection|paragraph|Act|order|future),?)\s+(?=(?:the|each|every|all|any|no|such|a|an|both|United|Congress|States)\b)"
)
_LAST_NAMED = re.compile(r"\s(?=the (?:[A-Z][\w’-]+)(?:(?: of)? [A-Z][\w’-]+){0,4}\s*$)")
_HEADING = re.compile(
    r"(?<=[\w)])\s+(?=(?:The|It is|Not later|Except|Any|Each|No|If|In|Upon|Prior|During|That it is)\s)"
)
_SENSE = re.compile(r"\bit is the [Ss]ense of (?:the )?(?:House of Representatives|House|Senate|Congress)\s+that\s+")
_AGENT = re.compile(
    r"\b(?:President|Presidents|Secretary|Secretaries|Governments?|governments?|States?|United States|Congress|House|Senate|[Cc]ommittees?|Department|Departments|"
    r"[Aa]genc(?:y|ies)|[Aa]dministration|[Cc]ommissions?|[Cc]ouncils?|[Cc]ourts?|[Mm]ilitary|authorities|officials?|leaders?|people|citizens?|individuals?|persons?|"
    r"compan(?:y|ies)|nations?|countr(?:y|ies)|[Cc]ommunit(?:y|ies)|part(?:y|ies)|[Mm]embers?|Clerk|Speaker|[Cc]hair(?:man|woman|person)?|Architect|Sergeant|police|"
    r"[Dd]irectors?|[Aa]dministrators?|[Aa]mbassadors?|[Rr]epresentatives?|Delegates?|employers?|schools?|universit(?:y|ies)|Attorneys? General|forces|Board|Bureau|[Cc]ounsel|[Dd]esignee|[Oo]rganizations?|[Hh]olders?|[Mm]anagers?|leader|Leader|[Mm]embers?|group|[Cc]olleges?|hospitals|physicians|doctors|nurses|scientists|researchers|experts|districts|clinics|insurers|banks|manufacturers|retailers|media|policymakers|stakeholders|cities|counties|localities|municipalities|producers|farmers|laboratories|Order|Association|Foundation|Society|League|Lodge|Institute|Club|Museum|Center|[Ss]taff|"
    r"[Cc]orporations?|[Ii]nstitutions?|organizations?|groups?|allies|Americans|lawmakers|legislatures?|regime|Ministry|[Mm]inisters?|actors|partners|entities|"
    r"branch|professionals|educators|teachers|parents|consumers|businesses|firms|platforms|providers|NATO|Nations|Union|Organization|Service|Office|Treasury|"
    r"Tribunal|Comptroller|Librarian|Postmaster|Army|Navy|militia|parliament|Parliament|workers|everyone|we|nominee)\b"
)
_THING = re.compile(
    r"\b(?:nothing|resolution|section|paragraph|clause|rule|expenses|vouchers|payments|statement|report|goals?|agenda|event|term|amendment|reference|hall|funds|amounts|bill|"
    r"legislation|policy|agreement|measures?|actions?|sanctions|debate|question|motion|articles?|title|record|text)\b(?!.*\b(?:President|Secretary|Government)\b)",
    re.IGNORECASE,
)
_PROPER = re.compile(r"^(?:[A-Z][\w.’'-]*(?:,?\s+(?:and|of|the|de|al|bin|van|von))*,?\s*){1,8}$")


def agent(words: str) -> str | None:
    """Return who is meant by the words before a modal verb, or None where they name a thing and not somebody.

    "In general Not later than 90 days after …, the President" → "the President"; "the goals of this section" → None.
    """
    sense = list(_SENSE.finditer(words))
    rest = (words[sense[-1].end() :] if sense else words).lstrip(" ,")
    heading = list(_HEADING.finditer(rest))
    rest = rest[heading[-1].end() :] if heading else rest
    if CONDITION.match(rest):
        cuts = list(_LAST.finditer(rest)) or list(_LAST_NAMED.finditer(rest))
        if not cuts:
            return None
        rest = rest[cuts[-1].end() :]
    rest = re.sub(r"^(?:and|or|that)\s+", "", rest.strip(" ,"))
    head = re.split(r"\s+(?:of|in|to|for|with|that|who|under|by)\s|,", rest, maxsplit=1)[0]
    if len(rest.split()) > 45 or _THING.search(head):
        return None
    return (
        rest
        if _AGENT.search(head)
        or classify(rest)[0] in INSTITUTIONS
        or _PROPER.match(rest)
        or (_AGENT.search(rest) and not _THING.search(rest))
        else None
    )
