"""What a reader may narrow a page down by."""

from collections import Counter
from collections.abc import Iterable

from newsmodel.report.markup import Safe, element
from newsmodel.report.sheet import Sheet
from newsmodel.report.wording import day

__all__ = ["choice", "filters"]


def filters(sheet: Sheet) -> Safe:
    """A form: speakers, kind of quotation, act, time, and whether there is a dispute."""
    statements = sheet.analysis.statements
    number = Counter(sheet.voice(statement).place for statement in statements)
    speakers = (
        element(
            "label",
            element("input", type="checkbox", name="speaker", value=voice.place),
            voice.tag(hidden=True),
            element("bdi", voice.name),
            element("span", number[voice.place], class_="count"),
            class_=f"chip {voice.look}",
        )
        for voice in sheet.voices.values()
    )
    times = {str(one.said): day(one.said) for one in sheet.in_time if one.said}
    if any(one.said is None for one in statements):
        times[""] = "day unknown"
    return element(
        "form",
        element("fieldset", element("legend", "Speakers"), element("div", *speakers, class_="chips")),
        element(
            "div",
            choice("kind", "Quotation", _values(one.quote_kind for one in statements)),
            choice("act", "Act", _values(one.act for one in statements)),
            choice("said", "Said", times),
            element("label", element("input", type="checkbox", name="disputed"), " in a dispute", class_="tick"),
            element("button", "Show all", type="reset"),
            element("output", class_="shown", aria_live="polite"),
            class_="choices",
        ),
        class_="filters",
        aria_label="What to show",
        autocomplete="off",
    )


def choice(name: str, label: str, values: dict[str, str]) -> Safe:
    """A list to choose one of; `*` stands for all of them."""
    options = (element("option", shown, value=value) for value, shown in {"*": "any", **values}.items())
    return element("label", element("span", label), element("select", *options, name=name), class_="choice")


def _values(found: Iterable[str]) -> dict[str, str]:
    return {value: value.replace("_", " ") for value, _ in Counter(map(str, found)).most_common()}
