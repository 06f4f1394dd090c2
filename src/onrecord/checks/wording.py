"""Holds what an article says of a measure's words against those words: quotations, titles, what the text states."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.checks.lexicon import Word, same, stem, words_of
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.passages import Passage, point, shorten, titles_of
from onrecord.checks.quoted import check_quotation
from onrecord.checks.sources import Source, source_of
from onrecord.checks.statements import about, check_recital
from onrecord.checks.undoing import undone
from onrecord.claims.model import TitleClaim
from onrecord.record.congresses import congress_on
from onrecord.record.model import Measure
from onrecord.record.protocol import Record
from onrecord.record.titles import key

__all__ = ["check_quotation", "check_recital", "check_title"]


def check_title(claim: TitleClaim, record: Record, as_of: AsOf) -> Finding:
    """Hold what a measure is called or said to be about against its titles, summary, recitals and clauses.

    A proper title must be one of the measure's own; a description is supported where the measure's words cover it. Only a
    wrong proper title or a wrong type of measure is contradicted.
    """
    source = source_of(claim, record, as_of)
    if isinstance(source, Finding):
        return _borne(claim, source, record, as_of)
    if claim.form == "type":
        return _type(claim, source)
    if claim.form == "short":
        return _short(claim, source, record)
    found = about(claim, claim.words, source)
    for way in claim.ways if found.verdict is Verdict.NOT_ON_RECORD else ():
        if (other := about(claim, way, source)).verdict is Verdict.SUPPORTED:
            return other
    return (undone(claim.words, source) if found.verdict is Verdict.NOT_ON_RECORD else None) or found


_POSSESSIVE = re.compile(r"^(?:the\s+)?(?:House|Senate|Congress)['’]s\s+", re.IGNORECASE)


_ACT = re.compile(r"\bAct\b")


def _borne(claim: TitleClaim, unsettled: Finding, record: Record, as_of: AsOf) -> Finding:
    """Judge a proper title that several measures bear: it is a title on record, whichever of them is meant."""
    mine = key(_POSSESSIVE.sub("", claim.words))
    found = [m for i in record.titled([mine]).get(mine, ()) if (m := record.measure(i)) and _current(m, as_of)]
    if claim.form != "short" or claim.measure or not found or as_of.day is None:
        return unsettled
    places = tuple(point(m.document, "title", m.title) for m in found[:3])
    why = f"“{claim.words}” is a title of {' and of '.join(m.cite for m in found[:3])}; which is meant could not be settled."
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claim.words, recorded=found[0].title, evidence=places)


def _current(measure: Measure, as_of: AsOf) -> bool:
    """Say whether a measure is of a Congress that sat in the year of the day or, with no day, of any."""
    if as_of.day is None:
        return True
    year = as_of.day.year
    return measure.congress in (congress_on(date(year, 1, 1)), congress_on(date(year, 12, 31)))


def _type(claim: TitleClaim, source: Source) -> Finding:
    measure = source.measure
    place = (point(measure.document, "type", measure.cite),)
    if claim.type is None or claim.type is measure.type:
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=f"It is {measure.cite}, a {measure.type.noun}.",
            claimed=claim.words,
            recorded=measure.cite,
            evidence=place,
        )
    why = f"It is {measure.cite}, a {measure.type.noun}, not a {claim.type.noun}."
    return Finding(verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, recorded=measure.cite, evidence=place)


def _short(claim: TitleClaim, source: Source, record: Record) -> Finding:
    mine = key(_POSSESSIVE.sub("", claim.words))
    titles = [t for t in titles_of(source.measure) if t.kind == "title"]
    words = words_of(_POSSESSIVE.sub("", claim.words))
    exactly = next((t for t in titles if key(t.text) in (mine, f"{mine} act")), None)
    found = exactly or next((t for t in titles if _within(words, t) or _acronym(claim.words, t.text)), None)
    if found:
        why = f"“{shorten(found.text, 160)}” is a title of {source.cite}."
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=why,
            claimed=claim.words,
            recorded=shorten(found.text),
            evidence=(found.evidence(),),
        )
    own = point(source.measure.document, "title", shorten(source.measure.title))
    listed = "; ".join(f"“{shorten(t.text, 100)}”" for t in titles[:3])
    congress = f"-{source.measure.congress}"
    others = [i for i in record.titled([mine]).get(mine, ()) if i != source.measure.id and i.endswith(congress)]
    if others and not claim.inferred:
        why = f"“{claim.words}” is the title of {_cite(others[0], record)}; {source.cite} bears {listed}."
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, recorded=source.measure.title, evidence=(own,)
        )
    why = f"No title of {source.cite} in the store reads so; it bears {listed}."
    named = any(_ACT.search(t.text) for t in titles)
    verdict = Verdict.PARTLY if named or _shares(words, titles) else Verdict.NOT_ON_RECORD
    return Finding(verdict=verdict, why=why, claimed=claim.words, recorded=source.measure.title, evidence=(own,))


_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,}(?![\w-])")


def _acronym(words: str, title: str) -> bool:
    """Say whether a name is the initials of a title ("the SMARTER Act")."""
    short = _CAPITALS.search(words)
    initials = "".join(w[0] for w in re.findall(r"[A-Za-z][\w’'-]*", title) if w[0].isupper())
    return bool(short) and (short[0] if short else "-") in initials


def _within(mine: Sequence[Word], title: Passage) -> bool:
    """Say whether a name is a longer title cut short or abbreviated: its telling words all there in order ("VA … Act")."""
    rest = iter(title.words)
    return len(mine) >= 2 and all(any(same(word, other) >= _ALIKE for other in rest) for word in mine)


_ALIKE = 0.9


def _shares(mine: Sequence[Word], titles: Sequence[Passage]) -> bool:
    telling = [w for w in mine if w.stem not in _GENERIC]
    return any(sum(w.stem in t.stems for w in telling) * 2 >= len(telling) > 0 for t in titles)


_GENERIC = frozenset(stem(w) for w in "act law resolution bill america american national".split())


def _cite(measure_id: str, record: Record) -> str:
    measure = record.measure(measure_id)
    return f"{measure.cite} of the {measure.congress}th Congress" if measure else measure_id
