"""Headlines that give their speaker with a colon: "Ruiz: dam is safe", "Two men arrested: police"."""

from newsmodel.extract.attribution.drafting import bounded, uncued_statement
from newsmodel.extract.attribution.labels import first_colon, is_named
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE, PARTICIPLE, phrase_end
from newsmodel.extract.positions import Range
from newsmodel.extract.tagging import tag_sentence

__all__ = ["headline_statement"]

LONGEST_LABEL = 6  # tokens
QUESTIONS = frozenset("how why what who where when".split())


def headline_statement(work: Work) -> StatementDraft | None:
    """The statement of a headline that is the first paragraph, seeing who speaks in the article below it."""
    doc = work.doc
    if len(doc.paragraphs) < 2 or doc.paragraphs[0] != (0, 1):
        return None
    first, last = doc.sentences[0]
    if any(draft.content[0][0] < doc.ends[last - 1] for draft in work.statements[:1]):
        return None  # it is read already
    colon = first_colon(work, first, last)
    if colon is None or colon + 1 >= last or doc.lower[last - 1] == "." or any(doc.quoted[first:last]):
        return None
    tag_sentence(work, 0)
    for label, content in (((first, colon), (colon + 1, last)), ((colon + 1, last), (first, colon))):
        if _speaks(work, label) and _says(work, content) and not _says(work, label):
            span = bounded(work, content)
            return span and uncued_statement(work, span, label, "headline")
    return None


def _speaks(work: Work, label: Range) -> bool:
    """Whether the words name somebody who speaks in the article, or a body that does: police, officials, a report."""
    doc, language = work.doc, work.language
    start, end = label
    if end - start > LONGEST_LABEL or phrase_end(work, start, end) != end:
        return False
    head = doc.lower[end - 1]
    if end - start == 1 and (head in language.groups or head in language.documents or head == "police"):
        return True
    if not is_named(work, label) or head in language.states.demonyms:
        return False
    sources = (draft.source for draft in work.statements if draft.source and draft.source[0] >= doc.ends[0])
    name = doc.words[end - 1]
    return any(name in doc.text[low:high].split() for low, high in sources)


def _says(work: Work, content: Range) -> bool:
    """Whether the words are a clause, and no question."""
    verbal = any(work.tags[token] in FINITE | PARTICIPLE for token in range(*content))
    return verbal and work.doc.lower[content[0]] not in QUESTIONS
