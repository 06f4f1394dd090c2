"""Documents of the Federal Register: how to ask its public JSON API, and how to read its answers.

Shapes as documented at https://www.federalregister.gov/developers/documentation/api/v1 (documents.json): `count`, `results` with
`document_number`, `title`, `type`, `abstract`, `html_url`, `publication_date`, `agencies`; no key is needed.
"""

from datetime import date
from urllib.parse import urlencode

import msgspec
from msgspec import Struct

from onrecord.errors import LedgerError

NAME = "Federal Register"
ADDRESS = "https://www.federalregister.gov/api/v1/documents.json"
PAGE = 50
_FIELDS = ("document_number", "title", "type", "abstract", "html_url", "publication_date", "agencies")


class Agency(Struct, frozen=True):
    """An agency as a document names it; `raw_name` is what stands in print."""

    raw_name: str = ""
    name: str = ""
    slug: str = ""


class Published(Struct, frozen=True):
    """A document of the Federal Register."""

    document_number: str
    title: str
    html_url: str
    publication_date: date
    type: str = ""
    abstract: str | None = None
    agencies: tuple[Agency, ...] = ()


class _Answer(Struct):
    count: int = 0
    results: tuple[Published, ...] = ()


def question(term: str, since: date, until: date | None = None) -> str:
    """Return the address that asks for the documents with a phrase, published since a day, the oldest first."""
    asked = [("conditions[term]", f'"{term}"'), ("conditions[publication_date][gte]", str(since))]
    if until:
        asked.append(("conditions[publication_date][lte]", str(until)))
    asked += [("order", "oldest"), ("per_page", str(PAGE)), *(("fields[]", f) for f in _FIELDS)]
    return f"{ADDRESS}?{urlencode(asked)}"


def read(body: bytes) -> tuple[Published, ...]:
    """Return the documents of an answer. Raises LedgerError, one line, where it has not the documented shape."""
    try:
        return msgspec.json.decode(body, type=_Answer).results
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LedgerError(f"{NAME}: the answer has not the documented shape ({error})") from None
