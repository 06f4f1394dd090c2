"""Claims whose measure the words leave open, and what is read as an accusation."""

import pytest

from onrecord.analyze import analyze
from onrecord.checks.model import Verdict
from tests.build import record

HEAD = "House agrees to Chechnya resolution\n\nBy A Writer\n\nJune 28, 2017\n\n"


def verdicts(text: str, published: bool = True) -> dict[tuple[str, str], Verdict]:
    page = ((HEAD if published else "") + text).encode()
    report = analyze(page, record())
    words = report.article.text
    return {
        (c.claim.KIND.value, words[c.claim.span.start : c.claim.span.end]): c.finding.verdict for c in report.checks
    }


def test_a_page_headed_by_a_date_is_read_as_of_it() -> None:
    found = verdicts(
        "The House agreed to H.Res. 351 on Tuesday over abuses in Chechnya, it said, and members spoke at length."
    )
    assert any(kind == "passage-date" and v is Verdict.SUPPORTED for (kind, _), v in found.items())


def test_a_number_on_a_page_without_a_date_needs_more_than_the_number() -> None:
    found = verdicts(
        "Senators spoke for hours about the price of eggs, and then the House voted down H.Res. 351 on Friday. "
        "It was introduced by Rep. Eliot Engel, they said, and nobody knew what would come of it.",
        published=False,
    )
    assert Verdict.CONTRADICTED not in found.values()


@pytest.mark.parametrize(
    "text",
    [
        "The House agreed to H.Res. 351, moved by last month’s violence, and members of both parties spoke.",
        "The House agreed to H.Res. 351 and Rep. Ed Royce today thanked his colleagues for the work that they had done.",
        'The House agreed to H.Res. 351, which says that "when the House adjourns today" it honors the dead.',
    ],
)
def test_a_date_of_something_else_dates_no_vote(text: str) -> None:
    assert not [1 for (kind, _), v in verdicts(text).items() if kind == "passage-date" and v is Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    "text",
    [
        "The House agreed to H.Res. 351. Its author’s colleague, who wrote much of it, died in May.",
        "The House agreed to H.Res. 351. Mike Pompeo and the ambassador to the United Nations, Nikki Haley, were told.",
        "The House agreed to H.Res. 351. It is not Public Law 119-110.",
        "The House agreed to H.Res. 351 on Tuesday. No member asked for a recorded vote.",
    ],
)
def test_no_accusation_of_what_is_not_said(text: str) -> None:
    kinds = ("status", "office", "vote-tally", "vote-method")
    assert not [1 for (kind, _), v in verdicts(text).items() if kind in kinds and v is Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The House agreed to H.Res. 351. The European Parliament adopted its own text by 410 votes to 98.",
            "vote-tally",
        ),
        ("“Today, the House passed my resolution,” said Rep. Ileana Ros-Lehtinen of H.Res. 351.", "passage-date"),
        (
            "The House agreed to H.Res. 351. It failed, and then the House agreed to discharge it on June 20.",
            "passage-date",
        ),
    ],
)
def test_other_bodies_and_other_days_accuse_nobody(text: str, kind: str) -> None:
    assert not [1 for (k, _), v in verdicts(text).items() if k == kind and v is Verdict.CONTRADICTED]


def test_the_number_of_a_law_is_held_against_the_record() -> None:
    text = "Sanctions law\n\nBy A Writer\n\nAugust 10, 2017\n\nThe sanctions bill, H.R. 3364, is now Public Law 115-{}, and members of both parties said so."
    right, wrong = (
        {c.finding.verdict for c in analyze(text.format(n).encode(), record()).checks if c.claim.KIND.value == "status"}
        for n in (44, 45)
    )
    assert Verdict.SUPPORTED in right
    assert Verdict.CONTRADICTED in wrong


def test_quoted_words_that_the_text_has_are_its_words_whoever_leads_into_them() -> None:
    found = verdicts(
        "The House agreed to H.Res. 351 on Tuesday. Its heart is a single phrase: “bring to justice those persons”, and more."
    )
    assert all(v is Verdict.SUPPORTED for (kind, _), v in found.items() if kind == "quotation")


@pytest.mark.parametrize(
    "text",
    [
        "The House agreed to H.Res. 351, seen in Florida Rep. Eliot Engel said on Tuesday.",
        "Rep. Eliot Engel spoke of H.Res. 351. He was glad to join the congressman from Texas in it.",
        "The House agreed to H.Res. 351. Sincerely, a United States Senator\n\nEliot Engel wrote at length to the members of it.",
        "The House agreed to H.Res. 351. It recalled the days of President Engel and of the laws of that time.",
    ],
)
def test_places_signatures_and_other_times_say_nothing_of_a_member(text: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(text).values()
