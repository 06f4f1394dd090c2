"""Backing told in set phrases: "bipartisan", "along party lines", "Democrats split", "Republicans were unanimous"."""

import re
from collections.abc import Iterator

from msgspec import structs

from onrecord.article.cues import Cued
from onrecord.article.model import Sentence, Span
from onrecord.claims.clauses import Trigger, day_beside
from onrecord.claims.exceptions import exceptions
from onrecord.claims.model import Bipartisan, Claim, Modality
from onrecord.claims.parties.claims import base, chamber_told, votes_claim
from onrecord.claims.parties.shares import Amount
from onrecord.claims.scene import Scene
from onrecord.mentions.model import MeasureMention, PartyMention, Reference

_BOTH = Cued(
    r"\b(?:bipartisan(?:ship)?(?:\s+(?:resolution|bill|measure|legislation|support|backing|vote|majority|group|basis|coalition|effort|push))?|(?:members |lawmakers |support |backing |senators |representatives |votes )?(?:of|from|in|by|on) both (?:major |political )?parties|both parties|"
    r"(?:from |on )?both sides of the aisle|across (?:the aisle|party lines)|both Republicans and Democrats|both Democrats and Republicans|Republicans and Democrats alike|Democrats and Republicans alike|(?:Democrats|Republicans) and (?:Republicans|Democrats) (?:alike|together))\b",
    re.IGNORECASE,
)
_LINES = Cued(
    r"\b(?:(?:straight |strict |strictly |largely |mostly |near |nearly )?(?:a )?party[- ]line(?: vote)?|(?:along|on|down)(?: straight| strict| strictly)? (?:party|partisan) lines|strictly partisan(?: vote)?)\b",
    re.IGNORECASE,
)
_COUNT_NEXT = re.compile(r",? \d{1,3}(?:[-–]\d| (?:to|yes|for|in)\b)")
_SPLIT = Cued(r"\b(?P<party>Democrats|Republicans) (?:split|were split|were divided|divided|divid)\b")
_OWN_PARTY = Cued(
    r"\b(?P<share>every one of them|all of them|all|each of them|none of them|none) (?:from|of|in|members of|belongs? to) (?:his|her|their|the sponsor[’']s) own party\b",
    re.IGNORECASE,
)


def set_phrases(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Yield the backing told in set phrases."""
    for form, pattern in (("both", _BOTH), ("party-line", _LINES)):
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.end())
            if any(
                m.form is Reference.TITLE and m.span.covers(span) for m in scene.within(sentence.span, MeasureMention)
            ):
                continue
            yield Bipartisan(
                span=span,
                form=form,
                chamber=chamber_told(scene, sentence, events, span),
                when=day_beside(scene, sentence, span, reach=4.0),
                modality=_denied(scene, span),
                rule=form,
                **base(scene, sentence, span),
            )
    for match in _SPLIT.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if _COUNT_NEXT.match(scene.text, span.end):
            continue
        party = "Democrat" if match["party"].startswith("D") else "Republican"
        yield Bipartisan(
            span=span,
            form="votes",
            party=party,
            share="split",
            chamber=chamber_told(scene, sentence, events, span),
            rule="split",
            **base(scene, sentence, span),
        )
    yield from _solid(scene, sentence, events)
    yield from _unanimously(scene, sentence, events)
    yield from _united(scene, sentence, events)
    for match in _OWN_PARTY.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        share = "none" if match["share"].lower().startswith("none") else "all"
        yield Bipartisan(
            span=span,
            form="cosponsors",
            party="sponsor",
            share=share,
            rule="sponsor's own party",
            **base(scene, sentence, span),
        )


_SOLID = Cued(
    r"(?P<party>Republicans|Democrats)\s+(?:were|stood|stayed|remained|held|voted|had been|have been|are)\s+(?:unanimous|united|unified|solid|solidly|together|as a bloc|en bloc|as one|in lockstep|firm|lined up)\b(?:(?:,)?\s+(?:in\s+)?(?:(?P<yea>support|favou?r|behind|for)|(?P<nay>opposition|against|opposed|opposing)))?"
)


_UNANIMOUSLY = Cued(
    r"(?P<party>Republicans|Democrats)\s+(?:(?:all|had)\s+)?(?:(?P<yea>back(?:ed)|supported|favou?red|endorsed|approved|voted (?:for|in favou?r of))|(?P<nay>opposed|rejected|voted against))\s+(?:it|the \w+)\s+(?:unanimously|to a (?:man|person|member)|as one)\b|"
    r"(?P<party2>Republicans|Democrats)\s+(?:unanimously|to a (?:man|person|member))\s+(?:(?P<yea2>backed|supported|favou?red|endorsed|approved|voted (?:for|in favou?r))|(?P<nay2>opposed|rejected|voted against))\b"
)


def _solid(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read "Republicans were unanimous in support", "Democrats voted as a bloc": nobody of a party on the other side."""
    for match in _SOLID.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        party = "Democrat" if match["party"].startswith("D") else "Republican"
        left = next((len(e.people) for e in exceptions(scene, sentence)), 0)
        position = "yea" if match["yea"] else "nay" if match["nay"] else "with-party"
        share, count = ("all-but", left) if left and position != "with-party" else ("all", None)
        place = PartyMention(span=span, party=party, plural=True)
        told = votes_claim(scene, sentence, events, place, span, Amount(share, count, "exact", span.start), position)
        yield structs.replace(told, tentative=True)


_UNITED = Cued(
    r"\b(?:an?|the) (?:unanimous|united|unified|solid) (?P<party>Republican|Democratic|GOP) (?:side|conference|caucus|bloc|front|majority|minority|vote|party)\b(?! leader)"
)


def _united(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read "fifty went along with a unanimous Republican side": nobody of that party was on the other."""
    for match in _UNITED.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        party = "Democrat" if match["party"] == "Democratic" else "Republican"
        place = PartyMention(span=span, party=party, plural=True)
        told = votes_claim(scene, sentence, events, place, span, Amount("all", None, "exact", span.start), "with-party")
        yield structs.replace(told, tentative=True)


def _unanimously(scene: Scene, sentence: Sentence, events: list[Trigger]) -> Iterator[Claim]:
    """Read "Democrats backed it unanimously", "Republicans to a man opposed it"."""
    for match in _UNANIMOUSLY.finditer(scene.text, sentence.span.start, sentence.span.end):
        span = Span(*match.span())
        party = "Democrat" if (match["party"] or match["party2"]).startswith("D") else "Republican"
        position = "yea" if match["yea"] or match["yea2"] else "nay"
        place = PartyMention(span=span, party=party, plural=True)
        yield votes_claim(scene, sentence, events, place, span, Amount("all", None, "exact", span.start), position)


_NOT = re.compile(r"\b(?:not|no|never|without|hardly|anything but|n[’']t)\s+(?:a |any |by a )?$")
_NOBODY_CROSSED = re.compile(
    r"\b(?:neither|no|not|nobody|none|never|hardly|few|without|nor|n[’']t)\b[^.;:,]{0,60}\b(?:votes?|voted|voting|cross\w*|broke|strayed|moved|reach\w*|went)\s+$",
    re.IGNORECASE,
)


def _denied(scene: Scene, span: Span) -> Modality:
    """Say whether backing by both is denied: "not bipartisan", "neither house saw a single vote across party lines"."""
    before = scene.text[max(0, span.start - 100) : span.start]
    across = scene.text.startswith("across", span.start) and _NOBODY_CROSSED.search(before)
    return Modality.DENIED if across or _NOT.search(before) else Modality.ASSERTED
