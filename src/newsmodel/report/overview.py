"""The page of many articles."""

from collections import Counter
from collections.abc import Iterable, Mapping

from newsmodel.model import Actor, Article, Rebuttal, Statement
from newsmodel.report.board import Board
from newsmodel.report.days import days
from newsmodel.report.filters import choice
from newsmodel.report.graph import graph
from newsmodel.report.markup import Safe, element, joined
from newsmodel.report.page import Section, embedded, page
from newsmodel.report.ranking import ranking
from newsmodel.report.rows import rows
from newsmodel.report.wording import counted

__all__ = ["overview"]

_OFFERED = 500  # names


def overview(
    statements: Iterable[Statement],
    *,
    articles: Iterable[Article],
    rebuttals: Iterable[Rebuttal] = (),
    canonical: Mapping[str, Actor] | None = None,
    title: str = "Who said what",
    note: str = "",
) -> str:
    """A page to look at, of the statements of many articles: who speaks most, when, who disputes whom, and all of them.

    It is as self-contained as that of [`to_html`][newsmodel.to_html]. [`Corpus.report`][newsmodel.Corpus.report] makes
    one of what a corpus holds.

    Args:
        statements: What is shown, in this order.
        articles: Those in which the statements stand.
        rebuttals: Who disputes them; others are left out.
        canonical: Who stands behind an actor of an article, by its id; whoever is missing stands for itself.
        title: What the page is called.
        note: A line below it.

    >>> import newsmodel as nm
    >>> found = nm.analyze("“The ferry will sail,” Ana Ruiz said.")
    >>> page = overview(found.statements, articles=[found.article], title="Ferries")
    >>> "<title>Ferries</title>" in page
    True
    """
    board = Board.of(statements, articles, rebuttals, canonical or {})
    head = (
        element("h1", title, dir="auto"),
        element("p", _summary(board), class_="summary"),
        element("p", note, class_="lead") if note else None,
    )
    data = embedded("data", rows(board))
    return page(title, head, _sections(board), data, style="overview.css", script="overview.js")


def _summary(board: Board) -> str:
    numbers = (
        counted(len(board.articles), "article"),
        counted(len(board.statements), "statement"),
        counted(sum(party.said > 0 for party in board.parties), "named speaker"),
        counted(len({dispute.rebuttal.id for dispute in board.disputes}), "dispute"),
    )
    return ", ".join(numbers)


def _sections(board: Board) -> list[Section]:
    if not board.statements:
        return [Section("statements", "Statements", element("p", "Nobody is found to say anything."))]
    sections = [
        Section("when", "When", days(board), "Choose a bar to see what was said then."),
        Section("who", "Who speaks most", ranking(board), "Choose a name to see what they said."),
    ]
    if board.disputes:
        lead = "An arrow goes from who disputes to who is disputed; the thicker, the more often."
        sections.append(Section("disputes", "Who disputes whom", graph(board), lead))
    return [*sections, Section("statements", "Statements", _statements(board))]


def _statements(board: Board) -> Safe:
    """The filters, and the room in which the script shows the statements."""
    offered = (element("option", value=party.name) for party in board.parties[:_OFFERED])
    kinds = Counter(str(statement.quote_kind) for statement in board.statements)
    acts = Counter(str(statement.act) for statement in board.statements)
    form = element(
        "form",
        element(
            "div",
            _field("speaker", "Speaker", type="search", list="parties"),
            _field("words", "Words", type="search"),
            choice("kind", "Quotation", {value: value for value, _ in kinds.most_common()}),
            choice("act", "Act", {value: value for value, _ in acts.most_common()}),
            _field("since", "From", type="date"),
            _field("until", "Until", type="date"),
            element("label", element("input", type="checkbox", name="disputed"), " disputed", class_="tick"),
            element("button", "Show all", type="button", class_="everything"),
            class_="choices",
        ),
        element("datalist", *offered, id="parties"),
        class_="filters",
        aria_label="What to show",
        autocomplete="off",
    )
    bare = element("noscript", element("p", "The list of statements needs the script of this page.", class_="lead"))
    told, told_again = element("output", aria_live="polite", class_="shown"), element("span", class_="shown")
    listed = element("ol", class_="rows", tabindex="-1", aria_label="Statements")
    return joined((form, bare, _pager(told), listed, _pager(told_again)))


def _pager(told: Safe) -> Safe:
    before, following = (
        element("button", name, type="button", data_way=way) for name, way in (("← Before", -1), ("Next →", 1))
    )
    return element("div", before, told, following, class_="pager")


def _field(name: str, label: str, **attributes: object) -> Safe:
    return element("label", element("span", label), element("input", **attributes, name=name), class_="choice")
