"""What a whole run costs against the engines that it stands on."""

from __future__ import annotations

import statistics

import pytest
import run

MOST = 2.0
"""Measured 1.6 on five pairs; what is above it would be our own work grown, not the machine's noise."""


@pytest.mark.prove
@pytest.mark.show("cost", wanted="at most 2 times the CPU seconds of the engines")
def test_cost_against_the_engines_alone(record_property) -> None:
    ours, alone = run.measure()
    one, other = statistics.median(ours), statistics.median(alone)
    record_property("measured", f"{one:.2f} s / {other:.2f} s = {one / other:.2f}")
    assert one / other <= MOST
