"""What each source delivered to the brief: a sentence for all, and a row for each of several.

Of many sources the first rows tell those with a gap; the others are summed up, and stand in the data.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from report.localise.inputs import printed
from report.render.view import Delivered, Delivery

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.briefing import Coverage
    from report.localise.wording import Wording
    from report.render.context import Context
    from report.render.view import Label

    State = Literal["unreachable", "silent", "read"]

_ROWS = 16
"""Sources with a row of their own at most."""
_COUNTS = ("found", "read", "duplicates", "omitted")


@dataclass(frozen=True, slots=True)
class _Row:
    """One source, or several that are summed up."""

    sources: tuple[Coverage, ...]
    state: State

    def total(self, name: str) -> int:
        return sum(getattr(each, name) for each in self.sources)


def delivered(context: Context) -> Delivered | None:
    """Build what the colophon says of the sources; None where the brief does not know them."""
    coverage = context.briefing.coverage
    if not coverage:
        return None
    return Delivered(
        title=context.label(lambda w: w.text("What each source delivered")),
        sentence=context.label(partial(_sentence, coverage)),
        source=context.label(lambda w: w.text("Source", context_="coverage")),
        counts=(
            context.label(lambda w: w.text("Found", context_="coverage")),
            context.label(lambda w: w.text("Read", context_="coverage")),
            context.label(lambda w: w.text("Repeat others", context_="coverage")),
            context.label(lambda w: w.text("Left out", context_="coverage")),
        ),
        rows=tuple(_delivery(context, row) for row in _rows(coverage)) if len(coverage) > 1 else (),
    )


def _sentence(coverage: Sequence[Coverage], wording: Wording) -> str:
    """Say what was found in all, and what became of it."""
    every = _Row(tuple(coverage), "read")
    found, read, repeated, omitted = (every.total(name) for name in _COUNTS)
    told = [wording.plural("{count} document found", "{count} documents found", found)]
    told.append(wording.plural("{count} read", "{count} read", read))
    if repeated:
        told.append(wording.plural("{count} repeats another", "{count} repeat others", repeated))
    if omitted:
        told.append(wording.plural("{count} left out", "{count} left out", omitted))
    if len(coverage) == 1:
        return wording.text(
            "From {source}: {told}.", source=printed(coverage[0].source), told=", ".join(told)
        )
    return wording.plural(
        "From {count} source: {told}.", "From {count} sources: {told}.", len(coverage), told=", ".join(told)
    )


def _rows(coverage: Sequence[Coverage]) -> Iterator[_Row]:
    """Yield a row for each source, those with a gap first where not all have room, then sums of the rest."""
    order = range(len(coverage))
    first = sorted(order, key=lambda at: (_state(coverage[at]) == "read" and not coverage[at].omitted, at))
    kept = frozenset(first[:_ROWS])
    yield from (_Row((coverage[at],), _state(coverage[at])) for at in order if at in kept)
    rest = [coverage[at] for at in order if at not in kept]
    for state in dict.fromkeys(_state(each) for each in rest):
        yield _Row(tuple(each for each in rest if _state(each) == state), state)


def _state(source: Coverage) -> State:
    if source.unreachable:
        return "unreachable"
    return "read" if source.found or source.unchanged else "silent"


def _delivery(context: Context, row: _Row) -> Delivery:
    return Delivery(
        source=context.label(partial(_name, row)),
        counts=()
        if row.state != "read"
        else tuple(context.label(partial(_count, row.total(name))) for name in _COUNTS),
        remark=_remark(context, row),
    )


def _name(row: _Row, wording: Wording) -> str:
    if len(row.sources) == 1:
        return printed(row.sources[0].source)
    return wording.plural("{count} more source", "{count} more sources", len(row.sources))


def _count(count: int, wording: Wording) -> str:
    return wording.number(count)


def _remark(context: Context, row: _Row) -> Label:
    """Say why a source has no counts, or why they are no news."""
    if row.state == "unreachable":
        return context.label(lambda w: w.text("could not be reached"))
    if row.state == "silent":
        return context.label(lambda w: w.text("held no report"))
    if all(each.unchanged for each in row.sources):
        return context.label(lambda w: w.text("nothing new since it was last fetched"))
    return ()
