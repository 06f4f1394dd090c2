"""Claims about committees: referred, marked up, approved, reported, heard, discharged, or passed over."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import distance
from onrecord.claims.committee_acts import ACTS, LET, NO_COMMITTEE
from onrecord.claims.model import Body, Claim, CommitteeClaim, Days, Modality, VoteMethod, VoteTally
from onrecord.claims.panels import Panel, panels_of
from onrecord.claims.roles import About, about, carried, date_of, when_of
from onrecord.claims.scene import Scene
from onrecord.mentions.model import CommitteeMention, DateMention, MeasureMention, Reference, TallyMention
from onrecord.record.model import Chamber, MeasureType

_NEGATED = re.compile(
    r"\b(?:no|never|nor|not|without|neither|n[’']t|nobody|declined|refused)\b[^.;:]{0,24}$", re.IGNORECASE
)
_NEGATIVE_INSIDE = re.compile(r"\b(?:no|never|not|yet to)\b", re.IGNORECASE)
_PERSON_SEAT = re.compile(
    r"\b(?:sits|serves|sat|serving|sitting) on (?:the )?$|\b(?:chairs|heads|leads|runs|led by) (?:the )?$",
    re.IGNORECASE,
)
_OTHER_NOUN = re.compile(
    r"\b(?:an?(?! (?:amended|revised|modified|changed|rewritten|broader|narrower) (?:version|text|bill))|another|similar|companion|twin|different|separate|earlier|previous)\b[^.;]{0,20}\b(?:twin|text|version|bill|resolution|companion|measure)\b",
    re.IGNORECASE,
)
_THEIR_ROLE = re.compile(
    r"^(?:[’']s)?\s*(?:chair(?:man|woman|person|s)?\b|ranking|chief|leaders?\b|members?\b|Democrats|Republicans|staff|aides?|spokes|hearing room|report\b|vice)",
    re.IGNORECASE,
)


class _Deed(Struct, frozen=True, kw_only=True):
    """What a committee is said to have done."""

    span: Span
    trigger: Span
    act: str
    panel: Panel
    denied: bool


def read_committees(scene: Scene) -> Iterable[Claim]:
    """Read what committees did, or did not do, with a measure, and how they voted."""
    last: Panel | None = None
    for sentence in scene.sentences:
        panels = list(panels_of(scene, sentence, last))
        deeds = [*_deeds(scene, sentence, panels), *_both(scene, sentence)]
        deeds += [d for d in _denials(scene, sentence) if not any(d.span.overlaps(o.span) for o in deeds)]
        deeds += _petitions(scene, sentence)
        for deed in deeds:
            others = [d.trigger for d in deeds if d.trigger != deed.trigger]
            yield from _claims(scene, sentence, deed, others)
        named = [p for p in panels if p.codes]
        last = named[-1] if named else last


def _deeds(scene: Scene, sentence: Sentence, panels: list[Panel]) -> Iterator[_Deed]:
    taken: list[Span] = []
    for panel in panels:
        if _THEIR_ROLE.match(scene.text[panel.span.end : panel.span.end + 24]):
            continue
        told = 0
        for role in ("object", "subject", "subject"):
            deed = _deed(scene, sentence, panel, panels, taken, role)
            if deed is not None:
                taken.append(deed.trigger)
                yield _further(scene, deed) if told else deed
                told += 1
                for more in _coordinated(scene, sentence, deed, taken) if role == "subject" else ():
                    taken.append(more.trigger)
                    yield more


_AND_THEN = re.compile(
    r"(?:\s+(?:it|them|the \w+(?: \w+)?|[HS]\.[\w. ]{1,12}\d+))?(?:,? (?:on|in|by|with) [^,.;:]{1,40}?)?(?:,?\s+(?:and|then|and then|but|before)\s+(?:then\s+|later\s+|also\s+|\w+ly\s+)?|,\s+)"
)
_MOST = 3  # further deeds of one committee in a sentence


def _coordinated(scene: Scene, sentence: Sentence, first: _Deed, taken: list[Span]) -> Iterator[_Deed]:
    """Read on from a deed: "took it up on March 22 and approved it, 18-10, and sent it to the floor"."""
    at = first.trigger.end
    for _ in range(_MOST):
        lead = _AND_THEN.match(scene.text, at, min(sentence.span.end, at + 110))
        if lead is None:
            return
        options = [
            (act, m)
            for act, pattern, role in ACTS
            if role == "subject" and (m := pattern.match(scene.text, lead.end(), sentence.span.end))
        ]
        if not options:
            return
        act, match = max(options, key=lambda o: o[1].end())
        trigger = Span(*match.span())
        if any(trigger.overlaps(t) for t in taken) or _object_is_other(scene, sentence, trigger):
            return
        yield _Deed(
            span=_widened(scene, sentence, trigger),
            trigger=trigger,
            act=act,
            panel=first.panel,
            denied=_denied(scene, sentence, trigger),
        )
        at = trigger.end


def _further(scene: Scene, deed: _Deed) -> _Deed:
    """Read what more is said of a committee ("…, which never voted on it") for itself: whether it was that committee is told already."""
    lead = re.match(r"[’']?[\s,]*", scene.text[deed.panel.span.end : deed.trigger.start])
    start = deed.panel.span.end + (lead.end() if lead else 0)
    span = Span(start, deed.span.end) if start <= deed.trigger.start else deed.span
    return structs.replace(deed, span=span, panel=structs.replace(deed.panel, codes=(), name=""))


def _deed(
    scene: Scene, sentence: Sentence, panel: Panel, panels: list[Panel], taken: list[Span], role: str
) -> _Deed | None:
    """Return what is said of a committee by the words before it ("object"), or first after it ("subject")."""
    found: list[tuple[Span, str]] = []
    for act, pattern, told in ACTS:
        trigger = (
            (_after if role == "subject" else _before)(scene, sentence, panel, pattern, panels)
            if told == role
            else None
        )
        if trigger is None or any(trigger.overlaps(t) and not (role == "object" and trigger == t) for t in taken):
            continue
        found.append((trigger, act))
        if role == "object":
            break
    if not found:
        return None
    trigger, act = min(found, key=lambda item: item[0].start)
    aside = (
        role == "subject" and "," in scene.text[panel.span.end : trigger.start]
    )  # "…, whose chairman is X, cleared it"
    whole = trigger if aside else Span(min(trigger.start, panel.span.start), max(trigger.end, panel.span.end))
    return _Deed(
        span=_widened(scene, sentence, whole),
        trigger=trigger,
        act=act,
        panel=panel,
        denied=_denied(scene, sentence, trigger),
    )


def _before(
    scene: Scene, sentence: Sentence, panel: Panel, pattern: re.Pattern[str], panels: list[Panel]
) -> Span | None:
    """Find words that stand right before a committee ("referred to the Judiciary Committee")."""
    low = max(sentence.span.start, panel.span.start - 110)
    for match in reversed(list(pattern.finditer(scene.text, low, panel.span.start))):
        between = scene.text[match.end() : panel.span.start]
        if re.fullmatch(
            r"\s*(?:the\s+|both\s+(?:the\s+)?|a\s+|its\s+|her\s+|his\s+|their\s+|two committees?,?\s*|[A-Z]\w+[’']s\s+)?",
            between,
        ) or _listed(scene, panels, match.end(), panel):
            return Span(match.start(), match.end()) if not _person_subject(scene, sentence, match) else None
    return None


def _person_subject(scene: Scene, sentence: Sentence, match: re.Match[str]) -> bool:
    """Say whether it is a person who sits in or left a committee."""
    before = scene.text[max(sentence.span.start, match.start() - 40) : match.start()]
    return bool(_PERSON_SEAT.search(before + match[0] + " ")) or bool(
        re.search(
            r"\b(?:she|he|who|letter|testified|spoke|nominee|nomination|amendment|motion)\s+(?:\w+\s+)?$",
            before,
            re.IGNORECASE,
        )
    )


def _listed(scene: Scene, panels: list[Panel], at: int, panel: Panel) -> bool:
    """Say whether only other committees stand between a verb and this one ("referred to Judiciary and Armed Services")."""
    inside = [p for p in panels if at <= p.span.start and p.span.end <= panel.span.start]
    if not inside:
        return False
    rest = scene.text[at : panel.span.start]
    for other in inside:
        rest = rest.replace(scene.words(other.span), " ")
    return bool(re.fullmatch(r"[\s,&]*(?:(?:the|and|both|House|Senate|then|to)[\s,]*)*", rest))


_SUBJECT_GAP = re.compile(
    rf"^(?:\s*,[^,;]{{0,80}},|\s*\([^)]*\))?(?:\s*,?\s+(?:which|that)|\s*,)?{LET.replace('{0,4}', '{0,5}')}$"
)


_RELATIVE = re.compile(r"(?:where|to which|before which)\b", re.IGNORECASE)


def _after(
    scene: Scene, sentence: Sentence, panel: Panel, pattern: re.Pattern[str], _panels: list[Panel]
) -> Span | None:
    """Find a verb whose subject a committee is ("The Judiciary Committee reported it")."""
    high = min(sentence.span.end, panel.span.end + 120)
    for match in pattern.finditer(scene.text, panel.span.end, high):
        between = scene.text[panel.span.end : match.start()]
        if not _SUBJECT_GAP.match(between) or (between.strip() == "," and not _RELATIVE.match(match[0])):
            break
        if _object_is_other(scene, sentence, Span(match.start(), match.end())):
            return None
        return Span(match.start(), match.end())
    return None


_OTHER_OBJECT = re.compile(
    r"\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|some|many|other|a (?:slate|package|series|dozen|number|raft|handful) of)\s+(?:[\w-]+\s+){0,2}(?:bills|measures|resolutions|nominees|nominations)\b"
)
_FOREIGN_OBJECT = re.compile(
    r"^(?!\s+(?:it|them|both|the (?:bill|measure|resolution|text|legislation))\b)\s+(?:(?:an?|the|his|her|its|their|\w+[’']s)\s+)?(?:[\w-]+\s+){0,2}?(?:nominations?|nominees?|subpoenas?|report into|amendments?|budget|letter|contempt|witness\w*|investigation|inquiry|probe|rules package|appointment)\b",
    re.IGNORECASE,
)


def _object_is_other(scene: Scene, sentence: Sentence, trigger: Span) -> bool:
    if _OTHER_OBJECT.match(scene.text, trigger.end, min(sentence.span.end, trigger.end + 70)):
        return True
    if re.search(r"\b(?:it|them|both|the (?:bill|measure|resolution|text|legislation))$", scene.words(trigger)):
        return False
    return bool(_FOREIGN_OBJECT.match(scene.text[trigger.end : min(sentence.span.end, trigger.end + 60)]))


def _denied(scene: Scene, sentence: Sentence, trigger: Span) -> bool:
    before = scene.text[max(sentence.span.start, trigger.start - 45) : trigger.start]
    return bool(_NEGATED.search(before)) or bool(_NEGATIVE_INSIDE.search(scene.words(trigger)))


def _widened(scene: Scene, sentence: Sentence, span: Span) -> Span:
    """Take a short object ("it", "the bill") into the span."""
    tail = re.match(
        r"^\s+(?:it|them|the (?:bill|resolution|measure|text|legislation))\b",
        scene.text[span.end : min(sentence.span.end, span.end + 20)],
    )
    return Span(span.start, span.end + (tail.end() if tail else 0))


def _both(scene: Scene, sentence: Sentence) -> Iterator[_Deed]:
    """Read "both held hearings" after two committees."""
    for act, pattern, role in ACTS:
        if role != "subject":
            continue
        for match in re.finditer(
            rf"(?<![\w-])(?:[Bb]oth|[Nn]either|[Ee]ach)(?: (?:committees|panels))?\s+(?P<verb>{pattern.pattern})",
            scene.text[sentence.span.start : sentence.span.end],
            re.IGNORECASE,
        ):
            start = sentence.span.start + match.start()
            named = [m for m in scene.all(CommitteeMention) if m.span.end <= start][-2:]
            if len(named) == 2 and start - named[0].span.start < 300:
                codes = tuple(c for m in named for c in m.codes)
                panel = Panel(
                    span=Span(start, start), codes=codes, name=" and ".join(m.name for m in named), chamber=None
                )
                span = Span(start, sentence.span.start + match.end())
                yield _Deed(
                    span=span, trigger=span, act=act, panel=panel, denied=match[0].lower().startswith("neither")
                )


def _denials(scene: Scene, sentence: Sentence) -> Iterator[_Deed]:
    """Read "no committee markup", "without a committee vote", "It was never sent to a committee"."""
    for act, pattern in NO_COMMITTEE:
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            if _about_measure(scene, sentence) or scene.mentions.main:
                yield _Deed(span=span, trigger=span, act=act, panel=_panel_after(scene, sentence, span), denied=True)


def _panel_after(scene: Scene, sentence: Sentence, span: Span) -> Panel:
    """Return the committee named right after a denial ("never got a hearing in the Commerce Committee"), else any committee."""
    zone = Span(span.end, min(sentence.span.end, span.end + 60))
    for mention in scene.within(zone, CommitteeMention):
        if re.fullmatch(
            r"\s+(?:in|by|from|before)\s+(?:the\s+)?(?:\w+\s+)?", scene.text[span.end : mention.span.start]
        ):
            return Panel(span=mention.span, codes=mention.codes, name=mention.name, chamber=mention.chamber)
    return Panel(span=sentence.span, codes=(), name="", chamber=None)


def _about_measure(scene: Scene, sentence: Sentence) -> bool:
    """Say whether the talk is of a measure: one in the sentence or in the two before it."""
    near = Span(max(0, sentence.span.start - 260), sentence.span.end)
    return bool(scene.within(near, MeasureMention))


def _claims(scene: Scene, sentence: Sentence, deed: _Deed, others: list[Span]) -> Iterator[Claim]:
    modality = scene.modality(deed.trigger)
    if modality in (Modality.PREDICTED, Modality.DOUBTED) and not deed.denied:
        return
    found = _measure(scene, sentence, deed)
    if found is None:
        return
    found = _of_its_house(scene, deed, found)
    modality = (
        Modality.DENIED if deed.denied or deed.act == "bypassed" or modality is Modality.DENIED else Modality.ASSERTED
    )
    tally = _tally(scene, sentence, deed)
    when = _when(scene, sentence, deed, others)
    amended = _amended(scene, sentence, deed, others)
    if deed.act == "any" and tally is not None:  # "went through the committee on a 15-8 vote"
        deed = structs.replace(deed, act="approved")
    act = {"bypassed": "approved" if deed.panel.codes else "referred", "vote": "approved"}.get(deed.act, deed.act)
    told = CommitteeClaim(
        span=deed.span, act=act, name=deed.panel.name, codes=deed.panel.codes, chamber=deed.panel.chamber, count=deed.panel.count, amended=amended, modality=modality, when=when,
        speaker=scene.speaker_at(deed.span), rule=f"committee {deed.act}", **found.fields(),
    )  # fmt: skip
    yield from _with_count(scene, deed, told, tally)
    if modality is Modality.ASSERTED:
        yield from _methods(scene, sentence, deed, found, when)


_CHANGED = re.compile(
    r"\b(?:amended(?! by the House| by the Senate)|with (?:an |some |several |minor )?(?:amendments?|changes)|rewrote|rewritten|reworked)\b",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"\b(?:without (?:any )?(?:amendments?|changes?)|unamended|unchanged|as introduced)\b", re.IGNORECASE
)


def _amended(scene: Scene, sentence: Sentence, deed: _Deed, others: list[Span]) -> bool | None:
    """Return whether the words of a report or approval say that the committee changed the text; None where they do not tell."""
    if deed.act not in ("approved", "reported", "markup") or deed.denied:
        return None
    end = min([sentence.span.end, deed.span.end + 50, *(o.start for o in others if o.start > deed.trigger.end)])
    words = scene.text[deed.trigger.start : end].split(";")[0]
    if _UNCHANGED.search(words):
        return False
    return True if _CHANGED.search(words) else None


_APPROVED = re.compile(r"\b(?:approved|reported|cleared|advanced|passed|backed|adopted)\b")


def _with_count(scene: Scene, deed: _Deed, told: CommitteeClaim, tally: TallyMention | None) -> Iterator[Claim]:
    """Yield what a committee did and its count: in one where it is told after another act ("took it up and approved it, 18-10")."""
    goes_on = not deed.span.overlaps(deed.panel.span) and told.act in ("approved", "reported")
    if tally is not None and goes_on and tally.span.start >= deed.span.end:
        span = Span(deed.span.start, tally.span.end)
        yield structs.replace(told, span=span, yeas=tally.yeas, nays=tally.nays)
        return
    yield told
    later = tally and _APPROVED.search(scene.text, deed.trigger.end, max(deed.trigger.end, tally.span.start))
    if tally is not None and not (deed.act in ("markup", "hearing", "referred") and later):
        yield VoteTally(
            span=tally.span, yeas=tally.yeas, nays=tally.nays, question="committee", committee=told.codes, measure=told.measure,
            measures=told.measures, inferred=told.inferred, speaker=scene.speaker_at(tally.span), rule="committee count",
        )  # fmt: skip


def _house(measure_id: str) -> Chamber:
    """Return the House of origin of a measure id ("hres351-115")."""
    return MeasureType(measure_id.partition("-")[0].rstrip("0123456789")).chamber


def _of_its_house(scene: Scene, deed: _Deed, found: About) -> About:
    """Prefer a measure of the committee's own House where the words only carry one over: it reported its own, or a received one."""
    chamber = deed.panel.chamber
    if not found.inferred or chamber is None or found.id is None or _house(found.id) is chamber:
        return found
    if deed.act not in ("approved", "reported", "markup", "vote"):
        return found
    before = [
        m
        for m in scene.all(MeasureMention)
        if m.id and m.span.end <= deed.span.start and m.form is not Reference.ANAPHOR
    ]
    own = [m for m in before if m.id and _house(m.id) is chamber]
    return About(id=own[-1].id, span=own[-1].span) if own else found


def _own_day(mention: DateMention | None) -> DateMention | None:
    """Leave out "the same day": which day that is, the sentence does not tell by itself."""
    return None if mention is None or mention.expression == "anaphoric" else mention


def _when(scene: Scene, sentence: Sentence, deed: _Deed, others: list[Span]) -> Days | None:
    """Return the day told of a deed, unless another deed of the sentence stands nearer to it."""
    if deed.act in ("pending", "bypassed") or deed.denied:
        return None
    mention = _own_day(date_of(scene, sentence, deed.trigger))
    if mention is None:
        return None
    own = distance(scene.text, mention.span, deed.trigger)
    return None if any(distance(scene.text, mention.span, o) < own for o in others) else when_of(mention)


_PETITION = re.compile(r"(?<![\w-])(?:a |the |his |her |its )?discharge petition(?! signatures?| drive)", re.IGNORECASE)


def _petitions(scene: Scene, sentence: Sentence) -> Iterator[_Deed]:
    """Read a petition to discharge a committee: that there was one, and on which day."""
    for match in list(_PETITION.finditer(scene.text, sentence.span.start, sentence.span.end))[:1]:
        span = Span(*match.span())
        panel = Panel(span=span, codes=(), name="", chamber=None)
        yield _Deed(span=span, trigger=span, act="petition", panel=panel, denied=False)


# "approved Rep. Frank Guinta's bill", which is none that the story has tied to a measure
_OWNED = re.compile(
    r"\s+(?:(?:Rep|Sen)\.\s+|[A-Z][\w.-]+\s+){0,3}[A-Z][\w-]+[’']s?\s+(?:\w+\s+){0,2}(?:bill|measure|resolution|proposal|plan|legislation)\b"
)


def _measure(scene: Scene, sentence: Sentence, deed: _Deed) -> About | None:
    """Return the measure a committee dealt with: after its verb, before a passive, or carried over; None for another matter."""
    around = scene.text[deed.trigger.start : min(sentence.span.end, deed.span.end + 40)]
    before = scene.text[max(sentence.span.start, deed.span.start - 40) : deed.span.start]
    if _OTHER_NOUN.search(before) or _OTHER_NOUN.match(around[len(scene.words(deed.trigger)) :].lstrip()):
        return About(id=None, span=deed.span, inferred=False)
    zone = Span(deed.trigger.end, min(sentence.span.end, deed.trigger.end + 60))
    after = [
        m
        for m in scene.within(zone, MeasureMention)
        if not re.search(r"[;:,]", scene.text[deed.trigger.end : m.span.start])
    ]
    earlier = scene.within(Span(sentence.span.start, deed.span.start), MeasureMention)
    if after and deed.panel.span.start < deed.trigger.start:
        return about(sentence, after[0])
    if earlier:
        return about(sentence, earlier[-1])
    if after:
        return about(sentence, after[0])
    if not (_about_measure(scene, sentence) or scene.mentions.main):
        return None
    if _OWNED.match(scene.text, deed.trigger.end, min(sentence.span.end, deed.trigger.end + 70)):
        return About(id=None, span=deed.span, inferred=False)
    found = carried(scene, sentence, deed.trigger)
    apart = (
        found.span is not None
        and found.span.start > deed.span.end
        and ";" in scene.text[deed.span.end : found.span.start]
    )
    return (
        About(id=scene.mentions.main) if apart and scene.mentions.main else found
    )  # what is named past a break is another matter


def _tally(scene: Scene, sentence: Sentence, deed: _Deed) -> TallyMention | None:
    zone = Span(max(sentence.span.start, deed.span.start - 30), min(sentence.span.end, deed.span.end + 70))
    found = scene.within(zone, TallyMention)
    if found and found[0].span.end <= deed.span.start and "," in scene.text[found[0].span.end : deed.span.start]:
        return None
    if not found or re.search(
        r"[;]|\b(?:House|Senate|chamber|floor)\b|\bpassed\b", scene.text[deed.span.end : found[0].span.start]
    ):
        return None
    return found[0]


_METHODS: tuple[tuple[str, str], ...] = (
    ("voice", r"(?:by|on|with|in) (?:a )?voice[- ]vote"),
    ("unanimous-consent", r"(?:by|with|under) unanimous consent"),
    ("unanimous", r"unanimously|(?:by|in|on|with) an? unanimous vote|without (?:dissent|opposition)"),
    ("roll-call", r"(?:by|on|in) a (?:recorded|roll[- ]call) vote"),
)
_METHOD_WORDS = tuple((name, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for name, words in _METHODS)


def _methods(scene: Scene, sentence: Sentence, deed: _Deed, found: About, when: Days | None) -> Iterator[Claim]:
    if deed.act not in ("approved", "reported", "markup"):
        return
    low, high = max(sentence.span.start, deed.span.start - 20), min(sentence.span.end, deed.span.end + 60)
    for method, pattern in _METHOD_WORDS:
        for match in pattern.finditer(scene.text, low, high):
            between = scene.text[deed.span.end : match.start()]
            if re.search(r"[;]|\b(?:House|Senate|chamber|floor)\b", between):
                continue
            span = Span(match.start(), match.end())
            yield VoteMethod(
                span=span, method=method, committee=deed.panel.codes, in_committee=True, body=Body(deed.panel.chamber.value) if deed.panel.chamber else Body.UNTOLD, when=when, speaker=scene.speaker_at(span),
                rule="committee vote", **found.fields(),
            )  # fmt: skip
