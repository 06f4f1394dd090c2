"""Whether where a measure stands is told as so: asserted, denied, corrected, only to come, or so once and no longer."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.model import Modality
from onrecord.claims.scene import Scene

PUBLIC_LAW = re.compile(r"(?:Public Laws?|Pub\. ?L\.|P\.L\.) (?:No\. ?)?(?P<number>\d{2,3}-\d{1,3})")


_IN_NAME = re.compile(r"\s+in (?:all but name|name only|everything but)\b")  # "is now law in all but name"
_FUTURE_WORDS = frozenset(("forecast",))


# where it stood once, which it may have left since: "was stuck in the Senate", "died twice"
_ONCE = re.compile(r"\b(?:was|were|had|been|died|once|twice|long|then)\b", re.IGNORECASE)


def modality_told(scene: Scene, state: str, span: Span) -> Modality:
    """Return how words that tell a state of a measure are meant."""
    if state in _FUTURE_WORDS:
        return Modality.PREDICTED
    found = Modality.DOUBTED if state == "law" and _IN_NAME.match(scene.text, span.end) else scene.modality(span)
    if found is Modality.DOUBTED and ((answer := _answer(scene, span)) or _asks(scene, span)):
        return answer or found
    if (
        found is Modality.ASSERTED
        and state in _MAY_BE_WRONG
        and (_corrected(scene, span) or _NOTHING.match(scene.text, span.end))
    ):
        return Modality.DENIED
    if state == "law" and re.match(r"\w+n[’']t\b", scene.words(span)):
        return Modality.DENIED
    if state == "law" and PUBLIC_LAW.search(scene.words(span)):  # only a "not" right before its number denies it
        return (
            Modality.DENIED
            if re.search(r"\b(?:not|never)\s+$", scene.text[max(0, span.start - 8) : span.start])
            else Modality.ASSERTED
        )
    if state == "presented":  # "it was not sent to the president until May 19"
        until = re.search(r"\b(?:until|before|till)\b", scene.text[span.end : span.end + 12])
        return Modality.ASSERTED if until or (re.match(r"\w+n[’']t\b", scene.words(span)) and until) else found
    if state.startswith("to-president") and _WOULD.search(scene.text, max(0, span.start - 24), span.start):
        return Modality.DOUBTED
    if state.startswith(("to-", "back-")):
        return Modality.DENIED if found is Modality.DENIED and not _joined_on(scene, span) else Modality.ASSERTED
    if state in (
        "nonbinding",
        "pending-senate",
        "pending-house",
        "in-senate",
        "in-house",
        "pending",
        "override-none",
        "complete",
        "unsigned",
        "untouched",
    ):
        return Modality.ASSERTED
    return found


_ANEW = re.compile(r"\bno\b[^.;]*\band (?:now |then |also |instead )?(?:is|are|was|were|will|goes|heads|moves)?\s*$")


def _joined_on(scene: Scene, span: Span) -> bool:
    """Say whether a new predicate begins after the "no" of the one before it: "needs no signature and is on its way to the House"."""
    low = max(0, span.start - 60)
    return bool(_ANEW.search(scene.text[low : span.start]))


def _asks(scene: Scene, span: Span) -> bool:
    """Say whether the sentence that holds some words is a question."""
    sentence = scene.sentence_at(span.start)
    return sentence is not None and scene.words(sentence.span).rstrip(" ”\"’'").endswith("?")


_WOULD = re.compile(r"\b(?:would|could|might)(?: then| next| also| have to)* (?:be )?$")
_MAY_BE_WRONG = frozenset(("signed", "law", "vetoed", "presented", "to-president"))
_NOTHING = re.compile(r"\s+(?:nothing|neither|no (?:bill|measure|such|law|resolution))\b")
# words that say of what is reported that it is not so
_MISTAKEN = re.compile(
    r"\b(?:mistaken|wrong|false|falsely|untrue|erroneous(?:ly)?|incorrect(?:ly)?|in error|not so|not true|premature(?:ly)?|contrary to|jumped the gun)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"[”\"’]?\s*(?:(?:But|Well|In fact|Actually),?\s+)?(?:(?:He|She|It|They|The president|The bill) (?:did not|didn[’']t|has not|hasn[’']t|is not|isn[’']t|was not|wasn[’']t)(?=[.,:;!]| yet\b)|Not so\b|Not true\b|Not yet\b|That (?:is|was) (?:not (?:so|true)|wrong|false|mistaken)|Wrong\b)"
)


def _corrected(scene: Scene, span: Span) -> bool:
    """Say whether the sentence, or the one after it, says that what it reports is not so."""
    sentence = scene.sentence_at(span.start)
    if sentence is None:
        return False
    return bool(
        _MISTAKEN.search(scene.text, sentence.span.start, sentence.span.end)
        or _NOT_SO.match(scene.text, sentence.span.end)
    )


def _answer(scene: Scene, span: Span) -> Modality | None:
    """Return what the sentence after a question answers it with."""
    sentence = scene.sentence_at(span.start)
    if sentence is None or not scene.words(sentence.span).rstrip().endswith("?"):
        return None
    after = scene.text[sentence.span.end : sentence.span.end + 24].lstrip()
    if re.match(r"(?:Yes|Yep|It is|It did|It was|They are|They did)\b(?! not|n[’'])", after):
        return Modality.ASSERTED
    return Modality.DENIED if re.match(r"(?:No|Nope|Not)\b", after) else None


def told_of_once(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether words that tell where a measure stands are of a time past, before what has happened since."""
    before = scene.text[max(sentence.span.start, span.start - 12) : span.end]
    after = scene.text[span.end : min(sentence.span.end, span.end + 40)]
    return (bool(_ONCE.search(before)) and not re.search(r"\b(?:has|have|is|are)\b", scene.words(span))) or bool(
        re.match(r"\s+(?:once|twice|before|until|and was revived|but)\b", after)
    )
