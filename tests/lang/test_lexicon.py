"""The cues: the table, its errors, and looking cues up."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.kinds import SpeechAct, Stance
from newsmodel.lang import (
    CueEntry,
    CueForm,
    CueRole,
    Form,
    Frame,
    PartOfSpeech,
    TableError,
    Tier,
    english,
    read_lexicon,
)
from newsmodel.lang.lexicon import COLUMNS, lexicon

CASES = [
    (words.strip(), expected)
    for words, arrow, expected in (
        line.partition("=>")
        for line in (Path(__file__).parent / "cases" / "cues.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    if arrow
]
HEADER = "\t".join(COLUMNS)


def row(**cells: str) -> str:
    """A row of the table: a cue that is right, but for the cells given."""
    right = {"lemma": "purr", "pos": "v", "act": "assert", "role": "statement", "stance": "neutral", "tier": "A"}
    return "\t".join((right | cells).get(column, "") for column in COLUMNS)


def look_up(words: str) -> list[CueForm]:
    """The forms that a text with these words has at its start."""
    first, *rest = words.split()
    return [form for form in english().cue_forms.get(first, ()) if list(form.rest) == rest]


def test_cases_were_found() -> None:
    assert len(CASES) > 30


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[words for words, _ in CASES])
def test_look_up(words: str, expected: str) -> None:
    *lemma, pos, forms, act, role, stance, tier = expected.split()
    found = next(form for form in look_up(words) if form.cue.pos == pos)
    assert found.cue.lemma == " ".join(lemma)
    assert set(found.forms) == set(forms.split(","))
    assert (found.cue.act or "-", found.cue.role, found.cue.stance, found.tier) == (act, role, stance, tier)


def test_the_longest_phrase_comes_first() -> None:
    for forms in english().cue_forms.values():
        lengths = [len(form.rest) for form in forms]
        assert lengths == sorted(lengths, reverse=True)


def test_the_table_is_sound() -> None:
    cues = lexicon()
    assert len(cues) > 600
    assert len({(cue.lemma, cue.pos) for cue in cues}) == len(cues)
    for cue in cues:
        silent = cue.role in {CueRole.NONE, CueRole.CONTRAST}
        assert (cue.act is None) == (silent or (cue.role is CueRole.REPLY and cue.pos is PartOfSpeech.PREPOSITION))
        assert not (cue.only_with & cue.not_with)
        assert cue.role is not CueRole.ATTITUDE or cue.tier is Tier.C, cue.lemma


def test_one_word_does_different_things_in_different_frames() -> None:
    (ask,) = look_up("asked")
    assert ask.cue.act_in(Frame.WH) is SpeechAct.QUESTION
    assert ask.cue.act_in(Frame.ADDR_TO) is SpeechAct.DEMAND
    assert ask.cue.act_in(Frame.ABOUT) is ask.cue.act


def test_objects_decide() -> None:
    assert "war" in look_up("declared")[0].cue.not_with
    assert "statement" in look_up("issued")[0].cue.only_with


def test_read() -> None:
    text = f"# comment\n\n{HEADER}\n" + row(lemma="purr|pur", frames="that,to=promise", irrealis="irrealis")
    (cue,) = read_lexicon(text)
    assert cue == CueEntry(
        "purr",
        PartOfSpeech.VERB,
        SpeechAct.ASSERT,
        irrealis=True,
        frames=frozenset({Frame.THAT, Frame.TO}),
        tier=Tier.A,
        acts=((Frame.TO, SpeechAct.PROMISE),),
        spellings=("pur",),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (row(pos="verb"), "pos 'verb': one of v, n, p, adj, adv, c"),
        (row(act="shout"), "act 'shout'"),
        (row(role="hero"), "role 'hero'"),
        (row(stance="true"), "stance 'true'"),
        (row(tier="D"), "tier 'D'"),
        (row(frames="that,then"), "frame 'then'"),
        (row(frames="to=jump"), "act 'jump'"),
        (row(irrealis="yes"), "irrealis 'yes'"),
        (row(lemma="Purr"), "lemma 'Purr'"),
        (row(lemma=""), "lemma ''"),
        ("purr\tv", "2 cells for 11 columns"),
    ],
)
def test_errors_name_file_and_line(line: str, message: str) -> None:
    with pytest.raises(TableError) as caught:
        list(read_lexicon(f"# comment\n{HEADER}\n{row()}\n{line}", "mine.tsv"))
    assert str(caught.value).startswith(f"mine.tsv:4: {message}")
    assert (caught.value.name, caught.value.line) == ("mine.tsv", 4)


def test_columns_must_be_named() -> None:
    with pytest.raises(TableError, match="the columns are lemma, pos"):
        list(read_lexicon(row()))


@given(st.text())
def test_garbage_is_refused(text: str) -> None:
    with pytest.raises(TableError):
        list(read_lexicon(f"{HEADER}\nx{text}"))


def test_a_cue_from_outside() -> None:
    purr = CueEntry("purr", PartOfSpeech.VERB, SpeechAct.EXPRESS, frames=frozenset({Frame.QUOTE}))
    language = english().with_cues(purr)
    (form,) = language.cue_forms["purring"]
    assert form.cue is purr
    assert form.forms == {Form.GERUND}
    assert "purring" not in english().cue_forms
    assert language.roles is english().roles


def test_a_cue_from_outside_replaces_that_of_its_lemma() -> None:
    say = CueEntry("say", PartOfSpeech.VERB, SpeechAct.ASSERT, stance=Stance.DOUBT)
    language = english().with_cues(say)
    assert [form.cue.stance for form in language.cue_forms["said"]] == [Stance.DOUBT]
    assert len(language.cues) == len(english().cues)
