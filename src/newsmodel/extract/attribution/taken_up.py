"""A noun phrase that somebody else takes up: "a charge that Tarsk rejected", "a number Feld called wrong"."""

from newsmodel.extract.attribution.appositions import antecedent_of
from newsmodel.extract.attribution.complements import complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.drafting import draft_statement
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.subjects import subject_before
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.function_words import RELATIVE_PRONOUNS
from newsmodel.extract.phrases import FINITE, base_end, phrase_end
from newsmodel.extract.positions import Range
from newsmodel.lang import Form, Frame, PartOfSpeech
from newsmodel.lang.cue import DISPUTING

__all__ = ["taken_up", "taken_up_statement"]

REACH = 40  # tokens between a noun phrase and the verb of whoever takes it up
ARTICLES = frozenset({"a", "an"})
OPENING = ARTICLES | {"something"}
APPOSITION = 12  # tokens
OBJECTS = frozenset({Frame.NP, Frame.NP_AS, Frame.NP_PRED})
RELATIVE = frozenset({"WDT", "WP"})
WITH_OBJECT = frozenset({Frame.THAT, Frame.BARE, Frame.WH, Frame.NP, Frame.NP_OF, Frame.NP_FOR})


def taken_up(work: Work, token: int, sentence: Sentence) -> tuple[Range, Range, CueUse] | None:
    """The noun phrase at the token, the phrase of whoever takes it up, and the cue; `None` where nobody does."""
    doc, last = work.doc, sentence.last
    if token >= last or doc.lower[token] not in OPENING:
        return None
    noun_end = _before_another(work, token, base_end(work, token, last), sentence)
    start = noun_end + (noun_end < last and doc.lower[noun_end] in RELATIVE_PRONOUNS)
    if noun_end - token < 1 + (doc.lower[token] in ARTICLES) or start >= last or doc.quoted[start]:
        return None
    if start == noun_end and doc.lower[start + 1 : start + 2] == ["by"]:
        return _by_whom(work, (token, noun_end), sentence)
    use = next((use for use in sentence.uses if use.group > start and use.cue.pos is PartOfSpeech.VERB), None)
    if use is None or use.form is not Form.PAST or use.negated or use.passive:
        return None
    end = _possessor_end(work, min(phrase_end(work, start, last), use.group))
    if end == start or not _reaches(work, end, use.group):
        return None
    return (token, noun_end), (start, end), use


def _possessor_end(work: Work, end: int) -> int:
    """The same end, or behind what a name possesses where that looks like an adjective: "Tarsk's military called"."""
    tags = work.tags
    possesses = tags[end - 1] == "NNP" and tags[end] == "POS" and tags[end + 1 : end + 2] in (["JJ"], ["NN"])
    return end + 2 if possesses else end


def _reaches(work: Work, end: int, verb: int) -> bool:
    """Whether nothing but an adverb, a time or an apposition stands between whoever takes it up and the verb."""
    lower, tags, timed = work.doc.lower, work.tags, work.timed
    if end < verb and lower[end] == ",":  # "his lawyer, Tom Berg, denies"
        close = next((token for token in range(end + 1, min(verb, end + APPOSITION)) if lower[token] == ","), None)
        if close is None or not FINITE.isdisjoint(tags[end:close]):
            return False
        end = close + 1
    return end <= verb and all(tags[token] == "RB" or timed[token] for token in range(end, verb))


def _before_another(work: Work, first: int, end: int, sentence: Sentence) -> int:
    """Where a noun phrase ends that another follows: "a figure" in "a figure Brandt disputes"."""
    tags = work.tags
    named = next((place for place in range(first + 2, end) if tags[place - 1] == "NN" and tags[place] == "NNP"), end)
    several = end - first > 2 and tags[end - 2] == "NN" and tags[end - 1] == "NNS"
    return end - 1 if several and named == end and any(use.group == end for use in sentence.uses) else named


def _by_whom(work: Work, noun: Range, sentence: Sentence) -> tuple[Range, Range, CueUse] | None:
    """The same of a participle: "a figure disputed by the union"."""
    use = next((use for use in sentence.uses if use.group == noun[1]), None)
    by = noun[1] + 2
    end = phrase_end(work, by, sentence.last)
    if end == by or use is None or use.form is not Form.PARTICIPLE or use.cue.act not in DISPUTING:
        return None
    return noun, (by, end), use


def taken_up_statement(work: Work, use: CueUse, sentence: Sentence) -> StatementDraft | None:
    """The statement of whoever takes up a noun phrase: that phrase, and what is said of it."""
    doc = work.doc
    commas = (
        token
        for token in range(max(sentence.first, use.group - REACH), use.group)
        if doc.lower[token] in {",", "—", "–"} and doc.lower[token + 1] in OPENING
    )
    found = next(
        (found for token in commas if (found := taken_up(work, token + 1, sentence)) and found[2] is use), None
    )
    if found is not None:
        noun, source, _ = found
    else:
        relative = _relative_object(work, use, sentence)
        if relative is None:
            return None
        noun, source = relative
    follows = complement(work, use, sentence.last)
    contents = [noun]
    if follows.start < sentence.last and doc.lower[follows.start] not in {",", ";", "."}:
        contents.append((follows.start, _predicate_end(work, follows.start, sentence.last)))
    if found is None:
        if follows.frame in WITH_OBJECT or (len(contents) == 1 and use.cue.act not in DISPUTING):
            return None
        contents = contents[-1:]
    return draft_statement(
        work, use, contents, source, follows.frame or Frame.NP, "taken_up", addressee=follows.addressee,
        clause_end=max(use.last, follows.modifiers_end),
    )  # fmt: skip


def _relative_object(work: Work, use: CueUse, sentence: Sentence) -> tuple[Range, Range] | None:
    """What a relative clause is about, and who speaks in it: "the tax, which Mendes called “theft”"."""
    if use.form is not Form.PAST or use.passive or use.negated or use.cue.frames.isdisjoint(OBJECTS):
        return None
    if RELATIVE.isdisjoint(work.tags[sentence.first : use.group]):
        return None
    subject = subject_before(work, use.group, sentence.first)
    if subject is None or subject.rule != "subject" or subject.start - 1 <= sentence.first:
        return None
    before = subject.start - 1
    if work.doc.lower[before] not in RELATIVE_PRONOUNS or work.tags[before] not in RELATIVE:
        return None
    antecedent = antecedent_of(work, before, sentence.first)
    return (antecedent, (subject.start, subject.end)) if antecedent else None


def _predicate_end(work: Work, start: int, last: int) -> int:
    doc = work.doc
    return next(
        (token for token in range(start, last) if doc.lower[token] in {",", ";"} and not doc.quoted[token]), last
    )
