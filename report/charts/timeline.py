"""Is this one story or several, and when? Dated events on a line to scale in time, a box for each report.

Only dates that articles give are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from report.briefing import Chart
from report.charts import canvas
from report.charts.canvas import Boxes, Lines, Words, block
from report.charts.labels import capitalised
from report.charts.typeset import Face, width_mm, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.briefing import Briefing, Story
    from report.charts.canvas import Colour, Mark, Path
    from report.charts.labels import Labels

_DAYS = 10
"""More would leave an event's label under 16 mm, less than "conference" takes."""
_STORIES = 3
"""Told under one day; what is beyond them is counted."""
_BOLD, _PLAIN, _SMALL = Face(bold=True), Face(), Face(7.5)
_WIDEST = 52.0
_GAP = 3.0
_INDENT = 1.3
"""Between a leader and its words."""
_LEADER = 3.4
"""From the line down to the labels."""
_SQUARE, _TALLEST = 3.8, 22.8
"""Of a square, and of a pile: six squares with their letters."""
_LETTER, _LETTERED = Face(7, bold=True), 3.6
"""The smallest square that holds a letter."""
_DAILY, _MONTHLY = 62, 3660
"""The longest spans, in days, that have a tick a day and a tick a month."""


@dataclass(frozen=True, slots=True)
class _Day:
    date: date
    stories: tuple[Story, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(article for story in self.stories for article in story.articles)


@dataclass(frozen=True, slots=True)
class _Label:
    """What stands under a day, line by line."""

    lines: tuple[tuple[str, Face], ...]

    @property
    def width(self) -> float:
        return _INDENT + max(width_mm(line, face) for line, face in self.lines)

    @property
    def height(self) -> float:
        return sum(face.line_mm for _, face in self.lines)


def draw(briefing: Briefing, labels: Labels) -> Chart | None:
    """Draw the time line, where at least two events have different dates."""
    days = _days(briefing.stories)
    if len(days) < 2:  # noqa: PLR2004 - a time line joins two days
        return None
    shown = tuple(sorted(sorted(days, key=lambda day: -len(day.articles))[:_DAYS], key=lambda day: day.date))
    marks, height = _drawing(shown, labels)
    return Chart(
        "timeline",
        _title(shown, labels),
        " ".join(_alt(day, labels) for day in shown),
        canvas.svg(marks, height, mirrored=labels.wording.direction == "rtl"),
        _note(shown, briefing.stories, labels),
    )


def _days(stories: Iterable[Story]) -> tuple[_Day, ...]:
    by_date: dict[date, list[Story]] = {}
    for story in stories:
        when = _date(story.event_date)
        if when is not None:
            by_date.setdefault(when, []).append(story)
    return tuple(_Day(when, tuple(told)) for when, told in sorted(by_date.items()))


def _date(iso: str | None) -> date | None:
    """Read a day; None where only a year or month is known, which has no one place on the line."""
    try:
        return datetime.fromisoformat(iso).date() if iso else None
    except ValueError:
        return None


def _drawing(days: Sequence[_Day], labels: Labels) -> tuple[list[Mark], float]:
    widest = min(_WIDEST, (canvas.WIDTH_MM - _GAP * (len(days) - 1)) / len(days))
    box = _box(days, _to_scale(days, canvas.WIDTH_MM - widest))
    told = [_label(day, labels, widest - _INDENT, lettered=min(box) >= _LETTERED) for day in days]
    places = _to_scale(days, canvas.WIDTH_MM - told[-1].width)
    axis = box[1] * max(len(day.articles) for day in days) + 1.0
    lefts = apart(places, [label.width + _GAP for label in told], canvas.WIDTH_MM + _GAP)
    marks: list[Mark] = [
        _ticks(days, places, axis),
        Lines((((places[0], axis), (places[-1], axis)),), "edge", 0.7),
    ]
    marks += _piles(days, places, (axis, *box), labels)
    for place, left, label in zip(places, lefts, told, strict=True):
        marks += _told(label, (place, left), axis)
    return marks, axis + _LEADER + max(label.height for label in told) + 0.4


def _to_scale(days: Sequence[_Day], last: float) -> list[float]:
    first = _SQUARE / 2 + 0.2
    start, span = days[0].date, (days[-1].date - days[0].date).days
    return [first + (last - first) * (day.date - start).days / span for day in days]


def _box(days: Sequence[_Day], places: Sequence[float]) -> tuple[float, float]:
    """Return width and height of a report's box that neither piles nor days close together outgrow."""
    closest = min(right - left for left, right in pairwise(places))
    width = min(_SQUARE, 0.9 * closest)
    height = min(
        _SQUARE if width == _SQUARE else _SQUARE / 2, _TALLEST / max(len(day.articles) for day in days)
    )
    return width, height


def apart(places: Sequence[float], widths: Sequence[float], end: float) -> list[float]:
    """Return left edges as near to `places` as labels of these widths can stand side by side from 0 to `end`.

    Source: least squares under an order, by pooling adjacent violators (Ayer et al. 1955).
    """
    before = [0.0, *accumulate(widths)]
    pools: list[tuple[float, int]] = []
    for place, offset in zip(places, before, strict=False):
        mean, count = place - offset, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        pools.append((mean, count))
    shifts = [min(max(mean, 0.0), end - before[-1]) for mean, count in pools for _ in range(count)]
    return [shift + offset for shift, offset in zip(shifts, before, strict=False)]


def _ticks(days: Sequence[_Day], places: Sequence[float], axis: float) -> Mark:
    start, span = days[0].date, (days[-1].date - days[0].date).days
    number = range(span + 1) if span <= _MONTHLY else ()
    ticked = (n for n in number if span <= _DAILY or (start + timedelta(n)).day == 1)
    across = (places[0] + (places[-1] - places[0]) * n / span for n in ticked)
    return Lines(tuple(((x, axis), (x, axis + 0.9)) for x in across), "edge", 0.4)


def _piles(
    days: Sequence[_Day], places: Sequence[float], at: tuple[float, float, float], labels: Labels
) -> list[Mark]:
    axis, width, height = at
    boxes = [
        (article, place - width / 2, axis - 0.6 - (number + 1) * height)
        for day, place in zip(days, places, strict=True)
        for number, article in enumerate(day.articles)
    ]
    inner = (width * 0.92, height * 0.92)
    drawn = tuple((x, y, *inner) for _, x, y in boxes)
    if min(width, height) < _LETTERED:
        return [Boxes(drawn, "accent")]
    letters = labels.known.labels
    middles = ((letters[each], x + inner[0] / 2, y + inner[1] / 2) for each, x, y in boxes)
    words = (Words(x, y, letter, _LETTER, "accent", "center") for letter, x, y in middles)
    return [Boxes(drawn, "tint", "accent", 0.6), *words]


def _label(day: _Day, labels: Labels, width: float, *, lettered: bool) -> _Label:
    wording = labels.wording
    lines = [(line, _BOLD) for line in wrap(wording.date(day.date.isoformat(), "short"), width, _BOLD, 2)]
    for story in day.stories[:_STORIES]:
        event = _event(story, labels)
        if event:
            lines += [(line, _PLAIN) for line in wrap(event, width, _PLAIN, 3)]
        lines += [
            (line, _SMALL) for line in wrap(_reports(story, labels, named=not lettered), width, _SMALL, 3)
        ]
    rest = len(day.stories) - _STORIES
    if rest > 0:
        more = wording.plural("{count} more event", "{count} more events", rest)
        lines += [(line, _SMALL) for line in wrap(more, width, _SMALL, 2)]
    return _Label(tuple(lines))


def _event(story: Story, labels: Labels) -> str | None:
    term = labels.wording.term("event", story.event) if story.event else None
    return capitalised(term) if term else None


def _reports(story: Story, labels: Labels, *, named: bool) -> str:
    count = len(story.articles)
    if not named:
        return labels.wording.plural("{count} report", "{count} reports", count)
    letters = ", ".join(labels.known.labels[each] for each in story.articles)
    return labels.wording.plural(
        "{count} report: {labels}", "{count} reports: {labels}", count, labels=letters
    )


def _told(label: _Label, across: tuple[float, float], axis: float) -> list[Mark]:
    """Set a day's label, and lead to it from the day's place."""
    place, left = across
    top = axis + _LEADER
    leader: Path = ((place, axis), (place, axis + 1.2), (left, top - 0.6), (left, top + label.height - 0.6))
    marks: list[Mark] = [Lines((leader,), "edge", 0.4)]
    height = top
    for line, face in label.lines:
        colour: Colour = "muted" if face == _SMALL else "ink"
        marks += block(Words(left + _INDENT, height, "", face, colour), (line,))
        height += face.line_mm
    return marks


def _title(days: Sequence[_Day], labels: Labels) -> str:
    events = sum(len(day.stories) for day in days)
    interval = labels.wording.interval(days[0].date.isoformat(), days[-1].date.isoformat())
    return labels.wording.plural(
        "{count} event, {interval}", "{count} events, {interval}", events, interval=interval
    )


def _note(days: Sequence[_Day], stories: Sequence[Story], labels: Labels) -> str:
    wording = labels.wording
    span = (days[-1].date - days[0].date).days
    parts = [wording.text("To scale in time; one box a report.")]
    if span <= _DAILY:
        parts.append(wording.text("One tick a day."))
    elif span <= _MONTHLY:
        parts.append(wording.text("One tick a month."))
    undated = sum(_date(story.event_date) is None for story in stories)
    if undated:
        parts.append(
            wording.plural(
                "{count} event without a stated date.", "{count} events without a stated date.", undated
            )
        )
    further = len(stories) - undated - sum(len(day.stories) for day in days)
    if further:
        parts.append(
            wording.plural(
                "{count} further event is not drawn.", "{count} further events are not drawn.", further
            )
        )
    return " ".join(parts)


def _alt(day: _Day, labels: Labels) -> str:
    told = "; ".join(
        ", ".join(part for part in (_event(story, labels), _reports(story, labels, named=True)) if part)
        for story in day.stories
    )
    return f"{labels.wording.date(day.date.isoformat())}: {told}."
