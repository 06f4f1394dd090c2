"""Claims of office: "President Trump", "Mitch McConnell, the Senate majority leader", "who chairs the Judiciary Committee"."""

import re
from collections.abc import Iterator
from datetime import timedelta

from msgspec import structs

from onrecord.article.model import Span
from onrecord.claims.bygone import bygone
from onrecord.claims.chairs import led, near_committee, sides, verbs
from onrecord.claims.gaps import bare_gap
from onrecord.claims.model import Claim, Modality, OfficeClaim
from onrecord.claims.roles import people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import (
    CaucusMention,
    CommitteeMention,
    DateMention,
    OfficeMention,
    PersonMention,
    Reference,
)

_COMMITTEE_OFFICES = frozenset({"committee-chair", "ranking-member", "committee-top"})
_APPOSED_END = re.compile(r"[,.;)]| (?:of|from) [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}[,.;)]| [(\[][RDI]")
_HOUSE_TITLE = r"(?:(?:Rep|Sen|Del|Gov|Gen|Adm|Lt|Col|Dr|Mr|Ms|Mrs)\.|Representative|Senator|Congressman|Congresswoman)"
_TO_NAME = re.compile(rf"^(?:[- ](?:designate|elect|nominee))?(?: now)?,? (?:{_HOUSE_TITLE} )?$")
_TO_OFFICE = re.compile(
    r"^[\s,()—–-]*(?:(?:who|is|was|as|now|then|currently|also|still|serving|serves|became|the|and the|and a|and now the|a|an|its|his|her|that|panel[’']s|committee[’']s|chamber[’']s|current|new|powerful|himself|herself|House[’']s|Senate[’']s|House|Senate|Republican|Democratic|GOP)[\s,-]*)*$"
)
_IS_NAME = re.compile(rf"^ (?:is|was|remains) (?:{_HOUSE_TITLE} |[A-Z]\w+(?: [A-Z]\w+)?[’']s? )?$")
_UNKNOWN_NAME = re.compile(
    r"^(?:[- ](?:designate|elect|nominee))?,? (?P<name>(?:[A-Z][\w’'-]{0,3}\.(?= ?[A-Z])|[A-Z][\w’'-]*)(?: (?:[A-Z]\.|(?:al|bin|van|von|de|el|da|ben)[- ])?\s?[A-Z][\w’'-]+){0,3})"
)
_OF_COMMITTEE = re.compile(r"^ (?:of|on|for|at) (?:the )?(?:powerful |influential )?$")
_OF_ANYTHING = re.compile(r"^ (?:of|for|at) (?:the )?")
_IMAGINED = re.compile(r"\b(?:an?|another|of a future|would-be|Enter) $")
_CHEER = re.compile(r" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?[.,!]?[”\"’]")
_POSSESSED = re.compile(r"[’']s?\s")
_FORMER = re.compile(r"(?<![\w-])(?:Former|former|Then-|then-|Ex-|ex-|Acting|acting) ?$")
_NOT_NAMES = frozenset(
    {
        "The",
        "A",
        "And",
        "But",
        "In",
        "On",
        "Of",
        "To",
        "Is",
        "Was",
        "House",
        "Senate",
        "Congress",
        "Day",
        "General",
        "Act",
        "I",
        *(
            "Department",
            "Departments",
            "Council",
            "Center",
            "Committee",
            "Commission",
            "Office",
            "Bureau",
            "Board",
            "League",
        ),
        *(
            "Warns",
            "Says",
            "Calls",
            "Urges",
            "Asks",
            "Backs",
            "Seeks",
            "Vows",
            "Slams",
            "Praises",
            "Blasts",
            "Announces",
            "Applauds",
            "Visits",
        ),
        *(
            "Meets",
            "Tells",
            "Speaks",
            "Introduces",
            "Votes",
            "Joins",
            "Supports",
            "Opposes",
            "Signs",
            "Vetoes",
            "Will",
            "Would",
            "Must",
        ),
        *("Association", "Foundation", "Institute", "Club", "Party", "Street", "Avenue", "University", "School", "Cup"),
    }
)


def read_offices(scene: Scene) -> Iterator[Claim]:
    """Yield the claims that somebody holds, held or will hold an office; a committee's chair with the committee's codes."""
    for office in scene.all(OfficeMention):
        unit = _unit(scene, office)
        if unit is not None:
            yield from _claim(scene, office, *unit)
    yield from verbs(scene)
    yield from sides(scene)
    yield from led(scene)


def _unit(scene: Scene, office: OfficeMention) -> tuple[Span, tuple[str, ...]] | None:
    """Return the office with the committee beside it, and its codes; None for the chair of something else, or its own ("the president's doctor")."""
    if _POSSESSED.match(scene.text[office.span.end : office.span.end + 3]):
        return None
    if office.office not in _COMMITTEE_OFFICES:
        lead = _FORMER.search(scene.text[max(0, office.span.start - 12) : office.span.start])
        return Span(office.span.start - (len(lead[0]) if lead else 0), office.span.end), ()
    text, span = scene.text, office.span
    before = [
        c
        for c in scene.within(Span(max(0, span.start - 120), span.start), CommitteeMention)
        if re.fullmatch(r"(?:[’']s)? (?:Republican |Democratic |Democrat )?", text[c.span.end : span.start])
    ]
    if before:
        return Span(before[-1].span.start, span.end), before[-1].codes
    after = [
        c
        for c in scene.within(Span(span.end, span.end + 140), CommitteeMention)
        if _OF_COMMITTEE.match(text[span.end : c.span.start])
    ]
    if after:
        return Span(span.start, after[0].span.end), after[0].codes
    caucus = [
        c
        for c in scene.within(Span(max(0, span.start - 90), span.end + 90), CaucusMention)
        if 0 <= span.start - c.span.end <= 8 or 0 <= c.span.start - span.end <= 24
    ]
    if caucus or _OF_ANYTHING.match(text[span.end : span.end + 12]):
        return None
    return span, ()


def _claim(scene: Scene, office: OfficeMention, span: Span, codes: tuple[str, ...]) -> Iterator[Claim]:
    if _supposed(scene, span):
        return
    after, before = _holder_after(scene, span), _holder_before(scene, span)
    titled = after is not None and "," not in scene.text[span.end : after.span.start]
    stranger = _unknown(scene, span) if after is None and scene.words(span)[0].isupper() else None
    person = after if titled or before is None else before
    if person is not None and not stranger:
        whole = Span(min(span.start, person.span.start), max(span.end, person.span.end))
        claim = _office(scene, office, whole, person.name, person.id, codes, titled=titled and person is after)
        # "the majority leader, X," may be an apposition or a list: it can be borne out, not contradicted
        yield claim if titled or person is before else structs.replace(claim, modality=Modality.DOUBTED)
    elif stranger and office.office not in _COMMITTEE_OFFICES and not _of_a_body(scene, office, span):
        whole = Span(span.start, span.end + stranger[1])
        yield _office(scene, office, whole, stranger[0], None, codes, titled=True)


def _holder_after(scene: Scene, span: Span) -> PersonMention | None:
    for person in _people(scene, Span(span.end, span.end + 80))[:1]:
        gap = scene.text[span.end : person.span.start]
        apart = "," in gap and not (person.form is Reference.FULL and _APPOSED_END.match(scene.text, person.span.end))
        owner = scene.text[person.span.end : person.span.end + 2] in ("’s", "'s")
        if (_TO_NAME.match(gap) and not apart) or (_IS_NAME.match(gap) and not owner):
            return person
    return None


# "ALA President X", "Sierra Club President X": of the body named before it
_BODY_BEFORE = re.compile(
    r"(?<![\w.’'-])(?!(?:US|GOP|AND|THE|BY|OF|TO|FOR|WITH)\b)[A-Z]{2,6} $"
    r"|[A-Z][\w&’'-]+ (?:Club|Union|Association|Foundation|Council|University|College|Company|Institute|Society|Group) $"
)


def _of_a_body(scene: Scene, office: OfficeMention, span: Span) -> bool:
    """Say whether a president is that of the company or society named right before the title."""
    return office.office == "president" and bool(_BODY_BEFORE.search(scene.text, max(0, span.start - 60), span.start))


def _supposed(scene: Scene, span: Span) -> bool:
    """Say whether the office is only imagined or cheered: "a President Trump", chants of "President Trump!"."""
    before, after = scene.text[max(0, span.start - 16) : span.start], scene.text[span.end : span.end + 40]
    cheered = before[-1:] in ("“", '"', "‘") and _CHEER.match(after)
    return bool(cheered or _IMAGINED.search(before)) and scene.words(span)[0].isupper()


def _holder_before(scene: Scene, span: Span) -> PersonMention | None:
    sentence = scene.sentence_at(span.start)
    if sentence is None:
        return None
    for person in reversed(_people(scene, Span(max(sentence.span.start, span.start - 160), span.start))[-1:]):
        gap = bare_gap(scene, person.span.end, span.start)
        raw = scene.text[person.span.end : span.start]
        other = re.fullmatch(r"\s+and (?:the|a)\s+", raw)  # "X and the chairman": two people
        also = gap != raw and re.fullmatch(
            r"\s*,[\s,]*and\s+(?:the\s+)?", gap
        )  # "X, the Utah Republican and chairman of …"
        joined = _JOINED.match(raw)
        if gap.strip() and (_TO_OFFICE.match(gap) or also or joined) and not other:
            return person
    return None


# "X, a physician and the ranking member of …"
_JOINED = re.compile(
    r"^,\s+(?:an?|the)\s(?![^,;.]*\b(?:is|was|who|that|said|has)\b)[^,;.]{3,40}\s+and\s+(?:the\s+|an?\s+|its\s+)?$"
)


def _people(scene: Scene, span: Span) -> list[PersonMention]:
    return [m for m in people_in(scene, span) if m.form in (Reference.FULL, Reference.LAST, Reference.DESCRIPTION)]


def _unknown(scene: Scene, span: Span) -> tuple[str, int] | None:
    match = _UNKNOWN_NAME.match(scene.text[span.end : span.end + 60])
    if not match or match["name"].split()[0] in _NOT_NAMES or (match[0].startswith(",") and " " not in match["name"]):
        return None
    return match["name"], match.end()


def _office(
    scene: Scene,
    office: OfficeMention,
    span: Span,
    name: str,
    person: str | None,
    codes: tuple[str, ...],
    *,
    titled: bool,
) -> OfficeClaim:
    nearby = near_committee(scene, span) if office.office in _COMMITTEE_OFFICES and not codes else ()
    years = bygone(scene, span, years=2)
    return OfficeClaim(
        span=span, person=person, office=office.office, name=name, committee=codes[0] if len(codes) == 1 else None, committees=codes or nearby,
        inferred=bool(nearby), former=office.former or bool(years), years=() if office.former else years, present=titled and _of_today(scene, span),
        speaker=scene.speaker_at(span), rule="title beside a name",
    )  # fmt: skip


_RECALLED = re.compile(
    r"\b(?:at the time|back then|then|when|once|years?|decades?|months? (?:ago|earlier|before)|recall\w*|remember\w*|under|during|era|served|had|history|since|first|last|"
    r"previous\w*|earlier|former\w*|appointed|nominated|named|signed|late|memo|memoir|legacy|predecessor|successor|replac\w+|succeed\w+)\b",
    re.IGNORECASE,
)
_LONG = timedelta(days=45)


def _of_today(scene: Scene, span: Span) -> bool:
    """Say whether nothing in the sentence tells of another time than the page's."""
    sentence, day = scene.sentence_at(span.start), scene.mentions.as_of
    if sentence is None or day is None or _RECALLED.search(scene.words(sentence.span)):
        return False
    return all(d.last is not None and d.last >= day - _LONG for d in scene.within(sentence.span, DateMention))
