"""What a language brings to a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.briefing import Chart
    from report.localise.memory import Memory
    from report.localise.wording import Wording


@dataclass(frozen=True, slots=True)
class Version:
    """A brief in one language: its wording, its charts, the translations it may use."""

    wording: Wording
    charts: tuple[Chart, ...]
    memory: Memory
