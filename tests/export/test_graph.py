"""The graph of disputes, read back by NetworkX."""

import io

import pytest
from hypothesis import given

import newsmodel as nm
from newsmodel import export, testing

nx = pytest.importorskip("networkx")

TEXT = "Ana Ruiz said on Monday that the dam was safe. Leo Marsh denied that the dam was safe."


def test_an_edge_goes_from_who_disputes_to_who_is_disputed() -> None:
    analysis = nm.analyze(TEXT)
    stream = io.BytesIO()
    export.write_graphml(analysis, stream)
    graph = nx.read_graphml(io.BytesIO(stream.getvalue()), force_multigraph=True)
    [(by, of, data)] = graph.edges(data=True)
    assert (graph.nodes[by], graph.nodes[of]["label"]) == ({"label": "Leo Marsh", "kind": "person"}, "Ana Ruiz")
    assert (data["kind"], data["disputed"], data["explicit"]) == ("denial", "the dam was safe", True)


@given(testing.analyses())
def test_graphml_holds_every_dispute(analysis: nm.Analysis) -> None:
    graph = export.to_networkx([analysis, analysis])
    assert graph.number_of_edges() == sum(len(rebuttal.targets) for rebuttal in analysis.rebuttals)
    assert nx.utils.graphs_equal(graph, export.to_networkx(analysis.rebuttals))
    stream = io.BytesIO()
    export.write_graphml(analysis, stream)
    back = nx.read_graphml(io.BytesIO(stream.getvalue()), force_multigraph=True)
    assert set(back.nodes) == set(graph.nodes)
    assert back.number_of_edges() == graph.number_of_edges()
