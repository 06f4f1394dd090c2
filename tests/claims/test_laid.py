"""Statements laid to a measure in passing, and those that the article takes back."""

import pytest

from onrecord.claims.model import CallsOn, Modality, Recital
from onrecord.claims.read import read_claims
from tests.bills import scene


def told(text: str) -> list[str]:
    view = scene(text)
    found = read_claims(view.article, view.attributions, view.mentions)
    return [view.words(c.span) for c in found if isinstance(c, Recital) and c.rule == "source in passing"]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("By its account the guards wanted more pay.", "the guards wanted more pay"),
        ("Fifty-six generals, it adds, have spoken up.", "Fifty-six generals, it adds, have spoken up"),
        ("More than a hundred men were held in Grozny, the resolution says.", "More than a hundred men were held in Grozny"),
        ("More than a hundred men were held in Grozny, by its count.", "More than a hundred men were held in Grozny"),
        ("In its telling, two men died in custody.", "two men died in custody"),
        ("The men were let go in May, as the resolution has it.", "The men were let go in May"),
        ("According to the preamble, two men died in custody.", "two men died in custody"),
        ("More than a hundred men were held, the third clause says.", "More than a hundred men were held"),
        ("Two men died in custody, the text quotes a witness as saying.", "Two men died in custody"),
        ("By its count pay was $2.35 an hour, up from $1.70.", "pay was $2.35 an hour, up from $1.70"),
    ],
)  # fmt: skip
def test_a_source_in_passing(text: str, stretch: str) -> None:
    assert stretch in told(text)


def test_what_somebody_should_do_by_the_text_is_a_call() -> None:
    view = scene("Russia should stop the raids in Grozny, the resolution says.")
    found = [c for c in read_claims(view.article, view.attributions, view.mentions) if isinstance(c, CallsOn)]
    assert [(c.addressee, c.act) for c in found] == [("Russia", "stop the raids in Grozny")]


@pytest.mark.parametrize(
    "text",
    [
        "It was, he says, a good day for the guards of the prison.",
        "By the count of the union the guards wanted more pay.",
        "Did two men die in custody, as the resolution has it?",
    ],
)
def test_other_sources_are_not_the_measure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It requires the president to admit refugees, one volunteer told us; it does not.", Modality.DENIED),
        ("It orders the president to admit refugees, some think. It does not.", Modality.DENIED),
        ("It tells the Army to go home, as some believe; I looked, and it isn't in there.", Modality.DENIED),
        ("It bars the Army from Grozny; no, that is in another law.", Modality.DENIED),
        ("It urges the president to act, and nothing of the kind is in the other text.", Modality.ASSERTED),
        ("It urges the president to act. It does not name him.", Modality.ASSERTED),
        ("It urges the president to act; it is not law.", Modality.ASSERTED),
    ],
)
def test_what_is_taken_back(text: str, modality: Modality) -> None:
    view = scene(text)
    found = [c for c in read_claims(view.article, view.attributions, view.mentions) if isinstance(c, CallsOn)]
    assert [c.modality for c in found][:1] == [modality]
