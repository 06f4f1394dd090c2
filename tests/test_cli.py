"""The command line: forms, outputs, exit codes, and one clear line for everything that goes wrong."""

import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import onrecord.cli.stores
from onrecord import __version__
from onrecord.cli import run
from onrecord.errors import PageError
from onrecord.report.model import Report
from tests.report.build import chechnya


class Typed(io.TextIOWrapper):
    """Standard input that holds bytes."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content))


@pytest.fixture
def analyzed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Put a stand-in where pages are analyzed, and a record where none is; return the calls."""
    calls: list[dict[str, Any]] = []

    def analyze(page: bytes, record: object, **options: Any) -> Report:
        calls.append({"page": page, "record": record, **options})
        if b"empty" in page:
            raise PageError("holds no article: 0 words found,\n at least 40 expected")
        checks = () if b"fine" in page else chechnya().checks
        return chechnya(input=options["name"], checks=checks)

    monkeypatch.setitem(sys.modules, "onrecord.analyze", SimpleNamespace(analyze=analyze))
    monkeypatch.setattr(onrecord.cli.stores, "reading", nullcontext)
    return calls


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, words in {"a.html": "wrong", "fine.txt": "fine", "empty.html": "empty"}.items():
        (tmp_path / name).write_text(words)
    (tmp_path / "folder").mkdir()
    return tmp_path


Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ran(capsys: pytest.CaptureFixture[str]) -> Ran:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def one_line(errors: str) -> bool:
    return errors.startswith("onrecord: ") and errors.count("\n") == 1 and errors.endswith("\n")


@pytest.mark.usefixtures("analyzed", "pages")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["a.html"], 1),
        (["fine.txt"], 0),
        (["fine.txt", "a.html"], 1),
        (["empty.html"], 2),
        (["a.html", "empty.html", "fine.txt"], 2),
        (["a.html", "missing.html"], 2),
    ],
)
def test_the_exit_code_says_what_came_out(ran: Ran, arguments: list[str], code: int) -> None:
    found, out, err = ran("check", *arguments, "--format", "json")
    assert found == code
    good = [a for a in arguments if a in ("a.html", "fine.txt")]
    assert [json.loads(line)["input"] for line in out.splitlines()] == good
    assert err.count("\n") == len(arguments) - len(good)


@pytest.mark.usefixtures("analyzed", "pages")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], "Missing argument 'PAGE...'"),
        (["check", "a.html", "--format", "yaml"], "'yaml' is not one of 'text', 'json', 'html'"),
        (["check", "a.html", "--published", "28 June"], "'28 June' is not a day; write it as YYYY-MM-DD"),
        (["check", "a.html", "--published", "2017-02-30"], "not a day"),
        (["check", "a.html", "--published", "20170628"], "not a day"),
        (["check", "a.html", "--published", "3017-02-03"], "no day on which a page about Congress"),
        (["check", "a.html", "--publish", "2017-02-03"], "No such option"),
        (["check", "missing.html"], "missing.html: no such file"),
        (["check", "folder"], "folder: is a folder; give its pages one by one"),
        (["check", "a\0b"], "cannot be read"),
        (["check", "empty.html"], "empty.html: holds no article: 0 words found, at least 40 expected"),
        (["check", "https://example.org/a", "--offline"], "--offline"),
        (["check", "a.html", "fine.txt", "--format", "html"], "--output FOLDER/"),
        (["check", "a.html", "--output", "a.html"], "is one of the pages"),
        (["check", "a.html", "--output", "a.html/b.txt"], "cannot be written"),
        (["measure", "hello"], "'hello' names no measure"),
        (["measure"], "Missing argument 'ID...'"),
        (["wrong"], "No such command 'wrong'"),
    ],
)
def test_what_is_wrong_is_one_clear_line(ran: Ran, arguments: list[str], words: str) -> None:
    code, _, err = ran(*arguments)
    assert code == 2
    assert one_line(err)
    assert words in err


@pytest.mark.usefixtures("pages")
def test_the_options_reach_the_reading(ran: Ran, analyzed: list[dict[str, Any]]) -> None:
    ran("check", "a.html", "--published", "2017-06-28", "--record", "some.db")
    assert str(analyzed[0].pop("published")) == "2017-06-28"
    assert analyzed == [{"page": b"wrong", "record": "some.db", "name": "a.html", "url": None}]


@pytest.mark.usefixtures("pages")
def test_a_page_may_come_from_standard_input(
    ran: Ran, analyzed: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed(b"\xff\xfefine"))
    assert ran("check", "-")[0] == 0
    assert (analyzed[0]["page"], analyzed[0]["name"]) == (b"\xff\xfefine", "-")


@pytest.mark.usefixtures("analyzed")
def test_a_file_name_may_be_any_bytes(ran: Ran, pages: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (pages / name).write_text("fine")
    code, out, _ = ran("check", name, "--format", "json")
    assert (code, json.loads(out)["input"]) == (0, "caf\ufffd.txt")


@pytest.mark.usefixtures("analyzed")
def test_a_page_that_is_too_large_is_refused(ran: Ran, pages: Path) -> None:
    with (pages / "big.html").open("wb") as handle:
        handle.truncate(20_000_001)
    code, _, err = ran("check", "big.html")
    assert (code, "larger than 20 MB" in err) == (2, True)


@pytest.mark.usefixtures("analyzed")
@pytest.mark.parametrize(
    ("form", "output", "files"),
    [
        ("json", "out.jsonl", ["out.jsonl"]),
        ("text", "deep/out.txt", ["deep/out.txt"]),
        ("json", "reports/", ["reports/a.report.json", "reports/fine.report.json"]),
        ("html", "folder", ["folder/a.report.html", "folder/fine.report.html"]),
        ("text", "folder", ["folder/a.report.txt", "folder/fine.report.txt"]),
    ],
)
def test_reports_go_to_files(ran: Ran, pages: Path, form: str, output: str, files: list[str]) -> None:
    code, out, err = ran("check", "a.html", "fine.txt", "--format", form, "--output", output)
    assert (code, out, err) == (1, "", "")
    assert all((pages / f).stat().st_size > 200 for f in files)
    if form == "json" and len(files) == 1:
        assert [json.loads(line)["input"] for line in (pages / output).read_text().splitlines()] == [
            "a.html",
            "fine.txt",
        ]


@pytest.mark.usefixtures("analyzed", "pages")
def test_texts_of_several_pages_are_kept_apart(ran: Ran) -> None:
    _, out, _ = ran("check", "a.html", "fine.txt", "a.html")
    assert out.count(f"\n{'-' * 100}\n\n") == 2
    ran("check", "a.html", "fine.txt", "a.html", "--output", "out.txt")
    assert Path("out.txt").read_text() == out


@pytest.mark.usefixtures("analyzed")
def test_pages_of_one_name_do_not_overwrite_each_other(ran: Ran, pages: Path) -> None:
    (pages / "folder" / "a.html").write_text("wrong")
    ran("check", "a.html", "folder/a.html", "--output", "out/")
    assert sorted(p.name for p in (pages / "out").iterdir()) == ["a-2.report.txt", "a.report.txt"]


@pytest.mark.usefixtures("analyzed")
def test_a_file_from_before_is_replaced(ran: Ran, pages: Path) -> None:
    for _ in range(2):
        ran("check", "a.html", "--format", "json", "--output", "out.jsonl")
    assert len((pages / "out.jsonl").read_text().splitlines()) == 1


@pytest.mark.usefixtures("analyzed", "pages")
def test_names_are_withheld_where_asked(ran: Ran) -> None:
    assert "Petrov" in ran("check", "a.html", "--format", "html")[1]
    assert "Petrov" not in ran("check", "a.html", "--format", "html", "--withhold-names")[1]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who may be refused")
@pytest.mark.usefixtures("analyzed")
def test_a_page_without_permission_is_one_clear_line(ran: Ran, pages: Path) -> None:
    (pages / "a.html").chmod(stat.S_IWUSR)
    code, _, err = ran("check", "a.html")
    assert (code, "cannot be read: Permission denied" in err) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["-h"],
        [],
        ["check", "--help"],
        ["measure", "-h"],
        ["record", "--help"],
        ["record", "load", "--help"],
    ],
)
def test_help_says_how_with_examples(ran: Ran, arguments: list[str]) -> None:
    code, out, err = ran(*arguments)
    assert (code, err) == (0, "")
    assert out.startswith("Usage: onrecord")
    if "load" not in arguments:
        assert "Examples:\n    onrecord " in out


def test_the_version_is_told(ran: Ran) -> None:
    assert ran("--version") == (0, f"onrecord {__version__}\n", "")


def test_an_interrupt_ends_clean(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.cli.group.main", interrupted)
    assert ran("check", "a.html") == (130, "", "onrecord: stopped\n")


def spawn(*arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, **options)


def test_it_runs_as_a_module() -> None:
    assert spawn("-m", "onrecord", "--version").stdout == f"onrecord {__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from onrecord.cli import run; run(['--help']); print(*sorted(sys.modules))"
    loaded = set(spawn("-c", code).stdout.splitlines()[-1].split())
    assert loaded.isdisjoint(
        {
            "msgspec",
            "lxml",
            "rich",
            "jinja2",
            "httpx2",
            "trafilatura",
            "yaml",
            "sqlite3",
            "re2",
            "stamina",
            "platformdirs",
        }
    )


def test_a_reader_that_leaves_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "onrecord", "--help"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (141, "")


def test_no_store_says_how_to_make_one(ran: Ran, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(pages))
    monkeypatch.delenv("ONRECORD_RECORD", raising=False)
    code, _, err = ran("check", "a.html")
    assert code == 2
    assert one_line(err)
    assert "you have no record yet" in err
    assert "onrecord record load FILES... --into" in err
    assert "no record at none.db" in ran("measure", "hres351-115", "--record", "none.db")[2]
