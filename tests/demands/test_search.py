import os
import time
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.demands import index
from onrecord.demands.gather import in_processes
from onrecord.demands.index import Held, held_in, kept_in
from onrecord.demands.search import Query, congresses_of, count, search, what
from onrecord.errors import UsageError
from onrecord.record import write
from onrecord.record.model import Action, MeasureType
from onrecord.record.store import Store
from tests.texts import measure, shelf, text

AGREED = Action(
    day=date(2017, 6, 27),
    text="On motion to suspend the rules and agree to the resolution Agreed to by voice vote.",
    code="H37300",
)
HOUSE = replace(measure(900), actions=(AGREED,))
SENATE = measure(901, MeasureType.SRES)
TEXTS = (
    text(
        ("", "That the House—", 0), ("(1)", "urges the President and the Secretary of State to impose sanctions on the raiders;", 1),
        ("(2)", "calls on the Government of the Russian Federation to open the port; and", 1), ("(3)", "condemns the raid.", 1),
        measure=HOUSE.id,
    ),
    text(
        ("", "That the Senate—", 0), ("(1)", "urges the Secretary of State to sanction the raiders; and", 1),
        ("(2)", "authorizes the Committee on Ports to sit.", 1), measure=SENATE.id, version="is",
    ),
)  # fmt: skip
RECORD = shelf(HOUSE, SENATE, texts=TEXTS)
IDS = (HOUSE.id, SENATE.id)


@pytest.fixture(scope="module")
def held() -> tuple[Held, ...]:
    return held_in(RECORD, IDS)


def test_the_list_holds_what_asks_something(held: tuple[Held, ...]) -> None:
    assert [h.demand.id for h in held] == [f"{HOUSE.id}/eh/1/1", f"{HOUSE.id}/eh/2/1", f"{SENATE.id}/is/1/1"]
    assert [(h.asker, h.agreed) for h in held] == [("House", date(2017, 6, 27))] * 2 + [("Senate", None)]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (Query(), [0, 1, 2]),
        (Query(addressee="Secretary of State"), [0, 2]),
        (Query(addressee="the US Secretary of State"), []),
        (Query(addressee="Russia"), [1]),
        (Query(addressee="foreign-government"), [1]),
        (Query(act="sanction"), [0, 2]),
        (Query(act="sanctions raider"), [0, 2]),
        (Query(act="port", agreed=True), [1]),
        (Query(verb="calls on"), [1]),
        (Query(verb="request"), [0, 1, 2]),
        (Query(congresses=(116,)), []),
        (Query(agreed=True), [0, 1]),
        (Query(measure=SENATE.id), [2]),
    ],
)
def test_a_query_takes_what_it_names(held: tuple[Held, ...], query: Query, numbers: list[int]) -> None:
    assert list(search(held, query)) == [held[n] for n in numbers]


def test_open_is_what_no_entry_closes(held: tuple[Held, ...]) -> None:
    states = {held[0].demand.id: ("done", True), held[1].demand.id: ("in progress", False)}
    assert list(search(held, Query(open=True), states.get)) == [held[1], held[2]]
    with pytest.raises(UsageError, match="ledger"):
        list(search(held, Query(open=True)))


def test_counts_are_by_demand_and_measure_the_most_first(held: tuple[Held, ...]) -> None:
    counts = [(c.values, c.demands, c.measures) for c in count(held, ("addressee",))]
    assert counts[0] == (("Secretary of State",), 2, 2)
    assert {c[0][0] for c in counts} == {"Secretary of State", "President of the United States", "Government of Russia"}
    only = count(held, ("asker", "act"), "Secretary of State")
    assert [(c.values, c.demands) for c in only] == [
        (("House", "impose sanctions"), 1),
        (("Senate", "sanction raiders"), 1),
    ]
    with pytest.raises(UsageError, match="asker"):
        count(held, ("colour",))


@pytest.mark.parametrize(
    ("words", "expected"), [("115", (115,)), ("115-117", (115, 116, 117)), ("115, 119", (115, 119))]
)
def test_congresses(words: str, expected: tuple[int, ...]) -> None:
    assert congresses_of(words) == expected


@pytest.mark.parametrize("words", ["", "x", "119-115", "115-", "0"])
def test_no_congresses(words: str) -> None:
    with pytest.raises(UsageError, match="115-119"):
        congresses_of(words)


@pytest.mark.parametrize(
    ("does", "thing", "expected"),
    [
        ("impose", "targeted sanctions on the raiders", "impose sanctions"),
        ("continue to condemn", "the violence in Strelsau", "condemn violence"),
        ("preserve and build", "upon the port", "preserve upon"),
        ("resign", "", "resign"),
        ("transmit", "an enrolled copy of this resolution", "transmit copy"),
    ],
)
def test_an_act_in_two_words(does: str, thing: str, expected: str) -> None:
    assert what(does, thing) == expected


def test_a_list_is_kept_until_the_store_changes(tmp_path: Path, held: tuple[Held, ...]) -> None:
    store = tmp_path / "store.db"
    store.write_bytes(b"one")
    kept = kept_in(tmp_path / "lists", store)
    assert held_in(RECORD, IDS, kept) == held
    assert held_in(shelf(), (), kept) == held  # from the file: this record has nothing
    kept.write_bytes(b"\xc1 damaged")
    assert held_in(RECORD, IDS, kept) == held
    os.utime(store, (time.time() + 5, time.time() + 5))
    assert kept_in(tmp_path / "lists", store) != kept


def test_progress_is_told_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_CHUNK", 1)
    seen: list[tuple[int, int]] = []
    held_in(RECORD, IDS, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_a_reading_that_was_stopped_goes_on_from_there(
    tmp_path: Path, held: tuple[Held, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_CHUNK", 1)
    kept = tmp_path / "lists" / "one.msgpack"

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        held_in(RECORD, IDS, kept, stop)
    assert not kept.exists()
    seen: list[tuple[int, int]] = []
    second = shelf(SENATE, texts=TEXTS[1:])  # what was read before is not asked for again
    assert held_in(second, IDS, kept, lambda done, total: seen.append((done, total))) == held
    assert seen == [(2, 2)]
    assert [p.name for p in kept.parent.iterdir()] == [kept.name]


def test_processes_read_the_same(tmp_path: Path, held: tuple[Held, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_CHUNK", 1)
    path = tmp_path / "store.db"
    with Store.create(path) as store:
        write.put_measures(store.connection, (HOUSE, SENATE))
        write.put_texts(store.connection, TEXTS)
        store.connection.commit()
    with Store.open(path) as store:
        assert held_in(store, IDS, spread=partial(in_processes, path)) == held
