"""The kinds of those who are asked, as a table of patterns: the first row that a member's words match decides."""

import re
from collections.abc import Callable

from onrecord.demands.countries import ADJECTIVE, ADJECTIVES, NAME, NAMES
from onrecord.demands.model import EntityKind

_K = EntityKind
Namer = str | Callable[[re.Match[str]], str]
CABINET = (
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
    return f"Government of {country}" if country else plain_name(match[0])


def _of_country(match: re.Match[str]) -> str:
    return f"Government of {NAMES.get(match['country'], match['country'])}"


def plain_name(words: str) -> str:
    """Return words without leading articles and quantifiers and without brackets: "all parties (the armed ones)" → "parties"."""
    words = re.sub(r"\s*\([^)]*\)", "", " ".join(words.split()))
    return re.sub(
        r"^(?:(?:the|The|all|All|any|Any|each|Each|every|Every|its|their|both|other|an?|An?)\s+)+(?=\S)", "", words
    )


def _words(match: re.Match[str]) -> str:
    return plain_name(match[0])


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
    (_K.US_GOVERNMENT, r"(?:[Tt]he )?(?:United States(?: of America)?(?:[’']s)?(?: [Ff]ederal)?(?: Government)?|Federal [Gg]overnment|Government of the United States(?: of America)?|U\.S\. [Gg]overnment|U\.S\.|(?:United States )?[Ee]xecutive [Bb]ranch(?: of the (?:United States|Federal) Government)?|[Jj]udicial [Bb]ranch|(?:(?:[Ee]xecutive|[Ll]egislative|[Jj]udicial)(?:,? and |, | ))+[Bb]ranches(?: of the (?:United States|Federal) Government)?|(?:(?:current|present|Trump|Biden|Obama|Trump-Vance|Biden-Harris|presidential|Presidential|President[’']s|United States) )?[Aa]dministration|our (?:Nation|country|Government)|(?:his|her|the President[’']s) (?:[Aa]dministration))(?:,? as a whole)?", "United States Government"),
    (_K.OFFICE, rf"(?:[Tt]he )?{_US}(?P<what>Secretary) of (?:the Department of )?(?P<of>{CABINET})\b(?:(?: [A-Z][\w.]+)+)?", _cabinet),
    (_K.AGENCY, rf"(?:[Tt]he )?{_US}(?P<what>Department) of (?P<of>{CABINET})(?:[’']s)?\b(?! (?:and|or) [a-z]+ [a-z]+s$)", _cabinet),
    (_K.AGENCY, rf"(?:[Tt]he )?(?:United States )?(?:{'|'.join(_ACRONYMS)})", lambda m: _ACRONYMS[m[0].split()[-1]]),
    (_K.AGENCY, r"(?:[Tt]he )?(?P<what>(?:State|Defense|Treasury|Justice|Commerce|Labor|Education|Energy) Department|Pentagon)", _words),
    (_K.OFFICE, rf"(?:[Tt]he |its |such )?(?:Clerk|Secretary|Sergeant[ -]at[ -]Arms(?: and Doorkeeper)?|Speaker|Speaker pro tempore|Majority Leader|majority leader|Minority Leader|minority leader|Republican [Ll]eader|Democratic [Ll]eader|Parliamentarian|Legal Counsel|General Counsel|Chief Administrative Officer|Chaplain|President pro tempore|Presiding Officer|Doorkeeper|Inspector General|[Cc]hair(?:man|woman|person)?|Vice President)(?: of the (?:United States )?{_HOUSE_WORDS})?{_OF_US}", lambda m: _house_officer(m[0])),
    (_K.OFFICE, r"(?:[Tt]he |[Ee]ach |[Aa]ny |[Aa] )?(?:[Cc]hair(?:man|woman|person)?|[Cc]o-[Cc]hairs?|[Vv]ice [Cc]hair(?:man|person)?|[Rr]anking (?:[Mm]inority )?[Mm]ember|[Ll]eader(?:ship)?|[Mm]ajority [Ww]hip|[Mm]anagers?)s?(?: and [Rr]anking (?:[Mm]inority )?[Mm]ember)?(?: (?:of|thereof|on the part of) .*)?", lambda m: plain_name(m[0])),
    (_K.OFFICE, r"(?:[Tt]he )?Senate Legal Counsel", "Senate Legal Counsel"),
    (_K.OFFICE, rf"(?:[Tt]he )?(?:Acting )?{_US}(?:Attorney General|Surgeon General|Solicitor General|Comptroller General|Postmaster General|Trade Representative|Chief Justice|Architect of the Capitol|Archivist|Librarian of Congress|Public Printer|Director of National Intelligence|National Security Adviso[re]|National Security Advisor|Chairman of the Joint Chiefs of Staff|Joint Chiefs of Staff|Special Counsel)(?: to the President)?{_OF_US}(?:(?: [A-Z][\w.]+)+)?", _capital),
    (_K.OFFICE, rf"(?:[Tt]he )?{_US}(?:(?:Deputy|Assistant|Under|Special|Acting|Permanent|Principal|Senior|Inspector|Chief|Ambassador[- ]at[- ][Ll]arge|Co-|Vice) ?)*(?:Ambassador|Representative|Director|Administrator|Commissioner|Chairman|Chairperson|Chairwoman|Chair|Chief|Inspector General|Envoy|Coordinator|Secretary|Advisor|Adviser|Executive Director|Representatives|Register|Superintendent|Commandant|General Counsel|Counsel|Under Secretary)(?:[- ][Aa]t[- ][Ll]arge)? (?:of|to|for|on) (?:the )?(?!the House|House|Congress){_TITLED}", _capital),
    (_K.OFFICE, rf"(?:[Tt]he )?(?:heads?|chairs?|[Dd]irectors?|Secretaries|secretaries) of (?:(?:the|other|relevant|appropriate|each|all|any|such|departments|executive|Federal|and|agencies|State|Defense|Military|[a-z]+) ?)+(?:{_TITLED})?", _words),
    (_K.OFFICE, r"(?:[Tt]he )?(?:Secretary|Secretaries|Director|Administrator|Commissioner|Ambassador|Archivist|Comptroller General|[Ss]pecial [Cc]ounsel|[Ii]nspectors? [Gg]eneral|Cabinet)(?: concerned)?", _words),
    (_K.INTERNATIONAL_BODY, r"(?:[Tt]he )?(?:(?!of\b|who\b|that\b)[\w’-]+ ){0,4}(?:of (?:the )?)?(?:United Nations|UN|U\.N\.|North Atlantic Treaty Organization|NATO|European Union|EU|African Union|Organization of American States|OAS|Association of Southeast Asian Nations|ASEAN|World Health (?:Organization|Assembly)|World Bank|International Monetary Fund|International Atomic Energy Agency|IAEA|Organization for Security and Co-?operation in Europe|OSCE|Organisation for the Prohibition of Chemical Weapons|INTERPOL|Interpol|International Criminal Court|International Olympic Committee|FIFA|Fédération Internationale de Football Association|Gulf Cooperation Council|Arab League|League of Arab States|Economic Community of West African States|ECOWAS|Southern African Development Community|East African Community|Intergovernmental Authority on Development|World Trade Organization|G-?7|G-?20|Group of (?:Seven|Twenty)|Human Rights Council|International (?:Committee|Court|Federation|Labour Organization|Union|Maritime Organization|Civil Aviation Organization)|World Anti-Doping Agency|Financial Action Task Force|European (?:Commission|Parliament|Council)|Council of Europe|Pacific Islands Forum|World Food Programme|Inter-American|Quad\b|Five Eyes)\b(?! (?:country|[Aa]llies|members?|member|governments)).*", lambda m: _body(m[0])),
    (_K.CONGRESS, r"(?:[Tt]he )?(?:(?:United States|U\.S\.) )?(?:Congress(?:es)?|House of Representatives|House|Senate|this (?:House|Chamber|body|Congress|Nation[’']s Congress)|one hundred \w+ Congress)(?: of the United States(?: of America)?)?", lambda m: _chamber(m[0])),
    (_K.CONGRESS, r"(?:[Tt]he |[Aa]ny |[Ee]ach |[Aa]ll |[Aa] )?(?:duly authorized |\w+ )?(?:Permanent |Joint |Select |Special |select |special |standing |covered |appropriate |relevant |other )*(?:[Cc]ommittees?|[Ss]ubcommittees?|[Tt]ask [Ff]orce|Commission on Security and Cooperation in Europe|[Cc]onference committee)(?: (?:on|of|or|designated|listed|described|with) .*| designated)?", lambda m: plain_name(m[0])),
    (_K.CONGRESS, r"(?:[Tt]he |[Aa]ny |[Ee]ach |[Aa]ll |[Aa]n? |[Oo]ther |every )?(?:(?:individual|current|fellow|elected) )?(?:[Mm]embers?|Senators?|Representatives?|Delegates?|Resident Commissioner|[Cc]ongressional leaders|leaders)(?: (?:of|and leadership of|or [a-z]+ of) (?:the |both )?(?:United States )?(?:Congress|House|Senate|Houses).*|(?= ?$))", lambda m: plain_name(m[0])),
    (_K.CONGRESS, r"(?:(?:[Tt]he|[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very|[Aa]ll|other) )*[Mm]embers? of (?:the|a|such|each) (?:\w+ )*(?:[Cc]ommittee|[Ss]ubcommittee)\b.*", lambda m: plain_name(m[0])),
    (_K.CONGRESS, r"(?:Representative|Senator|Delegate|Congress(?:man|woman)) [A-Z].*|(?:[Tt]he |[Bb]oth |two )*(?:Houses|chambers) of (?:the )?Congress|we|We", lambda m: plain_name(m[0])),
    (_K.AGENCY, r"(?:[Tt]he )?(?:(?:each|all|any|other|relevant|appropriate|national security|and|applicable|various|responsible|heads of|United States|Government|Federal|executive|civilian|intelligence|law enforcement) )*(?:(?:Federal|[Ee]xecutive|United States)(?: Government)?(?: [Bb]ranch)?(?: law enforcement| health| regulatory| land management| science)? (?:[Dd]epartments(?: and agencies)?|[Aa]genc(?:y|ies)(?: and departments)?|regulators|departments, agencies, and \w+)|[Dd]epartments and agencies|national security agencies)(?: of the (?:United States|Federal)(?: Government)?.*)?(?:\b(?! and| of)).*", _words),
    (_K.AGENCY, r"(?:[Tt]he )?(?:United States )?(?:[Ii]ntelligence [Cc]ommunity|Armed Forces|military departments|Capitol Police(?: Board)?|National Guard|Coast Guard|Marine Corps|Army|Navy|Air Force|Space Force|Postal Service|Peace Corps|Secret Service|Supreme Court|Library of Congress|Smithsonian Institution|Government Accountability Office|Congressional Budget Office|Board of Regents|Border Patrol|National Archives|Federal Reserve(?: System)?)(?: of the United States)?\b(?! (?:families|members)).*", _capital),
    (_K.AGENCY, rf"(?:[Tt]he )?{_US}(?:{_TITLED} )?(?:Agency|Administration|Bureau|Service|Commission|Corps|Authority|Board|Corporation|Endowment|Office|Institutes?|Centers?|Department|Foundation|Council|Corporation|Laboratory|Court|Survey|Ministry|Directorate|Committee|Academy|Academies|Fund|Museum)(?: (?:of|for|on|to|against) (?:the )?{_TITLED})?(?: \([A-Z]+\))?{_OF_US}(?:[’']s)?", _capital),
    (_K.AGENCY, r"(?:[Tt]he )?(?:Department|Agency|Commission|Administration|Bureau|Board|Council|Center|[Cc]ommission|Office)(?: and its \w+)?", _words),
    (_K.PUBLIC, r"(?:[Tt]he |[Aa]ll |[Ee]very |[Ee]ach |[Aa]ny |[Oo]ur |[Ff]ellow )?(?:(?:young|eligible|fellow|voting-eligible|registered|older|interested|private|of the|American|United States|U\.S\.) )*(?:[Pp]eople(?! of color\b| with\b| who\b| living\b| affected\b| experiencing\b)|[Aa]mericans?|[Cc]itizens?(?! groups| organizations| of a member)(?:, residents, and visitors)?|individuals?(?! who| with| and organ)|persons?(?! who| with| re)|[Pp]ublic|residents?|everyone|members of the (?:general |American )?public|humanity|Nation|citizenry|the world|world|person)\b(?: (?:of|in|across|throughout|from|within|around|on|at|worldwide|nationwide)\b.*|(?= ?$))", lambda m: _public(m[0])),
    (_K.FOREIGN_GOVERNMENT, rf"(?:(?:[Tt]he |[Bb]oth |[Aa]ll )?(?P<country>{NAME})(?: \([A-Z]+\))?)", _of_country),
    (_K.FOREIGN_GOVERNMENT, r"(?:[Tt]he )?(?:(?!of\b|in\b)[\w’-]+ ){0,4}(?:[Gg]overnments?|regimes?|junta|authorities|[Cc]ountr(?:y|ies)|[Nn]ations?|[Ss]tates parties|[Mm]ember [Ss]tates|signatories)\b(?: (?:of|in|throughout|across|around|with|that|which|affected|to|whose|from|where|and allies|hosting|abroad|worldwide|bordering|involved|participating).*|(?= ?$))", lambda m: _foreign(m[0])),
)  # fmt: skip
KINDS = tuple((kind, re.compile(rf"^{pattern}$"), name) for kind, pattern, name in _ROWS)

# Governments at home, which are classes: "State and local governments".
HOME = re.compile(
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
    return plain_name(words)


_BODIES = {
    "UN": "United Nations", "U.N.": "United Nations", "NATO": "North Atlantic Treaty Organization", "EU": "European Union", "OAS": "Organization of American States",
    "ASEAN": "Association of Southeast Asian Nations", "IAEA": "International Atomic Energy Agency",
    "OSCE": "Organization for Security and Cooperation in Europe", "Interpol": "INTERPOL",
    "ECOWAS": "Economic Community of West African States", "FIFA": "Fédération Internationale de Football Association",
}  # fmt: skip


def _body(words: str) -> str:
    name = plain_name(words)
    return _BODIES.get(name, name)


def _public(words: str) -> str:
    if re.search(r"\b(?:United States|American|Americans|Nation|country|U\.S\.)\b", words):
        return "people of the United States"
    return plain_name(words)


def _foreign(words: str) -> str:
    return plain_name(words)
