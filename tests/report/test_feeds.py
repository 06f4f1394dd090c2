"""Feeds, calendar and webhook calls in the forms that their readers expect."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec import structs

from onrecord.demands.ledger.asked import asking
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.offers import Offers
from onrecord.demands.ledger.store import Ledger
from onrecord.demands.ledger.suggest.run import look
from onrecord.report.calendar import Appointment, appointments, icalendar
from onrecord.report.feeds import atom, call, items, json_feed
from tests.demands.ledger.build import chechnya, entry

NOW = datetime(2018, 6, 1, 6, 10, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"


def book() -> Ledger:
    made = Ledger.memory()
    made.append([entry(quote="two & more"), entry(state=State.NO_ANSWER, searched=("x",))])
    Offers(made).keep(look(asking("hres351-115", chechnya()), chechnya(), NOW.date()).offers, NOW)
    return made


def test_entries_and_waiting_offers_are_news_and_silence_is_none() -> None:
    ledger = book()
    listed = items(ledger.rows(), Offers(ledger).all())
    assert [i.title for i in listed] == [
        "H.Res. 351 (115th): may answer a demand (0.91), 2017-10-30",
        "H.Res. 351 (115th): done in part, 2017-12-20",
    ]
    for kept in Offers(ledger).open():
        Offers(ledger).decide(kept.id, "refused", NOW)
    assert len(items(ledger.rows(), Offers(ledger).all())) == 1


def test_atom_has_what_rfc_4287_asks_for_and_does_not_change_by_itself() -> None:
    listed = items(book().rows(), Offers(book()).all())
    feed = etree.fromstring(atom(listed))
    assert feed.tag == f"{ATOM}feed"
    for place in (feed, *feed.iterfind(f"{ATOM}entry")):
        assert all(place.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert feed.findtext(f"{ATOM}updated") == listed[0].at
    assert atom(listed) == atom(listed)
    assert etree.fromstring(atom([])).findtext(f"{ATOM}updated")


def test_json_feed() -> None:
    feed = json.loads(json_feed(items(book().rows(), ())))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["items"][0]["url"].startswith("https://ofac.treasury.gov/")


def test_a_webhook_call_is_signed_as_standard_webhooks_has_it() -> None:
    (item,) = items(book().rows(), ())
    key = base64.b64encode(b"a secret of 24 octets...").decode()
    body, headers = call(item, f"whsec_{key}", NOW)
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(b"a secret of 24 octets...", signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert "webhook-signature" not in call(item, "", NOW)[1]


def test_deadlines_and_anniversaries_of_open_demands() -> None:
    found = asking("hres351-115", chechnya())
    (yearly,) = appointments(found, ())
    assert (yearly.day, yearly.yearly, yearly.title) == (
        date(2017, 6, 27),
        True,
        "H.Res. 351 (115th) agreed to on 2017-06-27: 9 demands open",
    )
    due = structs.replace(
        found, demands=tuple(structs.replace(d, deadline=date(2017, 12, 24)) for d in found.demands[:2])
    )
    assert next(a.title for a in appointments(due, ())) == "Due: H.Res. 351 (115th) (1)"
    done = Ledger.memory()
    done.append([entry(tuple(sorted(d.id for d in found.demands if d.addressee)), State.DONE)])
    assert appointments(found, done.standings()) == ()


@given(st.text("aé☃𝛼,;\\\n ", max_size=200))
def test_calendar_lines_are_short_and_unfold_to_what_was_said(title: str) -> None:
    data = icalendar([Appointment(uid="x", day=date(2017, 6, 27), title=title, text="", yearly=True)])
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    unfolded = data.decode().replace("\r\n ", "")
    (summary,) = (line.removeprefix("SUMMARY:") for line in unfolded.split("\r\n") if line.startswith("SUMMARY:"))
    plain = summary.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    assert plain == title.replace("\n", " ")
    assert b"DTSTART;VALUE=DATE:20170627\r\n" in data
