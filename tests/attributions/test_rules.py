import pytest

from onrecord.attributions.corpus import plain_article
from onrecord.attributions.model import Attribution, Form
from onrecord.attributions.rules import read_by_rules


def read(text: str) -> list[tuple[Attribution, str, str, list[str]]]:
    article = plain_article(text)
    return [
        (
            a,
            article.quote(a.source) if a.source else "",
            article.quote(a.cue) if a.cue else "",
            [article.quote(c) for c in a.content],
        )
        for a in read_by_rules(article)
    ]


DIRECT = [
    ("“We will act,” Rep. Ann Lee (D-Ore.) said on Tuesday.", "Rep. Ann Lee (D-Ore.)", "said", ["“We will act,”"]),
    (
        '"It is a shame," said Sen. Bob Roe, a Republican from Ohio.',
        "Sen. Bob Roe, a Republican from Ohio",
        "said",
        ['"It is a shame,"'],
    ),
    ("“We will act,” Lee said. “We will not wait.”", "Lee", "said", ["“We will act,”", "“We will not wait.”"]),
    ("“It is,” he said, “a good bill.”", "he", "said", ["“It is,”", "“a good bill.”"]),
    ("The chairman said: “The bill is dead.”", "The chairman", "said", ["“The bill is dead.”"]),
    ("Lee called it “a disgrace”.", "Lee", "called", ["“a disgrace”"]),
    ("“Is it law?” asked one senator.", "one senator", "asked", ["“Is it law?”"]),
]
INDIRECT = [
    (
        "According to the resolution, Congress finds that Russia erred.",
        "the resolution",
        "According to",
        ["Congress finds that Russia erred"],
    ),
    ("The bill passed the House, according to Lee.", "Lee", "according to", ["The bill passed the House"]),
    ("The House urged Russia to halt the killings.", "The House", "urged", ["Russia to halt the killings"]),
    (
        "The measure, sponsored by Roe, would fail, Lee said Monday.",
        "Lee",
        "said",
        ["The measure, sponsored by Roe, would fail"],
    ),
    ("Lee, who said the bill was dead, left the room.", "Lee", "said", ["the bill was dead"]),
    ("Lee told reporters that the bill was dead.", "Lee", "told", ["that the bill was dead"]),
    ("In a statement, Roe wrote that the vote was a farce.", "Roe", "wrote", ["that the vote was a farce"]),
    ("The caucus tweeted that it was proud.", "The caucus", "tweeted", ["that it was proud"]),
    ("Lawmakers have called on the president to act.", "Lawmakers", "have called on", ["the president to act"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), DIRECT + INDIRECT)
def test_reads_source_cue_and_content(text: str, source: str, cue: str, content: list[str]) -> None:
    (found,) = read(text)
    assert found[1:] == (source, cue, content)
    assert found[0].why
    assert found[0].form is (Form.DIRECT if content[0][0] in '“"' else Form.INDIRECT)


def test_mixed_content() -> None:
    ((found, source, _, content),) = read("Roe said that the vote was “a farce” and should be repeated.")
    assert (found.form, source) == (Form.MIXED, "Roe")
    assert content == ["that the vote was “a farce” and should be repeated"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “ghost” bill died in committee.",
        "The report was published on Monday.",
        "They showed “Selma” at school.",
        "The House voted 419-3.",
    ],
)
def test_leaves_titles_and_scare_quotes_alone(text: str) -> None:
    assert read(text) == []


def test_a_quotation_alone_has_no_source() -> None:
    ((found, source, cue, content),) = read("“This sentence stands alone in its paragraph, with no one beside it.”")
    assert (source, cue, found.source, found.cue) == ("", "", None, None)
    assert len(content) == 1
