"""Who is left out of what is told of a whole: "every Democrat but X", "all except X and Y", "with the exception of Z"."""

import re

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.roles import linked, name_span, people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import PersonMention

_WORDS = re.compile(
    r"\b(?:every|all|each|no|none|nobody|everyone|everybody|any|unanimous|united)\b(?P<of>(?:(?!\b(?:vot|oppos|back|support|was|were|did|said)\w*)[^.;:,]){0,70}?)\s+(?:but|except(?:ing| for)?|save(?: for)?|minus|besides|other than|apart from|aside from)\b(?! (?:one|two|three|four|five|six|seven|eight|nine|ten|a|\d+)\b)|"
    r"\b(?:with (?:the|one|just one|a single|only one) (?:lone |sole |notable )?exception(?: of|[:—–])|with (?:the )?exceptions? of|apart from|aside from|other than|except for|save for)",
    re.IGNORECASE,
)
# "all but two Republicans voted for it: X and Y"
_COUNTED = re.compile(
    r"\ball (?:but|except) (?!of\b)[\w-]+(?: [\w-]+){0,2} (?:Republicans?|Democrats?|members|senators|lawmakers)\b[^.;:—–(]{0,80}(?::|\s[—–]|\s\()",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:no|none|nobody|any)\b", re.IGNORECASE)
_NEAR = 60  # characters between the words and the first name


class LeftOut(Struct, frozen=True):
    """The words that leave somebody out, with the people."""

    span: Span
    people: tuple[PersonMention, ...]
    of_nobody: bool = False  # "no Republican but X": of them alone it is told


def exceptions(scene: Scene, sentence: Sentence) -> list[LeftOut]:
    """Return the people of a sentence who are left out of a whole."""
    found: list[LeftOut] = []
    people = None
    for match in [m for pattern in (_WORDS, _COUNTED) for m in pattern.finditer(scene.text, *_ends(sentence))]:
        people = people if people is not None else people_in(scene, sentence.span)
        first = next((p for p in people if 0 <= name_span(p).start - match.end() < _NEAR), None)
        if first is None or re.search(
            r"[.;:]", scene.text[match.end() + 1 : name_span(first).start].replace("Rep.", "").replace("Sen.", "")
        ):
            continue
        of_nobody = bool(_NOBODY.match(match[0]))
        found.append(LeftOut(Span(*match.span()), tuple(_listed(scene, people, first)), of_nobody))
    return found


def _ends(sentence: Sentence) -> tuple[int, int]:
    return sentence.span.start, sentence.span.end


def _listed(scene: Scene, people: list[PersonMention], first: PersonMention) -> list[PersonMention]:
    """Return the names that go on from one; a verb after the last is that of the whole."""
    found = [first]
    for person in people[people.index(first) + 1 :]:
        if not linked(scene, found[-1], person):
            break
        found.append(person)
    return found
