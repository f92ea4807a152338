"""Where the report begins: a dateline that is left in the text is not part of its first sentence."""

from newsmodel.extract.draft import Work

__all__ = ["report_start"]

DASHES = frozenset({"-", "–", "—", "--", "_"})
FIRST_PARAGRAPHS = 3
LONGEST = 18  # tokens of a dateline


def report_start(work: Work) -> int:
    """The first token after a dateline ("ALBANY, N.Y. (AP) — A former"), 0 where there is none."""
    doc = work.doc
    for first_sentence, last_sentence in doc.paragraphs[:FIRST_PARAGRAPHS]:
        if first_sentence == last_sentence:
            continue  # nothing but signs that are no words
        first = doc.sentences[first_sentence][0]
        end = _dateline_end(work, first, min(first + LONGEST, len(doc.words)))
        if end is not None:
            return end
    return 0


def _dateline_end(work: Work, first: int, last: int) -> int | None:
    """The token after a dash that follows capitals, days and a bracketed agency only."""
    words = work.doc.words
    bracketed = False
    for token in range(first, last):
        word = words[token]
        if word in DASHES:
            return token + 1 if token > first and (bracketed or words[first].isupper()) else None
        if word == ")":
            bracketed = True
            if (
                token + 1 < last
                and any(work.timed[place] for place in range(first, token))
                and words[token + 1] not in DASHES
            ):
                return token + 1  # "Rampur, May 18 (PTI) The"
        elif word.isalpha() and word.islower() and word not in {"of", "de", "la", "and"}:
            return None
    return None
