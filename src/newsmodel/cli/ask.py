"""`newsmodel ask`: what somebody said about something in many articles, and who disputed it."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby

from newsmodel.cli import wording
from newsmodel.cli.files import complain, corpus_of, taken_in
from newsmodel.cli.table import Table, heading, terminal_width, wrapped
from newsmodel.corpus import Corpus
from newsmodel.errors import AmbiguousName, CorpusError, InvalidRecord
from newsmodel.model import Article, Rebuttal, Statement, When

__all__ = ["ask"]


def ask(
    files: Sequence[str],
    *,
    kept: str | None,
    by: str | None,
    about: str | None,
    since: str | None,
    until: str | None,
    published: str | None,
    as_json: bool,
    parser: str | None = None,
) -> int:
    """Print the statements that match; 1 if a file could not be read, 2 if the question makes no sense."""
    try:
        said = When.of(f"{since or '..'}/{until or '..'}") if since or until else None
    except InvalidRecord:
        complain(InvalidRecord(f"--since {since} comes after --until {until}"))
        return 2
    try:
        with corpus_of(kept, files) as corpus:
            failures = taken_in(corpus, files, parser)
            _answer(corpus, by, about, said, published, as_json=as_json)
    except AmbiguousName as error:
        complain(error)
        return 2
    except CorpusError as error:
        complain(error)
        return 1
    return 1 if failures else 0


def _answer(
    corpus: Corpus, by: str | None, about: str | None, said: When | None, published: str | None, *, as_json: bool
) -> None:
    found = corpus.statements(by=by, about=about, said=said, reported=published)
    number = in_articles = 0
    for article_id, statements in groupby(found, key=lambda statement: statement.article_id):
        article = corpus.article(article_id)
        assert article
        those = list(statements)
        number += len(those)
        in_articles += 1
        if as_json:
            for statement in those:
                print(json.dumps(_row(statement, article, corpus.rebuttals(of=statement)), ensure_ascii=False))
        else:
            print(_part(article, those, corpus, terminal_width()), end="\n\n\n")
    if not as_json:
        undated = said and sum(
            row.said is None for row in corpus.statements(by=by, about=about, reported=published).rows()
        )
        print(wrapped(_summary(number, in_articles, undated or 0), terminal_width()))


def _part(article: Article, statements: Iterable[Statement], corpus: Corpus, width: int) -> str:
    table = Table(article, width)
    lines = [heading(article, width), "", table.head()]
    for statement in statements:
        lines.append(table.row(statement))
        for rebuttal in corpus.rebuttals(of=statement):
            by = f"disputed by {wording.speaker(rebuttal.by)} ({wording.kind(rebuttal)}):"
            own = rebuttal.by.article_id == article.id
            told = article if own else corpus.article(rebuttal.by.article_id)  # a reply in another article
            assert told
            by = f"{by} {wording.words(rebuttal.by, told)}"
            lines.append(wrapped(by, width, first="    ", rest="        "))
    return "\n".join(lines)


def _summary(number: int, articles: int, undated: int) -> str:
    line = f"{_counted(number, 'statement')} in {_counted(articles, 'article')}."
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
