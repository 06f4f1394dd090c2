"""Roll calls in their three forms: the House Clerk's XML, the Senate's XML, and unitedstates/congress JSON."""

from onrecord.record.parse.clerk import parse_clerk
from onrecord.record.parse.senate import parse_senate
from onrecord.record.parse.votes_json import parse_votes_json

__all__ = ["parse_clerk", "parse_senate", "parse_votes_json"]
