from datetime import date

import pytest

from onrecord.errors import SourceError
from onrecord.record.model import Chamber, Position, Tally
from onrecord.record.parse.answers import answer_of, measure_id, year_of
from onrecord.record.parse.clerk import parse_clerk
from onrecord.record.parse.detect import detect
from onrecord.record.parse.senate import parse_senate
from onrecord.record.parse.votes_json import parse_votes_json
from tests.record.parse.fixtures import document, staged

ANSWERS = ("yea", "nay", "present", "not voting")
TOTALS = "<totals-by-vote><yea-total>419</yea-total><nay-total>3</nay-total><present-total>0</present-total><not-voting-total>11</not-voting-total></totals-by-vote>"


def clerk(votes: str = "", totals: str = TOTALS, **changes: str) -> bytes:
    fields = {
        "congress": "115", "session": "1st", "chamber": "U.S. House of Representatives", "rollcall-num": "413", "legis-num": "H R 3364",
        "vote-question": "On Motion to Suspend the Rules and Pass", "vote-type": "2/3 YEA-AND-NAY", "vote-result": "Passed",
        "action-date": "25-Jul-2017", "vote-desc": "Russia sanctions",
    } | {k.replace("_", "-"): v for k, v in changes.items()}  # fmt: skip
    head = "".join(f"<{k}>{v}</{k}>\r\n" for k, v in fields.items())
    doctype = '<!DOCTYPE rollcall-vote PUBLIC "-//US Congress//DTDs/vote v1.0 20031119 //EN" "../vote.dtd">\r\n'
    return (
        f"{doctype}<rollcall-vote><vote-metadata>{head}<vote-totals>{totals}</vote-totals></vote-metadata>"
        f"<vote-data>{votes}</vote-data></rollcall-vote>"
    ).encode()


def voter(answer: str, ident: str = ' name-id="A000055"') -> str:
    return f'<recorded-vote><legislator{ident} party="R" state="AL">Aderholt</legislator><vote>{answer}</vote></recorded-vote>'


def test_house_roll_call() -> None:
    roll = parse_clerk(clerk(voter("Aye") + voter("No", "")), document())
    assert (roll.id, roll.chamber, roll.congress, roll.session, roll.year) == (
        "h413-115.2017",
        Chamber.HOUSE,
        115,
        1,
        2017,
    )
    assert (roll.day, roll.measure, roll.requires) == (date(2017, 7, 25), "hr3364-115", "2/3")
    assert (roll.yeas, roll.nays, roll.present, roll.absent) == (419, 3, 0, 11)
    assert roll.positions[0] == Position(person="A000055", name="Aderholt", party="R", state="AL", vote="yea")
    assert (roll.positions[1].person, roll.positions[1].vote) == ("", "nay")
    assert detect("roll413.xml", clerk()[:4096]) == "clerk-vote"


def test_election_of_a_speaker_has_no_yeas() -> None:
    totals = "<totals-by-candidate><candidate>Ryan (WI)</candidate><candidate-total>239</candidate-total></totals-by-candidate>"
    roll = parse_clerk(
        clerk(voter("Ryan (WI)") + voter("Not Voting"), totals, legis_num="", vote_type="YEA-AND-NAY"), document()
    )
    assert [p.vote for p in roll.positions] == ["Ryan (WI)", "not voting"]
    assert (roll.yeas, roll.nays, roll.absent, roll.measure, roll.requires) == (0, 0, 1, None, "1/2")


def test_new_years_day_belongs_to_the_old_session() -> None:
    roll = parse_clerk(clerk(congress="112", session="2nd", rollcall_num="659", action_date="1-Jan-2013"), document())
    assert (roll.id, roll.year, roll.day) == ("h659-112.2012", 2012, date(2013, 1, 1))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<rollcall-vote/>", "expected <rollcall-vote> with <vote-metadata>"),
        (clerk(rollcall_num=""), "<rollcall-num> is ''"),
        (clerk(action_date="July 25"), "<action-date> is 'July 25'"),
    ],
)
def test_house_refuses(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        parse_clerk(data, document())


def senate(members: str = "", tie: str = "", date: str = "February 7, 2017,  12:29 PM") -> bytes:
    return (
        "<roll_call_vote><congress>115</congress><session>1</session><vote_number>54</vote_number>"
        f"<vote_date>{date}</vote_date><vote_question_text>On the Joint Resolution S.J.Res. 7</vote_question_text>"
        "<question>On the Joint Resolution</question><majority_requirement>1/2</majority_requirement><vote_result>Passed</vote_result>"
        "<document><document_congress>115</document_congress><document_type>S.J.Res.</document_type><document_number>7</document_number></document>"
        "<amendment><amendment_to_document_number/></amendment><count><yeas>50</yeas><nays>50</nays><present/><absent/></count>"
        f"<tie_breaker>{tie}</tie_breaker><members>{members}</members></roll_call_vote>"
    ).encode()


def senator(answer: str) -> str:
    return (
        "<member><member_full>Akaka (D-HI)</member_full><party>D</party><state>HI</state>"
        f"<vote_cast>{answer}</vote_cast><lis_member_id>S213</lis_member_id></member>"
    )


def test_senate_roll_call() -> None:
    roll = parse_senate(senate(senator("Guilty") + senator("Present, Giving Live Pair")), document())
    assert (roll.id, roll.chamber, roll.day) == ("s54-115.2017", Chamber.SENATE, date(2017, 2, 7))
    assert (roll.measure, roll.yeas, roll.nays, roll.present, roll.absent) == ("sjres7-115", 50, 50, 1, 0)
    assert [(p.person, p.vote) for p in roll.positions] == [("S213", "yea"), ("S213", "present")]
    assert roll.requires == "1/2"


def test_a_casting_vote_counts_and_is_named() -> None:
    roll = parse_senate(
        senate(tie="<by_whom>Vice President</by_whom><tie_breaker_vote>Yea</tie_breaker_vote>"), document()
    )
    assert (roll.yeas, roll.nays) == (51, 50)
    assert (roll.positions[-1].person, roll.positions[-1].vote) == ("VP", "yea")


def test_an_amendment_leads_to_the_measure_it_amends() -> None:
    data = senate().replace(b"S.J.Res.</document_type>", b"</document_type>")
    data = data.replace(
        b"<amendment_to_document_number/>", b"<amendment_to_document_number>S.Con.Res. 3</amendment_to_document_number>"
    )
    assert parse_senate(data, document()).measure == "sconres3-115"


def test_senate_refuses() -> None:
    with pytest.raises(SourceError, match="<vote_date> is 'soon'"):
        parse_senate(senate(date="soon"), document())
    with pytest.raises(SourceError, match="expected <roll_call_vote>"):
        parse_senate(b"<a/>", document())


JSON = (
    b'{"bill": {"congress": 115, "number": 43, "type": "hjres"}, "category": "passage", "chamber": "s", "congress": 115,'
    b'"date": "2017-03-30T12:00:00-04:00", "number": 101, "question": "On the Joint Resolution", "requires": "1/2",'
    b'"result": "Passed", "session": "2017", "vote_id": "s101-115.2017", "votes": {"Nay": [{"display_name": "Baldwin (D-WI)",'
    b'"id": "S354", "party": "D", "state": "WI"}], "Not Voting": [], "Present": [], "Yea": ["VP"]}}'
)


def test_json_roll_call() -> None:
    roll = parse_votes_json(JSON, document("data.json"))
    assert (roll.id, roll.session, roll.measure, roll.day) == ("s101-115.2017", 1, "hjres43-115", date(2017, 3, 30))
    assert (roll.yeas, roll.nays, roll.positions[0].person, roll.positions[1].person) == (1, 1, "S354", "VP")
    assert detect("s101/data.json", JSON[:4096]) == "json-vote"


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", JSON[:200], JSON.replace(b'"2017"', b'"x"'), JSON.replace(b"2017-03-30", b"2017-13-30")]
)
def test_json_refuses(data: bytes) -> None:
    with pytest.raises(SourceError):
        parse_votes_json(data, document("data.json"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [("H RES 351", "hres351-115"), ("S.J.Res. 7", "sjres7-115"), ("H.R. 1", "hr1-115"), ("S 2155", "s2155-115"), ("QUORUM 1", None), ("PN 12", None), ("", None), ("JOURNAL", None)],
)  # fmt: skip
def test_measures_as_cited(words: str, expected: str | None) -> None:
    assert measure_id(words, 115) == expected


def test_answers_and_years() -> None:
    assert [answer_of(w) for w in ("AYE", "Not Guilty", " Present ", "Not  Voting", "Pelosi")] == [
        "yea",
        "nay",
        "present",
        "not voting",
        "Pelosi",
    ]
    assert [year_of(115, 1), year_of(115, 2), year_of(101, 2)] == [2017, 2018, 1990]


def test_staged_roll_calls_count_what_they_list() -> None:
    for path in staged("votes/unitedstates-congress-json/sample", "data.json"):
        roll = parse_votes_json(path.read_bytes(), document(path.name))
        assert roll.yeas + roll.nays + roll.present + roll.absent == sum(p.vote in ANSWERS for p in roll.positions), (
            path
        )


def test_a_house_roll_call_keeps_its_kind_time_amendment_and_tallies_by_party() -> None:
    party = "<totals-by-party><party>Republican</party><yea-total>230</yea-total><nay-total>1</nay-total><present-total>0</present-total><not-voting-total>8</not-voting-total></totals-by-party>"
    roll = parse_clerk(
        clerk(
            voter("Aye"),
            party + TOTALS,
            action_time="5:23 PM",
            amendment_num="18",
            amendment_author="Tlaib of Michigan",
        ),
        document(),
    )
    assert (roll.time, roll.kind, roll.amendment) == ("5:23 PM", "2/3 YEA-AND-NAY", "18 Tlaib of Michigan")
    assert roll.description == "Russia sanctions"
    assert roll.stated == (Tally(party="Republican", yeas=230, nays=1, absent=8),)
    assert roll.by_party() == (Tally(party="R", yeas=1),)
    assert roll.casting is None
