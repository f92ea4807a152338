"""When it was said: only where the text states it for the utterance, or for its occasion.

The day of publication is never a default. A time in the attribution clause is taken as it stands. One that is
carried, from the lede or from the same speaker's dated statement just before, has `certainty=computed` and says so
in its rule.
"""

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from newsmodel.extract.draft import Pair, StatementDraft, TimeDraft, WhenDraft, Work
from newsmodel.extract.function_words import COMMAS, RELATIVE_PRONOUNS
from newsmodel.extract.opening import report_start
from newsmodel.extract.phrases import FINITE, NOUN, PARTICIPLE
from newsmodel.extract.positions import mentions_in, paragraph_of, speaker_of, times_in, token_at, tokens_in
from newsmodel.extract.tagging import tag_sentence
from newsmodel.kinds import ActorKind, Certainty, Granularity, TimeType

__all__ = ["said"]

SHIFTING = frozenset({"later", "earlier", "previously", "once", "before", "had"})
COARSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})
CLAUSE_EDGES = frozenset({",", "who", "which"})
NEAR = 6  # statements of one sentence
REACH_BACK = 120  # tokens before the cue in which its sentence is read
MOST_IN_LEDE = 20  # statements
LATEST_LEDE = 2  # a headline or a header may stand before it
REACH = 2  # paragraphs without the speaker that end an occasion
WHEN_CLAUSES = ([",", "when"], ["when"], [",", "in", "which"], [",", "where"])
OPENING_PREPOSITIONS = frozenset({"in", "at", "during", "on", "after", "before"})
SMALL_WORDS = 3
LONGEST_TIME = 8  # tokens
MARKS = frozenset(",.;")
HAVE = frozenset({"had", "has", "have"})  # "who had a day earlier called": of the cue itself


def said(work: Work) -> None:
    """Date the statements that the text dates, then carry the day within an occasion."""
    lede = _lede(work)
    heard: set[int | None] = set()
    for number, draft in enumerate(work.statements):
        speaker = speaker_of(work, draft)
        draft.said = (
            _stated(work, draft)
            or _from_sentence(work, number)
            or _from_lede(work, draft, lede, spoke_before=speaker in heard)
            or _from_speaker(work, number)
        )
        heard.add(speaker)


def _stated(work: Work, draft: StatementDraft) -> WhenDraft | None:
    """The time that stands in the attribution clause itself, or opens its sentence."""
    if draft.frame is None or draft.cue is None or draft.continues:
        return None
    doc = work.doc
    first = _opening(work, draft)
    taken = [span for other in (draft, *_beside(work, draft)) for span in other.content]
    opens = None
    for time in times_in(work, (min(doc.starts[first], draft.frame[0]), max(draft.frame[1], _behind(work, draft)))):
        if time.when is None or time.type not in {TimeType.DATE, TimeType.TIME} or _inside(time.span, taken):
            continue
        after_cue = draft.cue[1] <= time.span[0] and time.span[1] <= max(draft.frame[1], _behind(work, draft))
        before_cue = draft.source is not None and draft.source[1] <= time.span[0] < draft.cue[0]
        if after_cue or (before_cue and not _of_another_verb(work, draft, time)):
            return _named(time, "said_in_clause")
        if opens is None and _opens_sentence(work, time, draft):
            opens = _named(time, "said_opens_sentence")
    return opens


def _behind(work: Work, draft: StatementDraft) -> int:
    """The end of the clause of a cue whose content an "on" ends: "denied the charge on Friday evening"."""
    lower, end = work.doc.lower, token_at(work, draft.content[-1][1])
    if draft.cue is None or draft.content[-1][0] < draft.cue[1] or lower[end : end + 1] != ["on"]:
        return 0
    mark = next((token for token in range(end, min(end + LONGEST_TIME, len(lower))) if lower[token] in MARKS), end)
    return work.doc.starts[mark]


def _opening(work: Work, draft: StatementDraft) -> int:
    """The first token of the sentence of a cue, as far as it is read."""
    return max(work.doc.sentences[work.doc.sentence_of[draft.cue_token]][0], draft.cue_token - REACH_BACK)


def _named(time: TimeDraft, rule: str) -> WhenDraft | None:
    return None if time.when is None else replace(time.when, span=time.span, rule=rule)


def _inside(span: Pair, content: list[Pair]) -> bool:
    return any(start <= span[0] < end for start, end in content)


def _of_another_verb(work: Work, draft: StatementDraft, time: TimeDraft) -> bool:
    """Whether a time before the cue is that of a clause there: "the owner of a ship that sank on Monday denied"."""
    assert draft.source
    assert draft.cue
    before = range(token_at(work, draft.source[1]), token_at(work, time.span[0]))
    verb = any(work.tags[token] in FINITE and work.doc.lower[token] not in HAVE for token in before)
    return verb or _comma_between(work, time.span[1], draft.cue[0])


def _comma_between(work: Work, start: int, end: int) -> bool:
    return any(mark in work.doc.text[start:end] for mark in COMMAS)


def _opens_sentence(work: Work, time: TimeDraft, draft: StatementDraft) -> bool:
    """Whether a phrase before the subject dates the speech.

    "On Wednesday, Smith said", "In a letter dated 11 May, she called", "In June, when he said": no verb stands before
    the time, nor a clause of another subject between it and the source.
    """
    doc = work.doc
    first = _opening(work, draft)
    if draft.source is None or not (doc.starts[first] <= time.span[0] and time.span[1] <= draft.source[0]):
        return False
    start, end = tokens_in(work, time.span)
    source = token_at(work, draft.source[0])
    between = doc.lower[end:source]
    if between in WHEN_CLAUSES:
        return True
    opening = [token for token in range(first, start) if work.tags[token] in FINITE]
    return (
        not opening
        and work.tags[first] not in PARTICIPLE  # "Asked about Monday's vote, Ruiz said"
        and not any(work.tags[token] in FINITE for token in range(end, source))
        and (start - first <= SMALL_WORDS or doc.lower[first] in OPENING_PREPOSITIONS)
        and (not between or between[-1] == "," or source == end)
    )


def _carried(when: WhenDraft, rule: str) -> WhenDraft:
    return replace(when, certainty=Certainty.COMPUTED, rule=rule)


def _beside(work: Work, draft: StatementDraft) -> list[StatementDraft]:
    """The other statements whose cue stands in the same sentence."""
    sentence = work.doc.sentence_of[draft.cue_token]
    number = bisect_left(work.statements, draft.content[:1], key=attrgetter("content"))
    near = work.statements[max(0, number - NEAR) : number + NEAR]
    return [other for other in near if other is not draft and work.doc.sentence_of[other.cue_token] == sentence]


def _in_relative_clause(work: Work, offset: int) -> bool:
    """Whether a relative pronoun, and no comma after it, stands before: "Ruiz, who was born in 1960, said"."""
    token = token_at(work, offset)
    first = max(work.doc.sentences[work.doc.sentence_of[token]][0], token - REACH_BACK)
    lower = work.doc.lower
    nearest = next((lower[place] for place in range(token - 1, first, -1) if lower[place] in CLAUSE_EDGES), "")
    return nearest in {"who", "which"}


def _from_sentence(work: Work, number: int) -> WhenDraft | None:
    """A cue that shares its sentence's main verb shares its day: "cut its forecast on Wednesday, blaming"."""
    draft, doc = work.statements[number], work.doc
    if draft.cue is None or not draft.rule.startswith(("gerund", "shared_subject")):
        return None
    beside = _beside(work, draft)
    for other in beside:
        if other.said and other.speaker == draft.speaker:
            return _carried(other.said, "said_in_same_sentence")
    taken = [span for other in (*beside, draft) for span in other.content]
    for time in times_in(work, (doc.starts[_opening(work, draft)], draft.cue[0])):
        if time.when is None or time.type is not TimeType.DATE or time.when.granularity in COARSE:
            continue  # nobody speaks for a year
        if not _inside(time.span, taken) and not _in_relative_clause(work, time.span[0]):
            return replace(time.when, span=time.span, certainty=Certainty.COMPUTED, rule="said_in_main_clause")
    return None


def _lede(work: Work) -> tuple[int, WhenDraft] | None:
    """Who acts in the lede and on what day, speech or not: "The ministry on Friday cut its forecast"."""
    doc = work.doc
    taken = [span for draft in work.statements[:MOST_IN_LEDE] for span in draft.content]
    for sentence, sentences_end in doc.paragraphs[: LATEST_LEDE + 1]:
        if sentence == sentences_end:
            continue
        first, last = doc.sentences[sentence]
        first = max(first, report_start(work)) if first < report_start(work) < last else first
        tag_sentence(work, sentence)
        verb = _main_verb(work, first, last)
        if verb is None:
            continue
        who = next((m.actor for _, m in mentions_in(work, (doc.starts[first], doc.starts[verb]))), None)
        clause_end = next((token for token in range(verb, last) if doc.lower[token] in {",", "that"}), last - 1)
        times = (
            time
            for time in times_in(work, (doc.starts[first], doc.ends[clause_end]))
            if time.when and time.when.granularity is Granularity.DAY and not _inside(time.span, taken)
            if time.span[0] > doc.ends[verb] or not _of_a_clause(work, time, first, verb)
        )
        day = next(times, None)
        named = _named(day, "said_as_in_lede") if day else None
        return (who, named) if who is not None and named else None
    return None


def _main_verb(work: Work, first: int, last: int) -> int | None:
    """The first finite verb outside quotation marks, those of a clause about the subject left out.

    "Ruiz, who resigned on Monday, said", "Ruiz, elected on Monday, said", "The man who resigned said".
    """
    doc, tags = work.doc, work.tags
    apart = within = False  # of a clause between commas, of one without
    for token in range(first, last):
        if doc.quoted[token]:
            continue
        if tags[token] in FINITE and within:
            within = False
        elif tags[token] in FINITE and not apart:
            if doc.lower[token - 1] != "," or token == first:
                return token
            apart = True
        elif doc.lower[token] in RELATIVE_PRONOUNS and doc.lower[token - 1] == ",":
            apart = True
        elif doc.lower[token] in RELATIVE_PRONOUNS and tags[token - 1] in NOUN:
            within = True
        elif doc.lower[token] == ",":
            apart = False
    return None


def _of_a_clause(work: Work, time: TimeDraft, first: int, verb: int) -> bool:
    """Whether a time before a verb is another's: "Ruiz, elected on Monday, said", "The man who died on Monday said"."""
    start, end = tokens_in(work, time.span)
    return "," in work.doc.lower[end:verb] or any(work.tags[token] in FINITE for token in range(first, start))


def _from_lede(
    work: Work, draft: StatementDraft, lede: tuple[int, WhenDraft] | None, *, spoke_before: bool
) -> WhenDraft | None:
    """The day of the lede, for whoever acts there and for the first words of whoever speaks for it."""
    speaker = speaker_of(work, draft)
    if lede is None or speaker is None or _shifted(work, draft):
        return None
    side, when = lede
    if not spoke_before and (speaker == side or _speaks_for(work, speaker, work.actors[side].name)):
        return _carried(when, "said_as_in_lede")
    return None


def _speaks_for(work: Work, actor: int, name: str) -> bool:
    return any(organization.lower() == name.lower() for _, organization in work.actors[actor].roles)


def _from_speaker(work: Work, number: int) -> WhenDraft | None:
    """The day of the same speaker's statement just before, as long as nobody else speaks in between."""
    draft = work.statements[number]
    speaker = speaker_of(work, draft)
    if number == 0 or speaker is None or _shifted(work, draft):
        return None
    before = work.statements[number - 1]
    if speaker_of(work, before) != speaker or before.said is None or work.actors[speaker].kind is ActorKind.GROUP:
        return None
    if paragraph_of(work, draft) - paragraph_of(work, before) > REACH:
        return None
    return _carried(before.said, "said_as_before")


def _shifted(work: Work, draft: StatementDraft) -> bool:
    """Whether a word of the clause moves it to another occasion: "later said", "had told"."""
    if draft.frame is None:
        return False
    return bool(SHIFTING & set(work.doc.text[draft.frame[0] : draft.frame[1]].lower().split()))
