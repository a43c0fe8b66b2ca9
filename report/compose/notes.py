"""A brief in, its numbered notes out: every quoted sentence once, in the order the brief comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.briefing import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.article import Quote
    from report.briefing import Briefing


def numbered(briefing: Briefing) -> tuple[Note, ...]:
    """Give the quotes of a brief their numbers, from 1."""
    return tuple(Note(at, quote) for at, quote in enumerate(dict.fromkeys(_quotes(briefing)), 1))


def _quotes(briefing: Briefing) -> Iterator[Quote]:
    indicators = {each.id: each for each in briefing.indicators}
    findings = {each.id: each for each in briefing.findings}
    said = (*briefing.bottom_line, *briefing.headline, *briefing.differs, *briefing.missing, *briefing.asked)
    for statement in said:
        yield from statement.quotes
    for key in briefing.key_figures:
        for each in (*findings[key].indicators, *findings[key].ratios):
            yield from indicators[each].quotes
    for story in briefing.stories:
        for point in story.key_points:
            yield from point.quotes
    for indicator in briefing.indicators:
        yield from indicator.quotes
