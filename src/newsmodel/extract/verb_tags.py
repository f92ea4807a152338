"""Verbs that a tagger trained on other text takes for something else: "began" for a participle, "works" for a noun."""

from newsmodel.extract.cue_tags import mend_cue
from newsmodel.extract.draft import Work
from newsmodel.lang import PartOfSpeech
from newsmodel.lang.inflect import PARTICIPLES_ALONE, PASTS_ALONE

__all__ = ["mend_verbs"]

AUXILIARIES = {"is": "VBZ", "has": "VBZ", "does": "VBZ", "was": "VBD", "were": "VBD", "are": "VBP", "did": "VBD"}
CERTAIN = AUXILIARIES.keys() | PASTS_ALONE | PARTICIPLES_ALONE
WATCHED = CERTAIN | {"her", "once"}
NO_NOUN = frozenset({"IN", "TO", "DT", ",", ".", "CC", "VBD", "PRP", "MD"})


def mend_verbs(work: Work, first: int, last: int) -> None:
    """Set right the tags of verbs in a tagged sentence, from the words beside them."""
    tags, lower, forms = work.tags, work.doc.lower, work.language.cue_forms
    for token, word in enumerate(lower[first:last], first):
        if word not in forms and word not in WATCHED and tags[token] != "NNS":
            continue  # most words
        if word in CERTAIN:
            tags[token] = _certain(word, tags[token])
        elif tags[token] == "NNS" and token > first and lower[token - 1] == "who" and word.endswith("s"):
            tags[token] = "VBZ"  # "who works in retail"
        elif word == "her" and tags[token] == "PRP$" and _ends_phrase(work, token + 1, last):
            tags[token] = "PRP"  # "called her “weak”"
        elif word == "once" and token + 1 < last and lower[token + 1] in forms:
            tags[token] = "RB"
        if word in forms and not work.doc.quoted[token]:
            for form in forms[word]:
                if form.cue.pos is PartOfSpeech.VERB and not form.rest:
                    mend_cue(work, token, form, first, last)
                    break


def _certain(word: str, tag: str) -> str:
    """The tag of a word whose spelling tells it, if it is a verb."""
    if word in AUXILIARIES:
        return tag if tag[0] == "V" else AUXILIARIES[word]
    if tag == "VBN" and word in PASTS_ALONE:
        return "VBD"
    return "VBN" if tag == "VBD" and word in PARTICIPLES_ALONE else tag


def _ends_phrase(work: Work, token: int, last: int) -> bool:
    """Whether no noun follows in the same phrase."""
    return token >= last or work.doc.quoted[token] > 0 or work.tags[token] in NO_NOUN
