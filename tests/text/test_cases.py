"""The files in `cases/`: text and what must come of it, side by side. Add a case there, not here."""

from collections.abc import Callable
from pathlib import Path
from re import finditer

import pytest

from newsmodel.text.doc import TextDoc
from newsmodel.text.segment import build

CASES = Path(__file__).parent / "cases"


def read(name: str) -> list[tuple[str, str, list[str]]]:
    """The cases of a file: what it shows, the text, the expected lines."""
    cases = []
    for block in (CASES / name).read_text("utf-8").split("\n== ")[1:]:
        title, _, rest = block.partition("\n")
        text, _, expected = rest.partition("\n--\n")
        cases.append((title, text, [line for line in expected.split("\n") if line]))
    return cases


def document(text: str) -> TextDoc:
    """The text with its paragraphs parted by blank lines."""
    return build(text, [match.span() for match in finditer(r".+(?:\n.+)*", text)])


def tokens(doc: TextDoc) -> list[str]:
    return [" ".join(doc.words)]


def sentences(doc: TextDoc) -> list[str]:
    """The sentences, their white space made single."""
    return [" ".join(doc.text[doc.starts[first] : doc.ends[last - 1]].split()) for first, last in doc.sentences]


def quotes(doc: TextDoc) -> list[str]:
    lines = []
    for quote in doc.quotes:
        state = "closed" if quote.closed else "open"
        continues = "" if quote.continues is None else f" <{quote.continues}"
        inner = doc.text[quote.inner_start : quote.inner_end]
        lines.append(f"{quote.depth} {state}{continues}|{inner}")
    return lines


VIEWS: list[Callable[[TextDoc], list[str]]] = [tokens, sentences, quotes]


@pytest.mark.parametrize(
    ("view", "text", "expected"),
    [
        pytest.param(view, text, expected, id=f"{view.__name__}: {title}")
        for view in VIEWS
        for title, text, expected in read(f"{view.__name__}.txt")
    ],
)
def test_case(view: Callable[[TextDoc], list[str]], text: str, expected: list[str]) -> None:
    assert view(document(text)) == expected


@pytest.mark.parametrize("view", VIEWS)
def test_the_cases_were_found(view: Callable[[TextDoc], list[str]]) -> None:
    cases = read(f"{view.__name__}.txt")
    assert len(cases) > 10
    assert len({title for title, _, _ in cases}) == len(cases)
    assert all(text for _, text, _ in cases)
