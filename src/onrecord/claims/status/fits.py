"""Words that only look like a status: letters signed, laws of nature, people who died."""

import re
from collections.abc import Callable

from onrecord.article.model import Sentence, Span
from onrecord.claims.assured import PUBLIC_LAW
from onrecord.claims.scene import Scene
from onrecord.claims.status.words import PRESIDENT, SIGNER
from onrecord.mentions.model import ChamberMention, MeasureMention

_NOT_SIGNED = re.compile(
    r"\bsign(?:ed|s) (?:on(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|\d|the same|that))|up|a letter|an? (?:letter|executive|order|contract|deal|agreement|petition|memo|treaty)|off|the letter|the treaty|letters|their|his name|her name)\b|executive order",
    re.IGNORECASE,
)
_VETOES = re.compile(
    r"(?:\b(?:his|her|its|their|the|of|these|those|any|more|no|two|three|override|overrides|overrode|overriding)|[’']s?)\s+vetoes$",
    re.IGNORECASE,
)
_NOT_LAW = re.compile(
    r"\b(?:the force of|a|under|federal|existing|international|current|state|by|of|into|immigration|civil|criminal|the) law[s]?$",
    re.IGNORECASE,
)


def fits(scene: Scene, sentence: Sentence, state: str, span: Span) -> bool:
    """Leave out words that only look like a status: letters signed, laws of nature, people who died."""
    test = _TESTS.get(state)
    return test is None or test(scene, sentence, span)


def _signed(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether what is signed is a measure, and not a letter, an order or a contract."""
    around = scene.text[max(sentence.span.start, span.start - 5) : min(sentence.span.end, span.end + 24)]
    if _NOT_SIGNED.search(around) or _signs_another(scene, sentence, span):
        return False
    words = scene.words(span)
    return (
        bool(SIGNER.search(words))
        or "into law" in words
        or (_has_measure(scene, sentence, span) and _president_near(scene, sentence, span))
        or _subject_signed(scene, span)
    )


def _vetoed(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether it is told that a measure was vetoed, and not of vetoes in general."""
    if _VETOES.search(scene.text[max(sentence.span.start, span.start - 12) : span.end]):
        return False
    return _has_measure(scene, sentence, span) or bool(SIGNER.search(scene.words(span)))


def _is_law(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether something is told to be law, and not to be under a law, or sanctions of other laws "already on the books"."""
    words = scene.words(span)
    before = scene.text[max(sentence.span.start, span.start - 24) : span.end]
    plain = words.lower().strip()
    if _MAY_BECOME.search(scene.text[max(sentence.span.start, span.start - 40) : span.start]):
        return False
    if "on the books" in plain:
        return bool(_ON_BOOKS.search(before[: len(before) - len(words)]))
    if _WITHOUT.match(scene.text, span.end):
        return False
    if _NUMBERED.match(words.strip()):
        return bool(_BORNE.search(scene.text, max(sentence.span.start, span.start - 40), span.start))
    if "public law" in plain or PUBLIC_LAW.search(words):
        return True
    became = re.search(r"(?:became|become|becomes|is|now|made|enacted)", plain)
    return plain != "law" and not (plain.endswith("law") and _NOT_LAW.search(before) and not became)


# a number of a law alone is the measure's own only where the words before it say so: "turned it into Public Law 115-207", "the car measure P.L. 119-17"
_NUMBERED = re.compile(r"(?:Public|Pub\.|P\.L\.)", re.IGNORECASE)
_BORNE = re.compile(
    r"(?:^|\b(?:into|as|numbered|number|designated|called|statute|law|is|was|be|it|measure|bill|resolution|act)|[,(:—–])\s*(?:the |now |new |it is |is |as )*$",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r",? (?:without|lacking|minus) (?:a|his|her|the|any|[A-Z]\w+[’']s) (?:\w+[’']s )?signature")


# "must act before it can become law"
_MAY_BECOME = re.compile(
    r"\b(?:before|until|unless|if|once|when|so|that|for) (?:[\w’'.-]+ ){1,4}(?:can|could|may|might|would|will|to) (?:ever |finally |then )?$"
)


def _died(scene: Scene, sentence: Sentence, span: Span) -> bool:
    return _dies(scene, sentence, span) and _has_measure(scene, sentence, span)


def _forecast(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether what is to come is told of a measure, a House or the President."""
    return (
        bool(_PLAIN_FORECAST.match(scene.words(span)))
        or _has_measure(scene, sentence, span)
        or bool(scene.within(sentence.span, ChamberMention))
        or bool(SIGNER.search(scene.words(sentence.span)))
    )


_PLAIN_FORECAST = re.compile(rf"{PRESIDENT}|(?:the )?(?:Senate|House) ", re.IGNORECASE)
_DYING = re.compile(r"\b(?:who|whom|he|she|after|fund|program|people|members?|soldiers?|children)\b", re.IGNORECASE)


def _dies(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether it is a measure that died or lapsed: one stands right before the words as their subject."""
    if "veto" in scene.words(span):
        return True
    if not re.match(
        r"(?:is|are|was|now|effectively) dead|died|dies|expired|lapsed|perished", scene.words(span), re.IGNORECASE
    ):
        return True
    before = scene.within(Span(sentence.span.start, span.start), MeasureMention)
    between = scene.text[before[-1].span.end : span.start] if before else ""
    bare = re.search(
        r"\b(?:texts?|versions?|bids?|efforts?|proposals?)\b[^.;]{0,40}$", scene.text[sentence.span.start : span.start]
    )
    return bool(bare) or (bool(before) and len(between) <= 60 and not _DYING.search(between))


def _has_measure(scene: Scene, sentence: Sentence, _span: Span) -> bool:
    return bool(scene.within(sentence.span, MeasureMention)) or bool(
        re.search(r"\b(?:bid|texts?|repeal|override|matter)\b", scene.words(sentence.span))
    )


def _pending(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether it is a measure that waits: a vote not set is one on the measure told of before."""
    return _has_measure(scene, sentence, span) or bool(_NO_VOTE_SET.search(scene.words(span)))


_NO_VOTE_SET = re.compile(r"\b(?:set|scheduled|announced|planned|promised)\b.*\b(?:vote|debate)\b", re.IGNORECASE)
_ON_BOOKS = re.compile(
    r"\b(?:is|are|was|were|been|now|bill|measure|resolution|law|act|it)\s+(?:now\s+|finally\s+)?$", re.IGNORECASE
)
_SIGNED_WHAT = re.compile(
    r"sign(?:ed|s)?\s+(?:the|an?|another|his|her|their|one|two|several|some)\s+(?P<what>[\w’'-]+(?:\s+(?!(?:that|which|on|in|for|to|into|at|last|this|of|with|by|behind|over|against|under|from|between)\b)[\w’'-]+){0,5})"
)
_A_MEASURE = re.compile(
    r"\b(?:bills?|resolutions?|measures?|legislation|laws?|acts?|packages?|repeal|rollback|texts?|versions?|proposals?|budget|disapproval|overhaul|rewrite|ban|statute|extension|renewal|reauthorization|aid|sanctions|relief|amendment|deal|rule)s?\b",
    re.IGNORECASE,
)


def _signs_another(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether what is signed is told and is no measure: "signed a waiver last Thursday"."""
    match = _SIGNED_WHAT.search(scene.text, max(sentence.span.start, span.start), min(sentence.span.end, span.end + 60))
    if match is None or match.start() > span.end or _A_MEASURE.search(match["what"]):
        return False
    return not scene.within(Span(*match.span()), MeasureMention)


def _subject_signed(scene: Scene, span: Span) -> bool:
    """Say whether a measure is the subject of "was signed": it stands right before the words."""
    if not re.match(r"(?:was|were|been|got) (?:\w+ )?signed\b", scene.words(span)):
        return False
    before = scene.within(Span(max(0, span.start - 60), span.start), MeasureMention)
    told = scene.text[max(0, span.start - 160) : span.start]
    pronoun = bool(before) and before[-1].noun in ("it", "they", "both")
    named = bool(before) and not (pronoun and (not _MAY_BE_LAW.match(before[-1].id or "") or _PAPERS.search(told)))
    return named and scene.text[before[-1].span.end : span.start].strip(" ,)") in ("", "has", "had", "have")


_MAY_BE_LAW = re.compile(r"(?:hr|s|hjres|sjres)\d")
_PAPERS = re.compile(
    r"\b(?:letter|order|waiver|proclamation|memo(?:randum)?|contract|deal|agreement|treaty|pledge|petition|pact|amicus|brief|statement)s?\b",
    re.IGNORECASE,
)


def _president_near(scene: Scene, sentence: Sentence, span: Span) -> bool:
    return bool(
        SIGNER.search(scene.text[max(sentence.span.start, span.start - 60) : min(sentence.span.end, span.end + 60)])
    )


def _goes(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether a measure is said to go on: one of the sentence, or after "the next step is the House" the one told of before."""
    if re.match(r"(?:the )?next ", scene.words(span), re.IGNORECASE):
        return not scene.within(Span(span.start, sentence.span.end), MeasureMention)
    return _has_measure(scene, sentence, span)


_OF_OTHERS = re.compile(
    r"\b(?:[Tt]hose|[Tt]hese|[Tt]hey|others|ones|(?:bills|versions|efforts|attempts|measures|resolutions)(?: [^.;,]{0,30})?)\s+$"
)


def _left(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Say whether it is this measure that a House left alone, and not others: "those never got a vote in the House"."""
    return not (
        scene.words(span).startswith("never")
        and _OF_OTHERS.search(scene.text, max(sentence.span.start, span.start - 60), span.start)
    )


# what words must pass to be taken for a state; a state that is not named needs nothing more
_Test = Callable[[Scene, Sentence, Span], bool]
_TESTS: dict[str, _Test] = {
    "signed": _signed,
    "vetoed": _vetoed,
    "law": _is_law,
    "died": _died,
    "forecast": _forecast,
    "pending": _pending,
    "to-senate": _goes,
    "to-house": _goes,
    "pending-senate": _left,
    "pending-house": _left,
} | dict.fromkeys(
    ("binding", "complete", "presented", "unsigned", "back-to-house", "back-to-senate"),
    _has_measure,
)  # fmt: skip
