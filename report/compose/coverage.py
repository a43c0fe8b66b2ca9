"""What each source delivered in, what page 1 says of it out: no silence is taken for a lack of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.compose.statements import made

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from report.briefing import Coverage, Statement


def gaps(coverage: Sequence[Coverage]) -> Iterator[Statement]:
    """Yield what the brief does not know: sources that gave nothing, and documents that are left out.

    Of a feed that was fetched before and holds nothing new, nothing is missing.
    """
    lost = [each for each in coverage if each.unreachable]
    silent = [each for each in coverage if not (each.found or each.unreachable or each.unchanged)]
    short = [each for each in coverage if each.omitted]
    of = len(coverage)
    if lost:
        yield made("unreachable", (), sources=_names(lost), counts=(len(lost), of))
    if silent:
        yield made("silent", (), sources=_names(silent), counts=(len(silent), of))
    if short:
        counts = (sum(each.omitted for each in short), sum(each.found for each in coverage))
        yield made("left_out", (), sources=_names(short) if of > 1 else (), counts=counts)


def _names(coverage: Iterable[Coverage]) -> tuple[str, ...]:
    return tuple(each.source for each in coverage)
