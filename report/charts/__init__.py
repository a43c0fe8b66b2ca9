"""A briefing and its wording in, charts as SVG out: each answers a question, none is drawn without one.

    matrix      Who states which figure?                measures by reports, as printed
    timeline    Is this one story or several, and when? dated events, to scale in time
    parts       How much of the whole?                  squares, each strip with its own whole

Nothing else is drawn: no figure is sized against that of another measure, no level is derived, nothing added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.briefing import index
from report.charts import matrix, parts, timeline
from report.charts.labels import Labels

if TYPE_CHECKING:
    from report.briefing import Briefing, Chart
    from report.localise import Wording


def draw(briefing: Briefing, wording: Wording) -> tuple[Chart, ...]:
    """Draw the charts that the briefing holds the data for; none is an answer too."""
    labels = Labels(index(briefing), wording)
    drawn = (kind.draw(briefing, labels) for kind in (matrix, timeline, parts))
    return tuple(chart for chart in drawn if chart is not None)
