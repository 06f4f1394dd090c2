"""Reads what a measure's clauses ask of whom."""

import re
from collections.abc import Iterator

from onrecord.demands.acts import split_acts, split_addressee, split_modal, split_subjunctive
from onrecord.demands.agents import CONDITION, agent
from onrecord.demands.clauses import Line, lines_of
from onrecord.demands.model import Demand
from onrecord.demands.verbs import ANY_VERB, ASKING, DEMANDING, WANTING
from onrecord.demands.versions import version_in_force
from onrecord.mentions.model import MeasureMention, Mentions
from onrecord.record.model import MeasureText, MeasureType
from onrecord.record.protocol import Record

_SENSE = re.compile(
    r"^(?:\([^)]*\)\s*)?(?:it is|this is) the (?:sense|policy) of (?:the )?(?:House of Representatives|House|Senate|Congress|United States)"
    r"[^,]{0,40}?(?: that|\s*[—–-])\s*"
)
_THAT = re.compile(r"^(?:that\s+)")
_BINDING = (MeasureType.HR, MeasureType.S, MeasureType.HJRES, MeasureType.SJRES)
_TYPE = re.compile(r"^([a-z]+)")

Asked = tuple[str, str | None, str]  # verb, addressee, act


def demands_in(text: MeasureText) -> tuple[Demand, ...]:
    """Return the demands of one version's clauses, in order; a clause that asks nobody has the addressee None."""
    kind = _TYPE.match(text.measure)
    binding = bool(kind and kind[1] in _BINDING)
    found: dict[Asked, Demand] = {}
    for line in lines_of(text):
        for one in () if line.opens else asked(line):
            verb, addressee, act = one
            demand = Demand(
                measure=text.measure, version=text.version, clause=line.label, verb=verb, addressee=addressee, act=act,
                quote=line.own, binding=binding,
            )  # fmt: skip
            found.setdefault(one, demand)
    return tuple(found.values())


def demands_of(mentions: Mentions, record: Record) -> tuple[Demand, ...]:
    """Return the demands of the measures an article is about, in the versions in force on its day."""
    found: list[Demand] = []
    for measure in measures_of(mentions):
        text = version_in_force(record.texts(measure), mentions.as_of)
        if text is not None:
            found.extend(demands_in(text))
    return tuple(found)


def measures_of(mentions: Mentions) -> tuple[str, ...]:
    """Return the article's main measure, or else each resolved one in order of appearance."""
    if mentions.main:
        return (mentions.main,)
    named = (i for m in mentions.mentions if isinstance(m, MeasureMention) for i in ((m.id,) if m.id else m.ids))
    return tuple(dict.fromkeys(named))


def asked(line: Line) -> Iterator[Asked]:
    """Yield verb, addressee and act of each demand in a line."""
    sentence = line.sentence
    sense = _SENSE.match(sentence)
    if sense:
        yield from _stated(sentence[sense.end() :], verb="expresses the sense that")
        return
    verbs = list(ANY_VERB.finditer(sentence))
    if not verbs or verbs[0].start():
        head = sentence[: verbs[0].start()] if verbs else sentence
        head = "" if verbs and CONDITION.match(head) else head
        yield from _stated(head, verb="resolves that")
    ends = [*(v.start() for v in verbs[1:]), len(sentence)]
    for verb, end in zip(verbs, ends[-len(verbs) :], strict=bool(verbs)):
        yield from _spoken(verb["verb"], sentence[verb.end() : end].strip(" ,;"))


def _stated(sentence: str, *, verb: str) -> Iterator[Asked]:
    """Read a whole sentence ("the President should impose …") as demands, or as one statement."""
    sentence = _THAT.sub("", sentence).strip(" ,;")
    modal = split_modal(sentence)
    who = agent(modal[0]) if modal else None
    bare = _PRESENTS.match(sentence) if modal is None else None
    if modal and who:
        word = _PASSIVE_MODAL.match(modal[1])
        yield from ((word["verb"] if word else modal[1], who, one) for one in split_acts(modal[2]))
    elif bare:
        yield from (("directs", bare["who"], one) for one in split_acts(bare["act"]))
    elif sentence:
        yield (verb, None, sentence)


_PASSIVE_MODAL = re.compile(r"is\s+(?:hereby\s+)?(?P<verb>\w+)\s+to$")
# "That Representative X forthwith present himself in the well": a House to one of its own.
_PRESENTS = re.compile(
    r"^(?P<who>(?:Representative|Delegate|Senator|the (?:Clerk|Sergeant|Secretary|Committee|Speaker|Architect))\b[^,]{0,80}?)\s+(?:forthwith\s+)?"
    r"(?P<act>(?:present|appear|transmit|submit|inform|communicate|notify|pay|return|retire)\s.+)$"
)


def _spoken(verb: str, rest: str) -> Iterator[Asked]:
    """Read what follows a speech-act verb."""
    split = split_addressee(rest) if verb in ASKING else None
    if verb in DEMANDING and _THAT.match(rest):
        rest = _THAT.sub("", rest)
        modal = split_modal(rest)
        who = agent(modal[0]) if modal else None
        split = (who, modal[2]) if modal and who else split_subjunctive(rest) or split
    if split and _who(split[0]):
        yield from ((verb, split[0], act) for act in split_acts(split[1]))
    elif verb in WANTING or rest:
        yield (verb, None, rest)


def _who(words: str) -> bool:
    """Say whether the words before "to" can be an addressee and not a whole clause."""
    return bool(words) and not words.startswith(("for ", "that ", "an end", "attention"))
