from datetime import date

import pytest

from onrecord.errors import SourceError
from onrecord.record.model import Affiliation, Chamber, Committee, Holder, Role
from onrecord.record.parse.committees import parse_committees, parse_membership
from onrecord.record.parse.detect import detect
from onrecord.record.parse.legislators import parse_executive, parse_members
from tests.record.parse.fixtures import document, staged

MEMBERS = b"""
- id: {bioguide: G000555, lis: S331}
  name: {first: Kirsten, middle: E., last: Gillibrand, official_full: Kirsten E. Gillibrand, nickname: Kit}
  other_names: [{last: Rutnik}]
  bio: {gender: F}
  terms:
  - {type: rep, start: '2007-01-04', end: '2009-01-26', state: NY, district: 20, party: Democrat}
  - {type: sen, start: '2009-01-27', end: '2010-12-31', state: NY, class: 1, party: Democrat}
- id: {bioguide: S000709}
  name: {first: Arlen, last: Specter}
  leadership_roles: [{title: Example Leader, chamber: senate, start: '2005-01-04', end: '2007-01-03'}]
  terms:
  - type: sen
    start: '2005-01-04'
    end: 2011-01-03
    state: PA
    party: Democrat
    party_affiliations:
    - {start: '2005-01-04', end: '2009-04-29', party: Republican}
    - {start: '2009-04-30', end: '2011-01-03', party: Democrat}
"""


def test_members_with_terms_parties_and_names() -> None:
    first, second = parse_members(MEMBERS, document("legislators-current.yaml"))
    assert (first.id, first.lis, first.first, first.middle, first.last) == (
        "G000555",
        "S331",
        "Kirsten",
        "E.",
        "Gillibrand",
    )
    assert (first.official, first.nickname, first.other_names, first.gender) == (
        "Kirsten E. Gillibrand",
        "Kit",
        ("Rutnik",),
        "F",
    )
    assert [(t.chamber, t.district, t.end) for t in first.terms] == [
        (Chamber.HOUSE, 20, date(2009, 1, 26)),
        (Chamber.SENATE, None, date(2010, 12, 31)),
    ]
    assert second.terms[0].affiliations[0] == Affiliation(
        start=date(2005, 1, 4), end=date(2009, 4, 29), party="Republican"
    )
    assert second.roles == (
        Role(title="Example Leader", chamber=Chamber.SENATE, start=date(2005, 1, 4), end=date(2007, 1, 3)),
    )
    assert second.party_on(date(2008, 1, 1)) == "Republican"
    assert second.party_on(date(2010, 1, 1)) == "Democrat"


def test_a_table_gives_one_undated_term() -> None:
    data = "\ufefflast_name,first_name,gender,type,state,district,party,bioguide_id,lis_id\nSánchez,Loretta,F,rep,CA,46,Democrat,S000030,\n,,,,,,,,\n"
    (member,) = parse_members(data.encode(), document("legislators-historical.csv"))
    assert (member.id, member.last, member.gender, member.lis) == ("S000030", "Sánchez", "F", None)
    assert (member.terms[0].start, member.terms[0].district, member.terms[0].chamber) == (None, 46, Chamber.HOUSE)


def test_json_reads_like_yaml() -> None:
    data = b'[{"id": {"bioguide": "X000001"}, "name": {"first": "A", "last": "B"}, "terms": [{"type": "rep", "start": "2017-01-03", "end": "2019-01-03", "state": "AK", "district": 0}]}]'
    (member,) = parse_members(data, document("legislators-current.json"))
    assert (member.terms[0].district, member.terms[0].party) == (0, "")


def test_presidents_and_vice_presidents() -> None:
    data = b"""
- id: {bioguide: O000167}
  name: {first: Barack, last: Obama}
  terms: [{type: prez, start: '2009-01-20', end: '2013-01-20', party: Democrat}, {type: other, start: '2013-01-20'}]
"""
    expected = Holder(
        office="president",
        name="Barack Obama",
        person="O000167",
        start=date(2009, 1, 20),
        end=date(2013, 1, 20),
        source="executive.yaml",
    )
    assert parse_executive(data, document("executive.yaml")) == (expected,)


def test_committees_and_subcommittees() -> None:
    data = b"""
- {type: house, name: House Committee on Foreign Affairs, thomas_id: HSFA, subcommittees: [{name: Europe, thomas_id: '14'}, {name: No id}]}
- {type: joint, name: Joint Committee on Printing, thomas_id: JSPR}
- {type: house, name: No id}
"""
    assert parse_committees(data, document()) == (
        Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE),
        Committee(code="HSFA14", name="Europe", chamber=Chamber.HOUSE, parent="HSFA"),
        Committee(code="JSPR", name="Joint Committee on Printing", chamber=None),
    )


def test_rosters_bear_their_day() -> None:
    data = b"HSFA:\n- {name: Edward R. Royce, party: majority, rank: 1, title: Chairman, bioguide: R000487}\n- {name: No id, party: minority}\n"
    (seat,) = parse_membership(data, date(2017, 6, 27), document())
    assert (seat.committee, seat.person, seat.title, seat.party, seat.day) == (
        "HSFA",
        "R000487",
        "Chairman",
        "majority",
        date(2017, 6, 27),
    )


@pytest.mark.parametrize("data", [b"", b"{}\n", b"---", b"\n"])
def test_empty_rosters_are_empty(data: bytes) -> None:
    assert parse_membership(data, date(2021, 1, 3), document()) == ()


@pytest.mark.parametrize(
    "data", [b"a: b", b"- [1, 2]", b"{", b"- !!python/object/apply:os.system [id]", b"\x00", b"[1", b"- {id: 5}"]
)
def test_no_list_of_members_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        parse_members(data, document("legislators-current.yaml"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a/legislators-current.2017-06-27.yaml", b"", "members"),
        ("legislators-historical.json", b"[", "members"),
        ("legislators.yaml", b"", "members"),
        ("legislators-social-media.yaml", b"", None),
        ("legislators-district-offices.yaml", b"", None),
        ("legislators-historical.csv", b"", "members-csv"),
        ("executive.2017-01-02.yaml", b"", "executive"),
        ("committees-historical.yaml", b"", "committees"),
        ("committee-membership-current.2021-01-03.yaml", b"", "membership"),
        ("data.xml", b'<roll where="house" session="2017">', None),
        ("sitemap.xml", b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', None),
        ("vote_menu_115_1.xml", b"<vote_summary>", None),
        ("index.html", b"<html>", None),
        ("data.json", b'{"actions": []}', None),
        ("BILLS-115hres1ih.XML", b'<resolution resolution-stage="Introduced-in-House">', "dtd-text"),
        ("a.xml", b'<bill xmlns="http://schemas.gpo.gov/xml/uslm">', "uslm-text"),
        ("notes.txt", b"<billStatus>", None),
    ],
)
def test_what_a_file_is(name: str, head: bytes, kind: str | None) -> None:
    assert detect(name, head) == kind


def test_staged_rosters_and_members_read() -> None:
    for path in staged("legislators", "*.yaml"):
        data = path.read_bytes()
        if path.name.startswith("committee-membership"):
            parse_membership(data, date(2017, 6, 27), document(path.name))
        elif path.name.startswith("committees"):
            assert parse_committees(data, document(path.name))
        elif path.name == "legislators-current.2017-06-27.yaml":
            assert len(parse_members(data, document(path.name))) > 435


def test_other_names_keep_their_days() -> None:
    raw = b"""- id: {bioguide: B001229}
  name: {first: Mary, last: Levy}
  bio: {birthday: '1961-10-24'}
  other_names: [{last: Bono, start: '1998-04-07', end: '2001-11-25'}, {last: Bono Mack, end: '2013-01-03', start: '2007-12-16'}]
"""
    (found,) = parse_members(raw, document("legislators-historical.yaml"))
    assert [(n.last, n.start) for n in found.names] == [("Bono", date(1998, 4, 7)), ("Bono Mack", date(2007, 12, 16))]
    assert [found.last_on(date(y, 6, 1)) for y in (2000, 2008, 2020)] == ["Bono", "Bono Mack", "Levy"]
    assert found.birthday == date(1961, 10, 24)


def test_committees_keep_their_former_names() -> None:
    raw = b"- {type: house, thomas_id: HSZZ, name: Energy, names: {95: Energy (Ad Hoc)}, subcommittees: [{thomas_id: '01', name: Oil}]}"
    found = parse_committees(raw, document("committees-historical.yaml"))
    assert [(c.code, c.names) for c in found] == [("HSZZ", ((95, "Energy (Ad Hoc)"),)), ("HSZZ01", ())]
