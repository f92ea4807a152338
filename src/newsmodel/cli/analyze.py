"""`newsmodel analyze`: one article after another, as a table, with its evidence, or as JSON."""

from collections.abc import Iterable, Iterator

from newsmodel.cli import evidence, wording
from newsmodel.cli.colour import faint, strong
from newsmodel.cli.files import complain, corrections_in, sources
from newsmodel.cli.table import Table, heading, terminal_width, wrapped
from newsmodel.corpus.ingest import analyses
from newsmodel.errors import NewsModelError
from newsmodel.model import Analysis, Article, Discrepancy, Rebuttal

__all__ = ["analyze"]


def analyze(
    files: Iterable[str],
    *,
    as_json: bool,
    explain: bool,
    corrections: str | None = None,
    parser: str | None = None,
) -> int:
    """Print the analyses of the files; 1 if one of them, or the file of corrections, could not be read."""
    try:
        known = corrections_in(corrections)
        outcomes = analyses(sources(files), corrections=known, parser=parser)
    except NewsModelError as error:
        complain(error)
        return 1
    code, printed = 0, False
    for outcome in outcomes:
        if not isinstance(outcome, Analysis):
            complain(outcome)
            code = 1
        elif as_json:
            print(outcome.to_json())
        else:
            if printed:
                print("\n")
            printed = True
            print(*_parts(outcome, terminal_width(), explain=explain), sep="\n\n")
    return code


def _parts(analysis: Analysis, width: int, *, explain: bool) -> Iterator[str]:
    """The heading, the statements, who disputes whom, what contradicts itself, and what to know."""
    article = analysis.article
    yield heading(article, width)
    table = Table(article, width)
    rows = [table.row(statement) for statement in analysis.statements]
    if explain:
        rows = [
            f"{row}\n{faint(evidence.of_statement(statement, article, width))}"
            for row, statement in zip(rows, analysis.statements, strict=True)
        ]
    if rows:
        yield f"{table.head()}\n" + ("\n\n" if explain else "\n").join(rows)
    else:
        yield "Nobody is found to say anything."
    if analysis.rebuttals:
        disputes = (_dispute(rebuttal, article, width, explain=explain) for rebuttal in analysis.rebuttals)
        yield "\n".join((strong("Who disputes whom"), "", *disputes))
    if analysis.discrepancies:
        yield "\n".join(
            (
                strong("Where the article differs from itself"),
                "",
                *(_differs(d, article, width) for d in analysis.discrepancies),
            )
        )
    if analysis.issues:
        notes = (wrapped(wording.one_line(str(issue)), width, first="  ", rest="    ") for issue in analysis.issues)
        yield "\n".join((strong("Notes"), "", *notes))


def _dispute(rebuttal: Rebuttal, article: Article, width: int, *, explain: bool) -> str:
    by, whom = wording.speaker(rebuttal.by), wording.disputed(rebuttal)
    line = f"{by} disputes {whom} ({wording.kind(rebuttal)}): {wording.words(rebuttal.by, article)}"
    targets = (wording.words(target, article) for target in rebuttal.targets)
    lines = (
        wrapped(line, width, first="  ", rest="    "),
        *(wrapped(words, width, first="    against: ", rest=" " * 13) for words in targets),
        *((faint(evidence.of_rebuttal(rebuttal, article, width)),) if explain else ()),
    )
    return "\n".join(lines)


def _differs(discrepancy: Discrepancy, article: Article, width: int) -> str:
    values = (f"{value} (“{span.of(article.text)}” {span})" for span, value in discrepancy.values)
    line = f"{discrepancy.kind}, {discrepancy.topic}: {' or '.join(values)}"
    return wrapped(wording.one_line(line), width, first="  ", rest="    ")
