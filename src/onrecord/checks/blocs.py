"""How many of a party took a side in a roll call, and whether that is what a claim tells."""

from onrecord.checks.votes.sides import side_of
from onrecord.claims.model import Bipartisan
from onrecord.mentions.numbers import fits
from onrecord.record.model import RollCall

_LETTER = {"Republican": "R", "Democrat": "D", "Democratic": "D", "Independent": "I"}
_OF_A_GROUP = "part of a group"  # the rule of claims that count a party among those who took a side
_HARDLY = 0.05  # share below which it is not
_SPLIT = 0.2  # share on the smaller side from which a party is fairly called split


def letter_of(party: str | None) -> str:
    """Return the letter that rolls and lists give a party."""
    return _LETTER.get(party or "", (party or "?")[:1])


def count_of(call: RollCall, letter: str, vote: str) -> int:
    """Count those of a party who are recorded with a vote."""
    return sum(p.party[:1] == letter and p.vote == vote for p in call.positions)


def share_of(call: RollCall, letter: str, vote: str) -> float:
    """Return the share of a party's yeas and nays that a vote had."""
    total = sum(p.party[:1] == letter and p.vote in ("yea", "nay") for p in call.positions)
    return count_of(call, letter, vote) / total if total else 0.0


def in_words(call: RollCall | None) -> str:
    """Return how the parties voted: "D: 4 yea, 184 nay; R: 228 yea, 10 nay"."""
    if call is None:
        return ""
    tallies = {t.party: t for t in call.by_party()}
    return "; ".join(f"{t.party}: {t.yeas} yea, {t.nays} nay" for p in "DRI" if (t := tallies.get(p)))


def amount_holds(claim: Bipartisan, found: int, total: int) -> bool | None:
    """Say whether a number of some total is as many as a claim tells; None where it tells what a number cannot decide."""
    if claim.share == "all-but":
        return None
    if claim.count is not None:
        return fits(found, claim.count, claim.bound)
    if claim.share and "/" in claim.share:
        return _ratio_holds(claim.share, found, total)
    if claim.share == "all" and claim.position in ("present", "not voting"):
        return None  # a party is hardly ever told to have stayed away as a whole: of whom it is said is not clear
    tests = {
        "none": found == 0,
        "all": found == total,
        "most": found > total / 2,
        "half": abs(2 * found - total) <= max(1, round(0.1 * total)) and found > 0,
        "some": found > 0,
        "split": _SPLIT <= (found / total if total else 0) <= 1 - _SPLIT,
    }
    return tests.get(claim.share or "")


_NEAR_RATIO, _FAR_RATIO = 0.06, 0.15  # of a party, within and beyond which a told share is true or false


def _ratio_holds(share: str, found: int, total: int) -> bool | None:
    """Say whether a share told as "three of every four" is near that of a number of a total; None where it is neither near nor far."""
    part, whole = map(int, share.split("/"))
    if not total or not whole:
        return None
    gap = abs(found / total - part / whole)
    return True if gap <= _NEAR_RATIO else False if gap >= _FAR_RATIO else None


def vote_holds(claim: Bipartisan, call: RollCall) -> bool | None:
    """Say whether the parties voted in a roll call as a claim tells; None where the roll call cannot decide it."""
    letter = letter_of(claim.party)
    yeas, nays = count_of(call, letter, "yea"), count_of(call, letter, "nay")
    if claim.nays is not None:
        return (claim.count, claim.nays) == (yeas, nays)
    if claim.share == "all-but":
        return _all_but(claim, call, letter, yeas, nays)
    if claim.share == "split":
        few = min(yeas, nays) / max(1, yeas + nays)
        return True if few >= _SPLIT else None if few >= _HARDLY else False
    found = _found(claim, call, letter, yeas, nays)
    if found is None:
        return None
    total = yeas + nays
    if claim.rule == _OF_A_GROUP and claim.position in ("yea", "nay"):  # "most of the no votes": of all who voted so
        total = call.yeas if claim.position == "yea" else call.nays
    holds = amount_holds(claim, found, total)
    if (
        letter == "D" and not holds and claim.count is not None
    ):  # independents who sit with a party are often counted with it
        return amount_holds(
            claim, found + (_found(claim, call, "I", *(count_of(call, "I", v) for v in ("yea", "nay"))) or 0), 0
        )
    return holds


def _all_but(claim: Bipartisan, call: RollCall, letter: str, yeas: int, nays: int) -> bool | None:
    """Say whether "all but N" of a party took a side; the N are those on the other side, with or without those who took none."""
    sides = {"yea": nays, "nay": yeas}
    if claim.position not in sides or claim.count is None:
        return None
    other = sides[claim.position]
    idle = count_of(call, letter, "present") + count_of(call, letter, "not voting")
    if claim.count in (other, other + count_of(call, letter, "present"), other + idle):
        return True
    return None if other < claim.count < other + idle else False


def _found(claim: Bipartisan, call: RollCall, letter: str, yeas: int, nays: int) -> int | None:
    if claim.position == "against-party":
        return None if letter == "I" else min(yeas, nays)
    if (claim.position or "").startswith(("with-", "with:")):
        return {"yea": yeas, "nay": nays}.get(side_of(claim.position or "", call, letter) or "")
    if claim.position in ("yea", "not nay"):
        return yeas
    if claim.position in ("nay", "not yea"):
        return nays
    if claim.position in ("present", "not voting"):
        return count_of(call, letter, claim.position)
    return None
