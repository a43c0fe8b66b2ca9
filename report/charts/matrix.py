"""Who states which figure? Measures by reports, the reports grouped by event; a figure stands as printed.

Nothing is drawn to size: the cells hold words, so figures of different measures are never compared.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from report.briefing import UNEQUAL, Chart
from report.charts import canvas
from report.charts.canvas import Boxes, Lines, Words, block, centred
from report.charts.labels import capitalised
from report.charts.typeset import Face, longest_mm, width_mm, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.briefing import Briefing, Finding, Indicator
    from report.charts.canvas import Box, Colour, Mark
    from report.charts.labels import Labels
    from report.localise import Wording

_COLUMNS = 12
_PLAIN, _BOLD, _SMALL = Face(), Face(bold=True), Face(7.5)
_SIZES = (8.0, 7.0)
"""Of the figures: the smaller where the larger leaves out reports."""
_HANG = 4.0
_NARROWEST_LABELS, _WIDEST_LABELS = 58.0, 74.0
"""What labels and units take of the width."""
_WIDEST_UNIT, _WIDEST_COLUMN = 18.0, 30.0
_TALLEST_SOURCE = 28.0
_GUTTER = 2.0
"""Between a label, its unit and the first column."""
_GAP = 1.4
"""Between the boxes of neighbouring columns, and between the rules of neighbouring events."""
_PAD = 1.0
"""What a box is wider than its figure."""


@dataclass(frozen=True, slots=True)
class _Cell:
    article: str
    figures: tuple[str, ...]
    """In short form, as they are drawn."""
    words: tuple[str, ...]
    """In full, as they are said in place of the drawing."""
    origin: bool
    """Whether the report names who says so."""


@dataclass(frozen=True, slots=True)
class _Row:
    measure: str
    unit: str
    """Empty where the cells do not share it: each then holds its own."""
    status: str
    cells: tuple[_Cell, ...]

    @property
    def unequal(self) -> bool:
        return self.status in UNEQUAL


@dataclass(frozen=True, slots=True)
class _Group:
    """The reports of one event."""

    date: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns stand: labels, units, then one a report."""

    hang: float
    """Where a row is marked, its sign hangs before the label."""
    label: float
    unit: float
    column: float
    size: float
    """Of the figures, in points."""
    groups: tuple[_Group, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(article for group in self.groups for article in group.articles)

    def left(self, article: str) -> float:
        return self.label + self.unit + 2 * _GUTTER + self.articles.index(article) * self.column

    def centre(self, article: str) -> float:
        return self.left(article) + self.column / 2


def draw(briefing: Briefing, labels: Labels) -> Chart | None:
    """Draw the matrix, where at least two reports state one measure."""
    rows = _rows(briefing, labels)
    if not any(len(row.cells) > 1 for row in rows):
        return None
    speaking = _speaking(rows, briefing)
    size, most, narrowest = _fitting(rows, len(speaking))
    shown = _fullest(rows, speaking, most)
    rows = tuple(row for row in (_among(each, shown) for each in rows) if row.cells)
    grid = _grid(rows, _groups(briefing, shown), size, narrowest)
    marks, height = _drawing(rows, grid, labels)
    wording = labels.wording
    return Chart(
        "matrix",
        _title(rows, wording),
        " ".join(_row_alt(row, labels) for row in rows),
        canvas.svg(marks, height, mirrored=wording.direction == "rtl"),
        _note(rows, (len(shown), len(briefing.articles)), wording),
    )


def _rows(briefing: Briefing, labels: Labels) -> tuple[_Row, ...]:
    found = (labels.known.findings[each] for each in briefing.key_figures)
    rows = [(finding, row) for finding in found if (row := _row(finding, labels))]
    named = Counter(row.measure for _, row in rows)
    return tuple(_dated(row, finding, labels) if named[row.measure] > 1 else row for finding, row in rows)


def _dated(row: _Row, finding: Finding, labels: Labels) -> _Row:
    """Tell rows of one measure apart."""
    wording = labels.wording
    period = wording.period(finding.period) if finding.period else wording.text("period unclear")
    return replace(row, measure=wording.text("{measure}, {period}", measure=row.measure, period=period))


def _row(finding: Finding, labels: Labels) -> _Row | None:
    indicators = labels.drawable(finding)
    measure = _measure(finding, indicators, labels)
    if measure is None:
        return None
    by_article: dict[str, list[Indicator]] = {}
    for each in indicators:
        by_article.setdefault(each.article, []).append(each)
    units = {unit for each in indicators if (unit := labels.unit(each))}
    shared = len(units) <= 1
    cells = tuple(_cell(article, stated, labels, shared=shared) for article, stated in by_article.items())
    return _Row(measure, "".join(units) if shared else "", finding.status, cells)


def _measure(finding: Finding, indicators: tuple[Indicator, ...], labels: Labels) -> str | None:
    if not indicators:
        return None
    article = indicators[0].article
    measure = labels.measure(finding.measure_key, finding.measure, article)
    if measure is None:
        return None
    measure = capitalised(labels.aimed(measure, indicators))
    place = labels.place(finding.scope, article)
    return labels.wording.text("{measure}, {place}", measure=measure, place=place) if place else measure


def _cell(article: str, stated: list[Indicator], labels: Labels, *, shared: bool) -> _Cell:
    figures = (labels.short(each) + ("" if shared else f" {labels.unit(each)}").rstrip() for each in stated)
    words = (labels.full(each) for each in stated)
    origin = any(each.attribution is not None for each in stated)
    return _Cell(article, tuple(dict.fromkeys(figures)), tuple(dict.fromkeys(words)), origin)


def _among(row: _Row, shown: frozenset[str]) -> _Row:
    return replace(row, cells=tuple(cell for cell in row.cells if cell.article in shown))


def _fitting(rows: tuple[_Row, ...], reports: int) -> tuple[float, int, float]:
    """Return the size of the figures, how many reports fit, and the narrowest column that does."""
    wanted = min(reports, _COLUMNS)
    for size in _SIZES:
        faces = {unequal: Face(size, bold=unequal) for unequal in (False, True)}
        widest = max(
            longest_mm(figure, faces[row.unequal])
            for row in rows
            for cell in row.cells
            for figure in cell.figures
        )
        narrowest = widest + _GAP + _PAD
        room = int((canvas.WIDTH_MM - _NARROWEST_LABELS) / narrowest)
        if room >= wanted:
            break
    return size, max(min(room, wanted), 2), narrowest


def _speaking(rows: tuple[_Row, ...], briefing: Briefing) -> tuple[str, ...]:
    """Return the reports of events of which any report states a figure: silence of others says nothing."""
    stating = {cell.article for row in rows for cell in row.cells}
    events = (set(story.articles) for story in briefing.stories)
    kept = stating.union(*(event for event in events if event & stating))
    return tuple(article.id for article in briefing.articles if article.id in kept)


def _fullest(rows: tuple[_Row, ...], reports: tuple[str, ...], most: int) -> frozenset[str]:
    """Return the reports shown: first those with unequal figures, then those with the most."""
    stated = [cell.article for row in rows for cell in row.cells]
    unequal = {cell.article for row in rows if row.unequal for cell in row.cells}
    return frozenset(sorted(reports, key=lambda each: (each not in unequal, -stated.count(each)))[:most])


def _groups(briefing: Briefing, shown: frozenset[str]) -> tuple[_Group, ...]:
    order = [article.id for article in briefing.articles if article.id in shown]
    told = [(story.event_date, frozenset(story.articles)) for story in briefing.stories]
    told += [(None, frozenset({each})) for each in order if not any(each in articles for _, articles in told)]
    groups = (_Group(date, tuple(each for each in order if each in articles)) for date, articles in told)
    return tuple(sorted((each for each in groups if each.articles), key=lambda g: order.index(g.articles[0])))


def _grid(rows: tuple[_Row, ...], groups: tuple[_Group, ...], size: float, narrowest: float) -> _Grid:
    count = sum(len(group.articles) for group in groups)
    hang = _HANG if any(row.unequal for row in rows) else 0.0
    unit = min(max(width_mm(row.unit, _SMALL) for row in rows), _WIDEST_UNIT)
    natural = hang + max(width_mm(row.measure, _face(row)) for row in rows) + unit + 2 * _GUTTER + _PAD
    labels = min(natural, _WIDEST_LABELS, canvas.WIDTH_MM - count * narrowest)
    column = min((canvas.WIDTH_MM - labels) / count, _WIDEST_COLUMN)
    return _Grid(hang, canvas.WIDTH_MM - count * column - unit - 2 * _GUTTER, unit, column, size, groups)


def _drawing(rows: Iterable[_Row], grid: _Grid, labels: Labels) -> tuple[list[Mark], float]:
    head, top = _head(grid, labels)
    words: list[Mark] = []
    heights = [top]
    boxes: dict[tuple[Colour, Colour], list[Box]] = {}
    for row in rows:
        drawn, height = _row_words(row, grid, heights[-1])
        words += drawn
        for cell in row.cells:
            box = (grid.left(cell.article) + _GAP / 2, heights[-1] + 0.6, grid.column - _GAP, height - 1.2)
            boxes.setdefault(_look(row, cell), []).append(box)
        heights.append(heights[-1] + height)
    rules = [((0.0, y), (canvas.WIDTH_MM, y)) for y in heights]
    marks: list[Mark] = [Lines(tuple(rules[1:]), "rule", 0.4), Lines(tuple(rules[:1]), "edge", 0.7)]
    marks += [Boxes(tuple(each), *look) for look, each in sorted(boxes.items())]
    return [*marks, *head, *words], heights[-1] + 0.2


def _head(grid: _Grid, labels: Labels) -> tuple[list[Mark], float]:
    """Set the events' dates over their rules, and under them the reports' letters and sources."""
    edges = {
        group: (
            grid.left(group.articles[0]) + _GAP / 2,
            grid.left(group.articles[-1]) + grid.column - _GAP / 2,
        )
        for group in grid.groups
    }
    dates = {
        group: wrap(_date(group, labels.wording), right - left, _SMALL, 3)
        for group, (left, right) in edges.items()
    }
    rule = max(len(lines) for lines in dates.values()) * _SMALL.line_mm + 0.8
    marks: list[Mark] = [
        Lines(tuple(((left, rule), (right, rule)) for left, right in edges.values()), "accent", 1.1)
    ]
    for group, lines in dates.items():
        left, right = edges[group]
        top = rule - 0.8 - len(lines) * _SMALL.line_mm
        marks += block(Words((left + right) / 2, top, "", _SMALL, "muted", "center"), lines)
    for each in grid.articles:
        letters = labels.known.labels[each]
        marks.append(Words(grid.centre(each), rule + 2.6, letters, _BOLD, "accent", "center"))
    sources, height = _sources(grid, labels, rule + 4.6)
    return [*marks, *sources], height + 1.2


def _sources(grid: _Grid, labels: Labels, top: float) -> tuple[list[Mark], float]:
    """Set the reports' sources; upright where a column is too narrow for their words."""
    names = {each: labels.source(each) for each in grid.articles}
    width = grid.column - _GAP
    marks: list[Mark] = []
    if max(longest_mm(name, _SMALL) for name in names.values()) <= width:
        lines = {each: wrap(name, width, _SMALL, 3) for each, name in names.items()}
        for each in grid.articles:
            marks += block(Words(grid.centre(each), top, "", _SMALL, "muted", "center"), lines[each])
        return marks, top + max(len(each) for each in lines.values()) * _SMALL.line_mm
    single = {each: wrap(name, _TALLEST_SOURCE, _SMALL, 1)[0] for each, name in names.items()}
    bottom = top + max(width_mm(name, _SMALL) for name in single.values())
    for each, name in single.items():
        marks.append(Words(grid.centre(each), bottom, name, _SMALL, "muted", turned=True))
    return marks, bottom


def _date(group: _Group, wording: Wording) -> str:
    return wording.date(group.date, "short_day_month") if group.date else wording.text("no date")


def _row_words(row: _Row, grid: _Grid, top: float) -> tuple[list[Mark], float]:
    label = wrap(row.measure, grid.label - grid.hang, _face(row), 3)
    unit = wrap(row.unit, grid.unit, _SMALL, 3)
    face = Face(grid.size, bold=row.unequal)
    width = grid.column - _GAP - _PAD
    cells = {
        cell: [line for each in cell.figures for line in wrap(each, width, face, 3)] for cell in row.cells
    }
    height = max(len(lines) for lines in (label, unit, *cells.values())) * _PLAIN.line_mm + 2.4
    middle = top + height / 2
    ink: Colour = "warning" if row.unequal else "ink"
    marks: list[Mark] = [Words(0, middle, "≠", _BOLD, ink)] if row.unequal else []
    marks += centred(Words(grid.hang, middle, "", _face(row), ink), label)
    marks += centred(Words(grid.label + _GUTTER, middle, "", _SMALL, "muted"), unit)
    for cell, lines in cells.items():
        marks += centred(Words(grid.centre(cell.article), middle, "", face, ink, "center"), lines)
    return marks, height


def _face(row: _Row) -> Face:
    return _BOLD if row.unequal else _PLAIN


def _look(row: _Row, cell: _Cell) -> tuple[Colour, Colour]:
    """Return fill and edge; the edge is dark in print without colour too."""
    if row.unequal:
        return "warm", "warning" if cell.origin else "none"
    return "tint", "accent" if cell.origin else "none"


def _title(rows: Iterable[_Row], wording: Wording) -> str:
    unequal = [row for row in rows if row.unequal]
    if len(unequal) == 1:
        return wording.text("{measure}: the reports state unequal figures", measure=unequal[0].measure)
    if unequal:
        return wording.text("The reports state unequal figures for some measures")
    if _one_origin(rows):
        return wording.text("Reports that state the same figure repeat one origin")
    return wording.text("Who states which figure?")


def _one_origin(rows: Iterable[_Row]) -> bool:
    """Tell whether figures are shared, and whoever shares them repeats one origin."""
    alike = {row.status for row in rows if len(row.cells) > 1 and not row.unequal}
    return alike == {"repeated"}


def _note(rows: Sequence[_Row], reports: tuple[int, int], wording: Wording) -> str:
    shown, read = reports
    unequal = any(row.unequal for row in rows)
    parts = [
        (True, wording.text("Figures as printed; blank where a report does not say.")),
        (
            any(cell.origin for row in rows for cell in row.cells),
            wording.text("Outlined: the report names who says so."),
        ),
        (unequal, wording.text("≠: the reports state unequal figures.")),
        (
            unequal and _one_origin(rows),
            wording.text("Reports that state the same figure repeat one origin."),
        ),
        (shown < read, wording.text("{shown} of {total} reports shown.", shown=shown, total=read)),
    ]
    return " ".join(words for holds, words in parts if holds)


def _row_alt(row: _Row, labels: Labels) -> str:
    cells = "; ".join(_cell_alt(cell, labels) for cell in row.cells)
    if row.unequal:
        return labels.wording.text("{measure}, unequal figures: {cells}.", measure=row.measure, cells=cells)
    return labels.wording.text("{measure}: {cells}.", measure=row.measure, cells=cells)


def _cell_alt(cell: _Cell, labels: Labels) -> str:
    report, figures = labels.known.labels[cell.article], ", ".join(cell.words)
    if cell.origin:
        return labels.wording.text("{report} {figures}, naming who says so", report=report, figures=figures)
    return labels.wording.text("{report} {figures}", report=report, figures=figures)
