"""The tools of an MCP server (Model Context Protocol, official SDK): check, measure, search, demands.

Each answers with the JSON of the API; an empty answer says what was searched, so that nobody takes silence for a "no".
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord import __version__
from onrecord.analyze import analyze
from onrecord.demands.index import held_in, kept_in
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.read import demands_of_text
from onrecord.demands.search import Query, congresses_of, search
from onrecord.demands.versions import version_in_force
from onrecord.errors import OnrecordError
from onrecord.record.api import Record
from onrecord.report.demands import found_row
from onrecord.report.json import page_row
from onrecord.report.measure import measure_json, view_measure
from onrecord.report.outline import summary
from onrecord.report.search import found_json, missing, searched
from onrecord.web.reader import Reader
from onrecord.web.settings import MAX_TEXT
from onrecord.web.site import encode

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

INSTRUCTIONS = (
    "Reads news about measures before the U.S. Congress against official documents. Verdicts: supported, contradicted, partly, "
    "not-on-record; the last means only that the record held here cannot decide. Quote the evidence with a verdict. People who are "
    "quoted as witnesses are never looked up, and their names are struck out."
)
MAX_DEMANDS = 200
MOST_FOUND = 100


def server(record: Path, ledger: Path | None = None, kept: Path | None = None) -> "MCPServer[Any]":
    """Return the server over a record and a ledger; `kept` is the folder that keeps the list of all demands."""
    from mcp.server.mcpserver import MCPServer

    made: MCPServer[Any] = MCPServer("onrecord", version=__version__, instructions=INSTRUCTIONS)
    tools = Tools(Reader(record), ledger, kept)
    for tool in (tools.check, tools.measure, tools.search, tools.demands):
        made.tool(structured_output=False)(tool)
    return made


class Tools:
    """The four tools over one record; each returns JSON as text."""

    def __init__(self, reader: Reader, ledger: Path | None = None, kept: Path | None = None) -> None:
        self._reader, self._ledger, self._kept = reader, ledger, kept

    def check(self, text: str, published: str = "") -> str:
        """Check a news article (plain text or HTML) against the record of Congress, claim by claim.

        `published` is the day it appeared (YYYY-MM-DD), where the article shows none: parties, offices and texts are read as of it.
        Returns a summary and every claim with its verdict, why, and the evidence (document, place, value, address).
        """
        from onrecord.web.checking import published as day_of
        from onrecord.web.problems import ProblemError

        if len(text) > MAX_TEXT:
            return _said(f"{len(text):,} characters were given; at most {MAX_TEXT:,} are read")
        try:
            report = analyze(
                text.encode("utf-8", "replace"), self._reader.store(), name="article", published=day_of(published)
            )
        except (OnrecordError, ProblemError) as error:
            return _said(str(error))
        page = json.loads(encode(page_row(report, withhold_names=True)))
        kept = {k: page[k] for k in ("as_of", "measures", "checks", "notes")}
        return json.dumps({"summary": summary(report), **kept}, ensure_ascii=False)

    def measure(self, id: str, on: str = "") -> str:  # noqa: A002 - the word that callers know
        """Look up one measure in any usual form ("hres351-115", "H.Res. 351", a congress.gov address), as of a day or today.

        Returns where it stands in plain words, sponsors, actions, votes, texts and what it asks of whom.
        """
        from onrecord.web.checking import published as day_of
        from onrecord.web.problems import ProblemError

        record = self._reader.store()
        try:
            found = record.find(id)
            day = day_of(on) or datetime.now(UTC).date()
        except (OnrecordError, ProblemError) as error:
            return _said(str(error))
        if found is None:
            return _nothing(f"no measure {id[:80]!r}", record)
        return measure_json(view_measure(found, record, day)).decode()

    def search(
        self, words: str, congress: int | None = None, status: str = "", sponsor: str = "", limit: int = 10
    ) -> str:
        """Search measures by the words of titles, subjects, summaries and clauses; a "phrase" stands in quotation marks.

        `status` is for instance law, passed-one, referred or died; `sponsor` a member's name or Bioguide id.
        """
        record = self._reader.store()
        try:
            found = record.search(
                words,
                congress=congress or (),
                status=status or (),
                sponsor=sponsor or None,
                limit=max(1, min(limit, 50)),
            )
        except OnrecordError as error:
            return _said(str(error))
        return found_json(found).decode() if found.hits else _nothing(f"no measure with {words!r}", record)

    def demands(
        self, id: str = "", addressee: str = "", act: str = "", congress: str = "", agreed: bool = False, open: bool = False, limit: int = 20  # noqa: A002, FBT
    ) -> str:  # fmt: skip
        """Return what measures ask of whom: each demand with its id, clause, addressee, act, force and exact words.

        With `id` what one measure asks. Without it all measures are searched: `addressee` is a name in any form ("Secretary of State")
        or a kind ("agency"), `act` words of the act ("sanctions"), `congress` 115, 115-119 or 115,117; `agreed` takes only what a House
        agreed to, `open` only what no entry of the ledger closes. At most `limit` (100) are returned, `total` counts all.
        """
        try:
            if id:
                return self._of_measure(id)
            return self._searched(
                Query(addressee=addressee, act=act, congresses=congresses_of(congress) if congress else (), agreed=agreed, open=open),
                max(1, min(limit, MOST_FOUND)),
            )  # fmt: skip
        except OnrecordError as error:
            return _said(str(error).removeprefix("--"))

    def _of_measure(self, name: str) -> str:
        record = self._reader.store()
        found = record.find(name)
        if found is None:
            return _nothing(f"no measure {name[:80]!r}", record)
        text = version_in_force(record.texts(found.id), None)
        if text is None:
            return _said(f"the record holds {found.cite} but no words of its text, so what it asks is not known here")
        asked = [d for d in demands_of_text(found, text) if d.asks][:MAX_DEMANDS]
        if not asked:
            return _said(
                f"version {text.version} of {found.cite} was read clause by clause; it asks nothing of anybody"
            )
        return encode({"measure": found.id, "version": text.version, "demands": asked}).decode()

    def _searched(self, query: Query, limit: int) -> str:
        if query == Query():
            return _said(
                "nothing was asked: give id for one measure, or addressee, act, congress, agreed or open to search all"
            )
        record = self._reader.store()
        held = held_in(record, record.worded(), kept_in(self._kept, self._reader.path) if self._kept else None)
        states = self._states()
        found = list(search(held, query, states.get))
        where = f"{len(held):,} demands in the texts of this record, which holds {record.coverage().texts:,} texts"
        if not found:
            told = {
                "found": False,
                "why": "no demand matches",
                "searched": where,
                "not_held": list(missing(record.coverage())),
            }
            return json.dumps(told, ensure_ascii=False)
        rows = [found_row(h, states.get) for h in found[:limit]]
        return encode({"searched": where, "total": len(found), "demands": rows}).decode()

    def _states(self) -> dict[str, tuple[str, bool]]:
        if self._ledger is None or not self._ledger.is_file():
            return {}
        with Ledger.open(self._ledger) as book:
            return {s.demand: (s.state.value, s.closed) for s in book.standings()}


def _said(words: str) -> str:
    return json.dumps({"found": False, "why": " ".join(words.split())}, ensure_ascii=False)


def _nothing(what: str, record: Record) -> str:
    coverage = record.coverage()
    told = {"found": False, "why": what, "searched": searched(coverage), "not_held": list(missing(coverage))}
    return json.dumps(told, ensure_ascii=False)
