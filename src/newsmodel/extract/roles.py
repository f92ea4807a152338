"""What a noun phrase calls somebody: title, and the words that tell whose office it is."""

from newsmodel.extract.affiliations import people_of
from newsmodel.extract.draft import MentionDraft, Pair, RoleDraft, Work
from newsmodel.extract.phrases import ADJECTIVE, NOUN, base_end
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind

__all__ = ["fits", "give", "is_body", "is_office", "role_in", "tells_none"]

DETERMINERS = frozenset({"DT", "PDT"})
OFFICES = ("ologist", "ician", "grapher", "keeper", "worker", "holder", "owner", "swoman", "erman", "iatrist")
FIELDED = frozenset("minister secretary undersecretary commissioner shadow".split())  # of or for a field
PLACING = ("-based", "-area", "-born")
BELONGING = frozenset({"of", "at", "with", "from", "for", "inside"})
SERVING = frozenset({"to"})
SERVANTS = frozenset("adviser advisor aide assistant secretary counsel counsellor deputy".split())
PLACED = frozenset({"in", "on", "representing"})
KINDRED = frozenset("predecessor successor opponent rival counterpart colleague critic challenger".split())  # not under
GENERIC = frozenset(
    "state city county campaign house court office program programme radio tv television news business industry school"
    " station trade".split()
)  # what an office is about, rather than where


def is_office(work: Work, noun: str) -> bool:
    """Whether a noun in the singular says what a person is."""
    language = work.language
    return (
        noun in language.roles
        or noun in language.titles
        or noun in language.title_heads
        or noun in language.kin
        or noun.endswith(OFFICES)
    )


def tells_none(work: Work, words: list[str]) -> bool:
    """Whether no word of a stretch can say who or what a name is; asked before its sentence is tagged."""
    language = work.language
    return (
        language.titles.isdisjoint(words)
        and language.organizations.isdisjoint(words)
        and language.roles.keys().isdisjoint(words)
        and language.kin.keys().isdisjoint(words)
        and language.title_heads.isdisjoint(words)
        and not any(word.endswith(OFFICES) for word in words)
    )


def is_body(work: Work, noun: str) -> bool:
    """Whether a noun in the singular says what an organization is."""
    return noun in work.language.organizations


def fits(work: Work, mention: MentionDraft, head: int) -> bool:
    """Whether a noun can say what a name is; one that does tells the kind of the name."""
    noun = work.doc.lower[head]
    of_body = is_body(work, noun) and work.doc.words[head].islower()  # in capitals it is a name of its own
    if mention.kind is ActorKind.ORGANIZATION:
        return of_body
    return is_office(work, noun) or (mention.kind is None and of_body)


def give(work: Work, mention: MentionDraft, role: RoleDraft) -> None:
    """Make a role one of a mention's, which learns from it."""
    noun = work.doc.lower[role.place]
    if mention.kind is None:
        lone = mention.last - mention.first == 1
        body = is_body(work, noun) and (not is_office(work, noun) or lone)
        mention.kind = ActorKind.ORGANIZATION if body else ActorKind.PERSON
    if mention.kind is ActorKind.PERSON:
        told = work.language.roles.get(noun) or work.language.kin.get(noun) or ""
        mention.gender = mention.gender or told
    mention.roles += (role,)


def role_in(work: Work, start: int, end: int, head: int) -> RoleDraft:
    """The role in a phrase whose head is known."""
    doc, tags = work.doc, work.tags
    tag_sentence(work, doc.sentence_of[head])
    base, owner = start, None
    for token in range(start, head):
        if tags[token] == "POS" and token > start:
            owner, base = (start, token), token + 1
        elif tags[token] == "PRP$":
            owner, base = (token, token + 1), token + 1
        elif token == base and (tags[token] in DETERMINERS or (tags[token] == "CD" and token + 1 < end)):
            base += 1
    if base < head and doc.lower[base] == "own":
        base += 1
    if owner and (work.timed[owner[0]] or doc.lower[head] in KINDRED or doc.lower[head] in work.language.kin):
        owner = None  # "last week's speaker", "Eva's brother-in-law"
    last = _field_end(work, head, end)
    role = RoleDraft(doc.text[doc.starts[base] : doc.ends[last - 1]], owner=owner, place=head)
    role.organization = next((found for token in range(base, head) if (found := people_of(work, doc.words[token]))), "")
    if role.organization:
        role.owner = None
    else:
        role.owner = owner or _compound(work, base, head) or _attached(work, head, last, end)
    return role


def _field_end(work: Work, head: int, end: int) -> int:
    """The token after a title with its field: "professor of law", "Commissioner for Health", "chief of staff"."""
    doc = work.doc
    if head + 2 >= end or doc.lower[head + 1] not in {"of", "for"}:
        return head + 1
    last = base_end(work, head + 2, end)
    bare = last > head + 2 and work.tags[head + 2] in NOUN and "POS" not in work.tags[head + 2 : last]
    small = all(doc.words[token].islower() for token in range(head + 2, last))
    return last if bare and (small or doc.lower[head] in FIELDED) else head + 1


def _compound(work: Work, base: int, head: int) -> Pair | None:
    """The organization right before a word of office: "Halden Motors chairman", "transport ministry spokesman"."""
    doc, tags = work.doc, work.tags
    while base < head and doc.words[base].islower() and (tags[base] in ADJECTIVE or doc.lower[base] == "then"):
        base += 1  # "former studio executive"
    if head <= base or not is_office(work, doc.lower[head]):
        return None
    if is_body(work, doc.lower[head - 1]) and work.tags[head - 1] in NOUN and doc.lower[head - 1] not in GENERIC:
        return base, head
    named = [token for token in range(base, head) if token in work.in_names and doc.words[token][0].isupper()]
    named = [token for token in named if tags[token] not in ADJECTIVE and not doc.words[token].endswith(PLACING)]
    if all(doc.lower[token] in work.language.title_modifiers for token in named):
        return None
    return named[0], named[-1] + 1


def _attached(work: Work, head: int, place: int, end: int) -> Pair | None:
    """What a preposition behind a word of office attaches to it."""
    lower, tags = work.doc.lower, work.tags
    while place + 1 < end:
        last = base_end(work, place + 1, end)
        if last == place + 1:
            return None
        link = lower[place]
        while last + 1 < end and lower[last] == "of" and (step := base_end(work, last + 1, end)) > last + 1:
            last = step
        servant = link in SERVING and lower[head] in SERVANTS
        written = link == "by" and lower[head] in work.language.documents
        placed = link in PLACED and (is_body(work, lower[last - 1]) or is_body(work, lower[last - 1].removesuffix("s")))
        if link in BELONGING or servant or written or placed:
            return (place + 1, last) if tags[last - 1] in NOUN else None
        place = last
    return None
