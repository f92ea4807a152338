"""One event that the article gives two days."""

from bisect import bisect_right
from collections import defaultdict

from newsmodel.extract.draft import DiscrepancyDraft, Pair, TimeDraft, WhenDraft, Work
from newsmodel.extract.phrases import NOUN
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import DiscrepancyKind, Granularity

__all__ = ["of_dates"]

EVENTS = frozenset(
    "talks discussions negotiations meeting summit conference vote election attack strike blast explosion crash"
    " accident fire protest march rally trial hearing match game final session ceremony launch raid shooting"
    " ceasefire truce referendum debate earthquake flood storm collision landslide inspection visit signing wedding"
    " funeral concert".split()
)
SAME = {"discussions": "talks", "negotiations": "talks", "blast": "explosion", "vote": "election"}
REACH = 14  # tokens between an event and its day


def of_dates(work: Work) -> None:
    """Add the events with two days: those that have the same noun and the same name beside it."""
    dated: dict[tuple[str, str], list[tuple[TimeDraft, Pair]]] = defaultdict(list)
    for time in work.times:
        if time.when is None or time.when.start is None or time.when.granularity is not Granularity.DAY:
            continue
        event = _event_before(work, time)
        if event:
            dated[event[0]].append((time, event[1]))
    for (noun, name), found in dated.items():
        values: dict[object, tuple[Pair, WhenDraft]] = {}
        for time, _ in found:
            if time.when is not None:
                values.setdefault(time.when.start, (time.span, time.when))
        if len(values) > 1:
            topic = f"{noun} in {name}" if name else noun
            work.discrepancies.append(DiscrepancyDraft(DiscrepancyKind.DATE, topic, tuple(values.values())))


def _event_before(work: Work, time: TimeDraft) -> tuple[tuple[str, str], Pair] | None:
    """The event noun left of a time in its clause, with the name that places it ("talks ... in Lima")."""
    doc = work.doc
    first_time = bisect_right(doc.ends, time.span[0])
    sentence = doc.sentence_of[first_time]
    tag_sentence(work, sentence)
    floor = max(doc.sentences[sentence][0], first_time - REACH)
    name = ""
    for token in range(first_time - 1, floor - 1, -1):
        if doc.quoted[token] or doc.lower[token] in {",", ";", "that"} or work.tags[token] in {"VBD", "VBZ", "VBP"}:
            return None
        if not name and token > floor and work.tags[token] == "NNP" and doc.lower[token - 1] in {"in", "at", "near"}:
            name = doc.words[token]
        if doc.lower[token] in EVENTS and work.tags[token] in NOUN:
            return (
                ((SAME.get(doc.lower[token], doc.lower[token]), name), (doc.starts[token], doc.ends[token]))
                if name
                else None
            )
    return None
