"""What stands beside a name and says who it is: "Ana Ruiz, the mayor of Tarsk,", "the mayor, Elena Brandt,"."""

from newsmodel.extract.clauses import COPULAS, PASSIVES, attached, clause, predicate
from newsmodel.extract.draft import MentionDraft, RoleDraft, Work
from newsmodel.extract.phrases import FINITE, OPENING, base_end, base_start, head_of, phrase_end, phrase_start
from newsmodel.extract.roles import fits, give, is_office, role_in, tells_none
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["appositions"]

PARTIES = frozenset({"defence", "defense", "prosecution", "crown"})  # in court
LONGEST = 40  # tokens of a phrase
REACH = 12  # tokens in which the word of office is looked for
CLOSING = frozenset(",.;:)!?”\"’'—–-")
BREAKS = frozenset({",", "(", "—", "–"})
BELONGING = frozenset({"of", "from", "at"})
QUOTES = frozenset({"”", '"', "’", "''"})
SORTS = frozenset("union party newspaper magazine podcast app website movement militia charity airline network".split())
MARKS = BREAKS | BELONGING | COPULAS | PASSIVES | SORTS | QUOTES | {"who"}  # by which a role can begin behind a name


def appositions(work: Work) -> None:
    """Give the names of the article the roles that stand beside them."""
    lower = work.doc.lower
    marks = MARKS | work.language.post_nominals
    for mention in work.mentions:
        if mention.form is not MentionForm.NAME or mention.kind is ActorKind.GOVERNMENT:
            continue
        if mention.opening > 1 and lower[mention.opening - 1] == ",":
            _before(work, mention)
        if mention.last < len(lower) and lower[mention.last] in marks:
            _after(work, mention)


def _before(work: Work, mention: MentionDraft) -> None:
    """Such as "the mayor, Elena Brandt," where the name ends its clause or is closed off."""
    doc, lower = work.doc, work.doc.lower
    first, ceiling = doc.sentences[doc.sentence_of[mention.first]]
    end = mention.opening - 1
    first = max(first, end - LONGEST)
    if end - 1 <= first:
        return
    closed = mention.last >= ceiling or lower[mention.last] in CLOSING or lower[mention.last] == "who"
    if tells_none(work, lower[max(first, end - REACH) : end]):
        return
    tag_sentence(work, doc.sentence_of[mention.first])
    start, head = base_start(work, end - 1, first), end - 1
    wide = phrase_start(work, end - 1, first)
    if not fits(work, mention, head) or (wide < start and is_office(work, lower[head_of(work, wide, end)])):
        start = wide  # "the member for Kelby,", "the head of the rescue service, Ana Ruiz,"
        head = head_of(work, start, end)
    if not closed and (start > first or work.tags[mention.last] in FINITE):
        return  # "After meeting the mayor, Ana Ruiz said"
    determined = work.tags[start] in OPENING or "POS" in work.tags[start:head]
    if determined and work.tags[head] not in {"NNS", "NNPS"} and fits(work, mention, head):
        give(work, mention, role_in(work, start, end, head))


def _after(work: Work, mention: MentionDraft) -> None:
    doc, lower = work.doc, work.doc.lower
    ceiling = min(doc.sentences[doc.sentence_of[mention.first]][1], mention.last + LONGEST)
    place = mention.last
    while place < ceiling and doc.words[place].isupper() and lower[place] in work.language.post_nominals:
        place += 1
    if place + 1 >= ceiling:
        return
    if mention.last - mention.first > 1 and mention.kind is not ActorKind.PERSON:
        _sort(work, mention, place + 1 if lower[place] in QUOTES else place, ceiling)
    mark = lower[place]
    if mark in BREAKS:
        place += 1
        if lower[place] == "aged":
            place += 1
        if place + 2 < ceiling and doc.words[place].isdigit() and lower[place + 1] == ",":
            place += 2  # an age
            if lower[place] in COPULAS:
                predicate(work, mention, place + 1, ceiling, chosen=False)
                return
        _apposed(work, mention, place, ceiling)
    elif mark == "who":
        clause(work, mention, place + 1, ceiling)
    elif mark in BELONGING and mention.kind is not ActorKind.ORGANIZATION:
        attached(work, mention, place, ceiling)
    elif mark in COPULAS or mark in PASSIVES:
        predicate(work, mention, place + 1, ceiling, chosen=mark not in COPULAS)


def _sort(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """In "the Alder Valley union" a noun behind a name that says what it is."""
    doc = work.doc
    if place < ceiling and doc.words[place] in SORTS and (place + 1 == ceiling or doc.lower[place + 1] not in SORTS):
        mention.kind = ActorKind.ORGANIZATION
        mention.roles += (RoleDraft(doc.words[place], place=place),)


def _apposed(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """What stands behind a name and a comma."""
    doc, lower = work.doc, work.doc.lower
    word = doc.words[place]
    if lower[place] == "who":
        clause(work, mention, place + 1, ceiling)
        return
    if len(word) > 3 and word[1] == "-" and word[0] in "DRI" and word[2].isupper():
        mention.roles += (RoleDraft("", word),)  # party and state of a member of Congress: "D-Ohio"
        return
    if lower[place : place + 2] == ["for", "the"] and place + 2 < ceiling and lower[place + 2] in PARTIES:
        mention.roles += (RoleDraft("", lower[place + 2]),)  # "Paul Imray KC, for the defence"
        return
    if lower[place] in work.language.prepositions or lower[place] in work.language.conjunctions:
        return
    if tells_none(work, lower[place : min(place + REACH, ceiling)]):
        return
    tag_sentence(work, doc.sentence_of[mention.first])
    end, head = phrase_end(work, place, ceiling), base_end(work, place, ceiling) - 1
    if head < place or not fits(work, mention, head) or work.tags[head] in {"NNS", "NNPS"}:
        return
    if _goes_on(work, end, ceiling):
        return
    role = role_in(work, place, end, head)
    give(work, mention, role)
    if end + 1 < ceiling and lower[end] == "and":
        end = _second(work, mention, role, end + 1, ceiling)
    if end + 1 < ceiling and lower[end] == "who":
        clause(work, mention, end + 1, ceiling)
    elif end + 2 < ceiling and lower[end] == "," and lower[end + 1] == "who":
        clause(work, mention, end + 2, ceiling)


def _second(work: Work, mention: MentionDraft, role: RoleDraft, place: int, ceiling: int) -> int:
    """In "chairman and chief executive of Alder Foods" another title, of the same organization; its end."""
    end, head = phrase_end(work, place, ceiling), base_end(work, place, ceiling) - 1
    if head < place or work.tags[place] in OPENING or not fits(work, mention, head):
        return place - 1
    other = role_in(work, place, end, head)
    give(work, mention, other)
    if not role.organization and role.owner is None:
        role.owner = other.owner
    return end


def _goes_on(work: Work, end: int, ceiling: int) -> bool:
    """Whether what follows makes a phrase a subject or a member of a list, rather than an apposition."""
    tags, lower = work.tags, work.doc.lower
    token = end
    while token < ceiling and tags[token] == "RB":
        token += 1
    if token < ceiling and tags[token] in FINITE:
        return True  # "To Ana Ruiz, the mayor said nothing"
    if token + 1 < ceiling and lower[token] in {"and", "or"}:
        other = phrase_end(work, token + 1, ceiling)
        return token + 1 < other < ceiling and tags[other] in FINITE
    return False
