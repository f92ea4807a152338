"""Lines in which a page says in its own words when it was published, and when it was changed."""

import re
from collections.abc import Iterator

from newsmodel.parsers.fields.dates import find_moment
from newsmodel.parsers.html.blocks import Block
from newsmodel.parsers.html.wording import letters

__all__ = ["changed_by", "day_lines", "is_day_line", "parts_of", "settled"]

LONGEST = 120  # characters of a line that says nothing else
_LONG = 100  # characters of a paragraph
_BEFORE, _BEHIND = 2, 12  # lines that count on either side of the headline
_WORDS_BESIDE = 5
_CHANGED = (
    "(?:last )?(?:updated|modified|changed|revised)|last update|update"
    "|(?:senast |sist )?(?:uppdaterad|uppdaterat|ändrad"
    "|oppdatert|opdateret|endret)|(?:zuletzt |letzte )?(?:aktualisiert|aktualisierung|geändert|bearbeitet)"
    "|(?:última |ultima )?(?:actualización|actualizado|actualizada|modificado|modificada|atualizado|aggiornato)"
    "|(?:dernière )?(?:mise? à jour|modification|modifiée?|actualisée?)"
)
_PUBLISHED = (
    "(?:first |originally )?(?:published|posted)|publicerad|publicerat|publisert|udgivet|veröffentlicht|erschienen"
    "|erstellt|publicado|publicada|publiée?|mise? en ligne|pubblicato"
)
_LABEL = re.compile(rf"(?<!\w)(?:(?P<changed>{_CHANGED})|{_PUBLISHED})(?!\w)", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])")
_BREAK = re.compile(r"\s+[·•|–—]\s+")
_MONTH_FIRST = frozenset(("en-us", "en-ph"))
# In these, by themselves, people write the month before the day or both ways.
_EITHER = frozenset(("en", "en-ca", "fr-ca", "es-us", "fil", "tl"))


def parts_of(text: str) -> list[tuple[str, str]]:
    """What a line says of the days, one by one: "published", "modified" or "", and the words behind that label.

    >>> parts_of("Published 6 March 2025 · Updated 7 March 2025")
    [('published', '6 March 2025'), ('modified', '7 March 2025')]
    """
    labels = list(_LABEL.finditer(text))
    ends = [*(label.start() for label in labels), len(text)]
    parts = [("", text[: ends[0]])]
    for label, end in zip(labels, ends[1:], strict=True):
        parts.append(("modified" if label["changed"] else "published", text[label.end() : end]))
    stripped = [(kind, part.strip(" \t:·•|,;()–—-/")) for kind, part in parts]
    return [(kind, part) for kind, part in stripped if part]


def changed_by(text: str) -> bool:
    """Whether the last label in the words before a day says that the page was changed then."""
    labels = list(_LABEL.finditer(text))
    return bool(labels and labels[-1]["changed"])


def settled(text: str, language: str) -> str:
    """A text whose numeric days have one reading, as far as the language of the page tells which.

    >>> settled("03/04/2025", "en-GB"), settled("03/04/2025", "en-US"), settled("03/04/2025", "en")
    ('03.04.2025', '04.03.2025', '03/04/2025')
    """
    tag = language.casefold()
    if not tag or tag in _EITHER or not (match := _NUMERIC.search(text)) or find_moment(match[0]):
        return text
    return _NUMERIC.sub(r"\3.\1.\4" if tag in _MONTH_FIRST else r"\1.\3.\4", text)


def is_day_line(text: str) -> bool:
    """Whether a line says when an article was written, and hardly anything else."""
    if len(text) > LONGEST or not any(char.isdigit() for char in text):
        return False
    parts = parts_of(text)
    if not any(kind for kind, _ in parts):
        return not text.endswith((".", "!", "?")) and (_is_day(text) or _beside_mark(text))
    if text.endswith((".", "!", "?")) and parts[0][0] == "":
        return False
    return all(_is_day(part) if kind else len(part.split()) <= _WORDS_BESIDE for kind, part in parts)


def day_lines(blocks: list[Block], title: str) -> Iterator[str]:
    """The lines near the headline that say when, and those with a label at the end of the prose."""
    start = _headline(blocks, title)
    if start < 0:
        return
    for block in blocks[max(0, start - _BEFORE) : start]:
        if _has_label(block.text) and is_day_line(block.text):
            yield block.text
    long, holders = 0, set()
    for index, block in enumerate(blocks[start + 1 :]):
        if len(block.text) >= _LONG:
            long += 1
            holders.add(block.element.parent)
            continue
        near = (long < 2 and index < _BEHIND) or (block.element.parent in holders and _has_label(block.text))
        if near and is_day_line(block.text):
            yield block.text


def _headline(blocks: list[Block], title: str) -> int:
    """Where the headline stands, or -1."""
    same = letters(title)
    for wanted in (
        lambda block: block.element.tag == "h1",
        lambda block: bool(same) and letters(block.text) == same,
    ):
        for index, block in enumerate(blocks):
            if wanted(block):
                return index
    return -1


def _has_label(text: str) -> bool:
    return any(kind for kind, _ in parts_of(text[:LONGEST]))


def _is_day(text: str) -> bool:
    if _NUMERIC.search(text):
        text = _NUMERIC.sub(r"1.1.\4", text)
    read = find_moment(text)
    return bool(read and len(read[1].split()) <= _WORDS_BESIDE)


def _beside_mark(text: str) -> bool:
    return any(_is_day(part) for part in _BREAK.split(text))
