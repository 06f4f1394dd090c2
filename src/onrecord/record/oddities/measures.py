"""Where a measure's status disagrees with itself, or with its texts. Source of the parts: usgpo/bill-status user guide."""

from collections.abc import Iterator

from onrecord.record.floor import dispositions
from onrecord.record.model import Chamber, Measure, MeasureText
from onrecord.record.oddities.model import FLOOR, Rule, bounds
from onrecord.record.status import milestones


def _law_of_one_house(measure: Measure) -> Iterator[str]:
    if measure.laws and not measure.type.can_be_law:
        yield f"a {measure.type.noun} that the file lists as {measure.laws[0].kind} {measure.laws[0].number}"


def _law_without_action(measure: Measure) -> Iterator[str]:
    steps = milestones(measure)
    if measure.type.can_be_law and measure.laws and "law" not in steps and "signed" not in steps:
        overridden = any(d.outcome == "override-passed" for d in dispositions(measure))
        if not overridden:
            yield f"listed as {measure.laws[0].kind} {measure.laws[0].number}, and no action signs it or makes it law"
    if measure.type.can_be_law and not measure.laws and "law" in steps:
        yield f"an action of {steps['law'].day} makes it law, and the list of laws is empty"


def _both_houses(measure: Measure) -> Iterator[str]:
    steps = milestones(measure)
    made = steps.get("law") or steps.get("presented")
    if made is None or not measure.type.can_be_law:
        return
    passed = {d.chamber for d in dispositions(measure) if d.outcome in ("passed", "concurred", "conference-agreed")}
    for chamber, name in FLOOR.items():
        if chamber not in passed:
            yield f"went to the President ({made.day}), and no action says that the {name} passed it"


def _other_house(measure: Measure) -> Iterator[str]:
    if measure.type.one_house:
        for act in dispositions(measure):
            if act.chamber is not measure.type.chamber and act.outcome == "passed":
                yield f"a simple resolution of the {FLOOR[measure.type.chamber]} that an action of {act.day} says the {FLOOR[act.chamber]} passed"


def _first_action(measure: Measure) -> Iterator[str]:
    first = measure.actions[0].day if measure.actions else None
    if measure.introduced and first and first < measure.introduced:
        yield f"introduced on {measure.introduced}, and its first action is of {first}"


def _listed_text(measure: Measure) -> Iterator[str]:
    early = sorted(v.day for v in measure.versions if v.day and measure.introduced and v.day < measure.introduced)
    if early:
        yield f"introduced on {measure.introduced}, and a text is of {early[0]}"


def _outside(measure: Measure) -> Iterator[str]:
    first, after = bounds(measure.congress)
    if measure.introduced and not first <= measure.introduced < after:
        yield f"introduced on {measure.introduced}, outside the Congress it bears the number of"
    for act in dispositions(measure):
        if act.day > after:
            yield f"an act of the {FLOOR[act.chamber]} on {act.day}, after its Congress ended"
            return


def _cosponsors(measure: Measure) -> Iterator[str]:
    stated, listed = measure.cosponsors_count, len(measure.cosponsors)
    if stated is not None and stated != listed:
        yield f"the file counts {stated} cosponsors and lists {listed}"
    people = [c.person for c in measure.cosponsors]
    twice = sorted({p for p in people if people.count(p) > 1})
    if twice:
        yield f"lists {', '.join(twice[:3])} more than once among its cosponsors"
    own = {s.person for s in measure.sponsors}
    both = sorted(own.intersection(c.person for c in measure.cosponsors if not c.withdrawn))
    if both:
        yield f"lists {', '.join(both)} as sponsor and as cosponsor"


def _cosponsor_days(measure: Measure) -> Iterator[str]:
    for person in measure.cosponsors:
        if person.withdrawn and person.day and person.withdrawn < person.day:
            yield f"{person.name} withdrew on {person.withdrawn}, before joining on {person.day}"
        if measure.introduced and person.day and person.day < measure.introduced:
            yield f"{person.name} joined on {person.day}, before it was introduced on {measure.introduced}"
        if person.original and measure.introduced and person.day and person.day > measure.introduced:
            yield f"{person.name} is called an original cosponsor and joined on {person.day}, after {measure.introduced}"


def _amendment_counts(measure: Measure) -> Iterator[str]:
    for one in measure.amendments:
        if one.cosponsors_count is not None and one.cosponsors_count != len(one.cosponsors):
            yield f"counts {one.cosponsors_count} cosponsors of {one.id} and lists {len(one.cosponsors)}"


def _action_counts(measure: Measure) -> Iterator[str]:
    stated = measure.actions_count  # an action has at most one type: the counts by type cannot be more than the actions
    if stated is not None and stated > len(measure.actions):
        yield f"counts {stated} actions by type and lists {len(measure.actions)}"


def _latest(measure: Measure) -> Iterator[str]:
    last = measure.actions[-1].day if measure.actions else None
    if measure.latest and last and measure.latest.day != last:
        yield f"names an action of {measure.latest.day} as the latest, and the last that it lists is of {last}"


def _empty(measure: Measure) -> Iterator[str]:
    if measure.title and not measure.actions and not measure.reserved:
        yield "has a title and no action"
    if measure.actions and not measure.sponsors and not measure.reserved:
        yield "has actions and no sponsor"


def _tie(measure: Measure) -> Iterator[str]:
    for act in dispositions(measure):
        if act.yeas is None or act.nays is None or act.outcome not in ("passed", "failed"):
            continue
        if act.chamber is Chamber.SENATE and act.outcome == "failed":
            continue  # the Senate may have agreed to require sixty
        enough = act.yeas * 3 >= (act.yeas + act.nays) * 2 if act.two_thirds else act.yeas > act.nays
        if enough != (act.outcome == "passed"):
            yield f"{act.outcome} in the {FLOOR[act.chamber]} on {act.day} by {act.yeas} to {act.nays}, which decides otherwise"


def _early_text(measure: Measure, text: MeasureText) -> Iterator[str]:
    if text.day and measure.introduced and text.day < measure.introduced:
        yield f"a text ({text.version}) of {text.day}, before the measure was introduced on {measure.introduced}"


def _unlisted(measure: Measure, text: MeasureText) -> Iterator[str]:
    if measure.versions and text.version not in {v.code for v in measure.versions} | {"pl"}:
        yield f"a text ({text.version}) that its status does not list"


def _text_day(measure: Measure, text: MeasureText) -> Iterator[str]:
    listed = {v.day for v in measure.versions if v.code == text.version and v.day}
    if text.day and listed and text.day not in listed and text.version != "pl":
        yield f"a text ({text.version}) of {text.day}, which its status dates {min(listed)}"


MEASURE_RULES: tuple[Rule, ...] = (
    Rule("law-of-one-house", "a law that is a simple or concurrent resolution (Constitution, Art. I, sec. 7)", _law_of_one_house),
    Rule("law-without-action", "the list of laws against the actions", _law_without_action),
    Rule("passed-both-houses", "presentment or law against the passages (Art. I, sec. 7)", _both_houses),
    Rule("one-house-only", "a simple resolution that the other House is said to have passed", _other_house),
    Rule("action-before-introduction", "the first action against the day of introduction", _first_action),
    Rule("listed-before-introduction", "the listed texts against the day of introduction", _listed_text),
    Rule("outside-its-congress", "days against the term of the Congress (20th Amendment)", _outside),
    Rule("cosponsors", "the count of cosponsors against the list; doubles", _cosponsors),
    Rule("cosponsor-days", "days of joining and withdrawing against each other and the introduction", _cosponsor_days),
    Rule("amendment-cosponsors", "an amendment's count of cosponsors against its list", _amendment_counts),
    Rule("action-counts", "the counts of actions by type against the list", _action_counts),
    Rule("latest-action", "the latest action as named against the list of actions", _latest),
    Rule("without-parts", "a measure without sponsor or action", _empty),
    Rule("tally-against-outcome", "a tally in an action against what the action says it decided", _tie),
)  # fmt: skip
TEXT_RULES: tuple[Rule, ...] = (
    Rule("text-before-introduction", "the day of a text against the day of introduction", _early_text),
    Rule("text-not-listed", "a text against the versions that the status lists", _unlisted),
    Rule("text-day", "the day in a text against the day in the status", _text_day),
)
