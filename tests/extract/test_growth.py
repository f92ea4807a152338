"""Hostile texts of up to 1 MB, through the whole pipeline: twice the text takes about twice the time."""

from collections.abc import Callable
from functools import partial

import pytest

import newsmodel as nm
from tests.growth import cpu_seconds

UNITS = [
    "on ", "the ", "said ", "said he ", "he she it ", "He said. ", "Ana Ruiz ", "Ana's ", "Lima ", "a", "1", "1 ",
    "5% ", "“", '"', "‘", "“a ", "“a” said Ana Ruiz, ", "“A b c.” ", ",", "said, ", "(((", ". . . ", "-", ";", "Mr. ",
    "ANA: b ", "that ", "said that ", "told the man ", "according to ", "the claim by ", "and said, ", "adding that ",
    "not ", "Monday ", "on Monday ", "2022-03-30 ", "talks on Monday, ", "However, Ana denied it. ",
    "Ana, the chief of it, ", "its head Ana Ruiz, ", "the mayor, Ana Ruiz, ", "Ana Ruiz of ", "Ana, who leads it, ",
    "CEO Ana Ruiz. ", "Prime Minister ", "Its head, Ana Ruiz, said no. ",
    "“A b c d,” he said.\n\n", "“A b c d\n\n", "A report by Ana said that ",
    "RUIZ: It is safe.\n\n", "“A b c.” — Ana Ruiz\n\n", "a claim Ana called false, ", "as Ana said, ", "who said ",
    "in a letter to ", "it rained, Ana said, TASS reported, ", "speaking to Ana ", "carried by TASS ",
    "according to TASS, ",
    " ", "31 ", "May 5, ", "the next ", "a day earlier ", '"on," he said on Monday. ', "12:30 p.m. ",
    "Easter ", "to Monday ",
    "two million ", "1-2 ", "5 to ", "a third of ", "said nearly ", "said more than ", "He said 12 people died. ",
    "12 people died. ", "“I lost 5 euros. ", "€",
]  # fmt: skip


def name(number: int) -> str:
    """Another capital word for each number."""
    letters = ""
    while number:
        number, digit = divmod(number, 26)
        letters += chr(ord("a") + digit)
    return f"{letters}x".capitalize()


# No two of their sentences are the same: what is kept of each name, description or statement grows.
SENTENCES: dict[str, Callable[[int], str]] = {
    "names": lambda n: f"Ana {name(n)} said that it rained. ",
    "descriptions": lambda n: f"The {name(n).lower()} minister said that it rained. ",
    "quotations": lambda n: f"“The {name(n).lower()} fell,” said {name(n)}.\n\n",
    "denials": lambda n: f"Ana {name(n)} denied that the {name(n).lower()} fell. ",
    "refutations": lambda n: f"But Ana {name(n)} refuted {name(n // 2)}’s statement. ",
    "tolls": lambda n: f"Ana {name(n)} said {n} people died. ",
    "counts": lambda n: f"Ana said {n} {name(n).lower()} fell in the {name(n // 2).lower()}. ",
    "dates": lambda n: f"Talks in Lima were on {1 + n % 28} March {1000 + n % 1000}. ",
    "nations": lambda n: f"The {name(n)}ian spokesman said that it rained. ",
    "channels": lambda n: f"{name(n)} said in a letter she sent to parents on Monday that ",
}


def texts(size: int) -> dict[str, str]:
    """Every hostile text, of about so many characters."""
    made = {unit: unit * (size // len(unit)) for unit in UNITS}
    made["one attribution"] = "“A,” said Ana Ruiz. " + "“A b c d.” " * (size // len("“A b c d.” "))
    made["continued"] = "Ana Ruiz said: “A b c.”\n\n" + "“A b c d.”\n\n" * (size // len("“A b c d.”\n\n"))
    made["signed"] = "“" + "‘a’ " * (size // 20) + "Ab cd. — Ana. " * (size // 20)
    made["one quotation"] = "Ana Ruiz said: “" + "Ab cd ef. " * (size // len("Ab cd ef. "))
    made["reopened"] = "Ana Ruiz said: " + "“A b c d\n\n" * (size // len("“A b c d\n\n"))
    for kind, sentence in SENTENCES.items():
        made[kind] = "".join(map(sentence, range(size // len(sentence(9999)))))
    return made


KINDS = [*UNITS, *SENTENCES, "one attribution", "continued", "one quotation", "reopened", "signed"]


@pytest.mark.parametrize("kind", KINDS, ids=ascii)
def test_four_times_the_text_is_not_sixteen_times_the_work(kind: str) -> None:
    small, large = (cpu_seconds(partial(nm.analyze, texts(size)[kind])) for size in (8_000, 32_000))
    assert large < 8 * small + 0.1


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=ascii)
def test_a_megabyte_takes_seconds(kind: str) -> None:
    before = cpu_seconds(partial(nm.analyze, texts(125_000)[kind]), runs=1)
    for size in (250_000, 500_000, 1_000_000):
        now = cpu_seconds(partial(nm.analyze, texts(size)[kind]), runs=1)
        # four times would be quadratic; what is between is other work on the machine
        assert now < 3.2 * before + 0.5, f"{size} characters: {now:.1f} s, half of them {before:.1f} s"
        before = now
    assert before < 15  # ten on a machine that does nothing else


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["RUIZ: It is safe.\n\n", "He said it fell. ", "“A b c d.”\n\n"])
def test_no_more_statements_are_read_than_any_report_has(unit: str) -> None:
    analysis = nm.analyze("Ana Ruiz said: “A b c.”\n\n" + unit * 12_000)
    assert len(analysis.statements) == 10_000
    issue = next(issue for issue in analysis.issues if issue.code == "too_many_statements")
    assert issue.span is not None
    assert issue.span.start >= max(statement.content[-1].end for statement in analysis.statements)
