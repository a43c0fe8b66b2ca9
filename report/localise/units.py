"""Scales and units in words: "28–29 billion USD", "28–29 tỷ USD".

In: a value in base units, its unit and the scale word as the source says it. Out: the quantity as the
reader's language writes it, in the source's scale; None where the language lacks the unit.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from report.localise.formats import NBSP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from report.localise.wording import Wording

EXPONENTS: Mapping[str, int] = {
    **dict.fromkeys(("hundred", "trăm"), 2),
    **dict.fromkeys(("thousand", "thousands", "k", "nghìn", "ngàn"), 3),
    **dict.fromkeys(("chục nghìn", "chục ngàn", "vạn"), 4),
    **dict.fromkeys(("trăm nghìn", "trăm ngàn", "lakh", "lakhs"), 5),
    **dict.fromkeys(("million", "millions", "mn", "mln", "m", "triệu"), 6),
    **dict.fromkeys(("chục triệu", "crore", "crores"), 7),
    "trăm triệu": 8,
    **dict.fromkeys(("billion", "billions", "bn", "bln", "b", "tỷ", "tỉ", "nghìn triệu"), 9),
    **dict.fromkeys(("chục tỷ", "chục tỉ"), 10),
    **dict.fromkeys(("trăm tỷ", "trăm tỉ"), 11),
    **dict.fromkeys(("trillion", "trillions", "trn", "tn", "t"), 12),
    **dict.fromkeys(("nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ", "triệu triệu"), 12),
    **dict.fromkeys(("quadrillion", "quadrillions", "triệu tỷ", "triệu tỉ"), 15),
}
"""Scale word as said -> power of ten."""

SAID = (15, 12, 9, 6, 3)
"""Powers of ten that have a word in every language."""

_SYMBOLS = frozenset(
    {
        "mm",
        "cm",
        "m",
        "km",
        "m2",
        "m3",
        "km2",
        "m²",
        "m³",
        "km²",
        "ha",
        "kg",
        "g",
        "t",
        "W",
        "kW",
        "MW",
        "GW",
        "TW",
        "Wh",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "V",
        "kV",
        "Hz",
        "kHz",
        "MHz",
        "GHz",
        "kB",
        "MB",
        "GB",
        "TB",
        "Mbps",
        "Gbps",
        "°C",
        "°F",
        "CO2",
        "CO2e",
        "tCO2",
        "TEU",
        "DWT",
    }
)
"""Unit symbols, alike in all languages."""

EXACT = Context(prec=100)
"""Figures have fewer digits: nothing is rounded."""

_PER = re.compile(r"\s*/\s*|\s+(?:per|mỗi)\s+")


def quantity(
    wording: Wording, numbers: tuple[Decimal, Decimal | None], unit: str, scale: str | None, language: str
) -> str | None:
    """Write a value, or a range, with scale and unit; None where the language lacks the unit."""
    low, high = numbers
    last = low if high is None else high
    head, *rest = _PER.split(unit, maxsplit=1)
    if rest:
        whole = quantity(wording, numbers, head, scale, language)
        part = name(wording, rest[0], language, Decimal(1))
        return (
            None
            if whole is None or part is None
            else wording.text("{amount} per {unit}", amount=whole, unit=part)
        )
    number = wording.range(low, high)
    if unit == "percent":
        return wording.percent(low, high)
    if unit == "percentage points":
        points = wording.plural(
            "{number} percentage point", "{number} percentage points", last, number=number
        )
        return points.replace(" ", NBSP, 1)
    if unit == "times":
        return wording.plural("{number} time", "{number} times", last, number=number).replace(" ", NBSP, 1)
    if unit == "rank":
        return wording.text("No. {rank}", rank=number).replace(" ", NBSP, 1)
    printed = name(wording, unit, language, last)
    return None if printed is None else f"{scaled(wording, low, high, scale)}{NBSP}{printed}"


def scaled(wording: Wording, low: Decimal, high: Decimal | None, scale: str | None) -> str:
    """Write a value, or a range, in the scale as said."""
    power = exponent(scale)
    if power is None:
        return wording.range(low, high)
    last = reduced(low if high is None else high, power)
    number = wording.range(reduced(low, power), None if high is None else reduced(high, power))
    return f"{number}{NBSP}{scale_word(wording, power, last)}"


def exponent(scale: str | None) -> int | None:
    """Return the power of ten in which a scale as said is printed: "trăm triệu" in millions."""
    power = EXPONENTS.get(" ".join(scale.casefold().split())) if scale else None
    if power is None:
        return None
    return next((said for said in SAID if said <= power), None)


def reduced(value: Decimal, power: int) -> Decimal:
    """Return a value in units of a power of ten, exactly, without needless zeros."""
    return value.scaleb(-power, EXACT).normalize(EXACT)


def scale_word(wording: Wording, power: int, count: Decimal) -> str:
    """Return the word for a power of ten, in the form that goes with a count."""
    words = {
        3: wording.plural("thousand", "thousand", count, context_="scale"),
        6: wording.plural("million", "million", count, context_="scale"),
        9: wording.plural("billion", "billion", count, context_="scale"),
        12: wording.plural("trillion", "trillion", count, context_="scale"),
        15: wording.plural("quadrillion", "quadrillion", count, context_="scale"),
    }
    return words[power].replace(" ", NBSP)


def name(wording: Wording, unit: str, language: str, count: Decimal) -> str | None:
    """Return a unit's name: a symbol, a currency, the source's noun in its language, or the glossary's."""
    if unit in _SYMBOLS:
        return unit
    if wording.formats.is_currency(unit):
        return currency(wording, unit)
    if same_language(language, wording.language):
        return unit
    key = wording.glossary.key("unit", unit, language.partition("-")[0])
    return wording.term("unit", key, count) if key else None


def currency(wording: Wording, code: str) -> str:
    """Return a currency's code, or the word that the language's press uses for its own."""
    return wording.text("VND", context_="currency") if code == "VND" else code


def same_language(one: str, other: str) -> bool:
    """Tell whether two tags name one language."""
    return one.partition("-")[0].lower() == other.partition("-")[0].lower()
