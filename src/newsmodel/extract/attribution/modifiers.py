"""What stands between a cue and its content: adverbs, times, and phrases such as "in a statement"."""

from newsmodel.extract.draft import Work
from newsmodel.extract.phrases import ALONE, NOUN, OPENING, phrase_end

__all__ = ["modifiers_end"]

MODIFYING = frozenset("in on at during by via through from after before over outside with".split())
GRADING = frozenset(
    "nearly almost about around roughly some approximately over under just only more less fewer close up well barely"
    " exactly precisely perhaps virtually fully even at least most than to not as many much".split()
)  # words before an amount: "just under 40", "as many as 40"
LONGEST_GRADING = 5  # tokens
LONGEST_INSERTION = 24  # tokens
HANGING = 16  # tokens of a clause that hangs on a channel


def modifiers_end(work: Work, token: int, last: int) -> int:
    """Token after the adverbs, times and phrases such as "in a statement" between a cue and its content."""
    doc, tags = work.doc, work.tags
    while token < last and not doc.quoted[token]:
        word, ahead = doc.lower[token], token + 1
        end = None
        possessive = ahead < last and tags[ahead] == "POS"
        if (work.timed[token] and possessive) or (word in GRADING and _is_amount(work, ahead, last)):
            break  # "Monday's session had ended", "at least 17 people died"
        if work.timed[token] or (tags[token] == "RB" and word != "as" and word not in work.language.negations):
            end = ahead
        elif word in {"at", "in"} and ahead + 1 < last and work.timed[ahead] and tags[ahead + 1] == "POS":
            end = _prepositional_end(work, ahead, last)  # "at Tuesday's meeting"
        elif ahead < last and work.timed[ahead] and (word in MODIFYING or word in {"late", "early", "of"}):
            end = ahead
        elif word in MODIFYING and tags[token] in {"IN", "RP", "TO"}:
            end = _prepositional_end(work, ahead, last)
        elif word == "of":
            end = phrase_end(work, ahead, last)
            end = end if end < last and _quotation_or_that(work, end, last) else None  # "said of him: “Q”"
        elif word == "to" and doc.lower[ahead : ahead + 1] == ["say"]:
            end = ahead + 1  # "interrupted to say: “Q”"
        elif word == "this" and doc.lower[ahead : ahead + 1] == [":"]:
            end = ahead
        elif word == "for":
            end = phrase_end(work, ahead, last)
            end = end if end < last and doc.lower[end] == "that" else None  # "have said for years that"
        elif word == ",":
            end = _insertion_end(work, ahead, last)
        if end is None:
            break
        token = end
    return token


def _is_amount(work: Work, token: int, last: int) -> bool:
    """Whether a number follows, or what it is compared with: "more than half of it"."""
    lower = work.doc.lower
    if lower[token - 1] == "at" and lower[token : token + 1] not in (["least"], ["most"]):
        return False
    for place in range(token, min(last, token + LONGEST_GRADING)):
        if lower[place] == "than":
            return True
        if lower[place] not in GRADING:
            return work.tags[place] == "CD" and not work.timed[place]
    return False


def _quotation_or_that(work: Work, token: int, last: int) -> bool:
    """Whether "that", a colon or a quotation begins at the token, which may follow a comma."""
    doc = work.doc
    if doc.quoted[token] or doc.lower[token] in {":", "that"}:
        return True
    return doc.lower[token] == "," and token + 1 < last and doc.quoted[token + 1] > 0


def _insertion_end(work: Work, start: int, last: int) -> int | None:
    """Token after ", citing two officials," where "that" or a quotation follows, `None` where something else does."""
    doc = work.doc
    for token in range(start, min(last - 1, start + LONGEST_INSERTION)):
        if doc.quoted[token]:
            return None
        if doc.lower[token] == ",":
            if doc.quoted[token + 1]:
                return token  # the comma that introduces it
            return token + 1 if doc.lower[token + 1] == "that" else None
    return None


def _prepositional_end(work: Work, start: int, last: int) -> int | None:
    """End of a prepositional modifier whose noun phrase begins at `start`, `None` where it is no such thing."""
    doc, tags = work.doc, work.tags
    end = phrase_end(work, start, last)
    if end == start or end >= last:
        return None
    if doc.lower[end] in {"that", ":", ",", ".", "to"} | MODIFYING or doc.quoted[end] or work.timed[end]:
        return end
    # a clause hangs on it: "in a letter she sent to parents on Friday that ..."
    for token in range(end, min(last, end + HANGING)):
        ends_clause = doc.lower[token] == "that" and token > end and not tags[token - 1].startswith("VB")
        stops = {",", ":", "."} if tags[end] in {"VBN", "VBD"} else {",", ":"}
        if doc.quoted[token] or ends_clause or doc.lower[token] in stops:
            return token
    return end if tags[end] in OPENING | NOUN | ALONE else None
