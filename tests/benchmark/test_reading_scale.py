"""What reading thousands of pages costs, and how the cost grows."""

from __future__ import annotations

import pytest
import reading

MOST = 1.05


@pytest.mark.prove
@pytest.mark.show("reading 5,000 pages", wanted="time grows with exponent 1.05 at most")
def test_the_cost_of_reading_grows_with_the_articles(record_property) -> None:
    runs = reading.measure()
    ours, loop = runs["report read"], runs["trafilatura in a loop"]
    grown = reading.exponent(ours)
    record_property(
        "measured",
        f"exponent {grown:.3f}; {ours[-1].rate:.0f} articles a second and {ours[-1].megabytes:.0f} MB, "
        f"trafilatura in a loop {loop[-1].rate:.0f} and {loop[-1].megabytes:.0f} MB "
        f"({reading.exponent(loop):.3f})",
    )
    assert grown <= MOST
