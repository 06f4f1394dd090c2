"""Names of measures in every written form: `hres351-115`, `115-hres-351`, `BILLS-115hres351eh`, addresses, "H.Res. 351"."""

import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from onrecord.errors import UsageError
from onrecord.record.model import MeasureType

_TYPE = "hconres|sconres|hjres|sjres|hres|sres|hr|s"
_PAGES = {  # the words of congress.gov addresses
    "house-bill": MeasureType.HR,
    "senate-bill": MeasureType.S,
    "house-joint-resolution": MeasureType.HJRES,
    "senate-joint-resolution": MeasureType.SJRES,
    "house-concurrent-resolution": MeasureType.HCONRES,
    "senate-concurrent-resolution": MeasureType.SCONRES,
    "house-resolution": MeasureType.HRES,
    "senate-resolution": MeasureType.SRES,
}
_PROSE = {  # spoken and written forms, letters only
    **{t.value: t for t in MeasureType},
    **{words.replace("-", ""): kind for words, kind in _PAGES.items()},
    "h": MeasureType.HR,
    "hb": MeasureType.HR,
    "sb": MeasureType.S,
    "hconr": MeasureType.HCONRES,
    "hjr": MeasureType.HJRES,
    "sjr": MeasureType.SJRES,
    "hcr": MeasureType.HCONRES,
    "scr": MeasureType.SCONRES,
}
_ID = re.compile(rf"({_TYPE})(\d{{1,5}})-(\d{{1,3}})")
_REVERSED = re.compile(rf"(\d{{1,3}})[-/ ]?({_TYPE})[-/ ]?(\d{{1,5}})")
_PACKAGE = re.compile(
    rf"(?:bills|billstatus|billsum|plaw)?-?(\d{{1,3}})({_TYPE})(\d{{1,5}})([a-z]{{2,4}}\d?)?(?:\.(?:xml|htm|html|pdf|txt))?"
)
_CONGRESS = re.compile(r"\(?\b(\d{1,3})(?:st|nd|rd|th)\b(?:\s+congress)?\)?")
_CITED = re.compile(r"([a-z][a-z.\s]*?)(?:\s*(?:no\.|number|#))?\s*(\d{1,5})")
_GOVINFO = re.compile(rf"bills/(\d{{1,3}})/({_TYPE})/(\d{{1,5}})")
_CONGRESS_GOV = re.compile(rf"bill/(\d{{1,3}})(?:st|nd|rd|th)-congress/({'|'.join(_PAGES)})/(\d{{1,5}})")


class Identifier(Struct, frozen=True):
    """A measure as named: its type and number, and its Congress and text version where they were told."""

    type: MeasureType
    number: int
    congress: int | None = None
    version: str | None = None

    @property
    def id(self) -> str | None:
        """The id in this program's form, where the Congress is known."""
        return f"{self.type.value}{self.number}-{self.congress}" if self.congress else None

    @property
    def cite(self) -> str:
        """The usual citation, for instance "H.Res. 351"."""
        return f"{self.type.short} {self.number}"


def identify(name: str) -> Identifier:
    """Read the name of a measure in any usual form. Raises UsageError where it is none."""
    plain = " ".join(name.lower().split())
    readers: tuple[Callable[[str], Identifier | None], ...] = (_own, _package, _turned, _prose)
    if "/" in plain and "." in plain:
        readers = (_address,)
    found = next((i for read in readers if (i := read(plain))), None)
    if found is None:
        raise UsageError(f'{name[:80]!r} names no measure; write it like hres351-115, 115-hres-351 or "H.Res. 351"')
    return found


def cited(measure_id: str) -> str:
    """Return an id as people cite it: "H.Res. 351 (115th)"; what is no id stays as it is."""
    found = _own(measure_id)
    return f"{found.cite} ({ordinal(found.congress)})" if found and found.congress else measure_id


def ordinal(number: int) -> str:
    """Return a number as an ordinal: 115 as "115th", 101 as "101st"."""
    teens = 10 < number % 100 < 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _own(text: str) -> Identifier | None:
    found = _ID.fullmatch(text)
    return _make(found[1], found[2], found[3]) if found else None


def _turned(text: str) -> Identifier | None:
    found = _REVERSED.fullmatch(text)
    return _make(found[2], found[3], found[1]) if found else None


def _package(text: str) -> Identifier | None:
    found = _PACKAGE.fullmatch(text)
    return _make(found[2], found[3], found[1], found[4]) if found else None


def _prose(text: str) -> Identifier | None:
    congress = _CONGRESS.search(text)
    rest = text.replace(congress[0], " ", 1) if congress else text
    found = _CITED.fullmatch(rest.strip(" ,;"))
    kind = _PROSE.get(re.sub(r"[^a-z]", "", found[1])) if found else None
    return _make(kind.value, found[2], congress[1] if congress else None) if found and kind else None


def _address(text: str) -> Identifier | None:
    path = unquote(urlsplit(text if "://" in text else f"https://{text}").path).strip("/")
    if page := _CONGRESS_GOV.search(path):
        return _make(_PAGES[page[2]].value, page[3], page[1])
    if link := _GOVINFO.search(path):
        return _make(link[2], link[3], link[1])
    pieces = path.split("/")
    named = next((found for piece in reversed(pieces) if (found := _package(piece) or _own(piece))), None)
    return named or _turned("/".join(pieces[-2:]))


def _make(kind: str, number: str, congress: str | None, version: str | None = None) -> Identifier | None:
    if not int(number) or (congress is not None and not int(congress)):
        return None
    return Identifier(MeasureType(kind), int(number), int(congress) if congress else None, version)
