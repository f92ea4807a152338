"""What each sign is worth for each act: the table `data/act_weights.tsv`."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from newsmodel.kinds import SpeechAct
from newsmodel.lang.tables import data_file, rows

__all__ = ["ACTS", "COLUMNS", "TABLE", "learned", "likeliest"]

TABLE = "act_weights.tsv"
ACTS = tuple(SpeechAct)
COLUMNS = ("sign", *(act.value for act in ACTS))


@cache
def learned() -> Mapping[str, tuple[int, ...]]:
    """The weights that come with the library, in hundredths: by sign, one for each of `ACTS`."""
    table = rows(data_file(TABLE), TABLE, COLUMNS)
    return {sign: tuple(round(100 * float(weight)) for weight in weights) for _, (sign, *weights) in table}


def likeliest(signs: AbstractSet[str]) -> SpeechAct:
    """The act for which some signs speak most."""
    weights = learned()
    totals = list(map(sum, zip(*map(weights.__getitem__, weights.keys() & signs), strict=True)))
    return ACTS[totals.index(max(totals))] if totals else SpeechAct.ASSERT
