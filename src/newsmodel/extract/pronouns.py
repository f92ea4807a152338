"""Whom a pronoun means.

Of the people before it that gender and number allow, the one who stands out most: by the part that they play in their
sentence, by how far that sentence is behind, and by whether the text has told their gender. Nobody speaks of himself as
"he": a pronoun inside a quotation is not its speaker. First the pronouns that can hardly mean another vote on
the gender of whom they mean; then all are linked, those in quotation marks last.

The weights were set by hand on the articles in `tests/gold` and GUM's news; `benchmarks/pronouns.py` measures them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from newsmodel.extract.agreement import can_be_of_age, is_object, own_subject, suits
from newsmodel.extract.draft import Pair, Work
from newsmodel.extract.function_words import FIRST_PERSON
from newsmodel.extract.linking import NAMED, POSSESSIVES, link
from newsmodel.extract.positions import mentions_in
from newsmodel.extract.salience import is_possessor
from newsmodel.extract.scene import Scene, Setting
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind, MentionForm

__all__ = ["resolve", "tell_genders"]

REACH = 12  # sentences to look back
MOST = 60  # mentions to look at
TOPIC, MOST_TOPICAL = 0.04, 0.3  # for each mention of whom the article is about
FAR, APART = 0.7, 0.2  # what each sentence, and another paragraph, takes away
UNSURE = -0.5  # nothing has told whether a name is a person's
KNOWN = 0.2  # the text has told the gender
CONTAINED = 0.6  # "Ruiz said she": who speaks, in what is said
HEARS = -0.2  # "told Ruiz she": whom it is said to
RIVALLED = -0.2  # whoever speaks, where somebody else is named between
MOST_OWN = 8  # spans
SELDOM = -0.6  # a name in a quotation, or in what the pronoun itself says
LEAST, LEAST_THING = -2.5, -0.3  # of the weight: "its" means few of the things that it can
HIGHEST, LOWEST = 1.9, -9.0  # of what any mention can weigh, a clear distance to the next included
CLEAR, CLEAR_OF_KNOWN = 0.4, 1.0  # of the distance from the next, and from one whose gender has been told
FRONTED = frozenset({"IN", "TO", "VBG", "VBN", "WRB", "RB"})
AHEAD = (0.4, 0.7)  # "Asked whether she knew, Ruiz said", "In her remarks, Ruiz said"
BESIDE, TITLE = 6, 6  # mentions, tokens
WITHIN = frozenset({"it", "they"})
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
CLAUSE = 40  # tokens to look back for the subject


def tell_genders(work: Work, scene: Scene, numbers: Iterable[int]) -> bool:
    """Let the pronouns that can hardly mean another tell the gender of whom they mean, the majority deciding.

    Returns:
        Whether they have told any.
    """
    told = False
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for number in numbers:
        ranked, unsure = _ranked(work, scene, number)
        if not unsure and ranked and _is_clear(work, ranked, work.mentions[number].gender):
            votes[ranked[0][0]][work.mentions[number].gender] += 1
    for actor, counted in votes.items():
        (gender, most), *others = counted.most_common()
        if gender and not work.actors[actor].gender and (not others or most > others[0][1]):
            work.actors[actor].gender = gender
            told = True
    return told


def _is_clear(work: Work, ranked: list[tuple[int, float]], gender: str | None) -> bool:
    """Whether the first is clearly whom a pronoun means, the more so where another is known to be of its gender."""
    highest = ranked[0][1]
    return all(
        highest - weight >= (CLEAR_OF_KNOWN if gender and work.actors[actor].gender == gender else CLEAR)
        for actor, weight in ranked[1:]
    )


def resolve(work: Work, number: int, scene: Scene | None = None) -> None:
    """Link a pronoun to an actor, or leave it open."""
    scene = scene or Scene(work)
    mention = work.mentions[number]
    if mention.name in FIRST_PERSON and not work.doc.quoted[mention.first]:
        return  # the reporter, whom no record names
    ranked, _ = _ranked(work, scene, number)
    least = LEAST if mention.kind is ActorKind.PERSON or number in scene.speeches else LEAST_THING
    if ranked and ranked[0][1] >= least:
        link(work, number, ranked[0][0])
        mention.rule = "pronoun_alone" if len(ranked) == 1 else "pronoun_salience"


def _ranked(work: Work, scene: Scene, number: int) -> tuple[list[tuple[int, float]], bool]:
    """Whom a pronoun could mean, the weightiest first, and whether a name stands there that is not settled yet."""
    scores: dict[int, float] = {}
    unsure = False
    for actor, weight in _candidates(work, scene, number):
        if actor is None:
            unsure = True
        else:
            scores[actor] = max(weight, scores.get(actor, weight))
    for actor in scores:
        scores[actor] += min(TOPIC * len(work.actors[actor].mentions), MOST_TOPICAL)
    return sorted(scores.items(), key=lambda item: -item[1]), unsure


def _candidates(work: Work, scene: Scene, number: int) -> Iterator[tuple[int | None, float]]:
    """The actors that a pronoun could mean, with the weight of each of their mentions near it."""
    pronoun, setting = work.mentions[number], scene.settings.get(number)
    if setting is None:
        setting = scene.settings[number] = _setting(work, scene, number)
    speaker, hearer, subject, own = setting.speaker, setting.hearer, setting.subject, setting.own
    quoted, reflexive, age = setting.quoted, setting.reflexive, setting.age
    outer = None if speaker is None else work.mentions[speaker].actor
    best = LOWEST
    rival = False  # somebody else stands between the speaker and the pronoun
    barred = {outer} if quoted else set()
    if own:
        barred |= _named_in(work, own) | _told_of(work, number, own)
    if pronoun.name in WITHIN and number not in scene.speeches:  # "The ministry said it": hardly anything else is clear
        if outer is not None and suits(work.actors[outer], pronoun):
            yield outer, CONTAINED
        return
    ahead = _ahead(work, scene, number)
    if ahead is not None:
        yield ahead
    sentence, told, paragraph = scene.sentences[number], scene.told[number], scene.paragraphs[number]
    for place in range(number - 1, max(-1, number - MOST), -1):
        other = work.mentions[place]
        distance = FAR * (told - scene.told[place])
        if HIGHEST - distance < best or sentence - scene.sentences[place] > REACH or other.first < scene.start:
            return
        if other.actor is None:
            if other.form in NAMED:
                yield None, 0.0  # a name of two people
            continue
        actor = work.actors[other.actor]
        if other.actor in barred or not suits(actor, pronoun) or (age and not can_be_of_age(work, other, age)):
            continue
        if subject is not None and (other.first <= subject < other.last) != reflexive:
            continue
        weight = scene.weight(work, place) - distance
        weight -= APART * (paragraph != scene.paragraphs[place])
        weight += UNSURE * (actor.kind is None)
        weight += KNOWN * bool(pronoun.gender and actor.gender == pronoun.gender)
        if own and any(start <= other.span[0] < end for start, end in own):
            weight += SELDOM
        if place == hearer:
            weight += HEARS
        elif not quoted and place == speaker:
            weight += RIVALLED if rival else CONTAINED / 2 if subject is not None else CONTAINED
        rival = rival or place not in {speaker, hearer}
        best = max(best, weight)
        yield other.actor, weight


def _setting(work: Work, scene: Scene, number: int) -> Setting:
    """Where a pronoun stands, as far as it does not hang on whom the others mean."""
    pronoun = work.mentions[number]
    inside = scene.said_in(work, pronoun)
    reflexive = pronoun.name in REFLEXIVES
    return Setting(
        speaker=None if inside is None else inside.speaker,
        hearer=None if inside is None else inside.addressee_mention,
        quoted=bool(work.doc.quoted[pronoun.first]),
        reflexive=reflexive,
        subject=own_subject(work, pronoun) if reflexive or is_object(work, pronoun) else None,
        own=[span for draft in scene.speeches.get(number, ()) for span in draft.content[:MOST_OWN]][:MOST_OWN],
        age=pronoun.name.split("-")[0] if pronoun.form is MentionForm.DESCRIPTION else "",
    )


def _named_in(work: Work, spans: list[Pair]) -> set[int | None]:
    """Whom a quotation names: nobody names himself in his own words."""
    return {
        other.actor
        for span in spans
        for _, other in islice(mentions_in(work, span), MOST_OWN)
        if other.form in NAMED and work.doc.quoted[other.first] == 1
    }


def _told_of(work: Work, number: int, spans: list[Pair]) -> set[int | None]:
    """Of whom a clause tells to which "he said" is added: in "Ruiz, he wrote, had lied" he is another."""
    found = set[int | None]()
    for start, _ in spans:
        before = mentions_in(work, (start, work.mentions[number].span[0]))
        other = next((each for _, each in before), None)
        if other and other.form is not MentionForm.PRONOUN and work.doc.starts[other.opening] == start:
            found |= set() if is_possessor(work, other) else {other.actor}
    return found


def _ahead(work: Work, scene: Scene, number: int) -> tuple[int, float] | None:
    """The subject that follows a phrase or a clause before it: "In her remarks, Ruiz said"."""
    doc, pronoun = work.doc, work.mentions[number]
    first, last = doc.sentences[doc.sentence_of[pronoun.first]]
    tag_sentence(work, doc.sentence_of[pronoun.first])
    if work.tags[first] not in FRONTED or doc.quoted[pronoun.first] or is_object(work, pronoun):
        return None
    comma = next(
        (token for token in range(pronoun.last, min(last, pronoun.last + CLAUSE)) if doc.lower[token] == ","), last
    )
    for place in range(number + 1, min(number + BESIDE, len(work.mentions))):
        other = work.mentions[place]
        if other.first > comma + TITLE or other.first >= last:
            break
        if other.first > comma and other.form in NAMED and other.actor is not None:
            if suits(work.actors[other.actor], pronoun) and scene.weight(work, place) > 0:
                return other.actor, AHEAD[pronoun.name in POSSESSIVES]
            break
    return None
