"""The day of the event that an article tells, where its first paragraphs settle it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from report.ingest import years
from report.ingest.dates import VIETNAMESE_WEEKDAYS, WEEKDAYS, mentions
from report.ingest.lines import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.dates import Mention, Order

NEAR_DAYS = 45
"""An event is told within this many days; a date farther off is background."""

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
_SAID = re.compile(r",[^,]{1,100}\b(?:said|told|announced|reported|cho biết|nói|thông báo)\b[^,]{0,60}\Z")
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
_FULL_WEEKDAYS = "|".join(
    (*(day.title() for day in WEEKDAYS), *(rf"{day.title()[:3]}\." for day in WEEKDAYS))
)
_BESIDE = rf"(?P<en>{_FULL_WEEKDAYS})|(?i:(?P<vi>{'|'.join(VIETNAMESE_WEEKDAYS)}))"
_BEFORE_DATE = re.compile(rf"\b(?:{_BESIDE})[\s,(]+(?:ngày |the )?\Z")
_BEHIND_DATE = re.compile(rf"[\s,(]+(?:{_BESIDE})\b")
_FILED_LEAD = 2
_SECOND_HALF = 7


def event_day(
    sentences: Sequence[str],
    text: str,
    published: date | None,
    order: Order | None,
    filed: date | None = None,
) -> date | None:
    """Return the day of the event that the first sentences tell, where it is settled.

    The first day named counts; one that cannot be resolved leaves the event without a date. "Today" is the
    day on which the report was filed; without a dateline, that of its publication.
    """
    text = text[:_SAMPLE]
    for sentence in sentences[: _LEAD_SENTENCES if published else _LEAD_SENTENCES_UNDATED]:
        days = [*_days(sentence, text, published, order)]
        if published is not None:
            days.extend(_relative(_told(sentence), filed or published))
        for _, day in sorted(days, key=lambda each: each[0]):
            if day is None or published is None or timedelta(0) <= published - day <= timedelta(NEAR_DAYS):
                return day
    return None


def _days(
    sentence: str, text: str, published: date | None, order: Order | None
) -> Iterator[tuple[int, date | None]]:
    """Give the days that a sentence names as those of what happened, each with its place."""
    told = _told(sentence)
    for mention in mentions(told):
        before = _PART_OF_DAY.sub("", sentence[max(0, mention.start - _WORDS_BEFORE) : mention.start])
        if not _NOT_THE_EVENT.search(before) and not _COMING.match(sentence, mention.end):
            is_named = _is_on_its_weekday(sentence, mention, order)
            yield mention.start, _resolved(mention, "" if is_named else text, published, order)


def _resolved(mention: Mention, text: str, published: date | None, order: Order | None) -> date | None:
    if mention.year is not None:
        day = mention.day(order)
        return day if day and (published or years.is_current(day, text)) else None
    if published is not None:
        days = (mention.day(order, year) for year in (published.year, published.year - 1))
        return next((day for day in days if day and day <= published), None)
    return years.settled(mention, text, order)


def _is_on_its_weekday(sentence: str, mention: Mention, order: Order | None) -> bool:
    """Tell a full date printed with the weekday on which it falls: it is that of what the text tells."""
    day = mention.day(order)
    found = _BEFORE_DATE.search(sentence[: mention.start]) or _BEHIND_DATE.match(sentence, mention.end)
    return day is not None and found is not None and day.weekday() == _number(found)


def _number(found: re.Match[str]) -> int:
    """Return the number of the weekday that stands in a match, Monday first."""
    if found["vi"]:
        return VIETNAMESE_WEEKDAYS.index(found["vi"].lower())
    return next(number for number, day in enumerate(WEEKDAYS) if day[:3] == found["en"][:3].lower())


def day_before(mention: Mention, published: date, order: Order | None) -> date | None:
    """Return the day of a dateline shortly before publication, which settles the year that it leaves out."""
    years_ = (mention.year,) if mention.year else (published.year, published.year - 1)
    days = (mention.day(order, year) for year in years_)
    return next((day for day in days if day and 0 <= (published - day).days <= NEAR_DAYS), None)


def filed_day(mention: Mention, sentences: Sequence[str], text: str, order: Order | None) -> date | None:
    """Return the day of a dateline without year ("PARIS, Jan 14"), where the text settles its year.

    A weekday in the lead settles it where one year alone fits: it is the day of filing, or the day before.
    In the first half of a year both may fit, as news then still tells of the year before.
    """
    text = text[:_SAMPLE]
    if day := years.settled(mention, text, order):
        return day
    days = years.candidates(mention, text, order)
    if day := years.by_month_told(days, text):
        return day
    told = next((number for each in sentences[:_FILED_LEAD] for _, number in _weekdays(_told(each))), None)
    if told is None:
        return None
    fitting = [day for day in days if (day.weekday() - told) % 7 <= (1 if day.month < _SECOND_HALF else 0)]
    return fitting[0] if len(fitting) == 1 else None


def _relative(sentence: str, published: date) -> Iterator[tuple[int, date]]:
    """Give the days named from the day of publication: "on Monday", "yesterday", "sáng nay"."""
    for start, number in _weekdays(sentence):
        yield start, published - timedelta((published.weekday() - number) % 7)
    for pattern, days in ((_YESTERDAY, 1), (_TODAY, 0)):
        for found in pattern.finditer(sentence):
            yield found.start(), published - timedelta(days)


def _weekdays(sentence: str) -> Iterator[tuple[int, int]]:
    """Give the weekdays on which a sentence says that something was: where each stands, and its number."""
    for found in _WEEKDAY.finditer(sentence):
        if not _OTHER_WEEKDAY.search(sentence[: found.start()]):
            yield found.start(), _number(found)


def _told(sentence: str) -> str:
    """Return what a sentence tells as past in its own words: all but its plans, quotations blanked.

    A plan goes on to the end of the sentence, or to the words that say who told it.
    """
    sentence = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)
    future = _FUTURE.search(sentence)
    if future is None:
        return sentence
    said = _SAID.search(sentence, future.end())
    end = said.start() if said else len(sentence)
    return sentence[: future.start()] + " " * (end - future.start()) + sentence[end:]
