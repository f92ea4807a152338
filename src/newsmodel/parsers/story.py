"""The converter of bodies in the formats of the agencies, some of which are wire copy inside of one element."""

import re
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from newsmodel.parsers.converters import Body, paragraphs
from newsmodel.parsers.fields.aside import Paragraphs
from newsmodel.parsers.fields.markup import words

__all__ = ["story"]

_NEW_PARAGRAPH = re.compile(r"\n\s*\n\s*|\n[ \t]{2,}(?=\S)")
_FULL_LINE = re.compile(r"\n\S")  # where each line is set in, that is the layout of the file


def story(values: Sequence[Any]) -> Body | None:
    r"""As `paragraphs`; where there is but one, blank lines and lines that are set in begin others.

    >>> from xml.etree.ElementTree import fromstring
    >>> story([fromstring("<body><p>  Rain fell\nall day.\n  Then not.</p></body>")])
    ('Rain fell all day.', 'Then not.')
    """
    found = paragraphs(values)
    if not found or len(found) > 1:
        return found
    written = "".join("".join(value.itertext()) for value in values if isinstance(value, Element))
    if not _FULL_LINE.search(written) or words(written) != found[0]:
        return found
    return Paragraphs(filter(None, map(words, _NEW_PARAGRAPH.split(written))), getattr(found, "aside", ()))
