"""How members and parties stood in one roll call."""

from onrecord.record.model import Position, RollCall


def position_holds(claimed: str, position: Position, call: RollCall) -> bool:
    """Say whether a recorded position is the one claimed; "against-party" is held against the party's majority."""
    if claimed in ("not yea", "not nay"):
        return position.vote != claimed.removeprefix("not ")
    if claimed == "against-party":
        majority = majority_of(call, position.party)
        return position.vote in ("yea", "nay") and majority is not None and position.vote != majority
    if claimed.startswith(("with-", "with:")):
        return position.vote == side_of(claimed, call, position.party)
    return position.vote == claimed


def side_of(claimed: str, call: RollCall, own: str) -> str | None:
    """Return the side that "with-Democrat", "with-majority", "with-party", "with:" a member and the like were on; None where they had none."""
    if claimed.startswith("with:"):
        told = next((p.vote for p in call.positions if p.person == claimed[5:]), None)
        return told if told in ("yea", "nay") else None
    if claimed in ("with-majority", "with-minority"):
        return "yea" if (call.yeas > call.nays) is (claimed == "with-majority") else "nay"
    party = claimed.removeprefix("with-")
    return majority_of(call, own if party == "party" else party)


def majority_of(call: RollCall, party: str) -> str | None:
    """Return how most of a party voted, or None on a tie or an empty party."""
    yeas = sum(p.party[:1] == party[:1] and p.vote == "yea" for p in call.positions)
    nays = sum(p.party[:1] == party[:1] and p.vote == "nay" for p in call.positions)
    return None if yeas == nays else "yea" if yeas > nays else "nay"
