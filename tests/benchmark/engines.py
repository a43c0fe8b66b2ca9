"""The engines alone: draw as many charts of the same size and content as a brief's page embeds, set the page.

Called as `engines.py PAGE.html FACES.css OUT.pdf`. Nothing of Report is imported: what this costs in CPU
seconds is what matplotlib and WeasyPrint cost, and the rest of a whole run is ours.
"""

from __future__ import annotations

import base64
import io
import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import weasyprint
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from weasyprint.text.fonts import FontConfiguration

VARIANT = "pdf/a-3a"
_EMBEDDED = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)")
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Drawing:
    """Units: points."""

    width: float
    height: float
    words: tuple[str, ...]
    shapes: int


def embedded(html: str) -> list[Drawing]:
    """Return what the charts in a page are made of."""
    return [measured(base64.b64decode(found.group(1))) for found in _EMBEDDED.finditer(html)]


def measured(svg: bytes) -> Drawing:
    root = ET.fromstring(svg)  # noqa: S314 - a file that we have just drawn
    width, height = (float(root.attrib[side].removesuffix("pt")) for side in ("width", "height"))
    words = tuple("".join(text.itertext()) for text in root.iter(f"{_SVG}text"))
    shapes = sum(1 for kind in ("path", "use", "rect") for _ in root.iter(_SVG + kind))
    return Drawing(width, height, words, shapes)


def draw(drawing: Drawing) -> str:
    """Draw as many words and shapes on a figure of the same size."""
    figure = Figure(figsize=(drawing.width / 72, drawing.height / 72))
    for number in range(drawing.shapes):
        height = number / drawing.shapes
        figure.add_artist(Rectangle((0.1, height), 0.8, 0.01, transform=figure.transFigure))
    for number, words in enumerate(drawing.words):
        figure.text(0.1, number / len(drawing.words), words, fontsize=8)
    svg = io.StringIO()
    figure.savefig(svg, format="svg", metadata={"Date": None})
    return svg.getvalue()


def main(page: str, faces: str, out: str) -> None:
    """Draw the charts, set the page."""
    html = Path(page).read_text(encoding="utf-8")
    with mpl.rc_context({"svg.fonttype": "none"}):
        for drawing in embedded(html):
            draw(drawing)
    fonts = FontConfiguration()
    css = weasyprint.CSS(filename=faces, font_config=fonts)
    weasyprint.HTML(string=html).write_pdf(out, stylesheets=[css], font_config=fonts, pdf_variant=VARIANT)


if __name__ == "__main__":
    main(*sys.argv[1:])
