"""Who disputes whom: what was said on one side, and what is said against it on the other."""

from newsmodel.model import Discrepancy, Rebuttal, Statement, When
from newsmodel.report.cards import unknown
from newsmodel.report.markup import Safe, element, joined
from newsmodel.report.sheet import Sheet
from newsmodel.report.wording import day, how, words

__all__ = ["differences", "exchanges"]


def exchanges(sheet: Sheet) -> Safe:
    """An entry for each rebuttal, in the order of the text."""
    return element("ol", *(_exchange(rebuttal, sheet) for rebuttal in sheet.analysis.rebuttals), class_="exchanges")


def _exchange(rebuttal: Rebuttal, sheet: Sheet) -> Safe:
    by = sheet.voice(rebuttal.by)
    names = dict.fromkeys(sheet.voice(target).name for target in rebuttal.targets)
    whom = joined(
        part for place, name in enumerate(names) for part in (" and " if place else None, element("bdi", name))
    )
    sides = [_side(target, sheet) for target in rebuttal.targets]
    sure = "explicit" if rebuttal.explicit else "implicit"
    return element(
        "li",
        element(
            "p",
            element("bdi", by.name),
            element("span", " disputes ", class_="verb"),
            whom if names else unknown("what the article does not report"),
            class_="who",
        ),
        element("div", *sides, class_="side") if sides else None,
        element("div", _side(rebuttal.by, sheet), class_="side against"),
        element(
            "p",
            f"{how(rebuttal)}, {sure}, rule ",
            element("code", rebuttal.rule or "unnamed"),
            f", confidence {rebuttal.confidence:.2f}",
            class_="how",
        ),
        class_="exchange",
        data_any=" ".join(str(sheet.number(one)) for one in (rebuttal.by, *rebuttal.targets)),
    )


def _side(statement: Statement, sheet: Sheet) -> Safe:
    quote = element("p", sheet.pointer(statement), " ", element("q", words(statement, sheet.text)), dir="auto")
    return element("blockquote", quote, class_=sheet.voice(statement).look)


def differences(sheet: Sheet) -> Safe:
    """Where the article gives two values for one thing."""
    return element("ul", *(_difference(one, sheet.text) for one in sheet.analysis.discrepancies), class_="differences")


def _difference(discrepancy: Discrepancy, text: str) -> Safe:
    values = []
    for place, (span, value) in enumerate(discrepancy.values):
        shown = day(value) if isinstance(value, When) else str(value)
        values += [" or " if place else None, element("b", shown), f" (“{span.of(text)}”)"]
    return element("li", f"{discrepancy.topic}: ", *values)
