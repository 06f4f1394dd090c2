"""What each House did, from action texts as the official files have them."""

import pytest

from onrecord.record.floor import dispositions
from tests.record.build import HRES351, measure

_SUSPENSION = "On motion to suspend the rules and pass the bill"
_CASES = [
    # words, chamber, outcome, methods, tally, roll
    (f"{_SUSPENSION} Agreed to by voice vote.", "house passed voice,suspension"),
    (f"{_SUSPENSION}, as amended Agreed to by the Yeas and Nays: (2/3 required): 398 - 1 (Roll no. 5).", "house passed roll-call,suspension 398-1 h5-115.2017"),
    (f"{_SUSPENSION} Failed by the Yeas and Nays: (2/3 required): 232 - 172 (Roll no. 9).", "house failed roll-call,suspension 232-172 h9-115.2017"),
    ("On passage Passed by recorded vote: 217 - 213 (Roll No. 256).", "house passed roll-call 217-213 h256-115.2017"),
    ("On agreeing to the resolution Agreed to without objection.", "house passed without-objection"),
    ("On agreeing to the Resolution Agreed to by the Yeas and Nays: 240 - 187 (Roll no. 482).", "house passed roll-call 240-187 h482-115.2017"),
    ("Pursuant to the provisions of H. Res. 294, H. Res. 293 is considered passed House.", "house passed "),
    ("Passed/agreed to in House: Motion to reconsider laid on the table Agreed to without objection.", "house passed "),
    ("Submitted in the Senate, considered, and agreed to without amendment and with a preamble by Unanimous Consent.", "senate passed unanimous-consent"),
    ("Received in the Senate, considered, and agreed to without amendment by Unanimous Consent.", "senate passed unanimous-consent"),
    ("Resolution agreed to in Senate without amendment and with a preamble by Voice Vote.", "senate passed voice"),
    ("Passed Senate with an amendment by Yea-Nay Vote. 51 - 49. Record Vote Number: 303.", "senate passed roll-call 51-49 s303-115.2017"),
    ("Under the order of 5/1/2017, not having achieved 60 votes in the affirmative, failed of passage in Senate by Yea-Nay Vote. 50 - 48. Record Vote Number: 7.", "senate failed roll-call 50-48 s7-115.2017"),
    ("Cloture on the motion to proceed to the measure not invoked in Senate by Yea-Nay Vote. 55 - 45. Record Vote Number: 537.", "senate cloture-failed roll-call 55-45 s537-115.2017"),
    ("Motion to proceed to consideration of measure rejected in Senate by Yea-Nay Vote. 49 - 51. Record Vote Number: 125.", "senate proceed-failed roll-call 49-51 s125-115.2017"),
    ("Motion to discharge Senate Committee on Foreign Relations rejected by Yea-Nay Vote. 47 - 53. Record Vote Number: 142.", "senate discharge-failed roll-call 47-53 s142-115.2017"),
    ("On motion to table the measure Agreed to by the Yeas and Nays: 364 - 58, 4 Present (Roll no. 658).", "house tabled roll-call 364-58 h658-115.2017"),
    ("On motion to refer Agreed to by the Yeas and Nays: 310 - 103, 12 Present (Roll no. 302).", "house referred roll-call 310-103 h302-115.2017"),
    ("Resolving differences -- House actions: On motion that the House agree to the Senate amendment Agreed to by voice vote.", "house concurred voice"),
    ("House agreed to Senate amendment with an amendment pursuant to H.Res. 1082.", "house concurred "),
    ("Resolving differences -- Senate actions: Senate agreed to the House amendment to S. 140 by Unanimous Consent.", "senate concurred unanimous-consent"),
    ("Conference report agreed to in Senate: Senate agreed to conference report by Yea-Nay Vote. 87 - 10. Record Vote Number: 3.", "senate conference-agreed roll-call 87-10 s3-115.2017"),
    ("Failed of passage in Senate over veto by Yea-Nay Vote. 53 - 46. Record Vote Number: 84.", "senate override-failed roll-call 53-46 s84-115.2017"),
    ("On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 248 - 181 (Roll no. 127).", "house override-failed roll-call 248-181 h127-115.2017"),
    ("Passed Senate over veto by Yea-Nay Vote. 81 - 13. Record Vote Number: 292.", "senate override-passed roll-call 81-13 s292-115.2017"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), _CASES)
def test_one_act(words: str, expected: str) -> None:
    (act,) = dispositions(measure("hr", 9, ("2017-06-27", words)))
    tally = f"{act.yeas}-{act.nays}" if act.yeas is not None else ""
    shown = " ".join((act.chamber.value, act.outcome, ",".join(act.methods), tally, act.roll or ""))
    assert shown.split() == expected.split()


@pytest.mark.parametrize(
    "words",
    [
        "Amendment SA 6 agreed to in Senate by Unanimous Consent.",
        "Cloture on amendment SA 2700 not invoked in Senate by Yea-Nay Vote. 35 - 62. Record Vote Number: 123.",
        "Motion by Senator Thune to reconsider the vote by which cloture on S. Res. 377 was not invoked (Record Vote No. 513) made in Senate.",
        "On agreeing to the Cheney amendment (A001) Failed by voice vote.",
        "House amendment agreed to: On agreeing to the Wilson (SC) amendment (A001) Agreed to by voice vote.",
        "On motion to refer the bill and the accompanying veto message to the Committee. Agreed to without objection.",
        "On ordering the previous question Agreed to by the Yeas and Nays: 228 - 186 (Roll no. 4).",
        "On motion to recommit with instructions Failed by recorded vote: 190 - 236 (Roll no. 8).",
        "Rule H. Res. 5 passed House.",
        "Mr. Royce (CA) moved to suspend the rules and agree to the resolution, as amended.",
        "Motion to reconsider laid on the table Agreed to without objection.",
        "",
    ],
)
def test_no_act_on_the_measure(words: str) -> None:
    assert dispositions(measure("hr", 9, ("2017-06-27", words))) == ()


def test_two_lines_tell_one_act() -> None:
    (act,) = dispositions(HRES351)
    assert (act.outcome, act.methods, act.two_thirds) == ("passed", ("voice", "suspension"), True)


def test_a_voice_vote_and_a_roll_call_of_one_day_are_two_acts() -> None:
    found = dispositions(
        measure(
            "hjres", 28,
            ("2019-01-23", "On passage Passed by voice vote."),
            ("2019-01-23", "On passage Passed by the Yeas and Nays: 229 - 184 (Roll no. 44)."),
        )
    )  # fmt: skip
    assert [a.methods for a in found] == [("voice",), ("roll-call",)]


def test_a_vote_on_new_years_day_belongs_to_the_old_session() -> None:
    (act,) = dispositions(
        measure(
            "hr",
            6395,
            ("2021-01-01", "Passed Senate over veto by Yea-Nay Vote. 81 - 13. Record Vote Number: 292."),
            congress=116,
        )
    )
    assert act.roll == "s292-116.2020"
