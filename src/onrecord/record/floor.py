"""What each House did with a measure, read from its actions: one disposition for each act, however many lines tell it.

Source: the action texts and codes of BILLSTATUS (user guide, "actions"): the Library of Congress line ("Passed/agreed to in
House: …", codes 8000, 17000) repeats the chamber's own ("On motion to suspend the rules …", H37300).
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from onrecord.record.model import Action, Chamber, Measure

_H, _S = Chamber.HOUSE, Chamber.SENATE
_PASSES = r"(?:Agreed to|Passed)\b"
_QUESTION = r"On (?:motion to suspend the rules and (?:pass|agree to) the|agreeing to (?:the )?(?:remainder of the |con\w+ |joint )?[Rr]esolution|passage)\b"
_CONCUR = r"On motion (?:that the House |the House |to )(?:suspend the rules and )?(?:agree|concur|recede)\b(?=.*(?:\bSenate\b|amendment to the Agreed))"
_CONSIDERED = r"(?:Submitted|Received|Introduced) in the Senate, .*(?:considered, and agreed to|and passed)"
# outcome, chamber, pattern. The first row that matches the beginning of an action decides.
_RULES: tuple[tuple[str, Chamber, str], ...] = (
    ("override-failed", _H, r"Failed of passage in House over veto|.*objections of the President to the contrary notwithstanding,? Failed"),
    ("override-failed", _S, r"Failed of passage in Senate over veto"),
    ("override-passed", _H, r"Passed House over veto|.*objections of the President to the contrary notwithstanding,? (?:Passed|Agreed)"),
    ("override-passed", _S, r"Passed Senate over veto"),
    ("conference-agreed", _H, r"Conference report agreed to in House|On agreeing to the conference report Agreed"),
    ("conference-agreed", _S, r"Conference report agreed to in Senate|Senate agreed to conference report"),
    ("concurred", _H, _CONCUR + r"(?!.*\bFailed\b).*" + _PASSES + r"|House agreed to Senate amendments?\b"),
    ("concurred", _S, r"Senate (?:agreed|concurred)(?:,[^,]*,)? (?:to|in) (?:the )?House amendments?\b|Senate receded from its amendments? and concurred\b"),
    ("failed", _H, r"Failed of passage/not agreed to in House|Failed of passage in House|" + _QUESTION + r".*\bFailed\b"),
    ("failed", _S, r"Failed of passage/not agreed to in Senate|(?:.*\b)?[Ff]ailed of passage in Senate|(?:Resolution )?(?:not agreed|[Dd]isagreed) to in Senate|.*(?:joint|concurrent) resolution not agreed to in Senate"),
    ("passed", _H, r"Passed/agreed to in House|Passed House\b(?! over)|" + _QUESTION + r".*" + _PASSES + r"|Pursuant to the provisions of H\. ?Res\. ?\d+, (?!the Senate amendment).* is considered (?:as )?(?:passed|agreed to)"),
    ("passed", _S, r"Passed/agreed to in Senate|Passed Senate\b(?! over)|(?:Resolution )?[Aa]greed to in Senate\b|" + _CONSIDERED + r"|(?:Received|Message).*read(?: the third time)?.*\bpassed without amendment"),
    ("tabled", _H, r"On motion to table the measure Agreed|Motion to table the (?:measure|resolution|bill) (?:was )?[Aa]greed"),
    ("table-failed", _H, r"On motion to table the measure Failed"),
    ("tabled", _S, r"Motion to table the (?:measure|resolution|joint resolution) agreed to in Senate|.*ordered to lie on the table by (?:Yea|Voice)"),
    ("recommitted", _H, r"On motion to (?:re)?commit.*\bAgreed"),
    ("referred", _H, r"On motion to refer\b(?!.*veto message).* ?Agreed"),
    ("discharge-failed", _S, r"Motion to discharge .*(?:rejected|not agreed|failed)"),
    ("discharge-failed", _H, r"On motion to discharge Failed"),
    ("cloture-failed", _S, r"(?:Upon reconsideration, |Second |Third |Fourth )?[Cc]loture (?:motion )?(?:(?:on|upon) (?!.{0,40}\bSA \d|.{0,40}amendment).*)?not invoked"),
    ("cloture-failed", _S, r"(?:Upon reconsideration, |Second |Third |Fourth )?[Cc]loture on the motion to (?:proceed|concur).*not invoked"),
    ("proceed-failed", _S, r"Motion to proceed to (?:the )?consideration of (?:the )?measure (?:rejected|not agreed)"),
)  # fmt: skip
_PREFIX = (
    r"(?:Resolving differences -- (?:House|Senate) actions:? )?"  # the Library's heading before the chamber's own words
)
_COMPILED = tuple((outcome, chamber, re.compile(_PREFIX + f"(?:{words})")) for outcome, chamber, words in _RULES)
_NOT_THE_MEASURE = re.compile(
    r"H\.AMDT|S\.AMDT|SA \d|(?:Senate |House )?[Aa]mendment|On agreeing to the [\w. ()'’-]+ amendments?|Rule H\. ?Res|.*motion to (?:reconsider|instruct)"
    r"|Motion (?:by|to (?:reconsider|waive|instruct|refer|commit))|Roll call votes on amendments"
)
_FLAGS: tuple[tuple[str, str], ...] = (
    ("voice", r"voice vote"),
    ("unanimous-consent", r"unanimous consent"),
    ("without-objection", r"without objection"),
    ("roll-call", r"yeas and nays|recorded vote|yea-nay|roll no|record vote"),
    ("suspension", r"suspend the rules"),
    ("division", r"division vote|by a division"),
)
_HOW = frozenset(("voice", "unanimous-consent", "without-objection", "roll-call", "division"))
_FLAG = tuple((flag, re.compile(words, re.IGNORECASE)) for flag, words in _FLAGS)
_TALLY = re.compile(
    r"(?:: ?|Vote\.? ?|\(2/3 required\): ?)(?P<yeas>\d{1,3}) ?- ?(?P<nays>\d{1,3})\b(?:, (?P<present>\d+) Present)?"
)
_TWO_THIRDS = re.compile(r"2/3 required|suspend the rules|two-thirds")  # "2/3" alone is also in "CR 12/3/2025"
_ROLL = re.compile(r"\(Roll [Nn]o\. (?P<house>\d+)\)|Record Vote Number: (?P<senate>\d+)")


class Disposition(Struct, frozen=True, kw_only=True):
    """One act of one House on a measure.

    `outcome`: "passed", "failed", "concurred" (in the other House's changes), "conference-agreed", "tabled", "table-failed",
    "recommitted", "referred" (back to a committee), "override-passed", "override-failed", "discharge-failed", "cloture-failed", "proceed-failed". `methods` are flags: "voice",
    "unanimous-consent", "without-objection", "roll-call", "suspension", "division". `roll` is the roll call's id.
    """

    chamber: Chamber
    day: date
    outcome: str
    methods: tuple[str, ...] = ()
    yeas: int | None = None
    nays: int | None = None
    present: int | None = None
    two_thirds: bool = False
    roll: str | None = None
    action: Action


def dispositions(measure: Measure) -> tuple[Disposition, ...]:
    """Return every floor act on a measure in the order they happened, each once."""
    found: list[Disposition] = []
    for action in measure.actions:
        act = _read(action, measure)
        if act is None:
            continue
        twin = next((i for i, f in enumerate(found) if _same(f, act)), None)
        if twin is None:
            found.append(act)
        else:
            found[twin] = _merged(found[twin], act)
    return tuple(found)


class _Told(NamedTuple):
    """What the words of an action tell of an act; `cited` is the chamber letter and number of the roll call they name."""

    outcome: str
    chamber: Chamber
    methods: tuple[str, ...]
    tally: tuple[int, int, int | None] | None
    two_thirds: bool
    cited: str


def _read(action: Action, measure: Measure) -> Disposition | None:
    told = _told(action.text) if action.text else None
    if told is None:
        return None
    yeas, nays, present = told.tally or (None, None, None)
    return Disposition(
        chamber=told.chamber, day=action.day, outcome=told.outcome, methods=told.methods, yeas=yeas, nays=nays, present=present,
        two_thirds=told.two_thirds, roll=action.roll or _roll(told.cited, action.day, measure.congress), action=action,
    )  # fmt: skip


@lru_cache(maxsize=16384)  # most actions repeat each other's words
def _told(text: str) -> _Told | None:
    if _NOT_THE_MEASURE.match(text):
        return None
    rule = next(((o, c) for o, c, pattern in _COMPILED if pattern.match(text)), None)
    if rule is None:
        return None
    aside = "Motion to reconsider" in text  # some headings repeat the motion that follows; its manner says nothing
    flags = () if aside else tuple(flag for flag, pattern in _FLAG if pattern.search(text))
    tally = _TALLY.search(text) if "roll-call" in flags else None
    counts = (
        (int(tally["yeas"]), int(tally["nays"]), int(tally["present"]) if tally["present"] else None) if tally else None
    )
    roll = _ROLL.search(text)
    cited = "" if roll is None else f"h{int(roll['house'])}" if roll["house"] else f"s{int(roll['senate'])}"
    return _Told(*rule, flags, counts, _TWO_THIRDS.search(text) is not None, cited)


def _roll(cited: str, day: date, congress: int) -> str | None:
    early = (day.month, day.day) < (1, 3)  # the last session goes on until noon of January 3
    return f"{cited}-{congress}.{day.year - early}" if cited else None


def _same(a: Disposition, b: Disposition) -> bool:
    """Whether two lines tell one act: the same House, outcome and day, and neither tally nor manner of voting differ."""
    if (a.chamber, a.outcome, a.day) != (b.chamber, b.outcome, b.day):
        return False
    hows = _HOW.intersection(a.methods), _HOW.intersection(b.methods)
    if all(hows) and not hows[0] & hows[1]:
        return False
    return a.yeas is None or b.yeas is None or (a.yeas, a.nays) == (b.yeas, b.nays)


def _merged(a: Disposition, b: Disposition) -> Disposition:
    """Keep the line that says more, with what only the other one tells."""
    best, other = (a, b) if len(a.action.text) >= len(b.action.text) else (b, a)
    methods = tuple(dict.fromkeys((*best.methods, *other.methods)))
    return Disposition(
        chamber=best.chamber, day=best.day, outcome=best.outcome, methods=methods, yeas=best.yeas if best.yeas is not None else other.yeas,
        nays=best.nays if best.nays is not None else other.nays, present=best.present if best.present is not None else other.present,
        two_thirds=best.two_thirds or other.two_thirds, roll=best.roll or other.roll, action=best.action,
    )  # fmt: skip
