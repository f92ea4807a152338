"""Which organization words of office belong to: "Keslian transport ministry" spokesman, "Keslian" minister."""

from newsmodel.extract.draft import Work

__all__ = ["organization_in"]

PEOPLE_ENDINGS = ("ian", "ean", "an", "n", "ese", "ish", "i", "ic")
NAME_ENDINGS = ("", "a", "ia", "e", "y", "o", "land")
SHORTEST_STEM = 4


def organization_in(work: Work, start: int, end: int) -> str:
    """The organization among the tokens before a word of office, which is the token `end`; "" where there is none."""
    doc, language = work.doc, work.language
    if end <= start:
        return ""
    if doc.lower[end - 1] in language.organizations:
        return doc.text[doc.starts[start] : doc.ends[end - 1]]
    for token in range(start, end):
        state = language.states.find(doc.words[token])
        base = state.name if state else _people_of(work, doc.words[token])
        if base:
            return base
    named = [token for token in range(start, end) if doc.words[token][0].isupper()]
    if named and doc.words[end][0].islower():  # "Halden Motors spokesman": a name before a word of office
        return doc.text[doc.starts[named[0]] : doc.ends[named[-1]]]
    return ""


def _people_of(work: Work, word: str) -> str:
    """The name in the text that a word is the adjective of: "Keslia" for "Keslian"."""
    if not word[0].isupper():
        return ""
    for ending in PEOPLE_ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < SHORTEST_STEM:
            continue
        name = next((stem + tail for tail in NAME_ENDINGS if stem + tail in work.names and stem + tail != word), "")
        if name:
            return name
    return ""
