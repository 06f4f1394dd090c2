"""Congressional caucuses and groups like them, by name: "the Problem Solvers Caucus", "Blue Dog Coalition", "Iran caucus"."""

import re

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.mentions.model import CaucusMention
from onrecord.mentions.states import DEMONYMS, NAMES
from onrecord.record.names import key

_WORD = r"(?!Caucus\b|CAUCUS\b)(?:(?:[A-Z]\.)+|[A-Z0-9][\w’'/+&-]*)"
_LOWER = r"(?:antisemitism|anti-[a-z]+|human[- ]rights|pro-[a-z]+|bipartisan|gun violence prevention|climate|conservative|moderate|progressive|hard-right|libertarian)"
_LINK = r"(?:of|on|for|and|to|the|in|&)"
_GROUP = r"(?:Caucus|caucus|CAUCUS|Task ?[Ff]orce|task ?force|Study Group|Working Group)"
_NAME = Cued(
    rf"(?<![\w’'-])(?:{_WORD}|{_LOWER})(?:,? (?:{_WORD}|{_LOWER})| {_LINK} {_WORD}| {_LINK} {_LINK} {_WORD}){{0,8}} {_GROUP}(?: (?:on|for|to) (?:the )?{_WORD}(?:,? (?:{_LINK} )?{_WORD}){{0,5}})?(?![\w-])"
)
_NAMED = Cued(
    r"(?:Congressional )?(?:Caucus|Task Force) (?:on|for) (?:the )?[A-Z][\w’'-]*(?:(?: and| of| the)* [A-Z][\w’'-]*){0,6}"
    r"|(?<=House’s |House\'s )(?:[a-z][a-z-]+ ){1,4}caucus|(?<=Senate’s |Senate\'s )(?:[a-z][a-z-]+ ){1,4}caucus"
    r"|Blue Dog (?:Coalition|Democrats)|Blue Dogs|New Democrat(?:ic)? Coalition|New Dems|Republican Study Committee|Republican Main Street (?:Partnership|Caucus)|Tuesday Group|Republican Governance Group|"
    r"(?:Tom )?Lantos (?:Human Rights )?Commission|(?:U\.?S\.? )?Helsinki Commission|Congressional-Executive Commission on China|Progressive Caucus|Freedom Caucus|Tea Party Caucus"
)
# groups that vote or lead, not caucuses one joins
_PLAIN = frozenset({"democratic", "republican", "house democratic", "house republican", "senate democratic", "senate republican", "gop", "house gop", "senate gop", "democrats", "our",
                    "presidential", "the", "a", "his", "her", "whole", "entire", "first", "party"})  # fmt: skip
_DROP = re.compile(r"^(?:(?:the|us|u s|house|senate|congressional|bipartisan|bicameral) )+")
_LEADING = re.compile(
    r"^(?:(?:The|A|An|His|Her|Their|Our|And|But|In|At|For|As|When|Every|Members|Chair|Chairman|Co-Chair|Rep\.|Sen\.|[A-Z][\w-]+[’']s?) )+(?:of (?:the )?)?"
)


def find_caucuses(text: str) -> tuple[CaucusMention, ...]:
    """Find the caucuses that a text names. Party caucuses and the presidential caucuses of states are left out.

    `key` is the folded name without "the", "House", "Congressional" (see `caucus_key`).
    """
    found: dict[Span, CaucusMention] = {}
    for form in (_NAMED, _NAME):
        for match in form.finditer(text):
            span = _trimmed(match)
            if span and not any(span.overlaps(other) for other in found if not span.covers(other)):
                for inner in [other for other in found if span.covers(other)]:
                    del found[inner]
                name = text[span.start : span.end]
                found[span] = CaucusMention(span=span, name=name, key=caucus_key(name))
    return tuple(sorted(found.values(), key=lambda m: m.span))


def caucus_key(name: str) -> str:
    """Fold a caucus's name: "the Congressional LGBT Equality Caucus" → "lgbt equality caucus"."""
    folded = key(name)
    short = _DROP.sub("", folded)
    return short if " " in short else folded


def _trimmed(match: re.Match[str]) -> Span | None:
    lead = _LEADING.match(match[0])
    start = match.start() + (lead.end() if lead else 0)
    name = match.string[start : match.end()]
    words = key(name).split()
    if not words or len(words) == 1:
        return None
    before = " ".join(words[:-1])
    if words[-1] == "caucus" and (before in _PLAIN or _DROP.sub("", before + " ").strip() in _PLAIN | {""}):
        return None
    if name.endswith("caucus") and (name[: -len(" caucus")] in NAMES or name[: -len(" caucus")] in DEMONYMS):
        return None
    return Span(start, match.end())
