"""The mention behind each source, addressee and relay: a name in the phrase, a pronoun, or the description itself."""

from bisect import bisect_left
from operator import attrgetter

from newsmodel.extract.described import described
from newsmodel.extract.descriptions import description
from newsmodel.extract.draft import MentionDraft, Pair, StatementDraft, ViaDraft, Work
from newsmodel.extract.function_words import RELATIVE_PRONOUNS
from newsmodel.extract.mentions import pronoun_mention, tell_names
from newsmodel.extract.neuter import neuter_pronouns
from newsmodel.extract.phrases import NOUN, head_of
from newsmodel.extract.positions import tokens_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.extract.voices import is_medium
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["sources"]


Added = dict[Pair, MentionDraft]


def sources(work: Work) -> None:
    """Give every statement the mentions that name its speaker, addressee and relays, adding descriptions."""
    tell_names(work)
    added: Added = {}
    found: list[tuple[StatementDraft, str, MentionDraft, Pair]] = []
    for draft in work.statements:
        named = draft.antecedent or draft.source
        if named is not None and work.doc.text[named[0] : named[1]].lower() not in RELATIVE_PRONOUNS:
            found.append((draft, "speaker", _mention(work, named, added), named))
        if draft.addressee is not None:
            found.append((draft, "addressee_mention", _mention(work, draft.addressee, added), draft.addressee))
        found += [(draft, "via", _mention(work, span, added), span) for span in draft.relays]
    taken = {token for mention in added.values() for token in range(mention.first, mention.last)}
    for mention in described(work):
        if mention.last - 1 not in taken and _known(work, mention.last - 1) is None:
            added.setdefault(mention.span, mention)
    for mention in neuter_pronouns(work):
        added.setdefault(mention.span, mention)
    work.mentions = sorted([*work.mentions, *added.values()], key=attrgetter("span"))
    place = {id(mention): number for number, mention in enumerate(work.mentions)}
    for draft, slot, mention, span in found:
        if slot == "via":
            draft.via.append(ViaDraft(place[id(mention)], span))
        else:
            setattr(draft, slot, place[id(mention)])


def _mention(work: Work, span: Pair, added: Added) -> MentionDraft:
    """The mention that a phrase of the text is."""
    doc = work.doc
    first, last = tokens_in(work, span)
    tag_sentence(work, doc.sentence_of[first])
    comma = next((token for token in range(first + 1, last) if doc.lower[token] == "," and not doc.quoted[token]), last)
    head = head_of(work, first, comma)
    several = any(
        doc.lower[token] == "and" and token + 1 < comma and work.tags[token - 1] in NOUN
        for token in range(first + 1, head)
    )
    if several:  # "Ana Ruiz and Paul Imray said"
        together = description(work, first, comma, head)
        together.kind, together.plural, together.roles = ActorKind.GROUP, True, ()
        return added.setdefault(together.span, together)
    apposed_to = _known(work, last - 1) if comma < last else None
    if apposed_to and any(first <= role.place < apposed_to.opening - 1 for role in apposed_to.roles):
        return apposed_to  # "its safety officer, Captain Ola Holm"
    named = _known(work, head)
    if named is None and head > first and head - 1 in work.in_names:
        before = _known(work, head - 1)
        if before and any(role.place == head for role in before.roles):
            named = before  # "the Alder Valley union"
    if comma < last and (named is None or named.form is MentionForm.DESCRIPTION):  # "the mayor, Elena Brandt"
        apposed = head_of(work, comma + 1, last)
        named = (_known(work, apposed) if work.tags[apposed] in NOUN else None) or named
    elif named is None:
        named = _closing_name(work, first, last, head) or _medium_name(work, first, head)
    if named is not None and named.form is not MentionForm.PRONOUN:
        return named
    if comma == first + 1 and doc.lower[first] in work.language.pronouns:
        pronoun = _known(work, first)
        return pronoun or added.setdefault((doc.starts[first], doc.ends[first]), pronoun_mention(work, first))
    described = description(work, first, comma, head)
    return added.setdefault(described.span, described)


def _known(work: Work, token: int) -> MentionDraft | None:
    """The name or pronoun around a token."""
    behind = (work.doc.starts[token] + 1,)
    place = bisect_left(work.mentions, behind, key=attrgetter("span")) - 1
    if place < 0 or work.mentions[place].last <= token:
        return None
    return work.mentions[place]


def _medium_name(work: Work, first: int, head: int) -> MentionDraft | None:
    """The name before the noun for what it is: "the TASS news agency", "the Sund daily"."""
    if not is_medium(work, first, head + 1):
        return None
    names = (token for token in range(head - 1, first - 1, -1) if work.tags[token] in {"NNP", "NNPS"})
    token = next(names, None)
    named = None if token is None else _known(work, token)
    return named if named and named.form is not MentionForm.PRONOUN else None


def _closing_name(work: Work, first: int, last: int, head: int) -> MentionDraft | None:
    """The name that closes a phrase such as "news agency VNA", whatever the tags made of it."""
    links = any(work.tags[token] in {"IN", "TO", "POS"} for token in range(first, last))
    return None if head == last - 1 or links or work.tags[last - 1] not in NOUN else _known(work, last - 1)
