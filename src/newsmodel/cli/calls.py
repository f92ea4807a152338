"""From what was asked to the function that does it; the rest of the library is imported only now: help is quick."""

import argparse

__all__ = ["analyze", "ask", "completion", "ingest", "parsers", "read", "report"]


def analyze(chosen: argparse.Namespace) -> int:
    """Print who said what in each article."""
    from newsmodel.cli.analyze import analyze  # noqa: PLC0415

    return analyze(
        chosen.files,
        as_json=chosen.json,
        explain=chosen.explain,
        corrections=chosen.corrections,
        parser=chosen.parser,
    )


def read(chosen: argparse.Namespace) -> int:
    """Print what is read from each file."""
    from newsmodel.cli.reading import read_files  # noqa: PLC0415

    return read_files(chosen.files, as_json=chosen.json, parser=chosen.parser)


def ask(chosen: argparse.Namespace) -> int:
    """Print the statements that match."""
    from newsmodel.cli.ask import ask  # noqa: PLC0415

    return ask(
        chosen.files,
        kept=chosen.corpus,
        by=chosen.by,
        about=chosen.about,
        since=chosen.since,
        until=chosen.until,
        published=chosen.published,
        as_json=chosen.json,
        parser=chosen.parser,
    )


def ingest(chosen: argparse.Namespace) -> int:
    """Keep articles in the file of a corpus."""
    from newsmodel.cli.ingest import ingest  # noqa: PLC0415

    return ingest(
        chosen.corpus,
        chosen.files,
        workers=chosen.workers,
        corrections=chosen.corrections,
        parser=chosen.parser,
        link=chosen.link,
        as_json=chosen.json,
    )


def report(chosen: argparse.Namespace) -> int:
    """Write a page to look at."""
    from newsmodel.cli.report import report  # noqa: PLC0415

    return report(
        chosen.files,
        kept=chosen.corpus,
        by=chosen.by,
        about=chosen.about,
        title=chosen.title,
        output=chosen.output,
        as_json=chosen.json,
        parser=chosen.parser,
    )


def parsers(chosen: argparse.Namespace) -> int:
    """Print the formats, or those that each file may be of."""
    from newsmodel.cli.parsers import parsers  # noqa: PLC0415

    return parsers(chosen.files, as_json=chosen.json)


def completion(chosen: argparse.Namespace) -> int:
    """Print the script for a shell."""
    from newsmodel.cli.completion import completion  # noqa: PLC0415

    return completion(chosen.shell, chosen.whole)
