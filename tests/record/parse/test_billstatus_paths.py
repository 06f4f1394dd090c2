"""What becomes of every element of the official BILLSTATUS files: kept, derived from others, or left out on purpose.

The rows say it of each path; the second test holds every word of the kept ones against what was read of its file.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest
from lxml import etree

from onrecord.record.parse.billstatus import parse_billstatus
from onrecord.record.parse.detect import detect
from onrecord.record.parse.words import fold, plain
from tests.record.parse.fixtures import FIXTURES, document, staged

_PERSON = r"(?:bioguideId|fullName|party|state|district)"
_BACKED = r"(?:sponsorshipDate|isOriginalCosponsor|sponsorshipWithdrawnDate)"
_ACTION = r"(?:actionDate|actionTime|text|type|actionCode|sourceSystem/code|links/link/(?:name|url))"
_VOTE = r"recordedVotes/recordedVote/(?:rollNumber|chamber|congress|sessionNumber|date|url|fullActionName)"
_AMENDMENT = "bill/amendments/amendment"
KEPT = rf"""
bill/(?:number|billNumber|type|billType|congress|title|introducedDate|isReserved|createDate|updateDate|updateDateIncludingText)
bill/(?:constitutionalAuthorityStatementText|latestAction/(?:actionDate|actionTime|text|links/link/(?:name|url)))
bill/titles/item/(?:title|titleType|parentTitleType|billTextVersionCode|chamberCode)
bill/(?:sponsors|cosponsors)/item/{_PERSON}
bill/sponsors/item/(?:isByRequest|byRequestType)
bill/cosponsors/item/{_BACKED}
bill/committees/(?:billCommittees/)?item/(?:subcommittees/item/)?(?:systemCode|name|chamber|type|activities/item/(?:name|date))
bill/actions/item/(?:{_ACTION}|calendarNumber/calendar|committees/item/systemCode|committee/systemCode)
bill/(?:actions/item/)?{_VOTE}
bill/textVersions/item/(?:type|date|formats/item/url)
bill/relatedBills/item/(?:congress|number|type|title|latestTitle|relationshipDetails/item/(?:type|identifiedBy))
bill/laws/item/(?:number|type)
bill/subjects/(?:billSubjects/)?(?:(?:legislativeSubjects|otherSubjects)/item/(?:parentSubject/)?name|(?:policyArea|primarySubject)/name)
bill/(?:policyArea|primarySubject)/name
bill/summaries/(?:billSummaries/item|summary)/(?:text|actionDate|actionDesc|versionCode|lastSummaryUpdateDate)
bill/cboCostEstimates/item/(?:title|url|pubDate|rptTitle|rptUrl|rptPubDate|description)
bill/committeeReports/committeeReport/citation
bill/calendarNumbers/item/(?:calendar|number)
bill/notes/item/text
{_AMENDMENT}/(?:number|type|congress|description|purpose|submittedDate|proposedDate|links/link/(?:name|url))
{_AMENDMENT}/sponsors/item/(?:name|{_PERSON})
{_AMENDMENT}/cosponsors/item/(?:{_PERSON}|{_BACKED})
{_AMENDMENT}/amendedAmendment/(?:number|type|congress)
{_AMENDMENT}/actions/actions/item/(?:{_ACTION}|{_VOTE})
"""
DERIVED = rf"""
bill/originChamber bill/originChamberCode
bill/actions/actionTypeCounts/\w+
bill/titles/item/(?:chamberName|billTextVersionName)
bill/actions/item/(?:sourceSystem/name|committees?/item/name|committee/name)
bill/(?:sponsors|cosponsors)/item/(?:name|firstName|middleName|lastName|identifiers/bioguideId)
{_AMENDMENT}/(?:sponsors|cosponsors)/item/(?:firstName|middleName|lastName|identifiers/bioguideId)
{_AMENDMENT}/(?:chamber|updateDate|actions/count|actions/actions/item/sourceSystem/name|latestAction/(?:actionDate|actionTime|text|links/link/(?:name|url)))
{_AMENDMENT}/cosponsors/(?:count|totalCount|currentCount|countIncludingWithdrawnCosponsors)
{_AMENDMENT}/amendedBill/(?:congress|number|type|title|originChamber|originChamberCode)
"""
# derived: of two days of change the last
# left out: a count by House counts an action of both in neither way; ids of other catalogues are the members' files'; what stands
# in another measure's or amendment's own file is newer there; the rest is about the file, not about the measure
LEFT_OUT = rf"""
bill/actions/actionByCounts/\w+
bill/(?:sponsors|cosponsors)/item/identifiers/(?:gpoId|lisID)
bill/relatedBills/item/latestAction/(?:actionDate|actionTime|text)
bill/summaries/(?:billSummaries/item|summary)/(?:name|updateDate)
{_AMENDMENT}/(?:sponsors|cosponsors)/item/identifiers/(?:gpoId|lisID)
{_AMENDMENT}/actions/(?:actionByCounts|actionTypeCounts)/\w+
{_AMENDMENT}/(?:createDate|version|amendments/count|amendmentsToAmendment/count|amendedBill/updateDateIncludingText)
{_AMENDMENT}/amendedAmendment/(?:purpose|description|updateDate)
version bill/version bill/cdata
dublinCore/(?:contributor|description|format|language|rights)
"""
FATES = {name: [re.compile(row) for row in rows.split()] for name, rows in (("kept", KEPT), ("derived", DERIVED), ("left out", LEFT_OUT))}  # fmt: skip


def leaves(element: etree._Element, path: str = "") -> Iterator[tuple[str, str]]:
    for child in element:
        if isinstance(child.tag, str):
            below = f"{path}/{etree.QName(child).localname}".lstrip("/")
            if child.text and child.text.strip():
                yield below, child.text.strip()
            yield from leaves(child, below)


@cache
def fate(path: str) -> list[str]:
    return [name for name, rows in FATES.items() if any(row.fullmatch(path) for row in rows)]


def files() -> list[Path]:
    return [p for p in staged("billstatus", "*.xml") if detect(p.name, p.read_bytes()[:4096]) == "billstatus"]


def test_every_element_with_words_has_one_fate() -> None:
    found = {path for file in files() for path, _ in leaves(etree.fromstring(file.read_bytes()))}
    assert found
    assert {p: fate(p) for p in found if len(fate(p)) != 1} == {}


def words_in(read: object) -> Iterator[str]:
    """Yield every word of what was read, with the names of what is true or false."""
    if isinstance(read, dict):
        for name, value in read.items():
            yield f"{name}={value}" if isinstance(value, bool) else ""
            yield from words_in(value)
    elif isinstance(read, list | tuple):
        for value in read:
            yield from words_in(value)
    elif read is not None:
        yield str(read)


# how the words of some elements are kept
_SEEN_AS: dict[str, Callable[[str], str]] = {
    "text": plain, "constitutionalAuthorityStatementText": plain, "billTextVersionCode": str.lower, "district": lambda w: str(int(w)),
    "chamber": str.lower, "type": lambda w: w.replace(".", "").lower(), "billType": str.lower, "chamberCode": lambda w: {"H": "house", "S": "senate"}[w],
    "isByRequest": lambda w: f"by_request={w == 'Y'}", "isOriginalCosponsor": lambda w: f"original={w.capitalize()}", "sessionNumber": lambda _: "", "rollNumber": lambda w: str(int(w)),
    "byRequestType": lambda _: "by_request=True", "isReserved": lambda w: f"reserved={w}",
}  # fmt: skip


def lost(file: Path) -> set[tuple[str, str]]:
    """Return what is kept by its fate, and is nowhere in what was read."""
    data = file.read_bytes()
    read = set(words_in(msgspec.to_builtins(parse_billstatus(data, document(file.name)))))
    whole = "\n".join(read).lower()
    missing = set()
    for path, words in leaves(etree.fromstring(data)):
        if fate(path) == ["kept"]:
            seen = _SEEN_AS.get(path.rpartition("/")[2], fold)(words)
            if not {words, seen, words[:10]} & read and seen.lower() not in whole:
                missing.add((path, words))
    return missing


def test_no_word_that_is_kept_is_lost() -> None:
    assert {p.name: found for p in files() if (found := lost(p))} == {}


@pytest.mark.parametrize("file", sorted(FIXTURES.glob("BILLSTATUS*.xml")), ids=lambda p: p.name)
def test_no_word_of_our_own_samples_is_lost(file: Path) -> None:
    assert lost(file) == set()
