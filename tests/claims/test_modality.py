"""Whether a verb says that something happened."""

import pytest

from onrecord.article.model import Span
from onrecord.claims.modality import modality_of
from onrecord.claims.model import Modality

YES, NO, SOON, MAYBE = Modality.ASSERTED, Modality.DENIED, Modality.PREDICTED, Modality.DOUBTED


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("The House passed it on Tuesday.", "passed", YES),
        ("It has been signed into law.", "signed", YES),
        ("The chamber, which is not known for speed, passed it.", "passed", YES),
        ("The Senate has not passed it.", "passed", NO),
        ("The Senate hasn’t passed it.", "passed", NO),
        ("The Senate has yet to pass it.", "pass", NO),
        ("The House never voted on it.", "voted", NO),
        ("Neither chamber passed it.", "passed", NO),
        ("Leaders failed to pass it.", "pass", NO),
        ("It was sent on without being signed.", "signed", NO),
        ("The Senate is expected to pass it.", "pass", SOON),
        ("The Senate will pass it next week.", "pass", SOON),
        ("The president plans to sign it.", "sign", SOON),
        ("The House is poised to pass it.", "pass", SOON),
        ("If the Senate passes it, it goes on.", "passes", MAYBE),
        ("It must still pass the Senate, which got it on Friday, and be signed.", "signed", MAYBE),
        ("The Senate could pass it this fall.", "pass", MAYBE),
        ("Sponsors urged the Senate to pass it.", "pass", MAYBE),
        ("Unless both chambers passed it, it died.", "passed", MAYBE),
        ("Has the House passed it?", "passed", MAYBE),
        ("If he lets ten days go by, it becomes law anyway.", "becomes", MAYBE),
        ("Unless the Senate acts by June, in short, it dies.", "dies", MAYBE),
        ("When the House votes, the bill is done.", "is done", MAYBE),
        ("If it looked doomed in May, it passed on Tuesday.", "passed", YES),
        ("It will not take long, but the House passed it.", "passed", YES),
        ("The Senate has not acted; the House passed it.", "passed", YES),
    ],
)
def test_modality_is_read_from_the_words_before(text: str, verb: str, modality: Modality) -> None:
    start = text.index(verb)
    assert modality_of(text, Span(0, len(text)), Span(start, start + len(verb))) is modality


def test_words_of_the_sentence_before_do_not_count() -> None:
    text = "It is not law. Passed on Tuesday, it waits."
    start = text.index("Passed")
    assert modality_of(text, Span(start, len(text)), Span(start, start + 6)) is YES


def test_the_month_of_may_doubts_nothing() -> None:
    text = "On May 16 the House passed it."
    at = text.index("passed")
    assert modality_of(text, Span(0, len(text)), Span(at, at + 6)) is Modality.ASSERTED
    text = "On Tuesday the House may have passed it."
    at = text.index("passed")
    assert modality_of(text, Span(0, len(text)), Span(at, at + 6)) is Modality.DOUBTED
