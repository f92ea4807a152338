"""Where the paragraphs of a plain text stand."""

import re

from newsmodel.model.span import Span

__all__ = ["paragraph_spans"]

# Other marks that `str.splitlines` knows are left alone: a cp1252 ellipsis read as Latin-1 is one of them.
_LINE_BREAK = re.compile(r"\r\n?|[\n\f\u2028\u2029]")


def paragraph_spans(text: str) -> tuple[Span, ...]:
    r"""The paragraphs of a plain text, without the white space around them.

    Blank lines separate them. A text without any blank line inside is wire text: each line is one.

    >>> [span.of("One.\nMore.\n\n Two.\n") for span in paragraph_spans("One.\nMore.\n\n Two.\n")]
    ['One.\nMore.', 'Two.']
    """
    lines = _lines(text)
    filled = [index for index, line in enumerate(lines) if line]
    if not filled:
        return ()
    inner = lines[filled[0] : filled[-1] + 1]
    if all(inner):
        return tuple(Span(*line) for line in inner if line)
    groups: list[list[tuple[int, int]]] = [[]]
    for line in inner:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return tuple(Span(group[0][0], group[-1][1]) for group in groups)


def _lines(text: str) -> list[tuple[int, int] | None]:
    """Where each line stands, without the white space around it; `None` for a blank one."""
    found: list[tuple[int, int] | None] = []
    start = 0
    for end, following in [*map(re.Match[str].span, _LINE_BREAK.finditer(text)), (len(text), len(text))]:
        if end == start:
            found.append(None)
        else:
            line = text[start:end]
            words = line.strip()
            left = end - len(line.lstrip())
            found.append((left, left + len(words)) if words else None)
        start = following
    return found
