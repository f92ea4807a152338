"""What may be asked of the command, and the help that it gives."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

__all__ = ["options"]

_ABOUT = """\
Who said what in a news article, when, and who disputes it.

  newsmodel analyze talks.txt                   a table of one article
  newsmodel ask wire/*.txt --by Brandvold       what one person said in many
  newsmodel ingest news.db wire/*.txt           keep many, for ask --corpus news.db
  newsmodel report talks.txt                    a page to look at: report.html
"""
_CODES = """\
FILE may be a pattern in quotation marks: "wire/**/*.txt".
Exit codes: 0 all is well; 1 some input could not be read, the rest is done; 2 wrong usage.
"""
_ANALYZE = """\
Print who said what in each article, when, and who disputes whom.

The first column is the day on which it was said: "day unknown" where the article does not tell, for the day of
publication is not assumed. Then who said it, with the role; what the speaker does by saying it, and how much of it
is quoted; and the words.
"""
_ANALYZE_EXAMPLES = f"""\
examples:
  newsmodel analyze talks.txt
  newsmodel analyze --explain talks.txt         the rule and the words behind each line
  newsmodel analyze --json wire/*.txt | jq -r '.statements[].text'
  pbpaste | newsmodel analyze -

{_CODES}"""
_ASK = """\
Print the statements of many articles that match all of the options, newest article first, with who disputes them.
"""
_ASK_EXAMPLES = f"""\
examples:
  newsmodel ask wire/*.txt --by Brandvold --about pay
  newsmodel ask wire/*.txt --about '"night shifts" offer'
  newsmodel ask 'wire/**/*.txt' --by "Tasker, Owen" --since 2024-05-13 --until 2024-05-15
  newsmodel ask --corpus news.db --about strike

A statement is sought by the day on which it was said. One whose day the article does not tell is left out as soon
as --since or --until is given; how many there are is said at the end.

{_CODES}"""


_INGEST = """\
Read and analyse articles, and keep them in the file of a corpus, which is made if there is none.

Each article is there as soon as it is done. The same command again goes on where it was ended, and analyses only what
is new.
"""
_INGEST_EXAMPLES = f"""\
examples:
  newsmodel ingest news.db wire/*.txt
  newsmodel ingest news.db 'wire/**/*.xml' --workers 4

{_CODES}"""
_REPORT = """\
Write a page to look at: of one article, its text with the statements marked, who said what when, and who disputes whom;
of many, who speaks most, when, who disputes whom, and all statements.

The page is one file that needs nothing else: it loads nothing, and opens in any browser.
"""
_REPORT_EXAMPLES = f"""\
examples:
  newsmodel report talks.txt
  newsmodel report 'wire/**/*.txt' --about strike --title "The strike" --output strike.html
  newsmodel report --corpus news.db

{_CODES}"""


_PARSER = "the format of the files, by the name of its parser, such as csv; else told by how each begins"


class _Parser(argparse.ArgumentParser):
    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - as argparse takes them
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **settings)

    def error(self, message: str) -> NoReturn:
        """One line; argparse would print the usage as well."""
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def options(argv: Sequence[str] | None) -> argparse.Namespace | int:
    """What was asked, with the function `run` that does it; or an exit code where nothing is left to do."""
    try:
        chosen, unknown = _parser().parse_known_args(argv)
        if chosen.run in (_ask, _report) and not (chosen.files or chosen.corpus):
            chosen.command.error("the following arguments are required: FILE, or --corpus")
        if unknown:  # argparse would name the help of the whole, where the options of a command are not listed
            chosen.command.error(f"unrecognized arguments: {' '.join(unknown)}")
    except SystemExit as stop:
        return int(stop.code or 0)
    return chosen


def _parser() -> _Parser:
    parser = _Parser(prog="newsmodel", description=_ABOUT, epilog=_CODES)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    analyze = commands.add_parser(
        "analyze", help="who said what in each article", description=_ANALYZE, epilog=_ANALYZE_EXAMPLES
    )
    analyze.add_argument("files", nargs="+", metavar="FILE", help="what to read; - is standard input")
    shape = analyze.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print each analysis as one line of JSON")
    shape.add_argument("--explain", action="store_true", help="print the rule and the evidence of each record")
    analyze.add_argument("--corrections", metavar="JSON", help="a file of corrections, made before the answer is given")
    analyze.add_argument("--parser", type=_format, metavar="NAME", help=_PARSER)
    analyze.set_defaults(run=_analyze, command=analyze)

    ask = commands.add_parser("ask", help="search many articles", description=_ASK, epilog=_ASK_EXAMPLES)
    ask.add_argument("files", nargs="*", metavar="FILE", help="what to read; - is standard input")
    ask.add_argument(
        "--corpus", metavar="CORPUS", help="ask what `newsmodel ingest` keeps in this file; FILEs are added to it"
    )
    ask.add_argument("--by", type=_worded, metavar="NAME", help="who said it: last name, full name or alias")
    ask.add_argument(
        "--about", type=_worded, metavar="TEXT", help='words that occur in it; "..." holds a phrase together'
    )
    ask.add_argument("--since", type=_day, metavar="DAY", help="said on that day or later: 2024-05-13, 2024-05")
    ask.add_argument("--until", type=_day, metavar="DAY", help="said on that day or before")
    ask.add_argument("--json", action="store_true", help="print each statement as one line of JSON")
    ask.set_defaults(run=_ask, command=ask)

    ingest = commands.add_parser(
        "ingest", help="keep many articles in a file", description=_INGEST, epilog=_INGEST_EXAMPLES
    )
    ingest.add_argument("corpus", metavar="CORPUS", help="the file that keeps them")
    ingest.add_argument("files", nargs="+", metavar="FILE", help="what to read; - is standard input")
    ingest.add_argument("--workers", type=_number, default=1, metavar="N", help="how many processes analyse (1)")
    ingest.add_argument("--corrections", metavar="JSON", help="a file of corrections, made in each article")
    ingest.add_argument("--parser", type=_format, metavar="NAME", help=_PARSER)
    ingest.set_defaults(run=_ingest, command=ingest, json=False)

    report = commands.add_parser("report", help="a page to look at", description=_REPORT, epilog=_REPORT_EXAMPLES)
    report.add_argument("files", nargs="*", metavar="FILE", help="what to read; - is standard input")
    report.add_argument("--corpus", metavar="CORPUS", help="what `newsmodel ingest` keeps in this file")
    report.add_argument("--by", type=_worded, metavar="NAME", help="only what somebody of that name said")
    report.add_argument("--about", type=_worded, metavar="TEXT", help="only statements in which these words occur")
    report.add_argument("--title", default="Who said what", help="what a page of many articles is called")
    report.add_argument("--output", default="report.html", metavar="PAGE", help="the file to write (report.html)")
    report.set_defaults(run=_report, command=report, json=False)
    return parser


class _Version(argparse.Action):
    """Asks for the version when it is wanted, and not at every start."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:  # noqa: ANN401 - as argparse calls it
        from importlib.metadata import version  # noqa: PLC0415 - takes time

        print("newsmodel", version("newsmodel"))
        parser.exit()


def _worded(text: str) -> str:
    if not any(char.isalnum() for char in text):
        raise argparse.ArgumentTypeError(f"there is no word in {text!r}")
    return text


def _number(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"not a number from 1: {text!r}")
    return int(text)


def _format(name: str) -> str:
    from newsmodel.errors import UnknownFormat  # noqa: PLC0415 - takes time
    from newsmodel.parsers import default_registry  # noqa: PLC0415

    try:
        default_registry().get(name)
    except UnknownFormat as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return name


def _day(text: str) -> str:
    from newsmodel.model import When  # noqa: PLC0415 - takes time

    try:
        When.of(text)
        is_day = "/" not in text
    except ValueError:
        is_day = False
    if not is_day:
        raise argparse.ArgumentTypeError(f"not a day: {text!r}; expected such as 2024-05-13")
    return text


# The rest of the library is imported when a command runs: help is quick.


def _analyze(chosen: argparse.Namespace) -> int:
    from newsmodel.cli.analyze import analyze  # noqa: PLC0415

    return analyze(
        chosen.files,
        as_json=chosen.json,
        explain=chosen.explain,
        corrections=chosen.corrections,
        parser=chosen.parser,
    )


def _ask(chosen: argparse.Namespace) -> int:
    from newsmodel.cli.ask import ask  # noqa: PLC0415

    return ask(
        chosen.files,
        kept=chosen.corpus,
        by=chosen.by,
        about=chosen.about,
        since=chosen.since,
        until=chosen.until,
        as_json=chosen.json,
    )


def _ingest(chosen: argparse.Namespace) -> int:
    from newsmodel.cli.ingest import ingest  # noqa: PLC0415

    return ingest(
        chosen.corpus, chosen.files, workers=chosen.workers, corrections=chosen.corrections, parser=chosen.parser
    )


def _report(chosen: argparse.Namespace) -> int:
    from newsmodel.cli.report import report  # noqa: PLC0415

    return report(
        chosen.files,
        kept=chosen.corpus,
        by=chosen.by,
        about=chosen.about,
        title=chosen.title,
        output=chosen.output,
    )
