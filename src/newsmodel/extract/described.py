"""Whom the text describes without a cue beside it: "the minister", "her deputy", "a mechanic", "the bank".

They may be somebody who is named, or somebody whom a pronoun means. What turns out to be neither is dropped.
"""

from collections.abc import Iterator

from newsmodel.extract.descriptions import description
from newsmodel.extract.draft import MentionDraft, Work
from newsmodel.extract.phrases import NOUN, base_start
from newsmodel.extract.tagging import tag_sentence

__all__ = ["described"]

DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "my", "our"})
SINGULAR = frozenset({"NN", "NNP"})
POSSESSIVE = frozenset({"'s", "'"})
OPENING = DETERMINERS | POSSESSIVE
PREDICATIVE = frozenset("is was be been being are were as became become named appointed elected called".split())
PLACES = frozenset("family state country house force press program programme office front post system".split())
REACH = 5  # tokens before a noun within which its determiner stands


def described(work: Work) -> Iterator[MentionDraft]:
    """Each noun for one person or one body that a determiner makes a mention of its own."""
    lower = work.doc.lower
    yield from _groups(work)
    language = work.language
    words = set(lower) - PLACES
    known = (language.roles.keys(), language.kin.keys(), language.organizations, language.titles)
    nouns = set[str]().union(*(words & of_people for of_people in known))
    for token in [token for token, word in enumerate(lower) if word in nouns]:
        if token in work.in_names or work.timed[token]:
            continue
        if OPENING.isdisjoint(lower[max(0, token - REACH) : token]):
            continue
        sentence = work.doc.sentence_of[token]
        first, last = work.doc.sentences[sentence]
        tag_sentence(work, sentence)
        if work.tags[token] not in SINGULAR or (
            token + 1 < last and work.tags[token + 1] in NOUN and not _kin(work, token)
        ):
            continue
        start = base_start(work, token, first)
        opens = lower[start] in DETERMINERS or not POSSESSIVE.isdisjoint(lower[start:token])
        if opens and (start == first or lower[start - 1] not in PREDICATIVE):
            yield description(work, start, token + 1, token)


def _groups(work: Work) -> Iterator[MentionDraft]:
    """Several people at the beginning of a sentence: "Police closed", "The residents left"."""
    lower, groups = work.doc.lower, work.language.groups
    for sentence, (first, last) in enumerate(work.doc.sentences):
        token = first + (first < last and lower[first] in DETERMINERS)
        if token < last and lower[token] in groups and token not in work.in_names:
            tag_sentence(work, sentence)
            if token + 1 == last or work.tags[token + 1] not in NOUN:
                yield description(work, first, token + 1, token)


def _kin(work: Work, token: int) -> bool:
    """Whether a name follows that is the relative's own: "his nephew Jamie"."""
    return work.doc.lower[token] in work.language.kin and token + 1 in work.in_names
