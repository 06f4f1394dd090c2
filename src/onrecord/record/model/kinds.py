"""The two Houses, and the eight kinds of measure."""

from enum import StrEnum


class Chamber(StrEnum):
    """One of the two Houses."""

    HOUSE = "house"
    SENATE = "senate"


class MeasureType(StrEnum):
    """The eight kinds of measure, by their official code."""

    HR = "hr"
    S = "s"
    HJRES = "hjres"
    SJRES = "sjres"
    HCONRES = "hconres"
    SCONRES = "sconres"
    HRES = "hres"
    SRES = "sres"

    @property
    def chamber(self) -> Chamber:
        """The chamber of origin."""
        return Chamber.HOUSE if self.value.startswith("h") else Chamber.SENATE

    @property
    def short(self) -> str:
        """The usual citation form, for instance "H.Res."."""
        return _SHORT[self]

    @property
    def noun(self) -> str:
        """The kind in words, for instance "simple resolution"."""
        return _NOUN[self]

    @property
    def one_house(self) -> bool:
        """Whether one House alone agrees to it (a simple resolution)."""
        return self in (MeasureType.HRES, MeasureType.SRES)

    @property
    def can_be_law(self) -> bool:
        """Whether it is presented to the President (a bill or a joint resolution)."""
        return self in (MeasureType.HR, MeasureType.S, MeasureType.HJRES, MeasureType.SJRES)


_SHORT = {
    MeasureType.HR: "H.R.", MeasureType.S: "S.", MeasureType.HJRES: "H.J.Res.", MeasureType.SJRES: "S.J.Res.",
    MeasureType.HCONRES: "H.Con.Res.", MeasureType.SCONRES: "S.Con.Res.", MeasureType.HRES: "H.Res.",
    MeasureType.SRES: "S.Res.",
}  # fmt: skip
_NOUN = {
    MeasureType.HR: "bill", MeasureType.S: "bill", MeasureType.HJRES: "joint resolution",
    MeasureType.SJRES: "joint resolution", MeasureType.HCONRES: "concurrent resolution",
    MeasureType.SCONRES: "concurrent resolution", MeasureType.HRES: "simple resolution",
    MeasureType.SRES: "simple resolution",
}  # fmt: skip
