import pytest

from onrecord.claims.model import QuotationClaim, Recital, TitleClaim
from onrecord.claims.wording import read_wording
from tests.scenes import MAIN, scene


def found(kind: type, body: str, headline: str = "", *, said: str = "") -> list[str]:
    view = scene(body, headline, said=said)
    return [view.words(c.span) for c in read_wording(view) if isinstance(c, kind)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The resolution cites at least three deaths.", ["cites at least three deaths"]),
        (
            "It puts the toll at 1.5 million and thanks Peru for its help.",
            ["puts the toll at 1.5 million", "thanks Peru for its help"],
        ),
        ("The text says that A fell, that B rose and that C fled.", ["says that A fell", "B rose", "C fled"]),
        ("Says at least 18 sailors drowned.", ["Says at least 18 sailors drowned"]),
        ("He was held since May, says the text.", ["He was held since May"]),
        ("The resolution has two articles.", ["has two articles"]),
        ("The text is one page long and says that the raid was cruel.", ["says that the raid was cruel"]),
        ("H.Res. 900 recounts a life at sea that began in May.", ["recounts a life at sea that began in May"]),
        ("A resolution from Rep. Anna Smith of Ohio marks the fall of the bridge.", ["marks the fall of the bridge"]),
        ("H.Res. 900 deals with the raids in Peru.", ["deals with the raids in Peru"]),
        ("The bill marks the first time that anybody asked.", []),
        ("Rep. Smith says the bill is bad.", []),
    ],
)
def test_statements(body: str, expected: list[str]) -> None:
    assert found(Recital, body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The House passed a resolution condemning the raid.", ["a resolution condemning the raid"]),
        ("H.Res. 900, which condemns the raid, passed.", ["condemns the raid"]),
        ("The House voted 423-4 to restate its support for Peru.", ["restate its support for Peru"]),
        ("H.Res. 900 is about marine debris.", ["about marine debris"]),
        ("It was once a bill about marine debris.", ["a bill about marine debris"]),
        ("The Senate formally condemned the raid.", ["Senate formally condemned the raid"]),
        ("H.Res. 900 (harbor dredging) was next.", ["H.Res. 900 (harbor dredging)"]),
        (
            "It took up a resolution “mourning the loss of the ferry.”",
            ["a resolution “mourning the loss of the ferry.”"],
        ),
        ("It passed a resolution condemning the raid by 300-20.", ["a resolution condemning the raid"]),
    ],
)
def test_descriptions(body: str, expected: list[str]) -> None:
    assert found(TitleClaim, body) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("House rebukes UN over settlements", ["House rebukes UN over settlements"]),
        ("Senate clears sex-trafficking bill", ["sex-trafficking bill"]),
        ("Port safety overhaul passes House", ["Port safety overhaul passes"]),
        ("Senate passes bill", []),
    ],
)
def test_headlines(headline: str, expected: list[str]) -> None:
    assert found(TitleClaim, "Nothing else was said.", headline) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The resolution calls the raid “an act of war.”", ["“an act of war.”"]),
        ("It asks Russia to “free the dockers” at once.", ["“free the dockers”"]),
        ("“All men are free,” the text reads.", ["“All men are free,”"]),
        ("According to the resolution, “many were forced to flee.”", ["“many were forced to flee.”"]),
        ("The House, it says, “stands with Peru.”", ["“stands with Peru.”"]),
        ("The text is one sentence: the pact “is ended.”", ["“is ended.”"]),
        ("Rep. Smith called the bill “a disgrace.”", []),
        ("The resolution condemns what Rep. Smith called “a farce.”", []),
        ("Four members answered “present.”", []),
    ],
)
def test_quotations_of_the_measure_alone(body: str, expected: list[str]) -> None:
    assert found(QuotationClaim, body) == expected


def test_a_quotation_given_to_a_person_is_not_the_measures() -> None:
    assert found(QuotationClaim, "The bill calls for calm, Rep. Smith said: “This is a disgrace.”", said="Smith") == []


def test_a_proper_title_beside_its_number() -> None:
    claims = [c for c in read_wording(scene("The Better Ports Act, H.Res. 900, passed.")) if isinstance(c, TitleClaim)]
    assert [(c.words, c.form, c.measure) for c in claims] == [("Better Ports Act", "short", MAIN)]


def test_a_law_in_passing_is_no_title() -> None:
    assert found(TitleClaim, "The measure invokes the Magnitsky Act. It also cites the Clean Air Act of 1970.") == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("The text “calls on Grau to free the dockers held there.”", "quoted beside a measure"),
        ("The resolution declares “that the strait is open to all.”", "quoted"),
        ("It “condemns the raid” and “the burning of the port.”", "quoted beside a measure"),
        ("“The strait is open to all,” it says.", "quoted"),
    ],
)
def test_how_quoted_words_are_given(body: str, rule: str) -> None:
    view = scene(body, "")
    assert rule in [c.rule for c in read_wording(view) if isinstance(c, QuotationClaim) and not c.tentative]


@pytest.mark.parametrize(
    "body",
    [
        "The measure “does nothing to secure the strait,” Smith said.",
        "The bill “puts Grau first,” he told reporters.",
        "It “sends a message to the raiders,” said Smith.",
    ],
)
def test_words_that_somebody_speaks_are_not_given_as_the_text_s_own(body: str) -> None:
    view = scene(body, "")
    assert [c for c in read_wording(view) if isinstance(c, QuotationClaim) and not c.tentative] == []
