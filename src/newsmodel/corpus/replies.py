"""Which statement of another article is answered: what speaks for it, and how much is enough.

Nothing here knows of a store. A reply comes with what is known of it; `answered` tells which of some candidates it
means, if that is plain.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsmodel.corpus.disputing import SAYING, Sign
from newsmodel.corpus.words import words
from newsmodel.extract.rebuttals.debate import stem
from newsmodel.lang import english

__all__ = ["Answered", "Candidate", "Reply", "answered", "is_negated", "runs", "told"]

_EMPTY = frozenset(
    "that this with from have been were their they them there would will could should about after before into which"
    " when what than then said says also more most some other only over under again very just because while where"
    " being does made make year years month months week weeks monday tuesday wednesday thursday friday saturday sunday"
    " january february march april june july august september october november december people".split()
)
_SHORTEST = 4  # letters of a word that tells something
_RUN = 4  # words of a quotation that is known again, 3 where all of them tell something
_TOLD = 3  # words in common without which a reply that names nobody is to nobody
_SHARE = 0.5  # of the words of such a reply
_LEAST = 0.12  # of the words of a reply that names somebody


@dataclass(frozen=True, slots=True)
class Reply:
    """A statement that disputes what its own article does not report.

    What it is about may come from other statements of the speaker, where it only points at something.

    Attributes:
        sign: What says so.
        named: Whose words it disputes, by the sentence; nobody where it does not tell.
        quoted: The words of the other that it quotes.
        proposes: It says as a clause what is not so: "denied that P", and not "rejected the plan".
        words: What it is about.
        stems: The stems of these.
        negated: Whether what it disputes is a negation.
    """

    sign: Sign
    named: frozenset[int]
    quoted: tuple[tuple[str, ...], ...]
    proposes: bool
    words: frozenset[str]
    stems: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement of another article, made before or on the same day by somebody else."""

    k: int
    canonical: int
    text: tuple[str, ...]
    stems: frozenset[str]
    disputes: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """Which statement is answered, how it was found, and how sure that is."""

    k: int
    rule: str
    confidence: float


def told(texts: Iterable[str]) -> frozenset[str]:
    """The stems of the words that tell something."""
    found = (word for text in texts for word in words(text))
    return frozenset(stem(word) for word in found if word.isdigit() or (len(word) >= _SHORTEST and word not in _EMPTY))


def answered(
    reply: Reply, candidates: Iterable[Candidate], names: frozenset[str], rare: frozenset[str]
) -> Answered | None:
    """Which of some statements of other articles is answered; `None` where that is not plain.

    Args:
        reply: The statement that disputes.
        candidates: What others said before it, elsewhere.
        names: Stems of the names of both, which say nothing of the matter.
        rare: Stems of words that few statements have.
    """
    own = reply.stems - names - told(SAYING)
    found: list[tuple[float, int, int, Answered]] = []
    for one in candidates:
        if reply.named and one.canonical not in reply.named:
            continue
        shared = own & one.stems
        quoted = any(_holds(one.text, run) for run in reply.quoted)
        if quoted and (shared or reply.named):
            rule, sure = "across_quoted", 0.85
        elif reply.named and not one.disputes and not rare.isdisjoint(shared) and _is_meant(reply, own, shared):
            rule, sure = "across_named", 0.8 if len(shared) > 1 else 0.6
        elif not rare.isdisjoint(shared) and _is_matter(reply, one, own, shared):
            rule, sure = "across_content", min(0.45 + 0.05 * len(shared), 0.75)
        else:
            continue
        found.append((-len(shared) - 10 * quoted, one.k, one.canonical, Answered(one.k, rule, sure)))
    if not found:
        return None
    found.sort(key=lambda each: each[:2])
    best = found[0]
    rivals = {canonical for score, _, canonical, _ in found if score == best[0]}
    if len(rivals) > 1:  # two people said it, and nothing tells who is meant
        return None
    if best[0] == -1 and len({each[0:1] for each in found}) == 1 and len(found) > 3:
        return None  # one word that much of what was said has
    return best[3]


def _is_meant(reply: Reply, own: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether enough comes again of the matter on which somebody is named."""
    if len(shared) > 1:
        return len(shared) >= _LEAST * len(own)
    return len(own) == 1 or (not reply.sign.asserts and len(own) == len(shared) + 1)  # "lying about the ferry"


def _is_matter(reply: Reply, one: Candidate, own: frozenset[str], shared: frozenset[str]) -> bool:
    """Whether a denial that names nobody repeats nearly all of what somebody else put forward, as it was put."""
    if reply.named or not reply.proposes or one.disputes or len(shared) < _TOLD:
        return False
    return len(shared) >= _SHARE * len(own) and reply.negated == is_negated(one.text)


def is_negated(text: Iterable[str]) -> bool:
    """Whether words of a text negate it."""
    found = list(text)
    plain = english().negations
    return any(
        word in plain or (word == "t" and place and found[place - 1].endswith("n")) for place, word in enumerate(found)
    )


def _holds(text: Sequence[str], run: Sequence[str]) -> bool:
    return f" {' '.join(run)} " in f" {' '.join(text)} "


def runs(quoted: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Of quotations those that can be known again."""
    found = (words(text) for text in quoted)
    return tuple(
        run
        for run in found
        if len(run) >= _RUN or (len(run) == _RUN - 1 and all(len(w) >= _SHORTEST and w not in _EMPTY for w in run))
    )
