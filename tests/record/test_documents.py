"""Reading documents: the official address that a name tells."""

import pytest

from onrecord.record.documents import address


@pytest.mark.parametrize(
    ("kind", "file", "url"),
    [
        (
            "dtd-text",
            "BILLS-115hres351eh.xml",
            "https://www.govinfo.gov/content/pkg/BILLS-115hres351eh/xml/BILLS-115hres351eh.xml",
        ),
        (
            "senate-vote",
            "vote_115_2_00119.xml",
            "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1152/vote_115_2_00119.xml",
        ),
        (
            "members",
            "legislators-current.yaml",
            "https://unitedstates.github.io/congress-legislators/legislators-current.yaml",
        ),
        (
            "members",
            "legislators-current.2017-06-27.yaml",
            "https://github.com/unitedstates/congress-legislators/commits/main/legislators-current.yaml",
        ),
        ("billstatus", "renamed.xml", None),
    ],
)
def test_addresses(kind: str, file: str, url: str | None) -> None:
    assert address(kind, file) == url
