"""brat standoff: both ways."""

import re

from hypothesis import given, settings

import newsmodel as nm
from newsmodel import export, testing
from newsmodel.kinds import ActorKind, RebuttalKind, SpeechAct
from tests.growth import cpu_seconds

TEXT = """The mill is safe, owner Ida Stern said.

“It is not,” Bo Lund told the council
in a letter. He had seen it."""


def offsets(words: str) -> str:
    start = TEXT.index(words)
    return f"{start} {start + len(words)}"


def entity(key: str, kind: str, *pieces: str) -> str:
    return f"{key}\t{kind} {';'.join(map(offsets, pieces))}\t{' '.join(pieces)}"


BY_HAND = "\n".join([
    entity("T1", "Statement", "The mill is safe"),
    entity("T2", "Actor", "Ida Stern"),
    entity("T3", "Statement", "It is not"),
    entity("T4", "Actor", "Bo Lund"),
    entity("T5", "Actor", "He"),
    entity("T6", "Cue", "told"),
    entity("T7", "Addressee", "the council"),
    entity("T8", "Channel", "letter"),
    "R1\tSpeaker Arg1:T1 Arg2:T2",
    "R2\tSpeaker Arg1:T3 Arg2:T4",
    "R3\tDenial Arg1:T3 Arg2:T1",
    "R4\tCue Arg1:T3 Arg2:T6",
    "R5\tAddressee Arg1:T3 Arg2:T7",
    "R6\tChannel Arg1:T3 Arg2:T8",
    "*\tEquiv T4 T5",
    "A1\tAct T3 deny",
    "A2\tActorKind T4 person",
    "A3\tChannelType T8 letter",
    "#1\tAnnotatorNotes T3\tsaid=2024-03-11",
    "#2\tAnnotatorNotes T3\tis this right?",
    "R7\tLikes Arg1:T3 Arg2:T1",
    "T9\tStatement 4 999\toutside",
])  # fmt: skip


def test_annotations_by_hand_become_records() -> None:
    analysis = export.from_brat(TEXT, BY_HAND)
    first, second = analysis.statements
    assert (first.text, str(first.speaker), first.quote_kind) == ("The mill is safe", "Ida Stern", "indirect")
    assert (second.text, str(second.speaker), second.quote_kind) == ("It is not", "Bo Lund", "direct")
    assert (second.act, str(second.said), str(second.addressee), str(second.channel)) == (
        SpeechAct.DENY, "2024-03-11", "the council", "letter",
    )  # fmt: skip
    assert [(r.by.text, r.targets[0].text, r.kind) for r in analysis.rebuttals] == [
        ("It is not", "The mill is safe", RebuttalKind.DENIAL)
    ]
    assert [(a.name, a.kind, len(a.mentions)) for a in analysis.actors] == [
        ("Ida Stern", ActorKind.PERSON, 1),
        ("Bo Lund", ActorKind.PERSON, 2),
    ]
    assert sorted((issue.code, issue.value) for issue in analysis.issues) == [
        ("not_taken", "#2\tAnnotatorNotes T3\tis this right?"),
        ("not_taken", "R7\tLikes Arg1:T3 Arg2:T1"),
        ("not_understood", "T9\tStatement 4 999\toutside"),
    ]


def test_a_stretch_over_two_lines_is_cut_and_joined_again() -> None:
    text = "Ida Stern said the mill\nwas safe."
    analysis = nm.ground(text, [{"text": "the mill was safe", "speaker": "Ida Stern"}])
    written = export.to_brat(analysis)
    assert "Statement 15 23;24 32\tthe mill was safe" in written
    assert export.from_brat(text, written).statements[0].id == analysis.statements[0].id


LINE = re.compile(
    r"T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t.*|R\d+\t\w+ Arg1:T\d+ Arg2:T\d+|A\d+\t\w+ T\d+ \w+|\*\tEquiv( T\d+)+"
    r"|#\d+\tAnnotatorNotes T\d+\t.*"
)


@settings(max_examples=60)
@given(testing.analyses())
def test_statements_speakers_and_disputes_come_back(analysis: nm.Analysis) -> None:
    written = export.to_brat(analysis)
    assert all(LINE.fullmatch(line) for line in written.split("\n")[:-1])
    back = export.from_brat(analysis.article, written)
    text = analysis.article.text

    def seen(found: nm.Analysis) -> list[tuple[object, ...]]:
        def letters(statement: nm.Statement) -> frozenset[int]:
            return frozenset(n for span in statement.content for n in range(*span) if text[n] not in "\n\r")

        return sorted(
            (sorted(letters(s)), s.act, s.stance, s.quote_kind, s.cue is None, str(s.said)) for s in found.statements
        )

    assert seen(back) == seen(analysis)
    assert {str(issue.code) for issue in back.issues} <= {"not_understood"}


def test_a_long_chain_of_equivalents_takes_no_longer_for_each() -> None:
    def seconds(count: int) -> float:
        lines = [f"T{n}\tActor {n} {n + 1}\ta\n*\tEquiv T{n} T{n - 1}" for n in range(1, count)]
        annotations = "\n".join(["T0\tActor 0 1\ta", *lines])
        return cpu_seconds(lambda: export.from_brat("a " * count, annotations))

    assert seconds(8000) < 3 * seconds(4000)
