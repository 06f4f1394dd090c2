"""How a check came about: every step is told, rejected candidates with their reason, private people never looked up."""

from datetime import date

import msgspec

from onrecord.analyze import analyze
from onrecord.report.explain import Explanation, explain, explain_json, explain_lines
from onrecord.report.model import Report
from onrecord.report.text import plain
from tests.build import record

STORY = (
    "WASHINGTON — H.Res. 351 was introduced on May 24 by Rep. Ileana Ros-Lehtinen, a Florida Republican. "
    "The House agreed to it by voice vote.\n\n"
    "“We will not look away from this,” Rep. David Cicilline, Democrat of Rhode Island, said after the House passed it.\n\n"
    "“They beat me,” said a man named Ilya Petrov, who fled the region and asked reporters for help.\n"
)


def report() -> Report:
    return analyze(STORY.encode(), record(), published=date(2017, 6, 28))


def one(kind: str) -> Explanation:
    return next(e for e in explain(report(), record()) if e.kind == kind)


def test_every_check_is_explained_in_the_order_of_the_report() -> None:
    found = explain(report(), record())
    assert [e.number for e in found] == list(range(1, len(report().checks) + 1))
    assert all(e.words in e.sentence and e.why and e.rule for e in found)


def test_a_number_gives_that_check_alone() -> None:
    assert [e.number for e in explain(report(), record(), 2)] == [2]
    assert explain(report(), record(), 999) == ()


def test_the_steps_of_a_contradicted_day() -> None:
    told = one("introduced")
    assert told.verdict == "contradicted"
    assert told.claim["when"] == "2017-05-24"
    assert told.recorded == "2017-05-23"
    assert told.evidence[0].locator == "bill/introducedDate"
    measure = next(n for n in told.named if n.kind == "measure")
    assert (measure.words, measure.means) == ("H.Res. 351", "hres351-115")
    assert [(c.id, c.taken) for c in measure.candidates] == [("hres351-115", True)]


def test_people_are_told_with_their_seat_on_the_day() -> None:
    person = next(n for n in one("sponsor").named if n.kind == "person")
    assert person.means == "R000435"
    assert person.candidates[0].taken
    assert "House, Republican, FL" in person.candidates[0].why


def test_a_measure_carried_over_is_shown_where_it_stands() -> None:
    told = next(e for e in explain(report(), record()) if e.kind == "passage" and e.carried_over)
    assert "hres351-115" in [n.means for n in told.named]


def test_a_witness_is_never_looked_up() -> None:
    text = plain(explain_lines(report(), explain(report(), record())))
    assert "Petrov" not in text
    assert "Petrov" not in explain_json(explain(report(), record())).decode()


def test_text_and_json_hold_the_same_steps() -> None:
    found = explain(report(), record())
    text = plain(explain_lines(report(), found))
    assert text.count("rule:") == len(found)
    assert "→ hres351-115" in text
    assert msgspec.json.decode(explain_json(found), type=tuple[Explanation, ...]) == found
