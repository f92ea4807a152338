"""The contents of a cue, to the left of its attribution and to the right."""

from newsmodel.extract.attribution.boundaries import content_end
from newsmodel.extract.attribution.complements import Complement
from newsmodel.extract.attribution.cues import CueUse
from newsmodel.extract.attribution.preceding import preceding
from newsmodel.extract.attribution.sentence import Sentence
from newsmodel.extract.attribution.subjects import Subject
from newsmodel.extract.attribution.tails import after_relative, has_finite, rest_of_clause, resumed, tail
from newsmodel.extract.draft import Work
from newsmodel.extract.function_words import COMMAS, SUBORDINATORS
from newsmodel.extract.positions import Range, token_at
from newsmodel.kinds import SpeechAct
from newsmodel.lang import Form, Frame
from newsmodel.lang.cue import DISPUTING

__all__ = ["contents", "inverted_contents"]

PAUSES = COMMAS | {":", ".", ";", "--"}
CLAUSES = frozenset({Frame.BARE, Frame.THAT, Frame.WH, Frame.ADDR_BARE, Frame.ADDR_THAT, Frame.ADDR_WH})
OPEN = frozenset({None, Frame.QUOTE})  # frames in which a content may stand in front


def contents(work: Work, use: CueUse, subject: Subject, follows: Complement, sentence: Sentence) -> list[Range]:
    """What a verb with its subject in front of it reports: "P, X said", "X said P", "“Q,” X said, “Q”"."""
    doc, edge = work.doc, subject.start
    if edge > sentence.first and doc.lower[edge - 1] == "as" and follows.frame is None:
        edge -= 1  # "P, as X said"
        if any(other.group < edge and other.cue.act in DISPUTING for other in sentence.uses):
            return []  # "She denied taking it, as X has alleged": what she denied
        if not _has_words(work, sentence.first, edge):  # "As X said, P"
            right = resumed(work, use, follows.start, sentence)
            return [right] if right else []
    if edge == sentence.first and follows.frame is None and Frame.QUOTE in use.cue.frames:
        left = preceding(work, edge, sentence.first)
        if left:
            return _untaken(work, [left], sentence)
    found, interrupted = _in_front(work, use, edge, follows, sentence) if subject.rule != "relative" else ([], False)
    if _quoted_below(work, use, sentence) or (not found and _quoted_next(work, follows, sentence)):
        return [(sentence.last, sentence.last + 1)]
    if left_of_colon := _left_of_colon(work, edge, follows, sentence):
        found = [left_of_colon]
    if follows.frame is not None and (not found or follows.frame is Frame.QUOTE):
        found.append((follows.start, content_end(work, use, follows.start, sentence, follows.frame)))
    elif len(found) == 1 and not interrupted:
        rest = rest_of_clause(work, use, found[0], follows.start, sentence) or tail(work, use, follows.start, sentence)
        found += [rest] if rest else []
    return _untaken(work, found, sentence)


def _in_front(work: Work, use: CueUse, edge: int, follows: Complement, sentence: Sentence) -> tuple[list[Range], bool]:
    """The content before an attribution that begins at `edge`, and whether that only interrupts it."""
    doc, before = work.doc, edge - 1
    if use.form is Form.GERUND or before < sentence.first or not (doc.quoted[before] or doc.lower[before] in COMMAS):
        return [], False
    quoted = doc.quoted[before] > 0 or (before > sentence.first and doc.quoted[before - 1] > 0)
    asserts = bool(use.cue.frames & CLAUSES)  # "P, he said", not "P, he called"
    left = preceding(work, edge, sentence.first) if quoted or (follows.frame is None and asserts) else None
    if left and (_answers(left, sentence) or (follows.frame not in OPEN and not doc.quoted[left[0]])):
        left = None  # "Asked whether she would stand, she laughed", "Asked about the “deal,” he said it was off"
    right = None
    if not quoted and follows.frame is None and (left is None or not _has_verb(work, left)):
        # "A new manager, he said, could help", "Still, he said, it was late": it goes on after the cue
        right = resumed(work, use, follows.start, sentence)
    whole = use.last >= sentence.last - 1  # "Sorry, he said."
    kept = left is not None and (quoted or right is not None or whole or has_finite(work, left))
    return [part for part in (left if kept else None, right) if part], right is not None


def inverted_contents(work: Work, use: CueUse, subject: Subject, sentence: Sentence) -> list[Range]:
    """What a verb with its subject behind it reports: "“Q,” said X, “Q”"."""
    left = preceding(work, use.group, sentence.first)
    found = [left] if left else []
    behind = after_relative(work, subject.end, sentence.last)
    rest = rest_of_clause(work, use, left, behind, sentence) if left else None
    right = next((token for token in range(behind, sentence.last) if _reopens(work, token)), None)
    if rest:
        found.append(rest)
    elif right is not None:
        found.append((right, sentence.last))
    return _untaken(work, found, sentence)


def _reopens(work: Work, token: int) -> bool:
    """Whether a quotation goes on at the token, unlike a word in marks: "said Ruiz, who has a “sell” rating"."""
    return work.doc.quoted[token] > 0 and work.doc.lower[token - 1] in PAUSES and not work.doc.quoted[token - 1]


def _quoted_below(work: Work, use: CueUse, sentence: Sentence) -> bool:
    """Whether a cue and a colon end a paragraph, and a quotation opens the next: "She responded:"."""
    doc, last = work.doc, sentence.last
    return use.last < last < len(doc.words) and doc.lower[last - 1] == ":" and doc.quoted[last] > 0


def _quoted_next(work: Work, follows: Complement, sentence: Sentence) -> bool:
    """Whether the attribution closes a paragraph, and a quotation is the whole of the next: "said in a letter."."""
    doc, last = work.doc, sentence.last
    if follows.frame is not None or follows.start < last - 1 or last >= len(doc.words) or not doc.quoted[last]:
        return False
    below = doc.paragraph_of[doc.sentence_of[last]]
    end = doc.sentences[doc.paragraphs[below][1] - 1][1]
    return below > doc.paragraph_of[doc.sentence_of[last - 1]] and all(doc.quoted[last:end])


def _left_of_colon(work: Work, edge: int, follows: Complement, sentence: Sentence) -> Range | None:
    """The clause before "The message was simple, he said: pay up"."""
    doc, colon = work.doc, follows.modifiers_end
    if follows.frame is not Frame.QUOTE or doc.lower[colon] != ":" or doc.quoted[min(colon + 1, len(doc.words) - 1)]:
        return None
    left = preceding(work, edge, sentence.first)
    return left if left and not doc.quoted[left[1] - 1] and _has_verb(work, left) else None


def _answers(left: Range, sentence: Sentence) -> bool:
    """Whether what stands before an attribution is the question that it answers: "When asked why, he said"."""
    return any(
        use.form is Form.PARTICIPLE and use.cue.act is SpeechAct.QUESTION and left[0] <= use.first <= left[0] + 1
        for use in sentence.uses
    )


def _has_words(work: Work, start: int, end: int) -> bool:
    """Whether more than a conjunction stands there."""
    return any(
        work.tags[token] not in {"CC", "RB"} and work.doc.words[token][0].isalnum() for token in range(start, end)
    )


def _has_verb(work: Work, tokens: Range) -> bool:
    """Whether the words are a clause of their own, and not only its beginning or an adverbial."""
    opens_clause = work.tags[tokens[0]] not in {"VBN", "VBG"} and work.doc.lower[tokens[0]] not in SUBORDINATORS
    return opens_clause and has_finite(work, tokens)


def _untaken(work: Work, found: list[Range], sentence: Sentence) -> list[Range]:
    """The contents without what an earlier statement of the sentence has taken."""
    taken = [span for draft in sentence.made for span in (*draft.content, *([draft.cue] if draft.cue else []))]
    kept = []
    for start, end in found:
        inside = [token_at(work, high) for low, high in taken if start <= token_at(work, low) < end]
        kept.append((max([start, *inside]), end))
    return [tokens for tokens in kept if any(work.doc.words[token][0].isalnum() for token in range(*tokens))]
