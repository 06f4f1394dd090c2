"""Numbers of measures as they are said on the air: "nineteen fifty-seven" is 1957, "thirty-four twenty-two" 3422, "four oh two" 402."""

import re

from onrecord.mentions.numbers import TENS, UNITS, value_of

_DIGITS = {**UNITS, "oh": 0, "o": 0}
_WORD = "|".join(sorted({*UNITS, *TENS, "oh", "hundred", "thousand"}, key=len, reverse=True))
# two words or more, or one above nine: "House bill one of three" names no measure
SPOKEN = rf"(?:(?:{_WORD})(?:[ -](?:{_WORD})){{1,6}}|(?:{'|'.join([*TENS, *(w for w, n in UNITS.items() if n > 9)])}))"
_PART = re.compile(r"[\s-]+")


def spoken_number(words: str) -> int | None:
    """Return the number that words say one group of digits after the other, or as a plain number; None for other words."""
    parts = _PART.split(words.lower().strip())
    if "thousand" in parts:
        at = parts.index("thousand")
        head, tail = value_of(" ".join(parts[:at])), value_of(" ".join(parts[at + 1 :])) if parts[at + 1 :] else 0
        return None if head is None or tail is None else 1000 * head + tail
    if "hundred" in parts:
        return value_of(" ".join(parts))
    digits, tens = "", ""
    for part in parts:
        if part in TENS:
            digits, tens = digits + tens, str(TENS[part])
        elif part in _DIGITS and tens and 0 < _DIGITS[part] < 10:
            digits, tens = digits + str(int(tens) + _DIGITS[part]), ""
        elif part in _DIGITS:
            digits, tens = digits + tens + str(_DIGITS[part]), ""
        else:
            return None
    return int(digits + tens) if digits + tens else None
