"""The findings of a clause, in words: it asks this, asks it in part, asks it in another number, or no clause asks it."""

from collections.abc import Sequence

from onrecord.checks.model import Evidence, Finding, Verdict
from onrecord.checks.passages import Passage, shorten
from onrecord.checks.phrases import Conflict, Fit
from onrecord.checks.sources import Source


def asks_it(said: str, place: Passage) -> Finding:
    """Return the finding that a clause, or a title, asks what is claimed."""
    return Finding(
        verdict=Verdict.SUPPORTED,
        why=f"{place.locator[0].upper()}{place.locator[1:]} {_asking(place) or 'reads'}: “{shorten(place.text, 200)}”",
        claimed=said,
        recorded=as_recorded(place),
        evidence=(place.evidence(),),
    )


def asks_in_part(said: str, place: Passage, what: str) -> Finding:
    """Return the finding that a clause asks nearly what is claimed; `what` goes on from its locator."""
    why = f"{place.locator[0].upper()}{place.locator[1:]} {what}."
    return Finding(
        verdict=Verdict.PARTLY, why=why, claimed=said, recorded=as_recorded(place), evidence=(place.evidence(),)
    )


def asks_otherwise(said: str, clash: Conflict) -> Finding:
    """Return the finding that a clause asks it with another number or name."""
    why = f"The claim says “{clash.claimed}”; {clash.passage.locator} has “{clash.recorded}”: “{shorten(clash.passage.text, 200)}”"
    return Finding(
        verdict=Verdict.CONTRADICTED,
        why=why,
        claimed=said,
        recorded=as_recorded(clash.passage),
        evidence=(clash.passage.evidence(),),
    )


def none_asks(said: str, source: Source, fits: Sequence[Fit]) -> Finding:
    """Return the finding that no clause asks it, with the nearest one of `fits`."""
    text = source.texts[0]
    closest = fits[0].passage if fits else None
    nearest = f" The nearest clause is {closest.locator}: “{shorten(closest.text, 160)}”" if closest else ""
    evidence: tuple[Evidence, ...] = (closest.evidence(),) if closest else ()
    why = f"No clause of {text.document.name} was found to ask this; its clauses, recitals and titles were searched.{nearest}"
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=said, evidence=evidence)


def as_recorded(place: Passage) -> str:
    """Write a clause with its locator, its verb and whom it asks, cut to what fits a line."""
    return shorten(f"{place.locator}: {_asking(place)} {place.text}".replace("  ", " "), 240)


def _asking(place: Passage) -> str:
    """Return a demand's verb and addressee as they read in a sentence: "urges the President", "says the President should"."""
    if place.kind != "demand":
        return ""
    if place.verb in ("should", "shall", "must"):
        return f"says {place.addressee} {place.verb}"
    return f"{place.verb} {place.addressee or ''}".strip()
