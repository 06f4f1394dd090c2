"""A small record of real members, and articles of our own read against it, for the tests about people."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from onrecord.article.model import Article, Block, Part, Span
from onrecord.article.segment import sentences
from onrecord.attributions.model import Attributions
from onrecord.claims.scene import Scene
from onrecord.mentions.caucuses import find_caucuses
from onrecord.mentions.committees import find_committees
from onrecord.mentions.model import Mention, Mentions
from onrecord.mentions.offices import find_offices
from onrecord.mentions.people import find_people
from onrecord.mentions.places import find_places
from onrecord.record.model import Affiliation, Chamber, Committee, Document, Member, Seat, Term
from onrecord.record.store import Store
from onrecord.record.write import put_committees, put_members, put_seats

DAY = date(2017, 6, 28)
_FILE = Document(
    name="legislators-current.yaml",
    url="https://theunitedstates.io/congress-legislators/",
    sha256="0" * 64,
    retrieved="2017-06-28T00:00:00Z",
)
_LAST = date(2019, 1, 3)

# id, first, middle, last, nickname, gender, chamber, state, district, party, first day of the term
_ROWS: tuple[tuple[str, str, str, str, str, str, str, str, int | None, str, date], ...] = (
    ("R000435", "Ileana", "", "Ros-Lehtinen", "", "F", "house", "FL", 27, "Republican", date(2017, 1, 3)),
    ("C001084", "David", "N.", "Cicilline", "", "M", "house", "RI", 1, "Democrat", date(2017, 1, 3)),
    ("E000179", "Eliot", "L.", "Engel", "", "M", "house", "NY", 16, "Democrat", date(2017, 1, 3)),
    ("R000487", "Edward", "R.", "Royce", "Ed", "M", "house", "CA", 39, "Republican", date(2017, 1, 3)),
    ("S000583", "Lamar", "S.", "Smith", "", "M", "house", "TX", 21, "Republican", date(2017, 1, 3)),
    ("S000510", "Adam", "", "Smith", "", "M", "house", "WA", 9, "Democrat", date(2017, 1, 3)),
    ("W000797", "Debbie", "", "Wasserman Schultz", "", "F", "house", "FL", 23, "Democrat", date(2017, 1, 3)),
    ("J000255", "Walter", "B.", "Jones", "", "M", "house", "NC", 3, "Republican", date(2017, 1, 3)),
    ("N000147", "Eleanor", "Holmes", "Norton", "", "F", "house", "DC", 0, "Democrat", date(2017, 1, 3)),
    ("Y000033", "Don", "", "Young", "", "M", "house", "AK", 0, "Republican", date(2017, 1, 3)),
    ("R000570", "Paul", "D.", "Ryan", "", "M", "house", "WI", 1, "Republican", date(2017, 1, 3)),
    ("R000577", "Tim", "", "Ryan", "", "M", "house", "OH", 13, "Democrat", date(2017, 1, 3)),
    ("P000197", "Nancy", "", "Pelosi", "", "F", "house", "CA", 12, "Democrat", date(2017, 1, 3)),
    ("C001062", "K.", "Michael", "Conaway", "", "M", "house", "TX", 11, "Republican", date(2017, 1, 3)),
    ("B001273", "Diane", "", "Black", "", "F", "house", "TN", 6, "Republican", date(2017, 1, 3)),
    ("C001091", "Joaquin", "", "Castro", "", "M", "house", "TX", 20, "Democrat", date(2017, 1, 3)),
    ("P000603", "Rand", "", "Paul", "", "M", "senate", "KY", None, "Republican", date(2017, 1, 3)),
    ("S000033", "Bernard", "", "Sanders", "Bernie", "M", "senate", "VT", None, "Independent", date(2013, 1, 3)),
    ("C001035", "Susan", "M.", "Collins", "", "F", "senate", "ME", None, "Republican", date(2015, 1, 6)),
    ("G000386", "Charles", "E.", "Grassley", "Chuck", "M", "senate", "IA", None, "Republican", date(2017, 1, 3)),
    ("V000128", "Chris", "", "Van Hollen", "", "M", "senate", "MD", None, "Democrat", date(2017, 1, 3)),
    ("M000355", "Mitch", "", "McConnell", "", "M", "senate", "KY", None, "Republican", date(2015, 1, 6)),
    ("W000802", "Sheldon", "", "Whitehouse", "", "M", "senate", "RI", None, "Democrat", date(2013, 1, 3)),
)  # fmt: skip


def _member(row: tuple[str, str, str, str, str, str, str, str, int | None, str, date]) -> Member:
    person, first, middle, last, nickname, gender, chamber, state, district, party, start = row
    term = Term(start=start, end=_LAST, chamber=Chamber(chamber), state=state, district=district, party=party)
    return Member(
        id=person, first=first, middle=middle, last=last, nickname=nickname, official=f"{nickname or first} {last}", gender=gender, terms=(term,), document=_FILE
    )  # fmt: skip


def _special() -> Iterable[Member]:
    """Yield a member who changed parties within a term, one whose last seat bears no days, and one of long ago."""
    changes = (
        Affiliation(start=date(2019, 1, 3), end=date(2019, 7, 4), party="Republican"),
        Affiliation(start=date(2019, 7, 5), end=date(2021, 1, 3), party="Independent"),
    )
    amash = Term(
        start=date(2019, 1, 3),
        end=date(2021, 1, 3),
        chamber=Chamber.HOUSE,
        state="MI",
        district=3,
        party="Independent",
        affiliations=changes,
    )
    yield Member(
        id="A000367", first="Justin", last="Amash", official="Justin Amash", gender="M", terms=(amash,), document=_FILE
    )
    seat = Term(start=None, end=None, chamber=Chamber.HOUSE, state="VA", district=5, party="Republican")
    yield Member(id="R000611", first="Denver", last="Riggleman", gender="M", terms=(seat,), document=_FILE)
    yield Member(
        id="C000482",
        first="Henry",
        last="Clay",
        terms=(Term(start=date(1831, 11, 10), end=date(1837, 3, 3), chamber=Chamber.SENATE, state="KY", party="Whig"),),
    )
    frost = Term(
        start=date(1993, 1, 5), end=date(2005, 1, 3), chamber=Chamber.HOUSE, state="TX", district=24, party="Democrat"
    )
    yield Member(id="F000392", first="Martin", last="Frost", gender="M", terms=(frost,), document=_FILE)


_COMMITTEES = (
    Committee(code="HSFA", name="House Committee on Foreign Affairs", chamber=Chamber.HOUSE),
    Committee(code="SSFR", name="Senate Committee on Foreign Relations", chamber=Chamber.SENATE),
    Committee(code="HSJU", name="House Committee on the Judiciary", chamber=Chamber.HOUSE),
    Committee(code="SSJU", name="Senate Committee on the Judiciary", chamber=Chamber.SENATE),
    Committee(code="HSWM", name="House Committee on Ways and Means", chamber=Chamber.HOUSE),
    Committee(code="HSBU", name="House Committee on the Budget", chamber=Chamber.HOUSE),
    Committee(code="HSAS", name="House Committee on Armed Services", chamber=Chamber.HOUSE),
    Committee(code="SSAS", name="Senate Committee on Armed Services", chamber=Chamber.SENATE),
    Committee(code="SSHR", name="Senate Committee on Health, Education, Labor, and Pensions", chamber=Chamber.SENATE),
    Committee(code="HLIG", name="House Permanent Select Committee on Intelligence", chamber=Chamber.HOUSE),
    Committee(
        code="HSFA16",
        name="Africa, Global Health, Global Human Rights, and International Organizations",
        chamber=Chamber.HOUSE,
        parent="HSFA",
    ),
)
_SEATS = (
    ("HSFA", "R000487", "Chairman", "majority"),
    ("HSFA", "E000179", "Ranking Member", "minority"),
    ("HSFA", "C001084", "", "minority"),
    ("HSFA", "R000435", "", "majority"),
    ("HSWM", "B001273", "", "majority"),
    ("HSWM", "S000583", "Chairman", "majority"),
    ("HSBU", "B001273", "Chair", "majority"),
    ("SSJU", "G000386", "Chairman", "majority"),
)


@cache
def store() -> Store:
    """Return the record: members of the 115th Congress, committees, one roster of 28 June 2017."""
    made = Store.memory()
    put_members(made.connection, [*map(_member, _ROWS), *_special()])
    put_committees(made.connection, _COMMITTEES)
    put_seats(
        made.connection,
        [Seat(committee=c, person=p, title=t, party=side, day=DAY, document=_FILE) for c, p, t, side in _SEATS],
    )
    return made


def article(text: str) -> Article:
    """Return an article of paragraphs; "# " opens a headline, "~ " a byline, "^ " a caption."""
    blocks, words = [], ""
    for line in text.strip().split("\n"):
        part = {"# ": Part.HEADLINE, "~ ": Part.BYLINE, "^ ": Part.CAPTION}.get(line[:2], Part.BODY)
        plain = line if part is Part.BODY else line[2:]
        blocks.append(Block(Span(len(words), len(words) + len(plain)), part))
        words += plain + "\n"
    made = tuple(blocks)
    return Article(text=words, title=words.split("\n")[0], blocks=made, sentences=sentences(words, made))


def scene(text: str, day: date | None = DAY) -> Scene:
    """Read a text for everything that claims about people need."""
    page, record = article(text), store()
    found: list[Mention] = [
        *find_people(page, record, day),
        *find_places(page.text),
        *find_offices(page.text),
        *find_caucuses(page.text),
        *find_committees(page.text, record),
    ]
    return Scene(page, Attributions(), Mentions(mentions=tuple(sorted(found, key=lambda m: m.span)), as_of=day))
