"""Web Annotations: what a processor that is not ours reads in them, and the way back."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel as nm
from newsmodel import export, testing

jsonld = pytest.importorskip("pyld.jsonld")

OA = "http://www.w3.org/ns/oa#"
TEXT = """“It rained all day,” Mayor Ana Ruiz told reporters in a statement on Monday.

Leo Marsh denied that it rained all day. “It rained,” he said, as the Bee reported."""
ARTICLE = nm.Article.from_text(TEXT, published="2024-03-12", url="https://bee.example/rain")

# Those terms of the standard's context that are used here; what is fetched is this, not the network.
CONTEXT = {
    "oa": OA, "id": "@id", "type": "@type", "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "exact": "oa:exact", "prefix": "oa:prefix",
    "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end", "format": "http://purl.org/dc/elements/1.1/format",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "describing": "oa:describing", "linking": "oa:linking", "replying": "oa:replying", "tagging": "oa:tagging",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
}  # fmt: skip


def stored(url: str, _options: object) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def test_a_processor_reads_quotes_and_positions() -> None:
    annotations = export.to_annotations(nm.analyze(ARTICLE))
    expanded = jsonld.expand(json.loads(json.dumps(annotations)), {"documentLoader": stored})
    assert len(expanded) == len(annotations)
    [target] = expanded[0][OA + "hasTarget"]
    assert target[OA + "hasSource"] == [{"@id": "https://bee.example/rain"}]
    quote, position = target[OA + "hasSelector"]
    start, end = position[OA + "start"][0]["@value"], position[OA + "end"][0]["@value"]
    assert quote[OA + "exact"][0]["@value"] == TEXT[start:end] == "It rained all day"
    assert {one[OA + "motivatedBy"][0]["@id"].removeprefix(OA) for one in expanded} == {
        "describing",
        "linking",
        "replying",
    }


def test_statements_are_found_again_in_a_changed_text() -> None:
    before = nm.analyze(ARTICLE)
    later = nm.Article.from_text("UPDATE. It rained, they say.\n\n" + TEXT.replace("on Monday", "late on Monday"))
    after = export.from_annotations(later, export.to_annotations(before))
    assert [str(statement) for statement in after.statements] == [str(statement) for statement in before.statements]
    assert after.statements[0].content[0].start == later.text.index("It rained all day")
    assert [str(s.source and s.source.of(later.text)) for s in after.statements][:2] == ["Mayor Ana Ruiz", "Leo Marsh"]
    assert [str(rebuttal) for rebuttal in after.rebuttals] == [str(rebuttal) for rebuttal in before.rebuttals]


def test_words_that_are_gone_are_given_back() -> None:
    after = export.from_annotations(
        nm.Article.from_text("Nothing is left."), export.to_annotations(nm.analyze(ARTICLE))
    )
    assert after.statements == ()
    assert {issue.code for issue in after.issues} <= {"not_in_text", "not_understood"}
    assert "It rained all day" in {issue.value for issue in after.issues}


@settings(max_examples=40)
@given(testing.analyses())
def test_on_the_same_text_statements_stay_where_they_are(analysis: nm.Analysis) -> None:
    back = export.from_annotations(analysis.article, json.loads(json.dumps(export.to_annotations(analysis))))
    assert {(s.id, s.act, s.stance, s.source, str(s.speaker)) for s in back.statements} == {
        (s.id, s.act, s.stance, s.source, str(s.speaker)) for s in analysis.statements
    }
    assert nm.Analysis.from_json(back.to_json()) == back


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["type", "id", "value"]), inner),
    max_leaves=3,
)


def places(value: object) -> list[tuple[Any, Any]]:
    """All boxes of a value of JSON, each with what leads into it."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [place for key in keys for place in ((value, key), *places(value[key]))]  # type: ignore[index]


@given(st.data())
@settings(max_examples=300)
def test_whatever_stands_in_an_annotation_the_others_are_read(data: st.DataObject) -> None:
    annotations = json.loads(json.dumps(export.to_annotations(nm.analyze(ARTICLE))))
    whole = export.from_annotations(ARTICLE, annotations)
    box, key = data.draw(st.sampled_from(places(annotations)))
    box[key] = data.draw(JUNK)
    found = export.from_annotations(ARTICLE, annotations)
    assert len(found.statements) >= len(whole.statements) - 1


def test_what_is_no_annotation_is_given_back() -> None:
    annotations = export.to_annotations(nm.analyze(ARTICLE))
    found = export.from_annotations(ARTICLE, ["rain", {"id": "x", "target": 5}, *annotations])  # type: ignore[list-item]
    assert [issue.code for issue in found.issues] == ["not_understood", "not_in_text"]
    assert len(found.statements) == len(nm.analyze(ARTICLE).statements)
