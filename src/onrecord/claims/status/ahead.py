"""Who is said to act next on the very measure that a story tells of: a House or the President, whom its type may leave no part in it."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.scene import Scene
from onrecord.claims.status.measures import several_told

_MUST = (
    r"(?:will|must|needs? to|ha(?:s|ve) (?:still )?to|is (?:\w+ )?to|is (?:widely |now |next )?(?:expected|set|due|scheduled|slated|likely|poised|about) to|plans to|intends to|could|may)"
    r"(?: (?:now|next|then|soon|still|first|likely|have to|also))*"
)
_IT = r"(?:it|this|the (?:resolution|measure|bill|text))"
_NEXT = re.compile(
    rf"(?:[Tt]he |U\.S\. )?(?P<house>(?<!White )House|Senate) {_MUST} (?:(?:vote on|consider|act on|pass|approve|debate|agree to|adopt|reject) {_IT}|take (?:{_IT} up|up {_IT}))(?![\w-])"
    rf"|(?:[Tt]he [Pp]resident|President(?: [A-Z][\w.]+){{1,3}}|(?:Mr\.? |Donald |Joe |Barack )?(?:Trump|Biden|Obama)) {_MUST} (?P<signs>sign|veto) {_IT}(?![\w-])"
    rf"|(?:[Ii]t|[Tt]he (?:resolution|measure|bill)) (?:still |now |also )*(?:has|needs|ha[sd] yet|must)(?: still| now| yet)?(?: to)? be (?P<signed>signed) by (?:the [Pp]resident|President [A-Z])"
)


def acts_next(scene: Scene, sentence: Sentence, span: Span) -> str:
    """Return who is said to act next on the only measure of a story: "senate", "house", "president"; nothing where that is not told outright.

    Only words that name the actor and take up the measure itself count: "its own version" or "the issue" are other things.
    """
    match = next(
        (
            m
            for m in _NEXT.finditer(scene.text, sentence.span.start, sentence.span.end)
            if span.overlaps(Span(*m.span()))
        ),
        None,
    )
    if match is None or several_told(scene) or _HEDGED.search(scene.text, sentence.span.start, sentence.span.end):
        return ""
    return match["house"].lower() if match["house"] else "president"


# what is supposed, asked, or told of others
_HEDGED = re.compile(
    r"\b(?:if|whether|unless|would|were|had|companion|similar|separate|version|joint resolution)\b|\?|n[’']t\b|\bnot\b|\bnever\b",
    re.IGNORECASE,
)
