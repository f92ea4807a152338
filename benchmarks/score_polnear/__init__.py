"""Score attributions against PolNeAR: who is the source of what content, by which cue.

    python -m benchmarks.score_polnear GOLD PREDICTED [--speech-cues FILE] [--punctuation]

`GOLD` is a part of PolNeAR with its folders `text` and `attributions` (of several annotators the first by name);
`PREDICTED` holds one article a line, `{"id": STEM, "statements": [{"source": [[START, END]], "cue": [[START, END]],
"content": [[START, END]]}]}`, in code points of the text file.

Contents, sources and cues are compared as sets of tokens: words, and with `--punctuation` marks too.

    content, source, cue  tokens that a role has on both sides
    exact                 same content
    overlap               contents whose Jaccard is at least 0.5, one to one, the most alike first
    attrib                those of overlap whose sources agree: they share a word that is not a function word, or
                          both are empty
    accuracy              share of attrib in those of overlap that have a source

Kinds: direct, all words of the content are inside quotation marks; mixed, some; indirect, none. Recall counts gold of
a kind, precision predictions of that kind; a pair may be of two kinds.

`--speech-cues` scores what is said and leaves out what is thought: gold without a listed word in its cue does not
count, nor does a prediction that is paired with it, nor an unpaired one whose own cue has no listed word.
"""

from pathlib import Path

from benchmarks.score_polnear.comparison import Comparison, compare, figures, score
from benchmarks.score_polnear.corpus import Article, Spans, Statement, read_gold, read_words
from benchmarks.score_polnear.counts import KINDS, Count, Figures
from benchmarks.score_polnear.tokens import Attribution

__all__ = [
    "KINDS",
    "SPEECH",
    "Article",
    "Attribution",
    "Comparison",
    "Count",
    "Figures",
    "Spans",
    "Statement",
    "compare",
    "figures",
    "read_gold",
    "read_words",
    "score",
]

SPEECH = read_words(Path(__file__).parent.parent / "speech_cues.txt")
"""Word forms that say that something was said, not thought or wished."""
