"""The pictures of reports in `docs/images`, taken in Chromium.

    python -m benchmarks.pictures

They show `examples/talks.txt`, and the articles of `tests/gold` as one corpus.
"""

import base64
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

import newsmodel as nm

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"


def taken(browser: Browser, report: Path, *, width: int, height: int, dark: bool = False) -> Page:
    """A report in a window of this size."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(report.as_uri())
    return page


def save(page: Page, name: str) -> None:
    """What the window shows, as WebP, which Playwright itself does not write."""
    page.wait_for_timeout(300)
    picture = page.context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": 80})
    file = IMAGES / f"{name}.webp"
    file.write_bytes(base64.b64decode(picture["data"]))
    print(f"{file.relative_to(ROOT)}  {file.stat().st_size / 1000:.0f} kB")


def articles() -> list[nm.Article]:
    """Those of `tests/gold`, which were written for this project."""
    found = [json.loads(file.read_text("utf-8")) for file in sorted((ROOT / "tests" / "gold").glob("dev*.json"))]
    return [nm.Article.from_text(one["text"], published=one["published"]) for one in found]


def main() -> None:
    """Take all pictures."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise SystemExit("no chromium here: on Debian, apt-get install chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        one, many = Path(folder, "one.html"), Path(folder, "many.html")
        one.write_text(nm.to_html(nm.analyze(nm.read_one(ROOT / "examples" / "talks.txt"))), encoding="utf-8")
        corpus = nm.Corpus()
        corpus.add_all(map(nm.analyze, articles()))
        corpus.report(many, title="Two years of news")
        browser = playwright.chromium.launch(executable_path=program)
        page = taken(browser, one, width=1280, height=1000)
        page.mouse.wheel(0, 230)
        page.locator(".said[data-s='4']").first.hover()
        save(page, "report-article")
        page = taken(browser, one, width=1280, height=940, dark=True)
        page.locator("#when").scroll_into_view_if_needed()
        page.evaluate("document.getElementById('when').scrollIntoView()")
        save(page, "report-dark")
        page = taken(browser, one, width=390, height=800)
        page.locator(".said[data-s='4']").first.click()
        save(page, "report-phone")
        page = taken(browser, many, width=1280, height=1120)
        save(page, "report-corpus")
        page.evaluate("document.getElementById('disputes').scrollIntoView()")
        save(page, "report-disputes")
        browser.close()


if __name__ == "__main__":
    main()
