"""Who stands as the subject of a verb: read leftwards from it."""

from dataclasses import dataclass
from itertools import islice

from newsmodel.extract.attribution.appositions import antecedent_of, is_apposition, is_insertion, outer_phrase
from newsmodel.extract.attribution.cues import REACH, group_start
from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import QUANTIFIERS, RELATIVE_PRONOUNS, SUBORDINATORS
from newsmodel.extract.phrases import ADJECTIVE, FINITE, NOMINAL, NOUN, OPENING, PARTICIPLE, phrase_start
from newsmodel.extract.positions import Range

__all__ = ["Subject", "previous_verb", "subject_before"]

SUBJECTS = NOUN | {"PRP"}
CONJUNCTIONS = frozenset({"and", "or", "but"})
MOST_MARKS = 12  # commas between a subject and its verb; a list that goes on like that is none
DEPTH = 4  # verbs that may share one subject


@dataclass(slots=True)
class Subject:
    """The source phrase, tokens `start` up to `end` with title and apposition; `core` ends before the apposition.

    Where the phrase is a relative pronoun, `antecedent` is the phrase that it stands for, if that is clear.
    """

    start: int
    end: int
    core: int
    rule: str
    antecedent: Range | None = None


def _skip_left(work: Work, token: int, floor: int) -> int:
    """Step over adverbs and times between a subject and its verb."""
    lower, tags = work.doc.lower, work.tags
    while token >= floor:
        if work.timed[token] or tags[token] in {"RB", "RBR"}:
            token -= 1
        elif lower[token] in {"on", "late", "early", "in", "at"} and token + 1 < len(lower) and work.timed[token + 1]:
            token -= 1
        else:
            break
    return token


def subject_before(work: Work, verb: int, floor: int, depth: int = 0) -> Subject | None:
    """The subject of the verb group that begins at `verb`, looked for no further left than `floor`."""
    lower, tags, quoted = work.doc.lower, work.tags, work.doc.quoted
    floor = max(floor, verb - REACH)
    token = _skip_left(work, verb - 1, floor)
    if token < floor:
        return None
    if quoted[token]:
        return _across_parenthesis(work, token, floor, depth)  # "Smith, citing “a threat,” said"
    if lower[token] == "," and "then" in lower[token + 1 : verb]:
        shared = _shared(work, token, floor, depth)  # "offered him a job, then says"
        if shared:
            return shared
    if lower[token] in {",", "—", "–", "--", ")"}:
        return _across_parenthesis(work, token, floor, depth)
    if tags[token] in {"WP", "WDT"} or (lower[token] in RELATIVE_PRONOUNS and tags[token] in {"IN", "DT"}):
        return _relative(work, token, floor)
    if lower[token] in CONJUNCTIONS:
        return _shared(work, token, floor, depth)
    if lower[token].endswith(("self", "selves")) and token > floor and tags[token - 1] in NOUN:
        token -= 1  # "Osei himself said"
    if (
        tags[token] in {"VBN", "VBD"}
        and token > floor
        and _is_head(work, token - 1, floor)
        and not work.timed[token - 1]
    ):
        return Subject(phrase_start(work, token - 1, floor), token + 1, token + 1, "subject")  # "those surveyed"
    if _is_head(work, token, floor):
        return _phrase(work, token, floor)
    return _beyond_relative(work, token + 1, floor)


def _is_head(work: Work, token: int, floor: int) -> bool:
    """Whether a token can be the last of a subject: "the poor", "several"."""
    tags, word = work.tags, work.doc.lower[token]
    return (
        tags[token] in NOMINAL
        or word in QUANTIFIERS
        or (tags[token] in ADJECTIVE and token > floor and tags[token - 1] in OPENING)
    )


def _phrase(work: Work, token: int, floor: int) -> Subject | None:
    """The subject phrase that ends at `token`, widened over what hangs on its head."""
    start = phrase_start(work, token, floor)
    widened = _reduced_relative(work, start, floor)
    if widened is not None:
        return Subject(widened, token + 1, token + 1, "subject")
    subject = _beyond_relative(work, start, floor)
    if subject:
        return subject
    written = _document_by(work, start, floor)
    if written is not None:
        return Subject(phrase_start(work, written, floor), token + 1, start - 1, "subject")
    while _joins_subjects(work, start, floor):
        start = phrase_start(work, start - 2, floor)
    return Subject(start, token + 1, token + 1, "subject")


def _document_by(work: Work, start: int, floor: int) -> int | None:
    """The document that the phrase at `start` wrote: in "the audit by the county said" the audit speaks."""
    written = start - 2
    by = written >= floor and work.doc.lower[start - 1] == "by"
    return written if by and work.doc.lower[written] in work.language.documents else None


def _beyond_relative(work: Work, start: int, floor: int) -> Subject | None:
    """The antecedent where the phrase at `start` is an object: "people who attended the meeting said"."""
    tags = work.tags
    verb = start - 1
    while verb >= floor and (tags[verb] in {"RB", "RP", "IN", "TO"} or work.timed[verb]):
        verb -= 1
    if verb < floor or not tags[verb].startswith("VB") or work.doc.quoted[verb]:
        return None
    for _ in range(DEPTH):  # "who asked not to be named"
        relative = group_start(work, verb, floor) - 1
        if relative < floor or not tags[relative].startswith("VB"):
            break
        verb = relative
    if relative > floor and work.tags[relative] in NOUN and work.doc.lower[relative - 1] == "whose":
        relative -= 1  # "the men whose houses burned"
    elif relative < floor or work.doc.lower[relative] not in RELATIVE_PRONOUNS:
        return None
    found = antecedent_of(work, relative, floor)
    return Subject(*found, found[1], "subject") if found else None


def _relative(work: Work, token: int, floor: int) -> Subject | None:
    """The relative pronoun as the subject of its clause: "the mayor, who said"."""
    antecedent = antecedent_of(work, token, floor)
    if antecedent is None and work.doc.lower[token] != "who":
        return None
    return Subject(token, token + 1, token + 1, "relative", antecedent)


def _joins_subjects(work: Work, start: int, floor: int) -> bool:
    """Whether "A and B" before a verb is one subject: nothing but a clause edge stands before A."""
    lower, quoted = work.doc.lower, work.doc.quoted
    last = start - 2
    if last < floor or lower[start - 1] != "and" or work.tags[last] not in SUBJECTS or work.timed[last]:
        return False
    begin = phrase_start(work, last, floor)
    return begin <= floor or lower[begin - 1] in {",", "that", "but", "and"} or quoted[begin - 1] > 0


def _reduced_relative(work: Work, start: int, floor: int) -> int | None:
    """Start of the head before a participle that leads to the phrase at `start`: "the union representing drivers"."""
    tags = work.tags
    token = start - 1
    if token >= floor and tags[token] in {"IN", "TO"}:
        token -= 1
    linked = token < start - 1  # "a person briefed on the bid said": two verbs in a row, and the first is none
    if token <= floor or tags[token - 1] not in NOUN or work.timed[token - 1]:
        return None
    apart = tags[token - 1] == "NNP" or work.doc.lower[start - 1] in SUBORDINATORS  # "Ruiz left after Imray said"
    if tags[token] not in PARTICIPLE and (apart or not linked or tags[token] != "VBD"):
        return None
    return phrase_start(work, token - 1, floor)


def _across_parenthesis(work: Work, closing: int, floor: int, depth: int) -> Subject | None:
    """The subject before an insertion that ends at `closing`: apposition, relative clause, age, place, adverb."""
    lower, tags = work.doc.lower, work.tags
    mark = "," if work.doc.quoted[closing] else "(" if lower[closing] == ")" else lower[closing]
    marks = (token for token in range(closing - 1, floor, -1) if lower[token] == mark and not work.doc.quoted[token])
    for token in islice(marks, MOST_MARKS):
        before = _skip_left(work, token - 1, floor)
        if before > floor and lower[before] == ")":  # "Ruiz (R-Ohio), another incumbent, said"
            before = next((place for place in range(before, floor, -1) if lower[place] == "("), floor) - 1
        if before < floor or work.timed[before] or not (tags[before] in SUBJECTS or _is_head(work, before, floor)):
            continue
        if mark != "(" and not is_insertion(work, token + 1, closing):
            continue
        start = phrase_start(work, before, floor)
        hangs = tags[start - 1] == "IN" and lower[start - 1] not in SUBORDINATORS
        if start - 2 > floor and hangs and lower[start - 2] == ",":
            continue  # "Cory Marsh, 22, of Flint, Mich., said"
        if tags[token + 1] == "VBD" and start > floor and tags[start - 1].startswith("VB"):
            continue  # "left the room, returned on Monday, said"
        written = _document_by(work, start, floor)
        if written is not None:
            return Subject(phrase_start(work, written, floor), before + 1, start - 1, "subject")
        outer = outer_phrase(work, start, floor)
        if outer is not None:
            return Subject(outer, closing, start - 1, "apposition")
        if is_apposition(work, token + 1, closing):
            return Subject(start, closing, before + 1, "apposition")
        return Subject(start, before + 1, before + 1, "subject")
    if closing - 1 > floor and lower[closing - 1] in CONJUNCTIONS:
        return _shared(work, closing - 1, floor, depth)
    return None


def _shared(work: Work, conjunction: int, floor: int, depth: int) -> Subject | None:
    """The subject of the verb before a conjunction, which the verb after it shares."""
    if depth >= DEPTH:
        return None
    verb = previous_verb(work, conjunction, floor)
    if verb is None:
        return None
    subject = subject_before(work, group_start(work, verb, floor), floor, depth + 1)
    if subject:
        subject.rule = "shared_subject"
    return subject


def previous_verb(work: Work, before: int, floor: int) -> int | None:
    """The nearest finite verb outside quotation marks and relative clauses, left of a token."""
    tags, quoted, lower = work.tags, work.doc.quoted, work.doc.lower
    for token in range(before - 1, floor - 1, -1):
        if quoted[token] or tags[token] not in FINITE:
            continue
        group = group_start(work, token, floor)
        if group > floor and (lower[group - 1] in {"who", "which"} or tags[group - 1] in {"WP", "WDT"}):
            continue
        return token
    return None
