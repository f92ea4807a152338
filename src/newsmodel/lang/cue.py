"""What a cue is: a word or phrase that reports speech, and what it asks of the words around it."""

from dataclasses import dataclass
from enum import StrEnum

from newsmodel.kinds import SpeechAct, Stance
from newsmodel.lang.inflect import Form

__all__ = ["DISPUTING", "CueEntry", "CueForm", "CueRole", "Frame", "PartOfSpeech", "Tier"]

DISPUTING = frozenset({SpeechAct.DENY, SpeechAct.REBUT})
"""The acts that say of another statement that it is not so."""


class PartOfSpeech(StrEnum):
    """The word class of a cue."""

    VERB = "v"
    NOUN = "n"
    PREPOSITION = "p"
    ADJECTIVE = "adj"
    ADVERB = "adv"
    CONJUNCTION = "c"


class CueRole(StrEnum):
    """What a cue does in the report, besides its act.

    `STATEMENT`: reports one. `CONTINUE`: the same speaker on the same occasion as before. `REPLY`: an answer to what
    stands before. `RELAY`: hands on what another said. `EVIDENCE`: a document or fact speaks. `ATTITUDE`: belief or
    wish without an utterance, not reported by default. `CONTRAST`: joins two statements. `NONE`: no statement.
    """

    STATEMENT = "statement"
    CONTINUE = "continue"
    REPLY = "reply"
    RELAY = "relay"
    EVIDENCE = "evidence"
    ATTITUDE = "attitude"
    CONTRAST = "contrast"
    NONE = "none"


class Frame(StrEnum):
    """A complement that makes a word a cue. The header of `data/lexicon.tsv` has an example of each."""

    THAT = "that"
    BARE = "bare"
    QUOTE = "quote"
    WH = "wh"
    TO = "to"
    GERUND = "gerund"
    NP = "np"
    NP_AS = "np-as"
    NP_PRED = "np-pred"
    NP_FOR = "np-for"
    NP_OF = "np-of"
    NP_ON = "np-on"
    NP_TO = "np-to"
    NP_WITH = "np-with"
    ABOUT = "about"
    AGAINST = "against"
    AT = "at"
    FOR = "for"
    FROM = "from"
    OF = "of"
    ON = "on"
    TO_NP = "to-np"
    WITH = "with"
    ADDR_THAT = "addr-that"
    ADDR_BARE = "addr-bare"
    ADDR_QUOTE = "addr-quote"
    ADDR_WH = "addr-wh"
    ADDR_TO = "addr-to"
    ADDR_NP = "addr-np"
    ADDR_ABOUT = "addr-about"
    ADDR_AGAINST = "addr-against"
    ADDR_OF = "addr-of"
    TO_ADDR = "to-addr"
    PASSIVE_TO = "passive-to"
    PASSIVE_AS = "passive-as"
    SOURCE = "source"
    PREDICATE = "predicate"


class Tier(StrEnum):
    """How much a cue needs around it.

    `A`: nothing, outside quotation marks. `B`: a subject, and one of its frames. `C`: it does not fire by default.
    """

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A word or phrase that reports speech, as the lexicon has it.

    Attributes:
        lemma: In lower case; where spellings differ, the American one.
        act: `None` where it reports no statement.
        frames: The complements with which it is a cue; empty means none is needed.
        acts: The frames in which it does something else than `act` says.
        spellings: The other spellings of the lemma.
        only_with: Where not empty: heads of the object without which it is no cue (issue a *statement*).
        not_with: Heads of the object with which it is no cue (declare *war*).
    """

    lemma: str
    pos: PartOfSpeech
    act: SpeechAct | None
    role: CueRole = CueRole.STATEMENT
    stance: Stance = Stance.NEUTRAL
    irrealis: bool = False
    frames: frozenset[Frame] = frozenset()
    tier: Tier = Tier.B
    acts: tuple[tuple[Frame, SpeechAct], ...] = ()
    spellings: tuple[str, ...] = ()
    only_with: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()
    notes: str = ""

    def act_in(self, frame: Frame) -> SpeechAct | None:
        """What the speaker does in that frame: one *asks whether* and *asks him to*."""
        return dict(self.acts).get(frame, self.act) if self.acts else self.act


@dataclass(frozen=True, slots=True)
class CueForm:
    """One inflected spelling of a cue.

    Attributes:
        rest: Its words after the first.
        forms: What it can be of its lemma; "denied" is past and participle in one.
        tier: As the cue's; but a spelling that is as often a bare infinitive or a noun ("claim", "claims") is at most
            `Tier.B`.
    """

    cue: CueEntry
    rest: tuple[str, ...]
    forms: frozenset[Form]
    tier: Tier
