"""Hostile texts of up to 1 MB: eight times the length may cost sixteen times the time, not sixty-four."""

from collections.abc import Callable

import pytest

from newsmodel.parsers import claim_reviews, detect, read_one
from tests.growth import cpu_seconds

PIECES = [
    "a",
    " ",
    "\n",
    "\r",
    " \n",
    "By ",
    ", and ",
    "A. ",
    "(((",
    "- ",
    "9",
    "9:",
    "ENDS\n",
    "(Reporting by a\n",
    "Date: 2022-03-30\n",
    "Title: a\n\n",
    "LINDMAR, ",
    "LINDMAR — ",
    "(AP) - ",
    "AAA: \n",
    "@.",
    "\u2028",
    "“",
    "é",
    "\t\x1f",
]


sizes = pytest.mark.parametrize("length", [10_000, pytest.param(125_000, marks=pytest.mark.slow)])


PAGE_PIECES = [
    "<",
    "<a ",
    "</",
    "<!--",
    "<p>",
    "<div>",
    "</div>",
    "<h1>",
    "<time>",
    "<p><b>",
    "<i><b></i>",
    "<table><tr><td>",
    "<p><div><b><hr>",
    '<a b="',
    "<a href='",
    "<div a=1 b=2 c",
    "<script>",
    "<svg>",
    "<p hidden>",
    "<p class=ad>a",
    "<p>By a b",
    "<p>LINDMAR, ",
    "<p>1 May 2022",
    "<span itemprop=a itemscope>",
    "<span itemprop=author>",
    "<meta property=og:title content='a - '>",
    "<script type=application/ld+json>{</script>",
    "&amp",
]


@sizes
@pytest.mark.parametrize("piece", PAGE_PIECES, ids=ascii)
def test_time_grows_with_the_length_of_a_page(piece: str, length: int) -> None:
    def read_page(size: int) -> Callable[[], object]:
        data = f"<html><title>Rain</title>{piece * (size // len(piece))}".encode()
        return lambda: (detect(data), read_one(data, "html"), list(claim_reviews(data)))

    small, large = cpu_seconds(read_page(length)), cpu_seconds(read_page(8 * length))
    assert large < 16 * small + 0.1


@sizes
@pytest.mark.parametrize(
    "piece", ['\\"', ",", "/*", '"', "[", '{"a":', '"@type" : "', " ", "//", '{"@type":"Thing"},'], ids=ascii
)
def test_time_grows_with_the_length_of_jsonld(piece: str, length: int) -> None:
    def read_page(size: int) -> Callable[[], object]:
        block = piece * (size // len(piece))
        data = f'<html><title>Rain</title><script type="application/ld+json">["{block}</script>'.encode()
        more = f'<html><title>Rain</title><script type="application/ld+json">[{block}</script>'.encode()
        return lambda: (read_one(data, "html"), read_one(more, "html"), list(claim_reviews(more)))

    small, large = cpu_seconds(read_page(length)), cpu_seconds(read_page(8 * length))
    assert large < 16 * small + 0.1


@sizes
@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_time_grows_with_the_length(piece: str, length: int) -> None:
    def read(size: int) -> Callable[[], object]:
        half = piece * (size // len(piece) // 2)
        data = f"{half}\n\nRain fell.\n\n{half}".encode()
        return lambda: (detect(data), read_one(data, "plain"))

    small, large = cpu_seconds(read(length)), cpu_seconds(read(8 * length))
    assert large < 16 * small + 0.1
