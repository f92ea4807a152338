"""`JsonMapping`: a format of JSON, by paths."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from newsmodel.errors import ParseError
from newsmodel.model import Article
from newsmodel.parsers.json.decoding import Json
from newsmodel.parsers.json.path import Address, JsonPath, without
from newsmodel.parsers.json.reader import Value, read_values
from newsmodel.parsers.mapping.article import article_of, as_json, in_place
from newsmodel.parsers.mapping.field import Fields, Gathered, Rules, check_several
from newsmodel.parsers.protocol import Context

__all__ = ["JsonMapping", "gathered_from"]

_CONFIDENCE = 0.9


@dataclass(frozen=True, kw_only=True)
class JsonMapping:
    """A format of JSON: which objects are articles, and where each field stands in them.

    It reads one object, a list of them, or one on each line. A path is a name (`headline`), or several
    (`item.headline`), through lists, too (`authors.name`); of a list one item (`bodies[0]`), or only those with a
    value (`bodies[role=main].text`). A path that begins with `/` starts at what is around the articles.

    Attributes:
        name: What users call the format.
        fields: Where each field of an article stands.
        items: Where the articles stand, if not at the outermost level: `data.items`; of several places the first.
        marks: Words that the beginning of each file has. Without any the format is not recognised, and has to be named.
        defaults: The values of fields that an article has not.
        adjust: Called with what was gathered and the object, before they become an article: may change the former.

    >>> api = JsonMapping(name="api", items="hits", fields={"title": "head", "text": "story", "published": "meta.day"})
    >>> from newsmodel.parsers import read_one
    >>> data = b'{"hits": [{"head": "Rain", "story": "It fell.", "meta": {"day": "2024-05-14", "rank": 3}}]}'
    >>> article = read_one(data, api)
    >>> article.title, str(article.published), article.extra
    ('Rain', '2024-05-14', (('meta', '{"rank": 3}'),))
    """

    name: str
    fields: Fields
    items: str | Sequence[str] = ()
    marks: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)
    adjust: Callable[[Gathered, dict[str, Any]], None] | None = None
    _rules: Rules[JsonPath] = field(init=False, repr=False, compare=False)
    _items: tuple[JsonPath, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rules", Rules.of("json", self.fields, self.defaults, JsonPath.of))
        items = (self.items,) if isinstance(self.items, str) else self.items
        object.__setattr__(self, "_items", tuple(map(JsonPath.of, items)))
        check_several(marks=self.marks)

    def sniff(self, head: bytes, /) -> float:
        """High where JSON begins with all the marks."""
        if not self.marks or head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] not in (b"{", b"["):
            return 0.0
        head = head.replace(b"\\/", b"/")
        return _CONFIDENCE if all(mark.encode() in head for mark in self.marks) else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        """The articles, one at a time.

        Raises:
            ParseError: The JSON is broken; the articles before are read.
            LimitExceeded: A value is larger or deeper than the limits allow.
        """
        index = 0
        for value in read_values(stream, context, self.name):
            records, is_list = self._records(value.value)
            index = index if is_list else value.index
            for record in records:
                try:
                    yield self._article(record, value, context, index)
                except ParseError as error:
                    context.report(in_place(error, context, self.name, index))
                index += 1

    def _records(self, value: Json) -> tuple[list[Json], bool]:
        """The articles in a value, and whether there may be many: itself, where it has nothing of that name."""
        for path in self._items:
            found = [item for _, items in path.find(value) for item in (items if isinstance(items, list) else [items])]
            if found:
                return found, True
        names = {path.steps[0].name for path in self._items}
        return ([], True) if isinstance(value, dict) and names & value.keys() else ([value], False)

    def _article(self, record: Json, value: Value, context: Context, index: int) -> Article:
        if not isinstance(record, dict):
            message = f"expected an object, not {type(record).__name__}"
            raise ParseError(message, source=context.source, parser=self.name, line=value.line, item=index)

        gathered, rest = gathered_from(record, value.value, self._rules)
        if self.adjust:
            self.adjust(gathered, record)
        return article_of(
            gathered,
            context=context,
            parser=self.name,
            index=index,
            line=value.line,
            extra=rest,
            issues=value.issues,
        )


def gathered_from(
    record: dict[str, Any], around: Json, rules: Rules[JsonPath]
) -> tuple[Gathered, Iterator[tuple[str, str]]]:
    """What an object gives to the fields, and what is left of it when that is asked for."""

    def find(path: JsonPath) -> tuple[list[Any], list[Address]]:
        found = path.find(around if path.absolute else record)
        return [item for _, item in found], [address for address, _ in found]

    gathered = rules.gather(find)
    return gathered, _rest(record, gathered)


def _rest(record: dict[str, Any], gathered: Gathered) -> Iterator[tuple[str, str]]:
    yield from as_json(without(record, gathered.taken))
