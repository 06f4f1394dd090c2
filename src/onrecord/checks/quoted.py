"""Words in quotation marks said to be the measure's, held word by word against its versions."""

from collections.abc import Sequence

from onrecord.checks.lexicon import stem
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.passages import opening, point, shorten, titles_of
from onrecord.checks.quotations import Near, Unit, exact, fragments, nearest
from onrecord.checks.sources import Source, missing, source_of
from onrecord.checks.synonyms import STOP
from onrecord.claims.model import QuotationClaim
from onrecord.record.model import MeasureText
from onrecord.record.protocol import Record

_CLOSE = 0.3  # word edits, as a share of the quotation, up to which a phrase counts as the one that was meant


def check_quotation(claim: QuotationClaim, record: Record, as_of: AsOf) -> Finding:
    """Hold words in quotation marks said to be the measure's, word by word, against its versions up to the day.

    Typography, case, ellipses, bracketed insertions and closing points do not matter; words do. Contradicted: the phrase
    is there with other words, which are shown, or every version is at hand whole and none has words near those that the measure is
    said to say. Else a phrase found nowhere is not on record.
    """
    source = source_of(claim, record, as_of)
    if isinstance(source, Finding):
        return source
    if not source.texts:
        return _quoted_title(claim, source) or missing(source, claim.words)
    for text in source.texts:
        found = exact(claim.words, text)
        if found:
            return _found(claim, found, text, source)
    titled = _quoted_title(claim, source)
    return titled or _misquoted(claim, source)


def _found(claim: QuotationClaim, found: tuple[Unit, str], text: MeasureText, source: Source) -> Finding:
    unit, words = found
    current = source.texts[0]
    where = f"{unit.locator} of {text.document.name}"
    place = point(text.document, unit.locator, words)
    if text is current:
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"The words stand in {where}.",
            claimed=claim.words,
            recorded=words,
            evidence=(place,),
        )
    near = nearest(claim.words, current)
    if near and near.cost <= _allowed(claim.words) and not current.partial:
        why = f"The words stand only in an earlier version ({where}); the version in force reads “{near.phrase}” ({near.unit.locator})."
        evidence = (point(current.document, near.unit.locator, near.phrase), place)
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, recorded=near.phrase, evidence=evidence
        )
    why = f"The words stand only in an earlier version ({where}), not in the version in force, {current.document.name}."
    return Finding(verdict=Verdict.PARTLY, why=why, claimed=claim.words, recorded=words, evidence=(place,))


def _misquoted(claim: QuotationClaim, source: Source) -> Finding:
    nears = [(near, text) for text in source.texts if (near := nearest(claim.words, text))]
    for near, text in nears:
        if near.cost <= _allowed(claim.words):
            return _differs(claim, near, text)
    best = min(nears, key=lambda n: n[0].cost, default=None)
    telling = [t for run in fragments(claim.words) for t in run if t not in STOP and t != "*"]
    if best and source.complete and len(telling) >= 3 and _same_place(telling, best[0]):
        near, text = best
        why = f"These words stand in no version of {source.cite}; {near.unit.locator}, which speaks of this, reads “{shorten(near.unit.text, 200)}”"
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, recorded=near.phrase,
            evidence=(point(text.document, near.unit.locator, near.unit.text),),
        )  # fmt: skip
    if claim.rule == _GIVEN and source.complete and len(claim.words.split()) >= _SENTENCE and len(telling) >= _SOME:
        why = f"These words, nor any phrase near them, stand in any version of {source.cite}: {', '.join(t.document.name for t in source.texts)}."
        place = point(source.texts[0].document, "whole text", "not found")
        return Finding(verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, evidence=(place,))
    return _unfound(claim, source)


_GIVEN = "quoted"  # the reading rule of words that a text is said to say itself
_SENTENCE = 4  # words of a quotation that are hardly a mere term of somebody's
_SOME = 2  # of them that tell something
_TELLING_WORDS = 6


def slip_in_quotation(claim: QuotationClaim, record: Record, as_of: AsOf) -> bool:
    """Say whether quoted words are all but those of a phrase in the version in force: nobody else's words come so near."""
    source = source_of(claim, record, as_of)
    if isinstance(source, Finding) or not source.texts or len(claim.words.split()) < _TELLING_WORDS:
        return False
    near = nearest(claim.words, source.texts[0])
    return near is not None and near.cost * 2 <= _allowed(claim.words)


def _allowed(quoted: str) -> float:
    """Return how many word edits still leave the same phrase: about a third of a quotation's words, none of one word."""
    size = sum(len(run) for run in fragments(quoted))
    return max(1.0, _CLOSE * size) if size >= 3 else 0.5 if size == 2 else 0.0


def _same_place(telling: Sequence[str], near: Near) -> bool:
    """Say whether most of a quotation's telling words, in any inflection, stand together in one place of the text."""
    here = {stem(t) for t in near.unit.tokens}
    return sum(stem(t) in here for t in telling) >= 0.6 * len(telling) and near.cost <= 1.2 * len(telling)


def _differs(claim: QuotationClaim, near: Near, text: MeasureText) -> Finding:
    changes = "; ".join(
        f"“{a}” for “{b}”" if a and b else f"“{b}” left out" if b else f"“{a}” added" for a, b in near.changes
    )
    evidence = (point(text.document, near.unit.locator, near.phrase),)
    if all(_slight(a, b) for a, b in near.changes):
        why = f"{opening(near.unit.locator)} reads “{near.phrase}”; only small words or the form of a word differ ({changes})."
        return Finding(verdict=Verdict.PARTLY, why=why, claimed=claim.words, recorded=near.phrase, evidence=evidence)
    why = f"{opening(near.unit.locator)} reads “{near.phrase}”; the quotation has {changes}."
    return Finding(verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, recorded=near.phrase, evidence=evidence)


_ENDINGS = ("es", "s", "ed", "d", "ing", "")


def _slight(a: str, b: str) -> bool:
    """Say whether a difference is one of articles, prepositions or inflection alone; a negation never is."""
    words = {*a.lower().split(), *b.lower().split()}
    return not words & _NEGATIONS and (words <= STOP or bool(a and b and _inflected(a, b)))


_NEGATIONS = frozenset(
    (
        "not",
        "no",
        "never",
        "nor",
        "without",
        "against",
        "before",
        "after",
        "more",
        "less",
        "all",
        "should",
        "shall",
        "must",
        "may",
    )
)


def _inflected(a: str, b: str) -> bool:
    """Say whether two words differ by an inflection alone ("condemning" for "condemns")."""
    a, b = a.lower(), b.lower()
    return any(a.removesuffix(x) == b.removesuffix(y) for x in _ENDINGS for y in _ENDINGS)


def _quoted_title(claim: QuotationClaim, source: Source) -> Finding | None:
    """Judge words that are, or stand in, one of the measure's titles."""
    runs = fragments(claim.words)
    for title in titles_of(source.measure):
        unit = Unit(title.locator, title.text, tuple(t for run in fragments(title.text) for t in run), ())
        text = " ".join(unit.tokens)
        if runs and all(f" {' '.join(run)} " in f" {text} " for run in runs):
            return Finding(
                verdict=Verdict.SUPPORTED, why=f"The words stand in the measure's {title.locator}.", claimed=claim.words,
                recorded=shorten(title.text), evidence=(title.evidence(),),
            )  # fmt: skip
    return None


def _unfound(claim: QuotationClaim, source: Source) -> Finding:
    names = ", ".join(t.document.name for t in source.texts)
    partial = " The text in the store is an extract." if any(t.partial for t in source.texts) else ""
    why = f"The words were not found in {names}, nor any phrase near them.{partial}"
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claim.words)
