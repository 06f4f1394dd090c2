import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.checks.quotations import exact, fragments, nearest, tokens
from tests.texts import PORTS, text


@pytest.mark.parametrize(
    ("quoted", "place"),
    [
        ("release dockers wrongfully detained", "clause (2)"),
        ("RELEASE DOCKERS wrongfully detained,", "clause (2)"),
        ("reopen the port of Strelsau … and investigate the beatings", "clause (2)"),
        ("reopen the port ... investigate the beatings.", "clause (2)"),
        ("[R]eopen the port of [the capital], release dockers", "clause (2)"),
        ("urges the President and his administration to impose sanctions", "clause (3)(A)(ii)"),
        ("textbook example of collective punishment", "recital 4"),
        ("Condemning the closure of the ports", "official title"),
    ],
)
def test_typography_and_gaps_do_not_matter(quoted: str, place: str) -> None:
    found = exact(quoted, PORTS)
    assert found is not None
    assert found[0].locator == place


@pytest.mark.parametrize("quoted", ["release dockers wrongly detained", "detained wrongfully dockers", "", "…"])
def test_other_words_are_not_the_same(quoted: str) -> None:
    assert exact(quoted, PORTS) is None


def test_a_letter_in_brackets_is_part_of_its_word() -> None:
    assert exact("the raid", text(("", "said that “[t]he raid” was wrong", 0))) is not None


@pytest.mark.parametrize(
    ("quoted", "change"),
    [
        ("release dockers wrongly detained", ("wrongly", "wrongfully")),
        ("a textbook case of collective punishment", ("case", "example")),
        ("freedom of safe passage on the Danube", ("safe", "")),
    ],
)
def test_the_nearest_phrase_shows_what_differs(quoted: str, change: tuple[str, str]) -> None:
    near = nearest(quoted, PORTS)
    assert near is not None
    assert near.changes == (change,)
    assert near.phrase in near.unit.text


def test_nothing_is_near_to_strange_words() -> None:
    assert nearest("purple elephants dancing", PORTS) is None


@given(st.integers(0, 60), st.integers(1, 25))
def test_every_run_of_official_words_is_found(start: int, length: int) -> None:
    words = PORTS.recitals[start % len(PORTS.recitals)].split()
    run = " ".join(words[start % len(words) :][:length])
    if fragments(run):
        assert exact(run, PORTS) is not None


@given(st.text(max_size=80))
def test_tokens_never_leave_the_text(words: str) -> None:
    assert all(0 <= a < b <= len(words) for _, a, b in tokens(words))
