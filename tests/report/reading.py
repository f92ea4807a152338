"""A page as a parser of HTML sees it."""

from html.parser import HTMLParser

VOID = {"br", "input", "meta"}


class Reading(HTMLParser):
    """Elements with their attributes, and the text of scripts and of the article."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.prose = ""
        self.unclosed: list[str] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()
        self.unclosed += [name for name, _ in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), "an attribute is given twice"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        name, _ = self._open.pop()
        if name != tag:
            self.unclosed.append(f"{name} before {tag}")

    def handle_data(self, data: str) -> None:
        if not self._open:
            return
        tag, attributes = self._open[-1]
        if tag == "script":
            self.scripts.append((attributes, data))
        if tag == "style":
            self.styles.append(data)
        looks = [set((inner.get("class") or "").split()) for _, inner in self._open]
        if any("prose" in look for look in looks) and not any(look & {"tag", "disputed"} for look in looks):
            self.prose += data

    @property
    def ids(self) -> list[str]:
        """Of all elements."""
        return [attributes["id"] or "" for _, attributes in self.elements if "id" in attributes]
