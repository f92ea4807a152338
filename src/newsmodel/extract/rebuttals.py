"""Which statement disputes which: explicit rebuttals, found by their cue and linked by speaker and content."""

from newsmodel.extract.draft import Pair, RebuttalDraft, StatementDraft, Work
from newsmodel.extract.positions import mentions_in, speaker_of, token_at, tokens_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind, RebuttalKind, SpeechAct

__all__ = ["rebuttals"]

DISPUTING = frozenset({SpeechAct.DENY, SpeechAct.REBUT})
POINTING = frozenset({"it", "that", "this", "those", "these", "them"})
KINDS = {"deny": RebuttalKind.DENIAL, "dismiss": RebuttalKind.DISMISSAL, "correct": RebuttalKind.CORRECTION,
         "disavow": RebuttalKind.DENIAL, "reject": RebuttalKind.DENIAL, "question": RebuttalKind.UNDERCUT}  # fmt: skip
CONCEDING = frozenset({"despite", "notwithstanding"})
MEANT = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBD", "VBN", "VBG", "VB", "VBZ", "CD"})
REACH = 8  # statements back
RELATED = 0.12  # share of the smaller statement's words that two statements on one matter have in common


def rebuttals(work: Work) -> None:
    """Add the rebuttals of the article, each to the nearest statement of another speaker that it fits."""
    words = [_words(work, draft) for draft in work.statements]
    carriers: set[int] = set()
    for number, draft in enumerate(work.statements):
        concession = _concession(work, number, words)
        if concession:
            work.rebuttals.append(concession)
        if draft.act not in DISPUTING or draft.cue is None or number in carriers:
            continue
        by = _carrier(work, number)
        targets = _targets(work, number, by, words)
        if targets or draft.act is SpeechAct.DENY:
            work.rebuttals.append(_disputing(work, number, by, targets))
        if by != number:
            carriers.add(by)
            work.statements[by].act = SpeechAct.REBUT


def _disputing(work: Work, number: int, by: int, targets: tuple[int, ...]) -> RebuttalDraft:
    """The rebuttal that the cue of statement `number` expresses, and statement `by` carries."""
    draft = work.statements[number]
    cue, end = draft.cue, max(end for _, end in draft.content)
    if by != number and cue and end > cue[0]:
        cue = (cue[0], end)
    return RebuttalDraft(
        by,
        targets,
        KINDS.get(draft.lemma, RebuttalKind.REFUTATION),
        explicit=True,
        cue=cue,
        confidence=0.8 if targets else 0.6,
        rule="anaphoric_cue" if by != number else "disputing_cue",
    )


def _words(work: Work, draft: StatementDraft) -> frozenset[str]:
    found = set()
    for first, last in [tokens_in(work, span) for span in draft.content]:
        for token in range(first, last):
            if work.tags[token] in MEANT and len(work.doc.lower[token]) > 2:
                found.add(work.doc.lower[token].removesuffix("s"))
    return frozenset(found)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _points_back(work: Work, draft: StatementDraft) -> bool:
    """Whether the content says nothing of its own: "refuted Ruiz's statement", "denied that"."""
    ranges = [tokens_in(work, span) for span in draft.content]
    first, last = ranges[0]
    tag_sentence(work, work.doc.sentence_of[first])
    if len(ranges) > 1 or any(work.tags[token] in {"VBD", "VBZ", "VBP", "MD", "VBG"} for token in range(first, last)):
        return False
    if work.doc.lower[first] in POINTING:
        return True
    return any(word in work.language.cue_forms for word in work.doc.lower[first:last]) or last - first <= 2


def _carrier(work: Work, number: int) -> int:
    """The statement that carries a rebuttal: the same speaker's next, where the cue only points back."""
    draft, following = work.statements[number], number + 1
    if draft.quoted or following == len(work.statements):
        return number  # "dismissed the claim as “theatre”" says itself what is wrong with it
    same = speaker_of(work, work.statements[following]) == speaker_of(work, draft)
    return following if same and _points_back(work, draft) else number


def _targets(work: Work, number: int, by: int, words: list[frozenset[str]]) -> tuple[int, ...]:
    """The statements that a dispute is about: those of a speaker that it names, or the nearest on its matter."""
    draft, speaker = work.statements[number], speaker_of(work, work.statements[number])
    named = _named_actors(work, draft)
    others = [
        other
        for other in range(max(0, number - REACH), number)
        if speaker_of(work, work.statements[other]) not in {speaker, None} and other != by
    ]
    of_named = [other for other in others if speaker_of(work, work.statements[other]) in named]
    if of_named and _points_back(work, draft):
        matter = words[by] if by != number else words[number]
        related = [other for other in of_named if _shared(words[other], matter) >= RELATED]
        return tuple(related or of_named[-1:])
    if _points_back(work, draft):
        accusing = [other for other in others if work.statements[other].act is SpeechAct.ACCUSE]
        return tuple((accusing or others)[-1:])
    scored = sorted(((_shared(words[other], words[number]), other) for other in others), reverse=True)
    return tuple(other for score, other in scored[:1] if score >= RELATED)


def _named_actors(work: Work, draft: StatementDraft) -> set[int]:
    return {
        mention.actor for span in draft.content for _, mention in mentions_in(work, span) if mention.actor is not None
    }


def _concession(work: Work, number: int, words: list[frozenset[str]]) -> RebuttalDraft | None:
    """The reporter's "despite Moscow's claims": a statement is set against what a named side said before."""
    doc, draft = work.doc, work.statements[number]
    end = max(stop for _, stop in draft.content)
    sentence_last = doc.sentences[doc.sentence_of[draft.cue_token]][1]
    after = token_at(work, end)
    token = next(
        (place for place in range(after, min(after + 3, sentence_last)) if doc.lower[place] in CONCEDING), None
    )
    if token is None:
        return None
    final = sentence_last - 1
    while final > token and not doc.words[final][0].isalnum():
        final -= 1
    cue: Pair = (doc.starts[token], doc.ends[final])
    sides = {
        mention.actor for mention in work.mentions if mention.actor is not None and cue[0] <= mention.span[0] < cue[1]
    }
    names = {work.actors[side].name.lower() for side in sides}
    best, target = 0.0, None
    for other in range(max(0, number - REACH), number):
        speaker = speaker_of(work, work.statements[other])
        if speaker is None or speaker == speaker_of(work, work.statements[number]):
            continue
        actor = work.actors[speaker]
        own_side = speaker in sides or any(organization.lower() in names for _, organization in actor.roles)
        speaks_of = bool(_named_actors(work, work.statements[other]) & sides)
        if not own_side and not (speaks_of and actor.kind is ActorKind.ANONYMOUS):
            continue
        score = _shared(words[other], words[number]) + 0.01 * (other - number + REACH)
        if score > best:
            best, target = score, other
    if target is None:
        return None
    return RebuttalDraft(
        number, (target,), RebuttalKind.CONTRAST, explicit=True, cue=cue, confidence=0.7, rule="concessive"
    )
