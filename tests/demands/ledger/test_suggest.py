"""What may answer a demand is found in every source, with a score that says what it is made of."""

from datetime import UTC, date, datetime

from msgspec import structs

from onrecord.demands.ledger.asked import Asking, asking
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.offers import Offers
from onrecord.demands.ledger.sources.sanctions import read_action, read_list
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.suggest.articles import Report, read_reports, reported_acts
from onrecord.demands.ledger.suggest.listings import listings
from onrecord.demands.ledger.suggest.model import Reason, score_of
from onrecord.demands.ledger.suggest.run import look
from onrecord.demands.ledger.suggest.words import proper, stems
from onrecord.demands.ledger.verify import verify
from onrecord.demands.ledger.watch import watch
from onrecord.errors import FetchError
from onrecord.record.model import Action, Law, Measure
from onrecord.record.store import Store
from onrecord.record.write import put_measures
from tests.demands.ledger.build import ADDRESS, SANCTIONS, SEAL, chechnya, entry
from tests.demands.ledger.offices import ACTION, LIST
from tests.record.build import measure

TODAY = date(2018, 6, 1)
NOW = datetime(2018, 6, 1, 6, 10, tzinfo=UTC)


def house() -> Asking:
    return asking("hres351-115", chechnya())


def test_a_score_is_made_of_its_reasons() -> None:
    assert score_of([]) == 0.0
    assert score_of([Reason("a", 0.5, ""), Reason("b", 0.5, "")]) == 0.75


def test_words_that_begin_alike_are_one() -> None:
    assert stems("Sanctions were investigated") == stems("sanctioned, investigating")
    assert set(proper("Condemning violence in Chechnya")) == set(proper("the Chechen officials")) == {"chech"}


def test_the_companion_is_found_with_the_demands_that_it_repeats() -> None:
    (offer,) = (o for o in look(house(), chechnya(), TODAY).offers if o.kind == "companion")
    assert (str(offer.day), offer.what[:16], SANCTIONS in offer.demands) == ("2017-10-30", "S.Res. 211 (115t", True)
    assert {"same words", "same title", "related on record", "agreed to"} <= {r.rule for r in offer.reasons}
    assert offer.score == score_of(offer.reasons) > 0.9


def test_the_listing_names_the_two_officials_who_are_tied_to_the_demand() -> None:
    found = list(listings(house(), [read_action(ACTION, ADDRESS)], read_list(LIST), {ADDRESS: SEAL}))
    (offer,) = (o for o in found if o.demands == (SANCTIONS,))
    assert offer.what == "KADYROV, Ramzan Akhmatovich; KATAEV, Ayub Vakhaevich added to the SDN list [MAGNIT]"
    assert (offer.state, str(offer.day), offer.sha256) == (State.DONE_IN_PART, "2017-12-20", SEAL)
    said = " ".join(r.seen for r in offer.reasons)
    assert "176 days after" in said
    assert "2 of 5 added" in said
    assert "Sergei Magnitsky Rule of Law Accountability Act of 2012" in said
    assert [o.demands for o in found] == [(SANCTIONS,)]


def test_without_the_list_only_a_name_in_the_preamble_ties() -> None:
    (offer,) = listings(house(), [read_action(ACTION, ADDRESS)], None, {})
    assert offer.what.startswith("KADYROV, Ramzan Akhmatovich added")
    early = structs.replace(read_action(ACTION, ADDRESS), day=date(2017, 6, 1))
    assert list(listings(house(), [early], None, {})) == []


def test_articles_count_where_an_addressee_is_the_one_who_acts() -> None:
    def told(text: str, day: str = "2017-12-20") -> list[str]:
        report = Report(
            day=date.fromisoformat(day),
            title="t",
            address="https://example.org/a",
            text=text,
            measures=("hres351-115",),
        )
        return [d for o in reported_acts(house(), [report]) for d in o.demands]

    assert SANCTIONS in told("The Treasury sanctioned two individuals under the Magnitsky act on Wednesday.")
    assert told("Investigators in Chechnya looked at nothing.") == []
    assert told("The Treasury sanctioned two individuals under the Magnitsky act.", "2017-06-01") == []
    assert told("Sanctions under the Magnitsky act are what activists want.") == []


def test_a_report_of_check_is_read() -> None:
    line = b'{"onrecord":"0.1.0","input":"a.html","article":{"title":"T","published":"2017-12-20","url":null,"text":"x"},"measures":[{"id":"hres351-115"},{"id":null}]}\n'
    (report,) = read_reports(line, "r.jsonl")
    assert (str(report.day), report.address, report.measures) == ("2017-12-20", "a.html", ("hres351-115",))


def test_a_law_that_takes_up_the_words_a_later_action_and_the_end_of_a_congress() -> None:
    store = Store.memory()
    text = chechnya().text("hres351-115", "eh")
    assert text is not None
    from onrecord.record.write import put_texts

    plain = measure(
        "hres", 351, ("2017-05-23", "Introduced in House"), title="Condemning the violence and persecution in Chechnya."
    )
    act = measure("hr", 1, ("2018-01-10", "Introduced in House"), ("2018-05-01", "Became Public Law No: 115-999."),
                  title="To impose sanctions for violence in Chechnya.", laws=(Law("115-999"),))  # fmt: skip
    put_measures(store.connection, [plain, act])
    put_texts(store.connection, [text, structs.replace(text, measure="hr1-115", version="enr")])
    kinds = {o.kind: o for o in look(asking("hres351-115", store), store, date(2019, 6, 1)).offers}
    assert kinds["lapse"].state is State.LAPSED
    assert kinds["law"].what == "H.R. 1 (115th) became Public Law 115-999"
    later: Measure = structs.replace(
        house().measure,
        actions=(*house().measure.actions, Action(day=date(2017, 9, 1), text="Committee hearing held.")),
    )
    assert any(
        o.kind == "later action" for o in look(structs.replace(house(), measure=later), chechnya(), TODAY).offers
    )


def test_a_source_that_fails_is_told_and_does_not_count_as_searched() -> None:
    def fetch(address: str) -> tuple[bytes, str]:
        raise FetchError(f"{address}: the server answered 503")

    found = look(house(), chechnya(), TODAY, fetch=fetch)
    assert found.searched == ("record of Congress",)
    assert len(found.failed) == 2
    assert found.offers


def test_watching_twice_on_a_day_adds_nothing_the_second_time() -> None:
    book = Ledger.memory()
    first = watch(book, chechnya(), "hres351-115", NOW, by="desk")
    assert (len(first.new), first.waiting, first.silent) == (1, 1, 0)
    offers = Offers(book)
    offers.decide(offers.open()[0].id, "refused", NOW)
    noted = watch(book, chechnya(), "hres351-115", NOW, by="desk")
    assert (noted.new, noted.waiting, noted.silent) == ((), 0, 9)
    digest = book.digest()
    watch(book, chechnya(), "hres351-115", NOW.replace(hour=18), by="desk")
    assert book.digest() == digest
    watch(book, chechnya(), "hres351-115", NOW.replace(day=2), by="desk")
    assert (len(book), verify(book).demands) == (2, 9)
    assert {s.state for s in book.standings()} == {State.NO_ANSWER}
    assert {str(s.looked) for s in book.standings()} == {"2018-06-02"}


def test_closed_demands_are_not_looked_for_and_answered_ones_are_not_silent() -> None:
    book = Ledger.memory()
    book.append([entry(state=State.DONE), entry((SANCTIONS.replace("3/3", "3/2"),), State.IN_PROGRESS)])
    offers = Offers(book)
    watch(book, chechnya(), "hres351-115", NOW, by="desk")
    for kept in offers.open():
        offers.decide(kept.id, "refused", NOW)
    assert watch(book, chechnya(), "hres351-115", NOW, by="desk").silent == 7
