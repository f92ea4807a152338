"""Paragraphs of an element of XML whose names are those of HTML or NITF, and words on one line."""

import re
from xml.etree.ElementTree import Element

__all__ = ["looks_like_html", "paragraphs_in_element", "words"]

# Elements that stand in a line; every other one begins and ends a paragraph.
_INLINE = frozenset(
    """
    a abbr acronym alt-code b bdi bdo big chron city classifier cite code copyrite country credit data del dfn em event
    font function.title i inlinedata ins kbd label lang location mark money name nobr num object.title org person
    postaddr pronounce q region rp rt ruby s samp script small span state strike strong style sub sublocation sup
    template time tt u var virtloc wbr
    """.split()
)
# Elements whose words are no part of a story.
_SILENT = frozenset(
    """
    script style head template noscript iframe object embed svg math canvas video audio picture figure figcaption media
    form button select textarea input nav datasource
    """.split()
)
_TABLES = frozenset({"table", "nitf-table"})
_LIKE_HTML = re.compile(
    r"</?(?:p|br|div|b|i|em|strong|a|h[1-6]|ul|ol|li|span|section|article|blockquote|table|script|style|iframe)\b[^<>]*>",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n")
_INVISIBLE = str.maketrans("", "", "\xad\u200b\u2060\ufeff")


def words(text: str) -> str:
    r"""A text on one line, without invisible characters.

    >>> words(" Heli\xadport \n closed ")
    'Heliport closed'
    """
    return " ".join((text if text.isascii() else text.translate(_INVISIBLE)).split())


def looks_like_html(text: str) -> bool:
    """Whether a text has tags that articles have.

    >>> looks_like_html("<p>Rain</p>"), looks_like_html("a < b")
    (True, False)
    """
    return bool(_LIKE_HTML.search(text))


def paragraphs_in_element(element: Element) -> list[str]:
    """The paragraphs of an element, without what a reader would not see, captions, and tables beside other text.

    >>> from xml.etree.ElementTree import fromstring
    >>> paragraphs_in_element(fromstring("<body><h2>Rain</h2><p>It <em>fell</em>.</p> And on.</body>"))
    ['Rain', 'It fell.', 'And on.']
    """
    return _in_element(element, _SILENT | _TABLES) or _in_element(element, _SILENT)


def _in_element(element: Element, silenced: frozenset[str]) -> list[str]:
    gathered = _Gathered()
    _walk(element, gathered, silenced)
    return gathered.paragraphs()


def _walk(element: Element, gathered: "_Gathered", silenced: frozenset[str]) -> None:
    tag = element.tag.rpartition("}")[2].lower()
    if tag == "br":
        gathered.end_line()
        return
    gathered.pause(tag)
    if tag == "pre":
        for part in _BLANK_LINE.split("".join(element.itertext())):
            gathered.add(part)
            gathered.pause(tag)
    elif tag not in silenced and "hidden" not in element.attrib and "none" not in element.get("style", ""):
        gathered.add(element.text or "")
        for child in element:
            _walk(child, gathered, silenced)
            gathered.add(child.tail or "")
    gathered.pause(tag)


class _Gathered:
    """Pieces of the paragraph that is being read, and those that are done."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._pieces: list[str] = []
        self._breaks = 0

    def add(self, text: str) -> None:
        if text.strip():
            self._breaks = 0
        self._pieces.append(text)

    def end_line(self) -> None:
        """A line break; two of them end a paragraph."""
        self._breaks += 1
        self._pieces.append(" ")
        if self._breaks > 1:
            self._end()

    def pause(self, tag: str) -> None:
        """At the beginning or end of an element: one that stands in the line divides nothing."""
        if tag not in _INLINE:
            self._end()

    def paragraphs(self) -> list[str]:
        self._end()
        return self._done

    def _end(self) -> None:
        if paragraph := words("".join(self._pieces)):
            self._done.append(paragraph)
        self._pieces, self._breaks = [], 0
