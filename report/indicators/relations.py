"""Figures beside one another in, their relations out; and figures said twice, as one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from report.briefing import Relation
from report.indicators.periods import shifted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from report.article import Quote
    from report.briefing import Indicator, RelationKind
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_CLOSE = 60
_BEFORE = 40
_WHOLE = 80
"""Characters in which a part names its whole ("of the 120 schools, 45")."""
_APPOSED = re.compile(r"[\s,(—–-]*(?:up|down|a|an|or|which (?:is|was)|tăng|giảm|cao|thấp|bằng|gấp)?[\s]*\Z")
_LEVELS = frozenset({"count", "amount"})


@dataclass(frozen=True, slots=True)
class Link:
    """The figure number `holder` is something (`kind`) to the figure number `other`."""

    holder: int
    kind: RelationKind
    other: int


def links(page: Page, figures: list[Figure]) -> list[Link]:
    """Return the relations of each figure to the one beside it."""
    found: list[Link] = []
    for index, figure in enumerate(figures):
        if index and figures[index - 1].sentence == figure.sentence:
            link = _to_previous(page, figures, index)
            if link is not None:
                found.append(link)
    return found


def _to_previous(page: Page, figures: list[Figure], index: int) -> Link | None:
    figure, previous = figures[index], figures[index - 1]
    phrases, low = page.grammar.phrases, page.low
    between = _between(page, previous, figure)
    floor = max(page.sentences[figure.sentence].start, figure.first - _WHOLE)
    if figure.sort == "count" and phrases.part.search(low, floor, figure.first):
        whole = _last(figures, index, frozenset({"count"}), figure.unit)
        return None if whole is None else Link(index, "part_of", whole)
    if previous.base and figure.sentence == previous.sentence and not figure.base:
        return Link(index - 1, "base_of", index)
    said = figure.sort == previous.sort or any(c.isalpha() for c in between)
    if said and _converts(figure, previous) and phrases.equivalent.fullmatch(between):
        return Link(index, "conversion_of", index - 1)
    if figure.sort == "times":
        level = _last(figures, index, _LEVELS, None)
        return None if level is None else Link(index, "change_of", level)
    return _change(page, figures, index, between)


def _between(page: Page, previous: Figure, figure: Figure) -> str:
    """Return the words between two figures, without expressions of time."""
    at, words = previous.stop, []
    for mention in page.mentions_between(previous.stop, figure.first):
        words.append(page.low[at : mention.start])
        at = mention.end
    return re.sub(" +", " ", "".join([*words, page.low[at : figure.first]]))


def _last(figures: list[Figure], index: int, sorts: frozenset[str], unit: str | None) -> int | None:
    """Return the nearest figure before one in its sentence that is of such a sort.

    A part without a noun ("of which 27 remain") belongs to the first of the counts linked before it.
    """
    chosen = None
    for number in range(index - 1, max(-1, index - 6), -1):
        if figures[number].sentence != figures[index].sentence:
            break
        if figures[number].sort in sorts and figures[number].value >= (
            figures[index].value if unit is not None else 0
        ):
            chosen = number
            break
    return chosen


def _converts(figure: Figure, previous: Figure) -> bool:
    """Tell whether one may be the other in another currency or unit of measure."""
    if previous.base or figure.unit == previous.unit:
        return figure.sort == "percent" and previous.sort == "share"
    return {figure.sort, previous.sort} <= {"amount", "percent"}


def _change(page: Page, figures: list[Figure], index: int, between: str) -> Link | None:
    figure, previous = figures[index], figures[index - 1]
    phrases, low = page.grammar.phrases, page.low
    if len(between) > _CLOSE:
        return None
    floor = max(page.sentences[figure.sentence].start, figure.first - _BEFORE)
    origin = phrases.origin.search(low, floor, figure.first) or phrases.against.search(
        low, floor, figure.first
    )
    if origin and figure.unit == previous.unit and previous.sort == figure.sort:
        return Link(index, "base_of", index - 1)
    change = phrases.before_change.search(low, max(0, figure.first - _CLOSE), figure.first)
    if figure.sort == "percent" and previous.sort in _LEVELS and _APPOSED.fullmatch(between):
        after = phrases.after_change.match(low, figure.stop)
        respect = phrases.respect.match(low, figure.stop)
        return Link(index, "change_of", index - 1) if (change or after) and not respect else None
    if phrases.reaching.fullmatch(between) and _is_change(page, previous):
        return Link(index - 1, "change_of", index)
    if figure.sort == "percent" and previous.sort in _LEVELS and phrases.share_before.search(between):
        return Link(index, "share_of", index - 1)
    return None


def _is_change(page: Page, figure: Figure) -> bool:
    if figure.sort == "times":
        return True
    before = page.grammar.phrases.before_change.search(page.low, max(0, figure.first - _CLOSE), figure.first)
    if before is None or figure.base:
        return False
    return not page.grammar.phrases.to_level.intersection((before["link"] or "").split())


def coordinated(page: Page, figures: list[Figure], read: list[Indicator]) -> list[Indicator]:
    """Let one verb say two changes ("up 12% in volume and 35% in value")."""
    done = list(read)
    for index in range(1, len(done)):
        each, before = done[index], done[index - 1]
        if figures[index].sentence != figures[index - 1].sentence or each.unit != "percent":
            continue
        if each.kind == "level" and before.kind == "change" and before.unit == "percent":
            between = _between(page, figures[index - 1], figures[index])
            if page.grammar.phrases.coordinate.fullmatch(between):
                done[index] = replace(_measured_as(each, before), kind="change", direction=before.direction)
        elif each.kind == "change" and each.measure is None:
            done[index] = _measured_as(each, before)
    return done


def _measured_as(each: Indicator, other: Indicator) -> Indicator:
    return replace(each, measure=other.measure, measure_key=other.measure_key)


def tied(page: Page, read: list[Indicator], found: Iterable[Link]) -> list[Indicator]:
    """Return the indicators with their relations, and with what one takes over from another."""
    tied = list(read)
    for link in found:
        holder, other = tied[link.holder], tied[link.other]
        holder = replace(holder, relations=(*holder.relations, Relation(link.kind, other.id)))
        if link.kind == "change_of":
            holder, other = _change_of(page, holder, other)
        elif link.kind == "conversion_of":
            holder = replace(_like(holder, other), kind="conversion", qualifier=holder.qualifier)
        elif link.kind == "part_of":
            holder, other = _part_of(holder, other)
        elif link.kind == "base_of":
            holder, other = _base_of(page, holder, other)
        tied[link.holder], tied[link.other] = holder, other
    return [each for each in tied if each.unit]


def _like(holder: Indicator, other: Indicator) -> Indicator:
    return replace(
        holder,
        measure=other.measure,
        measure_key=other.measure_key,
        scope=other.scope,
        period=other.period,
        period_note=other.period_note,
        attribution=other.attribution,
    )


def _change_of(page: Page, holder: Indicator, other: Indicator) -> tuple[Indicator, Indicator]:
    """Let a change or ratio speak of what it changes, and the level carry it as its comparison."""
    if other.measure is None:
        other = _measured_as(other, holder)
    holder = _like(holder, other)
    comparison = _comparison(page, holder)
    return replace(holder, comparison=comparison), replace(other, comparison=other.comparison or comparison)


def _comparison(page: Page, holder: Indicator) -> str | None:
    """Return the words of a comparison, from its verb to what it is compared to."""
    start = holder.number.start - max(
        0, holder.words.find(page.text[holder.number.start : holder.number.end])
    )
    end = start + len(holder.words)
    verb = page.grammar.units.before_times.search(
        page.low, max(holder.quotes[0].start, start - _CLOSE), start
    )
    start = verb.start() if verb and holder.unit == "times" else start
    for mention in page.mentions_between(end, min(holder.quotes[0].end, end + _CLOSE)):
        if any(c.isdecimal() for c in page.low[end : mention.start]):
            break
        if mention.base or page.grammar.calendar.earlier.match(mention.words):
            return page.text[start : mention.end]
    return page.text[start:end] if holder.kind == "ratio" else None


def _base_of(page: Page, holder: Indicator, other: Indicator) -> tuple[Indicator, Indicator]:
    """Let the start of a change speak of what its end does, at its own time."""
    other = other if other.measure else _measured_as(other, holder)
    dated = (holder.period, holder.period_note) if holder.period != other.period else (None, "not_stated")
    end = holder.number.end
    for mention in page.mentions_between(end, end + _BEFORE):
        if page.grammar.calendar.earlier.match(mention.words) and other.period:
            dated = (shifted(other.period, -1), None)
    holder = replace(_like(holder, other), period=dated[0], period_note=dated[1], kind=other.kind)
    return holder, other


def _part_of(holder: Indicator, other: Indicator) -> tuple[Indicator, Indicator]:
    """Give a part its whole's unit and scope; a part counted as of now makes the whole's period doubtful."""
    if not holder.unit:
        holder = replace(
            holder, unit=other.unit, measure=" … ".join(filter(None, (other.measure, holder.measure)))
        )
    holder = replace(holder, scope=other.scope)
    if holder.period_note == "as_of_report" and other.period_note == "context":
        return replace(holder, period=None), replace(other, period_note="ambiguous")
    return holder, other


def merged(read: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Return the indicators with each figure that is said again as one, with all its quotes."""
    alike: dict[tuple[object, ...], list[Indicator]] = {}
    said: dict[str, dict[int, Quote]] = {}
    renamed: dict[str, str] = {}
    kept: list[Indicator] = []
    for each in read:
        group = alike.setdefault((each.value, each.value_max, each.unit.lower(), each.scope, each.kind), [])
        known = next((k for k in group[-_COMPARED:] if _one_measure(k, each) and _one_period(k, each)), None)
        if known is None:
            group.append(each)
            kept.append(each)
            said[each.id] = {}
        else:
            renamed[each.id] = known.id
        said[(known or each).id].update((q.start, q) for q in each.quotes)
    return tuple(_renamed(replace(each, quotes=tuple(said[each.id].values())), renamed) for each in kept)


_COMPARED = 8
"""Figures of one value that a repeated one is held against."""


def _one_measure(known: Indicator, again: Indicator) -> bool:
    """Tell whether two figures measure the same: by key, or where one wording holds the other."""
    if known.measure_key == again.measure_key:
        return True
    first, second = (set((each.measure_key or "").split()) for each in (known, again))
    return bool(first and second) and known.kind == "count" and (first <= second or second <= first)


def _one_period(known: Indicator, again: Indicator) -> bool:
    stated = {each.period for each in (known, again) if each.period and each.period_note is None}
    return len(stated) < 2  # noqa: PLR2004 - two stated periods are two figures


def _renamed(each: Indicator, renamed: dict[str, str]) -> Indicator:
    relations = dict.fromkeys(
        replace(r, indicator=renamed.get(r.indicator, r.indicator)) for r in each.relations
    )
    return replace(each, relations=tuple(r for r in relations if r.indicator != each.id))
