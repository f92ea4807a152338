"""How fast a corpus answers: `python -m benchmarks.queries [--statements 1000000] [--folder DIR]`.

Articles, actors and statements are made up, by chance with a fixed seed and without analysing a text: 10 statements an
article, 20,000 speakers of whom the first makes one in twenty statements, words as unequally frequent as in language,
a claim for each statement, a dispute for one in twelve. Figures are CPU time of this process, the best of several.
"""

import argparse
import random
import resource
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import newsmodel as nm
from newsmodel.kinds import ActorKind, ClaimKind, Granularity, MentionForm, QuoteKind, RebuttalKind, SpeechAct

__all__ = ["analyses", "main"]

_EACH = 10  # statements of an article
_PEOPLE, _WORDS = 20_000, 30_000
_START, _DAYS = datetime(2021, 12, 1), 150
_OUTLETS = [f"Outlet {number}" for number in range(200)]
_FIRST = ["Ana", "Tom", "Lena", "Igor", "Mia", "Omar", "Rosa", "Ivan", "Nora", "Paul"]


def name_of(person: int) -> str:
    """The name of a speaker; all last names differ."""
    letters = "".join("abcdefghij"[int(digit)] for digit in str(person))
    return f"{_FIRST[person % 10]} Mar{letters}"


def word_of(rank: int) -> str:
    """A word, by its place among the frequent ones."""
    return "w" + "".join("abcdefghij"[int(digit)] for digit in str(rank))


class Chance:
    """Draws speakers and words, few of them often."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.people = list(accumulate(1 / (rank + 2) ** 0.9 for rank in range(_PEOPLE)))
        self.words = list(accumulate(1 / (rank + 10) for rank in range(_WORDS)))

    def drawn(self, weights: list[float]) -> int:
        return min(bisect(weights, self.random.random() * weights[-1]), len(weights) - 1)

    def person(self) -> int:
        return 0 if self.random.random() < 0.03 else self.drawn(self.people)

    def sentence(self) -> str:
        return " ".join(word_of(self.drawn(self.words)) for _ in range(self.random.randint(12, 28)))


def analyses(statements: int, seed: int = 1) -> Iterator[nm.Analysis]:
    """Articles with so many statements in all, in no order of time."""
    chance = Chance(seed)
    for number in range(statements // _EACH):
        yield analysis_of(number, chance)


def analysis_of(number: int, chance: Chance) -> nm.Analysis:
    """One article: each speaker is named before the words, and one in twelve disputes the one before."""
    draw = chance.random
    sentences = [chance.sentence() for _ in range(_EACH)]
    people = [chance.person() for _ in range(max(2, _EACH // 3))]
    text, spans, mentions = "", [], []
    for place, sentence in enumerate(sentences):
        name = name_of(people[place % len(people)])
        mentions.append(nm.Span(len(text), len(text) + len(name)))
        text += f"{name} said "
        spans.append(nm.Span(len(text), len(text) + len(sentence)))
        text += f"{sentence}.\n\n"
    published = _START + timedelta(minutes=draw.randrange(_DAYS * 1440))
    article = nm.Article.from_text(text, published=published, outlet=draw.choice(_OUTLETS), title=f"Article {number}")
    actors: dict[int, nm.Actor] = {}
    for place in range(_EACH):
        person = people[place % len(people)]
        if person not in actors:
            mention = nm.Mention(span=mentions[place], form=MentionForm.NAME)
            actors[person] = nm.Actor(
                article_id=article.id, name=name_of(person), kind=ActorKind.PERSON, mentions=(mention,)
            )
    statements = []
    for place, (span, sentence) in enumerate(zip(spans, sentences, strict=True)):
        day = (published - timedelta(days=draw.choice((0, 0, 0, 1, 1, 2)))).replace(hour=0, minute=0)
        said = nm.When(start=day, end=day + timedelta(days=1), granularity=Granularity.DAY)
        statements.append(
            nm.Statement(
                article_id=article.id,
                content=(span,),
                text=sentence,
                speaker=actors[people[place % len(people)]],
                source=mentions[place],
                cue=nm.Cue(span=nm.Span(mentions[place].end + 1, mentions[place].end + 5), lemma="say"),
                quote_kind=QuoteKind.INDIRECT,
                act=draw.choice((SpeechAct.ASSERT, SpeechAct.ASSERT, SpeechAct.ASSERT, SpeechAct.DENY)),
                said=None if draw.random() < 0.2 else said,
                reported=article.published,
                confidence=0.9,
                rule="made",
            )
        )
    rebuttals = [
        nm.Rebuttal(by=by, targets=(target,), kind=RebuttalKind.DENIAL, confidence=0.8)
        for target, by in pairwise(statements)
        if draw.random() < 1 / 12 and target.speaker != by.speaker
    ]
    claims = [
        nm.Claim(statements=(s,), text=s.text, kind=ClaimKind.EVENT, about=(s.text.split()[0],)) for s in statements
    ]
    return nm.Analysis(
        article=article,
        statements=tuple(statements),
        actors=tuple(actors.values()),
        claims=tuple(claims),
        rebuttals=tuple(rebuttals),
    )


def questions(corpus: nm.Corpus) -> dict[str, Callable[[], Any]]:
    """What is measured, by the name under which it is printed."""
    head, range_ = name_of(0), "2022-03-28/2022-03-31"
    two = f"{word_of(30)} {word_of(60)}"
    middle = corpus.statements().limit(2000).all()[-1].id
    far = None
    for _ in range(99):
        far = corpus.statements().page(20, after=far).next
    of_head = corpus.statements(by=head, said=range_)
    return {
        "by id": lambda: corpus.statement(middle),
        "an actor's newest 50": lambda: corpus.statements(by=head).limit(50).all(),
        "actor and four days, objects": of_head.all,
        "actor and four days, rows": lambda: list(of_head.rows()),
        "two words, newest 20": lambda: corpus.statements(about=two).limit(20).all(),
        "actor, days, word, rebutted": lambda: (
            corpus.statements(by=head, said=range_, about=word_of(8)).rebutted().all()
        ),
        "most rebutted, top 20": lambda: corpus.rebuttals().count_by("of", limit=20),
        "as of, newest 100": lambda: corpus.statements(about=word_of(40)).as_of("2022-03-01T18:00").limit(100).all(),
        "held, an actor's newest 50": lambda: (
            corpus.statements(by=head).as_of("2999", clock="recorded").limit(50).all()
        ),
        "as of, an actor's newest 50": lambda: corpus.statements(by=head).as_of("2022-01-10T18:00").limit(50).all(),
        "first page of 20": lambda: corpus.statements().page(20),
        "100th page of 20": lambda: corpus.statements().page(20, after=far),
    }


LIMITS = {
    "by id": 0.1,
    "an actor's newest 50": 3,
    "actor and four days, objects": 60,
    "actor and four days, rows": 10,
    "two words, newest 20": 5,
    "actor, days, word, rebutted": 15,
    "most rebutted, top 20": 30,
    "as of, newest 100": 10,
    "as of, an actor's newest 50": 10,
}
"""Milliseconds, at a million statements."""


def measured(ask: Callable[[], Any], rounds: int = 7) -> float:
    """Milliseconds of CPU time, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        ask()
        best = min(best, time.process_time() - start)
    return best * 1000


def filled(path: Path, statements: int) -> nm.Corpus:
    """A corpus with so many statements; tells how fast it took them in."""
    corpus = nm.Corpus.open(path)
    spent = made = 0.0

    def timed() -> Iterator[nm.Analysis]:
        nonlocal made
        source = analyses(statements)
        while True:
            start = time.process_time()
            found = next(source, None)
            made += time.process_time() - start
            if found is None:
                return
            yield found

    start = time.process_time()
    corpus.add_all(timed())
    spent = time.process_time() - start - made
    size = sum(file.stat().st_size for file in path.parent.iterdir()) / statements
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{statements:>9,} statements: {statements / spent:,.0f} a CPU second taken in;"
        f" {size:,.0f} bytes each on disk; {memory:,.0f} MB of memory at most"
    )
    return corpus


def main() -> None:
    """Print the figures, at a tenth of the statements and at all of them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the files are made, by default where temporary files are")
    chosen = parser.parse_args()
    found: list[dict[str, float]] = []
    for statements in (chosen.statements // 10, chosen.statements):
        with TemporaryDirectory(dir=chosen.folder) as folder, filled(Path(folder) / "news.db", statements) as corpus:
            asked = questions(corpus)
            found.append({name: measured(ask) for name, ask in asked.items()})
            rows = corpus.statements(by=name_of(0), said="2022-03-28/2022-03-31").count()
            print(f"{'':>9}  {rows:,} statements of the actor in the four days")
    print(f"\n{'milliseconds':32} {'a tenth':>10} {'all':>10} {'limit':>8}")
    for name, large in found[1].items():
        limit = LIMITS.get(name)
        print(f"{name:32} {found[0][name]:10.3f} {large:10.3f} {'' if limit is None else f'{limit:8g}'}")


if __name__ == "__main__":
    main()
