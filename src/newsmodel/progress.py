"""How far a long run is: a line that tqdm or rich draws, whichever is installed; otherwise nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["shown"]


@contextmanager
def shown(what: str, *, wanted: bool) -> Iterator[Callable[[], None]]:
    """A function to be called after each piece of work."""
    if wanted:
        try:
            from tqdm.auto import tqdm  # noqa: PLC0415 - an extra
        except ImportError:
            pass
        else:
            with tqdm(desc=what, unit="") as bar:

                def step() -> None:
                    bar.update()

                yield step
            return
        try:
            from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
        except ImportError:
            pass
        else:
            columns = (SpinnerColumn(), TextColumn("{task.description}: {task.completed:.0f}"), TimeElapsedColumn())
            with Progress(*columns) as display:
                task = display.add_task(what, total=None)
                yield lambda: display.advance(task)
            return
    yield _nothing


def _nothing() -> None:
    return None
