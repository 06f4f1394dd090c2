import pytest

from onrecord.claims.demands import read_demands
from onrecord.claims.model import Modality
from tests.scenes import MAIN, scene


def calls(body: str, headline: str = "") -> list[tuple[str, str, str]]:
    return [(c.verb, c.addressee, c.act) for c in read_demands(scene(body, headline))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The resolution urges Russia to open the port.", [("urge", "Russia", "open the port")]),
        ("The bill would require the agency to report yearly.", [("require", "the agency", "report yearly")]),
        (
            "It calls on Russia to open the port, asks companies to help and urges the president to speak out.",
            [("call on", "Russia", "open the port"), ("ask", "companies", "help"), ("urge", "the president", "speak out")],
        ),
        ("H.Res. 900, which directs him to withdraw the troops, failed.", [("direct", "him", "withdraw the troops")]),
        ("The measure bars the agency from selling data.", [("bar", "the agency", "selling data")]),
        ("The text demands that Bangladesh keep its border open.", [("demand", "Bangladesh", "keep its border open")]),
        ("The text urges that the place where they met be put on a list.", [("urge", "", "that the place where they met be put on a list")]),
        ("The measure calls for an end to the raids.", [("call for", "", "an end to the raids")]),
        ("Under the bill, fines would double.", [("provide", "", "fines would double")]),
        ("The measure permanently sets aside a fund for piers.", [("set aside", "", "a fund for piers")]),
        ("It spent three weeks in committee.", []),
        ("The House voted 237-198 to ban most sales of swans.", [("ban", "", "most sales of swans")]),
        (
            "Russia is called on to cooperate; the Treasury secretary to use sanctions.",
            [("call on", "Russia", "cooperate"), ("call on", "the Treasury secretary", "use sanctions")],
        ),
        ("Asks: mayors to educate the public. Vote: 419-0.", [("ask", "mayors", "educate the public")]),
        ("Lawmakers passed a resolution and called on Trump to act.", [("call on", "Trump", "act")]),
        ("The resolution urges Russia to open the port and to free dockers.",
         [("urge", "Russia", "open the port"), ("urge", "Russia", "free dockers")]),
    ],
)  # fmt: skip
def test_calls_are_read_with_addressee_and_act(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert calls(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Sponsors of the resolution urge Russia to open the port.",
        "The resolution passed the House and heads to the Senate.",
        "Rep. Smith calls on Russia to open the port.",
        "The Senate asked for a conference.",
        "The bill now moves to the floor.",
    ],
)
def test_other_voices_and_procedure_are_no_calls(body: str) -> None:
    assert calls(body) == []


def test_the_span_is_the_verb_phrase() -> None:
    body = "The resolution asks the government to “demand the release of all the dockers,” sources said."
    [claim] = read_demands(scene(body))
    assert body[claim.span.start : claim.span.end] == "asks the government to"
    assert (claim.measure, claim.addressee, claim.act) == (MAIN, "the government", "")


def test_a_denial_is_kept() -> None:
    [claim] = read_demands(scene("The resolution does not call for sanctions."))
    assert claim.modality is Modality.DENIED
