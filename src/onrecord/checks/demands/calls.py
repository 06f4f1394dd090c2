"""Holds "calls on X to do Y" against the demands of the measure's clauses: addressee, act, number, version."""

from collections.abc import Sequence

from msgspec import structs

from onrecord.checks.addressees import WASHINGTON, Relation, known, relation, with_office
from onrecord.checks.demands.covers import (
    LOCAL,
    OPEN_VERBS,
    SURE,
    covers,
    nearly_covers,
    opens_with,
    tells_enough,
    title_asking,
    too_strong,
)
from onrecord.checks.demands.denied import denied
from onrecord.checks.demands.findings import as_recorded, asks_in_part, asks_it, asks_otherwise, none_asks
from onrecord.checks.lexicon import LIGHT_STEMS, Word, words_of
from onrecord.checks.model import AsOf, Finding, Verdict
from onrecord.checks.nearly import misheard
from onrecord.checks.passages import Passage, demands_as_passages, passages_of, shorten, titles_of, vocabulary
from onrecord.checks.phrases import COVERED, Conflict, Fit, number_conflict, ranked
from onrecord.checks.polarity import denied_in, opposite, turned
from onrecord.checks.restated import COUNTING, restated
from onrecord.checks.sources import Source, missing, source_of
from onrecord.checks.statements import check_recital
from onrecord.checks.told import told
from onrecord.checks.undoing import undone
from onrecord.claims.model import CallsOn, Modality, Recital
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
    if claim.verb in COUNTING and (count := restated(claim.act)) != claim.act:
        return check_recital(Recital(span=claim.span, measure=claim.measure, verb="say", words=count), record, as_of)
    claim = structs.replace(claim, addressee=with_office(claim.addressee, record, as_of))
    claim = structs.replace(claim, act=WASHINGTON.sub("United States", claim.act))
    act = [w for w in words_of(claim.act) if w.stem not in _EMPTY]
    if claim.verb not in _ASKING and sum(w.stem not in LIGHT_STEMS for w in act) == 1:
        act = [*words_of(claim.verb), *act]  # "fines whoever does not answer": what it does must stand there too
    if not source.texts:
        return undone(said, source) or _by_title(said, [*words_of(claim.addressee), *act], source)
    found = _in_version(claim, act, source.texts[0], source, said)
    if found.verdict is Verdict.NOT_ON_RECORD:
        found = _in_older(claim, act, source, said) or found
    if claim.modality is Modality.DENIED:
        return denied(found, act, source, f"{claim.addressee} {claim.act}".strip(), addressed=bool(claim.addressee))
    if found.verdict is Verdict.NOT_ON_RECORD:
        return told(claim.act, source, asked=claim.verb in _ASKING, of=claim.addressee) or undone(said, source) or found
    return found


_ASKING = frozenset(verb.base for verb in VERBS["base"].values() if verb.act is not Act.PROVIDE)
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
            or f.passage.verb in OPEN_VERBS
            or opens_with(f.passage, claim.addressee)
        )
    ]
    straight = [f for f in agreeing if not opposite(claim.act, f.passage) and not denied_in(claim.act, act, f.passage)]
    good = next((f for f in straight if covers(f, act)), None) or next(
        (f for f in straight if _asked_of_them(claim, f, act)), None
    )
    clash = number_conflict(claim.act, act, [f for f in agreeing if f.local >= 0.4]) or misheard(
        claim.act, act, agreeing
    )
    if not clash and claim.modality is not Modality.DENIED:
        least = good.local - _ODD if good else 0.0
        clash = next(
            (
                c
                for f in agreeing[:2]
                if f.local >= least and (c := _turned(claim, act, f) or _forbidden(claim, act, f))
            ),
            None,
        )
    if clash:
        return asks_otherwise(said, clash)
    if good and too_strong(claim, good.passage, source):
        why = f"{source.cite}, {good.passage.locator}, {good.passage.verb} {good.passage.addressee or 'it'}; it does not {claim.verb} anything."
        return Finding(
            verdict=Verdict.CONTRADICTED, why=why, claimed=said, recorded=as_recorded(good.passage), evidence=(good.passage.evidence(),)
        )  # fmt: skip
    if good:
        return asks_it(said, good.passage)
    if not act:
        return _addressee_alone(claim, demands, said, source)
    return _elsewhere(claim, act, asked, everything, source, said)


_ODD = 0.1  # about what the word that is turned round weighs


def _turned(claim: CallsOn, act: Sequence[Word], found: Fit) -> Conflict | None:
    return turned(claim.act, act, found, named=relation(claim.addressee, found.passage.addressee) is Relation.SAME)


def _forbidden(claim: CallsOn, act: Sequence[Word], found: Fit) -> Conflict | None:
    """Return the "not" of a clause that asks the very one named not to do what a claim has it ask; else None."""
    asked = relation(claim.addressee, found.passage.addressee) is Relation.SAME
    if (
        not asked
        or not found.passage.text.startswith("not ")
        or not covers(found, act)
        or not denied_in(claim.act, act, found.passage)
    ):
        return None
    return Conflict(claimed=claim.act, recorded="not", passage=found.passage)


def _asked_of_them(claim: CallsOn, found: Fit, act: Sequence[Word]) -> bool:
    """Say whether a clause that asks something of the very one named comes near enough to what is said to be asked."""
    return nearly_covers(found, act, named=relation(claim.addressee, found.passage.addressee) is Relation.SAME)


def _elsewhere(
    claim: CallsOn, act: Sequence[Word], asked: Sequence[tuple[Fit, Relation]], everything: Sequence[Passage], source: Source, said: str
) -> Finding:  # fmt: skip
    near = next((f for f, r in asked if r in (Relation.NEAR, Relation.CLASS) and covers(f, act)), None)
    if near:
        what = f"asks this of {near.passage.addressee}; it does not name {claim.addressee} as such"
        return _in_older(claim, act, source, said) or asks_in_part(said, near.passage, what)
    telling = [w for w in act if w.stem not in LIGHT_STEMS]
    other = next((f for f, r in asked if r is Relation.OTHER and f.local >= SURE and tells_enough(f, telling)), None)
    if other and claim.addressee and not known(claim.addressee, vocabulary(everything)[0]):
        return asks_in_part(
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
            recorded=as_recorded(other.passage),
            evidence=(other.passage.evidence(),),
        )
    whole = [*words_of(claim.addressee), *act]
    kinds = ("title",) if claim.addressee else ("clause", "title")
    statement = next(iter(ranked(whole, [p for p in everything if p.kind in kinds])), None)
    if statement and statement.local >= (SURE if claim.addressee else COVERED):
        return asks_it(said, statement.passage)
    scattered = title_asking(claim, everything)
    return asks_it(said, scattered) if scattered else none_asks(said, source, [f for f, _ in asked])


def _addressee_alone(claim: CallsOn, demands: Sequence[Passage], said: str, source: Source) -> Finding:
    """Judge a claim that names only who is asked ("called on the president to act")."""
    related = [(p, relation(claim.addressee, p.addressee)) for p in demands if p.addressee]
    same = next((p for p, r in related if r is Relation.SAME), None)
    if same and claim.addressee:
        return asks_it(said, same)
    near = next((p for p, r in related if r is Relation.NEAR), None)
    if near:
        return asks_in_part(
            said, near, f"asks {near.addressee}; nothing in the text is addressed to {claim.addressee} by name"
        )
    return none_asks(said, source, [])


def _in_older(claim: CallsOn, act: Sequence[Word], source: Source, said: str) -> Finding | None:
    """Look in the versions before the one in force: what only an older one asks is no longer what the measure says."""
    standing = {(p.addressee, p.text) for p in demands_as_passages(source.texts[0])}
    for text in source.texts[1:]:
        fits = ranked(act, demands_as_passages(text), passages_of(text)) if act else []
        asked = [
            f
            for f in fits
            if (f.passage.addressee, f.passage.text) not in standing
            and f.score >= COVERED
            and f.local >= LOCAL
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
                recorded=as_recorded(now[0].passage) if now else None,
                evidence=evidence,
            )
    return None


def _by_title(said: str, words: Sequence[Word], source: Source) -> Finding:
    """Judge by titles and summary alone, where the store has no text."""
    best = next(iter(ranked(words, titles_of(source.measure))), None)
    if best and best.local >= SURE and tells_enough(best, [w for w in words if w.stem not in LIGHT_STEMS]):
        return asks_it(said, best.passage)
    return missing(source, said)
