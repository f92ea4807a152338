"""Attributes by which a page keeps an element from its readers."""

import re
from collections.abc import Mapping

__all__ = ["hides"]

_COMMENT = re.compile(r"/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)")
_MOST_STYLE = 2_000
# Classes by which the common style sheets keep words for screen readers alone.
_FOR_SCREEN_READERS = frozenset(
    """
    sr-only sronly screen-reader-text screen-reader-only screenreader-only screenreader screen-reader visually-hidden
    visuallyhidden visually-hide visuallyhide u-visually-hidden u-visuallyhidden vh a11y-hidden element-invisible
    hide-visually hidden-visually is-visually-hidden is-sr-only u-sr-only usa-sr-only assistive-text
    accessibility-hidden offscreen off-screen show-for-sr
    """.split()
)
_MAY_BE_FOR_THEM = re.compile(r"s-?r|screen|hid|invisible|vh|assist", re.IGNORECASE)
_FAR = 900  # pixels: what lies further off the edge is on no screen
_SIDES = ("left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent")
_LENGTH = re.compile(r"([-+]?(?:\d+(?:\.\d*)?|\.\d+))\s*([a-z%]*)")
_PIXELS = {"em": 16.0, "rem": 16.0, "vw": 10.0, "vh": 10.0, "%": 10.0}
_NO_RECTANGLE = re.compile(r"rect\(\s*([01])(?:px)?[\s,]+([01])(?:px)?[\s,]+\1(?:px)?[\s,]+\2(?:px)?\s*\)")
_NO_INSET = re.compile(r"inset\(\s*(?:100|[5-9]\d)%|circle\(\s*0|polygon\(\s*0(?:px)?(?:\s+0(?:px)?)*\s*\)")


def hides(attributes: Mapping[str, str]) -> bool:
    """Whether these attributes keep an element from those who read the page.

    >>> hides({"style": "color: red; display: none"}), hides({"aria-hidden": "true"}), hides({"class": "hidden"})
    (True, True, False)
    >>> hides({"class": "note sr-only"}), hides({"style": "font-size: 0"}), hides({"style": "height: 0"})
    (True, True, False)
    """
    if "hidden" in attributes or "inert" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    classes = attributes.get("class")
    if classes and _MAY_BE_FOR_THEM.search(classes) and not _FOR_SCREEN_READERS.isdisjoint(classes.lower().split()):
        return True
    style = attributes.get("style")
    return bool(style) and _style_hides(_declared(style or ""))


def _declared(style: str) -> dict[str, str]:
    """The declarations of a `style`, of which the last of a name counts."""
    declared = {}
    for part in _COMMENT.sub("", style)[:_MOST_STYLE].lower().split(";"):
        name, _, value = part.partition(":")
        declared[name.strip()] = value.replace("!important", "").strip()
    return declared


def _style_hides(style: Mapping[str, str]) -> bool:
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if any(_pixels(style.get(name, "")) == 0 for name in ("opacity", "font-size")):
        return True
    if _NO_RECTANGLE.match(style.get("clip", "")) or _NO_INSET.match(style.get("clip-path", "")):
        return True
    cut = any(style.get(name, "").startswith(("hidden", "clip")) for name in ("overflow", "overflow-x", "overflow-y"))
    if cut and any(_is_nothing(style.get(name, "")) for name in ("height", "max-height", "width", "max-width")):
        return True
    return _is_far_off(style)


def _is_far_off(style: Mapping[str, str]) -> bool:
    return any((_pixels(style.get(side, "")) or 0) <= -_FAR for side in _SIDES)


def _is_nothing(value: str) -> bool:
    """Whether a length is nothing, or the one pixel that stands for it."""
    pixels = _pixels(value)
    return pixels is not None and 0 <= pixels <= 1


def _pixels(value: str) -> float | None:
    match = _LENGTH.fullmatch(value[:20])
    return float(match[1]) * _PIXELS.get(match[2], 1.0) if match else None
