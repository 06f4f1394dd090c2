"""Patterns kept compiled between runs: the same answers, whatever becomes of the file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PLAIN = """
import re
close = lambda: None
text = "H.Res. 351 passed 398\\u20130 on 27 June; \\u00c9LECTION \\u00e9lection Elections\\n2nd line"
found = []
for pattern, flags in [
    (r"(?P<kind>H\\.Res\\.) (?P<number>\\d+)", 0), ("\\u00e9lection", re.I), (r"^\\w+", re.M), (r"(?s)passed.*line", 0),
    (r"(?<=on )\\d+ (?:June|July)(?!\\w)", 0), (r"(\\w)\\1", re.I), (r"[^\\W\\d_]{4,}?", re.A), (r" a b # c", re.X), (r"(?i:ELECT)ions", 0),
]:
    made = re.compile(pattern, flags)
    matches = list(made.finditer(text))
    found.append((made.pattern, made.flags, made.groups, dict(made.groupindex), [(m.span(), m.groupdict()) for m in matches]))
found.append(re.compile(rb"\\d+", re.A).findall(b"1 22"))
try:
    re.compile("(unclosed")
except re.error as error:
    found.append(str(error))
close()
print(found)
"""
_KEPT = _PLAIN.replace(
    "close = lambda: None", "from onrecord.cli.patterns import keep_patterns\nclose = keep_patterns()"
)


def _run(home: Path, script: str) -> str:
    environment = os.environ | {"XDG_CACHE_HOME": str(home), "HOME": str(home)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def _file(home: Path) -> Path:
    (file,) = home.rglob("patterns-*")
    return file


def test_kept_patterns_match_as_fresh_ones_do(tmp_path: Path) -> None:
    expected = _run(tmp_path, _PLAIN)
    assert _run(tmp_path, _KEPT) == expected
    first = _file(tmp_path).read_bytes()
    assert _run(tmp_path, _KEPT) == expected
    assert _file(tmp_path).read_bytes() == first  # nothing was new


@pytest.mark.parametrize(
    "keep", [0, 3, 4, 5, -1], ids=["nothing", "half a checksum", "a checksum", "a byte", "all but one"]
)
def test_a_file_cut_short_is_made_anew(tmp_path: Path, keep: int) -> None:
    expected = _run(tmp_path, _KEPT)
    whole = _file(tmp_path).read_bytes()
    _file(tmp_path).write_bytes(whole[:keep])
    assert _run(tmp_path, _KEPT) == expected
    assert _file(tmp_path).read_bytes() == whole


def test_patterns_that_are_asked_for_no_more_make_room(tmp_path: Path) -> None:
    few = _KEPT.replace("close =", "import onrecord.cli.patterns\nonrecord.cli.patterns._MOST = 4\nclose =")
    expected = _run(tmp_path, _KEPT)
    whole = _file(tmp_path).stat().st_size
    one = "from onrecord.cli import patterns\npatterns._MOST = 4\nclose = patterns.keep_patterns()\nimport re\nre.compile('new')\nclose()"
    _run(tmp_path, one)
    assert _file(tmp_path).stat().st_size < whole
    assert _run(tmp_path, few) == expected


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no such mode here")
def test_a_file_that_others_may_write_is_not_read(tmp_path: Path) -> None:
    expected = _run(tmp_path, _KEPT)
    _file(tmp_path).chmod(0o666)
    assert _run(tmp_path, _KEPT) == expected
    assert _file(tmp_path).stat().st_mode & 0o022 == 0  # another one


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "onrecord").write_text("a file where the folder should be")
    assert _run(tmp_path, _KEPT) == _run(tmp_path, _PLAIN)


def test_a_check_says_the_same_from_kept_patterns(tmp_path: Path) -> None:
    samples = Path(__file__).parents[1] / "samples"
    words = [
        "check",
        str(samples / "article.html"),
        "--record",
        str(samples / "record"),
        "--offline",
        "--format",
        "json",
    ]
    script = f"from onrecord.cli import run; print(run({words!r}))"
    first = _run(tmp_path, script)
    assert _file(tmp_path).stat().st_size > 100_000
    assert _run(tmp_path, script) == first
