"""What else a mention could have meant, and why it was not taken: the candidates of a name or a number, held against the page."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from onrecord.article.model import Article
from onrecord.mentions.model import MeasureMention, Mention, PersonMention, Reference
from onrecord.record import names, titles
from onrecord.record.identifiers import cited
from onrecord.record.model import Member, Term
from onrecord.record.protocol import Record

_SHOWN = 6  # candidates of one name that are told
_LONGEST = 3  # words of a last name


class Candidate(Struct, frozen=True, kw_only=True):
    """Something that a mention could stand for, and the reason why it is or is not the one."""

    id: str
    name: str
    taken: bool
    why: str


def candidates(mention: Mention, article: Article, record: Record, day: date | None) -> tuple[Candidate, ...]:
    """Return what the record offers for a mention, the one taken first. Empty for a name that nobody on record bears."""
    found: Iterator[Candidate] = iter(())
    if isinstance(mention, MeasureMention):
        found = _measures(mention, article, record, day)
    elif isinstance(mention, PersonMention):
        found = _people(mention, article, record, day)
    return tuple(sorted(found, key=lambda c: not c.taken)[:_SHOWN])


def _measures(mention: MeasureMention, article: Article, record: Record, day: date | None) -> Iterator[Candidate]:
    offered: tuple[str, ...] = mention.ids or ((mention.id,) if mention.id else ())
    if mention.type and mention.number and mention.form is Reference.NUMBER:
        offered = tuple(dict.fromkeys((*offered, *record.numbered(mention.type, mention.number))))
    elif mention.form is Reference.TITLE:
        key = titles.key(article.quote(mention.span))
        offered = tuple(dict.fromkeys((*offered, *record.titled([key]).get(key, ()))))
    for measure_id in offered:
        measure = record.measure(measure_id)
        taken = measure_id == mention.id or measure_id in mention.ids
        why = mention.why if taken else _not_this_measure(measure_id, mention, record, day)
        yield Candidate(id=measure_id, name=measure.title if measure else cited(measure_id), taken=taken, why=why)


def _not_this_measure(measure_id: str, mention: MeasureMention, record: Record, day: date | None) -> str:
    measure = record.measure(measure_id)
    if measure and day and measure.introduced and measure.introduced > day:
        return f"introduced on {measure.introduced}, after the page's day"
    if mention.id and not measure_id.endswith(mention.id.partition("-")[2]):
        return "of another Congress than the page's day and words point to"
    return "less of the page fits it" if mention.id else "several fit the page as well, so none is taken"


def _people(mention: PersonMention, article: Article, record: Record, day: date | None) -> Iterator[Candidate]:
    if mention.id is None and not mention.candidates:
        return  # nobody whom the record knows: a private person is not looked up
    words = names.key(article.quote(mention.span)).split()
    tails = [" ".join(words[-n:]) for n in range(min(_LONGEST, len(words)), 0, -1)]
    bearers = record.members_named(tails)
    members = next((bearers[t] for t in tails if t in bearers), ())
    taken = next((m for m in members if m.id == mention.id), None) or (
        record.member(mention.id) if mention.id else None
    )
    if taken:
        yield Candidate(
            id=taken.id,
            name=_called(taken),
            taken=True,
            why=mention.why or f"the one who fits the name, {_seat(taken, day)}",
        )
    for member in members:
        if member.id != mention.id:
            yield Candidate(id=member.id, name=_called(member), taken=False, why=_not_this_person(member, mention, day))


def _not_this_person(member: Member, mention: PersonMention, day: date | None) -> str:
    if day and not any(_on(term, day) for term in member.terms):
        return "held no seat on that day"
    if mention.id is None:
        return f"{_seat(member, day)}; the words do not tell which is meant"
    return f"{_seat(member, day)}; the first name, place, party or chamber told is another's"


def _called(member: Member) -> str:
    return member.official or f"{member.first} {member.last}"


def _seat(member: Member, day: date | None) -> str:
    terms = [t for t in member.terms if day is None or _on(t, day)] or list(member.terms)
    if not terms:
        return "no term told"
    last = terms[-1]
    where = last.chamber.value.title() if last.chamber else "executive office"
    return f"{where}, {last.party or 'no party told'}, {last.state}".rstrip(", ")


def _on(term: Term, day: date) -> bool:
    return term.start is not None and term.start <= day and (term.end is None or day <= term.end)
