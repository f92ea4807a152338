"""What holds for every text, however strange."""

import string

from hypothesis import given
from hypothesis import strategies as st

from newsmodel.text.doc import TextDoc
from newsmodel.text.quotes import unclosed
from newsmodel.text.segment import build

MARKS = [*"\"'“”„‟‘’‚‛`´«»‹›", "``", "''", "‘‘", "’’"]
PIECES = st.one_of(
    st.sampled_from([*MARKS, *" \n\t.,:;!?…-–—()[]@#%$5", "\ufeff", "\u0301", "...", "--", "https://a.b", "6’2”"]),
    st.sampled_from(
        ["Mr.", "U.S.", "a.m.", "No.", "J.", "He", "said", "the", "Ruiz", "workers’", "don’t", "’90s", "İ", "ß"]
    ),
    st.text(max_size=4),
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))
PROSE = st.text(alphabet=string.ascii_letters + " .,“”‘’\"'", max_size=200)


@st.composite
def documents(draw: st.DrawFn) -> TextDoc:
    text = draw(TEXTS | PROSE)
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(edges[::2], edges[1::2], strict=False)) or [(0, len(text))]
    return build(text, spans)


@given(documents())
def test_tokens_are_the_text(doc: TextDoc) -> None:
    assert len(doc.starts) == len(doc.ends) == len(doc.words) == len(doc.lower)
    assert len(doc.starts) == len(doc.quoted) == len(doc.sentence_of)
    position = 0
    for start, end, word, lower in zip(doc.starts, doc.ends, doc.words, doc.lower, strict=True):
        assert position <= start < end
        assert doc.text[start:end] == word
        assert not any(char.isspace() for char in word)
        assert lower == lower.lower()
        assert not set(lower) & set("’‘")
        position = end
    assert position <= len(doc.text)


@given(documents())
def test_no_word_is_lost(doc: TextDoc) -> None:
    covered = {place for start, end in zip(doc.starts, doc.ends, strict=True) for place in range(start, end)}
    for start, end in doc.spans:
        assert all(place in covered for place in range(start, end) if doc.text[place].isalnum())
    assert all(any(start <= place < end for start, end in doc.spans) for place in covered)


@given(documents())
def test_sentences_part_the_tokens_and_paragraphs_the_sentences(doc: TextDoc) -> None:
    assert [token for first, last in doc.sentences for token in range(first, last)] == list(range(len(doc.starts)))
    assert all(first < last for first, last in doc.sentences)
    assert all(doc.sentences[s][0] <= token < doc.sentences[s][1] for token, s in enumerate(doc.sentence_of))
    assert [s for first, last in doc.paragraphs for s in range(first, last)] == list(range(len(doc.sentences)))
    assert len(doc.paragraphs) == len(doc.spans)
    assert len(doc.paragraph_of) == len(doc.sentences)
    for sentence, paragraph in enumerate(doc.paragraph_of):
        assert doc.paragraphs[paragraph][0] <= sentence < doc.paragraphs[paragraph][1]
        first, last = doc.sentences[sentence]
        assert doc.spans[paragraph][0] <= doc.starts[first]
        assert doc.ends[last - 1] <= doc.spans[paragraph][1]


@given(documents())
def test_quotations_nest_inside_their_paragraph(doc: TextDoc) -> None:
    starts = [quote.start for quote in doc.quotes]
    assert starts == sorted(set(starts))
    around: list[int] = []
    for quote in doc.quotes:
        assert quote.start < quote.inner_start <= quote.inner_end <= quote.end
        assert any(start <= quote.start and quote.end <= end for start, end in doc.spans)
        while around and around[-1] <= quote.start:
            around.pop()
        assert not around or quote.end <= around[-1]
        assert quote.depth == len(around)
        assert quote.closed == (quote.inner_end < quote.end)
        around.append(quote.end)


@given(documents())
def test_quoted_counts_the_quotations_around_a_token(doc: TextDoc) -> None:
    for start, quoted in zip(doc.starts, doc.quoted, strict=True):
        assert quoted == sum(quote.start <= start < quote.end for quote in doc.quotes)


@given(documents())
def test_only_what_was_left_open_is_continued(doc: TextDoc) -> None:
    for number, quote in enumerate(doc.quotes):
        if quote.continues is not None:
            assert quote.continues < number
            assert not doc.quotes[quote.continues].closed
            assert quote.continues not in unclosed(doc)
    continued = [quote.continues for quote in doc.quotes if quote.continues is not None]
    assert len(continued) == len(set(continued))
    assert all(not doc.quotes[number].closed for number in unclosed(doc))


@given(
    st.lists(st.sampled_from(["Go", "it's late", "the workers’ rights", "No. We won’t"]), min_size=1),
    st.sampled_from(["“”", '""', "«»", "„“", "»«", "‘’"]),
)
def test_well_formed_quotations_are_all_found(sayings: list[str], marks: str) -> None:
    text = " ".join(f"Ruiz said: {marks[0]}{saying},{marks[1]} he added." for saying in sayings)
    doc = build(text, [(0, len(text))])
    assert [doc.text[quote.inner_start : quote.inner_end] for quote in doc.quotes] == [f"{s}," for s in sayings]
    assert not unclosed(doc)
