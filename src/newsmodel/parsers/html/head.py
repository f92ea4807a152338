"""The head of a page: `<meta>` by name, `<title>`, `<link>`, the language."""

from dataclasses import dataclass, field

from newsmodel.parsers.html.shown import clean
from newsmodel.parsers.html.tree import Element

__all__ = ["Head", "read_head"]

_MOST = 1_000


@dataclass(slots=True)
class Head:
    """What the head says: the contents of each `<meta>` by its name in lower case, and the rest."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    title: str = ""
    language: str = ""
    canonical: str = ""
    base: str = ""

    def all(self, *names: str) -> list[tuple[str, str]]:
        """The name and content of what stands under these names, in their order."""
        return [(name, content) for name in names for content in self.meta.get(name, ())]


def read_head(root: Element) -> Head:
    """The head of a page; its elements count wherever they stand."""
    head = Head()
    for element in root.elements():
        match element.tag:
            case "meta" if len(head.meta) < _MOST:
                name = element.get("property") or element.get("name") or element.get("http-equiv")
                content = clean(element.get("content"))
                if name and content:
                    head.meta.setdefault(name.strip().lower(), []).append(content)
            case "title" if not head.title:
                head.title = clean("".join(child for child in element.children if isinstance(child, str)))
            case "html" if not head.language:
                head.language = element.get("lang") or element.get("xml:lang")
            case "link" if not head.canonical and "canonical" in element.get("rel").lower().split():
                head.canonical = element.get("href").strip()
            case "base" if not head.base:
                head.base = element.get("href").strip()
    return head
