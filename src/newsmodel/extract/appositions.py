"""What stands beside a name and says who it is: "Ana Ruiz, the mayor of Tarsk,", "the mayor, Elena Brandt,"."""

from newsmodel.extract.draft import MentionDraft, RoleDraft, Work
from newsmodel.extract.phrases import FINITE, OPENING, base_end, base_start, head_of, phrase_end, phrase_start
from newsmodel.extract.roles import is_body, is_office, role_in, tells_none
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["appositions"]

LONGEST = 40  # tokens of a phrase
REACH = 12  # tokens in which the word of office is looked for
CLOSING = frozenset(",.;:)!?”\"’'—–-")
BREAKS = frozenset({",", "(", "—", "–"})
BELONGING = frozenset({"of", "from", "at", "with"})
QUOTES = frozenset({"”", '"', "’", "''"})
SORTS = frozenset("union party newspaper magazine podcast app website movement militia charity airline network".split())
COPULAS = frozenset({"is", "remains", "became", "becomes"})
PASSIVES = frozenset({"was", "is", "been", "being"})
MARKS = BREAKS | BELONGING | COPULAS | PASSIVES | SORTS | QUOTES | {"who"}  # by which a role can begin behind a name
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


def _fits(work: Work, mention: MentionDraft, noun: str) -> bool:
    """Whether a noun can say what a name is; one that does tells the kind of the name."""
    if mention.kind is ActorKind.ORGANIZATION:
        return is_body(work, noun)
    return is_office(work, noun) or (mention.kind is None and is_body(work, noun))


def _add(work: Work, mention: MentionDraft, role: RoleDraft) -> None:
    noun = work.doc.lower[role.place]
    if mention.kind is None:
        lone = mention.last - mention.first == 1
        body = is_body(work, noun) and (not is_office(work, noun) or lone)
        mention.kind = ActorKind.ORGANIZATION if body else ActorKind.PERSON
    if mention.kind is ActorKind.PERSON:
        told = work.language.roles.get(noun) or work.language.kin.get(noun) or ""
        mention.gender = mention.gender or told
    mention.roles.append(role)


def _before(work: Work, mention: MentionDraft) -> None:
    """ "the mayor, Elena Brandt," where the name ends its clause or is closed off."""
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
    if not _fits(work, mention, lower[head]):
        start = phrase_start(work, end - 1, first)  # "the member for Kelby,"
        head = base_end(work, start, end) - 1
    if not closed and (start > first or work.tags[mention.last] in FINITE):
        return  # "After meeting the mayor, Ana Ruiz said"
    determined = work.tags[start] in OPENING or "POS" in work.tags[start:head]
    if determined and work.tags[head] not in {"NNS", "NNPS"} and _fits(work, mention, lower[head]):
        _add(work, mention, role_in(work, start, end, head))


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
        _apposed(work, mention, place, ceiling)
    elif mark == "who":
        _clause(work, mention, place + 1, ceiling)
    elif mark in BELONGING and mention.kind is not ActorKind.ORGANIZATION:
        _attached(work, mention, place, ceiling)
    elif mark in COPULAS or mark in PASSIVES:
        _predicate(work, mention, place + 1, ceiling, chosen=mark not in COPULAS)


def _sort(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """ "the IG Werk union": a noun behind a name that says what it is."""
    doc = work.doc
    if place < ceiling and doc.words[place] in SORTS and (place + 1 == ceiling or doc.lower[place + 1] not in SORTS):
        mention.kind = ActorKind.ORGANIZATION
        mention.roles.append(RoleDraft(doc.words[place], place=place))


def _apposed(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """What stands behind a name and a comma."""
    doc, lower = work.doc, work.doc.lower
    word = doc.words[place]
    if lower[place] == "who":
        _clause(work, mention, place + 1, ceiling)
        return
    if len(word) > 2 and word[1] == "-" and word[0] in "DRI" and word[2].isupper():
        mention.roles.append(RoleDraft("", word))  # party and state of a member of Congress: "D-Ohio"
        return
    if lower[place] in work.language.prepositions or lower[place] in work.language.conjunctions:
        return
    if tells_none(work, lower[place : min(place + REACH, ceiling)]):
        return
    tag_sentence(work, doc.sentence_of[mention.first])
    end, head = phrase_end(work, place, ceiling), base_end(work, place, ceiling) - 1
    if head < place or not _fits(work, mention, lower[head]) or work.tags[head] in {"NNS", "NNPS"}:
        return
    if _goes_on(work, end, ceiling):
        return
    _add(work, mention, role_in(work, place, end, head))
    if end + 1 < ceiling and lower[end] == "who":
        _clause(work, mention, end + 1, ceiling)
    elif end + 2 < ceiling and lower[end] == "," and lower[end + 1] == "who":
        _clause(work, mention, end + 2, ceiling)


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


def _clause(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
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
        _predicate(work, mention, place + 1, ceiling, chosen=verb not in COPULAS)


def _leads(work: Work, mention: MentionDraft, title: str, place: int, ceiling: int) -> None:
    """ "who leads the county council": the verb tells the title, its object the organization."""
    tag_sentence(work, work.doc.sentence_of[mention.first])
    end = phrase_end(work, place, ceiling)
    if end == place:
        return
    head = head_of(work, place, end)
    if head in work.in_names or is_body(work, work.doc.lower[head]):
        mention.kind = mention.kind or ActorKind.PERSON
        mention.roles.append(RoleDraft(title, owner=(place, head + 1), place=place - 1))


def _engaged(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """ "who covers the industry at Corvin Bank": where somebody works, if not as what."""
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
                mention.roles.append(RoleDraft("", owner=(token + 1, head + 1), place=token))
            return


def _predicate(work: Work, mention: MentionDraft, place: int, ceiling: int, *, chosen: bool) -> None:
    """ "is a professor of law", "was appointed chairman": an office, as the report itself puts it."""
    lower = work.doc.lower
    while place < ceiling and lower[place] in ADVERBS:
        place += 1
    if place + 1 < ceiling and lower[place] in CHOSEN:
        place, chosen = place + 1, False
    if chosen or work.doc.quoted[mention.first] or place >= ceiling:
        return
    stop = min(place + REACH, ceiling)
    titles = work.language.titles | work.language.title_heads
    if not any(lower[token] in titles or lower[token].endswith("ologist") for token in range(place, stop)):
        return
    tag_sentence(work, work.doc.sentence_of[mention.first])
    end, head = phrase_end(work, place, ceiling), base_end(work, place, ceiling) - 1
    if head < place or not AHEAD.isdisjoint(lower[place:end]):
        return
    if lower[head] in titles or lower[head].endswith("ologist"):
        _add(work, mention, role_in(work, place, end, head))


def _attached(work: Work, mention: MentionDraft, place: int, ceiling: int) -> None:
    """ "Tomasz Holm of the Alder Institute": a name's own preposition, where an organization's name follows."""
    doc, lower = work.doc, work.doc.lower
    if place + 1 >= ceiling or mention.last - mention.first < 2:
        return
    tag_sentence(work, doc.sentence_of[mention.first])
    end = phrase_end(work, place + 1, ceiling)
    if end == place + 1:
        return
    head = head_of(work, place + 1, end)
    if head in work.in_names and not work.timed[head]:
        mention.kind = mention.kind or ActorKind.PERSON
        mention.roles.append(RoleDraft("", owner=(place + 1, head + 1), place=place))
