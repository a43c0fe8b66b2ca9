"""Indicators in words: "over 930 billion USD", "22/26 chỉ tiêu", "cao hơn gần 1,5 lần".

In: an `Indicator` and the language of its article. Out: the figure as stated, in the reader's language; None
where that language lacks the unit. "Double-digit" stays words, "higher" never becomes "times as high", and
the source's scale is kept.
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

Turn = Literal["higher", "lower", "up", "down", "as_high"]
"""How the words put a ratio or a change."""


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


_DIGITS = _words(r"digits?", "con số", "chữ số")
_TEN = re.compile(r"\d|\bten\b|\bmười\b", re.IGNORECASE)
_WHOLE = re.compile(r"(?:out of|of|in|trong|trên|/)\s*(?:tổng\s+)?(?:số\s+)?(\d+(?:[.,]\d+)*)", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*|\d+")
_AS_HIGH = _words(
    "gấp", r"as (?:many|much|high|large|big)", r"times (?:the|that|those)", r"(?:doubl|tripl)\w+"
)
_UNIT = "(?:times|percent|per cent|points|%) "
_HIGHER = re.compile(rf"\b(?:higher|greater|larger|(?:cao|nhiều|lớn) hơn)\b|{_UNIT}more\b", re.IGNORECASE)
_LOWER = re.compile(rf"\b(?:lower|smaller|(?:thấp|ít|nhỏ) hơn)\b|{_UNIT}(?:less|fewer)\b", re.IGNORECASE)
_ROSE = _words(
    "up",
    "r[io]se[ns]?",
    "rising",
    "gr[eo]w[ns]?",
    "increas(?:e[ds]?|ing)",
    "jump(?:ed|s)?",
    "surged?",
    "tăng",
)
_FELL = _words(
    "down", "f[ae]ll(?:en|s)?", "declin(?:e[ds]?|ing)", "decreas(?:e[ds]?|ing)", "dropp?(?:ed|s)?", "giảm"
)
_GROWTH = _words("growth", "increases?", "rises?", "gains?", "tăng")
_SHRINKAGE = _words("contraction", "declines?", "decreases?", "falls?", "drops?", "losse?s?", "giảm")
_RECORD = _words("record", r"k[ỷỉ] lục")
_EVER = _words("record", "all-time", "ever", r"k[ỷỉ] lục", "lịch sử", "từ trước (?:đến nay|tới nay)")
_HIGHEST = _words("highest", "high", "cao nhất", "cao")
_LOWEST = _words("lowest", "low", "thấp nhất", "thấp")
_SINCE = re.compile(r"\b(?:since|từ)(?: năm)? (\d{4})\b", re.IGNORECASE)
_THAN = r"(?:than|as|from|over|on|with|to|versus|so với|hơn)(?: in)?(?: (?:the|that of(?: the)?))?"
_SAME_PERIOD = _words("same (?:period|time|month|quarter)", "cùng k[ỳì]")
_YEAR_BEFORE = _words(
    rf"{_THAN} (?:previous|last|prior|preceding) year",
    "year (?:before|earlier|ago)",
    "previous year",
    "year-(?:on|over)-year",
    rf"{_THAN} năm (?:trước|ngoái|liền trước)",
)
_MONTH_BEFORE = _words(
    rf"{_THAN} (?:previous|last|prior|preceding) month",
    "month (?:before|earlier)",
    "previous month",
    "month-(?:on|over)-month",
    rf"{_THAN} tháng (?:trước|liền trước)",
)
_QUARTER_BEFORE = _words(
    rf"{_THAN} (?:previous|last|prior|preceding) quarter",
    "quarter (?:before|earlier)",
    "previous quarter",
    "quarter-(?:on|over)-quarter",
    rf"{_THAN} quý (?:trước|liền trước)",
)
_YEAR_OR_SHORTER = (len("2024"), len("2024-Q1"))


def figure(wording: Wording, indicator: Indicator, language: str) -> str | None:
    """Write an indicator's figure as stated, with its qualifier; None where the language lacks the unit."""
    words = _instead_of_number(wording, indicator)
    if words is not None:
        return words
    numbers = (indicator.value, indicator.value_max)
    if whole_of(indicator) is None:
        said = units.quantity(wording, numbers, indicator.unit, indicator.scale, language)
    else:
        said = _part(wording, indicator, language)
    return None if said is None else _turned(wording, indicator, _qualified(wording, indicator, said))


def amount(wording: Wording, indicator: Indicator) -> str:
    """Write a figure without its unit, its qualifier in words: "around 350", "hơn 930 tỷ"."""
    words = _instead_of_number(wording, indicator)
    if words is not None:
        return words
    if indicator.unit == "percent":
        said = wording.percent(indicator.value, indicator.value_max)
    else:
        said = units.scaled(wording, indicator.value, indicator.value_max, indicator.scale)
    return _qualified(wording, indicator, _beside_whole(wording, indicator, said))


def figure_short(wording: Wording, indicator: Indicator) -> str:
    """Write a figure without scale and unit, for a cell whose heading has them: "> 930", "28–29"."""
    words = _instead_of_number(wording, indicator)
    if words is not None:
        return words
    number = _beside_whole(wording, indicator, _number(wording, indicator))
    if indicator.kind == "change" and indicator.unit != "times" and indicator.direction:
        number = {"up": "+", "down": MINUS}[indicator.direction] + number
    sign = {"over": ">", "about": "≈", "at_least": "≥", "up_to": "≤"}.get(indicator.qualifier)
    if sign:
        return f"{sign}{NBSP}{number}"
    # No sign says "nearly": "<" would lose that it is close, "≈" that it is less.
    return wording.text("nearly {figure}", figure=number) if indicator.qualifier == "nearly" else number


def unit_label(wording: Wording, indicator: Indicator, language: str) -> str | None:
    """Write what `figure_short` leaves out: "billion USD", "nước"; None where the language lacks it."""
    if _instead_of_number(wording, indicator) is not None or indicator.unit == "rank":
        return ""
    numbers = (indicator.value, indicator.value_max)
    said = units.quantity(wording, numbers, indicator.unit, indicator.scale, language)
    return None if said is None else said.replace(_number(wording, indicator), "", 1).strip()


def comparison(wording: Wording, ratio: Indicator, language: str) -> str | None:
    """Write a ratio or change with what it is compared with: "2.5 times higher than in 2024"."""
    said = figure(wording, ratio, language)
    base = _base(wording, ratio)
    if said is None or base is None:
        return said
    # A day is no period to be "in"; nor is a span.
    inside = ratio.base_period is None or len(ratio.base_period) in _YEAR_OR_SHORTER
    turn = _turn(ratio)
    if inside and turn in {"higher", "lower"}:
        return wording.text("{figure} than in {base}", figure=said, base=base)
    if inside and turn == "as_high":
        return wording.text("{figure} as in {base}", figure=said, base=base)
    return wording.text("{figure} compared with {base}", figure=said, base=base)


def extreme(wording: Wording, indicator: Indicator, language: str) -> str | None:
    """Write the extreme that the source claims, quoted; None where it claims none that can be said."""
    words = indicator.extreme or ("record" if indicator.qualifier == "record" else "")
    said = words if indicator.extreme and units.same_language(language, wording.language) else None
    said = said or _since(wording, words) or _ever(wording, words)
    return None if said is None else wording.quoted(said)


def _since(wording: Wording, words: str) -> str | None:
    since = _SINCE.search(words)
    year = wording.period(since[1]) if since else ""
    if since and _HIGHEST.search(words):
        return wording.text("highest since {year}", year=year)
    return wording.text("lowest since {year}", year=year) if since and _LOWEST.search(words) else None


def _ever(wording: Wording, words: str) -> str | None:
    if not _EVER.search(words):
        return None
    if _HIGHEST.search(words):
        return wording.text("record high")
    if _LOWEST.search(words):
        return wording.text("record low")
    return wording.text("record", context_="extreme") if _RECORD.search(words) else None


def whole_of(indicator: Indicator) -> Decimal | None:
    """Return the whole of which the indicator counts a part: 26 of "of 26"."""
    found = _WHOLE.match(indicator.comparison or "")
    if found is None:
        return None
    number = found[1].rstrip(".,")
    if _GROUPED.fullmatch(number):
        return Decimal(re.sub(r"\D", "", number))
    return Decimal(number.replace(",", "."))


def _instead_of_number(wording: Wording, indicator: Indicator) -> str | None:
    """Return words that stand instead of number and unit: "double-digit", "top 15"."""
    if indicator.unit == "rank" and indicator.qualifier == "top":
        return wording.text("top {rank}", rank=wording.number(indicator.value)).replace(" ", NBSP)
    if not indicator.unit.startswith("percent"):
        return None
    named = _DIGITS.search(indicator.words)
    unnumbered = indicator.qualifier == "at_least" and not _TEN.search(indicator.words)
    if indicator.value == 10 and (named or unnumbered):  # noqa: PLR2004 - the least of two digits
        return wording.text("double-digit")
    if indicator.value == 100 and named:  # noqa: PLR2004 - the least of three
        return wording.text("triple-digit")
    return None


def _number(wording: Wording, indicator: Indicator) -> str:
    low, high = indicator.value, indicator.value_max
    power = units.exponent(indicator.scale)
    if power is None:
        return wording.range(low, high)
    return wording.range(units.reduced(low, power), None if high is None else units.reduced(high, power))


def _beside_whole(wording: Wording, indicator: Indicator, part: str) -> str:
    whole = whole_of(indicator)
    if whole is None:
        return part
    return wording.text("{part} of {whole}", part=part, whole=whole).replace(" ", NBSP)


def _part(wording: Wording, indicator: Indicator, language: str) -> str | None:
    unit = units.name(wording, indicator.unit, language, whole_of(indicator) or indicator.value)
    part = _beside_whole(wording, indicator, wording.number(indicator.value))
    return None if unit is None else f"{part}{NBSP}{unit}"


def _qualified(wording: Wording, indicator: Indicator, said: str) -> str:
    wordings = {
        "over": wording.text("over {figure}", figure=said),
        "nearly": wording.text("nearly {figure}", figure=said),
        "about": wording.text("around {figure}", figure=said),
        "at_least": wording.text("at least {figure}", figure=said),
        "up_to": wording.text("up to {figure}", figure=said),
    }
    said = wordings.get(indicator.qualifier, said)
    if indicator.qualifier == "estimated" or indicator.modality == "estimate":
        return wording.text("estimated {figure}", figure=said)
    return said


def _turned(wording: Wording, indicator: Indicator, said: str) -> str:
    wordings: dict[Turn | None, str] = {
        "higher": wording.text("{figure} higher", figure=said),
        "lower": wording.text("{figure} lower", figure=said),
        "up": wording.text("up {figure}", figure=said),
        "down": wording.text("down {figure}", figure=said),
        "as_high": wording.text("{figure} as high", figure=said),
    }
    return wordings.get(_turn(indicator), said)


def _turn(indicator: Indicator) -> Turn | None:
    """Return how the source's words put a change; None where they leave it open."""
    words = f"{indicator.words} {indicator.comparison or ''}"
    if indicator.unit == "times" and _AS_HIGH.search(words):
        return "as_high"
    if indicator.direction is None or (
        indicator.unit != "times" and indicator.kind not in {"change", "ratio"}
    ):
        return None
    rises = indicator.direction == "up"
    compared = (_HIGHER if rises else _LOWER).search(words)
    moved = (_ROSE if rises else _FELL).search(words)
    if compared or (indicator.kind == "ratio" and not moved):
        return "higher" if rises else "lower"
    # "Growth: 8.2%" says the direction in the measure: "growth: up 8.2%" would be another figure.
    said = (_GROWTH if rises else _SHRINKAGE).search(indicator.measure or "")
    return None if said else indicator.direction


def _base(wording: Wording, ratio: Indicator) -> str | None:
    """Say what a ratio is compared with, in the relative terms of the source where it has them."""
    words = f"{ratio.comparison or ''} {ratio.words}"
    if _SAME_PERIOD.search(words):
        return wording.text("the same period of the previous year")
    if _YEAR_BEFORE.search(words):
        return wording.text("the previous year")
    if _QUARTER_BEFORE.search(words):
        return wording.text("the previous quarter")
    if _MONTH_BEFORE.search(words):
        return wording.text("the previous month")
    return None if ratio.base_period is None else wording.period(ratio.base_period)
