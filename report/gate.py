"""A text and its translation in, the figures that the translation changed, dropped or added out.

A figure stands in the other text where its reading finds the same value, or where the same number is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from report.errors import LocaleError
from report.localise import parse

if TYPE_CHECKING:
    from report.briefing import Indicator


@dataclass(frozen=True, slots=True)
class Stated:
    """A text, its language, and the figures read in it."""

    text: str
    language: str
    figures: tuple[Indicator, ...]


def changed(source: Stated, translation: Stated) -> tuple[Decimal, ...]:
    """Return the values that stand in one of the two texts alone, in ascending order.

    Units: base units, as the indicators'.
    """
    return tuple(sorted({*_missing(source, translation), *_missing(translation, source)}))


def _missing(here: Stated, there: Stated) -> set[Decimal]:
    return {value for each in here.figures for value in _values(each)} - _written(there)


def _values(indicator: Indicator) -> tuple[Decimal, ...]:
    return (indicator.value,) if indicator.value_max is None else (indicator.value, indicator.value_max)


def _written(stated: Stated) -> set[Decimal]:
    read = {value for each in stated.figures for value in _values(each)}
    try:
        numbers = {value for value in parse(stated.text, stated.language) if isinstance(value, Decimal)}
    except LocaleError:
        return read
    return read | numbers
