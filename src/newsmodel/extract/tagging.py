"""Tags, mended sentence by sentence and only where a rule asks for them."""

from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import OBJECT_PRONOUNS
from newsmodel.extract.phrases import FINITE, NOUN, NOUN_OR_ADJECTIVE, OPENING
from newsmodel.extract.verb_tags import mend_verbs
from newsmodel.lang import Frame

__all__ = ["tag_of", "tag_sentence"]

SUBJECTS = NOUN | {"PRP"}
MENDED = frozenset({"CC", "JJ", "VB", "VBP", "VBZ", "VBG", "VBD", "VBN"})  # tags that the words beside can change
SIGNS = frozenset(",.\"“”‘’'():;—–-$%?!…")
SEEMING_VERBS = frozenset({"VB", "VBP", "VBZ"})  # that can be plural nouns
SINGULAR = frozenset({"NN", "NNP"})
AUXILIARIES = frozenset("have are do 've 're am".split())
BEHIND_SUBJECT = frozenset({"VBD", "VBZ", "VBN", "MD"})
NEAR = 10  # tokens


def tag_sentence(work: Work, sentence: int) -> None:
    """Tag the tokens of a sentence unless that was done before."""
    first, last = work.doc.sentences[sentence]
    if first < last and not work.tags[first]:
        work.tags[first:last] = work.first_tags[first:last]
        mend(work, first, last)
        mend_verbs(work, first, last)


def tag_of(work: Work, token: int) -> str:
    """The tag of a token, whose sentence may not have been tagged yet."""
    tag_sentence(work, work.doc.sentence_of[token])
    return work.tags[token]


def mend(work: Work, first: int, last: int) -> None:
    """Set right what a tagger that looks at one word after the other cannot know."""
    tags, names = work.tags, work.in_names
    for token, (word, tag) in enumerate(zip(work.doc.words[first:last], tags[first:last], strict=True), first):
        if tag in NOUN:
            open_ = word[0].isdigit()  # "96-page"
        else:
            open_ = tag in MENDED or not (word[0].islower() or word[0] in SIGNS) or token in names
        if open_:
            tags[token] = _mended(work, token, first, last)


def _mended(work: Work, token: int, first: int, last: int) -> str:
    """The tag of a word, seeing the words beside it.

    A word that is a name elsewhere in the text, or that no dictionary has, is one here. "The 96-page document": after a
    determiner stands no verb. A word of office that no noun follows is a noun.
    """
    tags, word, lower = work.tags, work.doc.words[token], work.doc.lower
    tag = tags[token]
    before = tags[token - 1] if token > first else ""
    after = tags[token + 1] if token + 1 < last else ""
    if tag == "CC" and lower[token] == "both" and after in NOUN_OR_ADJECTIVE:
        return "DT"  # "urged both governments"
    joins = word == "&" and first < token < last - 1 and work.doc.words[token - 1][0].isupper()  # "Bench & Field"
    if joins or token in work.in_names or (word[0].isupper() and tag not in NOUN and _is_unknown(work, lower[token])):
        return tag if tag in NOUN else "NNP"
    if word[0].isdigit() and "-" in word and word[-1].isalpha():
        return "JJ"
    if tag[0] != "V":
        office = tag == "JJ" and lower[token] in work.language.roles and after not in NOUN_OR_ADJECTIVE
        return "NN" if office else tag
    if tag in SEEMING_VERBS and _is_plural(work, token, first):
        return "NNS"
    if tag == "VBZ" and (before in OPENING or lower[token - 1 : token] == ["of"] or after in FINITE):
        return "NNS"  # "the minister of works", "taxes would not rise"
    subject = tag in {"VB", "VBP"} and after in FINITE and lower[token - 1 : token] == ["that"]  # "that play would end"
    gerund = tag == "VBG" and after not in NOUN_OR_ADJECTIVE
    if subject or _is_singular(work, token, before, after) or (before in OPENING and (tag in {"VB", "VBP"} or gerund)):
        return "NN"
    if before == "POS" and tag in {"VB", "VBP", "VBG"} and after not in NOUN_OR_ADJECTIVE:
        return "NN"
    if tag == "VBD" and before in {"NN", "NNS"} and after == "IN" and _leads_to_verb(work, token, last):
        return "VBN"
    return _past_or_participle(work, token, first, last) if tag == "VBN" else tag


def _is_plural(work: Work, token: int, first: int) -> bool:
    """Whether a seeming verb is a noun: "according to police", "told tenants that", "said in court papers that"."""
    lower, tag = work.doc.lower, work.tags[token]
    if tag in {"VB", "VBP"}:
        return token > first + 1 and lower[token - 2 : token] == ["according", "to"]
    if tag != "VBZ" or token == first:
        return False
    forms = work.language.cue_forms.get(lower[token - 1], ()) if work.tags[token - 1] == "VBD" else ()
    addressing = any(Frame.ADDR_THAT in form.cue.frames and Frame.BARE not in form.cue.frames for form in forms)
    told = addressing and "NNS" in work.tagger.words.get(lower[token], "NNS")
    return told or f"{lower[token - 1]} {lower[token]}" in work.language.channels


def _leads_to_verb(work: Work, token: int, last: int) -> bool:
    """Whether another verb follows without a break: "a person briefed on the bid said", where the first is none."""
    tags, lower = work.tags, work.doc.lower
    if any(Frame.BARE in form.cue.frames for form in work.language.cue_forms.get(lower[token], ())):
        return False  # "said on Monday the bid was dead"
    for place in range(token + 2, min(last, token + NEAR)):
        if tags[place] in FINITE:
            return tags[place - 1] in NOUN
        if tags[place] in {"CC", ",", ":", "WDT", "WP", "``"} or lower[place] == "that":
            return False
    return False


def _is_unknown(work: Work, word: str) -> bool:
    return word not in work.tagger.words and word not in work.language.cue_forms and word.isalpha()


def _is_singular(work: Work, token: int, before: str, after: str) -> bool:
    """Whether a seeming verb in the plural ends a singular phrase: "the Orrin dam said", "the Orrin dam, a ruin,"."""
    lower, tags = work.doc.lower, work.tags
    if tags[token] != "VBP" or before not in SINGULAR or lower[token] in AUXILIARIES:
        return False
    named = before == "NNP" and tags[token - 2 : token - 1] == ["DT"]
    return lower[token] not in work.language.cue_forms and (after in BEHIND_SUBJECT or (named and after == ","))


def _past_or_participle(work: Work, token: int, first: int, last: int) -> str:
    """A past form behind its subject is finite: "she added", "the agency denied it", not "the man accused of it"."""
    tags, lower = work.tags, work.doc.lower
    before = token - 1
    while before > first and tags[before] == "RB":
        before -= 1
    if before < first or tags[before] not in SUBJECTS or lower[before] in OBJECT_PRONOUNS:
        return "VBN"
    after = token + 1
    timed = after + 1 < last and work.timed[after + 1]
    if " ".join(lower[after : after + 2]) in work.language.channel_adverbials:
        return "VBD"  # "the chemist said by email"
    hangs = after < last and tags[after] in {"IN", "TO"} and not timed and lower[after] not in {"that", "if", "whether"}
    named = tags[before] in {"PRP", "NNP"} and lower[after : after + 1] != ["by"]
    return "VBN" if hangs and not named else "VBD"
