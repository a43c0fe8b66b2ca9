"""Figures of an article in, the same with those tied that are part of one another by definition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from report.briefing import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.briefing import Indicator
    from report.glossary import Glossary


def parts(read: Sequence[Indicator], glossary: Glossary) -> tuple[Indicator, ...]:
    """Tie a count to the count that holds it: by the glossary's word, of one place and one time."""
    by_measure = {
        each.measure_key: each
        for each in read
        if each.measure_key and each.kind == "count" and not each.uncertain
    }
    return tuple(_tied(each, by_measure.get(glossary.whole(each.measure_key or "") or "")) for each in read)


def _tied(part: Indicator, whole: Indicator | None) -> Indicator:
    if whole is None or part.kind != "count" or any(each.kind == "part_of" for each in part.relations):
        return part
    if (part.scope, part.period) != (whole.scope, whole.period) or part.value > whole.value:
        return part
    return replace(part, relations=(*part.relations, Relation("part_of", whole.id)))
