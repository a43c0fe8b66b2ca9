"""Measure what the product promises and print one table: measured, wanted, whether it holds.

A test is a line of it with `@pytest.mark.show("truth", wanted="36 of 36")`; what it measures it says with
`record_property("measured", ...)`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, order=True)
class Row:
    promise: str
    test: str
    measured: str
    wanted: str
    result: str


@dataclass
class Table:
    rows: list[Row] = field(default_factory=list)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item):
        report = yield
        mark = item.get_closest_marker("show")
        if mark is not None and (report.when == "call" or not report.passed):
            measured = dict(item.user_properties).get("measured", "")
            self.rows.append(
                Row(mark.args[0], item.name, str(measured), mark.kwargs["wanted"], report.outcome)
            )
        return report

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        lines = [("promise", "test", "measured", "wanted", "result")]
        lines += [(row.promise, row.test, row.measured, row.wanted, row.result) for row in sorted(self.rows)]
        widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
        terminalreporter.section("promises")
        for line in lines:
            cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            terminalreporter.line(" | ".join(cells).rstrip())


if __name__ == "__main__":
    sys.exit(
        pytest.main(
            ["--rootdir", str(PROJECT), "-q", "-m", "show or prove", str(PROJECT / "tests")],
            plugins=[Table()],
        )
    )
