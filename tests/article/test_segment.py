import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.model import Block, Part, Span
from onrecord.article.segment import sentences, split


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ann Doe, D-R.I., met Sens. Roe and Poe. | They agreed.",
        "Doe, D-N.Y.. | Republicans signed too.",
        "It passed the U.S. Senate on Jan. 6 at 9 a.m. Friday. | The House followed.",
        "He works in the U.S. | The work is hard.",
        "H.R. 4, H.Res. 351, S. 12 and S.J. Res. 49 are before it. | All wait.",
        "Is it law? | No. | It is not.",
        "The other, No. 460, is new. | It was filed Sept. 5. | The vote came later.",
        "“This is done.” | He said so.",
        "“Will it pass?” Rep. Doe asked. | Nobody knew.",
        '"We won!" she said. | "Now go."',
        'It asks for "an end." | It was filed late.',
        "J. D. Roe and Ann B. Poe voted no. | Poe left.",
        "The count was 419-0. | 12 members were absent.",
        "It names (Roe v. Wade, No. 70-18) and no more. | (It was long.) | They left.",
        "They met in Washington, D.C. | The talks failed.",
        "We wait … and wait ... for it. | Then it ends.",
        "The vote came at 6 p.m. | Members left.",
        "Roe et al. wrote it for Acme Inc. and Bolt Co. last year. | It shows.",
        "Martin Luther King Jr. Day is near. | It is a Monday.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


def test_a_headline_of_two_sentences_is_two() -> None:
    assert cut("House condemns the purge. Seventeen said no.") == ["House condemns the purge.", "Seventeen said no."]


PIECES = st.lists(
    st.sampled_from([*'abAB .!?…"“”’()', " ", "Rep. ", "U.S. ", "D-R.I. ", ".” ", "No. ", "1"]), max_size=60
).map("".join)


@given(st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=6))
def test_sentences_are_disjoint_inside_blocks_and_cover_every_word(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    blocks, at = [], 0
    for number, piece in enumerate(texts):
        blocks.append(Block(span=Span(at, at + len(piece)), part=Part.BYLINE if number % 3 == 2 else Part.BODY))
        at += len(piece) + 2
    found = sentences(text, tuple(blocks))
    last = 0
    covered: set[int] = set()
    for sentence in found:
        assert sentence.span.start >= last
        assert blocks[sentence.block].span.covers(sentence.span)
        assert (
            text[sentence.span.start : sentence.span.end].strip() == text[sentence.span.start : sentence.span.end] != ""
        )
        last = sentence.span.end
        covered.update(range(sentence.span.start, sentence.span.end))
    for block in blocks:
        wanted = {i for i in range(block.span.start, block.span.end) if not text[i].isspace()}
        assert (wanted <= covered) is (block.part is not Part.BYLINE or not wanted)


@pytest.mark.parametrize(
    "text",
    ["." * 1_000_000, '."' * 500_000, "A. " * 333_333, " " * 1_000_000, "word " * 200_000, "." + '"' * 1_000_000],
)
def test_a_megabyte_of_anything_is_cut_at_once(text: str) -> None:
    assert len(cut(text)) <= len(text)
