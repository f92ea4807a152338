"""Verbs that a tagger trained on other text takes for something else: "some say", "a spokesman said in a statement"."""

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import ADJECTIVE, FINITE, NOUN
from newsmodel.lang import CueForm, Form, Frame, PartOfSpeech
from newsmodel.lang.inflect import PARTICIPLES_ALONE, PASTS_ALONE

__all__ = ["attributes_quotation", "mend_verbs"]

AUXILIARIES = {"is": "VBZ", "has": "VBZ", "does": "VBZ", "was": "VBD", "were": "VBD", "are": "VBP", "did": "VBD"}
CERTAIN = AUXILIARIES.keys() | PASTS_ALONE | PARTICIPLES_ALONE
WATCHED = CERTAIN | {"her", "once"}
FRACTIONS = frozenset("third half quarter fifth majority percent % percentage minority".split())
HELPING = frozenset("make makes made let lets help helps helped have had hear heard see saw".split())
STANDING_ALONE = frozenset("some many most others those all both several few another each none these neither".split())
SINGULAR = frozenset({"another", "one", "each", "neither", "none"})
PLURAL = frozenset({"NNS", "NNPS"})
SUBJECTS = NOUN | {"PRP", "WP", "WDT"}
PHRASE = NOUN | {"DT", "JJ", "CD", "POS", "PRP$", "PRP"}
PLACING = frozenset({"in", "on", "at", "from", "during", "under", "by"})
LONGEST_SUBJECT = 10  # tokens
DO = frozenset({"do", "does", "did", "n't", "not", "to"})
OBJECT_PRONOUNS = frozenset({"him", "them", "me", "us"})
OPENS_CLAUSE = frozenset({"PRP", "DT", "EX", "NNP", "NNPS", "PRP$", "WRB"})
PEOPLE = (["NNS"], ["PRP"], ["NNP"])
MISTAKEN = frozenset({"UH", "NN", "JJ", "VB", "RB", "NNP"})  # what a base form is taken for


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
            verb = next((form for form in forms[word] if form.cue.pos is PartOfSpeech.VERB and not form.rest), None)
            if verb:
                _mend_cue(work, token, verb, first, last)


def _certain(word: str, tag: str) -> str:
    """The tag of a word whose spelling tells it, if it is a verb."""
    if word in AUXILIARIES:
        return tag if tag[0] == "V" else AUXILIARIES[word]
    if tag == "VBN" and word in PASTS_ALONE:
        return "VBD"
    return "VBN" if tag == "VBD" and word in PARTICIPLES_ALONE else tag


def _mend_cue(work: Work, token: int, verb: CueForm, first: int, last: int) -> None:
    tags, lower = work.tags, work.doc.lower
    before, after = token - 1, token + 1
    while before > first and tags[before] == "RB" and lower[before] not in STANDING_ALONE:
        before -= 1
    if before < first:
        if tags[token] == "VBD" and after < last and tags[after] in {"WP", "WRB", "IN", "DT"}:
            tags[token] = "VBN"  # "Asked whether", not "Said Smith"
        return
    if (
        tags[token][0] != "V"
        and Frame.QUOTE in verb.cue.frames
        and attributes_quotation(work, before + 1, token + 1, last)
    ):
        tags[token] = _finite(verb)
    elif tags[token] in MISTAKEN and Form.BASE in verb.forms and _is_plain_present(work, token, before, after, last):
        tags[token] = "VBP"
    elif tags[token] == "NNS" and Form.S in verb.forms and _is_third_person(work, before, after, last):
        tags[token] = "VBZ"
    elif tags[token] == "VBN" and Frame.QUOTE in verb.cue.frames and _is_plain_past(work, verb, before, after, last):
        tags[token] = "VBD"
    elif tags[token] == "VBD" and tags[before] in NOUN and _is_adverbial(work, before):
        tags[token] = "VBN"  # "In a video posted on Monday, she said"
    elif tags[token] == "VBD" and Frame.PASSIVE_TO in verb.cue.frames and lower[after : after + 2] == ["to", "be"]:
        tags[token] = "VBN"  # "a painting said to be by Vestri"
    elif tags[token] == "JJ" and Form.PAST in verb.forms and tags[before] in NOUN and tags[after : after + 1] in PEOPLE:
        tags[token] = "VBD"  # "the bank informed customers that"
    elif tags[token] == "JJ" and Form.GERUND in verb.forms and lower[after : after + 1] in (["to"], ["that"]):
        tags[token] = "VBG"  # "with Smith promising to"
    if tags[token] in {"VBD", "VBZ"} and tags[before] in ADJECTIVE | {"VB"}:
        if work.doc.words[before][0].isupper():
            tags[before] = "NNP"  # "Cuban said": a name that is a word, too
        elif before > first and tags[before] != "VB" and tags[before - 1] in NOUN | ADJECTIVE:
            tags[before] = "NN"  # "the party front-runner said"


def attributes_quotation(work: Work, start: int, after: int, last: int) -> bool:
    """Whether a quotation ahead, or one behind and a noun phrase between, leaves words nothing but a verb to be.

    "Ruiz notes: “It is late”", "“It is late,” the letter reads."
    """
    tags, quoted, before = work.tags, work.doc.quoted, start - 1
    first = work.doc.sentences[work.doc.sentence_of[start]][0]
    if before < first or tags[before] not in SUBJECTS | ADJECTIVE:
        return False
    if after < last and (
        quoted[after] or (work.doc.lower[after] in {":", ","} and after + 1 < last and quoted[after + 1])
    ):
        return True
    if after < last and tags[after] not in {".", ",", "IN", "RB"}:
        return False
    for place in range(before, max(before - LONGEST_SUBJECT, first - 1), -1):
        if quoted[place]:
            return True
        if tags[place] not in PHRASE:
            return False
    return False


def _finite(verb: CueForm) -> str:
    """The tag of a form that is a finite verb."""
    if Form.GERUND in verb.forms:
        return "VBG"
    if Form.S in verb.forms:
        return "VBZ"
    return "VBD" if Form.PAST in verb.forms else "VBP"


def _is_plain_present(work: Work, token: int, before: int, after: int, last: int) -> bool:
    """Whether a base form has a plural subject before it and opens a clause, a quotation or "that"."""
    tags, lower = work.tags, work.doc.lower
    if after >= last:
        return False
    clause = tags[after] in OPENS_CLAUSE | NOUN or lower[after] == "that" or work.doc.quoted[after] > 0
    if tags[token] == "VB":
        governed = tags[before] in {"TO", "MD"} or lower[before] in OBJECT_PRONOUNS | DO
        return clause and not governed and HELPING.isdisjoint(lower[max(0, before - 3) : before + 1])
    closes = lower[before] in {",", ")", "—", "–"}
    if not (
        lower[before] in STANDING_ALONE | FRACTIONS
        or tags[before] in PLURAL | {"PRP"}
        or (closes and tags[token] == "UH")
    ):
        return False
    return clause or tags[token] == "UH"


def _is_adverbial(work: Work, noun: int) -> bool:
    """Whether a preposition that opens its sentence governs the phrase which ends with a noun."""
    first = work.doc.sentences[work.doc.sentence_of[noun]][0]
    start = noun
    while start > first and work.tags[start - 1] in PHRASE:
        start -= 1
    return start == first + 1 and work.doc.lower[first] in PLACING


def _is_third_person(work: Work, before: int, after: int, last: int) -> bool:
    """Whether a seeming plural is a verb: "the diary records that", "while another says the"."""
    if work.doc.lower[before] in SINGULAR:
        return after < last and work.tags[after] in OPENS_CLAUSE
    return work.tags[before] in NOUN and _opens_that(work, after, last)


def _opens_that(work: Work, token: int, last: int) -> bool:
    """Whether a clause with "that" begins at the token: "reports that show" has none."""
    return token + 1 < last and work.doc.lower[token] == "that" and work.tags[token + 1] not in FINITE


def _ends_phrase(work: Work, token: int, last: int) -> bool:
    """Whether no noun follows in the same phrase."""
    return token >= last or work.doc.quoted[token] > 0 or work.tags[token] in {"IN", "TO", "DT", ",", ".", "CC", "VBD"}


def _is_plain_past(work: Work, verb: CueForm, before: int, after: int, last: int) -> bool:
    """Whether a past form has a subject before it, and nothing after it that only a participle takes."""
    tags, lower = work.tags, work.doc.lower
    if tags[before] in NOUN and _is_adverbial(work, before):
        return False
    subject = tags[before] in SUBJECTS and lower[before] not in OBJECT_PRONOUNS
    alone = lower[before] in STANDING_ALONE or lower[before] in {",", ")"} or work.doc.quoted[before] > 0
    if not (subject or alone or (tags[before] == "CC" and after < last and lower[after] == ",")):
        return False
    if after >= last:
        return True
    if tags[before] in {"NNP", "PRP"} and lower[after] != "to":
        return True
    infinitive = lower[after] == "to" and after + 1 < last and tags[after + 1] == "VB"
    if infinitive and Frame.TO in verb.cue.frames:
        return not any(tags[place] in FINITE for place in range(after + 1, last))  # "the firm promised to pay."
    passive = lower[after] == "by" or infinitive
    return not passive and tags[after] not in FINITE
