"""Whom he and she mean: how often a pronoun is linked, and how often rightly.

    python -m benchmarks.pronouns [--gum FOLDER] [--polnear FOLDER] [--cases N [--seed SEED]] [--errors]

Without folders, `gum` and `polnear` below `NEWSMODEL_DATA`. On GUM's news, "he" and "she" count whose entity has a
proper name somewhere in the document: right is an actor whose name next to the pronoun is a mention of that entity. On
PolNeAR's train part, which has no coreference, those that are the source of a cue of speech count: resolved is one
linked to an actor with a name. `--cases` prints so many of them, drawn at random, to be read by eye; `--errors` prints
what is wrong on GUM. These are words of others: don't copy them into the repository.
"""

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import newsmodel as nm
from benchmarks import data
from benchmarks.attribution.finders import library
from benchmarks.score_polnear import SPEECH, Article, read_gold
from benchmarks.score_polnear.tokens import quotations
from newsmodel.kinds import MentionForm

__all__ = ["Case", "Document", "gum_cases", "gum_report", "polnear_cases", "polnear_report", "read_conllu"]

SUBJECTS = frozenset({"he", "she"})
NAMED = frozenset({MentionForm.NAME, MentionForm.SHORT_NAME})
PROPER = frozenset({"NNP", "NNPS"})
BRACKET = re.compile(r"(\()?(\d+)(-[^()]*)?(\))?")
AROUND = 350  # characters shown before a pronoun
BEHIND = 80

Span = tuple[int, int]


@dataclass
class Document:
    """A text with what the annotation holds together: spans with the number of their entity."""

    text: str = ""
    entities: list[tuple[Span, int]] = field(default_factory=list)
    named: set[int] = field(default_factory=set)  # entities with a proper name
    pronouns: list[Span] = field(default_factory=list)  # he and she

    def entity_at(self, span: Span) -> int | None:
        """The entity of the shortest annotated span around another span."""
        around = [(end - start, key) for (start, end), key in self.entities if start <= span[0] and span[1] <= end]
        return min(around)[1] if around else None


@dataclass(frozen=True)
class Case:
    """A pronoun, and what the library holds it for: the actor, and the name of the actor that is nearest to it."""

    text: str
    span: Span
    actor: str | None
    rule: str = ""
    name: Span | None = None
    right: bool | None = None  # None: nobody has said whom it means
    quoted: bool = False

    def __str__(self) -> str:
        start, end = self.span
        before, behind = self.text[max(0, start - AROUND) : start], self.text[end : end + BEHIND]
        return f"{self.actor} ({self.rule}): {before}[[{self.text[start:end]}]]{behind}"


def read_conllu(path: Path) -> Document:
    """A document of GUM, with an empty line between paragraphs."""
    found, tokens, at = Document(), list[tuple[Span, str]](), 0
    opened: defaultdict[str, list[int]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line == "# newpar" and found.text:
            found.text = found.text.rstrip() + "\n\n"
        elif line.startswith("# text = "):
            at = len(found.text)
            found.text += line.removeprefix("# text = ") + " "
        elif line[:1].isdigit() and (cells := line.split("\t"))[0].isdigit():
            start = found.text.find(cells[1], at)
            span = (start, start + len(cells[1])) if start >= 0 else (at, at)
            at = span[1]
            tokens.append((span, cells[4]))
            if cells[1].lower() in SUBJECTS:
                found.pronouns.append(span)
            entity = next((part for part in cells[-1].split("|") if part.startswith("Entity=")), "")
            for opens, key, _, closes in BRACKET.findall(entity.removeprefix("Entity=")):
                if opens:
                    opened[key].append(span[0])
                if closes and opened[key]:
                    found.entities.append(((opened[key].pop(), span[1]), int(key)))
    proper = (found.entity_at(span) for span, tag in tokens if tag in PROPER)
    found.named = {key for key in proper if key is not None}
    return found


def _linked(analysis: nm.Analysis, span: Span) -> tuple[nm.Actor, nm.Mention] | None:
    """The actor that a pronoun was linked to."""
    return next(
        ((actor, mention) for actor in analysis.actors for mention in actor.mentions if tuple(mention.span) == span),
        None,
    )


def _nearest_name(actor: nm.Actor, span: Span) -> Span | None:
    """The last name of an actor before a place in the text, or the first one after it."""
    named = [(each.span.start, each.span.end) for each in actor.mentions if each.form in NAMED]
    before = [name for name in named if name[0] < span[0]]
    return max(before) if before else min(named, default=None)


def _case(analysis: nm.Analysis, span: Span) -> Case:
    linked = _linked(analysis, span)
    if linked is None:
        return Case(analysis.article.text, span, None)
    actor, mention = linked
    return Case(analysis.article.text, span, actor.name, mention.rule or "", _nearest_name(actor, span))


def gum_cases(documents: Iterable[Document]) -> Iterator[Case]:
    """The pronouns whose entity has a name."""
    for document in documents:
        analysis = library(document.text)
        inside = list(quotations(document.text))
        for span in document.pronouns:
            entity = document.entity_at(span)
            if entity in document.named:
                case = _case(analysis, span)
                right = case.name is not None and document.entity_at(case.name) == entity
                quoted = any(start < span[0] < end for start, end in inside)
                yield replace(case, right=right, quoted=quoted)


def polnear_cases(articles: Iterable[Article]) -> Iterator[Case]:
    """The pronouns that are the whole source of a statement with a cue of speech."""
    for article in articles:
        sources = {
            statement.source[0]
            for statement in article.statements
            if len(statement.source) == 1 and _words(article.text, statement.source) <= SUBJECTS
            if _words(article.text, statement.cue) & SPEECH
        }
        if sources:
            analysis = library(article.text)
            yield from (_case(analysis, span) for span in sorted(sources))


def _words(text: str, spans: Iterable[Span]) -> set[str]:
    return {word for start, end in spans for word in re.findall(r"\w+", text[start:end].lower())}


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found) / len(found):.3f} of {len(found)}" if found else "no cases"


def gum_report(folder: Path, *, errors: bool = False) -> Iterator[str]:
    """The figures on GUM's news, and the cases that are wrong."""
    found = list(gum_cases(map(read_conllu, sorted(folder.glob("dep/GUM_news_*.conllu")))))
    outside = [bool(case.right) for case in found if not case.quoted]
    linked = sum(case.actor is not None for case in found)
    everywhere = _share([bool(case.right) for case in found])
    yield f"GUM news: right {everywhere}, linked {linked}; outside quotation marks right {_share(outside)}"
    yield from (f"- {case}" for case in found if errors and not case.right)


def polnear_report(folder: Path, *, cases: int = 0, seed: int = 0) -> Iterator[str]:
    """The figures on PolNeAR's train part, and some of the cases that are resolved."""
    found = list(polnear_cases(read_gold(folder / "train").values()))
    resolved = [case for case in found if case.name]
    yield f"PolNeAR train: resolved to a name {_share([case.name is not None for case in found])}"
    drawn = random.Random(seed).sample(resolved, min(cases, len(resolved)))
    yield from (f"{number}. {case}\n" for number, case in enumerate(drawn, 1))


def main() -> None:
    """Print the figures of what there is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gum", type=Path, default=data.folder("gum"))
    parser.add_argument("--polnear", type=Path, default=data.folder("polnear"))
    parser.add_argument("--cases", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if not (options.gum or options.polnear):
        print("pronouns: give --gum or --polnear, or set NEWSMODEL_DATA to the folder that holds gum and polnear")
    for line in gum_report(options.gum, errors=options.errors) if options.gum else ():
        print(line)
    for line in polnear_report(options.polnear, cases=options.cases, seed=options.seed) if options.polnear else ():
        print(line)


if __name__ == "__main__":
    main()
