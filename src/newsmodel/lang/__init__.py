"""The words of a language, as data. `english()` is built when it is first asked for."""

from newsmodel.lang.cue import CueEntry, CueForm, CueRole, Frame, PartOfSpeech, Tier
from newsmodel.lang.english_language import english
from newsmodel.lang.inflect import Form
from newsmodel.lang.language import Gender, GrammaticalNumber, Language, Pronoun
from newsmodel.lang.lexicon import read_lexicon
from newsmodel.lang.states import State, States
from newsmodel.lang.tables import TableError

__all__ = [
    "CueEntry",
    "CueForm",
    "CueRole",
    "Form",
    "Frame",
    "Gender",
    "GrammaticalNumber",
    "Language",
    "PartOfSpeech",
    "Pronoun",
    "State",
    "States",
    "TableError",
    "Tier",
    "english",
    "read_lexicon",
]
