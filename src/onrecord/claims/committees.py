"""Claims about committees: referred, marked up, approved, reported, heard, discharged, or passed over."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from onrecord.article.model import Sentence, Span
from onrecord.claims.model import Claim, CommitteeClaim, Days, Modality, VoteMethod, VoteTally
from onrecord.claims.roles import About, about, carried, date_of, when_of
from onrecord.claims.scene import Scene
from onrecord.mentions.model import CommitteeMention, DateMention, MeasureMention, Reference, TallyMention
from onrecord.record.model import Chamber, MeasureType

# a committee that is not named: "a House panel", "the committee", "her panel"
_GENERIC = re.compile(
    r"(?<![\w-])(?:(?P<det>[Aa]|[Aa]n|[Tt]he|[Tt]hat|[Tt]his|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]ny|[Nn]o|[Tt]he full)\s+)(?:(?:key|powerful|influential|small|single|full|bipartisan|GOP-led|Republican-led|Democratic-led)\s+)*(?:(?P<chamber>House|Senate|congressional)\s+)?(?P<noun>committee|panel|subcommittee)(?!\s+(?:on(?!\s+(?:the\s+)?(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|an?\s))|of|chair\w*|members?|staff|reports?|votes?|markups?|hearings?|leaders?|approval|action|print|room|ranking|heads?|to)\b)(?![\w-])|(?<![\w-])(?P<bare>committee)(?=\s*(?:[.,;]|$|\s+(?:on|by|in|with|after|before|and)\s))"
)
_LET = r"(?:\s+(?:also|then|had|has|have|itself|already|later|just|since|first|finally|never|not|did|would|\w+ly|unanimously|on [A-Z]\w+(?: \d+)?)){0,4}\s+"
# (act, words, role): the committee is the "subject" of the words, or comes right after them ("object")
_ACTS: tuple[tuple[str, str, str], ...] = (
    ("referred", r"(?:(?:re-?)?(?:referred|sent|assigned|steered|shipped|routed|kicked|forwarded|directed)(?:\s+(?:back|jointly|over|straight|instead|\w+ly|out))?(?:\s+(?:for (?:review|consideration)\s+)?)?\s*to|(?:went|goes|headed|moved|heads|gone)\s+(?:back\s+|first\s+|straight\s+)?to)", "object"),
    ("pending", r"(?:(?:is|was|are|sits|sat|has sat|sitting|remains|remained|still|stays|stayed|languish(?:ed|es|ing)|stuck|bottled up|buried|parked|waits|waiting|awaiting action|pending|stalled|stalls|now|spent \w+ \w+|lies|lay|rests|lingers|lingered|idled|stranded|held up|it is now|stuck there)\s+)+(?:in|before|with|at|by)", "object"),
    ("reported", r"(?:was\s+|were\s+|been\s+|got\s+)?(?:favou?rably\s+|unanimously\s+|formally\s+|narrowly\s+)?(?:reported|voted|moved|ordered reported)(?:\s+(?:out|favou?rably|unanimously))?\s+(?:of|from|by|out of)", "object"),
    ("approved", r"(?:was\s+|were\s+|been\s+|had\s+|got\s+)*(?:unanimously\s+|narrowly\s+|\w+ly\s+)?(?:approved|cleared|passed|advanced|adopted|endorsed|okayed|backed|recommended)(?:\s+(?:unanimously|\w+ly|out))?\s+(?:by|in|through|out of|from)", "object"),
    ("approved", r"(?:passe[sd]|cleared|clears|sail(?:ed|s) (?:through|out of)|went through|goes through|moved through|got (?:through|out of)|came out of|comes out of|emerged from|made it (?:out of|through)|won (?:approval|backing) (?:from|in|of)|won the (?:approval|backing|endorsement) of|squeaked (?:through|out of)|survived|escaped|breezed through|advanced (?:from|through|out of)|left|passed out of|passed through)", "object"),
    ("markup", r"(?:was\s+|were\s+|been\s+)?(?:marked up|taken up|debated|amended|rewritten|reworked|considered)\s+(?:by|in|at|before)", "object"),
    ("discharged", r"(?:was\s+|were\s+|been\s+)?(?:discharged|pried|pulled|released|freed|wrested|yanked|extracted|plucked)\s+(?:from|by|out of)|(?:discharging|to discharge|discharge)\s+(?:it from|the bill from|of)?", "object"),
    ("bypassed", r"(?:bypass(?:ed|es|ing)|skipp(?:ed|ing)|skips|circumvent(?:ed|ing)|never (?:went|saw|got) (?:through|to|out of)|went around|without (?:going|passing) through|without (?:a stop|review) (?:in|by)|sidestepp(?:ed|ing)|straight past|never (?:been )?(?:sent|referred) to|not (?:been )?(?:sent|referred) to)", "object"),
    ("hearing", r"(?:held|holds|convened|conducted|had|hosted)\s+(?:(?:an?|two|three|several|its|one|public|no)\s+)?(?:[\w-]+\s+)?hearings?\b|heard testimony|took testimony", "subject"),
    ("markup", r"(?:marked|marks)\s+(?:it|them|the \w+|up)(?:\s+up)?|marked up|held (?:an?|its|no|the)?\s*(?:[\w-]+\s+)?mark-?up(?:\s+(?:session|on))?|took (?:it|the \w+) up|considered (?:it|the \w+)|amended (?:it|the \w+)|rewrote (?:it|the \w+)|debated (?:it|the \w+)", "subject"),
    ("reported", r"(?:favou?rably |unanimously |formally )?(?:reported|reports|ordered)(?:\s+(?:out|favou?rably))?\s+(?:it|them|the \w+|out|reported|[HS]\.)|(?:sent|sends|moved|forwarded|advanced|discharged)\s+(?:it|them|the \w+|[\w’' ]{1,25}?)\s+(?:on\s+)?(?:to|on to) the (?:full\s+)?(?:floor|House|Senate|chamber)|reported\b", "subject"),
    ("discharged", r"(?:was|were|had been|has been|being)\s+discharged", "subject"),
    ("markup", r"(?:has|have|had) (?:yet to|not(?: yet)?|never) (?:tak(?:e|en) (?:it |the \w+ )?up|act(?:ed)?(?: on)?|vot(?:e|ed)(?: on)?|consider(?:ed)?|mark(?:ed)? (?:it |the \w+ )?up|h[eo]ld (?:a|any) (?:vote|markup))", "subject"),
    ("vote", r"(?:held|holds|took|taken|take|hold|had)\s+(?:no|a|any|its|their|one)\s+(?:\w+\s+)?vote|voted (?!\d|to|on a|unanimously|along|for|in favor|[\w-]+ to)|never voted|put it to (?:a|no) vote", "subject"),
    ("approved", r"(?:approved|approves|passed|passes|cleared|clears|advanced|advances|backed|backs|endorsed|adopted|okayed|OK.d|recommended|recommends|green-?lit|signed off on|voted (?:unanimously |overwhelmingly |narrowly )?(?:\d+\s?[-–to ]+\s?\d+,? )?(?:to (?:approve|advance|pass|report|send|adopt|recommend|back)|for it|out|in favor)|gave (?:it|the \w+|its) (?:its )?(?:approval|blessing|backing|okay|a green light)|agreed to|moved|favou?rably reported|unanimously (?:approved|passed|advanced))", "subject"),
)  # fmt: skip
_COMPILED = tuple(
    (act, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), role) for act, words, role in _ACTS
)
_NO_COMMITTEE: tuple[tuple[str, str], ...] = (
    ("vote", r"without (?:a|any) (?:single )?committee (?:vote|approval|action)|no committee (?:vote|voted|has voted|took a vote)|never (?:got|had|received|saw) a committee vote"),
    ("markup", r"(?:no|without (?:a|any)?|never (?:had|got|saw) a|skipp\w+)\s*(?:committee )?mark-?ups?(?! (?:was|is) (?:planned|scheduled))|without (?:a|any)? ?committee (?:debate|consideration)|never marked up"),
    ("vote", r"never (?:received|got|had|given) (?:a|any) (?:committee )?vote in committee"),
    ("markup", r"never (?:received|got|had|given) (?:a|any) (?:committee )?mark-?up"),
    ("hearing", r"never (?:even )?(?:received|got|had|given) (?:a|any|so much as a) (?:committee |public )?hearing|(?:no|without (?:a|any)?|not (?:one|a single)|never had a)\s*(?:committee |public )?hearings?(?=\s*(?:[.,;]|$|\s+(?:on (?:it|the)|was|were|or|and|in)\b))"),
    ("referred", r"never (?:been )?(?:sent|referred|went|assigned|gone) to (?:a |any )?committee|(?:was|were) not (?:sent|referred) to (?:a|any) committee|(?:bypass\w*|skipp\w*) (?:the |its )?(?:normal |usual |regular )?committees?(?: process| stage)?|without (?:going|passing|being sent) (?:through|to) (?:a |any )?committee|no committee (?:of either chamber )?(?:ever )?(?:saw|reviewed|considered|examined|looked at|handled)"),
)  # fmt: skip
_NO_COMPILED = tuple(
    (act, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for act, words in _NO_COMMITTEE
)
_NEGATED = re.compile(
    r"\b(?:no|never|nor|not|without|neither|n[’']t|nobody|declined|refused)\b[^.;:]{0,24}$", re.IGNORECASE
)
_NEGATIVE_INSIDE = re.compile(r"\b(?:no|never|not|yet to)\b", re.IGNORECASE)
_OF_PEOPLE = re.compile(
    r"\b(?:chair(?:man|woman|s|person)?s?|ranking member|member|leads|leader|head|top \w+|heads|runs|serves?|sits?|sat|seats?|co-?chairs?|staff|counsel|spokes\w+)\s+(?:of|on|for|from)?\s*(?:the\s+)?$|\b(?:who|she|he)\s+(?:chairs|heads|leads|runs|sits on|serves on)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PERSON_SEAT = re.compile(
    r"\b(?:sits|serves|sat|serving|sitting) on (?:the )?$|\b(?:chairs|heads|leads|runs|led by) (?:the )?$",
    re.IGNORECASE,
)
_OTHER_NOUN = re.compile(
    r"\b(?:a|an|another|similar|companion|twin|different|separate|earlier|previous)\b[^.;]{0,20}\b(?:twin|text|version|bill|resolution|companion|measure)\b",
    re.IGNORECASE,
)
_THEIR_ROLE = re.compile(
    r"^(?:[’']s)?\s*(?:chair(?:man|woman|person|s)?\b|ranking|chief|leaders?\b|members?\b|Democrats|Republicans|staff|aides?|spokes|hearing room|report\b|vice)",
    re.IGNORECASE,
)


class _Panel(Struct, frozen=True, kw_only=True):
    """A committee as the article names it; no codes where any committee will do."""

    span: Span
    codes: tuple[str, ...]
    name: str
    chamber: Chamber | None


class _Deed(Struct, frozen=True, kw_only=True):
    """What a committee is said to have done."""

    span: Span
    trigger: Span
    act: str
    panel: _Panel
    denied: bool


def read_committees(scene: Scene) -> Iterable[Claim]:
    """Read what committees did, or did not do, with a measure, and how they voted."""
    last: _Panel | None = None
    for sentence in scene.sentences:
        panels = list(_panels(scene, sentence, last))
        deeds = [*_deeds(scene, sentence, panels), *_both(scene, sentence)]
        deeds += [d for d in _denials(scene, sentence) if not any(d.span.overlaps(o.span) for o in deeds)]
        for deed in deeds:
            yield from _claims(scene, sentence, deed)
        named = [p for p in panels if p.codes]
        last = named[-1] if named else last


def _panels(scene: Scene, sentence: Sentence, last: _Panel | None) -> Iterator[_Panel]:
    named = scene.within(sentence.span, CommitteeMention)
    groups: list[_Panel] = []
    for mention in named:
        panel = _Panel(span=mention.span, codes=mention.codes, name=mention.name, chamber=mention.chamber)
        groups.append(panel)
    for match in _GENERIC.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if any(g.span.overlaps(span) for g in groups):
            continue
        chamber = {"house": Chamber.HOUSE, "senate": Chamber.SENATE}.get((match["chamber"] or "").lower())
        definite = (
            (match["det"] or "").lower() in ("the", "that", "this")
            and match["noun"] != "subcommittee"
            and chamber is None
        )
        codes, name = (last.codes, last.name) if definite and last else ((), "")
        groups.append(
            _Panel(span=span, codes=codes, name=name, chamber=chamber or (last.chamber if definite and last else None))
        )
    yield from sorted(groups, key=lambda g: g.span)


def _deeds(scene: Scene, sentence: Sentence, panels: list[_Panel]) -> Iterator[_Deed]:
    taken: list[Span] = []
    for panel in panels:
        if _THEIR_ROLE.match(scene.text[panel.span.end : panel.span.end + 24]):
            continue
        for act, pattern, role in _COMPILED:
            trigger = (_after if role == "subject" else _before)(scene, sentence, panel, pattern, panels)
            if trigger is None or any(trigger.overlaps(t) and not (role == "object" and trigger == t) for t in taken):
                continue
            taken.append(trigger)
            span = Span(min(trigger.start, panel.span.start), max(trigger.end, panel.span.end))
            yield _Deed(
                span=_widened(scene, sentence, span),
                trigger=trigger,
                act=act,
                panel=panel,
                denied=_denied(scene, sentence, trigger),
            )
            break


def _before(
    scene: Scene, sentence: Sentence, panel: _Panel, pattern: re.Pattern[str], panels: list[_Panel]
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


def _listed(scene: Scene, panels: list[_Panel], at: int, panel: _Panel) -> bool:
    """Say whether only other committees stand between a verb and this one ("referred to Judiciary and Armed Services")."""
    inside = [p for p in panels if at <= p.span.start and p.span.end <= panel.span.start]
    if not inside:
        return False
    rest = scene.text[at : panel.span.start]
    for other in inside:
        rest = rest.replace(scene.words(other.span), " ")
    return bool(re.fullmatch(r"[\s,&]*(?:(?:the|and|both|House|Senate|then|to)[\s,]*)*", rest))


_SUBJECT_GAP = re.compile(
    rf"^(?:\s*,[^,;]{{0,80}},|\s*\([^)]*\)|\s+which|\s*,\s*which|\s+that)?{_LET.replace('{0,4}', '{0,5}')}$"
)


def _after(
    scene: Scene, sentence: Sentence, panel: _Panel, pattern: re.Pattern[str], _panels: list[_Panel]
) -> Span | None:
    """Find a verb whose subject a committee is ("The Judiciary Committee reported it")."""
    high = min(sentence.span.end, panel.span.end + 120)
    for match in pattern.finditer(scene.text, panel.span.end, high):
        between = scene.text[panel.span.end : match.start()]
        if not _SUBJECT_GAP.match(between):
            break
        if _object_is_other(scene, sentence, Span(match.start(), match.end())):
            return None
        return Span(match.start(), match.end())
    return None


_FOREIGN_OBJECT = re.compile(
    r"^\s+(?:(?:an?|the|his|her|its|their|\w+[’']s)\s+)?(?:[\w-]+\s+){0,2}?(?:nominations?|nominees?|subpoenas?|report into|amendments?|budget|letter|contempt|witness\w*|investigation|inquiry|probe|rules package|appointment)\b",
    re.IGNORECASE,
)


def _object_is_other(scene: Scene, sentence: Sentence, trigger: Span) -> bool:
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
    for act, pattern, role in _COMPILED:
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
                panel = _Panel(
                    span=Span(start, start), codes=codes, name=" and ".join(m.name for m in named), chamber=None
                )
                span = Span(start, sentence.span.start + match.end())
                yield _Deed(
                    span=span, trigger=span, act=act, panel=panel, denied=match[0].lower().startswith("neither")
                )


def _denials(scene: Scene, sentence: Sentence) -> Iterator[_Deed]:
    """Read "no committee markup", "without a committee vote", "It was never sent to a committee"."""
    for act, pattern in _NO_COMPILED:
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            if _about_measure(scene, sentence):
                yield _Deed(span=span, trigger=span, act=act, panel=_panel_after(scene, sentence, span), denied=True)


def _panel_after(scene: Scene, sentence: Sentence, span: Span) -> _Panel:
    """Return the committee named right after a denial ("never got a hearing in the Commerce Committee"), else any committee."""
    zone = Span(span.end, min(sentence.span.end, span.end + 60))
    for mention in scene.within(zone, CommitteeMention):
        if re.fullmatch(
            r"\s+(?:in|by|from|before)\s+(?:the\s+)?(?:\w+\s+)?", scene.text[span.end : mention.span.start]
        ):
            return _Panel(span=mention.span, codes=mention.codes, name=mention.name, chamber=mention.chamber)
    return _Panel(span=sentence.span, codes=(), name="", chamber=None)


def _about_measure(scene: Scene, sentence: Sentence) -> bool:
    """Say whether the talk is of a measure: one in the sentence or in the two before it."""
    near = Span(max(0, sentence.span.start - 260), sentence.span.end)
    return bool(scene.within(near, MeasureMention))


def _claims(scene: Scene, sentence: Sentence, deed: _Deed) -> Iterator[Claim]:
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
    act = {"bypassed": "approved" if deed.panel.codes else "referred", "vote": "approved"}.get(deed.act, deed.act)
    yield CommitteeClaim(
        span=deed.span, act=act, name=deed.panel.name, codes=deed.panel.codes, chamber=deed.panel.chamber, modality=modality, when=_when(scene, sentence, deed),
        speaker=scene.speaker_at(deed.span), rule=f"committee {deed.act}", **found.fields(),
    )  # fmt: skip
    if tally is not None:
        yield VoteTally(
            span=tally.span, yeas=tally.yeas, nays=tally.nays, question="committee", committee=deed.panel.codes,
            speaker=scene.speaker_at(tally.span), rule="committee count", **found.fields(),
        )  # fmt: skip
    if modality is Modality.ASSERTED:
        yield from _methods(scene, sentence, deed, found)


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


def _when(scene: Scene, sentence: Sentence, deed: _Deed) -> Days | None:
    return (
        None
        if deed.act in ("pending", "bypassed") or deed.denied
        else when_of(_own_day(date_of(scene, sentence, deed.trigger)))
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
    return carried(scene, sentence, deed.trigger) if _about_measure(scene, sentence) or scene.mentions.main else None


def _tally(scene: Scene, sentence: Sentence, deed: _Deed) -> TallyMention | None:
    zone = Span(max(sentence.span.start, deed.span.start - 30), min(sentence.span.end, deed.span.end + 70))
    found = scene.within(zone, TallyMention)
    if not found or re.search(
        r"[;]|\b(?:House|Senate) (?:vote|passed|approved)", scene.text[deed.span.end : found[0].span.start]
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


def _methods(scene: Scene, sentence: Sentence, deed: _Deed, found: About) -> Iterator[Claim]:
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
                span=span, method=method, committee=deed.panel.codes, when=_when(scene, sentence, deed), speaker=scene.speaker_at(span),
                rule="committee vote", **found.fields(),
            )  # fmt: skip
