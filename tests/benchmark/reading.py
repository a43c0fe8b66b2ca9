"""Reading thousands of pages, against trafilatura in a plain loop: articles a second, peak memory, growth."""

from __future__ import annotations

import math
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import corpus

PROJECT = Path(__file__).resolve().parent.parent.parent
SIZES = (500, 5000)
_LOOP = """
import sys
from pathlib import Path
import trafilatura
for path in sorted(Path(sys.argv[1]).rglob("*.html")):
    print(len(trafilatura.bare_extraction(path.read_bytes(), with_metadata=True).text))
"""
_PAUSE = 0.2
_KILOBYTES = 1024


@dataclass(frozen=True)
class Run:
    articles: int
    seconds: float
    megabytes: float

    @property
    def rate(self) -> float:
        return self.articles / self.seconds


def timed(command: list[str], articles: int) -> Run:
    """Run a command and watch the memory of it and of all that it starts."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as out, subprocess.Popen(command, cwd=PROJECT, stdout=out) as process:
        peak = [0.0]
        watch = threading.Thread(target=_watch, args=(process, peak))
        watch.start()
        code = process.wait()
        seconds = time.perf_counter() - begun
        watch.join()
        out.seek(0)
        lines = sum(1 for _ in out)
    if code or lines != articles:
        raise RuntimeError(f"{command[:4]}: exit {code}, {lines} of {articles} articles")
    return Run(articles, seconds, peak[0])


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(map(_megabytes, _family(process.pid))))
        time.sleep(_PAUSE)


def _family(pid: int) -> list[int]:
    """Return a process and all below it."""
    try:
        children = [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return []
    return [pid, *(each for child in children for each in _family(child))]


def _megabytes(pid: int) -> float:
    """Return a process's memory, shared pages counted in part (PSS)."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / _KILOBYTES


def measure() -> dict[str, list[Run]]:
    """Read each size with both, in turn."""
    runs: dict[str, list[Run]] = {"report read": [], "trafilatura in a loop": []}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            at = Path(folder) / str(size)
            corpus.write(at, size)
            runs["report read"].append(timed([sys.executable, "-m", "report", "read", str(at)], size))
            runs["trafilatura in a loop"].append(timed([sys.executable, "-c", _LOOP, str(at)], size))
    return runs


def exponent(runs: list[Run]) -> float:
    """Return how time grows with the number of articles: 1 is linear."""
    first, last = runs[0], runs[-1]
    return math.log(last.seconds / first.seconds) / math.log(last.articles / first.articles)


def main() -> None:
    """Measure, and print the table."""
    for name, runs in measure().items():
        for run in runs:
            sys.stdout.write(
                f"{name:<24}{run.articles:>6} articles {run.rate:>8.1f} a second {run.megabytes:>8.0f} MB\n"
            )
        sys.stdout.write(f"{name:<24}time grows with exponent {exponent(runs):.3f}\n")


if __name__ == "__main__":
    main()
