"""What becomes of every element of the official BILLSTATUS files: kept, derived from others, or left out on purpose."""

import re

from lxml import etree

from onrecord.record.parse.detect import detect
from tests.record.parse.fixtures import staged

KEPT = r"""
version
bill/(?:number|billNumber|type|billType|congress|title|introducedDate)
bill/titles/item/(?:title|titleType)
bill/(?:sponsors|cosponsors)/item/(?:bioguideId|fullName|name|party|state|district)
bill/cosponsors/item/(?:sponsorshipDate|isOriginalCosponsor|sponsorshipWithdrawnDate)
bill/committees/(?:billCommittees/)?item/(?:subcommittees/item/)?(?:systemCode|name|chamber|activities/item/(?:name|date))
bill/actions/item/(?:actionDate|actionTime|text|type|actionCode|sourceSystem/code|committees/item/systemCode|committee/systemCode)
bill/(?:actions/item/)?recordedVotes/recordedVote/(?:rollNumber|chamber|congress|sessionNumber|date)
bill/textVersions/item/(?:type|date|formats/item/url)
bill/relatedBills/item/(?:congress|number|type|title|latestTitle|relationshipDetails/item/type)
bill/laws/item/(?:number|type)
bill/subjects/.*name
bill/(?:policyArea|primarySubject)/name
bill/summaries/(?:billSummaries/item|summary)/(?:text|actionDate)
"""
DERIVED = r"""
bill/latestAction/.*
bill/(?:originChamber|originChamberCode)
bill/actions/(?:actionByCounts|actionTypeCounts)/.*
bill/actions/item/(?:sourceSystem/name|committees?/item/name|committee/name)
bill/(?:actions/item/)?recordedVotes/recordedVote/(?:url|fullActionName)
bill/(?:sponsors|cosponsors)/item/(?:firstName|middleName|lastName|identifiers/.*)
"""
LEFT_OUT = r"""
bill/amendments/.*
bill/(?:createDate|updateDate|updateDateIncludingText|isReserved|cdata|version)
bill/(?:cboCostEstimates|calendarNumbers|committeeReports|notes)/.*
bill/constitutionalAuthorityStatementText
bill/titles/item/(?:chamberCode|chamberName|parentTitleType|billTextVersionCode|billTextVersionName)
bill/sponsors/item/(?:byRequestType|isByRequest)
bill/committees/.*type
bill/actions/item/(?:links|calendarNumber)(?:/.*)?
bill/relatedBills/item/(?:latestAction/.*|relationshipDetails/item/identifiedBy)
bill/summaries/(?:billSummaries/item|summary)/(?:versionCode|actionDesc|name|updateDate|lastSummaryUpdateDate)
dublinCore/.*
"""
FATES = [re.compile(line) for group in (KEPT, DERIVED, LEFT_OUT) for line in group.split()]


def leaves(element: etree._Element, path: str, found: set[str]) -> None:
    for child in element:
        if isinstance(child.tag, str):
            below = f"{path}/{etree.QName(child).localname}".lstrip("/")
            if child.text and child.text.strip():
                found.add(below)
            leaves(child, below, found)


def test_every_element_with_words_has_a_fate() -> None:
    found: set[str] = set()
    for path in staged("billstatus", "*.xml"):
        data = path.read_bytes()
        if detect(path.name, data[:4096]) == "billstatus":
            leaves(etree.fromstring(data), "", found)
    assert found
    assert sorted(p for p in found if not any(fate.fullmatch(p) for fate in FATES)) == []
