"""Offices by the words that name them: "House Minority Leader", "then-Secretary of State", "the Foreign Affairs chairman"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.mentions.anchors import Anchored, Anchors
from onrecord.mentions.model import OfficeMention

_OURS = re.compile(
    r"(?<![\w-])(?:U\.?S\.?|United States|American|[Oo]ur) $"
)  # taken into the span; not in the rules, for speed
_HOUSE, _SENATE = "House", "Senate"
_NATIONS = (
    "Russian|Ukrainian|French|Chinese|Turkish|Iranian|Israeli|Egyptian|Mexican|Brazilian|Venezuelan|Syrian|Iraqi|Afghan|South Korean|North Korean|Philippine|Filipino|Polish|Belarusian|Chechen|"
    "Azerbaijani|Armenian|Georgian|Colombian|Cuban|Nigerian|Kenyan|Rwandan|Congolese|Ugandan|Zimbabwean|South African|Indonesian|Taiwanese|Yemeni|Palestinian|Honduran|Guatemalan|Salvadoran|Nicaraguan|"
    "Czech|Slovak|Serbian|Kosovo|Kosovar|Lithuanian|Latvian|Estonian|Moldovan|Romanian|Bulgarian|Finnish|Austrian|Italian|Argentine|Chilean|Peruvian|Bolivian|Ecuadorian|Haitian|Kazakh|Uzbek|"
    "Sudanese|Ethiopian|Sri Lankan|European Council|European Commission|Portuguese|Swiss|Hungarian|German|Saudi|Japanese|British|Canadian|Australian|Indian|Pakistani|Bangladeshi|Burmese|Myanmar|Spanish|"
    "Dutch|Belgian|Swedish|Norwegian|Danish|Greek|Irish|Lebanese|Libyan|Tunisian|Algerian|Moroccan|Jordanian|Qatari|Emirati|Kuwaiti|Vietnamese|Thai|Malaysian|Cambodian|Singaporean|Hong Kong|Somali|Malian"
)
_CABINET = (
    "Defense|Treasury|Homeland Security|DHS|Health(?: and Human Services)?|HHS|Education|Energy|Transportation|Labor|Commerce|Agriculture|Interior|Housing(?: and Urban Development)?|HUD|VA|Veterans(?: Affairs|[’'] Affairs)?|"
    "War|Army|Navy|Air Force|[Hh]ousing|[Dd]efen[sc]e|[Tt]reasury|[Hh]omeland [Ss]ecurity|[Hh]ealth|[Ee]ducation|[Ee]nergy|[Tt]ransportation|[Ll]abor|[Cc]ommerce|[Aa]griculture|[Ii]nterior"
)

# (pattern, key): the first row that matches at a place wins, so longer titles stand before their parts
_RULES: tuple[tuple[str, str], ...] = (
    (rf"(?:{_NATIONS}) (?:[Dd]eputy |[Ff]ormer |[Vv]ice[- ])?(?:[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Ff]oreign [Ss]ecretary|[Dd]efen[sc]e [Mm]inister|[Mm]inister|[Pp]remier|[Cc]hancellor|[Kk]ing|[Cc]rown [Pp]rince|[Aa]mbassador|[Ll]eader|[Ss]peaker|[Ss]tate [Cc]ounsell?or)", "other"),
    (r"(?:[Pp]rime|[Ff]oreign|[Dd]efen[sc]e|[Ii]nterior|[Ff]inance|[Jj]ustice|[Dd]eputy [Pp]rime) [Mm]inister|State Counsell?or|Chancellor|Crown Prince|Secretary[- ]General|High Commissioner|Pope", "other"),
    (r"(?:[Pp]ermanent [Rr]epresentative|[Aa]mbassador|[Ee]nvoy) to the (?:United Nations|UN\b|U\.N\.)|(?:UN|U\.N\.|United Nations) [Aa]mbassador|Ambassador to the United Nations", "ambassador-un"),
    (r"(?:[Dd]eputy|[Aa]ssistant|[Uu]nder) ?[Ss]ecretary of [A-Z]\w+|[Uu]ndersecretary of [A-Z]\w+", "other"),
    (r"(?:Secretary of State|[Ss]ecretary of state|SecState)", "secretary-of-state"),
    (r"(?:Vice[- ]President|[Vv]ice[- ]president|VP|Veep)(?![- ][Ee]lect| of)", "vice-president"),
    (rf"(?:{_SENATE} )?[Pp]resident [Pp]ro [Tt]em(?:pore)?(?: of the {_SENATE})?", "president-pro-tempore"),
    (rf"(?:{_HOUSE} [Ss]peaker|(?:the )?[Ss]peaker of the {_HOUSE}(?: of Representatives)?|Speaker(?! (?:of|v\.|pro|series)\b))", "speaker"),
    (rf"{_HOUSE} [Mm]ajority [Ll]eader|(?:the )?[Mm]ajority [Ll]eader (?:of|in) the {_HOUSE}", "house-majority-leader"),
    (rf"{_HOUSE} [Mm]inority [Ll]eader|(?:the )?[Mm]inority [Ll]eader (?:of|in) the {_HOUSE}", "house-minority-leader"),
    (rf"{_HOUSE} [Mm]ajority [Ww]hip", "house-majority-whip"),
    (rf"{_HOUSE} [Mm]inority [Ww]hip", "house-minority-whip"),
    (rf"{_SENATE} [Mm]ajority [Ll]eader|(?:the )?[Mm]ajority [Ll]eader (?:of|in) the {_SENATE}", "senate-majority-leader"),
    (rf"{_SENATE} [Mm]inority [Ll]eader|(?:the )?[Mm]inority [Ll]eader (?:of|in) the {_SENATE}", "senate-minority-leader"),
    (rf"{_SENATE} [Mm]ajority [Ww]hip", "senate-majority-whip"),
    (rf"{_SENATE} [Mm]inority [Ww]hip", "senate-minority-whip"),
    (rf"(?:[Tt]hird|[Ff]ourth)[- ](?:ranking|highest-ranking) (?:House |Senate )?(?:Democrat|Republican)|[Nn]o\. [34] (?:House |Senate )?(?:Democrat|Republican)|(?:{_HOUSE}|{_SENATE}) (?:Republican|Democratic|GOP) (?:[Cc]onference|[Cc]aucus) [Cc]hair(?:man|woman)?", "other"),
    (rf"(?:{_HOUSE}|{_SENATE}) (?:Democratic|Republican|GOP) [Ll]eader|(?:[Tt]op|[Nn]o\. 2|[Nn]umber two|[Ss]econd-ranking|[Hh]ighest-ranking) (?:House|Senate) (?:Democrat|Republican)|(?:[Nn]o\. 2|[Nn]umber two|[Ss]econd-ranking|[Tt]op|[Hh]ighest-ranking) (?:Democrat|Republican) in the (?:House|Senate)|(?:House |Senate |the |The )(?:chamber[’']s )?(?:Democratic|Republican|GOP) [Ww]hip|[Ll]eader of the (?:House|Senate) (?:Democrats|Republicans)|(?:the |The )(?:chamber[’']s )?(?:Democratic|Republican|GOP) [Ll]eader(?! (?:of|in)\b)|[Mm]ajority [Ll]eader|[Mm]inority [Ll]eader|[Mm]ajority [Ww]hip|[Mm]inority [Ww]hip|Leader(?= [A-Z])", "leader"),
    (r"(?<![\w-])(?:[Rr]anking (?:[Mm]ember|Democrat|Republican|[Mm]inority [Mm]ember))", "ranking-member"),
    (r"(?<![\w-])(?:the (?:panel|committee)[’']s |its |their )?(?:[Tt]op|[Ss]enior|[Ll]ead|[Ll]eading) (?:Democrat|Republican|member of (?:his|her|their) party)(?= on (?:the )?)|(?:(?<=ommittee[’']s )|(?<=panel[’']s ))(?:[Tt]op|[Ss]enior|[Ll]ead|[Ll]eading|[Rr]anking) (?:Democrat|Republican)", "committee-top"),
    (r"(?<![\w-])(?:[Cc]hair(?:man|woman|person)?|CHAIRMAN)(?![\w-])(?! of the (?:board|Joint Chiefs|Federal|party|Democratic|Republican|FDIC|SEC|FCC|Fed))", "committee-chair"),
    (rf"(?:{_CABINET}) [Ss]ecretary|[Ss]ecretary of (?:[Dd]efense|[Tt]he (?:Treasury|Interior|Army|Navy|Air Force)|the (?:Treasury|Interior|Army|Navy)|[Hh]omeland [Ss]ecurity|[Hh]ealth and [Hh]uman [Ss]ervices|[Ee]ducation|[Ee]nergy|[Tt]ransportation|[Ll]abor|[Cc]ommerce|[Aa]griculture|[Hh]ousing and [Uu]rban [Dd]evelopment|[Vv]eterans Affairs|[Ww]ar)", "other"),
    (r"(?:[Dd]eputy )?(?:[Aa]ttorneys? [Gg]eneral|[Ss]olicitor [Gg]eneral|[Ss]urgeon [Gg]eneral|[Cc]omptroller [Gg]eneral|[Pp]ostmaster [Gg]eneral|[Ii]nspector [Gg]eneral)", "other"),
    (r"(?:[Dd]eputy )?(?:FBI|F\.B\.I\.|CIA|C\.I\.A\.|NSA|ICE|OMB|CDC|NIH|USAID|EPA|FEMA|NASA|FDA|FCC|FTC|SEC|IRS|Fed|Federal Reserve|National Intelligence|Secret Service|Peace Corps|CBP|Border Patrol|DNI|Social Security) (?:[Dd]irector|[Aa]dministrator|[Cc]hair(?:man|woman)?|[Cc]ommissioner|[Cc]hief)|[Dd]irector of (?:[Nn]ational [Ii]ntelligence|the (?:FBI|CIA|NSA))", "other"),
    (r"[Nn]ational [Ss]ecurity [Aa]dvis[eo]r|(?:White House )?[Cc]hief of [Ss]taff|(?:White House )?[Pp]ress [Ss]ecretary|First Lady|Second Lady|[Ss]pecial [Cc]ounsel|[Ss]pecial [Ee]nvoy|[Ss]pecial [Rr]epresentative|(?<![\w-])[Ee]nvoy|Joint Chiefs Chairman|Chairman of the Joint Chiefs(?: of Staff)?", "other"),
    (r"[Aa]mbassador(?:-at-[Ll]arge)?(?! [Bb]ridge)", "other"),
    (r"(?:[Ll]ieutenant |Lt\. )?(?:Governor|Gov\.)|Governors|Mayor(?:-elect)?|(?:Chief )?Justice(?= [A-Z][\w.]* ?[A-Z]?)(?! (?:Departments?|Dept|Center|League|Democrats|Act|Committee|Officials?)\b)|Judge|Sheriff|District Attorney", "other"),
    (r"Vice President(?=[- ][Ee]lect)", "vice-president"),
    (r"President(?=[- ][Ee]lect)", "president"),
    (r"Administrator(?= [A-Z])|Commissioner(?= [A-Z])|Secretary(?= [A-Z][a-z]+)(?! General)(?! of)", "secretary"),
    (r"(?:President(?! of (?!the (?:United States|U\.?S\.?|USA)))(?:s(?= [A-Z])(?! (?:Council|Day|Cup|Club|Circle|Trophy|Conference)\b))?(?: of the (?:United States|U\.?S\.?))?|(?<=the )president(?!s|ial|[- ]elect| pro| of (?!the United))|Commander[- ]in[- ]Chief|POTUS)(?![\w-])", "president"),
)  # fmt: skip
_OF_LEADERS = r"(?<=(?:ic|an|OP|ty) [Ll])eader|(?<=L)eader [A-Z]|(?<=[Ll])eader of|(?<=(?:ic|an|OP|ty) )[Ww]hip|(?<=[p2og] )(?:House|Senate|Democrat|Republican)"
_LEADS_HOUSE, _LEADS_SENATE = (rf"(?<={house} [Mm])|\w+ .eader (?:of|in) the {house}" for house in (_HOUSE, _SENATE))
_OF_CABINET = r"(?<=(?:se|ry|ty|HS|th|es|on|gy|or|ce|re|ng|nt|UD|VA|ns|rs|ar|my|vy) [Ss])ecretary|(?<=[Ss])ecretary of (?:[Tt]he|[DdHhEeTtLlCcAaVvWw])"
# of every rule, in order: the words one of which each of its matches holds, how far from its start, and what stands around that word
_ANCHORS: tuple[tuple[str, int, str], ...] = (
    (_NATIONS, 0, r"[\w ]+ [A-Za-z]"), ("inister|Counsel|Chancellor|Crown Prince|Secretary-General|Secretary General|High Commissioner|Pope", 20, ""), ("UN|U.N.|United Nations", 44, ""),
    ("ecretary of", 14, "ecretary of [A-Z]"), ("Secretary of|secretary of|SecState", 0, ""), ("Vice|vice|VP|Veep", 0, ""), ("ro Tem|ro tem", 24, ""), ("peaker", 10, ""),
    ("ajority Leader|ajority leader", 12, _LEADS_HOUSE), ("inority Leader|inority leader", 12, _LEADS_HOUSE),
    ("ajority Whip|ajority whip", 12, "(?<=House [Mm])"), ("inority Whip|inority whip", 12, "(?<=House [Mm])"),
    ("ajority Leader|ajority leader", 12, _LEADS_SENATE), ("inority Leader|inority leader", 12, _LEADS_SENATE),
    ("ajority Whip|ajority whip", 12, "(?<=Senate [Mm])"), ("inority Whip|inority whip", 12, "(?<=Senate [Mm])"),
    ("ranking|o. 3|o. 4|onference Chair|onference chair|aucus Chair|aucus chair", 26, ""),
    ("eader|Whip|whip|House Democrat|House Republican|Senate Democrat|Senate Republican|Democrat in|Republican in", 34, _OF_LEADERS), ("Ranking|ranking", 0, ""),
    ("Democrat|Republican|member of", 34, r"(?<=(?:op|or|ad|ng) )"), ("Chair|chair|CHAIRMAN", 0, ""), ("ecretary", 38, _OF_CABINET), (" General| general", 26, ""),
    ("irector|dministrator|hair|ommissioner|hief", 40, r"(?<=(?:[A-Z]{3}|\.[A-Z]\.|Fed|rve|nce|ice|rps|rol|ity) [A-Za-z])|irector of"), ("dvisor|dviser|hief of|ress Secretary|ress secretary|First Lady|Second Lady|pecial |nvoy|Joint Chiefs", 26, ""), ("Ambassador|ambassador", 0, ""),
    ("Governor|Gov.|Mayor|Justice|Judge|Sheriff|District Attorney", 14, ""), ("Vice President", 0, ""), ("President", 0, ""), ("Administrator|Commissioner|Secretary", 0, ""),
    ("President|president|Commander|POTUS", 0, ""),
)  # fmt: skip
_ANY = Anchored(
    (re.compile(pattern) for pattern, _ in _RULES),
    (Anchors(tuple(words.split("|")), reach, gate) for words, reach, gate in _ANCHORS),
    tail=110,
)
_FORMER = re.compile(
    r"(?:\b(?:[Ff]ormer|[Tt]hen|[Ee]x|[Oo]ne-?time|[Ll]ate|[Pp]revious|[Rr]etired|[Oo]utgoing|[Ii]ncoming|[Nn]ext|[Ff]uture|[Ff]irst|deposed|ousted)(?:[- ](?:U\.?S\.? |Republican |Democratic |House |Senate |Obama-era |Trump )?))$"
)
_NOT_YET = re.compile(r"^(?:[- ](?:designate|elect|nominee|hopeful|candidate|pick|emeritus)|[- ]in-waiting)")
_ACTING = re.compile(r"\b[Aa]cting $")
_NOT_BEFORE = re.compile(
    r"(?:\b(?:[Dd]eputy|[Vv]ice|[Aa]ssistant|[Ss]tudent|[Cc]ompany|[Bb]ank|[Uu]niversity|[Uu]nion|[Gg]roup[’']s|[Ff]oundation|[Cc]ollege|[Cc]o-?founder and|[Cc]lub|State Senate|state House|Texas House|[Ss]tate)[- ]| co-?)$"
)
_LONGEST_BEFORE = 24  # characters: "outgoing Democratic "
# how the words before an office end that one of those patterns takes, three characters of each
_ENDS = frozenset(
    (word + link)[-3:]
    for word in (
        "US|.S|S.|States|American|ur|ormer|hen|ex|Ex|ime|ate|evious|etired|tgoing|coming|ext|uture|irst|deposed|ousted|Republican|Democratic|House|"
        "era|Trump|cting|eputy|ice|ssistant|tudent|ompany|ank|niversity|nion|roup’s|roup's|oundation|ollege|founder and|lub|co"
    ).split("|")
    for link in " -"
)
_ANYWHERE = frozenset({"other", "vice-president"})  # whose deputies and those of a company are of the same kind
_SUB = re.compile(r"^(?:[’']s)?(?:[- ](?:of|to) (?:the )?(?:Board|board|FDIC))")


def find_offices(text: str) -> tuple[OfficeMention, ...]:
    """Find offices of state by their words; the span is the title ("House Minority Leader"), never the holder's name.

    `office` is a key of the table of offices, "committee-chair", "ranking-member", "committee-top" (the top member of a party
    on a committee), "majority-leader", "minority-whip" and their like (the chamber not told), "leader", or "other" where no table
    covers it. Presidents of companies, unions and clubs are left out.
    """
    taken = bytearray(len(text) + 1)
    return tuple(sorted(_offices(text, taken), key=lambda m: m.span.start))


def _offices(text: str, taken: bytearray) -> Iterator[OfficeMention]:
    for (_, office), matches in zip(_RULES, _ANY.matches(text), strict=True):
        for match in matches:
            start, end = match.span()
            if taken.find(1, start, end) >= 0 or (
                start and (text[start - 1].isalnum() or (text[start - 1] in "-_" and not _before(_FORMER, text, start)))
            ):
                continue
            taken[start:end] = b"\1" * (end - start)
            after = text[end : end + 40]
            told = text[max(0, start - 3) : start] in _ENDS  # of most offices nothing is
            if _SUB.match(after) or (told and office not in _ANYWHERE and _before(_NOT_BEFORE, text, start)):
                continue
            ours = _before(_OURS, text, start) if told else None
            start -= len(ours[0]) if ours else 0
            former = bool((told and _before(_FORMER, text, start)) or _NOT_YET.match(after))
            acting = told and bool(_before(_ACTING, text, start))
            yield OfficeMention(span=Span(start, end), office=_key(office, match[0], acting=acting), former=former)


def _before(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    return pattern.search(text, max(0, start - _LONGEST_BEFORE), start)


def _key(office: str, words: str, *, acting: bool) -> str:
    if acting and office in ("secretary-of-state", "house-majority-leader"):
        return f"acting-{office}"
    if acting or office == "secretary":
        return "other"
    plain = words.lower().split() if office == "leader" else []
    return "-".join(plain[-2:]) if plain[-2:-1] in (["majority"], ["minority"]) else office
