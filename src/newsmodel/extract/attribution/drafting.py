"""From token ranges to a statement draft: spans as people bound them, and how much of them is quoted."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile
from operator import attrgetter

from newsmodel.extract.attribution.cues import REACH, CueUse
from newsmodel.extract.draft import Pair, StatementDraft, Work
from newsmodel.extract.phrases import ATTACHING, FINITE, NOUN, base_end, phrase_end
from newsmodel.extract.positions import Range, span_of, tokens_in
from newsmodel.extract.tagging import tag_of, tag_sentence
from newsmodel.kinds import QuoteKind, SpeechAct
from newsmodel.lang import Frame

__all__ = ["bounded", "draft_statement", "quote_kind", "quoted_spans", "uncued_statement"]

SUBORDINATING = frozenset({"that", "because", "if", "although", "unless"})
LONGEST_BRACKET = 8  # tokens
EDGE = frozenset("“ ” \" ‘ ’ ' « » „ ‚ ‟ ‹ › `` '' ` , . ; : — – -- - … ... ) ( [ ]".split())


def bounded(work: Work, tokens: Range) -> Pair | None:
    """The span of a content without outer marks, "that", edge commas and full stops; `None` if nothing is left."""
    doc = work.doc
    start, end = tokens
    while start < end and doc.lower[start] in EDGE and not _is_filled_in(work, start, end):
        start += 1
    while end > start and doc.lower[end - 1] in EDGE:
        end -= 1
    return (doc.starts[start], doc.ends[end - 1]) if start < end else None


def _is_filled_in(work: Work, start: int, end: int) -> bool:
    """Whether brackets hold a word that the reporter put in: "“[he] saw it”"."""
    lower = work.doc.lower
    return lower[start] == "[" and "]" in lower[start + 1 : min(end, start + LONGEST_BRACKET)]


def quoted_spans(work: Work, content: list[Pair]) -> list[Pair]:
    """The parts of a content inside outermost quotation marks, without the marks."""
    found = []
    for start, end in content:
        place = bisect_right(work.doc.quotes, start, key=attrgetter("start"))
        while place > 0 and work.doc.quotes[place - 1].end > start:
            place -= 1
        for number in range(place, len(work.doc.quotes)):  # a slice would copy all that follow
            quote = work.doc.quotes[number]
            if quote.start >= end:
                break
            low, high = max(start, quote.inner_start), min(end, quote.inner_end)
            if quote.depth == 0 and low < high:
                found.append((low, high))
    return found


def quote_kind(work: Work, content: list[Pair]) -> QuoteKind:
    """Direct, indirect, mixed or partial, from the quotation marks and the verbs inside them."""
    doc = work.doc
    ranges = [tokens_in(work, span) for span in content]
    if not any(any(doc.quoted[first:last]) for first, last in ranges):
        return QuoteKind.INDIRECT
    inside = outside = 0
    clause = False
    for first, last in ranges:
        entered = False
        for token in range(first, last):
            if doc.words[token][0].isalnum():
                if doc.quoted[token]:
                    clause = clause or ((not entered or _is_conjunction(work, token)) and _is_clause(work, token))
                    inside += 1
                else:
                    outside += 1
                entered = doc.quoted[token] > 0
            elif doc.words[token] in {".", "?", "!", ";"}:
                entered = False
        clause = clause or (inside > 0 and any(_is_clause(work, token) for token in _conjunctions_behind(work, last)))
    if not inside:
        return QuoteKind.INDIRECT
    if clause or (not outside and inside > 1 and _is_sentence(work, content)):
        return QuoteKind.MIXED if outside else QuoteKind.DIRECT
    return QuoteKind.PARTIAL


def _conjunctions_behind(work: Work, last: int) -> Iterator[int]:
    """The conjunctions behind a content in the quotation that it stands in."""
    if work.doc.quoted[last - 1]:
        behind = range(last, min(last + REACH, len(work.tags)))
        yield from (token for token in takewhile(work.doc.quoted.__getitem__, behind) if _is_conjunction(work, token))


def _is_conjunction(work: Work, token: int) -> bool:
    relative = work.doc.lower[token] == "that" and tag_of(work, token - 1) in NOUN  # "a ball that nobody held"
    return work.doc.lower[token] in SUBORDINATING and tag_of(work, token) == "IN" and not relative


def _is_clause(work: Work, token: int) -> bool:
    """Whether a finite clause with its subject begins at the token."""
    tags, sentence = work.tags, work.doc.sentence_of[token]
    tag_sentence(work, sentence)
    last = min(work.doc.sentences[sentence][1], token + REACH)
    while token < last and (
        tags[token] in {"IN", "CC", "RB", "WRB", "UH", ",", ":", "WP"} or work.doc.lower[token] == "["
    ):
        if tags[token] == "WP" and token + 1 < last and tags[token + 1] in FINITE:
            return True
        token += 1
    end, verbs = phrase_end(work, token, last), FINITE
    while token < end < last - 1 and work.doc.quoted[end] and work.doc.lower[end] in ATTACHING:
        following = base_end(work, end + 1, last)
        if following == end + 1:
            break
        end = following
        # "every one of them died", "nobody in this room knows", not "the tale of a man passed over"
        verbs = FINITE if tags[end - 1] == "PRP" else FINITE - {"VBD"}
    while end > token and end < last and (tags[end] in {"RB", "RBR", ","} or work.doc.lower[end] == "]"):
        end += 1
    return token < end < last and tags[end] in verbs


def _is_sentence(work: Work, content: list[Pair]) -> bool:
    """Whether a wholly quoted content stands as a sentence of its own: "“Not now,” she said"."""
    return work.doc.text[content[0][0]].isupper()


def draft_statement(
    work: Work,
    use: CueUse,
    contents: list[Range],
    source: Range | None,
    frame: Frame,
    rule: str,
    *,
    addressee: Range | None = None,
    clause_end: int,
) -> StatementDraft | None:
    """A statement draft from token ranges; `None` where no words are left to the content."""
    doc = work.doc
    content = [span for tokens in contents if (span := bounded(work, _whole_quote(work, tokens)))]
    if not content:
        return None
    low = min([use.group] + ([source[0]] if source else []))
    return StatementDraft(
        content=content,
        cue=(doc.starts[use.first], doc.ends[use.last - 1]),
        cue_token=use.first,
        lemma=use.cue.lemma,
        source=(doc.starts[source[0]], doc.ends[source[1] - 1]) if source else None,
        speaker=None,
        rule=rule,
        act=use.cue.act_in(frame) or SpeechAct.ASSERT,
        stance=use.cue.stance,
        quoted=quoted_spans(work, content),
        quote_kind=quote_kind(work, content),
        frame=(doc.starts[low], doc.ends[clause_end - 1]),
        addressee=(doc.starts[addressee[0]], doc.ends[addressee[1] - 1]) if addressee else None,
    )


def uncued_statement(work: Work, span: Pair, label: Range, rule: str, *, cued: bool = True) -> StatementDraft:
    """A statement whose speaker only stands beside it; `cued` where a colon makes the name a cue."""
    words = span_of(work, label)
    return StatementDraft(
        content=[span],
        cue=words if cued else None,
        cue_token=label[0],
        lemma="",
        source=words,
        speaker=None,
        rule=rule,
        quoted=quoted_spans(work, [span]),
        quote_kind=quote_kind(work, [span]),
        frame=words,
    )


def _whole_quote(work: Work, tokens: Range) -> Range:
    """A content that ends inside a quotation goes on to its end, however many sentences that takes."""
    doc = work.doc
    start, end = tokens
    while end < len(doc.quoted) and doc.quoted[end] and doc.quoted[end - 1] and not _opens(work, end):
        end += 1
    return start, end


def _opens(work: Work, token: int) -> bool:
    offset = work.doc.starts[token]
    place = bisect_right(work.doc.quotes, offset, key=attrgetter("start")) - 1
    return place >= 0 and work.doc.quotes[place].depth == 0 and work.doc.quotes[place].start == offset
