"""Indicators in words: "over 930 billion USD", "hơn 930 tỷ USD", "22 of 26 targets", "cao hơn gần 1,5 lần".

In: an `Indicator` and the language of its article. Out: the figure as stated, in the reader's language, or None
where that language lacks the unit. "Double-digit" stays words, "higher" never becomes "times as many", and the
source's scale is kept.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from report.localise import units
from report.localise.formats import MINUS, NBSP

if TYPE_CHECKING:
    from report.briefing import Indicator
    from report.localise.wording import Wording

Turn = Literal["higher", "lower", "up", "down", "as_many"]
"""How a ratio or change is put: which of these the words say."""

_DIGITS = re.compile(r"\bdigits?\b|\b(?:con|chữ) số\b", re.IGNORECASE)
_TEN = re.compile(r"\d|\bten\b|\bmười\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?:\bof\b|\bin\b|\btrong\b|\btrên\b|/)(?:\s+(?:tổng\s+)?(?:số\s+)?)?(\d[\d.,]*)", re.IGNORECASE
)
_AS_MANY = re.compile(
    r"\bgấp\b|\bas\s+(?:many|much|high|large|big)\b|\btimes\s+(?:the|that|those)\b|\bdoubl|\btripl"
)
_HIGHER = re.compile(r"\b(?:higher|more|greater|larger|cao hơn|nhiều hơn|lớn hơn)\b")
_LOWER = re.compile(r"\b(?:lower|less|fewer|smaller|thấp hơn|ít hơn|nhỏ hơn)\b")
_GROWTH = re.compile(r"\b(?:growth|increase|rise|gain|tăng|tăng trưởng|mức tăng)\b", re.IGNORECASE)
_DECLINE = re.compile(r"\b(?:decline|decrease|fall|drop|loss|giảm|mức giảm|sụt giảm)\b", re.IGNORECASE)
_RECORD = re.compile(r"\b(?:record|all-time high|kỷ lục|kỉ lục)\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:(?P<high>highest|cao nhất)|(?P<low>lowest|thấp nhất))\s+(?:since|kể từ(?: năm)?|từ năm)\s+(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:(?:previous|last|prior) year|year (?:before|earlier|ago)|year-on-year|year-over-year|yoy"
    r"|năm (?:trước|ngoái|liền trước))\b",
    re.IGNORECASE,
)
_SAME_PERIOD = re.compile(r"\b(?:same (?:period|time|month|quarter)|cùng kỳ|cùng kì)\b", re.IGNORECASE)


def figure(wording: Wording, indicator: Indicator, language: str) -> str | None:
    """Write an indicator's figure as stated, with its qualifier; None where the language lacks the unit."""
    words = digits_in_words(wording, indicator)
    if words is not None:
        return words
    if indicator.unit == "rank" and indicator.qualifier == "top":
        return _top(wording, indicator)
    said = _of_whole(wording, indicator, language)
    if said is None:
        numbers = (indicator.value, indicator.value_max)
        said = units.quantity(wording, numbers, indicator.unit, indicator.scale, language)
    if said is None:
        return None
    return _turned(wording, indicator, _qualified(wording, indicator, said))


def figure_short(wording: Wording, indicator: Indicator) -> str:
    """Write a figure without its unit, for a cell whose heading has the unit: "> 930", "28–29"."""
    words = digits_in_words(wording, indicator)
    if words is not None:
        return words
    if indicator.unit == "rank" and indicator.qualifier == "top":
        return _top(wording, indicator)
    number = _number(wording, indicator)
    whole = whole_of(indicator)
    if whole is not None:
        number = wording.text("{part} of {whole}", part=number, whole=whole).replace(" ", NBSP)
    if indicator.kind == "change" and indicator.unit != "times":
        number = {"up": "+", "down": MINUS, None: ""}[indicator.direction] + number
    sign = {"over": ">", "about": "≈", "at_least": "≥", "up_to": "≤"}.get(indicator.qualifier)
    if sign:
        return f"{sign}{NBSP}{number}"
    return wording.text("nearly {figure}", figure=number) if indicator.qualifier == "nearly" else number


def amount(wording: Wording, indicator: Indicator) -> str:
    """Write a figure without its unit but with its qualifier in words: "around 350"."""
    return _qualified(wording, indicator, _number(wording, indicator))


def unit_label(wording: Wording, indicator: Indicator, language: str) -> str | None:
    """Write what `figure_short` leaves out: "billion USD", "nước", "%"; None where the language lacks it."""
    if digits_in_words(wording, indicator) is not None or indicator.unit == "rank":
        return ""
    if indicator.unit == "percent":
        return "%"
    numbers = (indicator.value, indicator.value_max)
    said = units.quantity(wording, numbers, indicator.unit, indicator.scale, language)
    return None if said is None else said.removeprefix(_number(wording, indicator)).strip()


def comparison(wording: Wording, ratio: Indicator, language: str) -> str | None:
    """Write a ratio or change with what it is compared with: "2.5 times higher than in 2024"."""
    said = figure(wording, ratio, language)
    words = f"{ratio.comparison or ''} {ratio.words}"
    than = _turn(ratio) in {"higher", "lower"}
    if said is None:
        return None
    if _SAME_PERIOD.search(words):
        return wording.text("{figure} compared with the same period of the previous year", figure=said)
    if _YEAR_BEFORE.search(words):
        if than:
            return wording.text("{figure} than the previous year", figure=said)
        return wording.text("{figure} compared with the previous year", figure=said)
    if ratio.base_period is None:
        return said
    period = wording.period(ratio.base_period)
    if than and re.fullmatch(r"\d{4}(-\d\d)?", ratio.base_period):
        return wording.text("{figure} than in {period}", figure=said, period=period)
    return wording.text("{figure} compared with {period}", figure=said, period=period)


def extreme(wording: Wording, indicator: Indicator) -> str | None:
    """Write the extreme that the source claims, in quotation marks; None where it claims none that can be said."""
    words = indicator.extreme or ("record" if indicator.qualifier == "record" else "")
    since = _SINCE.search(words)
    if since:
        year = wording.period(since["year"])
        if since["high"]:
            return wording.quoted(wording.text("highest since {year}", year=year))
        return wording.quoted(wording.text("lowest since {year}", year=year))
    return wording.quoted(wording.text("record", context_="extreme")) if _RECORD.search(words) else None


def digits_in_words(wording: Wording, indicator: Indicator) -> str | None:
    """Return "double-digit" where that is what the source says instead of a number."""
    if indicator.unit.partition("/")[0] != "percent" or indicator.value not in (10, 100):
        return None
    named = _DIGITS.search(indicator.words)
    if not named and (
        indicator.qualifier != "at_least" or indicator.value == 100 or _TEN.search(indicator.words)
    ):  # noqa: PLR2004
        return None
    return wording.text("double-digit") if indicator.value == 10 else wording.text("triple-digit")  # noqa: PLR2004


def whole_of(indicator: Indicator) -> Decimal | None:
    """Return the whole of which the indicator counts a part: 26 of "of 26"."""
    found = _WHOLE.match(indicator.comparison or "")
    return Decimal(re.sub(r"\D", "", found[1])) if found else None


def _top(wording: Wording, indicator: Indicator) -> str:
    return wording.text("top {rank}", rank=wording.number(indicator.value)).replace(" ", NBSP)


def _number(wording: Wording, indicator: Indicator) -> str:
    low, high = indicator.value, indicator.value_max
    power = units.exponent(indicator.scale)
    if power is None:
        return wording.range(low, high)
    return wording.range(units.reduced(low, power), None if high is None else units.reduced(high, power))


def _of_whole(wording: Wording, indicator: Indicator, language: str) -> str | None:
    whole = whole_of(indicator)
    if whole is None:
        return None
    unit = units.name(wording, indicator.unit, language, whole)
    part = wording.text(
        "{part} of {whole}", part=wording.number(indicator.value), whole=wording.number(whole)
    )
    return None if unit is None else f"{part}{NBSP}{unit}".replace(" ", NBSP, 2)


def _qualified(wording: Wording, indicator: Indicator, said: str) -> str:
    qualifier = indicator.qualifier
    wordings = {
        "over": wording.text("over {figure}", figure=said),
        "nearly": wording.text("nearly {figure}", figure=said),
        "about": wording.text("around {figure}", figure=said),
        "at_least": wording.text("at least {figure}", figure=said),
        "up_to": wording.text("up to {figure}", figure=said),
    }
    said = wordings.get(qualifier, said)
    if qualifier == "estimated" or indicator.modality == "estimate":
        return wording.text("estimated {figure}", figure=said)
    return said


def _turned(wording: Wording, indicator: Indicator, said: str) -> str:
    turn = _turn(indicator)
    if turn is None:
        return said
    wordings = {
        "higher": wording.text("{figure} higher", figure=said),
        "lower": wording.text("{figure} lower", figure=said),
        "up": wording.text("up {figure}", figure=said),
        "down": wording.text("down {figure}", figure=said),
        "as_many": wording.text("{figure} as many", figure=said),
    }
    return wordings[turn]


def _turn(indicator: Indicator) -> Turn | None:
    """Return how the words put a change: what the source leaves open stays open."""
    words = f"{indicator.words} {indicator.comparison or ''}".lower()
    if indicator.unit == "times":
        return _turn_of_ratio(indicator, words)
    if indicator.kind != "change" or indicator.direction is None:
        return None
    said_by_measure = _GROWTH if indicator.direction == "up" else _DECLINE
    return None if said_by_measure.search(indicator.measure or "") else indicator.direction


def _turn_of_ratio(indicator: Indicator, words: str) -> Turn | None:
    if _AS_MANY.search(words):
        return "as_many"
    if indicator.direction == "up":
        return "up" if indicator.kind == "change" and not _HIGHER.search(words) else "higher"
    if indicator.direction == "down":
        return "down" if indicator.kind == "change" and not _LOWER.search(words) else "lower"
    return None
