"""Titles that stand right before a name, and letters behind it: "Defence Minister Ana Ruiz", "Paul Imray KC"."""

from newsmodel.extract.draft import MentionDraft, RoleDraft, Work
from newsmodel.extract.phrases import NOUN_OR_ADJECTIVE, base_start
from newsmodel.extract.roles import is_office, role_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind, MentionForm
from newsmodel.lang.english_titles import MOODS

__all__ = ["cut_post_nominals", "is_title", "office", "role_before", "split_title"]

SPLIT_HONORIFICS = frozenset({"tan", "puan"})  # "Tan Sri"
LONGEST = 20  # tokens before a name
DETERMINING = frozenset({"DT", "PRP$", "PDT"})
PAST = frozenset({"former", "then", "ex", "retired", "late", "one-time", "onetime"})


def is_title(work: Work, first: int, last: int) -> bool:
    """Whether capitalised words, the last of which is a title, are an office without a name: "the Prime Minister"."""
    language = work.language
    return all(
        word in language.title_heads or word in language.titles or word in language.title_modifiers
        for word in work.doc.lower[first:last]
    )


def office(work: Work, first: int, last: int) -> MentionDraft:
    """The description that an office in capitals is."""
    doc = work.doc
    start = first - 1 if first and doc.lower[first - 1] in {"the", "a", "an"} else first
    span = (doc.starts[start], doc.ends[last - 1])
    name = doc.text[doc.starts[first] : span[1]]
    kind, role = ActorKind.PERSON, RoleDraft(name, place=last - 1)
    gender = work.language.roles.get(doc.lower[last - 1]) or ""
    return MentionDraft(
        span, start, last, MentionForm.DESCRIPTION, name, kind, gender, opening=start, roles=(role,), rule="office"
    )


def cut_post_nominals(work: Work, mention: MentionDraft) -> None:
    """Take the letters off the back of a name."""
    doc = work.doc
    last, letters = mention.last, work.language.post_nominals
    while last - mention.first > 1 and doc.words[last - 1].isupper() and doc.lower[last - 1] in letters:
        last -= 1
        mention.roles += (RoleDraft(doc.words[last], place=last),)
    if last < mention.last:
        mention.last, mention.span = last, (mention.span[0], doc.ends[last - 1])
        mention.name, mention.kind = doc.text[slice(*mention.span)], ActorKind.PERSON


def split_title(work: Work, mention: MentionDraft) -> None:
    """Take the honorifics, titles and roles off the front of a name."""
    doc, language = work.doc, work.language
    start = mention.first
    titled = None  # first token of the title that is being read
    for token in range(mention.first, mention.last - 1):
        word = doc.lower[token].removesuffix(".")
        honorific = word in language.honorifics
        pair = f"{word} {doc.lower[token + 1]}" if word in SPLIT_HONORIFICS else ""
        if honorific or (pair in language.honorifics and token + 2 < mention.last):
            mention.gender = language.honorifics.get(word) or language.honorifics.get(pair) or mention.gender
            mention.kind = ActorKind.PERSON
            if titled is not None and titled < token:
                _add_title(work, mention, titled, start)
            titled = None
            start = token + 1 if honorific else token + 2
            if word in language.titles:
                mention.roles += (RoleDraft(doc.words[token], place=token),)
        elif word in MOODS and titled is None and token == start:
            start = token + 1  # "Furious Ruiz"
        elif (
            word in language.titles or word in language.title_heads or word in language.roles or _is_parent(work, word)
        ):
            mention.gender = mention.gender or language.roles.get(word) or ""
            titled = start if titled is None else titled
            start = token + 1
    if titled is not None:
        _add_title(work, mention, titled, start)
    mention.first, mention.span = start, (doc.starts[start], mention.span[1])
    mention.name = doc.text[slice(*mention.span)]


def _is_parent(work: Work, word: str) -> bool:
    """Whether a word is "mum-of-three" and the like."""
    return "-of-" in word and word.partition("-")[0] in work.language.kin


def _add_title(work: Work, mention: MentionDraft, first: int, last: int) -> None:
    tag_sentence(work, work.doc.sentence_of[first])
    mention.roles += (role_in(work, first, last, last - 1),)


def role_before(work: Work, mention: MentionDraft) -> None:
    """Take in lower-case words of office before a name: "harbour spokesman", "the rebel commander"."""
    doc, language = work.doc, work.language
    edge = mention.opening
    if edge == 0 or doc.sentence_of[edge - 1] != doc.sentence_of[mention.first]:
        return
    floor = max(doc.sentences[doc.sentence_of[edge]][0], edge - LONGEST)
    before = doc.lower[edge - 1]
    if mention.roles and _modifies(work, edge - 1):
        start = edge - 1  # "former Prime Minister"
        while start > floor and _modifies(work, start - 1):
            start -= 1
        role = mention.roles[0]
        role.title = f"{doc.text[doc.starts[start] : doc.ends[edge - 1]]} {role.title}"
        mention.opening = start
        return
    of_person = is_office(work, before)
    body = before.removesuffix("s")
    of_body = (before in language.organizations or body in language.organizations) and body != "state"
    if not of_person and not of_body:
        return
    tag_sentence(work, doc.sentence_of[edge])
    if work.tags[edge - 1] not in NOUN_OR_ADJECTIVE:
        return
    start = base_start(work, edge - 1, floor)
    determined = start
    while start < edge and work.tags[start] in DETERMINING:
        start += 1
    if start == edge:
        return
    if of_person and mention.kind is ActorKind.ORGANIZATION and not of_body:
        return  # "leader Halden Motors": of whom the text speaks is not told
    while start > floor and (doc.lower[start - 1] in PAST or doc.lower[start - 1] in language.title_modifiers):
        start -= 1
        determined = start
    role = role_in(work, determined, edge, edge - 1)
    mention.opening = start
    mention.roles = (role, *mention.roles)
    if of_person and not (of_body and mention.kind is ActorKind.ORGANIZATION):
        mention.kind = mention.kind or ActorKind.PERSON
        mention.gender = mention.gender or language.roles.get(before) or ""
    elif mention.kind is None:
        mention.kind = ActorKind.ORGANIZATION


def _modifies(work: Work, token: int) -> bool:
    """Whether a word in lower case belongs to the title behind it: "former", "deputy", "state"."""
    word = work.doc.lower[token]
    modifying = word in work.language.title_modifiers or word in PAST
    return modifying and work.doc.words[token][0].islower() and not is_office(work, word)
