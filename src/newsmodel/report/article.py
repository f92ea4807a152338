"""The page of one article."""

from newsmodel.model import Analysis, Article
from newsmodel.report.cards import cards
from newsmodel.report.exchanges import differences, exchanges
from newsmodel.report.filters import filters
from newsmodel.report.markup import Safe, element, host, joined, link
from newsmodel.report.page import Section, page
from newsmodel.report.passages import passages
from newsmodel.report.sheet import Sheet
from newsmodel.report.timeline import timeline
from newsmodel.report.wording import counted, day, known

__all__ = ["to_html"]


def to_html(analysis: Analysis) -> str:
    """A page to look at: the article with its statements marked, who said what when, and who disputes whom.

    One file that needs nothing else: it loads nothing, opens no connection, and no word of an article can run in it.
    It can be read with the keyboard, on a phone, in the dark, on paper, and without its script.

    >>> import newsmodel as nm
    >>> page = nm.to_html(nm.analyze("“The ferry will sail,” Ana Ruiz said."))
    >>> page.splitlines()[0], len(page) < 50_000
    ('<!DOCTYPE html>', True)
    """
    sheet, article = Sheet.of(analysis), analysis.article
    title = known(article)
    heading = element("h1", title if article.title else "Who said what", dir="auto")
    head = (_place(article), heading, _summary(sheet))
    return page(title, head, _sections(sheet), style="article.css", script="article.js")


def _sections(sheet: Sheet) -> list[Section]:
    analysis = sheet.analysis
    sections = [Section("text", "The text", _reader(sheet))]
    if analysis.statements:
        lead = "A dot for each statement, in the order of the text; an arrow goes from a rebuttal to what it disputes."
        sections.append(Section("when", "Who said what when", timeline(sheet), lead))
    if analysis.rebuttals:
        sections.append(Section("disputes", "Who disputes whom", exchanges(sheet)))
    if analysis.discrepancies:
        sections.append(Section("differences", "Where the article differs from itself", differences(sheet)))
    if analysis.statements:
        sections.append(Section("statements", "All statements", cards(sheet)))
    if analysis.issues:
        notes = (element("li", str(issue)) for issue in analysis.issues)
        sections.append(Section("notes", "What could not be read", element("ul", *notes, class_="notes")))
    return sections


def _place(article: Article) -> Safe:
    """Where and when it appeared, and who wrote it."""
    published = article.published
    when = element("time", day(published), datetime=str(published)) if published else "day of publication unknown"
    parts: list[object] = [article.outlet or article.agency, when, ", ".join(article.bylines) or None]
    if article.url:
        parts.append(link(article.url, host(article.url) or article.url))
    shown = (element("span", part) for part in parts if part)
    return element("p", *shown, class_="place")


def _summary(sheet: Sheet) -> Safe:
    analysis = sheet.analysis
    if not analysis.statements:
        return element("p", "Nobody is found to say anything.", class_="summary")
    named = sum(voice.actor is not None for voice in sheet.voices.values())
    numbers = [
        counted(len(analysis.statements), "statement"),
        counted(named, "speaker"),
        counted(len(analysis.rebuttals), "dispute"),
    ]
    return element("p", ", ".join(numbers), class_="summary")


def _reader(sheet: Sheet) -> Safe:
    """The text; beside it, room for the arcs of disputes, and a note on the statement that is looked at."""
    text = element("div", passages(sheet), class_="prose", lang=sheet.analysis.article.language)
    if not sheet.analysis.statements:
        return element("div", text, class_="reader")
    tag = next(iter(sheet.voices.values())).tag(1)
    key = element(
        "ul",
        element("li", tag, " opens a statement: its speaker, and its number."),
        element(
            "li", element("span", "≠", class_="disputed"), " somebody disputes it; an arrow in the margin says who."
        ),
        element(
            "li",
            "Point at a statement, or reach it with Tab, to see who said it, when, and by which rule it was found. ",
            element("kbd", "←"),
            " ",
            element("kbd", "→"),
            " go through them, ",
            element("kbd", "Enter"),
            " holds one, ",
            element("kbd", "Esc"),
            " lets go.",
        ),
        class_="key",
    )
    note = element(
        "aside", element("div", key, class_="note-body"), class_="note", aria_label="The statement", aria_live="polite"
    )
    return joined((filters(sheet), element("div", text, note, class_="reader")))
