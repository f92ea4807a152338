"""One task for many things, in several processes: in order, few things at a time, and none lost with its process."""

import gc
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

from newsmodel.errors import WorkerError

__all__ = ["Ready", "in_order"]

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4  # things that a worker has before it, so that none waits
_HELD = 32  # things for each worker that are under way or wait for one before them
_DEATHS = 2  # of workers at one thing, before that is given up


@dataclass(frozen=True, slots=True)
class Ready(Generic[R]):
    """A result that needs no work, and keeps its place among the others."""

    result: R


@dataclass(slots=True, eq=False)
class _Place(Generic[T, R]):
    """One thing in the order of all, until its result is taken."""

    thing: T | None
    ready: Ready[R] | None = None
    deaths: int = 0


def in_order(
    task: Callable[[T], R],
    things: Iterable[T | Ready[R]],
    *,
    workers: int,
    start: str,
    failed: Callable[[T, str], R],
) -> Generator[R, None, None]:
    """The results of a task for many things, in the order of the things.

    A thing whose worker dies is given to another one; at the second death it has failed. Whatever ends the
    iteration ends the workers at once.

    Args:
        task: What to do with each thing. It, the things and the results cross over by pickle.
        things: Taken one at a time, when a worker has room.
        workers: How many processes.
        start: How `multiprocessing` is to start them.
        failed: The result of a thing that was given up, and why it was.

    Raises:
        TypeError: The task cannot be pickled.
        WorkerError: A worker could not begin.
    """
    try:
        crew = _Crew[T, R](workers, get_context(start), _pickled(task), failed)
    except Exception as unfit:  # noqa: BLE001 - whatever pickling somebody's function raises
        raise TypeError(f"with several workers, all must be made of functions of modules: {_told(unfit)}") from None
    source, more = iter(things), True
    fault: Exception | None = None
    line: deque[_Place[T, R]] = deque()
    try:
        while more or line:
            if line and (ready := line[0].ready):
                line.popleft()
                yield ready.result
                continue
            if not (more and len(line) < workers * _HELD and crew.has_room()):
                crew.listen()
                continue
            try:
                thing = next(source)
            except StopIteration:
                more = False
            except Exception as error:  # noqa: BLE001 - raised when all before it is delivered
                more, fault = False, error
            else:
                place = _Place[T, R](None, thing) if isinstance(thing, Ready) else _Place[T, R](thing)
                line.append(place)
                if not place.ready:
                    crew.take(place)
                crew.listen(seconds=0)
    finally:
        crew.end()
    if fault:
        raise fault


class _Crew(Generic[T, R]):
    """The workers, and who has what."""

    def __init__(self, size: int, context: BaseContext, task: bytes, failed: Callable[[T, str], R]) -> None:
        self._size, self._context, self._task, self._failed = size, context, task, failed
        self._workers: list[_Worker[T, R]] = []

    def has_room(self) -> bool:
        return len(self._workers) < self._size or any(len(worker.given) < _AHEAD for worker in self._workers)

    def take(self, place: _Place[T, R]) -> None:
        """Give a thing to the worker who has least before it, or to a new one where all have something."""
        free = min(self._workers, key=lambda worker: len(worker.given), default=None)
        if free is None or (free.given and len(self._workers) < self._size):
            free = _Worker(self._context, self._task)
            self._workers.append(free)
        free.give(place)

    def listen(self, seconds: float | None = None) -> None:
        """Hear what the workers have to say, and wait until one does."""
        speaking = set(wait([worker.pipe for worker in self._workers], seconds))
        for worker in [each for each in self._workers if each.pipe in speaking]:
            try:
                answer = worker.pipe.recv_bytes()
            except (EOFError, OSError):
                self._bury(worker)
            else:
                self._hear(worker, answer)

    def end(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
            worker.pipe.close()

    def _hear(self, worker: "_Worker[T, R]", answer: bytes) -> None:
        if not worker.begun:
            if answer:
                raise WorkerError(f"a worker process could not begin: {answer.decode()}")
            worker.begun = True
            return
        place = worker.given.popleft()
        done, result = _unpacked(answer)
        assert place.thing is not None
        place.ready = Ready(result if done else self._failed(place.thing, result))

    def _bury(self, worker: "_Worker[T, R]") -> None:
        """Take a dead worker out; others do what it had before it."""
        self._workers.remove(worker)
        worker.process.join()
        code = worker.process.exitcode
        worker.pipe.close()
        if not worker.begun:
            raise WorkerError(
                f"a worker process ended before it began (exit code {code}); "
                'what a program does must stand below `if __name__ == "__main__":`'
            )
        if worker.given:  # results come in order: it died of the first
            first = worker.given[0]
            first.deaths += 1
            if first.deaths == _DEATHS:
                assert first.thing is not None
                first.ready = Ready(
                    self._failed(first.thing, f"its worker process died {_DEATHS} times (exit code {code})")
                )
                worker.given.popleft()
        for place in worker.given:
            self.take(place)


@dataclass(slots=True, eq=False)
class _Worker(Generic[T, R]):
    """A process, seen from ours.

    Attributes:
        begun: It has said that it is there.
        given: What it has before it.
    """

    context: BaseContext
    task: bytes
    pipe: "Connection[Any, Any]" = field(init=False)
    process: Any = field(init=False)
    begun: bool = False
    given: deque[_Place[T, R]] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.pipe, inner = self.context.Pipe()
        self.process = self.context.Process(target=_work, args=(inner, self.pipe), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        inner.close()
        self._send(self.task)

    def give(self, place: _Place[T, R]) -> None:
        self.given.append(place)
        self._send(_pickled(place.thing))

    def _send(self, message: bytes) -> None:
        with suppress(OSError):  # where it is dead, the next who listens learns it
            self.pipe.send_bytes(message)


def _work(pipe: "Connection[Any, Any]", others: "Connection[Any, Any]") -> None:
    """What a worker does all its life."""
    others.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it ends it
    inbox: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_take_in, args=(pipe, inbox), daemon=True).start()
    try:
        task = pickle.loads(inbox.get())  # noqa: S301 - from our own process
    except Exception as fault:  # noqa: BLE001 - whatever an import raises
        pipe.send_bytes(_told(fault).encode(errors="replace"))
        return
    pipe.send_bytes(b"")
    gc.freeze()  # what is loaded now stays: the collector of garbage need not look at it again
    while True:
        pipe.send_bytes(_answer(task, inbox.get()))


def _take_in(pipe: "Connection[Any, Any]", inbox: SimpleQueue[bytes]) -> None:
    """Read what comes while work goes on, so that neither side ever waits for the other to read."""
    while True:
        try:
            inbox.put(pipe.recv_bytes())
        except (EOFError, OSError):  # whoever started us is gone
            os._exit(0)


def _answer(task: Callable[[Any], object], thing: bytes) -> bytes:
    try:
        return _pickled((True, task(pickle.loads(thing))))  # noqa: S301 - from our own process
    except Exception as fault:  # noqa: BLE001 - one thing must not end the worker
        return _pickled((False, _told(fault)))


def _unpacked(answer: bytes) -> tuple[bool, Any]:
    """What a worker answered, made without the collector of garbage, which would look at all that is being made."""
    collects = gc.isenabled()
    gc.disable()
    try:
        done, result = pickle.loads(answer)  # noqa: S301 - from our own process
    except Exception as fault:  # noqa: BLE001 - whatever unpickling somebody's object raises
        return False, _told(fault)
    else:
        return done, result
    finally:
        if collects:
            gc.enable()


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def _told(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}"
