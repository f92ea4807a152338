"""The signs of an act in the cue, in who speaks, and in the words that are said."""

from collections.abc import Sequence

from newsmodel.extract.draft import StatementDraft, Work
from newsmodel.extract.phrases import FINITE
from newsmodel.extract.positions import mentions_in, speaker_of, tokens_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import QuoteKind, Stance
from newsmodel.lang import english_acts as words
from newsmodel.lang.acts import MANNERS, ROLES, WEAKENED, act_words

__all__ = ["CHARGES", "OWN", "SpeakerSigns", "signs_of"]

READ = 60  # tokens of a content
VERB = 14  # tokens in which the first verb stands
SOURCE = 25  # tokens of the words that name the speaker
NEGATING = 3  # tokens before a word in which a negation is about it
OWN = "of the speaker"
UNSAID = ROLES | MANNERS  # classes of words that are no sign by themselves
CHARGES = frozenset({"says wrong", "says fault"})


class SpeakerSigns:
    """What tells who the speakers of an article are, found once for each."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._found: dict[int | tuple[int, int] | None, set[str]] = {}

    def of(self, draft: StatementDraft, speaker: int | None) -> set[str]:
        """The signs of the speaker of a statement."""
        key = draft.source if speaker is None else speaker
        if key not in self._found:
            self._found[key] = self._read(draft, speaker)
        return self._found[key]

    def _read(self, draft: StatementDraft, speaker: int | None) -> set[str]:
        found, told = {"speaker unknown"}, set[str]()
        if speaker is not None:
            actor = self.work.actors[speaker]
            found = {f"speaker: {actor.kind or 'unclear'}"}
            told.update(actor.heads, actor.name.lower().split(), *(title.lower().split() for title, _ in actor.roles))
        if draft.source is not None:
            first, last = tokens_in(self.work, draft.source)
            told.update(self.work.doc.lower[first : min(last, first + SOURCE)])
        classes = act_words()
        found.update(
            f"role: {name}" for word in told for rest, name in classes.get(word, ()) if name in ROLES and not rest
        )
        return found


def signs_of(work: Work, draft: StatementDraft, speakers: SpeakerSigns) -> set[str]:
    """The signs of a statement, by name, whatever the others say."""
    speaker = speaker_of(work, draft)
    cue_act = draft.cue_act or draft.act
    found = {"always", f"cue: {cue_act}", *speakers.of(draft, speaker)}
    if draft.act is not cue_act:
        found.add(f"at first: {draft.act}")
    if draft.stance is Stance.DOUBT:
        found.add("cue doubts")
    if draft.lemma in words.CUE_GROUPS and not draft.continues:
        found.add(f"cue {words.CUE_GROUPS[draft.lemma]}")
    tokens = _tokens(work, draft)
    if tokens:
        text = [work.doc.lower[token] for token in tokens]
        found |= _of_words(work, tokens, text)
        _of_subject(work, draft, speaker, tokens, found)
        _of_verb(work, tokens, text, found)
        _together(found)
        if draft.quote_kind is QuoteKind.DIRECT and not words.FIRST_PERSON.isdisjoint(text):
            found.add("first person")
    end = draft.content[-1][1]
    if work.doc.text[end - 1 : end] == "?":
        found.add("asks")
    return found


def _tokens(work: Work, draft: StatementDraft) -> list[int]:
    tokens: list[int] = []
    for span in draft.content:
        first, last = tokens_in(work, span)
        tokens += range(first, min(last, first + READ - len(tokens)))
    for sentence in {work.doc.sentence_of[token] for token in tokens}:
        tag_sentence(work, sentence)
    return tokens


def _of_words(work: Work, tokens: Sequence[int], text: Sequence[str]) -> set[str]:
    """The classes of words that are said, and whether they are negated."""
    lower, negations, classes = work.doc.lower, work.language.negations, act_words()
    found = set[str]()
    for place, word in enumerate(text):
        if word in negations:
            found.add("negates")
        elif word[0].isdigit():
            found.add("has numbers")
        for rest, name in classes.get(word, ()):
            token = tokens[place]
            if name in UNSAID or (rest and tuple(lower[token + 1 : token + 1 + len(rest)]) != rest):
                continue
            weak = name in WEAKENED and not negations.isdisjoint(text[max(0, place - NEGATING) : place])
            sign = f"says not {name}" if weak else f"says {name}"
            found.add(f"{sign} twice" if sign in found else sign)
    return found


def _of_subject(work: Work, draft: StatementDraft, speaker: int | None, tokens: Sequence[int], found: set[str]) -> None:
    """With what the content opens, and whether that is the speaker."""
    doc = work.doc
    token = next((token for token in tokens[:-1] if not _is_light(work, token)), tokens[-1])
    word, tag = doc.lower[token], work.tags[token]
    found.add(f"subject: {words.SUBJECTS.get(word) or words.SUBJECT_TAGS.get(tag, 'other')}")
    meant = {
        mention.actor for _, mention in mentions_in(work, (doc.starts[token], doc.ends[min(token + 1, tokens[-1])]))
    }
    direct = draft.quote_kind is QuoteKind.DIRECT
    pronoun = word in words.THIRD_PERSON and not direct and speaker is not None and speaker in meant
    if pronoun or word in words.FIRST_PERSON:
        found.add(OWN)


def _is_light(work: Work, token: int) -> bool:
    """Whether a token only leads to the subject: a mark, "and", "well", "that" before a clause."""
    word = work.doc.lower[token]
    return not word[0].isalnum() or (word in words.LEADING and work.tags[token] != "DT")


def _of_verb(work: Work, tokens: Sequence[int], text: Sequence[str], found: set[str]) -> None:
    """The first finite verb: a modal and what kind of verb it has, "is", "has"."""
    own = OWN in found
    place = next((place for place, token in enumerate(tokens[:VERB]) if work.tags[token] in FINITE), None)
    if place is None:
        return
    word = words.MODALS.get(text[place], text[place])
    if word in words.AUXILIARIES:
        found.add(words.AUXILIARIES[word])
    if work.tags[tokens[place]] != "MD":
        return
    found.add(f"modal {word}")
    after = [at for at in range(place + 1, min(len(tokens), place + 5)) if work.tags[tokens[at]] != "RB"][:2]
    if not after or word not in words.TENSES:
        return
    passive = text[after[0]] == "be" and len(after) > 1 and work.tags[tokens[after[1]]] in {"VBN", "VBD", "VBG"}
    if passive:
        found.add("modal passive")
    classes = {name for rest, name in act_words().get(text[after[passive]], ()) if not rest}
    manner = "deed" if "will do" in classes else "state" if "state of mind" in classes and not passive else "other"
    found.add(f"{words.TENSES[word]} {manner}, {'own' if own else 'not own'}")
    if words.TENSES[word] != "modal":
        office = not {"role: office", "speaker: organization", "speaker: government"}.isdisjoint(found)
        found.add("will, own" if own else "will, of an office" if office else "will, of others")
        if own and not words.CONDITIONS.isdisjoint(text):
            found.add("will if")


def _together(found: set[str]) -> None:
    """Signs that tell more together than each alone."""
    own, charges = OWN in found, not CHARGES.isdisjoint(found)
    if own and "says feel" in found:
        found.add("own feeling")
    if own and (charges or "says own fault" in found):
        found.add("own wrong")
    elif not own and charges:
        found.add("wrong of others")
