import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import newsmodel as nm
from newsmodel.errors import InvalidRecord, UnsupportedVersion
from newsmodel.kinds import ActorKind

HOLM = nm.SameActor("Mr Holm", "Peter Holm")
FERRY = nm.SaidBy(nm.Passage("the ferry", within="left the ferry"), None, note="nobody is named", author="desk")


def test_fields_are_taken_in_order_or_by_name() -> None:
    assert nm.SameActor(one=nm.Passage(words="Mr Holm"), other="Peter Holm") == HOLM
    assert nm.SaidBy("It rained", name="Ana Ruiz") == nm.SaidBy(words="It rained", name="Ana Ruiz")
    assert nm.Passage("Holm", "Mr Holm", 2) == nm.Passage("Holm", within="Mr Holm", nth=2)
    assert nm.Corrections([HOLM]) == nm.Corrections(entries=(HOLM,)) == nm.Corrections(each for each in (HOLM,))


def test_corrections_are_a_log_that_is_added_to() -> None:
    none = nm.Corrections()
    one = none + HOLM
    assert list(one + FERRY) == [HOLM, FERRY]
    assert one + nm.Corrections([FERRY]) == one + FERRY
    assert (len(none), len(one), bool(none), bool(one)) == (0, 1, False, True)
    assert one.replace(entries=(FERRY,)) == nm.Corrections([FERRY])
    assert hash(one) == hash(nm.Corrections([HOLM]))
    with pytest.raises(TypeError):
        one + "Holm"  # type: ignore[operator]


def test_corrections_print_as_what_they_say() -> None:
    assert str(nm.Corrections([HOLM, FERRY])) == "same actor: Mr Holm / Peter Holm\nsaid by: the ferry / unknown"


def test_json_is_short_enough_to_be_written_by_hand() -> None:
    corrections = nm.Corrections([HOLM, FERRY, nm.Alias("the Fox", "Longshore", kind=ActorKind.ORGANIZATION)])
    assert json.loads(corrections.to_json()) == {
        "newsmodel": 1,
        "corrections": [
            {"type": "same_actor", "one": "Mr Holm", "other": "Peter Holm"},
            {
                "type": "said_by",
                "words": {"words": "the ferry", "within": "left the ferry"},
                "name": None,
                "note": "nobody is named",
                "author": "desk",
            },
            {"type": "alias", "alias": "the Fox", "name": "Longshore", "kind": "organization"},
        ],
    }
    assert nm.Corrections.from_json(corrections.to_json().encode()) == corrections


@pytest.mark.parametrize(
    "at",
    [
        datetime(2024, 5, 14, 10, 30),
        datetime(2024, 5, 14, 10, 30, tzinfo=timezone(timedelta(hours=2))),
        datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),
        "2024-05-14T10:30Z",
    ],
)
def test_when_it_was_corrected_comes_back_from_json(at: datetime | str) -> None:
    corrections = nm.Corrections([nm.NotStatement("rain or shine", at=at)])
    assert nm.Corrections.from_json(corrections.to_json()) == corrections
    assert corrections.entries[0].at is not None


def test_nothing_is_filled_in() -> None:
    assert (HOLM.note, HOLM.author, HOLM.at) == (None, None, None)


given: Any = nm  # types would refuse most of these calls before they are made
KINDS = "Alias, SameActor, DifferentActors, NotStatement, SaidBy, NotRebuttal"


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: given.SameActor("Holm"), "SameActor.other: Field required"),
        (lambda: given.SaidBy("It rained"), "SaidBy.name: Field required"),
        (lambda: given.SameActor("Holm", "Berg", "Marsh"), "SameActor: takes one, other, each once"),
        (lambda: given.SameActor("Holm", one="Berg"), "SameActor: takes one, other, each once"),
        (lambda: given.SameActor("Holm", "Berg", who="me"), "SameActor.who: Extra inputs"),
        (
            lambda: given.SaidBy("It rained", "Berg", kind="cat"),
            "SaidBy.kind: Input should be 'person', 'organization'",
        ),
        (lambda: given.NotStatement("…"), "NotStatement.words: Passage: words: there is no word in '…'"),
        (lambda: given.Passage("Holm", within=" "), "Passage: within: there is no word in ' '"),
        (lambda: given.Passage("Holm", nth=0), "Passage.nth: Input should be greater than or equal to 1"),
        (lambda: given.Passage(4), "Passage.words: Input should be a valid string"),
        (lambda: given.DifferentActors("Holm", "Holm"), "tell them apart with within or nth, Passage('Holm', nth=2)"),
        (lambda: given.NotStatement("Holm", at="yesterday"), "NotStatement.at: Input should be a valid datetime"),
        (lambda: given.Corrections(["Holm"]), f"0: expected one of {KINDS}, not str"),
        (lambda: given.Corrections([HOLM, given.Passage("Holm")]), f"1: expected one of {KINDS}, not Passage"),
        (lambda: given.Corrections(HOLM), f"expected a tuple of corrections ({KINDS}), not SameActor"),
        (lambda: given.Corrections([{"type": "same"}]), "'alias', 'same_actor', 'different_actors'"),
    ],
)
def test_what_makes_no_sense_is_refused(make: Callable[[], object], reason: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        make()
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (["x"], "corrections[0]: expected an object whose type is one of alias, same_actor, different_actors"),
        (
            [{"type": "alias", "alias": "x", "name": "y"}, {"type": "same"}],
            "corrections[1]: expected an object whose type",
        ),
        ([{"type": ["alias"]}], "corrections[0]: expected an object whose type"),
        ([{"type": "same_actor", "one": "x"}], "corrections[0]: SameActor.other: Field required"),
        (
            [{"type": "not_statement", "words": {"words": "x", "nht": 2}}],
            "corrections[0]: NotStatement.words: Passage.nht: Extra inputs are not permitted",
        ),
        ({}, "corrections: expected an array, not dict"),
    ],
)
def test_bad_json_is_refused_with_its_place(rows: object, reason: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        nm.Corrections.from_json(json.dumps({"newsmodel": 1, "corrections": rows}))
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[]", 'expected an object with "newsmodel": 1'),
        ('{"newsmodel": 1}', "not the JSON of corrections: missing: corrections"),
        (nm.analyze("Rain fell.").to_json(), "not the JSON of corrections: missing: corrections"),
        ('{"newsmodel": 1, "corrections": [], "article": 3}', "not the JSON of corrections: unknown: article"),
        ("{", "not the JSON of corrections: "),
        ("[" * 100_000, "not the JSON of corrections: "),
    ],
)
def test_other_json_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidRecord) as caught:
        nm.Corrections.from_json(text)
    assert reason in str(caught.value)


def test_a_newer_format_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedVersion, match="version 2 of the format; this release reads up to 1"):
        nm.Corrections.from_json('{"newsmodel": 2, "corrections": [], "more": 3}')
