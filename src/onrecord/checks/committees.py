"""Holds what a committee is said to have done against the committee actions and referrals of a measure's status file."""

import re
from datetime import date, timedelta

from msgspec import Struct

from onrecord.checks.measures import at_action, each, evidence, finding, nothing, said_days, same_day_of_year
from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.claims.model import CommitteeClaim, Days, Modality
from onrecord.mentions.committees import aliases
from onrecord.mentions.model import Grain
from onrecord.record.floor import dispositions
from onrecord.record.model import Action, Chamber, Measure
from onrecord.record.protocol import Record

# what an action tells of a committee; an action may tell several things
_DID: tuple[tuple[str, str], ...] = (
    ("referred", r"[Rr]eferred to|[Cc]ommitted to|[Rr]ereferred"),
    ("discharged", r"[Dd]ischarged"),
    ("petition", r"[Mm]otion to [Dd]ischarge Committee filed|[Dd]ischarge [Pp]etition"),
    ("ruled", r"Rules Committee Resolution"),
    ("forwarded", r"Forwarded by Subcommittee"),
    ("markup", r"Mark-?up Session Held|[Mm]arkup"),
    ("hearing", r"[Hh]earings? [Hh]eld|Hearings held"),
    ("reported", r"Ordered to be [Rr]eported|^Reported |Reported by Senator|^The House Committee on .* reported an original|Original measure reported|^By Senator .* from Committee"),
)  # fmt: skip
_COMPILED = tuple((name, re.compile(words)) for name, words in _DID)
# acts in the record that bear a claimed act out
_BEARS: dict[str, tuple[str, ...]] = {
    "referred": ("referred",), "pending": ("referred",), "approved": ("reported",), "reported": ("reported",), "markup": ("markup", "reported"),
    "hearing": ("hearing",), "discharged": ("discharged", "petition"), "petition": ("petition", "discharged"), "ruled": ("ruled",), "any": ("referred", "markup", "hearing", "reported", "discharged"),
}  # fmt: skip
_VERB = {"referred": "was referred to", "pending": "was before", "approved": "was approved by", "reported": "was reported by", "markup": "was marked up by",
         "hearing": "had a hearing in", "discharged": "was discharged from", "petition": "was the subject of a petition to discharge", "ruled": "was given a rule by", "any": "was dealt with by"}  # fmt: skip
_NOT_OURS = re.compile(
    r"Committee of the Whole|Conference committee|[Mm]otion to (?:recommit|refer)|[Mm]otion to discharge(?! Committee filed)|amendment offered|asked unanimous consent to discharge|Conferees|Sponsor introductory"
)
_RULE = re.compile(r"Rules Committee Resolution|^Rule provides")
_RULES_OWN = re.compile(
    r"Committee on Rules reported an original measure"
)  # the terms of a debate, told on each measure debated
_IS_RULE = re.compile(r"Providing for|Waiving|Adopting the Rules")
_TALLY = re.compile(r"(?:Yeas and Nays|recorded vote)[^:]{0,12}: (?P<yeas>\d+) ?- ?(?P<nays>\d+)")
_OFFICIAL = re.compile(
    r"^(?:(?:House|Senate|Joint) )?(?:(?:Permanent |Select |Special |Joint )*(?:Sub)?[Cc]ommittee on (?:the )?)?(?P<topic>.+?)(?: Committee| \((?:Permanent )?Select\))?$"
)
_HOUSE = re.compile(
    r"House Committee|H\. ?Rept|^Reported |Ordered to be Reported|Consideration and Mark-up|Mr\. |Ms\. |Mrs\. "
)
_SENATE = re.compile(r"Senat|Ordered to be reported|Read twice")


class _Act(Struct, frozen=True, kw_only=True):
    """One committee action: what, when, and whose it is; `ours` is None where the action names no committee."""

    did: str
    action: Action
    chamber: Chamber | None
    ours: bool | None


def check_committee(claim: CommitteeClaim, record: Record, as_of: AsOf) -> Finding:
    """Hold what a committee is said to have done, or not done, against referrals and committee actions.

    Contradicted: the measure went to other committees only, the committee was discharged without reporting, or the day or count
    is another. A hearing or a vote that the record merely lacks is not on record; "no markup" is supported where it shows none.
    """
    said = " ".join(
        x for x in (_VERB.get(claim.act, claim.act), claim.name or "a committee", said_days(claim.when)) if x
    )
    said = f"not: {said}" if claim.modality is Modality.DENIED else said
    return each(claim, record, said, lambda measure: _one(claim, said, measure, record, as_of))


def _one(claim: CommitteeClaim, said: str, measure: Measure, record: Record, as_of: AsOf) -> Finding:
    panel = _panel(claim, measure, record)
    acts = [a for a in _acts(measure, panel) if as_of.day is None or a.action.day <= as_of.day]
    bearing = [a for a in acts if a.did in _BEARS.get(claim.act, ()) and a.ours is not False and _in_chamber(a, panel)]
    if claim.name.startswith("Subcommittee") and not claim.codes:
        bearing = [a for a in bearing if norm_words(claim.name) in norm_words(a.action.text)]
        return (
            _dated(claim, said, measure, bearing)
            if bearing
            else nothing(_NO_SUB.format(measure.cite, claim.name), claimed=said)
        )
    if claim.modality is Modality.DENIED:
        return _denied(claim, said, measure, panel, acts, bearing)
    if claim.act == "ruled":
        return _ruled(claim, said, measure, acts)
    if claim.count:
        return _several(claim, claim.count, said, measure, bearing)
    if panel.named and not panel.involved:
        return _not_involved(claim, said, measure, panel, acts)
    if bearing:
        return _dated(claim, said, measure, bearing)
    return _lacking(claim, said, measure, panel, acts)


def _ruled(claim: CommitteeClaim, said: str, measure: Measure, acts: list[_Act]) -> Finding:
    """Look for the rule under which a measure came to the floor; that a committee let it there in another way is not on record."""
    rule = next((a for a in acts if a.did == "ruled"), None)
    if rule is None:
        return nothing(f"The record of {measure.cite} shows no rule for its debate.", claimed=said)
    why = f"{measure.cite}, {rule.action.day}: {rule.action.text}"
    return finding(Verdict.SUPPORTED, why, said, rule.action.text, at_action(measure, rule.action))


def _several(claim: CommitteeClaim, count: int, said: str, measure: Measure, bearing: list[_Act]) -> Finding:
    """Hold "two committees" against how many committees the measure was before: never contradicted, for they may be counted otherwise."""
    chambers = {a.chamber for a in bearing}
    codes = {norm(c)[:4] for a in bearing for c in a.action.committees} or {
        norm(w.code)[:4]
        for w in measure.committees
        if w.code[:1].upper() in {c.value[0].upper() for c in chambers if c}
    }
    fitting = [a for a in bearing if claim.when is None or _near(a.action.day, claim.when)]
    if fitting and len(codes) == count and len(chambers) == 1:
        why = f"{measure.cite} went to {count} committees: {fitting[0].action.day}: {fitting[0].action.text}"
        return finding(Verdict.SUPPORTED, why, said, str(count), at_action(measure, fitting[0].action))
    return nothing(
        f"The record of {measure.cite} does not show that it was {count} committees.",
        claimed=said,
        recorded=_went(bearing),
    )


class _Panel(Struct, frozen=True, kw_only=True):
    """The committee claimed: its codes and names, the Houses it may belong to, and whether the measure ever went there."""

    codes: frozenset[str]
    topics: tuple[str, ...]
    chambers: frozenset[Chamber]
    involved: bool

    @property
    def named(self) -> bool:
        return bool(self.codes)


def _panel(claim: CommitteeClaim, measure: Measure, record: Record) -> _Panel:
    known = {c.code: c for c in record.committees()} if claim.codes else {}
    full = [known[k] for code in claim.codes if (k := code[:4]) in known]
    codes = frozenset(code[:4] for code in claim.codes)
    works = [w for w in measure.committees if norm(w.code)[:4] in codes]
    topics = (
        {_topic(c.name) for c in full}
        | {_topic(w.name) for w in works}
        | {a for c in codes for a in aliases(c) if " " in a}
    )
    chambers = frozenset(c.chamber for c in full if c.chamber) or (
        frozenset((claim.chamber,)) if claim.chamber else frozenset()
    )
    named = tuple(sorted(t for t in topics if len(t) > 2))
    involved = bool(works) or any(
        _names(a.text, named) and _chamber(a, measure) in (*chambers, None)
        for a in measure.actions
        if not _NOT_OURS.search(a.text)
    )
    return _Panel(codes=codes, topics=named, chambers=chambers, involved=involved)


_NO_SUB = "The record of {} shows no such act of the {}; acts of subcommittees are often missing from it."


def norm_words(words: str) -> str:
    """Fold the name of a committee for comparison: case, commas, ampersands and "the" do not matter."""
    return " ".join(re.sub(r"[^\w ]", " ", words.lower().replace("&", "and")).replace(" the ", " ").split())


def norm(code: str) -> str:
    """Return a committee code as the rosters write it ("hsfa00" is "HSFA", "hsfa16" is "HSFA16")."""
    upper = code.upper()
    return upper[:-2] if len(upper) == 6 and upper.endswith("00") else upper


def _topic(name: str) -> str:
    match = _OFFICIAL.match(name.replace("’", "'"))
    return match["topic"] if match else name


_SUB = re.compile(r"Subcommittee on [^.;]*")


def _names(text: str, topics: tuple[str, ...]) -> bool:
    plain = _SUB.sub("", text.replace("’", "'"))
    return any(re.search(rf"(?<![\w]){re.escape(t)}(?![\w])", plain) for t in topics)


def _acts(measure: Measure, panel: _Panel) -> list[_Act]:
    found = []
    for action in measure.actions:
        if _NOT_OURS.search(action.text):
            continue
        rule = _RULE.search(action.text) or (_RULES_OWN.search(action.text) and not _IS_RULE.match(measure.title))
        for did, pattern in _COMPILED:
            if pattern.search(action.text) and (not rule or did == "ruled"):
                found.append(_Act(did=did, action=action, chamber=_chamber(action, measure), ours=_ours(action, panel)))
    return found


def _ours(action: Action, panel: _Panel) -> bool | None:
    """Say whether an action is the committee's: by its codes or name; None where it names none."""
    if not panel.named:
        return None
    if action.committees:
        return any(norm(c)[:4] in panel.codes for c in action.committees)
    if _names(action.text, panel.topics):
        return True
    return False if re.search(r"(?<!Sub)[Cc]ommittee on [A-Z]|(?<!Sub)[Cc]ommittee on the [A-Z]", action.text) else None


def _chamber(action: Action, measure: Measure) -> Chamber | None:
    """Say which House's committee an action tells of."""
    system = (action.system or "").lower()
    if "house" in system or "senate" in system:
        return Chamber.HOUSE if "house" in system else Chamber.SENATE
    if _SENATE.search(action.text) and not re.search(r"House Committee|H\. ?Rept", action.text):
        return Chamber.SENATE
    if _HOUSE.search(action.text):
        return Chamber.HOUSE
    if measure.type.one_house:
        return measure.type.chamber
    passed = next(
        (d.day for d in dispositions(measure) if d.chamber is measure.type.chamber and d.outcome == "passed"), None
    )
    return measure.type.chamber if passed is None or action.day < passed else None


def _in_chamber(act: _Act, panel: _Panel) -> bool:
    return not panel.chambers or act.chamber in (*panel.chambers, None)


def _dated(claim: CommitteeClaim, said: str, measure: Measure, bearing: list[_Act]) -> Finding:
    """Hold the day and the count of a committee's act against those that the record shows."""
    when = claim.when
    fitting = [a for a in bearing if when is None or _near(a.action.day, when)]
    shown = fitting or bearing
    proofs = [at_action(measure, a.action) for a in shown[:2]]
    recorded = "; ".join(f"{a.action.day}: {a.action.text}" for a in shown[:2])
    if not fitting:
        if claim.act == "pending" or not claim.codes:
            return nothing(
                f"{measure.cite}: the record gives {shown[0].action.day}, not the day told.",
                claimed=said,
                recorded=recorded,
                evidence=tuple(proofs),
            )
        return finding(
            Verdict.CONTRADICTED,
            f"The record gives {shown[0].action.day} for that: {shown[0].action.text}",
            said,
            recorded,
            *proofs,
        )
    if claim.amended is not None and (otherwise := _changed_otherwise(claim.amended, shown)):
        why = f"{measure.cite}, {otherwise.action.day}: {otherwise.action.text}"
        return finding(Verdict.CONTRADICTED, why, said, otherwise.action.text, at_action(measure, otherwise.action))
    if claim.yeas is not None:
        return _counted(claim, said, measure, fitting, recorded, proofs)
    return finding(
        Verdict.SUPPORTED, f"{measure.cite}, {shown[0].action.day}: {shown[0].action.text}", said, recorded, *proofs
    )


_UNCHANGED = re.compile(r"without amendment")
_CHANGED = re.compile(r"\(Amended\)|with (?:an )?amendments?|amendment in the nature of a substitute")


def _changed_otherwise(amended: bool, acts: list[_Act]) -> _Act | None:
    """Return a report that says the opposite of what is told of the committee's changes, where none says the same."""
    same, other = (_CHANGED, _UNCHANGED) if amended else (_UNCHANGED, _CHANGED)
    reports = [a for a in acts if a.did == "reported"]
    if any(same.search(a.action.text) for a in reports):
        return None
    return next((a for a in reports if other.search(a.action.text)), None)


def _near(day: date, when: Days) -> bool:
    grace = timedelta(days={Grain.WEEK: 1}.get(when.grain, 0))
    return when.first - grace <= day <= when.last + grace or same_day_of_year(day, when)


def _counted(
    claim: CommitteeClaim, said: str, measure: Measure, acts: list[_Act], recorded: str, proofs: list[Evidence]
) -> Finding:
    tallies = [(int(m["yeas"]), int(m["nays"])) for a in acts if (m := _TALLY.search(a.action.text))]
    if (claim.yeas, claim.nays) in tallies:
        return finding(
            Verdict.SUPPORTED,
            f"The record gives the committee's vote as {claim.yeas}-{claim.nays}.",
            said,
            recorded,
            *proofs,
        )
    floor = any((d.yeas, d.nays) == (claim.yeas, claim.nays) for d in dispositions(measure))
    if not floor and (tallies or any("oice" in a.action.text for a in acts)):
        why = f"The record gives another vote than {claim.yeas}-{claim.nays}: {recorded}"
        return finding(Verdict.CONTRADICTED, why, said, recorded, *proofs)
    return finding(
        Verdict.PARTLY, f"{measure.cite}: {recorded}. The committee's count is not on record.", said, recorded, *proofs
    )


def _not_involved(claim: CommitteeClaim, said: str, measure: Measure, panel: _Panel, acts: list[_Act]) -> Finding:
    """Contradict a committee that never had the measure, where the record shows which ones did."""
    if measure.type.one_house and panel.chambers and measure.type.chamber not in panel.chambers:
        why = f"{measure.cite} is a resolution of the {measure.type.chamber.value.title()} alone; no committee of the other House deals with it."
        return finding(Verdict.CONTRADICTED, why, said, _went(acts), evidence(measure, "bill/type", measure.type.noun))
    went = [a for a in acts if a.did in ("referred", "reported", "discharged") and _in_chamber(a, panel)]
    floor = [d for d in dispositions(measure) if not panel.chambers or d.chamber in panel.chambers]
    if claim.act == "hearing" or not (went or floor) or not panel.topics:
        return nothing(
            f"The record of {measure.cite} shows no action of the {claim.name} committee; such an act may be missing from it.",
            claimed=said,
            recorded=_went(acts),
        )
    if went:
        why = f"{measure.cite} was not before that committee: {went[0].action.day}: {went[0].action.text}"
        return finding(Verdict.CONTRADICTED, why, said, _went(went), *(at_action(measure, a.action) for a in went[:2]))
    why = f"{measure.cite} came to the floor on {floor[0].day} without being referred to a committee."
    return finding(
        Verdict.CONTRADICTED, why, said, f"{floor[0].day}: {floor[0].action.text}", at_action(measure, floor[0].action)
    )


def _went(acts: list[_Act]) -> str | None:
    return "; ".join(dict.fromkeys(f"{a.action.day}: {a.action.text}" for a in acts[:2])) or None


def _lacking(claim: CommitteeClaim, said: str, measure: Measure, panel: _Panel, acts: list[_Act]) -> Finding:
    """Say that the record lacks the act of a committee that had the measure; contradict it where that was discharged."""
    ours = [a for a in acts if a.ours is not False and _in_chamber(a, panel)]
    discharged = [a for a in ours if a.did == "discharged" and a.ours is not None]
    if discharged and claim.act in ("approved", "reported") and panel.named:
        why = f"The committee was discharged and did not report {measure.cite}: {discharged[0].action.day}: {discharged[0].action.text}"
        return finding(Verdict.CONTRADICTED, why, said, _went(discharged), at_action(measure, discharged[0].action))
    reported = [a for a in ours if a.did == "reported"]
    if reported and claim.act == "discharged" and panel.named:
        why = f"The committee reported {measure.cite}: {reported[0].action.day}: {reported[0].action.text}"
        return finding(Verdict.CONTRADICTED, why, said, _went(reported), at_action(measure, reported[0].action))
    if claim.act in ("approved", "reported") and panel.named and (floor := _unreported(measure, panel, acts)):
        why = f"The record of {measure.cite} shows no markup or report of a House committee before the vote of {floor.day}."
        return finding(Verdict.CONTRADICTED, why, said, _went(ours), at_action(measure, floor))
    if not acts and claim.act in ("referred", "pending") and not panel.named:
        return nothing(f"The record of {measure.cite} shows no referral.", claimed=said)
    why = f"The record of {measure.cite} shows no such act of the committee; committee acts may be missing from it."
    return nothing(
        why, claimed=said, recorded=_went(ours), evidence=tuple(at_action(measure, a.action) for a in ours[:1])
    )


def _crossed(measure: Measure, bearing: list[_Act]) -> bool:
    """Say whether a measure had passed its own House, and only committees of that one are known to have dealt with it."""
    own = measure.type.chamber
    passed = any(d.chamber is own and d.outcome == "passed" for d in dispositions(measure))
    return passed and not measure.type.one_house and all(a.chamber in (own, None) for a in bearing)


_SINCE = 113  # Congresses whose status files hold the markups and reports of House committees


def _unreported(measure: Measure, panel: _Panel, acts: list[_Act]) -> Action | None:
    """Return the House's vote on a measure that no committee of the House had marked up or reported before, as the record shows."""
    if measure.congress < _SINCE or panel.chambers != frozenset((Chamber.HOUSE,)) or not panel.involved:
        return None
    floor = next(
        (d for d in dispositions(measure) if d.chamber is Chamber.HOUSE and d.outcome in ("passed", "failed")), None
    )
    told = [a for a in acts if a.did in ("markup", "reported", "forwarded") and a.chamber in (Chamber.HOUSE, None)]
    return floor.action if floor and not told else None


def _denied(
    claim: CommitteeClaim, said: str, measure: Measure, panel: _Panel, acts: list[_Act], bearing: list[_Act]
) -> Finding:
    """Hold "no markup", "never sent to a committee" against the record: supported where it shows none."""
    if bearing and not panel.named and claim.chamber is None and _crossed(measure, bearing):
        why = f"The record shows it of the House where {measure.cite} began; the other's committees may be meant."
        return nothing(why, claimed=said, recorded=_went(bearing))
    if bearing:
        sure = panel.named is False or any(a.ours for a in bearing) or len(measure.committees) == 1
        why = f"The record shows it: {bearing[0].action.day}: {bearing[0].action.text}"
        if not sure:
            return nothing(why + " Which committee's act it is, is not told.", claimed=said, recorded=_went(bearing))
        return finding(Verdict.CONTRADICTED, why, said, _went(bearing), at_action(measure, bearing[0].action))
    if claim.act == "hearing":
        return nothing(
            f"The record of {measure.cite} shows no hearing; hearings are often missing from it.", claimed=said
        )
    why = f"The record of {measure.cite} shows no such action among its {len(measure.actions)}."
    return finding(
        Verdict.SUPPORTED,
        why,
        said,
        "no such action on record",
        evidence(measure, "bill/actions", f"{len(measure.actions)} actions searched"),
    )
