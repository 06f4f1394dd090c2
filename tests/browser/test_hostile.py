"""A page that means harm, or only is hard to set, in a real browser."""

from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from onrecord.article.model import Article, Span
from onrecord.attributions.model import Attributions
from onrecord.checks.model import Evidence
from onrecord.claims.model import Introduced
from onrecord.mentions.model import Mentions
from onrecord.report.html import to_html
from onrecord.report.model import Report
from tests.browser.test_report import logs, resize
from tests.report.build import check

WORDS = (
    "<script>document.title='harm'</script><img src=https://example.org/x onerror=\"document.title='harm'\">",
    "W" * 900,
    "</style></head><body onload=\"document.title='harm'\"><style>*{display:none}",
    "مجلس النواب وافق على القرار \u202e123\u202c יום שלישי",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = "\n\n".join(WORDS)
    evidence = Evidence(document="D" * 300, locator="x/" * 200, value=text, url="https://example.org/" + "a" * 500)
    starts = [text.index(w) for w in WORDS]
    checks = tuple(
        check(Introduced(span=Span(s + i, s + len(w)), when=None), "contradicted", w, evidence, claimed=w, recorded=w)
        for s, w in zip(starts, WORDS, strict=True)
        for i in range(3)
    )
    article = Article(text=text, title=WORDS[1], url="javascript:document.title='harm'")
    path = tmp_path_factory.mktemp("hostile") / "hostile.report.html"
    report = Report(
        input=WORDS[0], article=article, attributions=Attributions(), mentions=Mentions(), checks=checks, notes=WORDS
    )
    path.write_text(to_html(report), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_it_runs_nothing_and_keeps_its_width(browser: Chrome, hostile: Path, width: int) -> None:
    logs(browser, "browser")
    resize(browser, width, 800)
    browser.get(hostile.as_uri())
    assert browser.title.startswith("12 of 12 claims contradicted")
    assert browser.execute_script("return document.scripts.length + document.images.length") == 0
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    assert browser.execute_script("return getComputedStyle(document.querySelector('h1')).display") == "block"
    assert [entry for entry in logs(browser, "browser") if entry["level"] != "DEBUG"] == []
