"""Where data lie that are not in this repository: below the folder that `NEWSMODEL_DATA` names."""

import os
from pathlib import Path

__all__ = ["folder"]


def folder(*names: str) -> Path | None:
    """A folder there; `None` where there is no such folder, or the variable is not set."""
    data = os.environ.get("NEWSMODEL_DATA")
    found = Path(data, *names) if data else None
    return found if found and found.is_dir() else None
