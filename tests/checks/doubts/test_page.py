"""What doubts ask of a page, each thing once."""

from onrecord.article.model import Span
from onrecord.checks.doubts.page import Page, named_outright
from onrecord.record.model import RollCall
from tests.build import record, scene

TEXT = (
    "WASHINGTON - On May 4, 2017, the House passed H.R. 1628, 217-213.\n\nIt was sent on in June 2017. They cheered.\n"
)


class Counting:
    """A record that counts how often it is asked for roll calls."""

    def __init__(self) -> None:
        self.asked = 0
        self._held = record()

    def roll_calls(self, measure_id: str) -> tuple[RollCall, ...]:
        self.asked += 1
        return self._held.roll_calls(measure_id)

    def __getattr__(self, name: str) -> object:
        return getattr(self._held, name)


def page() -> Page:
    story = scene(TEXT)
    return Page(story.article, story.mentions, record(), ("hr1628-115",))


def test_the_votes_of_a_measure_are_looked_up_once_a_page() -> None:
    story, held = scene(TEXT), Counting()
    asking = Page(story.article, story.mentions, held)  # type: ignore[arg-type]
    assert [(v.yeas, v.nays) for v in asking.votes("hr1628-115")] == [(217, 213)]
    before = held.asked
    assert asking.after(()).votes("hr1628-115") == asking.votes("hr1628-115")
    assert held.asked == before > 0


def test_a_question_about_the_whole_page_is_answered_once() -> None:
    asked = []

    def question(of: Page) -> int:
        asked.append(of)
        return len(of.text)

    one = page()
    assert one.once(question) == one.once(question) == len(one.text)
    assert asked == [one]


def test_places_have_their_sentence_paragraph_and_dates() -> None:
    one = page()
    passed, cheered = one.text.index("passed"), one.text.index("cheered")
    assert one.text[one.sentence(Span(cheered, cheered + 3)).start :].startswith("They cheered")
    assert one.text[one.paragraph(Span(cheered, cheered + 3)).start :].startswith("It was sent")
    across = Span(passed, cheered)
    assert one.sentence(across) == one.paragraph(across) == across
    assert one.paragraph_number(passed) < one.paragraph_number(cheered)
    assert [one.article.quote(d.span) for d in one.dates(across)] == ["June 2017"]
    assert [one.article.quote(d.span) for d in one.dates(Span(0, passed))] == ["May 4, 2017"]
    assert one.dates(Span(0, one.text.index("2017"))) == []
    assert [d.text for d in one.dates_touching(Span(0, one.text.index("2017")))] != []


def test_measures_named_outright() -> None:
    assert {m.id for m in named_outright(page())} == {"hr1628-115"}
