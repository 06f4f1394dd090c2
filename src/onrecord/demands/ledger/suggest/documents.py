"""Documents of the Federal Register that may answer a demand: by agency, names, words and day."""

from collections.abc import Iterable, Iterator
from datetime import date

from onrecord.demands.ledger.asked import Asked, Asking
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.sources.federal_register import Published, question
from onrecord.demands.ledger.suggest.listings import asks_for_sanctions
from onrecord.demands.ledger.suggest.model import Offer, Reason
from onrecord.demands.ledger.suggest.words import proper, shown, stems, whole

FEWEST = 0.35  # from which a document is worth a person's look
_QUESTIONS = 4
_AGENCIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "United States Government",
        (
            "State Department",
            "Treasury Department",
            "Executive Office of the President",
            "Foreign Assets Control Office",
        ),
    ),
    ("President", ("Executive Office of the President",)),
    ("Secretary of State", ("State Department",)),
    ("Secretary of the Treasury", ("Treasury Department", "Foreign Assets Control Office")),
    ("Attorney General", ("Justice Department",)),
    ("Secretary of Homeland Security", ("Homeland Security Department",)),
    ("Secretary of Defense", ("Defense Department",)),
    ("Secretary of Commerce", ("Commerce Department",)),
    ("Secretary of Health", ("Health and Human Services Department",)),
    ("Secretary of Agriculture", ("Agriculture Department",)),
    ("Secretary of Education", ("Education Department",)),
    ("Secretary of Labor", ("Labor Department",)),
    ("Secretary of the Interior", ("Interior Department",)),
    ("Secretary of Veterans", ("Veterans Affairs Department",)),
)


def questions(asking: Asking) -> tuple[tuple[str, str], ...]:
    """Return the names to ask for, each with its address: those that the demands hold, then those of the title."""
    names: dict[str, str] = {}
    for demand in asking.demands:
        if demand.addressee:
            names |= {k: v for k, v in proper(demand.act).items() if k not in names}
    names |= proper(asking.measure.title)
    if asking.since is None:
        return ()
    return tuple((n, question(n, asking.since)) for n in list(dict.fromkeys(names.values()))[:_QUESTIONS])


def register_documents(asking: Asking, documents: Iterable[tuple[str, Published]], today: date) -> Iterator[Offer]:
    """Yield the documents that share an agency, names or words with a demand, scored by what they share.

    `documents` come with the name for which the register gave them: it stands somewhere in their full text.
    """
    found: dict[str, tuple[Published, set[str]]] = {}
    for name, document in documents:
        found.setdefault(document.document_number, (document, set()))[1].add(name)
    for document, named in found.values():
        if asking.since and asking.since < document.publication_date <= today:
            for demand in asking.demands:
                if demand.addressee:
                    yield from _offer(asking, demand, document, named)


def _offer(asking: Asking, demand: Asked, document: Published, named: set[str]) -> Iterator[Offer]:
    text = f"{document.title} {document.abstract or ''}"
    agencies = [a.name or a.raw_name for a in document.agencies]
    theirs = [a for asked, names in _AGENCIES if asked in (demand.addressee or "") for a in names]
    asked, held = proper(demand.act), proper(text)
    names = [asked[n] for n in asked if n in held or asked[n] in named]
    titled = [v for n, v in proper(asking.measure.title).items() if (n in held or v in named) and n not in asked]
    shared = stems(demand.act) & stems(text)
    reasons = []
    if set(agencies) & set(theirs):
        reasons.append(
            Reason("agency", 0.25, f"{', '.join(sorted(set(agencies) & set(theirs)))} answers for {demand.addressee}")
        )
    if names or titled:
        reasons.append(Reason("names", min(0.5, 0.25 * len(names + titled)), shown(names + titled)))
    if len(shared) > 1:
        reasons.append(
            Reason(
                "words",
                round(min(0.4, 0.08 * len(shared)), 2),
                f"{len(shared)} words of the demand: {shown(whole(demand.act, shared))}",
            )
        )
    if "sancti" in stems(text) and asks_for_sanctions(demand):
        reasons.append(Reason("sanctions", 0.2, "both speak of sanctions"))
    offer = Offer(
        measure=asking.measure.id, demands=(demand.id,), kind="Federal Register", state=State.IN_PROGRESS, day=document.publication_date,
        what=f"{document.type or 'Document'} {document.document_number}: {document.title}"[:300], actor=", ".join(agencies)[:200],
        address=document.html_url, reasons=tuple(reasons),
    )  # fmt: skip
    if (names or titled) and offer.score >= FEWEST:
        yield offer
