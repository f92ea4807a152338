"""The signs of an act in the cue, in who speaks, and in the words that are said."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsmodel.extract.acts.cast import Cast
from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE
from newsmodel.extract.positions import speaker_of, tokens_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import QuoteKind, SpeechAct, Stance
from newsmodel.lang import english_acts as words
from newsmodel.lang.acts import WEAKENED, ActWords, act_words

__all__ = ["CHARGES", "OWN", "Said", "read_signs"]

READ = 60  # tokens of a content
VERB = 14  # tokens in which the first verb stands
NEGATING = 3  # tokens before a word in which a negation is about it
OWN = "of the speaker"
CHARGES = frozenset({"says wrong", "says fault"})
CUE_TELLS = {act: f"cue: {act}" for act in SpeechAct}
AT_FIRST = {act: f"at first: {act}" for act in SpeechAct}
OFFICES = frozenset({"role: office", "speaker: organization", "speaker: government"})


@dataclass(slots=True)
class Said:
    """A statement as its act is sought: who spoke, the words of its content, and the signs that are found."""

    draft: StatementDraft
    speaker: int | None
    words: frozenset[str]
    signs: set[str]


def read_signs(work: Work, draft: StatementDraft, cast: Cast) -> Said:
    """The signs of a statement, by name, whatever the others say."""
    speaker = speaker_of(work, draft)
    cue_act = draft.cue_act or draft.act
    found = {"always", CUE_TELLS[cue_act], *cast.signs(draft, speaker)}
    if draft.act is not cue_act:
        found.add(AT_FIRST[draft.act])
    if draft.stance is Stance.DOUBT:
        found.add("cue doubts")
    if draft.lemma in words.CUE_GROUPS and not draft.continues:
        found.add(f"cue {words.CUE_GROUPS[draft.lemma]}")
    direct = draft.quote_kind is QuoteKind.DIRECT
    text, tags = _content(work, draft)
    if text:
        _of_words(act_words(), work.language.negations, text, found)
        meant = not direct and speaker is not None and speaker in cast.named(draft.content[0])[:1]
        _of_subject(text, tags, found, meant=meant)
        _of_verb(text, tags, found)
        _together(found)
        if "CD" in tags:
            found.add("has numbers")
        if direct and not words.FIRST_PERSON.isdisjoint(text):
            found.add("first person")
    end = draft.content[-1][1]
    if work.doc.text[end - 1 : end] == "?":
        found.add("asks")
    return Said(draft, speaker, frozenset(text) - words.EMPTY, found)


def _content(work: Work, draft: StatementDraft) -> tuple[list[str], list[str]]:
    """The first words of a content, in lower case, and their tags."""
    text: list[str] = []
    tags: list[str] = []
    for span in draft.content:
        first, last = tokens_in(work, span)
        last = min(last, first + READ - len(text))
        if first < last:
            for sentence in range(work.doc.sentence_of[first], work.doc.sentence_of[last - 1] + 1):
                tag_sentence(work, sentence)
            text += work.doc.lower[first:last]
            tags += work.tags[first:last]
    return text, tags


def _of_words(known: ActWords, negations: frozenset[str], text: list[str], found: set[str]) -> None:
    """The classes of words that are said, and whether they are negated."""
    negates = not negations.isdisjoint(text)
    if negates:
        found.add("negates")
    said = [(text.index(word), name) for word in known.said.keys() & text for name in known.said[word]]
    pairs = list(pairwise(text))
    for pair in known.phrases.keys() & pairs:
        place = pairs.index(pair)
        for rest, name in known.phrases[pair]:
            if tuple(text[place + 2 : place + 2 + len(rest)]) == rest:
                said.append((place, name))
    for place, name in said:
        weak = negates and name in WEAKENED and not negations.isdisjoint(text[max(0, place - NEGATING) : place])
        sign = f"says not {name}" if weak else f"says {name}"
        found.add(f"{sign} twice" if sign in found else sign)


def _of_subject(text: Sequence[str], tags: Sequence[str], found: set[str], *, meant: bool) -> None:
    """With what the content opens, and whether that is the speaker, who may be `meant` by a pronoun."""
    word, tag = next(
        ((word, tag) for word, tag in zip(text, tags, strict=True) if not _is_light(word, tag)), (text[-1], tags[-1])
    )
    found.add(f"subject: {words.SUBJECTS.get(word) or words.SUBJECT_TAGS.get(tag, 'other')}")
    if word in words.FIRST_PERSON or (meant and word in words.THIRD_PERSON):
        found.add(OWN)


def _is_light(word: str, tag: str) -> bool:
    """Whether a token only leads to the subject: a mark, "and", "well", "that" before a clause."""
    return (word in words.LEADING and tag != "DT") or not word[0].isalnum()


def _of_verb(text: Sequence[str], tags: Sequence[str], found: set[str]) -> None:
    """The first finite verb: a modal and what kind of verb it has, "is", "has"."""
    place = next((place for place, tag in enumerate(tags[:VERB]) if tag in FINITE), None)
    if place is None:
        return
    word = words.MODALS.get(text[place], text[place])
    if word in words.AUXILIARIES:
        found.add(words.AUXILIARIES[word])
    if tags[place] != "MD":
        return
    found.add(f"modal {word}")
    after = [at for at in range(place + 1, min(len(tags), place + 5)) if tags[at] != "RB"][:2]
    if not after or word not in words.TENSES:
        return
    own = OWN in found
    passive = text[after[0]] == "be" and len(after) > 1 and tags[after[1]] in {"VBN", "VBD", "VBG"}
    if passive:
        found.add("modal passive")
    manner = act_words().manners.get(text[after[passive]], "other")
    found.add(f"{words.TENSES[word]} {manner}, {'own' if own else 'not own'}")
    if words.TENSES[word] != "modal":
        found.add("will, own" if own else "will, of others" if OFFICES.isdisjoint(found) else "will, of an office")
        if own and not words.CONDITIONS.isdisjoint(text):
            found.add("will if")


def _together(found: set[str]) -> None:
    """Signs that tell more together than each alone."""
    own, charges = OWN in found, not CHARGES.isdisjoint(found)
    if own and "says feel" in found:
        found.add("own feeling")
    if own and (charges or "says own fault" in found):
        found.add("own wrong")
    elif charges and not own:
        found.add("wrong of others")
