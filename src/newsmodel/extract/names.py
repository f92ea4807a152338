"""Runs of capitalised words that are names."""

from collections.abc import Iterator
from itertools import compress

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import NOUN
from newsmodel.extract.tagging import tag_sentence
from newsmodel.text.classes import is_headline
from newsmodel.text.memo import Memo

__all__ = ["name_runs"]

JOINING = frozenset({"of", "for", "and", "&", "the"})
POSSESSIVE = frozenset({"'", "'s"})
PROPER = frozenset({"NNP", "NNPS"})
NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})  # tags of words that can be a name, too
OPENING = frozenset({"NN", "NNS", "JJ", "VB", "VBP"})  # tags of a common word that opens a name
NUMBERED = frozenset({"radio", "channel"})
LONGEST = 12  # tokens of a name


def name_runs(work: Work) -> Iterator[tuple[int, int]]:
    """Token ranges of the names, in order. A possessive, a comma or a small word ends a name."""
    doc, language = work.doc, work.language
    places = list(compress(range(len(doc.words)), map(CAPITALISED.__getitem__, doc.words)))
    certain, plain = _certain_names(work, places), _plain_words(work)
    demonyms = language.states.demonyms
    done = 0
    for token in places:
        if token < done or token in plain or not _opens_name(work, token, certain):
            continue
        sentence_end = doc.sentences[doc.sentence_of[token]][1]
        end = token + 1
        while end < sentence_end and end - token < LONGEST and end not in plain:
            if CAPITALISED[doc.words[end]] and not work.timed[end] and doc.lower[end] not in language.pronouns:
                end += 1
            elif (step := _joined(work, end, sentence_end)) > end:
                end = step
            else:
                break
        if doc.lower[token] not in demonyms or not all(word in demonyms for word in doc.lower[token + 1 : end]):
            yield token, end
        done = end


def _plain_words(work: Work) -> set[int]:
    """The words of headlines In Capitals Like These that are no names."""
    found = set[int]()
    for number, (first, last) in enumerate(work.doc.sentences):
        if is_headline(work.doc.words[first:last]):
            tag_sentence(work, number)
            found.update(token for token in range(first, last) if work.tags[token] not in NOUN)
    return found


def _is_capitalised(word: str) -> bool:
    """Whether a word is written as a name is: "Smith", "J.", "al-Haddad"."""
    if word[0].isupper():
        return word[-1].isalpha() or (word[-1] == "." and len(word) > 1)
    return len(word) > len("al-") and word[2] == "-" and word[3].isupper() and word[:2].isalpha()


CAPITALISED = Memo(_is_capitalised)


def _joined(work: Work, token: int, ceiling: int) -> int:
    """Token after a small word inside a name ("Bank of England", "van der Berg"), or `token` itself."""
    lower, words, language = work.doc.lower, work.doc.words, work.language
    word = lower[token]
    if word in language.name_particles:
        end = token + 1
        while end < ceiling and lower[end] in language.name_particles:
            end += 1
        return end if end < ceiling and CAPITALISED[words[end]] else token
    if word in POSSESSIVE and token + 1 < ceiling and CAPITALISED[words[token + 1]]:
        return token + 1 if lower[token + 1] in language.organizations else token  # "the Seafarers' League"
    if word.isdigit() and lower[token - 1] in NUMBERED:
        return token + 1  # "Kelby Radio 4"
    if word in JOINING and token + 1 < ceiling:
        previous = lower[token - 1]
        if word in {"of", "for"} and (
            previous in language.organizations or previous.rstrip("s") in language.organizations
        ):
            after = token + 2 if lower[token + 1] == "the" else token + 1
            return after if after < ceiling and CAPITALISED[words[after]] else token
        if word == "&" and CAPITALISED[words[token + 1]]:
            return token + 1
    if word in {"“", '"', "‘"} and token + 2 < ceiling and lower[token + 2] in {"”", '"', "’"} and token + 3 < ceiling:
        return token + 3 if CAPITALISED[words[token + 3]] else token  # Patrick “Pat” Moore
    return token


def _certain_names(work: Work, places: list[int]) -> set[str]:
    """Of the words at these places those that are names somewhere in the text.

    They are capitalised in the middle of a sentence, or end what only a person is called: "Magnus Fell", "M. Black".
    """
    words, lower = work.doc.words, work.doc.lower
    found = set[str]()
    for token in places:
        before = words[token - 1] if token else ""
        if not words[token][0].isupper() or not before[:1].isalnum():
            continue
        if before == lower[token - 1] or _is_forename(work, token - 1):
            found.add(words[token])
    return found


def _is_forename(work: Work, token: int) -> bool:
    """Whether a capitalised word is an initial, or one that no dictionary has as anything but a name."""
    word, tags = work.doc.words[token], work.tagger.words.get(work.doc.lower[token], "NNP")
    return word[0].isupper() and (word[1:] == "." or (tags in PROPER and not word.isupper()))


def _opens_name(work: Work, token: int, certain: set[str]) -> bool:
    """Whether a capitalised word opens a name, rather than a sentence or a quotation."""
    doc, language = work.doc, work.language
    word = doc.lower[token]
    if word in language.pronouns or word == "i" or work.timed[token]:
        return False
    first = doc.sentences[doc.sentence_of[token]][0]
    if (
        token > first
        and (doc.words[token - 1][0].isalnum() or doc.words[token - 1] in {",", "’s", "'s"})
        and not doc.words[token - 1].isupper()
    ):
        return not (word in language.determiners or word in language.prepositions)
    if word in language.determiners or word in language.prepositions or word in language.conjunctions:
        return False
    if doc.words[token] in certain or " ".join(doc.lower[token : token + 2]) in language.states.houses:
        return True
    sentence, after = doc.sentence_of[token], token + 1
    alone = after >= len(doc.words) or not CAPITALISED[doc.words[after]]
    if alone and (word in language.numbers or NAMING.isdisjoint(work.tagger.words.get(word, "NN").split("|"))):
        return False  # "However", "Speaking", "Twenty-two": no noun, and so no name
    if alone and word in language.title_modifiers and after < len(doc.lower) and doc.lower[after] in language.roles:
        return False  # "Lead author Ana Ruiz"
    tag_sentence(work, sentence)
    if work.tags[token] in PROPER:
        return True
    if after >= doc.sentences[sentence][1] or not CAPITALISED[doc.words[after]]:
        return False
    if work.tags[after] in PROPER or doc.lower[after] in language.legal_suffixes or _ends_body(work, after + 1):
        return work.tags[token] in OPENING  # "Peter Holm said", "Bright Foods said", "Early Learning Group said"
    return work.tags[token] == "NN" and work.tags[after] in NOUN  # "Alder Works said"


def _ends_body(work: Work, token: int) -> bool:
    """Whether a word ends the name of an organization."""
    if token >= len(work.doc.words) or not CAPITALISED[work.doc.words[token]]:
        return False
    word = work.doc.lower[token]
    return word in work.language.organizations or word in work.language.legal_suffixes
