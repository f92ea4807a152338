"""Where somebody belongs: "the ministry's spokesman", "its chairwoman", "an engineer at the dam"."""

from newsmodel.extract.draft import ActorDraft, Pair, RoleDraft, Work
from newsmodel.extract.linking import NAMED
from newsmodel.extract.phrases import base_start
from newsmodel.extract.positions import mentions_in, span_of
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["FIRMS", "NO_FIRMS", "affiliations", "people_of"]

PEOPLE_ENDINGS = ("ian", "ean", "an", "n", "ese", "ish", "i", "ic")
NAME_ENDINGS = ("", "a", "ia", "e", "y", "o", "land")
SHORTEST_STEM = 4
MOST = 200  # mentions to look back at
FURTHEST = 80  # tokens
REACH = 3  # sentences before the one of "its" in which the organization is looked for
FIRM_REACH = 6  # where an office can only be a firm's
OPENING = frozenset("a an the this that".split())
OF_BODIES = frozenset({"its", "their"})
GENERAL = frozenset("company firm group club team side business outfit organization organisation body agency".split())
OF_STATE = frozenset(
    "minister ambassador envoy secretary president premier chancellor negotiator general delegation".split()
)
FIRMS = frozenset({"company", "firm", "business"})
NO_FIRMS = frozenset("union party council ministry committee government court commission parliament police".split())
FIRM_OFFICES = frozenset("ceo cfo coo cto founder co-founder spokesman spokeswoman spokesperson employee".split())
FIRM_TITLES = ("chief executive", "chief financial", "chief operating", "chief scientist", "managing director")
NAMELESS = frozenset(
    "agency association authority bank board bureau charity club commission committee council court department"
    " federation foundation hospital institute league ministry museum party regulator school society trust union"
    " university watchdog".split()
)
BODIES = frozenset({ActorKind.ORGANIZATION, ActorKind.GOVERNMENT})


def affiliations(work: Work) -> None:
    """Give every actor the roles that its mentions state, once it is known who "its" and "the trust" are."""
    for number, mention in enumerate(work.mentions):
        if mention.actor is None:
            continue
        actor = work.actors[mention.actor]
        for role in mention.roles:
            organization = role.organization or _owner(work, role, number, mention.actor)
            if role.title or organization:
                actor.roles[role.title, organization] = None


def people_of(work: Work, word: str) -> str:
    """The state, or the name in the text, that a word is the adjective of: "Keslia" for "Keslian"."""
    state = work.language.states.find(word)
    if state or not word[0].isupper():
        return state.name if state else ""
    for ending in PEOPLE_ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < SHORTEST_STEM:
            continue
        name = next((stem + tail for tail in NAME_ENDINGS if stem + tail in work.names and stem + tail != word), "")
        if name:
            return name
    return ""


def _owner(work: Work, role: RoleDraft, number: int, holder: int) -> str:
    """The organization or person that the words of an owner mean; "" where that is not told."""
    if role.owner is None:
        mention = work.mentions[number]
        place = mention.opening if role.title and _of_a_firm(work, role) else None
        body = None if place is None else _body_before(work, place, number, holder, firm=True)
        return body or ""
    first, last = role.owner
    if first == last:
        return ""
    doc, language = work.doc, work.language
    named = None
    for _, mention in mentions_in(work, span_of(work, role.owner)):
        if mention.form in NAMED or (mention.form is MentionForm.PRONOUN and mention.first == first):
            named = mention
    if named is not None and named.actor == holder:
        return ""
    if named is not None and named.actor is not None:
        of_his = named.form is MentionForm.PRONOUN and last - first > 1  # "his delegation"
        return _name_of(work.actors[named.actor], doc.lower[last - 1 if of_his else role.place])
    if doc.lower[first] in OF_BODIES and last - first == 1:
        return _body_before(work, first, number, holder) or _nameless_before(work, first)
    if doc.lower[first] in language.pronouns:
        return ""
    while first < last - 1 and doc.lower[first] in OPENING:
        first += 1
    return _described(work, (first, last), number, holder)


def _name_of(owner: ActorDraft, office: str) -> str:
    """An owner's name; the foreign minister of a president is his state's, and so is his delegation."""
    if owner.kind is ActorKind.PERSON and office in OF_STATE:
        return next((organization for _, organization in owner.roles if organization), owner.name)
    return owner.name


def _described(work: Work, owner: Pair, number: int, holder: int) -> str:
    """Who "the trust" is: an organization that was named before, or the words themselves."""
    doc, language = work.doc, work.language
    first, last = owner
    words = {doc.lower[token] for token in range(first, last)}
    head = next((token - 1 for token in range(first + 1, last) if doc.lower[token] in {"of", "for"}), last - 1)
    noun = doc.lower[head]
    for other in reversed(work.mentions[max(0, number - MOST) : number]):
        if other.actor is None or other.actor == holder:
            continue
        actor = work.actors[other.actor]
        if actor.kind in BODIES and (words <= set(actor.name.lower().split()) or words <= actor.heads):
            return actor.name
    if noun in GENERAL and last - first == 1:
        return _body_before(work, first, number, holder, firm=noun in FIRMS)
    told = (
        noun in language.organizations
        or noun.removesuffix("s") in language.organizations
        or noun in language.title_heads
    )
    if not told:
        return ""
    fuller = _nameless_before(work, first, noun) if last - first == 1 else ""
    return fuller or doc.text[doc.starts[first] : doc.ends[last - 1]]


def _of_a_firm(work: Work, role: RoleDraft) -> bool:
    """Whether an office is one that a reader of the report knows the firm of: "Chief Executive Ana Ruiz"."""
    noun = work.doc.lower[role.place]
    return noun in FIRM_OFFICES or role.title.lower().startswith(FIRM_TITLES) or role.title.lower().endswith(" chief")


def _body_before(work: Work, token: int, number: int, holder: int, *, firm: bool = False) -> str:
    """The organization that "its" means: of the nearest sentence that names one, the first."""
    sentence_of = work.doc.sentence_of
    found, nearest = "", -1
    for other in reversed(work.mentions[max(0, number - MOST) : number + 1]):
        sentence = sentence_of[other.first]
        if sentence < sentence_of[token] - (FIRM_REACH if firm else REACH) or (found and sentence < nearest):
            break
        if other.first >= token or other.actor is None or other.actor == holder:
            continue
        actor = work.actors[other.actor]
        if (
            not actor.kept
            or actor.kind is not ActorKind.ORGANIZATION
            or (firm and not NO_FIRMS.isdisjoint(actor.heads))
        ):
            continue
        found, nearest = actor.name, sentence
    return found


def _nameless_before(work: Work, token: int, noun: str = "") -> str:
    """An organization without a name that the sentences before speak of: "the dockers' union"."""
    doc = work.doc
    sentence = doc.sentence_of[token]
    for number in range(sentence, max(-1, sentence - REACH), -1):
        first, last = doc.sentences[number]
        first = max(first, token - FURTHEST)
        for place in range(first, min(last, token)):
            if doc.lower[place] == noun or (not noun and doc.lower[place] in NAMELESS):
                tag_sentence(work, number)
                start = base_start(work, place, first)
                while start < place and doc.lower[start] in OPENING:
                    start += 1
                return doc.text[doc.starts[start] : doc.ends[place]]
    return ""
