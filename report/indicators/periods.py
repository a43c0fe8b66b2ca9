"""Expressions of time in, periods out: what an article says of when, against the day it was written.

A period is YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, a span `a..b`, or "from YYYY".
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.article import Article
    from report.indicators.grammar import Calendar

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NUMBER = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W_]+")
_DAY_MONTH = re.compile(
    r"(?<![0-9])(?P<day>[0-9]{1,2}) ?[/.-] ?(?P<month>[0-9]{1,2})(?![0-9]| ?[-–/] ?[0-9]{1,2}(?![0-9]))"
)
_MONTH_YEAR = re.compile(r"(?<![0-9])(?P<month>[0-9]{1,2}) ?/ ?(?:19|20)[0-9]{2}")
DAYS = frozenset({"day", "weekday", "iso", "numeric"})
"""Forms that name a day."""
_MONTHS = 12
_MASKS = frozenset({"clock", "decade", "part", "same"})
"""Expressions that only say a time of day or an age of history: no period, but no figure either."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression of time at characters `start` to `end`, and its form."""

    start: int
    end: int
    form: str
    words: str
    base: bool = False
    """What a change is compared with ("than in 2024")."""


def mentions(low: str, text: str, calendar: Calendar) -> tuple[Mention, ...]:
    """Find the expressions of time in a lower-cased text, in order."""
    found = []
    for match in calendar.mention.finditer(low):
        form = match.lastgroup if match.lastgroup != "sep" else "numeric"
        if form == "month" and calendar.capitals and text[match.start()].islower():
            continue
        assert form is not None
        before = calendar.base.search(low, max(0, match.start() - 40), match.start())
        base = before is not None and not (form in DAYS and before.group().strip() in calendar.on_a_day)
        found.append(Mention(match.start(), match.end(), form, match.group(), base))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Clock:
    """Reads mentions against the day of the report, where it has one."""

    calendar: Calendar
    day: date | None

    def period(self, mention: Mention, own: str | None = None) -> str | None:
        """Return the period that a mention names; None where its words alone do not settle it.

        `own` is the period that a comparison ("the previous year") starts from.
        """
        if mention.form in _MASKS:
            return None
        return getattr(self, f"_{mention.form}")(mention.words, own)  # type: ignore[no-any-return]

    def _iso(self, words: str, _own: str | None) -> str | None:
        return words[:10]

    def _numeric(self, words: str, _own: str | None) -> str | None:
        """Day first, as both languages' news writes it outside the United States."""
        day, month, year = (int(n) for n in _NUMBER.findall(words))
        return _day(year + (2000 if year < 100 else 0), month, day)  # noqa: PLR2004 - two digits

    def _day(self, words: str, _own: str | None) -> str | None:
        month, year = self._month_in(words), self._stated_year(words)
        day = self._day_in(words)
        if not month or not day:
            return None
        return _day(year, month, day) if year else self._nearest(month, day)

    def _day_in(self, words: str) -> int | None:
        """Return the last day named in an expression ("19-20 March", "ngày 26/6", "ngày 5 tháng 10")."""
        written = _DAY_MONTH.search(words)
        if written and not any(month in words for month in self.calendar.months):
            return int(written["day"])
        named = [int(n) for n in _NUMBER.findall(self._unnamed(words)) if len(n) < len("2000")]
        return named[-1] if named else None

    def _unnamed(self, words: str) -> str:
        """Leave out a month that is named with a number ("tháng 10")."""
        for name in sorted(self.calendar.months, key=len, reverse=True):
            if name[-1].isdecimal() and name in words:
                return words.replace(name, "")
        return words

    def _nearest(self, month: int, day: int) -> str | None:
        """Return the date of that day closest to the report."""
        if self.day is None:
            return None
        dates = [d for y in (-1, 0, 1) if (d := _date(self.day.year + y, month, day))]
        return min(dates, key=lambda d: abs(d - self.day)).isoformat() if dates else None  # type: ignore[operator]

    def _quarter(self, words: str, _own: str | None) -> str | None:
        number = self._number_in(words)
        year = self._year_of(words, last_month=number * 3 if number else None)
        return f"{year}-Q{number}" if year and number and number <= 4 else None  # noqa: PLR2004

    def _half(self, words: str, _own: str | None) -> str | None:
        number = next((n for n in self._numbers_in(words) if n in (1, 2)), 1)
        year = self._year_of(words, last_month=6 * number)
        return None if year is None else f"{year}-01..{year}-06" if number == 1 else f"{year}-07..{year}-12"

    def _opening(self, words: str, _own: str | None) -> str | None:
        months = next((n for n in self._numbers_in(words) if 1 < n <= _MONTHS), None)
        year = self._year_of(words, last_month=months)
        return f"{year}-01..{year}-{months:02}" if year and months else None

    def _ending(self, words: str, _own: str | None) -> str | None:
        last = self._month_in(words)
        year = self._year_of(words, last_month=last)
        if not (year and last):
            return None
        months = self._number_in(words) or 12
        begin = year * 12 + last - months
        return f"{begin // 12}-{begin % 12 + 1:02}..{year}-{last:02}"

    def _span(self, words: str, _own: str | None) -> str | None:
        first, second = [n for n in _NUMBER.findall(words) if len(n) in (2, 4)][-2:]
        return f"{first}..{second if len(second) == len(first) else first[:2] + second}"

    def _fiscal(self, _words: str, _own: str | None) -> str | None:
        """Return None: a fiscal year is not the calendar's, and where it begins is seldom stated."""
        return None

    def _onward(self, words: str, _own: str | None) -> str | None:
        return f"from {self._stated_year(words)}"

    def _monthly(self, words: str, _own: str | None) -> str | None:
        month, year = self._month_in(words), self._year_of(words, last_month=None)
        return f"{year}-{month:02}" if month and year else None

    def _month(self, words: str, _own: str | None) -> str | None:
        month = self._month_in(words)
        year = self._year_of(words, last_month=month)
        return f"{year}-{month:02}" if month and year else None

    def _dated(self, words: str, _own: str | None) -> str | None:
        year = self._year_of(words, last_month=None)
        return f"{year}-12" if year else None

    def _year(self, words: str, _own: str | None) -> str | None:
        year = self._stated_year(words)
        return str(year) if year else None

    def _weekday(self, words: str, _own: str | None) -> str | None:
        number = next((n for name, n in self.calendar.weekdays.items() if name in words), None)
        if self.day is None or number is None:
            return None
        return (self.day - timedelta(days=(self.day.weekday() - number) % 7)).isoformat()

    def _ago(self, words: str, own: str | None) -> str | None:
        for pattern, unit, shift, from_own in self.calendar.relative:
            if pattern.search(words):
                year = self._stated_year(words)
                if own and unit in _SHORT and _SHORT[unit].fullmatch(own):
                    return moved(own, unit, shift)
                if from_own and (own or year):
                    return shifted(own, shift, year) if own else str(year)
                return self._from_day(unit, shift)
        return None

    def _from_day(self, unit: str, shift: int) -> str | None:
        day = self.day
        if day is None:
            return None
        if unit == "year":
            return str(day.year + shift)
        if unit == "past":
            return str(day.year - 1) if day.month <= _REVIEW_MONTHS else None
        if unit == "day":
            return (day + timedelta(days=shift)).isoformat()
        months = day.year * 12 + day.month - 1 + shift * (3 if unit == "quarter" else 1)
        if unit == "quarter":
            return f"{months // 12}-Q{months % 12 // 3 + 1}"
        return f"{months // 12}-{months % 12 + 1:02}"

    def _month_in(self, words: str) -> int | None:
        """Return the month named in an expression, or written as a number ("26/6", "10/2016")."""
        parts = _WORD.findall(words)
        for length in (3, 2, 1):
            for first in range(len(parts) - length + 1):
                month = self.calendar.months.get(" ".join(parts[first : first + length]))
                if month:
                    return month
        written = _DAY_MONTH.search(words) or _MONTH_YEAR.search(words)
        return int(written["month"]) if written else None

    def _number_in(self, words: str) -> int | None:
        """Return the count or order that an expression begins with ("first quarter", "9 tháng")."""
        return next(self._numbers_in(words), None)

    def _numbers_in(self, words: str) -> Iterator[int]:
        return (self.calendar.ordinals[w] for w in _WORD.findall(words) if w in self.calendar.ordinals)

    @staticmethod
    def _stated_year(words: str) -> int | None:
        years = _YEAR.findall(words)
        return int(years[-1]) if years else None

    def _year_of(self, words: str, last_month: int | None) -> int | None:
        """Return the year stated, the one a relative word names, or that of the last such month."""
        stated = self._stated_year(words)
        if stated or self.day is None:
            return stated
        for pattern, unit, shift, _ in self.calendar.relative:
            if unit == "year" and pattern.search(words):
                return self.day.year + shift
        if last_month is None:
            return None
        return self.day.year - (last_month > self.day.month)


_REVIEW_MONTHS = 2
"""Months into a year in which "the past year" still means the calendar year before."""


def clock(article: Article, calendar: Calendar) -> Clock:
    """Set the clock by which an article's "last year" is read: its date, else its event's."""
    stated = article.published or article.event_date
    try:
        day = date.fromisoformat(stated[:10]) if stated else None
    except ValueError:
        day = None
    return Clock(calendar, day)


_SHORT = {"month": re.compile(r"[0-9]{4}-[0-9]{2}"), "quarter": re.compile(r"[0-9]{4}-Q[1-4]")}
"""Periods from which "the month before" and "the quarter before" are counted."""


def moved(period: str, unit: str, shift: int) -> str:
    """Move a month or a quarter: "2024-10" and -1 give "2024-09"."""
    year, number = int(period[:4]), int(period[4:].lstrip("-Q"))
    per_year = 12 if unit == "month" else 4
    total = year * per_year + number - 1 + shift
    return (
        f"{total // per_year}-{total % per_year + 1:02}"
        if unit == "month"
        else f"{total // 4}-Q{total % 4 + 1}"
    )


def shifted(period: str, years: int, stated: int | None = None) -> str | None:
    """Move a period by years: "2025-Q3" and -1 give "2024-Q3"."""
    if not _YEAR.match(period):
        return str(stated) if stated else None
    return _YEAR.sub(lambda year: str(int(year.group()) + years), period)


def _date(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:  # noqa: PLR2004 - months of a year
        return None
    return date(year, month, day)


def _day(year: int, month: int, day: int) -> str | None:
    found = _date(year, month, day) if 1 <= year <= 9999 else None  # noqa: PLR2004 - what `date` holds
    return found.isoformat() if found else None
