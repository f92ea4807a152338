"""What gets a process into the trouble that the text of an article asks for; workers import it by name."""

import os
import signal
import time
from pathlib import Path

from newsmodel import Analysis
from newsmodel.extract.draft import Work

MARK = Path(os.environ.get("TROUBLE_MARK", "died"))  # in the folder where the test runs, or where it says


def trouble(work: Work) -> None:
    """A step of the pipeline."""
    for word in work.doc.words:
        match word:
            case "DIE":
                os.kill(os.getpid(), signal.SIGKILL)
            case "STUMBLE":
                raise IndexError("out of range")
            case "DOZE":
                time.sleep(0.5)
            case "SLEEP":
                MARK.touch()
                time.sleep(600)
            case "ONCE" if not MARK.exists():
                MARK.touch()
                os.kill(os.getpid(), signal.SIGKILL)


def length(analysis: Analysis) -> object:
    """Of a text; or what cannot come back from a worker."""
    text = analysis.article.text
    return (lambda: text) if "LAMBDA" in text else len(text)
