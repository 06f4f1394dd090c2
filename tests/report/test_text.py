"""The report as text: what it says, and what it looks like piped, in a terminal and on an ASCII screen."""

import io
import re
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Article
from onrecord.attributions.model import Attributions
from onrecord.claims.model import Introduced, Modality
from onrecord.mentions.model import Mentions
from onrecord.report.characters import in_quotes, visible
from onrecord.report.model import Report
from onrecord.report.text import WIDTH, Line, plain, show, to_text
from tests.report.build import assemble, at, chechnya, check

ESCAPE = "\x1b["


class Screen(io.TextIOWrapper):
    """A stream that may say it is a terminal, in any encoding."""

    def __init__(self, encoding: str, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def shown(self) -> str:
        self.flush()
        return cast("io.BytesIO", self.buffer).getvalue().decode(self.encoding)


def shown(encoding: str = "utf-8", *, terminal: bool = False) -> str:
    screen = Screen(encoding, terminal=terminal)
    show(chechnya(), screen)
    return screen.shown()


def claims_in(text: str) -> list[tuple[str, str]]:
    body = text.split("The article, claim by claim")[1]
    return re.findall(r"^  ([✓✗~?]) (\d+) ", body, re.MULTILINE)


def test_the_summary_comes_first_with_the_record_s_words() -> None:
    text = to_text(chechnya())
    head = text.split("The article, claim by claim")[0]
    assert "3 of 13 claims contradicted; 1 partly supported, 2 not on record, 7 supported." in head
    assert head.count("✗") == 3
    assert (
        '✗ 11 "demand the release of individuals wrongly detained."\n       The engrossed text says “wrongfully detained”.'
        in head
    )


def test_every_claim_stands_once_in_order_under_its_sentence() -> None:
    text = to_text(chechnya())
    assert [int(number) for _, number in claims_in(text)] == list(range(1, 14))
    assert [mark for mark, _ in claims_in(text)] == list("✗?✗✓✓✓✓✓✓✓✗~?")
    assert text.index("Congress passed a bipartisan resolution on Tuesday.\n  ✗ 3") < text.index(
        "\nH. Res. 351 was introduced"
    )
    assert "[headline] Congress Passes Resolution on Persecution in Chechnya\n  ✗ 1 who passed it" in text


@pytest.mark.parametrize(
    "words",
    [
        "✗ 1 who passed it: “Congress Passes Resolution”, contradicted",
        "The article: Congress. The record: House.",
        "- BILLS-115hres351eh.xml, clause (3): “wrongfully detained”",
        "<https://www.govinfo.gov/app/details/BILLS-115hres351eh>",
        "~ 12 how many cosponsors: “had 49 cosponsors”, partly supported; of H.Res. 351 (115th), S.Res. 211",
        "Notes\n  - No roll call was needed",
        "- claim 2: No clause of the engrossed text",
        "What it asks of whom: H.Res. 351 (115th), version eh\n  (3) United States Government: demand the release",
        "  (1) condemns the violence",
        "chechnya.html; published 2017-06-28\n",
    ],
)
def test_it_says(words: str) -> None:
    assert words in to_text(chechnya())


def test_a_page_without_claims_says_so() -> None:
    article = Article(text="Hello.", title="")
    text = to_text(Report(input="a.txt", article=article, attributions=Attributions(), mentions=Mentions()))
    assert (
        text
        == "a.txt\na.txt; no date on the page; read without a date\n\nNo claim that the record of Congress could decide was found.\n"
    )


def test_a_claim_that_is_not_asserted_says_how() -> None:
    article = assemble()
    claim = Introduced(span=at(article, "introduced on May 23"), when=None, modality=Modality.PREDICTED)
    text = to_text(chechnya(checks=(check(claim, "not-on-record", "No record of it."),)))
    assert "“introduced on May 23”, not on record; the article expects it" in text
    assert "None of 1 claim contradicted; 1 not on record." in text


def test_piped_output_is_plain_and_wrapped() -> None:
    text = shown()
    assert text == to_text(chechnya())
    assert ESCAPE not in text
    assert max(len(line) for line in text.splitlines() if "http" not in line) <= WIDTH


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_without_colours_is_left_plain(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert ESCAPE not in shown(terminal=True)


def test_a_terminal_has_colours_and_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "110")
    text = shown(terminal=True)
    assert ESCAPE in text
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert set(bare.split()) == set(to_text(chechnya()).split())


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("terminal", [False, True])
def test_a_screen_without_the_marks_gets_others(encoding: str, terminal: bool) -> None:
    text = shown(encoding, terminal=terminal)
    assert '  X 1 who passed it: "Congress Passes Resolution", contradicted' in text
    assert "  + 4 backing by party" in text
    assert ESCAPE not in text


def test_a_hostile_article_cannot_steer_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    article = Article(text="Evil \x1b]0;title\x07 \u202egnihton\u202c [bold]words[/bold].", title="\x1b[2JGone")
    claim = Introduced(span=at(article, article.text), when=None)
    report = Report(
        input="a.txt",
        article=article,
        attributions=Attributions(),
        mentions=Mentions(),
        checks=(check(claim, "supported", "\x9b1mYes"),),
    )
    screen = Screen("utf-8", terminal=True)
    show(report, screen)
    for text in (screen.shown(), to_text(report)):
        assert "[bold]words[/bold]" in text
        assert not any(c in text for c in ("\x1b]", "\x1b[2J", "\x07", "\x9b", "\u202e"))


@given(st.text(max_size=200))
def test_what_is_visible_keeps_its_length_and_holds_no_control(text: str) -> None:
    safe = visible(text)
    assert len(safe) == len(text)
    assert not any(
        ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        for c in safe
    )
    assert visible(safe) == safe
    plain(iter([Line(text=text, indent=2, lead="-")])).encode()


def test_words_are_quoted_once() -> None:
    assert [in_quotes(w) for w in ("a b", "“a” b", '"a"')] == ["“a b”", "“a” b", '"a"']
