"""A small record of measures and members, and texts of our own read against it, for the tests about sponsors, committees and intervals."""

from datetime import date
from functools import cache
from typing import Any

from onrecord.article.extract import read_article
from onrecord.attributions.model import Attributions
from onrecord.claims.scene import Scene
from onrecord.mentions.read import read_mentions
from onrecord.record.model import (
    Action,
    Chamber,
    Clause,
    Committee,
    CommitteeWork,
    Document,
    Measure,
    MeasureText,
    MeasureType,
    Member,
    Relation,
    Sponsorship,
    Term,
    Title,
    VersionRef,
)
from onrecord.record.store import Store
from onrecord.record.write import put_committees, put_measures, put_members, put_texts

DAY = date(2017, 6, 28)
_START, _END = date(2017, 1, 3), date(2019, 1, 3)
# id, first, last, chamber, state, district, party
_MEMBERS: tuple[tuple[str, str, str, str, str, int | None, str], ...] = (
    ("R000435", "Ileana", "Ros-Lehtinen", "house", "FL", 27, "Republican"),
    ("C001084", "David", "Cicilline", "house", "RI", 1, "Democrat"),
    ("L000559", "James", "Langevin", "house", "RI", 2, "Democrat"),
    ("E000179", "Eliot", "Engel", "house", "NY", 16, "Democrat"),
    ("R000487", "Ed", "Royce", "house", "CA", 39, "Republican"),
    ("C001107", "Carlos", "Curbelo", "house", "FL", 26, "Republican"),
    ("J000289", "Jim", "Jordan", "house", "OH", 4, "Republican"),
    ("W000800", "Peter", "Welch", "house", "VT", 0, "Democrat"),
    ("T000461", "Pat", "Toomey", "senate", "PA", None, "Republican"),
    ("M000133", "Ed", "Markey", "senate", "MA", None, "Democrat"),
    ("R000595", "Marco", "Rubio", "senate", "FL", None, "Republican"),
    ("N000032", "Bill", "Nelson", "senate", "FL", None, "Democrat"),
    ("C000141", "Ben", "Cardin", "senate", "MD", None, "Democrat"),
)
_COMMITTEES = (
    Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE),
    Committee(code="SSFR", name="Senate Committee on Foreign Relations", chamber=Chamber.SENATE),
    Committee(code="HSJU", name="House Committee on the Judiciary", chamber=Chamber.HOUSE),
    Committee(code="SSJU", name="Senate Committee on the Judiciary", chamber=Chamber.SENATE),
    Committee(code="HSAS", name="House Committee on Armed Services", chamber=Chamber.HOUSE),
)


def document(name: str) -> Document:
    """Return a document of that name."""
    return Document(name=name, url=f"https://www.govinfo.gov/{name}", sha256="0" * 64, retrieved="2017-07-01T00:00:00Z")


def signer(person: str, day: date | None = date(2017, 5, 23), **more: Any) -> Sponsorship:
    """Return a sponsor or cosponsor by id."""
    _, first, last, chamber, state, district, party = next(m for m in _MEMBERS if m[0] == person)
    seat = f"{party[0]}-{state}" + (f"-{district}" if district else "")
    name = f"{'Rep.' if chamber == 'house' else 'Sen.'} {last}, {first} [{seat}]"
    return Sponsorship(
        person=person, name=name, party=party[0], state=state, district=district, day=day, original=True, **more
    )


def action(day: date, text: str, *committees: str, system: str | None = None) -> Action:
    """Return an action."""
    return Action(day=day, text=text, committees=committees, system=system)


HOUSE = Measure(
    id="hres351-115", congress=115, type=MeasureType.HRES, number=351, title="Condemning the violence and persecution in Chechnya.",
    titles=(Title("Condemning the violence and persecution in Chechnya."),), introduced=date(2017, 5, 23),
    sponsors=(signer("R000435"),), cosponsors=(signer("E000179"), signer("C001084"), signer("C001107", date(2017, 6, 6))),
    committees=(CommitteeWork(code="hsfa00", name="Foreign Affairs Committee", chamber=Chamber.HOUSE),),
    actions=(
        action(date(2017, 5, 23), "Introduced in House"),
        action(date(2017, 5, 23), "Referred to the House Committee on Foreign Affairs.", "hsfa00"),
        action(date(2017, 5, 25), "Committee Consideration and Mark-up Session Held.", "hsfa00"),
        action(date(2017, 5, 25), "Ordered to be Reported (Amended) by Voice Vote.", "hsfa00"),
        action(date(2017, 6, 27), "Passed/agreed to in House: On motion to suspend the rules and agree to the resolution, as amended Agreed to by voice vote."),
    ),
    versions=(VersionRef(code="ih", name="Introduced in House", day=date(2017, 5, 23)), VersionRef(code="eh", name="Engrossed in House", day=date(2017, 6, 27))),
    related=(Relation(measure="sres211-115"),), document=document("BILLSTATUS-115hres351.xml"),
)  # fmt: skip
SENATE = Measure(
    id="sres211-115", congress=115, type=MeasureType.SRES, number=211, title="A resolution condemning the violence and persecution in Chechnya.",
    introduced=date(2017, 6, 29), sponsors=(signer("T000461", date(2017, 6, 29)),), cosponsors=(signer("M000133", date(2017, 6, 29)), signer("R000595", None)),
    committees=(CommitteeWork(code="ssfr00", name="Foreign Relations Committee", chamber=Chamber.SENATE),),
    actions=(
        action(date(2017, 6, 29), "Referred to the Committee on Foreign Relations. (text of measure as introduced: CR S3858)", "ssfr00"),
        action(date(2017, 10, 30), "Senate Committee on Foreign Relations discharged by Unanimous Consent."),
        action(date(2017, 10, 30), "Passed/agreed to in Senate: Resolution agreed to in Senate with an amendment by Unanimous Consent."),
    ),
    versions=(VersionRef(code="ats", name="Agreed to Senate", day=date(2017, 10, 30)),), document=document("BILLSTATUS-115sres211.xml"),
)  # fmt: skip
BILL = Measure(
    id="hr3364-115", congress=115, type=MeasureType.HR, number=3364, title="Countering America's Adversaries Through Sanctions Act",
    introduced=date(2017, 7, 24), sponsors=(signer("R000487", date(2017, 7, 24)),), cosponsors=(signer("E000179", date(2017, 7, 24)),),
    committees=(CommitteeWork(code="hsfa00", name="Foreign Affairs Committee", chamber=Chamber.HOUSE), CommitteeWork(code="hsju00", name="Judiciary Committee", chamber=Chamber.HOUSE)),
    actions=(
        action(date(2017, 7, 24), "Referred to the Committee on Foreign Affairs, and in addition to the Committee on the Judiciary, for a period to be subsequently determined by the Speaker."),
        action(date(2017, 7, 25), "Passed/agreed to in House: On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: (2/3 required): 419 - 3 (Roll no. 413)."),
        action(date(2017, 7, 27), "Passed Senate without amendment by Yea-Nay Vote. 98 - 2. Record Vote Number: 175."),
        action(date(2017, 7, 28), "Presented to President."),
        action(date(2017, 8, 2), "Signed by President."),
    ),
    versions=(VersionRef(code="ih", name="Introduced in House", day=date(2017, 7, 24)), VersionRef(code="enr", name="Enrolled Bill", day=date(2017, 7, 28))),
    document=document("BILLSTATUS-115hr3364.xml"),
)  # fmt: skip
TEXT = MeasureText(
    measure="hres351-115", version="eh", day=date(2017, 6, 27), official_title="Condemning the violence and persecution in Chechnya.",
    recitals=("Whereas, on April 1, 2017, the Russian newspaper Novaya Gazeta reported that authorities in Chechnya had detained men;", "Whereas people have a right to live without fear;"),
    clauses=(Clause(label="(1)", text="condemns the violence"),), document=document("BILLS-115hres351eh.xml"),
)  # fmt: skip


@cache
def store() -> Store:
    """Return the record: three measures, one text, members of the 115th Congress, five committees."""
    made = Store.memory()
    put_measures(made.connection, (HOUSE, SENATE, BILL))
    put_texts(made.connection, (TEXT,))
    put_members(made.connection, map(_member, _MEMBERS))
    put_committees(made.connection, _COMMITTEES)
    return made


def _member(row: tuple[str, str, str, str, str, int | None, str]) -> Member:
    person, first, last, chamber, state, district, party = row
    term = Term(start=_START, end=_END, chamber=Chamber(chamber), state=state, district=district, party=party)
    return Member(id=person, first=first, last=last, official=f"{first} {last}", terms=(term,))


_LEAD = "House passes resolution on Chechnya\n\nThe House on Tuesday passed H. Res. 351, a resolution that condemns violence in Chechnya. Members of the House had long asked their leaders for such a text.\n\n"


def scene(text: str, day: date = DAY, lead: str = _LEAD) -> Scene:
    """Read a text of our own, after a lead that names H.Res. 351."""
    made = read_article((lead + text + "\n").encode(), published=day)
    return Scene(made, Attributions(), read_mentions(made, store()))


def told(view: Scene, text: str) -> int:
    """Return where a text begins in a scene."""
    return view.text.index(text[:20])
