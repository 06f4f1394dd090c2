"""Small articles for the readers of claims: a headline, sentences, and the mentions that stand in them."""

import re
from collections.abc import Iterator

from onrecord.article.model import Article, Block, Part, Sentence, Span
from onrecord.attributions.model import Attribution, Attributions, Form, Quotation
from onrecord.claims.scene import Scene
from onrecord.mentions.model import ChamberMention, MeasureMention, Mention, Mentions, PersonMention, Reference
from onrecord.record.model import MeasureType

MAIN = "hres900-115"
_NUMBER = re.compile(r"H\.Res\. 900|House Resolution 900")
_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]|[Aa]n|[Tt]his)\s+(?:\w+\s)?(?:resolution|bill|measure|text)\b")
_CHAMBER = re.compile(r"\b(?:House(?! [Rr]es)|Senate|Congress|[Ll]awmakers)\b")
_PERSON = re.compile(r"\b(?:Rep|Sen)\. (\w+)")
_QUOTED = re.compile(r"“[^”\n]+”")


def scene(body: str, headline: str = "", *, main: str | None = MAIN, said: str = "") -> Scene:
    """Build a scene; `said` names the source of a direct quotation that follows it."""
    text = f"{headline}\n{body}" if headline else body
    return Scene(
        article(text, bool(headline)), attributions(text, said), Mentions(mentions=tuple(mentions(text)), main=main)
    )


def article(text: str, headed: bool) -> Article:
    blocks, sentences, start = [], [], 0
    for number, line in enumerate(text.split("\n")):
        part = Part.HEADLINE if headed and number == 0 else Part.BODY
        blocks.append(Block(Span(start, start + len(line)), part))
        sentences += [Sentence(s, part, number) for s in _split(line, start)]
        start += len(line) + 1
    return Article(text=text, title=text.split("\n")[0], blocks=tuple(blocks), sentences=tuple(sentences))


def _split(line: str, start: int) -> Iterator[Span]:
    low = 0
    for stop in re.finditer(r"(?<!Rep)(?<!Sen)(?<!Res)[.?!]”?(?=\s|$)|$", line):
        if stop.end() > low:
            yield Span(start + low, start + stop.end())
        low = stop.end() + 1


def attributions(text: str, said: str) -> Attributions:
    quoted = tuple(
        Quotation(Span(m.start(), m.end()), Span(m.start() + 1, m.end() - 1)) for m in _QUOTED.finditer(text)
    )
    if not said:
        return Attributions((), quoted)
    at = text.index(said)
    found = tuple(Attribution(content=(q.span,), form=Form.DIRECT, source=Span(at, at + len(said))) for q in quoted)
    return Attributions(found, quoted)


def mentions(text: str) -> list[Mention]:
    found: list[Mention] = [
        MeasureMention(span=Span(*m.span()), form=Reference.NUMBER, id=MAIN, type=MeasureType.HRES, number=900)
        for m in _NUMBER.finditer(text)
    ]
    found += [MeasureMention(span=Span(*m.span()), form=Reference.ANAPHOR, id=MAIN) for m in _NOUN.finditer(text)]
    found += [ChamberMention(span=Span(*m.span()), chamber=None) for m in _CHAMBER.finditer(text)]
    found += [PersonMention(span=Span(*m.span(1)), form=Reference.LAST, name=m[1]) for m in _PERSON.finditer(text)]
    return sorted(found, key=lambda m: m.span)
