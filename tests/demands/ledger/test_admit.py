"""What somebody enters is read, limited and held against the record; private people are asked about."""

from datetime import UTC, datetime

import pytest
from msgspec import structs

from onrecord.demands.ledger.admit import Draft, admit, questions, state_of
from onrecord.demands.ledger.care import blank, doubts
from onrecord.demands.ledger.copies import must_hold
from onrecord.demands.ledger.model import MEANINGS, State
from onrecord.errors import LedgerError
from tests.demands.ledger.build import ADDRESS, SANCTIONS, SEAL, chechnya

NOW = datetime(2018, 1, 3, 9, 0, tzinfo=UTC)
GOOD = Draft(
    demands=(SANCTIONS,), state="done-in-part", day="2017-12-20", what="two officials were listed", actor="the Treasury",
    address=ADDRESS, sha256=SEAL, by="desk",
)  # fmt: skip


def test_a_good_draft_becomes_an_entry() -> None:
    made = admit(
        structs.replace(GOOD, what="  two\tofficials\u0000 were \u202elisted ", first_seen="2017-12-21"),
        chechnya(),
        NOW,
    )
    assert (made.what, made.state, made.at) == ("two officials were listed", State.DONE_IN_PART, "2018-01-03T09:00:00Z")
    assert made.source is not None
    assert (str(made.source.first_seen), str(made.source.last_seen)) == ("2017-12-21", "2017-12-21")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"demands": ()}, "names no demand"),
        ({"demands": ("hres351-115",)}, "is no demand; write it like"),
        ({"demands": ("hres352-115/eh/3/3",)}, "hres352-115 is not in this record"),
        ({"demands": ("hres351-115/enr/3/3",)}, "holds no words of hres351-115 in version 'enr'; it has: eh"),
        ({"demands": ("hres351-115/eh/9/1",)}, "has no demand '9/1'; it has: 1/1"),
        ({"demands": tuple(f"hres351-115/eh/{n}/1" for n in range(201))}, "at most 200"),
        ({"state": "not done"}, "'not done' is no state"),
        ({"day": "20.12.2017"}, "is not a day; write it as YYYY-MM-DD"),
        ({"day": "2017-02-30"}, "is not a day"),
        ({"day": "2017-05-22"}, "is before hres351-115, which was introduced on 2017-05-23"),
        ({"day": "2018-01-05"}, "has not come yet"),
        ({"what": "x" * 1_000_000}, "what is 1,000,000 characters long, at most 300"),
        ({"quote": "x" * 1_000_000}, "quote is 1,000,000 characters long"),
        ({"demands": ("x" * 1_000_000,)}, "demands is 1,000,000 characters long"),
        ({"what": ""}, "say in a few words what happened"),
        ({"address": ""}, "a source is missing"),
        ({"sha256": ""}, "no copy is kept"),
        ({"state": "no-answer-found", "address": ""}, "name the sources that were searched"),
        ({"state": "withdrawn"}, "name the row that was a mistake"),
        ({"corrects": "a61dbae"}, "the 64 characters of its hash are expected"),
        ({"first_seen": "2017-12-22", "last_seen": "2017-12-21"}, "before it was first seen"),
        ({"at": "yesterday"}, "is no time"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_one_line(fields: dict[str, object], words: str) -> None:
    with pytest.raises(LedgerError) as told:
        admit(structs.replace(GOOD, **fields), chechnya(), NOW)
    assert words in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 600


def test_every_state_has_a_word_and_a_meaning_and_none_is_not_done() -> None:
    assert set(MEANINGS) == set(State)
    assert all(state_of(s.value) is s and state_of(s.name.lower()) is s for s in State)
    assert state_of("Lapsed") is State.LAPSED
    assert not any("not done" in s for s in State)


def nobody(_: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ilya, a survivor, told the agency what he saw", ["Ilya"]),
        ("a man called Ilya described the prison", ["Ilya"]),
        ("a witness named Anna Petrova said so", ["Anna Petrova"]),
        ("the victim Maria de Souza was found", ["Maria de Souza"]),
        ("Dmitri Ivanov was abducted in April", ["Dmitri Ivanov"]),
        ("Ivan Orlov testified that he had been tortured", ["Ivan Orlov"]),
        ("the detention of Oyub Titiev", ["Oyub Titiev"]),
        ("Sara Levin, 15, crossed the border", ["Sara Levin"]),
        ("Ahmed (aged 9) was with them", ["Ahmed"]),
        ("a 16-year-old girl, Lina Haddad, spoke", ["Lina Haddad"]),
        ("Lina Haddad, a 16-year-old, spoke", ["Lina Haddad"]),
        ("two Chechen officials, KADYROV and KATAEV, were listed", []),
        ("the Secretary of State said he was informed of the abductions", []),
        ("the House heard witnesses on Tuesday", []),
        ("the murder of a journalist", []),
        ("sanctions on Ramzan Kadyrov, the leader of Chechnya", []),
        ("the Department of State met survivors in Washington", []),
        ("Magnitsky Act sanctions on two officials, 30 days later", []),
    ],
)
def test_names_of_private_people_are_noticed(words: str, names: list[str]) -> None:
    assert [d.name for d in doubts(words, nobody)] == names
    assert all(name not in blank(words, nobody) for name in names)


def test_a_public_name_is_not_asked_about() -> None:
    assert doubts("Rex Tillerson was informed and Rex Tillerson was detained", lambda n: n == "Rex Tillerson") == ()


def test_an_actor_is_a_body_an_office_or_a_public_person() -> None:
    for actor, asked in (
        ("the Treasury", 0),
        ("Office of Foreign Assets Control", 0),
        ("Rex W. Tillerson", 0),
        ("Anna Petrova", 1),
        ("", 0),
    ):
        assert len(questions(structs.replace(GOOD, actor=actor), chechnya())) == asked, actor


@pytest.mark.parametrize(
    "body", [b"<p>two <b>Chechen</b> officials &amp; others</p>", b"two Chechen officials & others"]
)
def test_a_quotation_must_stand_in_the_copy(body: bytes) -> None:
    must_hold(ADDRESS, body, "Two Chechen officials & others")
    must_hold(ADDRESS, b"%PDF-1.4 \0", "cannot be read here")
    with pytest.raises(LedgerError, match="not in the copy kept"):
        must_hold(ADDRESS, body, "three officials")
