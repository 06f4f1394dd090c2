from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims.speech import VERBS, Act, read_verb
from onrecord.claims.voice import predicates
from tests.scenes import scene


def test_forms_of_verbs() -> None:
    for written, form, base in (
        ("urges", "s", "urge"),
        ("banned", "ed", "ban"),
        ("denies", "s", "deny"),
        ("calling on", "ing", "call on"),
    ):
        read = read_verb(written, form)
        assert (read[0].base if read else None) == (base if base in VERBS["base"] else None)


def test_the_longest_verb_wins() -> None:
    read = read_verb("calls for", "s")
    assert read is not None
    assert (read[0].base, read[0].act) == ("call for", Act.WANT)


def test_each_coordinated_verb_has_its_own_object() -> None:
    view = scene("The resolution condemns the raid, welcomes the truce and, it says, urges Peru to help.")
    spans = [view.words(p.span) for p in predicates(view)]
    assert spans[:2] == ["condemns the raid", "welcomes the truce"]


@given(
    st.lists(
        st.sampled_from(
            "the resolution urges it calls on and , ; : “ ” to that which condemns Peru H.Res. 900 House".split()
        ),
        max_size=60,
    )
)
@settings(max_examples=60)
def test_predicates_lie_inside_their_sentences(words: list[str]) -> None:
    view = scene(" ".join(words))
    for predicate in predicates(view):
        assert (
            predicate.sentence.span.start <= predicate.span.start <= predicate.span.end <= predicate.sentence.span.end
        )


def test_a_sentence_of_a_megabyte_is_no_prose() -> None:
    view = scene("The resolution urges Peru to help, asks Chile to wait, and " * 18_000 + "ends.")
    assert list(predicates(view)) == []
