"""Who is who across articles: the pairs of `identity/pairs.txt`, and what holds for all."""

import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel.corpus.appearances import Appearance, appearances
from newsmodel.corpus.identity import identify
from newsmodel.corpus.personal import person_name
from newsmodel.kinds import ActorKind

TEXT = Path(__file__).with_name("identity").joinpath("pairs.txt").read_text("utf-8")
CASES = [case.splitlines() for case in TEXT.split("\n\n") if not case.startswith("#")]


def test_there_are_pairs() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[3]}")
def test_a_pair(case: list[str]) -> None:
    everybody: list[Appearance] = []
    places = []
    for number, (line, name) in enumerate(zip(case[1:3], case[3].split(" | "), strict=True)):
        day, text = line.split(": ", 1)
        article = nm.Article.from_text(text, published=day, outlet=f"outlet {number}")
        found = list(appearances(nm.analyze(article)))
        assert name in [each.actor.name for each in found]
        places.append(next(each.actor.id for each in found if each.actor.name == name))
        everybody += found
    canonical = {m.actor.id: one.actor.id for one in identify(everybody) for m in one.members}
    assert (canonical[places[0]] == canonical[places[1]]) == (case[0] == "same")


def person(article: int, name: str, title: str | None = None, organization: str | None = None) -> Appearance:
    roles = (nm.Role(title=title, organization=organization),) if title else ()
    actor = nm.Actor(article_id=str(article), name=name, kind=ActorKind.PERSON, roles=roles)
    return Appearance(actor, str(article), date(2022, 1, 1) + timedelta(article % 400), (person_name(name),))


NAMES = st.sampled_from(["Ana Ruiz", "Ruiz", "A. Ruiz", "Ana María Ruiz", "Tom Ruiz", "Tom Ruiz Jr.", "Holm"])
TITLES = st.sampled_from([None, "mayor", "striker", "minister", "chemist"])
PEOPLE = st.lists(st.tuples(NAMES, TITLES, st.sampled_from([None, "Tarsk", "Lindmar"])), max_size=8).map(
    lambda rows: [person(number, *row) for number, row in enumerate(rows)]
)


@given(PEOPLE, st.randoms())
def test_the_order_in_which_articles_came_does_not_matter(people: list[Appearance], chance: object) -> None:
    shuffled = list(people)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert identify(people) == identify(shuffled)


@given(PEOPLE)
def test_everybody_is_somebody_once(people: list[Appearance]) -> None:
    members = [member for one in identify(people) for member in one.members]
    assert sorted(m.actor.id for m in members) == sorted(p.actor.id for p in people)
    assert all(len(one.why) == len(one.members) for one in identify(people))


def test_a_last_name_is_counted_to_the_only_full_name_that_fits() -> None:
    (one,) = identify([person(1, "Ana Ruiz"), person(2, "Ruiz")])
    assert [m.actor.name for m in one.members] == ["Ana Ruiz", "Ruiz"]
    assert "the only full name that fits" in one.why[1]


def test_two_that_fit_are_never_one() -> None:
    found = identify([person(1, "Ana Ruiz"), person(2, "Tom Ruiz"), person(3, "Ruiz")])
    assert [one.could_be for one in found if one.could_be] == [("Ana Ruiz", "Tom Ruiz")]
    assert len(found) == 3


def test_a_role_tells_which_of_two() -> None:
    people = [
        person(1, "Ana Ruiz", "mayor", "Tarsk"),
        person(2, "Tom Ruiz", "striker"),
        person(3, "Ruiz", "mayor", "Tarsk"),
    ]
    assert sorted(len(one.members) for one in identify(people)) == [1, 2]


@pytest.mark.parametrize("name", ["Ana Ruiz", "Ruiz", "A{} Ruiz"])
def test_many_of_one_name_take_no_more_than_their_number(name: str) -> None:
    def seconds(size: int) -> float:
        people = [person(number, name.format(number), "mayor", f"Town{number}") for number in range(size)]
        start = time.process_time()
        identify(people)
        return time.process_time() - start

    assert min(seconds(4000), seconds(4000)) < 20 * min(seconds(500), seconds(500)) + 0.2
