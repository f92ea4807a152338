"""Names and pronouns of the text, with the titles that stand around a name."""

from collections.abc import Callable, Iterable
from operator import attrgetter

from newsmodel.extract.appositions import appositions
from newsmodel.extract.draft import MentionDraft, RoleDraft, Work
from newsmodel.extract.names import name_runs
from newsmodel.extract.opening import report_start
from newsmodel.extract.phrases import NOUN
from newsmodel.extract.positions import Range, token_at
from newsmodel.extract.statehood import states_told
from newsmodel.extract.titles import cut_post_nominals, is_title, office, role_before, split_title
from newsmodel.kinds import ActorKind, MentionForm, TimeType
from newsmodel.lang import GrammaticalNumber

__all__ = ["mentions", "mentions_among", "pronoun_mention", "tell_names"]

GOVERNING = frozenset("government cabinet parliament senate congress treasury embassy presidency".split())
PLACING = frozenset({"in", "near", "at", "outside", "across"})
LINKING = frozenset({"of", "for"})
DETERMINING = frozenset({"the", "his", "her", "its", "their"})
OPENING_BODIES = frozenset("radio channel canal bank banco club hotel".split())
INSIDE = frozenset(
    "without against beyond before between across under from to in on at".split()
)  # names of bodies alone
ACRONYM = range(2, 7)  # letters of an organization written in capitals


def mentions(work: Work) -> None:
    """Find who is named, and every he, she, him and her; what those refer to is another step's concern."""
    mentions_among(work, name_runs)


def mentions_among(work: Work, names: Callable[[Work], Iterable[Range]]) -> None:
    """The same, where somebody else finds the names, as ranges of tokens in order."""
    for number, time in enumerate(work.times, 1):
        if time.type is TimeType.DURATION:
            continue  # "the 58-year-old"
        first, last = token_at(work, time.span[0]), token_at(work, time.span[1])
        work.timed[first:last] = [number] * (last - first)
    work.opening = report_start(work)
    runs = [run for run in names(work) if not _is_office(work, *run)]
    work.in_names = {
        token for first, last in runs for token in range(first, last) if work.doc.words[token][0].isalpha()
    }
    for token in work.in_names:
        if work.tags[token] and work.tags[token] not in NOUN:
            work.tags[token] = "NNP"
    work.names = dict.fromkeys(work.doc.words[first] for first, last in runs if last - first == 1)
    found = [_name(work, first, last) for first, last in runs]
    personal = {word for word, pronoun in work.language.pronouns.items() if pronoun.gender}
    pronouns = [token for token, word in enumerate(work.doc.lower) if word in personal]
    found += [pronoun_mention(work, token) for token in pronouns if token not in work.in_names]
    work.mentions = sorted(found, key=attrgetter("span"))


def tell_names(work: Work) -> None:
    """Read who is named from what stands beside the names: their roles, and the states that have an office."""
    for mention in work.mentions:
        if mention.form is MentionForm.NAME and mention.rule == "name":
            _tell_name(work, mention)
    appositions(work)
    stated = {role.place for mention in work.mentions if mention.form is MentionForm.NAME for role in mention.roles}
    work.mentions = [each for each in work.mentions if each.rule != "office" or each.last - 1 not in stated]
    told = set(states_told(work))
    for mention in work.mentions:
        if mention.name in told and mention.form is MentionForm.NAME:
            mention.kind, mention.rule = ActorKind.GOVERNMENT, "state_by_office"


def pronoun_mention(work: Work, token: int) -> MentionDraft:
    """The mention that a pronoun is."""
    doc = work.doc
    pronoun = work.language.pronouns[doc.lower[token]]
    return MentionDraft(
        (doc.starts[token], doc.ends[token]),
        token,
        token + 1,
        MentionForm.PRONOUN,
        name=doc.lower[token],
        gender=pronoun.gender or "",
        plural=pronoun.number is GrammaticalNumber.PLURAL,
        kind=ActorKind.PERSON if pronoun.gender else None,
        rule="pronoun",
    )


def _name(work: Work, first: int, last: int) -> MentionDraft:
    """A mention from a run of capitalised words: titles off its front, kind from its words and neighbours."""
    doc, states = work.doc, work.language.states
    whole = doc.text[doc.starts[first] : doc.ends[last - 1]]
    span = (doc.starts[first], doc.ends[last - 1])
    mention = MentionDraft(span, first, last, MentionForm.NAME, whole, opening=first, rule="name")
    final = doc.lower[last - 1]
    if (final in work.language.title_heads or final in work.language.titles) and is_title(work, first, last):
        return office(work, first, last)
    low = whole.lower()
    state = states.names.get(low) or states.capitals.get(low)
    house = states.houses.get(low)
    if state or house:
        mention.kind, mention.rule = ActorKind.GOVERNMENT, "state" if state else "house"
        mention.name = state.name if state else whole
        if house:
            mention.roles += (RoleDraft("", house.name),)
        return mention
    if _is_organization(work, first, last):
        mention.kind = ActorKind.GOVERNMENT if doc.lower[last - 1] in GOVERNING else ActorKind.ORGANIZATION
    elif not _is_described(work, first):
        if doc.words[last - 1].isupper():
            cut_post_nominals(work, mention)
        split_title(work, mention)
    return mention


def _tell_name(work: Work, mention: MentionDraft) -> None:
    """The office before a name, and the kind that its place tells."""
    role_before(work, mention)
    if mention.kind is None and (mention.roles or mention.gender):
        mention.kind = ActorKind.PERSON
    elif mention.kind is None and _is_thing(work, mention.opening, mention.last):
        mention.kind = ActorKind.ORGANIZATION


def _is_described(work: Work, first: int) -> bool:
    """Whether what a name begins with is no title of its own: "rights group X", "Justice Without Borders"."""
    doc, language = work.doc, work.language
    before = doc.lower[first - 1] if first > 0 else ""
    if before in language.organizations and before not in language.title_modifiers:
        return True
    return first + 1 < len(doc.lower) and doc.lower[first + 1] in language.prepositions


def _is_organization(work: Work, first: int, last: int) -> bool:
    """Whether the words of a name say that it is an organization's."""
    lower, words, organizations = work.doc.lower, work.doc.words, work.language.organizations
    if last - first == 1:
        if first < work.opening:
            return False  # "KELBY, May 15": a place
        return len(words[first]) in ACRONYM and words[first].isupper() and words[first].isalpha()
    while last - first > 1 and lower[last - 1].isdigit():
        last -= 1
    final = lower[last - 1].removesuffix(".")
    if any(part.endswith(".") and part[:-1] in work.language.titles for part in lower[first : last - 1]):
        return False  # "Sgt. Lori Banks"
    plural = last - first > 2 and final.removesuffix("s") in organizations  # "Lori Banks" is a person
    if (
        lower[first] in OPENING_BODIES
        or final == "fm"
        or (last - first > 2 and not INSIDE.isdisjoint(lower[first + 1 : last - 1]))
    ):
        return True
    if final in organizations or plural or final in work.language.legal_suffixes:
        return True
    parts = lower[first:last]
    return not (LINKING.isdisjoint(parts) or organizations.isdisjoint(parts))


def _is_thing(work: Work, first: int, last: int) -> bool:
    """Whether a name stands where no person's does: "the Kelby Mail", "in Port Ellery", "Wexham Town manager"."""
    lower, language = work.doc.lower, work.language
    before = lower[first - 1] if first > 0 else ""
    if before == "the" or before in PLACING:
        return True
    office = lower[first - 2] if first > 1 else ""
    if before == "of" and (office in language.titles or office in language.roles or office in language.title_heads):
        return True  # "the mayor of Port Ellery"
    return last < len(lower) and lower[last] in work.language.roles


def _is_office(work: Work, first: int, last: int) -> bool:
    """Whether a run of capitals is an office without a name, which is a description: "the Prime Minister"."""
    doc, language = work.doc, work.language
    words = doc.lower[first:last]
    if first == 0 or doc.lower[first - 1] not in DETERMINING or doc.words[last - 1].isupper():
        return False
    head = words[-1]
    if head not in language.title_heads and head not in language.titles:
        return False
    return all(_is_title(work, word) or word in language.title_modifiers for word in words)


def _is_title(work: Work, word: str) -> bool:
    language = work.language
    return word in language.titles or word in language.title_heads or word in language.honorifics
