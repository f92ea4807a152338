"""Mentions by "it", "its" and "they", only where they can hardly mean anything but somebody who speaks or acts."""

from collections.abc import Iterator

from newsmodel.extract.draft import MentionDraft, Work
from newsmodel.extract.mentions import pronoun_mention
from newsmodel.extract.positions import tokens_in

__all__ = ["neuter_pronouns"]


def neuter_pronouns(work: Work) -> Iterator[MentionDraft]:
    """Each "its", and "it" or "they" as the first word of what somebody says."""
    for token in [token for token, word in enumerate(work.doc.lower) if word == "its"]:
        yield pronoun_mention(work, token)
    for draft in work.statements:
        first, last = tokens_in(work, draft.content[0])
        if first < last and work.doc.lower[first] in {"it", "they"} and not work.doc.quoted[first]:
            yield pronoun_mention(work, first)
