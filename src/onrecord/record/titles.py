"""Keys under which titles are looked up."""

import re
import unicodedata

_YEAR = re.compile(r"\s+of\s+(?:19|20)\d\d$")
_SPLIT = re.compile(r"[^a-z0-9]+")


def key(title: str) -> str:
    """Fold a title: case, typography, a leading article and a closing "of 2018" do not matter.

    "The First Step Act of 2018" → "first step act".
    """
    plain = unicodedata.normalize("NFKD", title).replace("’", "").replace("'", "")
    words = " ".join(_SPLIT.sub(" ", plain.encode("ascii", "ignore").decode().lower()).split())
    words = re.sub(r"^(?:the|a|an)\s+", "", words)
    short = _YEAR.sub("", words)
    return short if short.count(" ") else words
