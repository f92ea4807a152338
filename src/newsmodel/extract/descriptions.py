"""Speakers without a name: "an engineer at the dam", "residents of the border town"."""

from newsmodel.extract.draft import MentionDraft, Work
from newsmodel.extract.phrases import OPENING, base_end
from newsmodel.extract.roles import is_office, role_in
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["description"]

WITHHELD = frozenset(
    "source sources insider insiders person people official officials diplomat diplomats aide member".split()
)
NUMBERED_ONLY = frozenset({"sources", "people", "insiders"})
LONGEST = 20  # tokens of an author's name
POLICE = frozenset({"police", "military"})
BODIES_FIRST = frozenset(
    "broadcaster insurer lender manufacturer operator publisher regulator retailer watchdog".split()
)  # also said of people
PASSING = frozenset({"at", "during", "in"})
OCCASIONS = frozenset(
    "briefing ceremony conference debate demonstration event forum funeral gathering hearing meeting negotiations"
    " protest rally scene session summit talks time trial vigil".split()
)
MANY = frozenset("team group pair couple panel handful number dozens scores hundreds thousands".split())
SPEAKING_FOR = ("spokesman", "spokeswoman", "spokesperson")  # named or not, they speak openly
DEFINITE = frozenset({"the", "his", "her", "its", "their", "this", "that"})


def description(work: Work, first: int, last: int, head: int) -> MentionDraft:
    """The mention that the phrase of tokens `first` to `last` is, whose head is the token `head`."""
    doc, language, tags = work.doc, work.language, work.tags
    start = first
    while start < head and tags[start] in OPENING | {"PDT"}:
        start += 1
    noun = doc.lower[head]
    span = (doc.starts[first], doc.ends[last - 1])
    mention = MentionDraft(
        span,
        first,
        last,
        MentionForm.DESCRIPTION,
        name=doc.text[doc.starts[start] : doc.ends[_lasting(work, head, last) - 1]],
        kind=_kind(work, first, head),
        gender=language.roles.get(noun) or language.kin.get(noun) or "",
        plural=tags[head] in {"NNS", "NNPS"} or noun in language.groups,
        opening=first,
        rule="description",
    )
    if not noun.endswith("-year-old") and not noun.isdigit():
        role = role_in(work, first, last, head)
        if mention.kind is ActorKind.DOCUMENT and role.owner is None and doc.lower[last : last + 1] == ["by"]:
            role.owner = (
                last + 1,
                base_end(work, last + 1, min(last + LONGEST, doc.sentences[doc.sentence_of[head]][1])),
            )
        mention.roles += (role,)
    return mention


def _lasting(work: Work, head: int, last: int) -> int:
    """Where the name ends: "at the talks" tells where somebody spoke, "at the ministry" who it is."""
    lower = work.doc.lower
    for token in range(head + 1, last - 1):
        if lower[token] in PASSING and lower[base_end(work, token + 1, last) - 1] in OCCASIONS:
            if work.tags[token - 1] == "VBN":  # "involved in the talks" tells who it is
                return last
            return token - 1 if lower[token - 1] == "present" else token
    return last


def _singular(work: Work, noun: str) -> str:
    known = noun in work.language.roles or noun in work.language.organizations
    return noun if known else noun.removesuffix("s")


def _kind(work: Work, first: int, head: int) -> ActorKind:
    """What sort of speaker a description is, from its head noun and its determiner."""
    doc, language, tags = work.doc, work.language, work.tags
    noun = doc.lower[head]
    singular = _singular(work, noun)
    definite = doc.lower[first] in DEFINITE or any(tags[token] == "POS" for token in range(first, head))
    numbered = tags[first] == "CD"
    if noun in language.documents or singular in language.documents:
        return ActorKind.DOCUMENT
    if noun in SPEAKING_FOR:
        return ActorKind.PERSON
    if noun in POLICE or (noun in BODIES_FIRST and not numbered):
        return ActorKind.ORGANIZATION
    if noun in MANY and head + 2 < len(tags) and doc.lower[head + 1] == "of" and "NNS" in tags[head + 2 : head + 4]:
        return ActorKind.GROUP  # "a team of oceanographers"
    if noun in WITHHELD and (numbered or not definite):
        many = noun in language.groups and not numbered and noun not in NUMBERED_ONLY
        return ActorKind.GROUP if many else ActorKind.ANONYMOUS
    if noun in language.groups or (tags[head] == "NNS" and singular in language.roles):
        return ActorKind.ANONYMOUS if numbered else ActorKind.GROUP
    if is_office(work, singular):
        return ActorKind.PERSON if definite else ActorKind.ANONYMOUS
    if noun in language.organizations or singular in language.organizations:
        return ActorKind.ORGANIZATION
    if tags[head] == "NNS":
        return ActorKind.GROUP
    return ActorKind.ORGANIZATION if definite else ActorKind.ANONYMOUS
