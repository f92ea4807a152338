"""The headline of a page, without the name of the site that stands before or behind it."""

import re
from collections.abc import Iterable

from newsmodel.parsers.html.wording import letters

__all__ = ["without_site"]

_MARK = re.compile(r"\s+[|\-–—:·•*»«›/]\s+|\s*[|ㅣ：｜]\s*|\s[-–—|]|-(?=[^\s-]{1,12}ㅣ)")


def without_site(title: str, others: Iterable[str], sites: Iterable[str]) -> str:
    """A title without what a mark cuts off at an end: if the rest is another title, or what goes names the site.

    >>> without_site("Rain - again | World | The Bee", ["Rain - again"], [])
    'Rain - again'
    >>> without_site("The Bee - Rain", [], ["The Bee"])
    'Rain'
    """
    known = {letters(other) for other in others} - {"", letters(title)}
    named = {letters(site) for site in sites} - {""}
    marks = list(_MARK.finditer(title, 0, 400))[:20]
    for match in marks:
        if letters(title[: match.start()]) in known:
            return title[: match.start()].rstrip()
    while marks and letters(title[marks[-1].end() :]) in named:
        title = title[: marks.pop().start()].rstrip()
    if marks and letters(title[: marks[0].start()]) in named:
        title = title[marks[0].end() :].lstrip()
    return title
