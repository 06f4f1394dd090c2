"""Headlines without a noun for the measure: which runs of words are tried, and which the record keeps."""

import pytest

from onrecord.analyze import analyze
from onrecord.claims.model import Kind, TitleClaim
from onrecord.claims.read import read_claims
from tests.build import day, record, scene

BODY = "The House agreed to H.Res. 351 on Tuesday by voice vote."


def tried(headline: str) -> list[str]:
    view = scene(f"# {headline}\n\n{BODY}")
    claims = read_claims(view.article, view.attributions, view.mentions)
    return [c.words for c in claims if isinstance(c, TitleClaim) and c.rule == "words of a headline"]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("House joins Senate in scolding Chechnya's leaders", "scolding Chechnya's leaders"),
        ("Persecution of gay men in Chechnya falls short in House", "Persecution of gay men in Chechnya"),
        ("House votes 'shame' on Chechnya: 'gay purge' denounced", "'shame' on Chechnya"),
        ("CHECHNYA'S PURGE: CONGRESS SPEAKS", "CHECHNYA'S PURGE"),
    ],
)
def test_the_words_between_chambers_and_votes_are_tried(headline: str, words: str) -> None:
    assert words.replace("’", "'") in [t.replace("’", "'") for t in tried(headline)]


@pytest.mark.parametrize("headline", ["House passes it", "Senate votes", "What happened on Tuesday?"])
def test_a_headline_of_chambers_and_votes_alone_says_nothing(headline: str) -> None:
    assert tried(headline) == []


def kept(headline: str) -> list[str]:
    report = analyze(
        f"<article><h1>{headline}</h1><p>{BODY}</p></article>".encode(), record(), published=day("2017-06-28")
    )
    return [
        report.article.text[c.claim.span.start : c.claim.span.end] for c in report.checks if c.claim.KIND is Kind.TITLE
    ]


def test_one_reading_of_a_headline_is_kept_where_the_record_covers_it() -> None:
    assert kept("House joins Senate over violence and persecution in Chechnya") == [
        "violence and persecution in Chechnya"
    ]


def test_a_headline_about_something_else_is_left_out() -> None:
    assert kept("House joins Senate over summer recess plans") == []
