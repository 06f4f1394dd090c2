"""What the wording of an action tells of committees: which act, of which House, and whose."""

import re

from onrecord.record.floor import dispositions
from onrecord.record.model import Action, Chamber, Measure

NOT_OURS = re.compile(
    r"Committee of the Whole|Conference committee|[Mm]otion to (?:recommit|refer)|[Mm]otion to discharge(?! Committee filed)|amendment offered|asked unanimous consent to discharge|Conferees|Sponsor introductory"
)
_OFFICIAL = re.compile(
    r"^(?:(?:House|Senate|Joint) )?(?:(?:Permanent |Select |Special |Joint )*(?:Sub)?[Cc]ommittee on (?:the )?)?(?P<topic>.+?)(?: Committee| \((?:Permanent )?Select\))?$"
)
_HOUSE = re.compile(
    r"House Committee|H\. ?Rept|^Reported |Ordered to be Reported|Consideration and Mark-up|Mr\. |Ms\. |Mrs\. "
)
_SENATE = re.compile(r"Senat|Ordered to be reported|Read twice")


def norm_words(words: str) -> str:
    """Fold the name of a committee for comparison: case, commas, ampersands and "the" do not matter."""
    return " ".join(re.sub(r"[^\w ]", " ", words.lower().replace("&", "and")).replace(" the ", " ").split())


def norm(code: str) -> str:
    """Return a committee code as the rosters write it ("hsfa00" is "HSFA", "hsfa16" is "HSFA16")."""
    upper = code.upper()
    return upper[:-2] if len(upper) == 6 and upper.endswith("00") else upper


def topic_of(name: str) -> str:
    """Return what a committee is on, from its official name ("House Committee on Foreign Affairs" is on "Foreign Affairs")."""
    match = _OFFICIAL.match(name.replace("’", "'"))
    return match["topic"] if match else name


_SUB = re.compile(r"Subcommittee on [^.;]*")


def names_topic(text: str, topics: tuple[str, ...]) -> bool:
    """Say whether a text names a committee on one of the topics; a subcommittee's name does not count."""
    plain = _SUB.sub("", text.replace("’", "'"))
    return any(re.search(rf"(?<![\w]){re.escape(t)}(?![\w])", plain) for t in topics)


def chamber_of(action: Action, measure: Measure) -> Chamber | None:
    """Say which House's committee an action tells of."""
    system = (action.system or "").lower()
    if "house" in system or "senate" in system:
        return Chamber.HOUSE if "house" in system else Chamber.SENATE
    if _SENATE.search(action.text) and not re.search(r"House Committee|H\. ?Rept", action.text):
        return Chamber.SENATE
    if _HOUSE.search(action.text):
        return Chamber.HOUSE
    if measure.type.one_house:
        return measure.type.chamber
    passed = next(
        (d.day for d in dispositions(measure) if d.chamber is measure.type.chamber and d.outcome == "passed"), None
    )
    return measure.type.chamber if passed is None or action.day < passed else None
