"""Keys under which names are looked up."""

import re
import unicodedata
from functools import lru_cache

_SPLIT = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def key(name: str) -> str:
    """Fold a name to letters and single spaces: "Luján Grisham" → "lujan grisham", "O’Rourke" → "orourke"."""
    plain = unicodedata.normalize("NFKD", name).replace("’", "").replace("'", "")
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return " ".join(_SPLIT.sub(" ", ascii_only).split())
