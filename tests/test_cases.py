"""The gold of the evaluation articles: what a reader sees, what the record says, and which faults are named."""

import json
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest

from eval.cases import verify
from eval.cases.assertions import Result, UndecidedError, weigh
from eval.score import lines
from onrecord.record.store import Store
from onrecord.record.write import put_texts
from tests import build, texts

CASES = Path(verify.__file__).resolve().parent


@cache
def store() -> Store:
    held = cast("Store", build.record(measures=(*build.MEASURES, texts.measure())))
    put_texts(held.connection, [texts.PORTS])
    return held


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        (
            b"<html><head><title>Not this</title></head><body><h1>A <b>bold</b>er line</h1><script>no</script>"
            b"<p>One&nbsp;two<br>three</p><!-- no --></body></html>",
            "A bolder line\nOne two\nthree",
        ),
        ("<p>Rep. Hernández voted “aye”</p>".encode(), "Rep. Hernández voted “aye”"),
        (b"<ul><li>H.R. 1</li><li>H.R. 2</li></ul>", "H.R. 1\nH.R. 2"),
    ],
)
def test_only_what_a_reader_sees_is_text(page: bytes, seen: str) -> None:
    assert verify.visible(page, "a.html") == seen


def test_plain_text_keeps_its_lines() -> None:
    assert verify.visible(b"A  headline\n\nA line\n", "a.txt") == "A headline\nA line"


@pytest.mark.parametrize(
    ("assertion", "holds"),
    [
        ("introduced hres351-115 2017-05-23", True),
        ("introduced hres351-115 2017-05", True),
        ("introduced hres351-115 2017-05-24", False),
        ("sponsor hres351-115 R000435", True),
        ("sponsor hres351-115 C001084", False),
        ("cosponsor hres351-115 XD00001", True),
        ("cosponsor hres351-115 R000435", False),
        ("cosponsors hres351-115 == 85", True),
        ("cosponsors hres351-115 > 85", False),
        ("backing hres351-115 R == 21", True),
        ("act hres351-115 2017-06-27 Agreed to by voice vote", True),
        ("act hres351-115 2017-06 Agreed to", True),
        ("act hres351-115 * Yeas and Nays", False),
        ("act hres351-115 2017-06-28 Agreed to by voice vote", False),
        ("before hres351-115 2017-06-01 Agreed to", False),
        ("before hres351-115 2017-06-30 Agreed to", True),
        ("law hr3364-115 115-44", True),
        ("law hres351-115 *", False),
        ("tally h413-115.2017 419 3", True),
        ("tally h413-115.2017 419 5", False),
        ("count h413-115.2017 absent == 11", True),
        ("split h413-115.2017 R nay == 3", True),
        ("split h413-115.2017 D absent >= 5", False),
        ("voted h413-115.2017 M001184 nay", True),
        ("voted h413-115.2017 M001184 absent", False),
        ("words hres900-115 eh condemns the closure of the ports", True),
        ("words hres900-115 * welcomes the closure", False),
        ("title hres351-115 persecution in Chechnya", True),
        ("party R000435 2017-06-28 R", True),
        ("state R000435 2017-06-28 TX", False),
        ("district R000435 2017-06-28 FL-27", True),
        ("chamber P000603 2017-06-28 senate", True),
        ("office speaker 2017-06-28 Ryan", True),
        ("office speaker 2018-12-12 Boehner", False),
        ("seat R000487 2017-06-28 HSFA chair", True),
        ("seat C001084 2017-06-28 HSFA member", True),
        ("seat C001084 2017-06-28 HSFA ranking", False),
        ("days 2017-05-23 2017-06-27 35 35", True),
        ("weekday 2017-06-27 Monday", False),
    ],
)
def test_an_assertion_is_weighed_against_the_record(assertion: str, holds: bool) -> None:
    assert weigh(store(), assertion).holds is holds


def test_a_count_without_its_roll_call_is_read_from_the_action() -> None:
    with Store.memory() as bare:
        verify_only = build.record(rolls=())
        assert weigh(cast("Store", verify_only), "tally h413-115.2017 419 3") == Result(True, "419-3 (h413-115.2017)")
        with pytest.raises(UndecidedError, match="no count"):
            weigh(bare, "tally h413-115.2017 419 3")


@pytest.mark.parametrize(
    ("assertion", "missing"),
    [
        ("introduced hres9999-115 2017-05-23", "no measure hres9999-115"),
        ("voted h1-115.2017 M001184 nay", "no roll call"),
        ("words hres351-115 eh anything", "no text"),
        ("party R000435 1990-01-01 R", "no term"),
        ("applause hres351-115", "no such assertion"),
        ("sponsor hres351-115", "1 arguments, expected 2"),
    ],
)
def test_what_the_store_cannot_decide_is_said(assertion: str, missing: str) -> None:
    with pytest.raises(UndecidedError, match=missing):
        weigh(store(), assertion)


TRUE, FALSE = "sponsor hres351-115 R000435", "sponsor hres351-115 C001084"


@pytest.mark.parametrize(
    ("verdict", "check", "sound"),
    [
        ("supported", [TRUE], True),
        ("supported", [TRUE, FALSE], False),
        ("supported", [f"!{FALSE}"], True),
        ("contradicted", [FALSE, f"={TRUE}"], True),
        ("contradicted", [TRUE], False),
        ("contradicted", [f"={FALSE}"], False),
        ("contradicted", [], False),
        (["supported", "contradicted"], [FALSE], True),
        (["contradicted", "partly"], [FALSE], True),
        ("not-on-record", [], True),
        ("supported", ["sponsor hres1-115 X"], False),
    ],
)
def test_a_verdict_is_sound_where_the_record_bears_it_out(
    verdict: str | list[str], check: list[str], sound: bool
) -> None:
    claim = {"kind": "sponsor", "quote": "x", "verdict": verdict, "check": check}
    assert (verify.judge(store(), claim)[0] == []) is sound


def line(**claim: Any) -> dict[str, Any]:
    whole = {"kind": "sponsor", "quote": "Ros-Lehtinen", "verdict": "supported", "check": [TRUE], **claim}
    return {"article": "a.html", "claims": [whole]}


@pytest.mark.parametrize(
    ("claim", "fault"),
    [
        ({}, None),
        ({"kind": "gossip"}, "unknown kind or verdict"),
        ({"verdict": "maybe"}, "unknown kind or verdict"),
        ({"quote": "Cicilline"}, "stands 0 times"),
        ({"quote": "by"}, "stands 2 times"),
        ({"verdict": "contradicted"}, "contradicted, but the record says"),
    ],
)
def test_each_fault_is_named(claim: dict[str, Any], fault: str | None) -> None:
    found = list(verify.faults(store(), line(**claim), "written by Ros-Lehtinen, by hand"))
    assert (found == []) if fault is None else (len(found) == 1 and fault in found[0])


def test_a_gold_file_is_verified_beside_its_articles(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>written by Ros-Lehtinen</p>")
    (tmp_path / "gold.jsonl").write_text(json.dumps(line()) + "\n")
    assert verify.verify(store(), [tmp_path / "gold.jsonl"]) == []


GOLDS = [CASES / name for name in verify.SETS if (CASES / name).exists()]


@pytest.mark.parametrize("gold", GOLDS, ids=[g.name for g in GOLDS])
def test_every_quote_of_the_gold_stands_once_in_its_article(gold: Path) -> None:
    for told in lines(gold):
        text = verify.visible((CASES / told["article"]).read_bytes(), told["article"])
        assert told["phenomena"]
        for claim in told["claims"]:
            assert claim["kind"] in verify.KINDS
            assert text.count(claim["quote"]) == 1, (told["article"], claim["quote"])
