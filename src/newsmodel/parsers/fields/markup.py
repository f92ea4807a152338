"""Paragraphs of an element of XML whose names are those of HTML or NITF, and words on one line."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newsmodel.parsers.fields.aside import ASIDE, Paragraphs, rows_in_element
from newsmodel.parsers.fields.hiding import hides

__all__ = ["is_unseen", "looks_like_html", "paragraphs_in_element", "seen_in", "words"]

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
    form button select textarea input nav datasource datalist dialog noembed noframes option rp xmp
    """.split()
)
_TABLES = frozenset({"table", "nitf-table"})
_OF_HTML = """
    a article audio b blockquote br button canvas datalist dialog div em embed figure footer form h[1-6] head header hr
    i iframe img input li main math noembed noframes noscript object ol p pre script section select span strong style
    svg table td template textarea th tr ul video xmp
    """
_LIKE_HTML = re.compile(rf"</?(?:{'|'.join(_OF_HTML.split())})\b[^<>]*>|<!--|<script\b", re.IGNORECASE)
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


def paragraphs_in_element(element: Element) -> Paragraphs:
    """The paragraphs of an element, without what a reader would not see; aside of them captions, and tables.

    >>> from xml.etree.ElementTree import fromstring
    >>> paragraphs_in_element(fromstring("<body><h2>Rain</h2><p>It <em>fell</em>.</p> And on.</body>"))
    ('Rain', 'It fell.', 'And on.')
    """
    return _in_element(element, _SILENT | _TABLES) or _in_element(element, _SILENT)


def is_unseen(element: Element) -> bool:
    """Whether a reader does not see what stands in an element, or it is no part of a text.

    >>> from xml.etree.ElementTree import fromstring
    >>> is_unseen(fromstring("<script/>")), is_unseen(fromstring("<b hidden=''>Rain</b>"))
    (True, True)
    """
    return element.tag.rpartition("}")[2].lower() in _SILENT or hides(element.attrib)


def seen_in(element: Element) -> Iterator[str]:
    """The pieces of text in an element that a reader sees; what does not stand in the line begins another.

    >>> from xml.etree.ElementTree import fromstring
    >>> list(seen_in(fromstring("<title>Rain<script>alert(1)</script> again</title>")))
    ['Rain', ' again']
    """
    waiting: list[Element | str] = [element]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, str):
            yield piece
            continue
        if piece.text:
            yield piece.text
        for child in reversed(piece):
            if is_unseen(child):
                waiting.append(child.tail or "")
            elif child.tag.rpartition("}")[2].lower() in _INLINE:
                waiting += [child.tail or "", child]
            else:
                waiting += [child.tail or "", "\n", child, "\n"]


def _in_element(element: Element, silenced: frozenset[str]) -> Paragraphs:
    gathered = _Gathered()
    _walk(element, gathered, silenced)
    return Paragraphs(gathered.paragraphs(), gathered.aside)


def _walk(element: Element, gathered: "_Gathered", silenced: frozenset[str]) -> None:
    tag = element.tag.rpartition("}")[2].lower()
    if tag == "br":
        gathered.end_line()
        return
    gathered.pause(tag)
    if hides(element.attrib):
        return
    if tag in silenced:
        if tag in ASIDE and (said := rows_in_element(element)):
            gathered.aside.append((ASIDE[tag], said))
        return
    if tag == "pre":
        for part in _BLANK_LINE.split("".join(seen_in(element))):
            gathered.add(part)
            gathered.pause(tag)
    else:
        gathered.add(element.text or "")
        for child in element:
            _walk(child, gathered, silenced)
            gathered.add(child.tail or "")
    gathered.pause(tag)


class _Gathered:
    """Pieces of the paragraph that is being read, and those that are done."""

    def __init__(self) -> None:
        self.aside: list[tuple[str, str]] = []
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
