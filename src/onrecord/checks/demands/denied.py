"""Holds "does not call for …" and "asks nothing of anybody" against a whole text."""

import re
from collections.abc import Sequence

from onrecord.checks.lexicon import LIGHT_STEMS, Word, words_of
from onrecord.checks.model import Finding, Verdict
from onrecord.checks.passages import demands_as_passages, point
from onrecord.checks.silence import silent
from onrecord.checks.sources import Source

_SEVERAL = (
    3  # words of a denied act that must all stand in the clause that asks for it, where nobody is said to be asked
)


def denied(found: Finding, act: Sequence[Word], source: Source, said: str, *, addressed: bool) -> Finding:
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
