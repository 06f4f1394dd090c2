"""On a page about no measure an abstention is printed only where something near speaks of one."""

import pytest

from onrecord.analyze import analyze
from onrecord.checks.model import Verdict
from tests.build import day, record

LEAD = "The season opened in the rain, and the stands were half empty. Nobody had thought of the weather. Coaches looked at the sky and shrugged."


def printed(text: str) -> list[str]:
    report = analyze(f"{LEAD}\n\n{text}".encode(), record(), name="a.txt", published=day("2017-06-28"))
    return [report.article.quote(c.claim.span) for c in report.checks if c.finding.verdict is Verdict.NOT_ON_RECORD]


@pytest.mark.parametrize(
    "text",
    [
        "Voters in both parties like the coach.",
        "The player is expected to join the team on the trail soon.",
        "The company said the park would open. It added that it has worked with groups that feed birds.",
        "She won the first set 7-6 and dropped the next.",
        "Less than a week after the report, the club sold its bus.",
        "The rival is the vote for change, a fan said of the captain.",
        "The loss could also encourage the captain to stay through the summer.",
        "His plan to provide free seats was cheered.",
        "The veteran analyst Charlie Brook wrote this week that the club was done.",
    ],
)
def test_words_of_something_else_make_no_claim(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bill had backing from both parties.",
        "Lawmakers took up legislation on birds. It won support from members of both parties.",
        "The Senate voted 52-48 for it.",
    ],
)
def test_words_near_talk_of_a_measure_are_kept(text: str) -> None:
    assert printed(text)


def test_a_short_text_is_read_for_whatever_it_claims() -> None:
    text = b"Student costs doubled because a majority from both parties wanted it."
    assert analyze(text, record(), name="a.txt", published=day("2017-06-28")).checks
