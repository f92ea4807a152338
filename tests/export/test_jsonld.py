"""JSON-LD, read by two processors that are not ours and fetch nothing."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

import newsmodel as nm
from newsmodel import export, testing

rdflib = pytest.importorskip("rdflib")
jsonld = pytest.importorskip("pyld.jsonld")

SCHEMA = rdflib.Namespace("https://schema.org/")
OURS = rdflib.Namespace("urn:newsmodel:")
TEXT = "“It rained all day,” Mayor Ana Ruiz said on Monday. Leo Marsh denied that it rained all day."
ARTICLE = nm.Article.from_text(
    TEXT, published="2024-03-12", outlet="The Bee", title="Rain", url="https://bee.example/rain"
)


def nothing_is_fetched(url: str, _options: object) -> None:
    raise AssertionError(url)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib about itself
def test_a_graph_can_be_asked() -> None:
    graph = rdflib.Graph().parse(data=json.dumps(export.to_jsonld(nm.analyze(ARTICLE))), format="json-ld")
    asked = """SELECT ?name ?said ?other WHERE {
        ?quotation a schema:Quotation ; schema:creator/schema:name ?name ; ours:disputes ?target .
        ?target schema:creator/schema:name ?other ; schema:dateCreated ?said ; schema:isPartOf ?article .
        ?article a schema:NewsArticle ; schema:headline "Rain" ; schema:publisher/schema:name "The Bee" . }"""
    [row] = graph.query(asked, initNs={"schema": SCHEMA, "ours": OURS})
    assert [str(value) for value in row] == ["Leo Marsh", "2024-03-11", "Ana Ruiz"]
    assert (rdflib.URIRef("https://bee.example/rain"), rdflib.RDF.type, SCHEMA.NewsArticle) in graph


@settings(max_examples=25)
@given(testing.analyses())
def test_every_record_is_a_node(analysis: nm.Analysis) -> None:
    document = export.to_jsonld(analysis)
    expanded: list[dict[str, Any]] = jsonld.expand(document, {"documentLoader": nothing_is_fetched})
    assert len(expanded) == len(document["@graph"])
    texts = [
        n["https://schema.org/text"][0]["@value"] for n in expanded if n["@type"] == ["https://schema.org/Quotation"]
    ]
    assert texts == [statement.text for statement in analysis.statements]
    claims = [n["@id"] for n in expanded if n["@type"] == ["https://schema.org/Claim"]]
    assert claims == [f"urn:newsmodel:claim:{claim.id}" for claim in analysis.claims]
    json.dumps(document)
