"""A whole run of Report against the engines alone: CPU seconds of child processes, in turn, in one run.

Absolute times belong to one machine on one day; the ratio is what to quote.
"""

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from report.render import faces

if TYPE_CHECKING:
    from collections.abc import Sequence

PROJECT = Path(__file__).resolve().parent.parent.parent
RUNS = 5


def cpu_seconds(command: Sequence[str]) -> float:
    """Return user and system seconds of a command and all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def whole(out: Path, *formats: str) -> list[str]:
    """Return the command that makes the English brief of the seeds."""
    report = [sys.executable, "-m", "report", "build", "seeds", "--locale", "en", "--out", str(out)]
    return report + [word for each in formats for word in ("--format", each)]


def engines(out: Path) -> list[str]:
    """Make the page once, and return the command that only draws and sets it."""
    subprocess.run(whole(out, "html"), cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    page = out / "seeds.en.html"
    css = unpacked(faces.stylesheet(page.read_text(encoding="utf-8")), out)
    script = Path(__file__).with_name("engines.py")
    return [sys.executable, str(script), str(page), str(css), str(out / "engines.pdf")]


def unpacked(stylesheet: str, folder: Path) -> Path:
    """Write a stylesheet and the faces it names beside one another."""
    for address in re.findall(f'"({faces.SCHEME}[^"]+)"', stylesheet):
        (folder / address.removeprefix(faces.SCHEME)).write_bytes(faces.file(address))
    css = folder / "faces.css"
    css.write_text(stylesheet.replace(f'"{faces.SCHEME}', '"'), encoding="utf-8")
    return css


def measure(runs: int = RUNS) -> tuple[list[float], list[float]]:
    """Run both in turn, after one warm-up of each that is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        ours, alone = whole(Path(folder)), engines(Path(folder))
        pairs = [(cpu_seconds(ours), cpu_seconds(alone)) for _ in range(runs + 1)][1:]
    first, second = zip(*pairs, strict=True)
    return list(first), list(second)


def row(name: str, values: Sequence[float]) -> str:
    """Return minimum, median and maximum as a line."""
    spread = (min(values), statistics.median(values), max(values))
    return f"{name:<28}" + "".join(f"{value:>9.2f}" for value in spread)


def main() -> None:
    """Measure, and print the table."""
    ours, alone = measure()
    ratios = [one / other for one, other in zip(ours, alone, strict=True)]
    lines = (
        f"CPU seconds, {RUNS} pairs".ljust(28) + f"{'min':>9}{'median':>9}{'max':>9}",
        row("report build seeds", ours),
        row("engines alone", alone),
        row("ratio, pair by pair", ratios),
        f"ratio of the medians {statistics.median(ours) / statistics.median(alone):.2f}",
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
