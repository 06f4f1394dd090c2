"""Parties, states and the tags that join them: "Republicans", "Fla.", "(R-FL-27)", "D-R.I.", "(D., N.Y.)"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.mentions.model import Mention, PartyMention, StateMention, TagMention
from onrecord.mentions.states import ABBREVIATIONS, CODES, DEMONYMS, NAMES, NICKNAMES, code_of

_LETTERS = {"R": "Republican", "D": "Democrat", "I": "Independent", "L": "Libertarian", "ID": "Independent", "DFL": "Democrat", "REP": "Republican",
            "DEM": "Democrat", "IND": "Independent", "REPUBLICAN": "Republican", "DEMOCRAT": "Democrat", "INDEPENDENT": "Independent",
            "DEMOCRATIC": "Democrat", "GOP": "Republican", "PPD": "Popular Democrat", "NPP": "New Progressive", "PNP": "New Progressive"}  # fmt: skip


def _longest(words: object) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))  # type: ignore[call-overload]


_ABBREVIATED = "|".join(re.escape(w).replace(r"\.", r"\.?") for w in sorted(ABBREVIATIONS, key=lambda w: (-len(w), w)))
_STATE = rf"(?:{_longest(NAMES)}|Washington State|(?:{_ABBREVIATED})(?![A-Za-z]|(?<!\.) [A-Z][a-z])|(?:{'|'.join(sorted(CODES))})(?![A-Za-z]))"
_NUMBER = r"(?:(?:\s?[-–—/‑]\s?|,?\s+)(?P<district>\d{1,2})(?:st|nd|rd|th)?(?: (?:[Dd]ist(?:rict|\.)|CD))?|[-–—‑ ](?P<large>AL|[Aa]t[- ][Ll]arge))?"
_LETTER = (
    r"(?P<party>DFL|ID|GOP|PPD|NPP|PNP|[RDIL]|(?:Rep(?:ublican)?|Dem(?:ocrat(?:ic)?)?|Ind(?:ependent)?)(?![A-Za-z]))\.?"
)
_PLACE = r"(?P<place>[A-Z][\w’']*\.?(?:[ -][A-Z][\w’']+\.?){0,3}(?: (?:County|Park|City))?)"
_CLOSED = re.compile(rf"[(\[]\s*{_LETTER}\s*(?:\s?[-–—‑/]\s?|,\s*|\s+of\s+|\s+)(?P<state>{_STATE}){_NUMBER}\s*[)\]]")
_TURNED = re.compile(rf"[(\[]\s*(?P<state>{_STATE})\s*[-–—‑/,]\s*(?P<party>[RDI])\.?\s*[)\]]")
_SEAT = re.compile(
    rf"[(\[]\s*(?P<state>{'|'.join(sorted(CODES))}|{_longest(ABBREVIATIONS)})"
    + r"\s?[-–]\s?(?P<district>\d{1,2}|AL)\s*[)\]]"
)
_OPEN = re.compile(rf"(?<![\w.&/-])(?P<party>DFL|ID|[RDIL])\.?\s?[-–—‑]\s?(?P<state>{_STATE}){_NUMBER}(?!\w)")
_TOWN = re.compile(rf"(?<=[(\[ ])(?P<party>[RD]|DFL)[-–—‑](?!Day\b){_PLACE}(?=\s*[,.)\];:]|\s+[a-z])")
_BARE = re.compile(r"(?<=\w )[(\[](?P<party>[RDI])\.?[)\]]")
_NUMBERED = re.compile(r"(?<![\w-])(?P<party>[RD])[-–](?P<district>\d{1,2})(?=\s*[,.)\];:]|\s+[a-z])")
_TAGS = (_CLOSED, _TURNED, _SEAT, _OPEN, _TOWN, _NUMBERED)

_PARTY = re.compile(
    r"(?<![\w-])(?:(?P<Republican>Republicans?|REPUBLICANS?|GOP(?:[’']s)?|G\.O\.P\.|Repubs?)|(?P<Democrat>Democrats?|DEMOCRATS?|Democratic|DEMOCRATIC|Dems?)|(?P<Libertarian>Libertarians?)|(?P<Independent>[Ii]ndependents?))(?![\w])(?!-minded)"
)
_NOT_PARTY_BEFORE = re.compile(
    r"(?:Social|Christian|Liberal|Free|National|Irish|People[’']s|Syrian|Islamic|Young|(?<!of )(?<!by )the Congolese|Swiss|Kurdistan|Kurdish|Japanese|Japan[’']s Liberal|Taiwan[’']s|Hong Kong[’']s|South Africa[’']s|New|College)[ -]$"
)
_NOT_PARTY_AFTER = re.compile(
    r"^(?:ally)?(?:\s+(?:Republic\b|People[’']s|Unionist|Forces|Front|Guards?\b|Army|Study Committee|National (?:Committee|Convention)|process|norms|institutions|values|governments?\b|society|societies|"
    r"elections?|allies|transition|reforms?|backsliding|freedoms?|rights|principles|Union\b|Party of (?!the United)|Alliance\b|Socialis|System|form\b|Caucus|Coalition|Jewish Coalition))"
)
# lower-case "independent" is a party only where it stands for a person
_PERSON_AFTER = re.compile(
    r"^(?:s)?(?=\s*(?:[.,;:)—]|$|(?:of|from|who|in the (?:House|Senate)|senators?|Sen\.|Sens\.|Rep\.|Reps\.|[Cc]ongress(?:man|woman)|[Rr]epresentatives?|lawmakers?|[A-Z][a-z]+ [A-Z])\b))"
)
_SEVERAL_BEFORE = re.compile(r"\b(?:both|two|all|the|other|neither of the)\s+$", re.IGNORECASE)
_PERSON_BEFORE = re.compile(
    rf"(?:\b(?:an?|one|two|three|only|sole|lone|registered|as an|and|or|(?:{_longest(NAMES)})|nominal|become an|turned)\s+|[.,] )$",
    re.IGNORECASE,
)

_BARE_STATE = re.compile(
    rf"(?<![\w.$&/-])(?:(?P<name>{_longest(NAMES)})|(?P<people>(?:{_longest(DEMONYMS)})s?)|(?P<nick>{_longest(NICKNAMES)})|(?P<short>{_longest(ABBREVIATIONS)})|(?<=[a-z], )(?P<code>{'|'.join(sorted(CODES))}))(?![\w])"
)
_DISTRICT_AFTER = re.compile(
    r"^(?:[’']s?)?\s+(?:(?P<a>\d{1,2})(?:st|nd|rd|th)|(?P<w>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|[Tt]hirteenth|[Ff]ourteenth|[Aa]t-large))(?:\s+(?:(?:[Cc]ongressional|House)\s+)?[Dd]istrict|(?<=\d[a-z][a-z])(?=[,.;:)—]|\s+(?:who|and|is|was|has|said)\b))"
)
_DISTRICT_BEFORE = re.compile(
    r"(?:(?P<a>\d{1,2})(?:st|nd|rd|th))\s+(?:[Cc]ongressional\s+)?[Dd]istrict\s+(?:of|in)\s+$"
)
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "at-large first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split()
    )
}
_NOT_STATE_AFTER = re.compile(
    r"^(?:[’']s)?\s+(?:Times|Post|Tribune|Herald|Journal|Gazette|Star\b|News\b|Daily|Chronicle|Sun\b|Globe|Examiner|Inquirer|Record\b|Register|Monthly|Magazine|Review\b|Observer|Beacon|Free\b|Public Radio|"
    r"University|College|Institute|Tech\b|Avenue|Ave\b|Street|St\.|City\b|Beach\b|River\b|Stock|Yankees|Mets|Giants|Jets|Rangers|Cowboys|Dolphins|Life\b|Law Review|Today|Weekly|Sound\b|Bay\b|Monument|Commanders|Nationals|Capitals|Redskins|Woolf|Cavaliers)"
)
_NOT_STATE_BEFORE = re.compile(
    r"(?:\b(?:USS|University of|Republic of|Port|Fort|Lake|Mount|George|Denzel|Booker T\.|Kerry|Martha|The|Gulf of|South of|Hannah|Harold) )$"
)
_WASHINGTON_AFTER = re.compile(
    r"^(?:[’']s (?:[A-Z][a-z]+ [A-Z]|(?:\d|junior|senior|first|second|third|[a-z]+th)\b)| (?:[Ss]tate\b(?! Department)|Republican|Democrat|Democratic|independent|congress|[Ss]enator|Sen\.|Rep\.|representative|delegation))"
)
_WASHINGTON_BEFORE = re.compile(
    r"(?:[A-Z][\w’'-]+,? (?:of|from)|(?:Republican|Democrat|[Ss]enator|member|congress(?:man|woman)|[Rr]epresentative|lawmaker)s? (?:of|from)|[a-z], (?:the|a)) $"
)
_TOWN_BEFORE = re.compile(r"[A-Z][a-z’'.-]+, $")
_COUNTRY = re.compile(r"\b(?:Tbilisi|Abkhazia|South Ossetia|Georgians?\b)")

Place = PartyMention | StateMention | TagMention


def find_places(text: str) -> tuple[Place, ...]:
    """Find party words, states in all spellings and party-state tags, in order and without overlap.

    Words that look alike are left: a democratic process, the New York Times, Washington the city, Georgia the country.
    """
    found: list[Place] = [*_tags(text)]
    taken = bytearray(len(text) + 1)
    for mention in found:
        _take(taken, mention)
    bare: list[Place] = [*_parties(text), *_states(text)]
    for mention in bare:
        if not any(taken[mention.span.start : mention.span.end]):
            _take(taken, mention)
            found.append(mention)
    return tuple(sorted(found, key=lambda m: m.span))


def _take(taken: bytearray, mention: Mention) -> None:
    start, end = mention.span.start, mention.span.end
    taken[start:end] = b"\1" * (end - start)


def _tags(text: str) -> Iterator[TagMention]:
    end = bytearray(len(text) + 1)
    for form in (*_TAGS, _BARE):
        for match in form.finditer(text):
            if any(end[match.start() : match.end()]) or (form is _BARE and not _after_name(text, match.start())):
                continue
            tag = _tag(match)
            if tag:
                end[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                yield tag


def _after_name(text: str, start: int) -> bool:
    word = re.search(r"([A-Z][\w’'-]+|Jr\.|Sr\.) $", text[max(0, start - 40) : start])
    return (
        bool(word)
        and word is not None
        and word[1] not in ("Section", "Title", "Part", "Article", "Rule", "Clause", "Paragraph")
    )


def _tag(match: re.Match[str]) -> TagMention | None:
    got = match.groupdict()
    letter = (got.get("party") or "").rstrip(".").upper()
    words, place = got.get("state"), got.get("place")
    state = code_of(words) if words else None
    if place and (known := code_of(place)):
        state, place = known, None
    number = got.get("district")
    district = 0 if got.get("large") or number == "AL" else int(number) if number else None
    start, end = match.span()
    if match[0][0] in "([":
        start, end = start + 1, end - 1
    span = Span(
        start + len(match.string[start:end]) - len(match.string[start:end].lstrip()),
        start + len(match.string[start:end].rstrip()),
    )
    return TagMention(span=span, party=_LETTERS.get(letter), state=state, district=district, place=place)


def _parties(text: str) -> Iterator[PartyMention]:
    for match in _PARTY.finditer(text):
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
        if _NOT_PARTY_BEFORE.search(before) or _NOT_PARTY_AFTER.match(after):
            continue
        party = match.lastgroup or ""
        several = match[0] == "independents" and _SEVERAL_BEFORE.search(before)
        if match[0][0] == "i" and not (several or (_PERSON_BEFORE.search(before) and _PERSON_AFTER.match(after))):
            continue
        if match[0].startswith("Independent") and not _PERSON_AFTER.match(after):
            continue
        yield PartyMention(
            span=Span(match.start(), match.end()),
            party=party,
            plural=match[0][-1] in "sS" or match[0].startswith("GOP"),
        )


def _states(text: str) -> Iterator[StateMention]:
    country = bool(_COUNTRY.search(text))
    for match in _BARE_STATE.finditer(text):
        before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
        if (
            _NOT_STATE_AFTER.match(after)
            or _NOT_STATE_BEFORE.search(before)
            or not _is_state(match, before, after, country=country)
        ):
            continue
        yield _state(match, before, after)


def _is_state(match: re.Match[str], before: str, after: str, *, country: bool) -> bool:
    word = match[0]
    if word == "Washington":
        return bool(_WASHINGTON_AFTER.match(after) or _WASHINGTON_BEFORE.search(before))
    if word == "Georgia" and country:
        return bool(_WASHINGTON_AFTER.match(after) or re.search(r"(?:Republican|Democrat)s? (?:of|from) $", before))
    if match["code"]:
        return bool(_TOWN_BEFORE.search(before))
    if match["short"]:
        return word == "D.C." or word.count(".") > 1 or before.endswith((", ", "of ", "from ", "("))
    if word == "D.C.":
        return not before.endswith(("Washington, ", "Washington "))
    return not (
        match["people"]
        and before.endswith(("The ", "the New York "))
        and word in ("New Yorker", "Tennessean", "Oregonian", "Oklahoman")
    )


def _state(match: re.Match[str], before: str, after: str) -> StateMention:
    word = match["name"] or match["nick"] or match["short"] or match["code"] or match["people"]
    tables: tuple[dict[str, str], ...] = (NAMES, NICKNAMES, ABBREVIATIONS, DEMONYMS)
    code = next((t[w] for t in tables for w in (word, word.rstrip("s")) if w in t), word)
    start, end = match.span()
    if later := _DISTRICT_AFTER.match(after):
        district = int(later["a"]) if later["a"] else _ORDINALS[later["w"].lower()]
        return StateMention(span=Span(start, end + later.end()), state=code, district=district)
    if earlier := _DISTRICT_BEFORE.search(before):
        return StateMention(
            span=Span(start - (len(before) - earlier.start()), end), state=code, district=int(earlier["a"])
        )
    return StateMention(span=Span(start, end), state=code)
