"""What a noun phrase may carry with it: appositions, insertions, participles, relative clauses."""

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import ADJECTIVE, FINITE, NOUN, OPENING, phrase_end, phrase_start
from newsmodel.extract.positions import Range

__all__ = [
    "antecedent_of",
    "appositions_end",
    "has_own_verb",
    "is_apposition",
    "is_insertion",
    "outer_phrase",
    "participle_end",
]

INSERTING = frozenset({"WP", "WDT", "WRB", "IN", "TO", "RB", "CD", "VBG", "VBN", "JJ"})
BEHIND_PARTICIPLE = frozenset({"IN", "TO", "RB", "RP", "WRB"})
NO_INSERTION = frozenset({"and", "but", "or", "that"})
CLOSING = frozenset({",", ".", ";", ":", "—", "–"})


def appositions_end(work: Work, end: int, ceiling: int) -> int:
    """Token after the apposition that follows a phrase ending at `end` ("Smith, the mayor of Sael,")."""
    lower, tags = work.doc.lower, work.tags
    start = end + 1
    if start >= ceiling or lower[end] != "," or work.timed[start]:
        return end
    following = phrase_end(work, start, ceiling)
    if following == start or tags[start] not in OPENING | NOUN | ADJECTIVE:
        return end
    closed = following >= ceiling or lower[following] in CLOSING or work.doc.quoted[following] > 0
    return following if closed else end


def participle_end(work: Work, end: int, ceiling: int) -> int:
    """Token after the participle that describes a phrase which ends at `end`: "two people briefed on the talks"."""
    if end + 1 < ceiling and work.tags[end] in {"VBN", "VBD"} and work.tags[end + 1] in {"IN", "TO"}:
        return max(end, phrase_end(work, end + 2, ceiling))
    return end


def outer_phrase(work: Work, start: int, floor: int) -> int | None:
    """Start of the phrase that a chain of appositions began with: "Tom Dee, head of Watch, a group that sued, said"."""
    outer = None
    while start - 2 >= floor and work.doc.lower[start - 1] == "," and work.tags[start - 2] in {"NNP", "NNPS"}:
        before = phrase_start(work, start - 2, floor)
        if work.timed[start - 2] or (before > floor and work.tags[before - 1] in {"IN", "TO"}):
            break
        outer = start = before
    return outer


def is_apposition(work: Work, start: int, end: int) -> bool:
    """Whether the tokens name or describe again what stands before them."""
    tags = work.tags
    if work.timed[start] or tags[start] not in NOUN | OPENING | ADJECTIVE:
        return False
    return not has_own_verb(work, start, end)


def is_insertion(work: Work, start: int, end: int) -> bool:
    """Whether the tokens can stand between a subject and its verb."""
    tags = work.tags
    if start >= end or work.doc.lower[start] in NO_INSERTION:
        return False
    if tags[start] in INSERTING or work.timed[start] or (end == start + 1 and tags[start] == "VBD"):
        return True
    if tags[start] == "VBD" and (tags[start + 1] in BEHIND_PARTICIPLE or work.doc.quoted[start + 1]):
        asked = work.doc.lower[start] == "asked"
        return asked or not has_own_verb(work, start + 1, end)  # "The paper, published in March, estimated"
    return tags[start] in NOUN | OPENING and not has_own_verb(work, start, end)


def has_own_verb(work: Work, start: int, end: int) -> bool:
    """Whether the words hold a finite verb other than a relative clause's."""
    relative = False
    for token in range(start, end):
        if work.tags[token] in {"WDT", "WP"} or work.doc.lower[token] == "that":
            relative = True
        elif work.doc.lower[token] == ",":
            relative = False
        elif work.tags[token] in FINITE and not work.doc.quoted[token] and not relative:
            return True
    return False


def antecedent_of(work: Work, relative: int, floor: int) -> Range | None:
    """Whom a relative pronoun refers to, with the phrase that a name stands in apposition to."""
    lower, tags = work.doc.lower, work.tags
    token = relative - 1
    if token >= floor and lower[token] == ",":
        token -= 1
    if token < floor or tags[token] not in NOUN | {"PRP", "DT"} or work.doc.quoted[token]:
        return None
    start, end = phrase_start(work, token, floor), token + 1
    if start - 2 >= floor and lower[start - 1] == "," and tags[start - 2] in NOUN and is_apposition(work, start, end):
        return phrase_start(work, start - 2, floor), end  # "the mayor, Ana Ruiz, who"
    return start, end
