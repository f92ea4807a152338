"""Why a record says what it says: the rule, and the words of the article with their places."""

from collections.abc import Iterable, Iterator

from newsmodel.cli.table import wrapped
from newsmodel.cli.wording import one_line
from newsmodel.model import Article, Rebuttal, Span, Statement

__all__ = ["of_rebuttal", "of_statement"]

_LABEL = 12


def of_statement(statement: Statement, article: Article, width: int) -> str:
    """The rule, and what each field was read from, a line each."""
    return _listed(_of_statement(statement, article), width)


def of_rebuttal(rebuttal: Rebuttal, article: Article, width: int) -> str:
    """The rule, the word that disputes, and the statements."""
    return _listed(_of_rebuttal(rebuttal, article), width)


def _of_statement(statement: Statement, article: Article) -> Iterator[tuple[str, str]]:
    yield "rule", f"{statement.rule or 'unnamed'}, confidence {statement.confidence:.2f}"
    if statement.cue:
        yield "cue", f"{_shown(article, statement.cue.span)} ({statement.cue.lemma})"
    if statement.source:
        yield "speaker", _shown(article, statement.source)
    for span in statement.content:
        yield "content", _shown(article, span)
    if said := statement.said:
        where = f"{_shown(article, said.span)}, " if said.span else ""
        yield "said", f"{said}: {where}{said.certainty} from {said.anchor}, rule {said.rule or 'unnamed'}"
        yield from (("or said", str(other)) for other in said.alternatives)
    if statement.addressee:
        yield "addressee", _shown(article, statement.addressee.span)
    if statement.channel:
        yield "channel", f"{statement.channel}: {_shown(article, statement.channel.span)}"
    yield from (("via", f"{via}: {_shown(article, via.span)}") for via in statement.via)
    if statement.stance != "neutral":
        yield "stance", str(statement.stance)


def _of_rebuttal(rebuttal: Rebuttal, article: Article) -> Iterator[tuple[str, str]]:
    said_so = "explicit" if rebuttal.explicit else "not explicit"
    yield "rule", f"{rebuttal.rule or 'unnamed'}, confidence {rebuttal.confidence:.2f}, {said_so}"
    if rebuttal.cue:
        yield "cue", _shown(article, rebuttal.cue)


def _shown(article: Article, span: Span) -> str:
    """The words with their place; of many words, the first and the last."""
    text = one_line(span.of(article.text))
    if len(text) > 60:
        text = f"{text[:28].rstrip()} … {text[-28:].lstrip()}"
    return f"“{text}” {span}"


def _listed(lines: Iterable[tuple[str, str]], width: int) -> str:
    return "\n".join(
        wrapped(one_line(text), width, first=f"    {label:{_LABEL}}", rest=" " * (_LABEL + 4)) for label, text in lines
    )
