"""Whom a description means: "the minister", "the company", "her deputy, Ana Ruiz", "Ana Ruiz, the deputy"."""

from newsmodel.extract.draft import ActorDraft, Head, MentionDraft, Work
from newsmodel.extract.linking import NAMED, head_of_name, known_as, link
from newsmodel.extract.phrases import phrase_end
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind

__all__ = ["epithet"]

DEFINITE = frozenset({"the", "this", "that"})
POSSESSIVE = frozenset({"his", "her", "its", "their"})
BUSINESS = frozenset({"company", "firm"})
OFFICIAL = frozenset(
    "academy agency alliance army assembly association authority board body bureau cabinet campaign charity"
    " church coalition college commission committee congress council court daily delegation department federation"
    " foundation government guild hospital institute junta jury league legislature library military ministry"
    " mission museum navy newspaper office orchestra panel parish parliament party police press school senate"
    " society synod treasury tribunal trust union university weekly".split()
)  # what is no company
GENERAL = BUSINESS | {"group", "agency"}  # what many an organization can be called
RANKS = frozenset("deputy vice assistant former shadow acting ex junior".split())  # who has one is somebody else
PEOPLE = frozenset({ActorKind.PERSON, ActorKind.ANONYMOUS})
MOST = 100  # mentions to look back at
BESIDE = 5  # mentions
ENDS = frozenset({",", ".", ";", ":", ")", "—", "–", "-", "who", "whose", "whom", "?", "!"})
NAMING = (["named"], ["called"], ["surnamed"], ["known", "as"], ["who", "goes", "by"])
COPULAS = frozenset({"is", "was"})
NEAR = 8  # tokens of titles between a description and the name that it stands beside


def epithet(work: Work, number: int) -> bool:
    """Link a description to the name beside it, or to the last actor whom it fits; whether that was possible."""
    mention = work.mentions[number]
    beside = _apposed(work, number)
    if beside is not None:
        mention.rule, mention.roles = "apposition", ()  # they are read with the name
        return _link(work, number, beside)
    first = work.doc.lower[mention.first]
    if first in DEFINITE or (first in POSSESSIVE and mention.kind in PEOPLE):
        actor = _described(work, number)
        if actor is not None:
            mention.rule = "role_description"
            mention.roles = mention.roles if mention.kind in PEOPLE else ()  # "the company" is no role
            return _link(work, number, actor)
    return False


def _link(work: Work, number: int, actor: int) -> bool:
    link(work, number, actor)
    if work.mentions[number].kind in PEOPLE and work.actors[actor].kind is None:
        work.actors[actor].kind = ActorKind.PERSON
    known_as(work.actors[actor], head_of_name(work.mentions[number].name))
    return True


def _apposed(work: Work, number: int) -> int | None:
    """The actor whose name a comma parts from the description: "her lawyer, Ana Ruiz, said", "Ana Ruiz, a lawyer,"."""
    doc, mention = work.doc, work.mentions[number]
    lower = doc.lower
    if mention.plural or mention.kind not in PEOPLE:
        return None
    after = mention.last
    name = next((other for other in work.mentions[number + 1 : number + BESIDE] if other.first >= after), None)
    if name and name.form in NAMED and name.first - after <= NEAR and _suits(work, mention, name):
        if lower[after : name.first] in NAMING or (lower[after] in COPULAS and name.first == after + 1):
            return name.actor
        kin = name.first == after and lower[after - 1] in work.language.kin
        if kin or (_only_titles(work, after, name.first) and _closed(work, name.first)):
            return name.actor
    end = mention.first - 1
    if end > 2 and lower[end] == "," and lower[end - 1].isdigit() and lower[end - 2] == ",":
        end -= 2  # "Ana Ruiz, 54, a lawyer"
    if end > 0 and lower[end] == "," and _closed(work, mention.first):
        before = work.mentions[max(0, number - BESIDE) : number]
        name = next((other for other in before if other.last == end and other.form in NAMED), None)
        if name and _suits(work, mention, name):
            return name.actor
    return None


def _only_titles(work: Work, token: int, end: int) -> bool:
    """Whether a comma, and nothing but a title, stands between a description and a name."""
    lower, language = work.doc.lower, work.language
    if token >= end or lower[token] != ",":
        return False
    between = (word.removesuffix(".") for word in lower[token + 1 : end])
    return all(
        word in language.titles
        or word in language.title_heads
        or word in language.title_modifiers
        or word in language.honorifics
        or word in language.roles
        for word in between
    )


def _closed(work: Work, start: int) -> bool:
    """Whether the phrase at a token ends with its clause: in "Asked about Smith, the coach said", it does not."""
    sentence = work.doc.sentence_of[start]
    tag_sentence(work, sentence)
    last = work.doc.sentences[sentence][1]
    end = phrase_end(work, start, last)
    return end >= last or work.doc.lower[end] in ENDS


def _suits(work: Work, mention: MentionDraft, name: MentionDraft) -> bool:
    if name.actor is None:
        return False
    actor = work.actors[name.actor]
    return actor.kind in {ActorKind.PERSON, None} and not (
        mention.gender and actor.gender and mention.gender != actor.gender
    )


def _described(work: Work, number: int) -> int | None:
    """The actor mentioned last before a description that it fits."""
    mention = work.mentions[number]
    phrase = head_of_name(mention.name)
    tried: set[int] = set()
    for other in reversed(work.mentions[max(0, number - MOST) : number]):
        actor = other.actor
        if actor is None or actor in tried:
            continue
        if _fits(work.actors[actor], mention, phrase):
            return actor
        tried.add(actor)
    return None


def _fits(actor: ActorDraft, mention: MentionDraft, phrase: Head) -> bool:
    if actor.plural != mention.plural or (actor.gender and mention.gender and actor.gender != mention.gender):
        return False
    head, words = phrase
    for other, others in actor.epithets:
        if head == other and _agree(words, others):
            return True
    return actor.kind is ActorKind.ORGANIZATION and head in GENERAL and len(words) == 1 and _can_be(actor, head)


def _agree(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether of two descriptions with one head neither has a word that speaks against the other."""
    return (words <= others or others <= words) and RANKS.isdisjoint(words ^ others)


def _can_be(actor: ActorDraft, head: str) -> bool:
    """Whether an organization can be called a company, an agency, a group: nothing must call it something else."""
    if " " not in actor.name and not actor.acts:
        return False  # a lone name can be a place
    return head not in BUSINESS or OFFICIAL.isdisjoint(other for other, _ in actor.epithets)
