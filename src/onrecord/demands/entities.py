"""Who the words before an act name: a phrase to its members, each with a kind and the name it has in every text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from onrecord.demands.countries import ADJECTIVE
from onrecord.demands.kinds import CABINET, HOME, KINDS, plain_name
from onrecord.demands.model import EntityKind

_K = EntityKind
INSTITUTIONS = frozenset(_K) - {_K.CLASS, _K.PUBLIC, _K.UNRESOLVED}


class Entity(Struct, frozen=True):
    """Somebody named: `phrase[start:end]` are the words."""

    kind: EntityKind
    name: str
    start: int
    end: int


# What follows a member and says more of it, or of how it is to act.
_AFTER = re.compile(
    r",?\s+(?:including|such as|and abroad|in (?:\w+ing\b|the future|consultation|coordination|cooperation|conjunction|collaboration|partnership|accordance|concert|close|addition|all|order|its|their|his|her|light)\b|"
    r"working|acting|along with|together with|as well as|through|via|both|especially|particularly|led by|consistent with|as appropriate|(?<!ed )(?<!en )by|"
    r"regardless|to the extent|pursuant to|under|with the|where|when|if|not later than|during|upon|on behalf of|or (?:(?:a|his|her|its|their|the [A-Z]\w+[’']s) )?designees?)\b.*$"
)
_JOINT = re.compile(r"\s*(?:,\s*(?:and|or|as well as)\s+|,\s*|\s+(?:and|or|as well as)\s+)")
_SHARED = re.compile(  # an adjective or a half that waits for the noun after it
    r"^(?:(?:the|all|each|every|any|relevant|appropriate)\s+)?(?:Federal|State|local|Tribal|tribal|national|regional|international|public|private|nonprofit|Indian|municipal|"
    r"territorial|city|county|civic|community|civil|political|religious|foreign|domestic|State-level|medical|military|industrial|charitable|educational|elected|"
    r"criminal|social|academic|corporate|community-based|faith-based|governmental|nongovernmental|non-governmental|multilateral|bilateral|health|economic|legal|"
    r"appointed|interest|interested|affected|State|state|federal|district|secondary|elementary|primary|business|cultural|historical|racial|ethnic|parent|teacher|"
    r"health care|public health|law enforcement|public safety|current|former|Senate|House|Republican|Democratic|professional|personal|individual|philanthropic|"
    r"environmental|agricultural|oversight|executive|legislative|judicial|Executive|Legislative|Judicial|"
    rf"{ADJECTIVE}|"
    r"humanitarian|security|diplomatic|intelligence|financial|commercial|technical|scientific|consumer|minority|small|large|rural|urban|young|old|older|Muslim|Arab|"
    r"African|Asian|European|Western|allied|like-minded|responsible)(?:[’']s)?$"
)
_PROTECTED = (
    r"\b(?:Members?|leaders(?:hip)?|committees|chambers) of (?:both )?(?:the )?(?:House of Representatives|House|Senate) and (?:the )?(?:House|Senate)",
    rf"(?:Secretary|Department) of (?:the Department of )?{CABINET}",
    r"Bosnia and Herzegovina|Trinidad and Tobago|Food and Drug|Safety and Health|Energy and Commerce|Education and Labor|Drug Enforcement|Disease Control and Prevention|Fish and Wildlife|"
    r"Immigration and Customs|Customs and Border|Citizenship and Immigration|Security and Cooperation|Science and Technology|"
    r"Research and Quality|Space and Aeronautics|Aeronautics and Space|Oceanic and Atmospheric|Substance Abuse and Mental Health|"
    r"Reconciliation, and|Democracy, Human Rights, and Labor|Elections and|Alcohol, Tobacco, Firearms and Explosives|"
    r"Sergeant at Arms and Doorkeeper|citizens, residents, and visitors|departments and agencies|departments, agencies, and|ways and means|Ways and Means|"
    r"civil and political|peace and security|Latin America and the Caribbean|Middle East and North Africa|terms and conditions|"
    r"(?:Committee|Subcommittee|Bureau|Office|Commission|Agency|Administration|Council|Center|Institute|Service|Ministry|Secretary|Board|Coordinator|Envoy|Representative|Ambassador|Director) (?:of|on|for) (?:the )?"
    r"[A-Z][\w’'-]+(?:(?:, [A-Z][\w’'-]+)+,? and [A-Z][\w’'-]+|(?: [A-Z][\w’'-]+)* and (?!(?:the )?(?:Secretary|Department|Committee|Administrator|Director|President|Attorney|House|Senate|Government of|Congress|Clerk|Speaker|Ambassador|United))[A-Z][\w’'-]+)",
)
_KEEP = re.compile("|".join(_PROTECTED))
# A noun that names a thing or a doing, and nobody: "increased efforts", "the celebration of …".
_ABSTRACT = re.compile(r"(?:tions?|sions?|ments?|[ae]nces?|ity|ships?|ness|als?)$")
_BODIES_LIKE = frozenset(  # words with such an ending that name somebody
    """nation nations organization organizations organisation organisations institution institutions administration administrations corporation
    corporations association associations federation federations confederation delegation delegations population populations generation generations
    foundation foundations coalition coalitions opposition faction factions commission commissions union unions mission missions jurisdiction
    jurisdictions division divisions government governments department departments parliament parliaments enforcement
    regiment management community communities authority authorities university universities entity entities charity
    facility minority majority city municipality locality leadership leaderships official officials professional professionals individual individuals
    hospital hospitals general generals national nationals tribunal tribunals principal principals criminals animals liberals arsenal alliance
    audience intelligentsia journals federal rivals couples constabulary embassy constituents residents clients agents students presidents
    parents patients dependents immigrants migrants adolescents""".split()
)
_THING_WORDS = frozenset(
    """effort efforts support use program programs research approach awareness policy policies law laws order access dialogue work measures measure action
    actions steps progress development activities activity events event goals goal practices practice process processes legislation resolution bill
    act acts funding resources investment investments services training education sanctions review study studies talks trade growth rights right
    freedom freedoms respect need way ways time end attention awareness changes change strategies strategy plan plans initiatives initiative
    opportunities standards reforms reform treatment care innovation focus return release lifting passage it there this that which nothing date
    day week month year anniversary ceremony issue report reports statement rule rules section paragraph subsection amendment amendments funds
    amounts vouchers expenses term terms debate question motion articles record text agenda emergency vacancy hour hearing hearings agreement
    agreements treaty election elections vote votes data information observance celebrations relations ties cooperation participation conditions
    peace security health safety justice democracy war violence prayer reflection compliance help aid assistance discussion discussions clause clauses
    none reference provision provisions responsibility duty duties plan quorum majority one two three four five six seven eight nine ten place name names
    tariffs tariff taxes tax technology technologies weapons vaccines testing volunteerism enactment fund funding""".split()
)
_AGENTLESS = re.compile(
    r"^(?:(?:the|each of the) following (?:persons?|individuals?|people)$|for|that|an end|attention|in|on|by|with|over|while|at|from|during|under|through|when|where|if|as|is|are|was|be|to|and|or|of)\b"
)
_HEAD_ENDS = re.compile(
    r"\s(?:of|in|to|for|with|that|who|whom|whose|between|among|across|throughout|from|on|at|by|under|affected|involved|around|within|serving|governing|regarding|concerning|relating|addressing|containing|requiring|ensuring|"
    r"operating|engaged|living|working(?! group)|responsible|seeking|within|worldwide|nationwide|which|where|covered|listed|designated|as|who’ve|experiencing|"
    r"representing|participating|supporting|providing|interested|located|against|abroad|over|appointed|named|described|including)\b|[,(]"
)


@lru_cache(maxsize=8192)
def resolve(phrase: str) -> tuple[Entity, ...]:
    """Return the members of a phrase that names who is asked, in order; nothing where it names a thing and nobody.

    "the President and the Secretary of State" → President of the United States (president), Secretary of State (office);
    "increased efforts" → nothing.
    """
    found = [(phrase[a:b].strip(" ,"), _entity(phrase, a, b)) for a, b in _members(phrase)]
    if found and found[0][1] is None and not _AGENTLESS.match(found[0][0]):
        return ()  # "collaboration with schools, businesses, and …"
    return tuple(e for _, e in found if e is not None)


def _members(phrase: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a phrase that are members of its list."""
    cut = _AFTER.search(phrase)
    end = cut.start() if cut and cut.start() > 2 else len(phrase)
    more = _BEYOND.match(phrase, end)
    kept = [m.span() for m in _KEEP.finditer(phrase, 0, end)]
    start = 0
    for joint in _JOINT.finditer(phrase, 0, end):
        inside = any(a < joint.start() and joint.end() <= b for a, b in kept)
        if inside or _in_brackets(phrase, joint.start()):
            continue
        left, right = phrase[start : joint.start()], phrase[joint.end() : end]
        last = _JOINT.split(left)[-1].strip()
        if _SHARED.match(last) or not _opens_member(right) or _in_tail(left):
            continue
        yield start, joint.start()
        start = joint.end()
    yield start, end
    if more and _opens_member(phrase[more.end() :]):
        yield from ((a + more.end(), b + more.end()) for a, b in _members(phrase[more.end() :]))


# "State and local governments, including their health agencies, and media organizations": the last is a member again.
_BEYOND = re.compile(r",? including [^,]+, and (?!other\b)(?=[^,]+$)")


def _in_brackets(phrase: str, at: int) -> bool:
    return phrase.count("(", 0, at) > phrase.count(")", 0, at)


_TAIL_OPEN = re.compile(r"\b(?:who|that|which|whose|to)\s[^,]*$")


def _in_tail(left: str) -> bool:
    """Say whether the words before a joint are still in a relative clause that the joint belongs to."""
    return bool(_TAIL_OPEN.search(left)) and not re.search(r"\b(?:to|with) (?:the|this) [\w ]+$", left)


def _opens_member(right: str) -> bool:
    head = re.split(_JOINT, right, maxsplit=1)[0].strip()
    return bool(head) and (
        head[0].isupper()
        or _is_agent(head)
        or bool(_SHARED.match(head))
        or bool(re.match(r"(?:the|all|other|its|their|his|any|each|every|relevant)\b", head))
    )


_BRACKETS = re.compile(r"\s*\([^)]*\)?")


def _entity(phrase: str, start: int, end: int) -> Entity | None:
    words = phrase[start:end]
    lead = len(words) - len(words.lstrip(" ,"))
    words, start = words.strip(" ,—"), start + lead
    if not words:
        return None
    kind, name = classify(_BRACKETS.sub("", words).strip() or words)
    return Entity(kind, name, start, start + len(words)) if kind is not None else None


def classify(words: str) -> tuple[EntityKind | None, str]:
    """Return kind and name of one member; the kind is None for a thing."""
    for kind, pattern, name in KINDS:
        match = pattern.match(words)
        if match and not (kind is _K.FOREIGN_GOVERNMENT and HOME.search(head_of(words))):
            return kind, name if isinstance(name, str) else name(match)
    if not _is_agent(words) or len(head_of(words).split()) > _LONGEST:
        return None, ""
    return (_K.CLASS if _class(words) else _K.UNRESOLVED), plain_name(words)


_LONGEST = 9  # words of a noun with its adjectives; more are a clause


def head_of(words: str) -> str:
    """Return a phrase up to what is said of its noun: "all parties to the conflict" → "all parties"."""
    parts = _JOINT.split(words)
    waiting = next((n for n, p in enumerate(parts) if not _SHARED.match(p.strip())), 0)
    at = words.index(parts[waiting], sum(map(len, parts[:waiting]))) if waiting else 0
    return _HEAD_ENDS.split(words[at:], maxsplit=1)[0].strip()


def _is_agent(words: str) -> bool:
    if _AGENTLESS.match(words) or words in ("the", "The", "all", "such", "only"):
        return False
    head = head_of(words).split()
    if not head:
        return False
    last = head[-1].strip(".,;”“’'")
    if last[:1].isupper() and not last.isupper() and len(head) == 1:
        return True
    if last.lower() in _THING_WORDS or re.search(r"\d", last):
        return False
    if re.search(r"\b(?:because|failed|is|are|was|were|shall|has|have|had|will|not)\b", " ".join(head)):
        return False
    abstract = _ABSTRACT.search(last.lower()) and last.lower() not in _BODIES_LIKE
    return not abstract and not (last.endswith("ing") and last.islower())


def _class(words: str) -> bool:
    """Say whether the words name a group by what it has in common, and not one body by its own name."""
    last = head_of(words).split()[-1].strip(".,;”“’'")
    return last.endswith(
        (
            "s",
            "S",
            "men",
            "people",
            "police",
            "community",
            "society",
            "sector",
            "media",
            "leadership",
            "enforcement",
            "public",
            "industry",
            "children",
            "women",
            "youth",
            "staff",
            "opposition",
            "family",
            "workforce",
        )
    ) or bool(re.match(r"(?:[Aa]ll|[Ee]ach|[Ee]very|[Aa]ny|[Oo]ther|an?|both)\b", words))
