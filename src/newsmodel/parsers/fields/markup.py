"""Paragraphs of marked-up text: of HTML as a string, or of an element of XML whose names are those of HTML or NITF."""

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

__all__ = ["looks_like_html", "paragraphs_in_element", "paragraphs_in_html", "words"]

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
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]{0,40})([^<>]*)>")
_LIKE_HTML = re.compile(
    r"</?(?:p|br|div|b|i|em|strong|a|h[1-6]|ul|ol|li|span|section|article|blockquote|table|script|style|iframe)\b[^<>]*>",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"(?:^|\s)(?:hidden(?:\s|=|/|$)|aria-hidden\s*=\s*[\"']?true|style\s*=[^>]*(?:display\s*:\s*none|visibility\s*:\s*hidden))",
    re.IGNORECASE,
)
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


def paragraphs_in_html(text: str) -> list[str]:
    """The paragraphs of HTML, without what a reader would not see, captions, and tables beside other text.

    >>> paragraphs_in_html("<p>Rain &amp; wind.<p>It <b>fell</b><script>x()</script> on.<br><br>Then not.")
    ['Rain & wind.', 'It fell on.', 'Then not.']
    """
    return _in_html(text, _SILENT | _TABLES) or _in_html(text, _SILENT)


def _in_html(text: str, silenced: frozenset[str]) -> list[str]:
    gathered = _Gathered()
    silent: list[str] = []  # names of open elements, from the outermost one that is silent
    for tag, closes, attributes, written in _tokens(text):
        if not tag:
            if not silent:
                gathered.add(unescape(written))
        elif silent:
            if not closes and tag == silent[0]:
                silent.append(tag)
            elif closes and tag == silent[0]:
                silent.pop()
        elif not closes and tag not in _VOID and (tag in silenced or _HIDDEN.search(attributes)):
            silent.append(tag)
            gathered.pause(tag)
        else:
            gathered.pause(tag)
    return gathered.paragraphs()


def paragraphs_in_element(element: Element) -> list[str]:
    """The paragraphs of an element, likewise.

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
    gathered.pause(tag)
    if tag not in silenced and "hidden" not in element.attrib and "none" not in element.get("style", ""):
        gathered.add(element.text or "")
        for child in element:
            _walk(child, gathered, silenced)
            gathered.add(child.tail or "")
    gathered.pause(tag)


def _tokens(text: str) -> Iterator[tuple[str, bool, str, str]]:
    """Tags as name, whether it closes, and attributes; and the text between them."""
    at, lower = 0, text.lower()
    while at < len(text):
        start = text.find("<", at)
        if start < 0:
            start = len(text)
        if start > at:
            yield "", False, "", text[at:start]
        at = start
        if match := _TAG.match(text, at):
            tag = match[2].lower()
            yield tag, bool(match[1]), match[3], ""
            at = match.end()
            if tag in ("script", "style") and not match[1]:
                end = lower.find(f"</{tag}", at)
                at = len(text) if end < 0 else end
        elif text.startswith("<!", at) or text.startswith("<?", at):
            closing = "-->" if text.startswith("<!--", at) else ">"
            end = text.find(closing, at)
            at = len(text) if end < 0 else end + len(closing)
        elif at < len(text):
            yield "", False, "", "<"
            at += 1


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

    def pause(self, tag: str) -> None:
        """At the beginning or end of an element: one that stands in the line divides nothing, two line breaks do."""
        if tag == "br":
            self._breaks += 1
            self._pieces.append(" ")
            if self._breaks < 2:
                return
        elif tag in _INLINE:
            return
        self._end()

    def paragraphs(self) -> list[str]:
        self._end()
        return self._done

    def _end(self) -> None:
        if paragraph := words("".join(self._pieces)):
            self._done.append(paragraph)
        self._pieces, self._breaks = [], 0
