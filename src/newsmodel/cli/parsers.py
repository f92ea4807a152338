"""`newsmodel parsers`: the formats that can be read, or those that a file may be of."""

import json
from collections.abc import Sequence

from newsmodel.cli.files import complain, sources
from newsmodel.errors import NewsModelError
from newsmodel.parsers import default_registry, detect

__all__ = ["parsers"]


def parsers(files: Sequence[str], *, as_json: bool) -> int:
    """Print them; 1 if a file could not be read, or is of no known format."""
    if not files:
        for name in default_registry().names:
            print(json.dumps({"name": name}) if as_json else name)
        return 0
    code = 0
    for file, source in zip(files, sources(files), strict=True):
        try:
            guesses = detect(source)
        except NewsModelError as error:
            complain(error)
            code = 1
            continue
        if as_json:
            formats = [guess._asdict() for guess in guesses]
            print(json.dumps({"file": file, "formats": formats}, ensure_ascii=False))
        else:
            print(f"{file}: {', '.join(f'{guess.name} {guess.score:.2f}' for guess in guesses) or 'no known format'}")
        code = code if guesses else 1
    return code
