"""From an `Article` to an `Analysis`: an ordered, named list of steps that can be printed and changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from newsmodel.correcting import Correcting
from newsmodel.errors import UnknownStep
from newsmodel.extract import assemble
from newsmodel.extract.acts import acts, acts_weighed
from newsmodel.extract.affiliations import affiliations
from newsmodel.extract.attribution import attribution
from newsmodel.extract.claims import claims
from newsmodel.extract.context import context
from newsmodel.extract.coreference import coreference
from newsmodel.extract.discrepancies import discrepancies
from newsmodel.extract.draft import Step, Work
from newsmodel.extract.mentions import mentions
from newsmodel.extract.rebuttals import rebuttals
from newsmodel.extract.said import said
from newsmodel.extract.sources import sources
from newsmodel.extract.times import find_times
from newsmodel.extract.times import times as times_step
from newsmodel.grounding import grounded
from newsmodel.lang import Language, english
from newsmodel.model import Analysis, Article, Corrections, Issue, Span, TimeExpression, When
from newsmodel.model.paragraphs import paragraph_spans
from newsmodel.text.quotes import unclosed
from newsmodel.text.segment import build
from newsmodel.text.tagger import load

__all__ = ["DEFAULT", "Pipeline", "analyze", "ground", "times"]

SHOWN = 40  # code points of a faulty quotation


@dataclass(frozen=True, slots=True)
class Pipeline:
    """An immutable list of named steps; every change gives a new pipeline.

    A step is a function that takes the work of one article and adds its findings to it.

    >>> print(DEFAULT.without("acts_weighed").without("discrepancies"))
    times > mentions > attribution > context > sources > coreference > affiliations > said > acts > claims > rebuttals
    """

    steps: tuple[tuple[str, Step], ...]
    language: Language | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the steps, in order."""
        return tuple(name for name, _ in self.steps)

    def replace(self, name: str, step: Step) -> "Pipeline":
        """With another step in the place of a named one.

        Raises:
            UnknownStep: No step has that name.
        """
        place = self._place(name)
        return self._with((*self.steps[:place], (name, step), *self.steps[place + 1 :]))

    def without(self, name: str) -> "Pipeline":
        """Without the named step.

        Raises:
            UnknownStep: No step has that name.
        """
        place = self._place(name)
        return self._with((*self.steps[:place], *self.steps[place + 1 :]))

    def after(self, name: str, new: str, step: Step) -> "Pipeline":
        """With a new step after the named one.

        Raises:
            UnknownStep: No step has that name.
        """
        place = self._place(name) + 1
        return self._with((*self.steps[:place], (new, step), *self.steps[place:]))

    def speaking(self, language: Language) -> "Pipeline":
        """With the words of another language, or of one with more cues."""
        return replace(self, language=language)

    def __iter__(self) -> Iterator[tuple[str, Step]]:
        return iter(self.steps)

    def __str__(self) -> str:
        return " > ".join(self.names)

    def _with(self, steps: tuple[tuple[str, Step], ...]) -> "Pipeline":
        return replace(self, steps=steps)

    def _place(self, name: str) -> int:
        if name not in self.names:
            raise UnknownStep(f"no step is called {name!r}; there are {', '.join(self.names)}")
        return self.names.index(name)


DEFAULT = Pipeline(
    (
        ("times", times_step),
        ("mentions", mentions),
        ("attribution", attribution),
        ("context", context),
        ("sources", sources),
        ("coreference", coreference),
        ("affiliations", affiliations),
        ("said", said),
        ("acts", acts),
        ("claims", claims),
        ("rebuttals", rebuttals),
        ("acts_weighed", acts_weighed),
        ("discrepancies", discrepancies),
    )
)
"""The steps that `analyze` takes where it is told no other."""


def analyze(
    article: Article | str, *, pipeline: Pipeline | None = None, corrections: Corrections | None = None
) -> Analysis:
    """Find who said what in an article, when, and who disputes it.

    A text is taken as `Article.from_text(text)`. An article whose `language` is known and is not that of the
    pipeline gives an analysis without statements, and an issue `language_not_supported`.

    Args:
        article: What to analyse.
        pipeline: The steps to take instead of `DEFAULT`.
        corrections: What a person knows better. One whose words are not found, or stand in several places, is not
            made and gives an issue: `correction_not_found`, `correction_ambiguous`.

    >>> print(analyze("“It rained all day,” Ana Ruiz said.").statements[0])
    Ana Ruiz: It rained all day
    """
    article, correcting = as_article(article), Correcting(as_corrections(corrections))
    steps = pipeline or DEFAULT
    language = steps.language or english()
    if article.language and article.language.lower().partition("-")[0] != language.code:
        message = f"the pipeline reads {language.code}, the article is in another language"
        issue = Issue(code="language_not_supported", message=message, value=article.language)
        return Analysis(article=article, issues=(issue,))
    work = prepare(article, language)
    for step in correcting.among(steps):
        step(work)
    return assemble.analysis(article, work, (*article.issues, *_unclosed(work), *_unread(work), *correcting.issues))


def _unclosed(work: Work) -> Iterator[Issue]:
    """An issue for each quotation mark that opens and never closes, where no later paragraph goes on with it."""
    for number in unclosed(work.doc):
        quote = work.doc.quotes[number]
        yield Issue(
            code="unclosed_quotation",
            message="a quotation mark opens and never closes; its paragraph's end was taken",
            value=work.doc.text[quote.start : quote.start + SHOWN],
            span=Span(quote.start, quote.end),
        )


def _unread(work: Work) -> Iterator[Issue]:
    """An issue where an article has more statements than any report, and its rest was not read."""
    if work.unread is not None:
        yield Issue(
            code="too_many_statements",
            message=f"no statement was looked for behind the first {len(work.statements):,}",
            span=Span(work.unread, len(work.doc.text)),
        )


def as_article(value: object) -> Article:
    """The article that a caller hands in, or one of its text."""
    if isinstance(value, str):
        return Article.from_text(value)
    if isinstance(value, Article):
        return value
    kind = type(value).__name__
    raise TypeError(f"analyze takes an Article or a text, not {kind}; read_one(path) makes an article of a file")


def as_corrections(value: object) -> Corrections:
    """The corrections that a caller hands in, or none."""
    if value is None or isinstance(value, Corrections):
        return value or Corrections()
    raise TypeError(f"corrections are Corrections([...]), not {type(value).__name__}")


def prepare(article: Article, language: Language) -> Work:
    """The work of an article, before any step."""
    doc = build(article.text, article.paragraphs)
    work = Work(doc, language, load(), assemble.when_draft(article.published))
    work.first_tags = work.tagger.tag_all(doc.words, doc.sentences)
    work.tags = [""] * len(doc.starts)
    work.timed = [0] * len(doc.starts)
    return work


def ground(article: Article | str, data: str | bytes | Mapping[str, object] | Sequence[object]) -> Analysis:
    r"""Set records from elsewhere on an article: what a language model wrote, or another tool.

    The words of each statement are looked up in the text: the very words, or the same but for their typography, or
    nearly the same, which an issue `nearly_in_text` says. What the text does not contain is refused, and an issue
    gives it back: `not_in_text`. So is what cannot be read (`not_understood`), has no place here (`not_taken`) or
    comes again (`given_twice`). One bad field costs that field, one bad statement that statement.

    Args:
        article: What the records are about.
        data: A list of statements, or a mapping of the tables `statements`, `actors`, `claims` and `rebuttals`; also
            as JSON. A statement needs `text`, the words that were said (or `quote`); it may have `speaker`, `source`,
            `cue`, `addressee`, `said`, `via`, `channel`, `act` and the other fields of `Statement`, each in words of
            the article, and `rebuts`: the ids or numbers of the statements that it disputes.

    >>> told = [{"text": "it rained all day", "speaker": "Ana Ruiz", "cue": "said"}, {"text": "It snowed."}]
    >>> analysis = ground("“It rained all day,” Ana Ruiz said.", told)
    >>> print(analysis.statements[0], analysis.issues[0], sep="\n")
    Ana Ruiz: It rained all day
    statements[1]: its words are not in the text; it was refused: 'It snowed.'
    """
    article = as_article(article)
    work = prepare(article, english())
    for name in ("times", "mentions"):
        dict(DEFAULT)[name](work)
    return grounded(article, work, data)


def times(
    text: str, *, published: When | date | str | None = None, zone: str | tzinfo | None = None
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, resolved against the time of publication where that is given.

    Args:
        text: Any text.
        published: When it was published, as for `Article.from_text`.
        zone: The publication's own clock, for a `published` in UTC.

    Raises:
        InvalidRecord: `published` is not a time, or `zone` is not a zone.

    >>> [str(time.when) for time in times("It began on 30 March 2022.")]
    ['2022-03-30']
    """
    if not isinstance(text, str):
        raise TypeError(f"times takes a text, not {type(text).__name__}; those of an article: analyze(article).times")
    when = None if published is None else When.of(published, zone=zone)
    found = find_times(text, paragraph_spans(text), assemble.when_draft(when))
    return tuple(assemble.time_expression(draft) for draft in found)
