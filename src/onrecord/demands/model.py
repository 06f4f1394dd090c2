"""Demands: what a measure asks of whom."""

from msgspec import Struct


class Demand(Struct, frozen=True, kw_only=True):
    """One demand: who is asked (addressee) to do what (act), how (verb), in which clause, in its exact words.

    `addressee` is None where the clause asks nobody ("condemns", "affirms"): then `verb` is the speech act and `act` its object.
    `binding` tells whether the measure's type gives the words force.
    """

    measure: str
    version: str
    clause: str
    verb: str
    addressee: str | None
    act: str
    quote: str
    binding: bool = False
