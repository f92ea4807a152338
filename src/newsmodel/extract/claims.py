"""What each statement puts forward: its kind, its polarity, what it is about, the time and the figures in it."""

from dataclasses import replace

from newsmodel.extract.draft import ClaimDraft, StatementDraft, WhenDraft, Work
from newsmodel.extract.figures import figures_in
from newsmodel.extract.phrases import NOUN, base_end
from newsmodel.extract.positions import mentions_in, times_in, tokens_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ClaimKind, MentionForm, Polarity, SpeechAct

__all__ = ["claims", "negated"]

NORMATIVE = frozenset({"should", "must", "ought"})
FUTURE = frozenset({"will", "would", "shall", "'ll"})
FIRST_PERSON = frozenset({"i", "we"})
DEMANDING = frozenset({SpeechAct.DEMAND, SpeechAct.ORDER, SpeechAct.QUESTION})
COMMITTING = frozenset({SpeechAct.PROMISE, SpeechAct.THREATEN})
SCOPE = 6  # a clause is negated where its first verbs are: "no", "not" and "never" further on negate a part
MOST_TOPICS = 12


def claims(work: Work) -> None:
    """Add one claim for each statement."""
    for number, draft in enumerate(work.statements):
        ranges = [tokens_in(work, span) for span in draft.content]
        for first, last in ranges:
            for sentence in range(work.doc.sentence_of[first], work.doc.sentence_of[last - 1] + 1):
                tag_sentence(work, sentence)
        figures = tuple(figure for first, last in ranges for figure in figures_in(work, first, last))
        text = " ".join(work.doc.text[start:end] for start, end in draft.content)
        work.claims.append(
            ClaimDraft(
                statement=number,
                text=text,
                kind=_kind(work, draft, ranges, has_figures=bool(figures)),
                polarity=Polarity.NEGATED if negated(work, number) else Polarity.AFFIRMED,
                about=_topics(work, ranges),
                actors=_actors(work, draft),
                about_time=_time(work, draft),
                figures=figures,
            )
        )


def negated(work: Work, number: int) -> bool:
    """Whether a statement denies: by its cue, or by a negation in the first clause of its content."""
    draft = work.statements[number]
    inner = any(
        work.doc.lower[token] in work.language.negations
        for first, last in [tokens_in(work, span) for span in draft.content]
        for token in range(first, min(last, first + SCOPE))
    )
    return inner != (draft.act is SpeechAct.DENY)


def _kind(work: Work, draft: StatementDraft, ranges: list[tuple[int, int]], *, has_figures: bool) -> ClaimKind:
    words = [work.doc.lower[token] for first, last in ranges for token in range(first, last)]
    if draft.act in DEMANDING:
        return ClaimKind.DEMAND
    if draft.act in COMMITTING:
        return ClaimKind.COMMITMENT
    if draft.act is SpeechAct.EVALUATE:
        return ClaimKind.EVALUATION
    if NORMATIVE & set(words):
        return ClaimKind.NORMATIVE
    if FUTURE & set(words) or draft.act in {SpeechAct.PREDICT, SpeechAct.WARN}:
        future = next((place for place, word in enumerate(words) if word in FUTURE), 0)
        return ClaimKind.COMMITMENT if FIRST_PERSON & set(words[max(0, future - 3) : future]) else ClaimKind.PREDICTION
    return ClaimKind.FIGURE if has_figures else ClaimKind.EVENT


def _topics(work: Work, ranges: list[tuple[int, int]]) -> tuple[str, ...]:
    """The noun phrases of the content, without their determiners."""
    doc, tags = work.doc, work.tags
    found: list[str] = []
    for first, last in ranges:
        token = first
        while token < last and len(found) < MOST_TOPICS:
            end = base_end(work, token, last)
            if end == token:
                token += 1
                continue
            start = token
            while start < end and tags[start] in {"DT", "PRP$", "PDT", "POS", "CD", "$"}:
                start += 1
            phrase = " ".join(doc.words[start:end])
            if start < end and tags[end - 1] in NOUN and not work.timed[start] and phrase not in found:
                found.append(phrase)
            token = end
    return tuple(found)


def _actors(work: Work, draft: StatementDraft) -> tuple[int, ...]:
    """Whom the content names, descriptions left out."""
    found = [
        mention.actor
        for span in draft.content
        for _, mention in mentions_in(work, span)
        if mention.actor is not None and mention.form is not MentionForm.DESCRIPTION
    ]
    return tuple(actor for actor in dict.fromkeys(found) if work.actors[actor].kept)


def _time(work: Work, draft: StatementDraft) -> WhenDraft | None:
    """The first time in the content that resolves."""
    times = (time for span in draft.content for time in times_in(work, span))
    return next((replace(time.when, span=time.span) for time in times if time.when is not None), None)
