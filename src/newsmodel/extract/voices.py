"""Whose voice a phrase is: of people, bodies and documents, or of a medium that passes on what they say."""

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import base_end, head_of

__all__ = ["can_speak", "is_medium"]

PEOPLE = frozenset({"person", "people", "source", "sources", "man", "woman", "police"})
OPENING = frozenset({"radio", "channel", "tv"})  # mastheads that stand in front
NEWS = frozenset({"news", "press", "wire"})


def can_speak(work: Work, start: int, end: int) -> bool:
    """Whether a phrase is of people or a document: a name, an office, a group; not "health reasons" nor "the Bible"."""
    language, head = work.language, head_of(work, start, end)
    if work.tags[head] in {"NNP", "NNPS"}:
        return work.doc.lower[start] != "the"
    noun = work.doc.lower[head]
    known = (PEOPLE, language.roles, language.groups, language.kin, language.documents, language.organizations)
    return any(noun in words or noun.removesuffix("s") in words for words in known)


def is_medium(work: Work, start: int, end: int) -> bool:
    """Whether a phrase names or describes a medium: "TASS", "the Harbour Post", "local media", "the agency SORA"."""
    lower, language = work.doc.lower, work.language
    last = min(base_end(work, start, end), end) - 1
    if last < start:
        return False
    head = last if work.tags[last].startswith("NN") else head_of(work, start, end)
    if not work.doc.words[head][0].isupper():
        return lower[head] in language.media or (lower[head] in {"agency", "agencies"} and lower[head - 1] in NEWS)
    first = head
    while first > start and work.doc.words[first - 1][0].isupper() and lower[first - 1] not in language.determiners:
        first -= 1
    if lower[head] == "agency":
        return lower[head - 1] in NEWS
    if lower[first] in OPENING or lower[first] in language.agencies:
        return True
    if lower[head] in language.mastheads and (head > first or lower[first - 1 : first] == ["the"]):
        return True
    return first > start and (lower[first - 1] in language.media or lower[first - 2 : first] == ["news", "agency"])
