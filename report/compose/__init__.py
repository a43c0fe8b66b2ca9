"""Stories and findings in, a briefing out: what page 1 says, in what order, with numbered notes.

1. choose the key figures (`ranking`);
2. state the typed facts that page 1 may say, best first (`statements`), and what is not known (`coverage`);
3. keep what the versions of the brief can say in their languages (`selection`);
4. number the quoted sentences in the order in which the brief comes to them (`notes`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from report.briefing import Briefing, Facts, Masthead
from report.compose.coverage import gaps
from report.compose.notes import numbered
from report.compose.ranking import key_figures
from report.compose.selection import selected
from report.compose.statements import Reading, asked, bottom_line, differs, headlines, missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.briefing import Coverage
    from report.compose.selection import Versions


def compose(
    masthead: Masthead, facts: Facts, versions: Versions, coverage: Sequence[Coverage] = ()
) -> Briefing:
    """Make a brief of what the articles say, and of what their sources did not deliver.

    Shape: `versions` holds the wordings that each version of the brief sets side by side.
    """
    glossary = versions[0][0].glossary
    ranked = key_figures(facts, glossary)
    reading = Reading(facts, ranked, glossary)
    articles = {article.id: article for article in facts.articles}
    line = bottom_line(reading)
    briefing = Briefing(
        masthead=replace(masthead, period=masthead.period or _span(facts)),
        articles=tuple(articles[each] for story in facts.stories for each in story.articles),
        stories=facts.stories,
        indicators=facts.indicators,
        findings=facts.findings,
        headline=headlines(reading, line),
        bottom_line=line,
        key_figures=tuple(finding.id for finding in ranked),
        differs=differs(reading),
        missing=(*gaps(coverage), *missing(reading)),
        asked=(),
        notes=(),
        coverage=tuple(coverage),
    )
    briefing = selected(briefing, versions)
    briefing = replace(briefing, asked=asked(reading, briefing.bottom_line))
    return replace(briefing, notes=numbered(briefing))


def _span(facts: Facts) -> str | None:
    """Return the days that the reports tell of, first to last; None where no day is settled."""
    days = sorted(story.event_date for story in facts.stories if story.event_date is not None)
    return f"{days[0]}..{days[-1]}" if days else None
