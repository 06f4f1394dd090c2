"""Looking things up from the command line, in the sample record."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.cli import run

SAMPLE = str(Path(__file__).parents[1] / "samples" / "record")
Ran = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("store") / "record.db")
    assert run(["record", "load", SAMPLE, "--into", path]) == 0
    return path


@pytest.fixture
def ran(capsys: pytest.CaptureFixture[str], store: str) -> Ran:
    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([*arguments, "--record", store])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["search", "chechnya", "persecution"],
            "1 measure with the words chechnya persecution\n\nH.Res. 351 (115th): Condemning",
        ),
        (["search", "novaya gazeta"], 'with the words "novaya gazeta"'),
        (["search", "--sponsor", "Ros-Lehtinen", "--type", "hres", "--status", "complete"], "H.Res. 351 (115th)"),
        (
            ["search", "zebra"],
            "No measure of this record has the words zebra.\nSearched: titles, subjects and summaries of 1 measures (115th Congress 1)",
        ),
        (["search", "zebra"], "It holds nothing before the 115th Congress and nothing after the 115th."),
        (["search", "chechnya", "zebra"], "No measure has all of the words chechnya zebra (nothing here has 'zebra')."),
        (
            ["person", "Ros-Lehtinen", "--on", "2017-06-27"],
            "On 2017-06-27: Representative of FL, 27th district, Republican.",
        ),
        (["person", "R000435"], "Sponsored: 1\n"),
        (["measure", "hres351-115", "--on", "2017-05-24"], "A simple resolution. In committee (2017-05-23)."),
        (["measure", "hres351-115"], "Agreed to by the House; a simple resolution goes no further (2017-06-27)."),
    ],
)
def test_it_shows(ran: Ran, arguments: list[str], words: str) -> None:
    code, out, err = ran(*arguments)
    assert (code, err) == (0, "")
    assert " ".join(words.split()) in " ".join(out.split())


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["search", "chechnya", "--json"], ("hits", 0, "id")),
        (["measure", "hres351-115", "--json"], ("id",)),
        (["person", "R000435", "--json"], ("sponsored", 0, "id")),
    ],
)
def test_it_speaks_json(ran: Ran, arguments: list[str], path: tuple[str | int, ...]) -> None:
    found = json.loads(ran(*arguments)[1])
    for step in path:
        found = found[step]
    assert found == "hres351-115"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["search"], "give words to search for, or a filter"),
        (["search", "x", "--type", "law"], "'law' is no type of measure; the types are hr, s"),
        (["search", "x", "--status", "dead"], "'dead' is no status; there are law, "),
        (["search", "x", "--sponsor", "Nobody"], "nobody called 'Nobody' is among the 12 members of this record"),
        (["search", "x", "--committee", "magic"], "no committee of this record is called 'magic'"),
        (["search", "x", "--since", "May"], "'May' does not match the format"),
        (
            ["person", "Ilya"],
            "nobody called 'Ilya' is on this record; searched the names of 12 members and the holders of offices",
        ),
        (["vote", "h123-115.2017"], "h123-115.2017 is not in this record; the roll calls it holds are of: none"),
        (["vote", "123"], "'123' is no roll call; write it as chamber, number, Congress and year"),
    ],
)
def test_what_cannot_be_done_ends_in_one_line(ran: Ran, arguments: list[str], words: str) -> None:
    code, out, err = ran(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1
