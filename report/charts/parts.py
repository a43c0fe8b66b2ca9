"""How much of the whole? Strips of squares, each with its own whole, where the article itself gives both.

A part is drawn only where one figure says it with its whole ("22 of 26"), or where a figure is declared part
of another of the same article and scope. That two counts stand side by side makes neither part of the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.briefing import Chart
from report.charts import canvas
from report.charts.canvas import Boxes, Lines, Words, block
from report.charts.labels import capitalised
from report.charts.typeset import Face, wrap
from report.localise.figures import whole_of
from report.localise.formats import NBSP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from report.briefing import Briefing, Indicator
    from report.charts.canvas import Box, Mark
    from report.charts.labels import Labels

_STRIPS = 4
_MOST = 200
"""Squares in a strip: what still reads as countable units."""
_UNCOUNTED = frozenset({"percent", "percentage points", "times", "rank"})
_PLAIN, _BOLD, _SMALL = Face(), Face(bold=True), Face(7.5)
_LABEL = 62.0
_LEFT = 66.0
_IN_ROW, _TENS = 40, 10
_PITCH, _SQUARE, _BETWEEN_TENS = 2.6, 2.1, 1.0
_PAD = 1.8
_DOT = f"{NBSP}· "


@dataclass(frozen=True, slots=True)
class _Strip:
    measure: str
    figure: str
    """Part and whole in words."""
    details: str
    part: int
    whole: int


def draw(briefing: Briefing, labels: Labels) -> Chart | None:
    """Draw parts of wholes, where an article gives both."""
    strips = _strips(briefing, labels)
    if not strips:
        return None
    marks, height = _drawing(strips)
    wording = labels.wording
    title = wording.text("How much of the whole?")
    if len(strips) == 1:
        title = wording.text("{measure}: {figure}", measure=strips[0].measure, figure=strips[0].figure)
    return Chart(
        "parts",
        title,
        " ".join(f"{strip.measure}: {strip.figure} ({strip.details})." for strip in strips),
        canvas.svg(marks, height, mirrored=wording.direction == "rtl"),
        wording.text("Each strip has its own whole; one square is one."),
    )


def _strips(briefing: Briefing, labels: Labels) -> tuple[_Strip, ...]:
    """Return what is drawn: key figures first, figures of local scope last, each once."""
    key = [each for finding in briefing.key_figures for each in labels.known.findings[finding].indicators]
    rank = {indicator: at for at, indicator in enumerate(key)}
    local = {each.id: labels.place(each.scope, each.article) is not None for each in briefing.indicators}
    ordered = sorted(briefing.indicators, key=lambda each: (local[each.id], rank.get(each.id, len(rank))))
    drawn: dict[tuple[object, ...], _Strip] = {}
    for each in ordered:
        strip = _strip(each, labels)
        if strip is not None:
            drawn.setdefault((each.measure_key, each.scope, each.period, strip.part, strip.whole), strip)
    return tuple(drawn.values())[:_STRIPS]


def _strip(part: Indicator, labels: Labels) -> _Strip | None:
    measure = labels.measure(part.measure_key, part.measure, part.article)
    if measure is None or not _countable(part):
        return None
    said = whole_of(part)
    if said is not None and said == int(said) and part.value <= said <= _MOST:
        return _Strip(
            capitalised(measure), labels.full(part), _details(part, labels), int(part.value), int(said)
        )
    whole = _related(part, labels)
    named = labels.measure(whole.measure_key, whole.measure, whole.article) if whole else None
    if whole is None or named is None:
        return None
    figure = labels.wording.text("{part} of {whole}", part=part.value, whole=labels.full(whole))
    details = _DOT.join((labels.wording.text("whole: {measure}", measure=named), _details(part, labels)))
    return _Strip(capitalised(measure), figure, details, int(part.value), int(whole.value))


def _countable(indicator: Indicator) -> bool:
    """Tell whether squares can stand for a figure: an exact number of things that are there."""
    return (
        not indicator.uncertain
        and (indicator.kind, indicator.modality) == ("count", "reported")
        and indicator.qualifier in {"exact", "record"}
        and indicator.value_max is None
        and indicator.unit not in _UNCOUNTED
        and 0 <= indicator.value <= _MOST
        and indicator.value == int(indicator.value)
    )


def _related(part: Indicator, labels: Labels) -> Indicator | None:
    """Return the figure of the same article and scope that a figure is declared part of."""
    declared = (each.indicator for each in part.relations if each.kind == "part_of")
    for each in declared:
        whole = labels.known.indicators.get(each)
        if (
            whole is not None
            and _countable(whole)
            and (whole.article, whole.scope) == (part.article, part.scope)
            and part.value <= whole.value
        ):
            return whole
    return None


def _details(part: Indicator, labels: Labels) -> str:
    wording = labels.wording
    place = labels.place(part.scope, part.article)
    period = wording.period(part.period) if part.period else wording.text("period unclear")
    report = wording.text("report {label}", label=labels.known.labels[part.article]).replace(" ", NBSP)
    return _DOT.join(each for each in (place, period, report) if each)


def _drawing(strips: Iterable[_Strip]) -> tuple[list[Mark], float]:
    filled: list[Box] = []
    empty: list[Box] = []
    rules: list[float] = []
    words: list[Mark] = []
    top = 0.0
    for strip in strips:
        drawn, label = _label(strip, top + _PAD)
        rows = -(-strip.whole // _IN_ROW) * _PITCH
        squares = [
            _square(number, top + _PAD + (_PLAIN.line_mm - _SQUARE) / 2) for number in range(strip.whole)
        ]
        filled += squares[: strip.part]
        empty += squares[strip.part :]
        words += drawn
        rules.append(top)
        top += max(label, rows) + 2 * _PAD
    marks: list[Mark] = [
        Lines(tuple(((0.0, y), (canvas.WIDTH_MM, y)) for y in (*rules[1:], top)), "rule", 0.4)
    ]
    return [*marks, Boxes(tuple(filled), "accent"), Boxes(tuple(empty), "rule"), *words], top + 0.2


def _square(number: int, top: float) -> Box:
    row, column = divmod(number, _IN_ROW)
    return _LEFT + column * _PITCH + column // _TENS * _BETWEEN_TENS, top + row * _PITCH, _SQUARE, _SQUARE


def _label(strip: _Strip, top: float) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    height = 0.0
    for words, face, most in (
        (strip.measure, _PLAIN, 3),
        (strip.figure, _BOLD, 2),
        (strip.details, _SMALL, 4),
    ):
        lines = wrap(words, _LABEL, face, most)
        marks += block(Words(0, top + height, "", face, "muted" if face == _SMALL else "ink"), lines)
        height += len(lines) * face.line_mm
    return marks, height
