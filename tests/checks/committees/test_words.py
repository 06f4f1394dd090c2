"""How the record writes committees."""

from onrecord.checks.committees.words import norm


def test_codes_are_written_in_one_way() -> None:
    assert [norm(c) for c in ("hsfa00", "hsfa16", "SSFR")] == ["HSFA", "HSFA16", "SSFR"]
