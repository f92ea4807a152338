"""What a clause says of a name: "who leads the council", "is a professor of law", "of the Alder Institute"."""

from newsmodel.extract.draft import MentionDraft, RoleDraft, Work
from newsmodel.extract.phrases import base_end, head_of, phrase_end
from newsmodel.extract.roles import give, is_body, role_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind

__all__ = ["COPULAS", "PASSIVES", "attached", "clause", "predicate"]

REACH = 12  # tokens in which the word of office is looked for
CLOSING = frozenset(",.;:)!?")
COPULAS = frozenset({"is", "remains", "became", "becomes"})
PASSIVES = frozenset({"was", "is", "been", "being"})
CHOSEN = frozenset("appointed named elected nominated confirmed reappointed reelected re-elected promoted made".split())
ADVERBS = frozenset("now also currently still since has have had recently first long".split())
AHEAD = frozenset("next future likely potential possible would-be not no".split())
LEADING = {
    "leads": "leader",
    "heads": "head",
    "chairs": "chair",
    "runs": "head",
    "manages": "manager",
    "directs": "director",
    "edits": "editor",
    "owns": "owner",
    "founded": "founder",
    "co-founded": "co-founder",
    "coaches": "coach",
    "commands": "commander",
    "advises": "adviser",
}
LED = {"led": "leader", "headed": "head", "chaired": "chair", "run": "head", "managed": "manager", "owned": "owner"}
ENGAGED = frozenset("works teaches studies covers lectures sits serves plays".split())
POSTS = frozenset({"at", "for", "on", "with"})


def clause(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """A clause with "who": "who leads the county council", "who is a professor of law"."""
    lower = work.doc.lower
    perfect = False
    while place < ceiling and lower[place] in ADVERBS:
        perfect = perfect or lower[place] in {"has", "have"}
        place += 1
    if place + 1 >= ceiling:
        return
    verb = lower[place]
    title = LED.get(verb) if perfect else LEADING.get(verb)
    if title:
        _leads(work, mention, title, place + 1, ceiling)
    elif verb in ENGAGED:
        _engaged(work, mention, place + 1, ceiling)
    elif verb in COPULAS or verb in PASSIVES:
        predicate(work, mention, place + 1, ceiling, chosen=verb not in COPULAS)


def _leads(work: Work, mention: MentionDraft, title: str, place: int, ceiling: int) -> None:
    """In "who leads the county council" the verb tells the title, its object the organization."""
    tag_sentence(work, work.doc.sentence_of[mention.first])
    end = phrase_end(work, place, ceiling)
    if end == place:
        return
    head = head_of(work, place, end)
    if head in work.in_names or is_body(work, work.doc.lower[head]):
        mention.kind = mention.kind or ActorKind.PERSON
        mention.roles += (RoleDraft(title, owner=(place, head + 1), place=place - 1),)


def _engaged(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """In "who covers the industry at Kelby Bank" where somebody works, if not as what."""
    doc, lower = work.doc, work.doc.lower
    for token in range(place, min(place + REACH, ceiling - 1)):
        if lower[token] in CLOSING:
            return
        if lower[token] in POSTS:
            tag_sentence(work, doc.sentence_of[mention.first])
            end = phrase_end(work, token + 1, ceiling)
            head = head_of(work, token + 1, end) if end > token + 1 else token
            if head in work.in_names or is_body(work, lower[head]):
                mention.kind = mention.kind or ActorKind.PERSON
                mention.roles += (RoleDraft("", owner=(token + 1, head + 1), place=token),)
            return


def predicate(work: Work, mention: MentionDraft, place: int, ceiling: int, *, chosen: bool) -> None:
    """In "is a professor of law" or "was appointed chairman" an office, as the report itself puts it."""
    lower = work.doc.lower
    while place < ceiling and lower[place] in ADVERBS:
        place += 1
    if place + 1 < ceiling and lower[place] in CHOSEN:
        place, chosen = place + 1, False
    if chosen or work.doc.quoted[mention.first] or place >= ceiling:
        return
    stop = min(place + REACH, ceiling)
    if not any(_is_title(work, lower[token]) or lower[token] in work.language.roles for token in range(place, stop)):
        return
    tag_sentence(work, work.doc.sentence_of[mention.first])
    end, head = phrase_end(work, place, ceiling), base_end(work, place, ceiling) - 1
    if head < place or not AHEAD.isdisjoint(lower[place:end]):
        return
    role = role_in(work, place, end, head)
    named = role.owner is not None and not work.in_names.isdisjoint(range(*role.owner))
    if _is_title(work, lower[head]) or (lower[head] in work.language.roles and named):
        give(work, mention, role)  # "is a botanist at the University of Kelm", and not "is a witness"


def _is_title(work: Work, word: str) -> bool:
    return word in work.language.titles or word in work.language.title_heads or word.endswith("ologist")


def attached(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """In "Eva Holm of the Alder Institute" a name's own preposition, where an organization's name follows."""
    doc = work.doc
    if place + 1 >= ceiling or mention.last - mention.first < 2:
        return
    tag_sentence(work, doc.sentence_of[mention.first])
    end = phrase_end(work, place + 1, ceiling)
    if end == place + 1:
        return
    head = head_of(work, place + 1, end)
    if head in work.in_names and not work.timed[head]:
        mention.kind = mention.kind or ActorKind.PERSON
        mention.roles += (RoleDraft("", owner=(place + 1, head + 1), place=place),)
