"""`Language`: the word lists of a language that the rules ask, as frozen data.

What is long, or grows, stands here: cues, titles, roles, names of states, units. Small closed sets of English words
still stand beside the rules that ask for them, so another language must move those, too, besides filling these fields.
Keys and words are in lower case with straight apostrophes, and the words of a phrase are joined by one space.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from newsmodel.kinds import ChannelType
from newsmodel.lang.cue import CueEntry, CueForm
from newsmodel.lang.lexicon import cue_forms
from newsmodel.lang.states import States

__all__ = ["Gender", "GrammaticalNumber", "Language", "Pronoun"]


class Gender(StrEnum):
    """What a word tells of a person's gender; where it tells nothing, `None` stands."""

    MALE = "male"
    FEMALE = "female"


class GrammaticalNumber(StrEnum):
    """One or more; `None` where a word can be both."""

    SINGULAR = "singular"
    PLURAL = "plural"


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a personal pronoun tells of whom it stands for."""

    number: GrammaticalNumber | None
    gender: Gender | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of a language.

    Attributes:
        code: ISO 639-1.
        cue_forms: The forms of `cues` by their first word; the longest phrase comes first.
        states: The states of the world, by name, capital and demonym.
        pronouns: Personal pronouns.
        honorifics: Words before a name that are no office (mr, dame), without their full stop.
        post_nominals: Letters behind a name (kc, phd).
        titles: Words that stand before a name as its title (president, gov), without their full stop.
        title_heads: Words that end a title of several words (minister, officer).
        title_modifiers: Words that a title of several words begins with (prime, deputy, chief).
        roles: Nouns that describe a person by office, work or part in the news, in the singular.
        groups: Nouns for several people (officials, authorities).
        kin: Nouns of family and friends.
        organizations: Nouns that end or describe an organization, in the singular (ministry, bank).
        legal_suffixes: Words that end a company's name (ltd, holdings), without full stops.
        documents: Nouns of documents that can speak, singular and plural (report, findings).
        name_particles: Words in lower case inside a name (van, bin).
        media: Nouns that describe a medium, singular and plural (newspaper, broadcaster).
        mastheads: Words that open or end a medium's name (herald, radio).
        agencies: Names of news agencies and broadcasters, in lower case.
        channels: Nouns and noun phrases, singular and plural, that say how a statement reached the public.
        channel_adverbials: Phrases that say so with their preposition alone (by phone).
        platforms: Names of social media, with the spelling to show; "x" counts in upper case alone.
        negations: Words that negate a clause, and contractions of "not".
        determiners: Articles and other words that open a noun phrase.
        prepositions: Prepositions of one word.
        conjunctions: Words that join clauses.
        numbers: Number words below a hundred, with their value.
        scales: Words that multiply a number (million, dozen).
        units: Words and signs of units, with one sign for each unit.
        currencies: Words and signs of money, with the ISO 4217 code; an ambiguous one has the most frequent.
    """

    code: str
    cues: tuple[CueEntry, ...]
    cue_forms: Mapping[str, tuple[CueForm, ...]]
    states: States
    pronouns: Mapping[str, Pronoun]
    honorifics: Mapping[str, Gender | None]
    post_nominals: frozenset[str]
    titles: frozenset[str]
    title_heads: frozenset[str]
    title_modifiers: frozenset[str]
    roles: Mapping[str, Gender | None]
    groups: frozenset[str]
    kin: Mapping[str, Gender | None]
    organizations: frozenset[str]
    legal_suffixes: frozenset[str]
    documents: frozenset[str]
    name_particles: frozenset[str]
    media: frozenset[str]
    mastheads: frozenset[str]
    agencies: frozenset[str]
    channels: Mapping[str, ChannelType]
    channel_adverbials: Mapping[str, ChannelType]
    platforms: Mapping[str, str]
    negations: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    units: Mapping[str, str]
    currencies: Mapping[str, str]

    def with_cues(self, *cues: CueEntry) -> Self:
        """The language with more cues; one with the lemma and part of speech of an old one takes its place.

        >>> from newsmodel.kinds import SpeechAct
        >>> from newsmodel.lang import CueEntry, Frame, PartOfSpeech, english
        >>> purr = CueEntry("purr", PartOfSpeech.VERB, SpeechAct.ASSERT, frames=frozenset({Frame.QUOTE}))
        >>> [form.cue.lemma for form in english().with_cues(purr).cue_forms["purred"]]
        ['purr']
        """
        new = {(cue.lemma, cue.pos): cue for cue in cues}
        merged = (*(cue for cue in self.cues if (cue.lemma, cue.pos) not in new), *new.values())
        return replace(self, cues=merged, cue_forms=cue_forms(merged))
