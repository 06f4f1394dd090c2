from datetime import date

import pytest

from onrecord.errors import SourceError
from onrecord.record.model import Activity, Chamber, Law, Measure, MeasureType, Relation, Relationship, Title
from onrecord.record.parse.billstatus import parse_billstatus
from onrecord.record.parse.detect import detect
from tests.record.parse.fixtures import document, fixture, staged

GENERATIONS = {
    "BILLSTATUS-112hr8.unversioned.xml": "hr8-112",
    "BILLSTATUS-115hres351.1.0.0.xml": "hres351-115",
    "BILLSTATUS-117hr4350.3.0.0.xml": "hr4350-117",
}


def read(name: str) -> Measure:
    return parse_billstatus(fixture(name), document(name))


@pytest.mark.parametrize(("name", "measure"), GENERATIONS.items())
def test_identity_in_each_generation(name: str, measure: str) -> None:
    found = read(name)
    assert found.id == measure
    assert found.document.name == name
    assert found.title
    assert detect(name, fixture(name)[:4096]) == "billstatus"


def test_first_numbered_generation_whole() -> None:
    m = read("BILLSTATUS-115hres351.1.0.0.xml")
    assert (m.congress, m.type, m.number, m.introduced) == (115, MeasureType.HRES, 351, date(2017, 5, 23))
    assert m.titles[1] == Title("Condemning the violence and persecution in Chechnya.", "Official Title as Introduced")
    sponsor, cosponsor = m.sponsors[0], m.cosponsors[0]
    assert (sponsor.person, sponsor.name) == ("R000435", "Rep. Ros-Lehtinen, Ileana [R-FL-27]")
    assert (sponsor.party, sponsor.state, sponsor.district, sponsor.original) == ("R", "FL", 27, None)
    assert (cosponsor.day, cosponsor.original, cosponsor.withdrawn) == (date(2017, 5, 23), True, None)
    assert [(c.code, c.chamber) for c in m.committees] == [("hsfa00", Chamber.HOUSE), ("hsfa14", None)]
    assert m.committees[0].activities[0] == Activity("Markup by", date(2017, 5, 25))
    assert [(v.code, v.day) for v in m.versions] == [("eh", date(2017, 6, 27)), ("ih", None)]
    assert m.related[0] == Relation(
        measure="sres211-115",
        title="A resolution condemning the violence and persecution in Chechnya.",
        kind="Related bill",
        details=(Relationship("Related bill", "CRS"),),
    )
    assert m.subjects == ("Europe", "Human rights")
    assert m.policy_area == "International Affairs"
    assert m.summary == "A second summary, as agreed & amended."


def test_actions_stand_in_the_order_they_happened() -> None:
    actions = read("BILLSTATUS-115hres351.1.0.0.xml").actions
    assert [(a.code, a.system) for a in actions] == [
        ("Intro-H", "9"),
        ("H11100", "2"),
        ("H37300", "2"),
        ("H38310", "2"),
    ]
    assert actions[1].committees == ("hsfa00",)
    assert (actions[2].time, actions[2].kind, actions[2].roll) == ("15:45:17", "Floor", None)


def test_roll_calls_of_the_newest_generation_stand_in_the_actions() -> None:
    m = read("BILLSTATUS-117hr4350.3.0.0.xml")
    assert [a.roll for a in m.actions] == [None, "h293-117.2021"]
    assert m.versions[0].code == "pcs"
    assert m.related[0].measure == "s1605-117"
    assert m.summary == "Sets policies."
    assert m.policy_area == "Armed Forces and National Security"


def test_roll_calls_listed_apart_are_tied_to_their_actions_by_session() -> None:
    """New Year's Day 2013 belonged to the second session of the 112th Congress, the roll calls of 2012."""
    m = read("BILLSTATUS-112hr8.unversioned.xml")
    assert [a.roll for a in m.actions] == [None, "h545-112.2012", "s251-112.2012", "h659-112.2012"]
    assert m.actions[2].committees == ("ssfi00",)
    assert m.laws == (Law("112-240"),)
    assert m.policy_area == "Taxation"
    assert (m.sponsors[0].party, m.sponsors[0].state, m.sponsors[0].district) == ("R", "MI", 4)


def made(inside: str, number: str = "<number>9</number><type>HR</type><congress>117</congress>") -> bytes:
    return f"<billStatus><version>3.0.0</version><bill>{number}{inside}</bill></billStatus>".encode()


def test_a_reserved_number_is_a_nearly_empty_measure() -> None:
    found = parse_billstatus(made("<committees><billCommittees/></committees><sponsors/>"), document())
    assert (found.id, found.title, found.sponsors, found.actions) == ("hr9-117", "", (), ())


def test_a_withdrawn_cosponsor_keeps_the_day() -> None:
    item = (
        "<item><bioguideId>X000001</bioguideId><fullName>Rep. X [D-AK-At Large]</fullName>"
        "<sponsorshipWithdrawnDate>2021-09-01</sponsorshipWithdrawnDate><isOriginalCosponsor>False</isOriginalCosponsor></item>"
    )
    cosponsor = parse_billstatus(made(f"<cosponsors>{item}</cosponsors>"), document()).cosponsors[0]
    assert (cosponsor.withdrawn, cosponsor.original) == (date(2021, 9, 1), False)
    assert (cosponsor.party, cosponsor.state, cosponsor.district) == ("D", "AK", None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<a/>", "root <a>, expected <billStatus>"),
        (b"<billStatus><version>3.0.0</version></billStatus>", "expected <billStatus> with a <bill>"),
        (made("", "<number>9</number><type>PN</type><congress>117</congress>"), "type 'PN'"),
        (made("", "<type>HR</type><congress>117</congress>"), "number ''"),
        (made("", "<number>nine</number><type>HR</type><congress>117</congress>"), "number 'nine'"),
    ],
)
def test_what_is_no_measure_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        parse_billstatus(data, document())


def test_every_staged_file_reads() -> None:
    files = [p for p in staged("billstatus", "*.xml") if detect(p.name, p.read_bytes()[:4096]) == "billstatus"]
    for path in files:
        data = path.read_bytes()
        found = parse_billstatus(data, document(path.name))
        days = [a.day for a in found.actions]
        assert days == sorted(days), path
        assert len(found.actions) <= data.count(b"<actionDate>"), path
        for action in found.actions:
            times = ("Roll no." in action.text, "Record Vote Number" in action.text)
            assert action.roll or not any(times), (path, action.text)


AMENDED = made(
    "<amendments><amendment><number>445</number><congress>115</congress><type>HAMDT</type><purpose>To add funds.</purpose>"
    "<chamber>House of Representatives</chamber><submittedDate>2017-09-13T04:00:00Z</submittedDate>"
    "<sponsors><item><name>Rules Committee</name></item></sponsors>"
    "<cosponsors><count>2</count><item><bioguideId>X000001</bioguideId><fullName>Rep. X [D-NY-1]</fullName></item></cosponsors>"
    "<amendedAmendment><number>12</number><congress>115</congress><type>HAMDT</type></amendedAmendment>"
    "<actions><count>3</count><actions><item><actionDate>2017-09-14</actionDate><text/></item>"
    "<item><actionDate>2017-09-14</actionDate><text>Agreed to by recorded vote: 200 - 190 (Roll no. 7).</text><actionCode>H32111</actionCode>"
    "<recordedVotes><recordedVote><rollNumber>7</rollNumber><chamber>House</chamber><congress>115</congress><sessionNumber>1</sessionNumber>"
    "<url>https://clerk.house.gov/evs/2017/roll007.xml</url></recordedVote></recordedVotes></item>"
    "<item><actionDate>2017-09-13</actionDate><text>Offered.</text></item></actions></actions></amendment></amendments>"
)


def test_amendments_with_their_own_backers_and_actions() -> None:
    (found,) = parse_billstatus(AMENDED, document()).amendments
    assert (found.id, found.amends, found.chamber, found.submitted) == (
        "hamdt445-115",
        "hamdt12-115",
        Chamber.HOUSE,
        date(2017, 9, 13),
    )
    assert [(s.person, s.name) for s in found.sponsors] == [("", "Rules Committee")]
    assert (found.cosponsors_count, [c.person for c in found.cosponsors]) == (2, ["X000001"])
    assert [(a.text[:7], a.roll) for a in found.actions] == [("Offered", None), ("Agreed ", "h7-115.2017")]
    assert [v.roll for v in found.votes] == ["h7-115.2017"]
    assert found.actions_count == 3


def test_what_stands_beside_a_measure_s_course() -> None:
    found = parse_billstatus(
        made(
            "<isReserved>True</isReserved><committeeReports><committeeReport><citation>H. Rept. 115-1</citation></committeeReport></committeeReports>"
            "<cboCostEstimates><item><pubDate>2017-09-27T19:43:11Z</pubDate><title>H.R. 9</title><url>https://www.cbo.gov/1</url></item></cboCostEstimates>"
            "<calendarNumbers><item><calendar>U00481</calendar></item></calendarNumbers><notes><item><text>&lt;p&gt;See S. 1.&lt;/p&gt;</text></item></notes>"
            "<constitutionalAuthorityStatementText>&lt;pre&gt;Article I,\n section 8&lt;/pre&gt;</constitutionalAuthorityStatementText>"
            "<sponsors><item><bioguideId>X000001</bioguideId><fullName>Rep. X</fullName><isByRequest>Y</isByRequest></item></sponsors>"
            "<titles><item><titleType>Short Titles</titleType><title>Act</title><chamberCode>S</chamberCode><billTextVersionCode>ES</billTextVersionCode></item></titles>"
            "<actions><actionTypeCounts><introducedInHouse>1</introducedInHouse><referral>2</referral></actionTypeCounts></actions>"
            "<latestAction><actionDate>2017-10-01</actionDate><text>Referred.</text></latestAction>"
        ),
        document(),
    )
    assert (found.reserved, found.reports, found.calendars, found.notes) == (
        True,
        ("H. Rept. 115-1",),
        ("U00481",),
        ("See S. 1.",),
    )
    assert [(e.title, e.day, e.url) for e in found.estimates] == [
        ("H.R. 9", date(2017, 9, 27), "https://www.cbo.gov/1")
    ]
    assert found.authority == "Article I, section 8"
    assert found.sponsors[0].by_request is True
    assert found.titles == (Title("Act", "Short Titles", "es", Chamber.SENATE),)
    assert (found.actions_count, found.latest and found.latest.day) == (3, date(2017, 10, 1))


def test_related_measures_keep_every_relation_and_the_old_way_of_writing_a_type() -> None:
    item = (
        "<item><type>H.Res.</type><number>7</number><congress>114</congress><relationshipDetails>"
        "<item><type>Related bill</type><identifiedBy>CRS</identifiedBy></item>"
        "<item><type>Procedurally-related</type><identifiedBy>House</identifiedBy></item></relationshipDetails></item>"
    )
    (found,) = parse_billstatus(made(f"<relatedBills>{item}</relatedBills>"), document()).related
    assert (found.measure, found.kind) == ("hres7-114", "Related bill")
    assert found.details == (Relationship("Related bill", "CRS"), Relationship("Procedurally-related", "House"))
