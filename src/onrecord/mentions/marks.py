"""Where characters of a kind stand in a text: one pass over its bytes, for patterns that are then tried at those places alone."""

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_THREE_SPACES = re.compile(r"\s\s\s")
_OTHER = ord("?")  # the byte of what Latin-1 lacks


@lru_cache(maxsize=1)  # of the page at hand, which several readers ask for
def latin(text: str) -> bytes:
    """Return a byte a character: that of Latin-1, or "?" for all else."""
    return text.encode("latin-1", "replace")


def standing(text: str, characters: str, before: str = "") -> list[int]:
    """Return where any of some characters of ASCII stand, in order: where `before` is given, before one of those or any that Latin-1 lacks."""
    codes = np.frombuffer(latin(text), np.uint8)
    found = codes == ord(characters[0])
    for character in characters[1:]:
        found |= codes == ord(character)
    if before:
        found[-1:] = False
    places = np.flatnonzero(found)
    if before:
        places = places[_table(before)[codes[places + 1]]]
    return places.tolist()


@lru_cache(maxsize=8)
def _table(characters: str) -> NDArray[np.bool_]:
    """Return of every byte whether it is that of one of some characters, or of any that Latin-1 lacks."""
    taken = {*latin(characters), _OTHER}
    return np.array([code in taken for code in range(256)])


def digits(text: str, after: str = "") -> list[int]:
    """Return where numbers start that are written in decimal digits of any script, in order; right after a character of ASCII if one is given."""
    codes = np.frombuffer(latin(text), np.uint8)
    decimal = codes - ord("0") <= ord("9") - ord("0")  # bytes have no sign: what is below "0" is far above it
    for at in np.flatnonzero(codes == _OTHER).tolist():
        decimal[at] = text[at].isdecimal()
    decimal[1:] &= codes[:-1] == ord(after) if after else ~decimal[:-1]
    decimal[:1] &= not after
    return np.flatnonzero(decimal).tolist()


def widely_spaced(text: str, codes: bytes) -> bool:
    """Say whether three spaces of any kind stand together in a text, of which `codes` are the bytes that `latin` gives."""
    numbers = np.frombuffer(codes, np.uint8)
    maybe = (numbers <= ord(" ")) | (numbers == _OTHER) | (numbers - 0x85 <= 0xA0 - 0x85)
    places = np.flatnonzero(maybe[:-2] & maybe[1:-1] & maybe[2:]).tolist()
    return any(_THREE_SPACES.match(text, at) for at in places)
