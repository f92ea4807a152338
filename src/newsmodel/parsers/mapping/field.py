"""`Field`: where a value stands, and how it is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from newsmodel.model import Issue
from newsmodel.parsers.converters import BY_FIELD, Body, Converter
from newsmodel.parsers.fields.aside import Paragraphs
from newsmodel.parsers.fields.byline import Byline
from newsmodel.parsers.fields.collected import Collected
from newsmodel.parsers.fields.dateline import DatelineFound
from newsmodel.parsers.fields.dates import Moment

__all__ = ["Field", "Fields", "Gathered", "Rules", "check_several"]

_UNREADABLE = (ValueError, TypeError, LookupError, AttributeError)  # what converters meet in values of another form

Path = TypeVar("Path")


@dataclass(frozen=True, slots=True)
class Field:
    r"""Where the value of a field stands in a record, and what makes it out of what is found there.

    Attributes:
        path: The path. One that a record has not is as good as none.
        read: A converter: gets the list of what was found, gives the value, `None` (or a `ValueError`) where it cannot
            be read, or "" where that is no fault. By default the one of the field.

    >>> from newsmodel.parsers import JsonMapping, read_one
    >>> from newsmodel.parsers.converters import paragraphs
    >>> memo = JsonMapping(name="memo", fields={"title": "head", "text": Field("body", paragraphs)})
    >>> read_one(b'{"head": "Rain", "body": "<p>It fell.<p>Then not."}', memo).text
    'It fell.\n\nThen not.'
    """

    path: str
    read: Converter | None = None


Fields = Mapping[str, str | Field | Sequence[str | Field]]
"""For each field of an article one path or `Field`, or several, of which the first that can be read counts."""


@dataclass(slots=True)
class Gathered(Collected):
    """What a record gave, and its body.

    Attributes:
        body: The text, or its paragraphs.
        dateline: A dateline with a field of its own.
        taken: Where the values stand that fields took: what else is there is kept.
        body_at: Where the body stands, whose mark-up is not kept.
        is_article: Whether the record is an article even where no field is found in it.
        is_letter: Whether it is a letter, with other things around the story, and a sender, whom a byline outranks.
    """

    body: Body = ""
    dateline: DatelineFound | None = None
    taken: list[Any] = field(default_factory=list)
    body_at: list[Any] = field(default_factory=list)
    is_article: bool = False
    is_letter: bool = False

    def put_body(self, body: Body, origin: str, places: Sequence[Any] = ()) -> None:
        """Set the text, and keep the tables and captions in it."""
        self.body, self.origins["text"] = body, origin
        self.body_at = list(places)
        if isinstance(body, Paragraphs):
            for name, said in body.aside:
                self.keep(name, said)


@dataclass(frozen=True, slots=True)
class Rules(Generic[Path]):
    """The fields of a mapping with their paths read.

    Attributes:
        rules: For each field what its origin is called, the path, and the converter.
        defaults: The values of fields that a record has not.
    """

    rules: tuple[tuple[str, tuple[tuple[str, Path, Converter], ...]], ...]
    defaults: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, prefix: str, fields: Fields, defaults: Mapping[str, str], compile_path: Callable[[str], Path]
    ) -> "Rules[Path]":
        """Read the paths; origins begin with `prefix`.

        Raises:
            ValueError: An article has no such field, or a path cannot be read.
        """
        unknown = sorted({*fields, *defaults} - BY_FIELD.keys())
        if unknown:
            raise ValueError(f"no field of an article: {', '.join(unknown)}; there are: {', '.join(sorted(BY_FIELD))}")
        rules = []
        # last, for an agency in a byline counts only where no field names one
        for name, given in sorted(fields.items(), key=lambda item: item[0] == "bylines"):
            sources = [given] if isinstance(given, str | Field) else given
            named = [Field(source) if isinstance(source, str) else source for source in sources]
            rules.append(
                (name, tuple((f"{prefix}.{f.path}", compile_path(f.path), f.read or BY_FIELD[name]) for f in named))
            )
        return cls(tuple(rules), dict(defaults))

    def where(self, may_stand: Callable[[Path], bool]) -> "Rules[Path]":
        """The same without the paths at which nothing stands."""
        left = ((name, tuple(source for source in sources if may_stand(source[1]))) for name, sources in self.rules)
        return Rules(tuple((name, sources) for name, sources in left if sources), self.defaults)

    def gather(self, find: Callable[[Path], tuple[Sequence[Any], Sequence[object]]]) -> Gathered:
        """The values of one record.

        Args:
            find: Gives what stands at a path, and the places of that, as `Gathered.taken` names them.
        """
        gathered = Gathered()
        for name, sources in self.rules:
            for origin, path, read in sources:
                values, places = find(path)
                if not values:
                    continue
                try:
                    value = read(values)
                except _UNREADABLE:
                    value = None
                if value:
                    gathered.taken += places
                    if name == "text":
                        gathered.put_body(value, origin, places)
                    else:
                        _put(gathered, name, value, origin)
                    break
                if value is None:
                    gathered.issues.append(_unreadable(name, values))
        for name, value in self.defaults.items():
            if name not in gathered.fields and (read_value := BY_FIELD[name]([value])) is not None:
                _put(gathered, name, read_value, "default")
        return gathered


def check_several(**given: Sequence[str] | None) -> None:
    """Refuse a text where several are expected, for it would be taken for its letters.

    >>> check_several(marks=("bee",), columns=None)
    >>> check_several(marks="bee")
    Traceback (most recent call last):
    TypeError: marks are several texts, such as ('bee',), not 'bee'
    """
    for name, several in given.items():
        if isinstance(several, str):
            raise TypeError(f"{name} are several texts, such as ({several!r},), not {several!r}")


def _put(gathered: Gathered, name: str, value: Any, origin: str) -> None:  # noqa: ANN401 - each field has its own type
    if name == "text":
        gathered.put_body(value, origin)
    elif isinstance(value, str):
        gathered.fields[name], gathered.origins[name] = value, origin
    elif isinstance(value, DatelineFound):
        gathered.dateline, gathered.origins[name] = value, origin
    elif isinstance(value, Moment):
        gathered.put_moment(name, value, origin, "")
    elif isinstance(value, Byline):
        agency = None if value.agency == gathered.fields.get("agency") else value.agency
        gathered.put_byline(replace(value, agency=agency), origin, agency or "")
    else:
        gathered.put(name, value, origin, "")


def _unreadable(name: str, values: Sequence[Any]) -> Issue:
    code = "bad-date" if name in ("published", "modified") else f"bad-{name}"
    shown = " ".join("".join(value.itertext()) if hasattr(value, "itertext") else str(value) for value in values)
    return Issue(code=code, message=f"the {name} cannot be read", value=shown[:1000])
