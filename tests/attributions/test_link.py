import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attributions.link import CONTENT, CUE, SOURCE, Words, link
from onrecord.attributions.tokens import quote_states

ROLES = {"S": SOURCE, "C": CUE, "T": CONTENT}


def words(text: str) -> tuple[Words, list[tuple[int, int, int]]]:
    """Read "[S Lee] [C said] [T the bill …]": brackets mark runs, | ends a sentence, ¶ a paragraph."""
    found: list[str] = []
    runs, sentence, paragraph, quoted = [], [], [], []
    s = p = start = 0
    role = -1
    for piece in text.split():
        if piece == "|":
            s += 1
        elif piece == "¶":
            quoted += quote_states(found[start:])
            s, p, start = s + 1, p + 1, len(found)
        elif piece in ("[S", "[C", "[T"):
            role, first = ROLES[piece[1]], len(found)
        elif piece == "]":
            runs.append((role, first, len(found)))
        else:
            found.append(piece)
            sentence.append(s)
            paragraph.append(p)
    quoted += quote_states(found[start:])
    return Words(found, sentence, paragraph, quoted), runs


def read(text: str) -> list[tuple[str, str, list[str]]]:
    laid, runs = words(text)

    def said(run: object) -> str:
        return " ".join(laid.words[run.first : run.end]) if run else ""  # type: ignore[attr-defined]

    return [
        (said(j.source), said(j.cue), [said(c) for c in j.content]) for j in link(laid, [laid.run(*r) for r in runs])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[S Lee ] [C said ] [T it died ] .", [("Lee", "said", ["it died"])]),
        ("[T “ Yes , ” ] [S Lee ] [C said ] . | [T “ It is . ” ]", [("Lee", "said", ["“ Yes , ”", "“ It is . ”"])]),
        (
            "[T “ Yes , ” ] [S Lee ] [C said ] , [C adding ] [T that it was ] . | [T “ It is . ” ]",
            [("Lee", "said", ["“ Yes , ”", "“ It is . ”"]), ("Lee", "adding", ["that it was"])],
        ),
        (
            "[C Addressing ] [T the vote ] , [S Lee ] [C said ] [T it was close ] .",
            [("Lee", "Addressing", ["the vote"]), ("Lee", "said", ["it was close"])],
        ),
        (
            "[S Lee ] [C said ] [T it died ] and [S Roe ] [C said ] [T it lived ] .",
            [("Lee", "said", ["it died"]), ("Roe", "said", ["it lived"])],
        ),
        (
            "[S Lee ] [C said ] : [T “ One goes on . ] ¶ [T “ Two ends . ” ]",
            [("Lee", "said", ["“ One goes on .", "“ Two ends . ”"])],
        ),
        ("[T “ Alone it stands here . ” ]", [("", "", ["“ Alone it stands here . ”"])]),
        ("“ We will act today . ” — Ann Lee", [("Ann Lee", "—", ["“ We will act today . ”"])]),
        ("LEE : It is so . ¶ MR. ROE : Is it so ?", [("LEE", ":", ["It is so ."]), ("MR. ROE", ":", ["Is it so ?"])]),
        ("BREAKING : The bill has died .", []),
        ("[S Lee ] spoke .", []),
    ],
)
def test_joins_runs(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert read(text) == expected


@given(
    st.lists(
        st.sampled_from(["[S a ]", "[C b ]", "[T c d ]", "[T “ e ” ]", "|", "¶", ",", "x", "— Ann Lee ¶"]), max_size=40
    ).map(" ".join)
)
def test_every_content_is_joined_once_and_in_order(text: str) -> None:
    laid, runs = words(text)
    joined = link(laid, [laid.run(*r) for r in runs])
    pieces = [c for j in joined for c in j.content]
    assert len({c.first for c in pieces}) == len(pieces)
    assert all(list(j.content) == sorted(j.content, key=lambda r: r.first) for j in joined)


def test_ten_thousand_cues_are_joined_quickly() -> None:
    assert len(read("[S Lee ] [C said ] [T it died ] , " * 10_000)) == 10_000
