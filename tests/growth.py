"""How growth is measured, in every layer alike."""

import gc
import time
from collections.abc import Callable


def cpu_seconds(work: Callable[[], object], runs: int = 2) -> float:
    """The shortest of the runs, without garbage collection: what that takes hangs on all that the process holds."""
    best = float("inf")
    gc.collect()
    gc.disable()
    try:
        for _ in range(runs):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best
