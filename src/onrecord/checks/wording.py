"""Holds what an article says of a measure's words against those words: quotations, titles, what the text states."""

import re
from collections.abc import Sequence

from onrecord.checks.lexicon import LIGHT_STEMS, Word, same, stem, words_of
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.checks.passages import Passage, passages_of, shorten, titles_of
from onrecord.checks.phrases import COVERED, Conflict, Fit, holds, name_conflict, number_conflict, ranked
from onrecord.checks.quotations import Near, Unit, exact, fragments, nearest
from onrecord.checks.sources import Source, missing, source_of
from onrecord.checks.structure import count_of, counted_part
from onrecord.checks.synonyms import STOP
from onrecord.claims.model import Claim, Modality, QuotationClaim, Recital, TitleClaim
from onrecord.mentions.numbers import value_of
from onrecord.record.model import Document, Measure, MeasureText
from onrecord.record.protocol import Record
from onrecord.record.titles import key

_CLOSE = 0.3  # word edits, as a share of the quotation, up to which a phrase counts as the one that was meant


def check_quotation(claim: QuotationClaim, record: Record, as_of: AsOf) -> Finding:
    """Hold words in quotation marks said to be the measure's, word by word, against its versions up to the day.

    Typography, case, ellipses, bracketed insertions and closing points do not matter; words do. Contradicted: the phrase
    is there with other words, which are shown. A phrase found nowhere is not on record.
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
    place = _evidence(text.document, unit.locator, words)
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
        evidence = (_evidence(current.document, near.unit.locator, near.phrase), place)
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
            evidence=(_evidence(text.document, near.unit.locator, near.unit.text),),
        )  # fmt: skip
    return _unfound(claim, source)


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
    evidence = (_evidence(text.document, near.unit.locator, near.phrase),)
    if all(_slight(a, b) for a, b in near.changes):
        why = f"{_opening(near.unit.locator)} reads “{near.phrase}”; only small words or the form of a word differ ({changes})."
        return Finding(verdict=Verdict.PARTLY, why=why, claimed=claim.words, recorded=near.phrase, evidence=evidence)
    why = f"{_opening(near.unit.locator)} reads “{near.phrase}”; the quotation has {changes}."
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
    return any(
        a.removesuffix(x) == b.removesuffix(y)
        for x in ("es", "s", "ed", "d", "ing", "")
        for y in ("es", "s", "ed", "d", "ing", "")
    )


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
    return _about(claim, claim.words, source)


_POSSESSIVE = re.compile(r"^(?:the\s+)?(?:House|Senate|Congress)['’]s\s+", re.IGNORECASE)
_ACT = re.compile(r"\bAct\b")


def _borne(claim: TitleClaim, unsettled: Finding, record: Record, as_of: AsOf) -> Finding:
    """Judge a proper title that several measures bear: it is a title on record, whichever of them is meant."""
    mine = key(_POSSESSIVE.sub("", claim.words))
    found = [m for i in record.titled([mine]).get(mine, ()) if (m := record.measure(i)) and _current(m, as_of)]
    if claim.form != "short" or claim.measure or not found:
        return unsettled
    places = tuple(_evidence(m.document, "title", m.title) for m in found[:3])
    why = f"“{claim.words}” is a title of {' and of '.join(m.cite for m in found[:3])}; which is meant could not be settled."
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claim.words, recorded=found[0].title, evidence=places)


def _current(measure: Measure, as_of: AsOf) -> bool:
    """Say whether a measure is of the Congress that sat on the day or, with no day, of any."""
    return as_of.day is None or measure.congress in ((as_of.day.year - 1789) // 2 + 1, (as_of.day.year - 1790) // 2 + 1)


def _type(claim: TitleClaim, source: Source) -> Finding:
    measure = source.measure
    place = (_evidence(measure.document, "type", measure.cite),)
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
    found = exactly or next((t for t in titles if _within(words, t)), None)
    if found:
        why = f"“{shorten(found.text, 160)}” is a title of {source.cite}."
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=why,
            claimed=claim.words,
            recorded=shorten(found.text),
            evidence=(found.evidence(),),
        )
    own = _evidence(source.measure.document, "title", shorten(source.measure.title))
    listed = "; ".join(f"“{shorten(t.text, 100)}”" for t in titles[:3])
    others = [i for i in record.titled([mine]).get(mine, ()) if i != source.measure.id]
    if others and not claim.inferred:
        why = f"“{claim.words}” is the title of {_cite(others[0], record)}; {source.cite} bears {listed}."
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, recorded=source.measure.title, evidence=(own,)
        )
    why = f"No title of {source.cite} in the store reads so; it bears {listed}."
    named = any(_ACT.search(t.text) for t in titles)
    verdict = Verdict.PARTLY if named or _shares(words, titles) else Verdict.NOT_ON_RECORD
    return Finding(verdict=verdict, why=why, claimed=claim.words, recorded=source.measure.title, evidence=(own,))


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


def check_recital(claim: Recital, record: Record, as_of: AsOf) -> Finding:
    """Hold what a measure is said to state, find, condemn or welcome against its recitals and clauses.

    Supported: one recital or clause covers it. Contradicted: that place has another number or name. Else not on record.
    """
    source = source_of(claim, record, as_of)
    if isinstance(source, Finding):
        return source
    part = counted_part(claim.words) if claim.verb == "have" else None
    if part and source.texts:
        return _counted(claim, part, source)
    if claim.modality is Modality.DENIED and claim.verb in _MENTIONING:
        return _silent(claim, source)
    return _about(claim, f"{claim.verb} {claim.words}", source)


_MENTIONING = frozenset(("mention", "name", "cite", "refer to", "single out", "list"))


def _silent(claim: Recital, source: Source) -> Finding:
    """Judge "makes no mention of X": contradicted where the text in force has the very words, borne out where a complete text has none."""
    words = [w for w in words_of(claim.words) if w.stem not in LIGHT_STEMS]
    if not words or not source.texts:
        return missing(source, claim.words)
    places = [p for p in passages_of(source.texts[0]) if all(w.stem in p.stems for w in words)]
    name = source.texts[0].document.name
    if places:
        why = f"{_opening(places[0].locator)} of {name} does: “{shorten(places[0].text, 200)}”"
        return Finding(verdict=Verdict.CONTRADICTED, why=why, claimed=claim.words, evidence=(places[0].evidence(),))
    if source.texts[0].partial or any(holds(p, w) for p in passages_of(source.texts[0]) for w in words):
        why = f"{name} does not have these words as such, but words near them."
        return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claim.words)
    why = f"Neither “{claim.words}” nor any word near it stands in {name}."
    place = _evidence(source.texts[0].document, "whole text", "not found")
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claim.words, evidence=(place,))


def _counted(claim: Recital, part: tuple[str, str], source: Source) -> Finding:
    """Judge a count of the text's parts; a count that differs is not on record, for there are several ways to count."""
    text = source.texts[0]
    count, number = count_of(part[1], text), value_of(part[0])
    if count is None or number is None or count != number:
        why = f"{text.document.name} does not show {claim.words} as such; its parts may be counted in several ways."
        return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=claim.words)
    place = _evidence(text.document, f"{part[1]}s", str(count))
    why = f"{text.document.name} has {count} {part[1]}s."
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=claim.words, recorded=str(count), evidence=(place,))


def _about(claim: Claim, said: str, source: Source) -> Finding:
    words = _content(said)
    places: tuple[Passage, ...] = (*titles_of(source.measure), *(passages_of(source.texts[0]) if source.texts else ()))
    fits = ranked(words, places, said=said)
    if not source.texts and not _covers(fits, words):
        return missing(source, said)
    if isinstance(claim, Recital):
        clash = number_conflict(said, words, [f for f in fits if f.local >= 0.3]) or name_conflict(said, words, fits)
        if clash:
            return _clash(said, clash)
    found = _covers(fits, words) or (_strong(fits, words) if isinstance(claim, Recital) else None)
    if isinstance(claim, TitleClaim):
        found = _covers(sorted(fits, key=_titled, reverse=True), words) or found or _spread(fits)
    found = found or _in_parts(said, places)
    if found and claim.modality is not Modality.DENIED:
        return _supported(said, found, words, isinstance(claim, Recital))
    return _not_covered(said, fits, source)


def _titled(found: Fit) -> float:
    """Rank a description's places: a title or clause before a recital that covers it no better."""
    return found.score + (0.08 if found.passage.kind in ("title", "clause") else 0.0)


_PARTS = re.compile(r",?\s+and\s+(?:that\s+)?|,\s+|;\s+")


def _in_parts(said: str, places: Sequence[Passage]) -> Fit | None:
    """Look for the parts of a claim one by one, where each tells something by itself and every one must be covered."""
    parts = [p for p in _PARTS.split(said) if p.strip()]
    contents = [_content(p) for p in parts]
    if not 2 <= len(parts) <= 5 or any(len([w for w in c if w.stem not in LIGHT_STEMS]) < 2 for c in contents):
        return None
    found = [_covers(ranked(c, places, said=p), c) for p, c in zip(parts, contents, strict=True)]
    return found[0] if all(found) else None


def _content(said: str) -> list[Word]:
    return [w for w in words_of(said) if w.stem not in _SAYING]


# Verbs by which a text is said to state something; they say nothing of what it states.
_SAYING = frozenset(
    stem(w)
    for w in "say state note find cite read put assert mention contain quote speak refer describe point list count include recall detail "
    "estimate length name declare vote join pass".split()
)


def _covers(fits: Sequence[Fit], words: Sequence[Word]) -> Fit | None:
    """Return the best place if it covers the claim, every number and no fewer than half of its names."""
    for best in fits[:6]:
        if best.score < COVERED or best.local < 0.4:
            continue
        telling = [w for w in best.found if w.stem not in LIGHT_STEMS]
        names = [w for w in words if w.name]
        lost = [w for w in best.missing if w.name]
        if any(w.number is not None for w in best.missing) or (names and len(lost) * 2 > len(names)):
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


def _supported(said: str, found: Fit, words: Sequence[Word], recital: bool) -> Finding:
    verb = words[0] if words else None
    place = found.passage
    censure = recital and verb is not None and verb in found.missing and verb.stem in _STRONG
    if censure:
        why = f"{_opening(place.locator)} speaks of this but does not say “{verb.text if verb else ''}”: “{shorten(place.text, 200)}”"
        return Finding(
            verdict=Verdict.PARTLY, why=why, claimed=said, recorded=shorten(place.text), evidence=(place.evidence(),)
        )
    why = f"{_opening(place.locator)} covers this: “{shorten(place.text, 200)}”"
    return Finding(
        verdict=Verdict.SUPPORTED, why=why, claimed=said, recorded=shorten(place.text), evidence=(place.evidence(),)
    )


# Acts with a meaning of their own in parliamentary law: one is not another.
_STRONG = frozenset(stem(w) for w in "censure impeach expel fine authorize repeal sanction".split())


def _clash(said: str, clash: Conflict) -> Finding:
    where = clash.passage
    why = f"The claim has “{clash.claimed}”; {where.locator} has “{clash.recorded}”: “{shorten(where.text, 200)}”"
    return Finding(
        verdict=Verdict.CONTRADICTED, why=why, claimed=said, recorded=clash.recorded, evidence=(where.evidence(),)
    )


def _not_covered(said: str, fits: Sequence[Fit], source: Source) -> Finding:
    names = ", ".join(t.document.name for t in source.texts[:1]) or source.measure.document.name
    near = fits[0].passage if fits else None
    closest = f" The nearest place is {near.locator}: “{shorten(near.text, 160)}”" if near else ""
    why = f"No place in {names} was found to say this; titles, recitals and clauses were searched.{closest}"
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=said, evidence=(near.evidence(),) if near else ())


def _evidence(document: Document, locator: str, value: str) -> Evidence:
    return Evidence(
        document=document.name,
        locator=locator,
        value=shorten(value),
        url=document.url,
        sha256=document.sha256,
        retrieved=document.retrieved,
    )


def _opening(locator: str) -> str:
    return f"{locator[0].upper()}{locator[1:]}"
