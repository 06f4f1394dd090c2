"""Sanctions listings that may answer a demand: by program, place, name and day."""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.demands.ledger.asked import Asked, Asking
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.sources.sanctions import PROGRAMS, Link, List, Listed, RecentAction
from onrecord.demands.ledger.suggest.model import Offer, Reason
from onrecord.demands.ledger.suggest.words import proper, shown, stems

ACTOR = "Office of Foreign Assets Control, Department of the Treasury"
_SANCTION = frozenset(
    ("sancti", "magnit", "design", "visas", "visa", "assets", "asset", "block", "freeze", "freezi", "travel")
)
_SHOWN = 6


def asks_for_sanctions(demand: Asked) -> bool:
    """Return whether a demand speaks of sanctions at all: by its words or by the name of a sanctions law."""
    return bool(stems(demand.act) & _SANCTION)


def worth_reading(link: Link, asking: Asking) -> bool:
    """Return whether the title of a recent action shares a name with the measure's demands, or speaks of designations at all."""
    names = {**proper(asking.measure.title), **{k: v for d in asking.demands for k, v in proper(d.act).items()}}
    held = proper(link.title)
    return (
        asking.since is not None
        and link.day > asking.since
        and bool(set(names) & set(held) or stems(link.title) & {"design", "rights"})
    )


def listings(
    asking: Asking, actions: Iterable[RecentAction], listed: List | None, seals: Mapping[str, str]
) -> Iterator[Offer]:
    """Yield the recent actions that may answer a demand for sanctions; `seals` are the sha256 of their pages by address.

    Of those added by an action only they count who are tied to the demand by name or place; where nobody is, the offer says so.
    """
    known = {_key(e.name): e for e in listed.entries} if listed else {}
    for action in actions:
        if asking.since is None or action.day < asking.since or not action.added:
            continue
        for demand in asking.demands:
            if demand.addressee and asks_for_sanctions(demand):
                yield from _offer(asking, demand, action, known, seals.get(action.address, ""))


def _offer(
    asking: Asking, demand: Asked, action: RecentAction, known: Mapping[str, Listed], seal: str
) -> Iterator[Offer]:
    programs = {p for e in action.added for p in e.programs}
    asked = proper(demand.act)
    authority = {p: set(proper(PROGRAMS.get(p, p))) & set(asked) for p in programs}
    under = sorted(p for p, shared in authority.items() if shared)
    tied = {e.name: told for e in action.added if (told := _ties(asking, e, known.get(_key(e.name))))}
    if not under and not tied:
        return
    reasons = [Reason("asks for sanctions", 0.2, "the demand speaks of sanctions and this is a listing")]
    if under:
        words = shown(asked[n] for p in under for n in authority[p])
        reasons.append(
            Reason(
                "program",
                0.5,
                f"{', '.join(under)} ({PROGRAMS.get(under[0], under[0])}) is named in the demand: {words}",
            )
        )
    if tied:
        seen = "; ".join(f"{name}: {told}" for name, told in list(tied.items())[:_SHOWN])
        reasons.append(Reason("names and places", 0.6, f"{len(tied)} of {len(action.added)} added: {seen}"))
    days = (action.day - asking.since).days if asking.since else 0
    reasons.append(Reason("day", 0.1 if days <= 366 else 0.02, f"{days} days after"))
    named = list(tied) or [e.name for e in action.added]
    some = "; ".join(named[:_SHOWN]) + (f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else "")
    what = f"{some} added to the SDN list [{', '.join(under or sorted(programs))}]"
    first = next((e for e in action.added if e.name in tied), action.added[0])
    yield Offer(
        measure=asking.measure.id, demands=(demand.id,), kind="listing", state=State.DONE_IN_PART if tied else State.IN_PROGRESS, day=action.day,
        what=what[:300], actor=ACTOR, address=action.address, sha256=seal, quote=first.words[:1500], reasons=tuple(reasons),
    )  # fmt: skip


def _ties(asking: Asking, entry: Listed, record: Listed | None) -> str:
    """Say what ties somebody listed to the measure: a last name in its text, or a place of its title in what the list says."""
    text = asking.text
    recitals = " ".join(text.recitals) if text else ""
    words = f"{entry.words} {record.words if record else ''}"
    last = entry.name.partition(",")[0].strip().lower()
    named = next((w for w in recitals.split() if w.strip(",.;’s“”").lower() == last), None)
    places = proper(asking.measure.title)
    there = [
        places[p]
        for p in places
        if p in proper(words) and p not in proper(" ".join(PROGRAMS.get(x, x) for x in entry.programs))
    ]
    told = [f"“{named.strip(',.;’“”')}” stands in the preamble"] if named else []
    return ", ".join([*told, *([f"{shown(there)} in the entry"] if there else [])])


def _key(name: str) -> str:
    last, _, first = name.lower().partition(",")
    return f"{last.strip()} {first.split()[0] if first.split() else ''}".strip()
