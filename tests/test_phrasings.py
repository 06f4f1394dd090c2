"""The phrase banks: stories become pages of which a reader sees the same words, and every bank is well formed."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval import phrasings
from eval.cases.verify import KINDS, VERDICTS, visible
from onrecord.analyze import analyze
from tests import build

STORY = {
    "article": "x-001.html",
    "published": "2017-07-02",
    "text": "House & Senate: “no” <again>\n\nThe first paragraph.\n\nThe second.",
    "claims": [],
}


def test_a_reader_of_the_page_sees_the_words_of_the_story() -> None:
    seen = visible(phrasings.page(STORY).encode(), "x-001.html")
    assert seen == "House & Senate: “no” <again>\nThe first paragraph.\nThe second."


def test_the_page_is_read_as_published_on_the_day_of_the_story() -> None:
    report = analyze(phrasings.page(STORY).encode(), build.record())
    assert str(report.article.published) == "2017-07-02"


def test_stories_of_one_name_are_refused_rather_than_lost(tmp_path: Path) -> None:
    bank = tmp_path / "bank.jsonl"
    bank.write_text(json.dumps(STORY) + "\n" + json.dumps(STORY) + "\n", encoding="utf-8")
    with pytest.raises(FileExistsError):
        phrasings.unpack([bank], tmp_path)


@pytest.mark.parametrize("story", phrasings.stories(), ids=lambda story: story["article"])
def test_the_gold_of_a_story_is_well_formed(story: dict[str, Any]) -> None:
    seen = visible(phrasings.page(story).encode(), story["article"])
    for claim in story["claims"]:
        verdicts = [claim["verdict"]] if isinstance(claim["verdict"], str) else claim["verdict"]
        assert claim["kind"] in KINDS
        assert set(verdicts) <= VERDICTS
        assert seen.count(claim["quote"]) == 1, claim["quote"]
