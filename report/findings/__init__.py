"""Indicators by story in, findings out: who agrees, who differs, what one report alone says.

1. part ratios and changes from what they compare (`ratios`);
2. read each figure as what can be compared (`reading`), wordings of one measure as one (`wordings`);
3. bring together what states one measure, scope and period (`matching`);
4. judge each: alike, compatible or contradictory (`judging`, `intervals`), of how many origins (`origins`).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from report.briefing import Finding
from report.findings.judging import difference, origin, status
from report.findings.matching import matched
from report.findings.origins import Origins
from report.findings.ratios import parted
from report.findings.reading import Reader
from report.findings.wordings import same_wordings
from report.glossary import Glossary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.article import Article
    from report.briefing import Indicator, Story
    from report.findings.reading import Stated

_NO_TERMS = Glossary({})


def compare(
    indicators: Sequence[Indicator],
    stories: Sequence[Story],
    articles: Sequence[Article],
    terms: Glossary = _NO_TERMS,
) -> tuple[Finding, ...]:
    """Compare what the reports say of each measure; `terms` knows one place, unit or body under its names.

    Shape: every certain indicator is in exactly one finding, or is a ratio of one; findings stand in the
    order in which they are first stated.
    """
    origins = Origins(stories, articles, terms)
    place = {article.id: at for at, article in enumerate(articles)}
    certain = sorted(
        (each for each in indicators if not each.uncertain),
        key=lambda i: (place[i.article], i.number.start, i.id),
    )
    levels, ratios = parted(certain)
    reader = Reader(origins, terms)
    stated = same_wordings([reader.read(at, each) for at, each in enumerate(levels)])
    return tuple(_finding(group, ratios, origins) for group in matched(stated))


def _finding(group: Sequence[Stated], ratios: Mapping[str, Sequence[Indicator]], origins: Origins) -> Finding:
    said = [each.indicator for each in group]
    ids = tuple(each.id for each in said)
    return Finding(
        id="f" + hashlib.sha256(" ".join(sorted(ids)).encode()).hexdigest()[:10],
        measure_key=group[0].key,
        measure=said[0].measure or said[0].words,
        status=status(said, origins),
        indicators=ids,
        scope=next((each.scope for each in said if each.scope is not None), None),
        period=next((each.period for each in said if each.period is not None), None),
        origin=origin(said, origins),
        difference=difference(said),
        ratios=tuple(ratio.id for each in ids for ratio in ratios.get(each, ())),
    )
