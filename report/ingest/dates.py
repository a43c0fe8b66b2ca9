"""Dates as written in English and Vietnamese: found, read, and resolved from what stands around them.

In: text. Out: `Mention`s, and ISO 8601 dates where the text settles them; nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Order = Literal["day", "month"]
"""What stands first in a date of numbers."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|"
    r"SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
DATE = (
    r"(?<![\d/.,-])(?:"
    r"(?P<iso>\d{4})[-/](?P<iso_month>\d{1,2})[-/](?P<iso_day>\d{1,2})"
    r"|(?P<first>\d{1,2}) ?(?P<part>[/.-]) ?(?P<second>\d{1,2}) ?(?P=part) ?(?P<year>\d{4})"
    rf"|(?P<vi_day>{_DAY}) tháng (?P<vi_month>\d{{1,2}})(?:,? (?:năm )?(?P<vi_year>\d{{4}})(?!\d))?"
    rf"|(?P<day>{_DAY})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})(?:,? (?P<day_year>\d{{4}}))?"
    r"|(?P<sign>(?i:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|qua),? \(?|\()"
    r"(?P<few_day>\d{1,2})[/.-](?P<few_month>\d{1,2})"
    r")(?![\d/-]|[.,]\d)"
    rf"|\b(?P<us_month>{_MONTH}) (?P<us_day>{_DAY})(?:st|nd|rd|th)?(?!\d)"
    r"(?:,? (?P<us_year>\d{4})(?!\d))?"
)
"""A date with a day. Months have capitals; a day and month in figures need a Vietnamese word before."""
TIME = (
    r"(?<!\d)T?(?P<hour>\d{1,2}) ?[:hg] ?(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
)
ZONE = r"(?:(?:GMT|UTC) ?)?(?P<zone>[+-] ?\d{1,2}(?::?\d{2})?)(?!\d)|GMT|UTC|Z\b"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
VIETNAMESE_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")

_DAY_FIRST = frozenset(
    ("vi", "de", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "ru", "uk", "ro", "id", "tr", "el")
)
_DAY_FIRST_REGIONS = frozenset(("en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-sg"))
_LETTERS = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b")
_DATE = re.compile(DATE)
_FIGURES = re.compile(r"\d ?([/.-]) ?\d{1,2} ?\1 ?\d{4}")
_TIME = re.compile(TIME)
_NEAR_DAYS = 45
"""An event is told within this many days; a date farther off is background."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as written at `start` to `end`; `numbers` are day and month in the order written."""

    start: int
    end: int
    year: int | None
    numbers: tuple[int, int]
    order: Order | None
    """None where only a convention tells day from month ("05/01/2026")."""
    in_figures: bool = False
    """Written as "13/01/2026": shows which comes first in the article's dates."""

    def day(self, order: Order | None = None, year: int | None = None) -> date | None:
        """Return the calendar day, where order and year are settled and such a day exists."""
        first, second = self.numbers
        order = self.order or ("day" if first == second else order)
        year = self.year or year
        if order is None or year is None:
            return None
        day, month = (first, second) if order == "day" else (second, first)
        try:
            return date(year, month, day)
        except ValueError:
            return None


def mentions(text: str) -> Iterator[Mention]:
    """Find the dates of a text that name a day."""
    for found in _DATE.finditer(text):
        yield _mention(found)


def _mention(found: re.Match[str]) -> Mention:
    group = found.groupdict()
    start, end = found.start() + len(group["sign"] or ""), found.end()
    if group["iso"]:
        return Mention(
            start, end, int(group["iso"]), (int(group["iso_month"]), int(group["iso_day"])), "month"
        )
    if group["first"]:
        numbers = (int(group["first"]), int(group["second"]))
        return Mention(start, end, int(group["year"]), numbers, _only_order(numbers), in_figures=True)
    if group["few_day"]:
        return Mention(start, end, None, (int(group["few_day"]), int(group["few_month"])), "day")
    year = group["vi_year"] or group["day_year"] or group["us_year"]
    day = group["vi_day"] or group["day"] or group["us_day"]
    name = group["month"] or group["us_month"]
    month = int(group["vi_month"]) if group["vi_month"] else MONTHS.index(name[:3].lower()) + 1
    return Mention(start, end, int(year) if year else None, (int(day), month), "day")


def _only_order(numbers: tuple[int, int]) -> Order | None:
    """Return the order in which two figures can be day and month, where there is only one."""
    first, second = numbers
    if max(numbers) <= len(MONTHS) or min(numbers) > len(MONTHS):
        return None
    return "day" if first > second else "month"


def order_of(texts: Iterable[str], *, is_day_first: bool) -> Order | None:
    """Tell what stands first in an article's dates of figures, by those that can be read one way only."""
    dated = (mention for text in texts if _FIGURES.search(text) for mention in mentions(text))
    seen = {mention.order for mention in dated if mention.in_figures and mention.order}
    if len(seen) == 1:
        return seen.pop()
    return "day" if is_day_first else None


def is_day_first(language: str | None) -> bool:
    """Tell a language whose writers, wherever they are, put the day first in dates of figures.

    Source: CLDR, the short date formats of a language's regions. English is written both ways.
    """
    tag = (language or "").lower()
    return tag in _DAY_FIRST_REGIONS or tag.partition("-")[0] in _DAY_FIRST


def order_by_weekday(stamp: Mention, text: str) -> Order | None:
    """Tell the order of a stamp by the weekday that its text names."""
    named = {number for number, name in enumerate(WEEKDAYS) if name[:3] in _LETTERS.findall(text.lower())}
    fitting = [order for order, day in _readings(stamp) if day.weekday() in named]
    return fitting[0] if len(fitting) == 1 else None


def _readings(stamp: Mention) -> list[tuple[Order, date]]:
    orders: tuple[Order, Order] = ("day", "month")
    return [(order, day) for order in orders if (day := stamp.day(order))]


def order_by_events(stamp: Mention, told: Iterable[Mention]) -> Order | None:
    """Tell the order of a stamp by the events told: under one reading only do they lie shortly before it."""
    days = _readings(stamp)
    fitting = {
        order
        for mention in told
        for order, day in days
        if mention.order and (event := mention.day(year=day.year)) and 0 <= (day - event).days <= _NEAR_DAYS
    }
    return fitting.pop() if len(fitting) == 1 else None


def stamp_value(text: str, mention: Mention, order: Order | None) -> str | None:
    """Return a stamp's date, with the time and zone that stand in the text beside it, in ISO 8601."""
    day = mention.day(order)
    if day is None:
        return None
    beside = f"{text[: mention.start]} {text[mention.end :]}"
    clock = _clock(beside)
    return f"{day.isoformat()}T{clock}" if clock else day.isoformat()


def _clock(text: str) -> str | None:
    found = _TIME.search(text)
    if found is None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"]), (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour >= 24 or minute >= 60:  # noqa: PLR2004 - the clock's
        return None
    return f"{hour:02}:{minute:02}{_zone(text[found.end() :]) or _named_zone(text)}"


def _zone(after: str) -> str:
    """Read the zone that stands right behind a time: "(GMT+7)", "+07:00", "Z"."""
    found = re.match(rf"\s?\(?(?:{ZONE})", after)
    return _offset(found) if found else ""


def _named_zone(text: str) -> str:
    """Read the zone that a stamp names apart from its time: "15:04, 16/01/2026 (GMT+7)"."""
    found = re.search(rf"\b(?=GMT|UTC)(?:{ZONE})", text)
    return _offset(found) if found else ""


def _offset(found: re.Match[str]) -> str:
    if not found["zone"]:
        return "+00:00"
    sign, digits = found["zone"][0], re.sub(r"\D", "", found["zone"])
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > len("12") else (digits, "00")
    return f"{sign}{int(hours):02}:{minutes}"
