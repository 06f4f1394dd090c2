"""Second readings: what a sentence holds that no phrasing was made for, borne out by the record or left out."""

import pytest

from onrecord.analyze import analyze
from onrecord.claims.model import Claim, Kind, TitleClaim
from onrecord.claims.read import read_claims
from tests.build import day, record, scene

STORY = "The House agreed to H.Res. 351 on Tuesday, and that was the end of a long day for everybody who had come to see the vote. "


def second(text: str) -> list[Claim]:
    view = scene(STORY + text, "2017-06-28")
    return [c for c in read_claims(view.article, view.attributions, view.mentions) if c.tentative]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Then came 217-213, a squeaker.", Kind.VOTE_TALLY, "217-213"),
        ("Back on May 23, after it was filed, nobody noticed.", Kind.INTRODUCED, "on May 23"),
        (
            "So much for Rep. Eliot Engel, a backer who joined from the first.",
            Kind.COSPONSOR,
            "Rep. Eliot Engel, a backer who joined",
        ),
        ("Rep. Ed Royce had filed it together with Rep. Eliot Engel.", Kind.COSPONSOR, "with Rep. Eliot Engel"),
        (
            "Behind it, and credited with it by all, was Rep. Ileana Ros-Lehtinen.",
            Kind.SPONSOR,
            "Rep. Ileana Ros-Lehtinen",
        ),
        ("It came in May from Rep. Ileana Ros-Lehtinen.", Kind.INTRODUCED, "in May"),
        ("It has been before the House since May 23.", Kind.INTRODUCED, "since May 23"),
        ("It came up under a closed rule.", Kind.VOTE_METHOD, "under a closed rule"),
        ("It came to the floor under a closed rule.", Kind.VOTE_METHOD, "under a closed rule"),
        ("Nobody was surprised, and that one passed.", Kind.PASSAGE, "that one passed"),
        ("It came by way of a rule, H. Res. 399.", Kind.VOTE_METHOD, "by way of a rule, H. Res. 399"),
        ("It came in June from Rep. Ileana Ros-Lehtinen.", Kind.SPONSOR, "from Rep. Ileana Ros-Lehtinen"),
        (
            "The resolution on Thursday by Rep. Ileana Ros-Lehtinen is short.",
            Kind.SPONSOR,
            "by Rep. Ileana Ros-Lehtinen",
        ),
        ("Rep. Ileana Ros-Lehtinen has a twin of it.", Kind.SPONSOR, "Rep. Ileana Ros-Lehtinen"),
        ("With a simple voice vote it was done.", Kind.VOTE_METHOD, "With a simple voice vote"),
        ("It needs no signature from anybody.", Kind.STATUS, "It needs no signature"),
        ("The House gives its OK.", Kind.PASSAGE, "House gives its OK"),
        ("House Republicans pushed it over the line.", Kind.PASSAGE, "House Republicans pushed"),
        ("H.Res. 351, agreed to without fuss, is short.", Kind.PASSAGE, "H.Res. 351, agreed to"),
        ("June 27. The House passes it.", Kind.PASSAGE_DATE, "June 27"),
        (
            "The president does not have to heed what states the view of one chamber.",
            Kind.STATUS,
            "The president does not have to heed",
        ),
        ("By June the bill is likely to move.", Kind.STATUS, "the bill is likely to move"),
    ],
)
def test_words_in_any_order_are_tried(text: str, kind: Kind, words: str) -> None:
    view = scene(STORY + text, "2017-06-28")
    found = [c for c in read_claims(view.article, view.attributions, view.mentions) if c.KIND is kind]
    assert words in [view.words(c.span) for c in found]


@pytest.mark.parametrize(
    "text", ["Would Rep. Eliot Engel have joined if it had failed?", "The city council passed a budget in May of 2011."]
)
def test_what_is_only_imagined_or_about_nothing_is_borne_out_by_nothing(text: str) -> None:
    report = analyze((STORY + text).encode(), record(), published=day("2017-06-28"))
    assert [c for c in report.checks if c.claim.tentative] == []


def test_a_second_reading_never_accuses_but_for_a_count_that_is_nearly_right() -> None:
    page = "The House passed H.R. 1628 on May 4, 2017. Rep. David Cicilline put his name to it as a backer. In the end: 217-212."
    report = analyze(page.encode(), record(), published=day("2017-05-05"))
    found = {(c.claim.KIND, c.finding.verdict.value) for c in report.checks if c.claim.tentative}
    assert all(kind is Kind.VOTE_TALLY for kind, verdict in found if verdict != "supported")
    assert "contradicted" in [c.finding.verdict.value for c in report.checks if c.claim.KIND is Kind.VOTE_TALLY]


def test_a_sentence_says_once_what_it_says() -> None:
    assert [
        c.KIND for c in second("It was introduced on May 23 by Rep. Ileana Ros-Lehtinen.") if c.KIND is Kind.SPONSOR
    ] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rep. Ileana Ros-Lehtinen was pleased. She introduced it herself.", "She introduced"),
    ],
)
def test_a_pronoun_may_stand_for_the_sponsor(text: str, words: str) -> None:
    view = scene(STORY + text, "2017-06-28")
    found = [c for c in second(text) if c.KIND is Kind.SPONSOR]
    assert words in [view.words(c.span) for c in found]


def test_words_before_a_noun_may_tell_what_it_is_about() -> None:
    view = scene(STORY + "They were glad of the human rights resolution.", "2017-06-28")
    found = read_claims(view.article, view.attributions, view.mentions)
    assert "human rights" in [c.words for c in found if isinstance(c, TitleClaim)]
