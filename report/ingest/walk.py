"""Things received in, everything that stands in them out: bundles cut, links followed, each counted once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from report.briefing import Coverage, Omission
from report.errors import IngestError
from report.ingest.bundles import DEEPEST, cut, cut_stream
from report.ingest.document import Received
from report.ingest.inputs import is_address
from report.ingest.kinds import BUNDLES, kind_of
from report.ingest.links import arrived, delivered
from report.ingest.reading import Opened
from report.ingest.text import LARGEST_BYTES, UnreadableError
from report.services import FetchError
from report.work import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from report.ingest import How
    from report.ingest.hand import HandError
    from report.lines import Line

    Each = Callable[[Callable[[], Sequence[Received]]], Iterator[tuple[Received, Opened | Failure]]]

_BATCH = 16
_BATCH_BYTES = 400_000
"""Documents handed to a process at once: the cost of handing over is shared, a slow one delays few."""
_MOST_UNPACKED = 2_000_000_000
"""Bytes that one input may unpack to, archives in archives included; a member counts at least so many:"""
_LEAST_MEMBER = 4_096
_CHUNK = 1 << 20
_NO_DOCUMENT = ("not_articles", "unreachable", "address_refused", "robots_refused")
"""Reasons that count no document: nobody knows what the address would have held."""


@dataclass(slots=True)
class _Tally:
    """Of one source."""

    found: int = 0
    read: int = 0
    unreachable: bool = False
    unchanged: bool = False
    holds_sources: bool = False
    """Feeds, mailboxes or archives, of which each has a tally of its own."""


@dataclass(slots=True)
class Walk:
    """A walk through everything received, and what came of it."""

    how: How
    unused: list[HandError] = field(default_factory=list)
    _lines: list[tuple[tuple[int, ...], str, Line]] = field(default_factory=list)
    _omissions: list[tuple[tuple[int, ...], Omission]] = field(default_factory=list)
    _tallies: dict[str, _Tally] = field(default_factory=lambda: defaultdict(_Tally))
    _unpacked: dict[tuple[int, ...], int] = field(default_factory=lambda: defaultdict(int))
    """Bytes, by the place of the input."""
    _waiting: list[Iterator[Received]] = field(default_factory=list)
    """Innermost last: what a bundle holds comes before what follows the bundle."""

    def through(self, received: Sequence[Received], each: Each) -> None:
        """Read everything."""
        for one in received:
            self._tallies[one.origin]
        self._waiting = [self._numbered(self._given(received), (), "")]
        for one, opened in each(self._batch):
            if isinstance(opened, Failure):
                self._take(one, Opened(omissions=(Omission(opened.kind, one.key),)))
            else:
                self._take(one, opened)

    def read(self) -> tuple[tuple[Line, ...], tuple[str, ...]]:
        """Return the lines in the order of the inputs, and the source of each."""
        self._lines.sort(key=lambda each: each[0])
        return tuple(line for _, _, line in self._lines), tuple(origin for _, origin, _ in self._lines)

    def omissions(self) -> tuple[Omission, ...]:
        """Return what was left out, in the order of the inputs."""
        return tuple(each for _, each in sorted(self._omissions, key=lambda each: each[0]))

    def coverage(self) -> tuple[Coverage, ...]:
        """Return what each source delivered; duplicates are found later."""
        return tuple(
            Coverage(
                source,
                found=each.found,
                read=each.read,
                omitted=each.found - each.read,
                unreachable=each.unreachable,
                unchanged=each.unchanged,
            )
            for source, each in self._tallies.items()
            if each.found or not each.holds_sources
        )

    def _take(self, one: Received, opened: Opened) -> None:
        """Count what was read, and line up what is still to be."""
        if one.instead is not None and not opened.lines:
            why = opened.omissions or (Omission("no_article", one.key),)
            self._omissions += ((one.order, replace(each, source=one.origin)) for each in why)
            self._waiting.append(iter([replace(one.instead, order=one.order)]))
            return
        is_source = opened.kind == "feed" or opened.kind in BUNDLES
        tally = self._tallies[one.key if is_source else one.origin]
        self._tallies[one.origin].holds_sources |= is_source and one.key != one.origin
        tally.found += len(opened.lines)
        tally.read += len(opened.lines)
        self._lines += ((one.order, one.origin, line) for line in opened.lines)
        self.unused += opened.unused
        for error in opened.unused:
            omission = Omission("bad_metadata", error.origin, error.entry, one.origin)
            self._omissions.append((one.order, omission))
        for omission in opened.omissions:
            self._leave_out(one, omission)
        inner: Iterator[Received | Omission] = self._opened(opened.children)
        if opened.kind in BUNDLES:
            inner = cut(one, opened.kind)
        if opened.kind == "archive":
            inner = self._metered(one, inner)
        self._waiting.append(self._numbered(inner, one.order, one.key))
        self.how.progress(one.origin, f"{tally.read} read")

    def _metered(
        self, archive: Received, members: Iterator[Received | Omission]
    ) -> Iterator[Received | Omission]:
        """Give an archive's members while what its input unpacks to stays within bounds."""
        for member in members:
            size = len(member.data) if isinstance(member, Received) else 0
            self._unpacked[archive.order[:1]] += max(size, _LEAST_MEMBER)
            if self._unpacked[archive.order[:1]] > _MOST_UNPACKED:
                raise UnreadableError("too_large", archive.key)
            yield member

    def _leave_out(self, one: Received, omission: Omission) -> None:
        self._tallies[one.origin].found += omission.reason not in _NO_DOCUMENT
        self._omissions.append((one.order, replace(omission, source=one.origin)))

    def _given(self, received: Sequence[Received]) -> Iterator[Received | Omission]:
        for kind, some in groupby(received, key=lambda one: (is_address(one.key), one.path is None)):
            if kind[0]:
                yield from self._fetched(some)
            elif kind[1]:
                yield from chain.from_iterable(map(self._streamed, some))
            else:
                yield from some

    def _streamed(self, one: Received) -> Iterator[Received | Omission]:
        """Give what stands on standard input; a bundle streams."""
        stdin = self.how.stdin
        if stdin is None:
            raise IngestError("Nothing on standard input. Pipe articles in: report read - < FILE")
        kind = kind_of(one, stdin.peek())
        if kind == "archive":
            with TemporaryFile() as file:
                copyfileobj(stdin, file, _CHUNK)
                yield from self._metered(one, cut_stream(one, kind, file))
        elif kind in BUNDLES:
            yield from cut_stream(one, kind, stdin)
        else:
            yield replace(one, data=stdin.read(LARGEST_BYTES + 1))

    def _opened(self, children: Sequence[Received]) -> Iterator[Received | Omission]:
        """Give what a container held: itself, or the page that it announces."""
        held = [one for one in children if one.depth <= DEEPEST]
        yield from self._fetched(held) if self.how.follow else held
        yield from (Omission("too_deep", one.key) for one in children if one.depth > DEEPEST)

    def _fetched(self, received: Iterable[Received]) -> Iterator[Received | Omission]:
        """Give what was fetched; of a page that cannot be, the text that announced it."""
        for one, fetched in delivered(received, self.how):
            if fetched is None:
                yield one
            elif not isinstance(fetched, FetchError):
                self._tallies[one.origin].unchanged |= fetched.unchanged and one.link is None
                yield arrived(one, fetched)
            elif one.link is None:
                self._tallies[one.origin].unreachable = fetched.reason in _NO_DOCUMENT
                yield Omission(fetched.reason, one.key, fetched.detail)
            else:
                is_said = fetched.reason in _NO_DOCUMENT
                yield Omission(fetched.reason if is_said else "unreachable", fetched.url, fetched.detail)
                yield one

    def _numbered(
        self, received: Iterable[Received | Omission], order: tuple[int, ...], holder: str
    ) -> Iterator[Received]:
        """Give each its place; where what holds them breaks off, that is named and the rest is kept."""
        at, each = 0, iter(received)
        while True:
            try:
                one = next(each, None)
            except UnreadableError as error:
                self._tallies[holder].found += 1
                omission = Omission(error.reason, error.subject, error.detail, holder)
                self._omissions.append(((*order, at), omission))
                return
            if one is None:
                return
            if isinstance(one, Omission):
                self._leave_out(Received(one.subject, origin=holder or one.subject, order=(*order, at)), one)
            else:
                yield replace(one, order=(*order, at))
            at += 1

    def _batch(self) -> list[Received]:
        batch: list[Received] = []
        size = 0
        while len(batch) < _BATCH and size < _BATCH_BYTES and self._waiting:
            one = next(self._waiting[-1], None)
            if one is None:
                self._waiting.pop()
                continue
            batch.append(one)
            size += len(one.data) if one.path is None else one.path.stat().st_size
        return batch
