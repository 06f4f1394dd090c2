"""How many of a party stand before its name: "18 Democrats", "not one Republican", "all but two Democrats", "only Republicans"."""

import re

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.exceptions import exceptions
from onrecord.claims.roles import people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import NumberMention, PartyMention
from onrecord.mentions.numbers import WORDS, value_of

_SHARES: tuple[tuple[str, str], ...] = (
    (
        "most",
        r"most|(?:every|all) other|all the other|most of the|a majority of|the majority of|a majority of the|the bulk of|(?:nearly|almost|virtually|practically) (?:all|every|all of|all the|all of the)",
    ),
    (
        "none",
        r"no|not (?:a single )?one of (?:them|the \w+)(?: an?)?|none of them an?|not one|not a single|not a|without a single|without one|(?:did(?: not|n[’']t)|failed to) (?:attract|win|get|draw|have|pick up|receive|earn|gain|persuade|sway|peel off|win over) (?:a single|one|any|a)|without any|without a|without (?:any |the )?(?:help|aid|votes?|support|backing|assistance) (?:from|of)(?: any| a single)?|with not a single|zero|none of the|none of them|nor a single|neither|not any",
    ),
    (
        "all",
        r"every|every last|all|both|every one|each one|each|all of them are|every one of them|every one of the|all of the|all the|each of the|every single|all (?:of )?the (?:chamber|body)[’']s|all of them|every one of them|all are|all were",
    ),
    (
        "only",
        r"(?<!the )(?<!The )(?<!its )(?<!his )(?<!her )(?<!an )(?:only|just)|solely|exclusively|nobody but|no one but|none but",
    ),
    ("some", r"some|several|a few|a handful of|a handful are|many|dozens of|a number of|scores of"),
    (
        "one",
        r"a|an|one|a lone|the lone|a single|only one|just one|its lone|its only|its one|the only|the sole|one of them a|one of them an",
    ),
)
_MEMBERS_OF = r"|(?:members?|senators?|lawmakers?) (?:of|from|in) (?:the )?"  # "not a single member of her own party"
_SHARE = {
    name: re.compile(
        rf"(?:^|[\s(—–,])(?:{words})\s+(?:House\s+|Senate\s+|of them\s+|an?\s+|is a\s+|is an?\s+|fellow\s+{_MEMBERS_OF if name == 'none' else ''})?$",
        re.IGNORECASE,
    )
    for name, words in _SHARES
}
# "one in ten Democrats", "three of every four Republicans": a share, and no count
_RATIO = re.compile(
    rf"(?:^|\s)(?:(?:about|roughly|nearly|almost|some|only|just)\s+)?(?P<part>{WORDS}|\d{{1,2}})\s+(?:in|of every|out of(?: every)?|of each)\s+(?P<whole>{WORDS}|\d{{1,2}})\s+(?:House |Senate |of the )?$",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:every|each)\s$", re.IGNORECASE)
_OF_COSPONSORS = re.compile(
    r"\s*of (?:the|its|those|their|the bill[’']s)\s+(?:[\w-]+\s+){0,3}co-?sponsors?\s+(?:are|were|is|being)\s+(?:an? )?$",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(
    rf"\b(?:all but|all except|everyone but|every \w+ but) (?:(?:(?P<less>\d{{1,3}}|{WORDS}) (?:of (?:the|its) )?(?:(?:House|Senate)(?:[’']s)? |chamber[’']s |\d+ )?$)|(?:\w+ ){{0,4}}(?:of )?[\w ]{{0,24}}$)",
    re.IGNORECASE,
)
_BOTH_OF = re.compile(r"\b(?:both|both of the|the chamber[’']s two|the Senate[’']s two|the two)\s+$", re.IGNORECASE)


class Amount(Struct, frozen=True):
    """A share or a count of a party, with its bound, and where its words begin."""

    share: str | None
    count: int | None
    bound: str
    start: int


def amount_of(scene: Scene, sentence: Sentence, party: PartyMention) -> Amount | None:
    """Return how many of a party are told of, less those named as left out; None where nothing is said of that."""
    share, count, bound, start = quantity(scene, sentence, party)
    if share in ("all", "none") and (fewer := _without(scene, sentence, party)):
        share, count = ("all-but" if share == "all" else None), fewer
    if party.plural and _ONE_OF.match(scene.text, start):
        return None
    if count == 1 and share is None and party.plural:  # "A and B were the only Republicans": as many as are named
        count = len(people_in(scene, Span(sentence.span.start, start))) or None
    if (
        count is not None
        and _PART_OF.search(scene.text, max(sentence.span.start, start - 60), start)
        and not scene.text.startswith(" who ", party.span.end)
    ):
        return None  # "three of Thursday's four Republicans": the four are no more than whom the three are of
    if (share is None and count is None) or (share == "only" and not party.plural):
        return None
    if (
        share == "all"
        and scene.text[start : start + 4].lower() == "both"
        and (_SOME_OF_THEM.match(scene.text, party.span.end) or _AND_THE_OTHER.match(scene.text, party.span.end))
    ):
        return None
    if count is not None and bound == "exact" and share is None and _SOME_OF_THEM.match(scene.text, party.span.end):
        bound = "over"
    return Amount(share, count, bound, start)


_ONE_OF = re.compile(
    r"one of (?:the|those|these|its|their|his|her) ", re.IGNORECASE
)  # "was one of the Republicans who said no"
_AND_THE_OTHER = re.compile(r"\s+and\s+(?:the\s+)?(?:Republicans?|Democrats?)\b")  # "both Democrats and Republicans"
_PART_OF = re.compile(rf"\b(?:\d{{1,3}}|{WORDS}|most|some|half) of [a-z]\w+[’']s (?:other )?$", re.IGNORECASE)
# a count of those of a party who are also something else: of all of the party there may be more
_SOME_OF_THEM = re.compile(
    r"\s+(?:up for|from|on (?:the|it)|who (?!voted|opposed|backed|supported|broke|crossed|defected|joined|sided|said|signed|cosponsored|co-sponsored)|facing|representing|of the|in (?!favou?r|opposition|support|voting)|whose|running|seeking|with (?!the Democrats|the Republicans|Democrats|Republicans))",
)


def _without(scene: Scene, sentence: Sentence, party: PartyMention) -> int:
    """Return how many are named as left out of a party right after it ("every Democrat but X")."""
    for left in exceptions(scene, sentence):
        if left.span.start <= party.span.start < left.span.end + 1 or party.span.start - left.people[
            -1
        ].span.end in range(60):
            return len(left.people)
    return 0


def quantity(scene: Scene, sentence: Sentence, party: PartyMention) -> tuple[str | None, int | None, str, int]:
    """Return share, count, bound and start of the words that say how many of a party."""
    low = max(sentence.span.start, party.span.start - 60)
    before = scene.text[low : party.span.start]
    if match := _ALL_BUT.search(before):
        less = value_of(match["less"]) if match["less"] else None
        share = None if less is None else "all-but"
        return share, less, "exact", party.span.start if less is None else low + match.start()
    if match := _SHARE["none"].search(before):
        return "none", None, "exact", low + match.start() + (1 if match[0][:1] in " (—–,\n" else 0)
    numbers = [
        n
        for n in scene.within(Span(low, party.span.start), NumberMention)
        if not _EVERY.search(scene.text[max(low, n.span.start - 8) : n.span.start])
    ]
    for number in numbers:
        if _OF_COSPONSORS.match(scene.text[number.span.end : party.span.start]):
            return None, number.value, number.bound, number.span.start
    if ratio := _RATIO.search(before):
        part, whole = value_of(ratio["part"]), value_of(ratio["whole"])
        start = low + ratio.start() + (1 if ratio[0][:1].isspace() else 0)
        return (f"{part}/{whole}" if part and whole else None), None, "exact", start
    if numbers and re.match(
        r"^\s*(?::\s*)?(?:of (?:the|its|them|those)\s+[^.;]{0,28}(?:are|were)\s+|(?:(?:House|Senate|other|of its|more|fellow|members|lawmakers|senators|votes?|of|from|by|in|the)\s+){0,4})?(?:is |are |were )?(?:an? )?$",
        scene.text[numbers[-1].span.end : party.span.start],
    ):
        return None, numbers[-1].value, numbers[-1].bound, numbers[-1].span.start
    if party.party == "Independent" and (match := _BOTH_OF.search(before)):
        return "all", None, "exact", low + match.start()
    return _share(before, low) or (None, None, "exact", party.span.start)


def _share(before: str, low: int) -> tuple[str | None, int | None, str, int] | None:
    for name, pattern in _SHARE.items():
        if match := pattern.search(before):
            start = low + match.start() + (1 if match[0][:1] in " (—–,\n" else 0)
            if name == "one":
                only = re.search(r"only|lone|sole|single|one|its", match[0], re.IGNORECASE)
                return (None, 1, "exact", start) if only else (None, None, "exact", start)
            return name, None, "exact", start
    return None
