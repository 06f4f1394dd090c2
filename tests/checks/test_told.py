"""What is told in the article's own voice: borne out where a place of the text tells it, held against it where one number differs."""

from datetime import date

import pytest

from onrecord.article.model import Span
from onrecord.checks.model import AsOf, Check, Verdict
from onrecord.checks.parted import parted
from onrecord.checks.sources import Source
from onrecord.checks.told import told
from onrecord.checks.wording import check_recital
from onrecord.claims.model import Recital
from tests.texts import measure, ports, shelf, text

DAY = AsOf(day=date(2017, 6, 28))
HARBOURS = text(
    ("", "That the House of Representatives—", 0),
    ("(1)", "honors the crew of the steamer Rudolf.", 1),
    recitals=(
        "Whereas the pilot Fritz Tarlenheim was born on July 9, 1955, in Zenda, Kansas;",
        "Whereas he earned a bachelor’s degree in navigation from the University of Ohio and reached the rank of commander;",
        "Whereas President Grover Cleveland opened the canal that joins the lake to the sea;",
        "Whereas up to 3,500,000 people have crossed the canal in Belgium without a single fatal accident;",
        "Whereas a storm struck the quays in Spain on October 4, 1977;",
        "Whereas at least 7 sailors drowned, and more than 48 lost their ships;",
        "Whereas the storm warden kept papers that list dozens of wrecks on the quays;",
        "Whereas the harbor masters of Oregon rescued 10 horses and 30 mules from the flooded barges;",
    ),
)


def verdict(said: str, *, context: str = "", sourced: bool = True) -> Verdict | None:
    found = told(said, Source(measure=measure(), texts=(HARBOURS,)), context=context, sourced=sourced)
    return found.verdict if found else None


@pytest.mark.parametrize(
    "said",
    [
        "he took a degree in navigation at the University of Ohio",
        "the pilot was born on 9 July 1955 in Zenda",
        "harbor masters in Oregon saved 10 horses and 30 mules from flooded barges",
        "some 3.5 million people crossed the canal in Belgium",
        "reached the rank of commander",
        "at least seven sailors drowned in Spain and more than 48 lost their ships",
        "the warden kept documents that list dozens of wrecks on the quays",
    ],
)
def test_what_a_place_of_the_text_tells_is_borne_out(said: str) -> None:
    assert verdict(said) is Verdict.SUPPORTED


def test_what_goes_on_from_words_laid_to_the_text_needs_to_share_less() -> None:
    source = Source(measure=measure(), texts=(HARBOURS,))
    said = "the warden had a list of wrecks"
    plain, going_on = told(said, source), told(said, source, goes_on=True)
    assert plain is None
    assert going_on is not None
    assert going_on.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("said", "claimed"),
    [
        ("the pilot was born on July 9, 1953, in Zenda", "1953"),
        ("the pilot was born on 19 July 1955 in Zenda", "19 July"),
        ("some 3.5 million people crossed the canal in Portugal", "Portugal"),
        ("at least nine sailors drowned in Spain and more than 48 lost their ships", "nine"),
        ("the storm warden kept papers that list hundreds of wrecks on the quays", "hundreds of"),
        ("President Chester Arthur opened the canal that joins the lake to the sea", "Chester"),
    ],
)
def test_one_number_place_or_name_that_differs_is_a_slip(said: str, claimed: str) -> None:
    found = told(said, Source(measure=measure(), texts=(HARBOURS,)))
    assert found is not None
    assert (found.verdict, f"“{claimed}”" in found.why) == (Verdict.CONTRADICTED, True)
    assert verdict(said, sourced=False) is None


@pytest.mark.parametrize(
    "said",
    [
        "the pilot sailed home in 1953",
        "the canal has cost the lake its fish",
        "harbor masters in Oregon saved 30 horses and 10 mules from flooded barges",
        "the university",
        "he was named to the board of the museum in Vienna, Austria",
    ],
)
def test_what_only_shares_words_with_the_text_is_left_alone(said: str) -> None:
    assert verdict(said) is not Verdict.SUPPORTED


def test_a_short_stretch_is_read_in_the_light_of_its_sentence() -> None:
    sentence = "The pilot Fritz Tarlenheim was born in Zenda, Kansas, earned a degree in navigation from Ohio and rose to commander"
    assert verdict("rose to commander") is None
    assert verdict("rose to the rank of commander", context=sentence) is Verdict.SUPPORTED


def test_statements_in_a_row_are_told_one_by_one() -> None:
    words = "that 320 dockers had been detained in Strelsau, and that nine dockers were killed when police stormed the docks"
    claim = Recital(span=Span(0, len("says ") + len(words)), measure="hres900-115", verb="say", words=words)
    whole = Check(claim=claim, finding=check_recital(claim, ports(), DAY))
    found = parted(whole, "says " + words, ports(), DAY)
    assert [c.finding.verdict for c in found] == [Verdict.SUPPORTED, Verdict.CONTRADICTED]
    assert found[1].claim.span.start > found[0].claim.span.end


def test_a_second_reading_holds_against_its_text_only() -> None:
    claim = Recital(
        span=Span(0, 1), measure="hres900-115", verb="state", words="laboratories in France and Sweden confirmed the tear gas", tentative=True
    )  # fmt: skip
    assert check_recital(claim, ports(), DAY).verdict is Verdict.SUPPORTED
    bare = shelf(measure(), texts=(text(("(1)", "condemns tyranny", 0)),))
    assert check_recital(claim, bare, DAY).verdict is Verdict.NOT_ON_RECORD
