"""Quotations without a cue of their own: whose they are is read off what stands around them."""

from bisect import bisect_right

from newsmodel.extract.attribution.drafting import bounded, quote_kind, quoted_spans
from newsmodel.extract.draft import Pair, StatementDraft, Work
from newsmodel.extract.function_words import FIRST_PERSON
from newsmodel.extract.positions import token_at
from newsmodel.kinds import QuoteKind
from newsmodel.text.doc import Quote

__all__ = ["attach_quotations"]

NEAR = 8  # statements of one sentence that are looked at
SINGLE = frozenset({"'", "‘"})
LONGEST_HEADING = 12  # tokens
FEWEST_WORDS = 3  # a quotation without a cue needs as many to be speech rather than a title or a scare quote


def attach_quotations(work: Work) -> None:
    """Join every free-standing quotation to the statement that it continues, or give it the same speaker.

    The statements come and go in the order of the text.
    """
    waiting = sorted(work.statements, key=lambda draft: draft.content[-1][1])
    done: list[StatementDraft] = []
    holders: dict[int, StatementDraft] = {}  # outermost quotation -> statement that holds it
    grown: dict[int, StatementDraft] = {}
    taken = sorted((span, number) for number, draft in enumerate(waiting) for span in draft.content)
    place = 0
    for number, quote in enumerate(work.doc.quotes):
        if work.unread is not None and quote.start >= work.unread:
            break
        while place < len(waiting) and waiting[place].content[-1][1] <= quote.start:
            done.append(waiting[place])
            place += 1
        span = None if quote.depth else _words(work, quote)
        if span is None:
            continue
        holder = _holder(taken, span)
        if holder is not None:
            holders[number] = waiting[holder]
        elif quote.continues in holders:
            holders[number] = grown[id(holders[quote.continues])] = holders[quote.continues]
            holders[number].content.append(span)
        elif done and _stands_alone(work, quote, span):
            previous = _main(work, done)
            turn = _in_turn(work, done, span)
            continued = _like(work, turn, span) if turn else _continue(work, previous, span)
            if continued is not None:
                holders[number] = continued
                if continued is previous:
                    grown[id(continued)] = continued
                else:
                    done.append(continued)
                    work.statements.append(continued)
    for draft in grown.values():
        draft.content.sort()
        draft.quoted = quoted_spans(work, draft.content)
        draft.quote_kind = quote_kind(work, draft.content)


def _words(work: Work, quote: Quote) -> Pair | None:
    return bounded(work, (token_at(work, quote.start), token_at(work, quote.end)))


def _holder(taken: list[tuple[Pair, int]], span: Pair) -> int | None:
    """The number of the statement whose content overlaps a span."""
    place = bisect_right(taken, span[1], key=lambda entry: entry[0][0])
    for (_, end), number in reversed(taken[max(0, place - 3) : place]):
        if end > span[0]:
            return number
    return None


def _stands_alone(work: Work, quote: Quote, span: Pair) -> bool:
    """Whether a quotation is speech: it opens its sentence and closes one, and says enough."""
    doc = work.doc
    first, last = token_at(work, quote.start), token_at(work, quote.end)
    words = sum(doc.words[token][0].isalnum() for token in range(first, last))
    opens = doc.sentences[doc.sentence_of[first]][0] == first
    closes = last >= doc.sentences[doc.sentence_of[last - 1]][1] or not quote.closed
    ends = doc.text[quote.inner_end - 1 : quote.inner_end] in {".", "?", "!", "…"}
    return opens and closes and (words >= FEWEST_WORDS or (words > 0 and ends)) and doc.text[span[0]].isupper()


def _main(work: Work, done: list[StatementDraft]) -> StatementDraft:
    """Of the last sentence's statements, the one that goes on: a quotation, or what no aside reports.

    "“It is late,” said Ruiz, who called the plan a failure. “It is too late.”"
    """
    last = done[-1]
    sentence = work.doc.sentence_of[last.cue_token]
    beside = [draft for draft in done[-NEAR:] if work.doc.sentence_of[draft.cue_token] == sentence]
    asides = [draft for draft in beside if draft.source is None or draft.rule.startswith("relative")]
    main = [draft for draft in beside if draft not in asides]
    quoted = [draft for draft in main if draft.quote_kind is not QuoteKind.INDIRECT]
    return next((choice[-1] for choice in (quoted, main) if choice), last)


def _in_turn(work: Work, done: list[StatementDraft], span: Pair) -> StatementDraft | None:
    """Whose turn it is where two people speak by turns, a paragraph each, and one of them asks."""
    if len(done) < 2:
        return None
    first, second = done[-2:]
    paragraph = _paragraph(work, span[0])
    turns = [_paragraph(work, draft.content[-1][1] - 1) for draft in (first, second)] == [paragraph - 2, paragraph - 1]
    direct = first.quote_kind is second.quote_kind is QuoteKind.DIRECT
    asked = any(_is_question(work, draft) for draft in (first, second))
    return first if turns and direct and asked and first.source != second.source else None


def _continue(work: Work, previous: StatementDraft, span: Pair) -> StatementDraft | None:
    """The statement that a quotation goes on from, or a new one by the same speaker."""
    paragraph, here = _paragraph(work, span[0]), _paragraph(work, previous.content[-1][1] - 1)
    if here == paragraph and previous.quote_kind is QuoteKind.DIRECT:
        previous.content.append(span)
        return previous
    if here < paragraph - 1 or (here < paragraph and not _quoted_to_the_end(work, paragraph, span[0])):
        return None
    if here < paragraph and (_is_question(work, previous) or _is_heading(work, paragraph, span)):
        return None  # whose answer it is, nobody says
    if previous.source and work.doc.text[slice(*previous.source)].lower() in FIRST_PERSON:
        return _answer(work, previous, span)
    return _like(work, previous, span)


def _answer(work: Work, previous: StatementDraft, span: Pair) -> StatementDraft | None:
    """What is said to the reporter: "I ask Ruiz whether she will run. “Never.”"."""
    if previous.addressee is None:
        return None
    answer = _like(work, previous, span)
    answer.source, answer.cue, answer.lemma = previous.addressee, None, ""
    return answer


def _is_question(work: Work, draft: StatementDraft) -> bool:
    """Whether a question mark ends what was said last."""
    end = draft.content[-1][1]
    return "?" in work.doc.text[end - 1 : end + 1]


def _is_heading(work: Work, paragraph: int, span: Pair) -> bool:
    """Whether a few words in single marks stand alone where people speak in double marks: a heading."""
    doc = work.doc
    first, last = doc.paragraphs[paragraph]
    words = doc.sentences[last - 1][1] - doc.sentences[first][0]
    double = doc.text[doc.quotes[0].start] not in SINGLE
    return double and words <= LONGEST_HEADING and doc.text[span[0] - 1] in SINGLE


def _like(work: Work, previous: StatementDraft, span: Pair) -> StatementDraft:
    """A quotation of whoever made an earlier statement."""
    return StatementDraft(
        content=[span],
        cue=previous.cue,
        cue_token=token_at(work, span[0]),
        lemma=previous.lemma,
        source=previous.source,
        antecedent=previous.antecedent,
        speaker=None,
        rule="continued_quotation",
        quoted=quoted_spans(work, [span]),
        quote_kind=quote_kind(work, [span]),
        continues=True,
    )


def _paragraph(work: Work, offset: int) -> int:
    return work.doc.paragraph_of[work.doc.sentence_of[token_at(work, offset + 1) - 1]]


def _quoted_to_the_end(work: Work, paragraph: int, offset: int) -> bool:
    """Whether a paragraph opens and closes in quotation, and the quotation at an offset is the one that opens it."""
    first_sentence, last_sentence = work.doc.paragraphs[paragraph]
    first, last = work.doc.sentences[first_sentence][0], work.doc.sentences[last_sentence - 1][1]
    opens = token_at(work, offset) <= first + 1
    return opens and work.doc.quoted[first] > 0 and work.doc.quoted[last - 1] > 0
