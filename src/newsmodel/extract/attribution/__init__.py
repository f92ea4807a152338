"""Who said it: cue, source and content of every statement of an article."""

from collections.abc import Iterator

from newsmodel.extract.attribution.according import according_statement
from newsmodel.extract.attribution.cues import CueUse, find_cues
from newsmodel.extract.attribution.figures_given import figure_given
from newsmodel.extract.attribution.headlines import headline_statement
from newsmodel.extract.attribution.labels import label_statement
from newsmodel.extract.attribution.nouns import noun_statement
from newsmodel.extract.attribution.quotations import attach_quotations
from newsmodel.extract.attribution.relays import cited, passed_on, quoting_statement, relay
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.signatures import signed_statement
from newsmodel.extract.attribution.taken_up import taken_up_statement
from newsmodel.extract.attribution.verbs import verb_statement
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.function_words import RELATIVE_PRONOUNS
from newsmodel.extract.opening import report_start
from newsmodel.extract.phrases import FINITE
from newsmodel.extract.positions import token_at, tokens_in
from newsmodel.extract.voices import is_medium
from newsmodel.lang import CueRole, Form, PartOfSpeech
from newsmodel.lang.cue import DISPUTING

__all__ = ["attribution"]

MOST_STATEMENTS = 10_000  # of one article: no report has so many, and a text made to keep us busy may
NEAR = 3  # statements back, among which the same words are sought: two verbs may claim one quotation
NEAR_NOUN = 8  # tokens from the verb of dispute to the noun that names what it disputes
LONGEST_SENTENCE = 400  # tokens; a longer one is read in pieces, so that the time stays linear


def attribution(work: Work) -> None:
    """Find the statements of the article, sentence by sentence, then what continues them."""
    labelled_to = 0
    for number, (first, last) in _sentences(work):
        if first < labelled_to:
            continue  # what a label's speaker says, he says to the end of the paragraph
        if len(work.statements) >= MOST_STATEMENTS:
            work.unread = work.doc.starts[first]
            break
        whole = first == work.doc.sentences[number][0]
        labelled = (label_statement(work, first, last) or signed_statement(work, first, last)) if whole else None
        if labelled:
            work.statements.append(labelled)
            labelled_to = token_at(work, labelled.content[-1][1])
            continue
        sentence = Sentence(first, last, find_cues(work, first, last))
        closing = _closing(work, sentence)
        if closing:
            sentence.made.append(closing)
        for use in sentence.uses[:-1] if closing else sentence.uses:
            draft = _statement(work, use, sentence)
            if draft and all(draft.content != other.content for other in (*sentence.made, *work.statements[-NEAR:])):
                sentence.made.append(draft)
        work.statements.extend(sentence.made)
    headline = headline_statement(work)
    if headline:
        work.statements.insert(0, headline)
    attach_quotations(work)
    work.statements.sort(key=lambda draft: draft.content[0])
    if len(work.statements) > MOST_STATEMENTS:
        work.unread = work.statements[MOST_STATEMENTS].content[0][0]
        del work.statements[MOST_STATEMENTS:]


def _closing(work: Work, sentence: Sentence) -> StatementDraft | None:
    """The statement of an attribution that closes a sentence with other cues, where it takes in all that they report.

    "The finding suggests that the ice is thin, said the author": what the author said holds what the finding suggests.
    """
    use = sentence.uses[-1] if len(sentence.uses) > 1 else None
    if use is None or use.cue.pos is not PartOfSpeech.VERB or use.form is not Form.PAST:
        return None
    if use.cue.role is CueRole.RELAY or use.negated or use.passive or taken_up_statement(work, use, sentence):
        return None
    draft = verb_statement(work, use, sentence)
    if draft and draft.source and is_medium(work, *tokens_in(work, draft.source)):
        return None  # "Ruiz said that it was late, Interfax said": passed on
    first = work.doc.ends[sentence.uses[0].last - 1]
    if draft and draft.source and work.doc.text[draft.source[0] : draft.source[1]].lower() in work.language.pronouns:
        return None  # "Ruiz said that it was late, she said": the same speaker
    takes_all = draft is not None and len(draft.content) == 1 and draft.content[0][0] < first <= draft.content[0][1]
    return draft if takes_all else None


def _sentences(work: Work) -> Iterator[tuple[int, tuple[int, int]]]:
    """The sentences to read, with their numbers: without the dateline, and none longer than people write."""
    opening = report_start(work)
    for number, (first, last) in enumerate(work.doc.sentences):
        start = opening if first < opening < last else first
        for begin in range(start, last, LONGEST_SENTENCE):
            yield number, (begin, min(last, begin + LONGEST_SENTENCE))


def _disputed(work: Work, use: CueUse, around: StatementDraft) -> bool:
    """Whether a noun opens what a cue of dispute is about: "rejected a claim by doctors that", "denied a report in"."""
    opening = token_at(work, around.content[0][0])
    near = use.cue.pos is PartOfSpeech.NOUN and use.first - opening < NEAR_NOUN
    return near and around.act in DISPUTING and not work.doc.quoted[use.first]


def _in_relative(work: Work, use: CueUse) -> bool:
    """Whether a verb reports what a relative clause goes on with: "a strike that it said had cost it millions"."""
    if use.cue.pos is not PartOfSpeech.VERB or use.form is not Form.PAST or use.last >= len(work.tags):
        return False
    pronoun = work.tags[use.group - 1] == "PRP" and work.doc.lower[use.group - 2] in RELATIVE_PRONOUNS
    return pronoun and work.tags[use.last] in FINITE and not work.doc.quoted[use.first]


def _statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    given = figure_given(work, use, sentence)
    if given is not None:
        return given
    start = work.doc.starts[use.first]
    around = next((draft for draft in sentence.made for low, high in draft.content if low <= start < high), None)
    if around is not None:  # the speaker's own word, or that of somebody whom he disputes
        if _in_relative(work, use):
            return verb_statement(work, use, sentence)
        return noun_statement(work, use, sentence) if _disputed(work, use, around) else None
    if any(draft.rule == "quoted_as_saying" and draft.frame and start < draft.frame[1] for draft in sentence.made):
        return None  # "saying" is of the same attribution
    if use.cue.pos is PartOfSpeech.PREPOSITION:
        return None if passed_on(work, use, sentence) else according_statement(work, use, sentence)
    if use.cue.pos is PartOfSpeech.NOUN:
        return noun_statement(work, use, sentence)
    found = taken_up_statement(work, use, sentence) or quoting_statement(work, use, sentence)
    if found:
        return found
    if relay(work, use, sentence):
        return None
    draft = verb_statement(work, use, sentence)
    if draft:
        cited(work, use, draft, sentence.last)
    return draft
