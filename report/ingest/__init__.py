"""Ingest: files, folders, addresses and standard input in; articles, omissions and coverage out.

input -> things received (inputs.py, bundles.py, walk.py) -> their kind (kinds/) -> lines, with what is stated
beside them -> noise out (noise/) -> article (metadata.py, dates.py, events.py, names.py)

What is received is never read in this process when `How.limits` are given: a pool of processes does it
(reading.py), each document under its own limits of time and memory.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from report.errors import IngestError
from report.ingest.inputs import STANDARD_INPUT, is_address, listing
from report.ingest.reading import open_one
from report.ingest.text import REMEDIES, UnreadableError
from report.ingest.walk import Walk
from report.work import Limits, Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from io import BufferedReader
    from pathlib import Path

    from report.article import Article
    from report.briefing import Coverage, Omission
    from report.ingest.walk import Each
    from report.lines import Line
    from report.services import Fetch

__all__ = ["STANDARD_INPUT", "How", "Limits", "Reading", "is_address", "read"]

_NAMED = 10
"""Inputs that a message names."""


@dataclass(frozen=True, slots=True)
class How:
    """What the shells give to the reading."""

    groups: Mapping[str, str] = field(default_factory=dict)
    """Outlets and their publisher groups, beside those that are known."""
    limits: Limits | None = None
    """Of one document; None reads in this process, without any."""
    fetch: Fetch | None = None
    """None where no network may be used."""
    follow: bool = False
    """Fetch the page of each feed entry."""
    stdin: BufferedReader | None = None
    progress: Callable[[str, str], None] = lambda _subject, _state: None
    """Told of a source, and what is being done with it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what could not be."""

    lines: tuple[Line, ...]
    omissions: tuple[Omission, ...]
    coverage: tuple[Coverage, ...]
    origins: tuple[str, ...]
    """Of each line, the source in the coverage."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the lines."""
        return tuple(line.article for line in self.lines)


def read(inputs: Sequence[str | Path], how: How | None = None) -> Reading:
    """Read the articles of all inputs.

    Raises: IngestError where a path does not exist, a folder holds no document, or nothing can be read.
    """
    how = how or How()
    listed = listing(inputs)
    walk = Walk(how)
    with _readers(how) as each:
        walk.through(listed.received, each)
    lines, origins = walk.read()
    omissions = (*walk.omissions(), *listed.omissions)
    if not lines and omissions:
        raise _nothing(omissions, alone=len(listed.received) == 1)
    if len(listed.received) == 1 and walk.unused and len(lines) == 1:
        raise UnreadableError("bad_metadata", listed.received[0].key, str(walk.unused[0]))
    return Reading(lines, omissions, walk.coverage(), origins)


@contextmanager
def _readers(how: How) -> Iterator[Each]:
    """Give what reads things received: a pool of processes, or this one."""
    read_one = partial(open_one, groups=dict(how.groups))
    if how.limits is None:
        yield lambda take: ((one, read_one(one)) for batch in iter(take, []) for one in batch)
        return
    with Workers(read_one, how.limits, preload="report.ingest.reading") as workers:
        yield workers.each


def _nothing(omissions: Sequence[Omission], *, alone: bool) -> IngestError:
    if alone and len(omissions) == 1:
        return UnreadableError(omissions[0].reason, omissions[0].subject, omissions[0].detail)
    subjects = " ".join(f"{each.subject} {REMEDIES[each.reason]}" for each in omissions[:_NAMED])
    more = f" And {len(omissions) - _NAMED} more." if len(omissions) > _NAMED else ""
    return IngestError(f"None of the inputs can be read. {subjects}{more}")
