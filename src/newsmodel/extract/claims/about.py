"""What a claim is about: its noun phrases, and whom it speaks of; "I" in a quotation is the speaker."""

from collections.abc import Mapping, Sequence
from itertools import islice

from newsmodel.extract.draft import FigureDraft, StatementDraft, Work
from newsmodel.extract.phrases import ADJECTIVE, NOUN, base_end
from newsmodel.extract.positions import Range, mentions_in, span_of, speaker_of
from newsmodel.kinds import ActorKind, MentionForm
from newsmodel.lang.english_claims import SPOKEN_FOR

__all__ = ["actors_of", "bodies", "topics_of"]

MOST_TOPICS = 12
MOST_ROLES = 20
NO_TOPIC = frozenset({"DT", "PRP$", "PDT", "POS", "CD", "$"})
OPENS = NO_TOPIC | NOUN | ADJECTIVE | {"VBG"}  # tags that can open a noun phrase
EMPTY = frozenset(
    "one ones none nobody nothing everybody everyone everything somebody someone something anybody anyone anything"
    " half third thirds quarter quarters fifth lot lots dozens hundreds thousands millions billions % cent".split()
)
SELF = frozenset({"i", "me", "my", "mine", "myself"})
TOGETHER = frozenset({"we", "us", "our", "ours", "ourselves"})


def topics_of(work: Work, ranges: Sequence[Range], figures: Sequence[FigureDraft]) -> tuple[str, ...]:
    """The noun phrases, without their determiners; a unit of measure is no topic, what is counted is."""
    doc, tags = work.doc, work.tags
    units = {figure.span[1]: figure.unit for figure in figures}  # by the end of the words
    found: dict[str, None] = {}
    for first, last in ranges:
        token = first
        while token < last and len(found) < MOST_TOPICS:
            end = base_end(work, token, last) if tags[token] in OPENS else token
            if end == token:
                token += 1
                continue
            start, noun = token, doc.lower[end - 1]
            while start < end and (tags[start] in NO_TOPIC or doc.lower[start] in EMPTY):
                start += 1
            named = start < end and tags[end - 1] in NOUN and noun not in EMPTY and not work.timed[start]
            if named and units.get(doc.ends[end - 1], noun) == noun:
                found[" ".join(doc.words[start:end])] = None
            token = end
    return tuple(found)


def actors_of(work: Work, draft: StatementDraft, ranges: Sequence[Range], known: Mapping[str, int]) -> tuple[int, ...]:
    """Whom the words name, descriptions left out, and the speaker or the body that "I" and "we" stand for."""
    found = dict.fromkeys(_of_self(work, draft, ranges, known))
    for tokens in ranges:
        for _, mention in mentions_in(work, span_of(work, tokens)):
            if mention.actor is not None and mention.form is not MentionForm.DESCRIPTION:
                found[mention.actor] = None
    return tuple(actor for actor in found if work.actors[actor].kept)


def bodies(work: Work) -> dict[str, int]:
    """The organizations of the article by name."""
    return {
        actor.name: number
        for number, actor in enumerate(work.actors)
        if actor.kept and actor.kind in {ActorKind.ORGANIZATION, ActorKind.GOVERNMENT}
    }


def _of_self(work: Work, draft: StatementDraft, ranges: Sequence[Range], known: Mapping[str, int]) -> list[int]:
    """The actors that the first person means. Outside quotation marks it is the reporter."""
    speaker = speaker_of(work, draft)
    if speaker is None or not draft.quoted:
        return []
    said = {
        work.doc.lower[token] for first, last in ranges for token in range(first, last) if work.doc.quoted[token] == 1
    }
    found = [] if SELF.isdisjoint(said) else [speaker]
    return found if TOGETHER.isdisjoint(said) else [*found, _speaks_for(work, speaker, known)]


def _speaks_for(work: Work, speaker: int, known: Mapping[str, int]) -> int:
    """Whom the speaker means by "we": the one organization that the speaker heads or speaks for, or the speaker."""
    meant = {
        known.get(organization, speaker)
        for title, organization in islice(work.actors[speaker].roles, MOST_ROLES)
        if title and not SPOKEN_FOR.isdisjoint(title.lower().split())
    }
    return meant.pop() if len(meant) == 1 else speaker
