r"""Phrase banks: short stories that put one kind of claim in many ways, with their gold, one bank a file.

A line of a bank is a story: `{"article": "votebank-001.html", "published": "2017-07-02", "text": "Headline\n\nParagraph\n\n…",
"claims": […]}`, its claims as in the gold of the articles (eval/cases). Only claims of the kinds that a bank is about are listed;
whatever else a story says is true.
"""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from eval.score import lines

HERE = Path(__file__).resolve().parent

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="article:published_time" content="{published}"></head>
<body><main><article><h1>{title}</h1>
{body}
</article></main></body></html>
"""


def page(story: dict[str, Any]) -> str:
    """Return a story as a news page: its first paragraph the headline, its day of publication in the head."""
    title, *paragraphs = (escape(part, quote=False) for part in story["text"].split("\n\n") if part.strip())
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return PAGE.format(title=title, published=story["published"], body=body)


def stories(banks: Iterable[Path] | None = None) -> list[dict[str, Any]]:
    """Return the stories of banks, by default of all that lie here."""
    paths = sorted(HERE.glob("*.jsonl")) if banks is None else banks
    return [story for path in paths for story in lines(path)]


def unpack(banks: Iterable[Path], folder: Path) -> list[dict[str, Any]]:
    """Write the stories of banks into a folder as pages and return their gold. Names of stories are unique over all banks."""
    found = stories(banks)
    for story in found:
        with (folder / story["article"]).open("x", encoding="utf-8") as out:
            out.write(page(story))
    return found
