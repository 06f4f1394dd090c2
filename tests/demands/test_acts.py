import pytest

from onrecord.demands.acts import split_acts, split_addressee, split_modal, split_subjunctive


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Russia to open the port", ("Russia", "open the port")),
        ("the Ambassador to Peru to resign", ("the Ambassador to Peru", "resign")),
        ("all parties to the conflict to lay down arms", ("all parties to the conflict", "lay down arms")),
        ("support for the dockers", None),
        ("end to the raids", None),
    ],
)
def test_addressee_and_act_part_at_the_right_to(words: str, expected: tuple[str, str] | None) -> None:
    assert split_addressee(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("condemn the raid, demand the release of dockers, and identify those who ordered it", 3),
        ("repeal or amend laws", 1),
        ("protect civilians and humanitarian workers", 1),
        ("raise the case and call for his release", 2),
    ],
)
def test_acts_are_split_at_verbs_alone(words: str, expected: int) -> None:
    assert len(split_acts(words)) == expected


def test_a_modal_parts_the_one_who_should() -> None:
    assert split_modal("the President should not sell arms") == ("the President", "should", "not sell arms")
    assert split_modal("a raid which must be condemned") is None


def test_a_bare_verb_after_that() -> None:
    assert split_subjunctive("the place where he died be put on the list") is None
    assert split_subjunctive("Bangladesh keep its border open") == ("Bangladesh", "keep its border open")
