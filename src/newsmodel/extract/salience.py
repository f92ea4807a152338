"""How much a mention stands out in its sentence: whoever speaks or acts there, before whoever is only named."""

from newsmodel.extract.draft import MentionDraft, Work
from newsmodel.extract.linking import POSSESSIVES
from newsmodel.extract.phrases import FINITE, OPENING, base_start
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import MentionForm

__all__ = ["is_possessor", "salience"]

SPEAKS, ACTS, HANGS, POSSESSES, QUOTED = 0.4, 0.35, -0.2, -0.4, -0.8
UNNAMED, RELATIVE = -0.3, -0.6  # news says "he" of those whom it names
CLOSE = 3  # tokens between a subject and its verb, "also" and the like
LONGEST_TITLE = 6


def salience(work: Work, mention: MentionDraft) -> float:
    """The weight of a mention, by its part in its sentence."""
    doc, tags = work.doc, work.tags
    sentence = doc.sentence_of[mention.first]
    first, last = doc.sentences[sentence]
    tag_sentence(work, sentence)
    weight = QUOTED if doc.quoted[mention.first] else 0.0
    if is_possessor(work, mention):
        return weight + POSSESSES
    if mention.actor is not None and not work.actors[mention.actor].named:
        weight += RELATIVE if doc.lower[mention.last - 1] in work.language.kin else UNNAMED
    start = base_start(work, mention.first, max(first, mention.first - LONGEST_TITLE))
    if mention.first in work.speaking:
        return weight + SPEAKS
    described = mention.last + 1 < last and doc.lower[mention.last : mention.last + 2] == [",", "who"]
    if start > first and tags[start - 1] in {"IN", "TO"} and not described:
        return weight + HANGS
    verb = next((token for token in range(mention.last, min(mention.last + CLOSE, last)) if tags[token] != "RB"), last)
    if verb < last and (tags[verb] in FINITE or doc.lower[verb] == "who" or described):
        weight += ACTS
    elif mention.last + 1 < last and doc.lower[mention.last] == "," and _opens_apposition(work, mention.last + 1):
        weight += ACTS
    return weight


def _opens_apposition(work: Work, token: int) -> bool:
    """Whether what a comma parts from a name tells about it: "Ana Ruiz, 54,", "Ana Ruiz, the mayor,"."""
    return work.tags[token] in OPENING | {"CD", "VBN"}


def is_possessor(work: Work, mention: MentionDraft) -> bool:
    """Whether something of theirs is meant, rather than they themselves: "Smith's lawyer", "his lawyer"."""
    lower = work.doc.lower
    if mention.form is MentionForm.PRONOUN:
        return mention.name in POSSESSIVES
    return mention.last < len(lower) and lower[mention.last] in {"'s", "'"}
