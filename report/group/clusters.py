"""Strengths of pairs in, clusters out: average linkage, strongest pair first.

A chain of articles, each like the next, does not become one story: a cluster takes in another only where all
their pairs together are strong enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.group.days import days_between

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from report.group.days import Span
    from report.group.similarity import Pair

_LINK = 0.9
_ONE_EVENT = 7
"""Days that may lie between what two reports of one event give as its day."""


class _Clusters:
    """Disjoint sets of articles, and the summed strength between any two of them."""

    def __init__(self, spans: Sequence[Span | None], strengths: Mapping[Pair, float]) -> None:
        self.members = [[number] for number in range(len(spans))]
        self._spans = list(spans)
        self._home = list(range(len(spans)))
        self._between: list[dict[int, float]] = [{} for _ in spans]
        for (one, other), strength in strengths.items():
            self._between[one][other] = self._between[other][one] = strength

    def home(self, number: int) -> int:
        """Return the cluster in which an article stands."""
        while self._home[number] != number:
            number = self._home[number]
        return number

    def are_linked(self, one: int, other: int) -> bool:
        """Tell whether all pairs between two clusters together are strong enough."""
        pairs = len(self.members[one]) * len(self.members[other])
        return self._between[one].get(other, 0.0) >= _LINK * pairs

    def are_of_other_days(self, one: int, other: int) -> bool:
        """Tell whether the events of two clusters lie too far apart to be one."""
        return days_between(self._spans[one], self._spans[other]) > _ONE_EVENT

    def merge(self, one: int, other: int) -> None:
        """Put two clusters together."""
        if len(self._between[one]) < len(self._between[other]):
            one, other = other, one
        self._home[other] = one
        self.members[one] += self.members[other]
        self._spans[one] = _joined(self._spans[one], self._spans[other])
        for third, strength in self._between[other].items():
            del self._between[third][other]
            if third != one:
                self._between[one][third] = self._between[third][one] = (
                    self._between[one].get(third, 0.0) + strength
                )
        self._between[other] = {}
        self.members[other] = []


def _joined(one: Span | None, other: Span | None) -> Span | None:
    """Return when an event can have been by two reports of it; where they differ, from first to last."""
    if one is None or other is None:
        return one or other
    common = max(one[0], other[0]), min(one[1], other[1])
    return common if common[0] <= common[1] else (common[1], common[0])


def cluster(
    spans: Sequence[Span | None], strengths: Mapping[Pair, float], copies: set[Pair]
) -> Iterator[list[int]]:
    """Give the numbers of the articles that belong together; `spans`: when the event can have been."""
    clusters = _Clusters(spans, strengths)
    for pair, strength in sorted(strengths.items(), key=lambda each: (-each[1], each[0])):
        if strength < 1:
            break
        one, other = (clusters.home(number) for number in pair)
        if one == other or not clusters.are_linked(one, other):
            continue
        if pair in copies or not clusters.are_of_other_days(one, other):
            clusters.merge(one, other)
    yield from (sorted(members) for members in clusters.members if members)
