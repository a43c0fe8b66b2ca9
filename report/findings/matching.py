"""Figures as stated in, groups of those that state one measure, scope and period out.

1. figures stated alike come together, also where one leaves out its scope or period, if only one of the
   others can be meant;
2. unequal ones come together only where measure, scope and period are the same: to invent a difference is
   worse than to miss one.

No step depends on the order of the articles.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from report.findings.reading import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.findings.reading import Stated

Group = list["Stated"]
_FEWEST = 3
"""Content words of a measure that the glossary lacks: "passengers" may be those of two flights."""


def matched(stated: Sequence[Stated]) -> list[Group]:
    """Group figures that state one measure, scope and period, in the order in which each is first stated."""
    values: dict[tuple[object, ...], Group] = defaultdict(list)
    for each in stated:
        values[each.key, each.unit, each.aim, each.amount].append(each)
    alike = [group for value in values.values() for group in _stated_alike(value)]
    groups = _with_unequal(alike)
    for group in groups:
        group.sort(key=lambda each: each.at)
    return sorted(groups, key=lambda group: group[0].at)


def _stated_alike(value: Sequence[Stated]) -> list[Group]:
    """Group the figures of one measure and value: those fully stated, then those that can only mean them."""
    groups: dict[tuple[object, ...], Group] = defaultdict(list)
    for each in value:
        if each.scope is not None and each.period is not None:
            groups[_place(each), each.period].append(each)
    for is_partial in (_lacks_one, _lacks_both):
        hosts = _Hosts(groups.values())
        found: list[tuple[Stated, Group | None]] = [
            (each, hosts.only_one_for(each)) for each in value if is_partial(each)
        ]
        for each, host in found:
            if host is None:
                groups[_place(each), each.period].append(each)
            else:
                host.append(each)
    return list(groups.values())


def _lacks_one(each: Stated) -> bool:
    return (each.scope is None) != (each.period is None)


def _lacks_both(each: Stated) -> bool:
    return each.scope is None and each.period is None


def _place(each: Stated) -> tuple[str | None, str | None]:
    """Return the scope, with the story where the measure means nothing outside it."""
    return each.scope, (None if each.speaks_across else each.story)


class _Hosts:
    """Groups of figures of one measure and value, found by what another figure states."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._by: dict[tuple[object, ...], dict[int, Group]] = defaultdict(dict)
        for group in groups:
            for each in group:
                for key in (
                    ("place", _place(each)),
                    ("period", each.period, each.story),
                    ("story", each.story),
                ):
                    self._by[key][id(group)] = group

    def only_one_for(self, each: Stated) -> Group | None:
        """Return the group that a figure must mean; None where none or several can be meant."""
        if each.scope is not None:
            found = self._by.get(("place", _place(each)))
        elif each.period is not None:
            found = self._by.get(("period", each.period, each.story))
        else:
            found = self._by.get(("story", each.story))
        return next(iter(found.values())) if found is not None and len(found) == 1 else None


def _with_unequal(alike: Sequence[Group]) -> list[Group]:
    """Join groups of unequal values where each article gives the measure one value."""
    joined: list[Group] = []
    measures: dict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group in alike:
        scope = max((each.scope for each in group if each.scope is not None), default=None)
        period = max((each.period for each in group if each.period is not None), default=None)
        sorts = frozenset(each.indicator.kind == "change" for each in group)
        one = group[0]
        measures[one.key, one.unit, one.aim, sorts, scope, period].append(group)
    for groups in measures.values():
        for rivals in _comparable(groups):
            if _are_one_measure(rivals):
                joined.append([each for group in rivals for each in group])
            else:
                joined += rivals
    return joined


def _comparable(groups: Sequence[Group]) -> Iterable[list[Group]]:
    """Part groups of one measure, scope and period into those whose unequal values may be compared.

    A measure that speaks across stories needs a period for it that one report states; others stay within
    their story.
    """
    across = [group for group in groups if any(each.speaks_across for each in group)]
    if any(_states_period(each) for group in across for each in group):
        yield across
    else:
        across = []
    within: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        if not any(group is other for other in across):
            within[tuple(sorted({each.story for each in group}))].append(group)
    yield from within.values()


def _states_period(each: Stated) -> bool:
    return each.period is not None and each.indicator.period_note is None


def _are_one_measure(groups: Sequence[Group]) -> bool:
    """Tell whether groups give one measure: one value an article, one noun a language, nothing narrower."""
    every = [each for group in groups for each in group]
    values: dict[str, set[object]] = defaultdict(set)
    nouns: dict[str, set[str]] = defaultdict(set)
    for each in every:
        values[each.article].add(each.amount)
        nouns[each.language].add(each.noun)
    return (
        _is_particular(every)
        and all(len(given) == 1 for given in values.values())
        and all(len(given) == 1 for given in nouns.values())
        and len({each.narrowed for each in every}) == 1
        and all(each.indicator.period_note != "ambiguous" for each in every)
    )


def _is_particular(every: Sequence[Stated]) -> bool:
    """Tell whether a measure's key says enough to tell an unequal value from another measure's."""
    one = every[0]
    if all(each.period is None for each in every):
        return one.is_term and one.unit != "percent"
    return one.is_term or len(content(one.key)) >= _FEWEST
