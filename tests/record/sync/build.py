"""A small tree of official files: two scopes of the 115th Congress, texts, roll calls of both chambers, 440 members."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

DAY = "2017-06-28T10:00:00Z"
_STATUS = """<?xml version="1.0" encoding="utf-8"?>
<billStatus><version>3.0.0</version><bill><number>{n}</number><updateDate>{day}</updateDate><type>{type}</type>
<introducedDate>2017-05-23</introducedDate><congress>115</congress><title>{title}</title>
<actions><item><actionDate>2017-05-23</actionDate><text>Introduced</text><type>IntroReferral</type>
<recordedVotes><recordedVote><rollNumber>1</rollNumber><url>http://clerk.house.gov/evs/2017/roll001.xml</url><chamber>House</chamber>
<congress>115</congress><date>2017-05-23T18:00:00Z</date><sessionNumber>1</sessionNumber></recordedVote></recordedVotes></item></actions>
<textVersions><item><type>Introduced</type><date>2017-05-23T04:00:00Z</date><formats><item>
<url>https://www.govinfo.gov/content/pkg/{package}/xml/{package}.xml</url></item></formats></item></textVersions>
</bill></billStatus>
"""
_TEXT = """<?xml version="1.0"?>
<resolution resolution-stage="Introduced-in-House" resolution-type="house-resolution"><form><congress>115th CONGRESS</congress>
<session>1st Session</session><legis-num>H. RES. {n}</legis-num><official-title>A title</official-title></form>
<resolution-body><section><text>That the House welcomes paper {n}.</text></section></resolution-body></resolution>
"""
_HOUSE = """<?xml version="1.0"?>
<rollcall-vote><vote-metadata><majority>R</majority><congress>115</congress><session>1st</session><chamber>U.S. House of Representatives</chamber>
<rollcall-num>{n}</rollcall-num><legis-num>H RES 1</legis-num><vote-question>On Agreeing</vote-question><vote-type>YEA-AND-NAY</vote-type>
<vote-result>Passed</vote-result><action-date>23-May-2017</action-date></vote-metadata><vote-data><recorded-vote>
<legislator name-id="A000001" party="R" state="FL" role="legislator">A</legislator><vote>Yea</vote></recorded-vote></vote-data></rollcall-vote>
"""
_SENATE = """<?xml version="1.0"?>
<roll_call_vote><congress>115</congress><session>1</session><congress_year>2017</congress_year><vote_number>{n}</vote_number>
<vote_date>May 23, 2017,  05:48 PM</vote_date><vote_question_text>On Agreeing</vote_question_text><vote_result>Agreed to</vote_result>
<count><yeas>1</yeas><nays>0</nays></count><members><member><member_full>B</member_full><last_name>B</last_name><party>R</party><state>FL</state>
<vote_cast>Yea</vote_cast><lis_member_id>S350</lis_member_id></member></members></roll_call_vote>
"""
_ENTRY = "<{tag}><loc>https://www.govinfo.gov{path}</loc><lastmod>{day}</lastmod></{tag}>"


def status(kind: str, n: int, title: str = "A title", day: str = DAY) -> bytes:
    package = f"BILLS-115{kind}{n}{'i' + kind[0]}"
    return _STATUS.format(n=n, type=kind.upper(), title=title, day=day, package=package).encode()


def file_path(kind: str, n: int) -> str:
    return f"/bulkdata/BILLSTATUS/115/{kind}/BILLSTATUS-115{kind}{n}.xml"


def sitemap_path(kind: str) -> str:
    return f"/sitemap/bulkdata/BILLSTATUS/115{kind}/sitemap.xml"


def zip_path(kind: str) -> str:
    return f"/bulkdata/BILLSTATUS/115/{kind}/BILLSTATUS-115-{kind}.zip"


INDEX = "/sitemap/bulkdata/BILLSTATUS/sitemapindex.xml"


def sitemap(kind: str, days: dict[int, str]) -> bytes:
    entries = "".join(_ENTRY.format(tag="url", path=file_path(kind, n), day=day) for n, day in days.items())
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'.encode()


def zipped(kind: str, numbers: range, other: Mapping[int, bytes] = MappingProxyType({})) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in numbers:
            archive.writestr(zipfile.ZipInfo(f"BILLSTATUS-115{kind}{n}.xml"), other.get(n) or status(kind, n))
    return packed.getvalue()


@cache
def members(count: int = 440) -> bytes:
    row = "- id: {{bioguide: A{n:06d}}}\n  name: {{first: Ann, last: Name{n}}}\n  terms:\n  - {{type: rep, start: '2017-01-03', end: '2027-01-03', state: FL, district: 1, party: Republican}}\n"
    return "".join(row.format(n=n) for n in range(1, count + 1)).encode()


def people() -> dict[str, bytes]:
    files = {
        "legislators-current.yaml": members(),
        "legislators-historical.yaml": b"- id: {bioguide: R000595, lis: S350}\n  name: {first: Bea, last: Past}\n  terms:\n  - {type: sen, start: '2017-01-03', end: '2022-12-31', state: FL, party: Republican}\n",
        "executive.yaml": b"- id: {bioguide: T000001}\n  name: {first: C, last: Chief}\n  terms:\n  - {type: prez, start: '2017-01-20', end: '2021-01-20', party: Republican}\n",
        "committees-current.yaml": b"- type: house\n  name: House Committee on Foreign Affairs\n  thomas_id: HSFA\n",
        "committees-historical.yaml": b"- type: house\n  name: House Committee on the Past\n  thomas_id: HSPA\n",
        "committee-membership-current.yaml": b"HSFA:\n- name: Ann Name1\n  party: majority\n  rank: 1\n  bioguide: A000001\n",
    }
    return {f"/congress-legislators/{name}": body for name, body in files.items()}


def votes(house: int = 3, senate: int = 2) -> dict[str, bytes]:
    house_list = "".join(f'<A HREF="vote.asp?year=2017&rollnumber={n}">{n}</A>' for n in range(house, 0, -1))
    menu = "".join(f"<vote><vote_number>{n:05d}</vote_number></vote>" for n in range(senate, 0, -1))
    lis = "/legislative/LIS"
    return {
        "/evs/2017/index.asp": f"<HTML>{house_list}</HTML>".encode(),
        **{f"/evs/2017/roll{n:03d}.xml": _HOUSE.format(n=n).encode() for n in range(1, house + 1)},
        f"{lis}/roll_call_lists/vote_menu_115_1.xml": f"<vote_summary>{menu}</vote_summary>".encode(),
        **{
            f"{lis}/roll_call_votes/vote1151/vote_115_1_{n:05d}.xml": _SENATE.format(n=n).encode()
            for n in range(1, senate + 1)
        },
    }


def tree(hres: int = 70, sres: int = 5, texts: int = 4) -> dict[str, bytes]:
    """Return paths to bytes; the texts of all but the first `texts` House resolutions are absent."""
    files = {INDEX: b"", **people(), **votes()}
    entries = "".join(_ENTRY.format(tag="sitemap", path=sitemap_path(k), day=DAY) for k in ("hres", "sres"))
    files[INDEX] = (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</sitemapindex>'.encode()
    )
    for kind, count in (("hres", hres), ("sres", sres)):
        numbers = range(1, count + 1)
        files |= {file_path(kind, n): status(kind, n) for n in numbers}
        files[sitemap_path(kind)] = sitemap(kind, dict.fromkeys(numbers, DAY))
        files[zip_path(kind)] = zipped(kind, numbers)
    for n in range(1, texts + 1):
        package = f"BILLS-115hres{n}ih"
        files[f"/content/pkg/{package}/xml/{package}.xml"] = _TEXT.format(n=n).encode()
    return files
