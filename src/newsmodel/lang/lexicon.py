"""The words that report speech: read from a table, and laid out for looking them up in a text.

The table is `data/lexicon.tsv`; its header explains every column. `read_lexicon` reads a table of that form from
anywhere, so a project can keep its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from newsmodel.kinds import SpeechAct, Stance
from newsmodel.lang.cue import CueEntry, CueForm, CueRole, Frame, PartOfSpeech, Tier
from newsmodel.lang.inflect import Form, plural, verb_forms
from newsmodel.lang.tables import TableError, data_file, rows

__all__ = ["COLUMNS", "cue_forms", "lexicon", "read_lexicon"]

COLUMNS = ("lemma", "pos", "act", "role", "stance", "irrealis", "frames", "tier", "only_with", "not_with", "notes")

_Kind = TypeVar("_Kind", bound=StrEnum)


@cache
def lexicon() -> tuple[CueEntry, ...]:
    """The cues of the library, in the order of the table."""
    return tuple(read_lexicon(data_file("lexicon.tsv"), "lexicon.tsv"))


def read_lexicon(text: str, name: str = "lexicon") -> Iterator[CueEntry]:
    r"""Cues from the text of a table in the form of `data/lexicon.tsv`.

    Args:
        text: The table, tab-separated.
        name: What errors call the file.

    Raises:
        TableError: A row has the wrong number of cells, or a cell holds a value that its column does not know.

    >>> row = "proclaim", "v", "assert", "statement", "neutral", "", "that,quote", "A", "", "", ""
    >>> [cue.lemma for cue in read_lexicon("\t".join(COLUMNS) + "\n" + "\t".join(row))]
    ['proclaim']
    """
    for number, cells in rows(text, name, COLUMNS):
        try:
            yield _cue(cells)
        except ValueError as error:
            raise TableError(name, number, str(error)) from None


def cue_forms(cues: Iterable[CueEntry]) -> Mapping[str, tuple[CueForm, ...]]:
    """Every form of the cues, by its first word in lower case; the longest phrase comes first.

    >>> [(form.cue.lemma, form.rest) for form in cue_forms(lexicon())["hinted"]]
    [('hint', ())]
    """
    every = tuple(cues)
    nouns = {spelling for cue in every if cue.pos is PartOfSpeech.NOUN for spelling in (cue.lemma, *cue.spellings)}
    table: dict[str, list[CueForm]] = {}
    for cue in every:
        for spelling in (cue.lemma, *cue.spellings):
            for word, rest, forms in _inflected(cue.pos, spelling):
                unsure = forms & _WEAK_WITH_NOUN if spelling in nouns else forms & _WEAK
                tier = Tier.B if unsure and cue.tier is Tier.A and cue.pos is PartOfSpeech.VERB else cue.tier
                table.setdefault(word, []).append(CueForm(cue, rest, forms, tier))
    for found in (found for found in table.values() if len(found) > 1):
        found.sort(key=lambda form: -len(form.rest))
    return MappingProxyType({word: tuple(found) for word, found in table.items()})


_BASE, _PLURAL = frozenset({Form.BASE}), frozenset({Form.PLURAL})
_WEAK, _WEAK_WITH_NOUN = _BASE, frozenset({Form.BASE, Form.S})


def _inflected(pos: PartOfSpeech, phrase: str) -> Iterator[tuple[str, tuple[str, ...], frozenset[Form]]]:
    """First word, other words and forms of every spelling: a verb phrase inflects in its first word."""
    first, *rest = phrase.split(" ")
    if pos is PartOfSpeech.VERB:
        for word, forms in verb_forms(first).items():
            yield word, tuple(rest), forms
        return
    yield first, tuple(rest), _BASE
    if pos is PartOfSpeech.NOUN:
        first, *rest = plural(phrase).split(" ")
        yield first, tuple(rest), _PLURAL


def _cue(cells: list[str]) -> CueEntry:
    lemmas, pos, act, role, stance, irrealis, frames, tier, only_with, not_with, notes = cells
    lemma, *spellings = lemmas.split("|")
    if not lemma or lemmas != lemmas.lower():
        raise ValueError(f"lemma {lemmas!r} is empty or not in lower case")
    if irrealis not in ("", "irrealis"):
        raise ValueError(f"irrealis {irrealis!r}: irrealis or nothing")
    plain, acts = [], []
    for entry in _list(frames):
        frame_name, _, act_name = entry.partition("=")
        frame = _known(Frame, "frame", frame_name)
        plain.append(frame)
        if act_name:
            acts.append((frame, _known(SpeechAct, "act", act_name)))
    return CueEntry(
        lemma=lemma,
        pos=_known(PartOfSpeech, "pos", pos),
        act=_known(SpeechAct, "act", act) if act else None,
        role=_known(CueRole, "role", role),
        stance=_known(Stance, "stance", stance),
        irrealis=bool(irrealis),
        frames=frozenset(plain),
        tier=_known(Tier, "tier", tier),
        acts=tuple(acts),
        spellings=tuple(spellings),
        only_with=frozenset(_list(only_with)),
        not_with=frozenset(_list(not_with)),
        notes=notes,
    )


def _known(kind: type[_Kind], column: str, value: str) -> _Kind:
    try:
        return kind(value)
    except ValueError:
        raise ValueError(f"{column} {value!r}: one of {', '.join(kind)}") from None


def _list(cell: str) -> list[str]:
    return cell.split(",") if cell else []
