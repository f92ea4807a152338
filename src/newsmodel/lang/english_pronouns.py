"""English personal pronouns."""

from types import MappingProxyType

from newsmodel.lang.language import Gender, GrammaticalNumber, Pronoun

__all__ = ["PRONOUNS"]

_PLURAL, _SINGULAR = GrammaticalNumber.PLURAL, GrammaticalNumber.SINGULAR
_MALE, _FEMALE = Gender.MALE, Gender.FEMALE

PRONOUNS = MappingProxyType(
    {
        "i": Pronoun(_SINGULAR, None),
        "me": Pronoun(_SINGULAR, None),
        "my": Pronoun(_SINGULAR, None),
        "mine": Pronoun(_SINGULAR, None),
        "myself": Pronoun(_SINGULAR, None),
        "we": Pronoun(_PLURAL, None),
        "us": Pronoun(_PLURAL, None),
        "our": Pronoun(_PLURAL, None),
        "ours": Pronoun(_PLURAL, None),
        "ourselves": Pronoun(_PLURAL, None),
        "you": Pronoun(None, None),
        "your": Pronoun(None, None),
        "yours": Pronoun(None, None),
        "yourself": Pronoun(_SINGULAR, None),
        "yourselves": Pronoun(_PLURAL, None),
        "he": Pronoun(_SINGULAR, _MALE),
        "him": Pronoun(_SINGULAR, _MALE),
        "his": Pronoun(_SINGULAR, _MALE),
        "himself": Pronoun(_SINGULAR, _MALE),
        "she": Pronoun(_SINGULAR, _FEMALE),
        "her": Pronoun(_SINGULAR, _FEMALE),
        "hers": Pronoun(_SINGULAR, _FEMALE),
        "herself": Pronoun(_SINGULAR, _FEMALE),
        "it": Pronoun(_SINGULAR, None),
        "its": Pronoun(_SINGULAR, None),
        "itself": Pronoun(_SINGULAR, None),
        # Singular they is rarer in news than the plural, but it is there.
        "they": Pronoun(None, None),
        "them": Pronoun(None, None),
        "their": Pronoun(None, None),
        "theirs": Pronoun(None, None),
        "themselves": Pronoun(_PLURAL, None),
        "themself": Pronoun(_SINGULAR, None),
    }
)
"""By word, in lower case."""
