"""Figures of a story in, the same with one key for the wordings of one measure out.

A measure that the glossary lacks is matched by its words: within a story, where value and unit are the same
and most of the words are, two wordings are one measure.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from report.findings.reading import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.findings.reading import Stated

_NEAR = 0.75
"""Share of the shorter wording's content words that the other one has too: "homes destroyed in Alby" is not
"homes damaged in Alby"."""
_FEWEST = 2
"""Content words that two wordings must share."""


def same_wordings(stated: Sequence[Stated]) -> list[Stated]:
    """Give the wordings of one measure in a story the key of the glossary's, else of one of them."""
    alike: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for each in stated:
        alike[each.story, each.language, each.unit, each.noun, each.aim, each.amount].append(each)
    renamed = dict(enumerate(stated))
    for group in alike.values():
        for members in _components(group):
            if (key := _key(members)) is not None:
                renamed |= {each.at: replace(each, key=key) for each in members}
    return list(renamed.values())


def _components(group: Sequence[Stated]) -> list[list[Stated]]:
    """Return the groups of figures that are worded alike, directly or through others."""
    parts: list[list[Stated]] = []
    for each in group:
        near = [part for part in parts if any(_are_alike(each, other) for other in part)]
        apart = [part for part in parts if not any(part is other for other in near)]
        parts = [*apart, [other for part in near for other in part] + [each]]
    return parts


def _are_alike(one: Stated, other: Stated) -> bool:
    if one.key == other.key:
        return True
    if one.article == other.article or (one.is_term and other.is_term):
        return False
    if not _agree(one.scope, other.scope) or not _agree(one.period, other.period):
        return False
    mine, theirs = (content(each.indicator.measure) for each in (one, other))
    shared = len(mine & theirs)
    return shared >= _FEWEST and shared >= _NEAR * min(len(mine), len(theirs))


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _key(members: Sequence[Stated]) -> str | None:
    """Return one key for all; None where the glossary or an article tells them apart."""
    terms = {each.key for each in members if each.is_term}
    of_article: dict[str, set[str]] = defaultdict(set)
    for each in members:
        of_article[each.article].add(each.key)
    if len(terms) > 1 or any(len(keys) > 1 for keys in of_article.values()):
        return None
    return min(terms or {each.key for each in members})
