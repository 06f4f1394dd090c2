"""Claims of leading a committee told by a verb: "who chairs the Judiciary Committee", "the panel, led by Engel"."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.model import Span
from onrecord.claims.bygone import bygone
from onrecord.claims.gaps import bare_gap
from onrecord.claims.model import Claim, OfficeClaim
from onrecord.claims.roles import people_in
from onrecord.claims.scene import Scene
from onrecord.mentions.model import CommitteeMention, PersonMention

# the verbs of chairing: (form, whether it tells of the day)
_CHAIRS = r"chairs|runs|leads|heads|helms|oversees|sits atop|presides over|is in charge of|holds the gavel (?:of|on|in)|wields the gavel (?:of|on|in)"
_CHAIRED = r"chaired|ran|led|headed|helmed|oversaw|presided over|held the gavel (?:of|on|in)"
_TO_CHAIR = r"(?:takes|will take|is (?:about|set|due|expected) to take) over|will (?:chair|lead|head|run)|is (?:about|set|due|expected) to (?:chair|lead|head|run)"
_VERB = re.compile(
    rf"(?<![\w-])(?P<once>once |formerly |previously |used to )?(?:(?P<now>{_CHAIRS})|(?P<past>{_CHAIRED})|(?P<soon>{_TO_CHAIR}))\s+(?:the\s+|both\s+(?:the\s+)?)?(?:powerful\s+|influential\s+|key\s+)?(?P<panel>(?:committee|panel)(?= |[.,;)]))?"
)
_LED_BY = re.compile(
    r"^(?P<of> of jurisdiction)?,?\s+(?:which (?:is|was) |(?:is|was|now|currently) )?(?:led|headed|chaired|run|overseen|helmed|presided over) by\s+(?:the )?(?:[A-Z][\w.’'-]*\s+){0,4}?$"
)
_WHICH = re.compile(r"^,?\s+(?:which|that)\s+(?:[A-Z][\w.’'-]*\s+){0,3}?$")
_WHOSE = re.compile(
    r"^,?\s+whose (?P<office>chair(?:man|woman|person)?|ranking (?:member|Democrat|Republican)|top (?:Democrat|Republican)) (?:is|was) (?:the )?(?:[A-Z][\w.’'-]*\s+){0,4}?$"
)
_AFTER_NAME = re.compile(
    rf"(?: (?:of|from) [A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}}| [(\[][^()\[\]]{{1,30}}[)\]]|, [RDI]-[\w.]+,)?\s+(?:now |currently |still )?(?:{_CHAIRS}|(?P<past>{_CHAIRED}))(?![\w-])"
)


def near_committee(scene: Scene, span: Span) -> tuple[str, ...]:
    """Return the codes of the committee named last before a bare "Chairman", within two sentences or so."""
    found = scene.within(Span(max(0, span.start - 420), span.start), CommitteeMention)
    return found[-1].codes if found else ()


def verbs(scene: Scene) -> Iterator[Claim]:
    """Read "Goodlatte, who runs the Judiciary Committee", and "who chairs the panel" after a committee was named."""
    for match in _VERB.finditer(scene.text):
        committee = next(
            (c for c in scene.within(Span(match.end(), match.end() + 120), CommitteeMention) if c.span.start == match.end()), None
        )  # fmt: skip
        if committee is None and not match["panel"]:
            continue
        person = _subject(scene, match.start())
        if person is None:
            continue
        codes = committee.codes if committee else near_committee(scene, Span(match.start(), match.end()))
        span = Span(match.start(), committee.span.end if committee else match.end())
        past = bool(match["once"] or match["soon"] or (match["past"] and bygone(scene, span, years=2)))
        yield _chair(scene, span, person, codes, former=past, inferred=committee is None)


_LEADS = re.compile(
    r"(?<![\w-])(?:leads|heads|who led) (?:the )?(?:(?P<house>House|Senate)(?:[’']s?)? )?(?:(?:chamber[’']s )?(?:Democratic|Republican|GOP) )?(?:(?P<side>minority|majority)|Democrats|Republicans|conference|caucus)\b(?: in the (?P<in>House|Senate))?(?! (?:on|of))"
)


def sides(scene: Scene) -> Iterator[Claim]:
    """Read "Schumer, who leads the Democratic minority", "McCarthy, who leads House Republicans"."""
    for match in _LEADS.finditer(scene.text):
        person = _subject(scene, match.start())
        if person is None:
            continue
        span = Span(match.start(), match.end())
        chamber, side = (match["house"] or match["in"] or "").lower(), match["side"]
        office = "-".join(part for part in (chamber, f"{side}-leader") if part) if side else "leader"
        years = bygone(scene, span, years=2)
        yield OfficeClaim(
            span=span, person=person.id, office=office, name=person.name, former=bool(years), years=years, speaker=scene.speaker_at(span), rule="verb of leading"
        )  # fmt: skip


def led(scene: Scene) -> Iterator[Claim]:
    """Read "the Judiciary Committee, led by Bob Goodlatte" and "the Judiciary Committee, which Goodlatte chairs"."""
    panels = [(c.span, c.codes) for c in scene.all(CommitteeMention)]
    for match in _PANEL.finditer(scene.text):
        span = Span(*match.span())
        if not any(span.overlaps(s) for s, _ in panels):
            panels.append(
                (span, () if scene.text[span.end :].startswith(" of jurisdiction") else near_committee(scene, span))
            )
    for place, codes in panels:
        people = people_in(scene, Span(place.end, place.end + 110))[:1]
        for person in people:
            between = scene.text[
                place.end : person.title.start if person.title and person.title.start > place.end else person.span.start
            ]
            verb = _AFTER_NAME.match(scene.text, person.span.end) if _WHICH.match(between) else None
            if whose := _WHOSE.match(between):
                office = "committee-chair" if whose["office"].startswith("chair") else "ranking-member"
                claim = _chair(
                    scene, Span(place.start, person.span.end), person, codes, former=False, inferred=not codes
                )
                yield structs.replace(claim, office=office)
            elif _LED_BY.match(between):
                yield _chair(scene, Span(place.start, person.span.end), person, codes, former=False, inferred=not codes)
            elif verb:
                span = Span(place.start, verb.end())
                yield _chair(
                    scene,
                    span,
                    person,
                    codes,
                    former=bool(verb["past"] and bygone(scene, span, years=2)),
                    inferred=not codes,
                )


_PANEL = re.compile(
    r"(?<![\w-])(?:[Tt]he|[Ii]ts|[Tt]hat|[Hh]er|[Hh]is) (?:committee|panel)(?= of jurisdiction|,? (?:which |is |was |now )?(?:is |was )?(?:led|headed|chaired|run) by)"
)


def _chair(
    scene: Scene, span: Span, person: PersonMention, codes: tuple[str, ...], *, former: bool, inferred: bool
) -> OfficeClaim:
    return OfficeClaim(
        span=span, person=person.id, office="committee-chair", name=person.name, committee=codes[0] if len(codes) == 1 else None, committees=codes,
        former=former, inferred=inferred, speaker=scene.speaker_at(span), rule="verb of chairing",
    )  # fmt: skip


def _subject(scene: Scene, at: int) -> PersonMention | None:
    sentence = scene.sentence_at(at)
    people = people_in(scene, Span(max(sentence.span.start, at - 160), at)) if sentence else []
    if people and re.fullmatch(
        r"(?:[\s,]|who|and|also|now|currently|still)*", bare_gap(scene, people[-1].span.end, at)
    ):
        return people[-1]
    return None
