from typing import cast

import pytest
from msgspec.structs import replace

from onrecord.demands.companions import companions
from onrecord.record.model import Measure, MeasureType, Relation
from onrecord.record.protocol import Record
from tests.texts import Shelf, measure

PORTS = measure(900, MeasureType.HRES, "Condemning the closure of the ports of Ruritania.")
TWIN = measure(211, MeasureType.SRES, "A resolution condemning the closure of the ports of Ruritania.")
OTHER = measure(212, MeasureType.SRES, "A resolution honoring the dockers of Grau.")
NEAR = measure(213, MeasureType.SRES, "A resolution condemning the closure of ports and docks in Ruritania.")


class Library(Shelf):
    """A shelf that ranks as a store does: by the words that titles share."""

    def ranked(self, words: list[str], *, limit: int = 20, **_: object) -> tuple[tuple[str, float], ...]:
        counts = {m.id: sum(w in m.title.lower() for w in words) for m in self.measures.values()}
        return tuple((i, float(n)) for i, n in sorted(counts.items(), key=lambda c: -c[1])[:limit] if n)


def found(one: Measure, *others: Measure) -> list[tuple[str, tuple[str, ...]]]:
    record = cast("Record", Library(one, *others))
    return [(c.measure.id, c.reasons) for c in companions(one, record)]


def related(one: Measure, other: Measure, kind: str | None) -> Measure:
    return replace(one, related=(Relation(measure=other.id, kind=kind),))


def test_the_same_title_in_the_other_house() -> None:
    assert found(PORTS, TWIN, OTHER) == [("sres211-115", ("the same title",))]


def test_it_is_found_from_either_side() -> None:
    assert found(TWIN, PORTS, OTHER) == [("hres900-115", ("the same title",))]


def test_what_the_record_lists_comes_first_and_says_so() -> None:
    one = related(PORTS, TWIN, "Related bill")
    again = replace(TWIN, id="sres300-115", number=300)
    names = [name for name, _ in found(one, TWIN, again)]
    assert names == ["sres211-115", "sres300-115"]
    assert found(one, TWIN)[0][1] == ("the record lists it as “Related bill”", "the same title")


@pytest.mark.parametrize(
    ("kind", "other", "is_one"),
    [
        ("Identical bill", OTHER, True),
        ("Related bill", OTHER, False),  # the record lists many that ask something else
        ("Related bill", NEAR, True),
        (None, NEAR, True),
    ],
)
def test_a_listed_relation_needs_a_title_that_is_alike(kind: str | None, other: Measure, *, is_one: bool) -> None:
    assert bool(found(related(PORTS, other, kind), other)) is is_one


def test_neither_the_own_house_nor_another_congress_has_a_companion() -> None:
    own = replace(TWIN, id="hres211-115", type=MeasureType.HRES)
    later = replace(TWIN, id="sres211-116", congress=116)
    assert found(PORTS, own, later) == []
