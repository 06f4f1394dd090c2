"""The counted votes on a measure, from its actions and its roll calls, and which of them a claim may mean."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from onrecord.checks.floor import CHAMBERS, action_evidence, evidence_of, on_days, up_to
from onrecord.checks.model import AsOf, Evidence
from onrecord.claims.model import Body, Days
from onrecord.mentions.model import Grain
from onrecord.record.model import Action, Chamber, Measure, RollCall
from onrecord.record.protocol import Record

_TALLY = re.compile(r"\b(?P<yeas>\d{1,3}) ?[-–] ?(?P<nays>\d{1,3})(?:, (?P<present>\d{1,3}) Present)?")
_QUESTIONS = (
    ("recommit", re.compile(r"recommit|motion to commit\b|^Motion by .* to commit\b", re.IGNORECASE)),
    ("override", re.compile(r"over veto|objections of the President|notwithstanding", re.IGNORECASE)),
    ("table", re.compile(r"\btable\b", re.IGNORECASE)),
    ("cloture", re.compile(r"cloture", re.IGNORECASE)),
    ("proceed", re.compile(r"motion to proceed", re.IGNORECASE)),
    ("order", re.compile(r"point of order|decision of the chair|motion to waive", re.IGNORECASE)),
    ("discharge", re.compile(r"discharge", re.IGNORECASE)),
    (
        "instruct",
        re.compile(r"instruct (?:Senate |House )?conferees|motion to (?:go to|request a) conference", re.IGNORECASE),
    ),
    ("amendment", re.compile(r"amendment", re.IGNORECASE)),
    ("rule", re.compile(r"previous question|on agreeing to the resolution.*providing for", re.IGNORECASE)),
)


# counts of committees, which are no votes of a House, and numbers of laws
_IN_COMMITTEE = re.compile(r"Reported|rdered to be [Rr]eported|Forwarded by Subcommittee|Became (?:Public|Private) Law")


class Vote(Struct, frozen=True, kw_only=True):
    """One counted vote on a measure, from its actions or its roll calls. `question` is None for a vote on passage."""

    chamber: Chamber
    day: date
    yeas: int
    nays: int
    present: int | None = None
    question: str | None = None
    roll: str | None = None
    action: Action | None = None
    call: RollCall | None = None


def votes_on(measure: Measure, record: Record, as_of: AsOf) -> tuple[Vote, ...]:
    """Return every counted vote on a measure up to the day: from its actions, and from the roll calls that name it."""
    found: dict[tuple[Chamber, date, int, int], Vote] = {}
    for told in (_of_acts, _of_actions, _of_calls):
        for vote in told(measure, record, as_of):
            _keep(found, vote)
    return tuple(sorted(found.values(), key=lambda v: v.day))


_FINAL = ("passed", "failed", "concurred", "conference-agreed")  # outcomes of a vote on passage


def _of_acts(measure: Measure, record: Record, as_of: AsOf) -> Iterator[Vote]:
    """Yield the counts of a measure's floor acts."""
    for act in up_to(measure, as_of, record):
        if act.yeas is not None and act.nays is not None:
            call = record.roll_call(act.roll) if act.roll else None
            question = None if act.outcome in _FINAL else _question(act.action.text)
            yield Vote(
                chamber=act.chamber, day=act.day, yeas=act.yeas, nays=act.nays, present=_present(act.action.text, call),
                question=question, roll=act.roll, action=act.action, call=call,
            )  # fmt: skip


def _of_actions(measure: Measure, record: Record, as_of: AsOf) -> Iterator[Vote]:
    """Yield the counts told in the words of a measure's actions, committees' left out."""
    for action in measure.actions:
        if as_of.day is not None and action.day > as_of.day:
            continue
        chamber, tally = _chamber_of(action), _TALLY.search(action.text)
        if tally and chamber and "ommittee" not in action.text[:12] and not _IN_COMMITTEE.search(action.text):
            call = record.roll_call(action.roll) if action.roll else None
            yield Vote(
                chamber=chamber, day=action.day, yeas=int(tally["yeas"]), nays=int(tally["nays"]), present=_present(action.text, call),
                question=_question(action.text), roll=action.roll, action=action, call=call,
            )  # fmt: skip


def _of_calls(measure: Measure, record: Record, as_of: AsOf) -> Iterator[Vote]:
    """Yield the roll calls that name a measure."""
    for call in record.roll_calls(measure.id):
        if as_of.day is None or call.day <= as_of.day:
            yield Vote(
                chamber=call.chamber, day=call.day, yeas=call.yeas, nays=call.nays, present=call.present,
                question=_question(call.question), roll=call.id, call=call,
            )  # fmt: skip


def _keep(found: dict[tuple[Chamber, date, int, int], Vote], vote: Vote) -> None:
    key = (vote.chamber, vote.day, vote.yeas, vote.nays)
    held = found.get(key)
    if held is None or (held.call is None and vote.call is not None and held.question == vote.question):
        found[key] = vote


def _present(text: str, call: RollCall | None) -> int | None:
    tally = _TALLY.search(text)
    if tally and tally["present"]:
        return int(tally["present"])
    return call.present if call else None


def _question(text: str) -> str | None:
    if (
        re.match(
            r"(?:Passed|Failed of passage|On passage|Resolution agreed|On agreeing to the [Rr]esolution|On motion to suspend)",
            text,
        )
        and "over veto" not in text
    ):
        return None
    return next((name for name, pattern in _QUESTIONS if pattern.search(text)), None)


def _chamber_of(action: Action) -> Chamber | None:
    if "Roll no." in action.text:
        return Chamber.HOUSE
    if action.system == "0" or "Senate" in action.text[:60] or "Record Vote Number" in action.text:
        return Chamber.SENATE
    return Chamber.HOUSE if action.system in ("1", "2") else None


def vote_evidence(measure: Measure, vote: Vote) -> Evidence:
    """Return a vote as evidence: its roll call where stored, else the action that records it."""
    if vote.call:
        return evidence_of(
            vote.call.document,
            "vote-metadata/vote-totals",
            f"{vote.yeas}-{vote.nays} ({vote.call.id}, {vote.day}: {vote.call.question})",
        )
    if vote.action:
        return action_evidence(measure, vote.action)
    return evidence_of(measure.document, "bill/actions", f"{vote.yeas}-{vote.nays} on {vote.day}")


_ASKED = {
    "procedural": frozenset(("cloture", "proceed", "order", "discharge", "rule", "table")),
    "cloture": frozenset(("cloture", "proceed")),
    "proceed": frozenset(("proceed", "cloture")),
}  # what words of procedure may mean


def same_count(vote: Vote, counted: tuple[int, int] | None) -> bool:
    """Say whether a vote has the count told; the vice president's vote may be left out of it."""
    if counted is None:
        return False
    turned = (counted[1], counted[0]) if vote.yeas < vote.nays else counted  # "voted down, 213-198"
    return (vote.yeas, vote.nays) in (counted, turned, (counted[0] + 1, counted[1]))


def meant(
    votes: Sequence[Vote],
    body: Body,
    question: str | None,
    when: Days | None,
    as_of: AsOf,
    counted: tuple[int, int] | None = None,
) -> tuple[Vote, ...]:
    """Return the votes that a claim may mean: by chamber, by the count told beside it, by question (None: passage), by day where one fits."""
    chamber = CHAMBERS.get(body)
    found = [v for v in votes if chamber is None or v.chamber is chamber]
    exact = [v for v in found if (v.yeas, v.nays) == counted] or [v for v in found if same_count(v, counted)]
    if (
        when
        and exact
        and not any(on_days(v.day, when, as_of) for v in exact)
        and any(on_days(v.day, when, as_of) for v in found)
    ):
        exact = []  # it tells of another day than that of the count told before
    if exact and (question is not None or any(v.question is None for v in exact)):
        return tuple(exact)
    wanted = _ASKED.get(question or "", frozenset((question,)))
    asked = [v for v in found if v.question in wanted] or ([] if question or exact else found)
    if not asked and question == "procedural":  # "voted to advance it" may be said of passage
        asked = [v for v in found if v.question is None]
    dated = [v for v in asked if when and on_days(v.day, when, as_of)]
    if not dated and question is None and when and when.grain is not Grain.YEAR:
        dated = [v for v in found if on_days(v.day, when, as_of)]
    return (*(v for v in exact if v not in dated), *(dated or asked))
