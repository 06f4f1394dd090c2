"""The two Houses and Congress, in all the ways that prose names them."""

import re

from onrecord.article.model import Span
from onrecord.mentions.model import ChamberMention
from onrecord.mentions.states import NAMES
from onrecord.record.model import Chamber

_CODE = 2  # letters of a state's postal code
_HOUSE = r"(?:U\.?S\.? |United States )?House(?: of Representatives)?|lower (?:house|chamber)(?: of (?:the )?(?:U\.?S\.? )?(?:Congress|legislature|the US legislature))?|House floor|House chamber|(?:U\.?S\.? )?HOUSE"
_SENATE = r"(?:U\.?S\.? |United States )?Senate|upper (?:house|chamber)(?: of (?:the )?(?:U\.?S\.? )?(?:Congress|legislature))?|(?:U\.?S\.? )?SENATE"
_CONGRESS = r"(?:U\.?S\.? |United States |American )?Congress|(?:U\.?S\.?|American|federal) lawmakers|[Ll]awmakers|Capitol Hill|Members of (?:the )?Congress|[Bb]oth (?:chambers|houses|Houses)(?: of Congress)?|[Tt]he two (?:chambers|[Hh]ouses)(?: of Congress)?|US lawmakers|CONGRESS"
_ANAPHOR = r"(?:[Tt]hat|[Tt]he|[Tt]his|its own) (?:chamber|body)|[Tt]he (?:other|opposite) (?:chamber|body)"
_MENTION = re.compile(
    rf"(?<![\w-])(?:(?P<house>{_HOUSE})|(?P<senate>{_SENATE})|(?P<congress>{_CONGRESS})|(?P<anaphor>{_ANAPHOR}))(?![\w-])"
)
# "the Illinois Senate": a legislature of its own, but "Iowa Senate race" and "California House Republicans" are of Congress
_OF_A_STATE = re.compile(rf"\b(?:{'|'.join(n for n in NAMES if n != 'Washington' and len(n) > _CODE)}) $")
_NOT_BEFORE = re.compile(
    r"(?:\b(?:White|WHITE|OPEN|FULL|STATE|Opera|Random|Full|Islamic|Blair|Freedom|Acting|Custom|Chatham|State|Texas|Florida|Alabama|Georgia|Ohio|French|Roman|Canadian|Australian|Brazilian|Mexican|National People[’']s|Indian|"
    r"Library of|Indian National|African National|Continental|[Aa]n? [Aa]ct of|this|next|last|current|previous|new|1\d\dth|\d+(?:st|nd|rd|th)|each|every|session of|Academic)\s+)$"
)
_NOT_AFTER = re.compile(
    r"^(?:\s+of (?:Commons|Lords|Delegates|Cards|Burgesses|Keys)|\s+(?:Building|Intelligence Committee’s staff|arrest|fire|prices?|keys))"
)
_ATTRIBUTIVE = re.compile(
    r"^(?:[’']s)?\s+(?:Speaker|Minority|Majority|Republicans?|Democrats?|Democratic|GOP|Freedom|floor|leaders?|leadership|members?|panel|[Cc]ommittee|sub|Appropriations|Whip|Clerk|LGBT\w*|conferees|"
    r"staff|aides?|race|seat|hearing|bill|version|resolution|measure|companion|[A-Z]\w+ (?:and [A-Z]\w+ )?(?:Committee|Subcommittee)|[A-Z]\w+,? [A-Z]\w+,? (?:and [A-Z]\w+ )?Committee|"
    r"SPEAKER|MINORITY|MAJORITY|REPUBLICANS?|DEMOCRATS?|GOP|FLOOR|LEADERS?|MEMBERS?|PANEL|SUBCOMMITTEE|WHIP|BILL|VERSION|RESOLUTION|(?:[A-Z]+ ){0,3}COMMITTEE)\b"
)


def find_chambers(text: str) -> tuple[ChamberMention, ...]:
    """Find the mentions of the House, the Senate and Congress; "that chamber" means the one named last.

    "House" in "White House", "House of Commons" or "the Texas Senate" is another thing and left alone.
    """
    found: list[ChamberMention] = []
    last: Chamber | None = None
    for match in _MENTION.finditer(text):
        if _NOT_BEFORE.search(text[max(0, match.start() - 24) : match.start()]) or _NOT_AFTER.match(
            text[match.end() : match.end() + 40]
        ):
            continue
        chamber = _chamber(match, last)
        if match["anaphor"] and chamber is None:
            continue
        if _of_a_state(text, match.start(), match.end()):
            continue
        attributive = bool(_ATTRIBUTIVE.match(text[match.end() : match.end() + 70]))
        found.append(ChamberMention(span=Span(match.start(), match.end()), chamber=chamber, attributive=attributive))
        last = chamber or last
    return tuple(found)


def _of_a_state(text: str, start: int, end: int) -> bool:
    """Say whether a chamber is a state's own: its state stands before it, and no noun that it only qualifies after it."""
    after = text[end : end + 70]
    return bool(_OF_A_STATE.search(text[max(0, start - 24) : start])) and not _ATTRIBUTIVE.match(after)


def _chamber(match: re.Match[str], last: Chamber | None) -> Chamber | None:
    if match["house"]:
        return Chamber.HOUSE
    if match["senate"]:
        return Chamber.SENATE
    if match["anaphor"] and last:
        if "other" in match["anaphor"] or "opposite" in match["anaphor"]:
            return Chamber.SENATE if last is Chamber.HOUSE else Chamber.HOUSE
        return last
    return None
