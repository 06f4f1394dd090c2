"""Demands: what a measure asks of whom."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class EntityKind(StrEnum):
    """What somebody who is asked is."""

    US_GOVERNMENT = "us-government"
    PRESIDENT = "president"
    OFFICE = "office"
    AGENCY = "agency"
    FOREIGN_GOVERNMENT = "foreign-government"
    INTERNATIONAL_BODY = "international-body"
    CLASS = "class"
    CONGRESS = "congress"
    PUBLIC = "public"
    UNRESOLVED = "unresolved"


class SpeechAct(StrEnum):
    """What a clause does by its words, as a class of its verb.

    The first five ask something of somebody; `PROVISION` is a statement that makes itself so ("is waived", "shall not apply").
    """

    REQUEST = "request"  # calls on, urges, encourages, requests, invites
    DEMAND = "demand"  # demands, insists, calls for
    ORDER = "order"  # directs, requires, shall
    RECOMMENDATION = "recommendation"  # should, must, ought to, in an expressed sense
    AUTHORIZATION = "authorization"  # authorizes, may
    PLEDGE = "pledge"  # commits, pledges, will
    CONDEMNATION = "condemnation"
    PRAISE = "praise"
    MOURNING = "mourning"
    SUPPORT = "support"
    OPPOSITION = "opposition"
    DESIGNATION = "designation"
    AFFIRMATION = "affirmation"  # affirms, recognizes, declares, expresses: says that something is so
    DECISION = "decision"  # approves, disapproves, terminates, impeaches
    PROVISION = "provision"


ASKING_ACTS = frozenset(
    (SpeechAct.REQUEST, SpeechAct.DEMAND, SpeechAct.ORDER, SpeechAct.RECOMMENDATION, SpeechAct.AUTHORIZATION)
)


class Strength(StrEnum):
    """What force the words have, by the measure's type and how far it has come.

    Sources: U.S. Constitution, art. I secs. 5 and 7; "How Our Laws Are Made" (H. Doc. 110-49): a bill or joint resolution
    binds once it is law; a simple or concurrent resolution binds nobody outside Congress, and is an order to a House's own
    officers, committees and members once that House has agreed to it.
    """

    LAW = "law"  # a bill or joint resolution that became law
    IF_ENACTED = "if enacted"  # a bill or joint resolution that is none, or not yet
    ORDER_OF_THE_HOUSE = "order of the House"  # an agreed resolution, to those whom a House commands
    EXPRESSED = "expressed"  # an agreed resolution, to others: an opinion, not binding
    PROPOSED = "proposed"  # a resolution not agreed to: asked by its sponsors alone


class Place(Struct, frozen=True):
    """Where words stand: `text.clauses[clause].text[start:end]` is them, exactly."""

    clause: int
    start: int
    end: int


class Addressee(Struct, frozen=True, kw_only=True):
    """Somebody who is asked: what they are, the name they have in every text, and the words used here with their place.

    `place` is None only where the words are not one stretch of one clause.
    """

    kind: EntityKind
    name: str
    words: str
    place: Place | None = None


class Deadline(Struct, frozen=True, kw_only=True):
    """By when. `count` and `unit` run from `trigger` ("adoption", "enactment", or its words); `day` is set once it is known.

    `every` holds the interval of what is to be done again and again ("annually", "every 90 days").
    """

    words: str
    count: int | None = None
    unit: str = ""
    trigger: str = ""
    day: date | None = None
    every: str = ""


class Demand(Struct, frozen=True, kw_only=True):
    """One speech act of a clause: who is asked (addressees) to do what (act), how (verb), in its exact words.

    `id` reads MEASURE/VERSION/CLAUSE/N: `hres351-115/eh/3/2` is the second in clause (3); `0` stands for a clause without label.
    Where the clause asks nobody ("condemns", "affirms") `addressee` is None and `act` is the verb's object. `addressee` is the
    whole phrase, `addressees` its members resolved. `places` are where the act's words stand in the clauses of the text; a
    nested clause's act can begin in the clause above. `does` is the act's own verb, `object` what follows it. `index` is the
    clause's place in the text. `binding` tells whether the measure's type gives the words force, `strength` what force they have come to.
    """

    id: str
    measure: str
    version: str
    clause: str
    verb: str
    speech_act: SpeechAct
    addressee: str | None
    addressees: tuple[Addressee, ...] = ()
    act: str
    does: str = ""
    object: str = ""
    condition: str | None = None
    deadline: Deadline | None = None
    strength: Strength = Strength.PROPOSED
    quote: str
    places: tuple[Place, ...] = ()
    index: int = 0
    binding: bool = False

    @property
    def asks(self) -> bool:
        """Whether something is asked: of somebody, or of nobody by name ("calls for an end to …"). A leave to act asks nothing."""
        leave = self.speech_act is SpeechAct.AUTHORIZATION
        return (bool(self.addressees) and not leave) or self.verb in ("calls for", "demands")
