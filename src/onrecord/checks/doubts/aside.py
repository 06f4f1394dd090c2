"""Accusations about votes that their own sentence shows to be of something else: a like bill, another year, a committee."""

import re

from onrecord.article.model import Article, Span
from onrecord.checks.doubts.page import Page, names
from onrecord.checks.model import Check
from onrecord.claims.model import OF_VOTES, VoteMethod, VoteTally

_ANOTHER = re.compile(
    r"\b(?:similar|unrelated|rival|competing|comparable|parallel)\b|\b(?:an?|another) (?:(?:like|different|separate|earlier|previous|old|older|tax|spending|farm|defense|budget|second)(?: [\w-]+)? )"
    r"(?:bill|resolution|measure|rule|plan|proposal|amendment|version|text|vote|package)\b|\bthe (?:last|previous|earlier|other) one\b|\bthe nominee\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:[Ii]n|[Bb]ack in|[Ss]ince) ((?:1[789]|20)\d\d)\b|\b(?P<ago>(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+) years (?:ago|earlier|before))\b"
)
_PANEL = re.compile(
    r"\bin committee\b|\b(?:committee|panel)[’']s? (?:vote|Republicans|Democrats|members)\b|\bon the (?:committee|panel)\b",
    re.IGNORECASE,
)
# other things that are voted on by voice on the way to a count: amendments, motions, and the question itself before a roll is called
_BY_VOICE = re.compile(r"\bamendments?\b|\bmotions?\b|\bthe chair\b|\bayes had it\b|\bnoes had it\b", re.IGNORECASE)
# "the Transportation Committee approved S. 496": the manner told after it is the committee's
_OF_A_PANEL = re.compile(
    r"\b(?:sub)?(?:committee|panel)\b[^.;,]{0,20}\b(?:approved|advanced|reported|passed|cleared|backed|sent|moved|endorsed|adopted|ordered)\b[^;]{0,60}$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:H|S)\.? ?(?:R|J|Con)?\.? ?(?:Res\.?)? ?\d|\b(?:Resolution|Bill) \d")


def of_something_else(check: Check, page: Page) -> bool:
    """Say whether an accusation about a vote on a measure that was carried over stands in a sentence that tells of something else."""
    claim = check.claim
    if claim.KIND not in OF_VOTES:
        return False
    words = _sentence(page.article, claim.span)
    if _ANOTHER.search(words) and not _NUMBERED.search(words):
        return True
    if isinstance(claim, VoteMethod) and claim.method == "voice" and _BY_VOICE.search(words):
        return True
    if isinstance(claim, VoteMethod) and not claim.committee and _OF_A_PANEL.search(_before(page.article, claim.span)):
        return True
    if not (claim.inferred or not names(claim, page)):
        return False
    of_panel = isinstance(claim, VoteTally | VoteMethod) and bool(claim.committee)
    if _PANEL.search(words) and not of_panel:
        return True
    told = _YEAR.search(words)
    if told is None:
        return False
    recorded = check.finding.recorded or check.finding.why
    return bool(told["ago"]) or told[1] not in f"{recorded} {check.finding.why}"


def _before(article: Article, span: Span) -> str:
    """Return the words of a sentence up to a place."""
    sentence = article.sentence_at(span.start)
    return article.text[sentence.span.start if sentence else span.start : span.start]


def _sentence(article: Article, span: Span) -> str:
    """Return the sentence of a place, or the part of it between two semicolons."""
    sentence = article.sentence_at(span.start)
    whole = sentence.span if sentence else span
    start = max(whole.start, article.text.rfind(";", whole.start, span.start) + 1)
    end = article.text.find(";", max(span.end, start), whole.end)
    return article.text[start : end if end >= 0 else whole.end]
