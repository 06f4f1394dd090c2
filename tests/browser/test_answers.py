"""The page for print is one page, and neither it nor the line of time loads or runs anything."""

import base64
from datetime import date
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.print_page_options import PrintOptions

from onrecord.demands.ledger.asked import asking
from onrecord.demands.ledger.model import State
from onrecord.demands.ledger.store import Ledger
from onrecord.report.answers import answers_html
from onrecord.report.drawing import timeline_html
from onrecord.report.ledger import view_ledger
from onrecord.report.timeline import view_timeline
from tests.demands.ledger.build import chechnya, entry

pytestmark = pytest.mark.browser


def pages() -> tuple[str, str]:
    found = asking("hres351-115", chechnya())
    book = Ledger.memory()
    everyone = tuple(sorted(d.id for d in found.demands if d.addressee))
    book.append(
        [entry(everyone, State.ACKNOWLEDGED, "2017-10-30", what="S.Res. 211 agreed to"), entry(quote="two were added")]
    )
    related = [m for r in found.measure.related if (m := chechnya().measure(r.measure))]
    return answers_html(view_ledger(found, book.rows(), date(2018, 1, 3))), timeline_html(
        view_timeline(found, book.rows(), related)
    )


def test_the_report_prints_on_one_page_and_both_are_self_contained(browser: Chrome, tmp_path: Path) -> None:
    for name, page in zip(("answers.html", "timeline.html"), pages(), strict=True):
        path = tmp_path / name
        path.write_text(page, encoding="utf-8")
        browser.get(path.as_uri())
        loaded = browser.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
        assert loaded == []
        assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    browser.get((tmp_path / "answers.html").as_uri())
    options = PrintOptions()
    options.page_width, options.page_height = 21.0, 29.7
    assert base64.b64decode(browser.print_page(options)).count(b"/Type /Page\n") == 1
