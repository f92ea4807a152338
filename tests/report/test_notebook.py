"""Records and answers in a notebook, which is run as people run it."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent.parent

CELLS = (
    "import newsmodel as nm\nanalysis = nm.analyze(nm.read_one('examples/talks.txt'))\nanalysis",
    "analysis.article",
    "analysis.statements[3]",
    "corpus = nm.Corpus()\ncorpus.add(analysis)\ncorpus.statements()",
    "corpus.rebuttals(by='Tasker')",
    "corpus.articles(), corpus.actors()",
    "nm.analyze('“<script>alert(1)</script>,” Ana Ruiz said.')",
)


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # those of Jupyter are not ours
def test_records_and_answers_show_themselves() -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT)}}).execute()
    outputs = [cell.outputs[0].data for cell in notebook.cells]
    shown = [output.get("text/html", "") for output in outputs]
    found, article, statement, statements, rebuttals, _, hostile = shown
    assert "Owen Tasker disputes Helena Brandvold" in found
    assert "Port Selwick" in article
    assert "social_media (Mastodon)" in statement
    assert statements.count("<tr>") == 15
    assert "<caption>14</caption>" in statements
    assert "counter_claim" in rebuttals
    assert "&lt;script&gt;" in hostile
    assert "<script>" not in hostile
    assert "Articles: all" in outputs[5]["text/plain"]
