"""A brief of candidates in, the same with the statements that its versions say out.

A version takes the first statements that all of its languages can say; what no version takes is not said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from report.briefing import STATEMENTS, index
from report.localise.statements import first_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.briefing import Briefing, Index, Statement
    from report.localise import Wording

    Versions = Sequence[Sequence[Wording]]


def selected(briefing: Briefing, versions: Versions) -> Briefing:
    """Keep the headline and the bottom line of each version."""
    known = index(briefing)
    return replace(
        briefing,
        headline=_taken(briefing.headline, 1, versions, known),
        bottom_line=_taken(briefing.bottom_line, STATEMENTS, versions, known),
    )


def _taken(
    candidates: Sequence[Statement], most: int, versions: Versions, known: Index
) -> tuple[Statement, ...]:
    taken = {each.id for wordings in versions for each in first_said(candidates, most, known, wordings)}
    return tuple(each for each in candidates if each.id in taken)
