"""What each record refuses, and what all have in common."""

import copy
import pickle
from collections.abc import Callable
from decimal import Decimal

import pytest
from pydantic import ValidationError

from newsmodel.errors import InvalidRecord, NewsModelError
from newsmodel.kinds import (
    ActorKind,
    ChannelType,
    ClaimKind,
    DiscrepancyKind,
    MentionForm,
    QuoteKind,
    RebuttalKind,
)
from newsmodel.model import (
    Actor,
    Addressee,
    Article,
    Channel,
    Claim,
    Cue,
    Discrepancy,
    Figure,
    Mention,
    Rebuttal,
    Role,
    Span,
    Statement,
    Via,
    When,
)

TEXT = "“We cannot pay,” Ana Ruiz said on Friday. Tom Bell denied it."
ARTICLE = Article(text=TEXT, title="Pay", outlet="The Bee", published=When.of("2022-03-30T14:05+02:00"))
RUIZ = Actor(
    article_id=ARTICLE.id,
    name="Ana Ruiz",
    kind=ActorKind.PERSON,
    mentions=(Mention(span=Span(17, 25), form=MentionForm.NAME),),
)
BELL = Actor(article_id=ARTICLE.id, name="Tom Bell", kind=ActorKind.PERSON)
SAID = Statement(
    article_id=ARTICLE.id,
    content=(Span(1, 14),),
    quoted=(Span(1, 14),),
    text="We cannot pay",
    speaker=RUIZ,
    cue=Cue(span=Span(26, 30), lemma="say"),
    quote_kind=QuoteKind.DIRECT,
    said=When.of("2022-03-25"),
)
DENIED = Statement(
    article_id=ARTICLE.id, content=(Span(58, 60),), text="it", speaker=BELL, quote_kind=QuoteKind.INDIRECT
)
CLAIM = Claim(statements=(SAID,), text="we cannot pay", kind=ClaimKind.EVENT)
REBUTTAL = Rebuttal(by=DENIED, targets=(SAID,), kind=RebuttalKind.DENIAL, cue=Span(51, 57))
DISCREPANCY = Discrepancy(
    article_id=ARTICLE.id,
    kind=DiscrepancyKind.DATE,
    topic="the meeting",
    values=((Span(34, 40), When.of("2022-03-25")), (Span(0, 5), When.of("2022-03-26"))),
)
RECORDS = (ARTICLE, RUIZ, BELL, SAID, DENIED, CLAIM, REBUTTAL, DISCREPANCY)

FIGURE = Figure(value=Decimal(3), span=Span(0, 1))

REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: RUIZ.replace(name=" "), "Actor: an actor needs a name"),
    (lambda: RUIZ.replace(kind="ghost"), "Actor.kind: Input should be 'person'"),
    (Role, "a role needs a title or an organization"),
    (lambda: SAID.replace(content=()), "Statement: a statement needs content"),
    (lambda: SAID.replace(content=(Span(1, 1),)), "content holds the empty span 1-1"),
    (
        lambda: SAID.replace(content=(Span(1, 9), Span(8, 14))),
        "content must be in order, without overlap: 8-14 after 1-9",
    ),
    (
        lambda: SAID.replace(content=(Span(9, 14), Span(1, 8))),
        "content must be in order, without overlap: 1-8 after 9-14",
    ),
    (lambda: SAID.replace(quoted=(Span(0, 14),)), "quoted span 0-14 is not inside the content"),
    (lambda: SAID.replace(confidence=1.5), "Statement.confidence: .*less than or equal to 1"),
    (lambda: SAID.replace(confidence=float("nan")), "Statement.confidence"),
    (lambda: SAID.replace(said="2022-03-25"), "Statement.said"),
    (lambda: SAID.replace(speeker=RUIZ), "Statement.speeker: Extra inputs"),
    (lambda: CLAIM.replace(statements=()), "Claim.statements: .*at least 1 item"),
    (lambda: CLAIM.replace(text="\n"), "Claim: a claim needs a text"),
    (lambda: FIGURE.replace(value=Decimal("nan")), "Figure.value: Input should be a finite number"),
    (lambda: REBUTTAL.replace(targets=(DENIED,)), "Rebuttal: a statement cannot rebut itself"),
    (lambda: REBUTTAL.replace(targets=(DENIED.replace(rule="other"),)), "a statement cannot rebut itself"),
    (lambda: REBUTTAL.replace(targets=(SAID, SAID)), "the target .* is given twice"),
    (
        lambda: REBUTTAL.replace(targets=(SAID.replace(speaker=BELL),)),
        "a rebuttal disputes others: Tom Bell is the speaker of both",
    ),
    (lambda: DISCREPANCY.replace(values=DISCREPANCY.values[:1]), "Discrepancy.values: .*at least 2 items"),
    (
        lambda: DISCREPANCY.replace(values=(*DISCREPANCY.values, (Span(3, 4), FIGURE))),
        "a discrepancy of kind date holds Whens, and not what is at 3-4",
    ),
]


@pytest.mark.parametrize(("build", "reason"), REFUSED, ids=[reason for _, reason in REFUSED])
def test_a_record_that_cannot_be_is_refused_with_the_reason(build: Callable[[], object], reason: str) -> None:
    with pytest.raises(InvalidRecord, match=reason) as refusal:
        build()
    assert isinstance(refusal.value, NewsModelError)
    assert isinstance(refusal.value, ValueError)
    assert "errors.pydantic.dev" not in str(refusal.value)


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(InvalidRecord, match=r"Cue\.span: Field required; Cue\.lemma: Input should be a valid string"):
        Cue(lemma=3)  # type: ignore[arg-type, call-arg]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_records_are_frozen_hashable_and_equal_by_value(record: Statement) -> None:
    twin = record.replace()
    assert twin == record
    assert twin is not record
    assert len({record, twin}) == 1
    assert copy.deepcopy(record) == record
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 - our own bytes
    for name in type(record).model_fields:
        assert not isinstance(getattr(record, name), list | dict | set)
        with pytest.raises(ValidationError, match="frozen"):
            setattr(record, name, None)


def test_lists_become_tuples() -> None:
    assert SAID.replace(content=[(1, 14)]).content == (Span(1, 14),)


def test_a_rebuttal_by_an_unknown_speaker_may_dispute_another_unknown_speaker() -> None:
    unknown, other = DENIED.replace(speaker=None), SAID.replace(speaker=None)
    assert REBUTTAL.replace(by=unknown, targets=(other,)).targets == (other,)


# Written down once: an id that changes makes every stored corpus a stranger.
IDS = {
    "Article": "ce0209f54a52ad38757e",
    "Actor": "d797d2388fab8f7f94bb",
    "Statement": "5e00d69ffc4786eb5e95",
    "Claim": "abf5bd570618a4ea8753",
    "Rebuttal": "daa97a67ef452a17ef4f",
    "Discrepancy": "a842a556366aa3997155",
}


@pytest.mark.parametrize("record", [ARTICLE, RUIZ, SAID, CLAIM, REBUTTAL, DISCREPANCY], ids=lambda r: type(r).__name__)
def test_ids_are_the_same_in_any_release(record: Statement) -> None:
    assert record.id == IDS[type(record).__name__]


def test_an_id_depends_on_what_makes_the_record_itself_alone() -> None:
    assert SAID.replace(rule="other", confidence=0.5, speaker=None, said=None).id == SAID.id
    assert SAID.replace(cue=SAID.cue and SAID.cue.replace(lemma="tell")).id == SAID.id
    assert REBUTTAL.replace(rule="other", confidence=0.5, explicit=True, kind=RebuttalKind.CONTRAST).id == REBUTTAL.id
    assert CLAIM.replace(kind=ClaimKind.NORMATIVE).id == CLAIM.id
    assert RUIZ.replace(kind=ActorKind.GROUP, aliases=("Ruiz",)).id == RUIZ.id
    when = When.of("2022-03-30T14:05+02:00").replace(rule="header")
    assert ARTICLE.replace(published=when, section="Money", url="https://example.org").id == ARTICLE.id


@pytest.mark.parametrize(
    ("record", "changes"),
    [
        (ARTICLE, {"text": TEXT + " ", "paragraphs": ARTICLE.paragraphs}),
        (ARTICLE, {"title": None}),
        (ARTICLE, {"outlet": "The Wasp"}),
        (ARTICLE, {"published": When.of("2022-03-30T14:05+03:00")}),
        (ARTICLE, {"published": None}),
        (RUIZ, {"name": "Ana"}),
        (RUIZ, {"mentions": ()}),
        (RUIZ, {"article_id": None}),
        (SAID, {"article_id": "x"}),
        (SAID, {"cue": None}),
        (SAID, {"content": (Span(1, 3), Span(4, 14)), "quoted": ()}),
        (CLAIM, {"text": "they cannot pay"}),
        (CLAIM, {"statements": (DENIED,)}),
        (REBUTTAL, {"targets": ()}),
        (REBUTTAL, {"cue": None}),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, dict) else type(value).__name__,
)
def test_an_id_depends_on_all_that_makes_the_record_itself(record: Statement, changes: dict[str, object]) -> None:
    assert record.replace(**changes).id != record.id


def test_a_copy_that_skips_validation_has_its_own_id() -> None:
    assert RUIZ.id != RUIZ.model_copy(update={"name": "Ana"}).id == RUIZ.replace(name="Ana").id


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_one_record_is_json_that_reads_back(record: Statement) -> None:
    text = record.model_dump_json()
    assert f'"id":"{record.id}"' in text
    assert type(record).model_validate_json(text) == record
    with pytest.raises(ValueError, match=r"id '0+' is not that of the content"):
        type(record).model_validate_json(text.replace(record.id, "0" * 20))


def test_records_read_well() -> None:
    assert str(RUIZ) == "Ana Ruiz"
    assert str(SAID) == "Ana Ruiz: We cannot pay"
    assert str(SAID.replace(speaker=None)) == "someone: We cannot pay"
    assert str(REBUTTAL) == "Tom Bell disputes Ana Ruiz"
    assert str(REBUTTAL.replace(targets=())) == "Tom Bell disputes what is not reported"
    assert str(CLAIM) == "we cannot pay"
    assert str(DISCREPANCY) == "the meeting: 2022-03-25 or 2022-03-26"
    assert (
        str(Figure(value=Decimal("1.5E+6"), unit="euros", span=Span(0, 1), approximate=True)) == "about 1500000 euros"
    )
    assert str(Role(title="minister", organization="Treasury")) == "minister, Treasury"
    assert (
        str(Channel(type=ChannelType.SOCIAL_MEDIA, platform="Telegram", span=Span(0, 1))) == "social_media (Telegram)"
    )
    assert str(Channel(type=ChannelType.SPEECH, span=Span(0, 1))) == "speech"
    assert str(Addressee(text="reporters", span=Span(0, 1))) == "reporters"
    assert str(Via(actor=BELL, span=Span(0, 1))) == "Tom Bell"
    assert str(SAID.cue) == "say"


def test_a_repr_is_one_short_line() -> None:
    assert repr(SAID) == "Statement('We cannot pay', speaker='Ana Ruiz', said='2022-03-25', kind='direct')"
    assert repr(RUIZ.replace(roles=(Role(title="minister"),))) == "Actor('Ana Ruiz', kind='person', role='minister')"
    assert repr(CLAIM) == "Claim('we cannot pay', kind='event', by='Ana Ruiz')"
    assert repr(REBUTTAL) == "Rebuttal(by='Tom Bell: it', targets=['Ana Ruiz: We cannot pay'], kind='denial')"
    assert repr(FIGURE) == "Figure(value=Decimal('3'), span=Span(0, 1))"
    long = SAID.replace(text="so " * 500)
    assert len(repr(long)) < 160


def test_a_notebook_gets_an_escaped_table() -> None:
    html = SAID.replace(text="<script>")._repr_html_()
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
