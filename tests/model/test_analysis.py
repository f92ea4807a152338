import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from newsmodel.errors import InvalidRecord, UnsupportedVersion
from newsmodel.kinds import (
    ActorKind,
    Anchor,
    Certainty,
    ChannelType,
    ClaimKind,
    DiscrepancyKind,
    QuoteKind,
    RebuttalKind,
    TimeType,
)
from newsmodel.model import (
    Actor,
    Addressee,
    Analysis,
    Article,
    Channel,
    Claim,
    Cue,
    Discrepancy,
    Figure,
    Issue,
    Rebuttal,
    Span,
    Statement,
    TimeExpression,
    Via,
    When,
)

TEXT = "“We owe 3 million,” Ana Ruiz told Tom Bell on Friday. Tom Bell denied it, the agency said."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


ARTICLE = Article.from_text(TEXT, published="2022-03-30T14:05+02:00")
RUIZ = Actor(article_id=ARTICLE.id, name="Ana Ruiz", kind=ActorKind.PERSON)
BELL = Actor(article_id=ARTICLE.id, name="Tom Bell", kind=ActorKind.PERSON)
AGENCY = Actor(article_id=ARTICLE.id, name="agency", kind=ActorKind.ORGANIZATION)
FRIDAY = When.of("2022-03-25").replace(anchor=Anchor.PUBLICATION, certainty=Certainty.DEFAULTED, span=at("Friday"))
OWING = Statement(
    article_id=ARTICLE.id,
    content=(at("We owe"), at("3 million")),
    text="We owe 3 million",
    speaker=RUIZ,
    cue=Cue(span=at("told"), lemma="tell"),
    quote_kind=QuoteKind.DIRECT,
    said=FRIDAY,
    addressee=Addressee(text="Tom Bell", span=at("Tom Bell"), actor=BELL),
    channel=Channel(type=ChannelType.SPEECH, span=at("told")),
)
DENIAL = Statement(
    article_id=ARTICLE.id,
    content=(at("it"),),
    text="it",
    speaker=BELL,
    quote_kind=QuoteKind.INDIRECT,
    via=(Via(actor=AGENCY, span=at("the agency said")),),
)
FIGURE = Figure(value=Decimal("3E+6"), unit="euros", span=at("3 million"))
CLAIM = Claim(statements=(OWING,), text="we owe 3 million", kind=ClaimKind.FIGURE, actors=(RUIZ,), figures=(FIGURE,))
REBUTTAL = Rebuttal(by=DENIAL, targets=(OWING,), kind=RebuttalKind.DENIAL, cue=at("denied"))
ANALYSIS = Analysis(
    article=ARTICLE,
    statements=(OWING, DENIAL),
    actors=(RUIZ, BELL, AGENCY),
    claims=(CLAIM,),
    rebuttals=(REBUTTAL,),
    times=(
        TimeExpression(
            span=at("Friday"),
            type=TimeType.DATE,
            when=FRIDAY,
            anchor=FRIDAY.anchor,
            certainty=FRIDAY.certainty,
        ),
    ),
    discrepancies=(
        Discrepancy(
            article_id=ARTICLE.id,
            kind=DiscrepancyKind.FIGURE,
            topic="the debt",
            values=((at("3 million"), FIGURE), (at("owe"), FIGURE)),
        ),
    ),
    issues=(Issue(code="unread", message="left out", span=Span(0, 1)),),
)


def test_records_refer_forward_and_the_analysis_back() -> None:
    (rebuttal,) = ANALYSIS.rebuttals_of(OWING)
    assert rebuttal.by.speaker is BELL
    assert ANALYSIS.rebuttals_of(DENIAL) == ()
    assert ANALYSIS.claims_of(OWING) == (CLAIM,)
    assert ANALYSIS.claims_of(DENIAL) == ()


NOBODY = Actor(article_id=ARTICLE.id, name="Nobody", kind=ActorKind.PERSON)
BEYOND = Span(0, len(TEXT) + 1)

REFUSED: list[tuple[Callable[[], object], str]] = [
    (
        lambda: ANALYSIS.replace(actors=(BELL, AGENCY), claims=()),
        r"statements\[0\]: it refers to what is not among the actors: Ana Ruiz",
    ),
    (
        lambda: ANALYSIS.replace(actors=(RUIZ, AGENCY)),
        r"statements\[0\]: it refers to what is not among the actors: Tom Bell",
    ),
    (
        lambda: ANALYSIS.replace(actors=(RUIZ, BELL)),
        r"statements\[1\]: it refers to what is not among the actors: agency",
    ),
    (
        lambda: ANALYSIS.replace(actors=(RUIZ, BELL.replace(kind="group"), AGENCY)),
        r"statements\[0\]: it refers to what is not among the actors: Tom Bell",
    ),
    (
        lambda: ANALYSIS.replace(claims=(CLAIM.replace(actors=(NOBODY,)),)),
        r"claims\[0\]: it refers to what is not among the actors: Nobody",
    ),
    (
        lambda: ANALYSIS.replace(statements=(DENIAL,), rebuttals=()),
        r"claims\[0\]: it refers to what is not among the statements: Ana Ruiz: We owe 3 million",
    ),
    (
        lambda: ANALYSIS.replace(statements=(OWING,)),
        r"rebuttals\[0\]: it refers to what is not among the statements: Tom Bell: it",
    ),
    (
        lambda: ANALYSIS.replace(statements=(DENIAL,), claims=()),
        r"rebuttals\[0\]: it refers to what is not among the statements: Ana Ruiz",
    ),
    (
        lambda: Analysis(article=ARTICLE, actors=(RUIZ,), statements=(OWING.replace(text="We owe", addressee=None),)),
        r"statements\[0\]: its text is not what its spans hold: 'We owe'",
    ),
    (
        lambda: Analysis(article=ARTICLE, issues=(Issue(code="a", message="b", span=BEYOND),)),
        r"issues\[0\]: a span ends at \d+, beyond the text",
    ),
    (
        lambda: ANALYSIS.replace(claims=(CLAIM.replace(figures=(FIGURE.replace(span=BEYOND),)),)),
        r"claims\[0\]: a span ends at \d+, beyond the text",
    ),
    (
        lambda: Analysis(article=Article(text=TEXT), actors=(RUIZ,)),
        r"actors\[0\]: it is of another article than",
    ),
    (lambda: ANALYSIS.replace(actors=(*ANALYSIS.actors, RUIZ.replace())), r"actors\[3\]: there are two with the id"),
    (lambda: ANALYSIS.replace(rebuttals=(REBUTTAL, REBUTTAL)), r"rebuttals\[1\]: there are two with the id"),
]


@pytest.mark.parametrize(("build", "reason"), REFUSED, ids=[reason for _, reason in REFUSED])
def test_an_analysis_that_contradicts_itself_is_refused(build: Callable[[], object], reason: str) -> None:
    with pytest.raises(InvalidRecord, match=reason):
        build()


def test_json_is_one_line_of_flat_tables() -> None:
    text = ANALYSIS.to_json()
    assert text.startswith('{"newsmodel":1,"article":{"id":"')
    assert "\n" not in text
    data = json.loads(text)
    assert data["article"]["text"] == TEXT
    assert data["statements"][0]["id"] == OWING.id
    assert data["statements"][0]["speaker"] == RUIZ.id
    assert data["statements"][0]["addressee"] == {"text": "Tom Bell", "span": list(at("Tom Bell")), "actor": BELL.id}
    assert data["statements"][1]["via"][0]["actor"] == AGENCY.id
    assert data["claims"][0]["statements"] == [OWING.id]
    assert data["claims"][0]["actors"] == [RUIZ.id]
    assert data["rebuttals"][0] | {"by": DENIAL.id, "targets": [OWING.id]} == data["rebuttals"][0]


def test_json_reads_back_to_an_equal_analysis() -> None:
    assert Analysis.from_json(ANALYSIS.to_json()) == ANALYSIS
    assert Analysis.from_json(ANALYSIS.to_json().encode()) == ANALYSIS
    assert Analysis.from_json(Analysis(article=ARTICLE).to_json()) == Analysis(article=ARTICLE)


def test_a_newer_version_is_refused_by_name() -> None:
    text = ANALYSIS.to_json().replace('"newsmodel":1', '"newsmodel":7')
    with pytest.raises(UnsupportedVersion, match="version 7 of the format; this release reads up to 1"):
        Analysis.from_json(text)


def changed(**changes: object) -> str:
    return json.dumps({**json.loads(ANALYSIS.to_json()), **changes})


def first(table: str, **changes: object) -> str:
    rows: list[dict[str, object]] = json.loads(ANALYSIS.to_json())[table]
    return changed(**{table: [{**rows[0], **changes}, *rows[1:]]})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not the JSON of an analysis: Expecting value"),
        ("{", "not the JSON of an analysis: Expecting property name"),
        (b"\xff\xfe\xfa", "not the JSON of an analysis: .*decode"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", 'expected an object with "newsmodel": 1'),
        ("{}", 'expected an object with "newsmodel": 1'),
        (changed(newsmodel=True), 'expected an object with "newsmodel": 1'),
        (changed(newsmodel="1"), 'expected an object with "newsmodel": 1'),
        (changed(newsmodel=0), "version 0"),
        ('{"newsmodel": 1}', "missing: article, actors"),
        (changed(people=[]), "unknown: people"),
        (changed(statements=None), "statements: expected an array, not NoneType"),
        (changed(article=[]), "article: expected an object, not list"),
        (changed(claims=["x"]), r"claims\[0\]: expected an object, not str"),
        (first("statements", speaker="x"), r"statements\[0\]: speaker: there is no 'x' among the actors"),
        (first("statements", speaker=RUIZ.model_dump(mode="json")), r"statements\[0\]: speaker: expected an id"),
        (first("statements", addressee={"actor": "x"}), r"statements\[0\]: actor: there is no 'x' among the actors"),
        (first("statements", content=[[9, 3]]), r"statements\[0\]: Statement.content.0: a span cannot end before"),
        (first("statements", id="x"), r"statements\[0\]: Statement: id 'x' is not that of the content"),
        (first("statements", said={"start": 3}), r"statements\[0\]: Statement.said"),
        (first("actors", name=""), r"actors\[0\]: Actor: an actor needs a name"),
        (first("rebuttals", by=None), r"rebuttals\[0\]: Rebuttal.by: .*Statement"),
        (first("rebuttals", targets=[3]), r"rebuttals\[0\]: targets: expected an id"),
        (changed(statements=[]), r"claims\[0\]: statements: there is no"),
    ],
)
def test_other_json_is_refused_with_the_place(text: str | bytes, reason: str) -> None:
    with pytest.raises(InvalidRecord, match=reason):
        Analysis.from_json(text)


def test_json_keeps_to_its_schema() -> None:
    schema = Analysis.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(ANALYSIS.to_json()), schema)


@pytest.mark.parametrize(
    "text",
    [
        first("statements", speaker=RUIZ.model_dump(mode="json")),
        first("statements", content=[[1, 2, 3]]),
        first("actors", kind="ghost"),
        changed(newsmodel=2),
        changed(people=[]),
    ],
)
def test_the_schema_refuses_what_the_format_does_not_have(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(text), Analysis.json_schema())


def test_the_schema_explains_its_references() -> None:
    definitions: dict[str, Any] = Analysis.json_schema()["$defs"]
    assert definitions["Rebuttal"]["properties"]["by"] == {"type": "string", "description": "id of a Statement"}


def test_it_shows_itself() -> None:
    assert repr(ANALYSIS).endswith("statements=2, actors=3, claims=1, rebuttals=1, times=1, discrepancies=1, issues=1)")
    assert repr(Analysis(article=Article(text="Rain."))) == "Analysis('Rain.')"
    html = ANALYSIS._repr_html_()
    assert ">speaker</th>" in html
    assert ">Tom Bell disputes Ana Ruiz</td>" in html
