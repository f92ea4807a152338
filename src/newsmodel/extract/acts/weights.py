"""What each sign is worth for each act: the table `data/act_weights.tsv`."""

from collections.abc import Iterable, Mapping
from functools import cache

from newsmodel.kinds import SpeechAct
from newsmodel.lang.tables import data_file, rows

__all__ = ["ACTS", "COLUMNS", "TABLE", "learned", "likeliest"]

TABLE = "act_weights.tsv"
ACTS = tuple(SpeechAct)
COLUMNS = ("sign", *(act.value for act in ACTS))


@cache
def learned() -> Mapping[str, tuple[float, ...]]:
    """The weights that come with the library: by sign, one for each of `ACTS`."""
    return {sign: tuple(map(float, weights)) for _, (sign, *weights) in rows(data_file(TABLE), TABLE, COLUMNS)}


def likeliest(signs: Iterable[str]) -> SpeechAct:
    """The act for which some signs speak most."""
    weights = learned()
    columns = zip(*(weights[sign] for sign in sorted(signs) if sign in weights), strict=True)
    totals = [sum(column) for column in columns]
    return ACTS[totals.index(max(totals))] if totals else SpeechAct.ASSERT
