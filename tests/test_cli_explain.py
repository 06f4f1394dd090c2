"""`onrecord explain` from the command line, on the sample that ships with the project."""

import json
from pathlib import Path

import pytest

from onrecord.cli import run

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = [str(ROOT / "samples/article.html"), "--record", str(ROOT / "samples/record")]


def test_all_checks_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", *SAMPLE]) == 0
    assert capsys.readouterr().out.count("\n  check: ") > 20


def test_one_claim_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", *SAMPLE, "--claim", "1", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["number"] == 1


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["explain", *SAMPLE, "--claim", "999"], "--claim 999: the report on"),
        (["explain", *SAMPLE, "--claim", "0"], "Invalid value for '--claim'"),
        (["explain", "none.html", *SAMPLE[1:]], "none.html: no such file"),
        (["explain", "https://example.org/a", *SAMPLE[1:], "--offline"], "cannot be read with --offline"),
    ],
)
def test_what_cannot_be_explained_is_one_line(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    errors = capsys.readouterr().err
    assert expected in errors
    assert errors.count("\n") == 1
