"""The graph of who disputes whom: NetworkX, and GraphML for Gephi and its kin (extra `graph`)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsmodel.errors import MissingExtra
from newsmodel.export.files import each
from newsmodel.model import Actor, Analysis, Rebuttal, Statement

if TYPE_CHECKING:
    from os import PathLike
    from typing import IO

    import networkx as nx

__all__ = ["to_networkx", "write_graphml"]


def to_networkx(records: Analysis | Rebuttal | Iterable[Analysis | Rebuttal]) -> "nx.MultiDiGraph[str]":
    """The graph of disputes: an edge from each speaker who disputes to each who is disputed, one a rebuttal and target.

    Nodes are actors, by id, with `label` and `kind`; of an unknown speaker it is the statement. Actors of different
    articles are different nodes, unless they are canonical. A rebuttal of what is not reported has no edge.

    Raises:
        MissingExtra: NetworkX is not installed.

    >>> import newsmodel as nm
    >>> text = "Ana Ruiz said on Monday that the dam was safe. Leo Marsh denied that the dam was safe."
    >>> graph = to_networkx(nm.analyze(text))
    >>> [(graph.nodes[a]["label"], kind, graph.nodes[b]["label"]) for a, b, kind in graph.edges(data="kind")]
    [('Leo Marsh', 'denial', 'Ana Ruiz')]
    """
    try:
        import networkx as nx  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("a graph of disputes", extra="graph") from None
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for record in each(records):
        rebuttals = record.rebuttals if isinstance(record, Analysis) else (record,)
        for rebuttal in rebuttals:
            for target in rebuttal.targets:
                _add(graph, rebuttal, target)
    return graph


def _add(graph: "nx.MultiDiGraph[str]", rebuttal: Rebuttal, target: Statement) -> None:
    by = rebuttal.by
    for statement in (by, target):
        who = _who(statement)
        kind = who.kind.value if isinstance(who, Actor) else "unknown"
        graph.add_node(who.id, label=str(who) if isinstance(who, Actor) else "someone", kind=kind)
    known = {
        "kind": rebuttal.kind.value,
        "explicit": rebuttal.explicit,
        "confidence": rebuttal.confidence,
        "article": by.article_id,
        "text": by.text,
        "disputed": target.text,
        "said": str(by.said) if by.said else "",
        "reported": str(by.reported) if by.reported else "",
    }
    graph.add_edge(_who(by).id, _who(target).id, key=f"{rebuttal.id} {target.id}", **known)


def _who(statement: Statement) -> Actor | Statement:
    return statement.speaker or statement


def write_graphml(
    records: Analysis | Rebuttal | Iterable[Analysis | Rebuttal], place: "str | PathLike[str] | IO[bytes]"
) -> None:
    """Write the graph of disputes as GraphML.

    Control characters, which XML cannot hold, become spaces.

    Raises:
        MissingExtra: NetworkX is not installed.
    """
    graph = to_networkx(records)
    import networkx as nx  # noqa: PLC0415 - an extra

    for _, data in graph.nodes(data=True):
        data.update(_printable(data))
    for *_, data in graph.edges(data=True):
        data.update(_printable(data))
    nx.write_graphml_xml(graph, place)


def _printable(data: dict[str, object]) -> dict[str, object]:
    return {name: _xml(value) if isinstance(value, str) else value for name, value in data.items()}


def _xml(text: str) -> str:
    return "".join(char if char in "\t\n" or (char >= " " and char not in "\ufffe\uffff") else " " for char in text)
