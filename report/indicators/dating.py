"""A figure and the expressions of time around it in; its period out, and what it is compared with."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.indicators.periods import DAYS, Clock, Mention, clock

if TYPE_CHECKING:
    from report.article import Sentence
    from report.indicators.kinds import Window
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_CLOSE = 60
_BEFORE = 30
_OPENING = 3
"""Words of an adjunct before the time in it ("in the year 2023")."""
_BESIDE = 6
"""Expressions of time on either side of a figure that can date it."""
_LASTING = frozenset(
    {"year", "span", "quarter", "half", "opening", "ending", "monthly", "ago", "dated", "onward"}
)
"""Forms by which an article sets the period it speaks of; a day or month alone only dates an event."""
_MAJORITY = 2 / 3


@dataclass(frozen=True, slots=True)
class Dating:
    """A figure's period, why it is so, and what period it is compared with."""

    period: str | None
    note: str | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The expressions of time of a page, by sentence, and the year that it mostly speaks of."""

    page: Page
    clock: Clock
    by_sentence: dict[int, tuple[Mention, ...]]
    dominant: str | None


def timeline(page: Page) -> Timeline:
    """Lay out the expressions of time of a page."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        by_sentence.setdefault(page.sentence_at(mention.start), []).append(mention)
    now = clock(page.article, page.grammar.calendar)
    return Timeline(page, now, {n: tuple(each) for n, each in by_sentence.items()}, _dominant(page, now))


def _dominant(page: Page, now: Clock) -> str | None:
    """Return the year that most of an article's expressions of time name, if it is past."""
    years: Counter[str] = Counter()
    for mention in page.mentions:
        if (
            mention.form not in _LASTING
            or mention.base
            or mention.form == "onward"
            or _looks_ahead(page, mention)
        ):
            continue
        period = now.period(mention)
        if period and (now.day is None or period[:4] <= str(now.day.year)):
            years[period[:4]] += 1
    if not years:
        return None
    year, times = years.most_common(1)[0]
    latest = max(years) if now.day is None else str(now.day.year - 1)
    return year if times > 1 and times >= _MAJORITY * years.total() and year >= latest else None


def _looks_ahead(page: Page, mention: Mention) -> bool:
    floor = max(page.sentences[page.sentence_at(mention.start)].start, mention.start - 24)
    return page.grammar.calendar.ahead.search(page.low, floor, mention.start) is not None


def date_of(line: Timeline, figure: Figure, around: Window) -> Dating:
    """Return the period of a figure: stated in its sentence, else taken from the context."""
    stated = _around(line.by_sentence.get(figure.sentence, ()), figure)
    usable = _usable(line, figure, stated)
    own = _of_base(line, figure, stated) or _own(line, figure, usable, around)
    if own is None and _states_another(line, stated):
        dating = Dating(None, "not_stated")
    elif own is None:
        dating = _from_context(line, figure, around)
    elif own.form == "same":
        dating = _near(line, figure.sentence) or Dating(None, "ambiguous")
    else:
        period = line.clock.period(own)
        dating = Dating(period, None if period else "ambiguous")
    base = _base(line, figure, stated, dating.period)
    return Dating(dating.period, dating.note, base)


def _around(stated: tuple[Mention, ...], figure: Figure) -> tuple[Mention, ...]:
    """Return the expressions of time that can date a figure: the sentence's first, and those beside it."""
    if len(stated) <= 2 * _BESIDE:
        return stated
    index = bisect_left(stated, figure.start, key=lambda m: m.start)
    return (stated[0], *stated[max(1, index - _BESIDE) : index + _BESIDE])


def _usable(line: Timeline, figure: Figure, stated: tuple[Mention, ...]) -> list[Mention]:
    """Leave out what dates the saying, a deadline or another clause; a lasting time goes before a day."""
    page = line.page
    sentence = page.sentences[figure.sentence]
    begin, end = page.segment(sentence.start, sentence.end, figure.first)
    usable = [
        m
        for m in stated
        if not m.base
        and (begin <= m.start < end or _opens(page, sentence, m))
        and not _is_of_speech(page, m)
        and not _starts_from_own(line, m)
        and not _is_deadline(line, m)
    ]
    return [m for m in usable if m.form not in DAYS or _is_as_of(page, m)] or usable


def _opens(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Tell a time that opens its sentence and is that of all its clauses ("In 2023, ...; ...")."""
    follows = page.low[mention.end : mention.end + 1]
    return follows == "," and len(page.low[sentence.start : mention.start].split()) < _OPENING


def _is_deadline(line: Timeline, mention: Mention) -> bool:
    page, calendar = line.page, line.page.grammar.calendar
    floor = max(page.sentences[page.sentence_at(mention.start)].start, mention.start - 24)
    if calendar.deadline.search(page.low, floor, mention.start) or calendar.deadline.match(
        page.low, mention.start
    ):
        return True
    if mention.form not in DAYS or not calendar.deadline_day.search(page.low, floor, mention.start):
        return False
    period = line.clock.period(mention)
    return period is None or line.clock.day is None or period > line.clock.day.isoformat()


def _is_as_of(page: Page, mention: Mention) -> bool:
    """Tell the day of a state ("as of 31 December") from one on which something happened."""
    as_of = page.grammar.calendar.as_of
    floor = max(page.sentences[page.sentence_at(mention.start)].start, mention.start - 24)
    return bool(as_of.search(page.low, floor, mention.start) or as_of.match(page.low, mention.start))


def _states_another(line: Timeline, stated: tuple[Mention, ...]) -> bool:
    """Tell whether a sentence states a time, though not this figure's: then none carries over."""
    return any(
        m.form in _LASTING and not m.base and not _starts_from_own(line, m) and line.clock.period(m)
        for m in stated
    )


def _own(line: Timeline, figure: Figure, usable: list[Mention], around: Window) -> Mention | None:
    """Choose the expression that dates a figure: one close after it, else the last before it, else any."""
    after = [m for m in usable if figure.stop <= m.start <= min(figure.stop + _CLOSE, around.limit)]
    if after and not line.page.grammar.phrases.clause.search(line.page.low, figure.stop, after[0].start):
        return after[0]
    before = [m for m in usable if m.end <= figure.first]
    return before[-1] if before else usable[0] if usable else None


def _of_base(line: Timeline, figure: Figure, stated: tuple[Mention, ...]) -> Mention | None:
    """Return the expression that dates the start of a change ("from 5.9% in 2023")."""
    page = line.page
    floor = max(page.sentences[figure.sentence].start, figure.first - _BEFORE)
    phrases = page.grammar.phrases
    if not (
        phrases.origin.search(page.low, floor, figure.first)
        or phrases.against.search(page.low, floor, figure.first)
    ):
        return None
    return next(
        (m for m in stated if 0 <= m.start - figure.stop <= _BEFORE and not _starts_from_own(line, m)), None
    )


def _is_of_speech(page: Page, mention: Mention) -> bool:
    """Tell the day on which something was said from the time of what was said."""
    if mention.form in ("clock", "decade", "part"):
        return True
    if mention.form not in DAYS and mention.form != "month":
        return False
    speech, low = page.grammar.speech, page.low
    sentence = page.sentences[page.sentence_at(mention.start)]
    near = max(sentence.start, mention.start - 40), min(sentence.end, mention.end + 40)
    return any(not page.text[m.start()].isupper() for m in speech.saying.finditer(low, *near))


def _base(line: Timeline, figure: Figure, stated: tuple[Mention, ...], own: str | None) -> str | None:
    """Return the period that a change or ratio after this figure is measured from."""
    for mention in stated:
        if mention.start < figure.end:
            continue
        if mention.start - figure.stop > _CLOSE:
            return None
        if mention.base or _starts_from_own(line, mention):
            return line.clock.period(mention, own)
    return None


def _starts_from_own(line: Timeline, mention: Mention) -> bool:
    if mention.form != "ago":
        return False
    return any(p.search(mention.words) and from_own for p, _, _, from_own in line.clock.calendar.relative)


def _from_context(line: Timeline, figure: Figure, around: Window) -> Dating:
    page = line.page
    speech, low = page.grammar.speech, page.low
    if speech.stock.search(low, around.clause, figure.first) or speech.stock_after.match(low, figure.stop):
        published = page.article.published
        return Dating(published[:7] if published else None, "as_of_report")
    if speech.perfect.search(low, around.clause, figure.first) or speech.future.search(
        low, around.clause, figure.first
    ):
        return Dating(None, "not_stated")
    near = _near(line, figure.sentence)
    if near is not None:
        return near
    return Dating(line.dominant, "context") if line.dominant else Dating(None, "not_stated")


def _is_current(line: Timeline, period: str) -> bool:
    """Tell the time that an article is about from the background it gives."""
    now = line.clock.day
    year = period.removeprefix("from ")[:4]
    return year == line.dominant or (now is not None and int(year) >= now.year - 1)


def _near(line: Timeline, sentence: int) -> Dating | None:
    """Take the period of the last sentence that states one, in this paragraph or the one before."""
    page = line.page
    paragraph = page.sentences[sentence].paragraph
    for number in range(sentence - 1, max(-1, sentence - 12), -1):
        if page.sentences[number].paragraph < paragraph - 1:
            return None
        stated = [m for m in line.by_sentence.get(number, ())[-_BESIDE:] if m.form in _LASTING and not m.base]
        periods = {p for m in stated if not _looks_ahead(page, m) and (p := line.clock.period(m))}
        if len(periods) > 1:
            return Dating(None, "ambiguous")
        if periods:
            period = periods.pop()
            return Dating(period, "context") if _is_current(line, period) else None
    return None
