"""HTML that is built of elements, so that nothing in an article is ever taken for markup."""

from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from newsmodel.model.table import plain

__all__ = ["Safe", "element", "host", "joined", "link"]

_VOID = frozenset({"br", "input"})


class Safe(str):
    """HTML. Any other string is text, and is escaped."""

    __slots__ = ()


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


def host(url: str) -> str | None:
    """Where an address of the web leads; `None` for any other address.

    >>> host("https://bee.example/1"), host("javascript:alert(1)")
    ('bee.example', None)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") and url.isprintable() else None


def link(url: str, *children: object) -> Safe:
    """A link out of the page, if the address is one of the web; otherwise only what it would be written on."""
    return element("a", *children, href=url, rel="noopener noreferrer") if host(url) else element("span", *children)


def _attribute(key: str, value: object) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(plain(value))}"'
