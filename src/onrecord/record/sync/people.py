"""Members, committees and their rosters from congress-legislators: six files, each asked for only if it is newer."""

import re
from email.utils import parsedate_to_datetime

from onrecord.errors import FetchError
from onrecord.record.archive import Reception
from onrecord.record.sync.collect import Collector
from onrecord.record.sync.sources import PEOPLE, PEOPLE_FILES

_RECORD = re.compile(rb"^(?:- |[A-Z]{4})", re.MULTILINE)
_ID = re.compile(rb"^- id:", re.MULTILINE)
SEATS = 435  # of the House; the file of those in office lists at least so many


def bring_people(collector: Collector) -> list[Reception]:
    """Return the six files. Raises FetchError where one is missing, or the file of those in office lists too few."""
    brought = []
    for name in PEOPLE_FILES:
        held = collector.fresh(f"{PEOPLE}/{name}", sound=_sound)
        if held.sha256 is None:
            raise FetchError(f"{PEOPLE}/{name}: the site says that there is none")
        brought.append(held)
        if name == "legislators-current.yaml":
            count = len(_ID.findall(collector.archive.read(held.sha256)))
            if count < SEATS:
                raise FetchError(
                    f"{PEOPLE}/{name}: lists {count} members, {SEATS} or more are expected; the store stays as it is"
                )
    return brought


def _sound(body: bytes) -> str:
    import yaml

    if not _RECORD.search(body) or body.lstrip().startswith(b"<"):
        return "the answer is no list of records in YAML"
    if not body.endswith(b"\n"):
        return "the answer ends in the middle of a line"
    last = (b"\n" + body.rstrip()).rpartition(b"\n- ")[2]
    try:
        body.decode()
        yaml.load(b"- " + last, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader
    except (yaml.YAMLError, UnicodeDecodeError):
        return "the answer is damaged YAML"
    return ""


def name_of(held: Reception) -> str:
    """Return the name that a document is loaded under; a roster of committees bears the day it was made."""
    name = held.url.rpartition("/")[2]
    if not name.startswith("committee-membership"):
        return name
    try:
        day = parsedate_to_datetime(held.modified).date().isoformat()
    except (TypeError, ValueError):
        day = held.retrieved[:10]
    return name.replace(".yaml", f".{day}.yaml")
