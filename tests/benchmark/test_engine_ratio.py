"""What a whole run costs against the engines that it stands on."""

from __future__ import annotations

import statistics

import pytest
import run


@pytest.mark.prove
@pytest.mark.show("A6", wanted="the ratio of CPU seconds, paired")
def test_cost_against_the_engines_alone(record_property) -> None:
    ours, alone = run.measure()
    one, other = statistics.median(ours), statistics.median(alone)
    record_property("measured", f"{one:.2f} s / {other:.2f} s = {one / other:.2f}")
    assert all(seconds > 0 for seconds in (*ours, *alone))
