"""newsmodel in a pipeline of spaCy, and spaCy in the pipeline of newsmodel. Needs the extra [spacy]."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from newsmodel.errors import InvalidRecord, MissingExtra, NewsModelError
from newsmodel.extract.draft import Work
from newsmodel.extract.mentions import mentions_among
from newsmodel.extract.positions import tokens_in
from newsmodel.extract.titles import is_title
from newsmodel.kinds import ActorKind, MentionForm
from newsmodel.model import Analysis, Article, Record
from newsmodel.model import Span as Stretch
from newsmodel.pipeline import DEFAULT, Pipeline, analyze
from newsmodel.text.segment import cut_at

try:
    import srsly
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as fault:
    raise MissingExtra("newsmodel.integrations.spacy", extra="spacy") from fault

__all__ = ["NewsModel", "with_spacy"]

Whose: TypeAlias = Literal["newsmodel", "spacy"]
"""Whose sentences or entities are taken."""

_FOUND = ("statements", "actors", "claims", "rebuttals", "times", "discrepancies", "issues")
_KINDS: Final = {"PERSON": ActorKind.PERSON, "PER": ActorKind.PERSON, "ORG": ActorKind.ORGANIZATION}
_NAMES = _KINDS.keys() | {"GPE", "NORP", "LOC", "FAC"}
_PACKED = "__newsmodel__"


def with_spacy(
    nlp: Callable[[str], Doc], pipeline: Pipeline = DEFAULT, *, sentences: bool = True, entities: bool = True
) -> Pipeline:
    """A pipeline that takes spaCy's sentences and entities in the place of its own.

    Sentences still end with their paragraph. Of the entities people, organizations and places are taken; titles and
    pronouns around them are found as ever.

    Args:
        nlp: A pipeline of spaCy, or whatever makes a `Doc` of a text.
        pipeline: Steps, of which "mentions" is replaced for entities.
        sentences: Take the sentences; `nlp` needs a "parser", a "senter" or a "sentencizer".
        entities: Take the entities; `nlp` needs an "ner" or an "entity_ruler".

    Raises:
        UnknownStep: The pipeline has no step "mentions".

    >>> import spacy
    >>> import newsmodel as nm
    >>> nlp = spacy.blank("en")
    >>> ruler = nlp.add_pipe("entity_ruler")
    >>> ruler.add_patterns([{"label": "PERSON", "pattern": "flame of ice"}])
    >>> pipeline = with_spacy(nlp, sentences=False)
    >>> print(nm.analyze("“It melts,” flame of ice said.", pipeline=pipeline).statements[0])
    flame of ice: It melts
    """
    read = _Once(nlp)
    if entities:
        pipeline = pipeline.replace("mentions", _Entities(read))
    if sentences:
        pipeline = Pipeline((("sentences", _Sentences(read)), *pipeline.steps), pipeline.language)
    return pipeline


class NewsModel:
    """The component `newsmodel`: sets `doc._.analysis`, and with it `doc._.statements` and all else that was found.

    `nlp.add_pipe("newsmodel")` adds it, without an import of this module. `doc._.at(span)` gives the tokens of a span
    of a record. What is known of an article beside its text goes into `doc._.article`, before the component runs.

    Args:
        sentences: Whose sentences are taken: "newsmodel" or "spacy".
        entities: Whose entities.
        pipeline: The steps to take instead of the default ones; for a component that is made by hand.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> component = nlp.add_pipe("newsmodel")
    >>> doc = nlp("“The ferry will sail,” Ana Ruiz said.")
    >>> statement = doc._.statements[0]
    >>> statement.speaker.name, doc._.at(statement.content[0])
    ('Ana Ruiz', The ferry will sail)
    """

    def __init__(
        self, *, sentences: Whose = "newsmodel", entities: Whose = "newsmodel", pipeline: Pipeline = DEFAULT
    ) -> None:
        for whose in (sentences, entities):
            if whose not in {"newsmodel", "spacy"}:
                raise ValueError(f"sentences and entities are those of newsmodel or spacy, not of {whose!r}")
        self._sentences, self._entities = sentences == "spacy", entities == "spacy"
        self._pipeline = pipeline

    def __call__(self, doc: Doc) -> Doc:
        """Analyse a document."""
        pipeline = with_spacy(lambda _: doc, self._pipeline, sentences=self._sentences, entities=self._entities)
        doc._.analysis = analyze(_article(doc), pipeline=pipeline)
        return doc


def _article(doc: Doc) -> Article:
    known = doc._.article
    if known is None:
        return Article.from_text(doc.text, language=None if doc.lang_ in {"", "xx"} else doc.lang_)
    if not isinstance(known, Article):
        raise TypeError(f"doc._.article is an Article, not {type(known).__name__}")
    if known.text != doc.text:
        raise InvalidRecord("doc._.article has another text than the doc")
    return known


@dataclass(slots=True)
class _Once:
    """What spaCy makes of a text, though two steps ask for it."""

    nlp: Callable[[str], Doc]
    doc: Doc | None = None

    def __call__(self, text: str) -> Doc:
        if self.doc is None or self.doc.text != text:
            self.doc = self.nlp(text)
        return self.doc

    def __reduce__(self) -> tuple[type["_Once"], tuple[Callable[[str], Doc]]]:
        return _Once, (self.nlp,)


@dataclass(frozen=True, slots=True)
class _Sentences:
    """A step: the text, divided into spaCy's sentences."""

    read: _Once

    def __call__(self, work: Work) -> None:
        doc = self.read(work.doc.text)
        if not doc.has_annotation("SENT_START"):
            raise NewsModelError("spaCy found no sentences: its pipeline needs a parser, a senter or a sentencizer")
        cut_at(work.doc, [sentence.start_char for sentence in doc.sents])
        work.first_tags = work.tagger.tag_all(work.doc.words, work.doc.sentences)


@dataclass(frozen=True, slots=True)
class _Entities:
    """The step "mentions", with spaCy's entities as names."""

    read: _Once

    def __call__(self, work: Work) -> None:
        doc = self.read(work.doc.text)
        if not doc.has_annotation("ENT_IOB"):
            raise NewsModelError("spaCy found no entities: its pipeline needs an ner or an entity_ruler")
        runs = {run: entity.label_ for entity in doc.ents if (run := _run(work, entity))}
        mentions_among(work, lambda _: runs)
        kinds = {last: _KINDS.get(label) for (_, last), label in runs.items()}
        for mention in work.mentions:
            if mention.form is MentionForm.NAME and mention.kind is None:
                mention.kind = kinds.get(mention.last)


def _run(work: Work, entity: Span) -> tuple[int, int] | None:
    """The tokens of an entity that names somebody: without article and possessive, with the title before it."""
    if entity.label_ not in _NAMES:
        return None
    lower = work.doc.lower
    first, last = tokens_in(work, (entity.start_char, entity.end_char))
    while first < last and lower[last - 1] in {"'s", "'"}:
        last -= 1
    while first < last and lower[first] in work.language.determiners:
        first += 1
    if first == last or all(word in work.language.states.demonyms for word in lower[first:last]):
        return None
    while first > 0 and work.doc.words[first - 1][0].isupper() and is_title(work, first - 1, first):
        first -= 1
    return first, last


@Language.factory(
    "newsmodel",
    default_config={"sentences": "newsmodel", "entities": "newsmodel"},
    assigns=[f"doc._.{name}" for name in ("analysis", *_FOUND)],
)
def component(nlp: Language, name: str, sentences: Whose, entities: Whose) -> NewsModel:  # noqa: ARG001 - as spaCy calls it
    """What `nlp.add_pipe("newsmodel")` adds."""
    return NewsModel(sentences=sentences, entities=entities)


def _found(name: str) -> Callable[[Doc], tuple[Record, ...]]:
    def found(doc: Doc) -> tuple[Record, ...]:
        analysis = doc._.analysis
        records: tuple[Record, ...] = getattr(analysis, name) if analysis else ()
        return records

    return found


def _at(doc: Doc, span: Stretch) -> Span | None:
    """The tokens of spaCy that a span of a record touches."""
    return doc.char_span(span.start, span.end, alignment_mode="expand")


def _packed(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:  # noqa: ANN401 - as srsly calls it
    """An analysis as its JSON, so that a `Doc` which holds one can be written and sent to other processes."""
    if isinstance(value, Analysis):
        return {_PACKED: value.to_json()}
    if isinstance(value, Article):
        return {_PACKED: Analysis(article=value).to_json(), "article": True}
    return chain(value) if chain else value


def _unpacked(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:  # noqa: ANN401 - as srsly calls it
    if isinstance(value, dict) and _PACKED in value:
        analysis = Analysis.from_json(value[_PACKED])
        return analysis.article if value.get("article") else analysis
    return chain(value) if chain else value


def _extensions() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "article", {"default": None}
    yield "analysis", {"default": None}
    yield "at", {"method": _at}
    yield from ((name, {"getter": _found(name)}) for name in _FOUND)


for _name, _how in _extensions():
    Doc.set_extension(_name, force=True, **_how)
srsly.msgpack_encoders("newsmodel", func=_packed)
srsly.msgpack_decoders("newsmodel", func=_unpacked)
