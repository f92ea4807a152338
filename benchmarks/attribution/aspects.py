"""What a statement is like, in the terms of somebody who reads it: to see which kinds of them go wrong."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import newsmodel as nm
from benchmarks.attribution.errors import errors
from benchmarks.score_polnear import SPEECH, Attribution, Comparison, Spans
from newsmodel.lang import PartOfSpeech, english
from newsmodel.text.segment import build
from newsmodel.text.tagger import load

__all__ = ["ASPECTS", "Reading", "breakdown"]

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
CUES = {
    "a finite verb (*said*)": FINITE,
    "an infinitive (*to say*, *would say*)": {"VB"},
    "a form in *-ing* (*saying*)": {"VBG"},
    "a participle (*has said*, *was told*)": {"VBN"},
    "a noun (*her claim*)": {"NN", "NNS", "NNP", "NNPS"},
}
PREPOSITION, OTHER_CUE = "a preposition (*according to*)", "another word"
NONE, NAME, PRONOUN, NOUN = "not given", "a name", "a pronoun", "other words (*the firm*)"
CLAUSE, PHRASE = "a clause, with a finite verb", "a phrase, without one"

ASPECTS = {
    "It is quoted": ("direct", "mixed", "indirect"),
    "What is said is": (CLAUSE, PHRASE),
    "The cue is": (*CUES, PREPOSITION, OTHER_CUE),
    "The source is": (NAME, PRONOUN, NOUN, NONE),
}
"""What is asked of a statement, and the answers."""


class Reading:
    """A text as the library reads it, with a part of speech for each token."""

    def __init__(self, text: str) -> None:
        self.doc = build(text, nm.Article.from_text(text).paragraphs)
        tagger = load()
        self.tags = [tag for first, last in self.doc.sentences for tag in tagger.tag(self.doc.words[first:last])]
        bounds = zip(self.doc.starts, self.doc.ends, strict=True)
        self._at = {place: token for token, span in enumerate(bounds) for place in range(*span)}

    def answers(self, one: Attribution) -> Iterator[tuple[str, str]]:
        """The answer to each question of `ASPECTS`."""
        content = {self.tags[token] for token in self._tokens(one.spans.content)}
        answers = one.kind, PHRASE if content.isdisjoint(FINITE) else CLAUSE, self._cue(one), self._source(one)
        return zip(ASPECTS, answers, strict=True)

    def _cue(self, one: Attribution) -> str:
        tokens = self._tokens(one.spans.cue)
        token = next((token for token in tokens if self.doc.lower[token] in SPEECH), next(iter(tokens), None))
        if token is None:
            return OTHER_CUE
        forms = english().cue_forms.get(self.doc.lower[token], ())
        if forms and all(form.cue.pos is PartOfSpeech.PREPOSITION for form in forms):
            return PREPOSITION
        return next((label for label, tags in CUES.items() if self.tags[token] in tags), OTHER_CUE)

    def _source(self, one: Attribution) -> str:
        tags = {self.tags[token] for token in self._tokens(one.spans.source)}
        if not tags:
            return NONE
        if not tags.isdisjoint({"NNP", "NNPS"}):
            return NAME
        return NOUN if tags.isdisjoint({"PRP", "WP", "WDT"}) or "NN" in tags or "NNS" in tags else PRONOUN

    def _tokens(self, spans: Spans) -> list[int]:
        places = (place for start, end in spans for place in range(start, end))
        return sorted({self._at[place] for place in places if place in self._at})


def breakdown(comparisons: Mapping[str, Comparison], texts: Mapping[str, str]) -> dict[tuple[str, str], Counter[str]]:
    """For each question and answer, how many statements are annotated, how many given, and the errors by class."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    def add(name: str, reading: Reading, some: Iterable[Attribution]) -> None:
        for one in some:
            for key in reading.answers(one):
                counts[key][name] += 1

    for key, comparison in comparisons.items():
        reading = Reading(texts[key])
        add("annotated", reading, comparison.gold)
        add("given", reading, comparison.predicted)
        for error in errors(comparison):
            add(error.kind, reading, filter(None, [error.gold or error.predicted]))
    return {(question, answer): counts[question, answer] for question, found in ASPECTS.items() for answer in found}
