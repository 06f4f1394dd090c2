"""The committees of a sentence, by name, by "the panel" after one was named, or by how many they were."""

import re
from collections.abc import Iterator

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import CommitteeMention
from onrecord.record.model import Chamber

# a committee that is not named: "a House panel", "the committee", "her panel"
_GENERIC = re.compile(
    r"(?<![\w-])(?:(?P<det>[Aa]|[Aa]n|[Tt]he|[Tt]hat|[Tt]his|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]ny|[Nn]o|[Tt]he full)\s+)(?:(?:key|powerful|influential|small|single|full|bipartisan|GOP-led|Republican-led|Democratic-led)\s+)*(?:(?P<chamber>House|Senate|congressional)\s+)?(?P<noun>committee|panel|subcommittee)(?!\s+(?:on(?!\s+(?:the\s+)?(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|an?\s))|of|chair\w*|members?|staff|reports?|votes?|markups?|hearings?|leaders?|approval|action|print|room|ranking|heads?|to)\b)(?![\w-])|(?<![\w-])(?P<bare>committee)(?=\s*(?:[.,;]|$|\s+(?:on|by|in|with|after|before|and)\s))"
)
_CHAMBERS = {"house": Chamber.HOUSE, "senate": Chamber.SENATE}
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
# "nine committees", "two House panels"
_COUNTED = re.compile(
    rf"(?<![\w-])(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?:(?P<chamber>House|Senate|different|separate)\s+)?(?:committees|panels)\b(?!\s+(?:on|of)\b)",
    re.IGNORECASE,
)


_THE = ("the", "that", "this")
_SAME = (
    *_THE,
    "his",
    "her",
    "their",
)  # "Royce, who chairs Foreign Affairs, …, and his committee": named in the same sentence


class Panel(Struct, frozen=True, kw_only=True):
    """A committee as the article names it; no codes where any committee will do; `count` where only how many is told."""

    span: Span
    codes: tuple[str, ...]
    name: str
    chamber: Chamber | None
    count: int | None = None


def panels_of(scene: Scene, sentence: Sentence, last: Panel | None) -> Iterator[Panel]:
    """Yield the committees of a sentence in order; `last` is the one named before, which "the panel" means."""
    named = scene.within(sentence.span, CommitteeMention)
    groups: list[Panel] = []
    for mention in named:
        panel = Panel(span=mention.span, codes=mention.codes, name=mention.name, chamber=mention.chamber)
        groups.append(panel)
    for match in _GENERIC.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if any(g.span.overlaps(span) for g in groups):
            continue
        chamber = _CHAMBERS.get((match["chamber"] or "").lower())
        definite = (
            (match["det"] or "").lower() in (_SAME if named and named[0].span.start < span.start else _THE)
            and match["noun"] != "subcommittee"
            and chamber is None
        )
        last = groups[-1] if named and groups[-1].span.start < span.start else last
        codes, name = (last.codes, last.name) if definite and last else ((), "")
        groups.append(
            Panel(span=span, codes=codes, name=name, chamber=chamber or (last.chamber if definite and last else None))
        )
    for match in _COUNTED.finditer(scene.text, sentence.span.start, sentence.span.end):
        chamber = _CHAMBERS.get((match["chamber"] or "").lower())
        count = int(match["count"]) if match["count"].isdigit() else 2 + _NUMBERS.index(match["count"].lower())
        groups.append(Panel(span=Span(*match.span()), codes=(), name="", chamber=chamber, count=count))
    yield from sorted(groups, key=lambda g: g.span)
