"""The commands that ask official sites, against a small site on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina

from onrecord.cli import run
from onrecord.record.store import Store
from tests.record.sync import build
from tests.site import Site, serving, status

STORY = (
    "The House took up H.Res. 3 on Tuesday, a paper of two pages that its authors called long overdue. Members of both parties spoke for it "
    "in a debate of forty minutes. H.Res. 3 was introduced on May 23, 2017 and now lies with a committee, where staff said that more is to come."
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(build.tree()) as made, stamina.set_testing(True, attempts=2):
        yield made


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return str(path)


def ran(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = run([str(a) for a in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_sync_says_what_it_did(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = (
        "record",
        "sync",
        "--congress",
        "115",
        "--types",
        "hres,sres",
        "--votes=house",
        "--into",
        tmp_path / "a.db",
        "--base",
        site.url,
        "--rate",
        0,
    )
    code, out, err = ran(capsys, *asked)
    assert code == 0
    assert "status of measures 75" in out
    assert "House roll calls 3" in out
    assert "Senate" not in out
    assert "no list is there" in err
    code, out, _ = ran(capsys, *asked)
    assert (code, "nothing new; 0 documents fetched" in out) == (0, True)
    code, out, _ = ran(capsys, "record", "sync", "--reparse", "--into", tmp_path / "a.db")
    assert (code, "status of measures 75" in out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--congress", "115", "--since", "113"), "exclude each other"),
        (("--congress", "hundred"), "no list of Congresses; write it like 115,116"),
        (("--types", "hres,bill"), "no list of types; they are hr, s,"),
        (("--votes", "lords"), "'lords' is not one of"),
        (("--base", "govinfo.gov"), "http://"),
        (("--base", "", "--rate", "500"), "only a mirror (--base) more"),
        (("--congress", "115"), "the connection failed"),
        (("--reparse",), "no such store"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    with stamina.set_testing(True, attempts=1):
        code, out, err = ran(capsys, "record", "sync", "--into", tmp_path / "a.db", *arguments)
    assert (code, out) == (2, "")
    assert words in err.splitlines()[-1]
    assert "Traceback" not in err
    assert not (tmp_path / "a.db").exists()


def test_get_brings_a_measure_and_says_when_it_cannot(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = ("--into", tmp_path / "a.db", "--base", site.url)
    assert ran(capsys, "record", "get", "115-hres-3", *into)[0] == 0
    with Store.open(tmp_path / "a.db") as held:
        assert held.coverage().measures == {"hres-115": 1}
    assert "of which Congress? Write it like hres3-115" in ran(capsys, "record", "get", "H.Res. 3", *into)[2]
    assert "govinfo has no such measure" in ran(capsys, "record", "get", "hres999-115", *into)[2]


def test_a_check_brings_the_measure_that_its_page_names(
    site: Site, story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "a.db"
    ran(capsys, "record", "get", "sres1-115", "--into", store, "--base", site.url)
    asked = ("check", story, "--published", "2017-06-28", "--record", store, "--format", "json", "--base", site.url)
    site.log.clear()
    assert '"measures":[]' in ran(capsys, *asked, "--offline")[1]
    assert site.log == []
    code, out, err = ran(capsys, *asked)
    assert (code, err) == (0, "")
    assert '"id":"hres3-115"' in out
    assert 0 < len(site.log) <= 4
    site.log.clear()
    assert ran(capsys, *asked)[1] == out
    assert site.log == []


def test_a_check_goes_on_where_the_network_does_not(
    site: Site, story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "a.db"
    ran(capsys, "record", "get", "sres1-115", "--into", store, "--base", site.url)
    site.log.clear()
    site.failing[build.file_path("hres", 3)] = [status(503)] * 9
    stamina.set_testing(True, attempts=1)
    code, out, err = ran(
        capsys,
        "check",
        story,
        story,
        "--published",
        "2017-06-28",
        "--record",
        store,
        "--format",
        "json",
        "--base",
        site.url,
    )
    assert (code, len(out.splitlines())) == (0, 2)
    assert err.count("\n") == 1
    assert "hres3-115 is not in the record and could not be brought" in err
    assert len(site.log) == 1
