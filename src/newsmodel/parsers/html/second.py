"""A second reading of a page by trafilatura (extra `html`), where the first finds too little."""

from dataclasses import dataclass

from newsmodel.errors import MissingExtra
from newsmodel.model import Issue
from newsmodel.parsers.html.tokens import tokens

__all__ = ["SecondReading", "second_reading"]

# What takes lxml minutes, or makes it drop the article without a word, is not handed to it.
_MOST_CHARACTERS = 5_000_000
_MOST_TOKENS = 40_000
_LONGEST_TAG = 50_000


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What trafilatura finds: the paragraphs, the authors in one text, the day."""

    paragraphs: tuple[str, ...] = ()
    author: str = ""
    day: str = ""
    issue: Issue | None = None


def second_reading(page: str) -> SecondReading:
    """What trafilatura finds in a page.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - an optional dependency
    except ImportError as fault:
        raise MissingExtra("asking trafilatura about a web page", extra="html") from fault
    if not _is_tame(page):
        return SecondReading(issue=_issue("the page is too large or too deep for trafilatura"))
    try:
        found = bare_extraction(page, with_metadata=True, include_comments=False)
    except Exception as fault:  # noqa: BLE001 - whatever it meets, the first reading stands
        return SecondReading(issue=_issue(f"trafilatura failed: {type(fault).__name__}"))
    if found is None:
        return SecondReading()
    lines = (line.strip() for line in (found.text or "").splitlines())
    return SecondReading(tuple(filter(None, lines)), found.author or "", found.date or "")


def _is_tame(page: str) -> bool:
    if len(page) > _MOST_CHARACTERS:
        return False
    for number, token in enumerate(tokens(page)):
        if number > _MOST_TOKENS or (token.name and len(token.text) > _LONGEST_TAG):
            return False
    return True


def _issue(message: str) -> Issue:
    return Issue(code="no-second-reading", message=message)
