"""What each statement puts forward: its claims, with kind, polarity, what they are about, the time and the figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from newsmodel.extract.claims.about import actors_of, bodies, topics_of
from newsmodel.extract.claims.figures import figures_in
from newsmodel.extract.claims.kind import kind_of
from newsmodel.extract.claims.main_verb import clause_of
from newsmodel.extract.claims.polarity import polarity_of
from newsmodel.extract.draft import ClaimDraft, StatementDraft, WhenDraft, Work
from newsmodel.extract.phrases import FINITE
from newsmodel.extract.positions import Range, span_of, times_in, tokens_in
from newsmodel.extract.tagging import tag_sentence

__all__ = ["claims"]

EDGE = frozenset(".,;:“”\"‘’'")
MOST_READ = 60  # tokens of a claim in which its main verb is looked for


def claims(work: Work) -> None:
    """Add the claims of each statement: one for each of its sentences."""
    known = bodies(work)
    for number, draft in enumerate(work.statements):
        sentences = list(_sentences(work, draft))
        if len(sentences) == 1:
            whole = " ".join(work.doc.text[start:end] for start, end in draft.content)
            work.claims.append(_claim(work, number, whole, sentences[0], known))
            continue
        texts: dict[str, list[Range]] = {}
        for ranges in sentences:
            texts.setdefault(_text(work, ranges), ranges)  # "Never! Never!"
        work.claims += (_claim(work, number, text, ranges, known) for text, ranges in texts.items())


def _sentences(work: Work, draft: StatementDraft) -> Iterator[list[Range]]:
    """The content as tokens, by sentences; one without a verb goes with the one before it."""
    found: list[Range] = []
    for tokens in (each for span in draft.content for each in _by_sentence(work, tokens_in(work, span))):
        tag_sentence(work, work.doc.sentence_of[tokens[0]])
        goes_on = found and work.doc.sentence_of[found[-1][1] - 1] == work.doc.sentence_of[tokens[0]]
        if found and not goes_on and _has_verb(work, [tokens]) and _has_verb(work, found):
            yield found
            found = []
        found.append(tokens)
    if found:
        yield found


def _by_sentence(work: Work, tokens: Range) -> Iterator[Range]:
    first, last = tokens
    while first < last:
        end = min(last, work.doc.sentences[work.doc.sentence_of[first]][1])
        yield first, end
        first = end


def _has_verb(work: Work, ranges: Sequence[Range]) -> bool:
    return any(work.tags[token] in FINITE for first, last in ranges for token in range(first, last))


def _claim(work: Work, number: int, text: str, ranges: list[Range], known: Mapping[str, int]) -> ClaimDraft:
    draft = work.statements[number]
    clause = clause_of(work, [token for first, last in ranges for token in range(first, last)][:MOST_READ])
    figures = tuple(figure for first, last in ranges for figure in figures_in(work, first, last))
    return ClaimDraft(
        statement=number,
        text=text,
        kind=kind_of(draft, clause, has_figures=bool(figures)),
        polarity=polarity_of(work, draft, clause),
        about=topics_of(work, ranges, figures),
        actors=actors_of(work, draft, ranges, known),
        about_time=_time(work, ranges),
        figures=figures,
    )


def _text(work: Work, ranges: Sequence[Range]) -> str:
    """The words of a part of a statement, without the marks at its edges."""
    doc = work.doc
    parts: list[list[int]] = []
    for first, last in ranges:
        if parts and parts[-1][1] == first:
            parts[-1][1] = last
        else:
            parts.append([first, last])
    while parts[-1][1] - 1 > parts[-1][0] and doc.words[parts[-1][1] - 1] in EDGE:
        parts[-1][1] -= 1
    while parts[0][0] < parts[0][1] - 1 and doc.words[parts[0][0]] in EDGE:
        parts[0][0] += 1
    return " ".join(doc.text[doc.starts[first] : doc.ends[last - 1]] for first, last in parts)


def _time(work: Work, ranges: Sequence[Range]) -> WhenDraft | None:
    """The first time that resolves."""
    times = (time for tokens in ranges for time in times_in(work, span_of(work, tokens)))
    return next((replace(time.when, span=time.span) for time in times if time.when is not None), None)
