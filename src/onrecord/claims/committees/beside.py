"""Words that stand right before a committee ("referred to …") or tell what it did ("… reported it")."""

import re

from onrecord.article.model import Sentence, Span
from onrecord.claims.committees.acts import LET
from onrecord.claims.committees.panels import Panel
from onrecord.claims.scene import Scene

_PERSON_SEAT = re.compile(
    r"\b(?:sits|serves|sat|serving|sitting) on (?:the )?$|\b(?:chairs|heads|leads|runs|led by) (?:the )?$",
    re.IGNORECASE,
)


def verb_before(
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


def verb_after(
    scene: Scene, sentence: Sentence, panel: Panel, pattern: re.Pattern[str], _panels: list[Panel]
) -> Span | None:
    """Find a verb whose subject a committee is ("The Judiciary Committee reported it")."""
    high = min(sentence.span.end, panel.span.end + 120)
    for match in pattern.finditer(scene.text, panel.span.end, high):
        between = scene.text[panel.span.end : match.start()]
        if not _SUBJECT_GAP.match(between) or (between.strip() == "," and not _RELATIVE.match(match[0])):
            break
        if has_other_object(scene, sentence, Span(match.start(), match.end())):
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


def has_other_object(scene: Scene, sentence: Sentence, trigger: Span) -> bool:
    """Say whether what follows a verb is another matter than a measure ("two other bills", "the nomination")."""
    if _OTHER_OBJECT.match(scene.text, trigger.end, min(sentence.span.end, trigger.end + 70)):
        return True
    if re.search(r"\b(?:it|them|both|the (?:bill|measure|resolution|text|legislation))$", scene.words(trigger)):
        return False
    return bool(_FOREIGN_OBJECT.match(scene.text[trigger.end : min(sentence.span.end, trigger.end + 60)]))
