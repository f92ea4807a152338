"""Many articles, asked together: who said what about something, in some week, and who disputed it."""

from newsmodel.corpus.corpus import Corpus, Match
from newsmodel.corpus.ingest import Ingestion, Sources
from newsmodel.corpus.results import Results

__all__ = ["Corpus", "Ingestion", "Match", "Results", "Sources"]
