"""What committees did, against referrals and committee actions."""

from datetime import date

import pytest
from msgspec import structs

from onrecord.article.model import Span
from onrecord.checks.committees.done import check_committee
from onrecord.checks.model import AsOf, Verdict
from onrecord.claims.model import CommitteeClaim, Days, Modality
from onrecord.record.model import Action
from onrecord.record.store import Store
from onrecord.record.write import put_committees, put_measures
from tests.bills import action, store

YES, NO, UNKNOWN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD
MAY = Days(date(2017, 5, 25), date(2017, 5, 25))
JUNE = Days(date(2017, 6, 15), date(2017, 6, 15))


@pytest.mark.parametrize(
    ("measure", "act", "codes", "when", "modality", "verdict"),
    [
        ("hres351-115", "referred", ("HSFA",), None, Modality.ASSERTED, YES),
        ("hres351-115", "referred", ("HSJU",), None, Modality.ASSERTED, NO),
        ("hres351-115", "approved", ("HSFA",), MAY, Modality.ASSERTED, YES),
        ("hres351-115", "approved", ("HSFA",), JUNE, Modality.ASSERTED, NO),
        ("hres351-115", "markup", ("HSFA",), None, Modality.DENIED, NO),
        ("hres351-115", "approved", ("SSFR",), None, Modality.ASSERTED, NO),
        ("hres351-115", "hearing", ("HSFA",), None, Modality.ASSERTED, UNKNOWN),
        ("hres351-115", "hearing", (), None, Modality.DENIED, UNKNOWN),
        ("hres351-115", "approved", (), None, Modality.ASSERTED, YES),
        ("sres211-115", "reported", ("SSFR",), None, Modality.ASSERTED, NO),
        ("sres211-115", "discharged", ("SSFR",), None, Modality.ASSERTED, YES),
        ("sres211-115", "pending", ("SSJU",), None, Modality.ASSERTED, NO),
        ("hr3364-115", "markup", (), None, Modality.DENIED, YES),
        (
            "hr3364-115",
            "approved",
            ("HSFA",),
            None,
            Modality.ASSERTED,
            NO,
        ),  # it came to the floor without markup or report
        ("hr3364-115", "hearing", ("HSFA",), None, Modality.ASSERTED, UNKNOWN),
        ("hr3364-115", "referred", (), None, Modality.DENIED, UNKNOWN),  # the Senate's committees may be meant
    ],
)
def test_acts(
    measure: str, act: str, codes: tuple[str, ...], when: Days | None, modality: Modality, verdict: Verdict
) -> None:
    claim = CommitteeClaim(
        span=Span(0, 1), measure=measure, act=act, codes=codes, name="X", when=when, modality=modality
    )
    assert check_committee(claim, store(), AsOf(day=date(2017, 12, 1))).verdict is verdict


@pytest.mark.parametrize(
    ("measure", "count", "verdict"), [("hres351-115", 1, YES), ("hres351-115", 4, UNKNOWN), ("hr3364-115", 9, UNKNOWN)]
)
def test_how_many_committees_is_never_held_against_anybody(measure: str, count: int, verdict: Verdict) -> None:
    claim = CommitteeClaim(span=Span(0, 1), measure=measure, act="referred", count=count)
    assert check_committee(claim, store(), AsOf(day=date(2017, 12, 1))).verdict is verdict


def test_a_day_told_without_its_year_may_be_of_the_year_before() -> None:
    day = date(2018, 5, 25)
    for yearless, verdict in ((True, YES), (False, NO)):
        when = Days(day, day, yearless=yearless)
        claim = CommitteeClaim(span=Span(0, 1), measure="hres351-115", act="approved", codes=("HSFA",), when=when)
        assert check_committee(claim, store(), AsOf(day=date(2018, 12, 1))).verdict is verdict


def test_a_subcommittee_that_no_table_lists_is_looked_for_by_name() -> None:
    claim = CommitteeClaim(span=Span(0, 1), measure="hres351-115", act="referred", name="Subcommittee on Lighthouses")
    assert check_committee(claim, store(), AsOf(day=date(2017, 12, 1))).verdict is UNKNOWN


@pytest.mark.parametrize(
    ("act", "codes", "when", "verdict"),
    [
        ("approved", (), None, YES),
        ("approved", ("HSFA",), MAY, YES),
        ("approved", ("HSFA",), JUNE, NO),
        ("referred", ("HSFA",), None, YES),
        ("approved", ("HSJU",), None, NO),
        ("hearing", ("HSFA",), None, UNKNOWN),
    ],
)
def test_acts_of_a_subcommittee(act: str, codes: tuple[str, ...], when: Days | None, verdict: Verdict) -> None:
    whole = store().measure("hres351-115")
    assert whole is not None
    told = structs.replace(
        whole,
        actions=(
            action(date(2017, 5, 17), "Referred to the House Committee on Foreign Affairs.", "hsfa00"),
            action(date(2017, 5, 20), "Referred to the Subcommittee on Europe."),
            action(date(2017, 5, 25), "Forwarded by Subcommittee to Full Committee by Voice Vote ."),
        ),
    )
    record = Store.memory()
    put_measures(record.connection, (told,))
    put_committees(record.connection, store().committees())
    claim = CommitteeClaim(span=Span(0, 1), measure=told.id, act=act, codes=codes, name="X", when=when, lower=True)
    assert check_committee(claim, record, AsOf(day=date(2017, 12, 1))).verdict is verdict


def test_what_no_subcommittee_is_known_to_have_done_stays_open() -> None:
    claim = CommitteeClaim(span=Span(0, 1), measure="hr3364-115", act="approved", lower=True)
    assert check_committee(claim, store(), AsOf(day=date(2017, 12, 1))).verdict is UNKNOWN


def acted(*actions: Action) -> Store:
    """Return a record of one measure that had the given actions after its referral."""
    whole = store().measure("hres351-115")
    assert whole is not None
    referred = action(date(2017, 5, 23), "Referred to the House Committee on Foreign Affairs.", "hsfa00")
    record = Store.memory()
    put_measures(record.connection, (structs.replace(whole, actions=(referred, *actions)),))
    put_committees(record.connection, store().committees())
    return record


LOWER = (
    action(date(2017, 5, 24), "Referred to the Subcommittee on Europe and Lighthouses."),
    action(date(2017, 5, 25), "Subcommittee on Europe and Lighthouses Discharged."),
)


@pytest.mark.parametrize(
    ("act", "field", "modality", "verdict"),
    [
        ("referred", "lighthouses", Modality.ASSERTED, YES),
        ("referred", "harbors", Modality.ASSERTED, UNKNOWN),  # the press may call it so
        ("approved", "europe", Modality.ASSERTED, NO),  # it was discharged
        ("approved", "", Modality.DENIED, YES),
        ("discharged", "europe", Modality.ASSERTED, YES),
        ("hearing", "europe", Modality.ASSERTED, UNKNOWN),
    ],
)
def test_a_subcommittee_by_its_field(act: str, field: str, modality: Modality, verdict: Verdict) -> None:
    held = acted(*LOWER)
    claim = CommitteeClaim(span=Span(0, 1), measure="hres351-115", act=act, lower=True, field=field, modality=modality)
    assert check_committee(claim, held, AsOf(day=date(2017, 12, 1))).verdict is verdict


@pytest.mark.parametrize(
    ("text", "reporter", "when", "verdict"),
    [
        ("Committee on X. Reported by Senator Corker without amendment.", "Corker", None, YES),
        ("Committee on X. Reported by Senator Corker without amendment.", "Royce", None, NO),
        ("Reported by the Committee on Foreign Affairs. H. Rept. 115-9.", "Royce", None, YES),
        ("Ordered to be Reported by Voice Vote.", "Royce", None, UNKNOWN),
        ("Reported by the Committee on Foreign Affairs. H. Rept. 115-9.", "", JUNE, YES),
    ],
)
def test_the_report_itself(text: str, reporter: str, when: Days | None, verdict: Verdict) -> None:
    held = acted(action(date(2017, 6, 15), text))
    claim = CommitteeClaim(span=Span(0, 1), measure="hres351-115", act="filed", reporter=reporter, when=when)
    assert check_committee(claim, held, AsOf(day=date(2017, 12, 1))).verdict is verdict


def test_a_committee_that_reported_it_did_not_refuse_it() -> None:
    claim = CommitteeClaim(span=Span(0, 1), measure="hres351-115", act="rejected", codes=("HSFA",), name="X")
    assert check_committee(claim, store(), AsOf(day=date(2017, 12, 1))).verdict is NO


def test_a_committee_told_to_have_sat_on_it_must_have_had_it() -> None:
    for codes, kept, verdict in ((("HSJU",), True, NO), (("HSJU",), False, YES)):
        claim = CommitteeClaim(
            span=Span(0, 1), measure="hres351-115", act="approved", codes=codes, name="X", kept=kept, modality=Modality.DENIED
        )  # fmt: skip
        assert check_committee(claim, store(), AsOf(day=date(2017, 12, 1))).verdict is verdict


@pytest.mark.parametrize(
    ("texts", "when", "verdict"),
    [
        (("Reported by the Committee on Foreign Affairs. H. Rept. 115-9.",), MAY, UNKNOWN),  # it may have voted then
        (("Ordered to be Reported by Voice Vote.",), MAY, NO),
        (
            ("Reported by the Committee on Foreign Affairs. H. Rept. 115-9.",),
            Days(date(2017, 7, 1), date(2017, 7, 1)),
            NO,
        ),
    ],
)
def test_a_vote_before_a_report_that_alone_is_on_record(texts: tuple[str, ...], when: Days, verdict: Verdict) -> None:
    held = acted(*(action(date(2017, 6, 15), t) for t in texts))
    claim = CommitteeClaim(span=Span(0, 1), measure="hres351-115", act="approved", codes=("HSFA",), name="X", when=when)
    assert check_committee(claim, held, AsOf(day=date(2017, 12, 1))).verdict is verdict


def test_a_measure_let_go_may_have_been_reported() -> None:
    claim = CommitteeClaim(span=Span(0, 1), measure="hres351-115", act="released", codes=("HSFA",), name="X")
    assert check_committee(claim, store(), AsOf(day=date(2017, 12, 1))).verdict is YES


@pytest.mark.parametrize(
    ("text", "still", "verdict"),
    [
        ("Committee on Foreign Affairs discharged.", True, NO),
        ("Committee on Foreign Affairs discharged.", False, YES),
        ("Committee on the Judiciary discharged.", True, YES),
    ],
)
def test_a_committee_that_was_discharged_has_the_measure_no_longer(text: str, still: bool, verdict: Verdict) -> None:
    held = acted(action(date(2017, 6, 15), text))
    claim = CommitteeClaim(
        span=Span(0, 1), measure="hres351-115", act="pending", codes=("HSFA",), name="X", still=still
    )
    assert check_committee(claim, held, AsOf(day=date(2017, 12, 1))).verdict is verdict
