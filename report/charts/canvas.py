"""Marks in millimetres in, an SVG drawing out; the same bytes for the same marks.

The origin is the upper left corner. A locale written from right to left mirrors the drawing. Colours, line
widths and the type face stand in `assets/style/chart.mplstyle`.
"""

from __future__ import annotations

import io
import unicodedata
import warnings
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from report.charts.typeset import CAP_HEIGHT, POINTS_PER_MM, Face, register_faces
from report.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.transforms import Affine2D

Align = Literal["left", "center", "right"]
Colour = Literal["ink", "muted", "edge", "rule", "accent", "warning", "tint", "warm", "none"]
Box = tuple[float, float, float, float]
"""Left, top, width and height."""
Path = tuple[tuple[float, float], ...]

WIDTH_MM = 174.0
"""The text column of the page."""
_CYCLE = ("accent", "warning", "tint", "warm")
_KEYS = {"ink": "text.color", "muted": "xtick.labelcolor", "edge": "axes.edgecolor", "rule": "grid.color"}
"""Where the style file keeps the colours."""
_MIRRORED: Mapping[Align, Align] = {"left": "right", "right": "left", "center": "center"}


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words whose capitals are centred on the height `y`."""

    x: float
    y: float
    line: str
    face: Face
    colour: Colour = "ink"
    align: Align = "left"
    turned: bool = False
    """Read upwards from `y`, the capitals centred on `x`."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """Rectangles of one look.

    Units: `width` of the edge in points.
    """

    boxes: tuple[Box, ...]
    fill: Colour
    edge: Colour = "none"
    width: float = 0.9


@dataclass(frozen=True, slots=True)
class Lines:
    """Open lines of one look.

    Units: `width` in points.
    """

    paths: tuple[Path, ...]
    colour: Colour
    width: float


Mark = Words | Boxes | Lines


def block(words: Words, lines: Iterable[str]) -> tuple[Words, ...]:
    """Set lines beneath one another, like `words`, whose `y` is the upper edge of the first line."""
    step = words.face.line_mm
    return tuple(
        replace(words, y=words.y + (number + 0.5) * step, line=line) for number, line in enumerate(lines)
    )


def centred(words: Words, lines: Sequence[str]) -> tuple[Words, ...]:
    """Set lines beneath one another, like `words`, whose `y` is the middle of them all."""
    top = words.y - len(lines) * words.face.line_mm / 2
    return block(replace(words, y=top), lines)


def svg(marks: Iterable[Mark], height_mm: float, *, mirrored: bool = False) -> str:
    """Draw marks, the first undermost, as an SVG document as wide as the text column."""
    from matplotlib import rc_context  # noqa: PLC0415 - heavy
    from matplotlib.figure import Figure  # noqa: PLC0415 - heavy
    from matplotlib.transforms import Affine2D  # noqa: PLC0415 - heavy

    register_faces()
    # SVG text loses the joining of Arabic letters, paths keep it.
    style = _style() | {"svg.fonttype": "path" if mirrored else "none"}
    buffer = io.BytesIO()
    with warnings.catch_warnings(), rc_context(style):
        # A glyph that the face lacks is the renderer's to replace or to report.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure = Figure(figsize=(WIDTH_MM / 25.4, height_mm / 25.4))
        sign = -1 if mirrored else 1
        to_points = Affine2D().scale(sign * POINTS_PER_MM, -POINTS_PER_MM)
        to_points.translate(WIDTH_MM * POINTS_PER_MM if mirrored else 0, height_mm * POINTS_PER_MM)
        for layer, mark in enumerate(marks):
            artist = _text(mark, mirrored=mirrored) if isinstance(mark, Words) else _patch(mark)
            _place(figure, artist, to_points, layer)
        figure.savefig(buffer, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    return buffer.getvalue().decode("utf-8")


def _place(figure: Figure, artist: Artist, to_points: Affine2D, layer: int) -> None:
    artist.set_transform(to_points)
    artist.set_zorder(layer)
    figure.add_artist(artist)


def _text(mark: Words, *, mirrored: bool) -> Artist:
    from matplotlib.text import Text  # noqa: PLC0415 - heavy

    below = mark.face.size * CAP_HEIGHT / 2 / POINTS_PER_MM
    if mirrored and mark.turned:
        below = -below
    return Text(
        mark.x + (below if mark.turned else 0),
        mark.y + (0 if mark.turned else below),
        _printable(mark.line),
        size=mark.face.size,
        weight=600 if mark.face.bold else 400,
        color=_colour(mark.colour),
        ha=_MIRRORED[mark.align] if mirrored and not mark.turned else mark.align,
        rotation=90 if mark.turned else 0,
        rotation_mode="anchor",
        parse_math=False,
    )


def _patch(mark: Boxes | Lines) -> Artist:
    """Draw all shapes of a mark as one path: a tenth of the cost of one patch each."""
    from matplotlib.patches import PathPatch  # noqa: PLC0415 - heavy
    from matplotlib.path import Path as Outline  # noqa: PLC0415 - heavy

    if isinstance(mark, Lines):
        outline = Outline.make_compound_path(*(Outline(path) for path in mark.paths))
        return PathPatch(outline, fc="none", ec=_colour(mark.colour), lw=mark.width)
    corners = [[(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)] for x, y, w, h in mark.boxes]
    outline = Outline.make_compound_path(*(Outline(each, closed=True) for each in corners))
    return PathPatch(outline, fc=_colour(mark.fill), ec=_colour(mark.edge), lw=mark.width)


def _printable(line: str) -> str:
    """Drop what no SVG document may hold: control characters and half characters of a hostile article."""
    return "".join(each for each in line if unicodedata.category(each) not in {"Cc", "Cs", "Cn"})


@lru_cache(maxsize=1)
def _style() -> dict[Any, Any]:
    """Read the chart style on top of matplotlib's defaults: what a user has configured changes no brief."""
    from matplotlib import rc_params_from_file  # noqa: PLC0415 - heavy

    style = rc_params_from_file(folder("assets") / "style" / "chart.mplstyle", use_default_template=True)
    return {key: value for key, value in style.items() if not key.startswith("backend")}


def _colour(name: Colour) -> str:
    style = _style()
    cycle = dict(zip(_CYCLE, style["axes.prop_cycle"].by_key()["color"], strict=True))
    return "none" if name == "none" else str(cycle.get(name) or style[_KEYS[name]])
