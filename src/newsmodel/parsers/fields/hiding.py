"""Attributes by which a page keeps an element from its readers."""

import re
from collections.abc import Mapping

__all__ = ["hides"]

_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_COMMENT = re.compile(r"/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)")


def hides(attributes: Mapping[str, str]) -> bool:
    """Whether these attributes keep an element from those who read the page.

    >>> hides({"style": "color: red; display: none"}), hides({"aria-hidden": "true"}), hides({"class": "hidden"})
    (True, True, False)
    """
    if "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style")
    return bool(style and _STYLE.search(_COMMENT.sub("", style)))
