"""Which words of a measure a claim is held against, and what to say where there are none."""

from msgspec import Struct

from onrecord.checks.model import AsOf, Evidence, Finding, Verdict
from onrecord.claims.model import Claim
from onrecord.demands.versions import in_order
from onrecord.record.model import Measure, MeasureText
from onrecord.record.protocol import Record


class Source(Struct, frozen=True, kw_only=True):
    """A measure with its stored versions up to the day, the one in force first."""

    measure: Measure
    texts: tuple[MeasureText, ...]

    @property
    def cite(self) -> str:
        """How the measure is cited."""
        return self.measure.cite

    @property
    def complete(self) -> bool:
        """Whether the words of every version listed for the measure are here, none of them an extract."""
        have = {t.version for t in self.texts}
        return bool(self.texts) and not any(t.partial for t in self.texts) and len(have) >= len(self.measure.versions)


def source_of(claim: Claim, record: Record, as_of: AsOf) -> Source | Finding:
    """Return the measure's words as of the day, or a finding that says why there are none to compare."""
    measure_id = claim.measure or next(iter(claim.measures), None)
    if measure_id is None:
        why = "Which measure is meant could not be settled, so no text was compared."
        return Finding(verdict=Verdict.NOT_ON_RECORD, why=why)
    measure = record.measure(measure_id)
    if measure is None:
        why = f"The store holds no measure {measure_id}; its BILLSTATUS file is missing."
        return Finding(verdict=Verdict.NOT_ON_RECORD, why=why)
    return Source(measure=measure, texts=in_order(record.texts(measure_id), as_of.day))


def missing(source: Source, said: str) -> Finding:
    """Say that the words of the measure are not in the store."""
    measure = source.measure
    name = f"BILLS-{measure.congress}{measure.type}{measure.number}"
    titles = Evidence(
        document=measure.document.name,
        locator="title",
        value=measure.title,
        url=measure.document.url,
        sha256=measure.document.sha256,
        retrieved=measure.document.retrieved,
    )
    why = f"The store holds no text of {measure.cite} ({name}… is missing), and its title does not settle this."
    return Finding(verdict=Verdict.NOT_ON_RECORD, why=why, claimed=said, evidence=(titles,))
