"""Numbers, dates, lists and quotation marks of a locale: the one door to CLDR, through Babel.

In: a BCP 47 tag. Out: `Formats`. What Babel lacks or gets wrong is put right here: exact digits instead of
rounded ones, the smallest number that is grouped, spans of numbers and dates, Vietnamese dates in words.
Nothing is rounded, and no digit is dropped.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, match_skeleton
from babel.lists import format_list
from babel.localedata import locale_identifiers
from babel.numbers import get_decimal_symbol, get_group_symbol

from report.errors import LocaleError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DateStyle = Literal["long", "day_month", "short", "short_day_month", "month"]
Shared = Literal["month", "year", "none", "months_of_year", "months"]
"""What the two ends of a span share: days of one month, of one year, of two years; months likewise."""

NBSP = "\N{NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"

_TAG = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")
_INTERNATIONAL = {"en": "en-GB"}
"""English that names no country is international English: day, month, year."""

_GROUPED_FROM_FIVE_DIGITS = frozenset({"es", "it", "pl", "pt_PT"})
"""Source: CLDR minimumGroupingDigits = 2, which Babel does not read."""

_SKELETONS: Mapping[DateStyle, str] = {
    "long": "yMMMMd",
    "day_month": "MMMMd",
    "short": "yMMMd",
    "short_day_month": "MMMd",
    "month": "yMMMM",
}
_SPANS: Mapping[Shared, tuple[tuple[str, ...], str]] = {
    "month": (("yMMMMd", "yMMMd"), "d"),
    "year": (("yMMMMd", "yMMMd"), "M"),
    "none": (("yMMMMd", "yMMMd"), "y"),
    "months_of_year": (("yMMMM",), "M"),
    "months": (("yMMMM",), "y"),
}

# CLDR's Vietnamese is short of the words that prose needs ("10 tháng 1, 2026").
_PATTERNS: Mapping[str, Mapping[DateStyle, str]] = {
    "vi": {
        "long": "'ngày' d 'tháng' M 'năm' y",
        "day_month": "'ngày' d 'tháng' M",
        "short": "d/M/y",
        "short_day_month": "'ngày' d/M",
        "month": "'tháng' M 'năm' y",
    }
}
_SPAN_PATTERNS: Mapping[str, Mapping[Shared, tuple[str, str]]] = {
    "vi": {
        "month": ("'từ' 'ngày' d", " 'đến' 'ngày' d 'tháng' M 'năm' y"),
        "year": ("'từ' 'ngày' d 'tháng' M", " 'đến' 'ngày' d 'tháng' M 'năm' y"),
        "none": ("'từ' 'ngày' d 'tháng' M 'năm' y", " 'đến' 'ngày' d 'tháng' M 'năm' y"),
        "months_of_year": ("'từ' 'tháng' M", " 'đến' 'tháng' M 'năm' y"),
        "months": ("'từ' 'tháng' M 'năm' y", " 'đến' 'tháng' M 'năm' y"),
    }
}
_QUARTERS = {"vi": ("I", "II", "III", "IV")}
_QUOTATION_MARKS = {
    "ar": ("”", "“"),
    "de": ("„", "“"),
    "es": ("«", "»"),
    "fr": (f"«{NBSP}", f"{NBSP}»"),
    "it": ("«", "»"),
    "ja": ("「", "」"),
    "pl": ("„", "”"),
    "ru": ("«", "»"),
    "zh-Hant": ("「", "」"),
}
"""Source: CLDR delimiters, which Babel does not carry; other locales have the English ones."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How a locale writes numbers and dates."""

    tag: str
    """BCP 47, in its canonical spelling."""
    cldr: Locale
    decimal: str
    group: str
    group_sizes: tuple[int, int]
    """Digits in the group next to the decimal sign, and in those before it."""
    grouped_from: int
    """The fewest digits that are grouped."""
    percent_affixes: tuple[str, str]
    dates: Mapping[DateStyle, str]
    """CLDR date patterns."""
    spans: Mapping[Shared, tuple[str, str]]
    """CLDR date patterns of the first end (with the sign between) and of the last."""

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction of the script."""
        return "rtl" if self.cldr.text_direction == "rtl" else "ltr"

    def number(self, value: Decimal | int) -> str:
        """Write a number with all its digits, and no others."""
        digits = format(Decimal(value).copy_abs(), "f")
        whole, point, fraction = digits.partition(".")
        sign = MINUS if value < 0 else ""
        return sign + self._grouped(whole) + (self.decimal + fraction if point else "")

    def _grouped(self, whole: str) -> str:
        if len(whole) < self.grouped_from:
            return whole
        size, further = self.group_sizes
        groups: list[str] = []
        while len(whole) > size:
            whole, last = whole[:-size], whole[-size:]
            groups.insert(0, last)
            size = further
        return self.group.join((whole, *groups))

    def span(self, low: Decimal, high: Decimal | None) -> str:
        """Write a number, or a span of two with an en dash."""
        first = self.number(low)
        return first if high is None or high == low else f"{first}{EN_DASH}{self.number(high)}"

    def percent(self, number: str) -> str:
        """Set the percent sign to a written number."""
        before, after = self.percent_affixes
        return f"{before}{number}{after}"

    def day(self, day: date, style: DateStyle) -> str:
        """Write a date."""
        return format_date(day, self.dates[style], self.cldr)

    def date_span(self, first: date, last: date, shared: Shared) -> str:
        """Write the two ends of a span of dates, what they share once."""
        start, end = self.spans[shared]
        return format_date(first, start, self.cldr) + format_date(last, end, self.cldr)

    def time(self, moment: time | datetime) -> str:
        """Write a time of day, with its zone where it states one."""
        written = format_time(
            moment.replace(tzinfo=None), self.cldr.time_formats["short"].pattern, locale=self.cldr
        )
        offset = moment.utcoffset()
        return written if offset is None else f"{written} {_zone(offset)}"

    def quarter(self, number: int) -> str:
        """Write the number of a quarter: 1, or I where a language has Roman ones."""
        numerals = _QUARTERS.get(self.cldr.language)
        return numerals[number - 1] if numerals else str(number)

    def plural_category(self, count: Decimal | int) -> str:
        """Return the CLDR plural category of a count."""
        return self.cldr.plural_form(count)

    def listing(self, items: Sequence[str]) -> str:
        """Join items as prose does."""
        return format_list(items, locale=self.cldr)

    def quoted(self, text: str) -> str:
        """Set a text in quotation marks."""
        script = f"{self.cldr.language}-{self.cldr.script}"
        before, after = _QUOTATION_MARKS.get(script) or _QUOTATION_MARKS.get(self.cldr.language, ("“", "”"))
        return f"{before}{text}{after}"

    def language_name(self, tag: str) -> str | None:
        """Return what a language is called in prose."""
        names = self.cldr.languages
        name = names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0])
        # CLDR's Vietnamese has the capital of a list; in prose it is "tiếng Việt".
        return name[:1].lower() + name[1:] if name and self.cldr.language == "vi" else name

    def is_currency(self, unit: str) -> bool:
        """Tell whether a unit is the ISO 4217 code of a currency."""
        return unit in self.cldr.currencies


@lru_cache(maxsize=64)
def load(tag: str) -> Formats:
    """Return the formats of a locale.

    Raises: LocaleError where the tag is malformed or CLDR does not know it.
    """
    named = _locale(tag)
    canonical = str(named).replace("_", "-")
    cldr = _locale(_INTERNATIONAL.get(canonical, canonical))
    pattern = cldr.percent_formats[None]
    minimum = 2 if str(cldr) in _GROUPED_FROM_FIVE_DIGITS or cldr.language in _GROUPED_FROM_FIVE_DIGITS else 1
    sizes = cldr.decimal_formats[None].grouping
    return Formats(
        tag=canonical,
        cldr=cldr,
        decimal=get_decimal_symbol(cldr),
        group=get_group_symbol(cldr),
        group_sizes=(sizes[0], sizes[1]),
        grouped_from=sizes[0] + minimum,
        percent_affixes=(pattern.prefix[0], pattern.suffix[0]),
        dates={style: _pattern(cldr, style) for style in _SKELETONS},
        spans={shared: _span_pattern(cldr, shared) for shared in _SPANS},
    )


def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag.replace("_", "-") if _TAG.fullmatch(tag) else "", sep="-")
    except (ValueError, TypeError, UnknownLocaleError) as error:
        known = [name.replace("_", "-") for name in locale_identifiers()]
        near = difflib.get_close_matches(tag, known, n=1, cutoff=0.0)[0]
        raise LocaleError(
            f"There is no locale {tag!r}; the nearest is {near}. Give a BCP 47 tag such as en, vi or pt-BR."
        ) from error


def _pattern(cldr: Locale, style: DateStyle) -> str:
    own = _PATTERNS.get(cldr.language, {}).get(style)
    if own:
        return own
    if style == "long":
        return str(cldr.date_formats["long"].pattern)
    skeletons = cldr.datetime_skeletons
    return str(skeletons[match_skeleton(_SKELETONS[style], skeletons)].pattern)


def _span_pattern(cldr: Locale, shared: Shared) -> tuple[str, str]:
    own = _SPAN_PATTERNS.get(cldr.language, {}).get(shared)
    if own:
        return own
    skeletons, difference = _SPANS[shared]
    known = [cldr.interval_formats[name] for name in skeletons if name in cldr.interval_formats]
    ends: Sequence[str] = known[0].get(difference, ()) if known else ()
    if len(ends) != 2:  # noqa: PLR2004 - where CLDR lacks the pair, both ends are written in full
        whole = _pattern(cldr, "month" if "months" in shared else "long")
        return f"{whole} {EN_DASH} ", whole
    # Only one field before the sign ("10–14 January"): CLDR's thin spaces are for more than that.
    single = shared in {"month", "months_of_year"}
    return _widened(ends[0].replace("\N{THIN SPACE}", "" if single else " ")), _widened(ends[1])


def _zone(offset: timedelta) -> str:
    """Return an offset as CLDR's localised GMT format writes it: "GMT+7", "GMT+5:30"."""
    minutes = int(abs(offset).total_seconds()) // 60
    if not minutes:
        return "GMT"
    sign = "+" if offset > timedelta(0) else MINUS
    return f"GMT{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")


def _widened(pattern: str) -> str:
    return pattern if "MMMM" in pattern else pattern.replace("MMM", "MMMM")
