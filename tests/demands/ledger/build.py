"""Entries and a small record for the tests of the ledger: H.Res. 351 of the 115th Congress and its companion, by their public facts."""

from datetime import date
from functools import cache

from msgspec import structs

from onrecord.demands.ledger.model import Entry, Source, State
from onrecord.record.model import Clause, Measure, MeasureText, Relation
from onrecord.record.store import Store
from onrecord.record.write import put_measures, put_texts
from tests.record.build import document, measure

SANCTIONS = "hres351-115/eh/3/3"
CONDEMN = "hres351-115/eh/3/1"
ADDRESS = "https://ofac.treasury.gov/recent-actions/20171220"
SEAL = "ab" * 32


def entry(
    demands: tuple[str, ...] = (SANCTIONS,),
    state: State = State.DONE_IN_PART,
    day: str = "2017-12-20",
    *,
    what: str = "two officials were listed",
    seen: str = "2018-01-03",
    by: str = "desk",
    at: str = "2018-01-03T09:00:00Z",
    quote: str = "",
    searched: tuple[str, ...] = (),
    corrects: str = "",
) -> Entry:
    silent = state in (State.NO_ANSWER, State.WITHDRAWN)
    source = Source(
        address=ADDRESS, sha256=SEAL, quote=quote, first_seen=date.fromisoformat(seen), last_seen=date.fromisoformat(seen)
    )  # fmt: skip
    return Entry(
        demands=demands, state=state, day=date.fromisoformat(day), what="" if silent else what, actor="" if silent else "the Treasury",
        source=None if silent else source, searched=searched, corrects=corrects, by=by, at=at,
    )  # fmt: skip


@cache
def chechnya() -> Store:
    """Return a store in memory with H.Res. 351 as sampled, and S.Res. 211 by its days of record with words shortened."""
    store = Store.memory()
    house = measure(
        "hres", 351, ("2017-05-23", "Introduced in House"), ("2017-05-23", "Referred to the House Committee on Foreign Affairs."),
        ("2017-05-25", "Committee Consideration and Mark-up Session Held."), ("2017-05-25", "Ordered to be Reported (Amended) by Voice Vote."),
        ("2017-06-27", "Passed/agreed to in House: On motion to suspend the rules and agree to the resolution, as amended Agreed to by voice vote."),
        title="Condemning the violence and persecution in Chechnya.", related=(Relation(measure="sres211-115", kind="Related bill"),),
    )  # fmt: skip
    senate = measure(
        "sres", 211, ("2017-06-29", "Introduced in Senate"),
        ("2017-10-30", "Passed/agreed to in Senate: Resolution agreed to in Senate with an amendment and an amended preamble by Voice Vote."),
        title="A resolution condemning the violence and persecution in Chechnya.", related=(Relation(measure="hres351-115", kind="Related bill"),),
    )  # fmt: skip
    put_measures(store.connection, [_addressed(house), _addressed(senate)])
    put_texts(
        store.connection,
        [
            _text("hres351-115", "eh", "2017-06-27", "House of Representatives"),
            _text("sres211-115", "ats", "2017-10-30", "Senate"),
        ],
    )
    return store


def _addressed(found: Measure) -> Measure:
    url = f"https://www.govinfo.gov/bulkdata/BILLSTATUS/115/{found.type}/BILLSTATUS-115{found.type}{found.number}.xml"
    return structs.replace(found, document=structs.replace(found.document, url=url))


def _text(measure_id: str, version: str, day: str, house: str) -> MeasureText:
    clauses = (
        ("", f"That the {house}—"),
        ("(1)", "condemns the violence and persecution in Chechnya and calls on Chechen officials to immediately cease the abduction, detention, and "
         "torture of individuals on the basis of their actual or suspected sexual orientation, and hold accountable all those involved in perpetrating such abuses;"),
        ("(2)", "calls on the Government of the Russian Federation to protect the human rights of all its citizens, condemn the violence and persecution, "
         "investigate these crimes in Chechnya, and hold accountable all those involved in perpetrating such abuses;"),
        ("(3)", "calls on the United States Government to continue to condemn the violence and persecution in Chechnya, demand the release of individuals "
         "wrongfully detained, and identify those individuals whose involvement in this violence qualifies for the imposition of sanctions under the Sergei "
         "Magnitsky Rule of Law Accountability Act of 2012 (Public Law 112–208; 22 U.S.C. 5811 note) or the Global Magnitsky Human Rights Accountability "
         "Act (Public Law 114–328); and"),
    )  # fmt: skip
    return MeasureText(
        measure=measure_id, version=version, day=date.fromisoformat(day), official_title="Condemning the violence and persecution in Chechnya.",
        recitals=("Whereas, on April 1, 2017, the Russian newspaper Novaya Gazeta reported abductions in Chechnya;",
                  "Whereas Ramzan Kadyrov was installed as the leader of Chechnya by Russian President Vladimir Putin;"),
        clauses=tuple(Clause(label=label, text=words, depth=int(bool(label))) for label, words in clauses),
        document=document(f"BILLS-115{measure_id}{version}.xml"),
    )  # fmt: skip
