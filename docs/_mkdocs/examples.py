"""Shows the `>>>` examples of docstrings as code; Markdown would take them for quotations."""

import re
from typing import Any

import griffe

# A paragraph that begins with a prompt, up to the next empty line or the end.
EXAMPLE = re.compile(r"^(?P<indent> *)>>> .*(?:\n(?!\s*$).*)*", re.MULTILINE)


def fence(example: re.Match[str]) -> str:
    """Put one example into a fence of its own."""
    indent = example["indent"]
    return f"{indent}```pycon\n{example[0]}\n{indent}```"


class Examples(griffe.Extension):
    """Fences the examples of every docstring."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:  # noqa: ANN401 - the signature is griffe's
        """Rewrite the docstring of one object."""
        if obj.docstring:
            obj.docstring.value = EXAMPLE.sub(fence, obj.docstring.value)
