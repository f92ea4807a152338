"""The files in `cases/`: text and what must come of it, side by side. Add a case there, not here.

A case is a line `== what it shows`, the text (a blank line parts paragraphs), a line `--`, and the expected lines, all
of them and in order; the folder or file says what a line holds. A case whose title begins with `open:` is right and not
yet met: it must fail, and who makes it pass takes the word away. Lines before the first case are comments. Every
article was published on Wednesday 14 June 2023.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsmodel as nm

CASES = Path(__file__).parent / "cases"
PUBLISHED = "2023-06-14"


def attribution(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.statements:
        cue = each.cue and each.cue.span.of(analysis.article.text)
        yield row(each.speaker, cue, each.quote_kind, each.text)


def coreference(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.statements:
        yield row(each.speaker, each.speaker and each.speaker.kind, each.text)


def links(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.actors:
        found = (f"{mention.span.of(analysis.article.text)} ({mention.rule})" for mention in each.mentions)
        yield row(each, "; ".join(found))


def roles(analysis: nm.Analysis) -> Iterator[str]:
    for each in dict.fromkeys(statement.speaker for statement in analysis.statements):
        yield row(each, each.kind, "; ".join(map(called, each.roles))) if each else "-"


def called(role: nm.Role) -> str:
    return f"{role.title or '-'} @ {role.organization or '-'}"


def context(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.statements:
        yield row(each.addressee, each.channel, ", ".join(map(str, each.via)), each.text)


def relays(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.statements:
        yield row(each.speaker, ", ".join(str(via.actor) for via in each.via), each.text)


def said(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.statements:
        yield row(each.said, each.said and each.said.certainty, each.text)


def claims(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.claims:
        yield row(each.kind, each.polarity, "; ".join(map(str, each.figures)), each.text)


def about(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.claims:
        yield row("; ".join(map(str, each.actors)), "; ".join(each.about), each.text)


def acts(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.statements:
        yield row(each.act, each.text)


def stance(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.statements:
        yield row(each.stance, each.text)


def rebuttals(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.rebuttals:
        yield row(each.kind, each.by.text, "; ".join(target.text for target in each.targets))


def discrepancies(analysis: nm.Analysis) -> Iterator[str]:
    for each in analysis.discrepancies:
        yield row(each.kind, each)


def row(*cells: object) -> str:
    return " | ".join(str(cell) if cell else "-" for cell in cells)


VIEWS: list[Callable[[nm.Analysis], Iterator[str]]] = [
    attribution, coreference, links, roles, context, relays, said, acts, stance, claims, about, rebuttals,
    discrepancies,
]  # fmt: skip


def files(view: Callable[[nm.Analysis], Iterator[str]]) -> list[Path]:
    return sorted({*CASES.glob(f"{view.__name__}.txt"), *CASES.glob(f"{view.__name__}/*.txt")})


def cases(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """What each case of a file shows, its text, the expected lines."""
    for block in path.read_text("utf-8").split("\n== ")[1:]:
        title, _, rest = block.partition("\n")
        text, _, expected = rest.partition("\n--\n")
        yield title, text, [line for line in expected.split("\n") if line and line != "(none)"]


@pytest.mark.parametrize(
    ("view", "text", "expected"),
    [
        pytest.param(
            view,
            text,
            expected,
            id=f"{path.relative_to(CASES).with_suffix('')}: {title}",
            marks=[pytest.mark.xfail(strict=True, raises=AssertionError)] if title.startswith("open:") else [],
        )
        for view in VIEWS
        for path in files(view)
        for title, text, expected in cases(path)
    ],
)
def test_case(view: Callable[[nm.Analysis], Iterator[str]], text: str, expected: list[str]) -> None:
    assert list(view(nm.analyze(nm.Article.from_text(text, published=PUBLISHED)))) == expected


@pytest.mark.parametrize("path", sorted(CASES.rglob("*.txt")), ids=lambda path: str(path.relative_to(CASES)))
def test_a_file_is_read_and_holds_cases(path: Path) -> None:
    assert path in {each for view in VIEWS for each in files(view)}
    blocks = path.read_text("utf-8").split("\n== ")[1:]
    assert len(blocks) >= 5
    assert len({block.partition("\n")[0] for block in blocks}) == len(blocks)
    assert all(block.count("\n--\n") == 1 for block in blocks)
    assert all(text.strip() for _, text, _ in cases(path))
    assert all(block.split("\n--\n")[1].strip() for block in blocks), "say (none)"


def test_the_files_were_found() -> None:
    assert len(list(CASES.rglob("*.txt"))) >= 30
