"""The polite client, against a small site on this machine."""

from collections.abc import Iterator

import pytest
import stamina

from onrecord.errors import FetchError, RefusedError, UsageError
from onrecord.fetch import LONGEST_PAUSE, USER_AGENT, Client
from tests.site import EMPTY, HTML, Site, cut, reset, serving, status, tag

ADDRESS = "https://www.govinfo.gov/bulkdata/a.xml"
BODY = b"<a>" + b"words " * 200 + b"</a>"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/bulkdata/a.xml": BODY}) as made, stamina.set_testing(True, attempts=3):
        yield made


def client(site: Site, **more: object) -> Client:
    return Client(base=site.url, attempts=3, **more)  # type: ignore[arg-type]


def sound(body: bytes) -> str:
    return "" if body.startswith(b"<a>") and body.endswith(b"</a>") else "not the document"


def test_an_official_address_is_asked_of_the_base_and_only_for_what_is_newer(site: Site) -> None:
    with client(site) as asking:
        first = asking.get(ADDRESS)
        again = asking.get(ADDRESS, etag=first.etag, modified=first.modified)
    assert (first.state, first.body, first.etag, first.url) == ("new", BODY, tag(BODY), ADDRESS)
    assert (again.state, again.body) == ("unchanged", b"")
    assert site.paths() == ["/bulkdata/a.xml"] * 2
    assert site.log[0][2]["User-Agent"] == USER_AGENT
    assert site.log[1][2]["If-None-Match"] == tag(BODY)


def test_the_one_who_runs_it_is_named_where_they_say_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_CONTACT", "desk@paper.example\r\nX: y")
    with client(site) as asking:
        asking.get(ADDRESS)
    assert site.log[0][2]["User-Agent"] == f"{USER_AGENT} desk@paper.exampleX: y"


@pytest.mark.parametrize(
    "fails",
    [[status(503)], [status(429, Retry_After="1"), status(500)], [reset, reset], [cut], [HTML], [EMPTY, HTML]],
    ids=lambda fails: str(len(fails)),
)
def test_what_another_try_betters_is_asked_again(site: Site, fails: list[object]) -> None:
    site.failing["/bulkdata/a.xml"] = fails  # type: ignore[assignment]
    tries = len(fails) + 1
    with client(site) as asking:
        assert asking.get(ADDRESS, sound=sound).body == BODY
    assert len(site.log) == tries


@pytest.mark.parametrize(
    ("fail", "word"),
    [
        (status(503), "503"),
        (status(429), "429"),
        (reset, "connection"),
        (cut, "connection"),
        (HTML, "not the document"),
        (EMPTY, "not the document"),
        (status(429, Retry_After=str(int(LONGEST_PAUSE) + 1)), "come back in 301 seconds"),
        (status(418), "200 is expected"),
        (status(403), "refuses this program"),
    ],
)
def test_what_stays_wrong_is_one_line_with_the_address(site: Site, fail: object, word: str) -> None:
    site.failing["/bulkdata/a.xml"] = [fail] * 9  # type: ignore[list-item]
    with client(site) as asking, pytest.raises(FetchError) as caught:
        asking.get(ADDRESS, sound=sound)
    assert str(caught.value).startswith(f"{ADDRESS}: ")
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, RefusedError) == ("refuses" in word)


def test_a_pause_that_is_asked_for_is_kept(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    site.failing["/bulkdata/a.xml"] = [status(429, Retry_After="7")]
    with stamina.set_testing(False), client(site) as asking:
        assert asking.get(ADDRESS).body == BODY
    assert slept == [7.0]


@pytest.mark.parametrize("path", ["content/pkg/BILLS-115hres1eh/xml/BILLS-115hres1eh.xml", "bulkdata/none.xml"])
def test_missing_files_and_redirects_mean_absent(site: Site, path: str) -> None:
    with client(site) as asking:
        assert asking.get(f"https://www.govinfo.gov/{path}").state == "absent"


def test_redirects_are_followed_where_the_caller_allows_it(site: Site) -> None:
    site.failing["/old.xml"] = [status(302, Location=f"{site.url}/www.govinfo.gov/bulkdata/a.xml")] * 2
    with client(site) as asking:
        assert asking.get("https://www.govinfo.gov/old.xml").state == "absent"
        assert asking.get("https://www.govinfo.gov/old.xml", redirects=1).body == BODY


def test_larger_than_allowed(site: Site) -> None:
    with client(site) as asking, pytest.raises(FetchError, match="larger than"):
        asking.get(ADDRESS, largest=100)


def test_a_host_gets_so_many_requests_in_any_minute(site: Site) -> None:
    now, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    begun = []
    with client(site, rate=5, clock=lambda: now[0], sleep=sleep) as asking:
        for _ in range(12):
            asking.get(ADDRESS)
            begun.append(now[0])
            now[0] += 2.0
    assert all(sum(1 for b in begun if a <= b < a + 60) <= 5 for a in begun)
    assert slept == [50.0, 50.0]
    assert begun[4] == 8.0


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"rate": 121}, "from 1 to 120"),
        ({"rate": 0}, "from 1 to 120"),
        ({"base": "govinfo.gov"}, "http://"),
        ({"base": "http://mirror.example", "rate": -1}, "requests a minute"),
    ],
)
def test_settings_that_make_no_sense(settings: dict[str, object], word: str) -> None:
    with pytest.raises(UsageError, match=word):
        Client(**settings)  # type: ignore[arg-type]


def test_a_mirror_may_be_asked_faster() -> None:
    Client(base="http://mirror.example", rate=0).close()
