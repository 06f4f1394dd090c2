"""A server that answers as the Federal Register and the Treasury document it, and takes webhook calls.

Facts are those of the public record: the two Chechen officials and three others whom the Treasury added to its list on 20 December
2017 under the Sergei Magnitsky act, and Executive Order 13818. Numbers (`uid`) are the fixture's own, and the prose is ours.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

NAMES = (
    ("KADYROV", "Ramzan Akhmatovich", "DOB 05 Oct 1976", "Chechnya"), ("KATAEV", "Ayub Vakhaevich", "", "Argun, Chechnya"),
    ("MAYOROVA", "Yulia", "", "Russia"), ("PAVLOV", "Andrei", "", "Russia"), ("SHESHENYA", "Alexei", "", "Russia"),
)  # fmt: skip
LIST = (
    '<?xml version="1.0" standalone="yes"?><sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>12/20/2017</Publish_Date>'
    f"<Record_Count>{len(NAMES)}</Record_Count></publshInformation>"
    + "".join(
        f"<sdnEntry><uid>{number}</uid><firstName>{first}</firstName><lastName>{last}</lastName><sdnType>Individual</sdnType>"
        f"<programList><program>MAGNIT</program></programList><addressList><address><uid>{number}</uid><stateOrProvince>{place}</stateOrProvince>"
        "</address></addressList></sdnEntry>"
        for number, (last, first, _, place) in enumerate(NAMES, start=1)
    )
    + "</sdnList>"
).encode()
INDEX = b"""<html><body><h1>Recent Actions</h1>
<div class="view"><a href="/recent-actions/20171221">Issuance of an Executive Order; Global Magnitsky Designations</a> December 21, 2017</div>
<div><a href="/recent-actions/20171220">Magnitsky-related Designations</a> December 20, 2017</div>
<div><a href="/recent-actions/20170613">Counter Terrorism Designations</a> June 13, 2017</div>
<a href="/recent-actions?page=1">Next</a></body></html>"""
ACTION = (
    "<html><head><title>Magnitsky-related Designations</title><script>var x = 'EVIL; (individual) [MAGNIT]';</script></head><body>"
    "<h1>Magnitsky-related Designations</h1><p>The following individuals have been added to OFAC's SDN List:</p>"
    + "".join(
        f"<p>{last}, {first}; {dob + '; ' if dob else ''}nationality Russia (individual) [MAGNIT].</p>"
        for last, first, dob, _ in NAMES
    )
    + "<p>The following deletions have been made to OFAC's SDN List:</p><p>NOBODY, At All; DOB 1900 (individual) [MAGNIT].</p></body></html>"
).encode()
OTHER = b"<html><body><h1>Global Magnitsky Designations</h1><p>No entry of it is in this fixture.</p></body></html>"
ORDER = {
    "document_number": "2017-27925", "type": "Presidential Document", "abstract": None, "publication_date": "2017-12-26",
    "title": "Blocking the Property of Persons Involved in Serious Human Rights Abuse or Corruption",
    "html_url": "https://www.federalregister.gov/documents/2017/12/26/2017-27925/blocking-the-property-of-persons-involved-in-serious-human-rights-abuse-or-corruption",
    "agencies": [{"raw_name": "EXECUTIVE OFFICE OF THE PRESIDENT", "name": "Executive Office of the President", "id": 538,
                  "slug": "executive-office-of-the-president", "parent_id": None}],
}  # fmt: skip


class Offices(ThreadingHTTPServer):
    """Answers GET under /host/path; `calls` holds the POSTs as (headers, body); `busy` POSTs are answered 503 first."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.calls: list[tuple[dict[str, str], bytes]] = []
        self.busy = 0
        self.pages: dict[str, bytes] = {
            "/www.treasury.gov/ofac/downloads/sdn.xml": LIST,
            "/ofac.treasury.gov/recent-actions": INDEX,
            "/ofac.treasury.gov/recent-actions/20171220": ACTION,
            "/ofac.treasury.gov/recent-actions/20171221": OTHER,
        }
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_: object) -> None:
        """Clients that hang up are no news."""


class _Handler(BaseHTTPRequestHandler):
    server: Offices

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        address = urlsplit(self.path)
        body = self.server.pages.get(address.path)
        if address.path == "/www.federalregister.gov/api/v1/documents.json" and body is None:
            body = register(parse_qs(address.query))
        self._answer(404 if body is None else 200, body or b"")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.server.busy:
            self.server.busy -= 1
            self._answer(503, b"")
            return
        self.server.calls.append((dict(self.headers), body))
        self._answer(204, b"")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


def register(query: dict[str, list[str]]) -> bytes:
    """Answer a search of documents: the order stands there for “Magnitsky” from its day on."""
    since = query["conditions[publication_date][gte]"][0]
    found = [ORDER] if query["conditions[term]"] == ['"Magnitsky"'] and since <= "2017-12-26" else []
    return json.dumps({"count": len(found), "description": "Documents", "total_pages": 1, "results": found}).encode()


@contextmanager
def answering() -> Iterator[Offices]:
    server = Offices()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
