"""The ways in which a measure may stand, each with the source of its rule."""

from msgspec import Struct


class Kind(Struct, frozen=True, kw_only=True):
    """A way to stand: its plain words, what comes next, the source of the rule, whether it is final, and how far it went.

    In `sentence` and `next`, {house} is the House that acted or must act, {other} the other one, {law} the law's number,
    {congress} the measure's Congress, {after} what was reached before. `final` standings outlive the Congress. `weight` orders.
    """

    sentence: str
    source: str
    next: str = ""
    final: bool = False
    weight: float = 0.0


_PRESENTMENT = "U.S. Constitution, art. I, sec. 7, cl. 2: presentment, signature or veto, ten days, Sundays excepted"
_OVERRIDE = "U.S. Constitution, art. I, sec. 7, cl. 2: two thirds of each House may pass it over the veto"
_AMENDMENT = "U.S. Constitution, art. V: an amendment that two thirds of both Houses propose goes to the States, not to the President"
_FORMS = "How Our Laws Are Made (H. Doc. 110-49), forms of congressional action"
_HOUSES = "U.S. Constitution, art. I, sec. 1 and 7: a law needs both Houses to pass the same text"
_CONGRESS = (
    "U.S. Constitution, amend. XX, sec. 1 and 2: a Congress ends at noon of January 3; what is pending ends with it"
)
_COMMITTEES = "House Rule XII, cl. 2, and Senate Rule XVII: referral to committee"
_REPORTS = "House Rule XIII and Senate Rule XVII: reports of committees and calendars"
_DISCHARGE = "House Rule XV, cl. 2, and Senate Rule XVII: discharge of a committee"
_CALENDAR = "House Rule XIII, cl. 1, and Senate Rules VIII and XIV: calendars"
_INTRODUCTION = "House Rule XII, cl. 7, and Senate Rule XIV: introduction"
_REJECTED = "House Rule XX and Senate Rule XII: a measure that the majority needed does not back is lost"
_TABLED = "House Rule XVI, cl. 4, and Senate Rule XXII: a measure laid on the table is finally disposed of"

STANDINGS: dict[str, Kind] = {
    "law": Kind(sentence="became law{law}", source=_PRESENTMENT, final=True, weight=2.0),
    "overridden": Kind(sentence="vetoed, and enacted over the veto by both Houses", source=_OVERRIDE, final=True, weight=2.0),
    "veto-sustained": Kind(sentence="vetoed; the {house} failed to override", source=_OVERRIDE, final=True, weight=1.6),
    "override-begun": Kind(sentence="vetoed; the {house} has voted to override", source=_OVERRIDE, next="a vote of the {other} on the veto", weight=1.6),
    "pocket-vetoed": Kind(sentence="pocket-vetoed by the President", source=_PRESENTMENT, final=True, weight=1.6),
    "vetoed": Kind(sentence="vetoed by the President", source=_OVERRIDE, next="both Houses may override by two thirds", final=True, weight=1.6),
    "signed": Kind(sentence="signed by the President", source=_PRESENTMENT, next="publication as a law", final=True, weight=2.0),
    "presented": Kind(sentence="passed by both Houses and sent to the President", source=_PRESENTMENT, next="signature or veto within ten days, Sundays excepted", final=True, weight=1.6),
    "complete": Kind(sentence="agreed to by {after}", source=_FORMS, final=True, weight=1.2),
    "proposed": Kind(sentence="proposed to the States by both Houses", source=_AMENDMENT, next="ratification by three fourths of the States", final=True, weight=1.6),
    "passed-both": Kind(sentence="passed by both Houses", source=_HOUSES, next="enrolment and presentment to the President, once both agree on one text", final=True, weight=1.5),
    "passed-differing": Kind(sentence="passed by both Houses in different forms", source=_HOUSES, next="agreement of both Houses on one text", weight=1.4),
    "tabled": Kind(sentence="tabled by the {house}", source=_TABLED, final=True, weight=0.5),
    "failed": Kind(sentence="rejected by the {house}", source=_REJECTED, final=True, weight=0.5),
    "died": Kind(sentence="died with the {congress} Congress{after}", source=_CONGRESS, final=True),
    "passed-one": Kind(sentence="{after} by the {house}", source=_HOUSES, next="action by the {other}", weight=1.0),
    "discharged": Kind(sentence="discharged from committee", source=_DISCHARGE, next="a vote of the {house}", weight=0.5),
    "reported": Kind(sentence="reported by committee", source=_REPORTS, next="a vote of the {house}", weight=0.5),
    "ordered": Kind(sentence="ordered reported by committee", source=_REPORTS, next="the committee's report, then a vote of the {house}", weight=0.4),
    "calendar": Kind(sentence="on the calendar", source=_CALENDAR, next="a vote of the {house}", weight=0.3),
    "referred": Kind(sentence="in committee", source=_COMMITTEES, next="action by the committee, then a vote of the {house}"),
    "reserved": Kind(sentence="a number reserved, with no measure introduced under it", source="BILLSTATUS user guide, reserved bill numbers", next="introduction"),
    "not-introduced": Kind(sentence="not introduced by then", source=_INTRODUCTION),
    "introduced": Kind(sentence="introduced", source=_INTRODUCTION, next="action by the {house}"),
}  # fmt: skip
