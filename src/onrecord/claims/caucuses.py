"""Claims of caucus: "co-chair of the LGBT Equality Caucus", "Freedom Caucus member Andy Biggs", "sits in the Progressive Caucus"."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.claims.gaps import bare_gap
from onrecord.claims.model import CaucusClaim, Claim, Modality
from onrecord.claims.roles import name_span
from onrecord.claims.scene import Scene
from onrecord.mentions.model import CaucusMention, PersonMention

_ROLES: tuple[tuple[str, str], ...] = (
    ("co-chair", r"co-?chair(?:s|ed|man|woman|person)?|leads? .{0,20}with"),
    ("vice-chair", r"vice[- ]chair(?:man|woman|person)?"),
    ("chair", r"chair(?:s|ed|man|woman|person)?|heads?|headed|leads|led|leader|runs|president|whip"),
    ("founder", r"(?:co-?)?found(?:er|ed|ing member)"),
    (
        "member",
        r"members?|belong(?:s|ed)?|sits?|sat|serves|served|joined|(?:leading |key |prominent )?figure|part of|affiliated|vice president|aligned|of(?= the$| the [A-Za-z’' -]*$)|, of",
    ),
)
_ROLE = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _ROLES) + r")(?![\w-])",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^[\s,(—–]*(?:(?:who|is|was|also|now|currently|still|an?|the|its|and|former|one-time|policy|deputy|founding|original|House|Senate|Democratic|Republican|has|been|as|then|current|longtime|active|proud|fellow|himself|herself|powerful|a founding|founding|active|senior)[\s,]+)*$"
)
_TAG = re.compile(r"^\s*[(\[][^()\[\]]{0,40}[)\]]|^,\s*[RDI]-[\w.]+,?")
_AFTER = re.compile(
    r"^(?:[’']s?)? (?P<role>(?:[Ff]ounding |[Pp]rogram )?(?:[Cc]o-?[Cc]hair(?:man|woman|s)?|[Vv]ice[- ][Cc]hair(?:man|woman)?|[Cc]hair(?:man|woman)?|[Mm]embers?|[Ll]eaders?|[Ff]ounder|[Cc]o-?[Ff]ounder)),? (?:(?:Rep|Sen)s?\.? |Representatives? |Senators? |Congress(?:man|woman) )?$"
)


def read_caucuses(scene: Scene) -> Iterator[Claim]:
    """Yield the claims that somebody belongs to a caucus or has a role in it."""
    last: tuple[CaucusMention, PersonMention, str] | None = None
    for caucus in scene.all(CaucusMention):
        found = _role_after(scene, caucus) or _role_before(scene, caucus) or _joined(scene, caucus, last)
        last = (caucus, *found[:2]) if found else None
        if found:
            person, role, span = found
            yield CaucusClaim(
                span=span, person=person.id, caucus=caucus.key or caucus.name, role=role, name=person.name,
                modality=scene.modality(caucus.span) if _denied(scene, span) else Modality.ASSERTED, speaker=scene.speaker_at(span), rule="role in a caucus",
            )  # fmt: skip


def _role_after(scene: Scene, caucus: CaucusMention) -> tuple[PersonMention, str, Span] | None:
    people = scene.within(Span(caucus.span.end, caucus.span.end + 90), PersonMention)
    if people and (led := _led(scene, caucus, people[0])):
        return people[0], led, Span(caucus.span.start, people[0].span.end)
    match = _AFTER.match(scene.text[caucus.span.end : people[0].span.start]) if people else None
    return (people[0], _role(match["role"]), Span(caucus.span.start, people[0].span.end)) if match else None


_WHICH = re.compile(r"^, (?:which|that|whose) (?:[A-Z][\w.’'-]*\s+){0,3}?$")
_VERB_AFTER = re.compile(
    r"(?: [(\[][^()\[\]]{1,30}[)\]])? (?:now |also |still )?(?P<role>co-?chairs?|co-?founded|leads|heads|chairs|founded|runs)\b"
)
_AMONG = re.compile(
    r"^,? (?:among (?:them|its members)|including|led by|headed by|chaired by) (?:its )?(?:(?P<role>[Cc]o-?[Cc]hair|[Vv]ice [Cc]hair|[Cc]hair)(?:man|woman)? )?(?:(?:Rep|Sen)s?\.? )?$"
)


def _led(scene: Scene, caucus: CaucusMention, person: PersonMention) -> str | None:
    """Return the role that the words after a caucus give somebody: ", which Chris Smith leads", ", led by X", ", among them X"."""
    start = name_span(person).start
    between = scene.text[caucus.span.end : start]
    verb = _VERB_AFTER.match(scene.text, person.span.end)
    if _WHICH.match(between) and verb:
        return _role(verb["role"])
    among = _AMONG.match(scene.text[caucus.span.end : person.span.start])
    return _role(among["role"] or between) if among else None


_AND_OF = re.compile(r"^,? and (?:(?:of|to|in) )?(?:the )?$")


def _joined(
    scene: Scene, caucus: CaucusMention, last: tuple[CaucusMention, PersonMention, str] | None
) -> tuple[PersonMention, str, Span] | None:
    """Read a second caucus after a first: "belongs to the Hispanic Caucus and to the Progressive Caucus"."""
    if last is None or not _AND_OF.match(scene.text[last[0].span.end : caucus.span.start]):
        return None
    return last[1], last[2], caucus.span


_CLAUSE_BEFORE = re.compile(r"^,?(?: who)? [a-z][^.;:]{0,90}\band $")


def _role_before(scene: Scene, caucus: CaucusMention) -> tuple[PersonMention, str, Span] | None:
    sentence = scene.sentence_at(caucus.span.start)
    if sentence is None:
        return None
    people = scene.within(Span(max(sentence.span.start, caucus.span.start - 170), caucus.span.start), PersonMention)
    if not people:
        return None
    person = people[-1]
    gap = bare_gap(scene, person.span.end, caucus.span.start)
    gap = gap[len(tag[0]) :] if (tag := _TAG.match(gap)) else gap
    match = _ROLE.search(gap)
    plain = re.fullmatch(r", of (?:the )?", gap)
    if plain:
        return person, "member", Span(name_span(person).start, caucus.span.end)
    if (
        match
        and (_LINK.match(gap[: match.start()]) or _CLAUSE_BEFORE.match(gap[: match.start()]))
        and len(gap) - match.end() < 50
        and not re.search(r"[.;:]", gap)
    ):
        return person, _role(match[0]), Span(name_span(person).start, caucus.span.end)
    return None


def _role(words: str) -> str:
    match = _ROLE.search(words)
    return (match.lastgroup or "member").replace("_", "-") if match else "member"


def _denied(scene: Scene, span: Span) -> bool:
    return bool(re.search(r"\b(?:not|never|no longer)\b", scene.words(span)))
