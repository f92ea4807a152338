"""The words of an attribution besides speaker and content: "In a letter to parents, X, speaking on air, said ..."."""

from bisect import bisect_left
from operator import attrgetter

from newsmodel.extract.draft import Pair, StatementDraft, Work
from newsmodel.extract.positions import Range, token_at

__all__ = ["clause"]

REACH = 60  # tokens to each side of the cue
RELATIVE_REACH = 16  # tokens between a channel and the "which" that stands for it
LEADING = frozenset({"IN", "TO", "VBG", "VBN", "WRB"})  # tags that open an adverbial or a participle clause
NEAR = 4  # statements
TRAILING = frozenset({"in", "on", "at", "during", "via", "by"})
EDGES = frozenset({",", ";", ":", "—", "–", "--"})
LINKING = frozenset({"which", "where"})


def clause(work: Work, draft: StatementDraft) -> list[Range]:
    """The stretches of the attribution outside its content and its source, what follows the cue first."""
    doc = work.doc
    if draft.cue is None or draft.frame is None:
        return []
    first, last = doc.sentences[doc.sentence_of[draft.cue_token]]
    first, last = max(first, draft.cue_token - REACH), min(last, draft.cue_token + REACH)
    cue_end = token_at(work, draft.cue[1])
    taken = [*draft.content, *([draft.source] if draft.source else [])]
    content = next((span[0] for span in draft.content if draft.cue[1] <= span[0] < doc.ends[last - 1]), 0)
    behind = (cue_end, min(last, token_at(work, max(content, draft.frame[1]))))
    parts = [behind]
    source = token_at(work, draft.source[0]) if draft.source else draft.cue_token
    if draft.source and draft.source[1] <= draft.cue[0] and source >= first:
        between = (token_at(work, draft.source[1]), draft.cue_token)
        if _is_aside(work, between) or (draft.rule.startswith("gerund") and not _speaks_in(work, draft, between)):
            parts.append(between)
    if content:
        parts.append(_trailing(work, draft, last))
    anchor = min(source, draft.cue_token)
    if anchor > first:
        parts.append((_opening(work, anchor, first), anchor))
    return [run for part in parts for run in _outside(work, part, taken)]


def _trailing(work: Work, draft: StatementDraft, last: int) -> Range:
    """What is left of the attribution behind its content: "called it “a farce” in an interview with the Herald"."""
    doc = work.doc
    start = token_at(work, draft.content[-1][1])
    while start < last and doc.quoted[start]:
        start += 1
    if start >= last or doc.words[start] not in TRAILING:
        return start, start
    edges = (token for token in range(start, last) if doc.lower[token] in EDGES)
    return start, next(edges, last)


def _speaks_in(work: Work, draft: StatementDraft, tokens: Range) -> bool:
    """Whether another statement has its cue among some tokens."""
    place = bisect_left(work.statements, draft.content[:1], key=attrgetter("content"))
    near = work.statements[max(0, place - NEAR) : place + NEAR]
    return any(other is not draft and tokens[0] <= other.cue_token < tokens[1] for other in near)


def _is_aside(work: Work, tokens: Range) -> bool:
    """Whether what stands between speaker and cue is said of the saying: ", speaking in Bonn,", "in a letter"."""
    start, end = tokens
    while start < end and (work.doc.lower[start] == "," or work.tags[start] == "RB"):
        start += 1
    if start < end - 1 and work.doc.lower[start] == "who":
        return work.doc.lower[start + 1] in {"spoke", "speaks", "talked"}
    return start < end and work.tags[start] in LEADING


def _opening(work: Work, anchor: int, first: int) -> int:
    """Where the adverbials that stand before a speaker begin; `anchor` itself where none does."""
    doc, tags = work.doc, work.tags
    if doc.lower[anchor - 1] in LINKING:
        return max(first, anchor - RELATIVE_REACH)  # "a letter in which she said"
    start = next((token + 1 for token in range(anchor - 2, first - 1, -1) if _parts(work, token)), first)
    while start < anchor and (tags[start] in {"CC", "RB"} or work.timed[start] or doc.lower[start] == ","):
        start += 1
    if start >= anchor or (tags[start] not in LEADING and doc.lower[start] != "as"):
        return anchor
    return start


def _parts(work: Work, token: int) -> bool:
    """Whether a clause before the attribution ends at the token."""
    if work.doc.quoted[token] or work.doc.lower[token] in {";", ":"}:
        return True
    return work.tags[token] == "CC" and work.tags[token + 1] in LEADING and work.doc.lower[token - 1] == ","


def _outside(work: Work, tokens: Range, taken: list[Pair]) -> list[Range]:
    """The runs of some tokens that lie outside of some spans."""
    starts, runs, begin = work.doc.starts, list[Range](), None
    for token in range(*tokens):
        free = not work.doc.quoted[token] and not any(low <= starts[token] < high for low, high in taken)
        if free and begin is None:
            begin = token
        elif not free and begin is not None:
            runs.append((begin, token))
            begin = None
    return [*runs, (begin, tokens[1])] if begin is not None else runs
