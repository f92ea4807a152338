"""What is a statement, who said it and what it disputes, as a person says."""

from newsmodel.correcting.actors import RULE, actor_named, move
from newsmodel.correcting.passages import Unclear, only_place, statement_of
from newsmodel.extract.attribution.drafting import bounded, quote_kind, quoted_spans
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.linking import NAMED
from newsmodel.extract.positions import speaker_of, tokens_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import MentionForm
from newsmodel.model import NotRebuttal, Passage, SaidBy

__all__ = ["Statements", "not_rebutted", "others_only", "said_by"]


class Statements:
    """The statements of an article while a person says which of them are and which are not."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._all = list(work.statements)
        self._dropped: set[int] = set()

    def drop(self, words: Passage) -> None:
        """The statement of these words is none."""
        draft = statement_of(self._work, words, self._all)
        if draft:
            self._dropped.add(id(draft))

    def keep(self, words: Passage) -> StatementDraft:
        """The statement of these words, whatever was said of it before; a new one where there is none."""
        draft = statement_of(self._work, words, self._all)
        if draft is None:
            draft = _statement(self._work, words)
            self._all.append(draft)
        self._dropped.discard(id(draft))
        return draft

    def drop_unspoken(self) -> None:
        """Statements that were added for a speaker, who then was not found."""
        self._dropped |= {id(draft) for draft in self._all if draft.rule == RULE and not draft.corrected}

    def settle(self) -> None:
        """Leave the statements in the work, and with them the claims and rebuttals that still stand on some."""
        work = self._work
        kept = [draft for draft in self._all if id(draft) not in self._dropped]
        kept.sort(key=lambda draft: draft.content[0])
        place = {id(draft): number for number, draft in enumerate(kept)}
        now = [place.get(id(draft)) for draft in work.statements]
        work.statements = kept
        work.claims = [claim for claim in work.claims if now[claim.statement] is not None]
        for claim in work.claims:
            claim.statement = now[claim.statement] or 0
        work.rebuttals = [found for found in work.rebuttals if now[found.by] is not None]
        for found in work.rebuttals:
            found.by = now[found.by] or 0
            found.targets = tuple(target for number in found.targets if (target := now[number]) is not None)


def _statement(work: Work, words: Passage) -> StatementDraft:
    """A statement of these very words."""
    first, last = tokens_in(work, only_place(work, words))
    span = bounded(work, (first, last))
    if span is None:
        raise Unclear(words)
    for sentence in range(work.doc.sentence_of[first], work.doc.sentence_of[last - 1] + 1):
        tag_sentence(work, sentence)
    return StatementDraft(
        content=[span],
        cue=None,
        cue_token=tokens_in(work, span)[0],
        lemma="",
        source=None,
        speaker=None,
        rule=RULE,
        quoted=quoted_spans(work, [span]),
        quote_kind=quote_kind(work, [span]),
    )


def said_by(work: Work, said: SaidBy, draft: StatementDraft) -> None:
    """A statement gets its speaker, and so does the pronoun that is the source of this statement alone.

    Whom other words mean is not said by it: a name of somebody else is no source any more, a description may be one.
    """
    actor = None if said.name is None else actor_named(work, said.name, said.kind)
    number, draft.speaker = draft.speaker, None
    draft.corrected, draft.actor = True, actor
    if number is None:
        return
    source = work.mentions[number]
    if source.form is not MentionForm.PRONOUN:
        same = source.actor == actor or (source.form not in NAMED and not source.plural)
        draft.source = draft.source if same or actor is None else None
    elif all(other.speaker != number for other in work.statements):
        move(work, [number], actor)


def not_rebutted(work: Work, link: NotRebuttal) -> None:
    """One statement does not dispute another, or any."""
    by = statement_of(work, link.by, work.statements)
    target = link.target and statement_of(work, link.target, work.statements)
    if by is None or (link.target and target is None):
        return
    for found in [found for found in work.rebuttals if work.statements[found.by] is by]:
        left = tuple(number for number in found.targets if target and work.statements[number] is not target)
        if not target or (found.targets and not left):
            work.rebuttals.remove(found)
        found.targets = left


def others_only(work: Work) -> None:
    """No statement disputes one of the same speaker, should a step have found so before the speaker was set right."""
    for found in list(work.rebuttals):
        speaker = speaker_of(work, work.statements[found.by])
        others = tuple(n for n in found.targets if speaker is None or speaker_of(work, work.statements[n]) != speaker)
        if found.targets and not others:
            work.rebuttals.remove(found)
        found.targets = others
