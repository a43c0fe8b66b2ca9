"""The day of the event that an article tells, where its first paragraphs settle it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from report.ingest.dates import VIETNAMESE_WEEKDAYS, WEEKDAYS, mentions
from report.ingest.lines import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.dates import Mention, Order

NEAR_DAYS = 45
"""An event is told within this many days; a date farther off is background."""

_BESIDE_DAYS = 7
"""A day without year takes the year of a full date this near; courts name the same days of other years."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAD_SENTENCES = 5
_LEAD_SENTENCES_UNDATED = 3
_SAMPLE = 20_000
_WORDS_BEFORE = 48
_NOT_THE_EVENT = re.compile(
    any_of(
        r"\b(?:since|until|till|by|before|from|after|of|to|and|between|than|through|prior to|ahead of)",
        r"\b(?:dated|due|deadline|born|scheduled (?:for|on)|slated for|expected on|effective(?: from| on)?)",
        r"\b(?:từ|đến|tới|trước|sau|kể từ|hạn|hết|cho đến|dự kiến|chậm nhất|muộn nhất|sinh|ban hành|số \S+)",
        r"\b(?:quyết định|nghị định|nghị quyết|thông tư|công văn|chỉ thị|văn bản|hợp đồng|bản án)",
        r"\bNo\.?(?: \S+)?|\b\d+[/-]\S+",
    )
    + r"(?: the| ngày| sáng| chiều| tối| hôm)?[\s(,]*\Z",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")
_PART_OF_DAY = re.compile(r"\b(?:morning|afternoon|evening|night) of(?: the)?\s*\Z")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|(?:is|are) set to|(?:is|are|was|were) (?:scheduled|slated|expected|due|planned)|"
    r"plans? to|upcoming|to be held|sẽ|dự kiến|sắp|chuẩn bị)\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"\s(?:sắp )?tới\b|\snext\b", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"\b(?P<en>{'|'.join(day.title() for day in WEEKDAYS)})\b(?!['’]s\b| [A-Z])"
    rf"|\b(?i:hôm|sáng|chiều|tối|trưa)\s(?P<vi>(?i:{'|'.join(VIETNAMESE_WEEKDAYS)}))\b",
)
_OTHER_WEEKDAY = re.compile(
    r"\b(?:next|last|every|each|coming|by|until|from|since|before|after|to|"
    r"black|good|easter|palm|bloody|super|cyber)\s\Z",
    re.IGNORECASE,
)
_YESTERDAY = re.compile(
    r"\byesterday\b|\b(?:hôm|sáng|chiều|tối|đêm|ngày) qua\b|\blast night\b", re.IGNORECASE
)
_TODAY = re.compile(
    r"\b(?:today|this (?:morning|afternoon|evening))\b|\b(?:hôm|sáng|chiều|tối|trưa|ngày) nay\b",
    re.IGNORECASE,
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
_NOT_YET = re.compile(
    r"\b(?:will|would|aims?|target\w*|expect\w*|plan\w*|forecast\w*|sẽ|phấn đấu|dự kiến|mục tiêu)\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"\b(?:last year|(?:the )?past year|năm ngoái|năm qua|năm vừa qua)\b", re.IGNORECASE)
_TURN_MONTHS = 3
"""A year is reviewed, and the next one planned, from October to March."""


def event_day(
    sentences: Sequence[str], text: str, published: date | None, order: Order | None
) -> date | None:
    """Return the day of the event that the first sentences tell, where it is settled.

    The first day named counts; one that cannot be resolved leaves the event without a date.
    """
    text = text[:_SAMPLE]
    for sentence in sentences[: _LEAD_SENTENCES if published else _LEAD_SENTENCES_UNDATED]:
        for day in _days(sentence, text, published, order):
            if day is None or published is None or timedelta(0) <= published - day <= timedelta(NEAR_DAYS):
                return day
    return None


def _days(sentence: str, text: str, published: date | None, order: Order | None) -> Iterator[date | None]:
    """Give the days that a sentence names as those of what happened, in its order."""
    sentence = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)
    future = _FUTURE.search(sentence)
    limit = future.start() if future else len(sentence)
    found: list[tuple[int, date | None]] = []
    for mention in mentions(sentence[:limit]):
        before = _PART_OF_DAY.sub("", sentence[max(0, mention.start - _WORDS_BEFORE) : mention.start])
        if not _NOT_THE_EVENT.search(before) and not _COMING.match(sentence, mention.end):
            found.append((mention.start, _resolved(mention, text, published, order)))
    if published is not None:
        found.extend(_relative(sentence[:limit], published))
    found.sort(key=lambda each: each[0])
    yield from (day for _, day in found)


def _resolved(mention: Mention, text: str, published: date | None, order: Order | None) -> date | None:
    if mention.year is not None:
        day = mention.day(order)
        return day if day and (published or _is_current(day, text)) else None
    if published is not None:
        days = (mention.day(order, year) for year in (published.year, published.year - 1))
        return next((day for day in days if day and day <= published), None)
    return _by_year_told(mention, text, order)


def _is_current(day: date, text: str) -> bool:
    """Tell a date of the text's own time: no later year is named, but the next at the turn of one."""
    last = max((int(year) for year in _YEAR.findall(text)), default=day.year)
    return last == day.year or (last == day.year + 1 and day.month > 12 - _TURN_MONTHS)


def _by_year_told(mention: Mention, text: str, order: Order | None) -> date | None:
    """Resolve a day by the text: a full date nearby, or a year reviewed and the next one planned."""
    full = [
        day for other in mentions(text) if other.year and (day := other.day(order)) and _is_current(day, text)
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
        if _PAST_VERB.search(found["rest"]) and not _NOT_YET.search(found["rest"]):
            yield int(found["year"])


def _relative(sentence: str, published: date) -> Iterator[tuple[int, date]]:
    """Give the days named from the day of publication: "on Monday", "yesterday", "sáng nay"."""
    for found in _WEEKDAY.finditer(sentence):
        if not _OTHER_WEEKDAY.search(sentence[: found.start()]):
            name = (found["en"] or "").lower()
            number = WEEKDAYS.index(name) if name else VIETNAMESE_WEEKDAYS.index(found["vi"].lower())
            yield found.start(), published - timedelta((published.weekday() - number) % 7)
    for pattern, days in ((_YESTERDAY, 1), (_TODAY, 0)):
        for found in pattern.finditer(sentence):
            yield found.start(), published - timedelta(days)
