"""Pinned pages: the first two of each edition of the seeds, as pictures.

Run as a script it pins them anew and draws what changed into `out/golden`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

PROJECT = Path(__file__).resolve().parent.parent
PINNED = PROJECT / "tests/golden"
DRAWN = PROJECT / "out/golden"
EDITIONS = ("seeds.en", "seeds.vi", "seeds.en-vi")
PAGES = 2
"""The brief itself; the annex is held by the tests of its content."""
SCALE = 50 / 72
"""50 dots an inch: enough to see a line move."""
CONTRAST = 64
"""Grey levels by which a pixel may differ: letters shifted by a quarter of a pixel stay below."""
SHARE = 0.002
"""Pixels that may differ more. Measured: one line of text moved by a line 0.0024 to 0.0047; the whole page
moved by a quarter of a pixel 0.00007."""


@dataclass(frozen=True)
class Change:
    share: float
    first: tuple[int, int]
    drawing: Path


def build(out: Path) -> None:
    """Build what `make brief` builds, closed on one fixed day."""
    report = (sys.executable, "-m", "report", "build", "seeds", "--locale", "en", "--locale", "vi")
    given = ("--memory", "assets/memory", "--date", "2026-01-16", "--out", str(out))
    for options in (("--format", "pdf", "--format", "html", "--format", "json"), ("--layout", "parallel")):
        subprocess.run([*report, *given, *options], cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)


def pictures(folder: Path) -> dict[str, Image.Image]:
    """Return the first pages of every edition in a folder, by name."""
    found = {}
    for edition in EDITIONS:
        document = pypdfium2.PdfDocument(folder / f"{edition}.pdf")
        for number in range(min(PAGES, len(document))):
            picture = document[number].render(scale=SCALE, grayscale=True).to_pil()
            found[f"{edition}.{number + 1}.png"] = picture.convert("L")
        document.close()
    return found


def change(name: str, picture: Image.Image) -> Change | None:
    """Compare a page with its pinned picture; where they differ, draw both and what differs side by side."""
    path = PINNED / name
    pinned = Image.open(path).convert("L") if path.is_file() else Image.new("L", picture.size, 255)
    size = (max(picture.width, pinned.width), max(picture.height, pinned.height))
    got, wanted = _on_paper(picture, size), _on_paper(pinned, size)
    wrong = ImageChops.difference(got, wanted).point(lambda grey: 255 * (grey > CONTRAST))
    box = wrong.getbbox()
    share = wrong.histogram()[255] / (size[0] * size[1])
    if box is None or share <= SHARE:
        return None
    DRAWN.mkdir(parents=True, exist_ok=True)
    sheet = Image.new("L", (size[0] * 3, size[1]), 255)
    for column, each in enumerate((wanted, got, ImageChops.invert(wrong))):
        sheet.paste(each, (column * size[0], 0))
    sheet.save(DRAWN / name)
    first = next(x for x in range(box[0], box[2]) if wrong.getpixel((x, box[1])))
    return Change(share, (first, box[1]), DRAWN / name)


def _on_paper(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    paper = Image.new("L", size, 255)
    paper.paste(picture, (0, 0))
    return paper


def main() -> None:
    """Pin every page anew, and say which changed."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        current = pictures(Path(folder))
    for path in set(PINNED.glob("*.png")) - {PINNED / name for name in current}:
        path.unlink()
    PINNED.mkdir(exist_ok=True)
    for name, picture in current.items():
        changed = change(name, picture)
        told = "as it was" if changed is None else f"{changed.share:.1%} changed, see {changed.drawing}"
        sys.stdout.write(f"{name}: {told}\n")
        if changed is not None:
            picture.quantize(16).save(PINNED / name, optimize=True)


if __name__ == "__main__":
    main()
