"""The statements of a board as data for its script, which shows them page by page."""

from collections import defaultdict

from newsmodel.model import Article, Statement
from newsmodel.model.table import plain
from newsmodel.report.board import Board
from newsmodel.report.days import bounds
from newsmodel.report.markup import host
from newsmodel.report.wording import day, how, known, words

__all__ = ["rows"]


def rows(board: Board) -> dict[str, object]:
    """Tables that refer to each other by place; the script names their columns."""
    places = {id_: place for place, id_ in enumerate(board.articles)}
    against = defaultdict[int, list[tuple[int, str, str]]](list)
    for dispute in board.disputes:
        by = dispute.rebuttal.by
        name = board.parties[dispute.who].name if dispute.who is not None else by.speaker and by.speaker.name
        shown = -1 if dispute.by is None else dispute.by
        against[dispute.target].append((shown, plain(name or "someone"), how(dispute.rebuttal)))
    return {
        "parties": [plain(party.name) for party in board.parties],
        "articles": [_article(article) for article in board.articles.values()],
        "statements": [
            _statement(statement, board, places, against.get(number, []))
            for number, statement in enumerate(board.statements)
        ],
    }


def _article(article: Article) -> list[str]:
    """What it is called, where and when it appeared, and its address if that can be linked to."""
    published = article.published and day(article.published)
    url = article.url or ""
    where = ", ".join(part for part in (article.outlet or article.agency, published) if part)
    return [plain(known(article)), plain(where), url if host(url) else ""]


def _statement(
    statement: Statement, board: Board, places: dict[str, int], against: list[tuple[int, str, str]]
) -> list[object]:
    article = board.article(statement)
    first, last = bounds(statement) or ("", "")
    speaker = statement.speaker
    party = board.places.get(speaker.id, -1) if speaker else -1
    name = "" if party >= 0 else plain(speaker.name if speaker else "someone")
    return [
        places.get(statement.article_id, -1),
        party,
        name,
        day(statement.said) if statement.said else "",
        str(first),
        str(last),
        plain(words(statement, article.text) if article else statement.text),
        statement.quote_kind,
        statement.act,
        statement.rule,
        round(statement.confidence, 2),
        against,
    ]
