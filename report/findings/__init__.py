"""Indicators by story in, findings out: who agrees, who differs, what one report alone says.

1. part the ratios from what they multiply (`parting`);
2. bring together what states one measure, scope and period (`matching`);
3. judge each: alike, compatible or contradictory, and of how many origins (`judging`).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from report.briefing import Finding
from report.findings.judging import difference, origin, status
from report.findings.matching import matched, parted
from report.findings.origins import Origins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.article import Article
    from report.briefing import Indicator, Story


def compare(
    indicators: Sequence[Indicator], stories: Sequence[Story], articles: Sequence[Article]
) -> tuple[Finding, ...]:
    """Compare what the reports say of each measure.

    Shape: every certain indicator is in exactly one finding, or is a ratio of one; findings stand in the
    order in which they are first stated.
    """
    origins = Origins(stories, articles)
    place = {article.id: at for at, article in enumerate(articles)}
    certain = sorted(
        (each for each in indicators if not each.uncertain), key=lambda i: (place[i.article], i.number.start)
    )
    levels, ratios = parted(certain)
    return tuple(_finding(group, ratios, origins) for group in matched(levels, origins))


def _finding(group: Sequence[Indicator], ratios: dict[str, list[Indicator]], origins: Origins) -> Finding:
    ids = tuple(each.id for each in group)
    first = group[0]
    verdict = status(group, origins)
    return Finding(
        id="f" + hashlib.sha256(" ".join(sorted(ids)).encode()).hexdigest()[:10],
        measure_key=first.measure_key or "",
        measure=first.measure or first.words,
        status=verdict,
        indicators=ids,
        scope=next((each.scope for each in group if each.scope is not None), None),
        period=next((each.period for each in group if each.period is not None), None),
        origin=origin(group),
        difference=difference(group),
        ratios=tuple(ratio.id for each in ids for ratio in ratios.get(each, ())),
    )
