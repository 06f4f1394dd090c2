import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.web.reader import Reader
from onrecord.web.tools import Tools, server
from tests.web.conftest import STORY


@pytest.fixture
def tools(record: Path) -> Tools:
    return Tools(Reader(record))


def told(answer: str) -> Any:
    return json.loads(answer)


def test_a_check_has_verdicts_with_evidence_and_names_no_witness(tools: Tools) -> None:
    answer = tools.check(STORY)
    assert "Petrov" not in answer
    found = told(answer)
    assert "contradicted" in found["summary"]
    assert any(c["verdict"] == "contradicted" and c["evidence"] for c in found["checks"])


def test_a_measure_says_where_it_stands_on_a_day(tools: Tools) -> None:
    assert "Agreed to" in str(told(tools.measure("H.Res. 351"))["standing"]).replace("agreed to", "Agreed to")
    assert told(tools.measure("hres351-115", on="2017-05-24"))["as_of"] == "2017-05-24"


def test_demands_have_ids_and_exact_words(tools: Tools) -> None:
    asked = told(tools.demands("hres351-115"))["demands"]
    assert any("Russian Federation" in d["addressee"] for d in asked if d["addressee"])
    assert all(d["id"].startswith("hres351-115/eh/") and d["quote"] for d in asked)


def test_demands_of_all_measures_are_searched(tools: Tools) -> None:
    found = told(tools.demands(addressee="Russian Federation", congress="115", agreed=True, limit=1))
    assert found["total"] > len(found["demands"]) == 1
    assert found["demands"][0]["measure"] == "hres351-115"
    assert told(tools.demands(congress="115", open=True))["total"] >= 1


def test_a_search_of_demands_says_what_it_searched_or_lacks(tools: Tools) -> None:
    for answer in (tools.demands(act="zebracorn"), tools.demands(addressee="Pope", congress="114")):
        found = told(answer)
        assert found["found"] is False
        assert "demands in the texts" in found["searched"]
    assert "nothing was asked" in told(tools.demands())["why"]
    assert "names no Congress" in told(tools.demands(congress="x"))["why"]


def test_an_empty_answer_says_what_was_searched(tools: Tools) -> None:
    for answer in (tools.search("zebracorn"), tools.measure("hr1-115"), tools.demands("hr1-115")):
        found = told(answer)
        assert found["found"] is False
        assert "115th Congress" in found["searched"]


def test_what_makes_no_sense_is_one_line(tools: Tools) -> None:
    for answer in (
        tools.check(""),
        tools.check(STORY, published="x"),
        tools.measure("?"),
        tools.search("a", status="odd"),
    ):
        found = told(answer)
        assert found["found"] is False
        assert "\n" not in found["why"]


def test_the_four_tools_are_served_with_their_documentation(record: Path) -> None:
    listed = asyncio.run(server(record).list_tools())
    assert {t.name for t in listed} == {"check", "measure", "search", "demands"}
    assert all(t.description for t in listed)


def test_a_client_of_the_official_sdk_can_call_them(record: Path) -> None:
    import sys

    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    async def story() -> str:
        command = StdioServerParameters(
            command=sys.executable, args=["-m", "onrecord", "mcp", "--record", str(record)], env=_env()
        )
        async with stdio_client(command) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            answer = await session.call_tool("search", {"words": "Chechnya"})
            return str(getattr(answer.content[0], "text", ""))

    assert "hres351-115" in asyncio.run(story())


def _env() -> dict[str, str]:
    import os

    return dict(os.environ)
