"""What each House did with a measure, read from its actions: one disposition for each act, however many lines tell it.

Source: the action texts and codes of BILLSTATUS (user guide, "actions"): the Library of Congress line ("Passed/agreed to in
House: …", codes 8000, 17000) repeats the chamber's own ("On motion to suspend the rules …", H37300).
"""

import re
from datetime import date

from msgspec import Struct

from onrecord.record.model import Action, Chamber, Measure

_H, _S = Chamber.HOUSE, Chamber.SENATE
_PASSES = r"(?:Agreed to|Passed)\b"
_QUESTION = r"On (?:motion to suspend the rules|agreeing to the resolution|agreeing to the Resolution|passage)\b"
# outcome, chamber (None: told by the words), pattern. The first row that matches an action decides.
_RULES: tuple[tuple[str, Chamber | None, str], ...] = (
    ("override-failed", _H, r"Failed of passage in House over veto|.*objections of the President to the contrary notwithstanding Failed"),
    ("override-failed", _S, r"Failed of passage in Senate over veto"),
    ("override-passed", _H, r"Passed House over veto|Two-thirds of the Members present having voted in the affirmative.*House|.*objections of the President to the contrary notwithstanding (?:Passed|Agreed)"),
    ("override-passed", _S, r"Passed Senate over veto"),
    ("conference-agreed", _H, r"Conference report agreed to in House|On agreeing to the conference report Agreed"),
    ("conference-agreed", _S, r"Conference report agreed to in Senate|Senate agreed to conference report"),
    ("concurred", _H, r"Resolving differences -- House actions:? (?:On motion (?:that the House|to suspend the rules and)|.*agree(?:d)? (?:to|in|with) the Senate)(?!.*\bFailed\b)(?!.*disagree)|On motion (?:that the House|to suspend the rules and) (?:suspend the rules and )?(?:agree|concur)(?: to| with| in) the Senate amendments?.*(?:Agreed|Passed)"),
    ("concurred", _S, r"Resolving differences -- Senate actions: Senate (?:agreed|concurred)|Senate (?:agreed to|concurred in) (?:the )?House amendment"),
    ("failed", _H, r"Failed of passage/not agreed to in House|Failed of passage in House|" + _QUESTION + r".*\bFailed\b"),
    ("failed", _S, r"Failed of passage/not agreed to in Senate|Failed of passage in Senate|.*failed of passage in Senate"),
    ("passed", _H, r"Passed/agreed to in House|Passed House\b|" + _QUESTION + r".*" + _PASSES),
    ("passed", _S, r"Passed/agreed to in Senate|Passed Senate\b|Resolution agreed to in Senate|Submitted in the Senate, considered, and agreed to|Introduced in the Senate,.*and passed|(?:Received|Message).*read(?: the third time)?.*\bpassed without amendment"),
    ("tabled", _H, r"On motion to table the measure Agreed|Motion to table the (?:measure|resolution|bill) (?:was )?[Aa]greed"),
    ("table-failed", _H, r"On motion to table the measure Failed"),
    ("tabled", _S, r"Motion to table the (?:measure|resolution|joint resolution) agreed to in Senate|.*ordered to lie on the table by (?:Yea|Voice)"),
    ("recommitted", _H, r"On motion to recommit.*\bAgreed"),
    ("discharge-failed", _S, r"Motion to discharge .*(?:rejected|not agreed)"),
    ("discharge-failed", _H, r"On motion to discharge Failed"),
    ("cloture-failed", _S, r".*[Cc]loture.*not invoked"),
    ("proceed-failed", _S, r"Motion to proceed to consideration of (?:the )?measure rejected"),
)  # fmt: skip
_COMPILED = tuple((outcome, chamber, re.compile(words)) for outcome, chamber, words in _RULES)
_NOT_THE_MEASURE = re.compile(r"(?:H\.AMDT|S\.AMDT|SA \d|On agreeing to the [\w. ()'’-]+ amendments?|Rule H\. ?Res|.*motion to (?:proceed|reconsider|instruct|commit|refer))", re.IGNORECASE)
_FLAGS: tuple[tuple[str, str], ...] = (
    ("voice", r"voice vote"),
    ("unanimous-consent", r"unanimous consent"),
    ("without-objection", r"without objection"),
    ("roll-call", r"yeas and nays|recorded vote|yea-nay|roll no|record vote"),
    ("suspension", r"suspend the rules"),
    ("division", r"division vote|by a division"),
)
_FLAG = tuple((flag, re.compile(words, re.IGNORECASE)) for flag, words in _FLAGS)
_TALLY = re.compile(r"(?:: ?|Vote\.? ?|\(2/3 required\): ?)(?P<yeas>\d{1,3}) ?- ?(?P<nays>\d{1,3})\b(?:, (?P<present>\d+) Present)?")
_ROLL = re.compile(r"\(Roll no\. (?P<house>\d+)\)|Record Vote Number: (?P<senate>\d+)")


class Disposition(Struct, frozen=True, kw_only=True):
    """One act of one House on a measure.

    `outcome`: "passed", "failed", "concurred" (in the other House's changes), "conference-agreed", "tabled", "recommitted",
    "override-passed", "override-failed", "discharge-failed", "cloture-failed", "proceed-failed". `methods` are flags: "voice",
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


def _read(action: Action, measure: Measure) -> Disposition | None:
    text = action.text
    if not text or _NOT_THE_MEASURE.match(text):
        return None
    rule = next(((o, c) for o, c, pattern in _COMPILED if pattern.match(text)), None)
    if rule is None or rule[1] is None:
        return None
    flags = tuple(flag for flag, pattern in _FLAG if pattern.search(text))
    tally = _TALLY.search(text) if "roll-call" in flags else None
    return Disposition(
        chamber=rule[1], day=action.day, outcome=rule[0], methods=flags, yeas=int(tally["yeas"]) if tally else None,
        nays=int(tally["nays"]) if tally else None, present=int(tally["present"]) if tally and tally["present"] else None,
        two_thirds="2/3" in text or "suspend the rules" in text, roll=action.roll or _roll(text, action, measure), action=action,
    )  # fmt: skip


def _roll(text: str, action: Action, measure: Measure) -> str | None:
    match = _ROLL.search(text)
    if match is None:
        return None
    letter, number = ("h", match["house"]) if match["house"] else ("s", match["senate"])
    return f"{letter}{number}-{measure.congress}.{action.day.year}"


def _same(a: Disposition, b: Disposition) -> bool:
    return a.chamber is b.chamber and a.outcome == b.outcome and a.day == b.day and (a.yeas is None or b.yeas is None or (a.yeas, a.nays) == (b.yeas, b.nays))


def _merged(a: Disposition, b: Disposition) -> Disposition:
    """Keep the line that says more, with what only the other one tells."""
    best, other = (a, b) if len(a.action.text) >= len(b.action.text) else (b, a)
    methods = tuple(dict.fromkeys((*best.methods, *other.methods)))
    return Disposition(
        chamber=best.chamber, day=best.day, outcome=best.outcome, methods=methods, yeas=best.yeas if best.yeas is not None else other.yeas,
        nays=best.nays if best.nays is not None else other.nays, present=best.present if best.present is not None else other.present,
        two_thirds=best.two_thirds or other.two_thirds, roll=best.roll or other.roll, action=best.action,
    )  # fmt: skip
