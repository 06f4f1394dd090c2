"""A sync brings what is new and nothing else, leaves a whole store or the old one, and goes on where it was stopped."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina

from onrecord.errors import FetchError, OnrecordError, RecordError
from onrecord.fetch import Client
from onrecord.record.archive import Archive
from onrecord.record.digest import content_digest
from onrecord.record.store import Store
from onrecord.record.sync.get import get
from onrecord.record.sync.reparse import reparse
from onrecord.record.sync.run import Outcome, archive_of, sync
from onrecord.record.sync.sources import Wish
from tests.record.sync import build
from tests.site import EMPTY, HTML, Fail, Site, cut, instead, listing, reset, serving, status

WISH = Wish(congresses=(115,), types=("hres", "sres"), chambers=("house", "senate"), texts=True)
LATER = "2018-01-05T10:00:00Z"


class Told:
    """Keeps what a sync tells."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def stage(self, words: str, total: int | None) -> None:
        pass

    def step(self, count: int = 1) -> None:
        pass

    def note(self, line: str) -> None:
        self.notes.append(line)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(build.tree()) as made, stamina.set_testing(True, attempts=2):
        yield made


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


def run(site: Site, store: Path, wish: Wish = WISH) -> Outcome:
    with Client(base=site.url, rate=0, attempts=2) as client:
        return sync(wish, store, client, Told())


def digest(store: Path) -> str:
    with Store.open(store) as held:
        return content_digest(held)


def change(site: Site, kind: str, n: int, title: str) -> None:
    """Give a measure another title, with a later day in the file and in the sitemap."""
    made = build.status(kind, n, title, LATER)
    site.files[build.file_path(kind, n)] = made
    site.files[build.zip_path(kind)] = build.zipped(kind, range(1, 71), {n: made})
    count = len([p for p in site.files if p.startswith(f"/bulkdata/BILLSTATUS/115/{kind}/BILLSTATUS-115{kind}")])
    site.files[build.sitemap_path(kind)] = build.sitemap(
        kind, {i: LATER if i == n else build.DAY for i in range(1, count + 1)}
    )


def test_everything_comes_and_each_document_is_asked_for_once(site: Site, store: Path) -> None:
    outcome = run(site, store)
    assert outcome.result.loaded == {
        "billstatus": 75, "clerk-vote": 3, "senate-vote": 2, "dtd-text": 4, "members": 2, "committees": 2, "membership": 1, "executive": 1,
    }  # fmt: skip
    assert len(site.paths()) == len(set(site.paths()))
    assert build.zip_path("hres") in site.paths()
    assert build.file_path("hres", 1) not in site.paths()
    assert build.zip_path("sres") not in site.paths()
    with Store.open(store) as held:
        measure = held.measure("hres7-115")
        assert measure is not None
        assert measure.document.url == f"https://www.govinfo.gov{build.file_path('hres', 7)}"
        roll = held.roll_call("s1-115.2017")
        assert roll is not None
        assert roll.positions[0].person == "R000595"
        assert held.texts("hres1-115")[0].version == "ih"
        with Archive.open(archive_of(store)) as archive:
            assert archive.read(measure.document.sha256 or "") == build.status("hres", 7)
            documents = [row[0] for row in held.connection.execute("SELECT sha256 FROM document")]
            assert len(documents) == 90
            assert all(archive.holds(each) for each in documents)


def test_nothing_changed_costs_one_request_a_list(site: Site, store: Path) -> None:
    run(site, store)
    before = digest(store)
    site.log.clear()
    outcome = run(site, store)
    lists = [build.INDEX, build.sitemap_path("hres"), build.sitemap_path("sres")]
    assert site.paths()[:3] == lists
    assert {code for path, code, _ in site.log if path != "/evs/2018/index.asp" and "115_2" not in path} == {304}
    assert len(site.log) == 3 + 6 + 4
    assert (outcome.fetched, outcome.result.loaded) == (0, {})
    assert digest(store) == before


def test_only_what_changed_is_fetched_and_the_store_is_as_one_made_anew(
    site: Site, store: Path, tmp_path: Path
) -> None:
    run(site, store)
    change(site, "hres", 9, "Another title")
    site.files |= build.votes(house=5)
    site.files["/content/pkg/BILLS-115hres9ih/xml/BILLS-115hres9ih.xml"] = build.tree()[
        "/content/pkg/BILLS-115hres1ih/xml/BILLS-115hres1ih.xml"
    ].replace(b"RES. 1<", b"RES. 9<")
    site.log.clear()
    outcome = run(site, store)
    assert outcome.fetched == 1 + 1 + 1 + 2 + 1
    assert [p for p in site.paths() if "BILLSTATUS-115" in p] == [build.file_path("hres", 9)]
    with Store.open(store) as held:
        measure = held.measure("hres9-115")
        assert measure is not None
        assert measure.title == "Another title"
    run(site, tmp_path / "anew.db")
    assert digest(store) == digest(tmp_path / "anew.db")


def test_a_store_made_again_from_its_archive_asks_nobody(site: Site, store: Path) -> None:
    run(site, store)
    before = digest(store)
    site.log.clear()
    with Store.create(store) as held, held.connection:
        held.connection.execute("DELETE FROM roll")
    assert digest(store) != before
    result = reparse(store, Told())
    assert sum(result.loaded.values()) == 90
    assert digest(store) == before
    assert run(site, store).fetched == 0


def test_a_store_of_files_that_were_never_archived_is_not_made_again(site: Site, store: Path) -> None:
    run(site, store)
    archive = archive_of(store)
    archive.rename(archive.with_name("elsewhere"))
    before = digest(store)
    with pytest.raises(RecordError, match="90 of 90 documents are not in the archive"):
        reparse(store, Told())
    assert digest(store) == before


TEXT = "/content/pkg/BILLS-115hres1ih/xml/BILLS-115hres1ih.xml"
MENU = "/legislative/LIS/roll_call_lists/vote_menu_115_1.xml"
PEOPLE = "/congress-legislators/executive.yaml"


@pytest.mark.parametrize(
    ("path", "fail"),
    [
        (build.INDEX, EMPTY), (build.INDEX, status(503)), (build.sitemap_path("hres"), HTML), (build.sitemap_path("hres"), instead(b"<a>")),
        (build.zip_path("hres"), cut), (build.zip_path("hres"), instead(build.zipped("hres", range(1, 9))[:-99])), (build.file_path("sres", 2), HTML),
        (build.file_path("sres", 2), instead(b"<billStatus>")), ("/evs/2017/index.asp", EMPTY), ("/evs/2017/roll002.xml", reset), (MENU, HTML),
        (TEXT, status(429, Retry_After="0")), (TEXT, EMPTY), (PEOPLE, HTML), (PEOPLE, instead(b"- id: {bioguide: T000001}\n  name: {first: ")),
    ],
    ids=range(15),
)  # fmt: skip
def test_a_fault_is_overcome_or_told_in_one_line(site: Site, store: Path, path: str, fail: Fail) -> None:
    site.failing[path] = [fail]
    run(site, store)
    assert content_of(store)
    site.failing[path] = [fail] * 99
    other = store.with_name("other.db")
    said = failure(site, other)
    assert "\n" not in said
    assert not other.exists() if said else content_of(other)


def failure(site: Site, store: Path) -> str:
    """Sync and return what went wrong, or nothing."""
    try:
        run(site, store)
    except OnrecordError as error:
        return str(error)
    return ""


def content_of(store: Path) -> bool:
    """Say whether a store holds all that the site has."""
    with Store.open(store) as held:
        coverage = held.coverage()
    return (
        coverage.measures == {"hres-115": 70, "sres-115": 5}
        and coverage.texts == 4
        and sum(coverage.roll_calls.values()) == 5
    )


def test_an_empty_sitemap_is_a_failure_and_the_listing_is_read_instead(site: Site, store: Path) -> None:
    site.files[build.sitemap_path("sres")] = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'
    site.files["/bulkdata/json/BILLSTATUS/115/sres"] = listing(
        {f"BILLSTATUS-115sres{n}.xml": "28-Jun-2017 10:00" for n in range(1, 6)}
    )
    told = Told()
    with Client(base=site.url, rate=0, attempts=2) as client:
        sync(WISH, store, client, told)
    assert any("empty" in note for note in told.notes)
    assert content_of(store)
    site.files[build.sitemap_path("sres")] = build.tree()[build.sitemap_path("sres")]
    assert run(site, store).result.loaded == {}


def _drop(site: Site, kind: str, count: int) -> None:
    site.files[build.sitemap_path(kind)] = build.sitemap(kind, dict.fromkeys(range(1, count + 1), build.DAY))


def _changed_and_gone(site: Site) -> dict[str, bytes]:
    change(site, "hres", 9, "Another title")
    del site.files[build.file_path("hres", 9)]
    return {}


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (
            lambda site: _drop(site, "hres", 69),
            r"115th hres: 69 measures are listed, 1 that were are not \(BILLSTATUS-115hres70.xml\)",
        ),
        (
            lambda site: [site.files.pop(build.sitemap_path(k)) for k in ("sres",)],
            "no 115sres any more, the store holds 5",
        ),
        (
            lambda site: site.files.update(build.votes(house=2)),
            "House roll calls of 2017: 2 are listed, the store holds 3",
        ),
        (
            lambda site: site.files.pop("/evs/2017/index.asp"),
            "House roll calls of 2017: none are listed, the store holds 3",
        ),
        (
            lambda site: (site.files.update(build.votes(house=5)), site.files.pop("/evs/2017/roll004.xml")),
            r"1 of them are missing \(4\)",
        ),
        (
            lambda site: site.files.update({"/congress-legislators/legislators-current.yaml": build.members(434)}),
            "lists 434 members, 435 or more",
        ),
        (
            lambda site: site.files.update(_changed_and_gone(site)),
            "listed, but the site says that there is none",
        ),
    ],
)
def test_good_data_are_never_replaced_by_less(site: Site, store: Path, spoil: object, words: str) -> None:
    run(site, store)
    before = store.read_bytes()
    spoil(site)  # type: ignore[operator]
    with pytest.raises(OnrecordError, match=words):
        run(site, store)
    assert store.read_bytes() == before


def test_fewer_measures_are_accepted_where_the_user_says_so(site: Site, store: Path) -> None:
    run(site, store)
    _drop(site, "hres", 69)
    run(site, store, Wish(congresses=(115,), types=("hres", "sres"), less=True))
    run(site, store)
    assert content_of(store)


def test_a_senate_that_refuses_stops_nothing_else(site: Site, store: Path) -> None:
    site.failing["/legislative/LIS/roll_call_lists/vote_menu_115_1.xml"] = [status(403)] * 9
    outcome = run(site, store)
    assert outcome.result.loaded["clerk-vote"] == 3
    assert any("refuses this program; the Senate's roll calls stay as they are" in note for note in outcome.notes)


def test_a_measure_that_cannot_be_read_is_set_aside_and_the_rest_comes(site: Site, store: Path) -> None:
    site.files[build.file_path("sres", 2)] = b"<billStatus><bill/></billStatus>"
    outcome = run(site, store)
    assert [a.name for a in outcome.result.aside] == ["BILLSTATUS-115sres2.xml"]
    assert outcome.result.loaded["billstatus"] == 74


def test_recheck_asks_again_for_texts_and_roll_calls(site: Site, store: Path) -> None:
    run(site, store)
    path = "/evs/2017/roll002.xml"
    site.files[path] = site.files[path].replace(b"<vote-result>Passed", b"<vote-result>Failed")
    assert run(site, store).fetched == 0
    assert (
        run(
            site,
            store,
            Wish(congresses=(115,), types=("hres", "sres"), chambers=("house", "senate"), texts=True, recheck=True),
        ).fetched
        == 1
    )
    with Store.open(store) as held:
        roll = held.roll_call("h2-115.2017")
    assert roll is not None
    assert roll.result == "Failed"


def test_what_govinfo_does_not_have(site: Site, store: Path) -> None:
    with pytest.raises(RecordError, match="lists no measures of Congress 107"):
        run(site, store, Wish(congresses=(107,)))
    assert not store.exists()


def test_a_damaged_document_of_the_archive_is_fetched_anew(site: Site, store: Path) -> None:
    run(site, store)
    with Archive.open(archive_of(store)) as archive:
        held = archive.latest(f"https://www.govinfo.gov{build.sitemap_path('sres')}")
        assert held is not None
        archive.path(held.sha256 or "").write_bytes(b"spoilt")
    assert run(site, store).fetched == 1


def _command(site: Site, store: Path) -> "subprocess.Popen[bytes]":
    command = [
        sys.executable,
        "-m",
        "onrecord",
        "record",
        "sync",
        "--congress",
        "115",
        "--types",
        "hres,sres",
        "--votes",
        "--texts",
        "--into",
        str(store),
    ]
    settings = {"ONRECORD_BASE": site.url, "ONRECORD_RATE": "0"}
    return subprocess.Popen(command, env=os.environ | settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_two_at_once_the_second_is_told_who_the_first_is(site: Site, store: Path) -> None:
    def wait(handler: object, body: bytes) -> None:
        time.sleep(3)
        handler.answer(200, body)  # type: ignore[attr-defined]

    site.failing["/evs/2017/roll001.xml"] = [wait]
    first = _command(site, store)
    while "/evs/2017/index.asp" not in site.paths():
        time.sleep(0.02)
    second = _command(site, store)
    said = second.communicate()[1].decode()
    assert second.returncode == 2
    assert f"process {first.pid}, since 20" in said
    assert said.count("\n") == 1
    assert first.wait() == 0
    first.communicate()
    assert content_of(store)


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_stopped_at_any_moment_it_goes_on_without_double_work(
    site: Site, store: Path, tmp_path: Path, sign: signal.Signals
) -> None:
    for place in (
        "/evs/2017/roll002.xml",
        "/content/pkg/BILLS-115hres3ih/xml/BILLS-115hres3ih.xml",
        build.sitemap_path("sres"),
    ):
        stopped: list[subprocess.Popen[bytes]] = []

        def stop(handler: object, body: bytes, stopped: list["subprocess.Popen[bytes]"] = stopped) -> None:
            stopped[0].send_signal(sign)
            time.sleep(0.2)
            handler.answer(500, body)  # type: ignore[attr-defined]

        site.failing[place] = [stop]
        site.log.clear()
        stopped.append(_command(site, store))
        output = stopped[0].communicate()
        assert stopped[0].returncode in (-sign, 130)
        assert b"Traceback" not in output[1]
        assert not store.exists() or digest(store) == EMPTY_DIGEST
    run(site, store)
    asked = [path for path, code, _ in site.log if code == 200]
    assert len(asked) == len(set(asked))
    run(site, tmp_path / "undisturbed.db")
    assert digest(store) == digest(tmp_path / "undisturbed.db")


def test_one_measure_comes_with_its_text_votes_and_people(site: Site, store: Path) -> None:
    with Client(base=site.url, rate=0, attempts=2) as client:
        result = get([("hres", 3, 115)], store, client)
        assert result.loaded["members"] == 2
        with Store.open(store) as held:
            assert held.measure("hres3-115") is not None
            assert held.roll_call("h1-115.2017") is not None
            assert len(held.texts("hres3-115")) == 1
        site.log.clear()
        get([("sres", 1, 115)], store, client)
        assert len(site.log) == 2
        with pytest.raises(RecordError, match="hres999-115: govinfo has no such measure"):
            get([("hres", 999, 115)], store, client)
        with pytest.raises(RecordError):
            get([("hres", 999, 115)], store.with_name("none.db"), client)
        assert not store.with_name("none.db").exists()
    run(site, store)
    assert content_of(store)


def test_readers_see_the_old_state_until_the_new_one_is_whole(site: Site, store: Path) -> None:
    run(site, store)
    change(site, "hres", 9, "Another title")
    with Store.open(store) as reader:
        reader.connection.execute("BEGIN")
        assert reader.measure("hres8-115") is not None
        run(site, store)
        old = reader.measure("hres9-115")
        assert old is not None
        assert old.title == "A title"


def test_a_failure_keeps_what_was_fetched(site: Site, store: Path) -> None:
    site.failing["/evs/2017/roll003.xml"] = [status(503)] * 2
    with pytest.raises(FetchError, match=r"roll003.xml: the server answered 503 .*asked 2 times"):
        run(site, store)
    site.log.clear()
    run(site, store)
    assert build.zip_path("hres") not in site.paths()
    assert "/evs/2017/roll002.xml" not in site.paths()


with Store.memory() as _nothing:
    EMPTY_DIGEST = content_digest(_nothing)
