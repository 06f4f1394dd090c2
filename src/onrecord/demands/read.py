"""Reads what a measure's clauses ask of whom."""

import re
from collections.abc import Mapping
from datetime import date

from onrecord.demands.clauses import Line, lines_of
from onrecord.demands.deadlines import deadline_in
from onrecord.demands.entities import resolve
from onrecord.demands.model import Addressee, Demand
from onrecord.demands.parts import condition_in, head_verb
from onrecord.demands.sentences import asked
from onrecord.demands.strength import days_of, strength_of
from onrecord.demands.stretches import Asked
from onrecord.demands.verbs import speech_act
from onrecord.demands.versions import as_passed, version_in_force
from onrecord.mentions.model import MeasureMention, Mentions
from onrecord.record.model import Measure, MeasureText, MeasureType
from onrecord.record.protocol import Record

_TYPE = re.compile(r"^([a-z]+)")


def demands_of_text(measure: Measure, text: MeasureText) -> tuple[Demand, ...]:
    """Return the demands of one version of a measure, with the strength and the deadlines that its actions give them.

    What only an introduced or reported version asks was agreed to by nobody, whatever became of the measure.
    """
    return demands_in(text, days_of(measure) if as_passed(text.version) else None)


def demands_in(text: MeasureText, days: Mapping[str, date] | None = None, *, whole: bool = False) -> tuple[Demand, ...]:
    """Return the demands of one version's clauses, in order; a clause that asks nobody has the addressee None.

    `days` gives the days of triggers that are known ("adoption", "enactment"); without them nothing is taken as agreed to. What a
    clause only repeats from another, such as the words above several clauses, is listed once, unless `whole`.
    """
    found: dict[tuple[str, str, str | None, str], Demand] = {}
    counts: dict[str, int] = {}
    kind = _kind(text.measure)
    for line in lines_of(text):
        if line.opens:
            continue
        for one in asked(line.sentence):
            key = (
                str(line.index) if whole else "",
                one.verb,
                line.sentence[slice(*one.addressee)] if one.addressee else None,
                line.sentence[slice(*one.act)],
            )
            if key not in found:
                label = clause_key(line.label)
                counts[label] = counts.get(label, 0) + 1
                name = f"{text.measure}/{text.version}/{label}/{counts[label]}"
                found[key] = _demand(name, text, line, one, kind, dict(days or {}))
    return tuple(found.values())


def clause_key(label: str) -> str:
    """Return a clause's label as ids have it: `(1)(A)` as `1A`, `2 cont.` as `2-cont`, no label as `0`."""
    return re.sub(r"[\s.]+", "-", re.sub(r"[()]", "", label)).strip("-") or "0"


def _kind(measure: str) -> MeasureType:
    named = _TYPE.match(measure)
    return MeasureType(named[1] if named and named[1] in set(MeasureType) else "hres")


def _demand(name: str, text: MeasureText, line: Line, one: Asked, kind: MeasureType, days: dict[str, date]) -> Demand:
    act = line.sentence[slice(*one.act)]
    whole = line.sentence[slice(*one.addressee)] if one.addressee else None
    addressees = _addressees(line, one) if one.addressee else ()
    act_class = speech_act(one.verb)
    does, thing = head_verb(act) if whole else ("", act)
    before = line.sentence[slice(*one.before)]
    return Demand(
        id=name,
        measure=text.measure,
        version=text.version,
        clause=line.label,
        verb=one.verb,
        speech_act=act_class,
        addressee=whole,
        addressees=addressees,
        act=act,
        does=does,
        object=thing,
        condition=condition_in(before, act),
        deadline=deadline_in(act, days) or deadline_in(before, days),
        strength=strength_of(kind, days, act_class, addressees),
        quote=line.own,
        places=line.places(*one.act),
        index=line.index,
        binding=kind.can_be_law,
    )


def _addressees(line: Line, one: Asked) -> tuple[Addressee, ...]:
    """Return the members of the phrase that names who is asked; a phrase that resolves to nobody is one, unresolved."""
    start, end = one.addressee or (0, 0)
    phrase = line.sentence[start:end]
    found = []
    for entity in resolve(phrase):
        places = line.places(start + entity.start, start + entity.end)
        found.append(
            Addressee(
                kind=entity.kind, name=entity.name, words=phrase[entity.start : entity.end],
                place=places[0] if len(places) == 1 else None,
            )
        )  # fmt: skip
    return tuple(found)


def demands_of(mentions: Mentions, record: Record) -> tuple[Demand, ...]:
    """Return the demands of the measures an article is about, in the versions in force on its day."""
    found: list[Demand] = []
    for measure in measures_of(mentions):
        text = version_in_force(record.texts(measure), mentions.as_of)
        if text is not None:
            held = record.measure(measure)
            found.extend(demands_of_text(held, text) if held else demands_in(text))
    return tuple(found)


def measures_of(mentions: Mentions) -> tuple[str, ...]:
    """Return the article's main measure, or else each resolved one in order of appearance."""
    if mentions.main:
        return (mentions.main,)
    named = (i for m in mentions.mentions if isinstance(m, MeasureMention) for i in ((m.id,) if m.id else m.ids))
    return tuple(dict.fromkeys(named))
