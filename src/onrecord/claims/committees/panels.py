"""The committees of a sentence, by name, by "the panel" after one was named, or by how many they were."""

import re
from collections.abc import Iterator

from msgspec import Struct

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import CommitteeMention, PersonMention, Reference
from onrecord.record.model import Chamber

# a committee that is not named: "a House panel", "the committee", "her panel"
_GENERIC = Cued(
    r"(?<![\w-])(?:(?P<det>[Aa]|[Aa]n|[Tt]he|[Tt]hat|[Tt]his|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]ny|[Nn]o|[Tt]he full)\s+)(?:(?:own|key|powerful|influential|small|single|full|bipartisan|GOP-led|Republican-led|Democratic-led)\s+)*(?:(?P<chamber>House|Senate|congressional)\s+)?(?P<noun>committee|panel|subcommittee)(?!\s+(?:on(?!\s+(?:the\s+)?(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|an?\s))|of|chair\w*|members?|staff|reports?|votes?|markups?|hearings?|leaders?|approval|action|print|room|ranking|heads?|to)\b)(?![\w-])|(?<![\w-])(?P<bare>committee)(?=\s*(?:[.,;]|$|\s+(?:on|by|in|with|after|before|and)\s))"
)
_CHAMBERS = {"house": Chamber.HOUSE, "senate": Chamber.SENATE}
# "its disability assistance subcommittee", "the Europe subcommittee": one told by its field
_LINKS = r"(?:and|the|an?|its|his|her|before|after|in|on|by|of|to|from|for|with|was|were|is|has|had|that|which)\b"
_FIELD = Cued(
    rf"(?<![\w-])(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]er|[Hh]is|[Tt]hat|whose|[A-Z][\w’]+[’']s?)\s+(?:(?:House|Senate|own|powerful)\s+)?(?P<field>(?!House\b|Senate\b|own\b|{_LINKS})[\w’'-]+(?:,? (?:and |& )?(?!{_LINKS})[\w’'-]+){{0,4}}?)\s+(?:subcommittee|subpanel|Subcommittee)(?: on (?P<on>(?:the )?[a-z][\w-]+(?: [\w-]+){{0,3}}?)(?=\s+(?:marked|held|heard|approved|voted|gave|had|has|was|took|never|forwarded|cleared|reported|in|on|by|with|and|for|to)\b|[.,;]|$))?(?![\w-])|(?<![\w-])(?:[Aa]|[Tt]he|[Ii]ts)\s+subcommittee on (?P<of>(?:the )?[a-z][\w-]+(?: [\w-]+){{0,3}}?)(?=\s+(?:marked|held|heard|approved|voted|gave|had|has|was|took|never|forwarded|cleared|reported|in|on|by|with|for|to)\b|[.,;]|$)"
)
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
# "nine committees", "two House panels"
_COUNTED = Cued(
    rf"(?<![\w-])(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?:(?P<chamber>House|Senate|different|separate)\s+)?(?:committees|panels|(?P<lower>subcommittees))\b(?!\s+(?:on|of)\b)",
    re.IGNORECASE,
)


_FULL = 4  # characters of the code of a full committee

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
    owned: bool = False  # not named here, but as somebody's own
    lower: bool = False  # a subcommittee of it
    field: str = ""  # what a subcommittee is on
    chaired: bool = False  # named as the one that somebody chairs: "her committee" may mean it later


# words before or after a committee by which it is somebody's own
_CHAIR = re.compile(
    r"\b(?:chair(?:s|ed|ing|man|woman|person)?|heads|leads|runs|led by|headed by|chaired by|ranking|gavel|top (?:Democrat|Republican))\b",
    re.IGNORECASE,
)


def _chaired(scene: Scene, sentence: Sentence, span: Span) -> bool:
    before = Span(max(sentence.span.start, span.start - 40), span.start)
    after = Span(span.end, min(sentence.span.end, span.end + 34))
    return any(_CHAIR.search(scene.words(s)) for s in (before, after))


def _still_meant(scene: Scene, last: Panel | None, span: Span) -> bool:
    """Say whether "her committee" may mean the one that somebody was just said to chair: nobody else was named since."""
    if last is None or not last.chaired or not 0 <= span.start - last.span.end <= _SINCE:
        return False
    since = scene.within(Span(last.span.end, span.start), PersonMention)
    return all(p.form is Reference.ANAPHOR or p.span.start - last.span.end < _BESIDE for p in since)


def _is_lower(scene: Scene, mention: CommitteeMention) -> bool:
    """Say whether a committee named is a subcommittee, or a subcommittee of it is meant."""
    start, end = mention.span.start, mention.span.end
    return (
        bool(_LOWER.search(scene.text, start, end + _BEHIND))
        or bool(_OF_LOWER.search(scene.text, max(0, start - 24), start))
        or (bool(mention.codes) and all(len(c) > _FULL for c in mention.codes))
    )


_NO_FIELD = re.compile(
    r"\b(?:full|same|key|small|powerful|joint|new|second|first|other|another|single|each)\b|^(?:a|the)$", re.IGNORECASE
)


def _by_field(scene: Scene, sentence: Sentence, named: list[Panel]) -> list[Panel]:
    """Return the subcommittees that a sentence tells by what they are on alone."""
    found = []
    for match in _FIELD.finditer(scene.text, sentence.span.start, sentence.span.end):
        relative = match[0].startswith("whose")
        span = Span(match.start("field") if relative else match.start(), match.end())
        field = match["on"] or match["of"] or match["field"] or ""
        if any(p.span.overlaps(span) for p in named) or not field or _NO_FIELD.search(field):
            continue
        found.append(Panel(span=span, codes=(), name="", chamber=None, lower=True, field=field.lower()))
    return found


_SINCE, _BESIDE = 320, 50  # characters
_OF_LOWER = re.compile(r"\b[Ss]ub(?:committee|panel) (?:of|in|within) (?:the )?$")
_LOWER, _BEHIND = re.compile(r"\b[Ss]ub(?:committee|panel)(?![\w-])"), 13


def panels_of(scene: Scene, sentence: Sentence, last: Panel | None) -> Iterator[Panel]:
    """Yield the committees of a sentence in order; `last` is the one named before, which "the panel" means."""
    named = scene.within(sentence.span, CommitteeMention)
    groups: list[Panel] = []
    for mention in named:
        panel = Panel(
            span=mention.span, codes=mention.codes, name=mention.name, chamber=mention.chamber,
            chaired=_chaired(scene, sentence, mention.span), lower=_is_lower(scene, mention),
            field=mention.name.lower() if any(len(c) > _FULL for c in mention.codes) else "",
        )  # fmt: skip
        groups.append(panel)
    groups += _by_field(scene, sentence, groups)
    for match in _GENERIC.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if any(g.span.overlaps(span) for g in groups):
            continue
        chamber = _CHAMBERS.get((match["chamber"] or "").lower())
        own = (named and named[0].span.start < span.start) or _still_meant(scene, last, span)
        definite = (
            (match["det"] or "").lower() in (_SAME if own else _THE)
            and match["noun"] != "subcommittee"
            and chamber is None
        )
        last = groups[-1] if named and groups[-1].span.start < span.start else last
        codes, name = (last.codes, last.name) if definite and last else ((), "")
        if (last and last.lower and (match["det"] or "").lower() == "the full") or " full " in match[0]:
            codes, name = tuple(dict.fromkeys(c[:_FULL] for c in codes)), ""
        groups.append(
            Panel(
                span=span,
                codes=codes,
                name=name,
                chamber=chamber or (last.chamber if definite and last else None),
                owned=(match["det"] or "").lower() not in _THE,
                lower=match["noun"] == "subcommittee",
            )
        )
    for match in _COUNTED.finditer(scene.text, sentence.span.start, sentence.span.end):
        chamber = _CHAMBERS.get((match["chamber"] or "").lower())
        count = int(match["count"]) if match["count"].isdigit() else 2 + _NUMBERS.index(match["count"].lower())
        groups.append(
            Panel(span=Span(*match.span()), codes=(), name="", chamber=chamber, count=count, lower=bool(match["lower"]))
        )
    yield from sorted(groups, key=lambda g: g.span)
