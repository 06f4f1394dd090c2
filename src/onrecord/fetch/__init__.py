"""The only room that opens an outgoing socket."""

from onrecord.fetch.answers import USER_AGENT, Limits, user_agent
from onrecord.fetch.client import LARGEST, LONGEST_PAUSE, Answer, Client
from onrecord.fetch.pages import Fetched, fetch_page
from onrecord.fetch.posts import post
from onrecord.fetch.public import is_public

__all__ = [
    "LARGEST",
    "LONGEST_PAUSE",
    "USER_AGENT",
    "Answer",
    "Client",
    "Fetched",
    "Limits",
    "fetch_page",
    "is_public",
    "post",
    "user_agent",
]
