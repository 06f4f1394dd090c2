"""Who the words before an act name: a phrase to its members, each with a kind and the name it has in every text."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct

from onrecord.demands.countries import ADJECTIVE, ADJECTIVES, NAME, NAMES
from onrecord.demands.model import EntityKind

_K = EntityKind
INSTITUTIONS = frozenset(_K) - {_K.CLASS, _K.PUBLIC, _K.UNRESOLVED}


class Entity(Struct, frozen=True):
    """Somebody named: `phrase[start:end]` are the words."""

    kind: EntityKind
    name: str
    start: int
    end: int


Namer = str | Callable[[re.Match[str]], str]
_CABINET = (
    r"(?:State|Defense|(?:the )?Treasury|(?:the )?Interior|Agriculture|Commerce|Labor|Health and Human Services|"
    r"Housing and Urban Development|Transportation|Energy|Education|Veterans[’']? Affairs|Homeland Security|Justice|War|"
    r"(?:the )?(?:Army|Navy|Air Force))"
)
_US = r"(?:(?:United States|U\.S\.|Federal|American)\s+)?"
_OF_US = r"(?:\s+of the United States(?: of America)?)?"
_TITLED = r"[A-Z][\w.’'-]*(?:\s+(?:and|of|for|to|on|the|at|in)(?:\s+the)?(?=\s+[A-Z])|,(?=\s+[A-Z][\w’'-]*,)|\s+[A-Z][\w.’'-]*|\s+\([A-Z]+\))*"
_HOUSE_WORDS = r"(?:House of Representatives|House|Senate)"


def _capital(match: re.Match[str]) -> str:
    """Return the name of an office or agency without its article, its country and its holder."""
    words = " ".join(match[0].split())
    words = re.sub(r"((?:Attorney|Surgeon|Solicitor|Comptroller|Postmaster) General) [A-Z].*$", r"\1", words)
    words = re.sub(r"\s*\([A-Z]+\)", "", words)
    words = re.sub(r"\s+of the United States(?: of America)?$", "", words)
    words = re.sub(r"^(?:the|The)\s+", "", words)
    return re.sub(
        r"^(?:United States|U\.S\.)\s+(?=(?:Ambassador|Attorney|Department|Secretary|Trade|Fish|Postal|Special|Permanent|Capitol|Armed))",
        "",
        words,
    )


def _cabinet(match: re.Match[str]) -> str:
    name = re.sub(r"^of the Department\s+", "", match["of"])
    bare = name.removeprefix("the ").replace("Veterans Affairs", "Veterans Affairs").replace("’", "")
    article = "the " if bare in ("Treasury", "Interior", "Army", "Navy", "Air Force") else ""
    return f"{'Secretary' if match['what'].startswith('Sec') else 'Department'} of {article}{bare}"


def _government(match: re.Match[str]) -> str:
    named = match.groupdict()
    country = NAMES.get(named.get("country") or "") or ADJECTIVES.get(named.get("people") or "")
    return f"Government of {country}" if country else _plain(match[0])


def _of_country(match: re.Match[str]) -> str:
    return f"Government of {NAMES.get(match['country'], match['country'])}"


def _plain(words: str) -> str:
    words = re.sub(r"\s*\([^)]*\)", "", " ".join(words.split()))
    return re.sub(
        r"^(?:(?:the|The|all|All|any|Any|each|Each|every|Every|its|their|both|other|an?|An?)\s+)+(?=\S)", "", words
    )


def _words(match: re.Match[str]) -> str:
    return _plain(match[0])


_ACRONYMS = {
    "EPA": "Environmental Protection Agency", "FDA": "Food and Drug Administration", "CDC": "Centers for Disease Control and Prevention",
    "USAID": "United States Agency for International Development", "DHS": "Department of Homeland Security", "DOJ": "Department of Justice",
    "FBI": "Federal Bureau of Investigation", "ICE": "Immigration and Customs Enforcement", "CBP": "Customs and Border Protection",
    "HHS": "Department of Health and Human Services", "FEMA": "Federal Emergency Management Agency", "NIH": "National Institutes of Health",
    "NASA": "National Aeronautics and Space Administration", "FCC": "Federal Communications Commission", "FTC": "Federal Trade Commission",
    "TSA": "Transportation Security Administration", "IRS": "Internal Revenue Service", "SEC": "Securities and Exchange Commission",
}  # fmt: skip
# Whole members, the first row that matches decides. A name is fixed, or made from the match.
_ROWS: tuple[tuple[EntityKind, str, Namer], ...] = (
    (_K.FOREIGN_GOVERNMENT, rf"(?:[Tt]he )?(?:\w+ ){{0,2}}Governments? of (?:the )?(?P<country>{NAME})\b(?! and )", _government),
    (_K.FOREIGN_GOVERNMENT, rf"(?:[Tt]he )?(?:new |current |de facto |transitional |interim |ruling |elected )?(?P<people>{ADJECTIVE}) (?:[Gg]overnment|regime|junta|authorities|[Mm]ilitary|[Aa]rmed [Ff]orces|security forces|[Pp]arliament|leadership|administration)\b", _government),
    (_K.FOREIGN_GOVERNMENT, rf"(?:[Tt]he )?(?:{ADJECTIVE}|{NAME}(?:[’']s)?) (?:President|Prime Minister|Foreign Minister|Ministry|Minister|Supreme Leader|King|Crown Prince|Cabinet|National Assembly)\b.*", _words),
    (_K.FOREIGN_GOVERNMENT, rf"(?:[Tt]he )?(?:President|Prime Minister|Ministry of [A-Z]\w+|Foreign Minister|Parliament|Cabinet|National Assembly|Supreme Court|Attorney General|Ambassador|leaders?hip) of (?:the )?(?:Government of (?:the )?)?{NAME}\b.*", _words),
    (_K.FOREIGN_GOVERNMENT, r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hairman|General|King|Crown Prince)\s+(?!(?:Donald|Joseph|Joe|Barack|George)?\s*(?:J\.|R\.)?\s*(?:Trump|Biden|Obama|Bush|Clinton)|[Pp]ro [Tt]em|of the United States|and\b)[A-Z]\S+(?: [A-Z]\S+){0,3}", _words),
    (_K.PRESIDENT, r"(?:[Tt]he )?(?:(?:United States|U\.S\.) )?(?:[Pp]resident(?:-elect)?(?: of the United States(?: of America)?)?(?: (?:Donald |Joseph |Joe |Barack |George )?(?:J\. |R\. )?(?:Trump|Biden|Obama|Bush|Clinton))?|(?:President|Mr\.) (?:Donald )?(?:J\. )?Trump|White House|Executive Office of the President)(?: of the United States(?: of America)?)?(?: or (?:the President[’']s|his) designee)?", "President of the United States"),
    (_K.US_GOVERNMENT, r"(?:[Tt]he )?(?:United States(?: of America)?(?:[’']s)?(?: [Ff]ederal)?(?: Government)?|Federal [Gg]overnment|Government of the United States(?: of America)?|U\.S\. [Gg]overnment|U\.S\.|(?:United States )?[Ee]xecutive [Bb]ranch(?: of the (?:United States|Federal) Government)?|[Jj]udicial [Bb]ranch|(?:(?:current|present|Trump|Biden|Obama|Trump-Vance|Biden-Harris|presidential|Presidential|President[’']s|United States) )?[Aa]dministration|our (?:Nation|country|Government)|(?:his|her|the President[’']s) (?:[Aa]dministration))(?:,? as a whole)?", "United States Government"),
    (_K.OFFICE, rf"(?:[Tt]he )?{_US}(?P<what>Secretary) of (?:the Department of )?(?P<of>{_CABINET})\b(?:(?: [A-Z][\w.]+)+)?", _cabinet),
    (_K.AGENCY, rf"(?:[Tt]he )?{_US}(?P<what>Department) of (?P<of>{_CABINET})(?:[’']s)?\b(?! (?:and|or) [a-z]+ [a-z]+s$)", _cabinet),
    (_K.AGENCY, rf"(?:[Tt]he )?(?:United States )?(?:{'|'.join(_ACRONYMS)})", lambda m: _ACRONYMS[m[0].split()[-1]]),
    (_K.AGENCY, r"(?:[Tt]he )?(?P<what>(?:State|Defense|Treasury|Justice|Commerce|Labor|Education|Energy) Department|Pentagon)", _words),
    (_K.OFFICE, rf"(?:[Tt]he |its |such )?(?:Clerk|Secretary|Sergeant[ -]at[ -]Arms(?: and Doorkeeper)?|Speaker|Speaker pro tempore|Majority Leader|majority leader|Minority Leader|minority leader|Republican [Ll]eader|Democratic [Ll]eader|Parliamentarian|Legal Counsel|General Counsel|Chief Administrative Officer|Chaplain|President pro tempore|Presiding Officer|Doorkeeper|Inspector General|[Cc]hair(?:man|woman|person)?|Vice President)(?: of the (?:United States )?{_HOUSE_WORDS})?{_OF_US}", lambda m: _house_officer(m[0])),
    (_K.OFFICE, r"(?:[Tt]he |[Ee]ach |[Aa]ny |[Aa] )?(?:[Cc]hair(?:man|woman|person)?|[Cc]o-[Cc]hairs?|[Vv]ice [Cc]hair(?:man|person)?|[Rr]anking (?:[Mm]inority )?[Mm]ember|[Ll]eader(?:ship)?|[Mm]ajority [Ww]hip|[Mm]anagers?)s?(?: and [Rr]anking (?:[Mm]inority )?[Mm]ember)?(?: (?:of|thereof|on the part of) .*)?", lambda m: _plain(m[0])),
    (_K.OFFICE, r"(?:[Tt]he )?Senate Legal Counsel", "Senate Legal Counsel"),
    (_K.OFFICE, rf"(?:[Tt]he )?(?:Acting )?{_US}(?:Attorney General|Surgeon General|Solicitor General|Comptroller General|Postmaster General|Trade Representative|Chief Justice|Architect of the Capitol|Archivist|Librarian of Congress|Public Printer|Director of National Intelligence|National Security Adviso[re]|National Security Advisor|Chairman of the Joint Chiefs of Staff|Joint Chiefs of Staff|Special Counsel)(?: to the President)?{_OF_US}(?:(?: [A-Z][\w.]+)+)?", _capital),
    (_K.OFFICE, rf"(?:[Tt]he )?{_US}(?:(?:Deputy|Assistant|Under|Special|Acting|Permanent|Principal|Senior|Inspector|Chief|Ambassador[- ]at[- ][Ll]arge|Co-|Vice) ?)*(?:Ambassador|Representative|Director|Administrator|Commissioner|Chairman|Chairperson|Chairwoman|Chair|Chief|Inspector General|Envoy|Coordinator|Secretary|Advisor|Adviser|Executive Director|Representatives|Register|Superintendent|Commandant|General Counsel|Counsel|Under Secretary)(?:[- ][Aa]t[- ][Ll]arge)? (?:of|to|for|on) (?:the )?(?!the House|House|Congress){_TITLED}", _capital),
    (_K.OFFICE, rf"(?:[Tt]he )?(?:heads?|chairs?|[Dd]irectors?|Secretaries|secretaries) of (?:(?:the|other|relevant|appropriate|each|all|any|such|departments|executive|Federal|and|agencies|State|Defense|Military|[a-z]+) ?)+(?:{_TITLED})?", _words),
    (_K.OFFICE, r"(?:[Tt]he )?(?:Secretary|Secretaries|Director|Administrator|Commissioner|Ambassador|Archivist|Comptroller General|[Ss]pecial [Cc]ounsel|[Ii]nspectors? [Gg]eneral|Cabinet)(?: concerned)?", _words),
    (_K.INTERNATIONAL_BODY, r"(?:[Tt]he )?(?:(?!of\b|who\b|that\b)[\w’-]+ ){0,4}(?:of (?:the )?)?(?:United Nations|UN|U\.N\.|North Atlantic Treaty Organization|NATO|European Union|EU|African Union|Organization of American States|OAS|Association of Southeast Asian Nations|ASEAN|World Health (?:Organization|Assembly)|World Bank|International Monetary Fund|International Atomic Energy Agency|IAEA|Organization for Security and Co-?operation in Europe|OSCE|Organisation for the Prohibition of Chemical Weapons|INTERPOL|Interpol|International Criminal Court|International Olympic Committee|FIFA|Fédération Internationale de Football Association|Gulf Cooperation Council|Arab League|League of Arab States|Economic Community of West African States|ECOWAS|Southern African Development Community|East African Community|Intergovernmental Authority on Development|World Trade Organization|G-?7|G-?20|Group of (?:Seven|Twenty)|Human Rights Council|International (?:Committee|Court|Federation|Labour Organization|Union|Maritime Organization|Civil Aviation Organization)|World Anti-Doping Agency|Financial Action Task Force|European (?:Commission|Parliament|Council)|Council of Europe|Pacific Islands Forum|World Food Programme|Inter-American|Quad\b|Five Eyes)\b(?! (?:country|[Aa]llies|members?|member|governments)).*", lambda m: _body(m[0])),
    (_K.CONGRESS, r"(?:[Tt]he )?(?:(?:United States|U\.S\.) )?(?:Congress(?:es)?|House of Representatives|House|Senate|this (?:House|Chamber|body|Congress|Nation[’']s Congress)|one hundred \w+ Congress)(?: of the United States(?: of America)?)?", lambda m: _chamber(m[0])),
    (_K.CONGRESS, r"(?:[Tt]he |[Aa]ny |[Ee]ach |[Aa]ll |[Aa] )?(?:duly authorized |\w+ )?(?:Permanent |Joint |Select |Special |select |special |standing |covered |appropriate |relevant |other )*(?:[Cc]ommittees?|[Ss]ubcommittees?|[Tt]ask [Ff]orce|Commission on Security and Cooperation in Europe|[Cc]onference committee)(?: (?:on|of|or|designated|listed|described|with) .*| designated)?", lambda m: _plain(m[0])),
    (_K.CONGRESS, r"(?:[Tt]he |[Aa]ny |[Ee]ach |[Aa]ll |[Aa]n? |[Oo]ther |every )?(?:(?:individual|current|fellow|elected) )?(?:[Mm]embers?|Senators?|Representatives?|Delegates?|Resident Commissioner|[Cc]ongressional leaders|leaders)(?: (?:of|and leadership of|or [a-z]+ of) (?:the |both )?(?:United States )?(?:Congress|House|Senate|Houses).*|(?= ?$))", lambda m: _plain(m[0])),
    (_K.CONGRESS, r"(?:(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very|[Aa]ll|other) )*[Mm]embers? of (?:the|a|such|each) (?:\w+ )*(?:[Cc]ommittee|[Ss]ubcommittee)\b.*", lambda m: _plain(m[0])),
    (_K.CONGRESS, r"(?:Representative|Senator|Delegate|Congress(?:man|woman)) [A-Z].*|(?:[Tt]he |[Bb]oth |two )*(?:Houses|chambers) of (?:the )?Congress|we|We", lambda m: _plain(m[0])),
    (_K.AGENCY, r"(?:[Tt]he )?(?:(?:each|all|any|other|relevant|appropriate|national security|and|applicable|various|responsible|heads of|United States|Government|Federal|executive|civilian|intelligence|law enforcement) )*(?:(?:Federal|[Ee]xecutive|United States)(?: Government)?(?: [Bb]ranch)?(?: law enforcement| health| regulatory| land management| science)? (?:[Dd]epartments(?: and agencies)?|[Aa]genc(?:y|ies)(?: and departments)?|regulators|departments, agencies, and \w+)|[Dd]epartments and agencies|national security agencies)(?: of the (?:United States|Federal)(?: Government)?.*)?(?:\b(?! and| of)).*", _words),
    (_K.AGENCY, r"(?:[Tt]he )?(?:United States )?(?:[Ii]ntelligence [Cc]ommunity|Armed Forces|military departments|Capitol Police(?: Board)?|National Guard|Coast Guard|Marine Corps|Army|Navy|Air Force|Space Force|Postal Service|Peace Corps|Secret Service|Supreme Court|Library of Congress|Smithsonian Institution|Government Accountability Office|Congressional Budget Office|Board of Regents|Border Patrol|National Archives|Federal Reserve(?: System)?)(?: of the United States)?\b(?! (?:families|members)).*", _capital),
    (_K.AGENCY, rf"(?:[Tt]he )?{_US}(?:{_TITLED} )?(?:Agency|Administration|Bureau|Service|Commission|Corps|Authority|Board|Corporation|Endowment|Office|Institutes?|Centers?|Department|Foundation|Council|Corporation|Laboratory|Court|Survey|Ministry|Directorate|Committee|Academy|Academies|Fund|Museum)(?: (?:of|for|on|to|against) (?:the )?{_TITLED})?(?: \([A-Z]+\))?{_OF_US}(?:[’']s)?", _capital),
    (_K.AGENCY, r"(?:[Tt]he )?(?:Department|Agency|Commission|Administration|Bureau|Board|Council|Center|[Cc]ommission|Office)(?: and its \w+)?", _words),
    (_K.PUBLIC, r"(?:[Tt]he |[Aa]ll |[Ee]very |[Ee]ach |[Aa]ny |[Oo]ur |[Ff]ellow )?(?:(?:young|eligible|fellow|voting-eligible|registered|older|interested|private|of the|American|United States|U\.S\.) )*(?:[Pp]eople(?! of color\b| with\b| who\b| living\b| affected\b| experiencing\b)|[Aa]mericans?|[Cc]itizens?(?! groups| organizations| of a member)(?:, residents, and visitors)?|individuals?(?! who| with| and organ)|persons?(?! who| with| re)|[Pp]ublic|residents?|everyone|members of the (?:general |American )?public|humanity|Nation|citizenry|the world|world|person)\b(?: (?:of|in|across|throughout|from|within|around|on|at|worldwide|nationwide)\b.*|(?= ?$))", lambda m: _public(m[0])),
    (_K.FOREIGN_GOVERNMENT, rf"(?:(?:[Tt]he |[Bb]oth |[Aa]ll )?(?P<country>{NAME})(?: \([A-Z]+\))?)", _of_country),
    (_K.FOREIGN_GOVERNMENT, r"(?:[Tt]he )?(?:(?!of\b|in\b)[\w’-]+ ){0,4}(?:[Gg]overnments?|regimes?|junta|authorities|[Cc]ountr(?:y|ies)|[Nn]ations?|[Ss]tates parties|[Mm]ember [Ss]tates|signatories)\b(?: (?:of|in|throughout|across|around|with|that|which|affected|to|whose|from|where|and allies|hosting|abroad|worldwide|bordering|involved|participating).*|(?= ?$))", lambda m: _foreign(m[0])),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(rf"^{pattern}$"), name) for kind, pattern, name in _ROWS)

# Governments at home, which are classes: "State and local governments".
_HOME = re.compile(
    r"\b(?:State|States|state|local|Tribal|tribal|territorial|municipal|county|city|Territories|territories|localities|municipalities|counties|cities|federally)\b"
)


def _house_officer(words: str) -> str:
    base = re.sub(r"^(?:the|The)\s+", "", words)
    base = re.sub(r"\bHouse of Representatives\b", "House", base).replace("Sergeant-at-Arms", "Sergeant at Arms")
    if base in ("Clerk", "Speaker", "Chief Administrative Officer"):
        return f"{base} of the House"
    return base.replace(" of the United States", "")


def _chamber(words: str) -> str:
    for name, pattern in (
        ("House of Representatives", r"House"), ("Senate", r"Senate"), ("Congress", r"Congress"),
    ):  # fmt: skip
        if re.search(pattern, words):
            return name
    return _plain(words)


_BODIES = {
    "UN": "United Nations", "U.N.": "United Nations", "NATO": "North Atlantic Treaty Organization", "EU": "European Union", "OAS": "Organization of American States",
    "ASEAN": "Association of Southeast Asian Nations", "IAEA": "International Atomic Energy Agency",
    "OSCE": "Organization for Security and Cooperation in Europe", "Interpol": "INTERPOL",
    "ECOWAS": "Economic Community of West African States", "FIFA": "Fédération Internationale de Football Association",
}  # fmt: skip


def _body(words: str) -> str:
    name = _plain(words)
    return _BODIES.get(name, name)


def _public(words: str) -> str:
    if re.search(r"\b(?:United States|American|Americans|Nation|country|U\.S\.)\b", words):
        return "people of the United States"
    return _plain(words)


def _foreign(words: str) -> str:
    return _plain(words)


# What follows a member and says more of it, or of how it is to act.
_AFTER = re.compile(
    r",?\s+(?:including|such as|and abroad|in (?:\w+ing\b|the future|consultation|coordination|cooperation|conjunction|collaboration|partnership|accordance|concert|close|addition|all|order|its|their|his|her|light)\b|"
    r"working|acting|along with|together with|as well as|through|via|both|especially|particularly|led by|consistent with|as appropriate|(?<!ed )(?<!en )by|"
    r"regardless|to the extent|pursuant to|under|with the|where|when|if|not later than|during|upon|on behalf of|or (?:his|her|its|their|the [A-Z]\w+[’']s) designees?)\b.*$"
)
_JOINT = re.compile(r"\s*(?:,\s*(?:and|or|as well as)\s+|,\s*|\s+(?:and|or|as well as)\s+)")
_SHARED = re.compile(  # an adjective or a half that waits for the noun after it
    r"^(?:(?:the|all|each|every|any|relevant|appropriate)\s+)?(?:Federal|State|local|Tribal|tribal|national|regional|international|public|private|nonprofit|Indian|municipal|"
    r"territorial|city|county|civic|community|civil|political|religious|foreign|domestic|State-level|medical|military|industrial|charitable|educational|elected|"
    r"criminal|social|academic|corporate|community-based|faith-based|governmental|nongovernmental|non-governmental|multilateral|bilateral|health|economic|legal|"
    r"appointed|interest|interested|affected|State|state|federal|district|secondary|elementary|primary|business|cultural|historical|racial|ethnic|parent|teacher|"
    r"health care|public health|law enforcement|public safety|current|former|Senate|House|Republican|Democratic|professional|personal|individual|philanthropic|"
    r"environmental|agricultural|oversight|"
    rf"{ADJECTIVE}|"
    r"humanitarian|security|diplomatic|intelligence|financial|commercial|technical|scientific|consumer|minority|small|large|rural|urban|young|old|older|Muslim|Arab|"
    r"African|Asian|European|Western|allied|like-minded|responsible)(?:[’']s)?$"
)
_PROTECTED = (
    r"\b(?:Members?|leaders(?:hip)?|committees|chambers) of (?:both )?(?:the )?(?:House of Representatives|House|Senate) and (?:the )?(?:House|Senate)",
    rf"(?:Secretary|Department) of (?:the Department of )?{_CABINET}",
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
    for kind, pattern, name in _COMPILED:
        match = pattern.match(words)
        if match and not (kind is _K.FOREIGN_GOVERNMENT and _HOME.search(head_of(words))):
            return kind, name if isinstance(name, str) else name(match)
    if not _is_agent(words) or len(head_of(words).split()) > _LONGEST:
        return None, ""
    return (_K.CLASS if _class(words) else _K.UNRESOLVED), _plain(words)


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
