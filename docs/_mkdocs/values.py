"""Adds the values of an enum to what its docstring says; members without a docstring are not shown otherwise."""

from ast import literal_eval
from typing import Any

import griffe


class Values(griffe.Extension):
    """Lists the members of every `StrEnum`."""

    def on_class_members(self, *, cls: griffe.Class, **_: Any) -> None:  # noqa: ANN401 - the signature is griffe's
        """Extend the docstring of one class."""
        if cls.docstring and "StrEnum" in map(str, cls.bases):
            values = (f"`{name}` ({literal_eval(str(member.value))})" for name, member in cls.attributes.items())
            cls.docstring.value += f"\n\nValues: {', '.join(values)}."
