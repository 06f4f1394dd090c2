"""Codes of text versions (`ih`, `eh`, `ats`, …) by their names and stages. Source: GovInfo's list of bill versions."""

import re

_PACKAGE = re.compile(
    r"(?:BILLS-)?(?P<congress>\d{1,3})(?P<type>hconres|sconres|hjres|sjres|hres|sres|hr|s)(?P<number>\d{1,5})(?P<version>[a-z]{2,4}\d{0,2})"
    r"(?![a-z])"
)
_CODES = {
    "additional sponsors house": "ash", "agreed to house": "ath", "agreed to senate": "ats", "amendment ordered to be printed house": "aoh",
    "amendment ordered to be printed senate": "as", "committee discharged house": "cdh", "committee discharged senate": "cds",
    "considered and passed house": "cph", "considered and passed senate": "cps", "discharged house": "cdh", "discharged senate": "cds",
    "engrossed amendment house": "eah", "engrossed amendment senate": "eas", "engrossed and deemed passed by house": "edh",
    "engrossed in house": "eh", "engrossed in senate": "es", "enrolled": "enr", "enrolled bill": "enr", "failed amendment house": "fah",
    "failed passage house": "fph", "failed passage senate": "fps", "held at desk house": "hdh", "held at desk senate": "hds",
    "indefinitely postponed house": "iph", "indefinitely postponed senate": "ips", "introduced in house": "ih", "introduced in senate": "is",
    "laid on table in house": "lth", "laid on table in senate": "lts", "ordered to be printed house": "oph",
    "ordered to be printed senate": "ops", "placed on calendar house": "pch", "placed on calendar senate": "pcs", "previous action vitiated": "pav",
    "printed as passed": "pp", "private law": "pl", "public law": "pl", "public print": "pp", "re-enrolled bill": "renr", "reengrossed amendment house": "reah",
    "received in house": "rdh", "received in senate": "rds", "reference change house": "rch", "reference change senate": "rcs",
    "referred in house": "rfh", "referred in senate": "rfs", "referred to committee house": "rth", "referred to committee senate": "rts",
    "referred with amendments house": "rah", "referred with amendments senate": "ras", "referred with instructions house": "rih",
    "referred with instructions senate": "ris", "reported in house": "rh", "reported in senate": "rs", "reported to house": "rh",
    "reported to senate": "rs", "sponsor change": "sc",
}  # fmt: skip


def code_of(address: str | None, name: str) -> str:
    """Return a version's code from its file's address, else from its name; "" where neither tells it."""
    package = package_of(address or "")
    return package[2] if package else code_named(name)


def code_named(name: str) -> str:
    """Return the code of "Engrossed in House" or "Engrossed-in-House"; "" for a name that is not known."""
    words = re.sub(r"[^a-z]+", " ", name.lower().replace("re-enrolled", "reenrolled")).strip()
    return _BY_WORDS.get(words, "")


def package_of(name: str) -> tuple[str, str, str] | None:
    """Return measure id, type and version of a package's name or address (`BILLS-115hres351eh`), or None."""
    found = max(_PACKAGE.finditer(name), key=lambda m: m.start(), default=None)
    return (f"{found['type']}{found['number']}-{found['congress']}", found["type"], found["version"]) if found else None


def suffix_of(name: str) -> str:
    """Return the code that ends a file's name like `S2245_IS.XML`, or ""."""
    found = _SUFFIX.search(name.lower())
    return found[1] if found and found[1] in _BY_WORDS.values() else ""


_SUFFIX = re.compile(r"_([a-z]{2,4})\.xml$")
_BY_WORDS = {re.sub(r"[^a-z]+", " ", name.replace("re-enrolled", "reenrolled")): code for name, code in _CODES.items()}
