"""The conformance kit: parsers that keep to the rules pass, and what each other does wrong is told."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from newsmodel.model import Article, Provenance
from newsmodel.parsers import Context, CsvMapping, JsonMapping, Parser, PlainText, XmlMapping, default_registry
from newsmodel.testing import check_parser

FORMATS = sorted(path for path in Path(__file__).with_name("formats").iterdir() if path.is_dir())
FIELDS = {"title": "head", "text": "body"}
MEMO = b"MEMO Rain fell."


def is_good(expected: dict[str, Any]) -> bool:
    return bool(expected["articles"]) and "errors" not in expected


@pytest.mark.parametrize("folder", FORMATS, ids=lambda path: path.name)
def test_the_parsers_of_the_library_pass(folder: Path) -> None:
    whole = [path for path in folder.iterdir() if not path.name.endswith(".expected.json")]
    good = [
        path for path in whole if is_good(json.loads(path.with_name(f"{path.name}.expected.json").read_text("utf-8")))
    ]
    check_parser(default_registry().get(folder.name), good, bad=[b""])


def test_mappings_and_plain_text_pass() -> None:
    check_parser(PlainText(), good=[b"Rain fell."], bad=[b" "])
    check_parser(
        XmlMapping(name="m", items="story", fields=FIELDS), [b"<story><head>Rain</head></story>"], [b"<story>"]
    )
    check_parser(JsonMapping(name="m", fields=FIELDS), [b'{"head": "Rain"}'], [b"{}", b"[3]"])
    check_parser(CsvMapping(name="m", fields=FIELDS), [b"head,body\nRain,It fell.\n"])


class Memo:
    """A format that does one thing wrong at a time."""

    name = "memo"

    def __init__(self, **wrong: Any) -> None:  # noqa: ANN401
        self.wrong = wrong
        self.count = 0

    def sniff(self, head: bytes, /) -> float:
        if "sniff" in self.wrong:
            return float(self.wrong["sniff"](head))
        return 0.9 if head.startswith(b"MEMO ") else 0.0

    def parse(self, stream: BinaryIO, context: Context, /) -> Iterator[Article]:
        if "eager" in self.wrong:
            return iter([self._article(stream, context)])
        return self._articles(stream, context)

    def _articles(self, stream: BinaryIO, context: Context) -> Iterator[Article]:
        yield self._article(stream, context)

    def _article(self, stream: BinaryIO, context: Context) -> Article:
        data = stream.read()
        self.count += 1
        text = f"{self.count}" if "state" in self.wrong else data.decode(self.wrong.get("encoding", "latin-1"))
        parser = self.wrong.get("parser", self.name)
        return Article(text=text, provenance=Provenance(parser=parser, source=context.source, record_index=0))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"sniff": lambda _head: 0.9}, "sniff claims a plain text with 0.9"),
        ({"sniff": lambda _head: 2}, "sniff gives 2.0"),
        ({"sniff": lambda head: head[0]}, "sniff gives|sniff fails"),
        ({"eager": True}, "before the first article is asked for"),
        ({"state": True}, "in two threads"),
        ({"encoding": "utf-8"}, "UnicodeDecodeError is raised; expected a ParseError"),
        ({"parser": "other"}, "names the parser 'other'"),
    ],
)
def test_what_is_wrong_is_told(wrong: dict[str, Any], says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        check_parser(Memo(**wrong), [MEMO])


def test_good_ones_must_be_read_and_bad_ones_refused() -> None:
    memo: Parser = Memo()
    check_parser(memo, [MEMO])
    with pytest.raises(AssertionError, match="source 0: it is bad, and 1 articles come of it"):
        check_parser(memo, [MEMO], [b"MEMO "])
    with pytest.raises(AssertionError, match="at least one good source"):
        check_parser(memo, [])
    with pytest.raises(AssertionError, match="there is no text in it"):
        check_parser(PlainText(), [b" "])
    with pytest.raises(AssertionError, match="`name`, `sniff` and `parse`"):
        check_parser(object(), [MEMO])  # type: ignore[arg-type]
