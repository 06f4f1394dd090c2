"""Real measures of Congress with the actions and counts of their public record, and stores in memory that hold them."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from msgspec import structs

from onrecord.article.model import Article
from onrecord.attributions.read import read_attributions
from onrecord.claims.model import Claim
from onrecord.claims.scene import Scene
from onrecord.mentions.read import read_mentions
from onrecord.record.model import (
    Action,
    Chamber,
    Document,
    Law,
    Measure,
    MeasureType,
    Member,
    Position,
    RollCall,
    Sponsorship,
    Title,
)
from onrecord.record.protocol import Record
from onrecord.record.store import Store
from onrecord.record.write import put_committees, put_measures, put_members, put_rolls, put_seats
from tests import people

STATUS_URL = "https://www.govinfo.gov/bulkdata/BILLSTATUS"


def day(words: str) -> date:
    """Return a date from its ISO form."""
    return date.fromisoformat(words)


def signers(first: str, *counts: tuple[str, int], original: bool = True) -> tuple[Sponsorship, ...]:
    """Return so many cosponsors of each party, all from one day; they bear no real names."""
    return tuple(
        Sponsorship(
            person=f"X{party}{i:05}", name=f"Rep. Signer {party}{i}", party=party, day=day(first), original=original
        )
        for party, count in counts
        for i in range(count)
    )


def measure(
    measure_id: str,
    title: str,
    sponsor: tuple[str, str],
    actions: str,
    *,
    short: Iterable[str] = (),
    cosponsors: tuple[Sponsorship, ...] = (),
    law: str | None = None,
) -> Measure:
    """Return a measure; `sponsor` is id and name with tag ("Rep. Royce, Edward R. [R-CA-39]"), `actions` lines of day, roll call (or -) and words."""
    code, _, congress = measure_id.partition("-")
    kind = MeasureType(code.rstrip("0123456789"))
    rows = [line.strip().split(" ", 2) for line in actions.strip().splitlines()]
    told = tuple(Action(day=day(d), roll=None if roll == "-" else roll, text=words) for d, roll, words in rows)
    tag = sponsor[1].partition("[")[2].rstrip("]").split("-")
    name = f"BILLSTATUS-{congress}{code}.xml"
    return Measure(
        id=measure_id, congress=int(congress), type=kind, number=int(code[len(kind.value) :]), title=title, introduced=told[0].day,
        titles=tuple(Title(t, "Short Title(s) as Introduced") for t in short), actions=told, cosponsors=cosponsors,
        sponsors=(Sponsorship(person=sponsor[0], name=sponsor[1], party=tag[0], state=tag[1], day=told[0].day),),
        laws=(Law(law),) if law else (),
        document=Document(name=name, url=f"{STATUS_URL}/{congress}/{kind.value}/{name}", sha256="1" * 64, retrieved="2026-11-23T10:00:00Z"),
    )  # fmt: skip


def roll(
    roll_id: str,
    measure_id: str | None,
    on: str,
    question: str,
    result: str,
    parties: str,
    named: Iterable[Position] = (),
    requires: str = "1/2",
) -> RollCall:
    """Return a roll call; `parties` counts its positions ("R yea 217, D nay 193"), of which `named` ones bear real names."""
    shown = list(named)
    positions = list(shown)
    for group in parties.split(", "):
        party, vote, count = group.replace("not voting", "not-voting").split()
        vote = vote.replace("-", " ")
        have = sum(p.party == party and p.vote == vote for p in shown)
        positions += [
            Position(person=f"Y{party}{vote[:2]}{i:04}", name=f"Member {party}{i}", party=party, state="XX", vote=vote)
            for i in range(int(count) - have)
        ]
    letter, congress = roll_id[0], int(roll_id.partition("-")[2].partition(".")[0])
    total = {v: sum(p.vote == v for p in positions) for v in ("yea", "nay", "present", "not voting")}
    name = f"{roll_id}.xml"
    return RollCall(
        id=roll_id, chamber=Chamber.HOUSE if letter == "h" else Chamber.SENATE, congress=congress, session=1, year=int(roll_id[-4:]),
        number=int(roll_id[1:].partition("-")[0]), day=day(on), question=question, result=result, requires=requires, measure=measure_id,
        yeas=total["yea"], nays=total["nay"], present=total["present"], absent=total["not voting"], positions=tuple(positions),
        document=Document(name=name, url=f"https://clerk.house.gov/{name}", sha256="2" * 64),
    )  # fmt: skip


def position(person: str, name: str, party: str, state: str, vote: str) -> Position:
    """Return how one real member answered."""
    return Position(person=person, name=name, party=party, state=state, vote=vote)


CHECHNYA = measure(
    "hres351-115",
    "Condemning the violence and persecution in Chechnya.",
    ("R000435", "Rep. Ros-Lehtinen, Ileana [R-FL-27]"),
    """
    2017-05-23 - Introduced in House
    2017-05-23 - Referred to the House Committee on Foreign Affairs.
    2017-05-25 - Committee Consideration and Mark-up Session Held.
    2017-05-25 - Ordered to be Reported (Amended) by Voice Vote.
    2017-06-27 - Mr. Royce (CA) moved to suspend the rules and agree to the resolution, as amended.
    2017-06-27 - Passed/agreed to in House: On motion to suspend the rules and agree to the resolution, as amended Agreed to by voice vote.(text: CR H5214)
    2017-06-27 - On motion to suspend the rules and agree to the resolution, as amended Agreed to by voice vote. (text: CR H5214)
    """,
    cosponsors=signers("2017-05-23", ("D", 65), ("R", 20)),
)
CHECHNYA_SENATE = measure(
    "sres211-115",
    "A resolution condemning the violence and persecution in Chechnya.",
    ("T000461", "Sen. Toomey, Patrick [R-PA]"),
    """
    2017-06-29 - Introduced in Senate
    2017-06-29 - Referred to the Committee on Foreign Relations. (text of measure as introduced: CR S3863)
    2017-10-05 - Committee on Foreign Relations. Ordered to be reported with amendments favorably.
    2017-10-30 - Resolution agreed to in Senate with an amendment and an amended preamble by Voice Vote. (consideration: CR S6878; text: CR S6878)
    2017-10-30 - Passed/agreed to in Senate: Resolution agreed to in Senate with an amendment and an amended preamble by Voice Vote.(consideration: CR S6878; text: CR S6878)
    """,
    cosponsors=signers("2017-06-29", ("D", 32), ("R", 13), ("I", 1)),
)
SANCTIONS = measure(
    "hr3364-115",
    "Countering America's Adversaries Through Sanctions Act",
    ("R000487", "Rep. Royce, Edward R. [R-CA-39]"),
    """
    2017-07-24 - Introduced in House
    2017-07-24 - Referred to the Committee on Foreign Affairs, and in addition to the Committees on Intelligence (Permanent Select), the Judiciary
    2017-07-25 h413-115.2017 On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: (2/3 required): 419 - 3 (Roll no. 413). (text: CR H6241-6261)
    2017-07-25 h413-115.2017 Passed/agreed to in House: On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: (2/3 required): 419 - 3 (Roll no. 413).(text: CR H6241-6261)
    2017-07-26 - Received in the Senate, read twice.
    2017-07-27 s175-115.2017 Passed Senate without amendment by Yea-Nay Vote. 98 - 2. Record Vote Number: 175. (consideration: CR S4387-4389)
    2017-07-27 s175-115.2017 Passed/agreed to in Senate: Passed Senate without amendment by Yea-Nay Vote. 98 - 2. Record Vote Number: 175.(consideration: CR S4387-4389)
    2017-07-28 - Presented to President.
    2017-08-02 - Signed by President.
    2017-08-02 - Became Public Law No: 115-44.
    """,
    short=("Countering America's Adversaries Through Sanctions Act",),
    cosponsors=signers("2017-07-24", ("D", 3), ("R", 2)),
    law="115-44",
)
HEALTH = measure(
    "hr1628-115",
    "American Health Care Act of 2017",
    ("B001273", "Rep. Black, Diane [R-TN-6]"),
    """
    2017-03-20 - Introduced in House
    2017-03-20 - The House Committee on the Budget reported an original measure, H. Rept. 115-52, by Mrs. Black.
    2017-05-04 h256-115.2017 On passage Passed by recorded vote: 217 - 213 (Roll no. 256).
    2017-05-04 h256-115.2017 Passed/agreed to in House: On passage Passed by recorded vote: 217 - 213 (Roll no. 256).
    2017-06-07 - Received in the Senate. Read the first time. Placed on Senate Legislative Calendar under Read the First Time.
    """,
    short=("American Health Care Act of 2017",),
)
YEMEN = measure(
    "sjres7-116",
    "A joint resolution to direct the removal of United States Armed Forces from hostilities in the Republic of Yemen that have not been authorized by Congress.",
    ("S000033", "Sen. Sanders, Bernard [I-VT]"),
    """
    2019-01-30 - Introduced in Senate
    2019-01-30 - Read twice and referred to the Committee on Foreign Relations.
    2019-03-13 s48-116.2019 Passed Senate with amendments by Yea-Nay Vote. 54 - 46. Record Vote Number: 48. (text: CR S1835-1836)
    2019-03-13 s48-116.2019 Passed/agreed to in Senate: Passed Senate with amendments by Yea-Nay Vote. 54 - 46. Record Vote Number: 48.(text: CR S1835-1836)
    2019-03-18 - Received in the House.
    2019-04-04 h152-116.2019 On motion to commit with instructions Failed by recorded vote: 194 - 228, 1 Present (Roll no. 152).
    2019-04-04 h153-116.2019 On passage Passed by recorded vote: 247 - 175, 1 Present (Roll no. 153). (text: CR H3075-3076)
    2019-04-16 - Presented to President.
    2019-04-16 - Vetoed by President.
    2019-05-02 s94-116.2019 Failed of passage in Senate over veto by Yea-Nay Vote. 53 - 45. Record Vote Number: 94.
    """,
)
EMERGENCY = measure(
    "hjres46-116",
    "Relating to a national emergency declared by the President on February 15, 2019.",
    ("C001091", "Rep. Castro, Joaquin [D-TX-20]"),
    """
    2019-02-22 - Introduced in House
    2019-02-22 - Referred to the House Committee on Transportation and Infrastructure.
    2019-02-26 h94-116.2019 On passage Passed by the Yeas and Nays: 245 - 182 (Roll no. 94). (text: CR H2130)
    2019-02-27 - Received in the Senate and Read twice and referred to the Committee on Armed Services.
    2019-03-14 s49-116.2019 Passed Senate without amendment by Yea-Nay Vote. 59 - 41. Record Vote Number: 49.
    2019-03-14 - Presented to President.
    2019-03-15 - Vetoed by President.
    2019-03-26 h127-116.2019 Failed of passage in House over veto: On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 248 - 181 (Roll no. 127).
    2019-03-26 h127-116.2019 On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 248 - 181 (Roll no. 127).
    """,
    cosponsors=signers("2019-02-22", ("D", 232), ("R", 2)),
)
IMPEACHMENT = measure(
    "hres646-115",
    "Impeaching Donald John Trump, President of the United States, of high misdemeanors.",
    ("G000553", "Rep. Green, Al [D-TX-9]"),
    """
    2017-12-06 - Introduced in House
    2017-12-06 h658-115.2017 On motion to table the measure Agreed to by the Yeas and Nays: 364 - 58, 4 Present (Roll no. 658).
    """,
)
FIRST_STEP = measure(
    "s756-115",
    "First Step Act of 2018",
    ("S001198", "Sen. Sullivan, Dan [R-AK]"),
    """
    2017-03-29 - Introduced in Senate
    2017-08-03 - Passed Senate with amendments by Unanimous Consent.
    2018-12-18 s271-115.2018 Senate concurred in the House amendment to S. 756 with an amendment (SA 4108) by Yea-Nay Vote. 87 - 12. Record Vote Number: 271.
    2018-12-20 h448-115.2018 On motion that the House suspend the rules and agree to the Senate amendment to the House amendment Agreed to by the Yeas and Nays (2/3 required): 358 - 36 (Roll No. 448).
    2018-12-20 - Presented to President.
    2018-12-21 - Signed by President.
    2018-12-21 - Became Public Law No: 115-391.
    """,
    short=("First Step Act of 2018", "First Step Act"),
    law="115-391",
)
IRAN = measure(
    "hconres86-119",
    "Directing the President, pursuant to section 5(c) of the War Powers Resolution, to remove United States Armed Forces from hostilities with Iran.",
    ("M001137", "Rep. Meeks, Gregory W. [D-NY-5]"),
    """
    2026-04-20 - Submitted in House
    2026-04-20 - Referred to the House Committee on Foreign Affairs.
    2026-06-03 h199-119.2026 On agreeing to the resolution Agreed to by the Yeas and Nays: 215 - 208 (Roll no. 199).
    2026-06-04 - Received in the Senate and referred to the Committee on Foreign Relations.
    2026-06-23 s184-119.2026 Resolution agreed to in Senate without amendment by Yea-Nay Vote. 50 - 48. Record Vote Number: 184. (consideration: CR S3039-3040)
    """,
)
MEASURES = (CHECHNYA, CHECHNYA_SENATE, SANCTIONS, HEALTH, YEMEN, EMERGENCY, IMPEACHMENT, FIRST_STEP, IRAN)
ROLLS = (
    roll(
        "h413-115.2017",
        "hr3364-115",
        "2017-07-25",
        "On Motion to Suspend the Rules and Pass",
        "Passed",
        "D yea 190, D not voting 4, R yea 229, R nay 3, R not voting 7",
        [
            position("A000367", "Amash", "R", "MI", "nay"),
            position("D000533", "Duncan (TN)", "R", "TN", "nay"),
            position("M001184", "Massie", "R", "KY", "nay"),
        ],
        requires="2/3",
    ),
    roll(
        "s175-115.2017",
        "hr3364-115",
        "2017-07-27",
        "On Passage of the Bill H.R. 3364",
        "Bill Passed",
        "D yea 46, I yea 1, I nay 1, R yea 51, R nay 1",
        [
            position("C001035", "Collins (R-ME)", "R", "ME", "yea"),
            position("P000603", "Paul (R-KY)", "R", "KY", "nay"),
            position("S000033", "Sanders (I-VT)", "I", "VT", "nay"),
        ],
    ),
    roll(
        "h256-115.2017",
        "hr1628-115",
        "2017-05-04",
        "On Passage",
        "Passed",
        "R yea 217, R nay 20, R not voting 1, D nay 193",
        [
            position("R000435", "Ros-Lehtinen", "R", "FL", "nay"),
            position("B001273", "Black", "R", "TN", "yea"),
            position("P000197", "Pelosi", "D", "CA", "nay"),
        ],
    ),
    roll(
        "h658-115.2017",
        "hres646-115",
        "2017-12-06",
        "On Motion to Table",
        "Passed",
        "R yea 238, R not voting 1, D yea 126, D nay 58, D present 4, D not voting 5",
        [position("C001091", "Castro (TX)", "D", "TX", "present")],
    ),
)


@cache
def record(*, measures: tuple[Measure, ...] = MEASURES, rolls: tuple[RollCall, ...] = ROLLS) -> Record:
    """Return a store in memory with measures, roll calls, and the members and committees of `tests.people`."""
    held = people.store()
    made = Store.memory()
    put_measures(made.connection, measures)
    put_rolls(made.connection, rolls)
    put_members(made.connection, _members(held))
    put_committees(made.connection, held.committees())
    put_seats(made.connection, held.roster("HSFA", people.DAY))
    return made


def _members(held: Store) -> list[Member]:
    wanted = "R000435 C001084 E000179 R000487 P000197 B001273 C001091 P000603 S000033 C001035 R000570 M000355 V000128 A000367"
    return [m for m in (held.member(i) for i in wanted.split()) if m]


def article(text: str, published: str | None = "2017-06-28") -> Article:
    """Return an article of paragraphs, "# " opening a headline, that appeared on a day."""
    return structs.replace(people.article(text), published=day(published) if published else None)


def scene(text: str, published: str | None = "2017-06-28", held: Record | None = None) -> Scene:
    """Read a text up to its mentions, ready for the readers of claims."""
    page = article(text, published)
    return Scene(page, read_attributions(page), read_mentions(page, held or record()))


def quotes(scene: Scene, claims: Iterable[Claim]) -> list[str]:
    """Return the words of each claim."""
    return [scene.words(c.span) for c in claims]
