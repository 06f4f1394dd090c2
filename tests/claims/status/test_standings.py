"""Second readings of where a measure stands, and what is only to come."""

import pytest

from onrecord.analyze import analyze
from onrecord.claims.model import Kind, Modality, Status
from tests.build import day, record

PENDING = "The House passed H.R. 1628, the American Health Care Act, last week. "
LAW = "Both chambers passed H.R. 3364, the sanctions bill, by wide margins last month. "


def told(story: str, text: str, published: str) -> list[tuple[str, str]]:
    """Return the states printed of the second sentence, each with its verdict."""
    report = analyze((story + text).encode(), record(), published=day(published))
    return [
        (c.claim.state if c.claim.modality is not Modality.DENIED else f"not {c.claim.state}", c.finding.verdict.value)
        for c in report.checks
        if isinstance(c.claim, Status) and c.claim.span.end > len(story)
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The bill now crosses the Capitol.", "to-senate"),
        ("Next stop: the Senate.", "to-senate"),
        ("Its fate lies with the Senate.", "to-senate"),
        ("The measure was sent across the Capitol.", "to-senate"),
        ("It goes to a wary Senate.", "to-senate"),
        ("It still has to clear the Senate.", "to-senate"),
        ("Senators have not touched it.", "pending-senate"),
        ("The Senate has yet to weigh in.", "pending-senate"),
        ("A Senate vote has not been scheduled.", "pending-senate"),
        ("It languishes in the Senate.", "in-senate"),
        ("Will the Senate take it up? It has not yet.", "pending-senate"),
        ("It is gathering dust.", "pending"),
        ("What is next? The Senate.", "to-senate"),
        ("It still has to get past the Senate.", "to-senate"),
        ("The Senate is where it goes from here.", "to-senate"),
        ("It is a long way from law.", "pending"),
        ("For now it is only a bill.", "pending"),
        ("The president still has to sign it.", "pending"),
        ("Is it law now? No.", "pending"),
    ],
)
def test_a_bill_of_one_house_waits_in_the_other(text: str, state: str) -> None:
    assert (state, "supported") in told(PENDING, text, "2017-05-10")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The president put his name to it in August.", "signed"),
        ("With the stroke of the president’s pen, it became law.", "signed"),
        ("The bill got the president’s signature.", "signed"),
        ("It entered the statute books.", "law"),
        ("The bill took effect at once.", "law"),
        ("It landed on the president’s desk.", "to-president"),
    ],
)
def test_a_law_got_there_in_many_words(text: str, state: str) -> None:
    assert (state, "supported") in told(LAW, text, "2017-08-04")


@pytest.mark.parametrize(
    "text",
    [
        "McConnell said the Senate will write its own version.",
        "Senators are expected to rewrite it.",
        "A vote there could come before the recess.",
        "Leaders may bring it up in June.",
        "The president has vowed to sign it.",
        "Sen. Tim Kaine of Virginia plans to force a vote next week.",
        "Had it failed, it would have gone to nobody.",
        "Its prospects in the Senate are uncertain.",
        "A companion has not been introduced.",
        "The Senate will probably wait until fall.",
        "Senate leaders may hold off until September.",
        "The White House has not said what the president will do.",
        "Aides would not say whether he would sign it.",
        "Will he sign it? The White House has not said.",
        "Will the Senate vote on it? Leaders would not say.",
    ],
)
def test_what_is_to_come_is_not_on_record(text: str) -> None:
    assert ("forecast", "not-on-record") in told(PENDING, text, "2017-05-10")


@pytest.mark.parametrize(
    "text",
    [
        "Trump signed a waiver last Thursday for the embassy.",
        "Sanctions already on the books were not touched.",
        "It was signed into law, a station reported this morning, and that was wrong.",
        "It has yet to be sent to the White House.",
        "The bill has not reached his desk.",
        "The Senate version has stalled.",
    ],
)
def test_nothing_is_held_against_what_was_not_said_of_the_measure(text: str) -> None:
    assert "contradicted" not in [v for s, v in told(PENDING, text, "2017-05-10") if s not in ("signed", "law")]


def test_another_house_s_version_is_no_measure_of_the_story() -> None:
    assert told(PENDING, "The Senate version has stalled.", "2017-05-10") == [("pending", "not-on-record")]


def test_a_denied_presentment_needs_no_more_than_its_absence() -> None:
    assert ("not to-president", "supported") in told(LAW, "It has yet to be sent to the White House.", "2017-07-27") or (
        "not presented", "supported"
    ) in told(LAW, "It has yet to be sent to the White House.", "2017-07-27")  # fmt: skip
    assert Kind.STATUS == Status.KIND


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("A report on a fan site that the president signed it on Tuesday was mistaken.", "not signed"),
        ("It is law, a radio host said. It is not.", "not law"),
        ("The president has signed nothing.", "not signed"),
        ("None of the bills is law.", "not law"),
        ("Neither bill is law.", "not law"),
        ("Bills like it don’t go to the president.", "not to-president"),
    ],
)
def test_what_is_corrected_or_denied_is_not_held_to_have_happened(text: str, state: str) -> None:
    found = told(PENDING, text, "2017-05-10")
    assert (state, "contradicted") not in found
    assert (state.removeprefix("not "), "contradicted") not in found


def test_a_day_belongs_to_the_deed_it_stands_with() -> None:
    found = told(LAW, "The bill reached the White House on July 28 and is now Public Law 115-44.", "2017-08-04")
    assert "contradicted" not in [verdict for _, verdict in found]


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 the president signed a trade law with language on sanctions.",
        "It wasn’t law until Wednesday.",
        "Before Wednesday it was no law at all.",
        "It had been pending in the Senate since June.",
        "Until last month, it was stuck in the Senate.",
        "The bill died twice before it was revived.",
        "Opponents had said that the bill was dead.",
        "The president signed the order behind the embargo a year earlier.",
        "He declared a public health emergency a year earlier.",
    ],
)
def test_what_was_so_once_or_of_something_else_accuses_nobody(text: str) -> None:
    report = analyze((LAW + text).encode(), record(), published=day("2017-08-04"))
    wrong = [c for c in report.checks if c.finding.verdict.value == "contradicted" and c.claim.span.end > len(LAW)]
    assert wrong == []


SIMPLE = "The House agreed to H.Res. 351, on violence in Chechnya, on Tuesday. "


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("So what does it bind? Nobody.", "nonbinding"),
        ("Is it binding? No, and it never was meant to be.", "nonbinding"),
        ("The resolution changes no law.", "nonbinding"),
        ("It is words on paper, not law.", "nonbinding"),
        ("It ends with the House.", "complete"),
        ("The House was its last stop.", "complete"),
        ("No president will sign this.", "complete"),
        ("There is nothing for the president to sign.", "complete"),
    ],
)
def test_a_simple_resolution_ends_where_it_began(text: str, state: str) -> None:
    assert (state, "supported") in told(SIMPLE, text, "2017-07-01")


def test_a_question_that_nothing_answers_tells_nothing() -> None:
    assert told(SIMPLE, "Is it binding? Ask the lawyers. No, ask the House.", "2017-07-01") == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("It carries the number Public Law 115-44.", "law"),
        ("The new statute is P.L. 115-44.", "law"),
        ("The Oval Office is one pen stroke away.", "to-president"),
        ("Congress was finished with the bill.", "to-president"),
    ],
)
def test_reads_what_stands_between_a_bill_and_the_law(text: str, state: str) -> None:
    assert (state, "supported") in told(LAW, text, "2017-08-03"), told(LAW, text, "2017-08-03")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("It never got a vote across the Capitol.", "pending-senate"),
        ("From the Senate, silence so far.", "pending-senate"),
        ("The upper chamber has been quiet since.", "pending-senate"),
        ("The bill is still waiting on the Senate to act.", "pending-senate"),
        ("It stays in committee there.", "pending"),
    ],
)
def test_reads_that_the_other_house_is_silent(text: str, state: str) -> None:
    assert (state, "supported") in told(PENDING, text, "2017-05-20"), told(PENDING, text, "2017-05-20")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Senate will vote on it next.", "contradicted"),
        ("The Senate will have to take it up next.", "contradicted"),
        ("President Trump is to sign it next week.", "contradicted"),
        ("The Senate will vote on its own version.", "not-on-record"),
        ("If the Senate is to vote on it, it must first want to.", "not-on-record"),
    ],
)
def test_who_has_no_part_in_a_resolution_of_one_house_does_not_act_on_it_next(text: str, verdict: str) -> None:
    found = told("The House passed H.Res. 351 on June 27, 2017. ", text, "2017-06-28")
    assert (
        ("forecast", "contradicted") in found
        if verdict == "contradicted"
        else all(v != "contradicted" for _, v in found)
    )


@pytest.mark.parametrize(
    "text", ["The president never sees it.", "It is the view of one chamber.", "That ends the matter."]
)
def test_reads_that_nothing_more_is_needed(text: str) -> None:
    assert ("complete", "supported") in told("The House passed H.Res. 351 on June 27, 2017. ", text, "2017-06-28")


def test_the_number_of_another_law_is_not_the_measures() -> None:
    story = "H.R. 3364, the sanctions bill, amends Public Law 102-511 and repeals section 5 of Public Law 99-44. "
    assert all(v != "contradicted" for _, v in told("", story, "2017-08-03"))
