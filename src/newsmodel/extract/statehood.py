"""Names that the text treats as those of states: "the Keslian army", "Keslia's foreign minister"."""

from collections.abc import Iterator

from newsmodel.extract.draft import Work
from newsmodel.kinds import MentionForm

__all__ = ["states_told"]

POWERS = frozenset("minister ministry army military navy parliament ambassador troops government embassy".split())
RULERS = POWERS | {"president", "king", "queen", "premier"}
NEIGHBOURING = frozenset({"neighbouring", "neighboring"})
REACH = 4  # tokens behind a possessive


def states_told(work: Work) -> Iterator[str]:
    """Names of one word that have what only a state has; the states of the world are known without that."""
    lower = work.doc.lower
    for mention in work.mentions:
        for role in mention.roles:
            adjective = role.organization and role.owner is None
            if adjective and role.organization in work.names and not RULERS.isdisjoint(role.title.lower().split()):
                yield role.organization
        if mention.form is MentionForm.NAME and mention.last - mention.first == 1:
            behind = lower[mention.last : mention.last + REACH]
            possessor = behind[:1] == ["'s"] and "." not in behind and not POWERS.isdisjoint(behind)
            if possessor or (mention.first and lower[mention.first - 1] in NEIGHBOURING):
                yield mention.name
