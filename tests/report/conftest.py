"""Chromium, and pages to open in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

import newsmodel as nm

ROOT = Path(__file__).parent.parent.parent

Opened = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's; Playwright would bring one of its own, which nobody asked for."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("no chromium here: on Debian, apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a page as a file; at the end, nothing may have been complained of or asked for from elsewhere."""
    complaints: list[str] = []

    def open_page(html: str, *, width: int = 1280, **settings: object) -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        context = chromium.new_context(viewport={"width": width, "height": 900}, **settings)  # type: ignore[arg-type]
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda asked: complaints.extend([asked.url] if asked.url != file.as_uri() else []))
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in chromium.contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """What axe finds wrong with a page, for those who cannot see, point or tell colours apart."""

    def found(page: Page) -> list[str]:
        page.wait_for_timeout(200)  # colours that fade in are not what is judged
        results = Axe().run(page).response["violations"]
        return [f"{one['id']}: {[node['html'][:200] for node in one['nodes'][:3]]}" for one in results]

    return found


@pytest.fixture(scope="session")
def talks() -> nm.Analysis:
    """The example article: a strike, and whether it is over."""
    return nm.analyze(nm.read_one(ROOT / "examples" / "talks.txt"))


@pytest.fixture(scope="session")
def corpus() -> nm.Corpus:
    """All examples."""
    corpus = nm.Corpus()
    corpus.ingest(ROOT / "examples" / "*.txt")
    return corpus
