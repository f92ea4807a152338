"""Cues that a tagger takes for no verb, or for another form of it: "some say", "a spokesman said in a statement"."""

from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import OBJECT_PRONOUNS, QUANTIFIERS, RELATIVE_PRONOUNS
from newsmodel.extract.phrases import ADJECTIVE, FINITE, NOUN, NOUN_OR_ADJECTIVE, OPENING
from newsmodel.lang import CueForm, Form, Frame

__all__ = ["attributes_quotation", "mend_cue"]

FRACTIONS = frozenset("third half quarter fifth majority percent % percentage minority".split())
HELPING = frozenset("make makes made let lets help helps helped have had hear heard see saw".split())
SINGULAR = frozenset({"another", "one", "each", "neither", "none"})
PLURAL = frozenset({"NNS", "NNPS"})
SUBJECTS = NOUN | {"PRP", "WP", "WDT"}
BEFORE_VERB = SUBJECTS | ADJECTIVE
DESCRIBING = ADJECTIVE | {"VB"}
ALONE = QUANTIFIERS | FRACTIONS
PLURAL_SUBJECTS = PLURAL | {"PRP"}
PHRASE = NOUN | {"DT", "JJ", "CD", "POS", "PRP$", "PRP"}
PLACING = frozenset({"in", "on", "at", "from", "during", "under", "by"})
LONGEST_SUBJECT = 10  # tokens
NAMED = frozenset({"named", "called", "nicknamed", "dubbed"})
ASKING = frozenset("do does did is are was were will would can could has have had should".split())
GOVERNING = OBJECT_PRONOUNS | {"do", "does", "did", "n't", "not", "to"}  # before a bare infinitive
OPENS_CLAUSE = frozenset({"PRP", "DT", "EX", "NNP", "NNPS", "PRP$", "WRB"})
OPENS_PHRASE = OPENS_CLAUSE | NOUN
PEOPLE = (["NNS"], ["PRP"], ["NNP"])
MISTAKEN = frozenset({"UH", "NN", "JJ", "VB", "RB", "NNP"})  # what a base form is taken for


def mend_cue(work: Work, token: int, verb: CueForm, first: int, last: int) -> None:
    """Set right the tag of a word that may be a cue, and that of a seeming adjective before it which is its subject."""
    tags, lower = work.tags, work.doc.lower
    before, after = token - 1, token + 1
    while before > first and tags[before] == "RB" and lower[before] not in QUANTIFIERS:
        before -= 1
    if before < first:
        if tags[token] == "VBD" and after < last and tags[after] in {"WP", "WRB", "IN", "DT"}:
            tags[token] = "VBN"  # "Asked whether", not "Said Smith"
        return
    tags[token] = _in_context(work, token, verb, before, last)
    if tags[token] in FINITE and after < last and tags[after] == "VBN" and lower[after] == "had":
        tags[after] = "VBD"  # "a strike that it said had cost it millions"
    if tags[token] in FINITE and tags[before] in {"VB", "VBP"} and _is_described(work, before, first):
        tags[before] = "NN"  # "the 96-page document says"
    elif tags[token] in {"VBD", "VBZ"} and tags[before] in DESCRIBING:
        if work.doc.words[before][0].isupper():
            tags[before] = "NNP"  # "Cuban said": a name that is a word, too
        elif before > first and tags[before] != "VB" and tags[before - 1] in NOUN_OR_ADJECTIVE:
            tags[before] = "NN"  # "the party front-runner said"


def _is_described(work: Work, noun: int, first: int) -> bool:
    """Whether an article, and adjectives behind it, make a noun of the word that a tagger takes for a verb."""
    place = noun - 1
    while place > first and work.tags[place] in ADJECTIVE:
        place -= 1
    return place >= first and work.tags[place] in OPENING


def _in_context(work: Work, token: int, verb: CueForm, before: int, last: int) -> str:
    """The tag of a cue, seeing the word before it and those behind."""
    tag, quoting = work.tags[token], Frame.QUOTE in verb.cue.frames
    after = token + 1
    if tag[0] != "V" and quoting and attributes_quotation(work, before + 1, after, last):
        return _finite(verb)
    if tag in MISTAKEN and Form.BASE in verb.forms and _is_plain_present(work, token, before, after, last):
        return "VBP"
    if tag == "NNS" and Form.S in verb.forms and _is_third_person(work, before, after, last):
        return "VBZ"
    if tag == "VBN" and quoting and _is_plain_past(work, verb, before, after, last):
        return "VBD"
    if tag == "VBD" and _is_participle(work, token, verb, before):
        return "VBN"
    return _for_adjective(work, verb, before, after) if tag == "JJ" else tag


def _is_participle(work: Work, token: int, verb: CueForm, before: int) -> bool:
    """Whether a past form only describes the noun before it."""
    lower = work.doc.lower
    if work.tags[before] in NOUN and _is_adverbial(work, before):
        return True  # "In a video posted on Monday, she said"
    if lower[token] in NAMED and _is_indefinite(work, before):
        return True  # "a dog called Minister"
    return Frame.PASSIVE_TO in verb.cue.frames and lower[token + 1 : token + 3] == [
        "to",
        "be",
    ]  # "said to be by Vestri"


def _for_adjective(work: Work, verb: CueForm, before: int, after: int) -> str:
    """What a seeming adjective is: "the bank informed customers that", "with Smith promising to"."""
    if Form.PAST in verb.forms and work.tags[before] in NOUN and work.tags[after : after + 1] in PEOPLE:
        return "VBD"
    leads = work.doc.lower[after : after + 1] in (["to"], ["that"])
    return "VBG" if Form.GERUND in verb.forms and leads else "JJ"


def attributes_quotation(work: Work, start: int, after: int, last: int) -> bool:
    """Whether a quotation ahead, or one behind and a noun phrase between, leaves words nothing but a verb to be.

    "Ruiz notes: “It is late”", "“It is late,” the letter reads."
    """
    tags, quoted, before = work.tags, work.doc.quoted, start - 1
    first = work.doc.sentences[work.doc.sentence_of[start]][0]
    if before < first or tags[before] not in BEFORE_VERB:
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
    """Whether a base form has a plural subject before it and opens a clause, a quotation or "that", or closes all."""
    tags, lower = work.tags, work.doc.lower
    if after >= last or lower[after] == ".":
        start = _phrase_start(work, before)
        bare = lower[start] not in {"a", "an"} and "POS" not in tags[start:token]  # ", a workers report."
        return tags[token] == "NN" and tags[before] in PLURAL and lower[start - 1] == "," and bare
    clause = tags[after] in OPENS_PHRASE or lower[after] == "that" or work.doc.quoted[after] > 0
    if tags[token] == "VB":
        first = work.doc.sentences[work.doc.sentence_of[token]][0]
        governed = tags[before] in {"TO", "MD"} or lower[before] in GOVERNING or lower[first] in ASKING
        return clause and not governed and HELPING.isdisjoint(lower[max(0, before - 3) : before + 1])
    closes = lower[before] in {",", ")", "—", "–"}
    if not (lower[before] in ALONE or tags[before] in PLURAL_SUBJECTS or (closes and tags[token] == "UH")):
        return False
    return clause or tags[token] == "UH"


def _is_adverbial(work: Work, noun: int) -> bool:
    """Whether a preposition that opens its sentence governs the phrase which ends with a noun."""
    first = work.doc.sentences[work.doc.sentence_of[noun]][0]
    start = noun
    while start > first and work.tags[start - 1] in PHRASE:
        start -= 1
    return start == first + 1 and work.doc.lower[first] in PLACING


def _is_indefinite(work: Work, noun: int) -> bool:
    """Whether "a" or "an" opens the phrase that ends with a noun."""
    return work.doc.lower[_phrase_start(work, noun)] in {"a", "an"} or work.doc.lower[noun - 1] in {"a", "an"}


def _is_third_person(work: Work, before: int, after: int, last: int) -> bool:
    """Whether a seeming plural is a verb: "the diary records that", "while another says the"."""
    if work.doc.lower[before] in SINGULAR:
        return after < last and work.tags[after] in OPENS_CLAUSE
    if work.doc.lower[before] == ",":
        return _opens_that(work, after, last)  # "the diary, which was found in May, records that"
    if work.tags[before] not in NOUN:
        return False
    if after < last and work.tags[after] in FINITE:
        return (
            work.doc.lower[_phrase_start(work, before) - 1] in RELATIVE_PRONOUNS
        )  # "which the firm says is its largest"
    if after >= last or work.doc.lower[after] == ".":
        return work.doc.lower[_phrase_start(work, before) - 1] == ","  # "It is late, the mayor claims."
    return _opens_that(work, after, last)


def _phrase_start(work: Work, noun: int) -> int:
    """First token of the noun phrase that ends with a noun; at least 1."""
    first, start = work.doc.sentences[work.doc.sentence_of[noun]][0], noun
    while start > first + 1 and work.tags[start - 1] in PHRASE:
        start -= 1
    return max(start, 1)


def _opens_that(work: Work, token: int, last: int) -> bool:
    """Whether a clause with "that" begins at the token: "reports that show" has none."""
    return token + 1 < last and work.doc.lower[token] == "that" and work.tags[token + 1] not in FINITE


def _is_plain_past(work: Work, verb: CueForm, before: int, after: int, last: int) -> bool:
    """Whether a past form has a subject before it, and nothing after it that only a participle takes."""
    tags, lower = work.tags, work.doc.lower
    if tags[before] in NOUN and _is_adverbial(work, before):
        return False
    subject = tags[before] in SUBJECTS and lower[before] not in OBJECT_PRONOUNS
    alone = lower[before] in QUANTIFIERS or lower[before] in {",", ")"} or work.doc.quoted[before] > 0
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
