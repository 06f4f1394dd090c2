"""Draw docs/report.png, the report on the sample article: `python docs/picture.py`. Needs Chromium and its driver."""

import os
import shutil
import tempfile
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from onrecord.cli import run

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT = 1280, 1500  # pixels: the head of the report and its first claims


def main() -> None:
    """Write the report and take its picture."""
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars", f"--window-size={WIDTH},{HEIGHT}"):
        options.add_argument(argument)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        os.chdir(HERE.parent)  # the report names the page by its path
        run(
            [
                "check",
                "samples/article.html",
                "--record",
                "samples/record",
                "--offline",
                "--format",
                "html",
                "--output",
                str(page),
            ]
        )
        chrome = Chrome(options=options, service=ChromeService(shutil.which("chromedriver") or ""))
        try:
            metrics = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
            chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            chrome.get(page.as_uri())
            chrome.save_screenshot(str(HERE / "report.png"))
        finally:
            chrome.quit()


if __name__ == "__main__":
    main()
