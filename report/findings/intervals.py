"""A figure as stated in, the values that it may stand for out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.briefing import Indicator, Qualifier

_INFINITE = Decimal("Infinity")
_REACH: dict[Qualifier, tuple[Decimal, Decimal]] = {
    "over": (Decimal(1), _INFINITE),
    "at_least": (Decimal(1), _INFINITE),
    "up_to": (Decimal(0), Decimal(1)),
    "top": (Decimal(0), Decimal(1)),
    "nearly": (Decimal("0.9"), Decimal(1)),
    "about": (Decimal("0.95"), Decimal("1.05")),
    "estimated": (Decimal("0.95"), Decimal("1.05")),
}
"""How far a qualifier lets the value be, as factors of the figure. "Nearly" and "about" are editorial bounds,
wider than news uses them."""
_COUNTED = frozenset({"count", "rank"})
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Interval:
    """Values from `low` to `high`; an open end is not itself among them."""

    low: Decimal
    high: Decimal
    is_open_low: bool = False
    is_open_high: bool = False


def interval(indicator: Indicator) -> Interval:
    """Return the values that a figure as stated may stand for.

    Units: base units, as the indicator's. A figure that is rounded stands for all that round to it.
    """
    least, most = indicator.value, indicator.value if indicator.value_max is None else indicator.value_max
    if indicator.qualifier not in _REACH:
        half = _last_place(indicator) / 2
        return Interval(least - half, most + half, is_open_high=half > 0)
    low, high = _REACH[indicator.qualifier]
    return Interval(
        least * low,
        _INFINITE if high == _INFINITE else most * high,
        is_open_low=indicator.qualifier == "over",
        is_open_high=indicator.qualifier == "nearly",
    )


def can_all_hold(indicators: Sequence[Indicator]) -> bool:
    """Tell whether one value can be what all figures stand for."""
    if {"up", "down"} <= {each.direction for each in indicators if each.kind == "change"}:
        return False
    intervals = [interval(each) for each in indicators]
    low, is_open_low = max((each.low, each.is_open_low) for each in intervals)
    high, is_closed_high = min((each.high, not each.is_open_high) for each in intervals)
    return low < high or (low == high and not is_open_low and is_closed_high)


def _last_place(indicator: Indicator) -> Decimal:
    """Return what one in the last printed digit is worth ("3.5 billion": 100 million); 0 of a plain count."""
    digits = "".join(_DIGIT.findall(indicator.words)).lstrip("0")
    if not digits or not indicator.value or indicator.value_max is not None:
        return Decimal(0)
    place = indicator.value / Decimal(digits)
    is_power_of_ten = place.normalize().as_tuple().digits == (1,)
    is_whole = place == 1 and indicator.kind in _COUNTED
    return place if is_power_of_ten and not is_whole else Decimal(0)
