"""Statements that come again in other outlets."""

import newsmodel as nm
from newsmodel.corpus.repeats import Utterance, repeated
from newsmodel.kinds import QuoteKind


def said(text: str, outlet: str, speaker: str | None = "ana") -> Utterance:
    article = nm.Article.from_text(text, outlet=outlet, published="2022-03-30")
    content = (nm.Span(0, len(text)),)
    statement = nm.Statement(
        article_id=article.id, content=content, quoted=content, text=text, quote_kind=QuoteKind.DIRECT
    )
    return Utterance(statement, speaker, outlet)


FULL = "We will not close the bridge before the summer ends"


def test_case_marks_and_parts_are_one() -> None:
    (one,) = repeated([said(FULL, "A"), said("we will not close the bridge…", "B"), said(f"{FULL.upper()}!", "C")])
    assert one.outlets == ("A", "B", "C")


def test_others_and_nobody_repeat_nothing() -> None:
    assert len(repeated([said(FULL, "A"), said(FULL, "B", "tom"), said(FULL, "C", None), said(FULL, "D", None)])) == 4


def test_other_words_are_another_statement() -> None:
    assert len(repeated([said(FULL, "A"), said("We will close the bridge before the summer ends", "B")])) == 2
