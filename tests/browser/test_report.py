"""The HTML report as a reader meets it: on a phone and on a desk, by keyboard, in light and dark, with axe-core where it is there."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By

SIZES = [(390, 844), (820, 1180), (1280, 900)]
CLAIMS = 13

CONTRASTS = """
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const rgb = c => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
const light = c => { const [r, g, b] = [...rgb(c)].slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b; };
const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] > 0) return c; } return 'white'; };
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = [];
while (walker.nextNode()) {
  if (!walker.currentNode.data.trim()) continue;
  const e = walker.currentNode.parentElement, [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
  const ratio = (a + .05) / (b + .05);
  if (ratio < 4.5) found.push([walker.currentNode.data.trim(), e.className, ratio]);
}
return found;
"""


def resize(browser: Chrome, width: int, height: int) -> None:
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def prefer(browser: Chrome, scheme: str) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )


@pytest.fixture
def shown(browser: Chrome, page: Path) -> Chrome:
    logs(browser, "browser")
    logs(browser, "performance")
    resize(browser, 1280, 900)
    browser.get("about:blank")
    browser.get(page.as_uri())
    return browser


def logs(browser: Chrome, kind: str) -> list[dict[str, Any]]:
    """Take what a log of the browser ("browser", "performance") has gathered."""
    entries: list[dict[str, Any]] = browser.execute("getLog", {"type": kind})["value"]
    return entries


def focused(browser: Chrome) -> Any:
    return browser.switch_to.active_element


def press(browser: Chrome, *keys: str) -> None:
    ActionChains(browser).send_keys(*keys).perform()


def walk(browser: Chrome, presses: int = 200) -> list[str]:
    """Tab through the page and return where each link leads."""
    found = []
    for _ in range(presses):
        press(browser, Keys.TAB)
        if focused(browser).tag_name == "body":
            break
        found.append(focused(browser).get_dom_attribute("href") or focused(browser).tag_name)
    return found


@pytest.mark.parametrize("size", SIZES)
def test_nothing_scrolls_sideways(shown: Chrome, size: tuple[int, int]) -> None:
    resize(shown, *size)
    assert shown.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    wide = "return [...document.body.querySelectorAll('*:not(.unseen):not(.skip)')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).length"
    assert shown.execute_script(wide) == 0


def test_no_script_no_error_and_no_request(shown: Chrome, page: Path) -> None:
    assert shown.execute_script("return document.scripts.length") == 0
    assert [entry for entry in logs(shown, "browser") if entry["level"] != "DEBUG"] == []
    events = [json.loads(entry["message"])["message"] for entry in logs(shown, "performance")]
    asked = {e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"}
    assert asked <= {page.as_uri(), "about:blank"}


def test_every_note_is_reached_by_keyboard_and_leads_back(shown: Chrome) -> None:
    links = walk(shown)
    assert links[0] == "#article"
    wanted = [f"#note-{n}" for n in range(1, CLAIMS + 1)]
    assert [link for link in links if link in wanted[:1]] != []
    assert set(wanted) <= set(links)
    assert {f"#ref-{n}" for n in range(1, CLAIMS + 1)} <= set(links)


def test_following_a_reference_goes_to_its_note_and_back(shown: Chrome) -> None:
    resize(shown, 390, 844)
    shown.find_element(By.ID, "ref-11").send_keys(Keys.ENTER)
    assert shown.current_url.endswith("#note-11")
    assert focused(shown).get_dom_attribute("id") == "note-11"
    lit = "return getComputedStyle(document.querySelector('.c11')).backgroundColor"
    plain = "return getComputedStyle(document.querySelector('.c5')).backgroundColor"
    assert shown.execute_script(lit) != shown.execute_script(plain)
    back = shown.find_element(By.CSS_SELECTOR, "#note-11 .back a")
    back.send_keys(Keys.ENTER)
    assert shown.current_url.endswith("#ref-11")
    assert shown.execute_script("return document.getElementById('ref-11').getBoundingClientRect().top >= 0")


def test_a_focused_link_is_seen(shown: Chrome) -> None:
    for _ in range(6):
        press(shown, Keys.TAB)
        assert float(focused(shown).value_of_css_property("outline-width").removesuffix("px")) >= 2
        assert focused(shown).rect["x"] >= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_contrast(shown: Chrome, scheme: str) -> None:
    prefer(shown, scheme)
    try:
        assert shown.execute_script(CONTRASTS) == []
    finally:
        prefer(shown, "light")


def test_verdicts_differ_in_more_than_colour(shown: Chrome) -> None:
    styles = {
        verdict: shown.find_element(By.CSS_SELECTOR, f".words .claim.{verdict}").value_of_css_property(
            "text-decoration-style"
        )
        for verdict in ("supported", "contradicted", "partly", "not-on-record")
    }
    assert sorted(styles.values()) == ["dashed", "dotted", "solid", "wavy"]


def test_notes_stand_beside_the_words_on_a_desk_and_below_on_a_phone(shown: Chrome) -> None:
    def places() -> tuple[dict[str, float], dict[str, float]]:
        words, note = (shown.find_element(By.CSS_SELECTOR, s).rect for s in (".headline .words", "#note-1"))
        return words, note

    words, note = places()
    assert note["x"] > words["x"] + 300
    resize(shown, 390, 844)
    words, note = places()
    assert note["y"] >= words["y"] + words["height"]


def test_it_prints(shown: Chrome) -> None:
    assert shown.print_page()


def test_axe_finds_nothing(shown: Chrome) -> None:
    axe = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))
    if not axe.exists():
        pytest.skip("no axe-core here: npm install axe-core, or set AXE_CORE to its axe.min.js")
    for size in SIZES:
        resize(shown, *size)
        shown.execute_script(axe.read_text(encoding="utf-8"))
        result = shown.execute_async_script("axe.run().then(arguments[0])")
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in result["violations"]] == []
