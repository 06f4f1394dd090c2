"""Searching what was asked: by addressee, act, verb, Congress, agreement and state; and counting who asks whom for what."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from onrecord.demands.entities import resolve
from onrecord.demands.index import Held
from onrecord.demands.model import Addressee, EntityKind
from onrecord.errors import UsageError

# What has become of a demand, by its id: a state's words and whether nothing more is looked for; None where nothing is known.
States = Callable[[str], tuple[str, bool] | None]

FIELDS = ("asker", "addressee", "kind", "act", "verb", "congress", "measure")
_CONGRESSES = re.compile(r"(\d{1,3})(?:-(\d{1,3}))?")
_STEM = re.compile(r"(?:ing|ed|es|s|e|y|ies)$")


class Query(Struct, frozen=True, kw_only=True):
    """What is looked for; an empty field lets everything through.

    `addressee` is a name in any form, or a kind ("agency"); `act` words that the act must hold, in any form; `verb` a verb of
    asking; `agreed` takes only what a House agreed to, `open` only what no entry of the ledger closes.
    """

    addressee: str = ""
    act: str = ""
    verb: str = ""
    congresses: tuple[int, ...] = ()
    measure: str = ""
    agreed: bool = False
    open: bool = False


class Count(Struct, frozen=True, kw_only=True):
    """How often something was asked: the values of the fields counted by, in demands and in measures."""

    values: tuple[str, ...]
    demands: int
    measures: int


def congresses_of(words: str) -> tuple[int, ...]:
    """Return the Congresses that "115", "115-119" or "115,117" name. Raises UsageError where it is none of these."""
    found: list[int] = []
    for part in words.replace(" ", "").split(","):
        match = _CONGRESSES.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not match or not 1 <= first <= last:
            raise UsageError(f"--congress {words!r} names no Congress; write 115, 115-119 or 115,117")
        found += range(first, last + 1)
    return tuple(found)


def search(held: Iterable[Held], query: Query, states: States | None = None) -> Iterator[Held]:
    """Yield what a query asks for, in order. Raises UsageError where it asks for the state and there is no ledger."""
    if query.open and states is None:
        raise UsageError("--open reads the ledger, and there is none")
    wanted = _wanted(query.addressee) if query.addressee else None
    act = [_form(w) for w in query.act.split()]
    for one in held:
        demand = one.demand
        if query.congresses and one.congress not in query.congresses:
            continue
        if (query.agreed and one.agreed is None) or (query.measure and demand.measure != query.measure):
            continue
        if query.verb and query.verb.lower() not in (demand.verb, demand.speech_act.value):
            continue
        if wanted and not any(map(wanted, demand.addressees)):
            continue
        if not all(w.search(demand.act) for w in act):
            continue
        if query.open and states is not None and (state := states(demand.id)) is not None and state[1]:
            continue
        yield one


def _form(word: str) -> re.Pattern[str]:
    """Return what finds a word in its forms: "sanction" finds "sanctions" and "sanctioned"."""
    stem = _STEM.sub("", word) if len(word) > 4 else word
    return re.compile(rf"\b{re.escape(stem)}\w{{0,4}}\b", re.IGNORECASE)


def _wanted(words: str) -> Callable[[Addressee], bool]:
    """Return what tells whether an addressee is the one named: its kind, its entity, or else words of its name."""
    if words in set(EntityKind):
        return lambda one: one.kind == words
    named = resolve(words)
    told = {(e.kind, e.name) for e in named if e.kind not in (EntityKind.CLASS, EntityKind.UNRESOLVED)}
    if told:
        return lambda one: (one.kind, one.name) in told
    low = words.lower().removeprefix("the ")
    return lambda one: low in one.name.lower() or low in one.words.lower()


def count(held: Iterable[Held], fields: tuple[str, ...], wanted: str = "") -> tuple[Count, ...]:
    """Count demands by fields ("asker", "addressee", "act", …), the most first.

    A demand with several addressees counts once for each, or only for those that `wanted` names.
    """
    if unknown := [f for f in fields if f not in FIELDS]:
        raise UsageError(f"--by {unknown[0]!r} is no field; choose from {', '.join(FIELDS)}")
    is_wanted = _wanted(wanted) if wanted else None
    demands: Counter[tuple[str, ...]] = Counter()
    measures: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in held:
        rows = {
            _values(one, who, fields)
            for who in one.demand.addressees or (None,)
            if who is None or is_wanted is None or is_wanted(who)
        }
        for row in rows:
            demands[row] += 1
            measures[row].add(one.demand.measure)
    counts = (Count(values=row, demands=n, measures=len(measures[row])) for row, n in demands.items())
    return tuple(sorted(counts, key=lambda c: (-c.demands, -c.measures, c.values)))


def _values(one: Held, who: Addressee | None, fields: tuple[str, ...]) -> tuple[str, ...]:
    told = {
        "asker": one.asker,
        "addressee": who.name if who else "(nobody by name)",
        "kind": who.kind.value if who else "",
        "act": what(one.demand.does, one.demand.object),
        "verb": one.demand.verb,
        "congress": str(one.congress),
        "measure": one.demand.measure,
    }
    return tuple(told[f] for f in fields)


_TO = re.compile(r"^(?:continue|begin|work|seek|strive|act) to (?:\w+ly )?")
_DETERMINER = re.compile(
    r"^(?:the|a|an|its|their|his|her|all|any|every|each|this|that|these|those|such|full|further|no)\s+"
)
_PHRASE = re.compile(
    r"^[\w’'-]+(?:\s+(?!(?:of|in|to|for|with|that|who|which|on|at|by|from|and|or|under|against|as|between|among|during|when|not|into|upon|through|about)\b)[\w’'-]+){0,3}"
)


def what(does: str, thing: str) -> str:
    """Return an act in two words, its verb and the head of its object: "impose targeted sanctions on …" → "impose sanctions"."""
    verb = re.split(r",|\s+(?:and|or)\s", _TO.sub("", does).lower(), maxsplit=1)[0]
    rest = thing.strip()
    while (cut := _DETERMINER.sub("", rest)) != rest:
        rest = cut
    phrase = _PHRASE.match(rest)
    if phrase is None:
        return verb
    words = phrase[0].split()
    return f"{verb} {words[0] if words[0] in _LINKS else words[-1]}".strip()


_LINKS = frozenset("to in with on for of from as that by at against upon and or towards toward".split())
