"""Who stands as the subject of a verb: read leftwards from it, or rightwards where it is inverted."""

from dataclasses import dataclass

from newsmodel.extract.attribution.cues import REACH, group_start
from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import ADJECTIVE, FINITE, NOMINAL, NOUN, OPENING, PARTICIPLE, phrase_end, phrase_start

__all__ = ["Subject", "appositions_end", "subject_after", "subject_before"]

RELATIVE = frozenset({"who", "which", "that"})
CONJUNCTIONS = frozenset({"and", "or", "but"})
DEPTH = 4  # verbs that may share one subject


@dataclass(slots=True)
class Subject:
    """The source phrase, tokens `start` up to `end` with title and apposition; `core` ends before the apposition."""

    start: int
    end: int
    core: int
    rule: str


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
    if token < floor or quoted[token]:
        return None
    if lower[token] in {",", "—", "–", "--", ")"}:
        return _across_parenthesis(work, token, floor, depth)
    if tags[token] in {"WP", "WDT"} or (lower[token] in RELATIVE and tags[token] in {"IN", "DT"}):
        return _antecedent(work, token, floor)
    if lower[token] in CONJUNCTIONS:
        return _shared(work, token, floor, depth)
    if (
        tags[token] in NOMINAL
        or tags[token] == "DT"
        or (tags[token] in ADJECTIVE and token > floor and tags[token - 1] in OPENING)
    ):
        return _phrase(work, token, floor)
    return None


def _phrase(work: Work, token: int, floor: int) -> Subject | None:
    """The subject phrase that ends at `token`, widened over what hangs on its head."""
    lower, tags = work.doc.lower, work.tags
    start = phrase_start(work, token, floor)
    widened = _reduced_relative(work, start, floor)
    if widened is not None:
        return Subject(widened, token + 1, token + 1, "subject")
    # "people who attended the meeting said": the phrase is the object of a relative clause
    before = start - 1
    while before >= floor and (tags[before] in {"RB", "RP", "IN", "TO"} or work.timed[before]):
        before -= 1
    if before >= floor and tags[before].startswith("VB") and not work.doc.quoted[before]:
        group = group_start(work, before, floor)
        who = group - 1
        if who >= floor and lower[who] in {"who", "which", "that"}:
            subject = _antecedent(work, who, floor)
            if subject:
                return subject
    while start - 2 >= floor and lower[start - 1] == "and" and tags[start - 2] in NOUN and not work.timed[start - 2]:
        if not _joins_subjects(work, start, floor):
            break
        start = phrase_start(work, start - 2, floor)
    return Subject(start, token + 1, token + 1, "subject")


def _joins_subjects(work: Work, start: int, floor: int) -> bool:
    """Whether "A and B" before a verb is one subject: nothing but a clause edge stands before A."""
    begin = phrase_start(work, start - 2, floor)
    return begin <= floor or work.doc.lower[begin - 1] in {",", "that", "but", "and"} or work.doc.quoted[begin - 1] > 0


def _reduced_relative(work: Work, start: int, floor: int) -> int | None:
    """Start of the head before a participle that leads to the phrase at `start` ("the union representing drivers")."""
    tags, lower = work.tags, work.doc.lower
    token = start - 1
    if token >= floor and tags[token] in {"IN", "TO"}:
        token -= 1
    if token - 1 >= floor and tags[token] in PARTICIPLE and tags[token - 1] in NOUN and not work.timed[token - 1]:
        if lower[token] in {"said", "told", "added"}:
            return None
        return phrase_start(work, token - 1, floor)
    return None


def _antecedent(work: Work, relative: int, floor: int) -> Subject | None:
    token = relative - 1
    if token >= floor and work.doc.lower[token] == ",":
        token -= 1
    if token < floor or work.tags[token] not in NOUN | {"PRP", "DT"} or work.doc.quoted[token]:
        return None
    start = phrase_start(work, token, floor)
    end = token + 1
    if start - 2 >= floor and work.doc.lower[start - 1] == "," and work.tags[start - 2] in NOUN:
        outer = phrase_start(work, start - 2, floor)  # "his foreign minister, Leyla Brodskaya, who said"
        if work.tags[outer] in OPENING or work.tags[start - 1] == ",":
            return (
                Subject(outer, end, start - 1, "relative")
                if _is_apposition(work, start, end)
                else Subject(start, end, end, "relative")
            )
    return Subject(start, end, end, "relative")


def _across_parenthesis(work: Work, comma: int, floor: int, depth: int) -> Subject | None:
    """The subject before an insertion that closes at `comma`: apposition, relative clause, age, place, adverb."""
    lower, tags, quoted = work.doc.lower, work.tags, work.doc.quoted
    closing = lower[comma]
    opening = "(" if closing == ")" else closing
    token = comma - 1
    while token > floor:
        if lower[token] == opening and not quoted[token]:
            inside, before = token + 1, token - 1
            if tags[before] in NOUN | {"PRP"} and not work.timed[before] and _is_insertion(work, inside, comma):
                start = phrase_start(work, before, floor)
                if _is_apposition(work, inside, comma):
                    return Subject(start, comma, before + 1, "apposition")
                return Subject(start, before + 1, before + 1, "subject")
        token -= 1
    if closing == "," and comma - 1 > floor and lower[comma - 1] in CONJUNCTIONS:
        return _shared(work, comma - 1, floor, depth)
    if closing == "," and depth < DEPTH:  # "did A, B and said": a list of verbs
        return None
    return None


def _is_insertion(work: Work, start: int, end: int) -> bool:
    """Whether the tokens can stand between a subject and its verb."""
    tags, lower = work.tags, work.doc.lower
    if start >= end:
        return False
    if lower[start] in {"and", "but", "or", "that"}:
        return False
    if tags[start] in {"WP", "WDT", "WP$", "WRB", "IN", "TO", "RB", "CD", "VBG", "VBN", "JJ"} or work.timed[start]:
        return True
    return not any(tags[token] in FINITE for token in range(start, end)) and (
        tags[start] in NOUN | OPENING | {"PDT", "PRP$"}
    )


def _is_apposition(work: Work, start: int, end: int) -> bool:
    """Whether the tokens name or describe again what stands before them."""
    tags = work.tags
    if work.timed[start] or tags[start] not in NOUN | OPENING | ADJECTIVE | {"PRP$"}:
        return False
    return not any(tags[token] in FINITE and not work.doc.quoted[token] for token in range(start, end))


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


def appositions_end(work: Work, end: int, ceiling: int) -> int:
    """Token after the appositions that follow a phrase ending at `end` ("Smith, the mayor of Sael,")."""
    lower, tags = work.doc.lower, work.tags
    if (
        end + 1 < ceiling
        and lower[end] == ","
        and (tags[end + 1] in OPENING | NOUN or lower[end + 1] in {"chief", "former"})
    ):
        following = phrase_end(work, end + 1, ceiling)
        if following > end + 1 and (
            following >= ceiling or lower[following] in {",", ".", ";", ":", "—", "–"} or work.doc.quoted[following]
        ):
            if not work.timed[end + 1]:
                return following
    return end


def subject_after(work: Work, start: int, ceiling: int) -> Subject | None:
    """The subject of an inverted verb ("said Smith, the mayor"), which begins at `start`."""
    tags, quoted = work.tags, work.doc.quoted
    if start >= ceiling or quoted[start] or work.timed[start]:
        return None
    core = phrase_end(work, start, ceiling)
    if core == start:
        return None
    if core < ceiling and tags[core] in FINITE:
        return None  # the phrase is the subject of what follows: no inversion but a content
    return Subject(start, appositions_end(work, core, ceiling), core, "inverted")
