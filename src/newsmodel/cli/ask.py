"""`newsmodel ask`: what somebody said about something in many articles, and who disputed it."""

import json
from collections.abc import Iterable
from itertools import groupby

from newsmodel.cli import wording
from newsmodel.cli.files import complain, sources
from newsmodel.cli.table import Table, heading, terminal_width, wrapped
from newsmodel.corpus import Corpus, Results
from newsmodel.errors import InvalidRecord
from newsmodel.model import Article, Rebuttal, Statement, When

__all__ = ["ask"]


def ask(
    files: Iterable[str],
    *,
    by: str | None,
    about: str | None,
    since: str | None,
    until: str | None,
    as_json: bool,
) -> int:
    """Print the statements that match; 1 if a file could not be read, 2 if `since` comes after `until`."""
    try:
        said = When.of(f"{since or '..'}/{until or '..'}") if since or until else None
    except InvalidRecord:
        complain(InvalidRecord(f"--since {since} comes after --until {until}"))
        return 2
    corpus = Corpus()
    failures = corpus.ingest(sources(files)).failures
    for failure in failures:
        complain(failure)
    found = corpus.statements(by=by, about=about, said=said)
    articles = {article.id: article for article in corpus.articles()}
    if as_json:
        for statement in found:
            row = _row(statement, articles[statement.article_id], corpus.rebuttals(of=statement))
            print(json.dumps(row, ensure_ascii=False))
    else:
        for article_id, statements in groupby(found, key=lambda statement: statement.article_id):
            print(_part(articles[article_id], statements, corpus, terminal_width()), end="\n\n\n")
        undated = said and sum(s.said is None for s in corpus.statements(by=by, about=about))
        print(wrapped(_summary(found, undated or 0), terminal_width()))
    return 1 if failures else 0


def _part(article: Article, statements: Iterable[Statement], corpus: Corpus, width: int) -> str:
    table = Table(article, width)
    lines = [heading(article, width), "", table.head()]
    for statement in statements:
        lines.append(table.row(statement))
        for rebuttal in corpus.rebuttals(of=statement):
            by = f"disputed by {wording.speaker(rebuttal.by)} ({wording.kind(rebuttal)}):"
            by = f"{by} {wording.words(rebuttal.by, article)}"
            lines.append(wrapped(by, width, first="    ", rest="        "))
    return "\n".join(lines)


def _summary(found: Results[Statement], undated: int) -> str:
    articles = len({statement.article_id for statement in found})
    line = f"{_counted(len(found), 'statement')} in {_counted(articles, 'article')}."
    if undated:
        line += f" {undated} more would match, but the article does not tell the day."
    return line


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _row(statement: Statement, article: Article, rebuttals: Iterable[Rebuttal]) -> dict[str, object]:
    """A statement as flat JSON, its fields under the names that they have in the records."""
    return {
        "id": statement.id,
        "said": statement.said and str(statement.said),
        "speaker": statement.speaker and statement.speaker.name,
        "text": statement.text,
        "quote_kind": statement.quote_kind,
        "act": statement.act,
        "content": statement.content,
        "disputed_by": [
            {"id": rebuttal.by.id, "speaker": rebuttal.by.speaker and rebuttal.by.speaker.name, "kind": rebuttal.kind}
            for rebuttal in rebuttals
        ],
        "article": {
            "id": article.id,
            "title": article.title,
            "published": article.published and str(article.published),
            "outlet": article.outlet,
            "source": article.provenance and article.provenance.source,
        },
    }
