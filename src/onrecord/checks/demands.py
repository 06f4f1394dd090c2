"""Holds "calls on X to do Y" against the demands of the measure's clauses: addressee, act, number, version."""

import re
from collections.abc import Sequence

from msgspec import structs

from onrecord.checks.addressees import Relation, known, relation, with_office
from onrecord.checks.lexicon import LIGHT_STEMS, Word, words_of
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.checks.passages import Passage, demands_as_passages, passages_of, point, shorten, titles_of, vocabulary
from onrecord.checks.phrases import COVERED, Conflict, Fit, number_conflict, ranked
from onrecord.checks.silence import silent
from onrecord.checks.sources import Source, missing, source_of
from onrecord.checks.told import told
from onrecord.checks.undoing import undone
from onrecord.claims.model import CallsOn, Modality
from onrecord.claims.speech import VERBS, Act
from onrecord.record.model import MeasureText
from onrecord.record.protocol import Record

_AGREES = (Relation.SAME, Relation.OPEN)


def check_calls_on(claim: CallsOn, record: Record, as_of: AsOf) -> Finding:
    """Hold what a measure is said to ask of somebody, clause by clause, against its text in force on the day.

    Supported: a clause asks the same act of the same addressee. Contradicted: a clause asks that very act of somebody else,
    or states another number. Anything less is not on record, with the nearest clause named.
    """
    said = f"{claim.verb} {claim.addressee} {claim.act}".strip()
    source = source_of(claim, record, as_of)
    if isinstance(source, Finding):
        return source
    claim = structs.replace(claim, addressee=with_office(claim.addressee, record, as_of))
    act = [w for w in words_of(claim.act) if w.stem not in _EMPTY]
    if not source.texts:
        return undone(said, source) or _by_title(said, [*words_of(claim.addressee), *act], source)
    found = _in_version(claim, act, source.texts[0], source, said)
    if found.verdict is Verdict.NOT_ON_RECORD:
        found = _in_older(claim, act, source, said) or found
    if claim.modality is Modality.DENIED:
        return _denied(found, act, source, f"{claim.addressee} {claim.act}".strip(), addressed=bool(claim.addressee))
    if found.verdict is Verdict.NOT_ON_RECORD:
        return told(claim.act, source, asked=claim.verb in _ASKING) or undone(said, source) or found
    return found


_ASKING = frozenset(verb.base for verb in VERBS["base"].values() if verb.act is not Act.PROVIDE)
# Verbs that bind, in a report, and verbs that do not, in a clause: one is not the other.
_BINDING = frozenset(("require", "order", "force", "compel", "mandate", "oblige", "command"))
_URGING = re.compile(
    r"(?:urg|encourag|ask|request|recommend|invit|call\w* (?:on|upon|for)|appeal|exhort|implor|press|seek|hope|support)\w*",
    re.IGNORECASE,
)


def _too_strong(claim: CallsOn, asked: Passage, source: Source) -> bool:
    """Say whether a claim has a resolution bind where its clause only urges."""
    return claim.verb in _BINDING and not source.measure.type.can_be_law and bool(_URGING.match(asked.verb))


# Acts that say nothing by themselves.
_EMPTY = frozenset(w.stem for w in words_of("take action act more step measures following same thing"))


def _in_version(claim: CallsOn, act: Sequence[Word], text: MeasureText, source: Source, said: str) -> Finding:
    demands = demands_as_passages(text)
    everything = (*passages_of(text), *titles_of(source.measure))
    fits = ranked(act, demands, everything) if act else []
    asked = [(f, relation(claim.addressee, f.passage.addressee)) for f in fits]
    agreeing = [
        f
        for f, r in asked
        if r in _AGREES
        and (
            f.passage.addressee
            or not claim.addressee
            or f.passage.verb in _OPEN_VERBS
            or _opens_with(f.passage, claim.addressee)
        )
    ]
    good = next((f for f in agreeing if _fits(f, act)), None)
    clash = number_conflict(claim.act, act, [f for f in agreeing if f.local >= 0.4])
    if clash:
        return _clash(said, clash)
    if good and _too_strong(claim, good.passage, source):
        why = f"{source.cite}, {good.passage.locator}, {good.passage.verb} {good.passage.addressee or 'it'}; it does not {claim.verb} anything."
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=said, recorded=_recorded(good.passage), evidence=(good.passage.evidence(),)
        )  # fmt: skip
    if good:
        return _supported(said, good.passage)
    if not act:
        return _addressee_alone(claim, demands, said, source)
    return _elsewhere(claim, act, asked, everything, source, said)


_ASKS = re.compile(
    r"(?:call|urg|ask|request|direct|encourag|demand|implor|instruct|invit|order|requir)\w*", re.IGNORECASE
)
_OPENING = 80  # characters of a clause in which those whom it asks may stand


def _opens_with(place: Passage, addressee: str) -> bool:
    """Say whether a clause of which no addressee was read begins with the one that a claim names."""
    return bool(_ASKS.match(place.verb)) and relation(addressee, place.text[:_OPENING]) is Relation.SAME


# Clauses that ask for something without saying whom: they can bear out a call on somebody.
_OPEN_VERBS = frozenset(
    (
        "calls for",
        "demands",
        "urges",
        "seeks",
        "resolves that",
        "expresses the sense that",
        "recommends",
        "requests",
        "directs",
        "should",
        "shall",
        "must",
    )
)
_LOCAL = 0.3  # the part of an act that must stand in the clause itself
_SURE = 0.7  # the part of an act that must stand in a clause that asks it of somebody else, before that is held against a claim


def _fits(found: Fit, act: Sequence[Word]) -> bool:
    """Say whether a clause covers an act: most of it there, and of several telling words at least two."""
    telling = [w for w in act if w.stem not in LIGHT_STEMS]
    here = [w for w in found.found if w in telling]
    if act and act[0] in found.missing and act[0].stem in _TURNS and found.local < _NEARLY:
        return False
    return found.score >= COVERED and found.local >= _LOCAL and len(here) >= min(2, len(telling))


_NEARLY = 0.9
# Verbs that turn the sense of what they govern: a clause that lacks such a verb does not ask for it.
_TURNS = frozenset(
    w.stem
    for w in words_of(
        "cancel ratify ban end stop halt repeal withdraw suspend block reject deny abolish expel arrest fire dismiss resign impeach sanction bomb invade recognize veto pardon close "
        "boycott cut freeze seize deport censure sue prosecute annex leave quit join sell buy triple double"
    )
)


def _elsewhere(
    claim: CallsOn, act: Sequence[Word], asked: Sequence[tuple[Fit, Relation]], everything: Sequence[Passage], source: Source, said: str
) -> Finding:  # fmt: skip
    near = next((f for f, r in asked if r in (Relation.NEAR, Relation.CLASS) and _fits(f, act)), None)
    if near:
        what = f"asks this of {near.passage.addressee}; it does not name {claim.addressee} as such"
        return _in_older(claim, act, source, said) or _partly(said, near.passage, what)
    telling = [w for w in act if w.stem not in LIGHT_STEMS]
    other = next((f for f, r in asked if r is Relation.OTHER and f.local >= _SURE and _telling(f, telling)), None)
    if other and claim.addressee and not known(claim.addressee, vocabulary(everything)[0]):
        return _partly(
            said, other.passage, f"asks this of {other.passage.addressee}; it does not name {claim.addressee}"
        )
    if other and claim.addressee:
        why = (
            f"{source.cite}, {other.passage.locator}, asks this of {other.passage.addressee}, not of {claim.addressee}."
        )
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=why,
            claimed=said,
            recorded=_recorded(other.passage),
            evidence=(other.passage.evidence(),),
        )
    whole = [*words_of(claim.addressee), *act]
    kinds = ("title",) if claim.addressee else ("clause", "title")
    statement = next(iter(ranked(whole, [p for p in everything if p.kind in kinds])), None)
    if statement and statement.local >= (_SURE if claim.addressee else COVERED):
        return _supported(said, statement.passage)
    scattered = _scattered(claim, everything)
    return _supported(said, scattered) if scattered else _nothing(said, source, [f for f, _ in asked])


def _scattered(claim: CallsOn, everything: Sequence[Passage]) -> Passage | None:
    """Return the title that asks for what a call without addressee wants, where the rest stands elsewhere in the measure.

    "calls for a Granbury Marine's release" meets "Calling for the release of …" where recitals tell of Granbury and the Marine.
    """
    if claim.addressee:
        return None
    fits = ranked(words_of(claim.act), [p for p in everything if p.kind == "title"], everything)
    best = next(iter(fits), None)
    return best.passage if best and best.score >= COVERED and best.local >= 0.25 else None


def _telling(found: Fit, telling: Sequence[Word]) -> bool:
    return len([w for w in found.found if w in telling]) >= 2


def _addressee_alone(claim: CallsOn, demands: Sequence[Passage], said: str, source: Source) -> Finding:
    """Judge a claim that names only who is asked ("called on the president to act")."""
    related = [(p, relation(claim.addressee, p.addressee)) for p in demands if p.addressee]
    same = next((p for p, r in related if r is Relation.SAME), None)
    if same and claim.addressee:
        return _supported(said, same)
    near = next((p for p, r in related if r is Relation.NEAR), None)
    if near:
        return _partly(
            said, near, f"asks {near.addressee}; nothing in the text is addressed to {claim.addressee} by name"
        )
    return _nothing(said, source, [])


def _in_older(claim: CallsOn, act: Sequence[Word], source: Source, said: str) -> Finding | None:
    """Look in the versions before the one in force: what only an older one asks is no longer what the measure says."""
    for text in source.texts[1:]:
        fits = ranked(act, demands_as_passages(text), passages_of(text)) if act else []
        asked = [
            f
            for f in fits
            if f.score >= COVERED
            and f.local >= _LOCAL
            and relation(claim.addressee, f.passage.addressee) is Relation.SAME
        ]
        if asked and claim.addressee:
            old, now = asked[0].passage, ranked(act, demands_as_passages(source.texts[0]))
            changed = bool(now) and now[0].local >= 0.5 and not source.texts[0].partial
            evidence = (*(f.passage.evidence() for f in now[:1]), old.evidence())
            why = (
                f"Only {old.document.name}, an earlier version, asks this of {claim.addressee} ({old.locator}); the version in force does not"
                + (f": its {now[0].passage.locator} reads “{shorten(now[0].passage.text, 160)}”." if changed else ".")
            )
            verdict = Verdict.CONTRADICTED if changed else Verdict.PARTLY
            return Finding(
                verdict=verdict,
                why=why,
                claimed=said,
                recorded=_recorded(now[0].passage) if now else None,
                evidence=evidence,
            )
    return None


def _by_title(said: str, words: Sequence[Word], source: Source) -> Finding:
    """Judge by titles and summary alone, where the store has no text."""
    best = next(iter(ranked(words, titles_of(source.measure))), None)
    if best and best.local >= _SURE and _telling(best, [w for w in words if w.stem not in LIGHT_STEMS]):
        return _supported(said, best.passage)
    return missing(source, said)


def _supported(said: str, place: Passage) -> Finding:
    return Finding(
        verdict=Verdict.SUPPORTED,
        why=f"{place.locator[0].upper()}{place.locator[1:]} {_asking(place) or 'reads'}: “{shorten(place.text, 200)}”",
        claimed=said,
        recorded=_recorded(place),
        evidence=(place.evidence(),),
    )


def _partly(said: str, place: Passage, what: str) -> Finding:
    why = f"{place.locator[0].upper()}{place.locator[1:]} {what}."
    return Finding(
        verdict=Verdict.PARTLY, why=why, claimed=said, recorded=_recorded(place), evidence=(place.evidence(),)
    )


def _clash(said: str, clash: Conflict) -> Finding:
    why = f"The claim says “{clash.claimed}”; {clash.passage.locator} has “{clash.recorded}”: “{shorten(clash.passage.text, 200)}”"
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=said,
        recorded=_recorded(clash.passage),
        evidence=(clash.passage.evidence(),),
    )


def _nothing(said: str, source: Source, fits: Sequence[Fit]) -> Finding:
    text = source.texts[0]
    closest = fits[0].passage if fits else None
    nearest = f" The nearest clause is {closest.locator}: “{shorten(closest.text, 160)}”" if closest else ""
    evidence: tuple[Evidence, ...] = (closest.evidence(),) if closest else ()
    why = f"No clause of {text.document.name} was found to ask this; its clauses, recitals and titles were searched.{nearest}"
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=said, evidence=evidence)


_SEVERAL = (
    3  # words of a denied act that must all stand in the clause that asks for it, where nobody is said to be asked
)


def _denied(found: Finding, act: Sequence[Word], source: Source, said: str, *, addressed: bool) -> Finding:
    """Judge "does not call for …": what the text asks in these very words cannot be denied.

    The silence of a whole text bears the denial out where no clause comes near the words; of an extract it proves nothing.
    """
    if _NOTHING.match(said):
        return _asks_nothing(found, source)
    if not act:
        act = words_of(said)
    telling = {w.stem for w in act if w.stem not in LIGHT_STEMS}
    here = {w.stem for e in found.evidence for w in words_of(e.value)}
    if found.verdict is Verdict.SUPPORTED and len(telling) >= (2 if addressed else _SEVERAL) and telling <= here:
        return Finding(
            verdict=Verdict.CONTRADICTED,
            why=f"The claim denies it, but {found.why[0].lower()}{found.why[1:]}",
            claimed=found.claimed,
            recorded=found.recorded,
            evidence=found.evidence,
        )
    text = source.texts[0] if source.texts else None
    if (
        text
        and not text.partial
        and telling
        and found.verdict is Verdict.NOT_ON_RECORD
        and len(telling & here) * 2 <= len(telling)
    ):
        why = f"No clause of {text.document.name}, which the store holds whole, asks this; {len(text.clauses)} clauses were searched."
        return Finding(
            verdict=Verdict.SUPPORTED,
            why=why,
            claimed=found.claimed,
            evidence=(point(text.document, "whole text", "not found"),),
        )
    gone = silent(act, found.claimed, source) if found.verdict is Verdict.NOT_ON_RECORD else None
    return gone or Finding(verdict=Verdict.NOT_ON_RECORD, why=found.why, claimed=found.claimed, evidence=found.evidence)


# "asks nothing of any agency", "requires no one to do anything"
_NOTHING = re.compile(
    r"(?:nothing|no one|nobody|none|anything|anyone|anybody|any (?:agency|department|person|official))\b", re.IGNORECASE
)


def _asks_nothing(found: Finding, source: Source) -> Finding:
    """Judge "asks nothing of anybody": borne out by a whole text of which no demand has an addressee."""
    text = source.texts[0] if source.texts else None
    asked = [p for p in demands_as_passages(text) if p.addressee] if text else []
    if text is None or text.partial or asked:
        evidence = tuple(p.evidence() for p in asked[:1])
        return Finding(verdict=Verdict.NOT_ON_RECORD, why=found.why, claimed=found.claimed, evidence=evidence)
    why = f"No clause of {text.document.name}, which the store holds whole, asks anything of anybody; {len(text.clauses)} clauses were searched."
    place = point(text.document, "whole text", "not found")
    return Finding(verdict=Verdict.SUPPORTED, why=why, claimed=found.claimed, evidence=(place,))


def _recorded(place: Passage) -> str:
    return shorten(f"{place.locator}: {_asking(place)} {place.text}".replace("  ", " "), 240)


def _asking(place: Passage) -> str:
    """Return a demand's verb and addressee as they read in a sentence: "urges the President", "says the President should"."""
    if place.kind != "demand":
        return ""
    if place.verb in ("should", "shall", "must"):
        return f"says {place.addressee} {place.verb}"
    return f"{place.verb} {place.addressee or ''}".strip()
