"""One record as it was given: its fields are taken one by one, and what is not taken, or cannot be, gives an issue."""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from newsmodel.errors import InvalidRecord
from newsmodel.model import Issue, Span, When

__all__ = ["Given", "loaded", "printable", "when"]

K = TypeVar("K", bound=StrEnum)

_FENCE = "```"


class Given:
    """The fields of one record.

    Attributes:
        place: What an issue calls it: "statements[2]".
        issues: Where the issues of all records are gathered.
    """

    def __init__(self, fields: Mapping[str, object], place: str, issues: list[Issue]) -> None:
        self.place, self.issues = place, issues
        self._left = {str(name): value for name, value in fields.items() if value is not None}

    def take(self, *names: str) -> object:
        """The value of the first of these fields that is given; `None` where none is."""
        return next((self._left.pop(name) for name in names if name in self._left), None)

    def refuse(self, code: str, message: str, value: object, span: Span | None = None) -> None:
        """Give a value back, with the reason."""
        self.issues.append(Issue(code=code, message=f"{self.place}: {message}", value=_shown(value), span=span))

    def name(self, field: str) -> str | None:
        """A word or a few."""
        value = self.take(field)
        if isinstance(value, str) and value.strip():
            return printable(" ".join(value.split()))
        if value not in (None, ""):
            self.refuse("not_understood", f"{field} is no text", value)
        return None

    def names(self, *fields: str) -> tuple[str, ...]:
        """Some texts; one alone will do."""
        value = self.take(*fields)
        texts = [value] if isinstance(value, str) else value
        if texts is None:
            return ()
        if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
            self.refuse("not_understood", f"{fields[0]} is no list of texts", value)
            return ()
        return tuple(dict.fromkeys(printable(text) for text in texts if text.strip()))

    def kind(self, field: str, kinds: type[K]) -> K | None:
        """One of a closed vocabulary, however it is written."""
        value = self.take(field)
        if value is None:
            return None
        try:
            return kinds(str(value).strip().lower().replace(" ", "_").replace("-", "_"))
        except ValueError:
            self.refuse("not_understood", f"{field} is none of {', '.join(kinds)}", value)
        return None

    def share(self, field: str) -> float:
        """A number from 0 to 1, and 1 where none is given."""
        value = self.take(field)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
            return float(value)
        if value is not None:
            self.refuse("not_understood", f"{field} is no number from 0 to 1", value)
        return 1.0

    def inner(self, value: object, place: str) -> "Given":
        """A record inside this one; a bare value stands for its `text`."""
        fields = value if isinstance(value, Mapping) else {"text": value}
        return Given(fields, f"{self.place}.{place}", self.issues)

    def close(self, *ignored: str) -> None:
        """Give back all that was not taken."""
        for name, value in self._left.items():
            if name not in ignored and value not in ("", [], {}, ()):
                self.refuse("not_taken", f"there is no place for {printable(name)[:60]}", value)
        self._left = {}


def loaded(data: object, issues: list[Issue]) -> Mapping[str, object]:
    """What was given as a mapping of tables; a list is one of statements.

    JSON may stand in a fence of Markdown, as language models write it. What is no JSON gives an issue.
    """
    if isinstance(data, str | bytes):
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        try:
            data = json.loads(_unfenced(text))
        except (ValueError, RecursionError) as fault:
            reason = "it is nested too deeply" if isinstance(fault, RecursionError) else str(fault)
            issues.append(Issue(code="not_understood", message=f"no JSON: {reason}", value=printable(text)))
            return {}
        if not isinstance(data, Mapping | list):
            issues.append(Issue(code="not_understood", message="neither an object nor an array", value=_shown(data)))
            return {}
    if isinstance(data, Mapping):
        return {"statements": [data]} if {"text", "quote"} & data.keys() else data
    if isinstance(data, list | tuple):
        return {"statements": data}
    raise TypeError(f"ground takes a mapping, a list of statements or JSON, not {type(data).__name__}")


def when(value: object) -> When | None:
    """A time in ISO 8601, or as a record writes it; `None` where it is neither."""
    try:
        return When(**value) if isinstance(value, dict) else When.of(value) if isinstance(value, str) else None
    except (InvalidRecord, TypeError):
        return None


def _unfenced(text: str) -> str:
    """What stands in the first fence, or all of a text that has none."""
    before, fence, rest = text.partition(_FENCE)
    if not fence or before.lstrip().startswith(("{", "[")):
        return text
    return rest.partition("\n")[2].rpartition(_FENCE)[0] or rest


def _shown(value: object) -> str:
    """A raw value as text: JSON, but for a text, which stands for itself."""
    try:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    except (RecursionError, ValueError, TypeError):
        text = f"a {type(value).__name__} that JSON cannot write"
    return printable(text)


def printable(text: str) -> str:
    """A text without lone surrogates, which no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")
