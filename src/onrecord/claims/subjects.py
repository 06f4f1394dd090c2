"""Second readings of what a measure is about: a noun for one with words before or after it ("a farm bill", "a package of aid for Kyiv").

Only what the measure's own titles and clauses bear out is printed, except where the noun is known to stand for a measure and
several words say what it is about.
"""

import re
from collections.abc import Iterator

from onrecord.article.cues import Cued
from onrecord.article.model import Part, Span
from onrecord.claims import patterns
from onrecord.claims.cuts import shorter
from onrecord.claims.model import Claim, Kind, TitleClaim
from onrecord.claims.predicate import noun_end, object_end
from onrecord.claims.titles import PLAIN, telling_end
from onrecord.claims.zones import Zone
from onrecord.mentions.model import ChamberMention, MeasureMention, PersonMention, Reference

# nouns that stand for a measure; those of the second row also say what it does
_NAMES = r"bills?|resolutions?|measures?|legislation|packages?|statutes?|laws?|acts?|texts?|proposals?|blueprints?|plans?|rules?|versions?|amendments?|language|framework|declaration|text"
_DOES = (
    r"rollback|repeal|rewrite|overhaul|reforms?|bans?|fix|deal|compromise|budget|bids?|effort|push|drive|extension|reauthorization|crackdown|shield|curbs?|cuts?|caps?|expansion|tribute|salute|rebuke|"
    r"update|objection|warning|attempt|honou?r|praise|renewal|modernization|revamp|criticism|protest|celebration|restrictions?|condemnation|disapproval|moratorium|increase|relief|compact|override|vote|debate|fight|agreement|code|sanctions|protections?|safeguards?|penalties|mandate|requirement|standards?|program|fund|tax|aid"
)
_NOUN = Cued(
    rf"(?<![\w-])(?:(?P<name>{_NAMES})|(?P<does>{_DOES}))(?![\w-])(?!\s+(?:of\s+(?:\d+|thousands)\b|firm|school|enforcement|professor|maker|suit))",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:[\w’'$“”\"-]+\s+){1,7}$")
_DETERMINED = re.compile(
    r"(?:^|[\s“\"(])(?:an?|the|this|that|these|those|its|his|her|their|such|any|another|one|two|three|four|five|six|several|\w+[’']s?|bipartisan|new|of|for|on|with|and|to)\s",
    re.IGNORECASE,
)
_BY = r",?\s+(?:by|from|of|offered by|sponsored by|introduced by)\s(?:[^;.]|(?<=[A-Z][a-z][a-z])\.|(?<=Sen)\.|(?<=Rep)\.){1,90}?,?"
_LED = r"\s+(?:that\s+)?(?:I|he|she|we|they|(?!(?:was|were|is|are|be|been|being)\b)[A-Z][\w’-]+)\s+(?:led|introduced|wrote|sponsored|filed|offered|authored|championed)"
_ON_DAY = r"\s+on\s+(?:\w+day|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?),?"
_LINKS = (
    r"on|about|over|against|to|concerning|regarding|dealing with|aimed at|meant to|designed to|intended to|written(?! by)|named|drafted(?! by)|called|known as|relating to|"
    r"(?:that|which|who)(?:\s+(?:would|will|could|may|might)(?:\s+have)?)?|(?:would|will)(?:\s+have)?|[a-z]{3,}ing"
)
_REST = r"\s+(?P<rest>(?!(?:the\s+)?(?:\w+\s+)?(?:time|passage|vote|consideration|floor|week|month|year|day|calendar|table|desk|president|White House|Senate|House|chamber|committee|panel)\b|\w+day\b|\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d)\S)"
_AFTER = re.compile(
    rf"(?:{_LED})?(?:\s+\([^()]{{1,40}}\))?(?:{_ON_DAY})?,?\s+(?P<link>for|of|{_LINKS}){_REST}", re.IGNORECASE
)
# with who brought it between
_AFTER_BY = re.compile(
    rf"(?:{_BY})(?:\s+\([^()]{{1,40}}\))?(?:{_ON_DAY})?,?\s+(?P<link>{_LINKS}){_REST}", re.IGNORECASE
)
# "H.Res. 599, a statement of the House's view on Yemen,"
_APPOSED = re.compile(r",\s+(?P<words>(?:an?|the|another)\s+[^,;.:()“”\"]{8,120})(?=[,.;:]|$)")
# what follows "that" or "which" when it tells of the measure's way and not of what is in it
_WAY = re.compile(
    r"(?:was|were|is|are|has|had|have|did|does|passed|cleared|failed|died|became|becomes|won|drew|got|went|goes|came|comes|moved|stalled|heads?|now|never|nobody|no one|he|she|they|we|I|it|lawmakers|Democrats|Republicans|senators|members|leaders|critics|supporters|[A-Z]\w+)\b"
)
_FINITE = re.compile(r"\b(?:was|were|is|are|has|had|have|will|would|did)\b")
_COMMA = re.compile(r",\s|\s(?:and|in|at|by|from|over|under|during)\s")
# whose it is says nothing of what it is about: "Tammy Duckworth's airport bill", "the Louisiana senator's bill"
_OWNED = re.compile(r"^(?:[\w.-]+\s+){0,3}[\w.-]+[’']s?\s+(?=\S+\s)")
_SHORT = 5  # characters that say too little
_WORD = re.compile(r"[A-Za-z][\w’'-]{2,}")
_FEW = 2  # telling words of a description that is claimed outright


def subjects(zone: Zone) -> Iterator[Claim]:
    """Yield what the words around a noun for a measure say that it is about."""
    scene, whole = zone.scene, zone.sentence.span
    if zone.sentence.part is Part.CAPTION or (
        not any(True for _ in scene.all(MeasureMention)) and not scene.mentions.main
    ):
        return
    taken = [c.span for c in zone.claimed if c.KIND is Kind.TITLE and not c.tentative]
    last = whole.start
    places = [(Span(*m.span()), bool(m["does"])) for m in _NOUN.finditer(scene.text, whole.start, whole.end)]
    heads = zone.sentence.part in (Part.HEADLINE, Part.DECK)
    places = [
        (noun, does)
        for noun, does in places
        if not _is_named(zone, noun) and (heads or scene.text[noun.start].islower() or noun.start == whole.start)
    ]
    places += [
        (m.span, False)
        for m in scene.within(whole, MeasureMention)
        if m.form in (Reference.NUMBER, Reference.TITLE) and m.id
    ]
    for noun, does in sorted(places):
        if noun.start < last or any(noun.overlaps(t) for t in taken):
            continue
        claim = _described(zone, noun, does) or _apposed(zone, noun)
        if claim is not None and not any(claim.span.overlaps(t) for t in taken):
            last = claim.span.end
            yield claim


def _is_named(zone: Zone, noun: Span) -> bool:
    """Say whether a noun is part of a number, a title or another name ("House Resolution 5", "the Laken Riley Act")."""
    scene = zone.scene
    near = scene.within(Span(max(0, noun.start - 120), min(len(scene.text), noun.end + 40)), MeasureMention)
    return any(m.span.overlaps(noun) and (m.number or m.form == "title") for m in near)


def _unnamed(zone: Zone, noun: Span, led: str, before: str) -> str:
    """Return the words before a noun without the name of somebody whose it is ("Sen. Jim Risch's resolution")."""
    start = noun.start - (len(led) - led.rfind(before))
    names = [
        m.span.end for m in zone.scene.within(Span(max(0, start - 60), noun.start), PersonMention) if m.span.end > start
    ]
    if not names:
        return before
    rest = zone.scene.text[max(names) : noun.start]
    return re.sub(r"^[’']s?\s", "", rest).strip()


def _described(zone: Zone, noun: Span, does: bool) -> TitleClaim | None:
    scene, whole = zone.scene, zone.sentence.span
    low = max(
        whole.start,
        noun.start - 90,
        max(
            (c.span.end for c in scene.within(Span(whole.start, noun.start), ChamberMention) if not c.attributive),
            default=0,
        ),
    )
    run = _BEFORE.search(scene.text, low, noun.start)
    led = (
        ""
        if scene.text[noun.start : noun.end][-1:].isdigit() or scene.text[noun.start].isupper()
        else scene.text[run.start() if run else noun.start : noun.start]
    )
    before = _unnamed(zone, noun, led, telling_end(led)) if led.strip() else ""
    after, end, link = _following(zone, noun)
    if not before and not after:
        return None
    if does and not before and not (led and _DETERMINED.search(f" {led}")):
        return None
    own = scene.words(noun) if does else ""
    ways = [f"{before} {own} {after}", f"{own} {after}" if after else "", f"{before} {own}" if before else ""]
    for cut in shorter(after):
        ways += [f"{before} {own} {cut}", f"{own} {cut}"]
    ways += [bare for way in ways if (bare := _OWNED.sub("", way)) != way]
    ways = list(dict.fromkeys(w for w in (" ".join(w.split()) for w in ways) if _telling(w) and len(w) > _SHORT))
    if not ways:
        return None
    start = noun.start - (len(led) - led.rfind(before)) if before else noun.start
    mention = next((m for m in scene.within(whole, MeasureMention) if m.span.overlaps(noun)), None)
    base = zone.base(noun) | {"rule": "words around a noun"}
    named = next(
        (m for m in scene.within(Span(noun.end, noun.end + 30), MeasureMention) if m.form is Reference.NUMBER and m.id),
        None,
    )
    if named is not None and re.fullmatch(r",?\s*\(?", scene.text[noun.end : named.span.start]):
        base |= {"measure": named.id}  # "the fisheries bill, H.R. 200"
    outright = bool(mention and mention.id) and link != "over" and len(_telling(ways[0])) >= _FEW + bool(does)
    if mention and mention.id:
        base |= {"measure": mention.id}
        start = min(start, mention.span.start)
    return TitleClaim(span=Span(start, end), words=ways[0], ways=tuple(ways[1:]), **base | {"tentative": not outright})


def _apposed(zone: Zone, noun: Span) -> TitleClaim | None:
    """Read what stands in apposition to a number or title: "The First Step Act, the broadest rewrite of sentencing law in years"."""
    scene = zone.scene
    mention = next((m for m in scene.within(noun, MeasureMention) if m.span == noun and m.id), None)
    match = _APPOSED.match(scene.text, noun.end, zone.sentence.span.end) if mention else None
    if match is None or mention is None or scene.within(Span(*match.span("words")), PersonMention):
        return None
    words = match["words"].split(" ", 1)[1]
    if len(_telling(words)) < _FEW or _FINITE.search(words):
        return None
    cut = _COMMA.search(words)
    base = zone.base(noun) | {"rule": "apposition", "measure": mention.id, "tentative": False}
    return TitleClaim(span=Span(*match.span("words")), words=words, ways=(words[: cut.start()],) if cut else (), **base)


def _following(zone: Zone, noun: Span) -> tuple[str, int, str]:
    """Return the words after a noun that say what it is about, where they end, and what ties them to it."""
    text, whole = zone.scene.text, zone.sentence.span
    match = _AFTER.match(text, noun.end, whole.end) or _AFTER_BY.match(text, noun.end, whole.end)
    if match is None:
        return "", noun.end, ""
    link = match["link"].lower().split()[0]
    rest = match.start("rest")
    if link in ("that", "which", "who") and " " not in match["link"] and _WAY.match(text, rest):
        return "", noun.end, ""
    if patterns.SKIP.match(text, rest):
        return "", noun.end, ""
    stop = noun_end(text, rest, object_end(text, rest, whole.end))
    if stop <= rest:
        return "", noun.end, ""
    lead = f"{match['link']} " if link.endswith("ing") or link in ("aimed", "written", "named") else ""
    return f"{lead}{text[rest:stop]}", stop, link


def _telling(words: str) -> list[str]:
    return [w for w in _WORD.findall(words) if w.lower() not in PLAIN]
