"""Who passes news on, rather than making it: agencies, papers, broadcasters."""

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import base_end, head_of

__all__ = ["is_medium"]

OPENING = frozenset({"radio", "channel", "tv"})  # mastheads that stand in front
NEWS = frozenset({"news", "press", "wire"})


def is_medium(work: Work, start: int, end: int) -> bool:
    """Whether a phrase names or describes a medium: "TASS", "the Harbour Post", "local media", "the news agency SORA"."""
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
    if lower[first] in OPENING or lower[first] in language.agencies or (head > first and lower[head] in language.mastheads):
        return True
    return first > start and (lower[first - 1] in language.media or lower[first - 2 : first] in (["news", "agency"],))
