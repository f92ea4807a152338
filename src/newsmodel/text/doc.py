"""`TextDoc`: an article's text as parallel lists of offsets. Every rule reads this and nothing else."""

from dataclasses import dataclass, field

__all__ = ["Quote", "TextDoc"]


@dataclass(slots=True, frozen=True)
class Quote:
    """A stretch of text between quotation marks, never longer than its paragraph.

    `start` and `end` take the marks in, `inner_start` and `inner_end` leave them out (code points,
    half-open). `depth` is 0 for an outermost quotation. `closed` is false where no closing mark stands
    in the paragraph. `continues` is the index, in `TextDoc.quotes`, of the quotation of an earlier
    paragraph that this one reopens.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool
    continues: int | None = None


@dataclass(slots=True)
class TextDoc:
    """Tokens, sentences, paragraphs and quotations of one text.

    Tokens are numbered through the document. Token `i` is `text[starts[i]:ends[i]]`, also in `words[i]`
    and, lower-cased with straight apostrophes, in `lower[i]`. Sentence `s` holds the tokens from
    `sentences[s][0]` up to `sentences[s][1]`; paragraph `p` holds the sentences from
    `paragraphs[p][0]` up to `paragraphs[p][1]`. `quoted[i]` counts the quotations around token `i`
    (a mark itself counts as inside).
    """

    text: str
    spans: tuple[tuple[int, int], ...]  # of the paragraphs, code points
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)  # token -> sentence
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    paragraph_of: list[int] = field(default_factory=list)  # sentence -> paragraph
    quotes: tuple[Quote, ...] = ()
    quoted: list[int] = field(default_factory=list)
