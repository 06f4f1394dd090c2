"""What a measure is said to state, find, condemn or be about, held against its recitals, clauses and titles."""

import re
from collections.abc import Sequence

from onrecord.checks.exclusive import otherwise
from onrecord.checks.lexicon import LIGHT_STEMS, Word, stem, words_of
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.nearly import misheard, only_count
from onrecord.checks.passages import Passage, opening, passages_of, point, shorten, titles_of
from onrecord.checks.phrases import (
    COVERED,
    Conflict,
    Fit,
    content,
    counted,
    holds,
    name_conflict,
    number_conflict,
    ranked,
)
from onrecord.checks.polarity import denied_in, opposite, turned
from onrecord.checks.restated import restated
from onrecord.checks.silence import silent
from onrecord.checks.sources import Source, missing, source_of
from onrecord.checks.structure import count_of, counted_part
from onrecord.checks.told import check_told, slip, told
from onrecord.checks.tolls import mistold
from onrecord.checks.undoing import undone
from onrecord.claims.model import Claim, Modality, Recital, TitleClaim
from onrecord.mentions.numbers import value_of
from onrecord.record.protocol import Record


def check_recital(claim: Recital, record: Record, as_of: AsOf) -> Finding:
    """Hold what a measure is said to state, find, condemn or welcome against its recitals and clauses.

    Supported: one recital or clause covers it. Contradicted: that place has another number or name. Else not on record.
    """
    source = source_of(claim, record, as_of)
    if isinstance(source, Finding):
        return source
    if claim.tentative:
        return check_told(claim, source)
    part = counted_part(claim.words) if claim.verb == "have" else None
    if part and source.texts:
        return _counted(claim, part, source)
    if claim.modality is Modality.DENIED and claim.verb in _MENTIONING:
        return _silent(claim, source)
    count = restated(claim.words)
    said = count if count != claim.words else f"{claim.verb} {claim.words}"
    found = about(claim, said, source)
    silent = found.verdict is Verdict.NOT_ON_RECORD and claim.modality is not Modality.DENIED
    figure = _no_such_figure(count, source) if silent and count != claim.words else None
    return (undone(said, source) if silent else None) or figure or found


def _no_such_figure(said: str, source: Source) -> Finding | None:
    """Judge "puts the dead at 27,000" where the whole text speaks of the thing counted and has no such number anywhere; else None."""
    text = source.texts[0] if source.texts else None
    words = content(said)
    numbers = [w for w in words if w.number is not None]
    if text is None or text.partial or len(numbers) != 1 or numbers[0].number < _FIGURE:  # type: ignore[operator]  # it is a number
        return None
    places = (*titles_of(source.measure), *passages_of(text))
    rest = [w for w in words if w.number is None]
    near = next(iter(ranked(rest, places)), None)
    if near is None or near.local < COVERED or any(counted(said, numbers[0], p) for p in places):
        return None
    why = f"{text.document.name}, which the store holds whole, has no number near {numbers[0].text}; {near.passage.locator} speaks of this without one."
    return Finding(
        verdict=Verdict.CONTRADICTED, why=why, claimed=said, recorded=shorten(near.passage.text), evidence=(near.passage.evidence(),), odd=numbers[0].text
    )  # fmt: skip


_FIGURE = 100  # a smaller number may be counted up from the text


def slip_in_words(claim: Recital, record: Record, as_of: AsOf) -> bool:
    """Say whether what is stated differs in one number or name alone from a place of the measure's: it must be the one meant."""
    source = source_of(claim, record, as_of)
    found = None if isinstance(source, Finding) else told(claim.words, source)
    return found is not None and found.verdict is Verdict.CONTRADICTED


_MENTIONING = frozenset(("mention", "name", "cite", "refer to", "single out", "list"))


def _silent(claim: Recital, source: Source) -> Finding:
    """Judge "makes no mention of X": contradicted where the text in force has the very words, borne out where a complete text has none."""
    words = [w for w in words_of(claim.words) if w.stem not in LIGHT_STEMS]
    if not words or not source.texts:
        return missing(source, claim.words)
    words = [w for w in words if w.text.lower() != "name"] or words
    phrase = [w for w in words_of(claim.words) if w.text.lower() != "name"]
    places = [p for p in passages_of(source.texts[0]) if all(w.stem in p.stems for w in words) and _together(phrase, p)]
    name = source.texts[0].document.name
    if places:
        why = f"{opening(places[0].locator)} of {name} does: “{shorten(places[0].text, 200)}”"
        return Finding(verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, evidence=(places[0].evidence(),))
    if source.texts[0].partial or any(holds(p, w) for p in passages_of(source.texts[0]) for w in words):
        why = f"{name} does not have these words as such, but words near them."
        return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claim.words)
    why = f"Neither “{claim.words}” nor any word near it stands in {name}."
    place = point(source.texts[0].document, "whole text", "not found")
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claim.words, evidence=(place,))


_OFFICE = frozenset(
    stem(w) for w in "president secretary minister senator governor government administration party".split()
)


def _together(words: Sequence[Word], place: Passage) -> bool:
    """Say whether words stand side by side in a place, as one phrase; a single one must be a name, and no office that many hold."""
    if len(words) == 1:
        return words[0].stem not in _OFFICE
    stems, run = [w.stem for w in place.words], [w.stem for w in words]
    return any(stems[i : i + len(run)] == run for i in range(len(stems) - len(run) + 1))


def _counted(claim: Recital, part: tuple[str, str], source: Source) -> Finding:
    """Judge a count of the text's parts; a count that differs is not on record, for there are several ways to count."""
    text = source.texts[0]
    count, number = count_of(part[1], text), value_of(part[0])
    if count is None or number is None or count != number:
        why = f"{text.document.name} does not show {claim.words} as such; its parts may be counted in several ways."
        return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claim.words)
    place = point(text.document, f"{part[1]}s", str(count))
    why = f"{text.document.name} has {count} {part[1]}s."
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claim.words, recorded=str(count), evidence=(place,))


def about(claim: Claim, said: str, source: Source) -> Finding:
    """Look for the place of a measure's words that covers what is said; numbers and names of a statement must agree."""
    words = content(said)
    places: tuple[Passage, ...] = (*titles_of(source.measure), *(passages_of(source.texts[0]) if source.texts else ()))
    fits = ranked(words, places, said=said)
    if not source.texts and not _covers(fits, words):
        half = _half(said, fits) if isinstance(claim, TitleClaim) and claim.form == "about" else None
        return _supported(said, half, words, recital=False) if half else missing(source, said)
    if isinstance(claim, Recital):
        clash = number_conflict(said, words, [f for f in fits if f.local >= 0.3]) or name_conflict(said, words, fits)
        clash = clash or slip(words, fits[:4], said=said, everywhere=fits) or misheard(said, words, fits)
        if not clash and claim.modality is not Modality.DENIED:
            clash = mistold(said, [f.passage for f in fits[:2]], places) or only_count(said, words, places)
        if clash:
            return _clash(said, clash)
    straight = [f for f in fits[:_LOOKED] if not opposite(said, f.passage) and not denied_in(said, words, f.passage)]
    if isinstance(claim, Recital) and claim.modality is not Modality.DENIED:
        borne = _covers(straight, words, said)
        if clash := _reversed(said, words, fits, least=borne.local if borne else 0.0):
            return _clash(said, clash)
    fits = straight + fits[_LOOKED:]
    found = _covers(fits, words, said) or (_strong(fits, words) if isinstance(claim, Recital) else None)
    if isinstance(claim, TitleClaim):
        found = _covers(sorted(fits, key=_titled, reverse=True), words, said) or found or _spread(fits)
    found = found or _in_parts(said, places)
    if found and claim.modality is not Modality.DENIED:
        return _supported(said, found, words, isinstance(claim, Recital))
    if claim.modality is Modality.DENIED:
        return (None if found else silent(words, said, source)) or _not_covered(said, fits, source)
    anyway = told(said, source)
    return anyway or _not_covered(said, fits, source)


_LOOKED = 8  # places that are looked at for an opposite


def _reversed(said: str, words: Sequence[Word], fits: Sequence[Fit], *, least: float) -> Conflict | None:
    """Return what the best place turns round or denies of a statement; None where it does neither, or holds too little of it.

    `least` is the share that a place holds which does not turn it round: the one that holds more is the one that is meant.
    """
    for found in fits[:2]:
        clash = turned(said, words, found)
        if clash and found.local + _ODD >= least:
            return clash
        denial = denied_in(said, words, found.passage)
        if denial and found.local >= max(COVERED, least):
            return Conflict(claimed=said, recorded=denial, passage=found.passage)
    return None


_ODD = 0.1  # about what the word that is turned round weighs


def _titled(found: Fit) -> float:
    """Rank a description's places: a title or clause before a recital that covers it no better."""
    return found.score + (0.08 if found.passage.kind in ("title", "clause") else 0.0)


_PARTS = re.compile(r",?\s+and\s+(?:that\s+)?|,\s+|;\s+")


def _in_parts(said: str, places: Sequence[Passage]) -> Fit | None:
    """Look for the parts of a claim one by one, where each tells something by itself and every one must be covered."""
    parts = [p for p in _PARTS.split(said) if p.strip()]
    contents = [content(p) for p in parts]
    if not 2 <= len(parts) <= 5 or any(len([w for w in c if w.stem not in LIGHT_STEMS]) < 2 for c in contents):
        return None
    found = [_covers(ranked(c, places, said=p), c, p) for p, c in zip(parts, contents, strict=True)]
    return found[0] if all(found) else None


def _covers(fits: Sequence[Fit], words: Sequence[Word], said: str = "") -> Fit | None:
    """Return the best place if it covers the claim, every number and no fewer than half of its names."""
    for best in fits[:6]:
        if best.score < COVERED or best.local < 0.4:
            continue
        telling = [w for w in best.found if w.stem not in LIGHT_STEMS]
        names = [w for w in words if w.name and w.stem not in LIGHT_STEMS]
        lost = [w for w in best.missing if w.name and w.stem not in LIGHT_STEMS]
        if any(w.number is not None for w in best.missing) or (names and len(lost) * 2 > len(names)):
            continue
        if said and otherwise(said, best.passage.text):
            continue
        if len(telling) >= 2 or (telling and (telling[0].name or len(words) <= 2)):
            return best
    return None


def _strong(fits: Sequence[Fit], words: Sequence[Word]) -> Fit | None:
    """Return the clause about the object of a strong verb that the text does not use ("censures the president")."""
    rest = [w for w in words[1:] if w.stem not in LIGHT_STEMS]
    if not words or words[0].stem not in _STRONG or not rest:
        return None
    return next(
        (
            f
            for f in fits
            if f.passage.kind == "clause" and words[0] in f.missing and not [w for w in rest if w in f.missing]
        ),
        None,
    )


def _spread(fits: Sequence[Fit]) -> Fit | None:
    """Return the best place of a description whose words are covered by the measure as a whole."""
    best = next(iter(fits), None)
    numbers = best is not None and any(w.number is not None for w in best.missing)
    return (
        best
        if best and best.score >= COVERED - 0.08 and best.local >= 0.3 and best.nowhere <= 0.3 and not numbers
        else None
    )


def _half(said: str, fits: Sequence[Fit]) -> Fit | None:
    """Return the title that holds half of a description, where there is no text that could hold the rest: every name and number must be in it."""
    best = next(iter(fits), None)
    if best is None or best.local < _HALF or any(_says_what(w) for w in best.missing):
        return None
    telling = [w for w in best.found if w.stem not in LIGHT_STEMS]
    return best if telling and not otherwise(said, best.passage.text) and not opposite(said, best.passage) else None


_HALF = COVERED - 0.08


def _says_what(word: Word) -> bool:
    """Say whether a word is a name, a number or an act: without it a title does not tell the same."""
    return word.name or word.number is not None or any(c[0] == "=" for c in word.concepts)


def _supported(said: str, found: Fit, words: Sequence[Word], recital: bool) -> Finding:
    verb = words[0] if words else None
    place = found.passage
    censure = recital and verb is not None and verb in found.missing and verb.stem in _STRONG
    if censure:
        why = f"{opening(place.locator)} speaks of this but does not say “{verb.text if verb else ''}”: “{shorten(place.text, 200)}”"
        return Finding(
            verdict=Verdict.PARTLY, why=why, claimed=said, recorded=shorten(place.text), evidence=(place.evidence(),)
        )
    why = f"{opening(place.locator)} covers this: “{shorten(place.text, 200)}”"
    return Finding(
        verdict=Verdict.SUPPORTED, why=why, claimed=said, recorded=shorten(place.text), evidence=(place.evidence(),)
    )


# Acts with a meaning of their own in parliamentary law: one is not another.
_STRONG = frozenset(stem(w) for w in "censure impeach expel fine authorize repeal sanction".split())


def _clash(said: str, clash: Conflict) -> Finding:
    where = clash.passage
    why = f"The claim has “{clash.claimed}”; {where.locator} has “{clash.recorded}”: “{shorten(where.text, 200)}”"
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=said,
        recorded=clash.recorded,
        evidence=(where.evidence(),),
        odd=clash.claimed,
    )


def _not_covered(said: str, fits: Sequence[Fit], source: Source) -> Finding:
    names = ", ".join(t.document.name for t in source.texts[:1]) or source.measure.document.name
    near = fits[0].passage if fits else None
    closest = f" The nearest place is {near.locator}: “{shorten(near.text, 160)}”" if near else ""
    why = f"No place in {names} was found to say this; titles, recitals and clauses were searched.{closest}"
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=said, evidence=(near.evidence(),) if near else ())
