"""HTML that is built of elements, so that nothing in an article is ever taken for markup."""

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

__all__ = ["Safe", "element", "joined", "link", "plain"]

_REPLACED = {
    # what commands a terminal or a parser
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), "\ufffd"),
    **dict.fromkeys(map(ord, "\n\r\x85\u2028\u2029"), "\n"),
    ord("\t"): " ",
    # what turns the order of letters around: all is shown in the order in which it stands
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
_VOID = frozenset({"br", "input"})


class Safe(str):
    """HTML. Any other string is text, and is escaped."""

    __slots__ = ()


def plain(text: object) -> str:
    r"""The text without what would change how the page around it is read.

    >>> plain("Rain\u202e\x1b[2J\u2028fell")
    'Rain�[2J\nfell'
    """
    return str(text).translate(_REPLACED)


def element(name: str, /, *children: object, **attributes: object) -> Safe:
    """One element; children that are not `Safe` are text, `None` is nothing.

    An underscore in the name of an attribute is a hyphen, but for one at its end. `None` and `False` leave it out.

    >>> element("p", "R&D <b>", element("br"), class_="a", data_s=3, hidden=True)
    '<p class="a" data-s="3" hidden>R&amp;D &lt;b&gt;<br></p>'
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Safe(f"<{name}{written}>")
    return Safe(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: Iterable[object]) -> Safe:
    """Elements and texts, one after the other."""
    written = (child if isinstance(child, Safe) else escape(plain(child)) for child in children if child is not None)
    return Safe("".join(written))


def link(url: str, *children: object) -> Safe:
    """A link out of the page, if the address is one of the web; otherwise only what it would be written on."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = None
    if parts and parts.scheme in ("http", "https") and parts.netloc and url.isprintable():
        return element("a", *children, href=url, rel="noopener noreferrer")
    return element("span", *children)


def _attribute(key: str, value: object) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(plain(value))}"'
