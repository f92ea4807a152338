"""Where the words of a correction stand, and the mentions, actors and statements that are there."""

from bisect import bisect_left
from collections.abc import Iterable

from newsmodel.extract.draft import MentionDraft, Pair, StatementDraft, Work
from newsmodel.extract.linking import NAMED
from newsmodel.extract.positions import tokens_in
from newsmodel.model import Passage
from newsmodel.text.anchor import find_all

__all__ = ["Unclear", "actor_of", "mention_at", "mentions_of", "only_place", "places", "statement_of"]

NEAR = 8  # mentions that begin before a place and may reach into it
MOST = 50  # places at which a statement is sought
WHOLE = 0.9  # of a statement and the words for it together, shared: the words are that statement, not a part of it


class Unclear(Exception):
    """The words of a correction stand nowhere, or in several places."""

    def __init__(self, passage: Passage, found: str = "") -> None:
        self.passage = passage
        self.code = "correction_ambiguous" if found else "correction_not_found"
        super().__init__(f"its words mean {found}" if found else "its words were not found")


def places(work: Work, passage: Passage) -> list[Pair]:
    """The places of a passage, each with a token."""
    text = work.doc.text
    found = (
        (outer + match.start, outer + match.end)
        for outer, part in _parts(text, passage)
        for match in find_all(part, passage.words)
    )
    standing = [place for place in found if (tokens := tokens_in(work, place))[0] < tokens[1]]
    return standing if passage.nth is None else standing[passage.nth - 1 : passage.nth]


def _parts(text: str, passage: Passage) -> Iterable[tuple[int, str]]:
    if passage.within is None:
        return [(0, text)]
    return ((outer.start, text[outer.start : outer.end]) for outer in find_all(text, passage.within))


def only_place(work: Work, passage: Passage) -> Pair:
    """The place of a passage that stands in one."""
    found = places(work, passage)
    if len(found) != 1:
        raise Unclear(passage, f"{len(found)} places" if found else "")
    return found[0]


def mention_at(work: Work, place: Pair) -> int | None:
    """The number of the mention that a place is best: "Holm" for "Mr Holm", and for "Holm" also "Peter Holm"."""
    first, last = (bisect_left(work.mentions, offset, key=lambda mention: mention.span[0]) for offset in place)
    near = range(max(0, first - NEAR), last)
    found = [(_shared([work.mentions[n].span], place), -n) for n in near if _is_same(work, work.mentions[n], place)]
    return -max(found)[1] if found else None


def _is_same(work: Work, mention: MentionDraft, place: Pair) -> bool:
    """Whether one is the other, with or without what stands before a name; not the town in "mayor of Lindmar"."""
    (start, end), (low, high) = mention.span, place
    text = work.doc.text
    if low <= start and end <= high:
        return _adds_no_head(work, text[low:start], text[end:high])
    if not (start <= low and high <= end):
        return False
    return mention.form in NAMED or start == low or _adds_no_head(work, text[start:low], text[high:end])


def _adds_no_head(work: Work, before: str, behind: str) -> bool:
    apart = work.language.prepositions | {"and", "or"}
    return apart.isdisjoint(before.lower().split()) and not any(char.isalnum() for char in behind.strip("'’s"))


def mentions_of(work: Work, passage: Passage) -> list[int]:
    """The numbers of the mentions that a passage is; those of which it is a part only where there is no other."""
    found = {n: place for place in places(work, passage) if (n := mention_at(work, place)) is not None}
    whole = [
        n for n, (low, high) in found.items() if low <= work.mentions[n].span[0] and work.mentions[n].span[1] <= high
    ]
    return whole or list(found)


def actor_of(work: Work, passage: Passage) -> int | None:
    """The actor of that name, or that the words refer to; `None` where there is none."""
    wanted = passage.words.casefold().split()
    found = []
    if not passage.tells_which:
        named = ((n, actor) for n, actor in enumerate(work.actors) if actor.mentions or actor.kept)
        found = [number for number, actor in named if actor.name.casefold().split() == wanted]
    if not found:
        actors = (work.mentions[number].actor for number in mentions_of(work, passage))
        found = list(dict.fromkeys(actor for actor in actors if actor is not None))
    if len(found) > 1:
        raise Unclear(passage, f"{len(found)} actors")
    return found[0] if found else None


def statement_of(work: Work, passage: Passage, drafts: list[StatementDraft]) -> StatementDraft | None:
    """The statement, of those in `drafts`, that a passage is, or is a part of; `None` where there is none."""
    found: dict[int, float] = {}
    standing = places(work, passage)
    if not standing:
        return _interrupted(work, passage, drafts)
    for place in standing[:MOST]:
        shares = ((_shared(draft.content, place), -number) for number, draft in enumerate(drafts))
        share, best = max(shares, default=(0.0, 0))
        if share > 0 and _mostly(drafts[-best].content, place):
            found[-best] = max(share, found.get(-best, 0.0))
    whole = [number for number, share in found.items() if share > WHOLE]
    if len(found) > 1 and len(whole) != 1:
        raise Unclear(passage, f"{len(found)} statements")
    return drafts[(whole or list(found))[0]] if found else None


def _interrupted(work: Work, passage: Passage, drafts: list[StatementDraft]) -> StatementDraft:
    """The statement whose text a passage is, as `Statement.text` gives it: without what the reporter puts between."""
    parted = [draft for draft in drafts if len(draft.content) > 1 and not passage.tells_which]
    texts = (" ".join(work.doc.text[start:end] for start, end in draft.content) for draft in parted)
    found = [draft for draft, text in zip(parted, texts, strict=True) if find_all(text, passage.words)]
    if len(found) != 1:
        raise Unclear(passage, f"{len(found)} statements" if found else "")
    return found[0]


def _overlap(spans: list[Pair], place: Pair) -> int:
    return sum(max(0, min(end, place[1]) - max(start, place[0])) for start, end in spans)


def _shared(spans: list[Pair], place: Pair) -> float:
    """The share of the code points of both that are in both."""
    shared = _overlap(spans, place)
    return shared / (sum(end - start for start, end in spans) + place[1] - place[0] - shared)


def _mostly(spans: list[Pair], place: Pair) -> bool:
    """Whether at least half of the one, or of the other, is in both."""
    return 2 * _overlap(spans, place) >= min(sum(end - start for start, end in spans), place[1] - place[0])
