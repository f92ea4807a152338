"""The social medium that an attribution names: "on X", "his Telegram channel", "an Instagram post"."""

from newsmodel.extract.draft import Pair, Work
from newsmodel.extract.positions import Range

__all__ = ["platform_in"]

BEFORE = frozenset("on to via his her its their my our a an".split())
POSTED = frozenset({"posted", "uploaded", "shared", "took", "taken", "turned"})
PLACES = frozenset(
    "account accounts page pages channel channels feed group post posts story stories message messages video videos"
    " thread live livestream profile".split()
)


def platform_in(work: Work, part: Range) -> tuple[str, Pair] | None:
    """The platform named in a stretch of tokens, and the words that say so."""
    doc = work.doc
    for token in range(part[0], part[1]):
        name = work.language.platforms.get(doc.lower[token])
        if not name or not doc.words[token][0].isupper():
            continue
        before = doc.lower[token - 1] if token else ""
        followed = token + 1 < len(doc.lower) and doc.lower[token + 1] in PLACES
        posted = before == "to" and doc.lower[token - 2] in POSTED
        if before in {"on", "via"} or posted or (followed and (len(name) > 1 or before in BEFORE)):
            return name, (doc.starts[token - (before in BEFORE)], doc.ends[token])
    return None
