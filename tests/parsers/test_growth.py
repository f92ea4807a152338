"""Hostile texts of up to 1 MB: eight times the length may cost sixteen times the time, not sixty-four."""

import time
from collections.abc import Callable

import pytest

from newsmodel.parsers import detect, read_one

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


def least_seconds(call: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        call()
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_time_grows_with_the_length(piece: str) -> None:
    def read(size: int) -> Callable[[], object]:
        half = piece * (size // len(piece) // 2)
        data = f"{half}\n\nRain fell.\n\n{half}".encode()
        return lambda: (detect(data), read_one(data, "plain"))

    small, large = least_seconds(read(125_000)), least_seconds(read(1_000_000))
    assert large < 16 * small + 0.1
