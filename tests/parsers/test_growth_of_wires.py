"""As `test_growth`, for feeds, e-mail and what teleprinters sent."""

from collections.abc import Callable

import pytest

from newsmodel.parsers import detect, read
from tests.growth import cpu_seconds

sizes = pytest.mark.parametrize("length", [10_000, pytest.param(60_000, marks=pytest.mark.slow)])
HEADS = {
    "anpa1312": (
        "\x16\x16\x01a1\x1fb\r\nr a\x13\x11 c\r\n\x02",
        ["^a<\r\n", "^By ", "\t a\r\n", "_ ", "\b;", "`", "'", "\x01"],
    ),
    "iptc7901": (
        "\x01abc0001 3 i 9 dpa 1\r\n\x02",
        ["a\r\n\r\n", "\r\n ", "=", "* ", "# ", "By a\n", "ab ", "\x02", "\x01"],
    ),
    "email": (
        "MIME-Version: 1.0\r\n",
        ["a: b\r\n", "a: =?utf-8?q?", " ", "a", "\r\n", "\r\n--\r\n", "=?a?b?c?=", "From: <a@"],
    ),
    "rss": (
        "<rss><channel><item><title>",
        ["&amp;", "&lt;p>", "a ", "(@", "a@", "&lt;", "1 May 24 1", "<item/>", "&#8217;"],
    ),
    "atom": (
        "<feed><entry><link href='",
        ["a", "/..", "&amp;", "'/><link href='", "'/><author><name>a</name></author><a b='"],
    ),
}


@sizes
@pytest.mark.parametrize(
    ("name", "piece"), [(name, piece) for name, (_, pieces) in HEADS.items() for piece in pieces], ids=ascii
)
def test_time_grows_with_the_length(name: str, piece: str, length: int) -> None:
    def read_all(size: int) -> Callable[[], object]:
        data = (HEADS[name][0] + piece * (size // len(piece))).encode()
        return lambda: (detect(data), list(read(data, name, "skip")))

    small, large = cpu_seconds(read_all(length)), cpu_seconds(read_all(8 * length))
    assert large < 16 * small + 0.1
