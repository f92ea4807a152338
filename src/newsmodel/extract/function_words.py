"""Closed sets of English words and signs that more than one rule asks for."""

__all__ = ["COMMAS", "FIRST_PERSON", "OBJECT_PRONOUNS", "QUANTIFIERS", "RELATIVE_PRONOUNS", "SUBORDINATORS"]

COMMAS = frozenset({",", "—", "–"})
FIRST_PERSON = frozenset({"i", "we"})
OBJECT_PRONOUNS = frozenset({"him", "them", "me", "us"})
QUANTIFIERS = frozenset("some many most others those all both several few another each none neither this these".split())
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
SUBORDINATORS = frozenset("after although as because before if once since though unless until when while".split())
