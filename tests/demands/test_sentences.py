"""What one sentence asks, by the class of its construction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.demands.sentences import asked

Told = tuple[str, str | None, str]


def told(sentence: str) -> list[Told]:
    return [
        (a.verb, sentence[slice(*a.addressee)] if a.addressee else None, sentence[slice(*a.act)])
        for a in asked(sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("calls on Ruritania not to close the port", [("calls on", "Ruritania", "not to close the port")]),
        (
            "urges the Government of Peru to keep the port open and the Government of Chile to reopen the road",
            [("urges", "the Government of Peru", "keep the port open"), ("urges", "the Government of Chile", "reopen the road")],
        ),
        ("urges the President to send aid to Peru and the Government of Chile", [("urges", "the President", "send aid to Peru and the Government of Chile")]),
        ("encourages efforts to open the port", [("encourages", None, "efforts to open the port")]),
        ("calls for the Government of Peru to free the dockers", [("calls for", "the Government of Peru", "free the dockers")]),
        ("urges cooperation by the Government of Peru", [("urges", "the Government of Peru", "cooperation by the Government of Peru")]),
        ("ensures that the Federal Government keeps the port", [("ensures", "the Federal Government", "keeps the port")]),
        (
            "it is the sense of the Senate that the time is now for the Federal Government to open the port",
            [("expresses the sense that", "the Federal Government", "open the port")],
        ),
        (
            "it is the sense of the House that the Federal Government has a duty to open the port",
            [("expresses the sense that", "the Federal Government", "open the port")],
        ),
        ("it is the sense of Congress to encourage States to open ports", [("encourages", "States", "open ports")]),
        (
            "a counsel should be appointed by the Attorney General to look into the raid",
            [("should", "the Attorney General", "be appointed by the Attorney General to look into the raid")],
        ),
        (
            "the President is requested, and the Secretary of State is directed, to transmit the papers",
            [("requests", "the President", "transmit the papers"), ("directs", "the Secretary of State", "transmit the papers")],
        ),
        (
            "At the beginning of each Congress, the Majority Leader shall select a chair and the Minority Leader shall select a vice chair",
            [("shall", "the Majority Leader", "select a chair"), ("shall", "the Minority Leader", "select a vice chair")],
        ),
        (
            "Ports.—The Clerk shall keep the list. The Secretary of State shall send a copy.",
            [("shall", "The Clerk", "keep the list."), ("shall", "The Secretary of State", "send a copy.")],
        ),
        ("The functions of the Select Committee are to issue a report", [("resolves that", "the Select Committee", "issue a report")]),
        ("affirms that the port is open and that the President must keep it so", [("affirms", None, "that the port is open and that the President must keep it so"), ("must", "the President", "keep it so")]),
        ("honors and remembers the dockers", [("honors", None, "the dockers"), ("remembers", None, "the dockers")]),
        ("the Senate recognizes the dockers", [("recognizes", None, "the dockers")]),
        ("Congress makes the following findings: The President should open the port.", [("finds", None, "The President should open the port.")]),
        ("directs the following persons to act as follows: President Trump is directed to send papers", [("directs", "President Trump", "send papers")]),
        ("the vouchers shall not be required", [("resolves that", None, "the vouchers shall not be required")]),
        ("recommends that the dockers be awarded a medal", [("recommends", None, "that the dockers be awarded a medal")]),
        ("supports values and honors of the port", [("supports", None, "values and honors of the port")]),
        (
            "the Select Committee is authorized and directed to study the raid",
            [("directs", "the Select Committee", "study the raid")],
        ),
        (
            "the Secretary of Defense, or designee, shall make a plan to ensure that any party is permitted to stand",
            [("shall", "the Secretary of Defense, or designee", "make a plan to ensure that any party is permitted to stand")],
        ),
        (
            "it is the sense of Congress that the United States must open the port and that Congress supports training the dockers",
            [("must", "the United States", "open the port"), ("supports", None, "training the dockers")],
        ),
    ],
)  # fmt: skip
def test_a_construction_is_read(sentence: str, expected: list[Told]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ("preserve and build upon the port", ["preserve and build upon the port"]),
        ("protect, conserve, and rebuild the port", ["protect, conserve, and rebuild the port"]),
        ("hold events to raise awareness and recognize dockers", ["hold events to raise awareness and recognize dockers"]),
        ("hold events to raise awareness, and recognize the dockers", ["hold events to raise awareness", "recognize the dockers"]),
        ("determine whether the raids are crimes and meet the criteria", ["determine whether the raids are crimes and meet the criteria"]),
        ("set rules that protect dockers, lower tolls, and open ports", ["set rules that protect dockers, lower tolls, and open ports"]),
        ("set rules that protect dockers, and open the port", ["set rules that protect dockers", "open the port"]),
        ("set rules that protect dockers, and to open the port", ["set rules that protect dockers", "open the port"]),
        ("complete the form and file a copy", ["complete the form", "file a copy"]),
        ("recognize the dockers and to always honor the port", ["recognize the dockers", "always honor the port"]),
    ],
)  # fmt: skip
def test_acts_are_parted_where_each_has_its_object(acts: str, expected: list[str]) -> None:
    assert [a for _, _, a in told(f"urges the President to {acts}")] == expected


@given(st.text(alphabet="the President shoulduryd , ;.—:“”()S to that calls on and be by", max_size=200))
def test_any_words_give_stretches_within_them(sentence: str) -> None:
    for one in asked(sentence):
        assert 0 <= one.act[0] <= one.act[1] <= len(sentence)
        assert one.addressee is None or 0 <= one.addressee[0] < one.addressee[1] <= len(sentence)
