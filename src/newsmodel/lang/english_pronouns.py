"""English personal pronouns."""

from types import MappingProxyType

from newsmodel.lang.language import Case, Gender, GrammaticalNumber, Pronoun

__all__ = ["PRONOUNS"]

_PLURAL, _SINGULAR = GrammaticalNumber.PLURAL, GrammaticalNumber.SINGULAR
_MALE, _FEMALE = Gender.MALE, Gender.FEMALE
_SUBJECT, _OBJECT, _POSSESSIVE, _REFLEXIVE = (
    frozenset({case}) for case in (Case.SUBJECT, Case.OBJECT, Case.POSSESSIVE, Case.REFLEXIVE)
)

PRONOUNS = MappingProxyType(
    {
        "i": Pronoun(1, _SINGULAR, None, _SUBJECT),
        "me": Pronoun(1, _SINGULAR, None, _OBJECT),
        "my": Pronoun(1, _SINGULAR, None, _POSSESSIVE),
        "mine": Pronoun(1, _SINGULAR, None, _POSSESSIVE),
        "myself": Pronoun(1, _SINGULAR, None, _REFLEXIVE),
        "we": Pronoun(1, _PLURAL, None, _SUBJECT),
        "us": Pronoun(1, _PLURAL, None, _OBJECT),
        "our": Pronoun(1, _PLURAL, None, _POSSESSIVE),
        "ours": Pronoun(1, _PLURAL, None, _POSSESSIVE),
        "ourselves": Pronoun(1, _PLURAL, None, _REFLEXIVE),
        "you": Pronoun(2, None, None, _SUBJECT | _OBJECT),
        "your": Pronoun(2, None, None, _POSSESSIVE),
        "yours": Pronoun(2, None, None, _POSSESSIVE),
        "yourself": Pronoun(2, _SINGULAR, None, _REFLEXIVE),
        "yourselves": Pronoun(2, _PLURAL, None, _REFLEXIVE),
        "he": Pronoun(3, _SINGULAR, _MALE, _SUBJECT),
        "him": Pronoun(3, _SINGULAR, _MALE, _OBJECT),
        "his": Pronoun(3, _SINGULAR, _MALE, _POSSESSIVE),
        "himself": Pronoun(3, _SINGULAR, _MALE, _REFLEXIVE),
        "she": Pronoun(3, _SINGULAR, _FEMALE, _SUBJECT),
        "her": Pronoun(3, _SINGULAR, _FEMALE, _OBJECT | _POSSESSIVE),
        "hers": Pronoun(3, _SINGULAR, _FEMALE, _POSSESSIVE),
        "herself": Pronoun(3, _SINGULAR, _FEMALE, _REFLEXIVE),
        "it": Pronoun(3, _SINGULAR, None, _SUBJECT | _OBJECT, thing=True),
        "its": Pronoun(3, _SINGULAR, None, _POSSESSIVE, thing=True),
        "itself": Pronoun(3, _SINGULAR, None, _REFLEXIVE, thing=True),
        # Singular they is rarer in news than the plural, but it is there.
        "they": Pronoun(3, None, None, _SUBJECT),
        "them": Pronoun(3, None, None, _OBJECT),
        "their": Pronoun(3, None, None, _POSSESSIVE),
        "theirs": Pronoun(3, None, None, _POSSESSIVE),
        "themselves": Pronoun(3, _PLURAL, None, _REFLEXIVE),
        "themself": Pronoun(3, _SINGULAR, None, _REFLEXIVE),
    }
)
"""By word, in lower case."""
