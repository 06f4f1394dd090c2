"""Lengths of time as stories tell them: "nearly three months", "a week", "two years and a day", in days."""

import re

from msgspec import Struct

from onrecord.article.cues import Cued
from onrecord.article.model import Span
from onrecord.mentions.numbers import WORDS, value_of

_BOUNDS = (
    (
        "near",
        r"nearly|almost|just under|not quite|close to|just shy of|just short of|a (?:shade|hair|bit|tad|little) (?:under|less than)",
    ),
    ("part", r"the (?:better|best) part of|most of|the bulk of|the greater part of"),
    ("under", r"less than|fewer than|under|within|inside of|no more than|at most|not even"),
    (
        "over",
        r"more than|over|well over|just over|a little over|a little more than|a (?:shade|hair|bit|tad|smidgen) (?:over|more than)|just north of|at least|upwards of",
    ),
    ("bare", r"barely|only|just|a mere|a scant|hardly|scarcely|exactly|precisely|all of"),
    ("about", r"about|around|roughly|some|approximately|or so"),
)
_BOUND = "|".join(f"(?P<{name}>{words})" for name, words in _BOUNDS)
_N = rf"(?:\d{{1,4}}|{WORDS}|an?|one)"
_VAGUE = r"a couple(?: of)?|a few|several"
_UNIT = r"hours?|days?|weeks?|fortnights?|months?|years?|decades?"
_FULL = r"(?:(?:short|full|long|whole|calendar|working|business|legislative|solid|more)\s+)?(?P<half>and a half\s+)?"
DURATION = Cued(
    rf"(?<![\w$.-])(?:(?:{_BOUND})\s+)?(?:(?P<less>{_N})\s+(?P<lessunit>days?|weeks?|months?)\s+(?:short|shy)\s+of\s+)?"
    rf"(?P<n>half|{_VAGUE}|{_N})[\s-]+(?:(?<=half )an? )?{_FULL}(?P<unit>{_UNIT})(?P<halved>\s+and a half)?(?:\s+and\s+(?P<n2>{_N})\s+(?P<unit2>{_UNIT}))?(?P<orso> or so)?(?P<exact> to the (?:day|hour))?(?![\w-])|(?<!to )(?P<next>the (?:very )?(?:next|following) (?:day|morning)|the day (?P<side>after|before)|the (?:previous|preceding) day)(?![\w-])|(?P<same>the (?:very |same |very same )?day)(?= (?:that )?(?:it|the (?:bill|measure|resolution|text)) (?:was|had been) (?:introduced|filed|offered|submitted|put in|dropped)\b)",
    re.IGNORECASE,
)
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
# how far off a plain count of each unit may be, in days: "two months" is said of 47 to 75
_SLACK = {"hour": 1.0, "day": 0.0, "week": 3.0, "fortnight": 4.0, "month": 14.0, "year": 120.0, "decade": 700.0}


_ROUNDED = 0.06  # "twelve months" is also said of twelve and a half


class Told(Struct, frozen=True, kw_only=True):
    """A duration as told: its span, and the days it allows."""

    span: Span
    low: int
    high: int


def told_by(match: re.Match[str]) -> Told | None:
    """Return the days that a match of `DURATION` allows."""
    span = Span(match.start(), match.end())
    if match["next"]:
        return Told(span=span, low=1, high=1)
    if match["same"]:
        return Told(span=span, low=0, high=0)
    unit = match["unit"].lower().rstrip("s")
    if vague := _VAGUELY.get(match["n"].lower().removesuffix(" of")):
        return Told(span=span, low=round(vague[0] * _DAYS[unit]), high=round(vague[1] * _DAYS[unit]))
    count = _value(match["n"])
    if count is None:
        return None
    if match["half"] or match["halved"]:
        count += 0.5
    days, slack = _spread(match, unit, count)
    bound = next((name for name, _ in _BOUNDS if match[name]), "about" if match["orso"] else "plain")
    low, high = _range(days, slack, _DAYS[unit], bound)
    return Told(span=span, low=max(0, round(low)), high=max(0, round(high)))


def _spread(match: re.Match[str], unit: str, count: float) -> tuple[float, float]:
    """Return the days that a count of units comes to, and how far off them the words may be."""
    days, slack = count * _DAYS[unit], _SLACK[unit] if count > 1 or unit != "week" else 2.0
    if unit == "month" and count <= 1:
        slack = 8.0
    if count != int(count) or match["exact"]:
        slack = min(slack, {"week": 2.0, "month": 10.0 if count > 1 else 6.0}.get(unit, slack))
    slack = max(slack, _ROUNDED * days) if unit in ("month", "year") else slack
    if match["exact"]:
        slack = {"week": 0.0, "day": 0.0, "month": 2.0}.get(unit, 3.0)
    if match["less"]:
        days, slack = days - (_value(match["less"]) or 0) * _DAYS[match["lessunit"].lower().rstrip("s")], 3.0
    if match["n2"]:
        extra, fine = _value(match["n2"]) or 0, match["unit2"].lower().rstrip("s")
        days, slack = days + extra * _DAYS[fine], max(_SLACK[fine], 3.0)
        if unit in ("week", "day") and fine == "day":
            slack = 0.0
    return days, slack


# "a few weeks", "several months": of the unit, from and to
_VAGUELY = {"a couple": (1.5, 3.2), "a few": (1.6, 6.0), "several": (2.5, 10.0)}


def _value(words: str) -> float | None:
    if words.lower() == "half":
        return 0.5
    return 1 if words.lower() in ("a", "an", "one") else value_of(words)


def _range(days: float, slack: float, unit: float, bound: str) -> tuple[float, float]:
    """Return the days that a count allows; "nearly three months" a little under, "less than two weeks" anything up to it."""
    if bound == "near":
        return days - max(unit * 0.6, 0.15 * days, 1), days + min(slack, 3)
    if bound == "part":
        return 0.45 * days, 1.02 * days
    if bound == "under":
        return 0, days
    if bound == "over":
        return days - min(slack, 2), days + max(unit * 1.2, 0.25 * days)
    if bound == "about":
        return days - max(slack, 0.2 * days, 1), days + max(slack, 0.2 * days, 1)
    return days - slack, days + slack
