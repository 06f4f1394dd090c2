"""Phrases that describe a member: "the Florida Republican", "a Democrat from Oregon", "New Jersey's senior senator", "the Texan"."""

import re

from msgspec import Struct

from onrecord.article.model import Span
from onrecord.mentions.states import ABBREVIATIONS, DEMONYMS, NAMES, NICKNAMES, code_of
from onrecord.mentions.towns import HOME_TOWN, states_of
from onrecord.record.model import Chamber

_BY_LENGTH = sorted({*NAMES, *NICKNAMES, *ABBREVIATIONS}, key=lambda w: (-len(w), w))
_STATE = "|".join(re.escape(w) for w in _BY_LENGTH)
_ROLE = (
    r"(?:US |U\.S\. )?(?:[Ss]enators?|[Cc]ongress(?:man|woman|men|women|member|members|person)|[Rr]epresentatives?|[Ll]awmakers?|[Ll]egislators?|[Dd]elegates?|member of Congress|members of Congress|"
    r"(?:[Ll]ead |chief |original |main )?(?:[Cc]o-?sponsors?|[Ss]ponsors?|[Aa]uthors?)|[Hh]ouse members?|freshman|freshmen|backbencher|colleagues?)"
)
# nouns that a party's name only qualifies: "the Iowa Republican caucuses", "a Democratic governor"
_NOUNS = (
    r"[’']s? [Pp]arty| (?:(?:Party|Conference|Caucus|Study|National|State|County|leaders?|leadership|whip|votes?|majority|minority|support|bill|caucus(?:es)?|conventions?|debates?|voters?|establishment|nominees?|contests?|"
    r"races?|field|base|officials?|governors?|mayors?|strategists?|operatives?|activists?|donors?|tickets?|state|county|district|campaign|attorneys?|chair(?:man|woman)?|committee|front-?runners?|candidates?|presidents?|"
    r"congressional|presidential|staff|aides?|party|opposition|side|amendments?|resolution|plan|proposal|strongholds?|circles|politics|politicians?|rivals?|opponents?|challengers?|incumbents?|colleagues?|members?)\b|Gov\.|primar|delegat|nominat|legislat)"
)
_HEAD = re.compile(
    rf"(?<![\w-])(?:(?P<party>Republicans?|Democrats?|Democratic|GOP|[Ii]ndependents?|Libertarians?)(?: (?P<second>{_ROLE}))?|(?P<role>{_ROLE})|(?P<people>(?:{'|'.join(sorted(DEMONYMS, key=len, reverse=True))})s?))(?![\w-])(?!{_NOUNS})"
)
_ADJ = (
    r"(?:[Ss]enior|[Jj]unior|[Ff]reshman|[a-z]+-term|\d+-term|veteran|conservative|liberal|moderate|progressive|outgoing|retiring|long-?time|long-serving|lone|only|sole|centrist|powerful|outspoken|fellow|one|at-large|"
    r"embattled|hard-?line|top|ranking|highest-ranking|most senior|senior-most|lead|leading|maverick|newly elected|influential|staunch|fiery|[a-z]+-year-old|former|late|then|first|two|second|third|prominent|devout|openly gay|anti-abortion|pro-[a-z]+|self-described|registered|democratic socialist|right-wing|left-wing|libertarian-leaning|libertarian-minded|new|young|old|[a-z]+-minded|[a-z]+-leaning)"
)
_LEFT = re.compile(
    rf"(?:(?<![\w])(?P<det>[Tt]he|[Tt]hat|[Tt]his|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Mm]y|[Tt]heir|[Aa]nother|[Tt]he other|[Tt]he same|(?:[Tt]he )?(?:(?:[A-Z][\w’']+,? (?:and |on )?){{0,5}}(?:[Pp]anel|[Cc]ommittee|[Ss]ubcommittee|chamber)[’']s|(?:(?:House|Senate) )?(?:[A-Z][a-z]+,? (?:and )?){{1,4}}[’']s?(?= (?:ranking|top|senior|highest)\b)))\s)?(?:{_ADJ}\s){{0,3}}(?:(?<=the )(?:St\. )?[A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}}, (?={_STATE},))?(?:(?<![\w.])(?P<state>{_STATE})(?P<poss>[’']s?)?(?P<comma>,)?\s)?(?:(?:own|two|both|{_ADJ})\s){{0,3}}$"
)
# "a Long Island Democrat", "the Virginia Beach Republican": at home in a place that is no state
_PLACE_LEFT = re.compile(
    rf"(?<![\w])(?P<det>[Tt]he|[Aa]n?)\s(?:{_ADJ}\s){{0,2}}(?!(?:House|Senate|Tea|Freedom|Blue|Freshman|GOP)\b)(?P<place>(?:[A-Z][\w.’'-]*\s){{1,3}})$"
)
# "eastern Ohio", "upstate New York"
REGION = r"(?:(?:(?:north|south|east|west)(?:ern|east(?:ern)?|west(?:ern)?)?|central|upstate|downstate|rural|neighboring|nearby|suburban|coastal|far (?:north|south|east|west)(?:ern)?|(?:north|south|east|west)[ -]central)[ -])?"
_RIGHT = re.compile(
    rf"^,? (?:of|from|representing|who represents|in the (?:House|Senate) from) (?:the )?{REGION}(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th) (?:[Cc]ongressional )?[Dd]istrict (?:of|in) )?(?:the )?(?:(?:state|great state) of )?"
    rf"(?P<state>{_STATE}|Washington)(?!\w)(?:[’']s? (?P<second>\d{{1,2}})(?:st|nd|rd|th)(?:(?: [Cc]ongressional)? [Dd]istrict|(?=[,.;:)—]| (?:who|and|is|was|has|said)\b)))?"
)
_RIGHT_TOWN = re.compile(rf",? (?:of|from) (?:the )?{HOME_TOWN.pattern}")
_TITLED = re.compile(r" (?:US |U\.S\. )?(?:Sens?\.|Reps?\.|Congress(?:man|woman)|Del\.) [A-Z]")
_MORE_STATES = re.compile(rf"(?:, (?:and )?| and )(?:{_STATE})(?![\w’']|,? \d)")
_OF_IT = re.compile(r"\b(?:of|from) $")
_PARTIES = {"r": "Republican", "d": "Democrat", "g": "Republican", "i": "Independent", "l": "Libertarian"}
_WINDOW = 110


class Description(Struct, frozen=True):
    """A phrase that describes somebody in Congress by party, state or chamber; at least one of them is told.

    `definite`: opens with "the", "that", "his"; `linked` ends where the state after "of" or "from" ends. `place`: a town or region
    told in place of a state ("the Fresno Republican"); `rank`: "senior" or "junior" of a state's two senators.
    """

    span: Span
    party: str | None = None
    state: str | None = None
    district: int | None = None
    chamber: Chamber | None = None
    gender: str | None = None
    definite: bool = False
    determined: bool = False
    plural: bool = False
    only: bool = False
    place: str | None = None
    rank: str = ""


def find_descriptions(text: str) -> tuple[Description, ...]:
    """Find the descriptions of members in a text, in order. What they describe is for the reader of the words around."""
    found: list[Description] = []
    for match in _HEAD.finditer(text):
        description = _description(text, match)
        if description and not (found and found[-1].span.overlaps(description.span)):
            found.append(description)
    return tuple(found)


def _description(text: str, match: re.Match[str]) -> Description | None:
    left = _LEFT.search(text[max(0, match.start() - _WINDOW) : match.start()])
    right = _RIGHT.match(text[match.end() : match.end() + _WINDOW])
    if right and _MORE_STATES.match(text, match.end() + right.end()):
        right = None  # "four Democrats, from Indiana, North Dakota and Montana": each of one of them
    if left and left["comma"] and not left["det"] and _OF_IT.search(text[: match.start() - len(left[0])][-8:]):
        left = None  # "Joe Manchin of West Virginia, Republican Senator X"
    place_left = _PLACE_LEFT.search(text[max(0, match.start() - _WINDOW) : match.start()])
    if left and not left["state"] and not left["det"] and place_left and _homely(match, place_left):
        left = place_left
    party = _PARTIES[match["party"][0].lower()] if match["party"] else None
    role = (match["second"] or match["role"] or "").lower()
    people = match["people"]
    town = (
        None
        if right
        else _RIGHT_TOWN.match(text[match.end() : match.end() + _WINDOW])
        if party or match["role"]
        else None
    )
    place = town["town"] if town else left["place"].strip() if left and left.re is _PLACE_LEFT else None
    right = right or town
    state = _state(left, right, people)
    chamber = _chamber(role)
    if (
        not (party or state or (chamber and place))
        or (match["party"] in ("Democratic", "GOP") and not role and not _TITLED.match(text, match.end()))
        or (match["party"] == "Independent" and not (left and left["det"]))
    ):
        return None
    determiner = (left["det"] or "").lower() if left else ""
    start = match.start() - (len(left[0]) if left else 0)
    return Description(
        span=Span(start, match.end() + (right.end() if right else 0)),
        party=party,
        state=state,
        district=_district(right),
        chamber=chamber,
        gender=_gender(role),
        definite=determiner not in ("", "a", "an", "another") or bool(left and left.re is _LEFT and left["poss"]),
        determined=bool(determiner),
        plural=_plural(match, role),
        only=bool(left and re.search(r"\b(?:only|lone|sole)\b", left[0])),
        place=place if place and states_of(place) else None,
        rank=_rank(left, role, determiner),
    )


def _rank(left: re.Match[str] | None, role: str, determiner: str) -> str:
    """Return "senior" or "junior" where a state's one or other senator is meant, and not a senior one among many."""
    told = re.search(r"\b(?:senior|junior)\b", left[0]) if left and role == "senator" else None
    return (
        told[0]
        if told and determiner in ("", "the") and not re.search(r"\b(?:most|two|a)\b", left[0] if left else "")
        else ""
    )


def _homely(match: re.Match[str], left: re.Match[str]) -> bool:
    """Say whether capitalised words before a description are a home: before a party any, before a mere title a known place."""
    return (bool(match["party"]) and not match["second"]) or bool(states_of(left["place"]))


def _state(left: re.Match[str] | None, right: re.Match[str] | None, people: str | None) -> str | None:
    if right and right.re is _RIGHT_TOWN:
        return None
    if right:
        return code_of(right["state"]) or NICKNAMES.get(right["state"])
    if left and left.re is _LEFT and left["state"]:
        return code_of(left["state"]) or NICKNAMES.get(left["state"])
    return (DEMONYMS.get(people) or DEMONYMS.get(people.rstrip("s"))) if people else None


def _district(right: re.Match[str] | None) -> int | None:
    number = (right["first"] or right["second"]) if right and right.re is _RIGHT else None
    return int(number) if number else None


def _chamber(role: str) -> Chamber | None:
    if "senator" in role:
        return Chamber.SENATE
    if role.startswith(("congressm", "congressw", "representative", "delegate", "house member")) or "congressp" in role:
        return Chamber.HOUSE if role not in ("congressmember", "congressmembers") else None
    return None


def _gender(role: str) -> str | None:
    if role.endswith("congresswoman"):
        return "F"
    return "M" if role.endswith("congressman") else None


def _plural(match: re.Match[str], role: str) -> bool:
    last = (role or match["party"] or match["people"]).rstrip("'’")
    return last.endswith(("s", "men", "women")) and not last.endswith("ss")
