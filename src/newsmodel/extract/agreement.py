"""What grammar allows a pronoun to mean: gender, number and kind agree, and an object is not its own subject."""

from newsmodel.extract.draft import ActorDraft, MentionDraft, Work
from newsmodel.extract.phrases import FINITE, NOMINAL
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind

__all__ = ["can_be_of_age", "is_object", "own_subject", "suits"]

ADVERBIAL = frozenset({"RB", "MD", "VBD", "VBZ", "VBP"})
ASIDE = 12  # tokens between two commas
THEY = frozenset({"they", "them", "their"})
THINGS = frozenset({ActorKind.ORGANIZATION, ActorKind.GOVERNMENT, ActorKind.DOCUMENT})
NOBODY = THINGS | {ActorKind.GROUP}  # no single person
SEVERAL = frozenset({ActorKind.GROUP, ActorKind.ORGANIZATION})
CLAUSE = 40  # tokens to look back for the subject


def suits(actor: ActorDraft, pronoun: MentionDraft) -> bool:
    """Whether gender, number and kind agree as far as the text has told them."""
    if pronoun.kind is ActorKind.PERSON:
        if actor.plural or actor.kind in NOBODY:
            return False
        return not actor.gender or not pronoun.gender or actor.gender == pronoun.gender
    if pronoun.plural or pronoun.name in THEY:
        return actor.plural or actor.kind in SEVERAL
    return actor.kind is None or actor.kind in THINGS


def is_object(work: Work, pronoun: MentionDraft) -> bool:
    """Whether a pronoun is the object of a verb: "him", and "her" where no noun follows."""
    after = pronoun.last
    if pronoun.name == "her" and after < len(work.doc.words):
        tag_sentence(work, work.doc.sentence_of[after])
        return work.tags[after] not in {"NN", "NNS", "JJ", "NNP", "VBN", "CD"}
    return pronoun.name == "him"


def own_subject(work: Work, pronoun: MentionDraft) -> int | None:
    """The last token of the subject of the nearest verb, which "and ordered her" shares with the verb before."""
    doc, tags = work.doc, work.tags
    sentence = doc.sentence_of[pronoun.first]
    tag_sentence(work, sentence)
    floor = max(doc.sentences[sentence][0], pronoun.first - CLAUSE)
    for verb in range(pronoun.first - 1, floor, -1):
        if tags[verb] not in FINITE:
            continue
        before = verb - 1
        while before > floor and tags[before] in ADVERBIAL:
            before -= 1
        if tags[before] == ",":  # "Ruiz, in the chair, asked him"
            opening = next(
                (token for token in range(before - 1, max(floor, before - ASIDE), -1) if tags[token] == ","), 0
            )
            before = opening - 1 if opening > floor else before
        if tags[before] in NOMINAL or tags[before] in {"WP", "WDT"}:
            return before
    return None


def can_be_of_age(work: Work, mention: MentionDraft, age: str) -> bool:
    """Whether the age behind a name, "Ana Ruiz, 54,", is not another one."""
    lower = work.doc.lower
    told = lower[mention.last + 1] if mention.last + 1 < len(lower) and lower[mention.last] == "," else ""
    return not (told.isdigit() and age.isdigit()) or told == age
