"""Noun phrases, read off the tags of a sentence."""

from newsmodel.extract.draft import Work

__all__ = [
    "ADJECTIVE",
    "ALONE",
    "ATTACHING",
    "FINITE",
    "NOMINAL",
    "NOUN",
    "NOUN_OR_ADJECTIVE",
    "OPENING",
    "PARTICIPLE",
    "base_end",
    "base_start",
    "head_of",
    "phrase_end",
    "phrase_start",
]

NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = NOUN | {"PRP", "CD", "EX"}
COMMON = frozenset({"NN", "NNS"})
ALONE = frozenset({"PRP", "WP", "EX"})  # a phrase of one word
ADJECTIVE = frozenset({"JJ", "JJR", "JJS"})
NOUN_OR_ADJECTIVE = NOUN | ADJECTIVE
PARTICIPLE = frozenset({"VBN", "VBG"})
ADJECTIVAL = ADJECTIVE | PARTICIPLE
OPENING = frozenset({"DT", "PRP$"})
INSIDE = NOUN | ADJECTIVE | OPENING | {"PDT", "CD", "POS", "$", "#"}
BEGINNING = INSIDE | {"VBG"}
TITLES = frozenset({"NN", "JJ"})
COUNTED = NOUN | {"CD"}
ATTACHING = frozenset(
    "of at in from for with on to behind near outside inside between against about across within under over"
    " among around into representing including".split()
)
ENDING = frozenset({"IN", "TO", ",", "(", "WP", "WDT", "VBG", "VBN"})  # tags behind the head of a phrase
LINKING_ADJECTIVES = frozenset({"familiar", "close", "responsible", "loyal", "opposed"})


def base_start(work: Work, end: int, floor: int) -> int:
    """First token of the phrase without prepositions whose last token is `end`."""
    tags = work.tags
    if tags[end] in ALONE:
        return end
    start = end
    while start > floor:
        tag = tags[start - 1]
        before = tags[start - 2] if start - 2 >= floor else ""
        if tag in OPENING:
            start -= 1
            if before == "PDT":
                start -= 1
            break
        if work.timed[start - 1] and not work.timed[start] and tags[start] != "POS":
            break  # "last week the chairman": an adverbial of its own
        if tag in INSIDE:
            start -= 1
        elif tag in PARTICIPLE and (before in OPENING or before in ADJECTIVE or before in {"POS", "CD"}):
            start -= 1  # a participle before its noun, rather than a verb of its own
        elif tag == "RB" and before in OPENING and (tags[start] in ADJECTIVAL or _is_then(work, start - 1)):
            start -= 1  # a "newly appointed" minister, the "then" mayor
        elif tag == "VB" and before in {",", ""} and tags[start] in TITLES and tags[end] in {"NNP", "NNPS"}:
            start -= 1  # ", finance chief Ana Ruiz said": no verb in its base form stands there
        else:
            break
    while start < end and tags[start] == "POS":
        start += 1
    return start


def base_end(work: Work, start: int, ceiling: int) -> int:
    """Token after the phrase without prepositions that begins at `start`; `start` itself where none begins."""
    tags = work.tags
    if start >= ceiling:
        return start
    if tags[start] not in BEGINNING:
        return start + (tags[start] in ALONE)
    end = closed = start
    while end < ceiling:
        tag = tags[end]
        after = tags[end + 1] if end + 1 < ceiling else ""
        if tag in OPENING and end > start and tags[end - 1] != "PDT":
            break
        if tag in ADJECTIVE and end > start and tags[end - 1] in COMMON and not _names_body(work, end + 1, ceiling):
            break  # "a claim former engineer Ma Yue made"
        select = tag in {"VB", "VBP"} and end > start and tags[end - 1] in COMMON
        if tag in INSIDE or (select and tags[start] in OPENING and _names_body(work, end + 1, ceiling)):
            end += 1
            if tag in NOUN or tag == "CD" or (tag == "DT" and end == start + 1):
                closed = end
        elif end > start and (
            (tag in PARTICIPLE and after in NOUN_OR_ADJECTIVE) or (tag == "RB" and after in ADJECTIVAL)
        ):
            end += 1
        elif end > start and tags[end - 1] in OPENING and after in NOUN_OR_ADJECTIVE and _is_then(work, end):
            end += 1
        elif end == start and tag == "VBG" and after == "NNP":
            end += 1  # "neighbouring Varonia"
        else:
            break
    if end == closed + 1 == start + 2 and tags[end - 1] in ADJECTIVE and tags[start] in OPENING:  # "the poor"
        return end
    return closed


def _names_body(work: Work, token: int, ceiling: int) -> bool:
    """Whether a noun in small letters says what body a phrase means: "the justice select committee"."""
    return token < ceiling and work.tags[token] in COMMON and work.doc.lower[token] in work.language.organizations


def _is_then(work: Work, token: int) -> bool:
    return work.doc.lower[token] == "then"


def head_of(work: Work, start: int, end: int) -> int:
    """Head token of a phrase: the last noun before the first preposition or comma."""
    head = start
    for token in range(start, end):
        tag = work.tags[token]
        if token > start and tag in ENDING and work.tags[head] in NOMINAL and work.tags[token - 1] != "POS":
            break
        if tag in NOMINAL or tag == "DT":
            head = token
    alone = work.tags[head] in NOMINAL or end - start == 1 or work.tags[end - 1] in {"VBN", "VBD"}  # "those surveyed"
    return head if alone else end - 1  # "the 31-year-old"


def phrase_start(work: Work, end: int, floor: int) -> int:
    """First token of the noun phrase that ends with token `end`, what prepositions attach to it included.

    "residents of the border town of Sael" is walked leftwards, preposition by preposition. One that opens its
    clause ("in Belgar the minister") attaches to nothing and stays outside.
    """
    tags, lower = work.tags, work.doc.lower
    start = base_start(work, end, floor)
    while start - 2 >= floor and lower[start - 1] in ATTACHING:
        before = start - 2
        if lower[before] in LINKING_ADJECTIVES and before - 1 >= floor:
            before -= 1
        if tags[before] not in COUNTED or work.timed[before] or work.doc.quoted[before]:
            break
        start = base_start(work, before, floor)
    return start


def phrase_end(work: Work, start: int, ceiling: int) -> int:
    """Token after the noun phrase that begins at `start`, attached prepositions included; `start` if none."""
    tags, lower, quoted = work.tags, work.doc.lower, work.doc.quoted
    end = base_end(work, start, ceiling)
    if end == start or tags[start] in ALONE:
        return end
    while end + 1 < ceiling:
        link = end + 1 if lower[end] in LINKING_ADJECTIVES else end
        if lower[link] not in ATTACHING or quoted[link] or link + 1 >= ceiling or work.timed[link + 1]:
            break
        following = base_end(work, link + 1, ceiling)
        if following == link + 1 or quoted[link + 1]:
            break
        end = following
    return end
