"""The five main ways of use in a real browser, against a real server: check, keep, look up, search, ask what came of it."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from onrecord.record.load import load
from tests.browser.test_report import CONTRASTS, SIZES, logs, prefer, resize
from tests.web.build import enrich, suggest

ROOT = Path(__file__).resolve().parents[2]
STORY = (
    "Congress Passes Chechnya Resolution\n\nJune 28, 2017\n\nCongress passed H. Res. 351 on Tuesday by voice vote. It was "
    "introduced on May 24 by Rep. Ileana Ros-Lehtinen, a Florida Republican.\n\n“They beat me,” said a man named Ilya Petrov."
)
PAGES = [
    "/", "/about", "/search?q=persecution", "/search?q=zebracorn&status=law", "/measures/hres351-115", "/people/R000435", "/demands",
    "/demands?addressee=Secretary+of+State", "/votes/h1-115.2017", "/committees", "/committees/HSFA?on=2017-06-28", "/offices",
    "/offices/secretary-of-state", "/caucuses/lgbt-equality-caucus", "/ledger", "/ledger/review", "/sign-in", "/search",
    "/demands?addressee=Russia", "/measures/hres351-115/ledger", "/measures/hres351-115/texts", "/nothing-here",
]  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("site")
    load([ROOT / "samples" / "record"], folder / "record.db", workers=1)
    enrich(folder / "record.db")
    suggest(folder / "record.db", folder)
    command = [
        sys.executable, "-m", "onrecord", "serve", "--record", str(folder / "record.db"), "--data", str(folder / "web.db"),
        "--port", str(port), "--offline", "--checkers", "1", "--ledger", str(folder / "ledger.db"),
        "--archive", str(folder / "archive"),
    ]  # fmt: skip
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/healthz")
        yield address
    finally:
        server.terminate()
        server.wait(20)


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=2).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not come up")


def press(browser: Chrome, selector: str) -> None:
    def clicked(page: Chrome) -> bool:
        element = page.find_element(By.CSS_SELECTOR, selector)
        page.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()
        return True

    patiently(browser, clicked)


def patiently(browser: Chrome, attempt: Callable[[Chrome], bool]) -> None:
    """Try until it is so: what was found on a page may go while the next one comes."""
    WebDriverWait(browser, 30, ignored_exceptions=(StaleElementReferenceException,)).until(attempt)


def heading(browser: Chrome, words: str) -> None:
    patiently(browser, lambda b: words in b.find_element(By.TAG_NAME, "h1").text)


@pytest.fixture
def desk(browser: Chrome, site: str) -> Chrome:
    resize(browser, 1280, 900)
    browser.get(f"{site}/")
    return browser


def test_paste_an_article_and_follow_a_contradiction_to_its_evidence(desk: Chrome) -> None:
    desk.find_element(By.ID, "text").send_keys(STORY)
    press(desk, "button.main")
    heading(desk, "claims contradicted")
    press(desk, ".findings .objection a")
    patiently(desk, lambda b: "contradicted" in b.switch_to.active_element.text)
    note = desk.switch_to.active_element
    assert note.find_elements(By.CSS_SELECTOR, ".evidence li")


def test_drop_a_file_and_keep_its_report(desk: Chrome) -> None:
    desk.find_element(By.ID, "file").send_keys(str(ROOT / "samples" / "article.html"))
    press(desk, "button.main")
    heading(desk, "claims contradicted")
    press(desk, ".actions summary")
    press(desk, "button[formaction='/save']")
    WebDriverWait(desk, 30).until(lambda b: "/reports/" in b.current_url)
    assert desk.find_elements(By.CSS_SELECTOR, ".words .claim.contradicted")
    press(desk, ".actions button.plain")
    heading(desk, "Deleted")


def test_mark_a_verdict(desk: Chrome) -> None:
    desk.find_element(By.ID, "text").send_keys(STORY)
    press(desk, "button.main")
    heading(desk, "claims contradicted")
    press(desk, ".actions summary")
    Select(desk.find_element(By.ID, "right")).select_by_value("no-claim")
    press(desk, "button[formaction='/mark']")
    heading(desk, "Marked")


def test_find_a_measure_its_sponsor_and_what_came_of_it(desk: Chrome) -> None:
    desk.find_element(By.ID, "find").send_keys("H.Res. 351\n")
    heading(desk, "Condemning the violence")
    press(desk, ".facts-list a")
    heading(desk, "Ros-Lehtinen")
    desk.back()
    heading(desk, "Condemning the violence")
    press(desk, "main a[href$='/ledger']")
    heading(desk, "What it asked")


def test_ask_what_somebody_is_asked(desk: Chrome) -> None:
    press(desk, "nav a[href='/demands']")
    heading(desk, "Who is asked")
    press(desk, "table a")
    patiently(desk, lambda b: "Everything Congress has asked of" in b.find_element(By.TAG_NAME, "header").text)
    assert desk.find_elements(By.CSS_SELECTOR, ".demands li")


def test_take_a_suggestion_into_the_ledger_and_refuse_another(desk: Chrome, site: str) -> None:
    press(desk, "nav a[href='/ledger']")
    heading(desk, "The ledger")
    press(desk, "main a[href='/ledger/review']")
    heading(desk, "3 suggestions")
    press(desk, ".offer button[value='accepted']")
    heading(desk, "2 suggestions")
    press(desk, ".offer:last-of-type button[value='refused']")
    heading(desk, "1 suggestion")
    desk.get(f"{site}/measures/hres351-115/ledger")
    assert "two officials were listed" in desk.find_element(By.TAG_NAME, "main").text


def test_go_from_a_measure_to_its_committee_and_to_who_led_it(desk: Chrome, site: str) -> None:
    desk.get(f"{site}/measures/hres351-115?on=2017-06-28")
    press(desk, ".facts-list a[href='/committees/HSFA']")
    heading(desk, "Foreign Affairs")
    desk.get(f"{desk.current_url}?on=2017-06-28")
    press(desk, "header .lead a")
    heading(desk, "Ros-Lehtinen")


def test_narrow_a_search_and_let_go_of_the_filter(desk: Chrome, site: str) -> None:
    desk.get(f"{site}/search?since=2017-01-01")
    press(desk, ".narrow-by a[href*='type=hres']")
    patiently(desk, lambda b: len(b.find_elements(By.CSS_SELECTOR, ".hits > li")) == 1)
    press(desk, ".narrow-by a[aria-current]")
    patiently(desk, lambda b: len(b.find_elements(By.CSS_SELECTOR, ".hits > li")) == 2)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_quiet_and_small(browser: Chrome, site: str, path: str) -> None:
    logs(browser, "browser")
    logs(browser, "performance")
    browser.get("about:blank")
    browser.get(f"{site}{path}")
    for size in SIZES:
        resize(browser, *size)
        assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth"), size
    assert browser.execute_script("return document.scripts.length") == 0
    assert browser.get_cookies() == []
    told = [e for e in logs(browser, "browser") if e["level"] != "DEBUG" and "404" not in e["message"]]
    assert told == []
    events = [json.loads(entry["message"])["message"] for entry in logs(browser, "performance")]
    asked = {e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"}
    assert {u for u in asked if not u.startswith((site, "data:"))} <= {"about:blank"}  # data: the browser's own icons
    sent = sum(e["params"]["encodedDataLength"] for e in events if e["method"] == "Network.loadingFinished")
    assert sent < 100_000
    shift = "return performance.getEntriesByType('layout-shift').reduce((sum, e) => sum + e.value, 0)"
    assert browser.execute_script(shift) == 0


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_have_contrast(browser: Chrome, site: str, path: str, scheme: str) -> None:
    resize(browser, 1280, 900)
    prefer(browser, scheme)
    try:
        browser.get(f"{site}{path}")
        assert browser.execute_script(CONTRASTS) == []
    finally:
        prefer(browser, "light")


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Chrome, site: str, path: str) -> None:
    axe = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))
    if not axe.exists():
        pytest.skip("no axe-core here: npm install axe-core, or set AXE_CORE to its axe.min.js")
    browser.get(f"{site}{path}")
    for size in SIZES:
        resize(browser, *size)
        browser.execute_script(axe.read_text(encoding="utf-8"))
        result = browser.execute_async_script("axe.run().then(arguments[0])")
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in result["violations"]] == []


def test_a_hostile_article_runs_nothing(desk: Chrome) -> None:
    words = (
        STORY
        + "\n\n<script>document.title='harm'</script><svg onload=\"document.title='harm'\"> \u202etfel ot thgir\n\n"
        + "W" * 3_000
    )
    desk.execute_script("document.getElementById('text').value = arguments[0]", words)
    press(desk, "button.main")
    heading(desk, "claims contradicted")
    assert "harm" not in desk.title
    assert desk.execute_script("return document.scripts.length") == 0
    for size in SIZES:
        resize(desk, *size)
        assert desk.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
