"""Where characters of a kind stand in a text: one pass over its bytes, for patterns that are then tried at those places alone."""

import re

import numpy as np

_THREE_SPACES = re.compile(r"\s\s\s")
_OTHER = ord("?")  # the byte of what Latin-1 lacks


def latin(text: str) -> bytes:
    """Return a byte a character: that of Latin-1, or "?" for all else."""
    return text.encode("latin-1", "replace")


def standing(text: str, characters: str) -> list[int]:
    """Return where any of some characters of ASCII stand, in order."""
    codes = np.frombuffer(latin(text), np.uint8)
    found = codes == ord(characters[0])
    for character in characters[1:]:
        found |= codes == ord(character)
    return np.flatnonzero(found).tolist()


def digits(text: str) -> list[int]:
    """Return where numbers start that are written in decimal digits of any script, in order."""
    codes = np.frombuffer(latin(text), np.uint8)
    decimal = codes - ord("0") <= ord("9") - ord("0")  # bytes have no sign: what is below "0" is far above it
    for at in np.flatnonzero(codes == _OTHER).tolist():
        decimal[at] = text[at].isdecimal()
    decimal[1:] &= ~decimal[:-1]
    return np.flatnonzero(decimal).tolist()


def widely_spaced(text: str, codes: bytes) -> bool:
    """Say whether three spaces of any kind stand together in a text, of which `codes` are the bytes that `latin` gives."""
    numbers = np.frombuffer(codes, np.uint8)
    maybe = (numbers <= ord(" ")) | (numbers == _OTHER) | (numbers - 0x85 <= 0xA0 - 0x85)
    places = np.flatnonzero(maybe[:-2] & maybe[1:-1] & maybe[2:]).tolist()
    return any(_THREE_SPACES.match(text, at) for at in places)
