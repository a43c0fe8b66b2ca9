"""One bounded pool of processes for whatever is heavy or cannot be trusted.

In: items, one after another. Out: each item with its result, or with what became of the process that had it.
A process that passes its time or its memory is ended and replaced; the work of the others goes on.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pebble import ProcessFuture, ProcessPool

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_TASKS_PER_PROCESS = 400
"""Tasks after which a process is replaced: what libraries leak ends with it."""
_AHEAD = 3
"""Batches handed out for each process: enough that none waits, few enough that memory stays bounded."""
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one item may take."""

    seconds: float = 20
    megabytes: int = 1024
    """Above what a process takes before it has begun."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What became of an item that gave no result."""

    kind: Literal["too_slow", "too_much_memory", "crashed"]


_Results = Sequence[_Result | Failure]


class Workers(Generic[_Item, _Result]):
    """Processes that all run one function; a context manager."""

    def __init__(self, function: Callable[[_Item], _Result], limits: Limits, preload: str) -> None:
        from pebble import ProcessPool  # noqa: PLC0415 - heavy

        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([preload])
        self._function, self._limits = function, limits
        self._count = os.cpu_count() or 1
        self._pool: ProcessPool = ProcessPool(
            self._count, _TASKS_PER_PROCESS, _limit_memory, (limits.megabytes,), context
        )

    def __enter__(self) -> Workers[_Item, _Result]:
        """Start with the first item, not before."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every process, whatever it is at."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def each(self, take: Callable[[], Sequence[_Item]]) -> Iterator[tuple[_Item, _Result | Failure]]:
        """Give each item with its result, in the order of the items.

        `take` gives the next batch, or an empty one; it is asked again until nothing is at work, because what
        comes back may bring further items.
        A batch that fails is run again item by item, so that one bad item costs the others nothing.
        """
        waiting: deque[tuple[Sequence[_Item], ProcessFuture[list[_Result]]]] = deque()
        while True:
            while len(waiting) < _AHEAD * self._count and (batch := take()):
                waiting.append((batch, self._submit(batch)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            yield from zip(batch, self._results(batch, future), strict=True)

    def _submit(self, batch: Sequence[_Item]) -> ProcessFuture[list[_Result]]:
        return self._pool.schedule(_all, (self._function, batch), timeout=self._limits.seconds)

    def _results(self, batch: Sequence[_Item], future: ProcessFuture[list[_Result]]) -> _Results[_Result]:
        from pebble import ProcessExpired  # noqa: PLC0415 - heavy

        try:
            return future.result()
        except TimeoutError:
            failure = Failure("too_slow")
        except MemoryError:
            failure = Failure("too_much_memory")
        except ProcessExpired:
            failure = Failure("crashed")
        if len(batch) == 1:
            return [failure]
        again = [(item, self._submit([item])) for item in batch]
        return [self._results([item], future)[0] for item, future in again]


def _all(function: Callable[[_Item], _Result], batch: Sequence[_Item]) -> list[_Result]:
    return [function(item) for item in batch]


def _limit_memory(megabytes: int) -> None:
    """Bound the address space: an allocation beyond it fails in this process alone."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file of anybody's
            mapped = int(file.read().split()[0]) * resource.getpagesize()
    except FileNotFoundError:  # only Linux has it; elsewhere time alone is limited
        return
    most = mapped + megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
