"""A page in, its figures out: each number that is an indicator, with value, unit and qualifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from report.indicators.amounts import Amount, read_amount
from report.indicators.exclusions import is_excluded, is_name
from report.indicators.numerals import read_digits, read_words
from report.indicators.phrases import Counted, counted, counted_before, is_plural, preceding
from report.indicators.ranges import lower, other_end, with_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.briefing import Qualifier
    from report.indicators.page import Page

Sort = Literal["amount", "percent", "count", "times", "rank", "round", "share", "term"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the text, before anything is known of its meaning."""

    start: int
    end: int
    """Of the bare number, both ends of a range."""
    first: int
    stop: int
    """Of the words as printed, from qualifier to unit."""
    sentence: int
    sort: Sort
    value: Decimal
    unit: str
    value_max: Decimal | None = None
    scale: str | None = None
    qualifier: Qualifier = "exact"
    sure: bool = True
    noun: Counted | None = None
    whole: str | None = None
    """The comparison "of 26"."""
    base: bool = False
    """Said as the start of a change ("from 36 to 21")."""
    negative: bool = False
    direction: Literal["up", "down"] | None = None


def figures(page: Page) -> list[Figure]:
    """Return the figures of a page, in order; none overlaps another."""
    found: list[Figure] = []
    done = 0
    for match in page.grammar.numbers.candidate.finditer(page.low):
        if match.start() < done or page.mention_at(match.start()):
            continue
        for figure in _read(page, match):
            whole = supplied(page, figure, found)
            if whole is not None and not is_excluded(page, whole):
                found.append(whole)
            done = max(done, figure.end if figure.base else figure.stop)
    return found


def _read(page: Page, match: re.Match[str]) -> Iterator[Figure]:
    kind = match.lastgroup
    if kind == "round":
        yield _plain(page, match, "round", Decimal(10), "percent")
    elif kind in ("share", "digits_share"):
        yield _plain(page, match, "share", page.grammar.numbers.shares[match.group()], "percent")
    elif kind == "multiple":
        figure = _plain(page, match, "times", Decimal(page.grammar.numbers.multiples[match.group()]), "times")
        yield replace(figure, direction="up")
    else:
        amount = read_amount(page, match)
        if amount is not None:
            yield from _from_amount(page, amount)


def _plain(page: Page, match: re.Match[str], sort: Sort, value: Decimal, unit: str) -> Figure:
    start, end = match.span()
    figure = Figure(start, end, start, end, page.sentence_at(start), sort, value, unit)
    if sort == "round":
        return replace(figure, qualifier="at_least")
    return _qualified(page, figure)


def _from_amount(page: Page, amount: Amount) -> Iterator[Figure]:
    if page.before(page.grammar.numbers.part_of_scale, amount.first):
        return
    link = other_end(page, amount)
    if link is None and is_name(page, amount):
        return
    if link is None:
        whole = page.grammar.numbers.after_of.match(page.low, amount.stop)
        if whole and amount.stop == amount.end and amount.scale is None:
            yield from _part(page, amount, whole)
        else:
            figure = _single(page, amount)
            if figure:
                yield figure
        return
    second, is_range = link
    upper = _single(page, with_unit(amount, second)) or _named_before(page, amount, second)
    if upper is None:
        return
    value, sure = lower(amount, second)
    if is_range:
        yield _spanning(page, amount, upper, value, sure=sure)
        return
    figure = _qualified(
        page, replace(upper, start=amount.start, end=amount.end, first=amount.first, stop=amount.stop)
    )
    yield replace(
        figure, value=value, base=True, noun=None, sure=sure and upper.sure, scale=amount.scale or upper.scale
    )
    yield upper


def _named_before(page: Page, amount: Amount, second: Amount) -> Figure | None:
    """Read "cut ministries from 36 to 21": the noun stands before both."""
    origin = page.grammar.phrases.origin.search(page.low, max(0, amount.first - _ELISION), amount.first)
    words = page.low[max(0, amount.first - _ELISION) : origin.start() if origin else 0].split()
    if second.unit or not words or not is_plural(words[-1]) or words[-1] in page.grammar.nouns.stops:
        return None
    assert origin is not None
    start = page.low.rindex(words[-1], 0, origin.start())
    noun = Counted(start, start, start + len(words[-1]))
    return replace(_figure(page, second, "count", page.text[start : noun.end], second.stop), noun=noun)


def _spanning(page: Page, amount: Amount, upper: Figure, value: Decimal, *, sure: bool) -> Figure:
    figure = replace(upper, start=amount.start, first=amount.first, value=value, value_max=upper.value)
    return _qualified(page, replace(figure, qualifier="exact", sure=sure and upper.sure))


def _part(page: Page, amount: Amount, whole: re.Match[str]) -> Iterator[Figure]:
    """Read "22 of 26 targets"."""
    numbers = page.grammar.numbers
    written = whole["whole"]
    reading = read_digits(written, numbers, page.evidence) if written[0].isdecimal() else None
    total = reading.value if reading else read_words(written, numbers)
    noun = counted(page, whole.end(), _limit(page, amount))
    if total is None or total < amount.value or noun is None:
        return
    unit = page.text[noun.unit_start : noun.end]
    figure = _figure(page, amount, "count", unit, noun.end)
    if page.low.startswith(page.grammar.phrases.outdoing, figure.first):  # "met and exceeded 15 of 15"
        figure = replace(figure, first=amount.first, qualifier="exact")
    yield replace(figure, noun=noun, whole=page.text[whole.start() : whole.end()].strip())


def _single(page: Page, amount: Amount) -> Figure | None:
    """Read an amount by what stands around it: times, a rank, a unit, a counted noun."""
    if amount.unit is None:
        special = _times(page, amount) or _rank(page, amount) or _term(page, amount)
        if special:
            return special
        return None if _is_frequency(page, amount) else _counted(page, amount)
    sort: Sort = "percent" if amount.unit in ("percent", "percentage points") else "amount"
    figure = _figure(page, amount, sort, amount.unit, amount.stop)
    return replace(figure, noun=counted(page, amount.stop, _limit(page, amount)))


def _limit(page: Page, amount: Amount) -> int:
    return page.sentences[page.sentence_at(amount.start)].end


def _figure(page: Page, amount: Amount, sort: Sort, unit: str, stop: int) -> Figure:
    return _qualified(
        page,
        Figure(
            amount.start,
            amount.end,
            amount.first,
            stop,
            page.sentence_at(amount.start),
            sort,
            amount.value,
            unit,
            scale=amount.scale,
            sure=amount.sure,
            negative=amount.negative,
        ),
    )


def _qualified(page: Page, figure: Figure) -> Figure:
    """Take in the words that size a figure, before it or after it, and a minus in words."""
    phrases = page.grammar.phrases
    minus = page.grammar.units.before_minus.search(page.low, max(0, figure.first - 12), figure.first)
    if minus:
        figure = replace(figure, first=minus.start(), negative=True)
    elif figure.negative and page.low[figure.first - 1 : figure.first] in ("-", "−"):
        figure = replace(figure, first=figure.first - 1)
    after = phrases.after_qualifier.match(page.low, figure.stop) or phrases.after_qualifier.match(
        page.low, figure.end
    )
    if after:
        figure = replace(
            figure,
            stop=max(figure.stop, after.end()),
            qualifier=phrases.qualifiers_after[(after[1] or after[2]).strip()],
        )
    floor = max(page.sentences[figure.sentence].start, figure.first - 40)
    before = phrases.before_qualifier.search(page.low, floor, figure.first)
    if before is None:
        return figure
    word = before[1] or before[2]
    return replace(
        figure, first=before.start(), qualifier=phrases.qualifiers[word] if not after else figure.qualifier
    )


def _times(page: Page, amount: Amount) -> Figure | None:
    units = page.grammar.units
    found = units.after_times.match(page.low, amount.stop)
    if not found or amount.scale:
        return None
    if not (found["more"] or not found["times"] or page.before(units.before_times, amount.start, 60)):
        return None
    end = found.end("times") if found["times"] else found.end()
    return _figure(page, amount, "times", "times", end)


def _is_frequency(page: Page, amount: Amount) -> bool:
    found = page.grammar.units.after_times.match(page.low, amount.stop)
    return bool(found and found["times"])


def _rank(page: Page, amount: Amount) -> Figure | None:
    before = page.grammar.units.before_rank.search(page.low, max(0, amount.start - 30), amount.start)
    if (
        not before
        or amount.scale
        or amount.value != int(amount.value)
        or not page.low[amount.start].isdecimal()
    ):
        return None
    figure = _figure(page, amount, "rank", "rank", amount.stop)
    noun = counted(page, amount.stop, _limit(page, amount))
    return replace(
        figure, first=before.start(), noun=noun, qualifier="top" if before["top"] else figure.qualifier
    )


def _term(page: Page, amount: Amount) -> Figure | None:
    """Read a prison term, the one duration that is a figure of its own."""
    units = page.grammar.units
    after = units.after_term.match(page.low, amount.stop)
    if after is None:
        if not page.before(units.before_term, amount.start, 60):
            return None
        after = units.after_duration.match(page.low, amount.stop)
        if after is None:
            return None
    return _figure(page, amount, "term", page.text[after.start(1) : after.end(1)], after.end(1))


def _counted(page: Page, amount: Amount) -> Figure | None:
    """Read a count; its noun may stand before it ("the total number of partners to 42")."""
    sized = page.grammar.phrases.after_qualifier.match(page.low, amount.stop)
    noun = counted(page, sized.end() if sized else amount.stop, _limit(page, amount))
    if noun is None:
        noun = counted_before(page, amount.first)
        if noun is None:
            return _elided(page, amount) or _implied(page, amount)
        unit, stop = page.text[noun.unit_start : noun.end], amount.stop
    else:
        unit, stop = page.text[noun.unit_start : noun.end], noun.end
    amount = _whole_count(amount)
    if amount.scale is None and amount.value != int(amount.value):
        return None
    figure = _figure(page, amount, "count", unit, stop)
    return replace(figure, noun=noun)


def _whole_count(amount: Amount) -> Amount:
    """Read "1,234 người" as a whole number: what is counted has no thousandths."""
    if amount.whole is None or amount.scale:
        return amount
    return replace(amount, value=amount.whole, plain=amount.whole, sure=True)


def _elided(page: Page, amount: Amount) -> Figure | None:
    """Read a bare number that leaves out what it counts ("of which 27 remain", "against 1.2 million")."""
    phrases, low = page.grammar.phrases, page.low
    floor = max(page.sentences[page.sentence_at(amount.start)].start, amount.first - _ELISION)
    part = phrases.part.search(low, floor, amount.first)
    figure = _figure(page, amount, "count", "", amount.stop)
    after = page.grammar.nouns.fates.match(low, figure.stop) or phrases.of_those.match(low, figure.stop)
    if part or after or phrases.against.search(low, floor, figure.first):
        return figure
    return _measured(page, figure)


_ELISION = 80


def _implied(page: Page, amount: Amount) -> Figure | None:
    """Read "880 tỷ" as money, though nothing says so for certain."""
    currency = page.grammar.units.implied
    if currency is None or amount.scale is None:
        return None
    return replace(_figure(page, amount, "amount", currency, amount.stop), sure=False)


def _measured(page: Page, figure: Figure) -> Figure | None:
    """Read "car sales were 1.4 million": what is measured is what is counted."""
    span = preceding(page, figure.first, page.sentences[figure.sentence].start)
    if span is None or page.grammar.nouns.single:
        return None
    head = re.split(r" (?:of|in|for|của) ", page.low[span[0] : span[1]])[0].split()[-1]
    tally = head in page.grammar.nouns.tallies
    if not tally and not (is_plural(head) and figure.scale):
        return None
    start = page.low.index(head, span[0])
    noun = Counted(span[0], start, start + len(head))
    # "Sales were 5 billion" may be money: only what is a number by itself is certain.
    return replace(figure, unit=page.text[start : noun.end], noun=noun, sure=figure.sure and tally)


def supplied(page: Page, figure: Figure, found: list[Figure]) -> Figure | None:
    """Supply the unit that a figure leaves out, from the figure before it in the sentence."""
    if figure.unit:
        return figure
    before = found[-1] if found and found[-1].sentence == figure.sentence else None
    if before is None:
        return None
    if page.grammar.phrases.part.search(page.low, max(0, figure.first - _ELISION), figure.first):
        return figure
    alike = (
        before.scale == figure.scale
        and before.value < figure.value * _ALIKE
        and figure.value < before.value * _ALIKE
    )
    if before.sort != "count" or not alike:
        return None
    # Where words are written by syllable, the first one counts and the others tell what befell.
    unit = before.unit.split()[0] if page.grammar.nouns.single else before.unit
    return replace(figure, unit=unit)


_ALIKE = 20
"""Two counts of one thing in one sentence seldom differ by more."""
