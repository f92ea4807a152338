"""What may be asked of the command, and the help that it gives."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from newsmodel.cli import calls, guide

__all__ = ["COMPLETE_FILE", "options"]

COMPLETE_FILE = {
    "bash": "_shtab_compgen_files",
    "fish": "(__fish_complete_path (commandline -ct))",
    "powershell": "_shtab_powershell_compgen_files",
    "tcsh": "f",
    "zsh": "_files",
}
"""Names of files, as shtab tells each shell."""


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
        if chosen.run in (calls.ask, calls.report) and not (chosen.files or chosen.corpus):
            chosen.command.error("the following arguments are required: FILE, or --corpus")
        if unknown:  # argparse would name the help of the whole, where the options of a command are not listed
            chosen.command.error(f"unrecognized arguments: {' '.join(unknown)}")
    except SystemExit as stop:
        return int(stop.code or 0)
    return chosen


def _parser() -> _Parser:
    parser = _Parser(prog="newsmodel", description=guide.ABOUT, epilog=guide.CODES)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(
        run: Callable[[argparse.Namespace], int], brief: str, about: str, examples: str
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(run.__name__, help=brief, description=about, epilog=examples)
        made.set_defaults(run=run, command=made, json=False)
        return made

    analyze = command(calls.analyze, "who said what in each article", guide.ANALYZE, guide.ANALYZE_EXAMPLES)
    _files(analyze)
    shape = analyze.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print each analysis as one line of JSON")
    shape.add_argument("--explain", action="store_true", help="print the rule and the evidence of each record")
    _corrections(analyze, "made before the answer is given")

    read = command(calls.read, "what is read from a file", guide.READ, guide.READ_EXAMPLES)
    _files(read)
    read.add_argument("--json", action="store_true", help="print each article as one line of JSON")

    ask = command(calls.ask, "search many articles", guide.ASK, guide.ASK_EXAMPLES)
    _files(ask, "*")
    _corpus(ask, "ask what `newsmodel ingest` keeps in this file; FILEs are added to it")
    ask.add_argument("--by", type=_worded, metavar="NAME", help="who said it: last name, full name or alias")
    ask.add_argument(
        "--about", type=_worded, metavar="TEXT", help='words that occur in it; "..." holds a phrase together'
    )
    ask.add_argument("--since", type=_day, metavar="DAY", help="said on that day or later: 2024-05-13, 2024-05")
    ask.add_argument("--until", type=_day, metavar="DAY", help="said on that day or before")
    ask.add_argument("--published", type=_day, metavar="DAY", help="in articles of that day, month or year")
    ask.add_argument("--json", action="store_true", help="print each statement as one line of JSON")

    ingest = command(calls.ingest, "keep many articles in a file", guide.INGEST, guide.INGEST_EXAMPLES)
    _complete(ingest.add_argument("corpus", metavar="CORPUS", help="the file that keeps them"))
    _files(ingest)
    ingest.add_argument("--workers", type=_number, default=1, metavar="N", help="how many processes analyse (1)")
    _corrections(ingest, "made in each article")
    ingest.add_argument("--link", action="store_true", help="then look for replies to what other articles report")
    ingest.add_argument("--json", action="store_true", help="print what became of the files as one line of JSON")

    report = command(calls.report, "a page to look at", guide.REPORT, guide.REPORT_EXAMPLES)
    _files(report, "*")
    _corpus(report, "what `newsmodel ingest` keeps in this file")
    report.add_argument("--by", type=_worded, metavar="NAME", help="only what somebody of that name said")
    report.add_argument("--about", type=_worded, metavar="TEXT", help="only statements in which these words occur")
    report.add_argument("--title", default="Who said what", help="what a page of many articles is called")
    page = report.add_argument(
        "--output", default="report.html", metavar="PAGE", help="the file to write (report.html)"
    )
    _complete(page)
    report.add_argument("--json", action="store_true", help="print the name of the page as one line of JSON")

    parsers = command(calls.parsers, "the formats that can be read", guide.PARSERS, guide.PARSERS_EXAMPLES)
    _files(parsers, "*", formats=False)
    parsers.add_argument("--json", action="store_true", help="print each format, or file, as one line of JSON")

    completion = command(
        calls.completion, "a script that completes what you type", guide.COMPLETION, guide.COMPLETION_EXAMPLES
    )
    completion.add_argument("shell", choices=tuple(COMPLETE_FILE), help="the shell that you use")
    completion.set_defaults(whole=parser)
    return parser


def _files(parser: argparse.ArgumentParser, nargs: str = "+", *, formats: bool = True) -> None:
    _complete(parser.add_argument("files", nargs=nargs, metavar="FILE", help="what to read; - is standard input"))
    if formats:
        parser.add_argument("--parser", type=_format, metavar="NAME", help=guide.PARSER)


def _corpus(parser: argparse.ArgumentParser, what: str) -> None:
    _complete(parser.add_argument("--corpus", metavar="CORPUS", help=what))


def _corrections(parser: argparse.ArgumentParser, when: str) -> None:
    _complete(parser.add_argument("--corrections", metavar="JSON", help=f"a file of corrections, {when}"))


def _complete(argument: argparse.Action) -> None:
    """Let shells complete names of files."""
    argument.complete = COMPLETE_FILE  # type: ignore[attr-defined]


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
