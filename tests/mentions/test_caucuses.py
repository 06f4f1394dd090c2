"""Caucuses by name."""

import pytest

from onrecord.mentions.caucuses import caucus_key, find_caucuses


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a member of the Congressional Black Caucus", ["Congressional Black Caucus"]),
        ("the House LGBT Equality Caucus wants", ["House LGBT Equality Caucus"]),
        ("LGBT Caucus Co-Chair Jo Doe", ["LGBT Caucus"]),
        ("leads the Iran caucus.", ["Iran caucus"]),
        ("the Problem Solvers Caucus and the House Freedom Caucus", ["Problem Solvers Caucus", "House Freedom Caucus"]),
        ("the Blue Dog Coalition, the New Democrat Coalition", ["Blue Dog Coalition", "New Democrat Coalition"]),
        ("the Republican Study Committee", ["Republican Study Committee"]),
        ("the Congressional Caucus on Women's Issues", ["Congressional Caucus on Women's Issues"]),
        ("the Senate antisemitism task force", ["Senate antisemitism task force"]),
        ("It left the Judiciary Committee. The Tea Party Caucus cheered", ["Tea Party Caucus"]),
        ("heads the Senate's outdoor recreation caucus.", ["outdoor recreation caucus"]),
        ("the Bipartisan Taskforce for Combating Antisemitism", ["Bipartisan Taskforce for Combating Antisemitism"]),
        ("the Iowa caucuses, the Iowa caucus", []),
        ("the House Democratic Caucus met; the caucus voted", []),
    ],
)
def test_caucuses(text: str, names: list[str]) -> None:
    assert [m.name for m in find_caucuses(text)] == names


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("the Congressional LGBT Equality Caucus", "lgbt equality caucus"),
        ("House Freedom Caucus", "freedom caucus"),
        ("Congressional Caucus", "congressional caucus"),
    ],
)
def test_keys(name: str, key: str) -> None:
    assert caucus_key(name) == key
