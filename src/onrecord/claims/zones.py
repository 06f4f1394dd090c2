"""A sentence as second readings see it: what was claimed in it, and the words that say which kind of deed is told."""

import re
from typing import Any

from msgspec import Struct

from onrecord.article.cues import Cued
from onrecord.article.model import Part, Sentence, Span
from onrecord.claims.clauses import distance
from onrecord.claims.model import OF_WORDING, Claim, Kind
from onrecord.claims.scene import Scene

# cue, words. A cue says which kind of deed the words beside it belong to.
_CUES: tuple[tuple[str, str], ...] = (
    ("rejected", r"reject\w*|fail\w*|fell short|falls short|falling short|defeat\w*|sank|sunk|blocked|voted down|went down|killed|did(?:n[’']t| not) (?:make it|pass)|turned (?:it|them) down|lost"),
    ("tabled", r"tabled|set aside"),
    ("passed", r"pass(?:es|ed|ing|age)?|adopt(?:s|ed|ion)?|agreed(?: to)?|approv(?:es|ed|al|ing)|clear(?:s|ed)|vot(?:e|es|ed|ing)|roll[- ]call|carried|sail(?:s|ed)|concurred|acted|took it up|overr\w+|okayed|endorsed|backed|follow(?:s|ed)|went first|soar(?:s|ed)|agrees(?: to)?|(?:gives?|gave) (?:its |the )?(?:final |unanimous )?(?:OK|okay|approval|consent|blessing)|won (?:unanimous consent|approval)|pushed|muscled|renew(?:s|ed)|answered|substituted|sent it (?:on|back)|gave in|did the same|said|sa(?:id|ys) yes|had its say|spoke|has spoken|did its (?:part|work|job)|(?:done|finished) (?:its|with|in)|is (?:done|finished|through)|let (?:it|them|the \w+|[HS][. ]\S+(?: \d+)?|(?:\w+ ){1,3})through|wav(?:es|ed)|nod(?:s|ded)|blessed|blessing|swallow(?:s|ed)|got past|squeaked?|squeaks|hand(?:s|ed)|is behind it|needed|wants|took|objected|denounced|condemns?|tells|told|honors?|stopped"),
    ("introduced", r"introduc\w+|dates? (?:back )?(?:from|to)|dated (?:back )?(?:from|to)|came(?= (?:in|on|from|out|along|late|early|forward|last)\b)|arriv(?:es|ed)|(?:around|about|pending|before the (?:House|Senate|chamber)|in (?:the House|the Senate|Congress)) since|debut\w*|surfac\w+|emerg\w+|first (?:appeared|saw)|born|laid|launched|rolled out|began|put (?:it|them|the \w+) (?:forward|in)|hopper|brainchild|re-?introduc\w+|fil(?:ed|ing)|sponsor(?:s|ed)?|author(?:s|ed)?|unveiled|submitted|offered|put forward|dropped|wrote|written|led|leads|brought|carried|tabled|behind|champion\w*|credit\w*|proposed"),
    ("cosponsor", r"co-?sponsor\w*|co-?lead\w*|signed on|sign on|signatories|joined|put (?:his|her|their) names?|backers|co-?authors?|original|signed(?: (?:it|the bill|later|early))?|partners?|on the list|on (?:it|board)|those who signed|day one|first day|teamed|allies|fellow authors?|signatures?"),
    ("signed", r"sign(?:s|ed|ing|ature)?"),
    ("vetoed", r"veto(?:es|ed)?"),
    ("law", r"law|enacted"),
    ("to-president", r"present(?:ed|ment)|desk|White House|reached the president|sent to the president"),
    ("referred", r"refer\w*|sent|went|goes|gone|assigned|landed|parked|sits|sat|before|with|in|to"),
    ("approved", r"approv\w+|clear\w*|report\w*|advanc\w+|pass\w*|voted?|adopt\w+|ordered|sent (?:it|them) to the floor|backed"),
    ("markup", r"mark(?:s|ed)?[- ]?(?:it |them |the \w+ )?up|mark-?up|took up|considered|amended"),
    ("discharged", r"discharg\w+|pried|prise\w*|pry|pulled|wrest\w*|petition|freed|released"),
    ("hearing", r"hearings?|testimony|testified"),
    ("committee", r"committee|panel|subcommittee|mark(?:ed)?[- ]?up|discharged"),
)  # fmt: skip
CUE = {name: Cued(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in _CUES}
_REACH = 14.0  # `distance` beyond which a cue is another clause's


class Zone(Struct, frozen=True):
    """A sentence with what was claimed in it already, and in the sentence before it."""

    scene: Scene
    sentence: Sentence
    claimed: tuple[Claim, ...]
    before: tuple[Claim, ...] = ()

    def cues(self, name: str) -> list[Span]:
        """Return where a cue's words stand."""
        pattern, span = CUE[name], self.sentence.span
        return [Span(*m.span()) for m in pattern.finditer(self.scene.text, span.start, span.end)]

    def near(self, place: Span, name: str) -> float:
        """Return how far the nearest words of a cue are; beyond reach, infinitely far."""
        far = min((distance(self.scene.text, place, cue) for cue in self.cues(name)), default=float("inf"))
        return far if far <= _REACH else float("inf")

    def has(self, kind: Kind, place: Span) -> bool:
        """Say whether a claim of a kind touches a place."""
        return any(c.KIND is kind and c.span.overlaps(place) for c in self.claimed)

    def tells(self, kind: Kind, person: str | None) -> bool:
        """Say whether a claim of a kind is about a person already."""
        return any(c.KIND is kind and c.person == person for c in self.claimed)

    def may_foretell(self, words: Cued) -> bool:
        """Say whether a sentence may tell of what is to come of the story's own measure: no caption, and one of some words in it."""
        span = self.sentence.span
        known = self.sentence.part is not Part.CAPTION and self.scene.mentions.main is not None
        return known and words.search(self.scene.text, span.start, span.end) is not None

    def foretold(self) -> list[Span]:
        """Return where the wording of a measure, or its standing, is claimed outright: nothing to come is read there again."""
        return [c.span for c in self.claimed if c.KIND in OF_WORDING | {Kind.STATUS} and not c.tentative]

    def base(self, place: Span) -> dict[str, Any]:
        """Return what every tentative claim has."""
        near = self.scene.measure_at(place)
        return {
            "measure": near.id if near else None, "tentative": True, "inferred": True, "speaker": self.scene.speaker_at(place),
            "rule": "second reading",
        }  # fmt: skip
