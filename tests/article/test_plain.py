import textwrap
from datetime import date

import pytest

from onrecord.article.extract import read_article
from onrecord.article.model import Part

FIRST = "The House agreed on Tuesday to a resolution that names a lighthouse on the northern shore of the state."
SECOND = "It was introduced in May by Rep. Ann Doe, and the committee of the shore reported it to the House in June."
HEAD = "House Names a Lighthouse"


def parts(text: str) -> list[tuple[str, str]]:
    article = read_article(text.encode())
    return [(block.part.value, article.quote(block.span)) for block in article.blocks]


BODY = [("body", FIRST), ("body", SECOND)]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (HEAD, [("headline", HEAD)]),
        (
            f"IE 11 is not supported. For an optimal experience visit our site on another browser.\n\n{HEAD}",
            [("headline", HEAD)],
        ),
        (f"Skip to main content\nHome | World | Politics | Sport\n{HEAD}", [("headline", HEAD)]),
        (
            f"{HEAD}\n\nBy Ann Doe\nJune 28, 2017",
            [("headline", HEAD), ("byline", "By Ann Doe"), ("byline", "June 28, 2017")],
        ),
        (
            f"{HEAD}\n\nIt took a hundred years.\nImage: The tower\nA keeper climbs it in fog.Jo Poe / EPA",
            [
                ("headline", HEAD),
                ("deck", "It took a hundred years."),
                ("caption", "Image: The tower"),
                ("caption", "A keeper climbs it in fog.Jo Poe / EPA"),
            ],
        ),
        (
            f"{HEAD}\n\nIt took a hundred years\n\nBy Ann Doe",
            [("headline", HEAD), ("deck", "It took a hundred years"), ("byline", "By Ann Doe")],
        ),
        (f"THE SHORE POST\nPOLITICS\n\n{HEAD}\n\nAnn Doe", [("headline", HEAD), ("byline", "Ann Doe")]),
        (
            f"Latest news\n\n{HEAD}\n\nIt took a hundred years\n\nAnn Doe",
            [("headline", HEAD), ("deck", "It took a hundred years"), ("byline", "Ann Doe")],
        ),
        ("", []),
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "",
        "\n\nFollow us on Twitter, Facebook and Instagram",
        "\n\nFollow Shore Post on Twitter\n© Shore Post",
        "\n\n###",
    ],
)
def test_the_parts_of_a_saved_text(above: str, expected: list[tuple[str, str]], below: str) -> None:
    assert parts(f"{above}\n\n{FIRST}\n\n{SECOND}{below}\n") == [*expected, *BODY]


def test_paragraphs_broken_at_a_column_are_put_together() -> None:
    text = "\n\n".join([HEAD, *("\n".join(textwrap.wrap(p + " " + p, 72)) for p in (FIRST, SECOND))])
    assert parts(text) == [("headline", HEAD), ("body", f"{FIRST} {FIRST}"), ("body", f"{SECOND} {SECOND}")]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ann Doe, June 28, 2017", date(2017, 6, 28)),
        ("Fri 5 May 2017", date(2017, 5, 5)),
        ("May 5, 2017 | by Ann Doe | 3 min read", date(2017, 5, 5)),
        ("By Ann Doe", None),
    ],
)
def test_the_day_comes_from_the_byline_only(line: str, day: date | None) -> None:
    article = read_article(f"{HEAD}\n\n{line}\n\n{FIRST}\n\nIt was filed on June 1, 2016, and {SECOND}".encode())
    assert article.published == day


def test_sentences_leave_bylines_out_and_keep_captions_marked() -> None:
    article = read_article(f"{HEAD}\n\nBy Ann Doe\n\nThe tower in fog. (AP)\n\n{FIRST} {SECOND}".encode())
    assert [s.part for s in article.sentences] == [Part.HEADLINE, Part.CAPTION, Part.CAPTION, Part.BODY, Part.BODY]
