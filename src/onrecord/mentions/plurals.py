"""Words that stand for measures told of before: "it", "both", "neither", "none of the three"; and which measures a plural means."""

import re
from collections.abc import Iterator, Sequence

from onrecord.article.model import Span
from onrecord.mentions.naming import How, Naming

_PRONOUN = re.compile(
    r"(?<![\w-])(?P<word>[Ii]t|[Ii]ts|[Bb]oth(?!\s+(?:[\w’-]+\s+)?(?:bills|resolutions|measures|texts|versions|acts|proposals|chambers|[Hh]ouses|parties|sides|leaders|Democrats|Republicans)\b)|[Tt]hey)(?![\w’-])"
)
# "none of the three", "all three", "neither resolution", "neither": measures told of before, so many of them
_GROUP = re.compile(
    r"(?<![\w’'-])(?:(?:[Nn]one|[Nn]either|[Ee]ach|[Aa]ll|[Aa]ny|[Bb]oth|[Oo]ne) of (?:the |these |those )?(?P<n>two|three|four|five)(?: (?:bills|resolutions|measures|texts))?|[Aa]ll (?P<all>three|four|five)(?: (?:bills|resolutions|measures|texts))?"
    r"|(?P<neither>[Nn]either)(?: (?:bill|resolution|measure|text|one))?(?=\s+(?:has|had|is|was|did|does|will|would|can|could|passed|went|made|got|came|became|ratif|requires?|needs?|goes)\b))(?![\w’'-]|\s+(?:of|people|members|senators|chambers|Houses|parties|Republicans|Democrats|lawmakers|men|women|committees|panels|days|weeks|months|years|times|votes|nor)\b)"
)
_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5}


def pronouns(text: str) -> Iterator[Naming]:
    """Yield "it", "its", "both" and "they": whether they stand for a measure is decided by what was named before."""
    for match in _PRONOUN.finditer(text):
        yield Naming(
            span=Span(match.start(), match.end()),
            how=How.PRONOUN,
            noun=match["word"].lower(),
            plural=match["word"].lower() in ("both", "they"),
        )
    for match in _GROUP.finditer(text):
        word = match["n"] or match["all"]
        if not match[0].lower().startswith("one of"):
            yield Naming(
                span=Span(*match.span()), how=How.PRONOUN, noun="both", plural=True, count=_SMALL[word.lower()] if word else 2,
            )  # fmt: skip


_GROUP_NEAR = 4  # sentences from the last measure told of
History = Sequence[tuple[int, str | None]]  # (sentence, id; None: a measure not named), newest last


def two_of(history: History, known: Sequence[str]) -> tuple[str, ...]:
    """Return the two measures that "both bills" means: the two told of last, or the only two of the page."""
    recent = list(dict.fromkeys(i for _, i in reversed(history) if i))[:2]
    pool = recent if len(recent) == 2 else known[:2]
    return tuple(sorted(pool)) if len(pool) == 2 and (len(known) == 2 or len(recent) == 2) else ()


def so_many(history: History, at: int, count: int) -> tuple[str, ...]:
    """Return the measures that "none of the three" means: those told of before, where there are exactly so many of them."""
    told = list(dict.fromkeys(i for _, i in history if i))
    near = bool(history) and at - history[-1][0] <= _GROUP_NEAR
    return tuple(sorted(told)) if near and len(told) == count and all(i for _, i in history[-count:]) else ()
