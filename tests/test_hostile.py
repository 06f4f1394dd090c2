"""Pages that nobody means well by: an answer or one clear line, every span inside the text, no blow-up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.analyze import analyze
from onrecord.article.draft import LONGEST
from onrecord.errors import PageError
from onrecord.report.html import to_html
from onrecord.report.json import to_json
from onrecord.report.model import Report
from onrecord.report.text import to_text
from tests.build import record

PROSE = (
    "The House on Tuesday passed H.R. 1628 by a vote of 217-213, and Rep. David Cicilline, D-R.I., said that “this is wrong.” "
    "The Senate has yet to act on the bill, which would ask the President to report within 180 days.\n\n"
)
FORMS = (to_text, to_html, to_json)
PAGES = {
    "ten thousand measures, one a sentence": PROSE
    + " ".join(f"The House took up H.R. {n} and then it was sent to the Senate." for n in range(1, 10_001)),
    "ten thousand measures in one sentence": PROSE
    + "The House took up "
    + ", ".join(f"H.R. {n}" for n in range(1, 10_001))
    + ".",
    "quotation marks never closed": "“" + PROSE * 20 + "“" * 3_000,
    "quotations to a depth of a thousand": "“‘" * 1_000 + PROSE + "’”" * 1_000,
    "right to left in the middle": ("\u202e" + PROSE + "قرار مجلس النواب \u202c") * 20,
    "all in capitals": PROSE.upper() * 20,
    "zero-width characters between letters": "\u200b".join(PROSE * 10),
    "letters of other scripts that look alike": PROSE.replace("o", "о").replace("a", "а") * 20,
    "a scan read badly": PROSE.replace("the", "t he").replace("H.R.", "H. R .").replace("l", "1") * 20,
    "a sentence of a megabyte": "the House passed the bill and the Senate voted on it and " * 18_000,
    "a word of five megabytes": "a" * 5_000_000,
    "names without end": PROSE + "Rep. Ann Example, R-Fla., " * 2_000,
    "a list of names in one long word": PROSE + "Senators " + "AMENDMENT" * 20 + "! Cicilline introduced the bill.",
    "dates without end": PROSE + "June 5, 2017 and then on " * 2_000,
    "brackets never closed": "(" * 100_000 + PROSE,
    "a title without end": PROSE + "The " + "Protect And Save The Great American Way Of " * 5_000 + "Act",
    "tags without end": "<html><body>" + "<div><p>" * 100_000 + PROSE + "</body></html>",
    "tags to a depth of a hundred thousand": "<html><body>" + "<div>" * 100_000 + PROSE * 5 + "</body></html>",
}


def sound(report: Report) -> bool:
    """Say whether every span of a report lies inside its text, and every form of it can be made."""
    whole = len(report.article.text)
    spans = [c.claim.span for c in report.checks] + [m.span for m in report.mentions.mentions]
    spans += [piece for a in report.attributions.attributions for piece in a.content]
    return all(0 <= s.start < s.end <= whole for s in spans) and all(form(report) for form in FORMS)


def outcome(page: str) -> Report | str:
    """Read a page; what cannot be read is the line that says so."""
    try:
        return analyze(page.encode(), record())
    except PageError as error:
        return str(error)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_an_answer_or_one_clear_line(page: str) -> None:
    found = outcome(page)
    assert sound(found) if isinstance(found, Report) else 0 < len(found) < 300
    assert isinstance(found, Report) or "\n" not in found


def test_what_is_longer_than_an_article_is_read_from_its_start_and_said_to_be() -> None:
    page = PROSE * (LONGEST // len(PROSE) + 200)
    report = analyze(page.encode(), record())
    assert len(report.article.text) <= LONGEST + 2 * page.count("\n\n")
    assert report.article.unread > 0
    assert any("longer than an article" in note and f"{report.article.unread:,}" in note for note in report.notes)
    assert not analyze(PROSE.encode() * 3, record()).article.unread


FRAGMENTS = st.sampled_from(
    [
        "The House", "Senate", "passed", "H.R. 1628", "H.Res.", "351", "S. 1", "on Tuesday", "by a vote of", "419-3", "“", "”", '"', "‘", "’", "(", ")",
        "Rep. David Cicilline", "D-R.I.", "said", "that", "the bill", "it", "introduced", "May 23", "2017", "not", "would", "if", "calls on", "Russia",
        "to", "investigate", "cosponsors", "85", "Republican", "nearly three months after", "Congress", ".", ",", ";", "—", "\n\n", "\u200b", "\u202e", "é",
    ]
)  # fmt: skip


@given(
    st.lists(FRAGMENTS | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=6), min_size=4, max_size=60)
)
@settings(max_examples=60, deadline=None)
def test_any_words_in_any_order(words: list[str]) -> None:
    page = (PROSE + " ".join(words)).encode("utf-8", "replace")
    assert sound(analyze(page, record()))
