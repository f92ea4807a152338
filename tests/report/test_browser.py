"""The pages in a browser: they show, filter, answer the keyboard, run nothing of an article, and are quick."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

import newsmodel as nm
from newsmodel.kinds import ActorKind, QuoteKind, RebuttalKind
from newsmodel.report import overview
from tests.report import hostile
from tests.report.conftest import Opened

pytestmark = pytest.mark.browser

Violations = Callable[[Page], list[str]]

INTERACTIVE = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
TOUCH = """selector => document.querySelectorAll(selector).forEach(part => {
    part.focus();
    ["mouseover", "pointerover", "mouseenter", "click"].forEach(name =>
        part.dispatchEvent(new PointerEvent(name, { bubbles: true, cancelable: true })));
})"""


def overview_of(corpus: nm.Corpus) -> str:
    return overview(corpus.statements(), articles=corpus.articles(), rebuttals=corpus.rebuttals(), title="Examples")


def quickest(page: Page) -> float:
    """Milliseconds until a page answers, at best: others use this machine, too."""
    times: list[float] = []
    for _ in range(4):
        times.append(page.evaluate(INTERACTIVE))
        page.reload()
    return min(times)


@pytest.fixture(scope="module")
def long_article() -> nm.Analysis:
    """A thousand words, and somebody in each sentence."""
    names = ("Ana Ruiz", "Tom Berg", "Lena Ort", "Paul Imray", "Idris Colman", "Mia Salo")
    paragraphs = [
        f"“Pier {number} is safe and will be open for the whole of the summer,” {names[number % 6]} told reporters on "
        f"Monday. But {names[(number + 1) % 6]} denied that pier {number} was safe, and said the piles had rotted away."
        for number in range(2, 32)
    ]
    analysis = nm.analyze(nm.Article.from_text("\n\n".join(paragraphs), title="The piers", published="2024-05-14"))
    assert 1000 <= len(analysis.article.text.split()) < 1300
    assert len(analysis.statements) > 50
    assert len(analysis.rebuttals) > 10
    return analysis


@pytest.fixture(scope="module")
def great() -> str:
    """The page of 10,000 statements in 500 articles, a tenth of them disputed."""
    articles, statements, rebuttals = [], [], []
    for number in range(500):
        day = nm.When.of(f"2024-{number % 4 + 1:02}-{number % 28 + 1:02}")
        lines = [
            f"Statement {line} of article {number} is that the water stood {line + 2} feet high." for line in range(20)
        ]
        article = nm.Article.from_text("\n\n".join(lines), title=f"Article {number}", outlet="The Bee", published=day)
        those = [
            nm.Statement(
                article_id=article.id,
                content=(span,),
                text=span.of(article.text),
                speaker=nm.Actor(article_id=article.id, name=f"Speaker {(number + line) % 200}", kind=ActorKind.PERSON),
                quote_kind=(QuoteKind.DIRECT, QuoteKind.INDIRECT)[line % 2],
                said=day if line % 3 else None,
                reported=day,
            )
            for line, span in enumerate(article.paragraphs)
        ]
        articles.append(article)
        statements += those
        rebuttals += [
            nm.Rebuttal(by=those[line + 1], targets=(those[line],), kind=RebuttalKind.DENIAL) for line in (0, 10)
        ]
    return overview(statements, articles=articles, rebuttals=rebuttals)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 820, 1280])
def test_both_pages_fit_and_pass_axe(
    opened: Opened, violations: Violations, talks: nm.Analysis, corpus: nm.Corpus, width: int, scheme: str
) -> None:
    for html in (nm.to_html(talks), overview_of(corpus), nm.to_html(hostile.analysis())):
        page = opened(html, width=width, color_scheme=scheme)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_passes_while_something_is_chosen(opened: Opened, violations: Violations, talks: nm.Analysis) -> None:
    page = opened(nm.to_html(talks))
    page.get_by_role("checkbox", name="Owen Tasker").check()
    page.locator(".said[data-s='4']").first.click()
    assert violations(page) == []


def test_pointing_at_a_statement_tells_who_when_what_and_by_which_rule(opened: Opened, talks: nm.Analysis) -> None:
    page = opened(nm.to_html(talks))
    page.locator(".said[data-s='1']").hover()
    note = page.locator(".note")
    first = talks.statements[0]
    for words in ("Marrin Lines", "14 May 2024", first.act, first.rule, f"{first.confidence:.2f}"):
        expect(note).to_contain_text(words)
    expect(page.locator(".evidence.lit").first).to_have_text("Ferry operator Marrin Lines")
    page.locator(".dot[data-s='10']").hover()
    expect(note).to_contain_text("Radio Selwick")


def test_the_keyboard_is_enough(opened: Opened, talks: nm.Analysis) -> None:
    page = opened(nm.to_html(talks))
    note = page.locator(".note")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.locator(".said[data-s='1']").focus()
    page.keyboard.press("ArrowRight")
    expect(note).to_contain_text("Helena Brandvold")
    page.keyboard.press("ArrowRight")
    expect(note).to_contain_text("Seafarers’ League")
    page.keyboard.press("Tab")
    expect(note).to_contain_text("Owen Tasker")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.mouse.move(0, 0)
    page.locator(".said[data-s='14']").hover()
    expect(note).to_contain_text("Seafarers’ League")  # held
    page.keyboard.press("Escape")
    expect(note).to_contain_text("opens a statement")


def test_filters_by_speaker_kind_act_and_time(opened: Opened, talks: nm.Analysis) -> None:
    page = opened(nm.to_html(talks))
    cards = page.locator(".card:visible")

    def so_many(field: str, value: str) -> int:
        return sum(str(getattr(one, field)) == value for one in talks.statements)

    expect(cards).to_have_count(len(talks.statements))
    page.get_by_role("checkbox", name="Owen Tasker").check()
    expect(cards).to_have_count(4)
    expect(page.locator("output")).to_have_text("4 of 14 statements")
    expect(page.locator(".said[data-s='1']")).to_have_class("said c0 u0 off")
    page.get_by_role("checkbox", name="Idris Colman").check()
    expect(cards).to_have_count(6)
    page.get_by_role("button", name="Show all").click()
    expect(cards).to_have_count(14)
    for label, field, value in (
        ("Quotation", "quote_kind", "direct"),
        ("Act", "act", "rebut"),
        ("Said", "said", "2024-05-14"),
    ):
        page.get_by_role("combobox", name=label).select_option(value)
        expect(cards).to_have_count(so_many(field, value))
        page.get_by_role("button", name="Show all").click()
    page.get_by_label("in a dispute").check()
    in_dispute = {one.id for rebuttal in talks.rebuttals for one in (rebuttal.by, *rebuttal.targets)}
    expect(cards).to_have_count(len(in_dispute))


def test_each_dispute_is_drawn_beside_the_text_and_between_the_dots(opened: Opened, talks: nm.Analysis) -> None:
    page = opened(nm.to_html(talks))
    pairs = sum(len(rebuttal.targets) for rebuttal in talks.rebuttals)
    expect(page.locator(".margin > g")).to_have_count(pairs)
    expect(page.locator(".timeline .arc")).to_have_count(pairs)
    page.locator(".said[data-s='3']").hover()
    expect(page.locator(".margin > .lit")).to_have_count(1)
    box = page.locator(".margin > .lit").bounding_box()
    disputed = page.locator(".said[data-s='2']").first.bounding_box()
    assert box
    assert disputed
    assert abs(box["y"] - disputed["y"]) < 30


def test_on_a_phone_the_note_opens_below_and_closes(opened: Opened, talks: nm.Analysis) -> None:
    page = opened(nm.to_html(talks), width=390, has_touch=True)
    note = page.locator(".note")
    expect(note).to_be_hidden()
    page.locator(".said[data-s='2']").first.tap()
    expect(note).to_contain_text("Helena Brandvold")
    page.get_by_role("button", name="Close").click()
    expect(note).to_be_hidden()


def test_without_its_script_all_of_an_article_is_there(opened: Opened, talks: nm.Analysis) -> None:
    page = opened(nm.to_html(talks), java_script_enabled=False)
    page.locator(".said[data-s='4']").first.click()
    expect(page.locator(".card:target")).to_contain_text("Owen Tasker")
    assert page.locator(".exchange").count() == len(talks.rebuttals)


def test_on_paper_there_is_the_text_and_no_control(opened: Opened, talks: nm.Analysis, corpus: nm.Corpus) -> None:
    for html in (nm.to_html(talks), overview_of(corpus)):
        page = opened(html, color_scheme="dark")
        page.emulate_media(media="print")
        for look in (".filters", ".note", ".margin", "nav", ".pager"):
            assert page.locator(f"{look}:visible").count() == 0
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert len(page.pdf()) > 10_000


def test_an_overview_filters_by_speaker_words_kind_time_and_dispute(opened: Opened, corpus: nm.Corpus) -> None:
    page = opened(overview_of(corpus))
    rows, whole = page.locator(".row"), corpus.statements().count()
    expect(rows).to_have_count(whole)
    page.get_by_label("Speaker").fill("tasker")
    expect(rows).to_have_count(corpus.statements(by="Tasker").count())
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("searchbox", name="Words").fill("OFFER percent")
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Quotation").select_option("direct")
    expect(rows).to_have_count(corpus.statements(quote_kind="direct").count())
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("disputed", exact=True).check()
    expect(rows).to_have_count(corpus.statements().rebutted().count())
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("textbox", name="From").fill("2030-01-01")
    expect(page.locator("output")).to_have_text("No statement is as you ask for.")
    page.get_by_role("button", name="Show all").click()
    page.locator("button.name").first.click()
    expect(page.get_by_label("Speaker")).to_have_value(page.locator("button.name").first.inner_text())
    page.locator(".days g:has(.said)").first.click()
    assert 0 < rows.count() < whole


def test_an_overview_leads_from_what_is_disputed_to_who_disputes_it(opened: Opened, corpus: nm.Corpus) -> None:
    page = opened(overview_of(corpus))
    page.get_by_role("searchbox", name="Words").fill("signature away")
    page.locator(".against button", has_text="Owen Tasker").click()
    expect(page.locator(":focus")).to_contain_text("Ms Brandvold is describing an offer")


def test_statements_come_200_at_a_time(opened: Opened, great: str) -> None:
    page = opened(great)
    rows, shown = page.locator(".row"), page.locator("output")
    expect(rows).to_have_count(200)
    expect(shown).to_have_text("1 to 200 of 10,000")
    page.get_by_role("button", name="Next").last.click()
    expect(shown).to_have_text("201 to 400 of 10,000")
    expect(page.get_by_role("list", name="Statements")).to_be_focused()
    page.get_by_label("Speaker").fill("Speaker 7")
    theirs = sum((number + line) % 200 == 7 for number in range(500) for line in range(20))
    expect(rows).to_have_count(theirs)  # and not Speaker 70
    expect(page.get_by_role("button", name="Next")).to_have_count(2)
    expect(page.locator("tbody tr:visible")).to_have_count(12)
    page.get_by_role("button", name="Show 200 speakers").click()
    expect(page.locator("tbody tr:visible")).to_have_count(200)


def test_nothing_of_an_article_runs(opened: Opened) -> None:
    for url in hostile.ADDRESSES:
        analysis = hostile.analysis(url=url)
        for html in (
            nm.to_html(analysis),
            overview(analysis.statements, articles=[analysis.article], rebuttals=analysis.rebuttals, title="x"),
        ):
            page = opened(html)
            page.evaluate(TOUCH, ".said, .dot, .name, .against button, bdi, .tag")
            assert page.evaluate("window.hacked") is None
            assert page.locator(".said, .row").count() >= 3


def test_a_page_that_is_tampered_with_runs_no_script(chromium: Browser, talks: nm.Analysis) -> None:
    """Even if escaping failed, the policy would hold."""
    html = nm.to_html(talks).replace(
        "<main>", "<main><script>window.hacked=1</script><img src='x' onerror='window.hacked=1'>"
    )
    page = chromium.new_page()
    page.set_content(html)
    assert page.evaluate("window.hacked") is None
    assert page.locator(".margin > g").count() > 0
    page.context.close()


def test_a_thousand_words_are_small_and_quick(opened: Opened, long_article: nm.Analysis) -> None:
    html = nm.to_html(long_article)
    assert len(html.encode()) <= 300_000
    page = opened(html)
    assert quickest(page) < 1000
    expect(page.locator(".margin > g").first).to_be_visible()


def test_ten_thousand_statements_are_quick(opened: Opened, great: str) -> None:
    page = opened(great)
    assert quickest(page) < 3000
    expect(page.locator(".row").first).to_be_visible()
