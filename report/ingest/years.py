"""The year a text stands in: what its full dates, and the years it tells, reviews and plans, say of a day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from report.ingest.dates import MONTHS, mentions
from report.ingest.lines import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.dates import Mention, Order

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AHEAD = re.compile(
    any_of(
        r"\b(?:by|until|till|to|through|for|beyond|towards?|before|starting|beginning)"
        r"(?: (?:the )?(?:end|close|start|beginning|middle|spring|summer|autumn|fall|winter) of"
        r"| late| early| mid| (?:fiscal|financial)(?: year)?)?"
        r"(?-i:(?: \d{1,2})? [A-Z][a-z]{2,8}\.?(?: \d{1,2},)?)?",
        r"\b(?:visions?|agenda|strategy|roadmap|goals?|targets?|plans?|zero|apec|expo)",
        r"\b(?:world cup|games|olympics)",
        r"\b(?:đến|tới|vào|trước|hết|giai đoạn|tầm nhìn|mục tiêu|kế hoạch|chiến lược)"
        r"(?: (?:cuối|đầu|giữa|hết))?(?: (?:ngày )?[\d/]{1,6})?(?: tháng \d{1,2})?,?/?(?: năm)?",
        r"\b(?:19|20)\d\d ?[-–/]",
    )
    + r"[ -]?\Z",
    re.IGNORECASE,
)
"""What stands before a year that is planned, or aimed at."""
_AIMED_AT = re.compile(
    r"(?:['’]s)? (?:targets?|goals?|plans?|visions?|agenda|deadlines?|budget)\b", re.IGNORECASE
)
_NOT_YET = re.compile(
    r"\b(?:will|would|aims?|targets?|targeted|goals?|expect\w*|plan\w*|forecasts?|project(?:s|ed|ions?)|due|"
    r"scheduled|slated|hopes?|sẽ|phấn đấu|dự kiến|dự báo|mục tiêu|kế hoạch|tầm nhìn|hướng tới)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')]*\s|\n")
_REACH = 250
_BESIDE_DAYS = 7
"""A day without year takes the year of a full date this near; courts name the same days of other years."""
_RECENT_DAYS = 92
"""A month named as past within this many days before a day tells that day's year."""
_MONTH_OF_YEAR = re.compile(
    r"\b(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? (?P<year>20\d\d)\b"
    r"|\btháng (?P<number>\d{1,2})(?:/| năm )(?P<vi_year>20\d\d)\b"
)
_PLANNED = re.compile(
    any_of(
        r"\b(?:tasks?|plans?|orientations?|missions?|directions?|targets?)(?: \w+){0,3}? (?:for|in) (20\d\d)",
        r"\b(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu)(?: \w+){0,3}? năm (20\d\d)",
        r"\b(?:starting|beginning|effective) (?:from|in) (20\d\d)",
        r"\bfrom (20\d\d) onwards?",
        r"\b(?:bắt đầu từ năm (20\d\d)|từ năm (20\d\d) trở đi)",
    )
    + r"\b",
    re.IGNORECASE,
)
_REVIEWED = re.compile(
    r"\b(?:review\w*|assess\w*|summari[sz]\w*|conclud\w*|wrap\w* up|tổng kết|đánh giá|sơ kết)\b"
    r"[^.!?\n]{0,200}?\b(?:in|of|for|năm) (20\d\d)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?:^|[.!?”\"]\s)(?:In|Năm) (?P<year>20\d\d),(?P<rest>[^.!?\n]{0,400})", re.MULTILINE)
_PAST_VERB = re.compile(r"\b(?:\w{3,}ed|was|were|had|rose|grew|fell|held|won|sold|đã)\b")
_NOT_PAST = re.compile(
    r"\b(?:will|would|aims?|target\w*|expect\w*|plan\w*|forecast\w*|sẽ|phấn đấu|dự kiến|mục tiêu)\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"\b(?:last year|(?:the )?past year|năm ngoái|năm qua|năm vừa qua)\b", re.IGNORECASE)
_TURN_MONTHS = 3
"""A year is reviewed, and the next one planned, from October to March."""


def _named(text: str) -> Iterator[int]:
    """Give the years that a text names as its own or as past: not what is planned, forecast or aimed at."""
    for found in _YEAR.finditer(text):
        if not _is_ahead(text, found.start(), found.end()):
            yield int(found[0])


def _is_ahead(text: str, start: int, end: int) -> bool:
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    return any((_AHEAD.search(before), _NOT_YET.search(before), _AIMED_AT.match(text, end)))


@lru_cache(maxsize=4)
def _last_named(text: str) -> int | None:
    return max(_named(text), default=None)


def is_current(day: date, text: str) -> bool:
    """Tell a date of the text's own time: no later year is named, but the next at the turn of one."""
    last = _last_named(text)
    return last is None or last <= day.year or (last == day.year + 1 and day.month > 12 - _TURN_MONTHS)


def settled(mention: Mention, text: str, order: Order | None) -> date | None:
    """Resolve a day by the text: a full date nearby, or a year reviewed and the next one planned."""
    full = [
        day for other in mentions(text) if other.year and (day := other.day(order)) and is_current(day, text)
    ]
    near = {
        day
        for other in full
        if (day := mention.day(order, other.year)) and abs((day - other).days) <= _BESIDE_DAYS
    }
    if len(near) == 1:
        return near.pop()
    turn = _turn_of_year(text)
    if turn is None:
        return None
    early, late = mention.day(order, turn), mention.day(order, turn - 1)
    if early and early.month <= _TURN_MONTHS:
        return early
    return late if late and late.month > 12 - _TURN_MONTHS else None


def candidates(mention: Mention, text: str, order: Order | None) -> list[date]:
    """Give the days that a date without year may be: in the last year that the text names, or the next."""
    last = _last_named(text)
    days = [] if last is None else [mention.day(order, last), mention.day(order, last + 1)]
    return [day for day in days if day]


def by_month_told(days: Sequence[date], text: str) -> date | None:
    """Return the one day of several shortly before which a month lies that the text names with its year."""
    told = set(_months(text))
    fitting = [
        day
        for day in days
        if any(timedelta(0) <= day - month <= timedelta(_RECENT_DAYS) for month in told) and day >= max(told)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _months(text: str) -> Iterator[date]:
    """Give the first days of the months that a text names as past."""
    for found in _MONTH_OF_YEAR.finditer(text):
        name, number = found["name"], found["number"]
        month = MONTHS.index(name.lower()) + 1 if name else int(number)
        if 1 <= month <= len(MONTHS) and not _is_ahead(text, found.start(), found.end()):
            yield date(int(found["year"] or found["vi_year"]), month, 1)


def _turn_of_year(text: str) -> int | None:
    """Return the year that is planned in a text which reviews the year before."""
    planned = {int(next(filter(None, found.groups()))) for found in _PLANNED.finditer(text)}
    reviewed = {int(found[1]) for found in _REVIEWED.finditer(text)}
    if _LAST_YEAR.search(text):
        reviewed |= set(_years_told(text))
    turns = {year for year in planned if year - 1 in reviewed}
    return turns.pop() if len(turns) == 1 else None


def _years_told(text: str) -> Iterator[int]:
    """Give the years that a text tells as past: "In 2025, exports rose"."""
    for found in _TOLD.finditer(text):
        if _PAST_VERB.search(found["rest"]) and not _NOT_PAST.search(found["rest"]):
            yield int(found["year"])
