"""Second readings of where a measure stands: words that say so in any sentence, whether it names a measure or not."""

import re
from collections.abc import Iterator

from onrecord.article.model import Span
from onrecord.claims.model import Claim, Kind, Modality, Status
from onrecord.claims.zones import Zone

# what a sentence may say of where a measure stands, whether it names one or not
_STANDS: tuple[tuple[str, str], ...] = (
    ("complete", r"(?:is|are) (?:only |just )?an? (?:statement|expression) of (?:opinion|sentiment)|states? (?:a view|an opinion|the (?:feelings|sense|view|views|opinion) of)|needs? neither the (?:Senate|House|president)|goes? neither to the (?:Senate|House)|does(?: not|n[’']t) have to (?:sign|heed|act)|(?:has|have) no (?:say|part|role) in it|is not a law|(?:will|does|do)(?: not|n[’']t) sign (?:it|one|them)|(?:needs? no|does(?: not|n[’']t) need a) presidential signature|needs? no (?:president[’']s )?signature|no signature (?:is )?(?:needed|required)|none is needed|(?:isn[’']t|is not|are not|aren[’']t|is never|are never) (?:presented|sent) to (?:him|her|the president)|cannot (?:be )?veto(?:ed)?|can[’']t (?:be )?veto(?:ed)?|did(?:n[’']t| not) have to sign|does(?:n[’']t| not) (?:need|require) (?:him|it|the (?:Senate|House|president))|speaks? for (?:one|a single|only one) (?:chamber|House)"),
    ("nonbinding", r"no legal force|the force of law|binds (?:no one|nobody|nothing)|sense[- ]of[- ]the[- ](?:Senate|House|Congress)"),
    ("vetoed", r"veto(?:es|ed)?"),
    ("signed", r"sign(?:s|ed|ing)(?! (?:on|up|off))"),
    ("law", r"(?:into|became|becomes|is|now|made|public) law|Public Laws?|on the books|enacted"),
    ("to-president", r"present(?:ed|ment)|(?:reached|got to|went to|arrived at|sent to|at) the (?:president|White House)|desk"),
    ("pending-senate", r"Senate (?:has|had)(?:n[’']t| not| yet to)|(?:has|had)(?:n[’']t| not| yet to) (?:taken|take|voted|vote|acted|act|scheduled|schedule|touched|moved)"),
    ("pending-house", r"(?:has|had)(?:n[’']t| not| yet to) (?:taken|take|voted|vote|acted|act|scheduled|schedule|touched|moved)"),
    ("to-senate", r"(?:goes|go|heads?|headed|moves?|moved|on|over|sent|passed) (?:\w+ ){0,3}to (?:a |the )?(?:\w+ )?Senate|Senate (?:must|received|gets|will get)"),
    ("to-house", r"(?:goes|go|heads?|headed|moves?|moved|on|over|sent|passed) (?:\w+ ){0,3}to (?:a |the )?(?:\w+ )?House\b|House (?:must|received|gets|will get)"),
)  # fmt: skip
_STAND = tuple((state, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for state, words in _STANDS)


def second_statuses(zone: Zone) -> Iterator[Claim]:
    """Yield where a sentence may say that a measure stands, where no status was read in it."""
    if any(c.KIND is Kind.STATUS for c in zone.claimed):
        return
    scene, whole = zone.scene, zone.sentence.span
    for state, pattern in _STAND:
        for match in pattern.finditer(scene.text, whole.start, whole.end):
            span = _stretched(zone, Span(*match.span()))
            denied = scene.modality(Span(*match.span())) is Modality.DENIED and state in (
                "law",
                "signed",
                "vetoed",
                "to-president",
            )
            yield Status(
                span=span, state=state, past=True, modality=Modality.DENIED if denied else Modality.ASSERTED, **zone.base(span)
            )  # fmt: skip


def _stretched(zone: Zone, span: Span) -> Span:
    """Take in the subject right before the words where it is short ("It was …", "The bill isn't …")."""
    lead = re.search(
        r"(?:\b(?:[Ii]t|[Tt]he \w+|[Bb]oth|[Nn]either|[Hh]e|[Pp]resident \w+)(?:[’']s)?\s+)?(?:(?:was|is|were|are|be|been|has|had|have|now|not|isn[’']t|wasn[’']t|never|also)\s+){0,3}$",
        zone.scene.text[max(zone.sentence.span.start, span.start - 40) : span.start],
    )
    return Span(span.start - len(lead[0]), span.end) if lead else span
