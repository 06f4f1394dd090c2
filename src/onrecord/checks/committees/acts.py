"""The committee actions of a measure, and whose they are."""

import re

from msgspec import Struct

from onrecord.checks.committees.panel import Panel
from onrecord.checks.committees.words import NOT_OURS, chamber_of, names_topic, norm
from onrecord.record.model import Action, Chamber, Measure

# what an action tells of a committee; an action may tell several things
_DID: tuple[tuple[str, str], ...] = (
    ("referred", r"[Rr]eferred (?:sequentially |jointly )?to|[Cc]ommitted to|[Rr]ereferred"),
    ("discharged", r"[Dd]ischarged"),
    ("petition", r"[Mm]otion to [Dd]ischarge Committee filed|[Dd]ischarge [Pp]etition"),
    ("ruled", r"Rules Committee Resolution"),
    ("forwarded", r"Forwarded by Subcommittee"),
    ("markup", r"Mark-?up Session Held|[Mm]arkup"),
    ("hearing", r"[Hh]earings? [Hh]eld|Hearings held"),
    ("filed", r"^Reported |Reported by Senator|^The House Committee on .* reported an original|Original measure reported|^By Senator .* from Committee"),
    ("reported", r"Ordered to be [Rr]eported|^Reported |Reported by Senator|^The House Committee on .* reported an original|Original measure reported|^By Senator .* from Committee"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(words)) for name, words in _DID)
_RULE = re.compile(r"Rules Committee Resolution|^Rule provides")
_RULES_OWN = re.compile(
    r"Committee on Rules reported an original measure"
)  # the terms of a debate, told on each measure debated
_IS_RULE = re.compile(r"Providing for|Waiving|Adopting the Rules")


class Act(Struct, frozen=True, kw_only=True):
    """One committee action: what, when, and whose it is; `ours` is None where the action names no committee."""

    did: str
    action: Action
    chamber: Chamber | None
    ours: bool | None

    @property
    def lower(self) -> bool:
        """Whether the act is a subcommittee's."""
        return "ubcommittee" in self.action.text


def acts_of(measure: Measure, panel: Panel) -> list[Act]:
    """Return the committee actions of a measure, in the record's order."""
    found = []
    for action in measure.actions:
        if NOT_OURS.search(action.text):
            continue
        rule = _RULE.search(action.text) or (_RULES_OWN.search(action.text) and not _IS_RULE.match(measure.title))
        for did, pattern in _COMPILED:
            if pattern.search(action.text) and (not rule or did == "ruled"):
                found.append(
                    Act(did=did, action=action, chamber=chamber_of(action, measure), ours=_ours(action, panel))
                )
    return found


def _ours(action: Action, panel: Panel) -> bool | None:
    """Say whether an action is the committee's: by its codes or name; None where it names none."""
    if not panel.named:
        return None
    if action.committees:
        return any(norm(c)[:4] in panel.codes for c in action.committees)
    if names_topic(action.text, panel.topics) or _shortened(action.text, panel.topics):
        return True
    return False if re.search(r"(?<!Sub)[Cc]ommittee on [A-Z]|(?<!Sub)[Cc]ommittee on the [A-Z]", action.text) else None


_FREED = re.compile(r"(?<!Sub)[Cc]ommittee on (?:the )?(?P<name>[A-Z][\w ,]+?) discharged")


def _shortened(text: str, topics: tuple[str, ...]) -> bool:
    """Say whether a discharge names a committee by the first words of its name alone ("Committee on Transportation discharged")."""
    match = _FREED.search(text)
    return bool(match and any(t.startswith(match["name"]) for t in topics))


def in_chamber(act: Act, panel: Panel) -> bool:
    """Say whether an act may be one of a House that the committee can belong to."""
    return not panel.chambers or act.chamber in (*panel.chambers, None)


def written(acts: list[Act]) -> str | None:
    """Write the first two acts with their days; None where there is none."""
    return "; ".join(dict.fromkeys(f"{a.action.day}: {a.action.text}" for a in acts[:2])) or None
