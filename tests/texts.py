"""A measure made up for the tests, in the shape the official files give, and a shelf that holds such measures."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import cast

from onrecord.record import titles
from onrecord.record.model import Clause, Document, Holder, Measure, MeasureText, MeasureType, Title
from onrecord.record.protocol import Record

DAY = date(2017, 6, 27)


def document(name: str) -> Document:
    return Document(name=name, url=f"https://example.org/{name}", sha256="0" * 64)


def text(
    *clauses: tuple[str, str, int],
    measure: str = "hres900-115",
    version: str = "eh",
    day: date | None = DAY,
    recitals: Sequence[str] = (),
    title: str = "",
    partial: bool = False,
) -> MeasureText:
    return MeasureText(
        measure=measure, version=version, day=day, official_title=title, recitals=tuple(recitals), partial=partial,
        clauses=tuple(Clause(label=label, text=words, depth=depth) for label, words, depth in clauses),
        document=document(f"BILLS-{measure}{version}.xml"),
    )  # fmt: skip


def measure(number: int = 900, kind: MeasureType = MeasureType.HRES, *titled: str) -> Measure:
    name = titled[0] if titled else "Condemning the closure of the ports of Ruritania."
    return Measure(
        id=f"{kind}{number}-115", congress=115, type=kind, number=number, title=name, titles=tuple(Title(t) for t in titled),
        document=document(f"BILLSTATUS-115{kind}{number}.xml"),
    )  # fmt: skip


PORTS = text(
    ("", "That the House of Representatives—", 0),
    ("(1)", "condemns the closure of the ports and the violence against dockers in Ruritania;", 1),
    (
        "(2)",
        "calls on the Government of the Russian Federation to reopen the port of Strelsau, release dockers wrongfully "
        "detained, and investigate the beatings;",
        1,
    ),
    ("(3)", "urges—", 1),
    ("(3)(A)", "the President and his administration to—", 2),
    ("(3)(A)(i)", "speak out against the closure; and", 3),
    ("(3)(A)(ii)", "impose sanctions on the port authority; and", 3),
    ("(3)(B)", "the Secretary of State to submit a report to Congress not later than 90 days after adoption;", 2),
    ("(4)", "welcomes the Duchy of Grau as the 14th member of the Danube League; and", 1),
    ("(5)", "affirms that freedom of passage on the Danube is a right of all nations.", 1),
    title="Condemning the closure of the ports of Ruritania.",
    recitals=(
        "Whereas, on March 3, 2017, the newspaper Morgenpost reported that 320 dockers had been detained in Strelsau;",
        "Whereas at least four dockers were killed and 19 others were injured when police stormed the docks;",
        "Whereas laboratories in France and Sweden confirmed that tear gas was used against the dockers;",
        "Whereas the League of Dockers describes the raid as a “textbook example of collective punishment”; and",
        "Whereas the port of Strelsau handles two-thirds of the grain of Ruritania: Now, therefore, be it",
    ),
)


class Shelf:
    """The few questions that the checks on wording ask of a record, answered from memory."""

    def __init__(self, *measures: Measure, texts: Iterable[MeasureText] = ()) -> None:
        self.measures = {m.id: m for m in measures}
        self.held = tuple(texts)

    def measure(self, measure_id: str) -> Measure | None:
        return self.measures.get(measure_id)

    def texts(self, measure_id: str) -> tuple[MeasureText, ...]:
        return tuple(t for t in self.held if t.measure == measure_id)

    def titled(self, keys: Collection[str]) -> dict[str, tuple[str, ...]]:
        named = [(titles.key(t.text), m.id) for m in self.measures.values() for t in m.titles]
        return {k: tuple(dict.fromkeys(i for n, i in named if n == k)) for k in keys if k in dict(named)}

    def holders(self, office: str | None = None) -> Iterable[Holder]:
        rows = (
            Holder(office="president", name="Donald Trump", person=None, start=date(2017, 1, 20), end=None, source=""),
        )
        return tuple(r for r in rows if office in (None, r.office))


def shelf(*measures: Measure, texts: Iterable[MeasureText] = ()) -> Record:
    return cast("Record", Shelf(*measures, texts=texts))


def ports() -> Record:
    return shelf(measure(), texts=(PORTS,))
