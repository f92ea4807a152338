"""Who is in an article: what tells who a speaker is, and whom a stretch of the text names, each found once."""

from bisect import bisect_left

from newsmodel.extract.draft import Pair, StatementDraft, Work
from newsmodel.extract.positions import tokens_in
from newsmodel.lang.acts import act_words

__all__ = ["Cast"]

SOURCE = 25  # tokens of the words that name the speaker
MOST = 60  # mentions


class Cast:
    """The actors of an article, for the signs of an act."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._starts = [mention.span[0] for mention in work.mentions]
        self._actors = [mention.actor for mention in work.mentions]
        self._signs: dict[int | Pair | None, frozenset[str]] = {}

    def named(self, span: Pair) -> list[int | None]:
        """The actors of the mentions that begin in a span, the first of many."""
        first = bisect_left(self._starts, span[0])
        return self._actors[first : min(bisect_left(self._starts, span[1]), first + MOST)]

    def signs(self, draft: StatementDraft, speaker: int | None) -> frozenset[str]:
        """The signs of the speaker of a statement."""
        key = draft.source if speaker is None else speaker
        if key not in self._signs:
            self._signs[key] = self._read(draft, speaker)
        return self._signs[key]

    def _read(self, draft: StatementDraft, speaker: int | None) -> frozenset[str]:
        kind, told = "speaker unknown", set[str]()
        if speaker is not None:
            actor = self._work.actors[speaker]
            kind = f"speaker: {actor.kind or 'unclear'}"
            told.update(actor.heads, actor.name.lower().split(), *(title.lower().split() for title, _ in actor.roles))
        if draft.source is not None:
            first, last = tokens_in(self._work, draft.source)
            told.update(self._work.doc.lower[first : min(last, first + SOURCE)])
        roles = act_words().roles
        return frozenset({kind, *(f"role: {name}" for word in roles.keys() & told for name in roles[word])})
